"""What `alongside content check` prints: for people, for programs, and for the page of a pull request."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from bot.content import coverage
from bot.content.folder import Problem
from bot.content.programme_file import ENGLISH
from bot.content.reading import Reading, read

FORMATS = ("text", "json", "github")


def report(folder: Path, form: str = "text") -> tuple[str, int]:
    """Everything there is to say about a content folder, and the exit code: 0 if all is well, 1 if anything is wrong."""
    reading = read(folder)
    wrong = bool(reading.problems)
    match form:
        case "json":
            return _as_json(reading), int(wrong)
        case "github":
            return "\n".join(_as_annotations(reading, folder)), int(wrong)
    if wrong:
        return "\n".join([*reading.folder.notes, check_report(reading.problems)]), 1
    return "\n".join([_all_is_well(reading), *coverage.lines(reading), *reading.folder.notes]), 0


def check_report(problems: Iterable[Problem]) -> str:
    """One problem a line, by file and line; the last line counts them."""
    listed = sorted(problems)
    files = len({problem.path for problem in listed})
    return "\n".join([*map(str, listed), f"{_count(len(listed), 'problem')} in {_count(files, 'file')}."])


def _all_is_well(reading: Reading) -> str:
    found = coverage.counts(reading)
    called = [f"{found[what]} {names[found[what] != 1]}" for what, names in coverage.CALLED.items() if what in found]
    return f"All is well: {', '.join(called)}."


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _as_json(reading: Reading) -> str:
    problems = [{"path": one.path, "line": one.line, "words": one.words} for one in reading.problems]
    whole = {"well": not problems, "problems": problems, "notes": reading.folder.notes}
    if not problems:
        translated = [language for language in reading.lessons if language != ENGLISH]
        whole |= {
            "counts": coverage.counts(reading),
            "coverage": coverage.tables(reading),
            "missing": {language: reading.missing(language) for language in translated},
        }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _as_annotations(reading: Reading, folder: Path) -> Iterable[str]:
    """Workflow commands of GitHub Actions: each problem is shown beside its line. Paths are seen from where one stands."""
    above = os.path.relpath(folder.absolute().parent)
    for problem in reading.problems:
        path = os.path.normpath(f"{above}/{problem.path}")  # the problem's path begins with the folder's own name
        place = path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
        yield f"::error file={place},line={problem.line}::{_escaped(problem.words)}"
    for note in reading.folder.notes:
        yield f"::notice::{_escaped(note)}"
    if not reading.problems:
        yield _all_is_well(reading)


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
