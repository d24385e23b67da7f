"""The program put together: content, database, bot, doors, duties, one HTTP server."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

from adapters.clock import Duties
from adapters.courier import Courier
from adapters.health import Health
from adapters.settings import Settings, read_secrets
from adapters.watch import Watch
from bot.app import Bot
from bot.library import Shelf
from bot.roles import new_code
from storage import boxes, installation, playground
from storage.db import Database, open_database
from storage.schema import migrate

LARGEST_BODY = 256 * 1024
"""Bytes of a request; Slack and Teams send far less."""

SHUTDOWN_SECONDS = 5.0
"""How long open connections may take to end; a browser keeps one open for ever."""


def real_now() -> datetime:
    """The real time, UTC: the only place where the machine's clock is read for the bot."""
    return datetime.now(UTC)


@dataclass
class Program:
    """Everything that runs in this process. `claim_code` is empty unless this is the first start."""

    settings: Settings
    database: Database
    bot: Bot
    duties: Duties
    doors: list[Any]
    watch: Watch
    claim_code: str


@asynccontextmanager
async def assembled(settings: Settings) -> AsyncIterator[Program]:
    """Open everything in order and close it again. Raises WrongSetting, Unusable or ContentUnusable."""
    shelf = Shelf(settings.alongside_content)
    database = open_database(settings.database, read_secrets(settings), settings.keys_folder)
    try:
        await migrate(database)
        await boxes.sweep(database)
        bot = Bot(database, shelf)
        now = await clock_of(settings, database)
        doors = _doors(settings, bot, now)
        duties = Duties(bot, Courier(bot, {door.platform: door for door in doors}, now), now, real_now)
        if settings.playground_on:
            doors.append(_playground(settings, bot, now, duties))
        watch = Watch(bot, settings.alongside_content, now)
        yield Program(settings, database, bot, duties, doors, watch, await _first_code(database))
    finally:
        await database.close()


async def clock_of(settings: Settings, database: Database) -> Callable[[], datetime]:
    """The clock that the program goes by: the real one, or the one that the playground moved."""
    if not settings.playground_on:
        return real_now
    from adapters.web import PlaygroundClock

    async with database.transaction() as db:
        return PlaygroundClock(real_now, await playground.ahead(db))


def _doors(settings: Settings, bot: Bot, now: Callable[[], datetime]) -> list[Any]:
    """A platform's library is imported only where it is configured: it costs half a second and 50 MB."""
    doors: list[Any] = []
    if settings.slack:
        from adapters.slack import Slack, SlackSettings

        doors.append(
            Slack(
                bot,
                now,
                SlackSettings(
                    bot_token=settings.slack_bot_token.get_secret_value(),
                    signing_secret=settings.slack_signing_secret.get_secret_value(),
                    app_token=settings.slack_app_token.get_secret_value(),
                    client_id=settings.slack_client_id,
                    client_secret=settings.slack_client_secret.get_secret_value(),
                    api_url=settings.slack_api_url,
                    public_url=settings.public_url,
                ),
            )
        )
    if settings.teams:
        from adapters.teams import Teams, TeamsSettings

        doors.append(
            Teams(
                bot,
                now,
                TeamsSettings(
                    app_id=settings.teams_app_id,
                    app_password=settings.teams_app_password.get_secret_value(),
                    tenant_id=settings.teams_tenant_id,
                    openid_url=settings.teams_openid_url,
                    token_url=settings.teams_token_url,
                ),
            )
        )
    return doors


def _playground(settings: Settings, bot: Bot, clock: Any, duties: Duties) -> Any:
    from adapters.web import Web, WebSettings

    async def move(step: timedelta) -> None:
        async with bot.database.transaction() as db:
            clock.ahead = await playground.move(db, step)
        await duties.catch_up()

    door = Web(bot, clock, WebSettings(settings.port, move))
    duties.courier.doors = {**duties.courier.doors, door.platform: door}
    return door


async def _first_code(database: Database) -> str:
    code, kept = new_code()
    async with database.transaction() as db:
        return code if await installation.begin(db, kept) else ""


@asynccontextmanager
async def serving(program: Program) -> AsyncIterator[None]:
    """One HTTP server for every door."""
    application = web.Application(client_max_size=LARGEST_BODY)
    application.add_routes(Health(program.database, program.duties).routes())
    for door in program.doors:
        application.add_routes(door.routes())
    application.on_shutdown.append(lambda _: _let_go(program.doors))
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, program.settings.listen_on, program.settings.port).start()
        yield
    finally:
        await runner.cleanup()


async def _let_go(doors: list[Any]) -> None:
    """An open page of the playground would otherwise be waited for, twice as long as any request may take."""
    for door in doors:
        if door.platform == "web":
            await door.stop()


def settle_down() -> None:
    """What is loaded by now lives as long as the process: the garbage collector need not look at it at every round."""
    gc.collect()
    gc.freeze()


async def run(settings: Settings, http: bool, duties: bool, ready: Callable[[Program], None]) -> None:
    """Run until SIGINT or SIGTERM. `http`: serve the doors; `duties`: tick and deliver. `ready` is called once all is up."""
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with assembled(settings) as program:
        for part in (*program.doors, program.watch):
            await part.start()
        settle_down()
        try:
            if duties:
                await program.duties.start(alone=not settings.on_postgresql)
            if http:
                async with serving(program):
                    ready(program)
                    await stop.wait()
            else:
                ready(program)
                await stop.wait()
        finally:
            await program.duties.stop()
            for part in (program.watch, *program.doors):
                await part.stop()
