"""What the Teams door refuses: whatever Microsoft did not send, and whatever is no activity."""

from __future__ import annotations

import asyncio
import copy
import gzip
import json
import operator
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import reduce
from typing import Any

import pytest

from adapters.teams_body import Malformed, activity_of, hear, said
from bot.library import Shelf
from storage.db import Database
from tests.doors.door import Clock
from tests.doors.teams import TeamsDriver
from tests.teams_people import Client
from tests.teams_sample import ADAM, Sample, in_channel, teams_with


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


BAD_TOKENS: list[dict[str, Any]] = [
    {"exp": 1},
    {"exp": None},
    {"aud": "x"},
    {"iss": "https://evil.example"},
    {"serviceurl": "https://x"},
]


@pytest.mark.parametrize("changes", BAD_TOKENS, ids=str)
async def test_a_bad_token_is_401_without_a_word(adam: Client, sample: Sample, changes: dict[str, Any]) -> None:
    async with adam.session.post(
        adam.bot_url, json=adam.activity("message", text="sample"), headers=adam.cloud.header(**changes)
    ) as answer:
        assert (answer.status, await answer.text()) == (401, "")
    assert not sample.turns and not adam.cloud.sent


async def test_no_token_is_401_whatever_the_body(adam: Client) -> None:
    async with adam.session.post(adam.bot_url, data=b"{") as answer:
        assert answer.status == 401


async def test_an_address_that_is_not_teams_is_never_written_to(adam: Client, sample: Sample) -> None:
    activity = {**adam.activity("message", text="sample"), "serviceUrl": "https://evil.trafficmanager.net/"}
    await adam.send(activity, expect=401)
    assert not sample.turns and not adam.cloud.sent


async def test_another_tenant_is_not_listened_to(adam: Client, teams: TeamsDriver, sample: Sample) -> None:
    teams.door.settings = replace(teams.door.settings, tenant_id="another")
    await adam.send(adam.activity("message", text="sample"), expect=401)
    assert sample.turns == []


async def raw(adam: Client, body: bytes, **headers: str) -> int:
    """The status that a body gets."""
    sent = {**adam.cloud.header(), "Content-Type": "application/json", **headers}
    async with adam.session.post(adam.bot_url, data=body, headers=sent) as answer:
        return answer.status


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400), (b"{", 400), (b"[]", 400), (b"\xff\xfe", 400), (b'{"a":NaN}', 400),
        (b"[" * 100_000, 400), (b'{"a":' * 60 + b"1" + b"}" * 60, 400), (b" " * 300_000, 413),
    ],
    ids=lambda value: str(value)[:12],
)  # fmt: skip
async def test_a_body_that_is_no_activity_is_refused(adam: Client, body: bytes, status: int) -> None:
    assert await raw(adam, body) == status


async def test_a_compressed_body_and_another_type_are_refused(adam: Client) -> None:
    body = json.dumps(adam.activity("message", text="sample")).encode()
    assert await raw(adam, gzip.compress(body), **{"Content-Encoding": "gzip"}) == 415
    assert await raw(adam, body, **{"Content-Type": "text/plain"}) == 415


CHANGES: list[dict[str, Any]] = [
    {"channelId": "webchat"}, {"from": None}, {"from": {"id": 7}}, {"conversation": "x"}, {"recipient": {}},
    {"channelData": None}, {"channelData": {"tenant": {"id": ""}}}, {"type": None}, {"entities": 7}, {"membersAdded": "x"},
    {"from": {"id": "x" * 5000}},
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: str(change)[:30])
async def test_an_activity_of_another_shape_is_refused(adam: Client, sample: Sample, change: dict[str, Any]) -> None:
    await adam.send({**adam.activity("message", text="sample"), **change}, expect=400)
    assert not sample.turns and not adam.cloud.sent


VALUES: list[Any] = [
    None,
    7,
    [],
    {},
    {"action": 7},
    {"action": {"type": "Action.Execute"}},
    {"data": 7},
    {"data": {"address": 7}},
]


@pytest.mark.parametrize("name", ["adaptiveCard/action", "task/fetch", "task/submit"])
@pytest.mark.parametrize("value", VALUES, ids=str)
async def test_a_press_of_another_shape_is_refused(adam: Client, sample: Sample, name: str, value: Any) -> None:
    await adam.send(adam.activity("invoke", name=name, value=value), expect=400)
    assert sample.turns == []


async def test_values_never_offered_do_no_harm(adam: Client) -> None:
    for verb in ("deleted.feature", "lessons.deliver", "", "x" * 5000):
        value = {
            "action": {"type": "Action.Execute", "verb": verb, "data": {"values": {"n": [1], "a": None, "id": 10**9}}}
        }
        answer = await adam.send(adam.activity("invoke", name="adaptiveCard/action", value=value))
        assert answer["statusCode"] == 200
    data = {"address": "sample.save", "group": "in", "values": [], "in.words": "x", "in.number": "1e9", "in.evil": "y"}
    answer = await adam.send(adam.activity("invoke", name="task/submit", value={"data": data}))
    assert answer["task"]["type"] == "continue"


async def test_a_slow_body_is_given_up(adam: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.teams_body.READ_SECONDS", 0.05)

    async def drip() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    headers = {**adam.cloud.header(), "Content-Type": "application/json"}
    async with adam.session.post(adam.bot_url, data=drip(), headers=headers) as answer:
        assert answer.status == 408


JUNK: list[Any] = [
    None, True, -1, 1.5, 10**30, "", "x" * 5000, "\x00", "\ud800", "2026-13-45T99:99", "expectReplies", [],
    {}, [None], [[]], [{}], ["x"], {"id": None}, {"a": {"b": [1]}}, {"type": 7},
]  # fmt: skip


def places(node: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in an activity."""
    steps = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, inner in steps:
        yield (*above, step)
        yield from places(inner, (*above, step))


def test_whatever_stands_in_an_activity_is_read_or_refused_but_breaks_nothing(adam: Client) -> None:
    value = {"data": {"values": {"a": 1}, "group": "in", "in.b": "c"}}
    activity = in_channel(adam, "<at>Alongside</at> hi", value=value, membersAdded=[{"id": "29:Bo"}])
    read = 0
    for place in places(activity):
        for junk in JUNK:
            changed = copy.deepcopy(activity)
            *above, last = place
            reduce(operator.getitem, above, changed)[last] = copy.deepcopy(junk)
            with suppress(Malformed):
                understood = activity_of(changed)
                hear(understood)
                said(understood)
                read += 1
    assert read > len(JUNK)


async def test_ids_that_are_no_text_are_refused_or_sent_on_harmlessly(adam: Client) -> None:
    for change in ({"conversation": {"id": "\ud800", "conversationType": "personal"}}, {"from": {"id": "\x00"}}):
        assert await raw(adam, json.dumps({**adam.activity("message", text="hi"), **change}).encode()) == 400
    assert await raw(adam, json.dumps(adam.activity("message", text="hi", id="\ud800")).encode()) == 200
