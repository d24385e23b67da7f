"""Dates, times and lists as they are said in somebody's language (Babel, from Unicode's CLDR)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from babel.dates import format_date, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_decimal


@lru_cache(maxsize=4096)
def day(language: str, when: date) -> str:
    """ "March 2, 2026"."""
    return format_date(when, "long", locale=language)


@lru_cache(maxsize=4096)
def month(language: str, when: date) -> str:
    """ "March 2026"."""
    return format_skeleton("yMMMM", when, locale=language)


@lru_cache(maxsize=4096)
def moment(language: str, when: datetime) -> str:
    """ "Monday, March 2, 2026, 09:30", on the clock that `when` carries."""
    return f"{format_date(when, 'full', locale=language)}, {when:%H:%M}"


def listed(language: str, names: Sequence[str]) -> str:
    """ "Monday, Tuesday and Friday"."""
    return format_list(list(names), locale=language)


def number(language: str, value: float) -> str:
    """ "2.5", with at most one decimal."""
    return format_decimal(value, "#,##0.#", locale=language)


def ago(language: str, since: timedelta) -> str:
    """ "3 minutes ago"."""
    return format_timedelta(-max(since, timedelta(seconds=1)), add_direction=True, locale=language)
