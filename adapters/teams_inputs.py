"""The fields of a form as inputs of an Adaptive Card, and what comes back from them.

An input's id says how its answer is read: `in.<field>`, `many.<field>` for several values with commas between them,
`channel.<field>` for a link to a channel, and `<n>.<field>` for the n-th choice of a card.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, assert_never
from urllib.parse import quote, unquote, urlsplit

from adapters.teams_elements import Element, Label, rich, words
from bot.views import (
    ChannelField,
    ChoiceField,
    DateField,
    Field,
    NumberField,
    Option,
    PersonField,
    TextField,
    TimeField,
    Value,
    Values,
)

FEW = 6
"""Options shown one below the other; more become a list to open."""

MANY = 12
"""More options than these become a list that can be searched."""

MARKED = re.compile(r"[\\*_`\[\]<>&#~|]|^\s*(?:[-+]|\d+[.)])\s|://")
"""What a client may take for Markdown where it shows an option beside a tick box."""

UNPAIRED = re.compile("[\x00\ud800-\udfff]")
"""Characters that no database and no UTF-8 text can hold."""

Typed = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entered:
    """What was typed into a form that came back, by field, and the sentence for each field that has a problem."""

    typed: Mapping[str, Value] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)


def draw_field(one: Field, label: Label, entered: Entered, dialog: bool) -> list[Element]:
    """An input with its label and hint, and its problem right above it. What was typed wins over what the form was
    prefilled with. `dialog` false: a card in the chat."""
    problem = entered.problems.get(one.name, "")
    warning = [rich([words(problem, color="Attention", weight="Bolder")])] if problem else []
    hint = [rich([words(one.hint, isSubtle=True, size="Small")], "Small")] if one.hint else []
    typed = entered.typed.get(one.name)
    drawn = _input(one, label, typed if isinstance(typed, tuple) or typed is None else str(typed), dialog)
    needed: Element = {"isRequired": True, "errorMessage": label("problem-required")} if one.required else {}
    if isinstance(one, NumberField):
        needed["errorMessage"] = label("problem-number", low=one.low, high=one.high)
    return [*warning, {**drawn, "label": one.label, **needed}, *hint]


def _input(one: Field, label: Label, typed: Typed | None, dialog: bool) -> Element:
    match one:
        case TextField():
            return _text(one, label, typed, dialog)
        case NumberField():
            bounds = {"min": one.low, "max": one.high}
            return {"type": "Input.Number", "id": f"in.{one.name}", **bounds, **_number(one.value, typed)}
        case DateField():
            day = one.value.isoformat() if one.value else ""
            return {"type": "Input.Date", "id": f"in.{one.name}", **_prefilled(typed, day)}
        case TimeField():
            hour = one.value.strftime("%H:%M") if one.value else ""
            return {"type": "Input.Time", "id": f"in.{one.name}", **_prefilled(typed, hour)}
        case ChoiceField():
            chosen = one.chosen if typed is None else (typed if isinstance(typed, tuple) else (typed,))
            return {**options(one, chosen), "id": f"{'many' if one.multiple else 'in'}.{one.name}"}
        case PersonField():
            search = {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}
            return {"type": "Input.ChoiceSet", "id": f"in.{one.name}", "choices": [], "choices.data": search}
        case ChannelField():
            place = {"style": "Url", "placeholder": label("adapter-channel-link")}
            return {"type": "Input.Text", "id": f"channel.{one.name}", **place, **_prefilled(typed, "")}
        case _:
            assert_never(one)


def _text(one: TextField, label: Label, typed: Typed | None, dialog: bool) -> Element:
    """Longer words that were written before are shown in a dialog only: a chat is kept by the employer."""
    drawn: Element = {"type": "Input.Text", "id": f"in.{one.name}", "maxLength": one.max_length}
    if not one.multiline:
        return {**drawn, **_prefilled(typed, one.value)}
    drawn["isMultiline"] = True
    if dialog:
        return {**drawn, **_prefilled(typed, one.value)}
    return {**drawn, "placeholder": label("adapter-not-repeated")} if typed or one.value else drawn


def _prefilled(typed: Typed | None, before: str) -> Element:
    value = before if typed is None else str(typed)
    return {"value": value} if value else {}


def _number(before: int | None, typed: Typed | None) -> Element:
    value = str(typed) if typed is not None else str(before)
    return {"value": int(value)} if re.fullmatch(r"-?[0-9]{1,9}", value) else {}


def options(one: ChoiceField, chosen: Sequence[str]) -> Element:
    """A choice without its id and label. Options with characters that a client may read as Markdown go into a list,
    which shows them as they are; where several can be ticked there is no list, and they are escaped."""
    marked = any(MARKED.search(option.label) for option in one.options)
    drawn: Element = {"type": "Input.ChoiceSet", "wrap": True}
    if one.multiple:
        choices = [{"title": _escaped(option), "value": quote(option.value, safe="/:@+ ")} for option in one.options]
        drawn |= {"isMultiSelect": True, "style": "expanded"}
        value = ",".join(quote(option.value, safe="/:@+ ") for option in one.options if option.value in chosen)
    else:
        choices = [{"title": option.label, "value": option.value} for option in one.options]
        few = len(one.options) <= FEW and not marked and not one.folded
        many = len(one.options) > MANY
        drawn["style"] = "expanded" if few else "filtered" if many else "compact"
        value = next((option.value for option in one.options if option.value in chosen), "")
    return {**drawn, "choices": choices, **({"value": value} if value else {})}


def _escaped(option: Option) -> str:
    return re.sub(r"([\\*_`\[\]<>&#~|()!+.-])", r"\\\1", option.label) if MARKED.search(option.label) else option.label


# --- what comes back ---


def values_of(data: Mapping[str, Any]) -> Values:
    """What a press or a form brings: the values of its button and the inputs of its group. Nothing else is looked at."""
    values = {name: value for name, value in _own(data.get("values")).items() if value is not None}
    return {**values, **typed_into(data)}


def typed_into(data: Mapping[str, Any]) -> Values:
    """The inputs alone."""
    group = data.get("group")
    if not isinstance(group, str):
        return {}
    prefixes = ("in", "many", "channel") if group == "in" else (group,)
    found: dict[str, Value] = {}
    for key, answer in data.items():
        prefix, dot, name = key.partition(".")
        if dot and prefix in prefixes and isinstance(answer, str | int | float):
            found[name] = _answer(prefix, answer)
    return found


def _answer(prefix: str, answer: str | float) -> Value:
    text = clean(str(int(answer)) if isinstance(answer, float) and answer.is_integer() else str(answer))
    match prefix:
        case "many":
            return tuple(unquote(value) for value in text.split(",") if value)
        case "channel":
            return _channel(text.strip())
        case _:
            return text


def _channel(text: str) -> str:
    """The id of a channel out of its link (`https://teams.microsoft.com/l/channel/19%3a…/General?…`)."""
    pieces = urlsplit(text).path.split("/") if text.startswith("https://") else []
    return unquote(pieces[3]) if len(pieces) > 3 and pieces[1:3] == ["l", "channel"] else text


def _own(values: object) -> dict[str, Value | None]:
    if not isinstance(values, Mapping):
        return {}
    return {clean(name): _value(value) for name, value in values.items() if isinstance(name, str)}


def _value(value: object) -> Value | None:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(clean(one) for one in value)
    return None


def clean(text: str) -> str:
    """Without the characters that cannot be stored."""
    return UNPAIRED.sub("\ufffd", text)
