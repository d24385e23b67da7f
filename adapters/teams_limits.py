"""What Teams refuses, kept to: 28 KB a card, six buttons a card. What was left out is said in the card."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby, pairwise, zip_longest
from typing import Any

from adapters.teams_elements import Element, rich, words

CARD_BYTES = 27 * 1024
"""Documented: 28 KB a message. One is left for what travels around the card."""

ACTIONS = 6
"""Documented: no more buttons a card than these; others go behind the three dots of their row."""

STEPS = ((4000, 100), (2000, 60), (1000, 40), (400, 25), (150, 12), (80, 8))
"""How a card gets smaller: characters a text, entries a list, until it fits."""

LISTS = ("items", "choices")
TEXTS = ("text", "title", "label", "altText", "speak", "fallbackText", "tooltip", "placeholder", "errorMessage")
COPY, ELLIPSIS = "copy", "\n…"
"""The id of an input that is there to be copied from, not to be sent; and what ends it where it was cut."""

KEPT = ("data", "value", "url", "verb", "selectAction")
"""Never cut: they come back, or lead somewhere."""


def size(card: Element) -> int:
    """Bytes of a card as it is sent."""
    return len(compact(card).encode("utf-8", "replace"))


def compact(data: object) -> str:
    """JSON as it goes out: what is measured is what is sent."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def primary(body: list[Element]) -> list[Element]:
    """At most six buttons in sight, shared out evenly: the first row of each block of rows comes before the second ones. The
    rest of a row is behind its three dots; a row with none in sight joins the one above, if that has room."""
    together = groupby(body, key=lambda element: element["type"] == "ActionSet")
    blocks = [[element["actions"] for element in block] for of_rows, block in together if of_rows]
    rows = [row for nth in zip_longest(*blocks) for row in nth if row is not None]
    seen = [[action for action in row if action.get("mode") != "secondary"] for row in rows]
    share = ACTIONS
    while share > 1 and sum(min(share, len(row)) for row in seen) > ACTIONS:
        share -= 1
    left = ACTIONS
    for row in seen:
        shown = min(share, len(row), left)
        left -= shown
        for action in row[shown:]:
            action["mode"] = "secondary"
    for block in blocks:
        _join(block)
    return [element for element in body if element.get("actions") != []]


def _join(block: list[list[Element]]) -> None:
    for above, row in reversed(list(pairwise(block))):
        hidden = all(action.get("mode") == "secondary" for action in row)
        if hidden and len(above) + len(row) <= ACTIONS:
            above.extend(row)
            row.clear()


def fitted(card: Element, notice: str) -> Element:
    """The card in at most 28 KB; `notice` at its end says that something was left out."""
    if size(card) <= CARD_BYTES:
        return card
    less = _less_typed(card, notice)
    if size(less) <= CARD_BYTES:
        return less
    for characters, entries in STEPS:
        smaller: Element = _smaller(card, characters, entries)
        smaller["body"].append(_said(notice))
        if size(smaller) <= CARD_BYTES:
            break
    _drop(smaller)
    return smaller


def _less_typed(card: Element, notice: str) -> Element:
    """The card with less of what was typed beyond its limit: a form comes back with as much of it as can be carried."""
    less = {**card, "body": [*map(dict, card["body"]), _said(notice)]}
    for one in less["body"]:
        most = one.get("maxLength", len(one.get("value", "")))
        while len(one.get("value", "")) > most and size(less) > CARD_BYTES:
            one["value"] = one["value"][: max(most, len(one["value"]) * 9 // 10)]
    return less


def _said(notice: str) -> Element:
    return rich([words(notice, isSubtle=True, size="Small", italic=True)])


def _drop(card: Element) -> None:
    """Leave out what is too much: what is only read from its end, then the largest of the buttons and inputs, without which
    there is no way on. Each element is measured once, as there can be thousands."""
    body, too_much = card["body"], size(card) - CARD_BYTES
    sizes = [size(one) for one in body]
    order = sorted(range(len(body) - 1), key=lambda n: (1, -sizes[n], -n) if _leads_on(body[n]) else (0, 0, -n))
    gone = set[int]()
    for n in order:
        if too_much <= 0:
            break
        gone.add(n)
        too_much -= sizes[n] + len(",")
    card["body"] = [one for n, one in enumerate(body) if n not in gone]


def _leads_on(element: Element) -> bool:
    return bool(element["type"] == "ActionSet" or element["type"].startswith("Input."))


def _smaller(node: Any, characters: int, entries: int) -> Any:
    if isinstance(node, list):
        return [_smaller(one, characters, entries) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "Image" and len(node["url"]) > characters:
        node = rich([words(node["altText"], italic=True)])
    if node.get("id") == COPY and len(node["value"]) > characters:
        node = {**node, "value": node["value"][:characters] + ELLIPSIS}
    return dict(_cut(node, characters, entries))


def _cut(node: Element, characters: int, entries: int) -> Iterator[tuple[str, Any]]:
    for key, value in node.items():
        if key in KEPT:
            yield key, value
        elif key in TEXTS and isinstance(value, str) and len(value) > characters:
            yield key, value[:characters] + "…"
        elif key in LISTS and len(value) > entries:
            yield key, [_smaller(one, characters, entries) for one in value[:entries]]
        else:
            yield key, _smaller(value, characters, entries)
