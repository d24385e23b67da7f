"""What finds room in one message or window of Slack: everything to press or fill in, and as many words as fit.

Words that find no room are cut, and an ellipsis says so.
"""

from __future__ import annotations

from typing import Any

from adapters.slack_inputs import cut, plain

Json = dict[str, Any]

TOTAL = 12_000
"""Characters of a whole message; about 13,000 is where posting was seen to fail."""

A_FEW = 300
"""Characters that the words of a block keep, although more words follow."""

ELLIPSIS: Json = {"type": "context", "elements": [plain("…", 1)]}


def fitted(blocks: list[Json], most: int) -> list[Json]:
    """At most `most` blocks and `TOTAL` characters of them. The first long words are cut first."""
    sizes = [_size(block) for block in blocks]
    if len(blocks) <= most and sum(sizes) <= TOTAL:
        return blocks
    needed = [_is_needed(block) for block in blocks]
    free = most - sum(needed)
    room = TOTAL - sum(size for size, must in zip(sizes, needed, strict=True) if must)
    coming, words = len(blocks) - sum(needed), sum(sizes) - TOTAL + room
    kept: list[Json] = []
    for block, size, must in zip(blocks, sizes, needed, strict=True):
        if must:
            kept.append(block)
            continue
        coming, words = coming - 1, words - size
        if (free == 1 and coming) or (size > room and room < A_FEW):
            kept += [ELLIPSIS] if free > 0 else []
            free = 0
        elif free > 0:
            kept.append(_shortened(block, max(room - words, A_FEW)))
            free, room = free - 1, room - _size(kept[-1])
    return kept[:most]


def _is_needed(block: Json) -> bool:
    return block["type"] in ("actions", "section", "input", "header")


def _shortened(block: Json, room: int) -> Json:
    """A block with at most `room` characters of its words (at least one)."""
    if "elements" not in block or _size(block) <= room:
        return block
    kept = []
    for element in block["elements"]:
        size = _size(element)
        if size > room:
            shorter = _shortened(element, room) if "elements" in element else _cut(element, room)
            kept.append(shorter)
            break
        kept.append(element)
        room -= size
    return {**block, "elements": kept}


def _cut(element: Json, room: int) -> Json:
    return {**element, "text": cut(element["text"], max(1, room))}


def _size(block: Any) -> int:
    match block:
        case dict():
            own = len(block["text"]) if isinstance(block.get("text"), str) else 0
            return own + sum(_size(value) for value in block.values() if isinstance(value, dict | list))
        case list():
            return sum(map(_size, block))
        case _:
            return 0
