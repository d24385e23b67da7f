"""From an activity to a turn of the bot, and from its reply to what this person sees, and nobody else.

A card for one person is never posted where others read: in a channel or group the answer goes to the private chat, and
the thread only hears where it went, or that it could not be sent.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from botbuilder.core import ActivityHandler, InvokeResponse, TurnContext
from botbuilder.schema import Activity, Attachment, ChannelAccount, ConversationAccount

from adapters import plain_text
from adapters import teams_cards as cards
from adapters.door import Busy, Refused, Unclear
from adapters.teams_body import EXTENSION, Heard, hear, said
from adapters.teams_connector import Connector, Conversations, patiently
from adapters.teams_elements import Element, Label
from adapters.teams_inputs import Entered, typed_into, values_of
from bot.app import TYPED, Bot
from bot.views import Card, Form, Reply, Text, Values

log = logging.getLogger("alongside.teams")

TYPING_AFTER = 1.5
"""Seconds: Teams wants an answer or a sign of life within two."""

CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"

MANY_FIELDS = 4
"""A form with more fields gets a tall dialog."""

Take = Callable[[str, Values], Awaitable[Reply]]


class Turns(ActivityHandler):  # type: ignore[misc]
    """What happens at Teams, each kind in one method."""

    def __init__(self, bot: Bot, now: Callable[[], datetime], connector: Connector) -> None:
        super().__init__()
        self.bot, self.now, self.connector = bot, now, connector

    # --- what people do ---

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """Words, or a press of a client that knows neither dialogs nor `Action.Execute`."""
        heard = hear(turn_context.activity)
        data = turn_context.activity.value
        if isinstance(data, dict) and isinstance(data.get("address"), str):
            await self._submitted(turn_context, heard.going_on(data), data)
            return
        values = {"text": said(turn_context.activity)}
        reply = await self._soon(turn_context, self._take(heard, heard.event)(TYPED, values))
        await self._show(turn_context, heard, _opened(reply, self._label(heard), cards.Opener(TYPED, values)))

    async def _submitted(self, context: TurnContext, heard: Heard, data: Mapping[str, Any]) -> None:
        address, values, label = str(data["address"]), values_of(data), self._label(heard)
        reply = await self._soon(context, self._take(heard, heard.event)(address, values))
        if isinstance(reply.view, Form) and self.bot.untraced(reply.view.address):
            reply = Reply(self._needs_dialog(heard), whisper=True)
        filled, room = data.get("group") == "in", heard.room.id
        if not heard.private:
            opened = _opened(reply, label, cards.Opener(address, values))
            await self._show(context, heard, opened, thread=not reply.whisper)
            return
        if reply.problems:
            drawn = self._again(heard, data, reply, dialog=False)
        elif isinstance(reply.view, Form):
            drawn = cards.form(reply.view, label, dialog=False, room=room), reply.view.title
        elif reply.view is not None:
            drawn = cards.draw(reply.view, label, room=room), cards.brief(reply.view)
        else:
            return
        await self._post(context, *drawn, in_place=filled or reply.replaces)

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse:
        """Presses and dialogs: the answer is what the client shows at once."""
        value = turn_context.activity.value
        act = {
            "adaptiveCard/action": self._pressed,
            "task/fetch": self._fetched,
            "task/submit": self._entered,
            EXTENSION + "fetchTask": self._composed,
            EXTENSION + "submitAction": self._entered,
        }.get(turn_context.activity.name or "")
        if act is None:
            return InvokeResponse(status=501)
        if not isinstance(value, dict):
            return InvokeResponse(status=400)
        return await act(turn_context, hear(turn_context.activity), value)

    async def _pressed(self, context: TurnContext, heard: Heard, value: Mapping[str, Any]) -> InvokeResponse:
        action = value.get("action")
        if not isinstance(action, dict) or not isinstance(action.get("verb"), str):
            return InvokeResponse(status=400)
        data = action["data"] if isinstance(action.get("data"), dict) else {}
        heard, values, label = heard.going_on(data), values_of(data), self._label(heard)
        reply = await self._soon(context, self._take(heard)(action["verb"], values))
        if reply.problems:
            return _invoked(MESSAGE, next(iter(reply.problems.values())))
        if isinstance(reply.view, Card) and reply.replaces:
            return _invoked(CARD, cards.draw(reply.view, label, room=heard.room.id))
        if isinstance(reply.view, Card) and reply.whisper:
            return _invoked(MESSAGE, plain_text.spoken(reply.view))
        sent = await self._show(
            context, heard, _opened(reply, label, cards.Opener(action["verb"], values)), thread=False
        )
        return _invoked(MESSAGE, sent)

    async def _fetched(self, context: TurnContext, heard: Heard, value: Mapping[str, Any]) -> InvokeResponse:
        data = value.get("data")
        if not isinstance(data, dict) or not isinstance(data.get("address"), str):
            return InvokeResponse(status=400)
        heard = heard.going_on(data)
        return self._dialog(heard, await self._take(heard)(data["address"], values_of(data)))

    async def _composed(self, context: TurnContext, heard: Heard, value: Mapping[str, Any]) -> InvokeResponse:
        """A command of the message extension; its id is the address."""
        address = value.get("commandId")
        if not isinstance(address, str):
            return InvokeResponse(status=400)
        return self._dialog(heard, await self._take(heard)(address, {}))

    async def _entered(self, context: TurnContext, heard: Heard, value: Mapping[str, Any]) -> InvokeResponse:
        data = value.get("data")
        if not isinstance(data, dict) or not isinstance(data.get("address"), str):
            return InvokeResponse(status=400)
        heard = heard.going_on(data)
        reply = await self._take(heard)(data["address"], values_of(data))
        if reply.problems:
            card, title = self._again(heard, data, reply, dialog=True)
            return _continued(title, card, tall=True)
        return self._dialog(heard, reply)

    def _dialog(self, heard: Heard, reply: Reply) -> InvokeResponse:
        label = self._label(heard)
        match reply.view:
            case Form():
                tall = len(reply.view.fields) > MANY_FIELDS
                return _continued(reply.view.title, cards.form(reply.view, label, room=heard.room.id), tall)
            case Card():
                return _continued(reply.view.title, cards.draw(reply.view, label, True, heard.room.id), tall=False)
            case None:
                return InvokeResponse(status=200, body={})  # the dialog closes

    def _again(self, heard: Heard, data: Mapping[str, Any], reply: Reply, dialog: bool) -> tuple[Element, str]:
        """The form once more, with what was typed and what is wrong with it."""
        label = self._label(heard)
        if isinstance(reply.view, Form):
            entered = Entered(typed_into(data), reply.problems)
            return cards.form(reply.view, label, entered, dialog, heard.room.id), reply.view.title
        card = Card(next(iter(reply.problems.values())))
        return cards.draw(card, label, dialog, heard.room.id), card.title

    def _needs_dialog(self, heard: Heard) -> Card:
        """What is said without a name is not taken as a card: that would stay in the chat, with whom it was shown to."""
        library = self.bot.shelf.library
        words = library.say(library.language_for(heard.sender.language), "adapter-needs-dialog")
        return Card(self._label(heard)("adapter-needs-dialog-title"), (Text(words),))

    # --- what Teams tells ---

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        """Somebody added the app for himself: hello."""
        heard = hear(turn_context.activity)
        if heard.private:
            reply = await self._take(heard, heard.event)("hello.show", {})
            await self._show(turn_context, heard, reply)

    async def on_installation_update_remove(self, turn_context: TurnContext) -> None:
        """He removed it: he cannot be written to any more."""
        heard = hear(turn_context.activity)
        if heard.private:
            await self._take(heard)("hello.lost", {})

    async def on_members_added_activity(self, members_added: list[Any], turn_context: TurnContext) -> None:
        """The bot came into a team or group: one line there. Nobody else is welcomed; a personal chat is greeted by its
        installation, which comes as well."""
        heard = hear(turn_context.activity)
        if not heard.private and any(member.id == heard.bot_id for member in members_added):
            await self._tell(turn_context, self._label(heard)("adapter-here-too"))

    # --- how it is shown ---

    def _take(self, heard: Heard, event: str = "") -> Take:
        async def take(address: str, values: Values) -> Reply:
            return await self.bot.handle(address, heard.sender, heard.room, values, self.now(), event=event)

        return take

    def _label(self, heard: Heard) -> Label:
        library = self.bot.shelf.library
        return partial(library.label, library.language_for(heard.sender.language))

    async def _soon(self, context: TurnContext, taking: Awaitable[Reply]) -> Reply:
        """The reply; with a sign of life if it takes long."""
        task = asyncio.ensure_future(taking)
        done, _ = await asyncio.wait({task}, timeout=TYPING_AFTER)
        if not done:
            try:
                await context.send_activity(Activity(type="typing"))
            except (Busy, Refused, Unclear):
                log.info("a typing sign could not be sent")
        return await task

    async def _show(self, context: TurnContext, heard: Heard, reply: Reply, thread: bool = True) -> str:
        """Show a card to the asker alone. What to say where he pressed or asked."""
        label = self._label(heard)
        if not isinstance(reply.view, Card):
            return label("adapter-done")
        card, spoken = cards.draw(reply.view, label, room=heard.room.id), cards.brief(reply.view)
        if heard.private:
            await self._post(context, card, spoken, in_place=reply.replaces)
            return label("adapter-below")
        words = label(
            "adapter-answered-privately" if await self._privately(heard, card, spoken) else "adapter-not-reached"
        )
        if thread:
            await self._tell(context, words)
        return words

    async def _privately(self, heard: Heard, card: Element, spoken: str) -> bool:
        """Into the private chat of somebody who asked elsewhere. Whether it arrived there."""
        opening = {
            "bot": {"id": heard.bot_id},
            "members": [{"id": heard.user_id}],
            "tenantId": heard.tenant,
            "channelData": {"tenant": {"id": heard.tenant}},
            "isGroup": False,
        }
        message = message_of(card, spoken)
        message.from_property, message.recipient = ChannelAccount(id=heard.bot_id), ChannelAccount(id=heard.user_id)
        theirs = Conversations(self.connector, heard.service, heard.tenant)

        async def send() -> None:
            message.conversation = ConversationAccount(
                id=await self.connector.open(heard.service, opening, heard.tenant)
            )
            await theirs.send_to_conversation(message.conversation.id, message)

        return await patiently(send)

    async def _post(self, context: TurnContext, card: Element, spoken: str, in_place: bool) -> None:
        message = message_of(card, spoken)
        message.id = context.activity.reply_to_id if in_place else None
        if message.id:
            await patiently(partial(context.update_activity, message))
        else:
            await patiently(partial(context.send_activity, message))

    async def _tell(self, context: TurnContext, words: str) -> None:
        await patiently(partial(context.send_activity, Activity(type="message", text=words, text_format="plain")))


def message_of(card: Element, spoken: str) -> Activity:
    """A message with one card; `spoken` is what its notification says."""
    return Activity(type="message", summary=spoken, attachments=[Attachment(content_type=CARD, content=card)])


def _opened(reply: Reply, label: Label, opener: cards.Opener) -> Reply:
    """A form cannot open by itself: a card with the button that opens it."""
    if not isinstance(reply.view, Form):
        return reply
    return Reply(cards.opener_card(reply.view, label, opener))


def _invoked(kind: str, value: Any) -> InvokeResponse:
    return InvokeResponse(status=200, body={"statusCode": 200, "type": kind, "value": value})


def _continued(title: str, card: Element, tall: bool) -> InvokeResponse:
    shown = {"title": title, "height": "large" if tall else "medium", "width": "medium"}
    value = {**shown, "card": {"contentType": CARD, "content": card}}
    return InvokeResponse(status=200, body={"task": {"type": "continue", "value": value}})
