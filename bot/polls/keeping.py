"""What a maker does with polls: post now or later, see all of them, close, ask again, delete. Nothing reopens or extends one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import Row

from bot.plan import no_such_zone
from bot.polls import closing, opening
from bot.polls.ballots import shortened, title_of, when
from bot.polls.making import KEPT, keep, mine, place_of, preview, room_here, where
from bot.polls.questions import MOST_OPTIONS, Sheet
from bot.polls.results import result_of
from bot.schedule import moment_of, zones
from bot.turn import Role, Stale, Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    Choices,
    DateField,
    Facts,
    Form,
    Items,
    Note,
    Option,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
    TimeField,
)
from storage import boxes
from storage import polls as store

SHOWN = 20
"""Polls listed: the newest."""

NAME, QUOTED = 80, 300
"""Characters of a poll's name in a list, and where it stands alone."""


async def post(turn: Turn) -> Reply:
    """Post a draft now."""
    poll = await mine(turn, turn.text("poll"))
    sheet = Sheet.unpacked(poll.sheet)
    if poll.state not in (store.DRAFT, store.PLANNED, store.COUNTING) or not complete(sheet):
        raise Stale
    trouble = await _nowhere(turn, poll)
    if trouble is not None:
        return Reply(trouble)
    if poll.box:  # an attempt that came to nothing, as the platform never said who is there
        await boxes.remove(turn.db, poll.box)
    deliveries = await opening.begin(turn.db, poll, sheet)
    return Reply(Card(turn.label("poll-posting-title"), (Text(turn.say("poll-posting")),)), deliveries, replaces=True)


def complete(sheet: Sheet) -> bool:
    """Whether a sheet can be answered: a draft keeps also what was typed wrong."""
    return all(
        one.words and (one.kind not in ("single", "multiple") or len(one.options) >= 2) for one in sheet.questions
    )


async def _nowhere(turn: Turn, poll: Row[Any]) -> Card | None:
    """Why a poll cannot be shown where it is to be shown."""
    places = await store.places(turn.db, poll.id)
    allowed = turn.library.programme.polls_in
    change = Button(turn.label("poll-edit-button"), "polls.edit", {"poll": poll.id}, Style.PRIMARY, opens_form=True)
    if not places:
        return Card(turn.label("poll-nowhere-title"), (Text(turn.say("poll-nowhere")), Buttons((change,))))
    if allowed and not all(place.room in allowed for place in places):
        contact = turn.library.programme.contact
        words = turn.say("poll-not-allowed-there", contact=contact)
        return Card(turn.label("poll-nowhere-title"), (Text(words), Buttons((change,))))
    return None


async def later(turn: Turn) -> Reply:
    """Post it at a time."""
    return Reply(await choosing(turn))


async def choosing(turn: Turn) -> Form:
    """When."""
    poll = await mine(turn, turn.text("poll"))
    day = (turn.now + timedelta(days=1)).date()
    fields = (
        DateField("day", turn.label("poll-day-field"), value=day),
        TimeField("at", turn.label("poll-at-field"), value=time(9, 30)),
        TextField("zone", turn.label("plan-zone"), turn.label("plan-zone-hint"), poll.zone or "UTC", max_length=60),
    )
    title = turn.label("poll-later-title")
    return Form(title, "polls.plan", turn.label("poll-later-submit"), fields, values={"poll": poll.id})


async def plan(turn: Turn) -> Reply:
    """Keep the time at which it is posted."""
    poll = await mine(turn, turn.text("poll"))
    if poll.state not in (store.DRAFT, store.PLANNED) or not complete(Sheet.unpacked(poll.sheet)):
        raise Stale
    zone = turn.text("zone").strip()
    if zone not in zones():
        return Reply(problems={"zone": no_such_zone(turn, zone)})
    opens_at = moment_of(date.fromisoformat(turn.text("day")), turn.text("at"), zone)
    if not turn.now < opens_at <= turn.now + KEPT:
        return Reply(problems={"day": turn.label("poll-problem-day")})
    trouble = await _nowhere(turn, poll)
    if trouble is not None:
        return Reply(trouble)
    await store.change(turn.db, poll.id, state=store.PLANNED, opens_at=opens_at, zone=zone)
    planned = await mine(turn, poll.id)
    return Reply(await panel(turn, planned, Sheet.unpacked(planned.sheet)), replaces=True)


