"""The draft that coordinators see: each circle with names, departments and hours in common, to be changed until it suits, then
made real. Whoever would rather not meet whom is never shown; a move that cannot be is refused with one sentence.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from bot.circles import changes, drafting, weeks
from bot.circles.desk import described, overview
from bot.circles.fitting import circle_day, may_join, own
from bot.circles.hours import in_words
from bot.circles.members import Circle, called, circle, gathered, name_of
from bot.matching import FEWEST, MOST
from bot.turn import Stale, Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Delivery,
    Form,
    Items,
    Note,
    Option,
    Part,
    Reply,
    Style,
    Text,
)
from storage import circles as store

PAGE = 4
"""Circles on one page: each has its people, a line and a button."""

OPTIONS = 99
"""Circles that somebody can be moved to in one form; what a list may hold at most."""

LIST = "list"
"""Back to the waiting list."""


async def draft(turn: Turn) -> Reply:
    """See the draft, or make one of those who wait: at once if they are few, by the clock if they are many."""
    await store.alone(turn.db)
    if await store.drafted(turn.db):
        return Reply(await draft_card(turn))
    return Reply(await _made(turn))


async def again(turn: Turn) -> Reply:
    """Throw the draft away and make another."""
    await store.alone(turn.db)
    await store.throw_away(turn.db)
    return Reply(await _made(turn), replaces=True)


async def _made(turn: Turn) -> Card:
    waiting = await drafting.read(turn.db, turn.now)
    if waiting.count > drafting.FEW:
        await store.ask_for_draft(turn.db, turn.me, turn.now)
        return _card(turn, "drafting", count=waiting.count)
    proposal = await drafting.proposed(turn.library.programme, waiting, turn.now)
    if await drafting.write(turn.db, proposal):
        return await draft_card(turn)
    return _nothing(turn, waiting.count)


def _nothing(turn: Turn, count: int) -> Card:
    return _card(turn, "few" if count < FEWEST else "unfit", count=count)


async def drafted(turn: Turn) -> Reply:
    """The draft that took long is there."""
    if not turn.person.roles:
        return Reply()
    if await store.drafted(turn.db):
        return Reply(await draft_card(turn))
    return Reply(_nothing(turn, await store.count_waiting(turn.db)))


async def page(turn: Turn) -> Reply:
    """More of the draft."""
    return Reply(await draft_card(turn, max(0, turn.number("skip"))), replaces=True)


async def discard(turn: Turn) -> Reply:
    """No draft any more; everybody waits as before."""
    await store.alone(turn.db)
    await store.throw_away(turn.db)
    return Reply(await overview(turn), replaces=True)


# --- what it looks like ---


async def draft_card(turn: Turn, skip: int = 0, note: str = "") -> Card:
    """A page of it, what is not right yet, and the ways on."""
    circles = await _all(turn)
    if not circles:
        return await overview(turn)
    skip = skip if skip < len(circles) else 0
    parts: list[Part] = [Text(turn.say("draft-text", count=len(circles)))]
    parts += [Text(turn.say(note))] if note else []
    for number, found in list(enumerate(circles, 1))[skip : skip + PAGE]:
        parts += _shown(turn, number, found, skip)
    wrong = [_name(turn, number, found) for number, found in enumerate(circles, 1) if not _right(found)]
    parts += [Note(turn.say("draft-wrong", circles=", ".join(wrong), count=len(wrong)))] if wrong else []
    return Card(turn.label("draft-title"), (*parts, Buttons(_ways(turn, circles, skip))))


async def _all(turn: Turn) -> list[Circle]:
    return await gathered(turn.db, await store.drafted(turn.db), turn.now)


def _name(turn: Turn, number: int, found: Circle) -> str:
    return called(turn, found.row) if found.row.number else turn.label("draft-name", number=number)


def _right(found: Circle) -> bool:
    """Whether it can be made real: a circle that is there gets somebody more and may stay small."""
    least = FEWEST if found.row.state == store.DRAFT else 1
    return least <= len(found.everybody) <= MOST


def _shown(turn: Turn, number: int, found: Circle, skip: int) -> Sequence[Part]:
    name = _name(turn, number, found)
    day = circle_day(turn.library.programme, turn.now.date())
    hours = in_words(turn, found.peers, day)
    which = "draft-more" if found.row.number else "draft-new"
    words = turn.say(which, circle=name, count=len(found.everybody), hours=hours)
    change = Button(
        turn.label("draft-change", circle=name), "circles.change", {"circle": found.id, "skip": skip}, opens_form=True
    )
    return Text(words), Items(tuple(described(turn, one) for one in found.proposed)), Buttons((change,))


def _ways(turn: Turn, circles: Sequence[Circle], skip: int) -> tuple[Button, ...]:
    ready = sum(map(_right, circles))
    real = Button(turn.label("draft-real", count=ready), "circles.real", {"seen": _seen(circles)}, Style.PRIMARY)
    rest = len(circles) - skip - PAGE
    more = Button(turn.label("circles-more", count=rest), "circles.page", {"skip": skip + PAGE})
    first = Button(turn.label("circles-first"), "circles.page", {"skip": 0})
    return (
        *((real,) if ready else ()),
        *((more,) if rest > 0 else (first,) if skip else ()),
        Button(turn.label("draft-again"), "circles.again"),
        Button(turn.label("draft-discard"), "circles.discard"),
    )


def _seen(circles: Sequence[Circle]) -> int:
    """A short number for what somebody has seen: another one if anybody has moved since."""
    places = sorted((found.id, one.id) for found in circles for one in found.everybody)
    return zlib.crc32(repr(places).encode())


def _card(turn: Turn, what: str, **details: str | int) -> Card:
    back = Button(turn.label("circles-back"), "circles.circles", {"skip": 0})
    return Card(
        turn.label(f"circle-title-{what}"), (Text(turn.say(f"circle-text-{what}", **details)), Buttons((back,)))
    )


# --- changing it ---


async def change(turn: Turn) -> Reply:
    """Move somebody, or put him back on the list."""
    return Reply(await changing(turn))


async def changing(turn: Turn) -> Form:
    """Who, and where to."""
    circles = await _all(turn)
    found = next((one for one in circles if one.id == turn.number("circle")), None)
    if found is None:
        raise Stale
    who = tuple(Option(str(one.id), name_of(turn, one)) for one in found.proposed)
    fields = (
        ChoiceField("who", turn.label("draft-who"), who),
        ChoiceField("where", turn.label("draft-where"), await _targets(turn, found, circles)),
    )
    values = {"circle": found.id, "skip": max(0, turn.number("skip"))}
    mine = await store.seat(turn.db, turn.me) is not None
    intro = (Note(turn.say("draft-yours-note")),) if mine else ()
    return Form(turn.label("draft-change-title"), "circles.moved", turn.label("draft-move"), fields, intro, values)


async def _targets(turn: Turn, found: Circle, circles: Sequence[Circle]) -> tuple[Option, ...]:
    numbers = {one.id: number for number, one in enumerate(circles, 1)}
    rows = [row for row in await store.open_ones(turn.db) if row.id not in numbers and row.people < MOST]
    others = [*circles, *await gathered(turn.db, rows[:OPTIONS], turn.now)]
    near = [one for one in others if one.where == found.where and one.id != found.id and not own(turn, one)]
    roomy = sorted(near, key=lambda one: len(one.everybody) >= MOST)[: OPTIONS - 1]
    names = {one.id: _name(turn, numbers.get(one.id, 0), one) for one in roomy}
    counted = (turn.label("circle-of", circle=names[one.id], count=len(one.everybody)) for one in roomy)
    into = (Option(str(one.id), label) for one, label in zip(roomy, counted, strict=True))
    return (Option(LIST, turn.label("draft-to-list")), *into)


async def moved(turn: Turn) -> Reply:
    """He is there now, in the draft. Refused where it is full, or where not everybody can be together."""
    await store.alone(turn.db)
    person, where = int(turn.text("who")), turn.text("where")
    seat, source = await store.seat(turn.db, person), turn.number("circle")
    if seat is None or not seat.drafted or seat.circle_id != source:
        return Reply(problems={"who": turn.label("draft-problem-gone")})
    target = None if where == LIST else await circle(turn.db, int(where), turn.now)
    if where != LIST and (problem := await _problem(turn, person, target)):
        return Reply(problems={"where": turn.label(problem)})
    await store.put(turn.db, [person], target.id if target else None, drafted=target is not None)
    if not (await store.seats(turn.db, [source])).get(source):
        await store.drop(turn.db, source)
    return Reply(await draft_card(turn, max(0, turn.number("skip"))))


async def _problem(turn: Turn, person: int, target: Circle | None) -> str:
    """Why somebody cannot be moved there; empty if he can."""
    if target is None or target.row.state == store.ENDED:
        return "draft-problem-no-circle"
    if len(target.everybody) >= MOST:
        return "draft-problem-full"
    if person == turn.me or own(turn, target):
        return "draft-problem-yours"
    return "" if await may_join(turn, person, target) else "draft-problem-apart"


# --- making it real ---


async def real(turn: Turn) -> Reply:
    """The circles of the draft that have four to six people become real; pressed twice, once. If anybody has left or moved since
    the draft was shown, it is shown again first."""
    await store.alone(turn.db)
    circles = await _all(turn)
    if not circles:
        return Reply(await overview(turn), replaces=True)
    if _seen(circles) != turn.number("seen"):
        return Reply(await draft_card(turn, 0, "draft-changed"), replaces=True)
    ready = [found for found in circles if _right(found) and _still_suits(found)]
    owed = [
        *(await _begun(turn, [found for found in ready if found.row.state == store.DRAFT])),
        *[one for found in ready if found.is_open for one in await _filled(turn, found)],
    ]
    view = await draft_card(turn, 0, "draft-some-left") if await store.drafted(turn.db) else await overview(turn)
    return Reply(view, tuple(owed), replaces=True)


def _still_suits(found: Circle) -> bool:
    """Whether nobody has asked to be kept apart since; who it was is not said."""
    together = {one.id for one in found.everybody}
    return not any(one.peer.apart & together for one in found.proposed if one.peer)


async def _begun(turn: Turn, drafts: Sequence[Circle]) -> list[Delivery]:
    """They are circles now, each with a number, a first guide and a room to come."""
    number = await store.numbered(turn.db)
    for more, found in enumerate(drafts):
        named = {"number": number + more, "language": _language(turn, found)}
        week = weeks.next_week(turn.library.programme, found, turn.now)
        await store.change(turn.db, found.id, state=store.OPEN, **named, **week)
        await store.put(turn.db, [one.id for one in found.proposed], found.id, drafted=False)
    begun = await gathered(turn.db, await store.some(turn.db, [found.id for found in drafts]), turn.now)
    return [one for found in begun for one in await changes.room(turn, found)]


def _language(turn: Turn, found: Circle) -> str:
    """The language that most of them chose."""
    spoken = [turn.library.language_for(one.language) for one in found.peers]
    return max(sorted(set(spoken)), key=spoken.count, default=turn.person.language)


async def _filled(turn: Turn, found: Circle) -> Sequence[Delivery]:
    return await changes.come(turn, found, [one.id for one in found.proposed])
