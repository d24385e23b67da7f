"""Making a poll: from a typed line or a form to a preview that only its maker sees. Whatever was typed is kept as a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row

from bot.acquaintance import kept
from bot.plan import no_such_zone
from bot.polls.ballots import asked, promise, shortened
from bot.polls.builder import builder, sheet_from_form
from bot.polls.command import Draft, parse
from bot.polls.questions import Kind, Question, Sheet
from bot.schedule import zones
from bot.turn import Role, RoomKind, Stale, Turn
from bot.typed_text import as_typed
from bot.views import Button, Buttons, Card, Facts, Form, Items, Note, Part, Reply, Style, Text
from storage import boxes
from storage import polls as store
from storage.deliveries import Place

USUAL = timedelta(days=2)
"""How long a poll is open unless something else is said: long enough for those who are off for a day."""

KEPT = timedelta(days=365)
"""The latest end of a series, from today."""


async def make(turn: Turn) -> Reply:
    """Make an anonymous poll: poll "Question?" "A" "B", or a form."""
    words = turn.text("rest")
    if not words:
        return Reply(builder(turn, None, Sheet((Question(Kind.SINGLE, ""),)), room_here(turn)))
    draft = parse(words)
    sheet = harmless(turn, _sheet(draft))
    lasts = int((draft.closes or USUAL).total_seconds())
    poll = await keep(turn, sheet, lasts=lasts)
    room = draft.room or room_here(turn)
    if room:
        await store.add_place(turn.db, poll.id, place_of(turn, room))
    return Reply(unclear(turn, poll, draft) if draft.problems else await preview(turn, poll, sheet))


def _sheet(draft: Draft) -> Sheet:
    question = Question(draft.kind, draft.question, draft.options, draft.limit, draft.low, draft.high)
    return Sheet((question,), exact=draft.exact, suggest=draft.suggest)


def harmless(turn: Turn, sheet: Sheet) -> Sheet:
    """What touches on harm is always published carefully, whatever its maker chose."""
    words = " ".join(one.words for one in sheet.questions).casefold().split()
    harm = tuple(turn.label("poll-harm-words").casefold().split())
    return replace(sheet, exact=False) if any(word.strip("\"'“”¿¡(").startswith(harm) for word in words) else sheet


async def keep(turn: Turn, sheet: Sheet, **more: Any) -> Row[Any]:
    """Keep a draft of this maker's, who may be somebody of whom nothing was stored before."""
    sender = turn.person.sender
    zone = sender.zone if sender.zone in zones() else "UTC"
    plan = {"language": turn.person.language, "zone": zone, "exact": sheet.exact, **more}
    poll = await store.get(turn.db, await store.draft(turn.db, await kept(turn), sheet.packed(), turn.now, **plan))
    assert poll is not None
    return poll


def room_here(turn: Turn) -> str:
    """The channel that this turn is taken in, or that a button of an answer given in private remembers; else empty."""
    return turn.room.id if turn.room.kind is RoomKind.CHANNEL else turn.text("room")


def place_of(turn: Turn, room: str) -> Place:
    """A channel of the platform on which this turn is taken."""
    return Place(turn.person.sender.platform, turn.person.sender.workspace, room)


async def mine(turn: Turn, id: str) -> Row[Any]:
    """A poll that this person may change, held for this turn. Raises Stale for any other."""
    poll = await store.alone(turn.db, id)
    if poll is None or not (turn.person.roles & {Role.COORDINATOR, Role.ADMIN} or poll.person_id == turn.person.id):
        raise Stale
    return poll


async def edit(turn: Turn) -> Reply:
    """Change a poll before its first vote. Whether there is one shows when the change is saved, not by looking."""
    poll = await mine(turn, turn.text("poll"))
    if poll.state == store.OPEN and poll.touched:
        return Reply(Card(turn.label("poll-too-late-title"), (Text(turn.say("poll-too-late")),)))
    if poll.state not in (store.DRAFT, store.PLANNED, store.OPEN):
        raise Stale
    return Reply(builder(turn, poll, Sheet.unpacked(poll.sheet), ""))


async def editing(turn: Turn) -> Form:
    """The form whose answers arrive at `save`."""
    room = turn.text("room")
    if not turn.text("poll"):
        return builder(turn, None, Sheet((Question(Kind.SINGLE, ""),)), room)
    poll = await mine(turn, turn.text("poll"))
    return builder(turn, poll, Sheet.unpacked(poll.sheet), room)


async def save(turn: Turn) -> Reply:
    """Keep what the form says as a draft and show it; an open poll that nobody has answered is changed in place."""
    poll = await mine(turn, turn.text("poll")) if turn.text("poll") else None
    before = Sheet.unpacked(poll.sheet) if poll is not None else Sheet((Question(Kind.SINGLE, ""),))
    sheet, problems = sheet_from_form(turn, before)
    if poll is not None and poll.state == store.OPEN:
        return Reply(problems=problems) if problems else await _change_open(turn, poll, sheet)
    plan, more = _plan(turn)
    problems |= more
    if problems:
        return Reply(problems=problems)
    sheet = harmless(turn, sheet)
    if poll is None:
        poll = await keep(turn, sheet, **plan)
    else:
        edition = {"sheet": sheet.packed(), "edition": poll.edition + 1, "exact": sheet.exact}
        await store.change(turn.db, poll.id, **edition, **plan)
        poll = await mine(turn, poll.id)
    if turn.text("where"):
        await store.drop_places(turn.db, poll.id)
    room = turn.text("where") or turn.text("room")
    if room:
        await store.add_place(turn.db, poll.id, place_of(turn, room))
    return Reply(await preview(turn, poll, sheet), replaces=True)


