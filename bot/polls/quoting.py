"""Which parts of a typed line stand in quotes: any language's, mixed as phones type them, escaped, or never closed.

`shlex` knows one kind of quotes, takes the apostrophe of "don't" for another, and gives up where one is not closed; people
do all of that. So the quotes are found by `re`, and what is meant by them is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE = {
    '"': ('"', "”“„"),
    "“": ("”", '"'),
    "”": ("”", '"'),
    "„": ("“”", '"'),
    "«": ("»", '"'),
    "»": ("«", '"'),
    "‹": ("›", '"'),
    "「": ("」", '"'),
    "『": ("』", '"'),
    "＂": ("＂", '"'),
}
"""What opens, what properly closes it, and what closes it where a phone or a hand mixed them."""

SINGLE = {"'": ("'", "’"), "‘": ("’", "'")}
"""These are apostrophes as well: where nothing closes them, they are no quotes."""

QUOTES = DOUBLE | SINGLE
EVERY = "".join(dict.fromkeys("".join([*QUOTES, *(closing for pair in QUOTES.values() for closing in pair)])))

MARKS = ",;/(=:?？"
BEFORE = rf"\s{MARKS}"
"""What stands before an opening quote, if anything does, besides another quote."""

OPENING = re.compile(rf"(?<![^{BEFORE}{EVERY}])[{''.join(QUOTES)}]")
CLOSED = re.compile(rf"$|[\s,;/).{EVERY}—–]|--", re.MULTILINE)
"""What follows a closing quote."""

CANDIDATES = {
    opening: tuple(re.compile(rf"\\.|[{opening}{closing}]", re.DOTALL) for closing in pair)
    for opening, pair in QUOTES.items()
}
NEVER_CLOSED = re.compile(rf"\n|\s(?=--|[—–]\w|[{''.join(DOUBLE)}])|\Z")
"""Where a quote ends that was never closed: with the line, at a flag, at the next quote."""

NEXT_QUOTE = re.compile(rf"[{BEFORE}]*(?:[{EVERY}]|\Z|--|[—–])")
ESCAPED = re.compile(rf"\\([\\{EVERY}])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the line: what is in quotes, or what is between them. `typed`: with its quotes."""

    words: str
    typed: str
    quoted: bool


def pieces(text: str) -> tuple[Piece, ...]:
    """The line in pieces, in order; nothing of it is lost. Raises nothing."""
    if text.lstrip().startswith('\\"'):
        text = text.replace('\\"', '"')
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    done = look = 0
    while start := OPENING.search(text, look):
        look = start.end()
        if end := _end(text, start[0], look):
            close, after = end
            yield Piece(text[done : start.start()], text[done : start.start()], quoted=False)
            yield Piece(ESCAPED.sub(r"\1", text[look:close]).strip(), text[start.start() : after], quoted=True)
            done = look = after
    yield Piece(text[done:], text[done:], quoted=False)


def _end(text: str, opening: str, start: int) -> tuple[int, int] | None:
    """Where the words end and where the rest begins; None if this is no quote."""
    proper, mixed = (
        _closing(text, start, closing, candidates)
        for closing, candidates in zip(QUOTES[opening], CANDIDATES[opening], strict=True)
    )
    close = mixed if proper is None or (mixed is not None and _ends_here(text, start, mixed, proper)) else proper
    if close is not None:
        return close, close + 1
    if opening in SINGLE:
        return None
    end = NEVER_CLOSED.search(text, start)
    return (end.start(), end.start()) if end else (len(text), len(text))


def _ends_here(text: str, start: int, mixed: int, proper: int) -> bool:
    """`"A” “B"` are two options, `"He said “hi”."` is one."""
    inside = any(letter in DOUBLE for letter in ESCAPED.sub("", text[start:mixed]))
    return mixed < proper and not inside and bool(NEXT_QUOTE.match(text, mixed + 1))


def _closing(text: str, start: int, closing: str, candidates: re.Pattern[str]) -> int | None:
    for found in candidates.finditer(text, start):
        if len(found[0]) > 1:
            continue
        if found[0] in closing and CLOSED.match(text, found.end()):
            return found.start()
        before = text[found.start() - 1]
        if found.start() > start and (before.isspace() or before in MARKS or before in EVERY):
            return None  # it opens the next part
    return None
