"""Was this useful: a sealed row a vote, nothing about anybody, figures from five up and only of what is over."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from bot.useful import Figures, figures
from storage import boxes, schema
from storage.db import table
from tests.chat import Chat, Someone

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
QUARTER = timedelta(days=31)
"""From the second of March into April."""


async def allies(chat: Chat, many: int) -> list[Someone]:
    """They have all read the first lesson."""
    people = []
    for someone in chat.room_of(many):
        await someone.joins()
        await someone.types("lesson")
        await someone.presses("Done")
        people.append(someone)
    return people


async def shown(chat: Chat) -> list[Figures]:
    async with chat.bot.database.transaction() as db:
        return list(await figures(db, chat.clock()))


async def rows(chat: Chat) -> dict[str, int]:
    """How many rows there are in every table."""
    tables = {one for module in schema.MODULES for one in vars(module).values() if hasattr(one, "__tablename__")}
    async with chat.bot.database.transaction() as db:
        return {
            one.__tablename__: await db.value(select(func.count()).select_from(table(one)))
            for one in tables
            if hasattr(one, "__table__")
        }


async def test_it_is_asked_beneath_an_answer_and_published_when_the_quarter_is_over(core: Chat) -> None:
    people = await allies(core, 8)
    assert people[0].sees("Was this useful?", "A little", "Not really")
    for number, someone in enumerate(people):
        await someone.presses("Yes" if number < 5 else "Not really")
        assert someone.sees("Sealed.")
    assert await shown(core) == []
    await core.passes(QUARTER)
    [first] = [one for one in await shown(core) if one.lesson == core.bot.shelf.library.track("willing")[0]]
    assert (first.given, first.answered.share, first.answered.capped) == ((5, 9), 0.9, True)
    [(quarter, published)] = first.useful
    assert (quarter, published.voters) == ("2026-1", (5, 9))
    assert all(row.count is None for row in published.rows)


async def test_four_votes_say_nothing(core: Chat) -> None:
    for someone in await allies(core, 4):
        await someone.presses("Yes")
    await core.passes(QUARTER)
    assert await shown(core) == []


async def test_a_vote_writes_one_row_and_a_changed_one_none_more(core: Chat) -> None:
    [adam] = await allies(core, 1)
    before = await rows(core)
    await adam.presses("Yes")
    after = await rows(core)
    assert {name for name in after if after[name] != before[name]} == {"envelope"}
    await adam.presses("Not really")
    assert await rows(core) == after


async def test_a_vote_after_the_quarter_is_thanked_for_and_not_counted(core: Chat) -> None:
    people = await allies(core, 6)
    await core.passes(QUARTER)
    for someone in people:
        await someone.presses("Yes")
    async with core.bot.database.transaction() as db:
        assert await db.value(select(func.count()).select_from(boxes.ENVELOPE)) == 0
    assert people[0].sees("Thank you")
    assert {one.useful for one in await shown(core)} == {()}


async def test_a_note_of_ones_own_is_not_asked_about(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("note")
    await adam.answers({"Your words": "Mine."})
    assert not adam.sees("Was this useful?")
