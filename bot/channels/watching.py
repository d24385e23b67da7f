"""Watching: every channel is looked at once a day. One that was renamed is called by its new name; one that is archived,
deleted or closed to us is not offered, which those who keep the list hear once; one that is back is offered again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot.channels.directory import any_, called, edit_button, look_button, remove_button, show_button
from bot.channels.telling import coordinators, looking, tell
from bot.turn import Turn
from bot.views import Buttons, Card, Delivery, Reply, Text
from storage import channels as store
from storage.db import Db

FATES = {"archived": store.ARCHIVED, "gone": store.GONE, "not in the channel": store.ABSENT}
"""What a platform's refusal says about the channel."""

BLIND = "not possible here"
"""The platform tells nothing about channels: what the list says is all there is."""

EVERY = timedelta(days=1)

BATCH = 200
"""Channels looked at in one transaction."""


async def look_around(db: Db, now: datetime) -> tuple[int, list[Delivery]]:
    """Whose day is over is looked at; how many there are, and the errands."""
    rows = await store.to_look_at(db, now, BATCH)
    if rows:
        await store.look_again(db, [row.id for row in rows], now + EVERY)
    return len(rows), [looking(row, now) for row in rows]


async def looked(turn: Turn) -> Reply:
    """Keep what was seen; tell whoever asked, or those who keep the list what has changed for the worse."""
    channel, by = await store.get(turn.db, turn.number("id")), turn.number("by")
    if channel is None:
        return Reply()
    refused = turn.text("refused")
    state = store.ARCHIVED if turn.values.get("archived") else FATES.get(refused, "")
    deliveries: tuple[Delivery, ...] = ()
    if state:
        deliveries = await close(turn, channel, state, quiet=bool(by))
    elif not refused or refused == BLIND:
        await store.change(turn.db, channel.id, state=store.OPEN, **_seen(turn))
        deliveries = _to_host(turn, channel)
    seen = "unclear" if not state and refused and refused != BLIND else state or store.OPEN
    told = (tell(by, "channels.seen", {"id": channel.id, "seen": seen}, turn.now),) if by else ()
    return Reply(deliveries=(*told, *deliveries))


def _seen(turn: Turn) -> dict[str, Any]:
    """What the platform told; what it did not tell stays as it was."""
    words = {name: turn.text(name) for name in ("name", "link") if turn.text(name)}
    return {**words, "private": bool(turn.values["private"])} if "private" in turn.values else words


def _to_host(turn: Turn, channel: Row[Any]) -> tuple[Delivery, ...]:
    """A host is told when he is named, or as soon as the channel can be joined."""
    host = turn.number("host") or (channel.person_id if channel.state != store.OPEN else 0)
    if not host or host == turn.number("by"):
        return ()
    return (tell(host, "channels.hosting", {"id": channel.id}, turn.now),)


async def close(turn: Turn, channel: Row[Any], state: str, quiet: bool = False) -> tuple[Delivery, ...]:
    """It is not offered any more. Those who keep the list are told once; not if it is `quiet`, as somebody is told anyway."""
    if not await store.turn_into(turn.db, channel.id, state) or quiet:
        return ()
    about = {"id": channel.id, "state": state}
    return tuple(tell(one, "channels.closed", about, turn.now) for one in await coordinators(turn.db))


async def closed(turn: Turn) -> Reply:
    """What has become of a channel, unless that is over by now."""
    channel = await store.get(turn.db, turn.number("id"))
    if channel is None or channel.state != turn.text("state"):
        return Reply()
    return Reply(closed_card(turn, channel))


def closed_card(turn: Turn, channel: Row[Any]) -> Card:
    """What is wrong, what that means, and the cure."""
    name = turn.library.programme.name
    text = Text(turn.say("channels-closed", channel=called(channel), state=channel.state, name=name))
    title = turn.label("channels-closed-title", channel=called(channel), state=channel.state)
    return Card(title, (text, Buttons((look_button(turn, channel), remove_button(turn, channel)))))


async def seen(turn: Turn) -> Reply:
    """What whoever keeps the list hears after adding or changing a channel, or having it looked at."""
    channel, what = await store.get(turn.db, turn.number("id")), turn.text("seen")
    if channel is None:
        return Reply()
    if what == store.OPEN:
        return Reply(open_card(turn, channel))
    if what == "unclear":
        text = Text(turn.say("channels-unclear", channel=called(channel)))
        return Reply(
            Card(turn.label("channels-unclear-title"), (text, Buttons((look_button(turn, channel), show_button(turn)))))
        )
    return Reply(closed_card(turn, channel))


def open_card(turn: Turn, channel: Row[Any]) -> Card:
    """It is in the directory; a private one needs somebody who lets people in."""
    who = "public" if not channel.private else "hosted" if channel.person_id else "hostless"
    text = Text(turn.say("channels-listed", channel=called(channel), who=who))
    title = turn.label("channels-listed-title", channel=called(channel))
    return Card(title, (text, Buttons((edit_button(turn, channel), show_button(turn)))))


async def look(turn: Turn) -> Reply:
    """Have a channel looked at again now."""
    channel = await any_(turn)
    text = Text(turn.say("channels-looking", channel=called(channel)))
    return Reply(Card(turn.label("channels-moment"), (text,)), (looking(channel, turn.now, by=turn.me),))
