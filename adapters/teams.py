"""The door to Microsoft Teams: activities in at `/api/messages`, cards out.

The only files that know botbuilder are `adapters/teams*.py`; nothing imports them unless Teams is configured. Microsoft
ended its support; cards are plain dicts, so that a move to its successors stays within these files.
"""

from __future__ import annotations

import json
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from aiohttp import ClientSession, web
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botframework.connector.auth import ClaimsIdentity
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.bot_framework_authentication import BotFrameworkAuthentication

from adapters import teams_cards as cards
from adapters.door import Gathered, Gathering, Look, Member, Parcel, Receipt, Refused, Unclear
from adapters.teams_body import PLATFORM, Malformed, activity_of, read_json
from adapters.teams_connector import NOT_FOUND, Connector, Pace, SharedConnectors, Threads, Token, wire
from adapters.teams_gate import GOVERNMENT_HOST, OPENID_URL, Gate, KeysUnknown, NotAdmitted
from adapters.teams_limits import compact
from adapters.teams_rooms import Rooms
from adapters.teams_turns import Turns, message_of
from bot.app import Bot, log_trouble

log = logging.getLogger("alongside.teams")

EVERYWHERE = "https://smba.trafficmanager.net/teams/"
"""Documented: where to write first, for a tenant that has not been heard of since the start."""

TENANTS = 1024
"""Tenants whose service address is kept in mind."""


@dataclass(frozen=True)
class TeamsSettings:
    """`openid_url` and `token_url` are Microsoft's unless tests or a sovereign cloud say otherwise. With a `tenant_id`
    nobody of another tenant is listened to."""

    app_id: str
    app_password: str = field(repr=False)
    tenant_id: str = ""
    openid_url: str = OPENID_URL
    token_url: str = ""
    pace: Pace = field(default_factory=Pace)

    @property
    def token_form(self) -> Mapping[str, str]:
        """How we ask for our token."""
        government = GOVERNMENT_HOST in self.openid_url
        return {
            "grant_type": "client_credentials",
            "client_id": self.app_id,
            "client_secret": self.app_password,
            "scope": f"https://api.botframework.{'us' if government else 'com'}/.default",
        }

    @property
    def token_from(self) -> str:
        """Where we ask for it."""
        issuer = self.tenant_id or "botframework.com"
        return self.token_url or f"https://login.microsoftonline.com/{issuer}/oauth2/v2.0/token"


class Admitted(BotFrameworkAuthentication):  # type: ignore[misc]
    """botbuilder's own authentication is never asked: the gate has looked already."""

    async def authenticate_request(self, activity: Any, auth_header: str) -> AuthenticateRequestResult:
        """Nobody comes in this way."""
        raise NotAdmitted

    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        """Nor this way."""
        raise NotAdmitted

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> SharedConnectors:
        """Not used: the connector comes with the request."""
        raise NotAdmitted

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """We act for nobody, so there are no tokens of users."""


class Adapter(CloudAdapterBase):  # type: ignore[misc]
    """botbuilder's adapter, without its HTTP."""


