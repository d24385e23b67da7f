"""What people typed, made safe to stand inside our own words: shown as typed, formatting nothing, turning nothing around."""

from __future__ import annotations

import re
import unicodedata

from bot.views import Markdown

MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
"""All ASCII punctuation: CommonMark shows any of it as it is after a backslash."""

INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Control characters that are no white space; a NUL alone makes PostgreSQL and JSON readers fail."""

LONE = re.compile(r"[\ud800-\udfff]")
"""Halves of a character, which cannot be sent."""

OPENS, CLOSES = "\u2066\u2067\u2068", "\u2069"
RIGHT_TO_LEFT = {"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""Unicode's classes of characters that change the direction of what stands around them."""


def as_typed(words: str) -> Markdown:
    """Markdown that shows exactly these words, in one line."""
    return Markdown(MARKUP.sub(r"\\\1", in_line(words)))


def sendable(words: str) -> str:
    """The words without what no database and no platform takes."""
    return LONE.sub("\ufffd", INVISIBLE.sub("", words))


def in_line(words: str) -> str:
    """The words in one line, without what cannot be sent; right-to-left text is isolated from the sentence around it."""
    text = " ".join(sendable(words).split())
    if not any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text):
        return text
    return f"\u2068{_balanced(text)}\u2069"


def _balanced(text: str) -> str:
    """No isolate left open, none closed that was not opened: else it would reach into the sentence around it."""
    kept, depth = [], 0
    for letter in text:
        depth += (letter in OPENS) - (letter == CLOSES)
        if depth < 0:
            depth = 0
        else:
            kept.append(letter)
    return "".join(kept) + CLOSES * depth
