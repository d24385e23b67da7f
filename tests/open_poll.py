"""An open poll with its audience, made below the doors: for what needs thousands of voters or a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from bot.polls.questions import Kind, Question, Sheet
from storage import boxes
from storage import polls as store
from storage.db import Database
from storage.deliveries import Place

YES_NO = Sheet((Question(Kind.SINGLE, "Do you feel heard?", ("Yes", "No")),), exact=True)


async def open_poll(
    database: Database,
    sheet: Sheet,
    voters: Sequence[str],
    now: datetime,
    lasts: timedelta = timedelta(days=1),
    platform: str = "core",
    workspace: str = "test",
) -> str:
    """The id of a poll that these users of a platform may answer."""
    async with database.transaction() as db:
        poll = await store.draft(db, None, sheet.packed(), now, language="en", zone="UTC", exact=sheet.exact)
        place = Place(platform, workspace, "general")
        await store.add_place(db, poll, place)
        box, key = await boxes.prepare(db, "poll", sheet.pad, boxes.FIVE)
        known = [f"{platform}:{workspace}:{voter}" for voter in voters]
        members = [(key.tag(one), db.keyring.alias(one)) for one in known]
        await store.count_in(db, poll, place, members)
        closes_at = now + lasts
        await boxes.open_(db, box, closes_at)
        moments = {"opened_at": now, "closes_at": closes_at, "ends_at": closes_at, "look_at": closes_at}
        await store.change(db, poll, state=store.OPEN, box=box, **moments)
    return poll


async def poll_keys(database: Database, folder: Path) -> list[Path]:
    """The key files of polls, open or over; the quotas of questions without a name have keys of their own."""
    async with database.transaction() as db:
        rows = await db.rows(select(boxes.BOX.c.id).where(boxes.BOX.c.kind == "poll"))
    return _named(folder, {row.id for row in rows})


def _named(folder: Path, boxes: set[str]) -> list[Path]:
    return [path for path in folder.iterdir() if path.stem in boxes]