async def discard(turn: Turn) -> Reply:
    """Throw a draft away."""
    poll = await mine(turn, turn.text("poll"))
    if poll.state not in (store.DRAFT, store.PLANNED):
        raise Stale
    await store.remove(turn.db, poll.id)
    return Reply(Card(turn.label("poll-discarded-title"), (Text(turn.say("poll-discarded")),)), replaces=True)


async def also(turn: Turn) -> Reply:
    """Show a draft in this channel as well, on whichever platform it is."""
    room = room_here(turn)
    words = turn.text("rest").strip().casefold()
    poll = await store.alone(turn.db, words) if room and words else None
    if poll is None or poll.state not in (store.DRAFT, store.PLANNED):
        return Reply(Card(turn.label("poll-also-title"), (Text(turn.say("poll-also-how")),)))
    poll = await mine(turn, poll.id)
    await store.add_place(turn.db, poll.id, place_of(turn, room))
    return Reply(await preview(turn, poll, Sheet.unpacked(poll.sheet)))


# --- all polls ---


async def polls(turn: Turn) -> Reply:
    """See all polls: drafts, planned, open and closed ones."""
    every = turn.person.roles & {Role.COORDINATOR, Role.ADMIN}
    rows = [poll for poll in await store.recent(turn.db, SHOWN) if every or poll.person_id == turn.person.id]
    parts: list[Part] = []
    if rows:
        lines = tuple(turn.say("poll-line", name=_name(poll), state=state_of(turn, poll)) for poll in rows)
        options = tuple(Option(poll.id, _name(poll)) for poll in rows)
        parts += [Items(lines), Choices("poll", turn.label("poll-choose"), options, "polls.look")]
    else:
        parts.append(Text(turn.say("poll-none")))
    here = {"room": room_here(turn)}
    new = Button(turn.label("poll-new-button"), "polls.make", here, Style.PRIMARY, opens_form=True)
    template = Button(turn.label("poll-template-button"), "polls.templates", here)
    return Reply(Card(turn.label("poll-list-title"), (*parts, Buttons((new, template)))))


def _name(poll: Row[Any]) -> str:
    return shortened(Sheet.unpacked(poll.sheet).name, NAME) or "…"


def state_of(turn: Turn, poll: Row[Any]) -> str:
    """In which state a poll is, in words."""
    moment = {store.PLANNED: poll.opens_at, store.OPEN: poll.closes_at, store.CLOSED: poll.ends_at}.get(poll.state)
    return turn.label(f"poll-state-{poll.state}", when=when(turn, poll, moment) if moment else "")


async def look(turn: Turn) -> Reply:
    """Look at one poll."""
    poll = await mine(turn, turn.text("poll"))
    sheet = Sheet.unpacked(poll.sheet)
    if poll.state == store.DRAFT and complete(sheet):
        return Reply(await preview(turn, poll, sheet))
    return Reply(await panel(turn, poll, sheet))


async def panel(turn: Turn, poll: Row[Any], sheet: Sheet) -> Card:
    """What is known of a poll, and what its maker can do with it."""
    rows = [
        (turn.label("poll-fact-state"), state_of(turn, poll)),
        (turn.label("poll-fact-where"), await where(turn, poll)),
    ]
    if poll.state == store.OPEN:
        rows.append((turn.label("poll-fact-turnout"), turn.label("poll-lively" if poll.lively else "poll-not-lively")))
    title = title_of(turn, sheet)
    quoted = () if title == sheet.name else (Quote(shortened(sheet.name, QUOTED)),)
    return Card(title, (*quoted, Facts(tuple(rows)), Buttons(_can_do(turn, poll))))


def _can_do(turn: Turn, poll: Row[Any]) -> tuple[Button, ...]:
    about = {"poll": poll.id}
    edit = Button(turn.label("poll-edit-button"), "polls.edit", about, opens_form=True)
    again = Button(turn.label("poll-again-button"), "polls.again", about)
    delete = Button(turn.label("poll-delete-button"), "polls.delete", about, Style.DANGER)
    match poll.state:
        case store.OPEN:
            close = Button(turn.label("poll-close-button"), "polls.end", about, Style.PRIMARY)
            return (close, edit, again, delete)
        case store.DRAFT:
            return (edit, Button(turn.label("poll-discard-button"), "polls.discard", about))
        case store.COUNTING:
            return (Button(turn.label("poll-post-again-button"), "polls.post", about),)
        case store.PLANNED:
            now = Button(turn.label("poll-post-button"), "polls.post", about)
            return (now, edit, Button(turn.label("poll-discard-button"), "polls.discard", about))
        case store.CLOSED:
            result = Button(turn.label("poll-result-button"), "polls.result_again", about, Style.PRIMARY)
            return (result, Button(turn.label("poll-trend-button"), "polls.trend", about), again, delete)
        case _:
            return (again, delete)


