"""What came back from a form, checked against what was offered.

Whoever can sign a request can send anything, so no answer is believed: unknown fields are dropped, and every other one
must be what its field allows. The sentence for each problem goes back to the field, with what was typed kept there.
"""

from __future__ import annotations

import re
from datetime import date, time
from typing import assert_never

from bot.turn import Turn
from bot.typed_text import sendable
from bot.views import (
    ChannelField,
    ChoiceField,
    DateField,
    Field,
    Form,
    NumberField,
    PersonField,
    TextField,
    TimeField,
    Value,
)

PLATFORM_ID = re.compile(r"[\w:.@=/+-]{1,200}")
"""Ids of people and channels: Slack's (U012AB3CD), Teams' (29:1abc…, 19:…@thread.tacv2) and the playground's."""


class _Wrong(Exception):
    """Carries the key of the sentence that says what is wrong, and its details."""

    def __init__(self, message: str, **details: str | int) -> None:
        self.message, self.details = message, details


def check(turn: Turn, form: Form) -> tuple[dict[str, Value], dict[str, str]]:
    """The values that the form allows (with the form's own), and a sentence for every field that has a problem."""
    values: dict[str, Value] = dict(form.values)
    problems: dict[str, str] = {}
    for field in form.fields:
        try:
            value = _answer(field, turn.values.get(field.name))
        except _Wrong as wrong:
            problems[field.name] = turn.label(wrong.message, **wrong.details)
        else:
            if value is not None:
                values[field.name] = value
    return values, problems


def _answer(field: Field, raw: Value | None) -> Value | None:
    if raw is None or raw in ("", ()) or (isinstance(raw, str) and not raw.strip()):
        if field.required:
            raise _Wrong("problem-required")
        return None
    if isinstance(field, ChoiceField):
        return _choice(field, raw if isinstance(raw, tuple) else (str(raw),))
    if isinstance(raw, tuple):
        raise _Wrong("problem-not-offered")
    return _single(field, str(raw))


def _single(field: TextField | NumberField | DateField | TimeField | PersonField | ChannelField, words: str) -> Value:
    match field:
        case TextField():
            if len(words) > field.max_length:
                raise _Wrong("problem-too-long", limit=field.max_length, length=len(words))
            return sendable(words)
        case NumberField():
            return _number(field, words)
        case DateField():
            return _date(words)
        case TimeField():
            return _time(words)
        case PersonField() | ChannelField():
            if not PLATFORM_ID.fullmatch(words):
                raise _Wrong("problem-not-offered")
            return words
        case _:
            assert_never(field)


def _choice(field: ChoiceField, chosen: tuple[str, ...]) -> Value:
    offered = {option.value for option in field.options}
    if not offered.issuperset(chosen) or len(set(chosen)) != len(chosen):
        raise _Wrong("problem-not-offered")
    if field.multiple:
        return chosen
    if len(chosen) != 1:
        raise _Wrong("problem-not-offered")
    return chosen[0]


def _number(field: NumberField, words: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,9}", words.strip()) or not field.low <= int(words) <= field.high:
        raise _Wrong("problem-number", low=field.low, high=field.high)
    return int(words)


def _date(words: str) -> str:
    try:
        return date.fromisoformat(words.strip()).isoformat()
    except ValueError:
        raise _Wrong("problem-date") from None


def _time(words: str) -> str:
    try:
        return time.fromisoformat(words.strip()).strftime("%H:%M")
    except ValueError:
        raise _Wrong("problem-time") from None
