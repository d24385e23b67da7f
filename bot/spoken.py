"""Dates, times and lists as they are said in somebody's language (Babel, from Unicode's CLDR)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from babel.dates import format_date, format_skeleton
from babel.lists import format_list


def day(language: str, when: date) -> str:
    """ "2 March 2026"."""
    return format_date(when, "long", locale=language)


def moment(language: str, when: datetime) -> str:
    """ "Monday 2 March, 09:30", on the clock that `when` carries."""
    weekday = format_skeleton("MMMMEd", when, locale=language)
    return f"{weekday}, {when:%H:%M}"


def listed(language: str, names: Sequence[str]) -> str:
    """ "Monday, Tuesday and Friday"."""
    return format_list(list(names), locale=language)
