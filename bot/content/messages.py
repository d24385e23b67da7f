"""What the bot says: Project Fluent files, one a language, each checked against English.

Fluent does plurals, choices and filling in. Details stay out of it until the sentence stands, so that neither their length
nor anything in them matters to it; only a choice (`{ $who -> [admin] …`) looks at their words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.content.folder import Sheet, meant, named, shown
from bot.content.prose_rules import check_prose

DETAIL = re.compile("\ue000(\\d+)\ue001")
"""Where a detail goes, between characters that no language uses."""

NAME = re.compile(r"[a-z0-9-]{1,60}")

MANY_WORDS = 4

TOO_DEEP = "has braces within braces within braces: no message needs so many"


@dataclass(slots=True)
class Messages:
    """The messages of one language. `variables` maps each name to what it fills in; `lines` to where it stands."""

    language: str
    sheet: Sheet
    bundle: FluentBundle
    variables: dict[str, frozenset[str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def words(self, message: str, details: Mapping[str, str | int], written: Callable[[str], str]) -> str | None:
        """A message with its details, each text of them as `written` writes it; None if there is no such message."""
        pattern = self.bundle.get_message(message).value if message in self.variables else None
        if pattern is None:
            return None
        texts: list[str] = []
        filled: dict[str, Any] = {}
        for name, value in details.items():
            if isinstance(value, str):
                filled[name] = _Detail(len(texts), value)
                texts.append(written(value))
            else:
                filled[name] = value
        sentence, _ = self.bundle.format_pattern(pattern, filled)
        return DETAIL.sub(lambda mark: texts[int(mark[1])], str(sentence))


class _Detail(FluentType):
    """Stands for a text while Fluent builds the sentence."""

    def __init__(self, number: int, words: str) -> None:
        self.number, self.words = number, words

    def __eq__(self, other: object) -> bool:
        return self.words == other

    def __hash__(self) -> int:
        return hash(self.words)

    def format(self, locale: object) -> str:
        """The mark that the text replaces in the end."""
        return f"\ue000{self.number}\ue001"


class _Used(Visitor):
    """What an entry of a file refers to, and its own words."""

    def __init__(self, entry: ast.BaseNode) -> None:
        self.variables: set[str] = set()
        self.others: set[str] = set()
        self.functions: set[str] = set()
        self.texts: list[str] = []
        self.visit(entry)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.others.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.others.add("-" + node.id.name)
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802
        self.texts.append("\n\n")
        self.generic_visit(node)
        self.texts.append("\n\n")

    def visit_Placeable(self, node: ast.Placeable) -> None:  # noqa: N802
        self.texts.append("x")
        self.generic_visit(node)


def read_messages(sheet: Sheet, language: str) -> Messages:
    """The messages of a file; what is wrong in it is noted, and the rest can be used for further checks."""
    bundle = FluentBundle([language], use_isolating=False)
    messages = Messages(language, sheet, bundle)
    try:
        resource = FluentParser().parse(sheet.text)
    except RecursionError:
        sheet.wrong(1, TOO_DEEP)
        return messages
    bundle.add_resource(resource)
    entries = [entry for entry in resource.body if isinstance(entry, ast.Message | ast.Term)]
    names = {_name(entry) for entry in entries}
    for junk in resource.body:
        if isinstance(junk, ast.Junk):
            sheet.wrong(*_junk(sheet, junk))
    for entry in entries:
        line = _line(sheet, entry)
        try:
            for words in _troubles(sheet, entry, line, messages, names):
                sheet.wrong(line, f"{shown(_name(entry))} {words}")
        except RecursionError:
            sheet.wrong(line, f"{shown(_name(entry))} {TOO_DEEP}")
        messages.lines.setdefault(_name(entry), line)
    return messages


def _name(entry: ast.Message | ast.Term) -> str:
    return str(("-" if isinstance(entry, ast.Term) else "") + entry.id.name)


def _line(sheet: Sheet, node: ast.SyntaxNode) -> int:
    return sheet.text.count("\n", 0, node.span.start if node.span else 0) + 1


def _junk(sheet: Sheet, junk: ast.Junk) -> tuple[int, str]:
    note, content = junk.annotations[0], (junk.content or "").strip()
    line = min(_line(sheet, note), _line(sheet, junk) + content.count("\n"))
    expected = re.sub(r"^Expected ", "expected ", note.message or "")
    first = content.partition("\n")[0]
    return (
        line,
        f"cannot be read ({expected}), near {shown(first)}: a message is `name = words`, further lines are indented",
    )


def _troubles(
    sheet: Sheet, entry: ast.Message | ast.Term, line: int, messages: Messages, names: set[str]
) -> Iterator[str]:
    name, used = _name(entry), _Used(entry)
    if name in messages.lines:
        yield f"is there twice (first in line {messages.lines[name]}): remove one"
        return
    if entry.attributes:
        yield f"has a part .{entry.attributes[0].id.name}, which is never shown: make it a message of its own"
    if entry.value is None:
        yield "has no words"
        return
    for other in sorted(used.others - names):
        yield f"refers to {shown(other)}, which is not in this file{meant(other, tuple(names))}"
    for function in sorted(used.functions - {"NUMBER"}):
        yield f"uses {function}(), which is not known here: only NUMBER() is"
    check_prose(sheet, "".join(used.texts).strip("\n"), line)
    if isinstance(entry, ast.Message):
        messages.variables[name] = frozenset(used.variables)
        if not used.others - names and not used.functions - {"NUMBER"}:
            yield from _said(messages, name)


def _said(messages: Messages, name: str) -> Iterator[str]:
    """What Fluent itself finds wrong when the message is said."""
    pattern = messages.bundle.get_message(name).value
    if pattern is None:
        return
    _, errors = messages.bundle.format_pattern(pattern, dict.fromkeys(messages.variables[name], 1))
    if errors:
        yield f"cannot be said: {' '.join(str(errors[0]).split())}"


def compare(messages: Messages, english: Messages, note: Callable[[str], None]) -> None:
    """A translation may lack messages, which is noted; it may not have others, or fill in other things."""
    for name, variables in messages.variables.items():
        line = messages.lines[name]
        if name not in english.variables:
            near = meant(name, tuple(english.variables))
            messages.sheet.wrong(line, f"{shown(name)} is not a message in English{near}")
        elif variables != english.variables[name]:
            ours, theirs = (_braces(names) for names in (variables, english.variables[name]))
            messages.sheet.wrong(line, f"{shown(name)} must fill in {theirs} like the English one, found {ours}")
    missing = [name for name in english.variables if name not in messages.variables]
    if missing:
        total = len(english.variables)
        note(f"{messages.language}: {len(missing)} of {total} messages missing, English is shown: {named(missing)}")
    alike = [name for name in messages.variables if name in english.variables and _same(name, messages, english)]
    if alike:
        note(f"{messages.language}: still word for word as in English: {named(alike)}")


def _same(name: str, ours: Messages, english: Messages) -> bool:
    """Whether several words are the same; one or two may well be the same in two languages."""
    said = [str(_said_with_ones(messages, name)) for messages in (ours, english)]
    return said[0] == said[1] and len(said[0].split()) >= MANY_WORDS


def _said_with_ones(messages: Messages, name: str) -> str:
    pattern = messages.bundle.get_message(name).value
    return (
        str(messages.bundle.format_pattern(pattern, dict.fromkeys(messages.variables[name], 1))[0]) if pattern else ""
    )


def _braces(names: frozenset[str]) -> str:
    return ", ".join(f"{{ ${name} }}" for name in sorted(names)) or "nothing"
