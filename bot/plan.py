"""An ally's plan: where he starts, his days, his hour, his timezone, his holidays, his language. Asked when joining and in
settings. Where he stands sets the track, and the days if he chooses none."""

from __future__ import annotations

from datetime import time
from typing import Any

from sqlalchemy import Row

from bot.days_off import country_name, country_named, country_of, has_holidays, likely_country
from bot.schedule import following, likely_zone, zones
from bot.turn import Turn
from bot.views import ChoiceField, Field, Markdown, Option, TextField, TimeField

WEEKDAYS = "0123456"
USUAL_HOUR = time(9, 30)

USUAL_PACE = 2
"""Days a week where programme.yaml says nothing."""

SPREAD = {1: "1", 2: "13", 3: "024", 4: "0134", 5: "01234", 6: "012345", 7: WEEKDAYS}
"""Which days a number of days a week means: apart from each other, and the middle of the week first."""


def plan_fields(turn: Turn, ally: Row[Any] | None) -> tuple[Field, ...]:
    """The fields, filled in with what is so now, or with what the platform knows."""
    return (*_pace_fields(turn, ally), *_place_fields(turn, ally))


def _pace_fields(turn: Turn, ally: Row[Any] | None) -> tuple[Field, ...]:
    programme = turn.library.programme
    readiness = tuple(Option(level, turn.label(f"readiness-{level}")) for level in programme.readiness)
    days = tuple(Option(day, turn.label(f"day-{day}")) for day in WEEKDAYS)
    weeks = (Option("1", turn.label("plan-weeks-1")), Option("2", turn.label("plan-weeks-2")))
    stands = (ally.readiness,) if ally and ally.readiness in programme.readiness else ()
    return (
        ChoiceField("readiness", turn.label("plan-readiness"), readiness, chosen=stands),
        ChoiceField(
            "days",
            turn.label("plan-days"),
            days,
            hint=turn.label("plan-days-hint"),
            chosen=tuple(ally.days) if ally else (),
            required=False,
            multiple=True,
        ),
        ChoiceField("weeks", turn.label("plan-weeks"), weeks, chosen=(str(ally.weeks) if ally else "1",)),
        TimeField("at", turn.label("plan-at"), value=time.fromisoformat(ally.at) if ally else USUAL_HOUR),
    )


def _place_fields(turn: Turn, ally: Row[Any] | None) -> tuple[Field, ...]:
    spoken, known = turn.person.language, turn.library.programme.languages
    zone = ally.zone if ally else turn.person.sender.zone
    country = ally.country if ally else country_of(zone)
    languages = tuple(Option(code, turn.library.label(code, "language-name")) for code in known)
    return (
        TextField("zone", turn.label("plan-zone"), hint=turn.label("plan-zone-hint"), value=zone, max_length=60),
        TextField(
            "country",
            turn.label("plan-country"),
            hint=turn.label("plan-country-hint"),
            value=country_name(spoken, country) if country else "",
            required=False,
            max_length=60,
        ),
        ChoiceField("language", turn.label("plan-language"), languages, chosen=(spoken,)),
    )


def plan_from(turn: Turn) -> tuple[dict[str, Any], dict[str, str]]:
    """The columns of his plan with the next time he is due, or a sentence at each field that is wrong."""
    zone, problems = turn.text("zone").strip(), dict[str, str]()
    if zone not in zones():
        problems["zone"] = no_such_zone(turn, zone)
    wish = turn.text("country").strip()
    country = country_named(turn.person.language, wish) if wish else ""
    if wish and not country:
        problems["country"] = no_such_country(turn, wish)
    if problems:
        return {}, problems
    readiness = turn.text("readiness")
    days = "".join(sorted(turn.chosen("days"))) or days_for(turn, readiness)
    when = {"days": days, "weeks": int(turn.text("weeks")), "at": turn.text("at"), "zone": zone, "country": country}
    return {"readiness": readiness, **when, "next_at": following(**when, after=turn.now)}, {}


def days_for(turn: Turn, readiness: str) -> str:
    """The days that are suggested to somebody who stands there."""
    return SPREAD[min(7, max(1, turn.library.programme.pace.get(readiness, USUAL_PACE)))]


def no_such_zone(turn: Turn, wish: str) -> str:
    """The sentence about a zone that is none, with the likely one."""
    likely = likely_zone(wish)
    if likely:
        return turn.label("zone-did-you-mean", zone=wish[:60], likely=likely)
    return turn.label("zone-unknown", zone=wish[:60])


def no_such_country(turn: Turn, wish: str) -> str:
    """The sentence about a country that is none, with the likely one."""
    likely = likely_country(turn.person.language, wish)
    if likely:
        return turn.label("country-did-you-mean", country=wish, likely=likely)
    return turn.label("country-unknown", country=wish)


def about_holidays(turn: Turn, country: str) -> tuple[Markdown, ...]:
    """Said once, when he chooses it: a country whose holidays nobody has told us."""
    if not country or has_holidays(country):
        return ()
    return (turn.say("country-without-holidays", country=country_name(turn.person.language, country)),)
