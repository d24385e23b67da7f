"""The playground: one page on this machine where one can be several people at once and move the clock.

It is a platform like the others: turns go in at `Bot.handle`, the courier's messages come in at `send`. It listens to this
machine only, whatever `HOST` says: a page on which one can be anybody is nothing for a network.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from aiohttp import web
from markupsafe import Markup

from adapters import web_pages as pages
from adapters.door import Parcel, Receipt
from adapters.web_people import PEOPLE, PEOPLE_BY_ID, ROOMS, PlaygroundPerson
from bot.app import TYPED, Bot
from bot.turn import Room, RoomKind, Sender
from bot.views import Card, Form, Reply, Value, Values
from storage import playground as store
from storage.deliveries import unpacked

PLATFORM, WORKSPACE = "web", "playground"
HERE = Path(__file__).parent
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
FARTHEST = 366 * 24 * 60
"""Minutes that the clock may be moved at once."""

LONGEST_LINE = 3000
"""Characters of what is typed; Slack takes about as many."""

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer a browser sends `Origin: null`
    "Cache-Control": "no-store",
}


class PlaygroundClock:
    """The real clock, moved ahead; how far is kept, so that a restart does not go back in time."""

    def __init__(self, real_now: Callable[[], datetime], ahead: timedelta) -> None:
        self._real_now, self.ahead = real_now, ahead

    def __call__(self) -> datetime:
        """UTC."""
        return self._real_now() + self.ahead


@dataclass(frozen=True)
class WebSettings:
    """`move` moves the clock, then ticks and delivers until nothing is due."""

    port: int
    move: Callable[[timedelta], Awaitable[None]]


@dataclass
class Window:
    """What one person has open: a form with its problems and what was typed, or the card that answered it."""

    view: Form | Card
    problems: dict[str, str] = field(default_factory=dict)
    typed: dict[str, list[str]] = field(default_factory=dict)


class Web:
    """A Door, and the page behind it."""

    platform = PLATFORM

    def __init__(self, bot: Bot, now: Callable[[], datetime], settings: WebSettings) -> None:
        self.bot, self.now, self.settings = bot, now, settings
        self.windows: dict[str, Window] = {}
        self._changed = asyncio.Event()
        self._closing = False

    def routes(self) -> list[web.RouteDef]:
        """The page, and what its forms are sent to."""
        gates = {"/": self.page, "/events": self.events, "/static/{name}": self.static}
        doors = {"/say": self.say, "/press": self.press, "/save": self.save, "/close": self.close, "/clock": self.clock}
        return [
            *(web.get(path, self._guarded(handler)) for path, handler in gates.items()),
            *(web.post(path, self._guarded(handler)) for path, handler in doors.items()),
        ]

    async def start(self) -> None:
        """Nothing to prepare."""

    async def stop(self) -> None:
        """Let go of the pages that wait for news."""
        self._closing = True
        self._tell()

    # --- who may come in ---

    def _guarded(
        self, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def guarded(request: web.Request) -> web.StreamResponse:
            if not self._ours(request):
                return web.Response(status=403, text="The playground answers this machine's own browser only.\n")
            answer = await handler(request)
            if not answer.prepared:
                answer.headers.update(HEADERS)
            return answer

        return guarded

    def _ours(self, request: web.Request) -> bool:
        host = _host(f"//{request.headers.get('Host', '')}")
        if host is None or host[0] not in LOOPBACK or host[1] != self.settings.port:
            return False
        if request.method == "GET":
            return request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")
        return _host(request.headers.get("Origin", "")) == host

    # --- in ---

    async def page(self, request: web.Request) -> web.Response:
        """The whole page: what the left and perhaps a right person see."""
        columns = [self._asked(request.query.get(side, "")) for side in ("left", "right")]
        asked = [one for one in columns if one] or [(PEOPLE[0], "dm")]
        shown = [await self._column(person, room) for person, room in asked]
        html = pages.ENVIRONMENT.get_template("page.html").render(
            columns=shown,
            window=self._window([person.id for person, _ in asked]),
            people=PEOPLE,
            rooms=ROOMS,
            now=self.now(),
            back=request.path_qs,
        )
        return web.Response(text=html, content_type="text/html")

    async def say(self, request: web.Request) -> web.Response:
        """Somebody types."""
        data = await request.post()
        person, room = self._sent(data)
        text = str(data.get("text", ""))[:LONGEST_LINE].strip()
        if text:
            only_for = "" if room in ROOMS else person.id
            await self._post(room, only_for, person.name, Markup("<p dir='auto'>%s</p>") % text)
            self.windows.pop(person.id, None)
            words = text if room not in ROOMS else text.removeprefix("/ally").strip()
            if room not in ROOMS or text.startswith("/ally"):
                await self._turn(person, room, TYPED, {"text": words})
        return self._back(data)

    async def press(self, request: web.Request) -> web.Response:
        """Somebody presses a button of a message, of the home page or of the card in the window."""
        data = await request.post()
        person, room = self._sent(data)
        pressed = _object(str(data.get("press", "")))
        values = _values(pressed.get("values"))
        if isinstance(choice := pressed.get("choice"), str):
            values[choice] = str(data.get(f"choice-{choice}", ""))
        self.windows.pop(person.id, None)
        message = str(data.get("message", ""))
        await self._turn(
            person, room, str(pressed.get("address", "")), values, int(message) if message.isdecimal() else 0
        )
        return self._back(data)

    async def save(self, request: web.Request) -> web.Response:
        """Somebody sends the form in the window."""
        data = await request.post()
        person, room = self._sent(data)
        answers: dict[str, list[str]] = {}
        for name in data:
            if name.startswith("f-"):
                answers[name[2:]] = [str(value).replace("\r\n", "\n") for value in data.getall(name)]
        values = _values(_object(str(data.get("values", ""))))
        for name, given in answers.items():
            values[name] = given[0] if len(given) == 1 else tuple(given)
        await self._turn(person, room, str(data.get("address", "")), values, typed=answers)
        return self._back(data)

    async def close(self, request: web.Request) -> web.Response:
        """Somebody closes the window."""
        data = await request.post()
        self.windows.pop(self._sent(data)[0].id, None)
        return self._back(data)

    async def clock(self, request: web.Request) -> web.Response:
        """The clock is moved."""
        data = await request.post()
        minutes = str(data.get("minutes", ""))
        if minutes.isdecimal() and 0 < int(minutes) <= FARTHEST:
            await self.settings.move(timedelta(minutes=int(minutes)))
        return self._back(data)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tells the page that something is new (server-sent events)."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", **HEADERS})
        await stream.prepare(request)
        with suppress(ConnectionError):
            while not self._closing:
                await self._changed.wait()
                await stream.write(b"data: new\n\n")
        return stream

    async def static(self, request: web.Request) -> web.StreamResponse:
        """The style and the little script."""
        name = request.match_info["name"]
        if name not in ("playground.css", "playground.js", "icon.svg"):
            return web.Response(status=404)
        return web.FileResponse(HERE / "static" / name)

    # --- a turn ---

    async def _turn(
        self,
        person: PlaygroundPerson,
        room: str,
        address: str,
        values: Values,
        message: int = 0,
        typed: dict[str, list[str]] | None = None,
    ) -> None:
        kind = RoomKind.CHANNEL if room in ROOMS else RoomKind.DIRECT
        reply = await self.bot.handle(address, _sender(person), Room(kind, room), values, self.now())
        await self._show(person, room, reply, message, typed)

    async def _show(
        self, person: PlaygroundPerson, room: str, reply: Reply, message: int, typed: dict[str, list[str]] | None
    ) -> None:
        window = self.windows.get(person.id)
        if reply.problems and window is not None:
            self.windows[person.id] = Window(window.view, dict(reply.problems), typed or {})
        elif isinstance(reply.view, Form) or (reply.view is not None and typed is not None):
            self.windows[person.id] = Window(reply.view)
        elif reply.view is not None:
            html = pages.draw(reply.view)
            async with self.bot.database.transaction() as db:
                replaced = message and reply.replaces and await store.replace(db, message, html)
            if not replaced:
                await self._post(room if room in ROOMS else "dm", person.id, "", html)
        elif typed is not None and not reply.problems:
            self.windows.pop(person.id, None)

    async def _post(self, room: str, only_for: str, author: str, html: Markup, marker: str = "") -> int:
        row = {"room": room if room in ROOMS else "dm", "only_for": only_for, "author": author, "marker": marker}
        async with self.bot.database.transaction() as db:
            id = await store.post(db, {**row, "html": html, "at": self.now()})
        self._tell()
        return id

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    # --- out ---

    async def send(self, parcel: Parcel) -> Receipt:
        """See Door."""
        html = pages.draw(parcel.card)
        if parcel.replaces:
            async with self.bot.database.transaction() as db:
                if await store.replace(db, int(parcel.replaces), html):
                    self._tell()
                    return Receipt(parcel.replaces_in, parcel.replaces)
        room = parcel.room or "dm"
        return Receipt(room, str(await self._post(room, parcel.user, "", html, parcel.marker)))

    async def find(self, parcel: Parcel) -> Receipt | None:
        """See Door."""
        async with self.bot.database.transaction() as db:
            id = await store.marked(db, parcel.marker)
        return None if id is None else Receipt(parcel.room or "dm", str(id))

    # --- what is shown ---

    def _asked(self, words: str) -> tuple[PlaygroundPerson, str] | None:
        id, _, room = words.partition(".")
        person = PEOPLE_BY_ID.get(id)
        return None if person is None else (person, room if room in (*ROOMS, "home") else "dm")

    async def _column(self, person: PlaygroundPerson, room: str) -> dict[str, object]:
        column: dict[str, object] = {
            "person": person,
            "room": room,
            "local": self.now().astimezone(ZoneInfo(person.zone)),
        }
        if room == "home":
            reply = await self.bot.handle("home.show", _sender(person), Room(RoomKind.HOME), {}, self.now())
            return column | {"home": pages.draw(reply.view) if isinstance(reply.view, Card) else ""}
        async with self.bot.database.transaction() as db:
            rows = await store.messages(db, room, person.id)
        zone = ZoneInfo(person.zone)
        return column | {"messages": [(row, Markup(row.html), row.at.astimezone(zone)) for row in rows]}  # noqa: S704

    def _window(self, shown: list[str]) -> dict[str, object] | None:
        """The open window of the first person shown who has one: there is one dialog on a page."""
        for id in shown:
            if window := self.windows.get(id):
                return {"person": PEOPLE_BY_ID[id], "html": _drawn(window), "form": isinstance(window.view, Form)}
        return None

    def _sent(self, data: Mapping[str, object]) -> tuple[PlaygroundPerson, str]:
        person = PEOPLE_BY_ID.get(str(data.get("person", "")))
        if person is None:
            raise web.HTTPBadRequest(text="Nobody of that name is here.\n")
        room = str(data.get("room", ""))
        return person, room if room in ROOMS else "dm"

    def _back(self, data: Mapping[str, object]) -> web.Response:
        back = str(data.get("back", ""))
        return web.Response(status=303, headers={"Location": back if back.startswith("/?") else "/"})


def _drawn(window: Window) -> Markup:
    if isinstance(window.view, Card):
        return pages.draw(window.view)
    people = [(person.id, person.name) for person in PEOPLE]
    return pages.form(window.view, window.problems, window.typed, people, list(ROOMS))


def _sender(person: PlaygroundPerson) -> Sender:
    return Sender(PLATFORM, WORKSPACE, person.id, person.name, person.zone, person.language, person.owner)


def _host(url: str) -> tuple[str, int] | None:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "", parts.port or 80)
    except ValueError:
        return None


def _object(text: str) -> dict[str, object]:
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _values(found: object) -> dict[str, Value]:
    """Only what a button can carry; anything else in it was not written by us."""
    if not isinstance(found, dict):
        return {}
    plain = {name: value for name, value in unpacked(found).items() if isinstance(value, str | int | tuple)}
    return {
        name: value
        for name, value in plain.items()
        if not isinstance(value, tuple) or all(isinstance(v, str) for v in value)
    }
