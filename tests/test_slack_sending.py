"""Sending to Slack through the courier: patient where Slack is busy, honest where it refuses, never twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiohttp import web
from aiolimiter import AsyncLimiter

from adapters.courier import Courier
from adapters.door import Parcel, Refused, Unclear
from adapters.slack_out import Pace
from bot.app import Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import Card, Delivery, Document, Reply
from storage import deliveries as owed
from storage import people
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.slack import SlackDriver, open_door
from tests.slack_workspace import TEAM

TABLE = Document("The table", "table.csv", b"a,b\r\n")


async def _tell(turn: Turn) -> Reply:
    """Say what the delivery carries, with a table if that is a result."""
    words = turn.text("words")
    return Reply(Card(words, (TABLE,) if words == "Result" else ()))


FEATURE = Feature((Entry("sample.tell", _tell, by_clock=True),))


@dataclass
class Post:
    """A courier, the door and a workspace with Adam in it."""

    slack: SlackDriver
    courier: Courier
    database: Database
    clock: Clock
    adam: int

    async def owes(self, words: str, name: str = "") -> None:
        """Adam is owed a message."""
        delivery = Delivery(words, "sample.tell", self.adam, values={"words": words}, name=name)
        async with self.database.transaction() as db:
            await owed.owe(db, [delivery], self.clock())

    async def works(self, minutes: int = 0) -> list[str]:
        """What stands in Adam's messages after the courier's rounds."""
        for _ in range(max(1, minutes)):
            self.clock.moves(timedelta(minutes=1 if minutes else 0))
            while await self.courier.round():
                pass
        return [message.body["text"] for message in self.slack.workspace.messages]

    async def missed(self) -> list[str]:
        """What the coordinator is shown."""
        async with self.database.transaction() as db:
            return [f"{row.state}: {row.reason}" for row in await owed.missed(db)]


@pytest.fixture
async def post(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Post]:
    """Everything real but Slack."""
    bot = Bot(sqlite, shelf, [FEATURE])
    slack = await open_door(bot, clock)
    slack.known(Visitor("Adam"))
    async with sqlite.transaction() as db:
        adam = await people.add(db, "Adam", "slack", TEAM, "UADAM", "")
    yield Post(slack, Courier(bot, {"slack": slack.door}, clock), sqlite, clock, adam)
    await slack.close()


def _rate_limited(seconds: int) -> web.Response:
    answer = {"ok": False, "error": "ratelimited"}
    return web.json_response(answer, status=429, headers={"Retry-After": str(seconds)})


def _page(status: int, kind: str = "text/html", words: str = "<html>Sorry.</html>") -> web.Response:
    return web.Response(status=status, text=words, content_type=kind)


async def test_a_message_arrives_with_its_marker_and_nothing_about_him(post: Post) -> None:
    await post.owes("Hello")
    assert await post.works() == ["Hello"]
    metadata = post.slack.workspace.messages[0].body["metadata"]
    assert metadata["event_type"] == "alongside"
    assert list(metadata["event_payload"]) == ["marker"]


async def test_a_file_follows_in_the_thread_of_its_message(post: Post) -> None:
    await post.owes("Result")
    assert await post.works() == ["Result"]
    assert post.slack.workspace.attached == {"DADAM": ["The table"]}
    assert post.slack.workspace.uploads == [TABLE.content]


async def test_a_file_that_gets_lost_does_not_double_its_message(post: Post) -> None:
    post.slack.workspace.refuses_files = True
    await post.owes("Result")
    assert await post.works(minutes=3) == ["Result"]
    assert (post.slack.workspace.attached, await post.missed()) == ({}, [])


async def test_slack_gets_the_time_it_asks_for_and_nothing_is_lost(post: Post) -> None:
    post.slack.workspace.troubles = [_rate_limited(300)]
    for words in ("One", "Two", "Three"):
        await post.owes(words)
    assert await post.works(minutes=4) == []
    assert [method for method, _ in post.slack.workspace.calls] == ["chat.postMessage"]
    assert await post.works(minutes=3) == ["One", "Two", "Three"]


async def test_one_workspace_does_not_wait_for_another(post: Post) -> None:
    post.slack.workspace.troubles = [_rate_limited(300)]
    await post.owes("Here")
    await post.works()
    post.slack.known(Visitor("Eve"))
    async with post.database.transaction() as db:
        eve = await people.add(db, "Eve", "slack", "T0OTHER", "UEVE", "")
        await owed.owe(db, [Delivery("there", "sample.tell", eve, values={"words": "There"})], post.clock())
    assert await post.works() == ["There"]
    assert await post.works(minutes=6) == ["There", "Here"]


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_slacks_bad_minutes_pass(post: Post, status: int) -> None:
    post.slack.workspace.troubles = [_page(status) for _ in range(2)]
    await post.owes("Hello")
    assert await post.works() == []
    assert await post.works(minutes=20) == ["Hello"]
    assert await post.missed() == []


@pytest.mark.parametrize("status", [200, 503])
@pytest.mark.parametrize(
    ("kind", "words"),
    [("text/html", "<html>"), ("text/plain", "no"), ("application/json", '{"ok": tr'), ("application/json", "[]")],
    ids=["a page", "plain text", "half an answer", "a list"],
)
async def test_an_answer_that_is_not_slacks_loses_nothing(post: Post, status: int, kind: str, words: str) -> None:
    post.slack.workspace.troubles = [_page(status, kind, words)]
    await post.owes("Hello")
    assert await post.works(minutes=5) == ["Hello"]
    assert await post.missed() == []


async def test_a_closed_account_is_not_written_to_again(post: Post) -> None:
    post.slack.workspace.deleted.add("UADAM")
    await post.owes("Hello")
    assert await post.works(minutes=3) == []
    assert await post.missed() == ["failed: user_disabled"]
    async with post.database.transaction() as db:
        found = await people.get(db, post.adam)
    assert found is not None and found.lost


async def test_an_app_that_was_removed_loses_nobody(post: Post) -> None:
    post.slack.workspace.removed = True
    await post.owes("Hello")
    assert await post.works(minutes=3) == []
    assert await post.missed() == ["failed: account_inactive"]
    async with post.database.transaction() as db:
        found = await people.get(db, post.adam)
    assert found is not None and not found.lost


async def test_a_workspace_that_removed_the_app_is_not_called_again(post: Post) -> None:
    await post.slack.happens({"type": "tokens_revoked", "tokens": {"oauth": ["UEVE"]}})
    await post.owes("Before")
    assert await post.works() == ["Before"]
    await post.slack.happens({"type": "app_uninstalled"})
    await post.owes("After")
    assert await post.works() == ["Before"]
    assert await post.missed() == ["failed: the app is not in this workspace"]
    assert len(post.slack.workspace.calls) == 1


async def test_a_connection_lost_after_it_arrived_does_not_double_it(post: Post) -> None:
    post.slack.workspace.vanishes = {"chat.postMessage"}
    await post.owes("Hello")
    assert await post.works(minutes=10) == ["Hello"]
    assert await post.missed() == []


async def test_the_same_name_replaces_the_message(post: Post) -> None:
    await post.owes("Open", name="poll:1")
    await post.works()
    await post.owes("Closed", name="poll:1")
    assert await post.works() == ["Closed"]


async def test_a_channel_without_us_is_refused_and_cannot_be_searched(post: Post) -> None:
    post.slack.bot_is_in("other", joined=False)
    with pytest.raises(Refused, match="not_in_channel"):
        await post.slack.door.send(Parcel("m", TEAM, Card("Hello"), room="C0OTHER"))
    with pytest.raises(Unclear):
        await post.slack.door.find(Parcel("m", TEAM, Card("Hello"), room="C0GENERAL"))


async def test_one_message_a_second_in_a_channel(post: Post) -> None:
    out = post.slack.door.out
    out._pace = Pace()
    limit = out._paced(f"{TEAM} UADAM", 1, 1.0)
    assert isinstance(limit, AsyncLimiter)
    await post.owes("Hello")
    await post.works()
    assert not limit.has_capacity()
