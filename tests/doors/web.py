"""The playground's page through real HTTP, without its script: what is pressed and filled in stands in the HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from aiohttp import ClientSession, FormData, web
from bs4 import BeautifulSoup, Tag

from adapters.web import Web, WebSettings
from bot.app import Bot
from tests.doors.door import Answers, Clock, Visitor
from tests.server import serve

BLOCKS = ("p", "li", "h3", "dt", "dd", "label", "legend", "button", "span", "summary", "footer")


@dataclass
class Page:
    """A driver."""

    door: Web
    session: ClientSession
    runner: web.AppRunner
    address: str
    pages: dict[str, BeautifulSoup] = field(default_factory=dict)

    async def types(self, who: Visitor, text: str) -> None:
        """See Driver."""
        page = await self._look(who)
        await self._send(who, _one(page.select("form.say")), {"text": text})

    async def presses(self, who: Visitor, label: str) -> None:
        """See Driver."""
        page = await self._look(who)
        for form in [*page.select("dialog form.card"), *reversed(page.select("form.card"))]:
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
        page = await self._look(who)
        form = _one(page.select("dialog form.form"))
        data = _prefilled(form)
        for label, answer in answers.items():
            name, values = _answered(form, label, [answer] if isinstance(answer, str) else answer)
            data[name] = values
        await self._send(who, form, data)

    def screen(self, who: Visitor) -> str:
        """See Driver."""
        page = self.pages.get(_id(who))
        if page is None:
            return ""
        seen = [*page.select(".messages > *"), *page.select("dialog")]
        return "\n\n".join("\n".join(_lines(part)) for part in seen)

    async def close(self) -> None:
        """See Driver."""
        await self.door.stop()
        await self.session.close()
        await self.runner.cleanup()

    async def _look(self, who: Visitor) -> BeautifulSoup:
        async with self.session.get(f"{self.address}/?left={_id(who)}.dm") as answer:
            self.pages[_id(who)] = BeautifulSoup(await answer.text(), "html.parser")
        return self.pages[_id(who)]

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
        for name in list(self.pages):
            await self._look(Visitor(name))


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
        if tag.name == "button":
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
