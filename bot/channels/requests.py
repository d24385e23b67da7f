"""Into a private channel by its host, who learns the name of whoever asks: that is said before it happens. A no is told to
nobody; after a week without an answer, for whatever reason, the one who asked hears just that."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot.acquaintance import kept
from bot.channels.directory import called, directory, here, show_button
from bot.channels.telling import invite, keepers, tell
from bot.turn import Stale, Turn, Who
from bot.views import Button, Buttons, Card, Delivery, Reply, Style, Text
from storage import channels as store
from storage import deliveries as owed
from storage import people
from storage.db import Db

PATIENCE = timedelta(days=7)
"""After so long without an answer the one who asked is told so."""

FORGOTTEN = timedelta(days=30)
"""After so much longer the request is forgotten."""

BATCH = 200
"""Requests taken up in one transaction."""


async def asking(turn: Turn, channel: Row[Any]) -> Card:
    """Who would learn of it, before anybody does."""
    hosted = channel.person_id is not None and channel.person_id in await keepers(turn.db, channel)
    host = await people.name(turn.db, channel.person_id) if hosted else ""
    known: dict[str, str | int] = {"named": int(bool(host)), "hosted": int(hosted), "host": host}
    text = Text(turn.say("channels-private", channel=called(channel), **known))
    yes = Button(turn.label("channels-ask"), "channels.ask", {"id": channel.id}, Style.PRIMARY)
    return Card(turn.label("channels-private-title"), (text, Buttons((yes, show_button(turn)))))


async def ask(turn: Turn) -> Reply:
    """Have it passed on. Asked twice, it is passed on once."""
    channel = await here(turn)
    if channel.state != store.OPEN:
        raise Stale
    me = await kept(turn)
    is_new = await store.ask(turn.db, channel.id, me, turn.now + PATIENCE)
    request = await store.request_of(turn.db, channel.id, me)
    deliveries = await passed_on(turn.db, channel, request, turn.now) if is_new and request else ()
    back = Button(turn.label("channels-withdraw"), "channels.withdraw", {"id": channel.id})
    parts = (Text(turn.say("channels-asked", channel=called(channel))), Buttons((back,)))
    return Reply(Card(turn.label("channels-asked-title"), parts), deliveries, replaces=True)


async def passed_on(
    db: Db, channel: Row[Any], request: Row[Any], now: datetime, without: int = 0
) -> tuple[Delivery, ...]:
    """The request to everybody who may let people in."""
    about = {"id": request.id}
    who = [one for one in await keepers(db, channel, without) if one != request.person_id]
    return tuple(tell(one, "channels.requested", about, now, _card_of(request)) for one in who)


async def all_passed_on(db: Db, channel: Row[Any], now: datetime, without: int = 0) -> tuple[Delivery, ...]:
    """Every request that nobody has decided about, to whoever may decide now."""
    deliveries: list[Delivery] = []
    for request in await store.requests_for(db, channel.id):
        if request.state == store.ASKED:
            deliveries += await passed_on(db, channel, request, now, without)
    return tuple(deliveries)


def _card_of(request: Row[Any]) -> str:
    """The name of the card that stands with the host, so that it can be replaced."""
    return f"channel-request:{request.id}"


async def withdraw(turn: Turn) -> Reply:
    """Take it back; the host's card says so, without a name."""
    channel = await here(turn)
    request = await store.request_of(turn.db, channel.id, turn.me)
    if request is None:
        return Reply(await directory(turn), replaces=True)
    if request.state == store.ASKED:
        await store.settle(turn.db, request.id)
    else:
        await store.turn_request(turn.db, request.id, store.TAKEN_BACK)
    return Reply(await directory(turn), await over(turn.db, request, turn.now), replaces=True)


async def over(db: Db, request: Row[Any], now: datetime, besides: int = 0) -> tuple[Delivery, ...]:
    """Nothing is left to decide: it says so wherever the request stands in somebody's chat, and the name is gone from there."""
    card = _card_of(request)
    who = [one for one in await owed.readers(db, card) if one != besides]
    return tuple(tell(one, "channels.withdrawn", {"id": request.id}, now, card) for one in who)


