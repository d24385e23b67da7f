"""One reading of the whole content folder: every file, every problem, and what the files say to each other.

Nothing stops it early: a broken file is noted, and the others are still checked against whatever could be read of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from bot.content.between_files import check_between
from bot.content.coverage import thin
from bot.content.curriculum import Lesson, Programme, Prompt, Source, Template
from bot.content.folder import Folder, Problem, meant
from bot.content.kind_files import KINDS, Kind, read_kind
from bot.content.lesson_files import number_of, read_lesson
from bot.content.memory import Memory
from bot.content.messages import Messages, read_messages
from bot.content.models import Known, SourceEntry, checked
from bot.content.poll_files import read_template
from bot.content.programme_file import ENGLISH, LANGUAGE, read_programme
from bot.content.prompt_files import read_prompts
from bot.content.safe_yaml import tree_of
from bot.content.word_lists import WordLists, read_words

NAMED = re.compile(r"(?P<number>)(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.yaml")
NUMBERED = re.compile(r"(?P<number>\d+)-(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.yaml")
Numbered = tuple[int, str, Path]
"""The number in a file's name, the name after it, and the file."""

FOLDERS = ("lessons", "prompts", "polls", *(kind.folder for kind in KINDS))
WORDS = "words.yaml"
IN_LANGUAGE = tuple(sorted(("messages.ftl", WORDS, *FOLDERS)))
Files = dict[str, Path]


@dataclass(slots=True)
class Reading:
    """What one reading found. Only without problems is it complete."""

    folder: Folder
    memory: Memory = field(default_factory=Memory)
    programme: Programme | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    messages: dict[str, Messages] = field(default_factory=dict)
    words: dict[str, WordLists | None] = field(default_factory=dict)
    """By language, where there is a file; None for one with problems."""
    lessons: dict[str, dict[str, Lesson]] = field(default_factory=dict)
    prompts: dict[str, dict[str, Prompt]] = field(default_factory=dict)
    templates: dict[str, dict[str, Template]] = field(default_factory=dict)
    kinds: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    """By folder, then by language, then by id."""
    files: dict[tuple[str, str], dict[str, Path]] = field(default_factory=dict)
    """The file of each id by language and folder, also of those that could not be read."""

    @property
    def problems(self) -> list[Problem]:
        """Every problem, once, by file and line."""
        return sorted(set(self.folder.problems))

    def everything(self) -> dict[str, dict[str, dict[str, Any]]]:
        """What is translated, by folder, then by language, then by id."""
        return {"lessons": self.lessons, "prompts": self.prompts, "polls": self.templates, **self.kinds}

    def missing(self, language: str) -> dict[str, list[str]]:
        """The ids that are there in English and not in this language, by folder."""
        found = {what: self.files[language, what] for what in self.everything()}
        missing = {what: [id for id in self.files[ENGLISH, what] if id not in there] for what, there in found.items()}
        return {what: ids for what, ids in missing.items() if ids}

    def unreadable(self, language: str, what: str) -> bool:
        """Whether something in that folder has a problem, so that not everything in it may be known."""
        root = self.folder.name(self.folder.root / language / what)
        return any(problem.path.startswith(f"{root}/") for problem in self.folder.problems)


@dataclass(frozen=True, slots=True)
class _Run:
    """What every reader of a language needs."""

    folder: Folder
    known: Known
    memory: Memory


def read(root: Path, memory: Memory | None = None) -> Reading:
    """Read and check everything in a content folder; `memory` is that of an earlier reading."""
    folder = Folder(root)
    reading = Reading(folder, memory.next() if memory else Memory())
    if not root.is_dir():
        folder.wrong(root, "there is no such folder: ALONGSIDE_CONTENT must name the folder that holds programme.yaml")
        return reading
    reading.programme, named = read_programme(folder)
    known = {**named, **_read_sources(reading)}
    for language in _languages(folder, known):
        _read_language(reading, language, _Run(folder, known, reading.memory))
    check_between(reading, known)
    if reading.programme and not folder.problems:
        folder.notes += thin(reading, reading.programme)
    return reading


def _languages(folder: Folder, known: Known) -> list[str]:
    """English first, then those on offer; all there are if programme.yaml does not say."""
    there = [path.name for path in folder.inside(folder.root) if path.is_dir() and LANGUAGE.fullmatch(path.name)]
    offered = known.get("languages", tuple(there))
    folder.notes += [
        f"{code}: not on offer, because it is not among the languages in programme.yaml"
        for code in there
        if code not in (*offered, ENGLISH)
    ]
    return [ENGLISH, *(code for code in dict.fromkeys(offered) if code != ENGLISH and code in there)]


# --- sources.yaml ---


def _read_sources(reading: Reading) -> dict[str, tuple[str, ...]]:
    found = tree_of(reading.folder, "sources.yaml")
    if found is None:
        return {}
    sheet, tree = found
    for id in tree.value:
        entry = checked(SourceEntry, tree, sheet, {}, under=(id,))
        if entry is not None:
            reading.sources[id] = Source(id, **entry.model_dump())
    return {"sources": tuple(tree.value)}


# --- a language ---


