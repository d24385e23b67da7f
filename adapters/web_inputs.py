"""What a form of the playground's page says: who, where, and which turn they take. Nothing in it is believed."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.web_gate import Refusal
from adapters.web_people import PEOPLE_BY_ID, SIDES, Seat, page_with, room_named, seats_of
from bot.views import Value, Values
from storage.deliveries import unpacked


@dataclass(frozen=True)
class Pressed:
    """A button: one turn. `message` is the message it stands in, 0 for the home page and the window."""

    address: str
    values: Values
    message: int
    in_window: bool


@dataclass(frozen=True)
class Sent:
    """What a form of the page sent, and which seat of which page it was sent from."""

    fields: dict[str, list[str]]

    def one(self, name: str) -> str:
        """A field's first value; empty if absent."""
        return self.fields.get(name, [""])[0]

    @property
    def seats(self) -> list[Seat]:
        """Who was shown on the page."""
        return seats_of({side: self.one(side) for side in SIDES})

    @property
    def seat(self) -> Seat:
        """Who sent it, and from where as they say. Raises Refusal for somebody who is not on any page."""
        person = PEOPLE_BY_ID.get(self.one("person"))
        if person is None:
            raise Refusal(400, "Nobody of that name is here.\n")
        return Seat(person, room_named(self.one("room")))

    @property
    def pressed(self) -> Pressed:
        """The button that was pressed, with what was chosen beside it."""
        button = _object(self.one("press"))
        values = _values(button.get("values"))
        if isinstance(choice := button.get("choice"), str):
            values[choice] = self.one(f"choice-{choice}")
        message = self.one("message")
        return Pressed(str(button.get("address", "")), values, number(message), message == "window")

    @property
    def opener(self) -> Pressed:
        """The turn that opened the window this comes from."""
        opened = _object(self.one("opener"))
        return Pressed(str(opened.get("address", "")), _values(opened.get("values")), 0, True)

    @property
    def typed(self) -> dict[str, list[str]]:
        """What stands in the fields of the form in the window, as typed."""
        fields = {name: given for name, given in self.fields.items() if name.startswith("f-")}
        return {name[2:]: [value.replace("\r\n", "\n") for value in given] for name, given in fields.items()}

    @property
    def answers(self) -> dict[str, Value]:
        """The same as values, with those that the form carries itself."""
        values = _values(_object(self.one("values")))
        return values | {name: given[0] if len(given) == 1 else tuple(given) for name, given in self.typed.items()}

    def page(self, seats: Sequence[Seat]) -> str:
        """The address of the page to come back to: at the newest message of whoever did something."""
        who = self.one("person")
        mine = [f"#newest-{side}" for side, seat in zip(SIDES, seats, strict=False) if seat.person.id == who]
        return page_with(seats) + "".join(mine[:1])


def number(text: str) -> int:
    """A whole number as our own pages write it; 0 for anything else."""
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else 0


def _object(text: str) -> dict[str, object]:
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _values(found: object) -> dict[str, Value]:
    """Only what a button can carry; anything else in it was not written by us."""
    if not isinstance(found, dict):
        return {}
    plain = {name: value for name, value in unpacked(found).items() if isinstance(value, str | int | tuple)}
    return {
        name: value
        for name, value in plain.items()
        if not isinstance(value, tuple) or all(isinstance(v, str) for v in value)
    }
