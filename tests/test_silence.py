"""Nothing that somebody wrote, and nobody's id, is in any log at any level, in any metric, or readable in the database."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from prometheus_client import generate_latest

from tests.chat import Chat

WHY, THOUGHT = "Zanzibar canary why", "Zanzibar canary thought"


async def test_no_trace_in_logs_metrics_or_files(chat: Chat, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    caplog.set_level(logging.DEBUG)
    adam = await chat.person("Adam").joins(words=WHY)
    await adam.types("lesson")
    await adam.presses("Write my answer")
    await adam.answers({"Your words": THOUGHT})
    await adam.types("pause Zanzibar weeks")
    await adam.types("journal")
    await adam.presses("Delete")
    assert adam.sees("Delete this entry?")
    for place in (caplog.text, generate_latest().decode()):
        assert "Zanzibar" not in place
        assert "adam" not in place.lower()
    for path in (tmp_path / "data").iterdir():
        assert b"Zanzibar" not in path.read_bytes(), path.name


async def test_an_unexpected_error_is_logged_once_without_its_words(
    core: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    adam = await core.person("Adam").joins(words=WHY)
    caplog.set_level(logging.DEBUG)
    await core.database_breaks("why")
    await adam.types("why")
    assert adam.sees("Something went wrong on my side, and nothing was saved.")
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.getMessage().startswith("unexpected ")
    assert "Zanzibar" not in caplog.text
