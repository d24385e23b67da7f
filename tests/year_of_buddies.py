"""Simulates 52 rounds of buddies, beside pairs made by lot: python -m tests.year_of_buddies docs/buddies-a-year.png"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.matching import Someone
from bot.polls.paper import Paper
from tests.matching_people import Rounds, apart, programme, twos

PEOPLE, ROUNDS, ZONES, DEPARTMENTS, APART = 500, 52, 10, 8, 0.1

WIDTH, LEFT, MIDDLE, BAR, ROW = 860, 40, 330, 400, 62
LARGE, MEDIUM, SMALL = 18, 14, 12
INK, PALE, FAINT = "#23303a", "#5d6b76", "#eceff1"
OURS, LOT = "#2f7d6d", "#b9c3c9"


@dataclass
class Year:
    """What 52 rounds came to. Every two of a group counts, also of a three."""

    people: Sequence[Someone]
    met: Counter[frozenset[int]] = field(default_factory=Counter)
    threes: Counter[int] = field(default_factory=Counter)
    alone: int = 0
    seconds: float = 0

    def remember(self, groups: Iterable[Sequence[int]], alone: int = 0) -> None:
        """A round."""
        for group in groups:
            self.met.update(twos(group))
            self.threes.update(group if len(group) > 2 else ())
        self.alone += alone

    @property
    def meetings(self) -> int:
        """Of two."""
        return self.met.total()

    @property
    def again(self) -> int:
        """Meetings of two who had met before."""
        return sum(times - 1 for times in self.met.values())

    @property
    def partners(self) -> list[int]:
        """How many different people each met, in order."""
        return sorted(Counter(one for two in self.met for one in two).values())

    def share(self, of: Iterable[bool]) -> float:
        """How many of all meetings."""
        return sum(of) / self.meetings

    def _pairs(self) -> Iterator[tuple[Someone, Someone]]:
        by_id = {one.id: one for one in self.people}
        return ((by_id[min(two)], by_id[max(two)]) for two, times in self.met.items() for _ in range(times))

    @property
    def hours(self) -> float:
        """In common, on average."""
        return sum((one.hours & other.hours).bit_count() / 2 for one, other in self._pairs()) / self.meetings

    @property
    def hourless(self) -> float:
        """The share of meetings of two without any."""
        return self.share((one.hours & other.hours).bit_count() < 2 for one, other in self._pairs())

    @property
    def elsewhere(self) -> float:
        """The share of meetings of two departments."""
        return self.share(one.department != other.department for one, other in self._pairs())

    @property
    def unwanted(self) -> int:
        """Meetings of two who would rather not."""
        return sum(self.met[two] for two in apart(self.people))


def simulated(count: int) -> Year:
    """As the bot does it."""
    year = Year(programme(count, random.Random(count), ZONES, DEPARTMENTS, APART))
    rounds = Rounds(year.people, random.Random(count))
    started = time.process_time()
    for _ in range(ROUNDS):
        found = rounds.pass_one()
        year.remember(found.groups, len(found.alone))
    year.seconds = (time.process_time() - started) / ROUNDS
    return year


def drawn_by_lot(count: int) -> Year:
    """Names from a hat."""
    year = Year(programme(count, random.Random(count), ZONES, DEPARTMENTS, APART))
    for number in range(ROUNDS):
        mixed = random.Random(number).sample(range(count), count)
        year.remember(zip(mixed[::2], mixed[1::2], strict=False))
    return year


def figures(year: Year) -> str:
    """In one line."""
    partners, threes = year.partners, Counter(year.threes.values())
    return (
        f"{len(year.people)} people: {partners[0]} to {partners[-1]} different buddies each; {year.again} of "
        f"{year.meetings:,} meetings again, {year.unwanted} unwanted, {year.hourless:.1%} without a common hour, "
        f"{year.elsewhere:.1%} across departments, {year.hours:.1f} h in common; alone {year.alone}; "
        f"in threes {dict(sorted(threes.items()))}; {year.seconds:.2f} s a round"
    )


@dataclass(frozen=True)
class Row:
    """One figure of both; `most`: what a whole bar stands for; `{}` in `form` is the figure."""

    label: str
    note: str
    ours: float
    lot: float
    most: float
    form: str


def rows(ours: Year, lot: Year) -> list[Row]:
    """What matters to whoever takes part."""
    here, there = sum(ours.partners) / len(ours.people), sum(lot.partners) / len(lot.people)
    return [
        Row("Different buddies", "each person, in 52 rounds", here, there, ROUNDS, "{:.1f}"),
        Row("The same buddy again", "of 13,000 pairs", ours.again, lot.again, ours.meetings, "{:,.0f}"),
        Row("No working hour in common", "share of pairs", ours.hourless, lot.hourless, 1, "{:.0%}"),
        Row("Working hours in common", "a day, on average", ours.hours, lot.hours, 8, "{:.1f} h"),
        Row("From another department", "share of pairs", ours.elsewhere, lot.elsewhere, 1, "{:.0%}"),
        Row("Had asked not to meet", "of 13,000 pairs", ours.unwanted, lot.unwanted, ours.meetings, "{:,.0f}"),
    ]


def picture(ours: Year, lot: Year) -> bytes:
    """Ours beside the lot, one row a figure."""
    paper, top, x = Paper(WIDTH), 100, float(LEFT)
    title = f"A year of buddies, simulated: {PEOPLE} people on six continents, {ROUNDS} rounds"
    paper.write(LEFT, 20, 0, [title], LARGE, INK)
    for colour, name in ((OURS, "put together by Alongside"), (LOT, "names from a hat")):
        paper.box(x, 60, 15, 15, colour)
        paper.write(x + 22, 59, 0, [name], SMALL, INK)
        x += 48 + paper.width(name, SMALL)
    for number, row in enumerate(rows(ours, lot)):
        draw(paper, row, top + number * ROW)
    return paper.png(top + 6 * ROW + 10)


def draw(paper: Paper, row: Row, top: float) -> None:
    """What it is about, and two bars."""
    paper.write(LEFT, top, 0, [row.label], MEDIUM, INK)
    paper.write(LEFT, top + 21, 0, [row.note], SMALL, PALE)
    for y, value, colour in ((top + 1, row.ours, OURS), (top + 21, row.lot, LOT)):
        paper.box(MIDDLE, y, BAR, 15, FAINT)
        paper.box(MIDDLE, y, max(2.0, BAR * value / row.most), 15, colour)
        paper.write(MIDDLE + BAR + 12, y - 1, 0, [row.form.format(value)], SMALL, INK)


if __name__ == "__main__":
    even, odd, lot = simulated(PEOPLE), simulated(PEOPLE + 1), drawn_by_lot(PEOPLE)
    print(*(figures(one) for one in (even, odd)), f"By lot: {figures(lot)}", sep="\n")
    if sys.argv[1:]:
        Path(sys.argv[1]).write_bytes(picture(even, lot))
