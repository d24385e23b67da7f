"""The code of what was said without a name: six words, the only way back to it, which nobody but its author has.

It is made when a form is drawn and travels in it under the server's seal, so that the form sent twice is one text, and what the
platform keeps of the form is no code. docs/decisions/0014 says why six words of this list are enough.
"""

from __future__ import annotations

import secrets
from functools import cache
from importlib.resources import files

from bot.turn import Stale, Turn
from storage import asks as store
from storage.columns import Unreadable, sealer_of
from storage.db import Db

WORDS = 6

LONGEST = 200
"""Characters that somebody may type for a code: six words of nine letters, with room for what stands between them."""

PREFIX = "code "
"""In front of what is sealed: no other sealed text can be taken for a code."""


@cache
def wordlist() -> tuple[str, ...]:
    """The EFF's large list, without its four words with a hyphen: easy to write down, and none of them begins another one."""
    return tuple(word for word in (files("xkcdpass") / "static" / "eff-long").read_text().split() if word.isalpha())


def new_code() -> str:
    """Six words, as they are shown: 77.5 random bits."""
    return " ".join(secrets.choice(wordlist()) for _ in range(WORDS))


def understood(typed: str) -> str:
    """What was typed for a code, whatever stands between its words."""
    return "".join(letter for letter in typed.lower() if letter.isalpha())


async def mark_of(db: Db, code: str) -> bytes:
    """The fingerprint that is kept of a code."""
    return await store.mark(db, understood(code))


def carried(db: Db, code: str) -> str:
    """A code as a form carries it."""
    return sealer_of(db.dialect).seal(PREFIX + code)


def code_of(turn: Turn, name: str = "code") -> str:
    """The code that a form of ours carried. Raises Stale for a form of anybody else's."""
    try:
        opened = sealer_of(turn.db.dialect).open(turn.text(name))
    except (Unreadable, UnicodeError):
        raise Stale from None
    if not opened.startswith(PREFIX):
        raise Stale
    return opened.removeprefix(PREFIX)


def carried_on(turn: Turn, name: str = "code") -> str:
    """What a form hands on to the next one; a new code where there is none yet."""
    return turn.text(name) or carried(turn.db, new_code())
