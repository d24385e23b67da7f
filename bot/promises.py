"""Promises: one small act by a day, made to himself. On that day he is asked once how it went; every answer is all right.

What he promised stands in forms only, never in the chat. Whatever is pressed twice, or on an old card, changes nothing twice.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot import moments, pace, spoken
from bot.acquaintance import as_ally
from bot.library import Library
from bot.occasions import BATCH, KEEP, asking_moment, away_until, kind_moment
from bot.promise_cards import (
    asking,
    deleting,
    editing_form,
    listed,
    made_card,
    making_form,
    moved_card,
    moving_form,
    settled_card,
)
from bot.schedule import local
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.views import Card, Delivery, Form, Reply, Text
from storage import deliveries as owed
from storage import journey
from storage import promises as store
from storage.db import Db
from storage.journey import LEFT

LATEST = 365
"""Days: a promise for later than in a year is a wish."""


async def make(turn: Turn) -> Reply:
    """Promise yourself one act by a day."""
    return Reply(await making(turn))


async def save(turn: Turn) -> Reply:
    """Keep a new promise. Sent twice, it is kept once."""
    ally = await as_ally(turn)
    day, problems = chosen_day(turn, ally)
    if problems:
        return Reply(problems=problems)
    act, whom = turn.text("act").strip(), turn.text("whom").strip()
    ask_at = await promised(turn, ally, day, act, whom)
    return Reply(made_card(turn, local(ask_at, ally.zone)), home=True)


async def promised(turn: Turn, ally: Row[Any], day: date, act: str, whom: str = "") -> datetime:
    """Keep a promise for a day, once. When he is asked about it (UTC)."""
    ask_at = _ask_at(turn, ally, day)
    await turn.db.hold(f"promises:{turn.me}", alone=True)  # sent twice at once, the second sees the first
    same_day = await store.due_that_day(turn.db, turn.me, day)
    if not any((one.act, one.whom) == (act, whom) for one in same_day):
        made = {"lesson": _known_lesson(turn), "act": act, "whom": whom, "made_at": turn.now}
        await store.make(turn.db, turn.me, {**made, "due_on": day, "ask_at": ask_at})
        await pace.stirred(turn)
    return ask_at


async def show(turn: Turn) -> Reply:
    """See your promises."""
    return Reply(await listed(turn, turn.skip), replaces="skip" in turn.values)


async def show_earlier(turn: Turn) -> Reply:
    """See those that are over."""
    return Reply(await listed(turn, turn.skip, over=True), replaces=True)


async def ask(turn: Turn) -> Reply:
    """How did it go? Asked by himself, whenever he likes."""
    return Reply(asking(turn, await _mine(turn)))


async def plan(db: Db, library: Library, now: datetime) -> int:
    """Owe the question to everybody whose promise's morning has come. How many promises there were."""
    due = await store.due(db, now, BATCH)
    deliveries, moved = list[Delivery](), list[tuple[int, datetime | None]]()
    for one in due:
        morning = asking_moment(library, one.due_on, one.at, one.zone)
        later = away_until(one.state, one.paused_until, now) or (morning if morning > now else None)
        moved.append((one.id, later))
        if later is None and one.state != LEFT:
            deliveries.append(_delivery(one.person_id, one.id, one.edition, now))
    await owed.owe(db, deliveries, now)
    await store.ask_at(db, moved)
    return len(due)


def _delivery(person: int, promise: int, edition: int, send_at: datetime) -> Delivery:
    key = f"promise:{promise}:{edition}:{send_at:%Y-%m-%dT%H:%M}"
    values = {"id": promise, "edition": edition}
    return Delivery(key, "promises.due", person, values=values, due_at=send_at, expires_at=send_at + KEEP)


async def due(turn: Turn) -> Reply:
    """What the clock brings: the question, unless it is answered, moved or gone by now; never in the quiet hours."""
    ally = await journey.ally(turn.db, turn.me)
    promise = await store.get(turn.db, turn.me, turn.number("id"))
    current = promise is not None and (promise.state, promise.edition) == (store.OPEN, turn.number("edition"))
    if ally is None or ally.state == LEFT or promise is None or not current:
        return Reply()
    moment = kind_moment(turn, ally)
    if moment > turn.now:
        return Reply(deliveries=(_delivery(turn.me, promise.id, promise.edition, moment),))
    return Reply(asking(turn, promise))


async def kept(turn: Turn) -> Reply:
    """It happened."""
    return await _settle(turn, store.KEPT)


async def partly(turn: Turn) -> Reply:
    """Some of it happened."""
    return await _settle(turn, store.PARTLY)


async def let_go(turn: Turn) -> Reply:
    """It is off the list."""
    return await _settle(turn, store.LET_GO)


async def _settle(turn: Turn, state: str) -> Reply:
    promise = await _mine(turn)
    await store.settle(turn.db, turn.me, promise.id, state, turn.now)
    await pace.stirred(turn)
    question = () if state == store.LET_GO else await moments.question(turn, moments.AFTER_WIN, promise.id)
    return Reply(settled_card(turn, promise, state, question), replaces=True, home=True)


async def not_yet(turn: Turn) -> Reply:
    """It has not happened: a new day, and why he wanted it."""
    return Reply(await moving(turn))


