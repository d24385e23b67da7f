"""Looks for voters, choices and words in whatever a house leaves behind: as they are, in UTF-16, hexadecimal and base64."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

from tests.forensics.open_polls import CHOICE_CANARY, ID_CANARY, TEXT_CANARY

LONGEST = 80


def written(word: str) -> Iterator[bytes]:
    """A word in every writing in which it may turn up."""
    plain = word.encode()
    for same in (plain, plain.lower()):
        yield same
        yield same.hex().encode()
        yield same.hex().upper().encode()
        for shift in range(3):
            padded = b64encode(b"\0" * shift + same)
            yield padded[(0, 2, 3)[shift] : len(padded) // 4 * 4 - 4]
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")


NEEDLES = {word: tuple(dict.fromkeys(written(word))) for word in (ID_CANARY, CHOICE_CANARY, TEXT_CANARY)}


def found_in(content: bytes) -> set[str]:
    """The words of which a trace is there."""
    return {word for word, needles in NEEDLES.items() if any(needle in content for needle in needles)}
