"""Writing to Teams: one shared HTTP session, one token kept until it is nearly over, the documented pace.

botbuilder's own clients build two pools of blocking connections and ask for a token every turn, and never look at a
`Retry-After`. These have the same methods, so botbuilder's turns use them without noticing.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from aiohttp import ClientConnectorError, ClientError, ClientResponse, ClientSession, ClientTimeout
from aiolimiter import AsyncLimiter
from botbuilder.schema import Activity, ResourceResponse
from botframework.connector.auth.connector_factory import ConnectorFactory
from yarl import URL

from adapters.door import Busy, Member, Receipt, Refused, Unclear
from adapters.teams_inputs import clean
from adapters.teams_limits import compact

log = logging.getLogger("alongside.teams")

TIMEOUT = ClientTimeout(total=15, connect=5)
"""Seconds; Teams answers in less than one."""

EARLY = 300
"""A token is replaced this many seconds before it ends; it lasts a day."""

THREADS = 2048
"""Conversations whose pace is kept in mind; one that was not used for longest is forgotten first."""

NOT_FOUND = "conversation not found"

BOTS = "28:"
"""How the ids of bots begin."""

PAGE = 500
"""People asked for at once; documented: 50 to 500."""

PATIENCE = 8.0
"""Seconds that an answer may wait for Teams to have time: an invoke is given up after ten."""

NOT_NOW = frozenset({412, 502, 503, 504})
"""Documented: try these again."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Documented: messages per seconds for one conversation, twice, and for one app in one tenant."""

    thread: tuple[float, float] = (7, 1)
    thread_long: tuple[float, float] = (60, 30)
    tenant: tuple[float, float] = (50, 1)


@dataclass
class Token:
    """Our own token for writing, by client credentials."""

    session: ClientSession
    url: str
    form: Mapping[str, str]
    clock: Callable[[], float] = time.monotonic
    value: str = ""
    good_until: float = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def get(self) -> str:
        """The token. Raises Busy where Microsoft does not give one now."""
        async with self.lock:
            if not self.value or self.clock() >= self.good_until:
                await self._fetch()
            return self.value

    async def _fetch(self) -> None:
        try:
            async with self.session.post(
                self.url, data=dict(self.form), timeout=TIMEOUT, allow_redirects=False
            ) as answer:
                if answer.status != 200:
                    raise Busy(f"no token ({answer.status})", everybody=True)
                given = await answer.json(content_type=None)
                self.value = str(given["access_token"])
                self.good_until = self.clock() + max(0.0, float(given["expires_in"]) - EARLY)
        except (ClientError, TimeoutError, ValueError, KeyError, TypeError):
            raise Busy("no token", everybody=True) from None

    def spent(self) -> None:
        """The token was refused: fetch another the next time."""
        self.value = ""


class Threads:
    """The pace of each conversation and each tenant."""

    def __init__(self, pace: Pace) -> None:
        self.pace = pace
        self._limits: OrderedDict[str, tuple[AsyncLimiter, ...]] = OrderedDict()

    async def turn(self, tenant: str, conversation: str) -> None:
        """Wait until another message may go there."""
        for limit in (
            *self._of(conversation, self.pace.thread, self.pace.thread_long),
            *self._of(f"tenant {tenant}", self.pace.tenant),
        ):
            await limit.acquire()

    def _of(self, name: str, *paces: tuple[float, float]) -> tuple[AsyncLimiter, ...]:
        if name not in self._limits:
            self._limits[name] = tuple(AsyncLimiter(*pace) for pace in paces)
            if len(self._limits) > THREADS:
                self._limits.popitem(last=False)
        self._limits.move_to_end(name)
        return self._limits[name]


