"""The conversations of the tests' own Slack workspace: their state, and the errors that Slack documents."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.doors.door import Visitor

Json = dict[str, Any]
Handler = Callable[[Json], Awaitable[web.Response]]
BOT = "U0BOT"
NAME = re.compile(r"[a-z0-9_-]+")
MOST_IN_A_GROUP_MESSAGE = 8


@dataclass
class Channel:
    """A conversation. `made` by the bot; its `members` are those whom the bot has brought in. Of any other channel everybody
    is a member from the beginning."""

    id: str
    name: str
    made: bool = False
    private: bool = False
    group: bool = False
    members: list[str] = field(default_factory=list)
    bot: bool = True
    archived: bool = False
    gone: bool = False
    purpose: str = ""

    @property
    def title(self) -> str:
        """What people call it."""
        return self.purpose or self.name


@dataclass
class Conversations:
    """Who is in the workspace, and where."""

    people: dict[str, Visitor] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    channels: dict[str, Channel] = field(default_factory=lambda: {"C0GENERAL": Channel("C0GENERAL", "general")})
    brought: list[tuple[str, Channel]] = field(default_factory=list)
    page: int = 5

    def about_conversations(self) -> dict[str, Handler]:
        """The methods."""
        return {
            "conversations.create": self._create,
            "conversations.info": self._about,
            "conversations.invite": self._invite,
            "conversations.join": self._join,
            "conversations.kick": self._kick,
            "conversations.list": self._channels,
            "conversations.members": self._members,
            "conversations.open": self._conversation,
            "conversations.setPurpose": self._set_purpose,
        }

    def channel(self, name: str) -> Channel:
        """The newest one that people call so. One of which nobody has heard is an ordinary channel, private if its name
        begins like that."""
        for channel in reversed(self.channels.values()):
            if channel.title == name and not channel.gone:
                return channel
        channel = Channel(f"C0{name.upper()}", name, private=name.startswith("private"))
        self.channels[channel.id] = channel
        return channel

    def sees(self, user: str, id: str) -> bool:
        """Whether somebody reads what is said there."""
        channel = self.channels.get(id)
        return channel is not None and (user in channel.members or not channel.made)

    def trouble(self, id: str, inside: bool = True) -> str:
        """Slack's word for why nothing can be done there. `inside`: the bot has to be a member."""
        channel = self.channels.get(id)
        if channel is None or channel.gone or (channel.private and not channel.bot):
            return "channel_not_found"
        if inside and not channel.bot:
            return "not_in_channel"
        return "is_archived" if channel.archived else ""

    async def _create(self, body: Json) -> web.Response:
        name = body["name"]
        if len(name) > 80:
            return no("invalid_name_maxlength")
        if not NAME.fullmatch(name):
            return no("invalid_name_specials")
        if not name.strip("-_"):
            return no("invalid_name_punctuation")
        if any(channel.name == name for channel in self.channels.values()):
            return no("name_taken")
        return yes(channel=_told(self._makes(name, private=body.get("is_private") in ("1", "true", True))))

    def _makes(self, name: str, **more: Any) -> Channel:
        channel = Channel(f"C1MADE{len(self.channels)}", name, made=True, **more)
        self.channels[channel.id] = channel
        return channel

    async def _invite(self, body: Json) -> web.Response:
        trouble, users = self.trouble(body["channel"]), _listed(body["users"])
        if trouble or not users:
            return no(trouble or "no_user")
        channel = self.channels[body["channel"]]
        if channel.group:
            return no("method_not_supported_for_channel_type")
        wrong = {user: self._why_not(channel, user) for user in users}
        errors = [{"user": user, "ok": False, "error": error} for user, error in wrong.items() if error]
        if not errors or body.get("force") == "1":
            self._enter(channel, [user for user, error in wrong.items() if not error])
        if errors:
            return web.json_response({"ok": False, "error": errors[0]["error"], "errors": errors})
        return yes(channel=_told(channel))

    def _why_not(self, channel: Channel, user: str) -> str:
        if user == BOT:
            return "cant_invite_self"
        if user not in self.people or user in self.deleted:
            return "user_not_found"
        inside = user in channel.members or (user, channel) in self.brought
        return "already_in_channel" if inside else ""

    def _enter(self, channel: Channel, users: Iterable[str]) -> None:
        for user in users:
            self.brought.append((user, channel))
            if channel.made:
                channel.members.append(user)

    async def _kick(self, body: Json) -> web.Response:
        trouble, user = self.trouble(body["channel"]), body["user"]
        if trouble:
            return no(trouble)
        channel = self.channels[body["channel"]]
        if channel.group:
            return no("method_not_supported_for_channel_type")
        if channel.name == "general":
            return no("cant_kick_from_general")
        if user not in self.people:
            return no("cant_kick_self" if user == BOT else "user_not_found")
        if (user, channel) not in self.brought:
            return no("not_in_channel")
        self.brought.remove((user, channel))
        channel.members = [member for member in channel.members if member != user]
        return yes(errors={})

    async def _join(self, body: Json) -> web.Response:
        trouble = self.trouble(body["channel"], inside=False)
        if trouble:
            return no(trouble)
        self.channels[body["channel"]].bot = True
        return yes(channel=_told(self.channels[body["channel"]]))

    async def _about(self, body: Json) -> web.Response:
        trouble = self.trouble(body["channel"], inside=False)
        if trouble not in ("", "is_archived"):
            return no(trouble)
        return yes(channel=_told(self.channels[body["channel"]]))

    async def _members(self, body: Json) -> web.Response:
        channel = self.channels[body["channel"]]
        people = channel.members if channel.made else [*self.people, "UGONE", "UELSEWHERE"]
        return self.paged("members", [*people, BOT], body)

    async def _channels(self, body: Json) -> web.Response:
        assert body["types"] == "private_channel"
        mine = [one for one in self.channels.values() if one.private and one.bot and not one.group and not one.gone]
        return self.paged("channels", [_told(channel) for channel in mine], body)

    async def _conversation(self, body: Json) -> web.Response:
        users = _listed(body["users"])
        if not 0 < len(users) <= MOST_IN_A_GROUP_MESSAGE:
            return no("too_many_users" if users else "users_list_not_supplied")
        if not set(users) <= set(self.people):
            return no("user_not_found")
        if self.deleted.intersection(users):
            return no("user_disabled")
        return yes(channel={"id": users[0].replace("U", "D", 1) if len(users) == 1 else self._group(users).id})

    def _group(self, users: list[str]) -> Channel:
        """The same people have one group message; people know it by who is in it."""
        for channel in self.channels.values():
            if channel.group and set(channel.members) == set(users):
                return channel
        channel = self._makes(", ".join(self.people[user].name for user in users), private=True, group=True)
        self._enter(channel, users)
        return channel

    async def _set_purpose(self, body: Json) -> web.Response:
        trouble = self.trouble(body["channel"])
        if trouble or len(body["purpose"]) > 250:
            return no(trouble or "too_long")
        self.channels[body["channel"]].purpose = body["purpose"]
        return yes(channel=_told(self.channels[body["channel"]]))

    def paged(self, name: str, everything: list[Any], body: Json) -> web.Response:
        """Fewer than were asked for, as Slack may do."""
        assert 0 < int(body["limit"]) < 1000
        start = int(body.get("cursor") or 0)
        end = start + self.page
        more = str(end) if end < len(everything) else ""
        return yes(**{name: everything[start:end]}, response_metadata={"next_cursor": more})


def _told(channel: Channel) -> Json:
    about = {"id": channel.id, "name": channel.name, "is_private": channel.private, "is_archived": channel.archived}
    if channel.group:
        return {**about, "is_mpim": True}
    return {**about, "is_member": channel.bot, "purpose": {"value": channel.purpose}}


def _listed(users: str | list[str]) -> list[str]:
    return users if isinstance(users, list) else [user for user in users.split(",") if user]


def yes(**more: Any) -> web.Response:
    """What was asked for."""
    return web.json_response({"ok": True, **more})


def no(error: str) -> web.Response:
    """Why not."""
    return web.json_response({"ok": False, "error": error})
