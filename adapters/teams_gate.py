"""Who may come in from Teams: only what Microsoft's channel signed for this bot, now, from where it says it comes.

In front of botbuilder, which lets too much pass and answers bad tokens with 500. Every bad token is one 401 without a
reason, and nothing of it is logged.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import jwt
from aiohttp import ClientError, ClientSession

OPENID_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
GOVERNMENT_HOST = "login.botframework.azure.us"

SERVICE_HOSTS = frozenset(
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    }
)
"""Where Teams is written to (documented), each exactly: anybody can register a name under trafficmanager.net."""

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

LEEWAY = 300
"""Seconds that two clocks may differ (documented by Microsoft)."""

FRESH_FOR = 24 * 3600
"""Seconds until keys are fetched again though nobody asked for a new one (documented: daily)."""

AT_MOST_EVERY = 60
"""Seconds between two fetches: a stranger with invented key ids must not make us a nuisance."""

FETCH_SECONDS = 5
"""For metadata and keys together: an invoke has to be answered within ten."""

LARGEST_DOCUMENT = 512 * 1024
"""Bytes of Microsoft's key list, which has about 30 KB."""


class NotAdmitted(Exception):
    """The token is not good for this request. Carries no reason: there is nobody it would help."""


class KeysUnknown(Exception):
    """No key could be fetched yet, so nobody can be recognised: try again later."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key of Microsoft's, and the channels it may sign for."""

    public: Any
    endorsements: frozenset[str]


@dataclass
class Keys:
    """The signing keys, fetched when needed and never on the way of anybody who is known already."""

    session: ClientSession
    openid_url: str
    clock: Callable[[], float] = time.monotonic
    known: Mapping[str, SigningKey] = field(default_factory=dict)
    fetched_at: float = float("-inf")
    tried_at: float = float("-inf")
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    refreshing: asyncio.Task[None] | None = None

    async def find(self, key_id: str) -> SigningKey | None:
        """The key of this id; None if Microsoft has none. Raises KeysUnknown."""
        if key_id not in self.known:
            await self._refresh(key_id)
        elif self._old() and (self.refreshing is None or self.refreshing.done()):
            self.refreshing = asyncio.create_task(self._refresh(key_id))
        if not self.known:
            raise KeysUnknown
        return self.known.get(key_id)

    async def stop(self) -> None:
        """Give up what is being fetched."""
        if self.refreshing is not None:
            self.refreshing.cancel()
            await asyncio.wait({self.refreshing})

    def _old(self) -> bool:
        return self.clock() - self.fetched_at > FRESH_FOR

    async def _refresh(self, key_id: str) -> None:
        async with self.lock:
            if (key_id in self.known and not self._old()) or self.clock() - self.tried_at < AT_MOST_EVERY:
                return
            self.tried_at = self.clock()
            try:
                async with asyncio.timeout(FETCH_SECONDS):
                    self.known = await self._fetch()
                self.fetched_at = self.tried_at
            except (ClientError, TimeoutError, ValueError, KeyError, TypeError, AttributeError):
                return

    async def _fetch(self) -> dict[str, SigningKey]:
        document = await self._json(self.openid_url)
        listed = await self._json(_allowed(document["jwks_uri"], self.openid_url))
        found = {}
        for one in listed["keys"]:
            if one.get("kty") == "RSA" and one.get("use", "sig") == "sig":
                endorsed = frozenset(map(str, one.get("endorsements", ())))
                found[str(one["kid"])] = SigningKey(_public(one), endorsed)
        return found

    async def _json(self, url: str) -> Any:
        async with self.session.get(url, allow_redirects=False) as answer:
            if answer.status != 200:
                raise ValueError("no key list")
            raw = await answer.content.read(LARGEST_DOCUMENT)
            while not answer.content.at_eof() and len(raw) < LARGEST_DOCUMENT:
                raw += await answer.content.read(LARGEST_DOCUMENT - len(raw))
        return json.loads(raw)


def _public(key: Mapping[str, Any]) -> Any:
    try:
        return jwt.PyJWK.from_dict(dict(key), algorithm="RS256").key
    except jwt.PyJWTError:
        raise ValueError("not a key") from None


def _allowed(url: Any, openid_url: str) -> str:
    """Keys come over https, or from this machine where the metadata does, too (tests)."""
    parts = urlsplit(str(url))
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK and is_local(openid_url)):
        return str(url)
    raise ValueError("keys in the clear")


def is_local(url: str) -> bool:
    """Whether an address is on this machine."""
    return urlsplit(url).hostname in LOOPBACK


class Gate:
    """Looks at tokens. `openid_url` on this machine admits service addresses on this machine (tests); `clock` counts
    seconds, for the age of the keys."""

    def __init__(
        self, app_id: str, openid_url: str, session: ClientSession, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.app_id, self.local = app_id, is_local(openid_url)
        government = urlsplit(openid_url).hostname == GOVERNMENT_HOST
        self.issuer = "https://api.botframework.us" if government else "https://api.botframework.com"
        self.keys = Keys(session, openid_url, clock)

    async def claims(self, header: str) -> Mapping[str, Any]:
        """What the token in an Authorization header says. Raises NotAdmitted or KeysUnknown."""
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not 0 < len(token) <= 8192:
            raise NotAdmitted
        try:
            head = jwt.get_unverified_header(token)
            if head.get("alg") != "RS256" or not isinstance(head.get("kid"), str):
                raise NotAdmitted
            key = await self.keys.find(head["kid"])
            if key is None or "msteams" not in key.endorsements:
                raise NotAdmitted
            return dict(self._decoded(token, key))
        except jwt.PyJWTError:
            raise NotAdmitted from None

    def _decoded(self, token: str, key: SigningKey) -> Mapping[str, Any]:
        needed = {"require": ["exp", "nbf", "iss", "aud", "serviceurl"], "strict_aud": True}
        return jwt.decode(
            token,
            key.public,
            algorithms=["RS256"],
            audience=self.app_id,
            issuer=self.issuer,
            leeway=LEEWAY,
            options=needed,  # type: ignore[arg-type]
        )

    def match(self, claims: Mapping[str, Any], activity: Mapping[str, Any]) -> None:
        """Whether a token belongs to this activity. Raises NotAdmitted."""
        service = activity.get("serviceUrl")
        if not isinstance(service, str) or claims.get("serviceurl") != service or not self.may_write_to(service):
            raise NotAdmitted

    def may_write_to(self, service_url: str) -> bool:
        """Whether an address is Teams': asked before anything is sent there, token and all."""
        try:
            parts = urlsplit(service_url)
            host, port = parts.hostname, parts.port
        except ValueError:
            return False
        if parts.username or parts.query or parts.fragment:
            return False
        if self.local and parts.scheme == "http" and host in LOOPBACK:
            return True
        return parts.scheme == "https" and host in SERVICE_HOSTS and port in (None, 443)
