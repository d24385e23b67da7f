"""Views as Slack's Block Kit: pure functions, and the only place that knows Slack's limits.

Words are drawn as `rich_text` and `plain_text`, never as mrkdwn: nothing is parsed, so `<!channel>` pings nobody and a
pasted address links nothing. What is too long is cut here, with an ellipsis.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, assert_never

from adapters.plain_text import brief, prose
from adapters.slack_inputs import cut, input_block, offered, option, options, plain
from adapters.slack_room import TOTAL, fitted
from adapters.slack_words import reading
from bot.views import (
    Bars,
    Button,
    Buttons,
    Card,
    Choices,
    Document,
    Facts,
    Form,
    Items,
    Link,
    Menu,
    Note,
    Part,
    Picture,
    Quote,
    Style,
    Text,
)

Json = dict[str, Any]
Label = Callable[[str], str]
"""Gives a message of the content files: what an adapter itself has to say."""

BLOCKS, VIEW_BLOCKS = 50, 100
TEXT, HEADER, BUTTON, TITLE, OPTION_VALUE, ACTION_ID = 3000, 150, 75, 24, 150, 255
BLOCK_ID = 255
IN_A_ROW = 5
OVERFLOW = range(2, 6)


def draw(card: Card, pictures: Mapping[bytes, str]) -> list[Json]:
    """The blocks of a message; `pictures` maps a picture to the id of the file it was uploaded as."""
    blocks = _card(card, pictures)
    if len(blocks) <= BLOCKS and sum(map(_at_most, card.parts)) <= TOTAL:  # nearly always, and a tenth of the time
        return blocks
    return fitted(blocks, BLOCKS)


def _at_most(part: Part) -> int:
    """How many characters a part can have, seen without counting them; more than there is room for if that is unclear."""
    match part:
        case Text() | Note():
            return len(part.words)
        case Quote():
            return min(len(part.words), TEXT) + HEADER
        case Buttons():
            return BUTTON * len(part.buttons)
        case _:
            return TOTAL


def message(card: Card, pictures: Mapping[bytes, str]) -> Json:
    """What `chat.postMessage` and its kin take: blocks, and one line for notifications and screen readers."""
    return {"text": _line(brief(card)), "blocks": draw(card, pictures)}


def _line(words: str) -> str:
    """The one place that Slack parses, whatever we say: what would ping or link in it is escaped, in Slack's own way."""
    return cut(words, TEXT).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") or " "


def home(card: Card, pictures: Mapping[bytes, str]) -> Json:
    """A card as somebody's Home tab."""
    return {"type": "home", "blocks": fitted(_card(card, pictures), VIEW_BLOCKS)}


def answer(card: Card, pictures: Mapping[bytes, str], label: Label) -> Json:
    """A card in the window in which a form was."""
    return {
        "type": "modal",
        "title": plain(card.title, TITLE),
        "close": plain(label("adapter-close"), TITLE),
        "blocks": fitted(_card(card, pictures), VIEW_BLOCKS),
    }


def modal(form: Form, label: Label) -> Json:
    """A form. Its own values travel in `private_metadata`; nobody's id is among them."""
    fields = [input_block(field) for field in form.fields]
    return {
        "type": "modal",
        "callback_id": form.address,
        "title": plain(form.title, TITLE),
        "submit": plain(form.submit, TITLE),
        "close": plain(label("adapter-close"), TITLE),
        "private_metadata": json.dumps(form.values),
        "blocks": fitted([*_long_title(form.title), *_parts(form.intro, {}), *fields], VIEW_BLOCKS),
    }


def _long_title(title: str) -> list[Json]:
    return [_header(title)] if len(title) > TITLE else []


def _header(title: str) -> Json:
    return {"type": "header", "text": plain(title, HEADER)}


def _card(card: Card, pictures: Mapping[bytes, str]) -> list[Json]:
    return [_header(card.title), *_parts(card.parts, pictures)]


