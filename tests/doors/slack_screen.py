"""Block Kit as a person sees it: what can be read, pressed and filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.slack_workspace import Json


def inputs(window: Json) -> list[Json]:
    """The fields of a form."""
    return [block for block in window["blocks"] if block["type"] == "input"]


def actions(blocks: list[Json], label: str) -> Iterator[Json]:
    """What can be pressed under this label, as a press tells it."""
    for block in blocks:
        for element in [block["accessory"]] if "accessory" in block else _pressable(block):
            about = {"action_id": element["action_id"], "block_id": block.get("block_id"), "type": element["type"]}
            if element["type"] == "button" and element["text"]["text"] == label:
                yield {**about, "value": element.get("value")}
            if label in _options(element):
                yield {**about, "selected_option": _options(element)[label]}


def _pressable(block: Json) -> list[Json]:
    return list(block["elements"]) if block["type"] == "actions" else []


def _options(element: Json) -> dict[str, Json]:
    groups = [element.get("options", []), *(group["options"] for group in element.get("option_groups", []))]
    return {option["text"]["text"]: option for group in groups for option in group}


def filled(element: Json, answer: str | list[str]) -> Json:
    """A field as it is sent, with this answer."""
    kind, options = element["type"], _options(element)
    if kind in ("checkboxes", "multi_static_select"):
        chosen = [answer] if isinstance(answer, str) else answer
        return {"type": kind, "selected_options": [options[label] for label in chosen]}
    if kind in ("radio_buttons", "static_select"):
        return {"type": kind, "selected_option": options[str(answer)]}
    names = {"datepicker": "selected_date", "timepicker": "selected_time", "users_select": "selected_user"}
    return {"type": kind, names.get(kind, "value"): answer}


def prefilled(element: Json) -> Json:
    """A field as it is sent by somebody who did not touch it."""
    kind = element["type"]
    names = {
        "checkboxes": ("selected_options", element.get("initial_options", [])),
        "multi_static_select": ("selected_options", element.get("initial_options", [])),
        "radio_buttons": ("selected_option", element.get("initial_option")),
        "static_select": ("selected_option", element.get("initial_option")),
        "datepicker": ("selected_date", element.get("initial_date")),
        "timepicker": ("selected_time", element.get("initial_time")),
    }
    name, value = names.get(kind, ("value", element.get("initial_value")))
    return {"type": kind, name: value}


def read(value: Json) -> str:
    """What a person reads in a field."""
    return " ".join(str(inner) for name, inner in value.items() if name != "type" and isinstance(inner, str))


def text_of(value: Any) -> str:
    """What a person reads in blocks, in order."""
    match value:
        case list():
            return "\n".join(filter(None, map(text_of, value)))
        case {"type": "rich_text_section" | "rich_text_quote", "elements": elements}:
            return "".join(element["text"] for element in elements)
        case {"type": "button", "text": {"text": str(label)}}:
            return f"[{label}]"
        case {"type": "input", "label": label, "element": element}:
            return "\n".join(
                [label["text"], text_of(element), *_options(element), *map(str, prefilled(element).values())]
            )
        case {"text": str(words)}:
            return words
        case dict():
            return "\n".join(
                filter(None, (text_of(inner) for inner in value.values() if isinstance(inner, dict | list)))
            )
        case _:
            return ""
