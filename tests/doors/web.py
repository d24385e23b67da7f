"""The playground's page through real HTTP, without its script: what is pressed and filled in stands in the HTML."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from aiohttp import ClientSession, FormData, web
from bs4 import BeautifulSoup, Tag
from sqlalchemy import delete, select, update

from adapters.web import Web, WebSettings
from adapters.web_people import DIRECT
from adapters.web_screen import WORKSPACE
from bot.app import Bot
from storage import people
from storage import playground as store
from storage.db import Db
from storage.sqlite import SqliteDatabase, _InlineDb
from tests.doors.door import Answers, Clock, Visitor
from tests.server import serve

T = TypeVar("T")
BLOCKS = ("p", "li", "h3", "dt", "dd", "label", "legend", "button", "span", "summary", "footer")


@dataclass
class Page:
    """A driver."""

    door: Web
    session: ClientSession
    runner: web.AppRunner
    address: str
    pages: dict[tuple[str, str], BeautifulSoup] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def welcomes(self, who: Visitor) -> None:
        """Whoever is on the page is in every channel that a conversation names."""

    def bot_is_in(self, room: str, joined: bool) -> None:
        """See Driver."""
        absent, id = self.door.absent, self.channel(room)
        self.door.absent = absent - {id} if joined else absent | {id}

    def rooms_of(self, who: Visitor) -> tuple[str, ...]:
        """See Driver."""
        rooms = self._at_once(lambda db: store.rooms(db, _id(who)))
        return tuple(room.name for room in sorted(rooms, key=lambda room: room.since or 0) if room.since)

    def happens_to(self, room: str, what: str) -> None:
        """See Driver."""
        this = store.ROOM.c.room == self.channel(room)
        match what:
            case "gone":
                self.gone.add(room)
                self._at_once(lambda db: db.run(delete(store.ROOM).where(this)))
            case "archived":
                self._at_once(lambda db: db.run(update(store.ROOM).where(this).values(archived=True)))
            case _:
                self._at_once(lambda db: db.run(update(store.ROOM).where(this).values(name=what)))

    async def deactivates(self, who: Visitor) -> None:
        """As Slack tells it. See Driver."""
        self.door.closed |= {_id(who)}
        async with self.door.bot.database.transaction() as db:
            await people.lose(db, "web", WORKSPACE, _id(who), self.door.now())

    def channel(self, name: str) -> str:
        """The id of the newest room of this name. A channel that nobody made is there from the moment it is named, with
        everybody in it; one whose name begins with `private` is."""
        rooms = self._at_once(lambda db: db.rows(select(store.ROOM).order_by(store.ROOM.c.id.desc())))
        found = next((room.room for room in rooms if room.name == name), "")
        if not found and name not in self.gone:
            kind = {"private": name.startswith("private"), "lasting": True, "everybody": True}
            self._at_once(lambda db: store.make(db, {"room": name, "name": name, **kind}, ()))
        return found or name

    def _at_once(self, ask: Callable[[Db], Coroutine[Any, Any, T]]) -> T:
        """Through a connection of one's own, without waiting for anything: on SQLite there is nothing to wait for."""
        database = self.door.bot.database
        assert isinstance(database, SqliteDatabase)
        with database._engine.begin() as connection:
            try:
                ask(_InlineDb(connection, database.keyring)).send(None)
            except StopIteration as done:
                answer: T = done.value
                return answer
        raise AssertionError("it waits")

    async def types(self, who: Visitor, text: str, room: str = "") -> None:
        """See Driver."""
        id = self.channel(room) if room else DIRECT
        await self._look(who)
        page = self.pages[_id(who), id]
        await self._send(who, _one(page.select("form.say")), {"text": f"/ally {text}" if room else text})

    async def presses(self, who: Visitor, label: str) -> None:
        """See Driver."""
        await self._look(who)
        for form in self._newest_first(who):
            for button in form.select("button[name=press]"):
                if button.get_text() == label:
                    await self._send(who, form, {"press": str(button["value"])})
                    return
            for menu in form.select(".buttons select"):
                for option in menu.select("option"):
                    if option.get_text() == label:
                        button = _one(menu.find_parent("div").select("button"))  # type: ignore[union-attr]
                        chosen = {str(menu["name"]): str(option["value"])}
                        await self._send(who, form, {"press": str(button["value"]), **chosen})
                        return
        raise AssertionError(f"{who.name} sees no {label!r} to press")

    async def fills_in(self, who: Visitor, answers: Answers) -> None:
        """See Driver."""
        await self._look(who)
        form = _one(self.pages[_id(who), DIRECT].select("dialog form.form"))
        data = _prefilled(form)
        for label, answer in answers.items():
            name, values = _answered(form, label, [answer] if isinstance(answer, str) else answer)
            data[name] = values
        await self._send(who, form, data)

    def screen(self, who: Visitor) -> str:
        """See Driver."""
        pages = self._pages_of(who)
        seen = [
            part for page in pages for part in page.select(".messages > *") if page is pages[0] or _is_private(part)
        ]
        return _read([*seen, *(pages[0].select("dialog") if pages else [])])

    def room(self, name: str) -> str:
        """See Driver."""
        id = self.channel(name)
        page = next((page for (_, room), page in reversed(self.pages.items()) if room == id), None)
        seen = page.select(".messages > *") if page is not None else []
        return _read([part for part in seen if not _is_private(part)])

    async def close(self) -> None:
        """See Driver."""
        await self.door.stop()
        await self.session.close()
        await self.runner.cleanup()

    def _newest_first(self, who: Visitor) -> list[Tag]:
        """The cards that this person can press: in the dialog, then in messages of every room."""
        pages = self._pages_of(who)
        cards = [form for page in pages for form in page.select(".messages > form.card")]
        cards.sort(key=lambda form: int(str(_hidden(form)["message"])), reverse=True)
        return [*pages[0].select("dialog form.card"), *cards]

    def _pages_of(self, who: Visitor) -> list[BeautifulSoup]:
        """What this person saw last: their direct messages, then their rooms."""
        return [page for (name, _), page in self.pages.items() if name == _id(who)]

    async def _look(self, who: Visitor) -> None:
        for seen in [seen for seen in self.pages if seen[0] == _id(who)]:
            del self.pages[seen]
        direct = await self._opens(who, DIRECT)
        for link in direct.select(".rooms [data-room]"):
            await self._opens(who, str(link["data-room"]))

    async def _opens(self, who: Visitor, room: str) -> BeautifulSoup:
        async with self.session.get(f"{self.address}/?left={_id(who)}.{room}") as answer:
            page = BeautifulSoup(await answer.text(), "html.parser")
        self.pages[_id(who), room] = page
        return page

    async def _send(self, who: Visitor, form: Tag, more: dict[str, str | list[str]]) -> None:
        data = FormData()
        for name, value in {**_hidden(form), **more}.items():
            for one in [value] if isinstance(value, str) else value:
                data.add_field(name, one)
        address, headers = f"{self.address}{form['action']}", {"Origin": self.address}
        async with self.session.post(address, data=data, headers=headers) as answer:
            assert answer.status == 200, answer.status
        await self._look(who)

    async def news(self) -> None:
        """Look at everybody's page again: the courier may have been there."""
        brought = self._at_once(lambda db: db.rows(select(store.MEMBER.c.person)))
        for name in sorted({name for name, _ in self.pages} | {row.person for row in brought}):
            await self._look(Visitor(name))