@dataclass
class Connector:
    """Every call that we make to Teams."""

    session: ClientSession
    token: Token
    threads: Threads
    may_write_to: Callable[[str], bool]

    async def post(self, service: str, at: Receipt, body: Mapping[str, Any], tenant: str) -> str:
        """Send an activity, in answer to `at.message` where that is named; its id. Raises Refused, Busy or Unclear."""
        await self.threads.turn(tenant, at.room)
        path = f"v3/conversations/{_id(at.room)}/activities"
        path += f"/{_id(at.message)}" if at.message else ""
        return str((await self._call("POST", service, path, body)).get("id", ""))

    async def put(self, service: str, at: Receipt, body: Mapping[str, Any], tenant: str) -> str:
        """Replace an activity. Raises Refused, Busy or Unclear."""
        await self.threads.turn(tenant, at.room)
        path = f"v3/conversations/{_id(at.room)}/activities/{_id(at.message)}"
        return str((await self._call("PUT", service, path, {**body, "id": at.message})).get("id", at.message))

    async def open(self, service: str, body: Mapping[str, Any], tenant: str) -> str:
        """Open a conversation with one person; its id. Raises Refused, Busy or Unclear."""
        await self.threads.turn(tenant, "v3/conversations")
        opened = await self._call("POST", service, "v3/conversations", body)
        if not isinstance(opened.get("id"), str):
            raise Refused("no conversation")
        return str(opened["id"])

    async def members(self, service: str, room: str, tenant: str) -> tuple[Member, ...]:
        """The people of a conversation. Raises Refused, Busy or Unclear."""
        return tuple(_member(one) for one in await self.roster(service, room, tenant))

    async def roster(self, service: str, room: str, tenant: str, whole: bool = True) -> list[Mapping[str, Any]]:
        """The people of a conversation as Teams describes them, in as many pages as it takes, or the first one only; no bots.
        Raises Refused, Busy or Unclear."""
        found: list[Mapping[str, Any]] = []
        more = ""
        while True:
            await self.threads.turn(tenant, room)
            path = f"v3/conversations/{_id(room)}/pagedmembers?pageSize={PAGE}{more}"
            page = await self._call("GET", service, path)
            found += [one for one in page.get("members") or () if isinstance(one, dict)]
            token = page.get("continuationToken")
            if not whole or not isinstance(token, str) or not token:
                return [one for one in found if not _member(one).user.startswith(BOTS)]
            more = f"&continuationToken={_id(token)}"

    async def ask(self, service: str, path: str, tenant: str) -> Mapping[str, Any]:
        """What Teams says of something that is no conversation. Raises Refused, Busy or Unclear."""
        await self.threads.turn(tenant, "v3/teams")
        return await self._call("GET", service, path)

    async def _call(
        self, method: str, service: str, path: str, body: Mapping[str, Any] | None = None
    ) -> Mapping[str, Any]:
        if not self.may_write_to(service):
            raise Refused("not an address of Teams")
        headers = {"Authorization": f"Bearer {await self.token.get()}", "Content-Type": "application/json"}
        url = f"{service.rstrip('/')}/{path}"
        data = None if body is None else compact(body).encode("utf-8", "replace")
        try:
            async with self.session.request(
                method, URL(url, encoded=True), data=data, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as answer:
                return await self._answered(answer)
        except ClientConnectorError:
            raise Busy("unreachable") from None
        except (ClientError, TimeoutError):
            raise Unclear from None

    async def _answered(self, answer: ClientResponse) -> Mapping[str, Any]:
        status = answer.status
        if status in (200, 201, 202):
            try:
                given = json.loads(await answer.read() or b"{}")
            except ValueError:
                given = {}
            return given if isinstance(given, dict) else {}
        if status == 401:
            self.token.spent()
            raise Busy("token refused")
        if status == 429:
            raise Busy("too many messages", _seconds(answer.headers.get("Retry-After", "")), everybody=True)
        if status in NOT_NOW:
            raise Busy(f"Teams answered {status}", _seconds(answer.headers.get("Retry-After", "")))
        if status >= 500:
            raise Unclear
        if status == 403:
            raise Refused("the app is not installed for this person", lost=True)
        raise Refused(NOT_FOUND if status == 404 else f"Teams answered {status}")


def _member(one: Mapping[str, Any]) -> Member:
    """Named as `hear` names the sender of a turn."""
    user = one.get("aadObjectId") or one.get("objectId") or one.get("id") or ""
    return Member(clean(str(user)), clean(str(one.get("email") or one.get("userPrincipalName") or "")).lower())


def _id(id: str) -> str:
    return quote(id, safe="", errors="replace")


def _seconds(text: str) -> float:
    """Retry-After in seconds; 0 where it is none."""
    return float(text) if text.isdecimal() and len(text) < 6 else 0


async def patiently(send: Callable[[], Awaitable[Any]]) -> bool:
    """Send, and again while Teams says that it is busy. Whether it was taken; an answer that may have arrived is not
    sent twice."""
    waited = 0.0
    for attempt in range(5):
        try:
            await send()
            return True
        except Busy as busy:
            pause = busy.seconds or 0.25 * 2**attempt
            waited += pause
            if waited > PATIENCE:
                break
            await asyncio.sleep(pause)
        except (Refused, Unclear) as trouble:
            log.warning("an answer did not reach anybody: %s", trouble.args[0] if trouble.args else "connection lost")
            return False
    log.warning("an answer did not reach anybody: Teams is busy")
    return False


class Conversations:
    """The part of botbuilder's connector client that its turns call, for one tenant and service address."""

    def __init__(self, connector: Connector, service: str, tenant: str) -> None:
        self.connector, self.service, self.tenant = connector, service, tenant
        self.conversations = self

    async def reply_to_activity(self, conversation_id: str, activity_id: str, body: Activity) -> ResourceResponse:
        """Answer in a thread, or beside the message."""
        at = Receipt(conversation_id, activity_id)
        return ResourceResponse(id=await self.connector.post(self.service, at, wire(body), self.tenant))

    async def send_to_conversation(self, conversation_id: str, body: Activity) -> ResourceResponse:
        """Send."""
        return await self.reply_to_activity(conversation_id, "", body)

    async def update_activity(self, conversation_id: str, activity_id: str, body: Activity) -> ResourceResponse:
        """Replace."""
        at = Receipt(conversation_id, activity_id)
        return ResourceResponse(id=await self.connector.put(self.service, at, wire(body), self.tenant))


class SharedConnectors(ConnectorFactory):  # type: ignore[misc]
    """Gives botbuilder the connector that is there already."""

    def __init__(self, connector: Connector, tenant: str) -> None:
        self.connector, self.tenant = connector, tenant

    async def create(self, service_url: str, audience: str) -> Conversations:
        """The connector for this address."""
        return Conversations(self.connector, service_url, self.tenant)


def wire(activity: Activity) -> dict[str, Any]:
    """An activity as JSON. Its card is a plain dict already: botbuilder would walk it for most of a millisecond."""
    attachments = activity.attachments or []
    activity.attachments = None
    plain: dict[str, Any] = activity.serialize()
    activity.attachments = attachments
    if attachments:
        plain["attachments"] = [{"contentType": one.content_type, "content": one.content} for one in attachments]
    return plain
