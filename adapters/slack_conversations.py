"""Slack's conversations: made, joined and looked at; people brought in and taken out. Nothing here reads what is said there.

Every call can be made twice. A channel is found again by the marker in its name, a group message by who is in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urlencode

from slack_sdk.web.async_client import AsyncWebClient

from adapters.door import Gathered, Gathering, Look, Refused
from adapters.slack_members import PAGE, REASONS, cursor_of, is_inside
from adapters.slack_out import Outbox, asked

LINK = "https://slack.com/app_redirect?"
"""Opens a conversation in whatever client somebody has (documented as deep links)."""

NAME, MARK = 80, 6
"""Documented: characters of a channel's name; and how many of them are the marker's, which keeps names apart."""

PURPOSE = 250
"""Documented: characters of what a channel says about itself."""

ABOUT_PEOPLE = frozenset(
    {
        *("user_not_found", "users_not_found", "user_disabled", "user_not_visible", "no_user"),
        *("cant_invite", "cant_invite_self", "no_permission", "org_user_not_in_team", "invitee_cant_see_channel"),
        *("user_is_restricted", "user_is_ultra_restricted", "ura_max_channels", "no_external_invite_permission"),
        *("not_enough_users", "users_list_not_supplied", "invalid_user_combination"),
    }
)
"""Somebody has no account any more, is a guest, or works for another company."""

NOT_HERE = frozenset(
    {
        *("method_not_supported_for_channel_type", "not_supported", "too_many_users", "cant_kick_from_general"),
        *("restricted_action", "access_denied", "user_is_bot", "is_bot"),
    }
)
"""Not in this kind of conversation, or the workspace's owners have reserved it for themselves."""

ALREADY_OUT = frozenset(
    {"not_in_channel", "channel_not_found", "is_archived", "cant_kick_self", "user_not_found", "users_not_found"}
)

MEANINGS = {
    **REASONS,
    "is_archived": "archived",
    **dict.fromkeys(ABOUT_PEOPLE, "cannot be reached"),
    **dict.fromkeys(NOT_HERE, "not possible here"),
}
"""Never `gone`: Slack says the same of a channel that was deleted and of a private one that we are not in."""


class Conversations:
    """The errands that concern a conversation, for every workspace."""

    def __init__(self, out: Outbox) -> None:
        self._out = out

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """A private channel, to which people can be added, or a group message. Raises Refused, Busy or Unclear."""
        client = await self._out.of(workspace)
        with _in_words():
            if gathering.lasting:
                return Gathered(await _channel(client, gathering))
            opened = await asked(client.conversations_open(users=gathering.users))
            return Gathered(str(opened["channel"]["id"]))

    async def invite(self, workspace: str, room: str, user: str) -> None:
        """Bring somebody in; a public channel is joined first where we are not in it. Raises Refused, Busy or Unclear."""
        client = await self._out.of(workspace)
        with _in_words():
            try:
                await _bring(client, room, user)
            except Refused as refused:
                if refused.reason != "not_in_channel":
                    raise
                await _join(client, room)
                await _bring(client, room, user)

    async def remove(self, workspace: str, room: str, user: str) -> None:
        """Out of a channel; harmless if they are out. Nobody leaves a group message. Raises Refused, Busy or Unclear."""
        client = await self._out.of(workspace)
        with _in_words():
            try:
                await asked(client.conversations_kick(channel=room, user=user))
            except Refused as refused:
                if refused.reason not in ALREADY_OUT:
                    raise

    async def look(self, workspace: str, room: str) -> Look:
        """A channel as it is now; a public one is joined, so that it can be posted to. Raises Refused, Busy or Unclear."""
        client = await self._out.of(workspace)
        with _in_words():
            about = (await asked(client.conversations_info(channel=room)))["channel"]
            look = _seen(workspace, room, about)
            if not look.archived and not is_inside(about):
                await _join(client, room)
            return look


def link_to(workspace: str, room: str) -> str:
    """The address that opens a conversation, for whoever may see it."""
    return LINK + urlencode({"channel": room, "team": workspace})


def name_of(gathering: Gathering) -> str:
    """A channel's name: what Slack allows of the title, and the beginning of the marker."""
    plain = unicodedata.normalize("NFKD", gathering.title.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[: NAME - MARK - 1].strip("-")
    return "-".join(filter(None, (slug, gathering.marker[:MARK])))


async def _channel(client: AsyncWebClient, gathering: Gathering) -> str:
    made = await _made(client, name_of(gathering))
    room, purpose = str(made["id"]), gathering.title[:PURPOSE]
    if purpose and (made.get("purpose") or {}).get("value") != purpose:
        with suppress(Refused):  # a channel without it is as good
            await asked(client.conversations_setPurpose(channel=room, purpose=purpose))
    await _bring_all(client, room, gathering.users)
    return room


async def _made(client: AsyncWebClient, name: str) -> Mapping[str, Any]:
    """A new private channel, or the one that an interrupted attempt has made."""
    try:
        made: Mapping[str, Any] = (await asked(client.conversations_create(name=name, is_private=True)))["channel"]
        return made
    except Refused as refused:
        if refused.reason != "name_taken":
            raise
    return await _found(client, name)


async def _found(client: AsyncWebClient, name: str) -> Mapping[str, Any]:
    cursor = ""
    while True:
        page = await asked(client.conversations_list(types="private_channel", limit=PAGE, cursor=cursor or None))
        for channel in page["channels"]:
            if channel.get("name") == name:
                found: Mapping[str, Any] = channel
                return found
        cursor = cursor_of(page)
        if not cursor:
            raise Refused("not_in_channel")  # somebody has taken us out meanwhile


async def _bring_all(client: AsyncWebClient, room: str, users: Sequence[str]) -> None:
    """Everybody at once; one by one where Slack refuses somebody, as it may then have brought in nobody."""
    try:
        await asked(client.conversations_invite(channel=room, users=users, force=True))
        return
    except Refused as refused:
        if refused.reason not in ABOUT_PEOPLE | {"already_in_channel"}:
            raise
    if not any([await _is_brought(client, room, user) for user in users]):
        raise Refused("user_not_found")


async def _is_brought(client: AsyncWebClient, room: str, user: str) -> bool:
    try:
        await _bring(client, room, user)
    except Refused as refused:
        if refused.reason in ABOUT_PEOPLE:
            return False
        raise
    return True


async def _bring(client: AsyncWebClient, room: str, user: str) -> None:
    try:
        await asked(client.conversations_invite(channel=room, users=[user]))
    except Refused as refused:
        if refused.reason != "already_in_channel":
            raise


async def _join(client: AsyncWebClient, room: str) -> None:
    """A public channel; where we may not join it, somebody has to invite us."""
    try:
        await asked(client.conversations_join(channel=room))
    except Refused as refused:
        raise Refused("not_in_channel" if refused.reason in NOT_HERE else refused.reason) from None


def _seen(workspace: str, room: str, about: Mapping[str, Any]) -> Look:
    """A group message has no name of its own, only a list of who is in it."""
    group = bool(about.get("is_mpim"))
    name = "" if group else str(about.get("name") or "")
    return Look(name, group or bool(about.get("is_private")), bool(about.get("is_archived")), link_to(workspace, room))


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except Refused as refused:
        raise Refused(MEANINGS.get(refused.reason, refused.reason), refused.lost) from None
