"""The Teams door: signed activities over HTTP to the real adapter, cards read where they arrive."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from aiohttp import ClientSession

from adapters.teams import Teams, TeamsSettings
from adapters.teams_connector import Pace
from bot.app import Bot
from tests.doors.door import Answers, Clock, Visitor
from tests.teams_people import Client, channel, words_of
from tests.teams_service import APP_ID, PASSWORD, Microsoft, microsoft, serving

UNHURRIED = (1e6, 1.0)
"""No test waits for Microsoft's pace, except the one about it."""


def settings_for(cloud: Microsoft, tenant_id: str = "") -> TeamsSettings:
    """Settings that point to Microsoft on this machine."""
    pace = Pace(UNHURRIED, UNHURRIED, UNHURRIED)
    return TeamsSettings(APP_ID, PASSWORD, tenant_id, cloud.openid_url, f"{cloud.url}/token", pace)


@dataclass
class TeamsDriver:
    """Plays people on Teams."""

    door: Teams
    cloud: Microsoft
    session: ClientSession
    bot_url: str
    stack: AsyncExitStack
    clients: dict[str, Client] = field(default_factory=dict)

    def client(self, who: Visitor) -> Client:
        """This person's Teams."""
        return self.clients.setdefault(who.name, Client(who, self.bot_url, self.cloud, self.session))

    def welcomes(self, who: Visitor) -> None:
        """See Driver."""
        client = self.client(who)
        email = {"userPrincipalName": f"{who.name}@Example.org"}
        self.cloud.members[who.name] = {"id": client.id, "name": who.name, "aadObjectId": client.aad, **email}

    def bot_is_in(self, room: str, joined: bool) -> None:
        """See Driver."""
        absent, id = self.cloud.absent_from, channel(room)["id"]
        self.cloud.absent_from = absent - {id} if joined else absent | {id}

    def rooms_of(self, who: Visitor) -> tuple[str, ...]:
        """Nobody is brought anywhere by a bot in Teams."""
        return ()

    def happens_to(self, room: str, what: str) -> None:
        """See Driver. Whether a channel is archived, Teams does not tell a bot."""
        self.cloud.fates[channel(room)["id"]] = what

    async def deactivates(self, who: Visitor) -> None:
        """See Driver. Teams tells when somebody is written to."""
        client = self.client(who)
        self.cloud.not_installed.add(client.id)
        self.cloud.absent_from.add(client.chat)

    async def types(self, who: Visitor, text: str, room: str = "") -> None:
        """See Driver."""
        await self.client(who).types(text, room)

    async def presses(self, who: Visitor, label: str) -> None:
        """See Driver."""
        await self.client(who).presses(label)

    async def fills_in(self, who: Visitor, answers: Answers) -> None:
        """See Driver."""
        await self.client(who).fills_in(answers)

    async def news(self) -> None:
        """Everything is seen at once."""

    def screen(self, who: Visitor) -> str:
        """See Driver."""
        return self.client(who).screen()

    def room(self, name: str) -> str:
        """See Driver."""
        id = channel(name)["id"]
        there = [sent for sent in self.cloud.sent if sent.place.partition(";")[0] == id]
        said = {sent.id: words_of(sent.read) for sent in there if sent.activity["type"] == "message"}
        return "\n\n".join(said.values())

    async def close(self) -> None:
        """See Driver."""
        await self.stack.aclose()


async def open_door(bot: Bot, clock: Clock) -> TeamsDriver:
    """See Opens."""
    async with AsyncExitStack() as stack:
        cloud = await stack.enter_async_context(microsoft())
        door = Teams(bot, clock, settings_for(cloud))
        await door.start()
        stack.push_async_callback(door.stop)
        port = await stack.enter_async_context(serving(door.routes()))
        session = await stack.enter_async_context(ClientSession())
        return TeamsDriver(door, cloud, session, f"http://127.0.0.1:{port}/api/messages", stack.pop_all())
    raise AssertionError("unreachable")
