"""For coordinators: who waits, which circles there are, and what to do about one that is small or has no room. They see who
is in which circle, never what is said there, and never who would rather not meet whom.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.circles import changes, weeks
from bot.circles.fitting import go_well, partners
from bot.circles.guides import guide_of
from bot.circles.hours import in_words
from bot.circles.members import Circle, Member, called, circle, name_of, open_circle
from bot.common_hours import town
from bot.matching import FEWEST
from bot.turn import Stale, Turn
from bot.views import Button, Buttons, Card, Choices, Delivery, Facts, Items, Markdown, Option, Part, Reply, Style, Text
from storage import circles as store

PAGE = 10
"""Circles or people on one page."""

REASONS = ("archived", "gone", "not in the channel", "cannot be reached", "not possible here")
"""What an errand may say; anything else is the platform's own word for no."""


async def circles(turn: Turn) -> Reply:
    """See who waits for a circle and how the circles are; draft new ones."""
    return Reply(await overview(turn, turn.skip), replaces="skip" in turn.values)


async def overview(turn: Turn, skip: int = 0) -> Card:
    """How many wait, a page of the circles, and the ways on."""
    waiting, total = await store.count_waiting(turn.db), await store.count_open(turn.db)
    page = await store.open_ones(turn.db, skip, PAGE)
    parts: list[Part] = [Text(turn.say("circles-waiting", count=waiting)), Text(turn.say("circles-count", count=total))]
    if page:
        options = tuple(Option(str(row.id), called(turn, row)) for row in page)
        parts.append(Items(tuple(_line(turn, row) for row in page)))
        parts.append(Choices("which", turn.label("circles-which"), options, "circles.look_at"))
    drafting = bool(await store.drafted(turn.db))
    ways = [
        Button(turn.label("circles-see-draft" if drafting else "circles-draft"), "circles.draft", style=Style.PRIMARY)
    ]
    if await store.waiting(turn.db):
        ways.append(Button(turn.label("circles-place"), "circles.waiting", {"skip": 0}))
    ways += _pages(turn, "circles.circles", skip, total)
    return Card(turn.label("circles-title"), (*parts, Buttons(tuple(ways))))


def _pages(turn: Turn, address: str, skip: int, total: int) -> list[Button]:
    ways = []
    if total > skip + PAGE:
        ways.append(Button(turn.label("circles-more", count=total - skip - PAGE), address, {"skip": skip + PAGE}))
    if skip:
        ways.append(Button(turn.label("circles-first"), address, {"skip": 0}))
    return ways


def _line(turn: Turn, row: Row[Any]) -> Markdown:
    state = "room" if row.room else "link" if row.link else "none" if row.refused else "making"
    return turn.say(f"circles-line-{state}", circle=called(turn, row), count=row.people)


# --- one circle ---


async def look_at(turn: Turn) -> Reply:
    """One of them."""
    which = turn.text("which")
    found = await circle(turn.db, int(which) if which.isdecimal() else 0, turn.now)
    if found is None or not found.is_open:
        raise Stale
    return Reply(await _about(turn, found))


async def _about(turn: Turn, found: Circle) -> Card:
    row, programme = found.row, turn.library.programme
    guide, moment = guide_of(turn, row), weeks.moment_of_guide(programme, found)
    day = spoken.day(turn.person.language, row.guide_on) if moment and row.guide_on else ""
    rows = (
        (turn.label("circle-fact-hours"), in_words(turn, found.peers, row.guide_on or turn.now.date())),
        *(((turn.label("circle-fact-guide"), guide.title),) if guide else ()),
        *(((turn.label("circle-fact-when"), day),) if day else ()),
        (turn.label("circle-fact-room"), _room(turn, row)),
    )
    who = Items(tuple(described(turn, one) for one in found.members))
    return Card(called(turn, row), (who, Facts(rows), *await _ways(turn, found)))


def _room(turn: Turn, row: Row[Any]) -> str:
    if row.room:
        return turn.label("circle-room-there")
    if row.link:
        return turn.label("circle-room-link")
    return (
        turn.label("circle-room-refused", reason=reason(turn, row)) if row.refused else turn.label("circle-room-making")
    )


