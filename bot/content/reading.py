"""One reading of the whole content folder: every file, every problem, and what the files say to each other.

Nothing stops it early: a broken file is noted, and the others are still checked against whatever could be read of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.content.curriculum import Contact, Hotline, Lesson, Programme, Prompt, Source, Template
from bot.content.folder import Folder, Problem, Sheet, meant, shown
from bot.content.lesson_files import number_of, read_lesson
from bot.content.messages import Messages, compare, read_messages
from bot.content.models import Known, ProgrammeFile, SourceEntry, checked
from bot.content.poll_files import read_template
from bot.content.prompt_files import read_prompts
from bot.content.safe_yaml import Tree, parse

ENGLISH = "en"
"""What every other language is checked against, and falls back to."""

LISTS = ("motives", "readiness", "modules", "lenses", "moments", "languages", "sensitive")
LABELS = {"motive": "motives", "readiness": "readiness", "module": "modules"}
"""How the messages begin that name what programme.yaml lists."""

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
IN_LANGUAGE = ("lessons", "messages.ftl", "polls", "prompts")


@dataclass(slots=True)
class Reading:
    """What one reading found. Only without problems is it complete."""

    folder: Folder
    programme: Programme | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    messages: dict[str, Messages] = field(default_factory=dict)
    lessons: dict[str, dict[str, Lesson]] = field(default_factory=dict)
    prompts: dict[str, dict[str, Prompt]] = field(default_factory=dict)
    templates: dict[str, dict[str, Template]] = field(default_factory=dict)

    @property
    def problems(self) -> list[Problem]:
        """Every problem, once, by file and line."""
        return sorted(set(self.folder.problems))


def read(root: Path) -> Reading:
    """Read and check everything in a content folder."""
    folder = Folder(root)
    reading = Reading(folder)
    if not root.is_dir():
        folder.wrong(root, "there is no such folder: ALONGSIDE_CONTENT must name the folder that holds programme.yaml")
        return reading
    known = _read_programme(reading) | _read_sources(reading)
    for language in _languages(folder, known):
        _read_language(reading, language, known)
    _compare_languages(reading)
    _check_labels(reading, known)
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


# --- programme.yaml and sources.yaml ---


def _tree(folder: Folder, name: str) -> tuple[Sheet, Tree] | None:
    sheet = folder.read(folder.root / name)
    tree = sheet and parse(sheet, sheet.text)
    return (sheet, tree) if sheet and tree else None


def _read_programme(reading: Reading) -> dict[str, tuple[str, ...]]:
    """The names listed in programme.yaml, also where something else in it is wrong."""
    found = _tree(reading.folder, "programme.yaml")
    if found is None:
        return {}
    sheet, tree = found
    known = {name: names for name in LISTS if (names := _texts(tree.value.get(name))) is not None}
    file = checked(ProgrammeFile, tree, sheet, known)
    if file is not None:
        contacts = tuple(Contact(**entry.model_dump()) for entry in file.contacts)
        hotlines = tuple(Hotline(**entry.model_dump()) for entry in file.hotlines)
        values = {name: getattr(file, name) for name in type(file).model_fields}
        reading.programme = Programme(**values | {"contacts": contacts, "hotlines": hotlines})
    for line, words in (*_tracks(reading.folder, tree, known), *_places(reading.folder, tree, known)):
        sheet.wrong(line, words)
    return known


def _tracks(folder: Folder, tree: Tree, known: Known) -> Iterator[tuple[int, str]]:
    """Every readiness has its track, and every module in one has lessons."""
    tracks = tree.value.get("tracks")
    if not isinstance(tracks, dict):
        return
    for level in known.get("readiness", ()):
        if level not in tracks:
            yield tree.line(("tracks",)), f'"tracks" has no line for {shown(level)}'
    taught = {path.parent.name for path in (folder.root / ENGLISH / "lessons").glob("*/*.md")}
    for level, modules in tracks.items():
        for module in dict.fromkeys(_texts(modules) or ()):
            if module in known.get("modules", ()) and module not in taught:
                words = f'"{level}" names {shown(module)}, but there are no lessons in {ENGLISH}/lessons/{module}/'
                yield tree.line(("tracks", level)), words


def _places(folder: Folder, tree: Tree, known: Known) -> Iterator[tuple[int, str]]:
    """Every language on offer has its folder."""
    for place, language in enumerate(known.get("languages", ())):
        if LANGUAGE.fullmatch(language) and not (folder.root / language).is_dir():
            line = tree.line(("languages", place))
            yield line, f'"languages" names {shown(language)}, but there is no folder {language}/'


def _texts(value: Any) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) and all(isinstance(name, str) for name in value) else None


def _read_sources(reading: Reading) -> dict[str, tuple[str, ...]]:
    found = _tree(reading.folder, "sources.yaml")
    if found is None:
        return {}
    sheet, tree = found
    for id in tree.value:
        entry = checked(SourceEntry, tree, sheet, {}, under=(id,))
        if entry is not None:
            reading.sources[id] = Source(id, **entry.model_dump())
    return {"sources": tuple(tree.value)}


# --- a language ---


def _read_language(reading: Reading, language: str, known: Known) -> None:
    folder, root = reading.folder, reading.folder.root / language
    for path in folder.inside(root):
        if path.name not in IN_LANGUAGE:
            folder.wrong(path, f"is not read: known here are {', '.join(IN_LANGUAGE)}{meant(path.name, IN_LANGUAGE)}")
    sheet = folder.read(root / "messages.ftl")
    if sheet is not None:
        reading.messages[language] = read_messages(sheet, language)
    reading.lessons[language] = {lesson.id: lesson for lesson in _lessons(folder, root / "lessons", known)}
    reading.prompts[language] = {prompt.id: prompt for prompt in _prompts(folder, root / "prompts", known)}
    reading.templates[language] = {template.id: template for template in _templates(folder, root / "polls")}


def _lessons(folder: Folder, root: Path, known: Known) -> Iterator[Lesson]:
    """The lessons of a language, by module in the programme's order, then by number."""
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
            yield from _module(folder, modules[name], known)