async def end(turn: Turn) -> Reply:
    """Close a poll now: poll close, with its code if several are open."""
    wish = turn.text("poll") or turn.text("rest").strip().casefold()
    poll = await _to_close(turn, wish)
    if poll is None:
        return await polls(turn)
    deliveries = await closing.close(turn.db, poll.id, turn.now)
    return Reply(Card(turn.label("poll-ended-title"), (Text(turn.say("poll-ended")),)), deliveries, replaces=True)


async def _to_close(turn: Turn, wish: str) -> Row[Any] | None:
    """The poll that is meant: the one named, else the only open one (in this channel, if one is shown here)."""
    if wish:
        poll = await mine(turn, wish)
        return poll if poll.state == store.OPEN else None
    mine_open = [poll for poll in await store.recent(turn.db, SHOWN) if poll.state == store.OPEN]
    mine_open = [one for one in mine_open if turn.person.roles or one.person_id == turn.person.id]
    here = [one for one in mine_open if place_of(turn, turn.room.id) in await store.places(turn.db, one.id)]
    meant = here or mine_open
    return await mine(turn, meant[0].id) if len(meant) == 1 else None


async def again(turn: Turn) -> Reply:
    """The same again as a new draft, with the options that were suggested."""
    poll = await mine(turn, turn.text("poll"))
    sheet = Sheet.unpacked(poll.sheet)
    if poll.state == store.CLOSED and sheet.suggest:
        sheet = _with(sheet, (await result_of(turn.db, poll)).suggestions)
    kept = {name: getattr(poll, name) for name in ("lasts", "remind", "series", "zone")}
    new = await keep(turn, sheet, **kept)
    for place in await store.places(turn.db, poll.id):
        await store.add_place(turn.db, new.id, place)
    return Reply(await preview(turn, new, sheet))


def _with(sheet: Sheet, suggestions: tuple[str, ...]) -> Sheet:
    first = sheet.questions[0]
    known = {option.casefold() for option in first.options}
    new = tuple(one for one in suggestions if one.casefold() not in known)
    return replace(
        sheet, questions=(replace(first, options=(*first.options, *new)[:MOST_OPTIONS]), *sheet.questions[1:])
    )


async def delete(turn: Turn) -> Reply:
    """Delete a poll with everything in it."""
    poll = await mine(turn, turn.text("poll"))
    yes = Button(turn.label("poll-delete-yes"), "polls.remove", {"poll": poll.id}, Style.DANGER)
    no = Button(turn.label("poll-delete-no"), "polls.look", {"poll": poll.id})
    words = turn.say("poll-delete-text", name=_name(poll))
    return Reply(Card(turn.label("poll-delete-title"), (Text(words), Buttons((yes, no)))))


async def remove(turn: Turn) -> Reply:
    """Gone: the poll, its answers, its key, its result; its message says so."""
    poll = await mine(turn, turn.text("poll"))
    deliveries = await opening.shown(turn.db, poll.id, "deleted") if poll.opened_at else ()
    if poll.box:
        await boxes.remove(turn.db, poll.box)
    await store.remove(turn.db, poll.id)
    return Reply(Card(turn.label("poll-deleted-title"), (Text(turn.say("poll-deleted")),)), deliveries, replaces=True)


# --- what the maker is told ---


async def told(turn: Turn) -> Reply:
    """Privately: that it is open, or why it could not be opened and what to do. The draft is kept."""
    poll = await store.get(turn.db, turn.text("poll"))
    if poll is None:
        return Reply()
    sheet, why = Sheet.unpacked(poll.sheet), turn.text("why")
    if why in ("open", "closed"):
        return Reply(await panel(turn, poll, sheet))
    about = {"poll": poll.id}
    buttons = (
        Button(turn.label("poll-post-button"), "polls.post", about, Style.PRIMARY),
        Button(turn.label("poll-edit-button"), "polls.edit", about, opens_form=True),
    )
    words = turn.say(f"poll-told-{why}", name=turn.library.programme.name)
    parts = (Quote(shortened(sheet.name, QUOTED)), Text(words), Note(turn.say("poll-told-kept")), Buttons(buttons))
    return Reply(Card(turn.label("poll-told-title"), parts))
