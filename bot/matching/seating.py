"""Round tables: who may sit down where, and how well all go together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.matching.company import Company
from bot.matching.people import can_talk, shared

FEWEST, MOST = 4, 6
"""People of a circle: enough that it holds when one is away, few enough that everybody speaks."""


class Seating:
    """Circles, and at which everybody sits."""

    def __init__(self, company: Company, people: Iterable[int]) -> None:
        self.company = company
        self.circles: list[list[int]] = []
        self.home: dict[int, int | None] = dict.fromkeys(people)

    @property
    def waiting(self) -> list[int]:
        """Who has no seat."""
        return [one for one, home in self.home.items() if home is None]

    def seat(self, one: int, number: int) -> None:
        """Somebody sits down at a circle, and gets up from another."""
        home = self.home[one]
        if home is not None:
            self.circles[home].remove(one)
        self.circles[number].append(one)
        self.home[one] = number

    def open(self, people: Iterable[int]) -> None:
        """A new circle."""
        self.circles.append([])
        for one in people:
            self.seat(one, len(self.circles) - 1)

    def join(self, other: Seating) -> None:
        """The circles of others beside these, and their waiting people with ours."""
        self.home |= dict.fromkeys(other.home)
        for circle in other.circles:
            self.open(circle)

    def fits(self, one: int, circle: Sequence[int]) -> bool:
        """Whether all would have an hour in common, and somebody may meet everybody."""
        if not self.company.apart[one].isdisjoint(circle):
            return False
        return can_talk(shared(self.company.people[each] for each in (*circle, one)))

    def suits(self, one: int, circle: Iterable[int]) -> float:
        """How well somebody goes together with the others of a circle."""
        others = [other for other in circle if other != one]
        return sum(self.company.worth(one, other)[1] for other in others) / max(1, len(others))

    def liked(self) -> float:
        """How well all go together."""
        return sum(self.suits(one, circle) for circle in self.circles for one in circle)
