"""Keeping the list: coordinators add a channel, change what is said of it, name its host, and take it off again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot.acquaintance import introduced
from bot.channels.directory import any_, called, directory, language_name, same_workspace, show_button
from bot.channels.requests import all_passed_on, over
from bot.channels.telling import looking, tell
from bot.channels.watching import EVERY
from bot.turn import RoomKind, Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    ChannelField,
    ChoiceField,
    Delivery,
    Field,
    Form,
    Note,
    Option,
    PersonField,
    Reply,
    Style,
    Text,
    TextField,
)
from storage import channels as store
from storage import people
from storage.deliveries import Place

TOPIC = 60
WHOM = 120
"""Characters."""

YES, NO = "yes", "no"


async def add(turn: Turn) -> Reply:
    """Put a channel into the directory: the one you are in, or another."""
    return Reply(await filling(turn))


async def edit(turn: Turn) -> Reply:
    """Change what the directory says of a channel."""
    return Reply(await filling(turn))


async def filling(turn: Turn) -> Form:
    """What the directory says: of one that is listed, of the channel this is, or of one still to be chosen."""
    if "id" in turn.values:
        channel = await any_(turn)
        return await _form(turn, channel, {"id": channel.id})
    room = turn.room.id if turn.room.kind is RoomKind.CHANNEL else turn.text("here")
    if not room:
        return await _form(turn, None, {})
    return await _form(turn, await store.at(turn.db, _place(turn, room)), {"here": room})


def _place(turn: Turn, room: str) -> Place:
    return Place(turn.person.sender.platform, turn.person.sender.workspace, room)


async def _form(turn: Turn, channel: Row[Any] | None, values: dict[str, Any]) -> Form:
    topic, whom = (channel.topic, channel.whom) if channel else ("", "")
    fields: tuple[Field, ...] = (
        *(() if values else (ChannelField("room", turn.label("channels-room"), turn.label("channels-room-hint")),)),
        TextField("topic", turn.label("channels-topic"), turn.label("channels-topic-hint"), topic, max_length=TOPIC),
        TextField("whom", turn.label("channels-whom"), turn.label("channels-whom-hint"), whom, False, max_length=WHOM),
        _language(turn, channel),
        *(() if channel and not same_workspace(turn, channel) else (await _host(turn, channel),)),
        _asks(turn, channel),
    )
    title = turn.label("channels-edit-title" if channel else "channels-add-title")
    intro = (Note(turn.say("channels-add-note")),)
    return Form(title, "channels.save", turn.label("channels-submit"), fields, intro, values)


def _language(turn: Turn, channel: Row[Any] | None) -> ChoiceField:
    codes = (*turn.library.programme.languages, store.ANY)
    options = tuple(Option(code, language_name(turn, code)) for code in codes)
    chosen = channel.language if channel and channel.language in codes else turn.person.language
    return ChoiceField("language", turn.label("channels-language"), options, chosen=(chosen,), folded=True)


async def _host(turn: Turn, channel: Row[Any] | None) -> PersonField:
    """A field for people shows nobody, so its hint says who it is now."""
    now = await people.name(turn.db, channel.person_id) if channel and channel.person_id else ""
    has, name = int(bool(channel and channel.person_id)), now or turn.label("channels-somebody")
    hint = turn.label("channels-host-hint", has=has, name=name)
    return PersonField("host", turn.label("channels-host"), hint, required=False)


def _asks(turn: Turn, channel: Row[Any] | None) -> ChoiceField:
    options = (Option(NO, turn.label("channels-asks-no")), Option(YES, turn.label("channels-asks-yes")))
    chosen = YES if channel and channel.asks else NO
    return ChoiceField("asks", turn.label("channels-asks"), options, chosen=(chosen,))


async def save(turn: Turn) -> Reply:
    """Keep it, and have the channel looked at; the same channel a second time is changed."""
    place = await _chosen_place(turn)
    told: dict[str, Any] = {name: " ".join(turn.text(name).split()) for name in ("topic", "whom")}
    told |= {"language": turn.text("language"), "asks": turn.text("asks") == YES}
    before, host = await store.at(turn.db, place), await _named_host(turn)
    if host:
        told["person_id"] = host
    channel = await store.keep(turn.db, place, told, turn.now + EVERY)
    new_host = host if host and host != turn.me and (before is None or before.person_id != host) else 0
    waiting = await all_passed_on(turn.db, channel, turn.now) if new_host else ()
    text = Text(turn.say("channels-looking", channel=called(channel)))
    card = Card(turn.label("channels-moment"), (text,))
    return Reply(card, (looking(channel, turn.now, by=turn.me, host=new_host), *waiting))


async def _chosen_place(turn: Turn) -> Place:
    if "id" not in turn.values:
        return _place(turn, turn.text("here") or turn.text("room"))
    channel = await any_(turn)
    return Place(channel.platform, channel.workspace, channel.room)


async def _named_host(turn: Turn) -> int:
    """The host, who may be somebody of whom nothing was stored before; 0 where nobody was named."""
    return await introduced(turn, turn.text("host")) if turn.text("host") else 0


# --- off the list ---


async def remove(turn: Turn) -> Reply:
    """Ask once before it is off the list."""
    channel = await any_(turn)
    text = Text(turn.say("channels-remove-text", channel=called(channel)))
    yes = Button(turn.label("channels-remove"), "channels.removed", {"id": channel.id}, Style.DANGER)
    no = Button(turn.label("channels-remove-no"), "channels.show", {"skip": 0})
    return Reply(
        Card(turn.label("channels-remove-title", channel=called(channel)), (text, Buttons((yes, no)))), replaces=True
    )


async def removed(turn: Turn) -> Reply:
    """It is off; whoever waits to be let in is told, and pressed twice, it still is off."""
    channel = await store.get(turn.db, turn.number("id"))
    deliveries: list[Delivery] = []
    if channel is not None:
        about = {"id": channel.id, "name": called(channel)}
        for request in await store.requests_for(turn.db, channel.id):
            deliveries += await over(turn.db, request, turn.now)
            if not request.told and request.state != store.TAKEN_BACK:
                deliveries.append(tell(request.person_id, "channels.unlisted", about, turn.now))
        await store.unlist(turn.db, channel.id)
    return Reply(await directory(turn), tuple(deliveries), replaces=True)


async def unlisted(turn: Turn) -> Reply:
    """What somebody hears who waited to be let in."""
    text = Text(turn.say("channels-unlisted", channel=turn.text("name")))
    return Reply(Card(turn.label("channels-not-joined-title"), (text, Buttons((show_button(turn),)))))
