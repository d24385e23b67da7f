"""How well the attacks did, against chance."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

from tests.forensics.attacks import Guess
from tests.forensics.open_polls import VOTERS

LEAST_LIKELY = 1e-5
"""How seldom chance alone may fail a trial: what anonymity.md sets for 200 boxes (more than 263 hits), for any number."""


@dataclass
class Score:
    """Pairs of voter and choice that were named, and how many of them were right, by attack. `canaries`: words found where
    they should not be; `opened`: pairs read with all shares of the key, `forced`: with a share less; `left`: sealed answers that
    can be carved out of SQLite's files after the close, and key files."""

    boxes: int = 0
    copies: int = 0
    tried: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    canaries: set[str] = field(default_factory=set)
    opened: int = 0
    forced: int = 0
    left: int = 0

    def add(self, attack: str, truth: Guess, guess: Guess) -> None:
        """What one attack said about one box."""
        known = {who: number for who, number in guess.items() if who in truth}
        self.tried[attack] += len(known)
        self.right[attack] += sum(truth[who] == number for who, number in known.items())

    def control(self, complete: bool, truth: Guess, guess: Guess) -> None:
        """What the key said about one box."""
        right = sum(truth.get(who) == number for who, number in guess.items())
        self.opened += right if complete else 0
        self.forced += 0 if complete else len(guess)

    def plus(self, other: Score) -> Score:
        """Both."""
        return Score(
            self.boxes + other.boxes,
            self.copies + other.copies,
            self.tried + other.tried,
            self.right + other.right,
            self.canaries | other.canaries,
            self.opened + other.opened,
            self.forced + other.forced,
            self.left + other.left,
        )

    def beyond_chance(self) -> dict[str, tuple[int, int]]:
        """The attacks that were right more often than chance explains: their hits, and the most that it explains."""
        most = {name: bound(tried / VOTERS) for name, tried in self.tried.items()}
        return {name: (self.right[name], most[name]) for name in most if self.right[name] > most[name]}

    def linked(self, attack: str) -> float:
        """The share of voters whose choice an attack named rightly."""
        return self.right[attack] / max(1, self.boxes * VOTERS)


def bound(expected: float) -> int:
    """The most hits that chance explains (Poisson)."""
    hits, below = -1, 0.0
    while 1 - below > LEAST_LIKELY:
        hits += 1
        below += math.exp(hits * math.log(expected) - expected - math.lgamma(hits + 1)) if expected else 1
    return hits
