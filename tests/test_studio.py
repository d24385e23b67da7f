"""The content in use, as admins see it: what is told of an edit, and to whom."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.watch import Watch
from bot.library import Shelf
from storage.db import Database
from tests.chat import Chat, Someone, converse
from tests.conftest import CONTENT
from tests.doors.door import Clock

MINUTE = timedelta(minutes=1)
REFUSED = "The last edit is not in use yet"
MENDED = "The content files are in order again"


@dataclass
class Office:
    """A conversation beside a content folder of its own. `watch` reads only when told to."""

    chat: Chat
    watch: Watch

    def writes(self, title: str) -> None:
        """An editor changes the title of the first lesson."""
        path = next((self.watch.folder / "en" / "lessons" / "your-why").glob("01-*.md"))
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(f"title: {title}\n" if line.startswith("title:") else line for line in lines))

    async def edits(self, title: str) -> None:
        """The same, and it is read."""
        self.writes(title)
        await self.watch.reload()
        await self.chat.passes(MINUTE)


@asynccontextmanager
async def _opened(folder: Path, database: Database, clock: Clock) -> AsyncIterator[Office]:
    shutil.copytree(CONTENT, folder)
    async with converse("core", database, Shelf(folder), clock) as chat:
        watch = Watch(chat.bot, folder, clock)
        await watch.reload()
        yield Office(chat, watch)


@pytest.fixture
async def office(tmp_path: Path, sqlite: Database, clock: Clock) -> AsyncIterator[Office]:
    async with _opened(tmp_path / "content", sqlite, clock) as opened:
        yield opened


@pytest.fixture
async def office_on_both(tmp_path: Path, database: Database, clock: Clock) -> AsyncIterator[Office]:
    async with _opened(tmp_path / "content", database, clock) as opened:
        yield opened


BAD = "x" * 200


async def test_a_bad_edit_is_explained_to_the_admins_with_file_line_and_cure(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    adam = await office.chat.person("Adam").joins()
    before = adam.screen
    await office.edits(BAD)
    assert olga.sees(REFUSED, "content/en/lessons/your-why/01-", ".md:2: ", "must be at most 80 characters, found 200")
    assert adam.screen == before


async def test_the_next_bad_edit_takes_the_place_of_the_first_and_mending_says_so(office_on_both: Office) -> None:
    olga = await office_on_both.chat.person("Olga").becomes_admin()
    await office_on_both.edits(BAD)
    await office_on_both.edits(BAD + "x")
    assert olga.count(REFUSED) == 1
    assert olga.sees("found 201") and not olga.sees("found 200")
    await office_on_both.edits("Short again")
    assert olga.count(MENDED) == 1 and olga.count(REFUSED) == 0
    await office_on_both.edits(BAD)
    assert olga.count(MENDED) == 1 and olga.count(REFUSED) == 1


async def test_what_is_mended_at_once_is_not_worth_a_word(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    before = olga.screen
    office.writes(BAD)
    await office.watch.reload()
    await office.edits("Mended at once")
    assert olga.screen == before


async def test_reading_the_same_mistake_again_tells_nobody_again(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    await office.edits(BAD)
    before = olga.screen
    for _ in range(3):
        await office.edits(BAD)
    assert olga.screen == before


async def test_many_mistakes_are_counted_and_the_first_are_shown(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    for path in (office.watch.folder / "en" / "lessons" / "seeing").glob("*.md"):
        path.write_text("---\n")
    (office.watch.folder / "programme.yaml").write_text("name: " + BAD)
    await office.edits(BAD)
    assert olga.sees("things in the content files need mending first", "“alongside content check” lists everything.")
    assert olga.screen.count("content/") == 5


async def test_a_deleted_folder_is_told_and_nobody_loses_a_lesson(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    adam = await office.chat.person("Adam").joins()
    shutil.rmtree(office.watch.folder)
    await office.watch.reload()
    await office.chat.passes(MINUTE)
    assert olga.sees(REFUSED, "there is no such folder")
    await adam.types("lesson")
    assert adam.sees("One thing to try this week")


async def test_an_admin_sees_what_is_in_use_and_has_it_read_again(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    await olga.types("content")
    assert olga.sees("Lessons: 78", "Last read: 1 second ago", "The files are in order")
    office.writes(BAD)
    await olga.presses("Read again")
    assert olga.sees("I am reading the files again")
    await office.watch.reload()
    await office.chat.passes(timedelta(seconds=5))
    assert olga.sees("One thing in the files needs mending.", "found 200")


async def test_typing_content_reload_does_the_same(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    await olga.types("content reload")
    await office.watch.reload()
    await office.chat.passes(timedelta(seconds=5))
    assert olga.sees("Last read:", "The files are in order")


async def test_if_no_program_reads_the_folder_it_is_not_said_that_one_did(office: Office) -> None:
    olga = await office.chat.person("Olga").becomes_admin()
    await olga.types("content reload")
    await office.chat.passes(timedelta(seconds=5))
    assert olga.sees("Nobody has read the files yet")


async def test_two_processes_that_read_the_same_mistake_tell_it_once(office_on_both: Office) -> None:
    olga = await office_on_both.chat.person("Olga").becomes_admin()
    other = Watch(office_on_both.chat.bot, office_on_both.watch.folder, office_on_both.chat.clock)
    office_on_both.writes(BAD)
    await other.reload()
    await office_on_both.edits(BAD)
    assert olga.count(REFUSED) == 1


async def test_only_admins_see_the_content_and_have_it_read(chat: Chat) -> None:
    async def asks(who: Someone) -> Someone:
        await who.types("content")
        return await who.types("content reload")

    olga, adam = await chat.person("Olga").becomes_admin(), await chat.person("Adam").joins()
    assert not (await asks(adam)).sees("Read again")
    assert (await asks(olga)).sees("Lessons", "Read again", "I am reading the files again")


async def test_the_report_says_nothing_of_fewer_than_five_and_nothing_exact_of_more(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    await olga.types("content report")
    assert olga.sees("There is nothing to tell yet")
    allies = [await person.joins(days=["Tuesday"]) for person in core.room_of(8)[1:]]
    await core.passes(timedelta(days=2))
    for ally in allies[:6]:
        await ally.presses("Done")
    await core.passes(timedelta(days=40))
    await olga.types("content report")
    report = olga.screen.split("How the lessons are received")[-1]
    assert "5 to 9 people had it; 90 % or more did something with it." in report
    assert report.count("5 to 9 people had it") == report.count("people had it")