def _module(folder: Folder, path: Path, known: Known) -> Iterator[Lesson]:
    found: list[tuple[int, str, Path]] = []
    for file in folder.files(path, ".md"):
        called = number_of(file)
        if called is None:
            folder.wrong(
                file, "must be called like 03-believe-her.md: a number, then small letters, digits and hyphens"
            )
        else:
            found.append((called[0], called[1], file))
    found.sort()
    for position, (number, name, file) in enumerate(found):
        for other_number, other_name, other in found[:position]:
            if name == other_name:
                folder.wrong(file, f"has the same name as {other.name}: after the number, each needs its own")
            elif number == other_number:
                folder.wrong(file, f"has the same number as {other.name}: give each its own")
        sheet = folder.read(file)
        lesson = sheet and read_lesson(sheet, name, known, known.get("sensitive", ()))
        if lesson:
            yield lesson


def _prompts(folder: Folder, root: Path, known: Known) -> Iterator[Prompt]:
    seen: dict[str, str] = {}
    for path in folder.files(root, ".yaml"):
        sheet = folder.read(path)
        if sheet:
            yield from read_prompts(sheet, known, seen)


def _templates(folder: Folder, root: Path) -> Iterator[Template]:
    for path in folder.files(root, ".yaml"):
        sheet = folder.read(path)
        template = sheet and read_template(sheet)
        if template:
            yield template


# --- what the files say to each other ---


def _compare_languages(reading: Reading) -> None:
    english = reading.messages.get(ENGLISH)
    for language, messages in reading.messages.items():
        if english and language != ENGLISH:
            compare(messages, english, reading.folder.notes.append)
        if "language-name" not in messages.variables:
            messages.sheet.wrong(1, '"language-name" is missing: what this language calls itself')
    for language in reading.lessons.keys() - {ENGLISH}:
        _compare_names(reading, language)


def _compare_names(reading: Reading, language: str) -> None:
    folder = reading.folder
    kinds = (("lessons", reading.lessons), ("prompts", reading.prompts), ("polls", reading.templates))
    for what, found in kinds:
        ours, english = found[language].keys(), found[ENGLISH].keys()
        for id in sorted(ours - english):
            words = f"{shown(id)} is not among the {what} in English{meant(id, tuple(english))}: translations keep the names"
            folder.wrong(folder.root / language / what, words)
        missing = len(english - ours)
        if missing:
            folder.notes.append(f"{language}: {missing} of {len(english)} {what} missing, English is shown")


def _check_labels(reading: Reading, known: Known) -> None:
    """What programme.yaml names has words for people to read."""
    english = reading.messages.get(ENGLISH)
    for kind, names in LABELS.items() if english else ():
        for name in known.get(names, ()):
            if english and f"{kind}-{name}" not in english.variables:
                english.sheet.wrong(
                    1, f'"{kind}-{name}" is missing: what people read for {shown(name)} in programme.yaml'
                )
