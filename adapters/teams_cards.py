"""Views as Adaptive Cards 1.5 for Teams: plain dicts, pure functions, the same order as `plain_text`.

What people wrote stands in text runs, which no client parses as Markdown. Answers travel in `data`: `address` and `values`
as the button was made, and inputs whose ids say how they are read: `in.<field>`, `many.<field>` (several values with
commas between them), `channel.<field>` (a link to a channel) and `<n>.<field>` for the n-th choice of a card.
A picture goes along inside the card while it is small; a larger one is told in its words, because a card may hold 28 KB.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import assert_never

from adapters import plain_text
from adapters.prose import Block, Run, parse
from adapters.teams_elements import Element, Label, actions, box, heading, lines, quoted, rich, words
from adapters.teams_inputs import Entered, clean, draw_field, options
from adapters.teams_limits import COPY, ELLIPSIS, fitted, primary
from bot.views import (
    Bar,
    Bars,
    Button,
    Buttons,
    Card,
    ChoiceField,
    Choices,
    Document,
    Facts,
    Form,
    Items,
    Link,
    Markdown,
    Menu,
    Note,
    Part,
    Picture,
    Quote,
    Style,
    Text,
    Values,
)

WIDTH, BESIDE = 54, 4
"""Characters of the labels that stand side by side on a card, and what the edges of a button take of it."""

PICTURE_BYTES = 12 * 1024
"""A larger PNG would leave too little of the card's 28 KB for words."""

DOCUMENT = 8_000
"""Characters of a document that are offered to copy: about a hundred rows of a result."""

STYLES = {Style.PLAIN: "default", Style.PRIMARY: "positive", Style.DANGER: "destructive"}


@dataclass(frozen=True, slots=True)
class Opener:
    """The press or words that gave a form: asked again, they give it again."""

    address: str
    values: Values


def draw(card: Card, label: Label, dialog: bool = False, room: str = "") -> Element:
    """A card. In a dialog its title stands above it already, and buttons are plain submits. `room`: the channel that it is
    about, where it is shown elsewhere: what is pressed on it belongs there."""
    pen = Pen(label, dialog, sum(isinstance(part, Choices) for part in card.parts) == 1, room)
    body = [] if dialog else [heading(card.title)]
    for part in card.parts:
        body += pen.part(part, body)
    return fitted(_card(primary(body), brief(card)), label("adapter-cut"))


def form(form: Form, label: Label, entered: Entered | None = None, dialog: bool = True, room: str = "") -> Element:
    """A form to fill in; `entered` when it comes back with problems. As a card in the chat (`dialog` false) it shows no
    longer texts that were written before: what is private is not repeated in a chat."""
    pen = Pen(label, dialog, False, room)
    body = [] if dialog else [heading(form.title)]
    for part in form.intro:
        body += pen.part(part, body)
    for one in form.fields:
        body += draw_field(one, label, entered or Entered(), dialog)
    data = {"address": form.address, "values": dict(form.values), "group": "in", **pen.about}
    submit = {"type": "Action.Submit", "title": form.submit, "style": "positive", "data": data}
    return fitted(_card([*body, actions([submit])], form.title), label("adapter-cut"))


def opener_card(form: Form, label: Label, opener: Opener) -> Card:
    """A form's title and introduction with one button that opens it, for where no form can open by itself."""
    button = Button(form.title, opener.address, opener.values, Style.PRIMARY, opens_form=True)
    return Card(form.title, (*form.intro, Buttons((button,))))


def brief(card: Card) -> str:
    """One line for a notification."""
    return plain_text.brief(card)


def prose(words: Markdown, look: Element | None = None) -> list[Element]:
    """Markdown as rich text; `look` is how every run of it looks."""
    return [element for block in parse(words) for element in _block(block, look or {})]


def _block(block: Block, look: Element) -> list[Element]:
    runs = [_line(line, look) for line in block.lines]
    match block.kind:
        case "paragraph":
            return [rich(line) for line in runs]
        case "quote":
            return [quoted([rich(line, "Small") for line in runs])]
        case "bullets":
            return [rich([words("• ", **look), *line], "Small") for line in runs]
        case "numbers":
            return [rich([words(f"{n}. ", **look), *line], "Small") for n, line in enumerate(runs, 1)]
        case _:
            assert_never(block.kind)


def _line(line: Sequence[Run], look: Element) -> list[Element]:
    """One line; neighbours of one look become one run."""
    drawn: list[Element] = []
    for run in (_run(run, look) for run in line):
        if drawn and {**drawn[-1], "text": ""} == {**run, "text": ""}:
            drawn[-1]["text"] += run["text"]
        else:
            drawn.append(run)
    return drawn


def _run(run: Run, look: Element) -> Element:
    drawn = words(run.text, **look)
    if run.bold:
        drawn["weight"] = "Bolder"
    if run.italic:
        drawn["italic"] = True
    if run.href.startswith(("https://", "http://", "mailto:")):
        drawn["selectAction"] = {"type": "Action.OpenUrl", "url": run.href}
    return drawn


