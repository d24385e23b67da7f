"""programme.yaml: who runs the programme, for whom, in which order, and what became of lessons that are no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from bot.content.curriculum import Contact, Hotline, Matching, Programme
from bot.content.folder import Folder, meant, shown
from bot.content.lesson_files import number_of
from bot.content.models import (
    A_LIST,
    EMPTY_IS_NONE,
    NAME,
    TITLE,
    WORDS,
    Known,
    Line,
    Name,
    Strict,
    checked,
    once,
    one_of,
)
from bot.content.safe_yaml import Tree, tree_of

ENGLISH = "en"
"""What every other language is checked against, and falls back to."""

LISTS = ("motives", "readiness", "modules", "lenses", "moments", "languages", "sensitive")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
MOST_A_WEEK = 7
"""Lessons a week: never two on one day."""

Names = Annotated[tuple[Name, ...], AfterValidator(once), EMPTY_IS_NONE]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
LessonId = Annotated[str, StringConstraints(pattern=f"{NAME[:-1]}/{NAME[1:]}")]
Module = Annotated[str, one_of("modules")]
Readiness = Annotated[str, one_of("readiness")]
Count = Annotated[int, Field(ge=0)]
EMPTY_IS_NOTHING = BeforeValidator(lambda value: {} if value == "" else value)

Weight = Annotated[int, Field(ge=0, le=10)]
WORKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")

A_WEIGHT: Any = Field(1, description="a whole number from 0 to 10")
A_COUNT: Any = Field(0, description="a whole number")
A_LESSON = "the name of a lesson with its module, such as listening/believe"

Troubles = Iterator[tuple[int, str]]


class ContactEntry(Strict):
    """One contact."""

    name: Line = Field(description=WORDS)
    helps_with: Line = Field(description=WORDS)
    reach: Line = Field(description=WORDS)


class HotlineEntry(Strict):
    """One hotline."""

    country: str = Field(description="two capital letters such as DE", pattern=r"^[A-Z]{2}$")
    name: Line = Field(description=WORDS)
    reach: Line = Field(description=WORDS)


class LeastEntry(Strict):
    """How much there is to be: in all, and lessons for each module, why and lens."""

    lessons: Count = A_COUNT
    lessons_a_module: Count = A_COUNT
    lessons_a_why: Count = A_COUNT
    lessons_a_lens: Count = A_COUNT
    prompts: Count = A_COUNT
    recall: Count = A_COUNT
    polls: Count = A_COUNT
    scenarios: Count = A_COUNT
    stories: Count = A_COUNT
    circles: Count = A_COUNT
    mentoring: Count = A_COUNT
    campaigns: Count = A_COUNT


class MatchingEntry(Strict):
    """What counts when people are put together."""

    department: Weight = A_WEIGHT
    hours: Weight = A_WEIGHT
    language: Weight = A_WEIGHT
    zone: Weight = A_WEIGHT


class ProgrammeFile(Strict):
    """programme.yaml."""

    name: Line = Field(description=WORDS, max_length=40)
    contact: Line = Field(description=WORDS, max_length=TITLE)
    languages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")], ...] = Field(
        description="a list of codes such as [en, es, pt-BR]", min_length=1
    )
    motives: Names = Field(description=A_LIST, min_length=1)
    readiness: Names = Field(description=A_LIST, min_length=1)
    modules: Names = Field(description=A_LIST, min_length=1)
    sensitive: tuple[Module, ...] = Field((), description=A_LIST)
    tracks: dict[Readiness, Annotated[tuple[Module, ...], AfterValidator(once)]] = Field(
        description="a line for each readiness, such as `curious: [listening]`"
    )
    pace: Annotated[dict[Readiness, Annotated[int, Field(ge=1, le=MOST_A_WEEK)]], EMPTY_IS_NOTHING] = Field(
        {}, description=f"a whole number from 1 to {MOST_A_WEEK} for each readiness, such as `curious: 2`"
    )
    after: Annotated[dict[Module, Annotated[tuple[Module, ...], AfterValidator(once)]], EMPTY_IS_NOTHING] = Field(
        {}, description="lines such as `courage: [speaking-up]`: what comes before it"
    )
    renamed: Annotated[dict[LessonId, LessonId], EMPTY_IS_NOTHING] = Field({}, description=A_LESSON)
    removed: Annotated[tuple[LessonId, ...], AfterValidator(once), EMPTY_IS_NONE] = Field((), description=A_LESSON)
    least: Annotated[LeastEntry, EMPTY_IS_NOTHING] = Field(LeastEntry(), description="lines such as `lessons: 70`")
    lenses: Names = Field(description=A_LIST)
    moments: Names = Field(description=A_LIST)
    quiet_from: Clock = Field(description='a time such as "21:00", in quotation marks')
    quiet_until: Clock = Field(description='a time such as "08:00", in quotation marks')
    hours_from: Clock = Field("09:00", description='a time such as "09:00", in quotation marks')
    hours_until: Clock = Field("17:00", description='a time such as "17:00", in quotation marks')
    matching: Annotated[MatchingEntry, EMPTY_IS_NOTHING] = Field(
        MatchingEntry(), description="lines such as `department: 4`"
    )
    circles_on: Annotated[str, StringConstraints(pattern=f"^({'|'.join(WORKDAYS)})$")] = Field(
        WORKDAYS[1], description="a day from monday to friday"
    )
    buddies_every: int = Field(2, ge=1, le=4, description="a whole number of weeks from 1 to 4")
    asks_at: Clock = Field("09:00", description='a time such as "09:00", in quotation marks')
    asks_read_first: Annotated[str, StringConstraints(pattern=r"^(yes|no)$")] = Field("no", description="yes or no")
    asks_a_week: int = Field(3, ge=1, le=20, description="a whole number from 1 to 20")
    polls_by: Annotated[str, StringConstraints(pattern=r"^(coordinators|everybody)$")] = Field(
        "coordinators", description="coordinators or everybody"
    )
    polls_in: Annotated[tuple[Line, ...], EMPTY_IS_NONE] = Field((), description="a list of channels, or [] for all")
    contacts: Annotated[tuple[ContactEntry, ...], EMPTY_IS_NONE] = Field(
        (), description="a list, each beginning with `- name:`"
    )
    hotlines: Annotated[tuple[HotlineEntry, ...], EMPTY_IS_NONE] = Field(
        (), description="a list, each beginning with `- country:`"
    )


def read_programme(folder: Folder) -> tuple[Programme | None, Known]:
    """The programme, or None with every problem noted; and the names it lists, also where something else is wrong."""
    found = tree_of(folder, "programme.yaml")
    if found is None:
        return None, {}
    sheet, tree = found
    known = {name: names for name in LISTS if (names := _texts(tree.value.get(name))) is not None}
    for line, words in _across(folder, tree, known):
        sheet.wrong(line, words)
    file = checked(ProgrammeFile, tree, sheet, known)
    if file is None:
        return None, known
    contacts = tuple(Contact(**entry.model_dump()) for entry in file.contacts)
    hotlines = tuple(Hotline(**entry.model_dump()) for entry in file.hotlines)
    values = {name: getattr(file, name) for name in type(file).model_fields}
    least = file.least.model_dump(exclude_unset=True)
    made: dict[str, Any] = {"contacts": contacts, "hotlines": hotlines, "least": least}
    made |= {"matching": Matching(**file.matching.model_dump()), "circles_on": WORKDAYS.index(file.circles_on)}
    return Programme(**values | made | {"asks_read_first": file.asks_read_first == "yes"}), known


def _across(folder: Folder, tree: Tree, known: Known) -> Troubles:
    """What one part of the file says against another, or against the folder."""
    lessons = _lessons_there(folder)
    yield from _tracks(tree, known, {id.partition("/")[0] for id in lessons})
    yield from _pace(tree, known)
    yield from _languages(folder, tree, known)
    yield from _prerequisites(tree)
    yield from _former(tree, lessons)


def _lessons_there(folder: Folder) -> set[str]:
    """The ids of the English lessons by their files' names, so that a broken one counts as well."""
    files = (folder.root / ENGLISH / "lessons").glob("*/*.md")
    return {f"{path.parent.name}/{called[1]}" for path in files if (called := number_of(path))}


