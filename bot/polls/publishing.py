"""What is published of a poll when it closes: the only thing that is kept of it (anonymity.md, "What is published").

Fewer than five ballots: nothing, no number, for ever. Careful (the default): bands, coarse shares, and nothing from which a
small group could be proved. Exact (chosen before the opening and said to voters): counts. Words in random order, without blanks.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from statistics import fmean

from bot.polls.careful import ENDLESS, HIDDEN, Span, band, keeps_secrets, marks, most, steps
from bot.polls.questions import Answer, Kind, Published, Question, Result, Row, Sheet

FIVE = 5
"""Below this many nothing is published. It may be raised for a poll, never lowered."""

Shuffle = Callable[[list[str]], None]
BY_CHANCE: Shuffle = secrets.SystemRandom().shuffle
Ballot = tuple[Answer | None, ...]


def result(
    sheet: Sheet,
    ballots: Sequence[Ballot],
    least: int = FIVE,
    shuffle: Shuffle = BY_CHANCE,
    audience: int = 0,
) -> Result:
    """What may be known of these ballots. `least`: below how many nothing is said. `audience`: how many were asked, which
    anybody may know and use to narrow a band; 0 if nobody can know.

    If nothing at all can be shown, the result is the same as below five: even the stored one tells no difference.
    """
    least = max(least, FIVE)
    if len(ballots) < least:
        return Result()
    suggestions = _suggestions(sheet, ballots, least, shuffle)
    columns = [[ballot[place] for ballot in ballots] for place in range(len(sheet.questions))]
    words = [
        _texts(sheet, column, least, shuffle) if question.kind is Kind.TEXT else None
        for question, column in zip(sheet.questions, columns, strict=True)
    ]
    wrote = max(len(suggestions), *(len(one.texts) if one else 0 for one in words))
    known = (max(least, wrote), audience or ENDLESS)
    questions = tuple(
        text if question.kind is Kind.TEXT else _choices(sheet, question, column, least, known)
        for question, column, text in zip(sheet.questions, columns, words, strict=True)
    )
    return Result(questions, suggestions) if suggestions or any(questions) else Result()


def _choices(
    sheet: Sheet, question: Question, column: Sequence[Answer | None], least: int, known: Span
) -> Published | None:
    answers = [answer for answer in column if answer and isinstance(answer, tuple)]
    if len(answers) < least:
        return None
    counts = [sum(place in answer for answer in answers) for place in range(len(question.choices))]
    if sheet.exact:
        return _exact(question, answers, counts)
    return _careful(question, counts, len(answers), known)


# --- exact ---


def _exact(question: Question, answers: Sequence[tuple[int, ...]], counts: Sequence[int]) -> Published:
    voters = len(answers)
    rows = tuple(Row(count / voters, count) for count in counts)
    mean = fmean(question.low + place for answer in answers for place in answer) if _is_scale(question) else None
    return Published((voters, voters), rows, mean, unanimous=len(set(answers)) == 1)


def _is_scale(question: Question) -> bool:
    return question.kind is Kind.SCALE


# --- careful ---


def _careful(question: Question, counts: Sequence[int], voters: int, known: Span) -> Published | None:
    """`known`: from how many to how many voted at all, as far as somebody may count the words shown and those asked."""
    said = marks(question, counts, voters)
    if set(said) == {HIDDEN}:
        return None
    low, high = band(voters)
    if not keeps_secrets(question, said, *_narrowed((low, high or ENDLESS), known)):
        return None
    rows = tuple(_row(mark, voters) for mark in said)
    return Published((low, high), rows, _careful_mean(question, rows, low) if _is_scale(question) else None)


def _narrowed(said: Span, known: Span) -> Span:
    """The band as it can be read. Where more wrote words than answered this question, their number narrows nothing."""
    low, high = said[0], max(said[0], min(said[1], known[1]))
    return (max(low, known[0]) if known[0] <= high else low), high


def _row(mark: int, voters: int) -> Row:
    if mark == HIDDEN:
        return Row(None)
    return Row(mark / steps(voters), capped=mark == most(voters))


def _careful_mean(question: Question, rows: Sequence[Row], low: int) -> float | None:
    """The mean of what is published, to one decimal; as it comes from the rounded shares it tells nothing more than they do.

    None where it would mislead: with a single step shown it would be that step and look unanimous; and where more than half
    of the voters could stand at hidden steps. (Simulated: so it is within a tenth of the scale of the true mean, 19 of 20 times.)
    """
    shown = [(question.low + place, row.share) for place, row in enumerate(rows) if row.share is not None]
    whole = sum(share for _, share in shown)
    if len(shown) < 2 or not whole or 2 * (len(rows) - len(shown)) > low / 2:
        return None
    return round(sum(step * share for step, share in shown) / whole, 1)


# --- words ---


def _texts(sheet: Sheet, column: Sequence[Answer | None], least: int, shuffle: Shuffle) -> Published | None:
    """Words are shown by how many voted in the poll, not by how many wrote. The order they came in is lost here."""
    texts = _written(column)
    if len(column) < max(least, sheet.text_min) or not texts:
        return None
    shuffle(texts)
    voters = (len(column), len(column)) if sheet.exact else band(len(column))
    return Published(voters, texts=tuple(texts))


def _suggestions(sheet: Sheet, ballots: Sequence[Ballot], least: int, shuffle: Shuffle) -> tuple[str, ...]:
    """What voters suggested, each once: how many thought of the same is not said."""
    if not sheet.suggest or len(ballots) < max(least, sheet.text_min):
        return ()
    place = len(sheet.questions)
    texts = _written([ballot[place] if len(ballot) > place else None for ballot in ballots])
    shuffle(texts)
    return tuple({" ".join(text.split()).casefold(): text for text in texts}.values())


def _written(column: Sequence[Answer | None]) -> list[str]:
    """White space around the words goes: it can be somebody's habit."""
    return [answer.strip() for answer in column if isinstance(answer, str) and answer.strip()]
