"""Who may come in from Slack: only what Slack signed for this app, whole, lately, and once.

In front of bolt, which answers 500 to much of what strangers can send and logs whole bodies when a signature is wrong.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from aiohttp import web
from slack_sdk.signature import Clock, SignatureVerifier
from yarl import query_to_pairs

Body = dict[str, Any]

LARGEST_BODY = 256 * 1024
"""Bytes; Slack's largest, a form with every field filled in, is well below."""

SECONDS_TO_ARRIVE = 5.0
"""Slack itself gives up after three."""

REMEMBERED_FOR = 600.0
"""Seconds for which a signature is kept to recognise a replay: one is good from five minutes before its time until five
minutes after. Only what Slack signed is kept, so a stranger cannot fill this."""

DEEPEST = 30
"""Levels of nesting; a view that Slack sends back has about twelve."""

MOST_FIELDS = 50
"""Fields of a form; a slash command has about fifteen, everything else one."""

TIMESTAMP = re.compile(r"[0-9]{1,12}", re.ASCII)
"""Seconds since 1970. Python's numbers have no end, its clock has."""


class Refused(Exception):
    """An HTTP status, and no reason: there is nobody whom it would help."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _Now(Clock):
    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def now(self) -> float:
        return self._now().timestamp()


class Gate:
    """Looks at requests. `now` gives UTC."""

    def __init__(self, signing_secret: str, now: Callable[[], datetime]) -> None:
        self._verifier = SignatureVerifier(signing_secret, _Now(now))
        self._now = now
        self._seen: OrderedDict[str, float] = OrderedDict()
        self.patience = SECONDS_TO_ARRIVE

    async def body(self, request: web.Request) -> Body:
        """What Slack says in a request that it signed, for the first time, in the last five minutes. Raises Refused."""
        return self.verified(await self._read(request), request.headers, request.content_type)

    def verified(self, raw: bytes, headers: Mapping[str, str], content_type: str) -> Body:
        """The same for a body that has arrived."""
        signature = headers.get("X-Slack-Signature", "")
        timestamp = headers.get("X-Slack-Request-Timestamp", "")
        if not TIMESTAMP.fullmatch(timestamp) or not signature.startswith("v0=") or not signature.isascii():
            raise Refused(401)
        if not _is_text(raw):
            raise Refused(400)
        if not self._verifier.is_valid(raw, timestamp, signature) or signature in self._seen:
            raise Refused(401)
        self._remember(signature)
        return _read(raw, content_type)

    async def _read(self, request: web.Request) -> bytes:
        if "Content-Encoding" in request.headers:
            raise Refused(415)
        if request.content_type not in ("application/json", "application/x-www-form-urlencoded"):
            raise Refused(415)
        if (request.content_length or 0) > LARGEST_BODY:
            raise Refused(413)
        try:
            async with asyncio.timeout(self.patience):
                raw = await request.content.read(LARGEST_BODY + 1)
                while not request.content.at_eof() and len(raw) <= LARGEST_BODY:
                    raw += await request.content.read(LARGEST_BODY + 1 - len(raw))
        except TimeoutError:
            raise Refused(408) from None
        if len(raw) > LARGEST_BODY:
            raise Refused(413)
        return raw

    def _remember(self, signature: str) -> None:
        now = self._now().timestamp()
        self._seen[signature] = now
        while now - next(iter(self._seen.values())) > REMEMBERED_FOR:
            self._seen.popitem(last=False)


def _is_text(raw: bytes) -> bool:
    """Slack sends UTF-8; slack_sdk falls over anything else before it looks at the signature."""
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _read(raw: bytes, content_type: str) -> Body:
    """The body, parsed once, and only if bolt can handle it without falling over. Raises Refused."""
    try:
        text = raw.decode()
        if content_type == "application/x-www-form-urlencoded":
            fields = dict(query_to_pairs(text, max_fields=MOST_FIELDS))
            found = json.loads(fields["payload"]) if "payload" in fields else fields
        else:
            found = json.loads(text)
    except (ValueError, RecursionError):
        raise Refused(400) from None
    if not isinstance(found, dict) or _is_deeper(found, DEEPEST):
        raise Refused(400)
    return found


def _is_deeper(value: dict[str, Any] | list[Any], levels: int) -> bool:
    if not levels:
        return True
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list) and _is_deeper(inner, levels - 1):
            return True
    return False
