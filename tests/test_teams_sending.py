"""What goes out to Teams: messages by themselves, each refusal for what it is, the pace, and nothing in the logs."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from adapters.door import Busy, Member, Parcel, Refused, Unclear
from adapters.teams import Teams
from adapters.teams_connector import Pace, Threads
from bot.app import Bot
from bot.library import Shelf
from bot.views import (
    Card,
)
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.teams import TeamsDriver, settings_for
from tests.teams_people import Client
from tests.teams_sample import ADAM, HELLO, Sample, in_channel, teams_with
from tests.teams_service import APP_ID, TENANT


@pytest.fixture
def sample() -> Sample:
    """The feature under the door."""
    return Sample()


@pytest.fixture
async def teams(sqlite: Database, shelf: Shelf, clock: Clock, sample: Sample) -> AsyncIterator[TeamsDriver]:
    """The door, with Microsoft behind it."""
    driver = await teams_with(sample, sqlite, shelf, clock)
    yield driver
    await driver.close()


@pytest.fixture
def adam(teams: TeamsDriver) -> Client:
    """Adam's Teams."""
    return teams.client(ADAM)


def parcel_for(adam: Client, **more: Any) -> Parcel:
    """A message for Adam."""
    reference = {"service": adam.cloud.service_url, "conversation": adam.chat, "bot": f"28:{APP_ID}", "user": adam.id}
    return Parcel("m1", TENANT, HELLO, adam.aad, json.dumps(reference), **more)


async def test_a_message_arrives_and_is_replaced(teams: TeamsDriver, adam: Client) -> None:
    receipt = await teams.door.send(parcel_for(adam))
    assert "Your lesson." in adam.screen()
    changed = replace(parcel_for(adam, replaces=receipt.message, replaces_in=receipt.room), card=Card("Changed"))
    assert await teams.door.send(changed) == receipt
    assert "Your lesson." not in adam.screen()
    assert "Changed" in adam.screen()


async def test_somebody_without_a_reference_gets_a_chat(teams: TeamsDriver, adam: Client) -> None:
    await adam.types("sample")
    receipt = await teams.door.send(Parcel("m1", TENANT, HELLO, adam.aad))
    assert receipt.room == f"a:{adam.aad}"


async def test_a_channel_is_written_to_at_the_address_its_tenant_came_from(teams: TeamsDriver, adam: Client) -> None:
    await adam.types("sample")
    receipt = await teams.door.send(Parcel("m1", TENANT, HELLO, room="19:general@thread.tacv2"))
    assert adam.cloud.sent[-1].place == receipt.room == "19:general@thread.tacv2"


async def test_the_people_of_a_channel_come_in_pages_and_bots_are_none(teams: TeamsDriver, adam: Client) -> None:
    await adam.types("sample")
    for n in range(12):
        teams.welcomes(Visitor(f"P{n}"))
    adam.cloud.members["bot"] = {"id": "28:another", "name": "Another bot"}
    adam.cloud.members["guest"] = {"id": "29:guest", "objectId": "guest-aad", "email": "Guest@Example.org"}
    people = await teams.door.members(TENANT, "19:general@thread.tacv2")
    assert len(people) == 13
    assert people[0] == Member(teams.client(Visitor("P0")).aad, "p0@example.org")
    assert people[-1] == Member("guest-aad", "guest@example.org")


@pytest.mark.parametrize("status", [403, 404])
async def test_nobody_tells_who_is_in_a_channel_without_the_app(teams: TeamsDriver, adam: Client, status: int) -> None:
    await adam.types("sample")
    adam.cloud.refusals.append((status, {}))
    with pytest.raises(Refused, match="not in the channel") as told:
        await teams.door.members(TENANT, "19:general@thread.tacv2")
    assert not told.value.lost


async def test_a_channel_without_the_app_is_no_lost_person(teams: TeamsDriver, adam: Client) -> None:
    await adam.types("sample")
    adam.cloud.refusals.append((403, {}))
    with pytest.raises(Refused) as told:
        await teams.door.send(Parcel("m1", TENANT, HELLO, room="19:general@thread.tacv2"))
    assert (told.value.reason, told.value.lost) == ("the app is not in this channel", False)


