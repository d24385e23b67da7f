"""What happens in Slack, as turns; and the replies, shown where Slack has room for them.

A form needs a click (`trigger_id`): to a typed word it is offered as a card with a button. What is shown is shown to the
one who asked: in his direct messages, as an ephemeral message in a channel, or in the window that he has open.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import datetime
from typing import Any

from slack_bolt.async_app import AsyncAck

from adapters import slack_blocks as blocks
from adapters.slack_inputs import answers
from adapters.slack_out import Outbox
from bot.app import TYPED, Bot, log_trouble
from bot.turn import Room, RoomKind, Sender
from bot.views import Button, Buttons, Card, Form, Reply, Style, Value, Values
from storage.deliveries import unpacked

PLATFORM = "slack"
Body = dict[str, Any]
FindSender = Callable[[str, str, bool], Awaitable[Sender]]
Gone = Callable[[str], Awaitable[None]]
"""Told which workspace has removed the app."""

LINK = re.compile(r"<(?:mailto:)?((?:(?<=mailto:)|https?:)[^<>|]*)(?:\|([^<>]*))?>")
"""How Slack hands on a link or an address: what it leads to, and perhaps what was typed."""

COMMAND = 100
"""Characters of what was typed in which a command is found; the longest has three words."""

PICTURE_SECONDS = 1.5
"""How long an answer waits for its pictures, as Slack waits three seconds for it. Without one, its words are shown."""


class Turns:
    """One method a kind of request."""

    def __init__(self, bot: Bot, now: Callable[[], datetime], out: Outbox, sender: FindSender, gone: Gone) -> None:
        self.bot, self.now, self.out, self._sender, self._gone = bot, now, out, sender, gone
        self.patience = PICTURE_SECONDS
        self._showing: set[asyncio.Task[None]] = set()

    def _afterwards(self, *showing: Coroutine[Any, Any, None]) -> None:
        """Show something when Slack has its answer: what was done is stored by then, and Slack waits three seconds."""
        for one in showing:
            task = asyncio.create_task(_logged(one))
            self._showing.add(task)
            task.add_done_callback(self._showing.discard)

    async def shown(self) -> None:
        """Returns when everything that was to be shown has been."""
        while self._showing:
            await asyncio.gather(*self._showing)

    async def take(self, ack: AsyncAck, body: Body) -> None:
        """Whatever Slack says. What we do not care for is acknowledged like the rest, or Slack would say it again."""
        match body.get("type"):
            case "block_actions":
                await self.action(ack, body)
            case "view_submission":
                await self.submission(ack, body)
            case "event_callback":
                await self._event(body.get("event") or {}, body)
            case "shortcut" | "message_action":
                await self.shortcut(ack, body)
            case None if "command" in body:
                await self.command(ack, body)

    async def _event(self, event: Body, body: Body) -> None:
        match event.get("type"):
            case "message":
                await self.message(event, body)
            case "app_home_opened" if event.get("tab") == "home":
                self._afterwards(self._publish(body))
            case "user_change":
                await self.user_change(event, body)
            case "app_uninstalled":
                await self._gone(_team(body))
            case "tokens_revoked" if (event.get("tokens") or {}).get("bot"):  # a user's own token is not ours
                await self._gone(_team(body))

    async def command(self, ack: AsyncAck, body: Body) -> None:
        """`/ally …`, anywhere: answered to him alone, in the acknowledgement itself."""
        values = {"text": as_typed(body.get("text"))}
        direct = body.get("channel_name") == "directmessage"
        room = Room(RoomKind.DIRECT if direct else RoomKind.CHANNEL, str(body.get("channel_id", "")))
        reply = await self._turn(body, TYPED, values, room)
        if isinstance(reply.view, Card):
            await ack(response_type="ephemeral", **blocks.message(reply.view, await self._pictures(body, reply.view)))
        else:
            await ack()
        if isinstance(reply.view, Form):
            self._afterwards(self._open(body, reply.view, TYPED, values))
        self._home_changed(body, reply)

    async def message(self, event: Body, body: Body) -> None:
        """Words in his direct messages. The same event, sent again by Slack, has one effect."""
        if event.get("channel_type") != "im" or event.get("bot_id") or event.get("subtype") or not event.get("user"):
            return
        room = Room(RoomKind.DIRECT, str(event.get("channel", "")))
        values = {"text": as_typed(event.get("text"))}
        reply = await self._turn(body, TYPED, values, room, event=f"slack:{body.get('event_id')}")
        view = _invitation(reply.view, TYPED, values) if isinstance(reply.view, Form) else reply.view
        if view is not None:
            self._afterwards(self.out.post(_team(body), room.id, view))
        self._home_changed(body, reply)

    async def user_change(self, event: Body, body: Body) -> None:
        """An account was closed: nobody is written to who cannot read it."""
        user = event.get("user") or {}
        if user.get("deleted"):
            sender = Sender(PLATFORM, _team(body), str(user.get("id", "")))
            await self.bot.handle("hello.lost", sender, Room(), {}, self.now())

    async def action(self, ack: AsyncAck, body: Body) -> None:
        """A button, an option of a menu or a choice."""
        address, values = pressed(body["actions"][0])
        if not address:  # a link: the browser has followed it
            await ack()
            return
        channel = str((body.get("channel") or {}).get("id", ""))
        kind = RoomKind.CHANNEL if channel and not channel.startswith("D") else RoomKind.DIRECT
        reply = await self._turn(body, address, values, Room(kind, channel))
        await ack()
        if reply.view is not None:
            self._afterwards(self._show(body, reply))
        self._home_changed(body, reply)

    async def submission(self, ack: AsyncAck, body: Body) -> None:
        """A form. Problems go back to their fields, with what was typed kept; the answer takes the form's place."""
        view = body["view"]
        values = {**_values(view.get("private_metadata")), **answers(view["state"]["values"])}
        reply = await self._turn(body, str(view["callback_id"]), values, Room())
        if reply.problems:
            await ack(response_action="errors", errors=dict(reply.problems))
        elif reply.view is None:
            await ack()
        else:
            await ack(response_action="update", view=await self._window(body, reply.view))
        self._home_changed(body, reply)

    async def shortcut(self, ack: AsyncAck, body: Body) -> None:
        """A shortcut of ours; its callback id is the address. The message it was used on is not looked at."""
        address = str(body.get("callback_id", ""))
        reply = await self._turn(body, address, {}, Room())
        await ack()
        if reply.view is not None:
            self._afterwards(self._open(body, reply.view, address, {}))

    # --- a turn ---

    async def _turn(self, body: Body, address: str, values: Values, room: Room, event: str = "") -> Reply:
        sender = await self._sender(_team(body), _user(body), self.bot.wants_profile(address, values))
        return await self.bot.handle(address, sender, room, values, self.now(), event)

    # --- showing ---

    async def _show(self, body: Body, reply: Reply) -> None:
        view, team, container = reply.view, _team(body), body.get("container") or {}
        if view is None:
            return
        if container.get("type") == "view" and body["view"]["type"] == "modal":
            await self.out.change_window(team, str(container["view_id"]), await self._window(body, view))
        elif isinstance(view, Form):
            await self._open(body, view, *pressed(body["actions"][0]))
        elif container.get("is_ephemeral"):
            await self._respond(body, view, replace=reply.replaces)
        elif reply.replaces and container.get("message_ts"):
            await self.out.put(team, str(container["channel_id"]), str(container["message_ts"]), view)
        elif reply.whisper and body.get("response_url"):
            await self._respond(body, view)
        else:
            await self._answer(body, view)

    async def _respond(self, body: Body, card: Card, replace: bool = False) -> None:
        """For him alone, by the address that came with his click: without a token, his id or a limit of Slack's."""
        await self.out.respond(str(body["response_url"]), card, await self._pictures(body, card), replace)

    async def _answer(self, body: Body, card: Card) -> None:
        channel = str((body.get("channel") or {}).get("id", ""))
        in_private = not channel or channel.startswith("D")
        if not in_private and body.get("response_url"):
            await self._respond(body, card)
        elif not in_private:
            await self.out.whisper(_team(body), channel, _user(body), card)
        else:
            await self.out.post(_team(body), channel or _user(body), card)

    async def _open(self, body: Body, view: Card | Form, address: str, values: Values) -> None:
        """In a window. A click is good for three seconds: where that was too short, he is asked for another one."""
        if await self.out.open(_team(body), str(body.get("trigger_id")), await self._window(body, view)):
            return
        card = _invitation(view, address, values) if isinstance(view, Form) else view
        if body.get("response_url"):
            await self._respond(body, card)
        else:
            await self._answer(body, card)

    async def _window(self, body: Body, view: Card | Form) -> Body:
        library = self.bot.shelf.library
        language = library.language_for("")

        def label(message: str) -> str:
            return library.label(language, message)

        if isinstance(view, Form):
            return blocks.modal(view, label)
        return blocks.answer(view, await self._pictures(body, view), label)

    async def _pictures(self, body: Body, card: Card) -> Mapping[bytes, str]:
        return await self.out.pictures(_team(body), card, self.patience)

    def _home_changed(self, body: Body, reply: Reply) -> None:
        if reply.home:
            self._afterwards(self._publish(body))

    async def _publish(self, body: Body) -> None:
        reply = await self._turn(body, "home.show", {}, Room(RoomKind.HOME))
        if isinstance(reply.view, Card):
            drawn = blocks.home(reply.view, await self._pictures(body, reply.view))
            await self.out.publish(_team(body), _user(body), drawn)


