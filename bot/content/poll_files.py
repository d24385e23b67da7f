"""A template: a poll or a survey to start from, one a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.content.curriculum import Template
from bot.content.folder import Sheet, shown
from bot.content.models import NAME, QuestionEntry, TemplateFile, checked
from bot.content.safe_yaml import Tree, parse
from bot.polls.questions import MOST_OPTIONS, Kind, Question

SCALES = ((1, 5), (0, 10))
"""The two that people know, and that Slack and Teams show without scrolling."""

BELONGS: Mapping[Kind, tuple[str, ...]] = {
    Kind.SINGLE: ("options",),
    Kind.MULTIPLE: ("options", "limit"),
    Kind.SCALE: ("low", "high", "low_means", "high_means"),
    Kind.TEXT: (),
}
"""What a question of each kind says beside its words."""

NEEDED = ("options", "limit", "low_means", "high_means")
"""What a question must say if it belongs to its kind: the ends of a scale are 1 and 5 if nothing is said."""


def read_template(sheet: Sheet) -> Template | None:
    """The template in a file; None, with every problem noted, if anything is wrong."""
    tree = parse(sheet, sheet.text)
    if tree is None:
        return None
    id = sheet.path.stem
    if not re.fullmatch(NAME, id):
        sheet.wrong(1, "must be called like speaking-up.yaml: small letters, digits and hyphens")
    file = checked(TemplateFile, tree, sheet, {})
    found = tree.value.get("questions")
    questions = [_question(sheet, tree, number) for number in range(len(found) if isinstance(found, list) else 0)]
    if file is None or None in questions:
        return None
    kept = tuple(question for question in questions if question is not None)
    return Template(id, file.title, file.about, file.publication == "exact", kept)


def _question(sheet: Sheet, tree: Tree, number: int) -> Question | None:
    place = ("questions", number)
    entry = checked(QuestionEntry, tree, sheet, {}, under=place)
    if entry is None:
        return None
    problems = [*_out_of_place(entry), *_missing(entry), *_options(entry), *_scale(entry)]
    for name, words in problems:
        sheet.wrong(tree.line((*place, name) if name in entry.model_fields_set else place), f'"{name}" {words}')
    return None if problems else Question(**{name: getattr(entry, name) for name in QuestionEntry.model_fields})


def _out_of_place(entry: QuestionEntry) -> Iterator[tuple[str, str]]:
    """Nothing is said that would have no effect."""
    for name in QuestionEntry.model_fields:
        kinds = [kind for kind, names in BELONGS.items() if name in names]
        if name in entry.model_fields_set and kinds and entry.kind not in kinds:
            yield name, f"is only for the kind {' or '.join(kinds)}, and this question is {entry.kind}: remove it"


def _missing(entry: QuestionEntry) -> Iterator[tuple[str, str]]:
    for name in BELONGS[entry.kind]:
        if name in NEEDED and name not in entry.model_fields_set:
            yield name, f"is missing: it must be {QuestionEntry.model_fields[name].description}"


def _options(entry: QuestionEntry) -> Iterator[tuple[str, str]]:
    """Enough to choose from, and nothing twice."""
    options = [option.casefold() for option in entry.options]
    if "options" not in entry.model_fields_set or "options" not in BELONGS[entry.kind]:
        return
    if len(options) < 2:
        yield "options", f"must be a list of 2 to {MOST_OPTIONS} options, found {len(options)}"
    for number, option in enumerate(options):
        if option in options[:number]:
            yield "options", f"has {shown(entry.options[number])} twice: remove one"
    if entry.kind is Kind.MULTIPLE and entry.limit > len(options) > 1:
        yield "limit", f"must be at most {len(options)}, because there are no more options, found {shown(entry.limit)}"


def _scale(entry: QuestionEntry) -> Iterator[tuple[str, str]]:
    """One of the two, with both ends explained."""
    if entry.kind is Kind.SCALE and (entry.low, entry.high) not in SCALES:
        known = " or ".join(f"{low} to {high}" for low, high in SCALES)
        yield "high", f"makes the scale {entry.low} to {entry.high}: it must be {known}"
