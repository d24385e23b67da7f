"""What goes out to Slack: one HTTP session, Slack's pace, and an honest word about what became of it.

slack_sdk would send a post again after a broken connection, which can double it: there is no such handler here. What may
have arrived is `Unclear`, and looked for by its marker.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiolimiter import AsyncLimiter
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters import slack_blocks as blocks
from adapters.door import Busy, Parcel, Receipt, Refused, Unclear
from adapters.slack_client import SILENT, Client
from bot.app import log_trouble
from bot.views import Card, Document, Picture

EVENT_TYPE = "alongside"
LOOK_BACK = 100
"""Messages of a conversation searched for one that may have arrived; it would be among the newest."""

KNOWN = 10_000
"""Channels and pictures kept in mind."""

LOST = frozenset({"user_not_found", "users_not_found", "user_disabled", "cannot_dm_bot"})
"""The person cannot be reached at all. `account_inactive` is about our own account: the app was removed, and everybody is
there again when it comes back. Slack may take messages to a closed account (python-slack-sdk #1156): that one was closed
is learnt from `user_change`."""

AGAIN = frozenset(
    {"ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
)
"""Slack's trouble, not ours: try again."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Slack's documented limits: about a message a second in a channel, several hundred a minute in a workspace.
    0 switches a limit off (benchmarks)."""

    channel_seconds: float = 1.0
    workspace_a_minute: int = 300


class Outbox:
    """Every call to Slack's Web API."""

    def __init__(
        self, session: aiohttp.ClientSession, api_url: str, token: Callable[[str], Awaitable[str]], pace: Pace
    ) -> None:
        self._session, self._api_url, self._token, self._pace = session, api_url, token, pace
        self._clients: dict[str, AsyncWebClient] = {}
        self._limits: OrderedDict[str, AsyncLimiter] = OrderedDict()
        self._pictures: OrderedDict[tuple[str, bytes], str] = OrderedDict()

    def client(self, token: str) -> AsyncWebClient:
        """A client on the shared session."""
        if token not in self._clients:
            self._clients[token] = Client(
                token, base_url=self._api_url, session=self._session, retry_handlers=[], logger=SILENT
            )
        return self._clients[token]

    async def of(self, workspace: str) -> AsyncWebClient:
        """The client for a workspace. Raises Refused where the app is not installed."""
        token = await self._token(workspace)
        if not token:
            raise Refused("the app is not in this workspace")
        return self.client(token)

    # --- deliveries ---

    async def send(self, parcel: Parcel) -> Receipt:
        """Post or replace one message. Raises Refused, Busy or Unclear."""
        channel = parcel.replaces_in or parcel.room or parcel.user
        client = await self.of(parcel.workspace)
        body = {
            **blocks.message(parcel.card, await self.pictures(parcel.workspace, parcel.card)),
            "channel": channel,
            "metadata": {"event_type": EVENT_TYPE, "event_payload": {"marker": parcel.marker}},
        }
        in_channel = self._paced(f"{parcel.workspace} {channel}", 1, self._pace.channel_seconds)
        in_workspace = self._paced(parcel.workspace, self._pace.workspace_a_minute, 60)
        async with in_channel, in_workspace:
            if parcel.replaces:
                answer = await asked(client.chat_update(ts=parcel.replaces, **body))
            else:
                answer = await asked(client.chat_postMessage(unfurl_links=False, unfurl_media=False, **body))
        receipt = Receipt(str(answer["channel"]), str(answer["ts"]))
        await self._attach(parcel.workspace, receipt, parcel.card)
        return receipt

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Look for a marker in somebody's direct messages: the only history we may read. Elsewhere: Unclear."""
        if not parcel.user:
            raise Unclear
        client = await self.of(parcel.workspace)
        opened = await asked(client.conversations_open(users=[parcel.user]))
        channel = str(opened["channel"]["id"])
        history = await asked(client.conversations_history(channel=channel, limit=LOOK_BACK, include_all_metadata=True))
        for message in history["messages"]:
            metadata = message.get("metadata") or {}
            if (metadata.get("event_payload") or {}).get("marker") == parcel.marker:
                return Receipt(channel, str(message["ts"]))
        return None

    def _paced(self, what: str, many: int, seconds: float) -> AbstractAsyncContextManager[None]:
        if not many or not seconds:
            return nullcontext()
        limit = self._limits.get(what)
        if limit is None:
            limit = self._limits[what] = AsyncLimiter(many, seconds)
            if len(self._limits) > KNOWN:
                self._limits.popitem(last=False)
        return limit

    # --- answers: shown at once, to the one who asked; one that fails is asked for again by him ---

    async def post(self, workspace: str, channel: str, card: Card) -> None:
        """Into somebody's direct messages."""
        drawn = blocks.message(card, await self.pictures(workspace, card))
        quiet = {"unfurl_links": False, "unfurl_media": False}
        answer = await self._answer(workspace, "chat.postMessage", {"channel": channel, **quiet, **drawn})
        if answer:
            await self._attach(workspace, Receipt(str(answer["channel"]), str(answer["ts"])), card)

    async def whisper(self, workspace: str, channel: str, user: str, card: Card) -> None:
        """Into a channel, seen by one person."""
        drawn = blocks.message(card, await self.pictures(workspace, card))
        await self._answer(workspace, "chat.postEphemeral", {"channel": channel, "user": user, **drawn})

    async def put(self, workspace: str, channel: str, ts: str, card: Card) -> None:
        """In the place of the message whose button was pressed."""
        drawn = blocks.message(card, await self.pictures(workspace, card))
        await self._answer(workspace, "chat.update", {"channel": channel, "ts": ts, **drawn})

    async def open(self, workspace: str, trigger: str, view: Mapping[str, Any]) -> bool:
        """A window; the trigger is good for three seconds after the click. Whether it opened."""
        return bool(await self._answer(workspace, "views.open", {"trigger_id": trigger, "view": view}))

    async def change_window(self, workspace: str, view_id: str, view: Mapping[str, Any]) -> None:
        """What an open window shows."""
        await self._answer(workspace, "views.update", {"view_id": view_id, "view": view})

    async def publish(self, workspace: str, user: str, view: Mapping[str, Any]) -> None:
        """Somebody's Home tab."""
        await self._answer(workspace, "views.publish", {"user_id": user, "view": view})

    async def respond(self, url: str, card: Card, pictures: Mapping[bytes, str], replace: bool) -> None:
        """Beside or in the place of an ephemeral message."""
        hook = AsyncWebhookClient(url, session=self._session, retry_handlers=[], logger=SILENT)
        try:
            await hook.send(response_type="ephemeral", replace_original=replace, **blocks.message(card, pictures))
        except (aiohttp.ClientError, TimeoutError) as trouble:
            log_trouble(trouble)

    async def _answer(self, workspace: str, method: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """What Slack said; nothing where it did not take it."""
        try:
            answer = await (await self.of(workspace)).api_call(method, json=dict(body))
            return answer.data if isinstance(answer.data, dict) else {}
        except (SlackClientError, Refused, aiohttp.ClientError, TimeoutError) as trouble:
            log_trouble(trouble)
            return {}

    async def _attach(self, workspace: str, receipt: Receipt, card: Card) -> None:
        """A card's documents, into the thread of its message. One that gets lost here can be asked for again: the message
        is never sent twice for it."""
        for part in card.parts:
            if isinstance(part, Document):
                file = {"content": part.content, "filename": part.name, "title": part.label}
                await self._uploaded(workspace, {**file, "channel": receipt.room, "thread_ts": receipt.message})

    async def pictures(self, workspace: str, card: Card, within: float | None = None) -> Mapping[bytes, str]:
        """The file ids of a card's pictures, uploaded if need be; without the ones that could not be, `within` so many
        seconds if that is given."""
        found: dict[bytes, str] = {}
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                for part in card.parts:
                    if isinstance(part, Picture):
                        file = self._pictures.get((workspace, part.png)) or await self._upload(workspace, part)
                        found |= {part.png: file} if file else {}
        return found

    async def _upload(self, workspace: str, picture: Picture) -> str:
        told = {"content": picture.png, "filename": "picture.png", "alt_txt": picture.alt}
        file = await self._uploaded(workspace, told)
        if not file:
            return ""
        self._pictures[workspace, picture.png] = file
        if len(self._pictures) > KNOWN:
            self._pictures.popitem(last=False)
        return file

    async def _uploaded(self, workspace: str, file: Mapping[str, Any]) -> str:
        """The id of the file; empty where Slack did not take it."""
        try:
            answer = await (await self.of(workspace)).files_upload_v2(**file)
            return str(answer["files"][0]["id"])
        except (SlackClientError, Refused, aiohttp.ClientError, TimeoutError) as trouble:
            log_trouble(trouble)
            return ""


async def asked(call: Any) -> Any:
    """A call's answer. Raises Refused, Busy or Unclear: never with what was sent."""
    try:
        return await call
    except SlackApiError as trouble:
        raise _meaning(trouble) from None
    except aiohttp.ClientConnectorError:
        raise Busy("Slack cannot be reached") from None
    except (aiohttp.ClientError, TimeoutError):
        raise Unclear from None


def _meaning(trouble: SlackApiError) -> Exception:
    response = trouble.response
    error = str(response.get("error", ""))
    if response.status_code == 429 or error in ("ratelimited", "rate_limited"):
        return Busy("rate limited", float(response.headers.get("Retry-After", 30)), everybody=True)
    if response.status_code >= 500 or error in AGAIN:
        return Busy(error or f"HTTP {response.status_code}")
    if not error and response.status_code < 400:  # not Slack's answer: what came of it nobody knows
        return Unclear()
    return Refused(error or f"HTTP {response.status_code}", lost=error in LOST)
