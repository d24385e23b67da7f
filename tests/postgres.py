"""A real PostgreSQL for the tests: a cluster of its own on a free loopback port, gone when they end."""

from __future__ import annotations

import asyncio
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"
"""The tests do not cut the power: what is measured here is what the program does, not the disk."""


@dataclass(frozen=True)
class Cluster:
    """Where it listens. Every test gets a database of its own."""

    port: int
    folder: Path

    @property
    def data(self) -> Path:
        """Where its files are."""
        return self.folder / "db"

    @property
    def log(self) -> Path:
        """What it logs."""
        return self.folder / "log"

    def url(self, name: str) -> str:
        """SQLAlchemy's form."""
        return f"postgresql+asyncpg://postgres@127.0.0.1:{self.port}/{name}"

    def new(self, template: str = "template0") -> str:
        """The name of a fresh database."""
        name = "t" + secrets.token_hex(6)
        asyncio.run(self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
        return name

    async def _run(self, statement: str) -> None:
        connection = await asyncpg.connect(host="127.0.0.1", port=self.port, user="postgres", database="postgres")
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Start one; PostgreSQL refuses to run as root, so then it runs as its own user."""
    folder = Path(tempfile.mkdtemp(prefix="alongside-pg-"))
    port = _free_port()
    try:
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        _as_postgres("initdb", "-D", f"{folder}/db", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} {QUICK}"
        _as_postgres("pg_ctl", "-D", f"{folder}/db", "-o", f"-p {port} {options}", "-l", f"{folder}/log", "-w", "start")
        yield Cluster(port, folder)
    finally:
        _as_postgres("pg_ctl", "-D", f"{folder}/db", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres(program: str, *arguments: str) -> None:
    command = [str(where_is(program)), *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    assert done.returncode == 0, f"{program}: {done.stderr}"


def where_is(name: str) -> Path:
    """Where a program of PostgreSQL is."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    on_path = shutil.which(name)
    assert found or on_path, f"{name} is not installed (Debian package: postgresql)"
    return found[-1] if found else Path(str(on_path))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
