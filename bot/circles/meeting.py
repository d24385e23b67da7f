"""Did you meet? One tap for all, and after three times without a meeting a kind question. Nobody counts who was there."""

from __future__ import annotations

from bot import pace
from bot.circles import changes, weeks
from bot.circles.guides import at_a_kind_hour
from bot.circles.members import Circle, circle
from bot.turn import RoomKind, Stale, Turn
from bot.views import Button, Buttons, Card, Choices, Delivery, Option, Reply, Style, Text, Values
from storage import circles as store

WEEKS = (1, 2)
WORKDAYS = range(5)


async def ask(turn: Turn) -> Reply:
    """The question, or what was answered where that takes its place; nothing once the next round has begun."""
    found = await _shown(turn)
    answered = found is not None and found.row.answered >= turn.number("round")
    if found is None or found.row.round != turn.number("round") or (answered and "said" not in turn.values):
        return Reply()
    name = f"circle:{found.id}:met:{found.row.round}"
    held = None if turn.person.id is None else await at_a_kind_hour(turn, "circles.ask", name)
    return held or Reply(answer_card(turn, found) if answered else _question(turn, found))


async def _shown(turn: Turn) -> Circle | None:
    """What a delivery to the room or to a member is about."""
    found = await circle(turn.db, turn.number("circle"), turn.now)
    if found is None or not found.is_open:
        return None
    return found if turn.person.id is None or found.member(turn.me) else None


def _question(turn: Turn, found: Circle) -> Card:
    turn, values = _voiced(turn, found), {"circle": found.id, "round": found.row.round}
    yes = Button(turn.label("circle-met-yes"), "circles.met", values, Style.PRIMARY)
    no = Button(turn.label("circle-met-no"), "circles.not_met", values)
    return Card(turn.label("circle-met-title"), (Text(turn.say("circle-met-text")), Buttons((yes, no))))


async def met(turn: Turn) -> Reply:
    """They met: the next guide comes next time."""
    return await _answered(turn, met=True)


async def not_met(turn: Turn) -> Reply:
    """They did not: the same guide comes once more."""
    return await _answered(turn, met=False)


async def _answered(turn: Turn, met: bool) -> Reply:
    """The first tap counts; whoever comes later sees what was said. Once the host is told what comes next, silence was taken
    for a no and the guide has moved on: then only a yes changes anything."""
    found = await _mine_of(turn)
    if found.row.round != turn.number("round"):
        raise Stale
    await pace.stirred(turn)
    late = found.row.step == store.GUIDE
    moved = {} if late else {"guide": found.row.guide + 1} if met else {"missed": found.row.missed + 1}
    first = await store.answer(turn.db, found.row, **({"missed": 0} if met else {}), **moved)
    found = await circle(turn.db, found.id, turn.now) or found
    return Reply(answer_card(turn, found), _others(turn, found) if first else (), replaces=True)


def _others(turn: Turn, found: Circle) -> tuple[Delivery, ...]:
    """Where each was asked alone, the others' question is replaced as well."""
    if turn.room.kind is not RoomKind.DIRECT:
        return ()
    values = {"circle": found.id, "round": found.row.round, "said": 1}
    name = f"met:{found.row.round}"
    until = turn.now + weeks.ASKED_FOR
    told = weeks.to_each(found, "circles.ask", name, values, until)
    return tuple(
        Delivery(f"{one.key}:said", one.address, one.person, None, values, None, until, one.name)
        for one in told
        if one.person != turn.me
    )


def answer_card(turn: Turn, found: Circle) -> Card:
    """Thanks, or that the same guide comes again; the third time in a row, the kind question."""
    if found.row.missed and found.row.missed % weeks.KIND_AFTER == 0:
        return rest_card(turn, found)
    turn = _voiced(turn, found)
    which = "not-met" if found.row.missed else "met"
    next_time = "met" if found.row.step == store.GUIDE else which  # by then a new guide is on its way
    return Card(turn.label(f"circle-title-{which}"), (Text(turn.say(f"circle-text-{next_time}")),))


# --- when it has not met for a while ---


async def rest(turn: Turn) -> Reply:
    """Whether something else suits them better."""
    found = await _shown(turn)
    if found is None or not found.row.missed:
        return Reply()
    name = f"circle:{found.id}:rest:{turn.number('round')}"
    held = None if turn.person.id is None else await at_a_kind_hour(turn, "circles.rest", name)
    return held or Reply(rest_card(turn, found))


