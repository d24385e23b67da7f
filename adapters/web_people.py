"""Who one can be on the playground's page, and where one can meet. They are as made up as the lessons' scenes."""

from __future__ import annotations

from dataclasses import dataclass

ROOMS = ("general", "allies")


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
    PlaygroundPerson("dana", "Dana", "a colleague", "Europe/Berlin"),
    PlaygroundPerson("ifeoma", "Ifeoma", "a colleague", "Africa/Lagos"),
    PlaygroundPerson("olga", "Olga", "coordinates", "Europe/Madrid"),
    PlaygroundPerson("ada", "Ada", "owns the workspace", "America/Sao_Paulo", owner=True),
)
PEOPLE_BY_ID = {person.id: person for person in PEOPLE}
