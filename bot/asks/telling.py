"""What in somebody's words could tell who they are, or whom they mean: marked for whoever wrote them, and for coordinators.

Only what can be found reliably: names, addresses, anything with a digit (times, dates, rooms, how many one is), days and
months, and a list of phrases from the content. It is a hint to read again, never a promise that nothing else tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from babel.dates import get_day_names, get_month_names

from bot.asks.codes import wordlist
from bot.asks.waiting import LONGEST
from bot.content.programme_file import ENGLISH
from bot.content.search import places, stemming
from bot.library import Library, as_typed
from bot.turn import Turn
from bot.views import Markdown

ADDRESS = r"(?:https?://|www\.)\S*\w|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|<@\w+[^>]*>|@\w[\w.-]*\w"
NUMBER = r"\w[\w./:-]*\d(?:[\w./:-]*\w)?|\d(?:[\w./:-]*\w)?"
NAME = re.compile(r"[^\W\d_][\w’'-]*\w")
SENTENCE = re.compile(r"(?:^|[.!?:;…\n“”\"„«»()\[\]•*-])\s*[“”\"‘'„«(\[]*$")
"""What stands before the first word of a sentence."""

BEFORE = 8
"""Characters in front of a word that are looked at."""

BOLD = 60
"""Pieces shown in bold: where everything tells, more of them say nothing more."""

CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages in which a capital letter says nothing."""

ENOUGH_WORDS = 3000
"""A language whose content has fewer words does not know its common ones."""


@dataclass(frozen=True, slots=True)
class Mark:
    """From here to there. `name`: probably somebody's."""

    start: int
    end: int
    name: bool = False


def marks(turn: Turn, words: str) -> list[Mark]:
    """What could tell, in order, none over another. What is too long to be sent is not looked at to its end: it could be made
    to take for ever."""
    words = words[:LONGEST]
    pattern = _pattern(turn.library, turn.person.language)
    found = [Mark(*one.span(), "@" in one[0]) for one in pattern.finditer(words)]
    taken = [(one.start, one.end) for one in found]
    free = (one for one in _names(turn, words) if all(one.end <= start or end <= one.start for start, end in taken))
    return sorted((*found, *free), key=lambda one: one.start)


def names_somebody(turn: Turn, words: str) -> bool:
    """Whether somebody seems to be named."""
    return any(one.name for one in marks(turn, words))


def marked(turn: Turn, words: str) -> Markdown:
    """The words as typed, with what could tell in bold. One paragraph with broken lines: a thousand paragraphs would keep a
    platform's card busy for seconds."""
    left, lines = BOLD, list[str]()
    for line in words[:LONGEST].splitlines():
        found = marks(turn, line)[:left]
        left -= len(found)
        lines += [_line(line, found)] if line.strip() else []
    return Markdown("\\\n".join(lines))


def _line(line: str, found: list[Mark]) -> str:
    pieces, at = list[str](), 0
    for one in found:
        pieces += [_plain(line[at : one.start]), f"**{_plain(line[one.start : one.end])}**"]
        at = one.end
    return "".join((*pieces, _plain(line[at:])))


def _plain(words: str) -> str:
    """As typed, with a space where one stood at an end."""
    before, after = (" " if edge.isspace() else "" for edge in (words[:1], words[-1:]))
    return f"{before}{as_typed(words)}{after}" if words.strip() else before


@lru_cache(maxsize=16)
def _pattern(library: Library, language: str) -> re.Pattern[str]:
    """Everything but names, in one language and in English."""
    days = {name for code in (language, ENGLISH) for name in _days(code)}
    phrases = library.label(language, "asks-telling-words").split(",")
    told = "|".join(re.escape(one.strip()) for one in sorted(phrases, key=len, reverse=True) if one.strip())
    dates = "|".join(map(re.escape, sorted(days, key=len, reverse=True)))
    return re.compile(rf"{ADDRESS}|\b(?:{NUMBER}|(?:{dates})s?|(?i:{told}))\b")


def _days(language: str) -> list[str]:
    code = language.replace("-", "_")
    names = [get_day_names("wide", "format", code), get_month_names("wide", "format", code)]
    return [name for each in names for name in each.values()]


def _names(turn: Turn, words: str) -> list[Mark]:
    language = turn.person.language
    if language in CAPITAL_NOUNS:
        return []
    common = _common(turn.library, language)
    return [
        Mark(*one.span(), name=True)
        for one in NAME.finditer(words)
        if _capital(one[0])
        and not (SENTENCE.search(words, max(0, one.start() - BEFORE), one.start()) and _known(one[0], language, common))
    ]


def _capital(word: str) -> bool:
    """Written like a name: not like “I'm”, and not like HR."""
    return (word[0].isupper() and word[1].islower()) or word[:2] in ("O'", "O’")


def _known(word: str, language: str, common: frozenset[str]) -> bool:
    """Whether a word that begins a sentence is a common one."""
    return len(common) < ENOUGH_WORDS or _stem(language)(re.split("[’'-]", word.lower())[0]) in common


_stem = cache(stemming)


@lru_cache(maxsize=4)
def _common(library: Library, language: str) -> frozenset[str]:
    """The stems of words that the lessons of a language write small; for English also of those of the codes."""
    ids = {id for level in library.programme.readiness for id in library.track(level)}
    lessons = filter(None, (library.lesson(language, id) for id in ids))
    said = {word for lesson in lessons for text in places(lesson).values() for word in NAME.findall(text)}
    more = wordlist() if language == ENGLISH else ()
    return frozenset(map(_stem(language), (*(word for word in said if word.islower()), *more)))
