"""A form's fields as Slack's input blocks, and what comes back from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

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
)

Json = dict[str, Any]

INPUT, LABEL, OPTION = 3000, 2000, 75
AT_ONCE = 10
"""Radio buttons and checkboxes in one block; more options are a list to open."""

GROUP = 100
"""Options of a list; more come in groups."""

LIST, SHORTEST = 6000, 20
"""Characters that all options of one list take of a message's total, and the least that each of them keeps."""


def cut(words: str, most: int) -> str:
    """At most so many characters, with an ellipsis where some are missing."""
    return words if len(words) <= most else words[: most - 1] + "…"


def plain(words: str, most: int) -> Json:
    """Text that Slack shows as it is: no emoji codes, no markup."""
    return {"type": "plain_text", "text": cut(words, most) or " ", "emoji": False}


def option(label: str, value: str) -> Json:
    """One option."""
    return {"text": plain(label, OPTION), "value": value}


def options(source: tuple[Option, ...]) -> list[Json]:
    """The options of one field. Where they are very many, long ones are cut, to leave room for what is written above."""
    most = max(SHORTEST, LIST // max(1, len(source)))
    return [option(cut(one.label, most), one.value) for one in source]


def input_block(field: Field) -> Json:
    """One field. Its name is the block's id, so that a problem finds its way back to it."""
    block: Json = {
        "type": "input",
        "block_id": field.name,
        "label": plain(field.label, LABEL),
        "optional": not field.required,
        "element": {"action_id": field.name, **_element(field)},
    }
    if field.hint:
        block["hint"] = plain(field.hint, LABEL)
    return block


def _element(field: Field) -> Json:
    match field:
        case TextField():
            most = min(field.max_length, INPUT)
            return _with(
                {"type": "plain_text_input", "multiline": field.multiline, "max_length": most},
                "initial_value",
                field.value[:most],
            )
        case NumberField():
            limits = {"min_value": str(field.low), "max_value": str(field.high), "is_decimal_allowed": False}
            value = "" if field.value is None else str(field.value)
            return _with({"type": "number_input", **limits}, "initial_value", value)
        case DateField():
            return _with({"type": "datepicker"}, "initial_date", field.value.isoformat() if field.value else "")
        case TimeField():
            return _with({"type": "timepicker"}, "initial_time", field.value.strftime("%H:%M") if field.value else "")
        case ChoiceField():
            return _choice(field)
        case PersonField():
            return {"type": "users_select"}
        case ChannelField():
            return {
                "type": "conversations_select",
                "filter": {"include": ["public", "private"], "exclude_bot_users": True},
            }
        case _:
            assert_never(field)


def _with(element: Json, name: str, value: str) -> Json:
    return {**element, name: value} if value else element


def _choice(field: ChoiceField) -> Json:
    drawn = options(field.options)
    chosen = [shown for one, shown in zip(field.options, drawn, strict=True) if one.value in field.chosen]
    few = len(drawn) <= AT_ONCE and not field.folded
    kind = (
        ("checkboxes" if few else "multi_static_select")
        if field.multiple
        else ("radio_buttons" if few else "static_select")
    )
    element: Json = {"type": kind, **offered(field.options, drawn)}
    if chosen:
        element["initial_options" if field.multiple else "initial_option"] = chosen if field.multiple else chosen[0]
    return element


def offered(source: tuple[Option, ...], drawn: list[Json]) -> Json:
    """The options of a list, in groups where they are too many for one; a group is named after its first option."""
    if len(drawn) <= GROUP:
        return {"options": drawn}
    starts = range(0, len(drawn), GROUP)
    groups = [
        {"label": plain(f"{cut(source[start].label, OPTION - 2)} …", OPTION), "options": drawn[start : start + GROUP]}
        for start in starts
    ]
    return {"option_groups": groups}


def answers(state: Mapping[str, Any]) -> dict[str, Value]:
    """What was filled in, by the name of the field (`view.state.values` of a submission)."""
    found: dict[str, Value] = {}
    for elements in state.values():
        for name, element in elements.items():
            value = _answer(element)
            if value is not None:
                found[name] = value
    return found


def _answer(element: Mapping[str, Any]) -> Value | None:
    match element.get("type"):
        case "checkboxes" | "multi_static_select":
            return tuple(str(one["value"]) for one in element.get("selected_options") or ())
        case "radio_buttons" | "static_select":
            chosen = element.get("selected_option")
            return str(chosen["value"]) if chosen else None
        case "datepicker":
            return element.get("selected_date")
        case "timepicker":
            return element.get("selected_time")
        case "users_select":
            return element.get("selected_user")
        case "conversations_select":
            return element.get("selected_conversation")
        case _:
            value = element.get("value")
            return value if isinstance(value, str) else None
