"""The playground's page through real HTTP, without its script: what is pressed and filled in stands in the HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from aiohttp import ClientSession, FormData, web
from bs4 import BeautifulSoup, Tag

from adapters.web import Web, WebSettings
from adapters.web_people import DIRECT
from bot.app import Bot
from tests.doors.door import Answers, Clock, Visitor
from tests.server import serve

LOOKED_AT = (DIRECT, "general")
BLOCKS = ("p", "li", "h3", "dt", "dd", "label", "legend", "button", "span", "summary", "footer")


@dataclass
class Page:
    """A driver."""

    door: Web
    session: ClientSession
    runner: web.AppRunner
    address: str
    pages: dict[tuple[str, str], BeautifulSoup] = field(default_factory=dict)

    def welcomes(self, who: Visitor) -> None:
        """Whoever is on the page is in every room."""

    def bot_is_in(self, room: str, joined: bool) -> None:
        """See Driver."""
        self.door.joined = self.door.joined | {room} if joined else self.door.joined - {room}

    async def types(self, who: Visitor, text: str, room: str = "") -> None:
        """See Driver."""
        await self._look(who)
        page = self.pages[_id(who), room or DIRECT]
        await self._send(who, _one(page.select("form.say")), {"text": f"/ally {text}" if room else text})

    async def presses(self, who: Visitor, label: str) -> None:
        """See Driver."""
        await self._look(who)
        for form in self._newest_first(who):
            for button in form.select("button[name=press]"):
                if button.get_text() == label:
                    await self._send(who, form, {"press": str(button["value"])})
                    return
            for select in form.select(".buttons select"):
                for option in select.select("option"):
                    if option.get_text() == label:
                        button = _one(select.find_parent("div").select("button"))  # type: ignore[union-attr]
                        chosen = {str(select["name"]): str(option["value"])}
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
        pages = [self.pages[_id(who), room] for room in LOOKED_AT if (_id(who), room) in self.pages]
        seen = [
            part for page in pages for part in page.select(".messages > *") if page is pages[0] or _is_private(part)
        ]
        return _read([*seen, *(pages[0].select("dialog") if pages else [])])

    def room(self, name: str) -> str:
        """See Driver."""
        page = next((page for (_, room), page in reversed(self.pages.items()) if room == name), None)
        seen = page.select(".messages > *") if page is not None else []
        return _read([part for part in seen if not _is_private(part)])

    async def close(self) -> None:
        """See Driver."""
        await self.door.stop()
        await self.session.close()
        await self.runner.cleanup()

    def _newest_first(self, who: Visitor) -> list[Tag]:
        """The cards that this person can press: in the dialog, then in messages of every room."""
        pages = [self.pages[_id(who), room] for room in LOOKED_AT]
        cards = [form for page in pages for form in page.select(".messages > form.card")]
        cards.sort(key=lambda form: int(str(_hidden(form)["message"])), reverse=True)
        return [*pages[0].select("dialog form.card"), *cards]

    async def _look(self, who: Visitor) -> None:
        for room in LOOKED_AT:
            async with self.session.get(f"{self.address}/?left={_id(who)}.{room}") as answer:
                self.pages.pop((_id(who), room), None)
                self.pages[_id(who), room] = BeautifulSoup(await answer.text(), "html.parser")

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
        for name in sorted({name for name, _ in self.pages}):
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
    return Page(door, ClientSession(), runner, f"http://127.0.0.1:{port}")
