"""Who one can be on the playground's page, and where one can meet. They are as made up as the lessons' scenes."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

DIRECT, HOME = "dm", "home"
SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class PlaygroundPerson:
    """Somebody to be. `about` says what they are there to try."""

    id: str
    name: str
    about: str
    zone: str
    language: str = "en"
    owner: bool = False


PEOPLE = (
    PlaygroundPerson("adam", "Adam", "may become an ally", "Europe/London"),
    PlaygroundPerson("ben", "Ben", "may become an ally", "America/New_York"),
    PlaygroundPerson("kenji", "Kenji", "may become an ally", "Asia/Tokyo"),
    PlaygroundPerson("farid", "Farid", "may become an ally", "Asia/Karachi"),
    PlaygroundPerson("lars", "Lars", "may become an ally", "Europe/Oslo"),
    PlaygroundPerson("mateo", "Mateo", "may become an ally", "America/Bogota"),
    PlaygroundPerson("dana", "Dana", "a colleague", "Europe/Berlin"),
    PlaygroundPerson("ifeoma", "Ifeoma", "a colleague", "Africa/Lagos"),
    PlaygroundPerson("cleo", "Cleo", "a colleague", "Europe/Paris"),
    PlaygroundPerson("esra", "Esra", "a colleague", "Europe/Istanbul"),
    PlaygroundPerson("grace", "Grace", "a colleague", "Africa/Nairobi"),
    PlaygroundPerson("hana", "Hana", "a colleague", "Australia/Sydney"),
    PlaygroundPerson("leilani", "Leilani", "a colleague", "Pacific/Honolulu"),
    PlaygroundPerson("mei", "Mei", "a colleague", "Asia/Shanghai"),
    PlaygroundPerson("priya", "Priya", "a colleague", "Asia/Kolkata"),
    PlaygroundPerson("olga", "Olga", "coordinates", "Europe/Madrid"),
    PlaygroundPerson("ada", "Ada", "owns the workspace", "America/Sao_Paulo", owner=True),
)
"""Enough of them for an anonymous poll, which asks eight people at least and tells from five answers on."""

PEOPLE_BY_ID = {person.id: person for person in PEOPLE}


@dataclass(frozen=True, slots=True)
class PlaygroundChannel:
    """A channel that is there before the bot makes any. `everybody`: nobody need be brought in."""

    name: str
    everybody: bool = False
    private: bool = False
    members: tuple[str, ...] = ()


CHANNELS = (
    PlaygroundChannel("general", everybody=True),
    PlaygroundChannel("allies", everybody=True),
    PlaygroundChannel("new-dads"),
    PlaygroundChannel("night-shift"),
    PlaygroundChannel("men-who-lead", private=True, members=("lars", "olga")),
)

ROOM_ID = re.compile(r"[a-z0-9-]{1,200}")


@dataclass(frozen=True, slots=True)
class Seat:
    """One column of the page: who one is there, and what is looked at (direct messages, home or a room)."""

    person: PlaygroundPerson
    room: str = DIRECT

    @property
    def shared(self) -> bool:
        """Whether others read along."""
        return self.room not in (DIRECT, HOME)

    def among(self, rooms: Container[str]) -> Seat:
        """The same seat, if what is looked at is one of these rooms or one's own; else one's direct messages."""
        return Seat(self.person) if self.shared and self.room not in rooms else self

    def __str__(self) -> str:
        return f"{self.person.id}.{self.room}"


def seats_of(query: Mapping[str, str]) -> list[Seat]:
    """The one or two seats that an address of the page names; Adam's if it names none."""
    return [seat for side in SIDES if (seat := _seat(query.get(side, "")))] or [Seat(PEOPLE[0])]


def _seat(words: str) -> Seat | None:
    id, _, room = words.partition(".")
    person = PEOPLE_BY_ID.get(id)
    return None if person is None else Seat(person, room_named(room))


def room_named(words: str) -> str:
    """A room's id as an address or form names it; whether there is such a room is another question."""
    return words if ROOM_ID.fullmatch(words) else DIRECT


def page_with(seats: Sequence[Seat]) -> str:
    """The address of the page with these seats."""
    return "/?" + "&".join(f"{side}={seat}" for side, seat in zip(SIDES, seats, strict=False))


def page_after(seats: Sequence[Seat], index: int, person: str, room: str) -> str:
    """The address of the page once one of its seats is somebody else or somewhere else."""
    return page_with([*seats[:index], Seat(PEOPLE_BY_ID[person], room), *seats[index + 1 :]])
