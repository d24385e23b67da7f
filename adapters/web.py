"""The playground: one page on this machine where one can be several people at once and move the clock.

It is a platform like the others: turns go in at `Bot.handle`, the courier's messages come in at `WebDoor.send`. It listens
to this machine only, whatever `HOST` says: a page on which one can be anybody is nothing for a network.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from aiohttp import web

from adapters import web_pages as pages
from adapters.web_door import WebDoor
from adapters.web_gate import HEADERS, Gate, Handler, Refusal
from adapters.web_inputs import Pressed, Sent, number
from adapters.web_people import DIRECT, HOME, Seat, seats_of
from adapters.web_screen import Opener, Screen, Window, sender
from bot.app import TYPED, Bot
from bot.turn import Room, RoomKind
from bot.views import Form, Reply, Values

STATIC = Path(__file__).parent / "static"

FARTHEST = 31 * 24 * 60
"""Minutes that the clock may be moved at once."""

STEP = timedelta(minutes=30)
"""Time passes in such steps, on the full and the half hour: what falls due on the way arrives then and not at the end."""

LONGEST_LINE = 3000
"""Characters of what is typed; Slack takes about as many."""

STILL_HERE_SECONDS = 15
"""How often a quiet stream says something, so that one whose page was left is noticed."""


class PlaygroundClock:
    """The real clock, moved ahead; how far is kept, so that a restart does not go back in time."""

    def __init__(self, real_now: Callable[[], datetime], ahead: timedelta) -> None:
        self._real_now, self.ahead = real_now, ahead

    def __call__(self) -> datetime:
        """UTC."""
        return self._real_now() + self.ahead


@dataclass(frozen=True)
class WebSettings:
    """`move` moves the clock, then ticks and delivers until nothing is due. `patience`: seconds that a request may take
    to arrive."""

    port: int
    move: Callable[[timedelta], Awaitable[None]]
    patience: float = 10.0


class Web(WebDoor):
    """The page, and by inheritance the Door to it."""

    def __init__(self, bot: Bot, now: Callable[[], datetime], settings: WebSettings) -> None:
        super().__init__(bot, now)
        self.settings = settings
        self.screen = Screen(bot, now)
        self._gate = Gate(settings.port, settings.patience)
        self._closing = False

    def routes(self) -> list[web.RouteDef]:
        """The page, and what its forms are sent to."""
        shown: dict[str, Handler] = {"/": self.page, "/events": self.events, "/static/{name}": self.static}
        sent: dict[str, Handler] = {
            "/say": self.say,
            "/press": self.press,
            "/save": self.save,
            "/close": self.close,
            "/clock": self.clock,
        }
        return [
            *(web.get(path, self._gate.guarded(handler)) for path, handler in shown.items()),
            *(web.post(path, self._gate.guarded(handler)) for path, handler in sent.items()),
        ]

    async def stop(self) -> None:
        """Let go of the pages that wait for news."""
        self._closing = True
        await self.tell()

    # --- what is shown ---

    async def page(self, request: web.Request) -> web.Response:
        """The whole page: what one or two people see."""
        html = await self.screen.page(seats_of(request.query))
        return web.Response(text=html, content_type="text/html")

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tells the page that something is new (server-sent events)."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", **HEADERS})
        await stream.prepare(request)
        seen = self.news
        with suppress(ConnectionError):
            while not self._closing:
                await stream.write(b"data: new\n\n" if seen != self.news else b": still here\n\n")
                seen = self.news
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._more_than(seen), STILL_HERE_SECONDS)
        return stream

    async def _more_than(self, seen: int) -> None:
        async with self.told:
            await self.told.wait_for(lambda: self._closing or self.news != seen)

    async def static(self, request: web.Request) -> web.StreamResponse:
        """The style and the little script."""
        name = request.match_info["name"]
        if name not in ("playground.css", "playground.js", "icon.svg"):
            raise Refusal(404, "There is no such file.\n")
        return web.FileResponse(STATIC / name)

    # --- what people do ---

    async def say(self, request: web.Request) -> web.Response:
        """Somebody types: in their direct messages to the bot, in a room to everybody there or, with /ally, to the bot."""
        sent, seat = await self._sent(request)
        text = sent.one("text")[:LONGEST_LINE].strip()
        if not text:
            return _back(sent)
        if seat.room != sent.seat.room:  # meant for others, it is not said to the bot instead
            raise Refusal(409, f"{seat.person.name} is not in that room any more. Nothing was said.\n")
        to_the_bot = not seat.shared or text.startswith("/ally")
        await self.post(seat.room, seat.person.id if to_the_bot else "", seat.person.name, pages.typed(text))
        self.screen.windows.pop(seat.person.id, None)
        if to_the_bot:
            words = text.removeprefix("/ally").strip() if seat.shared else text
            await self._turn(seat, Pressed(TYPED, {"text": words}, 0, False))
        return _back(sent)

    async def press(self, request: web.Request) -> web.Response:
        """Somebody presses a button of a message, of the home page or of the card in the window."""
        sent, seat = await self._sent(request)
        self.screen.windows.pop(seat.person.id, None)
        posted = await self._turn(seat, sent.pressed)
        if posted and seat.room == HOME:  # the answer stands in the direct messages: go and look
            return _back(sent, [Seat(one.person) if one == seat else one for one in sent.seats])
        return _back(sent)

    async def save(self, request: web.Request) -> web.Response:
        """Somebody sends the form in the window."""
        sent, seat = await self._sent(request)
        windows = self.screen.windows
        opener = Opener(seat.room, sent.opener.address, sent.opener.values)
        reply = await self._asked(seat, sent.one("address"), sent.answers)
        if reply.problems:
            window = await self._still_open(seat, opener, sent.one("address"))
            windows[seat.person.id] = replace(window, problems=dict(reply.problems), typed=sent.typed)
        elif reply.view is not None:
            windows[seat.person.id] = Window(reply.view, opener)
        else:
            windows.pop(seat.person.id, None)
        return _back(sent)

    async def close(self, request: web.Request) -> web.Response:
        """Somebody closes the window."""
        sent, seat = await self._sent(request)
        self.screen.windows.pop(seat.person.id, None)
        return _back(sent)

    async def clock(self, request: web.Request) -> web.Response:
        """Time passes."""
        sent = Sent(await self._gate.fields(request))
        minutes = number(sent.one("minutes"))
        if minutes > FARTHEST:
            raise Refusal(400, "The clock is moved by a month at most.\n")
        left = timedelta(minutes=minutes)
        while left:
            now = self.now()
            step = min(left, STEP - timedelta(minutes=now.minute % 30, seconds=now.second))
            await self.settings.move(step)
            left -= step
        return _back(sent)

    async def _sent(self, request: web.Request) -> tuple[Sent, Seat]:
        """What was sent, and from where: a room that one is not in any more is not believed."""
        sent = Sent(await self._gate.fields(request))
        return sent, await self.screen.seated(sent.seat)

    # --- a turn ---

    async def _asked(self, seat: Seat, address: str, values: Values) -> Reply:
        room = Room(RoomKind.CHANNEL, seat.room) if seat.shared else Room(RoomKind.DIRECT, DIRECT)
        return await self.bot.handle(address, sender(seat.person), room, values, self.now())

    async def _turn(self, seat: Seat, turn: Pressed) -> bool:
        """Take a turn and show its answer; whether that is a new message."""
        reply = await self._asked(seat, turn.address, turn.values)
        if reply.view is None:
            return False
        if isinstance(reply.view, Form) or reply.whisper or (reply.replaces and turn.in_window):
            opener = Opener(seat.room, turn.address, turn.values)
            self.screen.windows[seat.person.id] = Window(reply.view, opener)
            return False
        html = pages.draw(reply.view)
        if reply.replaces and turn.message and await self.put(turn.message, html, seat.person.id, seat.room):
            return False
        await self.post(seat.room, seat.person.id, "", html)
        return True

    async def _still_open(self, seat: Seat, opener: Opener, address: str) -> Window:
        """The window with this form. If it is gone (a restart, another tab), it is opened again, so that what was typed is
        not lost."""
        window = self.screen.windows.get(seat.person.id)
        if window is not None and isinstance(window.view, Form) and window.view.address == address:
            return window
        reply = await self._asked(seat, opener.address, opener.values)
        return Window(reply.view, opener)


def _back(sent: Sent, seats: list[Seat] | None = None) -> web.Response:
    return web.Response(status=303, headers={"Location": sent.page(seats or sent.seats)})
