"""Who is in a channel of Slack: people, not bots; for the audience of a poll, and asked for nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.door import Member, Refused
from adapters.slack_out import Outbox, asked

PAGE = 999
"""Documented: fewer than a thousand at once."""

KNOWN_FOR = timedelta(hours=1)
"""How long the list of a workspace's people is used: Slack answers this question twenty times a minute at most."""

SLACKBOT = "USLACKBOT"

REASONS = {
    "channel_not_found": "not in the channel",
    "not_in_channel": "not in the channel",
    "method_not_supported_for_channel_type": "not in the channel",
    "missing_scope": "install the app again: it lacks a permission",
}


@dataclass
class Directory:
    """A workspace's people and their addresses. Read in pages: where Slack wants a pause, reading goes on from there."""

    read_at: datetime
    people: dict[str, str] = field(default_factory=dict)
    cursor: str = ""
    complete: bool = False
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)


class Members:
    """Asks Slack who is in a channel. `now` gives UTC."""

    def __init__(self, out: Outbox, now: Callable[[], datetime]) -> None:
        self._out, self._now = out, now
        self._directories: dict[str, Directory] = {}

    async def of(self, workspace: str, channel: str) -> tuple[Member, ...]:
        """The people in a channel. Raises Refused where the bot is not in it, Busy or Unclear."""
        client = await self._out.of(workspace)
        try:
            about = await asked(client.conversations_info(channel=channel))
            if not is_inside(about["channel"]):
                raise Refused("not_in_channel")
            here = await _listed(client, channel)
            people = await self._people(workspace, client)
        except Refused as refused:
            raise Refused(REASONS.get(refused.reason, refused.reason)) from None
        return tuple(Member(user, people[user]) for user in here if user in people)

    async def _people(self, workspace: str, client: AsyncWebClient) -> Mapping[str, str]:
        directory = self._directories.get(workspace)
        if directory is None or self._now() - directory.read_at > KNOWN_FOR:
            directory = self._directories[workspace] = Directory(self._now())
        async with directory.reading:
            try:
                while not directory.complete:
                    await _next_page(client, directory)
            except Refused:
                del self._directories[workspace]  # its place in the list may be lost: begin anew
                raise
        return directory.people


async def _next_page(client: AsyncWebClient, directory: Directory) -> None:
    page = await asked(client.users_list(limit=PAGE, cursor=directory.cursor or None))
    directory.people.update({user["id"]: _email(user) for user in page["members"] if _is_person(user)})
    directory.cursor = cursor_of(page)
    directory.complete = not directory.cursor


async def _listed(client: AsyncWebClient, channel: str) -> list[str]:
    found, cursor = [], ""
    while True:
        page = await asked(client.conversations_members(channel=channel, limit=PAGE, cursor=cursor or None))
        found += [str(user) for user in page["members"]]
        cursor = cursor_of(page)
        if not cursor:
            return found


def is_inside(channel: Mapping[str, Any]) -> bool:
    """Whether we are in a conversation. Of what is private Slack tells nobody else, so that it does not always say this."""
    return bool(channel.get("is_member") or channel.get("is_mpim"))


def cursor_of(page: Any) -> str:
    """Where the next page begins; empty after the last one."""
    return str((page.get("response_metadata") or {}).get("next_cursor") or "")


def _is_person(user: Mapping[str, Any]) -> bool:
    return not (user.get("is_bot") or user.get("deleted") or user.get("id") == SLACKBOT)


def _email(user: Mapping[str, Any]) -> str:
    return str((user.get("profile") or {}).get("email") or "").strip().lower()
