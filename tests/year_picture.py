"""Draws one ally's simulated year: python -m tests.year_picture docs/a-year.png"""

from __future__ import annotations

import asyncio
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import Bot
from bot.days_off import is_holiday
from bot.library import Shelf
from bot.polls.paper import Paper
from bot.schedule import local
from storage.db import open_database
from storage.schema import migrate
from tests.doors.door import Clock
from tests.year import Year
from tests.year_people import CAMPAIGN, DAY, END, LESSON, PROMPT, QUIET, RECALL, REMINDER, START, STORY, Man

WIDTH, LEFT, TOP, CELL, GAP = 1060, 64, 92, 15, 3
SMALL, LARGE = 12, 18
INK, PALE, FAINT = "#23303a", "#5d6b76", "#eceff1"
ABSENT, HOLIDAY = "#cfd8dc", "#f0c987"
COLOURS = {
    LESSON: "#2f7d6d",
    RECALL: "#3b6fb5",
    CAMPAIGN: "#b5533c",
    PROMPT: "#8a63a8",
    STORY: "#c28f2c",
    REMINDER: "#8c9aa3",
}
NAMES = {
    LESSON: "lesson",
    RECALL: "question to recall",
    CAMPAIGN: "campaign on its date",
    PROMPT: "question to think about",
    STORY: "a leader's story",
    REMINDER: "no hurry",
}


async def lived(folder: Path) -> Man:
    """The man with the most kinds of days, of a few who take breaks."""
    database = open_database(f"sqlite:///{folder / 'year.db'}", [bytes(32)], folder / "keys")
    await migrate(database)
    year = Year(Bot(database, Shelf(Path("content"))), Clock(), men=24)
    await year.passes()
    await database.close()
    able = [man for man in year.men if not any(one.kind == QUIET for one in man.came) and len(man.spans) > 2]
    return max(able or year.men, key=lambda man: len({one.kind for one in man.came}) * 100 + man.answers)


def colour(man: Man, day: date, came: dict[date, str]) -> str:
    """What the square of a day looks like."""
    if day in came:
        return COLOURS.get(came[day], FAINT)
    plan = next((span.plan for span in man.spans if span.begins.date() <= day < span.ends.date()), None)
    if plan is None:
        return ABSENT
    return HOLIDAY if is_holiday(plan.country, day) and str(day.weekday()) in plan.days else FAINT


def drawn(man: Man) -> bytes:
    """The picture: a column a week, a row a weekday."""
    paper, monday = Paper(WIDTH), START.date()
    came = {local(one.at, one.zone).date(): one.kind for one in man.came if one.kind in COLOURS}
    paper.write(
        LEFT, 20, 0, [f"One ally's year, simulated: {len(came)} days with something, never two on one"], LARGE, INK
    )
    for row, name in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")):
        paper.write(20, TOP + row * (CELL + GAP) - 1, 0, [name], SMALL, PALE)
    for number in range((END - START).days):
        day = monday + number * DAY
        x, y = LEFT + number // 7 * (CELL + GAP), TOP + day.weekday() * (CELL + GAP)
        paper.box(x, y, CELL, CELL, colour(man, day, came))
        if day.day <= 7 and day.weekday() == 0:
            paper.write(x, TOP - 24, 0, [f"{day:%b}"], SMALL, PALE)
    legend(paper, TOP + 7 * (CELL + GAP) + 22)
    return paper.png(TOP + 7 * (CELL + GAP) + 92)


def legend(paper: Paper, top: float) -> None:
    """What the colours mean."""
    entries = [(COLOURS[kind], name) for kind, name in NAMES.items()]
    entries += [(HOLIDAY, "his day, a public holiday"), (ABSENT, "not there: before joining, a break he took")]
    x, y = float(LEFT), top
    for shade, name in entries:
        if x + paper.width(name, SMALL) + 24 > WIDTH - 20:
            x, y = float(LEFT), y + 26
        paper.box(x, y, CELL, CELL, shade)
        paper.write(x + CELL + 6, y - 1, 0, [name], SMALL, INK)
        x += paper.width(name, SMALL) + CELL + 26


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        Path(sys.argv[1]).write_bytes(drawn(asyncio.run(lived(Path(scratch)))))
