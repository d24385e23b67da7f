"""An ally's plan: where he starts, his days, his hour, his timezone, his language. Asked when joining and in settings."""

from __future__ import annotations

from datetime import time
from typing import Any

from sqlalchemy import Row

from bot.schedule import likely_zone, next_time, zones
from bot.turn import Turn
from bot.views import ChoiceField, Field, Option, TextField, TimeField

WEEKDAYS = "0123456"
USUAL_DAYS = ("1", "3")
USUAL_HOUR = time(9, 30)


def plan_fields(turn: Turn, ally: Row[Any] | None) -> tuple[Field, ...]:
    """The fields, filled in with what is so now, or with what the platform knows."""
    programme = turn.library.programme
    readiness = tuple(Option(level, turn.label(f"readiness-{level}")) for level in programme.readiness)
    days = tuple(Option(day, turn.label(f"day-{day}")) for day in WEEKDAYS)
    languages = tuple(Option(code, turn.library.label(code, "language-name")) for code in programme.languages)
    return (
        ChoiceField("readiness", turn.label("plan-readiness"), readiness, chosen=(ally.readiness,) if ally else ()),
        ChoiceField(
            "days",
            turn.label("plan-days"),
            days,
            hint=turn.label("plan-days-hint"),
            chosen=tuple(ally.days) if ally else USUAL_DAYS,
            multiple=True,
        ),
        TimeField("at", turn.label("plan-at"), value=time.fromisoformat(ally.at) if ally else USUAL_HOUR),
        TextField(
            "zone",
            turn.label("plan-zone"),
            hint=turn.label("plan-zone-hint"),
            value=ally.zone if ally else turn.person.sender.zone,
            max_length=60,
        ),
        ChoiceField("language", turn.label("plan-language"), languages, chosen=(turn.person.language,)),
    )


def plan_from(turn: Turn) -> tuple[dict[str, Any], dict[str, str]]:
    """The columns of his plan with the next time he is due, or a sentence at the field that is wrong."""
    wish = turn.text("zone").strip()
    if wish not in zones():
        return {}, {"zone": no_such_zone(turn, wish)}
    days, at = "".join(sorted(turn.chosen("days"))), turn.text("at")
    plan = {"readiness": turn.text("readiness"), "days": days, "at": at, "zone": wish}
    return plan | {"next_at": next_time(days, at, wish, turn.now)}, {}


def no_such_zone(turn: Turn, wish: str) -> str:
    """The sentence about a zone that is none, with the likely one."""
    likely = likely_zone(wish)
    if likely:
        return turn.label("zone-did-you-mean", zone=wish[:60], likely=likely)
    return turn.label("zone-unknown", zone=wish[:60])
