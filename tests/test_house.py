"""The house itself: what must be true of every feature, also of those not written yet."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from adapters.settings import Settings
from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Room, Sender, Turn
from bot.views import Reply, Values
from storage.db import Database
from storage.privacy import personal_tables
from tests.doors.door import Clock

ROOT = Path(__file__).parent.parent
NEVER_OFFERED: Values = {
    "lesson": "no/such",
    "id": 10**9,
    "skip": -5,
    "answer": 99,
    "days": "0",
    "words": ("x",),
    "zone": 7,
}


def _messages_in_code() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in ("say", "label")
            ):
                found |= {
                    leaf.value
                    for argument in node.args[:2]
                    for leaf in ast.walk(argument)
                    if isinstance(leaf, ast.Constant)
                    and isinstance(leaf.value, str)
                    and re.fullmatch(r"[a-z-]{3,}[a-z]", leaf.value)
                }
    return {message for message in found if "-" in message}


def test_every_message_that_the_code_names_is_written(shelf: Shelf) -> None:
    missing = {name for name in _messages_in_code() if not name.endswith("-")} - shelf.library.message_keys
    assert not missing


def test_every_command_has_its_line_of_help(sqlite: Database, shelf: Shelf) -> None:
    missing = {command.message for command in Bot(sqlite, shelf).commands} - shelf.library.message_keys
    assert not missing


def test_every_table_about_a_person_is_named_to_that_person(shelf: Shelf) -> None:
    names = {f"stored-{table.name.replace('_', '-')}" for table in personal_tables()}
    assert names <= shelf.library.message_keys


def test_erasing_a_person_reaches_every_table_about_them() -> None:
    for table in personal_tables():
        [key] = table.c.person_id.foreign_keys
        assert key.ondelete in ("CASCADE", "SET NULL"), f"{table.name} would still name somebody who was erased"


async def test_a_stranger_with_values_never_offered_gets_a_kind_answer(
    sqlite: Database, shelf: Shelf, clock: Clock
) -> None:
    bot = Bot(sqlite, shelf)
    for address in [*bot.entries, "deleted.feature", "", "x" * 5000, "lessons.deliver'; drop table ally"]:
        reply = await bot.handle(address, Sender("core", "t", "eve"), Room(), NEVER_OFFERED, clock())
        assert reply.view is not None or reply.problems or address in ("hello.lost", "privacy.erase")


def test_two_handlers_for_one_address_stop_the_start(sqlite: Database, shelf: Shelf) -> None:
    async def one(turn: Turn) -> Reply:
        return Reply()

    twice = Feature((Entry("same.address", one), Entry("same.address", one)))
    with pytest.raises(ValueError, match=r"two handlers for same\.address"):
        Bot(sqlite, shelf, (*FEATURES, twice))


def test_the_readme_lists_every_setting_and_no_other() -> None:
    table = (ROOT / "README.md").read_text().split("## Settings")[1].split("Also served")[0]
    named = set(re.findall(r"`([A-Z][A-Z_]+)`", table))
    assert named == {name.upper() for name in Settings.model_fields}


def test_the_readme_shows_pictures_and_pages_that_are_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text())
    assert [link for link in links if not link.startswith("http") and not (ROOT / link).exists()] == []