async def _change_open(turn: Turn, poll: Row[Any], sheet: Sheet) -> Reply:
    from bot.polls.opening import shown

    if poll.touched or await boxes.count(turn.db, poll.box):
        await store.change(
            turn.db, poll.id, touched=True
        )  # for good: else one could go on asking whether somebody votes
        return Reply(Card(turn.label("poll-too-late-title"), (Text(turn.say("poll-too-late")),)))
    edition = poll.edition + 1
    await store.change(turn.db, poll.id, sheet=sheet.packed(), edition=edition)
    await boxes.resize(turn.db, poll.box, sheet.pad)
    deliveries = await shown(turn.db, poll.id, f"edition {edition}")
    return Reply(Card(turn.label("poll-changed-title"), (Text(turn.say("poll-changed-open")),)), deliveries)


def _plan(turn: Turn) -> tuple[dict[str, Any], dict[str, str]]:
    """How long, how often and in which zone; or a sentence at the field that is wrong."""
    zone, rule, until = turn.text("zone").strip(), turn.text("repeat"), turn.text("until")
    if zone not in zones():
        return {}, {"zone": no_such_zone(turn, zone)}
    plan: dict[str, Any] = {"lasts": int(turn.text("lasts")), "remind": int(turn.text("remind")), "zone": zone}
    if plan["remind"] >= plan["lasts"]:
        return {}, {"remind": turn.label("poll-problem-remind")}
    if rule == "once":
        return {**plan, "rule": "", "rule_until": None}, {}
    end = datetime.combine(date.fromisoformat(until), time(23, 59), UTC) if until else None
    if end is not None and not turn.now < end <= turn.now + KEPT:
        return {}, {"until": turn.label("poll-problem-until")}
    return {**plan, "rule": rule, "rule_until": end}, {}


# --- cards ---


def unclear(turn: Turn, poll: Row[Any], draft: Draft) -> Card:
    """What is wrong with the line, and the form with what was understood of it."""
    lines = tuple(turn.say(trouble.message, **trouble.details) for trouble in draft.problems)
    fix = Button(turn.label("poll-fix-button"), "polls.edit", {"poll": poll.id}, Style.PRIMARY, opens_form=True)
    drop = Button(turn.label("poll-discard-button"), "polls.discard", {"poll": poll.id})
    parts = (Items(lines), Text(turn.say("poll-unclear-kept")), Buttons((fix, drop)))
    return Card(turn.label("poll-unclear-title"), parts)


async def preview(turn: Turn, poll: Row[Any], sheet: Sheet) -> Card:
    """The poll as voters will see it, what is planned, and the ways on."""
    about = {"poll": poll.id}
    parts: list[Part] = [Note(turn.say("poll-preview-note")), Text(turn.say("poll-preview-name", name=sheet.name))]
    parts += asked(turn, sheet)
    if len(sheet.questions) == 1 and sheet.questions[0].choices:
        parts += [] if any(isinstance(part, Items) for part in parts) else [_choices(sheet)]
    parts += [Note(promise(turn, poll, sheet)), Facts(await _facts(turn, poll, sheet))]
    buttons = (
        Button(turn.label("poll-post-button"), "polls.post", about, Style.PRIMARY),
        Button(turn.label("poll-later-button"), "polls.later", about, opens_form=True),
        Button(turn.label("poll-edit-button"), "polls.edit", about, opens_form=True),
        Button(turn.label("poll-discard-button"), "polls.discard", about),
    )
    parts += [Buttons(buttons), Note(turn.say("poll-also-note", id=poll.id))]
    return Card(turn.label("poll-preview-title"), tuple(parts), brief=turn.label("poll-preview-title"))


def _choices(sheet: Sheet) -> Items:
    return Items(tuple(as_typed(shortened(choice, 120)) for choice in sheet.questions[0].choices))


async def _facts(turn: Turn, poll: Row[Any], sheet: Sheet) -> tuple[tuple[str, str], ...]:
    rows = [
        (turn.label("poll-fact-where"), await where(turn, poll)),
        (turn.label("poll-fact-lasts"), turn.label("poll-lasts", hours=max(1, poll.lasts // 3600))),
        (turn.label("poll-fact-published"), turn.label("poll-exact" if sheet.exact else "poll-careful")),
    ]
    if poll.rule:
        rows.append((turn.label("poll-fact-repeat"), turn.label(f"poll-repeat-{poll.rule.split()[0]}")))
    if poll.remind:
        rows.append((turn.label("poll-fact-remind"), turn.label("poll-remind-before", hours=poll.remind // 3600)))
    return tuple(rows)


async def where(turn: Turn, poll: Row[Any]) -> str:
    """In which channels, in words: a platform's id of a channel means nothing to people."""
    places = await store.places(turn.db, poll.id)
    here = any(place.room == turn.room.id for place in places)
    return turn.label("poll-where-here" if here else "poll-where", count=len(places) - here)
