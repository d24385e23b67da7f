"""Who may come in from Slack: what Slack signed, whole, lately and once. Everybody else changes nothing and learns nothing."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from adapters.slack_gate import Refused
from bot.app import Bot
from bot.library import Shelf
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.slack import SlackDriver, hear_everything, open_door
from tests.slack_workspace import TEAM, TOKEN

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
SECRET_WORDS = "Zanzibar canary"


@pytest.fixture
async def slack(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[SlackDriver]:
    """The real door, and a workspace."""
    driver = await open_door(Bot(sqlite, shelf), clock)
    driver.known(Visitor("Adam"))
    yield driver
    await driver.close()


def _hello(number: int = 0) -> str:
    event = {"type": "message", "channel_type": "im", "channel": "DADAM", "user": "UADAM", "text": f"hi {SECRET_WORDS}"}
    return json.dumps({"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{number}", "event": event})


async def _nothing_happened(slack: SlackDriver) -> bool:
    """No call went out, and no row was written."""
    database = slack.door.bot.database
    async with database.transaction() as db:
        rows = [await db.value(select(func.count()).select_from(table)) for table in SQLModel.metadata.sorted_tables]
    return slack.workspace.calls == [] and not any(rows)


async def test_a_request_that_is_not_signed_is_refused(slack: SlackDriver) -> None:
    assert await slack.post(_hello(), {"Content-Type": JSON}) == (401, "")
    assert await _nothing_happened(slack)


@pytest.mark.parametrize(
    "change",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=ü"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "soon"},
        {"X-Slack-Request-Timestamp": "١٢٣"},
        {"X-Slack-Request-Timestamp": "9" * 400},
    ],
    ids=["forged", "empty", "not ASCII", "no time", "no number", "other digits", "endless"],
)
async def test_a_forged_signature_is_refused(slack: SlackDriver, change: dict[str, str]) -> None:
    headers = slack.signed(_hello(), JSON) | change
    assert await slack.post(_hello(), headers) == (401, "")
    assert await _nothing_happened(slack)


async def test_a_changed_body_is_refused(slack: SlackDriver) -> None:
    headers = slack.signed(_hello(), JSON)
    assert await slack.post(_hello().replace("hi", "leave"), headers) == (401, "")
    assert await _nothing_happened(slack)


@pytest.mark.parametrize("minutes", [6, -6], ids=["stale", "from the future"])
async def test_a_signature_is_good_for_five_minutes(slack: SlackDriver, minutes: int) -> None:
    headers = slack.signed(_hello(), JSON)
    slack.clock.moves(timedelta(minutes=minutes))
    assert await slack.post(_hello(), headers) == (401, "")
    assert await _nothing_happened(slack)


async def test_the_very_same_request_again_is_refused(slack: SlackDriver) -> None:
    headers = slack.signed(_hello(), JSON)
    assert (await slack.post(_hello(), headers))[0] == 200
    assert (await slack.post(_hello(), headers))[0] == 401
    assert len(slack.workspace.messages) == 1


async def test_a_replay_is_recognised_after_any_number_of_other_requests(slack: SlackDriver) -> None:
    gate = slack.door.gate
    first = slack.signed("{}", JSON)
    gate.verified(b"{}", first, JSON)
    for number in range(20_000):
        body = f'{{"n": {number}}}'
        gate.verified(body.encode(), slack.signed(body, JSON), JSON)
    with pytest.raises(Refused):
        gate.verified(b"{}", first, JSON)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("x" * (256 * 1024 + 1), JSON, 413),
        ("not json", JSON, 400),
        ("[1, 2]", JSON, 400),
        ('{"a":' * 2000 + "1" + "}" * 2000, JSON, 400),
        ('{"a":' * 40 + "1" + "}" * 40, JSON, 400),
        ("payload=%7Bnot+json", FORM, 400),
        ("payload=%5B%5D", FORM, 400),
        ("&".join(f"a{n}=1" for n in range(1000)), FORM, 400),
        ("hello", "text/plain", 415),
    ],
    ids=[
        "too large",
        "not JSON",
        "a list",
        "2,000 deep",
        "40 deep",
        "broken payload",
        "payload a list",
        "1,000 fields",
        "plain text",
    ],
)
async def test_what_is_no_request_of_slack_is_refused(slack: SlackDriver, body: str, kind: str, status: int) -> None:
    assert (await slack.post(body, slack.signed(body, kind)))[0] == status
    assert await _nothing_happened(slack)


async def test_bytes_that_are_no_text_are_refused(slack: SlackDriver) -> None:
    headers = slack.signed("\xe9", JSON)  # Slack signs text: there is no right signature for such bytes
    async with slack.session.post(f"{slack.address}/slack/events", data=b"\xe9", headers=headers) as answer:
        assert answer.status == 400
    assert await _nothing_happened(slack)


async def test_what_is_well_signed_has_an_effect(slack: SlackDriver) -> None:
    assert await slack.post(_hello(), slack.signed(_hello(), JSON)) == (200, "")
    assert not await _nothing_happened(slack)


async def test_a_compressed_body_is_refused(slack: SlackDriver) -> None:
    headers = slack.signed(_hello(), JSON) | {"Content-Encoding": "gzip"}
    assert (await slack.post(_hello(), headers))[0] == 415
    assert await _nothing_happened(slack)


async def test_a_body_that_never_comes_is_not_waited_for(slack: SlackDriver) -> None:
    slack.door.gate.patience = 0.05
    port = int(slack.address.rsplit(":", 1)[1])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: {JSON}\r\nContent-Length: 100\r\n\r\nhalf".encode()
    )
    status = await asyncio.wait_for(reader.readline(), 10)
    assert b" 408 " in status
    writer.close()
    await writer.wait_closed()
    assert await _nothing_happened(slack)


async def test_nobody_leaves_a_trace_in_any_log(slack: SlackDriver, caplog: pytest.LogCaptureFixture) -> None:
    hear_everything(caplog)
    headers = slack.signed(_hello(), JSON)
    for body, more in (
        (_hello(), {"X-Slack-Signature": "v0=" + "0" * 64}),
        (_hello().replace("hi", "ho"), {}),
        (f"{{{SECRET_WORDS}", {}),
    ):
        await slack.post(body, headers | more)
    broken = f"payload={SECRET_WORDS}"
    await slack.post(broken, slack.signed(broken, FORM))
    await slack.post(_hello(1), slack.signed(_hello(1), JSON))
    assert len(slack.workspace.messages) == 1
    for trace in (SECRET_WORDS, "UADAM", TOKEN, headers["X-Slack-Signature"]):
        assert trace not in caplog.text