class Teams:
    """A Door. `now` gives UTC."""

    def __init__(self, bot: Bot, now: Callable[[], datetime], settings: TeamsSettings) -> None:
        self.bot, self.now, self.settings = bot, now, settings
        self.adapter = Adapter(Admitted())
        self._services: OrderedDict[str, str] = OrderedDict()
        self._session: ClientSession | None = None

    @property
    def platform(self) -> str:
        """See Door."""
        return PLATFORM

    def routes(self) -> list[web.RouteDef]:
        """What Teams calls."""
        return [web.post("/api/messages", self.messages)]

    async def start(self) -> None:
        """Open the one HTTP session for keys, token and messages."""
        settings = self.settings
        self._session = session = ClientSession()
        self.gate = Gate(settings.app_id, settings.openid_url, session)
        token = Token(session, settings.token_from, settings.token_form)
        self.connector = Connector(session, token, Threads(settings.pace), self.gate.may_write_to)
        self.turns = Turns(self.bot, self.now, self.connector)
        self.rooms = Rooms(self.connector, self._service_of, self._opening)

    async def stop(self) -> None:
        """Close it."""
        if self._session is not None:
            await self.gate.keys.stop()
            await self._session.close()

    # --- in ---

    async def messages(self, request: web.Request) -> web.Response:
        """One activity: 401 for whoever may not, 400 for what is none, else botbuilder's turn."""
        try:
            claims = await self.gate.claims(request.headers.get("Authorization", ""))
            body = await read_json(request)
            self.gate.match(claims, body)
            activity = activity_of(body)
            tenant = str(activity.channel_data["tenant"]["id"])
            if self.settings.tenant_id and tenant != self.settings.tenant_id:
                raise NotAdmitted
            self._remember(tenant, activity.service_url)
            self.rooms.remember(activity.channel_data)
            return _http(await self.adapter.process_activity(self._known(claims, tenant), activity, self.turns.on_turn))
        except NotAdmitted:
            return web.Response(status=401)
        except KeysUnknown:
            return web.Response(status=503)
        except Malformed as malformed:
            return web.Response(status=malformed.status)
        except Exception as trouble:
            log_trouble(trouble)
            return web.Response(status=500)

    def _known(self, claims: Mapping[str, Any], tenant: str) -> AuthenticateRequestResult:
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity(dict(claims), True)
        result.connector_factory = SharedConnectors(self.connector, tenant)
        return result

    def _remember(self, tenant: str, service: str) -> None:
        self._services[tenant] = service
        self._services.move_to_end(tenant)
        if len(self._services) > TENANTS:
            self._services.popitem(last=False)

    # --- out ---

    async def send(self, parcel: Parcel) -> Receipt:
        """See Door."""
        reference = _reference(parcel.reference)
        service = reference.get("service") or self._service_of(parcel.workspace)
        try:
            room = (
                parcel.replaces_in or parcel.room or reference.get("conversation") or await self._open(service, parcel)
            )
            body = self._message(parcel, room, reference)
            if parcel.replaces:
                at = Receipt(room, parcel.replaces)
                return Receipt(room, await self.connector.put(service, at, body, parcel.workspace))
            return Receipt(room, await self.connector.post(service, Receipt(room, ""), body, parcel.workspace))
        except Refused as refused:
            raise Refused("the app is not in this channel") if refused.lost and parcel.room else refused from None

    def _message(self, parcel: Parcel, room: str, reference: Mapping[str, str]) -> Mapping[str, Any]:
        library = self.bot.shelf.library
        label = partial(library.label, library.programme.languages[0])
        body = wire(message_of(cards.draw(parcel.card, label), cards.brief(parcel.card)))
        sender = {"id": reference.get("bot") or f"28:{self.settings.app_id}"}
        to = {"recipient": {"id": reference["user"]}} if "user" in reference else {}
        return {**body, "from": sender, "conversation": {"id": room}, **to}

    async def _open(self, service: str, parcel: Parcel) -> str:
        if not parcel.user:
            raise Refused("nobody to write to")
        return await self.connector.open(service, self._opening(parcel.workspace, parcel.user), parcel.workspace)

    def _opening(self, tenant: str, user: str) -> Mapping[str, Any]:
        return {
            "bot": {"id": f"28:{self.settings.app_id}"},
            "members": [{"id": user}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
            "isGroup": False,
        }

    def _service_of(self, tenant: str) -> str:
        return self._services.get(tenant, EVERYWHERE)

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Teams cannot be asked: a message that may have arrived is not sent again."""
        raise Unclear

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """See Door."""
        try:
            return await self.connector.members(self._service_of(workspace), room, workspace)
        except Refused as refused:
            absent = refused.lost or refused.reason == NOT_FOUND
            raise Refused("not in the channel" if absent else refused.reason) from None

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """See Door."""
        return await self.rooms.gather(workspace, gathering)

    async def invite(self, workspace: str, room: str, user: str) -> str:
        """See Door. Whoever wants to be there goes there."""
        return await self.rooms.link_to(workspace, room)

    async def remove(self, workspace: str, room: str, user: str) -> None:
        """See Door."""
        raise Refused("not possible here")

    async def look(self, workspace: str, room: str) -> Look:
        """See Door."""
        return await self.rooms.look(workspace, room)


def _reference(kept: str) -> Mapping[str, str]:
    try:
        told = json.loads(kept or "{}")
    except ValueError:
        return {}
    return {name: value for name, value in told.items() if isinstance(value, str)} if isinstance(told, dict) else {}


def _http(result: Any) -> web.Response:
    """botbuilder's result as an HTTP answer; its own way of doing this fails on every answer with a body."""
    if result is None or result.body is None:
        return web.Response(status=result.status if result else 200)
    return web.Response(status=int(result.status), text=compact(result.body), content_type="application/json")
