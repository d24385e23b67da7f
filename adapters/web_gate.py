"""Who may come in to the playground, and how much they may bring: this machine's own browser, and little.

Any page on the web can make a browser send requests to this machine. What it cannot choose are two headers: `Host` (a
name that was bent to 127.0.0.1 stands there as it is) and `Origin`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

NOT_OURS = "The playground answers this machine's own browser only.\n"

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

MOST_FIELDS = 2000
"""Values in one request; the largest form of ours has a few dozen."""

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer a browser says `Origin: null` when it sends a form
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Refusal(Exception):
    """A request that goes no further: an HTTP status and one line that says why."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status, self.words = status, words


class Gate:
    """Stands before every address of the playground. `patience`: seconds that a request may take to arrive."""

    def __init__(self, port: int, patience: float) -> None:
        ports = [f":{port}", ""] if port == 80 else [f":{port}"]
        self._hosts = frozenset(name + port for name in LOOPBACK for port in ports)
        self._patience = patience

    def guarded(self, handler: Handler) -> Handler:
        """The same handler, behind the gate; every answer carries the security headers."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            try:
                if not self._lets_in(request):
                    raise Refusal(403, NOT_OURS)
                answer = await handler(request)
            except Refusal as refusal:
                answer = web.Response(status=refusal.status, text=refusal.words)
            if not answer.prepared:
                answer.headers.update(HEADERS)
            return answer

        return guarded

    def _lets_in(self, request: web.Request) -> bool:
        host = request.headers.get("Host", "").lower()
        if host not in self._hosts:
            return False
        if request.method == "POST":
            return request.headers.get("Origin", "").lower() == f"http://{host}"
        walked_in = request.headers.get("Sec-Fetch-Dest") == "document"  # a link on another page may lead here
        return walked_in or request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")

    async def fields(self, request: web.Request) -> dict[str, list[str]]:
        """What a form sent. Raises Refusal for anything that no form of ours sends."""
        if request.content_type != "application/x-www-form-urlencoded" or "Content-Encoding" in request.headers:
            raise Refusal(415, "Only plain forms are read here.\n")
        try:
            async with asyncio.timeout(self._patience):
                body = await request.read()
            return parse_qs(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
        except TimeoutError:
            raise Refusal(408, "That took too long to arrive. Nothing was kept.\n") from None
        except web.HTTPRequestEntityTooLarge:
            raise Refusal(413, "That is too much at once. Nothing was kept.\n") from None
        except ValueError:
            raise Refusal(400, "That is not a form. Nothing was kept.\n") from None