def _invitation(form: Form, address: str, values: Values) -> Card:
    """A form for which there is no click, or none any more: a button that asks for it again. Of typed words it keeps the
    beginning, which names the command: what else was said does not belong into a message, and may be too long for one."""
    again = {
        name: value[:COMMAND] if address == TYPED and isinstance(value, str) else value
        for name, value in values.items()
    }
    button = Button(form.title, address, again, Style.PRIMARY, opens_form=True)
    return Card(form.title, (*form.intro, Buttons((button,))))


async def _logged(showing: Coroutine[Any, Any, None]) -> None:
    try:
        await showing
    except Exception as trouble:
        log_trouble(trouble)


def pressed(action: Mapping[str, Any]) -> tuple[str, Values]:
    """The address and values of what was pressed; no address for a link."""
    address = str(action.get("action_id", "")).rpartition("#")[0]
    if address == "menu":
        found = _json(str((action.get("selected_option") or {}).get("value", "")))
        return (str(found[0]), _plain(found[1])) if isinstance(found, list) and len(found) == 2 else ("?", {})
    if action.get("type") == "static_select":
        about = _json(str(action.get("block_id", "")))
        value = str((action.get("selected_option") or {}).get("value", ""))
        if isinstance(about, list) and len(about) == 3:
            return address, {**_plain(about[2]), str(about[1]): value}
    return ("", {}) if address == "link" else (address, _values(action.get("value")))


def as_typed(text: object) -> str:
    """What was typed: Slack sends three characters as HTML entities, and wraps what it takes for a link or an address."""
    words = LINK.sub(lambda link: link[2] or link[1], str(text or ""))
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _values(text: object) -> dict[str, Value]:
    return _plain(_json(str(text or "{}")))


def _plain(found: Any) -> dict[str, Value]:
    """Only what a button can carry; anything else in it was not written by us."""
    if not isinstance(found, dict):
        return {}
    return {name: value for name, value in unpacked(found).items() if isinstance(value, str | int | tuple)}


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _team(body: Body) -> str:
    """The workspace, wherever this kind of body has it."""
    team = body.get("team")
    if isinstance(team, dict):
        return str(team.get("id", ""))
    return str(body.get("team_id") or team or "")


def _user(body: Body) -> str:
    """Who did it, wherever this kind of body has it."""
    user = body.get("user") or (body.get("event") or {}).get("user")
    if isinstance(user, dict):
        return str(user.get("id", ""))
    return str(body.get("user_id") or user or "")
