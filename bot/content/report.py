"""What `alongside content check` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.content.folder import Problem
from bot.content.reading import ENGLISH, Reading, read


def report(folder: Path) -> tuple[str, int]:
    """Everything there is to say about a content folder, and the exit code: 0 if all is well, 1 if anything is wrong."""
    reading = read(folder)
    problems = reading.problems
    if problems:
        return "\n".join([*reading.folder.notes, check_report(problems)]), 1
    return "\n".join([_all_is_well(reading), *_coverage(reading), *reading.folder.notes]), 0


def check_report(problems: Iterable[Problem]) -> str:
    """One problem a line, by file and line; the last line counts them."""
    listed = sorted(problems)
    files = len({problem.path for problem in listed})
    return "\n".join([*map(str, listed), f"{_count(len(listed), 'problem')} in {_count(files, 'file')}."])


def _all_is_well(reading: Reading) -> str:
    lessons, prompts = (found.get(ENGLISH, {}) for found in (reading.lessons, reading.prompts))
    messages = reading.messages[ENGLISH].variables
    counts = [_count(len(lessons), "lesson"), _count(len(prompts), "prompt"), _count(len(messages), "message")]
    templates = reading.templates.get(ENGLISH)
    counts += [_count(len(templates), "poll template")] if templates else []
    return f"All is well: {', '.join(counts)}, {_count(len(reading.messages), 'language')}."


def _coverage(reading: Reading) -> Iterable[str]:
    """How many lessons there are for each module, level, why and lens, so that one sees what is still to be written."""
    programme = reading.programme
    lessons = reading.lessons[ENGLISH].values()
    if programme is None:
        return
    yield _line("modules", programme.modules, (lesson.module for lesson in lessons))
    yield _line("levels", programme.readiness, (lesson.level for lesson in lessons))
    yield _line("whys", programme.motives, (name for lesson in lessons for name in lesson.motives or programme.motives))
    yield _line("lenses", programme.lenses, (name for lesson in lessons for name in lesson.lenses))
    prompts = reading.prompts[ENGLISH].values()
    yield _line("moments", programme.moments, (prompt.moment for prompt in prompts))


def _line(what: str, names: Iterable[str], found: Iterable[str]) -> str:
    counts = Counter(found)
    return f"  {what:<8} " + ", ".join(f"{name} {counts[name]}" for name in names)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
