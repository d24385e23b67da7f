"""The result of a poll as a picture (PNG): bars for one poll, a line for a repeated one.

The picture brings its own light paper, so that it reads in a dark client too; ink, quiet ink and bars each have a contrast of
more than 4.5 to it. The same values give the same bytes. What people wrote is drawn as it is: "$" begins no formula, and a sign
that the font lacks becomes a box.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from bot.polls.paper import LINE, PAPER, Paper

PAPER_WIDTH, EDGE = 1000, 32
INSIDE = PAPER_WIDTH - 2 * EDGE

INK, QUIET, BAR, AXIS, FAINT = "#22272b", "#5a6368", "#1f5f5b", "#8a9297", "#e4e7e6"
"""The first three are read, the others only guide the eye."""

TITLE, LABEL, SMALL = 24, 17, 15
"""Heights of the letters in pixels: half of them on a phone is still legible."""

MOST_BARS = 25
"""More do not fit a screen; the note says how many are left out."""

LABELS = 400
"""The widest that the labels' column gets: two lines of about 45 letters."""

GAP, BAR_HEIGHT = 14, 24
BESIDE = 210
"""What the words beside the longest bar may take, in pixels."""

CHART = 340
"""The height of a trend's chart in pixels."""

LOW_CHART = 150
"""The same for one of several."""

FEW_COLOURS = 16
"""Of several charts together, for the same reason."""

DATE = 160
"""The widest label below a point."""

FEW_POINTS = 16
"""Up to so many points carry their values; of more, only the last one does."""

FEW_IN_ONE = 3
"""The same in one of several charts: a Teams card has room for a small file only."""


def bars(title: str, rows: Sequence[tuple[str, float | None, str]], note: str) -> bytes:
    """A bar a row, at most 25: its label, its share (0 to 1), the words beside it. A share of None has words only."""
    paper = Paper(PAPER_WIDTH)
    y = top = _heading(paper, title)
    drawn = rows[:MOST_BARS]
    left = EDGE + min(max((paper.width(label, LABEL) for label, _, _ in drawn), default=0), LABELS) + GAP
    for row in drawn:
        y = _bar(paper, y, left, row)
    paper.line([(left, top), (left, y)], AXIS, 2)
    return paper.png(_foot(paper, y, note))


def _heading(paper: Paper, title: str) -> float:
    """Where what follows begins."""
    lines = paper.wrapped(title, INSIDE, 3, TITLE, bold=True)
    paper.write(EDGE, EDGE, INSIDE, lines, TITLE, INK, bold=True)
    return EDGE + paper.height(lines, TITLE) + 20


def _foot(paper: Paper, y: float, note: str) -> float:
    """The height of the whole paper."""
    lines = paper.wrapped(note, INSIDE, 3, SMALL)
    paper.write(EDGE, y + 20, INSIDE, lines, SMALL, QUIET)
    return y + paper.height(lines, SMALL) + 20 + EDGE if lines else y + EDGE


def _bar(paper: Paper, y: float, left: float, row: tuple[str, float | None, str]) -> float:
    """One row, its bar from `left` on; where the next begins."""
    label, share, words = row
    lines = paper.wrapped(label, LABELS, 2, LABEL)
    middle = y + (paper.height(lines or [""], LABEL) + GAP) / 2
    paper.write(EDGE, middle - paper.height(lines, LABEL) / 2, left - GAP - EDGE, lines, LABEL, INK)
    end = left + (PAPER_WIDTH - EDGE - left - GAP - BESIDE) * min(max(share or 0.0, 0.0), 1.0)
    if end > left:
        paper.box(left, middle - BAR_HEIGHT / 2, end - left, BAR_HEIGHT, BAR)
    beside = paper.wrapped(words, PAPER_WIDTH - EDGE - end - GAP, 1, LABEL)
    place = middle - paper.height(beside, LABEL) / 2
    paper.write(end + GAP, place, 0, beside, LABEL, QUIET if share is None else INK)
    return 2 * middle - y


def trend(title: str, points: Sequence[tuple[str, float | None]], top: float, note: str) -> bytes:
    """A line from point to point, each its label and its value (0 to `top`; with a top of 1 they are shares, and
    written as such). A value of None leaves a gap."""
    paper = Paper(PAPER_WIDTH)
    y = _heading(paper, title) + LABEL
    places = _chart(paper, (y, CHART), [value for _, value in points], top, FEW_POINTS)
    _dates(paper, y + CHART + 10, places, [label for label, _ in points])
    return paper.png(_foot(paper, y + CHART + 24, note))


