"""People who are put together: their hours, their department, and whom they would rather not meet, which is told to nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.acquaintance import kept
from bot.days_off import is_holiday
from bot.library import Programme
from bot.matching import Someone
from bot.schedule import local
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Choices, Form, Note, Option, PersonField, Reply, Style, Text, TextField
from storage import peers as store
from storage import people
from storage.peers import Peer

HALF_HOUR = timedelta(minutes=30)
HALF_HOURS = 48
FRIDAY = 4

DEPARTMENT = 60
"""Characters."""

MOST_APART = 20
"""Whom one can be kept apart from: more could hardly be put together with anybody."""


def hours(programme: Programme, zone: str, day: date) -> int:
    """When somebody is at work on a day, as bits: bit 0 is the half hour that begins at 00:00 UTC, bit 47 the last one."""
    begins, ends = (
        datetime.combine(day, time.fromisoformat(at), ZoneInfo(zone)).astimezone(UTC)
        for at in (programme.hours_from, programme.hours_until)
    )
    late = -(begins.hour * 60 + begins.minute) % 30  # Nepal's hours begin at a quarter to
    first = (begins.hour * 60 + begins.minute + late) // 30
    count = max(0, (ends - begins - timedelta(minutes=late)) // HALF_HOUR)
    return sum(1 << (first + step) % HALF_HOURS for step in range(count))


def at_work(programme: Programme, zone: str, country: str, now: datetime) -> bool:
    """Whether it is a working hour where somebody is: Monday to Friday, no public holiday."""
    here = local(now, zone)
    begins, ends = time.fromisoformat(programme.hours_from), time.fromisoformat(programme.hours_until)
    return here.weekday() <= FRIDAY and begins <= here.time() < ends and not is_holiday(country, here.date())


def someone(programme: Programme, one: Peer, day: date) -> Someone:
    """Somebody as the matching sees him on a day. However a department is typed, it is the same one."""
    department = " ".join(one.department.casefold().split())
    return Someone(one.id, department, one.language, one.zone, hours(programme, one.zone, day), one.apart)


def department_field(turn: Turn, department: str) -> TextField:
    """Where somebody works: to be put together with somebody from elsewhere."""
    label, hint = turn.label("peers-department"), turn.label("peers-department-hint")
    return TextField("department", label, hint, department, required=False, max_length=DEPARTMENT)


# --- not with ---


async def apart(turn: Turn) -> Reply:
    """Say whom you would rather not be put together with; nobody learns of it."""
    return Reply(await overview(turn))


async def overview(turn: Turn) -> Card:
    """How many there are, and the ways to change that. Their names stand in the list that opens only."""
    named = await store.apart(turn.db, turn.person.id) if turn.person.id is not None else ()
    add = Button(turn.label("apart-add"), "peers.name", style=Style.PRIMARY, opens_form=True)
    parts = (Text(turn.say("apart-text", count=len(named))), Buttons((add,)))
    if not named:
        return Card(turn.label("apart-title"), parts)
    options = tuple([Option(str(one.id), await _name(turn, one.other)) for one in named])
    again = Choices("who", turn.label("apart-again"), options, "peers.meet_again")
    return Card(turn.label("apart-title"), (*parts, again, Note(turn.say("apart-note"))))


async def _name(turn: Turn, other: str) -> str:
    platform, workspace, user = other.split(":", 2)
    found = await people.find(turn.db, platform, workspace, user)
    return (await people.name(turn.db, found.person) if found else "") or user


async def name(turn: Turn) -> Reply:
    """Name somebody."""
    return Reply(await naming(turn))


async def naming(turn: Turn) -> Form:
    """Whom."""
    who = PersonField("who", turn.label("apart-who"))
    notes = (Note(turn.say("apart-note")), *((Note(turn.say("apart-stranger")),) if turn.person.id is None else ()))
    return Form(turn.label("apart-title"), "peers.stay_apart", turn.label("apart-submit"), (who,), notes)


async def stay_apart(turn: Turn) -> Reply:
    """From now on they are not put together."""
    sender = turn.person.sender
    if turn.text("who") == sender.user:
        return Reply(problems={"who": turn.label("apart-yourself")})
    me = await kept(turn)
    if len(await store.apart(turn.db, me)) >= MOST_APART:
        return Reply(problems={"who": turn.label("apart-most", limit=MOST_APART)})
    await store.stay_apart(turn.db, me, replace(sender, user=turn.text("who")).known_as)
    return Reply(await overview(replace(turn, person=replace(turn.person, id=me))))


async def meet_again(turn: Turn) -> Reply:
    """They may be put together again."""
    who = turn.text("who")
    await store.meet_again(turn.db, turn.me, int(who) if who.isdecimal() else 0)
    return Reply(await overview(turn), replaces=True)


FEATURE = Feature(
    (
        Entry("peers.apart", apart, typed=("not with",)),
        Entry("peers.name", name),
        Entry("peers.stay_apart", stay_apart, form=naming),
        Entry("peers.meet_again", meet_again),
    )
)
