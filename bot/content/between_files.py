"""What the files say to each other: translations against English, sources against lessons, lessons against lessons.

What is wrong is a problem and keeps the content from being used; what is merely thin or not yet translated is a note.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.content.folder import meant, named, shown
from bot.content.messages import compare
from bot.content.models import Known
from bot.content.programme_file import ENGLISH

if TYPE_CHECKING:
    from bot.content.reading import Reading

LABELS = {"motive": "motives", "readiness": "readiness", "module": "modules"}
"""How the messages begin that name what programme.yaml lists."""

FIGURE = re.compile(r"\d\s?%|\d (?:per ?cent|por ciento|pour ?cent|prozent)\b", re.IGNORECASE)
"""What looks like a finding; a number alone may be a room or a bus."""


def _marks(lesson: Any) -> tuple[str, ...]:
    """Which answers of a lesson are right, in their order: what somebody chose is kept by its place."""
    return tuple("right" if answer.right else "other" for answer in (lesson.recall.answers if lesson.recall else ()))


KEPT: Mapping[str, Mapping[str, Callable[[Any], Any]]] = {
    "lessons": {
        "for": lambda lesson: lesson.motives,
        "lenses": lambda lesson: lesson.lenses,
        "level": lambda lesson: lesson.level,
        "sources": lambda lesson: lesson.sources,
        "## Recall": _marks,
    },
    "prompts": {"moment": lambda prompt: prompt.moment, "for": lambda prompt: prompt.motives},
    "polls": {
        "publication": lambda poll: "exact" if poll.exact else "careful",
        "questions": lambda poll: tuple(f"{one.kind} {len(one.options) or ''}".strip() for one in poll.questions),
    },
    "scenarios": {
        "for": lambda scenario: scenario.motives,
        "lenses": lambda scenario: scenario.lenses,
        "level": lambda scenario: scenario.level,
    },
    "stories": {"about": lambda story: story.about, "example": lambda story: str(story.example).lower()},
    "campaigns": {
        "from": lambda campaign: "{:02}-{:02}".format(*campaign.begins),
        "until": lambda campaign: "{:02}-{:02}".format(*campaign.ends),
    },
}
"""What a translation may not change, because what an ally gets and what is counted depends on it: by name in the file."""


def check_between(reading: Reading, known: Known) -> None:
    """Note all of it."""
    _messages(reading)
    _labels(reading, known)
    _word_lists(reading)
    for language in reading.lessons:
        if language != ENGLISH:
            _translations(reading, language)
        reading.folder.notes += _alike(reading, language)
    reading.folder.notes += _sources(reading)


def _messages(reading: Reading) -> None:
    english = reading.messages.get(ENGLISH)
    for language, messages in reading.messages.items():
        if english and language != ENGLISH:
            compare(messages, english, reading.folder.notes.append)
        if "language-name" not in messages.variables:
            messages.sheet.wrong(1, '"language-name" is missing: what this language calls itself')


def _labels(reading: Reading, known: Known) -> None:
    """What programme.yaml names has words for people to read."""
    english = reading.messages.get(ENGLISH)
    for kind, names in LABELS.items() if english else ():
        for name in known.get(names, ()):
            if english and f"{kind}-{name}" not in english.variables:
                english.sheet.wrong(
                    1, f'"{kind}-{name}" is missing: what people read for {shown(name)} in programme.yaml'
                )


def _word_lists(reading: Reading) -> None:
    """Where nothing is recognised, or only in English words."""
    there = ENGLISH in reading.words
    if not there:
        reading.folder.notes.append(
            f"{ENGLISH}: there is no words.yaml, so nothing that people write is recognised as serious"
        )
    for language in reading.lessons:
        if there and language not in reading.words:
            reading.folder.notes.append(f"{language}: there is no words.yaml, so only the English words are recognised")


# --- translations ---


def _translations(reading: Reading, language: str) -> None:
    for what, found in reading.everything().items():
        there = reading.files[ENGLISH, what]
        for id, path in reading.files[language, what].items():
            if id not in there and not (what == "prompts" and reading.unreadable(ENGLISH, what)):
                near = meant(id, tuple(there))
                words = f"{shown(id)} is not among the {what} in English{near}: translations keep the names"
                reading.folder.wrong(path, words)
        for id in found[language].keys() & found[ENGLISH].keys():
            path = reading.files[language, what][id]
            for name, words in _changed(KEPT.get(what, {}), found[language][id], found[ENGLISH][id]):
                reading.folder.wrong(path, words, _line(path, name, id if what == "prompts" else ""))
    reading.folder.notes += [f"{language}: {words}" for words in _missing(reading, language)]


def _changed(kept: Mapping[str, Callable[[Any], Any]], ours: Any, english: Any) -> Iterator[tuple[str, str]]:
    for name, value in kept.items():
        if value(ours) != value(english):
            yield (
                name,
                f'"{name}" must be {_as_typed(value(english))} like the English one, found {_as_typed(value(ours))}',
            )


def _as_typed(value: Any) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else str(value)


def _line(path: Path, name: str, id: str) -> int:
    """The line in which a name stands; of a prompt, that of its id."""
    form = re.compile(rf"\s*-?\s*id:\s*[\"']?{re.escape(id)}\b" if id and name != "moment" else rf"{re.escape(name)}\b")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return next((number for number, line in enumerate(lines, 1) if form.match(line)), 1)


def _missing(reading: Reading, language: str) -> Iterator[str]:
    """What is not translated yet, counted by the English file or folder it is in."""
    for what, ids in reading.missing(language).items():
        files = reading.files[ENGLISH, what]
        total = len(files)
        where = f": {_where(what, ids, files)}" if len(ids) < total else ""
        yield f"{len(ids)} of {total} {what} missing, English is shown{where}"


def _where(what: str, ids: list[str], files: Mapping[str, Path]) -> str:
    match what:
        case "lessons":
            return _counts((id.partition("/")[0] for id in ids), (id.partition("/")[0] for id in files))
        case "prompts":
            return _counts((files[id].name for id in ids), (path.name for path in files.values()))
        case _:
            return named(ids)


def _counts(some: Iterable[str], every: Iterable[str]) -> str:
    missing, there = Counter(some), Counter(every)
    return ", ".join(f"{name} {count} of {there[name]}" for name, count in missing.items())


# --- lessons and sources ---


def _alike(reading: Reading, language: str) -> Iterator[str]:
    """No lesson repeats another; a figure has a source."""
    lessons = reading.lessons[language]
    for what, attribute in (("title", "title"), ("words", "body")):
        same: dict[str, list[str]] = defaultdict(list)
        for id, lesson in lessons.items():
            same[getattr(lesson, attribute).casefold()].append(id)
        for ids in same.values():
            if len(ids) > 1:
                yield f"{language}: these lessons have the same {what}: {named(ids)}"
    figures = [id for id, lesson in lessons.items() if not lesson.sources and FIGURE.search(lesson.body)]
    if figures:
        yield f"{language}: these lessons name a figure, but no source: {named(figures)}"


def _sources(reading: Reading) -> Iterator[str]:
    used = {source for lessons in reading.lessons.values() for lesson in lessons.values() for source in lesson.sources}
    unused = [id for id in reading.sources if id not in used]
    if unused and not reading.unreadable(ENGLISH, "lessons"):
        yield f"sources.yaml: no lesson names {named(unused)}"
