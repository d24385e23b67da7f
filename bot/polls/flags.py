"""The flags of the typed command: `--multiple 2`, `--closes 2d`, also as phones and hurried people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rapidfuzz import fuzz, process

from bot.polls.quoting import Piece

SHORTEST, LONGEST = timedelta(minutes=10), timedelta(days=90)
"""How long a poll may be open: long enough to be seen, short enough to be remembered."""

UNITS = {"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
UNIT = r"(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)"
NEXT = r"(?!--|[—–]\w)"

VALUES = {
    "multiple": re.compile(r"(?:\s*=\s*|\s+)(\d+)(?!\S)"),
    "closes": re.compile(rf"(?:\s*=\s*|\s+)(?:in\s+)?(\d+\s*{UNIT}\b|{NEXT}\S+)", re.IGNORECASE),
    "scale": re.compile(r"(?:\s*=\s*|\s+)((?:[01]\s*[-–]\s*)?\d+)(?!\S)"),
    "in": re.compile(rf"(?:\s*=\s*|\s+)(<#[^>\n]*>|{NEXT}\S+)"),
    "open": re.compile(r"(?!)"),
    "exact": re.compile(r"(?!)"),
    "suggest": re.compile(r"(?!)"),
}
"""Every flag, and what its value looks like."""

QUOTED_VALUES = ("closes", "in")
"""Their value may stand in quotes; what is quoted after the others is an option."""

FLAG = re.compile(r"(?<!\S)(--|[—–]-?)([^\W\d_][\w-]*)")
ANY_VALUE = re.compile(r"\s*=\s*(\S*)")
ALIKE = 75
"""How like a flag a word must be, in percent, to be one after a dash: a dash also stands in sentences."""

SCALES = {"": (1, 5), "5": (1, 5), "1-5": (1, 5), "10": (0, 10), "0-10": (0, 10)}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong: a message, and the part of the line that it is about."""

    message: str
    details: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag as it was meant and as it was typed; `value` is None if there was none."""

    name: str
    typed: str
    value: str | None

    @property
    def known(self) -> bool:
        """Whether there is such a flag."""
        return self.name in VALUES

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with this flag alone."""
        if not self.known:
            nearest = process.extractOne(self.name, list(VALUES))[0]
            return Trouble("poll-problem-flag", {"part": self.typed, "nearest": f"--{nearest}"})
        return _trouble_with_value(self)

    @property
    def scale(self) -> tuple[int, int] | None:
        """Where the scale goes from and to."""
        return SCALES.get(re.sub(r"\s", "", self.value or "").replace("–", "-"))

    @property
    def room(self) -> str:
        """The channel: Slack's id of it where Slack put one in, else its name."""
        return re.sub(r"^<#([^|>]*)(?:\|[^>]*)?>$", r"\1", self.value or "").strip().lstrip("#")

    @property
    def span(self) -> timedelta | None:
        """How long, if that can be read."""
        found = re.fullmatch(rf"(?:in\s+)?(\d{{1,6}})\s*({UNIT})", (self.value or "").strip(), re.IGNORECASE)
        return timedelta(minutes=int(found[1]) * UNITS[found[2][0].lower()]) if found else None


def _trouble_with_value(flag: Flag) -> Trouble | None:
    part = {"part": flag.typed}
    match flag.name:
        case "closes" if flag.span is None:
            return Trouble("poll-problem-closes", part)
        case "closes" if flag.span is not None and not SHORTEST <= flag.span <= LONGEST:
            return Trouble("poll-problem-closes-range", part)
        case "scale" if flag.scale is None:
            return Trouble("poll-problem-scale", part)
        case "in" if not flag.room:
            return Trouble("poll-problem-room", part)
        case "multiple" if flag.value is not None and not flag.value.isdecimal():
            return Trouble("poll-problem-multiple", part)
        case "open" | "exact" | "suggest" if flag.value is not None:
            return Trouble("poll-problem-no-value", part)
    return None


def split_flags(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Flag]]:
    """The pieces without the flags that stood between quotes, and the flags."""
    rest: list[Piece] = []
    flags: list[Flag] = []
    waits = False
    for piece in pieces:
        if piece.quoted:
            with_value = Flag(flags[-1].name, f"{flags[-1].typed} {piece.typed}", piece.words) if waits else None
            if with_value and (with_value.span or piece.words.startswith(("#", "<#"))):
                flags[-1] = with_value
            else:
                rest.append(piece)
            waits = False
        else:
            left, more, waits = _cut(piece.words)
            flags += more
            rest.append(Piece(left, left, quoted=False))
    return rest, flags


def _cut(text: str) -> tuple[str, list[Flag], bool]:
    """The text without its flags, the flags, and whether the last one waits for a value in quotes."""
    flags, kept, done = [], "", 0
    for found in FLAG.finditer(text):
        if found.start() < done or not _is_flag(found):
            continue
        name = found[2].casefold()
        value = _value_of(name).match(text, found.end()) or ANY_VALUE.match(text, found.end())
        end = value.end() if value else found.end()
        flags.append(Flag(name, text[found.start() : end], value[1] if value else None))
        kept, done = kept + text[done : found.start()], end
    waits = bool(flags) and flags[-1].name in QUOTED_VALUES and not flags[-1].value and not text[done:].strip()
    return kept + text[done:], flags, waits


def _value_of(name: str) -> re.Pattern[str]:
    """What the value of this flag looks like, or of the one that was probably meant."""
    return VALUES[process.extractOne(name, list(VALUES))[0]]


def _is_flag(found: re.Match[str]) -> bool:
    if found[1] == "--":
        return True
    return process.extractOne(found[2].casefold(), list(VALUES), scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
