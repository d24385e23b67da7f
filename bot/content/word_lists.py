"""words.yaml: what is recognised in what people write, so that help or a kind remark is there at once.

Words are found in their other forms ("groped" finds "groping"), in small and capital letters, with any apostrophe or none. It is
a net with large holes and small ones: who is caught by mistake goes on with one press, and a button says the same in words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from bot.content.folder import Sheet, shown
from bot.content.models import EMPTY_IS_NONE, Strict, checked, filled_in
from bot.content.prose_rules import check_placeholders, check_prose, first_line
from bot.content.safe_yaml import Tree, parse
from bot.content.search import WORD, stemming
from bot.views import Markdown

LONGEST, MOST, REMARK = 60, 500, 300
"""Characters of a phrase, phrases of a list, characters of a remark."""

APOSTROPHE = re.compile("(?<=\\w)['’ʼ‘`´](?=\\w)")

A_PHRASE = "word and no phrase in one line"
PHRASES = f"a list of 1 to {MOST} words or phrases, each beginning with `- `"

Stems = tuple[str, ...]
Span = tuple[int, int, int]
"""From which word of a text until before which one, and the number of the phrase that stands there."""


def _a_phrase(phrase: str) -> str:
    if "\n" in phrase or not WORD.search(phrase):
        raise PydanticCustomError("no_phrase", "{words}", {"words": f"has {shown(phrase)}, which is no {A_PHRASE}"})
    return phrase


def _each_once(phrases: tuple[str, ...]) -> tuple[str, ...]:
    known = [phrase.casefold() for phrase in phrases]
    twice = next((phrases[place] for place, phrase in enumerate(known) if phrase in known[:place]), None)
    if twice is not None:
        raise PydanticCustomError("twice", "{words}", {"words": f"names {shown(twice)} twice"})
    return phrases


Phrase = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST), AfterValidator(_a_phrase)]
List = Annotated[tuple[Phrase, ...], Field(max_length=MOST), AfterValidator(_each_once)]


class ExcuseEntry(Strict):
    """What explains in place of apologising, and what is said to it."""

    words: List = Field(description=PHRASES, min_length=1)
    remark: Annotated[str, StringConstraints(strip_whitespace=True), BeforeValidator(filled_in)] = Field(
        description="words", max_length=REMARK
    )


class WordsFile(Strict):
    """words.yaml."""

    serious: List = Field(description=PHRASES, min_length=1)
    unless: Annotated[List, EMPTY_IS_NONE] = Field((), description=PHRASES)
    excuses: Annotated[tuple[ExcuseEntry, ...], EMPTY_IS_NONE] = Field(
        (), description="a list, each beginning with `- words:`"
    )


@dataclass(frozen=True, slots=True)
class WordLists:
    """What one language recognises. `remarks` belong to the phrases of `excuses` by their place."""

    serious: Phrases
    unless: Phrases
    excuses: Phrases
    remarks: tuple[Markdown, ...] = ()

    def is_serious(self, text: str) -> bool:
        """Whether one of the serious words stands in the text, outside of what only looks like one."""
        return any(
            any(not _within(span, harmless) for span in self.serious.among(words))
            for words in self.serious.readings(text)
            for harmless in [list(self.unless.among(words))]
        )

    def excuse(self, text: str) -> Markdown | None:
        """The remark on the first excuse in a text; None if there is none."""
        found = min((span for words in self.excuses.readings(text) for span in self.excuses.among(words)), default=None)
        return self.remarks[found[2]] if found else None


def _within(span: Span, others: Iterable[Span]) -> bool:
    return any(begin <= span[0] and span[1] <= end for begin, end, _ in others)


@dataclass(slots=True)
class Phrases:
    """Phrases of one language, cut to their stems. Never changes once it is made."""

    language: str
    words: Sequence[str]
    _by_first: dict[str, set[tuple[int, Stems]]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        for number, phrase in enumerate(self.words):
            for stems in self.readings(phrase):
                self._by_first[stems[0]].add((number, stems))

    def readings(self, text: str) -> Iterator[Stems]:
        """The text as stems: "didn't" as two words and, for whoever leaves the apostrophe out, as one."""
        cut = stemming(self.language)
        for joint in dict.fromkeys((" ", "")):
            yield tuple(cut(word) for word in WORD.findall(APOSTROPHE.sub(joint, text).lower()))

    def among(self, words: Stems) -> Iterator[Span]:
        """Where phrases stand among these stems."""
        for place, word in enumerate(words):
            for number, stems in self._by_first.get(word, ()):
                end = place + len(stems)
                if words[place:end] == stems:
                    yield place, end, number


def no_words(language: str) -> WordLists:
    """Nothing is recognised."""
    nothing = Phrases(language, ())
    return WordLists(nothing, nothing, nothing)


def read_words(sheet: Sheet, language: str) -> WordLists | None:
    """The lists in a file; None, with every problem noted, if anything is wrong."""
    tree = parse(sheet, sheet.text)
    if tree is None:
        return None
    _check_remarks(sheet, tree)
    file = checked(WordsFile, tree, sheet, {})
    if file is None:
        return None
    pairs = [(words, Markdown(entry.remark)) for entry in file.excuses for words in entry.words]
    excuses = Phrases(language, [words for words, _ in pairs])
    remarks = tuple(remark for _, remark in pairs)
    return WordLists(Phrases(language, file.serious), Phrases(language, file.unless), excuses, remarks)


def _check_remarks(sheet: Sheet, tree: Tree) -> None:
    """Forbidden markup, also where something else is wrong with the file."""
    entries: Any = tree.value.get("excuses")
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        words = entry.get("remark") if isinstance(entry, dict) else None
        if isinstance(words, str):
            line = first_line(sheet, tree.line(("excuses", number, "remark")))
            check_prose(sheet, words.strip(), line)
            check_placeholders(sheet, words.strip(), line)
