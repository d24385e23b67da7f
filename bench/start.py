"""From the command to the first answer, and the memory that stays: with the playground, with Slack, with both platforms."""

from __future__ import annotations

import base64
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.library import Shelf

ALONGSIDE = Path(sys.executable).parent / "alongside"
RUNS = 3
SLACK = {"SLACK_BOT_TOKEN": "xoxb-bench", "SLACK_SIGNING_SECRET": "bench", "SLACK_API_URL": "http://127.0.0.1:9/"}
TEAMS = {"TEAMS_APP_ID": "bench", "TEAMS_APP_PASSWORD": "bench"}
LOOK_EVERY = 0.01
LONGEST = 30


async def run(shelf: Shelf) -> None:
    """Three starts of each kind; the baseline is an interpreter that does nothing."""
    bare = statistics.median(_bare() for _ in range(RUNS))
    for name, more, goal in (
        ("the playground", {}, ""),
        ("Slack", SLACK, "goal ≤ 2 s, ≤ 120 MB"),
        ("Slack and Teams", SLACK | TEAMS, "goal ≤ 2 s, ≤ 160 MB"),
    ):
        figures = [_start(more) for _ in range(RUNS)]
        seconds, megabytes = (statistics.median(values) for values in zip(*figures, strict=True))
        print(
            f"start with {name:<40} {seconds:>8.2f} s {seconds / bare:>6.1f} × python   {megabytes:>6.0f} MB   {goal}"
        )


def _bare() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - started


def _start(more: dict[str, str]) -> tuple[float, float]:
    """Seconds until /healthz answers, and the resident memory then (MB)."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with TemporaryDirectory() as folder:
        secret = base64.b64encode(b"b" * 32).decode()
        environment = {
            "PATH": os.environ["PATH"],
            "PORT": str(port),
            "ALONGSIDE_DATA": folder,
            "ALONGSIDE_SECRET": secret,
        }
        started = time.perf_counter()
        process = subprocess.Popen([ALONGSIDE, "run"], env=environment | more, stdout=subprocess.DEVNULL)
        try:
            _wait(port)
            seconds = time.perf_counter() - started
            status = Path(f"/proc/{process.pid}/status").read_text()
        finally:
            process.terminate()
            process.wait(LONGEST)
    [line] = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return seconds, int(line.split()[1]) / 1024


def _wait(port: int) -> None:
    for _ in range(int(LONGEST / LOOK_EVERY)):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(LOOK_EVERY)
    raise TimeoutError("it did not start")
