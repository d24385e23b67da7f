"""Scenarios, stories, circles, mentoring and campaigns: one a file, names and words in YAML.

They differ in what they hold and in nothing else: each kind is a model of its file and the class that it becomes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from bot.content.curriculum import Campaign, Circle, Mentoring, Saying, Scenario, Story
from bot.content.folder import Sheet
from bot.content.models import (
    A_LIST,
    LEVEL,
    MOTIVES,
    NOTE,
    TITLE,
    WORDS,
    Known,
    Lenses,
    Line,
    Motives,
    Strict,
    checked,
    filled_in,
    one_of,
)
from bot.content.prose_rules import check_placeholders, check_prose, first_line
from bot.content.safe_yaml import Place, Tree, parse
from bot.views import Markdown

ANSWERS = 3
"""Good answers to a scenario, of different temper: enough to see that there is not one right sentence."""

QUESTIONS = 3
"""What a circle talks about, or what he asks her: half an hour has room for three."""

LEAP_YEAR = 2024
"""A year in which every day of the calendar exists."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True), BeforeValidator(filled_in), AfterValidator(Markdown)]
IN_WORDS = "words"


def _a_day(value: str) -> str:
    month, day = value.split("-")
    date(LEAP_YEAR, int(month), int(day))
    return value


Day = Annotated[str, StringConstraints(pattern=r"^\d\d-\d\d$"), AfterValidator(_a_day)]
A_DAY = 'a month and a day such as "03-08", in quotation marks'


def _words(most: int) -> Any:
    return Field(description=IN_WORDS, max_length=most)


class _Titled(Strict):
    title: Line = Field(description=WORDS, max_length=TITLE)


class SayingEntry(Strict):
    """One good answer."""

    say: Prose = _words(300)
    why: Prose = _words(300)


class ScenarioFile(_Titled):
    """A scene to rehearse."""

    motives: Motives = Field((), alias="for", description=MOTIVES)
    lenses: Lenses = Field((), description=A_LIST)
    level: Annotated[str, one_of("readiness")] = Field(description=LEVEL)
    note: str = Field("", description=WORDS, max_length=NOTE, pattern=r"^[^\n]*$")
    scene: Prose = _words(700)
    ask: Prose = _words(150)
    answers: tuple[SayingEntry, ...] = Field(
        description=f"a list of {ANSWERS} answers, each beginning with `- say:`", min_length=ANSWERS, max_length=ANSWERS
    )
    remember: Prose = _words(200)


class StoryFile(_Titled):
    """What a leader got wrong and learned."""

    example: Literal["true", "false"] = Field(description="true if it is made up, false if somebody really tells it")
    teller: Line = Field(description="a role and an age such as `A head of nursing, 58`", max_length=TITLE)
    about: Annotated[str, one_of("modules")] = Field(description="one of the modules in programme.yaml")
    wrong: Prose = _words(500)
    learned: Prose = _words(500)
    now: Prose = _words(400)
    hard: Prose = _words(300)


class CircleFile(_Titled):
    """The guide for one meeting of a circle."""

    aim: Prose = _words(150)
    open: Prose = _words(200)
    talk: tuple[Annotated[Prose, Field(max_length=250)], ...] = Field(
        description=f"a list of {QUESTIONS} questions, each beginning with `- `",
        min_length=QUESTIONS,
        max_length=QUESTIONS,
    )
    attempt: Prose = Field(alias="try", description=IN_WORDS, max_length=250)
    host: Prose = _words(400)


class MentoringFile(_Titled):
    """The agenda for one meeting of her and him."""

    her_question: Prose = _words(250)
    his_questions: tuple[Annotated[Prose, Field(max_length=200)], ...] = Field(
        description=f"a list of {QUESTIONS} questions, each beginning with `- `",
        min_length=QUESTIONS,
        max_length=QUESTIONS,
    )
    before: Prose = _words(250)
    after: Prose = _words(250)
    note: Prose = _words(250)


class CampaignFile(_Titled):
    """What an ally receives on a date."""

    begins: Day = Field(alias="from", description=A_DAY)
    ends: Day = Field(alias="until", description=A_DAY)
    about: Prose = _words(250)
    message: Prose = _words(700)
    attempt: Prose = Field(alias="try", description=IN_WORDS, max_length=300)
    avoid: Prose = _words(250)


@dataclass(frozen=True, slots=True)
class Kind:
    """A folder of files that are read alike. `prose` are the names whose words are formatted; `numbered`: the files' names
    begin with their place in the order."""

    folder: str
    file: type[Strict]
    becomes: type[Any]
    prose: tuple[str, ...]
    numbered: bool = False


KINDS = (
    Kind("scenarios", ScenarioFile, Scenario, ("scene", "ask", "say", "why", "remember")),
    Kind("stories", StoryFile, Story, ("wrong", "learned", "now", "hard")),
    Kind("circles", CircleFile, Circle, ("aim", "open", "talk", "try", "host"), numbered=True),
    Kind(
        "mentoring",
        MentoringFile,
        Mentoring,
        ("her_question", "his_questions", "before", "after", "note"),
        numbered=True,
    ),
    Kind("campaigns", CampaignFile, Campaign, ("about", "message", "try", "avoid")),
)


def read_kind(kind: Kind, id: str, sheet: Sheet, known: Known) -> Any:
    """What a file of a kind becomes; None, with every problem noted, if anything is wrong."""
    tree = parse(sheet, sheet.text)
    if tree is None:
        return None
    _check_words(kind, sheet, tree)
    file = checked(kind.file, tree, sheet, known)
    if file is None:
        return None
    return kind.becomes(id=id, **{name: _kept(name, getattr(file, name)) for name in kind.file.model_fields})


def _kept(name: str, value: Any) -> Any:
    """A value as the bot uses it."""
    match name:
        case "answers":
            return tuple(Saying(entry.say, entry.why) for entry in value)
        case "begins" | "ends":
            return int(value[:2]), int(value[3:])
        case "example":
            return value == "true"
        case _:
            return value


def _check_words(kind: Kind, sheet: Sheet, tree: Tree) -> None:
    """Forbidden markup, also where something else is wrong with the file."""
    for place, words in _texts(tree.value, ()):
        name = next((step for step in reversed(place) if isinstance(step, str)), "")
        if name in kind.prose:
            line = first_line(sheet, tree.line(place))
            check_prose(sheet, words, line)
            check_placeholders(sheet, words, line)


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    match value:
        case str():
            yield place, value.strip()
        case dict():
            for name, inner in value.items():
                yield from _texts(inner, (*place, name))
        case list():
            for number, inner in enumerate(value):
                yield from _texts(inner, (*place, number))
