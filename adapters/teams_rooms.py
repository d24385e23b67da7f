"""Rooms in Teams. A bot can neither make a group chat nor bring anybody into a channel there: whoever is concerned gets the
link that leads to a prepared chat or to the channel (documented as deep links).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from adapters.door import Gathered, Gathering, Look, Refused
from adapters.teams_connector import NOT_FOUND, Connector
from adapters.teams_inputs import clean

CHAT = "https://teams.microsoft.com/l/chat/0/0?"
CHANNEL = "https://teams.microsoft.com/l/channel/"

LONGEST_LINK = 2000
"""Characters that every browser and client takes."""

KNOWN = 4096
"""Channels whose team is kept in mind; where it is not known, their names cannot be asked for."""


@dataclass(frozen=True, slots=True)
class Seat:
    """In which team a channel is, as the activities that come from there say."""

    team: str
    name: str


class Rooms:
    """`service_of` gives a tenant's address, `opening` what opens the private chat of one of its people."""

    def __init__(
        self,
        connector: Connector,
        service_of: Callable[[str], str],
        opening: Callable[[str, str], Mapping[str, Any]],
    ) -> None:
        self._connector, self._service_of, self._opening = connector, service_of, opening
        self._seats: OrderedDict[str, Seat] = OrderedDict()

    def remember(self, told: Mapping[str, Any]) -> None:
        """An activity's channel data: which channel is in which team, and what it is called now."""
        team, channel = _inside(told, "team"), _inside(told, "channel")
        room, id = _word(channel.get("id")), _word(team.get("id"))
        if not room or not id:
            return
        before = self._seats.pop(room, Seat(id, ""))
        self._seats[room] = Seat(id, _word(channel.get("name")) or before.name)
        if len(self._seats) > KNOWN:
            self._seats.popitem(last=False)

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """No room, but the link that opens a prepared chat with these people. Raises Refused if nobody's address is known."""
        addresses = [await self._address(workspace, user) for user in gathering.users]
        known = [address for address in addresses if address]
        if len(known) < 2:
            raise Refused("cannot be reached")
        return Gathered("", chat_link(known, gathering.title))

    async def _address(self, workspace: str, user: str) -> str:
        """Somebody's user principal name, from the roster of the private chat with us; nothing for whom we do not reach."""
        service = self._service_of(workspace)
        try:
            room = await self._connector.open(service, self._opening(workspace, user), workspace)
            roster = await self._connector.roster(service, room, workspace)
        except Refused:
            return ""
        names = (_word(one.get("userPrincipalName")) or _word(one.get("email")) for one in roster)
        return next(filter(None, names), "")

    async def link_to(self, workspace: str, room: str) -> str:
        """The link to a channel; nothing where its team is not known. Raises Refused where we are not in it."""
        return (await self.look(workspace, room)).link

    async def look(self, workspace: str, room: str) -> Look:
        """The channel's name and link, as far as Teams tells a bot. Raises Refused (`gone`, `not in the channel`)."""
        service, seat = self._service_of(workspace), self._seats.get(room)
        try:
            await self._connector.roster(service, room, workspace, whole=False)
            if seat is None:
                return Look()
            about = await self._connector.ask(service, f"v3/teams/{_quoted(seat.team)}", workspace)
            listed = await self._connector.ask(service, f"v3/teams/{_quoted(seat.team)}/conversations", workspace)
        except Refused as refused:
            if refused.lost:
                raise Refused("not in the channel") from None
            raise Refused("gone" if refused.reason == NOT_FOUND else refused.reason) from None
        channels = {one.get("id"): _word(one.get("name")) for one in listed.get("conversations") or ()}
        if channels and room not in channels:
            raise Refused("gone")
        name = channels.get(room) or seat.name
        return Look(name=name, link=channel_link(room, name, _word(about.get("aadGroupId")), workspace))


def chat_link(addresses: Iterable[str], title: str) -> str:
    """Opens a chat with these people, named `title`, that begins with the first message; as many as the link has room for."""
    kept: list[str] = []
    for address in addresses:
        longer = _chat([*kept, address], title)
        if len(longer) > LONGEST_LINK:
            break
        kept.append(address)
    return _chat(kept, title)


def _chat(addresses: list[str], title: str) -> str:
    return CHAT + urlencode({"users": ",".join(addresses), "topicName": title}, safe="@,", quote_via=quote)


def channel_link(room: str, name: str, group: str, tenant: str) -> str:
    """Opens a channel; nothing where the team's group is not known, as Teams wants it."""
    if not group:
        return ""
    where = urlencode({"groupId": group, "tenantId": tenant}, quote_via=quote)
    return f"{CHANNEL}{_quoted(room)}/{_quoted(name or 'channel')}?{where}"


def _inside(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = told.get(name)
    return found if isinstance(found, dict) else {}


def _word(value: Any) -> str:
    return clean(value) if isinstance(value, str) else ""


def _quoted(words: str) -> str:
    return quote(words, safe="", errors="replace")
