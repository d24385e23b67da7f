"""What follows `poll`: a question, its options and flags, as people type them; with or without quotes.

    poll "Where do we eat?" "Pizza" "Pasta" --closes 2d
    poll Where do we eat? Pizza, Pasta or a salad

Nothing is refused as a whole: what was understood is kept, also when something is wrong, and what is wrong is named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.polls.flags import Flag, Trouble, split_flags
from bot.polls.questions import LONGEST_OPTION, LONGEST_QUESTION, MOST_OPTIONS, Kind
from bot.polls.quoting import DOUBLE, Piece, pieces
from bot.typed_text import sendable

QUESTION_ENDS = re.compile(r"[?؟\u037e]+(?=\s|\Z)|？+")
"""The question marks of Latin, Arabic, Greek and Chinese letters; not the one inside a link."""

BETWEEN_LINES = re.compile(r"\n")
BETWEEN = (BETWEEN_LINES, re.compile(r"[;；]"), re.compile(r"[,，、،]"), re.compile(r"\s/\s"), re.compile(r"\s+or\s+"))
"""What stands between options without quotes; the first of these that occurs counts."""

LAST = re.compile(r",?\s+or\s+|^or\s+", re.IGNORECASE)
"""Before the last of several: "Pizza, Pasta or Salad"."""

BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+")
NOTHING = re.compile(r"(?:[\s,;，；、/|*•–-]|\bor\b|\band\b|\d+[.)])*", re.IGNORECASE)
"""What between quotes says nothing by itself."""

SHOWN = 60
"""Characters of an option by which it is named."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A poll as it was understood. `closes`: how long it is open, None if nothing was said. `room`: the channel, empty for
    this one. `problems`: what is wrong, each with the part that is meant; the rest is kept as it was typed."""

    question: str
    options: tuple[str, ...] = ()
    kind: Kind = Kind.SINGLE
    limit: int = 1
    low: int = 1
    high: int = 5
    closes: timedelta | None = None
    exact: bool = False
    suggest: bool = False
    room: str = ""
    problems: tuple[Trouble, ...] = ()


def parse(text: str) -> Draft:
    """The poll that this line asks for. Raises nothing."""
    rest, flags = split_flags(pieces(sendable(text)))
    question, rest = _question(rest)
    typed, loose = _options(rest)
    given = {flag.name: flag for flag in flags}
    kind = _kind(given)
    limit, limit_troubles = _limit(given, len(typed)) if kind is Kind.MULTIPLE else (1, [])
    low, high = (given["scale"].scale if "scale" in given else None) or (1, 5)
    problems = [trouble for flag in flags if (trouble := flag.trouble)]
    problems += _question_troubles(question) + loose + _said_twice(flags) + _contradictions(given, bool(typed))
    options, option_troubles = options_of(typed)
    problems += (option_troubles if kind in (Kind.SINGLE, Kind.MULTIPLE) else ()) + tuple(limit_troubles)
    return Draft(
        question,
        options,
        kind,
        limit,
        low,
        high,
        closes=given["closes"].span if "closes" in given and not given["closes"].trouble else None,
        exact="exact" in given,
        suggest="suggest" in given,
        room=given["in"].room if "in" in given else "",
        problems=tuple(problems),
    )


def options_of(lines: Iterable[str]) -> tuple[tuple[str, ...], tuple[Trouble, ...]]:
    """The options among these lines, and what is wrong with them. Nothing is left out but blank ones."""
    options = tuple(stripped for line in lines if (stripped := line.strip()))
    troubles = [
        Trouble("poll-problem-option-long", {"part": _short(option), "limit": LONGEST_OPTION, "length": len(option)})
        for option in options
        if len(option) > LONGEST_OPTION
    ]
    if len(options) < 2:
        troubles.append(Trouble("poll-problem-two-options", {"count": len(options)}))
    if len(options) > MOST_OPTIONS:
        troubles.append(Trouble("poll-problem-options-many", {"count": len(options), "limit": MOST_OPTIONS}))
    return options, (*troubles, *_twice(options))


def _twice(options: Sequence[str]) -> Iterable[Trouble]:
    counts = Counter(" ".join(option.casefold().split()) for option in options)
    first = {" ".join(option.casefold().split()): option for option in reversed(options)}
    return [Trouble("poll-problem-twice", {"part": _short(first[same])}) for same, count in counts.items() if count > 1]


# --- question and options ---


def _question(rest: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """The question and what follows it: what is in the first quotes, unless they only stand around a word of it."""
    filled = [piece for piece in rest if piece.quoted or piece.words.strip()]
    if not filled:
        return "", []
    if filled[0].quoted and not _goes_on(filled):
        return filled[0].words, filled[1:]
    return _plain_question(filled)


def _goes_on(filled: Sequence[Piece]) -> bool:
    """`"Ally" is our word? Yes, No`: the question goes on after its first quotes."""
    if len(filled) < 2 or filled[1].quoted or QUESTION_ENDS.search(filled[0].words):
        return False
    return bool(QUESTION_ENDS.search(filled[1].words))


def _plain_question(filled: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """Without quotes around it a question ends at its question mark, at the first quotes, or with its line."""
    before = ""
    for place, piece in enumerate(filled):
        end = None if piece.quoted else QUESTION_ENDS.search(piece.words)
        if end:
            left = piece.words[end.end() :]
            return (before + piece.words[: end.end()]).strip(), [Piece(left, left, quoted=False), *filled[place + 1 :]]
        before += piece.typed
    if len(filled) > 1:
        return filled[0].words.strip(), list(filled[1:])
    line, _, left = before.strip().partition("\n")
    return line.strip(), [Piece(left, left, quoted=False)]


def _options(rest: Sequence[Piece]) -> tuple[list[str], list[Trouble]]:
    """The options, and the words that stand beside quoted ones without quotes: they are kept as options, and named."""
    if not any(piece.quoted and piece.typed[0] in DOUBLE for piece in rest) and not (rest and rest[0].quoted):
        return _listed("".join(piece.typed for piece in rest)), []
    options, troubles = [], []
    for piece in rest:
        words = piece.words.strip()
        if piece.quoted:
            options.append(words)
        elif not NOTHING.fullmatch(words):
            options.append(words)
            troubles.append(Trouble("poll-problem-loose", {"part": words}))
    return options, troubles


def _listed(text: str) -> list[str]:
    text = text.strip()
    between = next((one for one in BETWEEN if one.search(text)), BETWEEN_LINES)
    parts = [part for part in between.split(text) if part.strip()]
    if between is BETWEEN_LINES:
        parts = [BULLET.sub("", part) for part in parts]
    elif len(parts) > 1:
        parts = [*parts[:-1], *filter(None, LAST.split(parts[-1].strip()))]
    return [part.strip() for part in parts]


# --- what is wrong ---


def _question_troubles(question: str) -> list[Trouble]:
    if not question:
        return [Trouble("poll-problem-no-question", {})]
    if len(question) > LONGEST_QUESTION:
        return [Trouble("poll-problem-question-long", {"limit": LONGEST_QUESTION, "length": len(question)})]
    return []


def _kind(given: dict[str, Flag]) -> Kind:
    kinds = {"scale": Kind.SCALE, "open": Kind.TEXT, "multiple": Kind.MULTIPLE}
    return next((kind for name, kind in kinds.items() if name in given), Kind.SINGLE)


def _limit(given: dict[str, Flag], options: int) -> tuple[int, list[Trouble]]:
    """How many may be chosen; without a number as many as there are."""
    flag = given["multiple"]
    if flag.value is None or flag.trouble:
        return max(1, options), []
    limit = int(flag.value[-6:]) if len(flag.value) <= 6 else MOST_OPTIONS
    wrong = options >= 2 and not 1 <= limit <= options
    trouble = Trouble("poll-problem-limit", {"part": flag.typed, "count": options})
    return min(max(1, limit), MOST_OPTIONS), [trouble] if wrong else []


def _said_twice(flags: Sequence[Flag]) -> list[Trouble]:
    """The same flag with another value: the last one counts, the others are named."""
    last = {flag.name: flag for flag in flags}
    return [
        Trouble("poll-problem-contradiction", {"one": flag.typed.strip(), "other": last[flag.name].typed.strip()})
        for flag in flags
        if flag.known and flag.value != last[flag.name].value
    ]


def _contradictions(given: dict[str, Flag], options: bool) -> list[Trouble]:
    wordy = [given[name] for name in ("scale", "open") if name in given]
    if not wordy:
        return []
    others = [given[name] for name in ("open", "multiple", "suggest") if name in given and given[name] is not wordy[0]]
    troubles = [
        Trouble("poll-problem-contradiction", {"one": wordy[0].typed.strip(), "other": other.typed.strip()})
        for other in others
    ]
    if options:
        troubles.append(Trouble("poll-problem-no-options", {"part": wordy[0].typed.strip()}))
    return troubles


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