def _read_language(reading: Reading, language: str, run: _Run) -> None:
    folder, root = reading.folder, reading.folder.root / language
    for path in folder.inside(root):
        if path.name not in IN_LANGUAGE:
            folder.wrong(path, f"is not read: known here are {', '.join(IN_LANGUAGE)}{meant(path.name, IN_LANGUAGE)}")
    sheet = folder.read(root / "messages.ftl")
    if sheet is not None:
        messages = run.memory.made_of(sheet, language, lambda sheet: read_messages(sheet, language))
        reading.messages[language] = replace(messages, sheet=sheet)
    _read_words(reading, language, run)
    files: dict[str, Files] = {what: {} for what in FOLDERS}
    reading.files |= {(language, what): found for what, found in files.items()}
    lessons = _lessons(run, root / "lessons", files["lessons"])
    reading.lessons[language] = {lesson.id: lesson for lesson in lessons}
    prompts = _prompts(run, root / "prompts", files["prompts"])
    reading.prompts[language] = {prompt.id: prompt for prompt in prompts}
    templates = _templates(run, root / "polls", files["polls"])
    reading.templates[language] = {template.id: template for template in templates}
    for kind in KINDS:
        of_kind = _of_kind(kind, run, root / kind.folder, files[kind.folder])
        reading.kinds.setdefault(kind.folder, {})[language] = {each.id: each for each in of_kind}


def _read_words(reading: Reading, language: str, run: _Run) -> None:
    path = reading.folder.root / language / WORDS
    sheet = reading.folder.read(path) if path in reading.folder.inside(path.parent) else None
    if sheet is not None:
        reading.words[language] = run.memory.made_of(sheet, language, lambda sheet: read_words(sheet, language))


def _lessons(run: _Run, root: Path, files: Files) -> Iterator[Lesson]:
    """The lessons of a language, by module in the programme's order, then by number."""
    folder, known = run.folder, run.known
    modules = {path.name: path for path in folder.inside(root) if path.is_dir()}
    for path in folder.inside(root):
        if not path.is_dir():
            folder.wrong(path, "is not read: lessons belong into the folder of their module")
    listed = known.get("modules", tuple(modules))
    for name in modules.keys() - set(listed):
        words = f"is not among the modules in programme.yaml, so nobody gets it{meant(name, listed)}"
        folder.wrong(modules[name], words)
    for name in (*listed, *sorted(modules.keys() - set(listed))):
        if name in modules:
            yield from _module(run, modules[name], files)


def _module(run: _Run, path: Path, files: Files) -> Iterator[Lesson]:
    folder, known = run.folder, run.known
    found: list[tuple[int, str, Path]] = []
    for file in folder.files(path, ".md"):
        called = number_of(file)
        if called is None:
            folder.wrong(
                file, "must be called like 03-believe-her.md: a number, then small letters, digits and hyphens"
            )
        else:
            found.append((called[0], called[1], file))
    for _, name, file in in_order(folder, found):
        files.setdefault(f"{path.name}/{name}", file)
        sheet = folder.read(file)
        reader = partial(read_lesson, name=name, known=known, sensitive=known.get("sensitive", ()))
        lesson = sheet and run.memory.made_of(sheet, known, reader)
        if lesson:
            yield lesson


def _prompts(run: _Run, root: Path, files: Files) -> Iterator[Prompt]:
    seen: dict[str, str] = {}
    for path in run.folder.files(root, ".yaml"):
        sheet = run.folder.read(path)
        if sheet:
            yield from read_prompts(sheet, run.known, seen)
        files |= {id: path for id in seen if id not in files}


def _templates(run: _Run, root: Path, files: Files) -> Iterator[Template]:
    for path in run.folder.files(root, ".yaml"):
        files[path.stem] = path
        sheet = run.folder.read(path)
        template = sheet and run.memory.made_of(sheet, None, read_template)
        if template:
            yield template


def _of_kind(kind: Kind, run: _Run, root: Path, files: Files) -> Iterator[Any]:
    """By number if their names begin with one, else by name."""
    folder = run.folder
    form, like = (NUMBERED, "03-the-bill.yaml: a number, then") if kind.numbered else (NAMED, "the-bill.yaml:")
    found: list[Numbered] = []
    for file in folder.files(root, ".yaml"):
        called = form.fullmatch(file.name)
        if called is None:
            folder.wrong(file, f"must be called like {like} small letters, digits and hyphens")
        else:
            found.append((int(called["number"] or 0), called["name"], file))
    for _, name, file in in_order(folder, found, kind.numbered):
        files.setdefault(name, file)
        sheet = folder.read(file)
        found_there = sheet and run.memory.made_of(sheet, run.known, partial(read_kind, kind, name, known=run.known))
        if found_there:
            yield found_there


def in_order(folder: Folder, found: list[Numbered], numbered: bool = True) -> list[Numbered]:
    """Files by number and name; those that share one with an earlier one are noted."""
    found.sort()
    names: dict[str, Path] = {}
    numbers: dict[int, Path] = {}
    for number, name, file in found:
        if name in names:
            folder.wrong(file, f"has the same name as {names[name].name}: after the number, each needs its own")
        elif numbered and number in numbers:
            folder.wrong(file, f"has the same number as {numbers[number].name}: give each its own")
        names.setdefault(name, file)
        numbers.setdefault(number, file)
    return found