def _read(parts: list[Tag]) -> str:
    return "\n\n".join("\n".join(_lines(part)) for part in parts)


def _is_private(part: Tag) -> bool:
    by = part.select_one(".by")
    return by is not None and "only you see this" in by.get_text()


def _id(who: Visitor) -> str:
    return who.name.lower()


def _one(found: list[Tag]) -> Tag:
    [tag] = found
    return tag


def _hidden(form: Tag) -> dict[str, str | list[str]]:
    return {str(tag["name"]): str(tag["value"]) for tag in form.select("input[type=hidden]")}


def _prefilled(form: Tag) -> dict[str, str | list[str]]:
    data: dict[str, str | list[str]] = {}
    for tag in form.select("input[name^=f-], textarea, select"):
        name = str(tag["name"])
        if tag.get("type") in ("checkbox", "radio"):
            if tag.has_attr("checked"):
                data[name] = [*data.get(name, []), str(tag["value"])]
        elif tag.name == "select":
            data[name] = [str(option["value"]) for option in tag.select("option[selected]")]
        else:
            data[name] = str(tag.get("value", "")) if tag.name == "input" else tag.get_text().removeprefix("\n")
    return data


def _answered(form: Tag, label: str, answers: list[str]) -> tuple[str, list[str]]:
    for legend in form.select("legend"):
        if legend.get_text().removesuffix(" (optional)") == label:
            fieldset = legend.find_parent("fieldset")
            assert fieldset is not None
            by_label = {tag.get_text().strip(): tag.select_one("input") for tag in fieldset.select("label")}
            inputs = [by_label[answer] for answer in answers]
            return str(inputs[0]["name"]), [str(tag["value"]) for tag in inputs if tag is not None]  # type: ignore[index]
    for tag in form.select("label[for]"):
        if tag.get_text().removesuffix(" (optional)") == label:
            return str(tag["for"]), answers
    raise AssertionError(f"the form has no field {label!r}")


def _lines(part: Tag) -> Iterator[str]:
    for tag in part.find_all(True):
        if tag.name == "button" or (tag.name == "a" and tag.has_attr("download")):
            yield f"[{tag.get_text()}]"
        elif tag.name in ("input", "textarea"):
            yield str(tag.get("value", "")) if tag.name == "input" else tag.get_text().strip("\n")
        elif tag.name in ("p", "li", "h3", "footer", "label", "legend", "span", "option"):
            yield tag.get_text().strip()
        elif tag.name == "div" and tag.find("dt", recursive=False):
            yield ": ".join(child.get_text().strip() for child in tag.find_all(["dt", "dd"], recursive=False))


async def open_door(bot: Bot, clock: Clock) -> Page:
    """See Opens."""
    runner, port, mount = await serve()

    async def move(step: timedelta) -> None:
        clock.moves(step)

    door = Web(bot, clock, WebSettings(port, move))
    await mount(door.routes())
    page = Page(door, ClientSession(), runner, f"http://127.0.0.1:{port}")
    page.channel("general")
    return page
