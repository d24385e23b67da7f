"""A press in Teams, beside the same through botbuilder's own CloudAdapter. Goal: a quarter, verification included."""

from __future__ import annotations

import asyncio
import logging
import tempfile
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web
from botbuilder.core import ActivityHandler
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity, AdaptiveCardInvokeResponse
from botframework.connector.auth import (
    AuthenticationConfiguration,
    BotFrameworkAuthenticationFactory,
    PasswordServiceClientCredentialFactory,
)

from adapters.teams import Teams
from bench.measure import Figure, report, seconds_each
from bot.app import FEATURES, Bot
from bot.library import Shelf
from storage.db import open_database
from storage.schema import migrate
from tests.doors.door import Clock, Visitor
from tests.doors.teams import settings_for
from tests.teams_people import Client
from tests.teams_sample import Sample
from tests.teams_service import APP_ID, CARD, PASSWORD, Microsoft, microsoft, serving

TIMES = 200
PRESS = {"action": {"type": "Action.Execute", "verb": "sample.replace", "data": {"values": {"n": 2}}}}


def elsewhere() -> Microsoft:
    """Microsoft in a thread of its own: the stock adapter fetches keys with a blocking call."""
    started: list[Microsoft] = []
    ready = threading.Event()

    async def serve() -> None:
        async with microsoft() as cloud:
            started.append(cloud)
            ready.set()
            await asyncio.Event().wait()

    threading.Thread(target=lambda: asyncio.run(serve()), daemon=True).start()
    ready.wait()
    return started[0]


class Stock(CloudAdapterBase):  # type: ignore[misc]
    """botbuilder's adapter as it comes."""


class StockBot(ActivityHandler):  # type: ignore[misc]
    """Answers a press with an empty card."""

    async def on_adaptive_card_invoke(self, turn_context: Any, invoke_value: Any) -> AdaptiveCardInvokeResponse:
        """See ActivityHandler."""
        card = {"type": "AdaptiveCard", "version": "1.5", "body": []}
        return AdaptiveCardInvokeResponse(status_code=200, type=CARD, value=card)


def stock_routes(cloud: Microsoft) -> list[web.RouteDef]:
    """The stock way, as its samples show it."""
    login = "https://login.microsoftonline.com/botframework.com"
    scope = issuer = "https://api.botframework.com"
    authentication = BotFrameworkAuthenticationFactory.create(
        channel_service="",
        validate_authority=True,
        to_channel_from_bot_login_url=login,
        to_channel_from_bot_oauth_scope=scope,
        to_bot_from_channel_token_issuer=issuer,
        oauth_url=issuer,
        to_bot_from_channel_open_id_metadata_url=cloud.openid_url,
        to_bot_from_emulator_open_id_metadata_url=cloud.openid_url,
        caller_id="urn:botframework:azure",
        credential_factory=PasswordServiceClientCredentialFactory(APP_ID, PASSWORD),
        auth_configuration=AuthenticationConfiguration(),
        http_client_factory=None,
        logger=None,
    )
    adapter, handler = Stock(authentication), StockBot()

    async def messages(request: web.Request) -> web.Response:
        activity = Activity().deserialize(await request.json())
        result = await adapter.process_activity(request.headers["Authorization"], activity, handler.on_turn)
        return web.json_response(result.body, status=result.status)

    return [web.post("/api/messages", messages)]


async def pressing(cloud: Microsoft, routes: list[web.RouteDef]) -> float:
    """Seconds for one press over HTTP."""
    async with serving(routes) as port, ClientSession() as session:
        client = Client(Visitor("Adam"), f"http://127.0.0.1:{port}/api/messages", cloud, session)
        header = cloud.header()

        async def press() -> None:
            activity = client.activity("invoke", name="adaptiveCard/action", value=PRESS)
            async with session.post(client.bot_url, json=activity, headers=header) as answer:
                assert answer.status == 200
                await answer.read()

        return await seconds_each(press, TIMES)


@asynccontextmanager
async def ours(cloud: Microsoft, shelf: Shelf) -> AsyncIterator[list[web.RouteDef]]:
    """The door, with a real bot and database behind it."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'data' / 'alongside.db'}", [bytes(32)])
        await migrate(database)
        door = Teams(Bot(database, shelf, (*FEATURES, Sample().feature)), Clock(), settings_for(cloud))
        await door.start()
        try:
            yield door.routes()
        finally:
            await door.stop()
            await database.close()


async def run(shelf: Shelf) -> None:
    """Both, in one run."""
    logging.getLogger("msrest").setLevel(logging.ERROR)
    cloud = elsewhere()
    stock = await pressing(cloud, stock_routes(cloud))
    async with ours(cloud, shelf) as routes:
        report(
            Figure("Teams: a press, verified, one transaction", await pressing(cloud, routes), stock, "≤ 0.25 × stock")
        )
