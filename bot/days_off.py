"""Where somebody is: the country of his timezone with its public holidays, and which season it is there.

Holidays come from the library `holidays`; it is loaded when they are first asked for, as it takes a third of a second. A
country that it does not know has none. Countries and latitudes of zones come from the IANA database (zone.tab).
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale
from rapidfuzz import fuzz, process, utils

TROPIC = 23.4
"""Degrees: between the tropics the year has no winter to speak of, so that no question of a season is asked there."""

LIKE = 80
"""How alike (0 to 100) the name of a country must be to be meant; below it "Niger" would be "Nigeria"."""

SEASONS = ("winter", "spring", "summer", "autumn")
"""Of the north, as meteorologists count: December begins the first, March the second."""

NOT_COUNTRIES = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"))
"""Codes of Unicode's list that are unions, tests or nowhere."""


@cache
def _zone_table() -> dict[str, tuple[str, float]]:
    """Country and latitude of each zone with a place, also under its former names."""
    lines = _lines("zone.tab")
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    table = {zone: (country, _latitude(place)) for country, place, zone, *_ in rows}
    links = (line.split() for line in _lines("tzdata.zi") if line.startswith("L "))
    return {former: table[zone] for _, zone, former in links if zone in table} | table


def _lines(name: str) -> list[str]:
    return files("tzdata").joinpath("zoneinfo", name).read_text().splitlines()


def _latitude(place: str) -> float:
    """Degrees north in "+4230+00131" or "-0848+01314"."""
    return float(place[0] + place[1:3]) + float(place[0] + place[3:5]) / 60


def country_of(zone: str) -> str:
    """The country (two capital letters) in which a zone is; empty for UTC and names that are no place of today."""
    return _zone_table().get(zone, ("", 0.0))[0]


def season_of(zone: str, day: date) -> str:
    """The season there; empty between the tropics and where nobody can tell."""
    latitude = _zone_table().get(zone, ("", 0.0))[1]
    if abs(latitude) < TROPIC:
        return ""
    quarter = day.month % 12 // 3
    return SEASONS[quarter if latitude > 0 else (quarter + 2) % 4]


@lru_cache(maxsize=4096)
def holidays_of(country: str, year: int) -> frozenset[date]:
    """The public holidays of a whole country; none for one that the library does not know."""
    if not country or not has_holidays(country):
        return frozenset()
    from holidays import country_holidays

    return frozenset(country_holidays(country, years=year))


def is_holiday(country: str, day: date) -> bool:
    """Whether that day is a public holiday there."""
    return day in holidays_of(country, day.year)


@cache
def has_holidays(country: str) -> bool:
    """Whether the library knows this country."""
    from holidays import list_supported_countries

    return country in list_supported_countries(include_aliases=False)


@lru_cache(maxsize=16)
def _countries(language: str) -> dict[str, str]:
    """Names of countries in a language, and what each is called for short."""
    names = Locale.parse(language.replace("-", "_")).territories
    return {
        code: name for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    }


def country_name(language: str, country: str) -> str:
    """What a country is called in a language; its code if it has no name."""
    return _countries(language).get(country, country)


@cache
def _codes() -> dict[str, str]:
    """What else than its two letters stands for a country: GBR, UK, USA."""
    from holidays.registry import COUNTRIES

    return {code: codes[0] for _, *codes in COUNTRIES.values() for code in codes}


def country_named(language: str, words: str) -> str:
    """The country (two capital letters) that these words name, in this language or English or by a code; empty if none."""
    wish = words.strip()
    if wish.upper() in _countries("en"):
        return wish.upper()
    for code in (language, "en"):
        for country, name in _countries(code).items():
            if name.casefold() == wish.casefold():
                return country
    return _codes().get(wish.upper(), "")


def likely_country(language: str, words: str) -> str:
    """The name that is most like these words; empty if none is."""
    found = process.extractOne(
        words[:60],
        _countries(language),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=LIKE,
    )
    return found[0] if found else ""