def reason(turn: Turn, row: Row[Any]) -> str:
    """Why there is no room, in words."""
    known = row.refused in REASONS
    return turn.label(f"circle-reason-{row.refused.replace(' ', '-')}" if known else "circle-reason-refused")


def described(turn: Turn, one: Member) -> Markdown:
    """A name, where they work, where they are."""
    if one.peer is None:
        return turn.say("circle-person-lost", name=name_of(turn, one))
    details = [one.peer.department, town(one.peer.zone), turn.label("circle-away") if one.peer.away else ""]
    return turn.say("circle-person", name=name_of(turn, one), details=", ".join(filter(None, details)))


async def _ways(turn: Turn, found: Circle) -> Sequence[Part]:
    values = {"circle": found.id}
    buttons = [Button(turn.label("circle-end-button"), "circles.end", values)]
    if not found.row.room and found.row.refused:
        again = {**values, "attempt": found.row.attempt}
        buttons.insert(0, Button(turn.label("circle-room-again"), "circles.room", again, Style.PRIMARY))
    if len(found.everybody) < FEWEST and await store.waiting(turn.db):
        buttons.append(Button(turn.label("circles-place"), "circles.waiting", {"skip": 0}))
    buttons.append(Button(turn.label("circles-back"), "circles.circles", {"skip": 0}))
    fitting = await partners(turn, found)
    options = tuple(Option(str(one.id), counted(turn, one)) for one in fitting)
    merge = (Choices("which", turn.label("circle-merge"), options, "circles.merge", values),) if options else ()
    return (*merge, Buttons(tuple(buttons)))


def counted(turn: Turn, one: Circle) -> str:
    """A circle with how many are in it."""
    return turn.label("circle-of", circle=called(turn, one.row), count=len(one.members))


async def room(turn: Turn) -> Reply:
    """Try again to make its room; pressed twice, it is made once."""
    await store.alone(turn.db)
    found = await open_circle(turn)
    owed: Sequence[Delivery] = ()
    if found.row.attempt == turn.number("attempt") and found.room is None and found.users:
        owed = await changes.room(turn, found)
        found = await open_circle(turn)
    return Reply(await _about(turn, found), tuple(owed), replaces=True)


async def end(turn: Turn) -> Reply:
    """Ask once."""
    found = await open_circle(turn)
    yes = Button(turn.label("circle-end-button"), "circles.ended", {"circle": found.id}, Style.DANGER)
    no = Button(turn.label("circles-back"), "circles.circles", {"skip": 0})
    text = Text(turn.say("circle-end-sure-text", circle=called(turn, found.row), count=len(found.members)))
    return Reply(Card(turn.label("circle-end-sure-title"), (text, Buttons((yes, no)))), replaces=True)


async def ended(turn: Turn) -> Reply:
    """It has ended, and its people are told; pressed twice, once."""
    await store.alone(turn.db)
    found = await circle(turn.db, turn.number("circle"), turn.now)
    over = await changes.over(turn, found) if found is not None and found.is_open else ()
    return Reply(await overview(turn), tuple(over), replaces=True)


# --- what the coordinators are told ---


async def told(turn: Turn) -> Reply:
    """A circle needs them; nothing if that has settled itself meanwhile."""
    found = await circle(turn.db, turn.number("circle"), turn.now)
    if found is None or not turn.person.roles or not _still(turn, found):
        return Reply()
    what, name = turn.text("what"), called(turn, found.row)
    words = turn.say(f"circle-desk-{what}", circle=name, count=len(found.members), reason=reason(turn, found.row))
    parts: list[Part] = [Text(words)]
    best = next(iter(await partners(turn, found)), None) if what == "small" else None
    if best is not None and go_well(turn, found, best):
        parts.append(Text(turn.say("circle-desk-fits", other=called(turn, best.row))))
    ways = await _ways(turn, found) if found.is_open else ()
    return Reply(Card(turn.label("circle-desk-title", circle=name), (*parts, *ways)))


def _still(turn: Turn, found: Circle) -> bool:
    is_open = found.is_open
    match turn.text("what"):
        case "small":
            return is_open and len(found.members) < FEWEST
        case "refused" | "gone":
            return is_open and bool(found.row.refused)
        case "over":
            return not is_open
        case _:
            return is_open
