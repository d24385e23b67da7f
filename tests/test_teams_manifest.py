"""The manifest that goes to Teams: valid by Microsoft's own schema, and it promises only what the bot does."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator

from bot.app import Bot
from bot.library import Shelf
from storage.db import Database

HERE = Path(__file__).parent
FOLDER = HERE.parent / "docs" / "teams-manifest"
SCHEMAS = HERE / "node" / "node_modules" / "@microsoft" / "app-manifest" / "build" / "json-schemas" / "teams"


def manifest() -> dict[str, Any]:
    """As it is in the documentation."""
    read: dict[str, Any] = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    return read


def test_it_is_valid() -> None:
    told = manifest()
    path = SCHEMAS / f"v{told['manifestVersion']}" / "MicrosoftTeams.schema.json"
    complaints = [
        error.message for error in Draft4Validator(json.loads(path.read_text(encoding="utf-8"))).iter_errors(told)
    ]
    assert complaints == []


def test_every_command_in_its_list_is_one(sqlite: Database, shelf: Shelf) -> None:
    known = {words for entry in Bot(sqlite, shelf).entries.values() for words in entry.typed}
    listed = [command["title"] for part in manifest()["bots"][0]["commandLists"] for command in part["commands"]]
    assert {"help", "join", "lesson"} <= set(listed)
    assert {title.removesuffix(" 2 weeks") for title in listed} <= known


def test_every_command_of_its_message_extension_is_an_address(sqlite: Database, shelf: Shelf) -> None:
    [extension] = manifest()["composeExtensions"]
    assert extension["botId"] == manifest()["bots"][0]["botId"]
    assert {command["id"] for command in extension["commands"]} <= set(Bot(sqlite, shelf).entries)


def test_its_icons_have_the_size_that_teams_wants() -> None:
    for name, wanted in (("color", 192), ("outline", 32)):
        header = (FOLDER / manifest()["icons"][name]).read_bytes()[16:24]
        assert struct.unpack(">II", header) == (wanted, wanted)
