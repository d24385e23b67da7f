"""The program as it is started: by its command line, in a process of its own."""

from __future__ import annotations

import base64
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ALONGSIDE = Path(sys.executable).parent / "alongside"
OTHER_SECRET = base64.b64encode(b"z" * 32).decode()
UP_TO = 20
"""Lines of output to wait for the welcome in; a start that hangs is ended by the process's own exit."""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"ALONGSIDE_DATA": str(folder / "data"), "ALONGSIDE_CONTENT": str(ROOT / "content")} | more


@contextmanager
def _started(folder: Path, *arguments: str, **more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    environment = _environment(folder, **more)
    with subprocess.Popen(
        [ALONGSIDE, *(arguments or ("run",))],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            welcome = ""
            for line in process.stdout:
                welcome += line
                if "README" in line or "at work" in line:
                    break
            yield process, welcome
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)
            if process.stderr is not None:
                process.stderr.read()


def _fails(folder: Path, *arguments: str, **more: str) -> str:
    done = subprocess.run(
        [ALONGSIDE, *(arguments or ("run",))],
        env=_environment(folder, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    [line] = done.stderr.strip().splitlines()
    return line


def _get(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_the_first_start_says_where_to_go_and_how_to_become_admin(tmp_path: Path) -> None:
    port = _free_port()
    with _started(tmp_path, PORT=str(port)) as (process, welcome):
        assert f"http://localhost:{port}/" in welcome
        assert re.search(r"claim [0-9a-f]{20}", welcome)
        assert _get(port, "/healthz") == (200, "ok\n")
        status, metrics = _get(port, "/metrics")
        assert status == 200 and "alongside_deliveries" in metrics
        assert _get(port, "/")[0] == 200
    assert process.returncode == 0
    with _started(tmp_path, PORT=str(port)) as (_, again):
        assert "claim" not in again


def test_a_lost_secret_stops_the_start_with_a_cure(tmp_path: Path) -> None:
    with _started(tmp_path, PORT=str(_free_port())):
        pass
    line = _fails(tmp_path, ALONGSIDE_SECRET=OTHER_SECRET)
    assert line.startswith("Error: The database was sealed with another secret.")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"PORT": "no"}, "Error: PORT: found 'no'"),
        ({"ALONGSIDE_DATA": "/dev/null/data"}, "Error: ALONGSIDE_DATA: found '/dev/null/data'"),
        ({"ALONGSIDE_CONTENT": "/nowhere"}, "Error: "),
        (
            {"DATABASE_URL": "postgresql://u@127.0.0.1:9/x", "ALONGSIDE_SECRET": OTHER_SECRET},
            "Error: The database cannot be used",
        ),
        (
            {"DATABASE_URL": "sqlite:////dev/null/alongside.db"},
            "Error: The database /dev/null/alongside.db cannot be opened",
        ),
    ],
    ids=["port", "data folder", "content folder", "no server", "no file"],
)
def test_what_stops_the_start_is_said_in_one_line(tmp_path: Path, more: dict[str, str], words: str) -> None:
    assert _fails(tmp_path, **more).startswith(words)


def test_a_port_in_use_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert "address already in use" in _fails(tmp_path, PORT=str(taken.getsockname()[1])).lower()


def test_help_names_every_command() -> None:
    shown = subprocess.run([ALONGSIDE, "--help"], capture_output=True, text=True, check=True).stdout
    for command in ("run", "web", "worker", "migrate", "content", "doctor"):
        assert re.search(rf"^  {command} ", shown, re.MULTILINE)


def test_migrate_and_doctor_on_a_fresh_folder(tmp_path: Path) -> None:
    environment = _environment(tmp_path)
    for arguments, words in ((["migrate"], "up to date"), (["doctor"], "database   ok")):
        done = subprocess.run([ALONGSIDE, *arguments], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout
        assert words in done.stdout


def test_an_old_secret_is_kept_until_the_boxes_that_need_it_are_closed(tmp_path: Path) -> None:
    secrets = [base64.b64encode(letter * 32).decode() for letter in (b"o", b"n")]
    with _started(tmp_path, ALONGSIDE_SECRET=secrets[0]):
        pass  # its clock has made the boxes of two weeks
    both = {"ALONGSIDE_SECRET": secrets[1], "ALONGSIDE_OLD_SECRETS": secrets[0]}
    for command in ("migrate", "doctor"):
        done = subprocess.run(
            [ALONGSIDE, command], env=_environment(tmp_path, **both), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert re.search(r"Do not remove the old secret yet: 2 sealed boxes .* close on \d{4}-\d\d-\d\d\.", done.stdout)


def test_platforms_are_imported_only_when_configured(tmp_path: Path) -> None:
    code = (
        "import sys, adapters.main; print([m for m in ('slack_bolt', 'botbuilder', 'slack_sdk') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
