"""`alongside content new lesson`: asks for everything a lesson has, and writes a file that passes the check."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bot.content.curriculum import Programme
from bot.content.folder import Folder, Problem, Sheet
from bot.content.lesson_files import ANSWER, BODY, FEEDBACK, RECALL, number_of, read_lesson
from bot.content.models import NOTE, QUESTION, TITLE, Known
from bot.content.reading import Reading

LONGEST_NAME = 40
"""Characters of a file's name after its number: enough for four words."""

FEW = 4
"""Words of the title that make the name."""

PAGE = """\
---
title: {title}
module: {module}
minutes: {minutes}
for: [{motives}]
lenses: [{lenses}]
level: {level}
note: {note}
sources: [{sources}]
---
{body}

## Reflect
{reflect}

## Try
{attempt}
"""

QUIZ = """
## Recall
{question}

- [x] {right}
  {why}
- [ ] {other}
  {better}
"""


@dataclass(frozen=True, slots=True)
class Written:
    """Where the new lesson is, and what is wrong with it: with any problem it is hidden from the program by its name."""

    path: Path
    problems: tuple[Problem, ...]


def ask(reading: Reading, programme: Programme) -> tuple[str, str, str]:
    """Ask for everything; the module, the title and the file's text."""
    module = click.prompt("Module", type=click.Choice(programme.modules))
    title = click.prompt("Title", value_proc=_line(TITLE))
    head = {
        "minutes": str(click.prompt("Minutes to read it", type=click.IntRange(1, 5), default=2)),
        "motives": _names("Whys it speaks to most (empty: all)", programme.motives),
        "lenses": _names("Lenses (empty: none)", programme.lenses),
        "level": click.prompt("Level", type=click.Choice(programme.readiness)),
        "note": _quoted(_note(module in programme.sensitive)),
        "sources": _names("Sources (empty: none)", tuple(reading.sources)),
    }
    text = {
        "body": click.prompt("The lesson: a scene, one idea (a first paragraph will do)", value_proc=_line(BODY)),
        "reflect": click.prompt("Reflect: one open question", value_proc=_line(QUESTION)),
        "attempt": click.prompt("Try: one small thing to do this week", value_proc=_line(QUESTION)),
    }
    page = PAGE.format(title=_quoted(title), module=module, **head, **text)
    return module, title, page.replace("note: \n", "note:\n", 1) + _quiz()


def _quiz() -> str:
    question = click.prompt("Recall: a question (empty: none)", default="", show_default=False)
    if not question.strip():
        return ""
    asked = {
        "right": ("  The right answer", ANSWER),
        "why": ("  Why it is right, in a line", FEEDBACK),
        "other": ("  Another answer", ANSWER),
        "better": ("  What is better, in a line", FEEDBACK),
    }
    said = {name: click.prompt(words, value_proc=_line(most)) for name, (words, most) in asked.items()}
    return QUIZ.format(question=question.strip()[:RECALL], **said)


def _note(needed: bool) -> str:
    if needed:
        return str(click.prompt("Content note: what harm it speaks of", value_proc=_line(NOTE)))
    return str(click.prompt("Content note, if it speaks of harm (empty: none)", default="", show_default=False)).strip()


def _line(most: int) -> Callable[[str], str]:
    """One line with something in it."""

    def check(words: str) -> str:
        words = words.strip()
        if not words:
            raise click.BadParameter("It cannot be empty.")
        if len(words) > most:
            raise click.BadParameter(f"At most {most} characters; these are {len(words)}.")
        return words

    return check


def _names(question: str, known: Sequence[str]) -> str:
    """Some of the names that are known, with commas between them."""

    def check(words: str) -> str:
        names = list(dict.fromkeys(words.replace(",", " ").split()))
        for name in names:
            if name not in known:
                raise click.BadParameter(f"“{name}” is not one of {', '.join(known)}.")
        return ", ".join(names)

    return str(click.prompt(question, default="", show_default=False, value_proc=check))


def _quoted(words: str) -> str:
    """For YAML: whatever is in it, in quotation marks; nothing stays nothing."""
    return json.dumps(words, ensure_ascii=False) if words else ""


def write(root: Path, reading: Reading, programme: Programme, answers: tuple[str, str, str]) -> Written:
    """Write the file under the next free number of its module. If the check would refuse it, nobody reads it: its name
    begins with a dot until it is mended."""
    module, title, text = answers
    folder = root / "en" / "lessons" / module
    folder.mkdir(parents=True, exist_ok=True)
    taken = [called for path in folder.glob("*.md") if (called := number_of(path))]
    number = max((number for number, _ in taken), default=0) + 1
    gone = {id.removeprefix(f"{module}/") for id in (*programme.removed, *programme.renamed)}
    name = _name(title, gone | {name for _, name in taken})
    path = folder / f"{number:02}-{name}.md"
    problems = _checked(root, path, name, text, _known(reading, programme), programme.sensitive)
    if problems:
        path = path.with_name(f".{path.name}")
    half = path.with_name(f".{path.stem}.new")
    half.write_text(text, encoding="utf-8")
    half.rename(path)
    return Written(path, tuple(problems))


def _checked(root: Path, path: Path, name: str, text: str, known: Known, sensitive: tuple[str, ...]) -> list[Problem]:
    problems: list[Problem] = []
    sheet = Sheet(path, Folder(root).name(path), text, problems.append)
    read_lesson(sheet, name, known, sensitive)
    return sorted(problems)


def _known(reading: Reading, programme: Programme) -> Known:
    return {
        "motives": programme.motives,
        "lenses": programme.lenses,
        "readiness": programme.readiness,
        "modules": programme.modules,
        "sources": tuple(reading.sources),
    }


def _name(title: str, taken: set[str]) -> str:
    """The first words of the title in small letters, with a number if another lesson of the module is called so."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower().replace("'", "")
    words = re.findall(r"[a-z0-9]+", plain)[:FEW]
    name = "-".join(words)[:LONGEST_NAME].strip("-") or "lesson"
    candidates = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    return next(candidate for candidate in candidates if candidate not in taken)
