"""`alongside content preview`: a page on this machine that shows any piece of the content as Slack, Teams, the page and plain
text have it, and follows as files are saved. It reads the folder and nothing else: no database of anybody, no platform.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

from aiohttp import web
from watchfiles import awatch

from adapters import studio_cards, studio_pages
from adapters.studio_draft import Draft, Piece
from adapters.studio_pages import Entry, Shown, Trouble
from adapters.web_gate import HEADERS, Gate, Refusal
from bot.app import Bot
from bot.content.folder import Problem

HOST = "127.0.0.1"
"""This machine only: content that is not out yet is nobody else's business."""

STATIC = Path(__file__).parent / "static"
FILES = ("playground.css", "studio.css", "studio.js", "icon.svg")

PATIENCE, STILL_HERE_SECONDS, LOOK_SECONDS = 10.0, 15.0, 1.0
"""How long a request may take to arrive; how often a quiet stream says something; how often one looks for a lost folder."""

ELSEWHERE = 20
"""Problems of other files that are listed."""


class Studio:
    """The page and what it is told by. `bot` shows cards to a reader who is made up."""

    def __init__(self, draft: Draft, bot: Bot, folder: Path, port: int) -> None:
        self.draft, self.bot, self.folder = draft, bot, folder
        self._gate = Gate(port, PATIENCE)
        self._changes, self._over = 0, asyncio.Event()
        self._told = asyncio.Condition()

    def routes(self) -> list[web.RouteDef]:
        """The page, what tells it to load again, and its style."""
        shown = {"/": self.page, "/events": self.events, "/static/{name}": self.static}
        return [web.get(path, self._gate.guarded(handler)) for path, handler in shown.items()]

    async def stop(self) -> None:
        """Let go of the pages that wait."""
        self._over.set()
        await self._tell()

    async def watch(self) -> None:
        """Read again whenever a file is saved, until stopped. In a thread, so that pages are shown meanwhile."""
        while not self._over.is_set():
            with contextlib.suppress(OSError):  # there is no folder at the moment
                async for _ in awatch(self.folder, stop_event=self._over):
                    await asyncio.to_thread(self.draft.read_again)
                    await self._tell()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._over.wait(), LOOK_SECONDS)

    async def _tell(self) -> None:
        async with self._told:
            self._changes += 1
            self._told.notify_all()

    # --- what is shown ---

    async def page(self, request: web.Request) -> web.Response:
        """A piece, or the list of everything."""
        asked = request.query
        piece = Piece(asked.get("kind", ""), asked.get("language", "en"), asked.get("id", ""))
        shown = await self._shown(piece, asked.get("why") != "off")
        return web.Response(text=studio_pages.page(shown), content_type="text/html")

    async def _shown(self, piece: Piece, with_why: bool) -> Shown:
        draft = self.draft
        name, troubles = draft.name(piece), draft.troubles(piece)
        cards = [] if troubles else await studio_cards.cards(self.bot, draft, piece, with_why)
        label = self._label(piece.language)
        languages = [code for code, kind in draft.files if kind == piece.kind and piece.id in draft.files[code, kind]]
        other = "off" if with_why else "on"
        return Shown(
            name=draft.library.programme.name if draft.there else "Alongside",
            title=piece.id if name else "",
            file=name,
            groups=list(_groups(draft, piece)),
            languages=[
                (code, "" if code == piece.language else _link(Piece(piece.kind, code, piece.id))) for code in languages
            ],
            other=("for somebody " + ("without a why" if with_why else "with a why"), _link(piece, why=other)),
            cards=[studio_pages.drawn(card, label) for card in cards],
            troubles=list(map(self._trouble, troubles)),
            elsewhere=[self._trouble(one) for one in draft.problems if one.path != name][:ELSEWHERE],
        )

    def _label(self, language: str) -> Callable[..., str]:
        def label(message: str, **details: str | int) -> str:
            return self.draft.library.label(language, message, **details)

        return label

    def _trouble(self, problem: Problem) -> Trouble:
        return Trouble(f"{problem.path}:{problem.line}", problem.words, self.draft.line(problem))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tells the page that something was saved (server-sent events)."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", **HEADERS})
        await stream.prepare(request)
        seen = self._changes
        with contextlib.suppress(ConnectionError):
            while not self._over.is_set():
                await stream.write(b"data: new\n\n" if seen != self._changes else b": still here\n\n")
                seen = self._changes
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._more_than(seen), STILL_HERE_SECONDS)
        return stream

    async def _more_than(self, seen: int) -> None:
        async with self._told:
            await self._told.wait_for(lambda: self._over.is_set() or self._changes != seen)

    async def static(self, request: web.Request) -> web.StreamResponse:
        """The style and the little script."""
        name = request.match_info["name"]
        if name not in FILES:
            raise Refusal(404, "There is no such file.\n")
        return web.FileResponse(STATIC / name)


def _link(piece: Piece, **more: str) -> str:
    return "/?" + urlencode({"kind": piece.kind, "language": piece.language, "id": piece.id, **more})


def _groups(draft: Draft, here: Piece) -> Iterator[tuple[str, list[Entry]]]:
    """Lessons by module, then every other kind, all in English or, where it is only there, in another language."""
    everything = draft.reading.everything()
    for kind, languages in everything.items():
        ids = dict.fromkeys(id for language in languages for id in draft.files.get((language, kind), ()))
        grouped: dict[str, list[Entry]] = {}
        for id in ids:
            language = next(code for code in languages if id in draft.files[code, kind])
            piece = Piece(kind, language, id)
            found = languages[language].get(id)
            title = str(getattr(found, "title", id.rsplit("/", 1)[-1]))
            at_hand = (here.kind, here.id) == (kind, id)
            entry = Entry(_link(piece), title, bool(draft.troubles(piece)), at_hand)
            grouped.setdefault(id.split("/")[0] if kind == "lessons" else kind, []).append(entry)
        yield from grouped.items()


async def serve(folder: Path, port: int, ready: Callable[[str], None]) -> None:
    """Serve the preview until it is cancelled (Ctrl+C). `ready` gets its address."""
    draft = await asyncio.to_thread(Draft, folder)
    async with studio_cards.readers(draft) as bot:
        studio = Studio(draft, bot, folder, port)
        application = web.Application()
        application.add_routes(studio.routes())
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await runner.setup()
        watching = asyncio.create_task(studio.watch())
        try:
            await web.TCPSite(runner, HOST, port).start()
            ready(f"http://localhost:{port}/")
            await asyncio.Event().wait()
        finally:
            await studio.stop()
            await watching
            await runner.cleanup()
