"""What the content is once it has been read and checked: frozen, the same for everybody, nothing personal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

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

    @property
    def right(self) -> frozenset[int]:
        """The numbers of the right answers; there may be several."""
        return frozenset(number for number, answer in enumerate(self.answers) if answer.right)


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
class Saying:
    """One good answer in a scenario: what one can say, and why it works."""

    say: Markdown
    why: Markdown


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scene to rehearse, with three good answers of different temper."""

    id: str
    title: str
    motives: tuple[str, ...]
    lenses: tuple[str, ...]
    level: str
    note: str
    scene: Markdown
    ask: Markdown
    answers: tuple[Saying, ...]
    remember: Markdown


@dataclass(frozen=True, slots=True)
class Story:
    """What a leader got wrong and learned. `teller` is a role and an age; `about` the module it fits; `example`: made up,
    and to be replaced by a real leader's own."""

    id: str
    title: str
    example: bool
    teller: str
    about: str
    wrong: Markdown
    learned: Markdown
    now: Markdown
    hard: Markdown


@dataclass(frozen=True, slots=True)
class Circle:
    """The guide for one meeting of a circle: a round to open, what to talk about, what to try until the next one, and a
    word to whoever hosts."""

    id: str
    title: str
    aim: Markdown
    open: Markdown
    talk: tuple[Markdown, ...]
    attempt: Markdown
    host: Markdown


@dataclass(frozen=True, slots=True)
class Mentoring:
    """The agenda for one meeting in which a woman mentors a man; her question comes first."""

    id: str
    title: str
    her_question: Markdown
    his_questions: tuple[Markdown, ...]
    before: Markdown
    after: Markdown
    note: Markdown


@dataclass(frozen=True, slots=True)
class Campaign:
    """What an ally receives on a date; `begins` and `ends` are (month, day), both included."""

    id: str
    title: str
    begins: tuple[int, int]
    ends: tuple[int, int]
    about: Markdown
    message: Markdown
    attempt: Markdown
    avoid: Markdown

    def covers(self, day: date) -> bool:
        """Whether it is on at that date, also over the turn of a year."""
        today = (day.month, day.day)
        if self.begins <= self.ends:
            return self.begins <= today <= self.ends
        return today >= self.begins or today <= self.ends


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
class Matching:
    """What counts (0 to 10) when people are put together: another department, hours in common, the same language, another
    part of the world."""

    department: int = 1
    hours: int = 1
    language: int = 1
    zone: int = 1


@dataclass(frozen=True, slots=True)
class Programme:
    """programme.yaml. `tracks` maps a readiness to module names in order, `pace` to lessons a week; `after` a module to those
    that come before it; `renamed` a lesson's former id to its present one, `removed` are ids that are no more; `least` says
    how much there is to be. Quiet hours are local times `HH:MM`. `polls_in` lists the channels for polls as their platform
    names them, none for every channel. `hours_from` and `hours_until` are when people are at work (local), Monday to Friday;
    `circles_on` is a weekday (0 is Monday), `buddies_every` weeks; `asks_at` UTC, `asks_a_week` a person."""

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
    hours_from: str = "09:00"
    hours_until: str = "17:00"
    matching: Matching = Matching()
    circles_on: int = 1
    buddies_every: int = 2
    asks_at: str = "09:00"
    asks_read_first: bool = False
    asks_a_week: int = 3
    polls_by: str = "coordinators"
    polls_in: tuple[str, ...] = ()
    pace: Mapping[str, int] = field(default_factory=dict)
    after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    least: Mapping[str, int] = field(default_factory=dict)

    @property
    def quiet(self) -> tuple[str, str]:
        """From when to when nothing late is sent."""
        return self.quiet_from, self.quiet_until

    @property
    def everybody_polls(self) -> bool:
        """Whether everybody may make polls, not only coordinators."""
        return self.polls_by == "everybody"
