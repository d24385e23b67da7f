"""Four people of a Slack workspace, and the conversations that are made for them in tests of Slack's errands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from adapters.door import Gathering
from bot.app import Bot
from tests.doors.door import Clock, Visitor
from tests.doors.slack import SlackDriver, open_door
from tests.slack_workspace import TEAM

ADAM, BEN, CLEO, DANA = (Visitor(name) for name in ("Adam", "Ben", "Cleo", "Dana"))
USERS = ("UADAM", "UBEN", "UCLEO")
CIRCLE = Gathering(USERS, "Circle & Friends", lasting=True, marker="0a1b2c3d4e5f6a7b")
NAME = "circle-friends-0a1b2c"
PAIR = Gathering(("UADAM", "UBEN"), "Buddies", lasting=False, marker="ffffffffffffffff")
LINK = "https://slack.com/app_redirect?channel={}&team=" + TEAM
GENERAL, PRIVATE = "C0GENERAL", "C0PRIVATE"
CLOSED = [("archived", "archived"), ("absent", "not in the channel"), ("gone", "not in the channel")]
"""What may have happened to a channel, and what is said of it then."""


@asynccontextmanager
async def four_people(bot: Bot, clock: Clock) -> AsyncIterator[SlackDriver]:
    """The real door, four people and two channels."""
    driver = await open_door(bot, clock)
    for who in (ADAM, BEN, CLEO, DANA):
        driver.welcomes(who)
    driver.workspace.channel("private")
    yield driver
    await driver.close()


def methods(slack: SlackDriver) -> list[str]:
    """What Slack was asked."""
    return [method.removeprefix("conversations.") for method, _ in slack.workspace.calls]


def refuses(slack: SlackDriver, method: str, error: str, status: int = 200, seconds: int = 0) -> None:
    """What Slack says to a call instead, once."""
    headers = {"Retry-After": str(seconds)} if seconds else {}
    answer = web.json_response({"ok": False, "error": error}, status=status, headers=headers)
    slack.workspace.busy_after[f"conversations.{method}"] = (0, answer)


def happens(slack: SlackDriver, room: str, what: str) -> None:
    """A channel is archived, deleted, or somebody takes the bot out of it."""
    if what == "absent":
        slack.bot_is_in(room, joined=False)
    else:
        slack.happens_to(room, what)
