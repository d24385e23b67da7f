"""What the conversations stand on: a database, the content, a bot, and the doors one can talk to it through."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.library import Shelf
from storage.db import Database, open_database
from storage.schema import migrate
from tests.chat import Chat, converse
from tests.doors.door import Clock
from tests.postgres import Cluster, cluster

SECRET = bytes(range(32))
CONTENT = Path(__file__).parent.parent / "content"

settings.register_profile("patient", deadline=None)  # speed is measured by `make bench`; a busy machine is no fault
settings.load_profile("patient")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL of our own."""
    with cluster() as running:
        yield running


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The real content, loaded once: a library never changes."""
    return Shelf(CONTENT)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database, on both engines."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'data' / 'alongside.db'}"
    running: Cluster = request.getfixturevalue("postgres")
    return running.url(running.new())


@pytest.fixture
async def database(database_url: str, tmp_path: Path) -> AsyncIterator[Database]:
    """The same, brought up to date."""
    opened = open_database(database_url, [SECRET], tmp_path / "keys")
    await migrate(opened)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Database]:
    """A database for what does not depend on the engine."""
    opened = open_database(f"sqlite:///{tmp_path / 'data' / 'alongside.db'}", [SECRET], tmp_path / "keys")
    await migrate(opened)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> Clock:
    """A clock that moves when told to."""
    return Clock()


@pytest.fixture
async def core(database: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Chat]:
    """A conversation with the core alone, on both databases."""
    async with converse("core", database, shelf, clock) as chat:
        yield chat


@pytest.fixture(params=["core", "slack", "teams", "web"])
async def chat(request: pytest.FixtureRequest, sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Chat]:
    """The same conversation through every door."""
    async with converse(request.param, sqlite, shelf, clock) as chat:
        yield chat