def _tracks(tree: Tree, known: Known, taught: set[str]) -> Troubles:
    """Every readiness has its track, and every module in one has lessons."""
    tracks = tree.value.get("tracks")
    if not isinstance(tracks, dict):
        return
    for level in known.get("readiness", ()):
        if level not in tracks:
            yield tree.line(("tracks",)), f'"tracks" has no line for {shown(level)}'
    for level, modules in tracks.items():
        for module in dict.fromkeys(_texts(modules) or ()):
            if module in known.get("modules", ()) and module not in taught:
                words = f'"{level}" names {shown(module)}, but there are no lessons in {ENGLISH}/lessons/{module}/'
                yield tree.line(("tracks", level)), words


def _pace(tree: Tree, known: Known) -> Troubles:
    """If there is a pace, then for everybody."""
    for level in known.get("readiness", ()):
        if isinstance(tree.value.get("pace"), dict) and level not in tree.value["pace"]:
            yield tree.line(("pace",)), f'"pace" has no line for {shown(level)}'


def _languages(folder: Folder, tree: Tree, known: Known) -> Troubles:
    """Every language on offer has its folder, and is there once."""
    languages = known.get("languages", ())
    for place, language in enumerate(languages):
        line = tree.line(("languages", place))
        if language in languages[:place]:
            yield line, f'"languages" names {shown(language)} twice'
        elif LANGUAGE.fullmatch(language) and not (folder.root / language).is_dir():
            yield line, f'"languages" names {shown(language)}, but there is no folder {language}/'


