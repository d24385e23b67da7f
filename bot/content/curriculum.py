"""What the content is once it has been read and checked: frozen, the same for everybody, nothing personal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.polls.questions import Question
from bot.views import Markdown


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a recall question, with its line of feedback; both plain, because an answer becomes a button."""

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
    """One micro-lesson. `id` is `<module>/<file name without number and .md>`, so that renumbering keeps it. In
    `reflect`, a paragraph that holds `{why}` is left out for somebody without a why; another paragraph always remains."""

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
class Template:
    """A poll or a survey to start from. `id` is its file's name; `about` tells a coordinator what it is for and when;
    `exact`: counts are published instead of bands."""

    id: str
    title: str
    about: str
    exact: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or finding comes from. `published` and `link` may be empty."""

    id: str
    author: str
    title: str
    year: int
    published: str
    link: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Who in the organisation helps, with what, and how to reach them."""

    name: str
    helps_with: str
    reach: str


@dataclass(frozen=True, slots=True)
class Hotline:
    """Help from outside, for one country (two capital letters)."""

    country: str
    name: str
    reach: str


@dataclass(frozen=True, slots=True)
class Programme:
    """programme.yaml. `tracks` maps a readiness to module names in order; quiet hours are local times `HH:MM`. `polls_in`
    lists the channels for polls as their platform names them, none for every channel."""

    name: str
    contact: str
    languages: tuple[str, ...]
    motives: tuple[str, ...]
    readiness: tuple[str, ...]
    modules: tuple[str, ...]
    sensitive: tuple[str, ...]
    tracks: Mapping[str, tuple[str, ...]]
    lenses: tuple[str, ...]
    moments: tuple[str, ...]
    quiet_from: str
    quiet_until: str
    contacts: tuple[Contact, ...]
    hotlines: tuple[Hotline, ...]
    polls_by: str = "coordinators"
    polls_in: tuple[str, ...] = ()

    @property
    def everybody_polls(self) -> bool:
        """Whether everybody may make polls, not only coordinators."""
        return self.polls_by == "everybody"
