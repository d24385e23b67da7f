"""What people see, said once: a small closed vocabulary that every platform can draw.

A handler answers with a `Card` to read or a `Form` to fill in. Escaping and platform limits live in the renderers and
nowhere else; every renderer ends its `match` with `assert_never`, so a new part that one of them forgot does not type-check.

Two kinds of words: `Markdown` is ours (content files and messages; what people wrote is escaped before it gets in), and a
plain `str` is shown exactly as typed, in every renderer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import NewType

from storage.deliveries import Delivery as Delivery
from storage.deliveries import Value as Value
from storage.deliveries import Values as Values

Markdown = NewType("Markdown", str)


class Style(StrEnum):
    """How much a button asks to be pressed."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


# --- parts of a card ---


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs, lists, quotes, emphasis and links, as in the content files."""

    words: Markdown


@dataclass(frozen=True, slots=True)
class Note:
    """A quiet line beside the main matter: who sees this, where the text came from."""

    words: Markdown


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, shown as typed."""

    words: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one pair a row."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of short lines."""

    items: tuple[Markdown, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart: `share` (0 to 1) is drawn, `words` are read."""

    label: str
    share: float
    words: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart that can also be read aloud."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and what it shows in words. One that takes long to make comes as `draw`: it is made when the turn is over."""

    png: bytes
    alt: str
    draw: Callable[[], bytes] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A file to open: `label` says what it is, `name` is the name to save it under. Its content is UTF-8 text (CSV)."""

    label: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Button:
    """One press is one turn at `address` with `values`. `spoken` is for screen readers where the label is not enough."""

    label: str
    address: str
    values: Values = field(default_factory=dict)
    style: Style = Style.PLAIN
    opens_form: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A button that leaves the chat for an https page or a deep link into the platform."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Buttons:
    """At most five side by side: more belongs into a `Menu`."""

    buttons: tuple[Button | Link, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """Things one seldom does, folded behind a small control (an overflow menu)."""

    label: str
    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice; `value` is what comes back."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Choices:
    """A choice in a card that acts at once: a turn at `address` with `values` and `name` = the chosen value."""

    name: str
    label: str
    options: tuple[Option, ...]
    address: str
    values: Values = field(default_factory=dict)
    chosen: str = ""


Part = Text | Note | Quote | Facts | Items | Bars | Picture | Document | Buttons | Menu | Choices

# --- fields of a form ---


@dataclass(frozen=True, slots=True)
class TextField:
    """Words; lengths are in characters."""

    name: str
    label: str
    hint: str = ""
    value: str = ""
    required: bool = True
    multiline: bool = False
    max_length: int = 3000


@dataclass(frozen=True, slots=True)
class NumberField:
    """A whole number from `low` to `high`."""

    name: str
    label: str
    low: int
    high: int
    hint: str = ""
    value: int | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class DateField:
    """A day; comes back as `2026-03-29`."""

    name: str
    label: str
    hint: str = ""
    value: date | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class TimeField:
    """A time of day; comes back as `09:30`."""

    name: str
    label: str
    hint: str = ""
    value: time | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One option, or several where `multiple`; comes back as a value or a tuple of values. `folded`: a list to open, for
    what one seldom changes."""

    name: str
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    chosen: tuple[str, ...] = ()
    required: bool = True
    multiple: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True)
class PersonField:
    """Somebody from the workspace; comes back as the platform's id of that person."""

    name: str
    label: str
    hint: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class ChannelField:
    """A channel of the workspace; comes back as the platform's id of it."""

    name: str
    label: str
    hint: str = ""
    required: bool = True


Field = TextField | NumberField | DateField | TimeField | ChoiceField | PersonField | ChannelField

# --- the two views ---


@dataclass(frozen=True, slots=True)
class Card:
    """Something to read, and perhaps to press. `brief` is what a notification or a screen reader says; the title if empty."""

    title: str
    parts: tuple[Part, ...] = ()
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Something to fill in. What was filled in arrives at `address` with `values` and one value a field."""

    title: str
    address: str
    submit: str
    fields: tuple[Field, ...]
    intro: tuple[Text | Note | Quote | Facts | Items, ...] = ()
    values: Values = field(default_factory=dict)


View = Card | Form

# --- what a handler gives back ---


@dataclass(frozen=True, slots=True)
class Reply:
    """What the asker sees, and what others are owed.

    `problems` maps a form's field to one sentence; the form, which the bot then puts into `view`, stays open with what was
    typed. `replaces`: the card takes
    the place of the one whose button was pressed. `home`: the asker's home page has changed and is drawn anew. `whisper`:
    the view is said in the answer itself where a platform can, and leaves no message behind.
    """

    view: View | None = None
    deliveries: tuple[Delivery, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)
    replaces: bool = False
    home: bool = False
    whisper: bool = False