async def moved(turn: Turn) -> Reply:
    """Keep the new day. The form sent twice moves it once."""
    ally, promise = await as_ally(turn), await _mine(turn)
    day, problems = chosen_day(turn, ally)
    if problems:
        return Reply(problems=problems)
    if promise.edition == turn.number("edition"):
        await store.move(turn.db, promise, day, _ask_at(turn, ally, day))
        promise = await _mine(turn)
        await pace.stirred(turn)
    when = local(_ask_at(turn, ally, promise.due_on), ally.zone)
    question = await moments.question(turn, moments.AFTER_SLIP, promise.id + promise.slips)
    return Reply(moved_card(turn, promise, when, question), replaces=True, home=True)


async def open_(turn: Turn) -> Reply:
    """Read one again, in a form where it can be changed."""
    return Reply(await editing(turn))


async def edit(turn: Turn) -> Reply:
    """Keep what was changed; a new day by his own wish is no slip."""
    ally, promise = await as_ally(turn), await _mine(turn)
    changed: dict[str, Any] = {"act": turn.text("act").strip(), "whom": turn.text("whom").strip()}
    if promise.state == store.OPEN and turn.text("due_on") != promise.due_on.isoformat():
        day, problems = chosen_day(turn, ally)
        if problems:
            return Reply(problems=problems)
        changed |= {"due_on": day, "ask_at": _ask_at(turn, ally, day), "edition": promise.edition + 1}
    await store.change(turn.db, turn.me, promise.id, **changed)
    saved = Text(turn.say("promise-saved-text"))
    return Reply(Card(turn.label("promise-saved-title"), (saved,)), home=True)


async def delete(turn: Turn) -> Reply:
    """Ask once before it is gone."""
    return Reply(deleting(turn, await _mine(turn)), replaces=True)


async def deleted(turn: Turn) -> Reply:
    """It is gone; pressed twice, it still is."""
    await store.erase(turn.db, turn.me, turn.number("id"))
    return Reply(await listed(turn, 0), replaces=True, home=True)


# --- what the handlers share ---


async def _mine(turn: Turn) -> Row[Any]:
    promise = await store.get(turn.db, turn.me, turn.number("id"))
    if promise is None:
        raise Stale
    return promise


def _known_lesson(turn: Turn) -> str:
    lesson = turn.library.lesson(turn.person.language, turn.text("lesson"))
    return lesson.id if lesson else ""


def chosen_day(turn: Turn, ally: Row[Any]) -> tuple[date, dict[str, str]]:
    """The day he chose on his own calendar, or the sentence about one that is over or too far away."""
    day, today = date.fromisoformat(turn.text("due_on")), local(turn.now, ally.zone).date()
    last = today + timedelta(days=LATEST)
    if day < today:
        return day, {"due_on": turn.label("promise-problem-past")}
    if day > last:
        return day, {"due_on": turn.label("promise-problem-far", last=spoken.day(turn.person.language, last))}
    return day, {}


def _ask_at(turn: Turn, ally: Row[Any], day: date) -> datetime:
    """His hour on that day; where it is over already, on the next."""
    moment = asking_moment(turn.library, day, ally.at, ally.zone)
    if moment > turn.now:
        return moment
    return asking_moment(turn.library, local(turn.now, ally.zone).date() + timedelta(days=1), ally.at, ally.zone)


async def making(turn: Turn) -> Form:
    """The form of a new one: with a lesson's one thing to try, or with an earlier promise, filled in."""
    again = await store.get(turn.db, turn.me, turn.number("again")) if "again" in turn.values else None
    ally = await as_ally(turn)
    return making_form(turn, local(turn.now, ally.zone).date(), again)


async def moving(turn: Turn) -> Form:
    """The form of a new day, with his why."""
    ally, promise = await as_ally(turn), await _mine(turn)
    why = await journey.why(turn.db, turn.me)
    return moving_form(turn, promise, local(turn.now, ally.zone).date(), why.words if why else "")


async def editing(turn: Turn) -> Form:
    """What he promised, open for changes."""
    return editing_form(turn, await _mine(turn))


FEATURE = Feature(
    (
        Entry("promises.make", make, typed=("promise",), who=Who.ALLY),
        Entry("promises.save", save, who=Who.ALLY, form=making),
        Entry("promises.show", show, typed=("promises", "my promises"), who=Who.ALLY),
        Entry("promises.show_earlier", show_earlier, who=Who.ALLY),
        Entry("promises.due", due, by_clock=True),
        Entry("promises.ask", ask, who=Who.ALLY),
        Entry("promises.kept", kept, who=Who.ALLY),
        Entry("promises.partly", partly, who=Who.ALLY),
        Entry("promises.let_go", let_go, who=Who.ALLY),
        Entry("promises.not_yet", not_yet, who=Who.ALLY),
        Entry("promises.moved", moved, who=Who.ALLY, form=moving),
        Entry("promises.open", open_, who=Who.ALLY),
        Entry("promises.edit", edit, who=Who.ALLY, form=editing),
        Entry("promises.delete", delete, who=Who.ALLY),
        Entry("promises.deleted", deleted, who=Who.ALLY),
    ),
    tick=plan,
)
