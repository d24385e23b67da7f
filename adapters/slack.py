"""The door to Slack: slack-bolt listens, the Web API answers.

Over signed HTTP or Socket Mode, one workspace or many. Whatever happens is the same three things: it is said who asks
and where, one turn is taken, and the reply is shown where Slack has room for it.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackClientError

from adapters.door import Gathered, Gathering, Look, Member, Parcel, Receipt
from adapters.door import Refused as Absent
from adapters.slack_client import SILENT
from adapters.slack_conversations import Conversations
from adapters.slack_gate import Gate, Refused
from adapters.slack_members import Members
from adapters.slack_out import Outbox, Pace
from adapters.slack_turns import PLATFORM, Turns
from bot.app import Bot, log_trouble
from bot.turn import Sender

if TYPE_CHECKING:
    from adapters.slack_oauth import Installer
    from adapters.slack_socket import Socket

PROFILE_FOR = timedelta(hours=1)
"""How long what Slack says about somebody is used before it is asked again."""

PROFILES = 10_000

PROFILE_SECONDS = 1.0
"""How long one waits for what Slack knows of somebody: his answer is due within three seconds."""

PATIENCE = ClientTimeout(total=20)


@dataclass(frozen=True)
class SlackSettings:
    """One workspace by `bot_token`, or many by client id and secret. With `app_token`: Socket Mode instead of HTTP."""

    bot_token: str = ""
    signing_secret: str = ""
    app_token: str = ""
    client_id: str = ""
    client_secret: str = ""
    api_url: str = "https://slack.com/api/"
    public_url: str = ""
    pace: Pace = field(default_factory=Pace)


class Slack:
    """A Door. `now` gives UTC."""

    platform = PLATFORM

    def __init__(self, bot: Bot, now: Callable[[], datetime], settings: SlackSettings) -> None:
        self.bot, self.now, self.settings = bot, now, settings
        signing_secret = settings.signing_secret or secrets.token_hex(32)  # Socket Mode has none: nobody can sign
        self.gate = Gate(signing_secret, now)
        self.patience = PROFILE_SECONDS
        self.app = AsyncApp(
            name="slack_bolt",  # its loggers are named after it
            logger=SILENT,
            signing_secret=signing_secret,
            request_verification_enabled=False,  # the gate has verified, before anything was parsed
            process_before_response=True,  # bolt would answer events first and act later: a crash between loses them
            ssl_check_enabled=False,
            url_verification_enabled=True,
            ignoring_self_events_enabled=False,  # needs a call to auth.test; Turns looks at who speaks
            attaching_function_token_enabled=False,  # for workflow steps: there are none
            authorize=_authorizer(self.token),
        )
        self._profiles: OrderedDict[tuple[str, str], tuple[datetime, Mapping[str, Any]]] = OrderedDict()
        self._removed: set[str] = set()
        self._session: ClientSession | None = None
        self._socket: Socket | None = None
        self._installer: Installer | None = None

    def routes(self) -> list[web.RouteDef]:
        """What Slack calls: nothing in Socket Mode."""
        routes = [] if self.settings.app_token else [web.post("/slack/events", self.events)]
        return routes if self._installer is None else [*routes, *self._installer.routes()]

    async def start(self) -> None:
        """Open the one HTTP session; in Socket Mode, connect."""
        self._session = session = ClientSession(timeout=PATIENCE)
        if self.settings.client_id:
            from adapters.slack_oauth import Installer

            self._installer = Installer(self.bot.database, self.settings, session, self.now)
        self.out = Outbox(session, self.settings.api_url, self.token, self.settings.pace)
        self.turns = Turns(self.bot, self.now, self.out, self.sender, self._gone)
        self._members, self._conversations = Members(self.out, self.now), Conversations(self.out)
        self.app.use(_Listener(self.turns))
        if self.settings.app_token:
            from adapters.slack_socket import Socket

            self._socket = Socket(self.app, self.settings.app_token, self.out.client(""))
            try:
                await self._socket.start()
            except Exception:
                await session.close()
                raise

    async def stop(self) -> None:
        """Disconnect."""
        if self._socket is not None:
            await self._socket.stop()
        await self.turns.shown()
        if self._session is not None:
            await self._session.close()

    # --- in ---

    async def events(self, request: web.Request) -> web.Response:
        """Every request of Slack: 401 for whoever is not Slack, else bolt's answer."""
        try:
            body = await self.gate.body(request)
        except Refused as refused:
            return web.Response(status=refused.status)
        return await self.dispatched(body)

    async def dispatched(self, body: dict[str, Any]) -> web.Response:
        """Bolt's answer to what Slack says. `socket_mode`: it was verified and parsed already, by us."""
        try:
            answer = await self.app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode"))
        except Exception as trouble:
            log_trouble(trouble)
            return web.Response(status=500)
        content_type = answer.first_headers_without_set_cookie().get("content-type", "text/plain").split(";")[0]
        return web.Response(status=answer.status, text=answer.body or "", content_type=content_type)

    async def _gone(self, workspace: str) -> None:
        """The app was removed from a workspace, its token is dead: nothing is sent there until it is installed again."""
        self._removed.add(workspace)
        if self._installer is not None:
            await self._installer.forget(workspace)

    async def token(self, workspace: str) -> str:
        """The token for a workspace; empty if the app is not there."""
        if self.settings.bot_token or self._installer is None:
            return "" if workspace in self._removed else self.settings.bot_token
        return await self._installer.token(workspace)

    # --- who ---

    async def sender(self, workspace: str, user: str, wanted: bool) -> Sender:
        """Somebody; with what Slack knows of him if that is `wanted`."""
        profile = await self._profile(workspace, user) if wanted else {}
        return Sender(
            PLATFORM,
            workspace,
            user,
            name=str(profile.get("real_name") or profile.get("name") or ""),
            zone=str(profile.get("tz") or ""),
            language=str(profile.get("locale") or ""),
            owner=bool(profile.get("is_owner") or profile.get("is_admin")),
        )

    async def _profile(self, workspace: str, user: str) -> Mapping[str, Any]:
        asked_at, profile = self._profiles.get((workspace, user), (None, {}))
        if asked_at is not None and self.now() - asked_at < PROFILE_FOR:
            return profile
        try:
            async with asyncio.timeout(self.patience):
                answer = await (await self.out.of(workspace)).users_info(user=user, include_locale=True)
        except (SlackClientError, ClientError, TimeoutError, Absent):
            return profile  # he is answered all the same
        profile = dict(answer.get("user") or {})
        self._profiles[workspace, user] = (self.now(), profile)
        if len(self._profiles) > PROFILES:
            self._profiles.popitem(last=False)
        return profile

    # --- out ---

    async def send(self, parcel: Parcel) -> Receipt:
        """See Door."""
        return await self.out.send(parcel)

    async def find(self, parcel: Parcel) -> Receipt | None:
        """See Door."""
        return await self.out.find(parcel)

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """See Door."""
        return await self._members.of(workspace, room)

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """See Door."""
        return await self._conversations.gather(workspace, gathering)

    async def invite(self, workspace: str, room: str, user: str) -> str:
        """See Door."""
        await self._conversations.invite(workspace, room, user)
        return ""

    async def remove(self, workspace: str, room: str, user: str) -> None:
        """See Door."""
        await self._conversations.remove(workspace, room, user)

    async def look(self, workspace: str, room: str) -> Look:
        """See Door."""
        return await self._conversations.look(workspace, room)


class _Listener(AsyncMiddleware):
    """Everything that Slack says, as turns. One middleware instead of a listener for each kind: bolt tries its listeners
    one after the other, and that took more time than all else that it does (35 of 90 µs)."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    async def async_process(
        self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        """The acknowledgement: what the turn said in it, or an empty one."""
        ack = req.context.ack
        try:
            await self._turns.take(ack, req.body)
        except Exception as trouble:  # bolt would write down the whole body
            log_trouble(trouble)
            return BoltResponse(status=500)
        return ack.response or await ack()


def _authorizer(token: Callable[[str], Awaitable[str]]) -> Callable[..., Awaitable[AuthorizeResult]]:
    """Who we are in a workspace. Asks nobody: left alone, bolt calls `auth.test` first. (A function, as bolt cannot call
    a method here.)"""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=enterprise_id, team_id=team_id, bot_token=await token(team_id or "") or "none"
        )

    return authorize
