"""Microsoft's side of Teams, on this machine: identity (metadata, keys, tokens) and the connector that takes messages.

It checks what Microsoft would check (our token, the shape and size of activities, ids it gave out itself) and can be told
to refuse.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

APP_ID = "11111111-2222-3333-4444-555555555555"
PASSWORD = "a password of the app"
TENANT = "aaaaaaaa-0000-0000-0000-000000000001"
CARD = "application/vnd.microsoft.card.adaptive"
LARGEST_MESSAGE = 28 * 1024
TEAM = {"id": "19:team@thread.tacv2", "name": "Everybody", "aadGroupId": "dddddddd-0000-0000-0000-000000000004"}


def new_key() -> rsa.RSAPrivateKey:
    """A signing key."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True)
class Sent:
    """One call of the bot: `place` is the conversation."""

    method: str
    place: str
    activity: Mapping[str, Any]
    id: str

    @property
    def card(self) -> dict[str, Any]:
        """The card in it."""
        return dict(self.activity["attachments"][0]["content"])

    @property
    def read(self) -> dict[str, Any]:
        """The card in it, or its words as one."""
        if "attachments" in self.activity:
            return self.card
        return {"body": [{"type": "RichTextBlock", "inlines": [{"text": self.activity["text"]}]}]}


@dataclass
class Microsoft:
    """Everything that Microsoft runs. `sent` is what arrived; `refusals` are the next answers; `hang_up` breaks the
    connection once a message was taken."""

    port: int = 0
    key: rsa.RSAPrivateKey = field(default_factory=new_key)
    key_id: str = "key 1"
    endorsements: list[str] = field(default_factory=lambda: ["msteams"])
    sent: list[Sent] = field(default_factory=list)
    refusals: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    hang_up: bool = False
    keys_asked: int = 0
    tokens_given: int = 0
    identity_down: bool = False
    not_installed: set[str] = field(default_factory=set)
    members: dict[str, dict[str, str]] = field(default_factory=dict)
    absent_from: set[str] = field(default_factory=set)
    fates: dict[str, str] = field(default_factory=dict)
    page: int = 5
    ids: Any = field(default_factory=lambda: itertools.count(1))
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def service_url(self) -> str:
        """The connector's address."""
        return f"{self.url}/emea/"

    @property
    def openid_url(self) -> str:
        """The metadata."""
        return f"{self.url}/v1/.well-known/openidconfiguration"

    def claims(self, **changes: Any) -> dict[str, Any]:
        """What a good token says; a change to None leaves that out."""
        now = int(time.time())
        good = {"iss": "https://api.botframework.com", "aud": APP_ID, "serviceurl": self.service_url}
        told = {**good, "nbf": now - 60, "exp": now + 3600, **changes}
        return {name: value for name, value in told.items() if value is not None}

    def token(self, **changes: Any) -> str:
        """A token as the channel signs it."""
        return jwt.encode(self.claims(**changes), self.key, algorithm="RS256", headers={"kid": self.key_id})

    def header(self, **changes: Any) -> dict[str, str]:
        """The header that carries it."""
        return {"Authorization": f"Bearer {self.token(**changes)}"}

    def rotate(self, key_id: str) -> None:
        """Sign with another key from now on."""
        self.key, self.key_id = new_key(), key_id

    def routes(self) -> list[web.RouteDef]:
        """Identity and connector."""
        at = "/emea/v3/conversations"
        return [
            web.get("/v1/.well-known/openidconfiguration", self._metadata),
            web.get("/v1/.well-known/keys", self._keys),
            web.post("/token", self._token),
            web.post(at, self._open),
            web.get(at + "/{place}/pagedmembers", self._members),
            web.get("/emea/v3/teams/{team}", self._team),
            web.get("/emea/v3/teams/{team}/conversations", self._channels),
            web.post(at + "/{place}/activities", self._take),
            web.post(at + "/{place}/activities/{id}", self._take),
            web.put(at + "/{place}/activities/{id}", self._take),
        ]

    async def _metadata(self, request: web.Request) -> web.Response:
        if self.identity_down:
            return web.Response(status=503)
        return web.json_response(
            {"issuer": "https://api.botframework.com", "jwks_uri": f"{self.url}/v1/.well-known/keys"}
        )

    async def _keys(self, request: web.Request) -> web.Response:
        self.keys_asked += 1
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        return web.json_response(
            {"keys": [{**public, "kid": self.key_id, "use": "sig", "endorsements": self.endorsements}]}
        )

    async def _token(self, request: web.Request) -> web.Response:
        asked = await request.post()
        wanted = {"grant_type": "client_credentials", "client_id": APP_ID, "client_secret": PASSWORD}
        if {**wanted, "scope": "https://api.botframework.com/.default"} != dict(asked):
            return web.json_response({"error": "invalid_client"}, status=401)
        self.tokens_given += 1
        return web.json_response(
            {"access_token": f"token {self.tokens_given}", "expires_in": 86399, "token_type": "Bearer"}
        )

    def _refused(self, request: web.Request) -> web.Response | None:
        if self.refusals:
            status, headers = self.refusals.pop(0)
            return web.json_response({"error": {"code": "Refused"}}, status=status, headers=headers)
        place = request.match_info.get("place", "").partition(";")[0]
        if self.fates.get(place) == "gone":
            return web.json_response({"error": {"code": "ConversationNotFound"}}, status=404)
        if place in self.absent_from:
            return web.json_response({"error": {"code": "BotNotInConversationRoster"}}, status=403)
        if request.headers.get("Authorization") != f"Bearer token {self.tokens_given}":
            return web.json_response({"error": {"code": "Unauthorized"}}, status=401)
        return None

    async def _open(self, request: web.Request) -> web.Response:
        refused = self._refused(request)
        if refused is not None:
            return refused
        asked = await request.json()
        [member] = asked["members"]
        if asked["isGroup"] or asked["tenantId"] != TENANT or not asked["bot"]["id"]:
            return web.json_response({"error": {"code": "BadSyntax"}}, status=400)
        if self.not_installed.intersection({member["id"], self._by_directory(member["id"]).get("id", "")}):
            return web.json_response({"error": {"code": "BotNotInConversationRoster"}}, status=403)
        return web.json_response({"id": f"a:{member['id']}"}, status=201)

    def _by_directory(self, id: str) -> dict[str, str]:
        return next((one for one in self.members.values() if id in (one["id"], one.get("aadObjectId"))), {})

    async def _team(self, request: web.Request) -> web.Response:
        """What Teams tells a bot about a team."""
        return self._refused(request) or web.json_response(TEAM)

    async def _channels(self, request: web.Request) -> web.Response:
        """The channels of the team that somebody has renamed or archived, and all others that this test names; the first
        one, called General, has no name here."""
        refused = self._refused(request)
        if refused is not None:
            return refused
        known = {f"19:{name}@thread.tacv2": name for name in ("general", "allies", "fathers", "night-shift")}
        named = {id: self.fates.get(id, name) for id, name in known.items()}
        listed = [{"id": id, "name": name} for id, name in named.items() if name != "gone"]
        return web.json_response({"conversations": [{"id": TEAM["id"], "name": None}, *listed]})

    async def _members(self, request: web.Request) -> web.Response:
        """Fewer than were asked for, as Teams may do; of a private chat, whoever it is with."""
        refused = self._refused(request)
        if refused is not None:
            return refused
        start = int(request.query.get("continuationToken", "0"))
        assert 50 <= int(request.query["pageSize"]) <= 500
        place = request.match_info["place"]
        private = self._by_directory(place.removeprefix("a:")) if place.startswith("a:") else None
        there = list(self.members.values()) if private is None else [private]
        more = {"continuationToken": str(start + self.page)} if start + self.page < len(there) else {}
        return web.json_response({"members": there[start : start + self.page], **more})

    async def _take(self, request: web.Request) -> web.Response:
        refused = self._refused(request)
        if refused is not None:
            return refused
        raw = await request.read()
        activity = json.loads(raw)
        complaint = complaint_about(activity, len(raw))
        if complaint:
            return web.json_response({"error": {"code": "BadSyntax", "message": complaint}}, status=400)
        replaced = request.match_info["id"] if request.method == "PUT" else ""
        if replaced and not any(one.id == replaced for one in self.sent):
            return web.json_response({"error": {"code": "ActivityNotFoundInConversation"}}, status=404)
        id = replaced or f"1:{next(self.ids)}"
        self.sent.append(Sent(request.method, request.match_info["place"], activity, id))
        self.arrived.set()
        if self.hang_up and request.transport is not None:
            request.transport.abort()
        return web.json_response({"id": id}, status=201)


def complaint_about(activity: Mapping[str, Any], length: int) -> str:
    """What Teams would not take."""
    cards = activity.get("attachments", [])
    if length > LARGEST_MESSAGE:
        return "too large"
    if not activity.get("from", {}).get("id") or not activity.get("conversation", {}).get("id"):
        return "from nobody, or to nowhere"
    if activity.get("type") == "typing":
        return ""
    if activity.get("type") != "message" or not (activity.get("text") or cards):
        return "not a message"
    if any(one["contentType"] != CARD or one["content"]["version"] != "1.5" for one in cards):
        return "not a card"
    return ""


@asynccontextmanager
async def serving(routes: list[web.RouteDef]) -> AsyncIterator[int]:
    """A server on a free port of this machine."""
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


@asynccontextmanager
async def microsoft() -> AsyncIterator[Microsoft]:
    """Microsoft, running."""
    service = Microsoft()
    async with serving(service.routes()) as port:
        service.port = port
        yield service