@dataclass
class Pen:
    """Draws the parts of one card. `lonely`: the card has one choice only, so its input may be required."""

    label: Label
    dialog: bool
    lonely: bool
    room: str = ""
    choices: count[int] = field(default_factory=count)

    @property
    def about(self) -> Element:
        """The channel, for what is pressed elsewhere."""
        return {"room": self.room} if self.room else {}

    def part(self, part: Part, before: Sequence[Element]) -> list[Element]:
        """One part; a menu right after buttons goes into their row."""
        match part:
            case Text():
                return prose(part.words)
            case Note():
                return prose(part.words, {"isSubtle": True, "size": "Small"})
            case Quote():
                by = [rich([words(f"— {part.by}", isSubtle=True, size="Small")], "Small")] if part.by else []
                return [quoted([*lines(part.words), *by])]
            case Facts():
                return [
                    box(
                        [
                            rich([words(f"{name}: ", weight="Bolder"), words(value)], "Small")
                            for name, value in part.rows
                        ]
                    )
                ]
            case Items():
                return [box([_item(item, n if part.numbered else 0) for n, item in enumerate(part.items, 1)])]
            case Bars():
                return [box([element for bar in part.bars for element in _bar(bar)])]
            case Picture():
                return [_picture(part)]
            case Document():
                return [_document(part)]
            case Buttons():
                return [actions([self.button(button) for button in row]) for row in _rows(part.buttons)]
            case Menu():
                return self.menu(part, before)
            case Choices():
                return self.choice(part)
            case _:
                assert_never(part)

    def menu(self, menu: Menu, before: Sequence[Element]) -> list[Element]:
        """Behind the three dots of the row above, or behind a button of its own."""
        drawn = [self.button(button) for button in menu.buttons]
        if before and before[-1]["type"] == "ActionSet":
            before[-1]["actions"] += [{**action, "mode": "secondary"} for action in drawn]
            return []
        inner = {"type": "AdaptiveCard", "body": [actions(drawn)]}
        return [actions([{"type": "Action.ShowCard", "title": menu.label, "card": inner}])]

    def choice(self, part: Choices) -> list[Element]:
        """A list to choose from and the button that acts on it: Teams has no list that acts by itself."""
        group = str(next(self.choices))
        chosen = (part.chosen,) if part.chosen else ()
        many = ChoiceField(part.name, part.label, part.options, chosen=chosen, required=self.lonely)
        needed = {"isRequired": True, "errorMessage": self.label("problem-required")} if self.lonely else {}
        field = {**options(many, many.chosen), "id": f"{group}.{part.name}", "label": part.label, **needed}
        data = {"values": dict(part.values), "group": group}
        act = self.action(self.label("adapter-choose"), part.address, data)
        act.pop("associatedInputs", None)
        return [field, actions([act])]

    def button(self, button: Button | Link) -> Element:
        """A press, or a way out of the chat."""
        match button:
            case Button():
                data = {"values": dict(button.values)}
                act = self.opens(button, data) if button.opens_form else self.action(button.label, button.address, data)
                style = {} if button.style is Style.PLAIN else {"style": STYLES[button.style]}
                spoken = {"tooltip": button.spoken} if button.spoken else {}
                return {**act, **style, **spoken}
            case Link():
                return {"type": "Action.OpenUrl", "title": button.label, "url": button.url}
            case _:
                assert_never(button)

    def opens(self, button: Button, data: Element) -> Element:
        """A press that opens a dialog; a client that has none sends it as a message."""
        fetch = {} if self.dialog else {"msteams": {"type": "task/fetch"}}
        data = {**fetch, "address": button.address, **data, **self.about}
        return {"type": "Action.Submit", "title": button.label, "associatedInputs": "none", "data": data}

    def action(self, title: str, address: str, data: Element) -> Element:
        """A press that is one turn; dialogs and old clients know only submits."""
        data = {**data, **self.about}
        submit = {"type": "Action.Submit", "title": title, "data": {"address": address, **data}}
        alone = {"associatedInputs": "none"}
        if self.dialog:
            return {**submit, **alone}
        execute = {"type": "Action.Execute", "title": title, "verb": address, "data": data}
        return {**execute, **alone, "fallback": {**submit, **alone} if "group" not in data else submit}


def _item(item: Markdown, number: int) -> Element:
    """One line of a list; numbered from 1, or with a dot."""
    runs = [run for block in parse(item) for line in block.lines for run in _line(line, {})]
    return rich([words(f"{number}. " if number else "• "), *runs], "Small")


def _bar(bar: Bar) -> list[Element]:
    """A row of a chart: its name, then the bar and its words."""
    drawn = words(plain_text.bar_line(bar.share) + " ", fontType="Monospace", color="Accent")
    return [rich([words(bar.label, weight="Bolder")], "Small"), rich([drawn, words(bar.words)], "None")]


def _rows(buttons: Sequence[Button | Link]) -> list[list[Button | Link]]:
    """Rows that a card is wide enough for: what stands farther to the right is cut off on the way."""
    rows: list[list[Button | Link]] = [[]]
    for button in buttons:
        taken = sum(len(one.label) + BESIDE for one in rows[-1])
        if rows[-1] and taken + len(button.label) > WIDTH:
            rows.append([])
        rows[-1].append(button)
    return rows


def _picture(picture: Picture) -> Element:
    """The picture inside the card while it is small; else what it shows."""
    if len(picture.png) > PICTURE_BYTES:
        return rich([words(picture.alt, italic=True)])
    url = "data:image/png;base64," + base64.b64encode(picture.png).decode()
    return {"type": "Image", "url": url, "altText": picture.alt}


def _document(document: Document) -> Element:
    """A bot may send a file only after asking for consent: its text to copy, behind a button."""
    text = clean(document.content.decode("utf-8-sig", "ignore")).replace("\r\n", "\n")
    value = text if len(text) <= DOCUMENT else text[:DOCUMENT] + ELLIPSIS
    copied = {"type": "Input.Text", "id": COPY, "label": document.name, "isMultiline": True, "value": value}
    inner = {"type": "AdaptiveCard", "body": [copied]}
    return actions([{"type": "Action.ShowCard", "title": document.label, "card": inner}])


def _card(body: list[Element], spoken: str) -> Element:
    frame = {"$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.5"}
    return {**frame, "fallbackText": spoken, "speak": spoken, "body": body}
