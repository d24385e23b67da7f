"""What the content files have to look like: one model a kind of file, one sentence a field.

Everything arrives as text (`safe_yaml`); the models turn it into types and say, in the author's words, what must be and what
was found. Names that must be known elsewhere (a motive, a source) are looked up in the validation's `Known`; what could not
be read itself is not held against the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from bot.content.folder import Sheet, meant, shown
from bot.content.safe_yaml import Place, Tree
from bot.polls.questions import LONGEST_OPTION, LONGEST_QUESTION, MOST_OPTIONS, MOST_QUESTIONS, Kind

TITLE = 80
"""Characters of a title: what fits a phone's notification; Slack's header takes 150, a button's label 75 plus its verb."""

QUESTION = 400
"""Characters of a reflection, a try or a prompt: with a lesson of 1,200 the whole stays in one Slack section of 3,000."""

NOTE = 200
"""Characters of a content note: one line to read before deciding to skip."""

MEANING = 40
"""Characters of what an end of a scale means: it stands beside the number."""

MANY_NAMES = 12
"""Up to so many known names are listed in a message; of more, only the nearest is."""

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Known = Mapping[str, tuple[str, ...]]
"""The names that may be used, by where they are listed; a list that is absent could not be read and is not checked."""


def one_of(where: str) -> AfterValidator:
    """Must be a name that is listed there: in programme.yaml, or in sources.yaml."""

    def check(value: str, info: ValidationInfo) -> str:
        known: Known = info.context or {}
        if where not in known or value in known[where]:
            return value
        names = known[where]
        listed = f" ({', '.join(names)})" if len(names) <= MANY_NAMES else ""
        place = "names in sources.yaml" if where == "sources" else f"{where} in programme.yaml"
        words = f"must be one of the {place}{listed}, found {shown(value)}{meant(value, names)}"
        raise PydanticCustomError("unknown_name", "{words}", {"words": words})

    return AfterValidator(check)


def once(names: tuple[str, ...]) -> tuple[str, ...]:
    """Nothing twice."""
    twice = [name for number, name in enumerate(names) if name in names[:number]]
    if twice:
        raise PydanticCustomError("twice", "{words}", {"words": f"names {shown(twice[0])} twice"})
    return names


def filled_in(value: Any) -> Any:
    """Text that is not only spaces."""
    if isinstance(value, str) and not value.strip():
        raise PydanticCustomError("empty", "{words}", {"words": "is empty"})
    return value


EMPTY_IS_NONE = BeforeValidator(lambda value: [] if value == "" else value)
Line = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\n]*$"), BeforeValidator(filled_in)]
OptionLine = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[^\n]*$", max_length=LONGEST_OPTION),
    BeforeValidator(filled_in),
]
Name = Annotated[str, StringConstraints(pattern=NAME)]
Https = Annotated[str, StringConstraints(pattern=r"^(https://\S+)?$")]
Motives = Annotated[tuple[Annotated[str, one_of("motives")], ...], AfterValidator(once), EMPTY_IS_NONE]
Lenses = Annotated[tuple[Annotated[str, one_of("lenses")], ...], AfterValidator(once), EMPTY_IS_NONE]
Sources = Annotated[tuple[Annotated[str, one_of("sources")], ...], AfterValidator(once), EMPTY_IS_NONE]

A_LIST = "a list such as [one, two], or [] for none"
WORDS = "words in one line"
MOTIVES = "a list such as [family, fairness], or [] for all"
LEVEL = "one of the readiness in programme.yaml"
A_NAME = "small letters, digits and hyphens"


