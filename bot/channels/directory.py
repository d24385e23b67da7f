"""The directory: for each channel its topic, for whom it is and in which language; one's own language first, one press to join.

`suggestion` offers a few of them wherever company may help.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from bot.turn import Stale, Turn, Who
from bot.views import Button, Buttons, Card, Markdown, Note, Part, Reply, Style, Text
from storage import channels as store

PAGE = 5
"""Channels shown at once: each has a line and its own buttons."""

SUGGESTED = 3
"""Channels offered in passing: more would be a list to read in a bad moment."""


async def show(turn: Turn) -> Reply:
    """Find people in the same place: the directory of support channels."""
    return Reply(await directory(turn, turn.skip), replaces="skip" in turn.values)


async def directory(turn: Turn, skip: int = 0) -> Card:
    """A page of it. Who keeps the list also sees what cannot be joined any more, after the others."""
    found = await _found(turn)
    skip = skip if skip < len(found) else 0
    page = found[skip : skip + PAGE]
    parts: list[Part] = [Text(turn.say("channels-text" if page else "channels-none"))]
    for channel in page:
        parts += [Text(line(turn, channel)), Buttons(_ways(turn, channel))]
    if page and turn.person.id is None:
        parts.append(Note(turn.say("channels-stranger-note")))
    further = _further(turn, skip, len(found))
    return Card(turn.label("channels-title"), (*parts, *((Buttons(further),) if further else ())))


async def _found(turn: Turn) -> list[Row[Any]]:
    sender = turn.person.sender
    keeps = turn.person.may(Who.COORDINATOR)
    rows = await (store.listed if keeps else store.offered)(turn.db, sender.platform, sender.workspace)
    return sorted(rows, key=lambda row: (row.state != store.OPEN, _strange(turn, row), row.topic.casefold(), row.id))


def _strange(turn: Turn, channel: Row[Any]) -> int:
    """0 for one's own language, 1 where every language is welcome, 2 for another one."""
    return {turn.person.language: 0, store.ANY: 1}.get(channel.language, 2)


def line(turn: Turn, channel: Row[Any]) -> Markdown:
    """What the directory says of a channel."""
    whom = channel.whom or turn.label("channels-for-everybody")
    about = {"topic": channel.topic, "channel": called(channel), "whom": whom}
    state = channel.state if channel.state != store.OPEN else "private" if channel.private else "public"
    return turn.say("channels-line", **about, spoken=language_name(turn, channel.language), state=state)


def called(channel: Row[Any]) -> str:
    """Its name with the sign; its topic where the platform has not told the name."""
    return f"#{channel.name}" if channel.name else channel.topic


def language_name(turn: Turn, code: str) -> str:
    """What a language calls itself; every language in the words of whoever reads this."""
    return turn.label("channels-any-language") if code == store.ANY else turn.library.label(code, "language-name")


def _ways(turn: Turn, channel: Row[Any]) -> tuple[Button, ...]:
    join = (join_button(turn, channel),) if channel.state == store.OPEN else ()
    if not turn.person.may(Who.COORDINATOR):
        return join
    return (
        *join,
        *(() if join else (look_button(turn, channel),)),
        edit_button(turn, channel),
        remove_button(turn, channel),
    )


def edit_button(turn: Turn, channel: Row[Any]) -> Button:
    """Opens what the directory says of it."""
    spoken = turn.label("channels-edit-spoken", channel=called(channel))
    return Button(turn.label("channels-edit"), "channels.edit", {"id": channel.id}, opens_form=True, spoken=spoken)


def remove_button(turn: Turn, channel: Row[Any]) -> Button:
    """Asks once, then takes it off the list."""
    spoken = turn.label("channels-remove-spoken", channel=called(channel))
    return Button(turn.label("channels-remove"), "channels.remove", {"id": channel.id}, spoken=spoken)


def look_button(turn: Turn, channel: Row[Any]) -> Button:
    """Has it looked at now."""
    spoken = turn.label("channels-look-spoken", channel=called(channel))
    return Button(turn.label("channels-look"), "channels.look", {"id": channel.id}, spoken=spoken)


def join_button(turn: Turn, channel: Row[Any]) -> Button:
    """One press brings somebody in."""
    label = turn.label("channels-join", channel=called(channel))
    return Button(label, "channels.join", {"id": channel.id}, Style.PRIMARY)


def _further(turn: Turn, skip: int, total: int) -> tuple[Button, ...]:
    ways = []
    if total > skip + PAGE:
        more = turn.label("channels-more", count=total - skip - PAGE)
        ways.append(Button(more, "channels.show", {"skip": skip + PAGE}))
    if skip:
        ways.append(Button(turn.label("channels-first"), "channels.show", {"skip": 0}))
    if turn.person.may(Who.COORDINATOR):
        ways.append(Button(turn.label("channels-add"), "channels.add", opens_form=True))
    return tuple(ways)


def show_button(turn: Turn) -> Button:
    """The way to the directory."""
    return Button(turn.label("channels-button"), "channels.show")


async def suggestion(turn: Turn) -> tuple[Part, ...]:
    """Up to three channels in a language that fits, those that take questions first; nothing where there are none."""
    sender = turn.person.sender
    rows = await store.offered(turn.db, sender.platform, sender.workspace)
    fitting = [row for row in rows if _strange(turn, row) < 2]
    first = sorted(fitting, key=lambda row: (_strange(turn, row), not row.asks, row.topic.casefold(), row.id))[
        :SUGGESTED
    ]
    if not first:
        return ()
    buttons = (*(join_button(turn, row) for row in first), *_others(turn, first, rows))
    return (Text(turn.say("channels-suggestion")), Buttons(buttons))


def _others(turn: Turn, shown: Sequence[Row[Any]], rows: Sequence[Row[Any]]) -> tuple[Button, ...]:
    return (show_button(turn),) if len(rows) > len(shown) else ()


async def here(turn: Turn) -> Row[Any]:
    """The channel that a button is about. Raises Stale where it is not listed, or is one of another workspace."""
    channel = await any_(turn)
    if not same_workspace(turn, channel):
        raise Stale
    return channel


async def any_(turn: Turn) -> Row[Any]:
    """The same for those who keep the list, who may look after other workspaces as well."""
    channel = await store.get(turn.db, turn.number("id"))
    if channel is None:
        raise Stale
    return channel


def same_workspace(turn: Turn, channel: Row[Any]) -> bool:
    """Whether whoever takes this turn is where the channel is."""
    return (channel.platform, channel.workspace) == (turn.person.sender.platform, turn.person.sender.workspace)
