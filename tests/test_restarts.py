"""Whatever happens to the program and its clock: no lesson twice, none forgotten, never two a day, none in the night."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.library import Lesson, Shelf
from bot.schedule import local
from storage.db import open_database
from storage.schema import migrate
from tests.chat import Chat, converse
from tests.doors.door import Clock

HOURS = st.integers(1, 24 * 9).map(lambda hours: timedelta(hours=hours))
UP, DOWN, BACK = "runs", "is down", "clock goes back"
HAPPENINGS = st.lists(
    st.one_of(
        st.tuples(st.just(UP), HOURS),
        st.tuples(st.just(DOWN), HOURS),
        st.tuples(st.just(BACK), st.just(timedelta(hours=1))),
    ),
    min_size=3,
    max_size=12,
)
ZONES = st.sampled_from(["Europe/London", "Asia/Tokyo", "America/New_York", "Pacific/Auckland", "America/St_Johns"])
LESSON = "One thing to try this week"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(
    happenings=[(BACK, timedelta(hours=1)), (DOWN, timedelta(hours=14)), (DOWN, timedelta(hours=24))],
    zone="America/New_York",
)
@given(happenings=HAPPENINGS, zone=ZONES)
def test_restarts_of_any_length(shelf: Shelf, happenings: list[tuple[str, timedelta]], zone: str) -> None:
    asyncio.run(_live(shelf, happenings, zone))


async def _live(shelf: Shelf, happenings: list[tuple[str, timedelta]], zone: str) -> None:
    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'a.db'}", [b"s" * 32])
        await migrate(database)
        async with converse("core", database, shelf, Clock()) as chat:
            adam = await chat.person("Adam", zone=zone).joins(
                days=["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], zone=zone
            )
            arrived: list[tuple[str, str]] = []
            for what, long in happenings:
                if what == BACK:
                    chat.clock.moves(-long)
                for _ in range(1 if what == DOWN else max(1, int(long / timedelta(hours=1)))):
                    chat.clock.moves(long if what == DOWN else timedelta(hours=1))
                    before = adam.count(LESSON)
                    await chat.duties.catch_up()
                    assert adam.count(LESSON) - before <= 1
                    if adam.count(LESSON) > before:
                        arrived.append((f"{local(chat.clock(), zone):%Y-%m-%d}", f"{local(chat.clock(), zone):%H:%M}"))
            _holds(chat, arrived, adam.screen)
        await database.close()


def _in_his_order(chat: Chat) -> list[Lesson]:
    """His track; within a module what speaks to his whys comes first."""
    library = chat.bot.shelf.library
    track = [lesson for id in library.track("willing") if (lesson := library.lesson("en", id))]
    modules = list(dict.fromkeys(lesson.module for lesson in track))
    whys = {"fairness", "teams"}
    return sorted(
        track, key=lambda one: (modules.index(one.module), bool(one.motives) and whys.isdisjoint(one.motives))
    )


def _holds(chat: Chat, arrived: list[tuple[str, str]], screen: str) -> None:
    days = [day for day, _ in arrived]
    assert len(set(days)) == len(days), "two lessons on one day"
    assert all("08:00" <= hour < "21:00" for _, hour in arrived), "a lesson in the night"
    counts = [screen.count(f"{lesson.title}\n\n") for lesson in _in_his_order(chat)]
    assert counts == sorted(counts, reverse=True), "a lesson was left out"
    assert max(counts) <= 1, "a lesson came twice"
