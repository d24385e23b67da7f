"""What Slack would refuse: slack_sdk's own models, and the limits that they miss."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

Json = dict[str, Any]
MOST_TEXT = 13_000
PARSED = re.compile(r"[<>]|&(?!amp;|lt;|gt;)")
"""What Slack would take for markup in the text of a message."""


def check_message(message: Json) -> None:
    """Raises AssertionError for what `chat.postMessage` would refuse or cut."""
    assert message.get("text"), "no text for notifications"
    assert not PARSED.search(message["text"]), "the text for notifications is parsed: words could ping or link"
    check_blocks(message.get("blocks", []), 50)


def check_view(view: Json) -> None:
    """The same for `views.open` and `views.publish`."""
    View(**view).to_dict() if view["type"] == "modal" else None
    if view["type"] == "modal":
        assert all(0 < len(view[name]["text"]) <= 24 for name in ("title", "submit", "close") if name in view)
        assert len(view.get("private_metadata", "")) <= 3000
        assert len(view.get("callback_id", "")) <= 255
        has_inputs = any(block["type"] == "input" for block in view["blocks"])
        assert not has_inputs or view.get("submit"), "a form without a way to send it"
    check_blocks(view["blocks"], 100)


def check_blocks(blocks: list[Json], most: int) -> None:
    """Limits of platforms.md, whether slack_sdk knows them or not."""
    assert 0 < len(blocks) <= most, f"{len(blocks)} blocks"
    assert all(block is not None for block in Block.parse_all(blocks))
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(set(ids)) == len(ids), "a block id twice"
    actions = [element["action_id"] for element in _dicts(blocks) if "action_id" in element]
    assert len(set(actions)) == len(actions), "an action id twice"
    assert all(0 < len(id) <= 255 for id in (*ids, *actions))
    assert sum(len(part["text"]) for part in _dicts(blocks) if isinstance(part.get("text"), str)) <= MOST_TEXT
    for part in _dicts(blocks):
        _check(part)


def _check(part: Json) -> None:
    kind = part.get("type")
    if kind in ("plain_text", "text"):
        assert 0 < len(part["text"]) <= 3000, f"text of {len(part['text'])}"
    if kind == "header":
        assert len(part["text"]["text"]) <= 150
    if kind == "button":
        assert len(part["text"]["text"]) <= 75
        assert len(part.get("value", "")) <= 2000
        assert len(part.get("accessibility_label", "")) <= 75
    if kind in ("radio_buttons", "checkboxes"):
        assert 1 <= len(part["options"]) <= 10
    if kind == "overflow":
        assert 2 <= len(part["options"]) <= 5
    if kind in ("static_select", "multi_static_select"):
        groups = part.get("option_groups", [part])
        assert 1 <= len(groups) <= 100
        assert all(1 <= len(group["options"]) <= 100 for group in groups)
        assert all(len(group["label"]["text"]) <= 75 for group in groups if group is not part)
        assert len(part.get("placeholder", {}).get("text", "")) <= 150
    if kind in ("static_select", "multi_static_select", "radio_buttons", "checkboxes"):
        offered = [one for group in part.get("option_groups", [part]) for one in group["options"]]
        assert all(one in offered for one in _initial(part)), "an initial option that is not offered"
        assert len({one["value"] for one in offered}) == len(offered), "an option twice"
    if kind == "input":
        assert len(part["label"]["text"]) <= 2000
        assert len(part.get("hint", {}).get("text", "")) <= 2000
    if kind == "plain_text_input":
        assert part["max_length"] <= 3000
        assert len(part.get("initial_value", "")) <= part["max_length"]
    if kind == "image":
        assert 0 < len(part["alt_text"]) <= 2000
    if kind == "actions":
        assert 1 <= len(part["elements"]) <= 25
    if "value" in part and isinstance(part.get("text"), dict) and kind is None:
        assert 0 < len(part["text"]["text"]) <= 75
        assert 0 < len(part["value"]) <= 150
    assert kind != "mrkdwn", "mrkdwn is parsed: words could ping or link"
    assert part.get("initial_options") != [], "empty initial options"


def _initial(part: Json) -> list[Json]:
    return [*part.get("initial_options", []), *([part["initial_option"]] if "initial_option" in part else [])]


def _dicts(value: Any) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _dicts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _dicts(inner)