# --- what the host sees ---


async def requested(turn: Turn) -> Reply:
    """Somebody would like to be let in."""
    request = await store.request(turn.db, turn.number("id"))
    channel = await store.get(turn.db, request.channel_id) if request else None
    if request is None or channel is None or request.state != store.ASKED:
        return Reply()
    about, name = {"id": request.id}, await people.name(turn.db, request.person_id)
    who = name or turn.label("channels-somebody")
    text = Text(turn.say("channels-requested", who=who, channel=called(channel)))
    yes = Button(turn.label("channels-let-in"), "channels.let_in", about, Style.PRIMARY)
    no = Button(turn.label("channels-not-now"), "channels.not_now", about)
    return Reply(Card(turn.label("channels-requested-title", channel=called(channel)), (text, Buttons((yes, no)))))


async def let_in(turn: Turn) -> Reply:
    """Bring whoever asked in. What was settled before, perhaps by somebody else, stays so."""
    found = await _for_me(turn)
    if found is None or not await store.settle(turn.db, found[0].id):
        return Reply(settled_card(turn), replaces=True)
    request, channel = found
    others = await over(turn.db, request, turn.now, turn.me)
    user = await store.user_at(turn.db, request.person_id, channel)
    if not user:
        return Reply(settled_card(turn), others, replaces=True)
    text = Text(turn.say("channels-let-in-text", channel=called(channel)))
    card = Card(turn.label("channels-let-in-title"), (text,))
    return Reply(card, (invite(channel, request.person_id, user, turn.now), *others), replaces=True)


async def not_now(turn: Turn) -> Reply:
    """Decline; nobody is told."""
    found = await _for_me(turn)
    if found is None:
        return Reply(settled_card(turn), replaces=True)
    await store.turn_request(turn.db, found[0].id, store.DECLINED)
    card = Card(turn.label("channels-declined-title"), (Text(turn.say("channels-declined")),))
    return Reply(card, replaces=True)


async def _for_me(turn: Turn) -> tuple[Row[Any], Row[Any]] | None:
    """A request and its channel, if this person may decide about it; None where it is settled. Raises Stale for others."""
    request = await store.request(turn.db, turn.number("id"))
    channel = await store.get(turn.db, request.channel_id) if request else None
    may = turn.person.may(Who.COORDINATOR) or (channel is not None and channel.person_id == turn.person.id)
    if turn.person.id is None or (channel is not None and not may):
        raise Stale
    if request is None or channel is None or request.state == store.TAKEN_BACK:
        return None
    return request, channel


def settled_card(turn: Turn) -> Card:
    """Nothing is left to decide."""
    return Card(turn.label("channels-settled-title"), (Text(turn.say("channels-settled")),))


async def withdrawn(turn: Turn) -> Reply:
    """Stands where the request stood."""
    return Reply(settled_card(turn))


# --- no answer ---


async def remind(db: Db, now: datetime) -> tuple[int, list[Delivery]]:
    """What is owed to those whose request nobody answered; how many requests there were."""
    rows = await store.unanswered(db, now, BATCH)
    first = [row for row in rows if not row.told and row.state != store.TAKEN_BACK]
    if rows:
        await store.forget_at(db, [row.id for row in first], now + FORGOTTEN)
        await store.forget(db, [row.id for row in rows if row not in first])
    return len(rows), [tell(row.person_id, "channels.unanswered", {"id": row.id}, now) for row in first]


async def unanswered(turn: Turn) -> Reply:
    """There is no answer yet; whether the host said no is not known to whoever reads this."""
    request = await store.request(turn.db, turn.number("id"))
    channel = await store.get(turn.db, request.channel_id) if request else None
    if channel is None:
        return Reply()
    contact = turn.library.programme.contact
    text = Text(turn.say("channels-unanswered", channel=called(channel), contact=contact))
    again = Button(turn.label("channels-ask-again"), "channels.ask", {"id": channel.id})
    title = turn.label("channels-unanswered-title", channel=called(channel))
    return Reply(Card(title, (text, Buttons((again, show_button(turn))))))
