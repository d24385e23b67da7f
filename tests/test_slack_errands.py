"""People brought into Slack's channels and taken out, a look at what has become of one; and Slack's bad minutes."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from adapters.door import Busy, Look, Refused, Unclear
from bot.app import Bot
from bot.library import Shelf
from storage import people
from storage.db import Database
from tests.doors.door import Clock
from tests.doors.slack import SlackDriver
from tests.slack_four import (
    ADAM,
    BEN,
    CIRCLE,
    CLOSED,
    GENERAL,
    LINK,
    PAIR,
    PRIVATE,
    four_people,
    happens,
    methods,
    refuses,
)
from tests.slack_workspace import TEAM


@pytest.fixture
async def slack(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[SlackDriver]:
    """The real door, and four people."""
    async with four_people(Bot(sqlite, shelf), clock) as driver:
        yield driver


# --- in and out ---


async def test_somebody_is_brought_in_once(slack: SlackDriver) -> None:
    for _ in range(2):
        assert await slack.door.invite(TEAM, PRIVATE, "UADAM") == ""
    assert slack.rooms_of(ADAM) == ("private",)


async def test_a_public_channel_is_joined_before_somebody_is_brought_in(slack: SlackDriver) -> None:
    slack.bot_is_in("general", joined=False)
    await slack.door.invite(TEAM, GENERAL, "UADAM")
    assert methods(slack) == ["invite", "join", "invite"]
    assert slack.rooms_of(ADAM) == ("general",)


@pytest.mark.parametrize(("what", "reason"), CLOSED)
async def test_a_closed_channel_takes_nobody(slack: SlackDriver, what: str, reason: str) -> None:
    happens(slack, "private", what)
    with pytest.raises(Refused, match=reason):
        await slack.door.invite(TEAM, PRIVATE, "UADAM")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("user_not_found", "cannot be reached"),
        ("cant_invite", "cannot be reached"),
        ("user_is_ultra_restricted", "cannot be reached"),
        ("org_user_not_in_team", "cannot be reached"),
        ("restricted_action", "not possible here"),
        ("missing_scope", "install the app again: it lacks a permission"),
        ("ekm_access_denied", "ekm_access_denied"),
    ],
)
async def test_why_somebody_was_not_brought_in_is_said_in_words(slack: SlackDriver, error: str, reason: str) -> None:
    refuses(slack, "invite", error)
    with pytest.raises(Refused, match=reason):
        await slack.door.invite(TEAM, PRIVATE, "UADAM")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("restricted_action", "not in the channel"),
        ("missing_scope", "install the app again"),
        ("is_archived", "archived"),
    ],
)
async def test_a_channel_that_may_not_be_joined_waits_for_an_invitation(
    slack: SlackDriver, error: str, reason: str
) -> None:
    slack.bot_is_in("general", joined=False)
    refuses(slack, "join", error)
    with pytest.raises(Refused, match=reason):
        await slack.door.invite(TEAM, GENERAL, "UADAM")
    refuses(slack, "join", error)
    with pytest.raises(Refused, match=reason):
        await slack.door.look(TEAM, GENERAL)


async def test_somebody_is_taken_out_once(slack: SlackDriver) -> None:
    made = await slack.door.gather(TEAM, CIRCLE)
    for _ in range(2):
        await slack.door.remove(TEAM, made.room, "UBEN")
    assert slack.workspace.channels[made.room].members == ["UADAM", "UCLEO"]
    assert slack.rooms_of(BEN) == ()


@pytest.mark.parametrize("what", ["archived", "gone", "absent"])
async def test_where_a_channel_is_closed_nobody_has_to_be_taken_out(slack: SlackDriver, what: str) -> None:
    made = await slack.door.gather(TEAM, CIRCLE)
    happens(slack, CIRCLE.title, what)
    await slack.door.remove(TEAM, made.room, "UBEN")


async def test_whoever_has_no_account_any_more_is_out(slack: SlackDriver) -> None:
    await slack.door.remove(TEAM, PRIVATE, "UNOBODY")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("cant_kick_from_general", "not possible here"),
        ("restricted_action", "not possible here"),
        ("missing_scope", "install the app again: it lacks a permission"),
    ],
)
async def test_why_somebody_stays_is_said_in_words(slack: SlackDriver, error: str, reason: str) -> None:
    refuses(slack, "kick", error)
    with pytest.raises(Refused, match=reason):
        await slack.door.remove(TEAM, PRIVATE, "UADAM")


# --- a look ---


async def test_a_public_channel_is_joined_when_it_is_looked_at(slack: SlackDriver) -> None:
    slack.bot_is_in("general", joined=False)
    assert await slack.door.look(TEAM, GENERAL) == Look("general", False, False, LINK.format(GENERAL))
    await slack.door.look(TEAM, GENERAL)
    assert methods(slack) == ["info", "join", "info"]


async def test_a_private_channel_is_looked_at_from_inside(slack: SlackDriver) -> None:
    slack.happens_to("private", "elsewhere")
    assert await slack.door.look(TEAM, PRIVATE) == Look("elsewhere", True, False, LINK.format(PRIVATE))
    slack.bot_is_in("elsewhere", joined=False)
    with pytest.raises(Refused, match="not in the channel"):
        await slack.door.look(TEAM, PRIVATE)


@pytest.mark.parametrize("joined", [True, False])
async def test_an_archived_channel_says_so_and_is_not_joined(slack: SlackDriver, joined: bool) -> None:
    slack.bot_is_in("general", joined)
    slack.happens_to("general", "archived")
    look = await slack.door.look(TEAM, GENERAL)
    assert look.archived and look.name == "general"
    assert methods(slack) == ["info"]


async def test_a_deleted_channel_looks_like_one_without_us(slack: SlackDriver) -> None:
    slack.happens_to("private", "gone")
    with pytest.raises(Refused, match="not in the channel"):
        await slack.door.look(TEAM, PRIVATE)


# --- Slack's bad minutes ---


async def _errand(slack: SlackDriver, method: str) -> None:
    match method:
        case "create" | "setPurpose":
            await slack.door.gather(TEAM, CIRCLE)
        case "open":
            await slack.door.gather(TEAM, PAIR)
        case "invite":
            await slack.door.invite(TEAM, PRIVATE, "UADAM")
        case "kick":
            await slack.door.remove(TEAM, PRIVATE, "UADAM")
        case "info":
            await slack.door.look(TEAM, PRIVATE)


METHODS = ["create", "setPurpose", "open", "invite", "kick", "info"]


@pytest.mark.parametrize("method", METHODS)
async def test_slack_gets_the_time_it_asks_for(slack: SlackDriver, method: str) -> None:
    refuses(slack, method, "ratelimited", status=429, seconds=7)
    with pytest.raises(Busy) as told:
        await _errand(slack, method)
    assert (told.value.seconds, told.value.everybody) == (7, True)
    await _errand(slack, method)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("status", "trouble"), [(503, Busy), (200, Unclear)])
async def test_an_answer_that_is_not_slacks_can_be_asked_for_again(
    slack: SlackDriver, method: str, status: int, trouble: type[Exception]
) -> None:
    page = web.Response(status=status, text="<html>", content_type="text/html")
    slack.workspace.busy_after[f"conversations.{method}"] = (0, page)
    with pytest.raises(trouble):
        await _errand(slack, method)
    await _errand(slack, method)


async def test_without_the_app_nothing_is_made(slack: SlackDriver) -> None:
    slack.door._removed.add(TEAM)
    with pytest.raises(Refused, match="the app is not in this workspace"):
        await slack.door.gather(TEAM, CIRCLE)


async def test_a_closed_account_is_lost_at_once(slack: SlackDriver, sqlite: Database, clock: Clock) -> None:
    async with sqlite.transaction() as db:
        await people.add(db, "Adam", "slack", TEAM, "UADAM", "")
    await slack.deactivates(ADAM)
    async with sqlite.transaction() as db:
        found = await people.find(db, "slack", TEAM, "UADAM")
    assert found is not None and found.lost
