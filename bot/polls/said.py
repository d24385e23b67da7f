"""How a published number is said: a share, and how many people answered. Never more than was published."""

from __future__ import annotations

from bot.library import Library
from bot.polls.questions import Row


def share(library: Library, language: str, row: Row) -> str:
    """How large a part: "fewer than 3", a count, or a rounded share."""
    if row.share is None:
        return library.label(language, "poll-row-hidden")
    percent = round(row.share * 100)
    if row.count is not None:
        return library.label(language, "poll-row-exact", count=row.count, percent=percent)
    return library.label(language, "poll-row-most" if row.capped else "poll-row-about", percent=percent)


def crowd(library: Library, language: str, band: tuple[int, int]) -> str:
    """How many people: a band (high 0: or more), or a number where both ends are the same."""
    low, high = band
    if low == high:
        return library.label(language, "poll-voters", count=low)
    if not high:
        return library.label(language, "poll-voters-more", low=low)
    return library.label(language, "poll-voters-band", low=low, high=high)
