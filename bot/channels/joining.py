"""Joining: one press brings somebody into a public channel; whoever is not brought in hears why."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot.acquaintance import kept
from bot.channels import watching
from bot.channels.directory import called, here, show_button
from bot.channels.requests import asking
from bot.channels.telling import invite, tell
from bot.turn import Turn, Who
from bot.views import Buttons, Card, Link, Part, Reply, Text
from storage import channels as store


async def join(turn: Turn) -> Reply:
    """Come into a public channel; for a private one, first hear who would learn of it."""
    channel = await here(turn)
    if channel.state != store.OPEN:
        return Reply(closed_card(turn, channel))
    if channel.private and not _lets_people_in(turn, channel):
        return Reply(await asking(turn, channel))
    invitation = invite(channel, await kept(turn), turn.person.sender.user, turn.now)
    text = Text(turn.say("channels-on-its-way", channel=called(channel)))
    return Reply(Card(turn.label("channels-moment"), (text,)), (invitation,))


def _lets_people_in(turn: Turn, channel: Row[Any]) -> bool:
    """Whoever would be asked need not ask."""
    if channel.person_id is None:
        return turn.person.may(Who.COORDINATOR)
    return bool(channel.person_id == turn.person.id)


def closed_card(turn: Turn, channel: Row[Any]) -> Card:
    """It cannot be joined at the moment."""
    text = Text(turn.say("channels-closed-now", channel=called(channel)))
    return Card(turn.label("channels-title"), (text, Buttons((show_button(turn),))))


async def invited(turn: Turn) -> Reply:
    """What came of it, told to whoever wanted in; what is wrong with the channel is told to those who keep the list."""
    channel, person, refused = await store.get(turn.db, turn.number("id")), turn.number("person"), turn.text("refused")
    if channel is None:
        return Reply()
    about = {"id": channel.id}
    if not refused:
        return Reply(deliveries=(tell(person, "channels.joined", {**about, "link": turn.text("link")}, turn.now),))
    why = watching.FATES.get(refused, "other")
    told = tell(person, "channels.not_joined", {**about, "why": why}, turn.now)
    closed = () if why == "other" else await watching.close(turn, channel, why)
    return Reply(deliveries=(told, *closed))


async def joined(turn: Turn) -> Reply:
    """It worked; or, where a bot may bring nobody in, the channel is one press away."""
    channel = await store.get(turn.db, turn.number("id"))
    if channel is None:
        return Reply()
    way, name = turn.text("link"), called(channel)
    title, words = ("channels-way-in-title", "channels-way-in") if way else ("channels-joined-title", "channels-joined")
    open_ = Link(turn.label("channels-open", channel=name), way or channel.link)
    parts: tuple[Part, ...] = (Text(turn.say(words, channel=name)), *((Buttons((open_,)),) if open_.url else ()))
    return Reply(Card(turn.label(title, channel=name), parts))


async def not_joined(turn: Turn) -> Reply:
    """Why that was not possible, in one sentence, with a way on."""
    channel = await store.get(turn.db, turn.number("id"))
    if channel is None:
        return Reply()
    contact, name = turn.library.programme.contact, called(channel)
    text = Text(turn.say("channels-not-joined", channel=name, why=turn.text("why"), contact=contact))
    return Reply(Card(turn.label("channels-not-joined-title"), (text, Buttons((show_button(turn),)))))
