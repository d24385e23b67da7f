"""A file of prompts: the reflection questions for one moment."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.curriculum import Prompt
from bot.content.folder import Sheet, shown
from bot.content.models import QUESTION, Known, PromptFile, checked
from bot.content.prose_rules import check_prose, check_question, first_line
from bot.content.safe_yaml import Tree, parse
from bot.views import Markdown


def read_prompts(sheet: Sheet, known: Known, seen: dict[str, str]) -> Iterator[Prompt]:
    """The prompts in a file; none, with every problem noted, if anything is wrong. `seen` has the ids of earlier files and
    where they are."""
    tree = parse(sheet, sheet.text)
    if tree is None:
        return
    file = checked(PromptFile, tree, sheet, known)
    _check_each(sheet, tree, seen)
    if file is not None:
        for prompt in file.prompts:
            yield Prompt(prompt.id, file.moment, prompt.motives, Markdown(prompt.words.strip()))


def _check_each(sheet: Sheet, tree: Tree, seen: dict[str, str]) -> None:
    """What is wrong with ids and words, also where something else is wrong with the file."""
    prompts = tree.value.get("prompts")
    for number, prompt in enumerate(prompts if isinstance(prompts, list) else ()):
        id, words = (prompt.get("id"), prompt.get("words")) if isinstance(prompt, dict) else (None, None)
        if isinstance(words, str):
            _check_words(sheet, words.strip(), tree.line(("prompts", number, "words")))
        if isinstance(id, str):
            line = tree.line(("prompts", number, "id"))
            if id in seen:
                sheet.wrong(line, f'"id" {shown(id)} is also that of {seen[id]}: each needs its own')
            seen.setdefault(id, f"{sheet.name}:{line}")


def _check_words(sheet: Sheet, words: str, line: int) -> None:
    if len(words) > QUESTION:
        sheet.wrong(line, f'"words" must be at most {QUESTION} characters, found {len(words)}')
    first = first_line(sheet, line)
    check_prose(sheet, words, first)
    check_question(sheet, words, first)
