"""Views as HTML: for the playground's page. Jinja2 escapes everything; nothing that somebody wrote is ever markup.

A card is the inside of a `<form>`: each button carries its address and values, and the page knows whose form it is.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import assert_never

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from adapters.prose import parse
from bot.views import (
    Bars,
    Button,
    Buttons,
    Card,
    ChannelField,
    ChoiceField,
    Choices,
    DateField,
    Document,
    Facts,
    Field,
    Form,
    Items,
    Link,
    Markdown,
    Menu,
    Note,
    NumberField,
    Part,
    PersonField,
    Picture,
    Quote,
    Text,
    TextField,
    TimeField,
    Values,
)

FEW_OPTIONS = 10
"""Up to so many options are shown at once; more are a list to open."""

ENVIRONMENT = Environment(loader=PackageLoader("adapters"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
PARTS = ENVIRONMENT.get_template("parts.html").module


def draw(card: Card) -> Markup:
    """A card, as the inside of a form."""
    return Markup("\n").join([_made("title", card.title), *map(_part, card.parts)])


Offered = tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]
"""The people and the channels that a picker offers: id and label."""


def form(form: Form, problems: dict[str, str], typed: dict[str, list[str]], offered: Offered = ((), ())) -> Markup:
    """A form's inside; `typed` is what was typed already."""
    intro = [_part(part) for part in form.intro]
    nothing: list[str] | None = [] if problems or typed else None  # a box that was unticked is not sent at all
    fields = [
        _field(field, problems.get(field.name, ""), typed.get(field.name, nothing), offered) for field in form.fields
    ]
    hidden = _made("hidden", form.address, packed(form.values))
    return Markup("\n").join([_made("title", form.title), *intro, hidden, *fields, _made("submit", form.submit)])


def typed(text: str) -> Markup:
    """Words that somebody typed, as typed."""
    return _made("typed", text)


def packed(values: Values) -> str:
    """Values as they travel through the page and back."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def _made(macro: str, *arguments: object) -> Markup:
    return Markup(getattr(PARTS, macro)(*arguments).strip())  # noqa: S704 (the template escaped it)


def _prose(words: Markdown, quiet: bool = False) -> Markup:
    return _made("prose", parse(words), quiet)


def _part(part: Part) -> Markup:
    match part:
        case Text():
            return _prose(part.words)
        case Note():
            return _prose(part.words, quiet=True)
        case Quote():
            return _made("quote", part.words, part.by)
        case Facts():
            return _made("facts", part.rows)
        case Items():
            return _made("items", [parse(item) for item in part.items], part.numbered)
        case Bars():
            return _made("bars", [(bar.label, max(0.0, min(1.0, bar.share)), bar.words) for bar in part.bars])
        case Picture():
            return _made("picture", base64.b64encode(part.png).decode(), part.alt)
        case Document():
            return _made("document", part.label, part.name, base64.b64encode(part.content).decode())
        case Buttons():
            return _made("buttons", [_button(button) for button in part.buttons])
        case Menu():
            return _made("menu", part.label, [_button(button) for button in part.buttons])
        case Choices():
            return _choices(part)
        case _:
            assert_never(part)


def _choices(part: Choices) -> Markup:
    pressed = json.dumps({"address": part.address, "values": part.values, "choice": part.name})
    return _made("choices", part, pressed)


def _button(button: Button | Link) -> Markup:
    match button:
        case Button():
            pressed = json.dumps({"address": button.address, "values": button.values})
            return _made("button", button.label, pressed, button.style.value, button.spoken)
        case Link():
            return _made("link", button.label, button.url)
        case _:
            assert_never(button)


def _field(field: Field, problem: str, typed: list[str] | None, offered: Offered) -> Markup:
    match field:
        case TextField():
            return _made("textarea" if field.multiline else "input", field, "text", _now(typed, field.value), problem)
        case NumberField():
            return _made("input", field, "number", _now(typed, field.value), problem)
        case DateField():
            return _made("input", field, "date", _now(typed, field.value), problem)
        case TimeField():
            value = field.value.strftime("%H:%M") if field.value else None
            return _made("input", field, "time", _now(typed, value), problem)
        case ChoiceField():
            return _choice(field, problem, field.chosen if typed is None else tuple(typed))
        case PersonField():
            return _made("select", field, offered[0], typed or (), problem)
        case ChannelField():
            return _made("select", field, offered[1], typed or (), problem)
        case _:
            assert_never(field)


def _choice(field: ChoiceField, problem: str, chosen: tuple[str, ...]) -> Markup:
    if field.multiple or (len(field.options) <= FEW_OPTIONS and not field.folded):
        return _made("choice", field, chosen, problem)
    return _made("select", field, [(option.value, option.label) for option in field.options], chosen, problem)


def _now(typed: list[str] | None, value: object) -> str:
    if typed is not None:
        return typed[0] if typed else ""
    return "" if value is None else str(value)