class Strict(BaseModel):
    """Knows its names and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LessonHead(Strict):
    """What stands between the two `---` of a lesson."""

    title: Line = Field(description=WORDS, max_length=TITLE)
    module: Line = Field(description="the name of the folder the lesson is in")
    minutes: int = Field(description="a whole number from 1 to 5", ge=1, le=5)
    motives: Motives = Field((), alias="for", description=MOTIVES)
    lenses: Lenses = Field((), description=A_LIST)
    level: Annotated[str, one_of("readiness")] = Field(description=LEVEL)
    note: str = Field("", description=WORDS, max_length=NOTE, pattern=r"^[^\n]*$")
    sources: Sources = Field((), description=A_LIST)


class PromptHead(Strict):
    """One prompt; its words are checked as prose elsewhere."""

    id: Name = Field(description=A_NAME)
    motives: Motives = Field((), alias="for", description=MOTIVES)
    words: Annotated[str, BeforeValidator(filled_in)] = Field(description="the question, in words")


class PromptFile(Strict):
    """The prompts for a moment."""

    moment: Annotated[str, one_of("moments")] = Field(description="one of the moments in programme.yaml")
    prompts: tuple[PromptHead, ...] = Field(description="a list of prompts, each beginning with `- id:`", min_length=1)


class TemplateFile(Strict):
    """A poll or survey to start from; its questions are checked one by one, so that each tells what is wrong with it."""

    title: Line = Field(description=WORDS, max_length=TITLE)
    about: Line = Field(description=WORDS, max_length=NOTE)
    publication: Literal["careful", "exact"] = Field(description="careful or exact")
    questions: tuple[Any, ...] = Field(
        description=f"a list of 1 to {MOST_QUESTIONS} questions, each beginning with `- kind:`",
        min_length=1,
        max_length=MOST_QUESTIONS,
    )


class QuestionEntry(Strict):
    """One question of a template; what belongs to which kind is checked elsewhere."""

    kind: Kind = Field(description=f"one of {', '.join(Kind)}")
    words: Line = Field(description=WORDS, max_length=LONGEST_QUESTION)
    options: Annotated[tuple[OptionLine, ...], EMPTY_IS_NONE] = Field(
        (), description=f"a list of 2 to {MOST_OPTIONS} options, each beginning with `- `", max_length=MOST_OPTIONS
    )
    limit: int = Field(1, description=f"a whole number from 2 to {MOST_OPTIONS}", ge=2, le=MOST_OPTIONS)
    low: int = Field(1, description="0 or 1", ge=0, le=1)
    high: int = Field(5, description="5 or 10", ge=5, le=10)
    low_means: Line = Field("", description=WORDS, max_length=MEANING)
    high_means: Line = Field("", description=WORDS, max_length=MEANING)


class SourceEntry(Strict):
    """One source."""

    author: Line = Field(description=WORDS)
    title: Line = Field(description=WORDS)
    year: int = Field(description="a year such as 2024", ge=1500, le=2100)
    published: str = Field("", description=WORDS)
    link: Https = Field("", description="empty, or a link that begins with https://")


Model = TypeVar("Model", bound=BaseModel)


def checked(model: type[Model], tree: Tree, sheet: Sheet, known: Known, under: Place = ()) -> Model | None:
    """The values under a place of the tree as the model; or None, with every problem noted."""
    value: Any = tree.value
    for step in under:
        value = value[step]
    try:
        return model.model_validate(value, context=known)
    except ValidationError as bad:
        for error in bad.errors(include_url=False):
            _note(model, error, tree, sheet, under)
        return None


def _note(model: type[BaseModel], error: ErrorDetails, tree: Tree, sheet: Sheet, under: Place) -> None:
    steps = tuple(step for step in error["loc"] if step != "[key]")
    place = (*under, *steps)
    of_its_items = error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]
    if place in tree.refused or of_its_items:
        return
    name = next((step for step in reversed(steps) if isinstance(step, str)), "")
    line = tree.line(place[:-1] if error["type"] == "missing" else place)
    subject = f'"{name}" ' if name else ""
    sheet.wrong(line, subject + _words(model, error, steps))


def _words(model: type[BaseModel], error: ErrorDetails, steps: Place) -> str:
    owner, must = _field(model, steps)
    match error["type"]:
        case "missing":
            return f"is missing: it must be {must}"
        case "extra_forbidden":
            names = tuple(field.alias or name for name, field in owner.model_fields.items())
            return f"is not known here{meant(str(steps[-1]), names) or ': known are ' + ', '.join(names)}"
        case "string_too_long":
            return f"must be at most {error['ctx']['max_length']} characters, found {len(error['input'].strip())}"
        case "too_long" | "too_short":
            return f"must be {must}, found {len(error['input'])}"
        case "empty":
            return f"must be {must}, but is empty"
        case "unknown_name" | "twice" | "no_phrase":
            return str(error["ctx"]["words"])
        case _:
            return f"must be {must}, found {shown(error['input'])}"


def _field(model: type[BaseModel], steps: Place) -> tuple[type[BaseModel], str]:
    """The model that a place belongs to, and what must be there."""
    owner, must, inner = model, "names and values", model
    for step in steps:
        if not isinstance(step, str):
            continue
        owner = inner
        found = next((field for name, field in owner.model_fields.items() if step in (name, field.alias)), None)
        if found is None:
            return owner, must
        must = found.description or must
        parts = [part for part in (found.annotation, *get_args(found.annotation)) if isinstance(part, type)]
        inner = next((part for part in parts if issubclass(part, BaseModel)), inner)
    return owner, must