def rest_card(turn: Turn, found: Circle) -> Card:
    """Carry on, another rhythm, another day, or the end: each is all right."""
    turn, values = _voiced(turn, found), {"circle": found.id}
    other = 2 if found.row.weeks == 1 else 1
    rhythm: Values = {**values, "weeks": other}
    buttons = (
        Button(turn.label("circle-rest-go-on"), "circles.go_on", values, Style.PRIMARY),
        Button(turn.label("circle-rest-rhythm", weeks=other), "circles.rhythm", rhythm),
        Button(turn.label("circle-rest-end"), "circles.enough", values),
    )
    options = tuple(Option(str(day), turn.label(f"day-{day}")) for day in WORKDAYS)
    days = Choices("day", turn.label("circle-rest-day"), options, "circles.another_day", values)
    return Card(turn.label("circle-rest-title"), (Text(turn.say("circle-rest-text")), Buttons(buttons), days))


async def go_on(turn: Turn) -> Reply:
    """Nothing changes."""
    await store.alone(turn.db)
    found = await _mine_of(turn)
    await store.change(turn.db, found.id, ending_id=None)
    return Reply(_settled(turn, found, "goes-on"), replaces=True)


async def rhythm(turn: Turn) -> Reply:
    """Every week, or every second one."""
    await store.alone(turn.db)
    found, weeks_between = await _mine_of(turn), turn.number("weeks")
    if weeks_between not in WEEKS:
        raise Stale
    await _again(turn, found, weeks=weeks_between)
    return Reply(_settled(turn, found, "rhythm", weeks=weeks_between), replaces=True)


async def another_day(turn: Turn) -> Reply:
    """Another weekday."""
    await store.alone(turn.db)
    found, day = await _mine_of(turn), turn.text("day")
    if day not in {str(one) for one in WORKDAYS}:
        raise Stale
    await _again(turn, found, day=int(day))
    voice = _voiced(turn, found)
    return Reply(_settled(turn, found, "day", day=voice.label(f"day-{day}")), replaces=True)


async def _again(turn: Turn, found: Circle, **changed: int) -> None:
    """From the next guide on, unless that is about to come."""
    planned = found.row.step == store.HOST and found.row.guide_on is not None
    more = weeks.replanned(turn.library.programme, found, turn.now, **changed) if planned else changed
    await store.change(turn.db, found.id, ending_id=None, **more)


def _settled(turn: Turn, found: Circle, what: str, **details: str | int) -> Card:
    turn = _voiced(turn, found)
    return Card(turn.label(f"circle-title-{what}"), (Text(turn.say(f"circle-text-{what}", **details)),))


async def enough(turn: Turn) -> Reply:
    """One would rather end it; it ends when a second one says so."""
    await store.alone(turn.db)
    found = await _mine_of(turn)
    if len(found.members) < 2 or found.row.ending_id not in (None, turn.me):
        owed = (*await changes.over(turn, found), *await changes.desk(turn.db, found.id, "over", turn.now))
        return Reply(_settled(turn, found, "over"), owed, replaces=True)
    if found.row.ending_id == turn.me:
        return Reply(_settled(turn, found, "second"))
    await store.change(turn.db, found.id, ending_id=turn.me)
    return Reply(_wish(turn, found), _asked(turn, found), replaces=True)


def _wish(turn: Turn, found: Circle) -> Card:
    turn, values = _voiced(turn, found), {"circle": found.id}
    yes = Button(turn.label("circle-end-agree"), "circles.enough", values)
    no = Button(turn.label("circle-rest-go-on"), "circles.go_on", values, Style.PRIMARY)
    return Card(turn.label("circle-end-title"), (Text(turn.say("circle-end-text")), Buttons((yes, no))))


def _asked(turn: Turn, found: Circle) -> tuple[Delivery, ...]:
    """Where there is no room, each of the others is asked alone."""
    if turn.room.kind is not RoomKind.DIRECT:
        return ()
    name, until = f"end:{turn.now:%Y%m%d%H%M%S}", turn.now + weeks.ASKED_FOR
    told = weeks.to_each(found, "circles.end_wish", name, {"circle": found.id}, until)
    return tuple(one for one in told if one.person != turn.me)


async def end_wish(turn: Turn) -> Reply:
    """Somebody would rather end it; nothing if that is off by now."""
    found = await _shown(turn)
    if found is None or found.row.ending_id in (None, turn.me):
        return Reply()
    return await at_a_kind_hour(turn, "circles.end_wish") or Reply(_wish(turn, found))


# --- what the handlers share ---


async def _mine_of(turn: Turn) -> Circle:
    """The button's circle, of which whoever presses must be a member. Raises Stale."""
    found = await circle(turn.db, turn.number("circle"), turn.now)
    if found is None or not found.is_open or found.member(turn.me) is None:
        raise Stale
    return found


def _voiced(turn: Turn, found: Circle) -> Turn:
    """In a room, the language of the circle; to one alone, his own."""
    return turn if turn.room.kind is RoomKind.DIRECT else turn.speaking(found.row.language)
