"""Polls that are only counts, and what is published of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from bot.polls.questions import Kind, Published, Question, Result, Row

Counts = tuple[int, ...]
Said = tuple[Hashable, tuple[object, ...]] | None
"""What is published: something about the voters, and something of each choice, `SMALL` where it is hidden; or nothing."""

SMALL = Row(None)
MOST = Row(0.9, capped=True)


def single(choices: int) -> Question:
    return Question(Kind.SINGLE, "Which?", tuple("ABCDEFGHIJ"[:choices]))


def multiple(choices: int, limit: int) -> Question:
    return Question(Kind.MULTIPLE, "Which?", tuple("ABCDEFGHIJ"[:choices]), limit)


def ballots_of(counts: Iterable[int]) -> list[tuple[Counts]]:
    return [((place,),) for place, count in enumerate(counts) for _ in range(count)]


def only(published: Result) -> Published | None:
    return published.questions[0] if published.questions else None


def said(published: Result) -> Said:
    one = only(published)
    return (one.voters, one.rows) if one else None
