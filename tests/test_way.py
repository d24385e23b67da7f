"""What comes next: his whys first, lessons that come, go and change their names, campaigns, questions and stories without end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.library import Shelf
from storage import journey as store
from storage.db import Database
from tests.chat import Chat, Someone, converse
from tests.conftest import CONTENT
from tests.doors.door import Clock
from tests.small_content import FILES, PROGRAMME, lesson

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
EVERY_DAY = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WORDS = (CONTENT / "en" / "messages.ftl").read_text()


class Course:
    """A small programme of one module that somebody edits while allies are on their way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "en/lessons/listening").mkdir(parents=True)
        (folder / "en/prompts").mkdir(parents=True)
        (folder / "sources.yaml").write_text(FILES["sources.yaml"])
        (folder / "en/messages.ftl").write_text(WORDS)
        (folder / "en/prompts/any.yaml").write_text(
            "moment: any-day\nprompts:\n  - id: first\n    words: First question?\n  - id: second\n    words: And now?\n"
        )
        self.programme()
        for number, title in enumerate(("Alpha", "Bravo", "Charlie", "Delta"), 1):
            self.writes(number, title)

    def programme(self, more: str = "") -> None:
        """programme.yaml with one module."""
        words = PROGRAMME.replace("[en, es]", "[en]").replace("[listening, courage]", "[listening]")
        words = words.replace("willing: [courage]", "willing: [listening]").replace("[after-slip]", "[any-day]")
        (self.folder / "programme.yaml").write_text(words + more)

    def writes(self, number: int, title: str, **changes: str) -> None:
        """A lesson, new or edited."""
        text = lesson(title)
        for old, new in changes.items():
            text = text.replace(old, new)
        (self.folder / f"en/lessons/listening/{number:02}-{title.lower()}.md").write_text(text)

    def deletes(self, number: int, title: str) -> None:
        """No such lesson any more."""
        (self.folder / f"en/lessons/listening/{number:02}-{title.lower()}.md").unlink()


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Four lessons and two questions."""
    return Course(tmp_path / "content")


@pytest.fixture
async def small(course: Course, sqlite: Database, clock: Clock) -> AsyncIterator[Chat]:
    """A conversation over the small programme."""
    async with converse("core", sqlite, Shelf(course.folder), clock) as chat:
        yield chat


async def joined(chat: Chat, motive: str = "Fairness") -> Someone:
    adam = chat.person("Adam")
    await adam.types("join")
    return await adam.answers(
        {
            "Why are you doing this?": [motive],
            "In your own words": "Because.",
            "Where are you now?": "Willing: I want to start doing things differently",
            "On which days?": EVERY_DAY,
            "Whose public holidays do you keep?": "",
        }
    )


async def answers_something(adam: Someone) -> None:
    """What came last: a lesson, a question to think about, or one to recall."""
    ways = adam.screen.rstrip().splitlines()[-1]
    await adam.presses(next(label for label in ("Done", "Not this one", "This *one*") if f"[{label}]" in ways))


async def reads(chat: Chat, adam: Someone, days: int) -> None:
    for _ in range(days):
        await chat.passes(DAY)
        await answers_something(adam)


def edited(chat: Chat) -> None:
    assert chat.bot.shelf.reload() == []


def order(adam: Someone, *titles: str) -> list[str]:
    """These titles as they came."""
    lines = adam.screen.splitlines()
    return [line for line in lines if line in titles]


ALL = ("Alpha", "Bravo", "Charlie", "Delta", "Extra")


async def test_lessons_that_speak_to_his_why_come_first_and_the_rest_in_order(course: Course, small: Chat) -> None:
    course.writes(3, "Charlie", family="fairness")
    edited(small)
    adam = await joined(small)
    await reads(small, adam, 6)
    assert order(adam, *ALL) == ["Charlie", "Alpha", "Bravo", "Delta"]


async def test_a_changed_why_changes_what_comes_next(course: Course, small: Chat) -> None:
    course.writes(4, "Delta", family="fairness")
    edited(small)
    adam = await joined(small, motive="My family: the world they work in")
    await reads(small, adam, 1)
    await adam.types("why")
    await adam.presses("Change my why")
    await adam.answers({"Why are you doing this?": ["Fairness"], "In your own words": "Because it is fair."})
    await reads(small, adam, 5)
    assert order(adam, *ALL) == ["Alpha", "Delta", "Bravo", "Charlie"]


async def test_a_lesson_put_in_before_the_place_where_he_is_comes_next_and_nothing_twice(
    course: Course, small: Chat
) -> None:
    adam = await joined(small)
    await reads(small, adam, 2)
    course.writes(0, "Extra")
    edited(small)
    await reads(small, adam, 5)
    assert order(adam, *ALL) == ["Alpha", "Bravo", "Extra", "Charlie", "Delta"]


async def test_a_lesson_added_after_the_end_comes_all_the_same(course: Course, small: Chat) -> None:
    adam = await joined(small)
    await reads(small, adam, 8)
    course.writes(9, "Extra")
    edited(small)
    await reads(small, adam, 2)
    assert order(adam, *ALL).count("Extra") == 1


async def test_a_lesson_that_is_renamed_does_not_come_again_and_its_old_button_works(
    course: Course, small: Chat
) -> None:
    adam = await joined(small)
    await small.passes(DAY)
    course.deletes(1, "Alpha")
    course.writes(1, "Extra")
    course.programme("renamed:\n  listening/alpha: listening/extra\n")
    edited(small)
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "Mine."})
    await adam.types("catch up")
    assert adam.sees("Nothing is waiting.")
    await reads(small, adam, 5)
    assert order(adam, *ALL) == ["Alpha", "Bravo", "Charlie", "Delta"]


async def test_a_lesson_that_is_deleted_is_passed_over_and_not_waited_for(course: Course, small: Chat) -> None:
    adam = await joined(small)
    await small.passes(DAY)
    course.deletes(1, "Alpha")
    course.deletes(3, "Charlie")
    course.programme("removed: [listening/alpha, listening/charlie]\n")
    edited(small)
    await adam.types("catch up")
    assert adam.sees("Nothing is waiting.")
    await adam.presses("Quick check")
    assert adam.sees("That button is from an older version of me")
    await reads(small, adam, 4)
    assert order(adam, *ALL) == ["Alpha", "Bravo", "Delta"]


async def test_a_question_changed_while_he_answers_is_asked_anew(course: Course, small: Chat) -> None:
    adam = await joined(small)
    await small.passes(DAY)
    await adam.presses("Quick check")
    course.writes(1, "Alpha", **{"Which one?": "Which other one?", "That one": "The third one"})
    edited(small)
    await adam.presses("That one")
    assert adam.sees("This question has been changed since you saw it.", "Which other one?")
    await adam.presses("The third one")
    assert adam.sees("Not quite")


async def test_several_right_answers_are_a_form_with_a_line_for_each(course: Course, small: Chat) -> None:
    course.writes(1, "Alpha", **{"- [ ] That one": "- [x] That one", "  No.": "  That as well.\n- [ ] Third\n  No."})
    edited(small)
    adam = await joined(small)
    await small.passes(DAY)
    await adam.presses("Quick check")
    await adam.answers({"Choose what is right": ["That one", "Third"]})
    assert adam.sees("Not quite", "That one – yes. That as well.", "Third – not quite. No.", "this as well.")
    await adam.presses("Try again")
    await adam.answers({"Choose what is right": ["This *one*", "That one"]})
    assert adam.screen.count("Not quite") == 1


async def test_when_everything_was_said_something_comes_all_the_same(course: Course, small: Chat) -> None:
    adam = await joined(small)
    for _ in range(60):
        before = len(adam.screen)
        await small.passes(DAY)
        assert len(adam.screen) > before
        await answers_something(adam)
    assert order(adam, *ALL) == ["Alpha", "Bravo", "Charlie", "Delta"]


async def test_after_the_track_questions_and_stories_in_turn(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    async with core.bot.database.transaction() as db:
        for number, id in enumerate(core.bot.shelf.library.track("willing")):
            await store.give(db, 1, id, date(2025, 1, 1) + number * DAY, by_clock=True)
    for _ in range(8):
        await core.passes(DAY)
        await answers_something(adam)
    assert adam.sees("A question for you", "An example, made up", "What is still hard")


async def test_a_campaign_comes_on_the_last_of_his_days_before_it_and_once_a_year(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Monday"])
    core.clock.at = datetime(2026, 11, 16, 9, tzinfo=UTC)
    await core.passes(DAY)
    assert adam.sees("And when's our day? Today.", "For November 19, 2026")
    await core.passes(WEEK)
    assert adam.count("And when's our day? Today.") == 1


async def test_a_lesson_on_harm_can_be_left_out_and_is_never_asked_about(course: Course, small: Chat) -> None:
    course.writes(1, "Alpha", **{"note:": "note: It speaks of harassment"})
    edited(small)
    adam = await joined(small)
    await small.passes(DAY)
    await adam.presses("Leave this one out")
    assert adam.sees("That is all right")
    await adam.types("catch up")
    assert adam.sees("Nothing is waiting.")
    asked: set[str] = set()
    for _ in range(20):
        await small.passes(DAY)
        asked |= {title for title in ALL if adam.sees(f"From “{title}”")}
        await answers_something(adam)
    assert asked == {"Bravo", "Charlie", "Delta"}