def _parts(parts: Sequence[Part], pictures: Mapping[bytes, str]) -> list[Json]:
    """Each part knows the one above it, and its place: that makes every id in the message its own."""
    numbered = enumerate(zip(parts, (None, *parts), strict=False))
    return [block for n, (part, before) in numbered for block in _part(part, before, pictures, n)]


def _part(part: Part, before: Part | None, pictures: Mapping[bytes, str], n: int) -> list[Json]:
    match part:
        case Note():
            return [{"type": "context", "elements": [plain(prose(part.words), TEXT)]}]
        case Text() | Quote() | Facts() | Items() | Bars():
            return reading(part, before)
        case Picture():
            return _picture(part, pictures)
        case Document():  # the file itself follows in the thread of the message
            return [{"type": "context", "elements": [plain(f"{part.label} ({part.name})", TEXT)]}]
        case Buttons():
            return _rows(part.buttons, n)
        case Menu():
            return _menu(part, n)
        case Choices():
            return _choices(part, n)
        case _:
            assert_never(part)


def _picture(part: Picture, pictures: Mapping[bytes, str]) -> list[Json]:
    file = pictures.get(part.png)
    if file is None:  # it could not be uploaded: what it shows can still be read
        return [{"type": "context", "elements": [plain(part.alt, TEXT)]}]
    return [{"type": "image", "slack_file": {"id": file}, "alt_text": cut(part.alt, 2000)}]


# --- what can be pressed -------------------------------------------------------------------------------------------------


def _rows(buttons: Sequence[Button | Link], n: int) -> list[Json]:
    drawn = [_button(button, f"{n}.{m}") for m, button in enumerate(buttons)]
    return [
        {"type": "actions", "block_id": f"part {n}.{start}", "elements": drawn[start : start + IN_A_ROW]}
        for start in range(0, len(drawn), IN_A_ROW)
    ]


def _button(button: Button | Link, number: str) -> Json:
    match button:
        case Link():
            text = plain(button.label, BUTTON)
            return {"type": "button", "action_id": f"link#{number}", "text": text, "url": cut(button.url, TEXT)}
        case Button():
            drawn: Json = {
                "type": "button",
                "action_id": _action(button.address, number),
                "text": plain(button.label, BUTTON),
                "value": json.dumps(button.values),
            }
            if button.style is not Style.PLAIN:
                drawn["style"] = button.style.value
            if button.spoken:
                drawn["accessibility_label"] = cut(button.spoken, BUTTON)
            return drawn
        case _:
            assert_never(button)


def _action(address: str, number: str) -> str:
    return f"{address}#{number}"[:ACTION_ID]


def _menu(part: Menu, n: int) -> list[Json]:
    """An overflow menu; plain buttons where Slack has no room for one (its options carry 150 characters)."""
    drawn = [option(button.label, json.dumps([button.address, button.values])) for button in part.buttons]
    if len(drawn) not in OVERFLOW or any(len(one["value"]) > OPTION_VALUE for one in drawn):
        return _rows(part.buttons, n)
    return [
        {
            "type": "actions",
            "block_id": f"part {n}",
            "elements": [{"type": "overflow", "action_id": f"menu#{n}", "options": drawn}],
        }
    ]


def _choices(part: Choices, n: int) -> list[Json]:
    """A list to open, beside its label; buttons where Slack has no room for what the choice belongs to. That travels in
    the block's id, as a list has no value of its own."""
    about = json.dumps([n, part.name, part.values])
    if len(about) > BLOCK_ID:
        buttons = [Button(one.label, part.address, {**part.values, part.name: one.value}) for one in part.options]
        return _rows(buttons, n)
    drawn = options(part.options)
    chosen = [shown for one, shown in zip(part.options, drawn, strict=True) if one.value == part.chosen]
    select: Json = {
        "type": "static_select",
        "action_id": _action(part.address, str(n)),
        "placeholder": plain(part.label, HEADER),
        **offered(part.options, drawn),
    }
    if chosen:
        select["initial_option"] = chosen[0]
    return [{"type": "section", "block_id": about, "text": plain(part.label, TEXT), "accessory": select}]
