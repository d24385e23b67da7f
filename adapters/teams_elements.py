"""The few Adaptive Card elements that everything is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Element = dict[str, Any]

Label = Callable[..., str]
"""A message of the content files by its name, in the reader's language, with its details."""


def words(text: str, **look: Any) -> Element:
    """Characters of one look, shown as they are."""
    return {"type": "TextRun", "text": text, **look}


def rich(runs: Sequence[Element], spacing: str = "Default") -> Element:
    """One paragraph."""
    place = {} if spacing == "Default" else {"spacing": spacing}
    return {"type": "RichTextBlock", **place, "inlines": list(runs)}


def heading(title: str) -> Element:
    """A card's title."""
    return rich([words(title, size="Large", weight="Bolder")])


def lines(text: str) -> list[Element]:
    """What somebody wrote: a paragraph a line, as clients swallow line breaks inside of one."""
    return [rich([words(line or " ")], "Small") for line in text.split("\n")]


def quoted(items: list[Element]) -> Element:
    """Set apart from our own words."""
    return {"type": "Container", "style": "emphasis", "items": items}


def box(items: list[Element]) -> Element:
    """Lines that belong together."""
    return {"type": "Container", "items": items}


def actions(drawn: list[Element]) -> Element:
    """Buttons in a row."""
    return {"type": "ActionSet", "actions": drawn}
