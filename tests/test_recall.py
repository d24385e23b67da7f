"""Recall: what was learned comes back before it is forgotten, within a small budget, and counts as nothing but that."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating

from bot.content.curriculum import Lesson
from bot.recall import SPACING
from tests.chat import Chat, Someone

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
LESSON, RECALL = "One thing to try this week", "Do you remember?"
EVERY_DAY = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def lessons(chat: Chat) -> dict[str, Lesson]:
    library = chat.bot.shelf.library
    found = (library.lesson("en", id) for id in library.track("willing"))
    return {lesson.title: lesson for lesson in found if lesson is not None}


def asked_about(chat: Chat, adam: Someone) -> Lesson:
    """The lesson that the last question to recall is from."""
    title = adam.screen.rpartition("From “")[2].partition("”")[0]
    return lessons(chat)[title]


async def responds(chat: Chat, adam: Someone, right: bool = True) -> str:
    """To whatever came last; the lesson that he was asked about, if it was a question to recall."""
    if "[Done]" in adam.screen.rstrip().splitlines()[-1]:
        await adam.presses("Done")
        return ""
    lesson = asked_about(chat, adam)
    assert lesson.recall is not None
    words = [one.words for one in lesson.recall.answers if one.right == right]
    if len(lesson.recall.right) == 1:
        await adam.presses(words[0])
    else:
        await adam.presses("Choose what is right")
        await adam.answers({"Choose what is right": words})
    assert adam.sees("Yes" if right else "Not quite")
    return lesson.title


async def test_a_question_comes_in_place_of_every_fourth_lesson_at_most_and_never_two_a_day(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    came = []
    for _ in range(24):
        before = adam.count(LESSON), adam.count(RECALL)
        await core.passes(DAY)
        assert adam.count(LESSON) + adam.count(RECALL) == sum(before) + 1
        came.append(bool(await responds(core, adam)))
    assert 4 <= sum(came) <= 6
    assert all(sum(came[start : start + 4]) <= 1 for start in range(20))


async def test_only_lessons_that_he_answered_are_asked_about(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    await core.passes(DAY)
    await adam.presses("Done")
    answered = next(title for title in lessons(core) if title in adam.screen)
    for _ in range(6):
        await core.passes(DAY)
        if adam.count(RECALL):
            break
        await adam.types("settings")
        await adam.answers({})  # he is there, and answers no other lesson
    assert asked_about(core, adam).title == answered


async def test_what_he_lets_pass_is_not_asked_again_the_next_time(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    asked: list[str] = []
    for _ in range(16):
        await core.passes(DAY)
        if adam.count(RECALL) > len(asked):
            asked.append(asked_about(core, adam).title)
        else:
            await adam.presses("Done")
    assert len(asked) >= 3
    assert len(set(asked)) == len(asked)


async def test_a_clock_set_back_does_not_ask_twice(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    while not adam.count(RECALL):
        await core.passes(DAY)
        if not adam.count(RECALL):
            await responds(core, adam)
    core.clock.moves(-timedelta(hours=6))
    await core.duties.catch_up()
    await core.passes(timedelta(hours=6))
    assert adam.count(RECALL) == 1


async def test_what_was_wrong_comes_back_soon_and_what_was_right_later(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    ben = await core.person("Ben").joins(days=EVERY_DAY)
    asked: dict[str, list[str]] = {"Adam": [], "Ben": []}
    for _ in range(30):
        await core.passes(DAY)
        for who, right in ((adam, True), (ben, False)):
            asked[who.visitor.name] += [title for title in [await responds(core, who, right)] if title]
    assert len(set(asked["Adam"])) > len(set(asked["Ben"]))
    assert len(set(asked["Ben"])) < len(asked["Ben"])


async def test_it_is_erased_with_him(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("lesson")
    await adam.presses("Done")
    await adam.types("privacy")
    assert adam.sees("Lessons I ask you about again")
    await adam.types("forget me")
    await adam.presses("Erase everything")
    await adam.types("privacy")
    assert adam.sees("Nothing. Until you join, I keep no trace of you.")


@pytest.mark.parametrize(
    ("ratings", "days"),
    [
        ([Rating.Good], [2]),
        ([Rating.Good, Rating.Good], [2, 11]),
        ([Rating.Again], [1]),
    ],
)
def test_the_spacing_is_that_of_fsrs_in_whole_days(ratings: list[Rating], days: list[int]) -> None:
    now, memory, found = datetime(2026, 3, 2, 9, tzinfo=UTC), Card(card_id=0, due=datetime(2026, 3, 2, tzinfo=UTC)), []
    for rating in ratings:
        memory, _ = SPACING.review_card(memory, rating, now)
        found.append((memory.due - now).days)
        now = memory.due
    assert found == days
