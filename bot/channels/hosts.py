"""Hosts: they let people into a private channel. Whoever would rather not says so, and where somebody leaves, nobody waits in
vain: what is undecided goes to those who keep the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.channels.directory import called, here
from bot.channels.requests import all_passed_on, over
from bot.channels.telling import coordinators, tell
from bot.library import Library
from bot.turn import Turn
from bot.views import Button, Buttons, Card, Delivery, Reply, Style, Text
from storage import channels as store
from storage.db import Db


async def hosting(turn: Turn) -> Reply:
    """What somebody hears who was named host."""
    channel = await store.get(turn.db, turn.number("id"))
    if channel is None or channel.person_id != turn.person.id:
        return Reply()
    text = Text(turn.say("channels-hosting", channel=called(channel), private=int(channel.private)))
    no = Button(turn.label("channels-step-down"), "channels.step_down", {"id": channel.id})
    return Reply(Card(turn.label("channels-hosting-title", channel=called(channel)), (text, Buttons((no,)))))


async def step_down(turn: Turn) -> Reply:
    """Not host any more."""
    channel = await here(turn)
    deliveries = await _left(turn.db, channel, turn.me, turn.now)
    text = Text(turn.say("channels-stepped-down", channel=called(channel)))
    return Reply(Card(turn.label("channels-stepped-down-title"), (text,)), deliveries, replaces=True)


async def _left(db: Db, channel: Row[Any], person: int, now: datetime) -> tuple[Delivery, ...]:
    """Those who keep the list are told that it has no host, and get what is undecided."""
    if not await store.step_down(db, person, channel.id):
        return ()
    who = await coordinators(db, person)
    told = (tell(one, "channels.hostless", {"id": channel.id}, now) for one in who)
    return (*told, *await all_passed_on(db, channel, now, person))


async def hostless(turn: Turn) -> Reply:
    """A channel has lost its host, unless there is another one by now."""
    channel = await store.get(turn.db, turn.number("id"))
    if channel is None or channel.person_id is not None:
        return Reply()
    text = Text(turn.say("channels-hostless", channel=called(channel), private=int(channel.private)))
    name = Button(turn.label("channels-name-host"), "channels.edit", {"id": channel.id}, Style.PRIMARY, opens_form=True)
    return Reply(Card(turn.label("channels-hostless-title", channel=called(channel)), (text, Buttons((name,)))))


async def depart(db: Db, library: Library, person: int, now: datetime) -> Sequence[Delivery]:
    """Somebody leaves: what he asked for is forgotten, and what he hosted goes to those who keep the list."""
    deliveries: list[Delivery] = []
    for request in await store.requests_by(db, person):
        await store.settle(db, request.id)
        deliveries += await over(db, request, now)
    for channel in await store.hosted(db, person):
        deliveries += await _left(db, channel, person, now)
    return deliveries
