"""What an operator may look at: is it alive, and figures without anybody in them."""

from __future__ import annotations

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from adapters.clock import Duties
from bot.app import log_trouble
from storage.db import Database


class Health:
    """`/healthz` answers 200 while the database and this process's duties are alive; `/metrics` is for Prometheus."""

    def __init__(self, database: Database, duties: Duties | None) -> None:
        self.database, self.duties = database, duties

    def routes(self) -> list[web.RouteDef]:
        """Both pages."""
        return [web.get("/healthz", self.healthz), web.get("/metrics", self.metrics)]

    async def healthz(self, _: web.Request) -> web.Response:
        """One word."""
        try:
            async with self.database.transaction() as db:
                await db.value(text("SELECT 1"))
        except Exception as trouble:
            log_trouble(trouble)
            return web.Response(status=503, text="the database does not answer\n")
        if self.duties is not None and not self.duties.alive:
            return web.Response(status=503, text="the duties do not run\n")
        return web.Response(text="ok\n")

    async def metrics(self, _: web.Request) -> web.Response:
        """Counts of turns and deliveries; nobody's id, no address with a choice in it."""
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
