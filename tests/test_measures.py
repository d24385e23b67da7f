"""Six questions about oneself: answered at the start, asked again after ninety days, seen by nobody else."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from alembic import command
from PIL import Image

from adapters.teams_cards import PICTURE_BYTES
from bot.measures import MOST
from bot.polls.picture import curves
from storage import occasions
from storage.db import open_database
from storage.schema import alembic_config, migrate
from tests.chat import Chat, Someone
from tests.conftest import SECRET
from tests.doors.door import Answers

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
QUESTIONS = (
    "I gave a colleague credit in front of others for something she had done.",
    "I made room for somebody who was interrupted or passed over.",
    "Before I helped, I asked whether it was wanted.",
    "When somebody told me that I got something wrong, I listened to the end.",
    "I noticed when a woman was treated differently from a man in the same situation.",
    "When I noticed such a difference, I did something about it, then or later.",
)
ASKED = "The same six questions again"


def answers(*words: str) -> Answers:
    return dict(zip(QUESTIONS, words, strict=True))


FIRST = answers("Never", "Seldom", "Sometimes", "Sometimes", "Often", "Never")
SECOND = answers("Often", "Often", "Sometimes", "Often", "Nearly always", "Sometimes")


async def measured(someone: Someone, given: Answers = FIRST) -> Someone:
    await someone.types("measure")
    await someone.opens("Six questions about you")
    return await someone.answers(given)


async def test_his_answers_now_and_later_and_the_curve_between(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await measured(adam)
    assert adam.sees("This is where you start.", "What I do: 1.5 of 5", "Nobody else ever sees this")
    await chat.passes(DAY)
    await adam.types("measure")
    await adam.presses("Answer again")
    await adam.answers(SECOND)
    assert adam.sees("What I do: 1.5 in the beginning, 4 of 5 now", "What I see and follow up: 2.5 in the beginning")


async def lives(core: Chat, someone: Someone, weeks: int) -> None:
    """He answers once a week, so that he is not left in peace as somebody who is silent."""
    for _ in range(weeks):
        await core.sleeps_through(3 * DAY)
        await core.sleeps_through(4 * DAY)
        await someone.types("lesson")
        await someone.presses("Done")


async def test_on_one_day_the_later_answers_count(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await measured(adam)
    await adam.types("measure")
    await adam.presses("Answer again")
    await adam.answers(SECOND)
    assert adam.count("This is where you start.") == 3 and adam.sees("What I do: 4 of 5")
    assert adam.sees("Your answers over time: What I do, How I do it, and What I see and follow up")


async def test_after_ninety_days_the_same_questions_are_offered_once(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await measured(adam)
    await lives(core, adam, 12)
    await core.passes(6 * DAY)
    assert not adam.sees(ASKED)
    await core.passes(2 * DAY)
    assert adam.count(ASKED) == 1
    await adam.presses("Six questions about you")
    await adam.answers(SECOND)
    assert adam.sees("4 of 5 now")
    await lives(core, adam, 14)
    assert adam.count(ASKED) == 1


async def test_whoever_answered_by_himself_just_before_is_not_asked(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await lives(core, adam, 11)
    await measured(adam)
    await lives(core, adam, 4)
    assert not adam.sees(ASKED)


async def test_nobody_who_left_or_rests_is_asked(core: Chat) -> None:
    adam, ben = await core.person("Adam").joins(), await core.person("Ben").joins()
    await lives(core, adam, 11)
    await adam.types("pause 4 weeks")
    await ben.types("leave")
    await ben.presses("Leave, keep my journal")
    await core.sleeps_through(27 * DAY)
    assert not adam.sees(ASKED) and not ben.sees(ASKED)
    await core.passes(8 * DAY)
    assert adam.count(ASKED) == 1 and not ben.sees(ASKED)


async def test_nobody_else_sees_it_and_erasing_takes_it_away(core: Chat) -> None:
    adam, ben = await core.person("Adam").joins(), await core.person("Ben").joins()
    await measured(adam)
    await ben.types("measure")
    assert ben.sees("Six short questions", "[Save]") and not ben.sees("1.5")
    await adam.types("privacy")
    assert adam.sees("Your answers to the six questions: 1", "What comes back to you by itself, and when: 2")
    await adam.types("forget me")
    await adam.presses("Erase everything")
    await adam.joins()
    await adam.types("measure")
    assert not adam.sees("1.5 in the beginning")


async def test_it_is_offered_on_joining(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.presses("Six questions about you")
    await adam.answers(FIRST)
    assert adam.sees("This is where you start.")


async def test_whoever_begins_late_is_asked_ninety_days_after_that(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await lives(core, adam, 8)
    await measured(adam)
    await lives(core, adam, 12)
    assert not adam.sees(ASKED)
    await lives(core, adam, 2)
    assert adam.count(ASKED) == 1


async def test_home_offers_it_until_it_is_done(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("home")
    assert adam.screen.split("Only you see this page.")[0].count("Six questions about you") == 2
    await measured(adam)
    await adam.types("home")
    assert adam.screen.split("This is where you start.")[1].count("Six questions about you") == 0


async def test_an_answer_that_was_not_offered_is_refused_at_its_question(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await measured(adam, {QUESTIONS[0]: "Never"})
    assert adam.sees("Please fill this in.")


@pytest.mark.parametrize("count", [0, 1, 2, 6, 40])
def test_the_curves_are_a_picture_small_enough_for_a_card(count: int) -> None:
    days = [f"September {number}, 2026" for number in range(count)]
    values: list[float | None] = [1 + number % 9 / 2 for number in range(count)]
    png = curves("Where you stand", days, [("One", values), ("Two", values[::-1]), ("Three", [None] * count)], 5, "n")
    picture = Image.open(io.BytesIO(png))
    assert picture.width == 1000 and picture.height > 500
    assert len(png) <= PICTURE_BYTES or count > MOST


async def test_whoever_joined_before_this_existed_is_asked_as_well(database_url: str) -> None:
    database = open_database(database_url, [SECRET])
    await database.run_sync(lambda connection: command.upgrade(alembic_config(connection), "0002"))
    for statement in (
        "INSERT INTO person (id, name, language) VALUES (1, '', ''), (2, '', '')",
        "INSERT INTO ally (person_id, state, readiness, days, at, zone, joined_on) VALUES "
        "(1, 'active', 'willing', '1', '09:30', 'UTC', '2026-03-02'), (2, 'left', 'willing', '1', '09:30', 'UTC', '2026-03-02')",
    ):
        await database.run_sync(lambda connection, words=statement: connection.exec_driver_sql(words))
    await migrate(database)
    async with database.transaction() as db:
        for kind, day in (("still-true", date(2026, 5, 1)), ("measure", date(2026, 5, 31))):
            found = await occasions.due(db, kind, datetime(2030, 1, 1, tzinfo=UTC), 9)
            assert [(one.person_id, one.at.date()) for one in found] == [(1, day)]
    await database.close()
