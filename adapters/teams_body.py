"""What comes in from Teams, read with care: bounded, plain JSON, and an activity of the shape that we rely on."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from aiohttp import web
from botbuilder.schema import Activity

from adapters.teams_inputs import clean
from bot.turn import Room, RoomKind, Sender

LARGEST_BODY = 256 * 1024
"""Bytes; Teams sends a few thousand."""

DEEPEST = 40
"""Levels of nesting; a card's answer has about six."""

READ_SECONDS = 5.0
"""How long a body may take to arrive: Teams gives up on an invoke after ten."""

LONGEST_ID = 1024
"""Characters of an id; Teams' have about 100."""

NEEDED = (("from", "id"), ("conversation", "id"), ("recipient", "id"), ("channelData", "tenant", "id"))

PLATFORM = "teams"

EXTENSION = "composeExtension/"
"""How the names of what a message extension does begin."""


class Malformed(Exception):
    """Not what Teams sends; `status` is the HTTP answer."""

    def __init__(self, status: int = 400) -> None:
        super().__init__(status)
        self.status = status


async def read_json(request: web.Request) -> dict[str, Any]:
    """The body of a request. Raises Malformed."""
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise Malformed(415)
    if request.content_type != "application/json":
        raise Malformed(415)
    if (request.content_length or 0) > LARGEST_BODY:
        raise Malformed(413)
    try:
        async with asyncio.timeout(READ_SECONDS):
            raw = await _bounded(request)
    except TimeoutError:
        raise Malformed(408) from None
    try:
        body = json.loads(raw, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(body, dict) or _too_deep(body):
        raise Malformed
    return body


async def _bounded(request: web.Request) -> bytes:
    raw = bytearray()
    async for chunk in request.content.iter_any():
        raw += chunk
        if len(raw) > LARGEST_BODY:
            raise Malformed(413)
    return bytes(raw)


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _too_deep(body: Any) -> bool:
    level = [body]
    for _ in range(DEEPEST):
        level = [
            inner
            for node in level
            for inner in (node.values() if isinstance(node, dict) else node)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True


def activity_of(body: Mapping[str, Any]) -> Activity:
    """The activity, as botbuilder has it. Raises Malformed."""
    if body.get("channelId") != "msteams" or not _word(body.get("type")):
        raise Malformed
    if not all(_word(_inside(body, path)) for path in NEEDED):
        raise Malformed
    try:
        # Always by the connector: botbuilder would put answers into the HTTP answer for who asks for that.
        return Activity().deserialize({**body, "deliveryMode": None})
    except Exception:  # whatever botbuilder cannot read, and however it says so
        raise Malformed from None


def _inside(body: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    node: Any = body
    for step in path:
        node = node.get(step) if isinstance(node, dict) else None
    return node


def _word(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_ID and clean(value) == value


@dataclass(frozen=True, slots=True)
class Heard:
    """Who did something, and where. `event` names what happened, without naming anybody. `private`: only the sender and
    the bot read along."""

    sender: Sender
    room: Room
    tenant: str
    service: str
    conversation: str
    bot_id: str
    user_id: str
    event: str
    private: bool

    def going_on(self, data: Mapping[str, Any]) -> Heard:
        """The same; in the channel that the card is about, if that is shown in the private chat. Whoever would make that up
        gains nothing: a channel can be named by its link as well."""
        room = data.get("room")
        if not self.private or not isinstance(room, str) or not 0 < len(room) <= LONGEST_ID:
            return self
        return replace(self, room=Room(RoomKind.CHANNEL, clean(room)))


def hear(activity: Activity) -> Heard:
    """What an activity says about its sender. The platform's zone, language and name are guesses, as typed."""
    tenant = str(activity.channel_data["tenant"]["id"])
    user, conversation = activity.from_property, activity.conversation
    private = conversation.conversation_type == "personal"
    # A message extension is used in other people's chats as well, where the bot must never write.
    extension = str(activity.name or "").startswith(EXTENSION)
    reference = reference_of(activity) if private and not extension else ""
    client = _client(activity)
    sender = Sender(
        PLATFORM,
        clean(tenant),
        clean(user.aad_object_id or user.id),
        clean(user.name or ""),
        clean(activity.local_timezone or str(client.get("timezone") or "")),
        clean(activity.locale or str(client.get("locale") or "")),
        reference=reference,
    )
    room = Room() if private else Room(RoomKind.CHANNEL, clean(conversation.id.partition(";")[0]))
    occasion = f"{activity.type}|{conversation.id}|{activity.id}"
    event = f"teams:{hashlib.sha256(occasion.encode('utf-8', 'replace')).hexdigest()[:40]}" if activity.id else ""
    return Heard(
        sender, room, tenant, activity.service_url, conversation.id, activity.recipient.id, user.id, event, private
    )  # fmt: skip


def reference_of(activity: Activity) -> str:
    """What is needed to write to this person first: kept sealed, opened by the courier only."""
    told = {
        "service": activity.service_url,
        "conversation": activity.conversation.id,
        "bot": activity.recipient.id,
        "user": activity.from_property.id,
    }
    return clean(json.dumps(told, ensure_ascii=False, sort_keys=True))


def _client(activity: Activity) -> Mapping[str, Any]:
    for entity in activity.entities or ():
        if entity is not None and entity.type == "clientInfo":
            return dict(entity.additional_properties)
    return {}


def said(activity: Activity) -> str:
    """What somebody typed, without the mention of the bot."""
    text = (activity.text or "").replace("&nbsp;", " ").replace("\xa0", " ")
    for entity in activity.entities or ():
        if entity is not None and entity.type == "mention":
            mentioned = entity.additional_properties.get("mentioned")
            written = entity.additional_properties.get("text")
            ours = isinstance(mentioned, dict) and mentioned.get("id") == activity.recipient.id
            text = text.replace(written, " ") if ours and isinstance(written, str) and written else text
    return clean(" ".join(text.split()) if "<at>" in (activity.text or "") else text.strip())
