"""content/ as the bot reads it: lessons, prompts, messages and the programme, all checked, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.views import Markdown


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a content file. `str()` gives `path:line: words`; `line` counts from 1."""

    path: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.words}"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a recall question, with its line of feedback."""

    words: str
    right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Recall:
    """A question with two to four answers."""

    question: Markdown
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One micro-lesson. `id` is `<module>/<file name without .md>`. In `reflect`, a paragraph that holds `{why}` is left
    out for somebody without a why."""

    id: str
    title: str
    module: str
    minutes: int
    motives: tuple[str, ...]
    lenses: tuple[str, ...]
    level: str
    note: str
    sources: tuple[str, ...]
    body: Markdown
    reflect: Markdown
    attempt: Markdown
    recall: Recall | None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A reflection question for a moment: `moment` is one of programme.yaml's moments, `motives` the whys it speaks to."""

    id: str
    moment: str
    motives: tuple[str, ...]
    words: Markdown


@dataclass(frozen=True, slots=True)
class Programme:
    """programme.yaml. `tracks` maps a readiness to module names in order; quiet hours are local times `HH:MM`."""

    name: str
    contact: str
    languages: tuple[str, ...]
    motives: tuple[str, ...]
    readiness: tuple[str, ...]
    tracks: Mapping[str, tuple[str, ...]]
    quiet_from: str
    quiet_until: str


class Library:
    """One good version of the content. Immutable."""

    programme: Programme

    def language_for(self, wish: str) -> str:
        """The language to speak for a platform's locale ("es-MX"), or the programme's first one."""
        raise NotImplementedError

    def say(self, language: str, message: str, **details: str | int) -> Markdown:
        """A message; details are escaped, so that they show as typed. Falls back to English, then to the name."""
        raise NotImplementedError

    def label(self, language: str, message: str, **details: str | int) -> str:
        """The same, plain: for titles, buttons, fields."""
        raise NotImplementedError

    def lesson(self, language: str, id: str) -> Lesson | None:
        """A lesson in this language (else English); None if it is no more."""
        raise NotImplementedError

    def track(self, readiness: str) -> tuple[str, ...]:
        """The lesson ids in order."""
        raise NotImplementedError

    def prompts(self, language: str) -> tuple[Prompt, ...]:
        """Every prompt."""
        raise NotImplementedError

    def search(self, language: str, words: str, limit: int = 3) -> tuple[Lesson, ...]:
        """The lessons that match plain words best (full-text search over titles and texts); empty if none does."""
        raise NotImplementedError


def load(folder: Path) -> tuple[Library | None, list[Problem]]:
    """The library in a folder, or every problem of every file."""
    raise NotImplementedError


class Shelf:
    """Holds the library in use; a broken edit changes nothing."""

    def __init__(self, folder: Path) -> None:
        raise NotImplementedError

    @property
    def library(self) -> Library:
        """The last good version."""
        raise NotImplementedError

    def reload(self) -> list[Problem]:
        """Read the folder again; with problems the last good version stays."""
        raise NotImplementedError