def _prerequisites(tree: Tree) -> Troubles:
    """What comes before a module comes before it in every track, and nothing comes before itself."""
    after = _lists(tree.value.get("after"))
    for module in after:
        if _leads_back(module, after):
            yield tree.line(("after", module)), f'"{module}" comes after itself, by what "after" says: remove one line'
            return
    for level, modules in _lists(tree.value.get("tracks")).items():
        for place, module in enumerate(modules):
            for first in after.get(module, ()):
                if first not in modules[:place]:
                    words = f'"{level}" has {shown(module)} before {shown(first)}, against what "after" says'
                    if first not in modules:
                        words = (
                            f'"{level}" has {shown(module)}, but not {shown(first)}, which comes before it by "after"'
                        )
                    yield tree.line(("tracks", level)), words


def _leads_back(start: str, after: Mapping[str, Iterable[str]]) -> bool:
    seen, open_ends = set(), list(after.get(start, ()))
    while open_ends:
        name = open_ends.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            open_ends += after.get(name, ())
    return False


def _former(tree: Tree, lessons: set[str]) -> Troubles:
    """An id never changes its meaning: what was renamed or removed is no lesson any more, and its successor is one."""
    pairs = tree.value.get("renamed")
    renamed = {old: new for old, new in pairs.items() if isinstance(new, str)} if isinstance(pairs, dict) else {}
    removed = _texts(tree.value.get("removed")) or ()
    for old, new in renamed.items():
        line = tree.line(("renamed", old))
        if old in lessons:
            yield line, f'"renamed" names {shown(old)}, but there still is such a lesson: give the new one another name'
        if _leads_back(old, {name: [other] for name, other in renamed.items()}):
            yield line, f'"renamed" leads from {shown(old)} back to {shown(old)}'
        elif new not in lessons:
            yield line, f'"renamed" leads to {shown(new)}, {_no_lesson(new, renamed, lessons)}'
    for place, id in enumerate(removed):
        line = tree.line(("removed", place))
        if id in lessons:
            yield line, f'"removed" names {shown(id)}, but there still is such a lesson: remove one or the other'
        if id in renamed:
            yield line, f'"removed" names {shown(id)}, which is also in "renamed": remove one of the two'


def _no_lesson(new: str, renamed: Mapping[str, str], lessons: set[str]) -> str:
    if new in renamed:
        return f"which was renamed itself: write {shown(renamed[new])}"
    return f"which is not a lesson{meant(new, tuple(sorted(lessons)))}"


def _texts(value: Any) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) and all(isinstance(name, str) for name in value) else None


def _lists(value: Any) -> dict[str, tuple[str, ...]]:
    """Names with lists of names; whatever else is there is told of elsewhere."""
    return {name: _texts(names) or () for name, names in value.items()} if isinstance(value, dict) else {}