def curves(
    title: str, labels: Sequence[str], charts: Sequence[tuple[str, Sequence[float | None]]], top: float, note: str
) -> bytes:
    """Trends over the same labels, one below the other, each with its name: no colour has to be told from another."""
    paper = Paper(PAPER_WIDTH)
    y, places = _heading(paper, title), list[float]()
    for name, values in charts:
        paper.write(EDGE, y, INSIDE, paper.wrapped(name, INSIDE, 1, LABEL, bold=True), LABEL, INK, bold=True)
        y += 2 * LABEL * LINE
        places = _chart(paper, (y, LOW_CHART), values, top, FEW_IN_ONE)
        y += LOW_CHART + 2 * GAP
    _dates(paper, y - 18, places, labels)
    return paper.png(_foot(paper, y, note), FEW_COLOURS)


def _chart(
    paper: Paper, where: tuple[float, float], values: Sequence[float | None], top: float, few: int
) -> list[float]:
    """The lines across with their numbers, and the curve; `where`: at which height it begins, and how high it is. The places
    of the values from left to right."""
    y, high = where
    left = EDGE + max(paper.width(_number(step, top), SMALL) for step in _steps(top)) + GAP
    for step in _steps(top):
        height = y + high * (1 - step / top)
        paper.line([(left, height), (PAPER_WIDTH - EDGE, height)], FAINT if step else AXIS, 2)
        paper.write(
            left - GAP - paper.width(_number(step, top), SMALL), height - 10, 0, [_number(step, top)], SMALL, QUIET
        )
    places = _places(len(values), left)
    _curve(paper, where, list(zip(places, values, strict=True)), top, few)
    return places


def _number(value: float, top: float) -> str:
    return f"{round(100 * value)} %" if top == 1 else f"{round(value, 1):g}"


def _steps(top: float) -> list[float]:
    """Where lines across are drawn: each whole number up to five, else five even steps."""
    count = int(top) if 2 <= top <= 5 and top == int(top) else 5
    return [top * step / count for step in range(count + 1)]


def _places(count: int, left: float) -> list[float]:
    """From left to right, evenly, half a step from either edge."""
    step = (PAPER_WIDTH - EDGE - left) / max(count, 1)
    return [left + step * (number + 0.5) for number in range(count)]


def _curve(
    paper: Paper, where: tuple[float, float], points: Sequence[tuple[float, float | None]], top: float, few: int
) -> None:
    """Neighbours are joined; each point is marked, so that one between two gaps is seen."""
    y, high = where
    spots = [None if value is None else (x, y + high * (1 - min(max(value / top, 0.0), 1.0))) for x, value in points]
    for one, following in pairwise(spots):
        if one and following:
            paper.line([one, following], BAR, 3)
    all_ = len(points) <= few
    marked = [(spot, value) for spot, (_, value) in zip(spots, points, strict=True) if spot and value is not None]
    for spot, value in marked if all_ else marked[-1:]:
        _value(paper, spot, _number(value, top))
    for spot, _ in marked:
        paper.dot(*spot, 6 if all_ else 4, BAR)


def _value(paper: Paper, spot: tuple[float, float], words: str) -> None:
    """Above its point, on a piece of blank paper, so that the line does not cross it."""
    width, height = paper.width(words, LABEL), paper.height([words], LABEL)
    x, y = _within(spot[0], width), spot[1] - height - GAP
    paper.box(x - 2, y, width + 4, height, PAPER)
    paper.write(x, y, 0, [words], LABEL, INK)


def _dates(paper: Paper, y: float, places: list[float], labels: Sequence[str]) -> None:
    """As many labels as fit, evenly left out, the last one always there."""
    room = (PAPER_WIDTH - EDGE - places[0]) / len(places) if places else 0
    widest = max((paper.width(label, SMALL) for label in labels), default=0)
    every = max(1, ceil((min(widest, DATE) + 2 * GAP) / room)) if room else 1
    for number in range(len(labels) - 1, -1, -every):
        for words in paper.wrapped(labels[number], DATE, 1, SMALL):
            width = paper.width(words, SMALL)
            paper.write(_within(places[number], width), y, 0, [words], SMALL, QUIET)


def _within(middle: float, width: float) -> float:
    """Where something of a width begins that stands around a place but not over the edge."""
    return min(middle - width / 2, PAPER_WIDTH - EDGE - width)
