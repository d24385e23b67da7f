"""Conversations that Slack is asked to make: a private channel for a circle, a group message for a pair."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.door import Busy, Gathering, Look, Refused, Unclear
from adapters.slack_conversations import name_of
from bot.app import Bot
from bot.library import Shelf
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.slack import SlackDriver
from tests.slack_four import (
    ADAM,
    BEN,
    CIRCLE,
    CLOSED,
    DANA,
    LINK,
    NAME,
    PAIR,
    USERS,
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


# --- a lasting conversation: a private channel ---


async def test_a_circle_is_a_private_channel_with_everybody_in_it(slack: SlackDriver) -> None:
    made = await slack.door.gather(TEAM, CIRCLE)
    channel = slack.workspace.channels[made.room]
    assert (channel.name, channel.purpose, channel.private) == (NAME, "Circle & Friends", True)
    assert channel.members == list(USERS)
    assert methods(slack) == ["create", "setPurpose", "invite"]
    assert slack.rooms_of(ADAM) == ("Circle & Friends",) and slack.rooms_of(DANA) == ()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Circle 3", "circle-3-0a1b2c"),
        ("Straße. Ünïted, #1!", "strasse-united-1-0a1b2c"),
        ("  ", "0a1b2c"),
        ("輪", "0a1b2c"),
        ("x" * 200, "x" * 73 + "-0a1b2c"),
    ],
)
async def test_a_channel_gets_a_name_that_slack_allows(slack: SlackDriver, title: str, name: str) -> None:
    gathering = Gathering(USERS, title, lasting=True, marker=CIRCLE.marker)
    assert name_of(gathering) == name
    room = (await slack.door.gather(TEAM, gathering)).room
    assert slack.workspace.channels[room].purpose == title


@pytest.mark.parametrize("step", ["setPurpose", "invite"])
async def test_what_was_interrupted_is_found_again_and_finished(slack: SlackDriver, step: str) -> None:
    for number in range(7):  # the list of channels has several pages
        await slack.door.gather(TEAM, Gathering(("UDANA",), "Another", lasting=True, marker=f"{number:06}"))
    refuses(slack, step, "internal_error", status=500)
    with pytest.raises(Busy):
        await slack.door.gather(TEAM, CIRCLE)
    made = await slack.door.gather(TEAM, CIRCLE)
    assert slack.workspace.channels[made.room].members == list(USERS)
    assert [one.name for one in slack.workspace.channels.values()].count(NAME) == 1
    assert await slack.door.gather(TEAM, CIRCLE) == made
    assert slack.workspace.channels[made.room].members == list(USERS)


async def test_a_channel_whose_answer_got_lost_is_not_made_twice(slack: SlackDriver) -> None:
    slack.workspace.vanishes = {"conversations.create"}
    with pytest.raises(Unclear):
        await slack.door.gather(TEAM, CIRCLE)
    made = await slack.door.gather(TEAM, CIRCLE)
    assert slack.workspace.channels[made.room].members == list(USERS)
    assert [one.name for one in slack.workspace.channels.values()].count(NAME) == 1


async def test_whoever_has_been_brought_in_before_the_crash_does_not_keep_the_others_out(slack: SlackDriver) -> None:
    first = Gathering(USERS[:1], CIRCLE.title, lasting=True, marker=CIRCLE.marker)
    made = await slack.door.gather(TEAM, first)
    assert await slack.door.gather(TEAM, CIRCLE) == made
    assert slack.workspace.channels[made.room].members == list(USERS)


async def test_whoever_cannot_be_brought_in_does_not_keep_the_others_out(slack: SlackDriver) -> None:
    slack.workspace.deleted.add("UBEN")
    made = await slack.door.gather(TEAM, CIRCLE)
    assert slack.workspace.channels[made.room].members == ["UADAM", "UCLEO"]


async def test_a_channel_for_nobody_is_refused(slack: SlackDriver) -> None:
    slack.workspace.deleted |= set(USERS)
    with pytest.raises(Refused, match="cannot be reached"):
        await slack.door.gather(TEAM, CIRCLE)


async def test_a_purpose_that_slack_does_not_take_spoils_nothing(slack: SlackDriver) -> None:
    refuses(slack, "setPurpose", "restricted_action")
    made = await slack.door.gather(TEAM, CIRCLE)
    assert slack.workspace.channels[made.room].members == list(USERS)


@pytest.mark.parametrize(("what", "reason"), CLOSED)
async def test_a_channel_that_is_closed_before_it_is_finished_is_none(
    slack: SlackDriver, what: str, reason: str
) -> None:
    await slack.door.gather(TEAM, CIRCLE)
    happens(slack, CIRCLE.title, what)
    with pytest.raises(Refused, match=reason):
        await slack.door.gather(TEAM, CIRCLE)


# --- a group message ---


async def test_a_pair_has_one_group_message_however_often_it_is_opened(slack: SlackDriver) -> None:
    first, second = [await slack.door.gather(TEAM, PAIR) for _ in range(2)]
    assert first == second and first.room
    assert set(slack.workspace.channels[first.room].members) == {"UADAM", "UBEN"}
    assert slack.rooms_of(ADAM) == slack.rooms_of(BEN) == ("Adam, Ben",)


async def test_a_group_message_has_room_for_eight(slack: SlackDriver) -> None:
    for number in range(9):
        slack.welcomes(Visitor(f"P{number}"))
    users = tuple(f"UP{number}" for number in range(9))
    assert (await slack.door.gather(TEAM, Gathering(users[:8], "Eight", False, "m"))).room
    with pytest.raises(Refused, match="not possible here"):
        await slack.door.gather(TEAM, Gathering(users, "Nine", False, "m"))


async def test_a_pair_without_one_of_them_is_none(slack: SlackDriver) -> None:
    slack.workspace.deleted.add("UBEN")
    with pytest.raises(Refused, match="cannot be reached"):
        await slack.door.gather(TEAM, PAIR)


async def test_nobody_comes_into_a_group_message_or_leaves_it(slack: SlackDriver) -> None:
    made = await slack.door.gather(TEAM, PAIR)
    with pytest.raises(Refused, match="not possible here"):
        await slack.door.invite(TEAM, made.room, "UCLEO")
    with pytest.raises(Refused, match="not possible here"):
        await slack.door.remove(TEAM, made.room, "UADAM")


async def test_of_a_group_message_it_is_known_who_is_in_it_and_no_name(slack: SlackDriver) -> None:
    made = await slack.door.gather(TEAM, PAIR)
    assert await slack.door.look(TEAM, made.room) == Look("", True, False, LINK.format(made.room))
    assert {member.user for member in await slack.door.members(TEAM, made.room)} == {"UADAM", "UBEN"}
    assert "join" not in methods(slack)
