"""What is asked and what can be answered: the words of a poll, and a ballot small enough to be sealed at one size."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

SMALL_PAD, LARGE_PAD = 64, 8192
"""Bytes of every ballot of a poll (anonymity.md): the small one for choices only, the large one where words are possible."""

MOST_OPTIONS = 100
"""Options of one question: what Slack's list takes."""

LONGEST_QUESTION, LONGEST_OPTION = 3000, 300
LONGEST_TEXT = 1900
"""Characters of all texts of one ballot together: at most four bytes each, so they fit the large ballot."""

MOST_QUESTIONS = 10
"""Questions of a survey: more than a few minutes is answered by nobody."""


class Kind(StrEnum):
    """What kind of answer a question wants."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    SCALE = "scale"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Question:
    """One question, in its maker's words. `limit`: how many options may be chosen. A scale goes from `low` to `high`."""

    kind: Kind
    words: str
    options: tuple[str, ...] = ()
    limit: int = 1
    low: int = 1
    high: int = 5
    low_means: str = ""
    high_means: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """What can be chosen, as it is shown: the options, or the steps of the scale; nothing for words."""
        if self.kind is Kind.SCALE:
            return tuple(str(step) for step in range(self.low, self.high + 1))
        return self.options


Answer = tuple[int, ...] | str
"""The chosen places in `Question.choices` (in order, at least one), or words. A question without an answer has none."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is asked. One question, or a survey of several with a `title`. `exact`: counts are published instead
    of bands. `suggest`: who answers may suggest another option. `text_min`: from how many voters on texts are shown."""

    questions: tuple[Question, ...]
    title: str = ""
    exact: bool = False
    suggest: bool = False
    text_min: int = 10
    template: str = ""

    @property
    def name(self) -> str:
        """What the poll is called."""
        return self.title or self.questions[0].words

    @property
    def wordy(self) -> bool:
        """Whether a ballot may hold words."""
        return self.suggest or any(question.kind is Kind.TEXT for question in self.questions)

    @property
    def pad(self) -> int:
        """The one size, in bytes, of every ballot."""
        largest = [_all(question) for question in self.questions]
        return SMALL_PAD if not self.wordy and len(_coded(largest)) <= SMALL_PAD - 2 else LARGE_PAD

    def packed(self) -> str:
        """As it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def unpacked(text: str) -> Sheet:
        """As it was stored."""
        found: dict[str, Any] = json.loads(text)
        questions = tuple(
            Question(**{**one, "kind": Kind(one["kind"]), "options": tuple(one["options"])})
            for one in found.pop("questions")
        )
        return Sheet(questions=questions, **found)


def packed_ballot(answers: Sequence[Answer | None]) -> bytes:
    """A ballot as bytes: one answer a question, and perhaps a suggested option as one more."""
    return _coded(answers)


def unpacked_ballot(ballot: bytes) -> tuple[Answer | None, ...]:
    """The answers again."""
    return tuple(_answer(one) for one in json.loads(ballot))


def _coded(answers: Sequence[Answer | None]) -> bytes:
    """Choices as one number (a bit each), words as they are."""
    plain = [sum(1 << place for place in one) if isinstance(one, tuple) else one for one in answers]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _answer(one: int | str | None) -> Answer | None:
    if isinstance(one, int):
        return tuple(place for place in range(one.bit_length()) if one >> place & 1)
    return one


def _all(question: Question) -> Answer | None:
    return tuple(range(len(question.choices))) if question.choices else None


# --- what is published ---


@dataclass(frozen=True, slots=True)
class Row:
    """What is published of one choice. `share` is 0 to 1 and None for "fewer than 3"; `capped`: it is "90 % or more";
    `count` only where the poll is exact."""

    share: float | None
    count: int | None = None
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """What is published of one question. `voters`: the band (low, high) of those who answered it, high 0 for "or more";
    twice the same where the poll is exact. `mean` for scales. `texts` in random order."""

    voters: tuple[int, int]
    rows: tuple[Row, ...] = ()
    mean: float | None = None
    unanimous: bool = False
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What is kept of a poll after its close: one entry a question, None for "not enough answers to show safely", and the
    options that voters suggested. No entry at all: fewer than five voted."""

    questions: tuple[Published | None, ...] = ()
    suggestions: tuple[str, ...] = ()

    def packed(self) -> str:
        """As it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def unpacked(text: str) -> Result:
        """As it was stored."""
        found: dict[str, Any] = json.loads(text)
        return Result(tuple(map(_published, found["questions"])), tuple(found["suggestions"]))


def _published(found: dict[str, Any] | None) -> Published | None:
    if found is None:
        return None
    rows = tuple(Row(**row) for row in found["rows"])
    low, high = found["voters"]
    return Published((low, high), rows, found["mean"], found["unanimous"], tuple(found["texts"]))
