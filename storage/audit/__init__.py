"""Whether the promises made to those who answer hold in the live database: each is looked at and said in one sentence.

Nothing is written. Who has no secret at hand still learns everything that can be seen without one.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.audit import box_checks, file_checks, schema_checks, server_checks, trace_checks
from storage.audit.findings import Check, Finding, Keys, NotChecked, Scene, Verdict
from storage.columns import Sealer
from storage.db import Unusable, reason

__all__ = ["Finding", "Keys", "Verdict", "audit"]

WEAKER = (
    "There are no key files here (ALONGSIDE_KEYS=none), so the promise is the weaker one: who answered what is beyond reach"
    " only once the host's backups from those days have expired."
)

CHECKS: tuple[Check, ...] = (
    *schema_checks.CHECKS,
    *box_checks.CHECKS,
    *trace_checks.CHECKS,
    *file_checks.CHECKS,
    *server_checks.CHECKS,
)


async def audit(url: str, secrets: Sequence[bytes], keys: Keys) -> list[Finding]:
    """Look at everything once. `url`: SQLAlchemy's form; `secrets`: none where they are not at hand. Raises Unusable."""
    parsed = make_url(url)
    try:
        if parsed.get_backend_name() == "postgresql":
            return await _on_postgresql(url, secrets, keys)
        return await asyncio.to_thread(_on_sqlite, Path(parsed.database or ""), secrets, keys)
    except (SQLAlchemyError, OSError) as trouble:
        raise Unusable(f"The database cannot be looked at: {reason(trouble)}.") from None


async def _on_postgresql(url: str, secrets: Sequence[bytes], keys: Keys) -> list[Finding]:
    engine = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"), hide_parameters=True)
    try:
        async with engine.connect() as connection:
            await connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            return await connection.run_sync(lambda plain: _all(Scene(plain, secrets, keys)))
    finally:
        await engine.dispose()


def _on_sqlite(path: Path, secrets: Sequence[bytes], keys: Keys) -> list[Finding]:
    if not path.is_file():
        raise Unusable(f"There is no database at {path}.")
    address = f"file:{quote(str(path))}?mode=ro"
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=NullPool, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        raw: Any = connection.connection.dbapi_connection
        raw.execute("BEGIN")  # everything is seen as of one moment

    with engine.connect() as connection:
        return _all(Scene(connection, secrets, keys, path))


def _all(scene: Scene) -> list[Finding]:
    if scene.secrets:
        scene.connection.dialect.sealer = Sealer(scene.secrets)  # type: ignore[attr-defined]
    schema_checks.of_this_version(scene)
    checks = [check for check in CHECKS if check.engine in ("", scene.engine)]
    return [*_mode(scene.keys), *(finding for check in checks for finding in _found(check, scene))]


def _mode(keys: Keys) -> list[Finding]:
    """Without key files the promise is another one, and that is said first."""
    return [Finding(Verdict.OK, WEAKER)] if keys.known and keys.folder is None else []


def _found(check: Check, scene: Scene) -> list[Finding]:
    try:
        troubles = list(check.look(scene))
    except NotChecked as why:
        return [Finding(Verdict.NOT_CHECKED, f"{check.promise} ({why})")]
    if not troubles:
        return [Finding(Verdict.OK, check.promise)]
    return [Finding(Verdict.BROKEN, trouble) for trouble in troubles]
