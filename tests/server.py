"""A real HTTP server on a free loopback port, for a door under test."""

from __future__ import annotations

import socket
from collections.abc import Awaitable, Callable

from aiohttp import web

from adapters.program import LARGEST_BODY

Mount = Callable[[list[web.RouteDef]], Awaitable[None]]


async def serve() -> tuple[web.AppRunner, int, Mount]:
    """A runner, its port, and how to put routes on it: the port must be known before the door is made."""
    listening = socket.create_server(("127.0.0.1", 0))
    application = web.Application(client_max_size=LARGEST_BODY)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)

    async def mount(routes: list[web.RouteDef]) -> None:
        application.add_routes(routes)
        await runner.setup()
        await web.SockSite(runner, listening).start()

    return runner, int(listening.getsockname()[1]), mount