@pytest.mark.parametrize(
    ("status", "headers", "trouble"),
    [
        (403, {}, Refused("the app is not installed for this person", lost=True)),
        (404, {}, Refused("conversation not found")),
        (400, {}, Refused("Teams answered 400")),
        (429, {"Retry-After": "17"}, Busy("too many messages", 17, everybody=True)),
        (412, {}, Busy("Teams answered 412")),
        (502, {}, Busy("Teams answered 502")),
        (504, {}, Busy("Teams answered 504")),
        (401, {}, Busy("token refused")),
        (500, {}, Unclear()),
    ],
)
async def test_each_refusal_is_told_for_what_it_is(
    teams: TeamsDriver, adam: Client, status: int, headers: dict[str, str], trouble: Exception
) -> None:
    adam.cloud.refusals.append((status, headers))
    with pytest.raises(type(trouble)) as told:
        await teams.door.send(parcel_for(adam))
    assert vars(told.value) == vars(trouble)


async def test_a_broken_connection_is_unclear_and_nothing_listens_is_busy(teams: TeamsDriver, adam: Client) -> None:
    adam.cloud.hang_up = True
    with pytest.raises(Unclear):
        await teams.door.send(parcel_for(adam))
    with pytest.raises(Unclear):
        await teams.door.find(parcel_for(adam))
    nowhere = json.dumps({"service": "http://127.0.0.1:9/", "conversation": "a:1"})
    with pytest.raises(Busy):
        await teams.door.send(replace(parcel_for(adam), reference=nowhere))


async def test_a_stored_address_is_looked_at_again_before_anything_goes_there(teams: TeamsDriver, adam: Client) -> None:
    evil = json.dumps({"service": "https://evil.example/", "conversation": "a:1"})
    with pytest.raises(Refused):
        await teams.door.send(replace(parcel_for(adam), reference=evil))
    assert adam.cloud.tokens_given == 0


async def test_an_answer_waits_while_teams_is_busy(adam: Client) -> None:
    adam.cloud.refusals += [(429, {}), (502, {})]
    await adam.types("sample")
    assert "Sample" in adam.screen()


async def test_an_answer_that_reaches_nobody_stops_nothing(adam: Client, caplog: pytest.LogCaptureFixture) -> None:
    for status, seconds in ((403, ""), (500, ""), (429, "60")):
        adam.cloud.refusals.append((status, {"Retry-After": seconds}))
        await adam.types("sample")
    assert adam.cloud.sent == []
    assert len([line for line in caplog.messages if line.startswith("an answer did not reach anybody")]) == 3


async def test_one_token_lasts_and_a_refused_one_is_replaced(teams: TeamsDriver, adam: Client) -> None:
    for _ in range(5):
        await adam.types("sample")
    assert adam.cloud.tokens_given == 1
    adam.cloud.refusals.append((401, {}))
    await adam.types("sample")
    assert adam.cloud.tokens_given == 2
    assert len(adam.cloud.sent) == 6


async def test_no_token_means_not_now(teams: TeamsDriver, adam: Client) -> None:
    teams.door.connector.token.form = {}
    with pytest.raises(Busy):
        await teams.door.send(parcel_for(adam))


async def test_the_documented_pace_is_kept() -> None:
    threads = Threads(Pace(thread=(2, 60), thread_long=(60, 30), tenant=(50, 1)))
    await threads.turn("t", "a")
    await threads.turn("t", "a")
    await threads.turn("t", "b")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(threads.turn("t", "a"), 0.01)
    assert Pace() == Pace((7, 1), (60, 30), (50, 1))


async def test_nobody_is_in_the_logs(adam: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await adam.types("sample words of mine")
    await adam.send(in_channel(adam, "<at>Alongside</at> sample"))
    adam.cloud.refusals.append((403, {}))
    await adam.types("sample")
    await adam.send({**adam.activity("message", text="words of mine"), "from": {"id": 7}}, expect=400)
    logged = caplog.text
    for secret in ("Adam", adam.aad, "words of mine", adam.cloud.token()[:40], "token 1", "password", adam.chat):
        assert secret not in logged


async def test_stopping_before_starting_is_no_trouble(
    sqlite: Database, shelf: Shelf, clock: Clock, adam: Client
) -> None:
    await Teams(Bot(sqlite, shelf), clock, settings_for(adam.cloud)).stop()
