"""Seats for those who found none, and better seats for all."""

from __future__ import annotations

from collections import Counter

from bot.matching.seating import FEWEST, MOST, Seating

FOUNDINGS = 6
"""So often a new circle is tried, each time with others."""

TRADES = 60
"""So often for each circle, two people are looked at who could change places."""


def mend(seating: Seating) -> None:
    """Until nobody more can be helped: by a free seat, by a seat that somebody gives up who fits elsewhere, or by a new
    circle with others who can be spared."""
    waiting = len(seating.home) + 1
    while len(seating.waiting) < waiting:
        waiting = len(seating.waiting)
        for one in seating.waiting:
            if seating.home[one] is None:
                _ = _sit_down(seating, one) or _take_over(seating, one) or _found(seating, one)


def _sit_down(seating: Seating, one: int) -> bool:
    """Where there is room, at another circle than now."""
    free = [
        number
        for number, circle in enumerate(seating.circles)
        if number != seating.home[one] and len(circle) < MOST and seating.fits(one, circle)
    ]
    if not free:
        return False
    seating.seat(one, max(free, key=lambda number: seating.suits(one, seating.circles[number])))
    return True


def _take_over(seating: Seating, one: int) -> bool:
    """The seat of somebody who fits elsewhere."""
    for number, circle in enumerate(seating.circles):
        for other in circle:
            if seating.fits(one, [each for each in circle if each != other]) and _sit_down(seating, other):
                seating.seat(one, number)
                return True
    return False


def _found(seating: Seating, one: int) -> bool:
    """A new circle with those who wait and those who can be spared where they are."""
    free = [other for other, home in seating.home.items() if home is None or len(seating.circles[home]) > FEWEST]
    for _ in range(FOUNDINGS):
        circle, taken = [one], Counter[int]()
        for other in seating.company.chance.sample(free, len(free)):
            home = seating.home[other]
            spared = home is None or len(seating.circles[home]) - taken[home] > FEWEST
            if spared and other != one and seating.fits(other, circle):
                circle.append(other)
                taken.update([] if home is None else [home])
            if len(circle) == FEWEST:
                seating.open(circle)
                return True
    return False


def polish(seating: Seating) -> None:
    """Two change places where that suits them and the others better."""
    chance, seated = seating.company.chance, [one for one, home in seating.home.items() if home is not None]
    for _ in range(TRADES * len(seating.circles) if len(seating.circles) > 1 else 0):
        one, other = chance.choice(seated), chance.choice(seated)
        if seating.home[one] != seating.home[other]:
            _trade(seating, one, other)


def _trade(seating: Seating, one: int, other: int) -> None:
    here, there = seating.home[one], seating.home[other]
    if here is None or there is None:
        return
    mine = [each for each in seating.circles[here] if each != one]
    theirs = [each for each in seating.circles[there] if each != other]
    gain = (
        seating.suits(one, theirs)
        + seating.suits(other, mine)
        - seating.suits(one, mine)
        - seating.suits(other, theirs)
    )
    if gain > 0 and seating.fits(one, theirs) and seating.fits(other, mine):
        seating.seat(one, there)
        seating.seat(other, here)
