"""YAML without its traps: every value is text, every line number is kept, and nothing is built that could explode.

Aliases, anchors, tags, deep nesting and double names are refused while PyYAML still only reports events, that is, before
any of them has an effect. So `no` is not False, `10:30` is not 630, and a file cannot grow in memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bot.content.folder import Folder, Sheet, shown

DEEPEST = 20
"""Levels of nesting; ours have 3. PyYAML's own constructor fails at about 330."""

YAML_TAG = "tag:yaml.org,2002:"
"""What a written `!!` stands for."""

Place = tuple[str | int, ...]
"""Names and positions that lead to a value."""

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where PyYAML has it: 10 times as fast."""

KIND_WORDS = {
    "mapping values are not allowed": "has a second colon: put everything after the first one in quotation marks",
    "could not find expected ':'": "is not of the form `name: words`",
    "found character that cannot start": "begins with a tab, @ or the like: indent with spaces, put words in quotation marks",
    "did not find expected ',' or ']'": "has a list [ … ] that is not closed or lacks a comma",
    "did not find expected ',' or '}'": "has a { that is not closed: put the words in quotation marks",
    "found unexpected end of stream": "opens a quotation mark that is never closed",
    "did not find expected key": "is indented differently from its neighbours, or has words after a closed quotation mark",
    "did not find expected '-' indicator": "is indented differently from its neighbours",
    "control characters are not allowed": "holds a control character that one cannot see: type the line again",
    "did not find expected alphabetic": "holds a & or * at the beginning of a value: put the words in quotation marks",
    "did not find expected whitespace": "holds a sign that means something in YAML: put the words in quotation marks",
}
"""PyYAML's commonest complaints, for people who do not know YAML."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Names and lists of text, and the line of each; `refused` are places whose value was not taken over."""

    value: dict[str, Any]
    lines: Mapping[Place, int]
    refused: frozenset[Place]

    def line(self, place: Place) -> int:
        """The line (from 1) of a place, or of the nearest thing around it."""
        while place not in self.lines:
            place = place[:-1]
        return self.lines[place]


@dataclass(slots=True)
class _Open:
    place: Place
    value: dict[str, Any] | list[Any]
    key: str | None = None


def parse(sheet: Sheet, text: str, first_line: int = 1) -> Tree | None:
    """Names and values of a YAML text that begins in a line of its sheet; None if it cannot be used, which is noted."""
    builder = _Builder(sheet, first_line)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
            if builder.given_up:
                return None
    except yaml.MarkedYAMLError as bad:
        line = min(bad.problem_mark.line if bad.problem_mark else 0, max(text.rstrip("\n").count("\n"), 0))
        sheet.wrong(first_line + line, _in_kind_words(f"{bad.context or ''} {bad.problem or ''}"))
        return None
    except yaml.YAMLError:
        sheet.wrong(first_line, _in_kind_words("control characters are not allowed"))
        return None
    if not isinstance(builder.root, dict):
        sheet.wrong(first_line, "has to consist of lines such as `name: words`")
        return None
    return Tree(builder.root, builder.lines, frozenset(builder.refused))


def tree_of(folder: Folder, name: str) -> tuple[Sheet, Tree] | None:
    """A file that lies directly in the content folder, read and parsed; None if it cannot be used, which is noted."""
    sheet = folder.read(folder.root / name)
    tree = sheet and parse(sheet, sheet.text)
    return (sheet, tree) if sheet and tree else None


def _in_kind_words(trouble: str) -> str:
    for theirs, ours in KIND_WORDS.items():
        if theirs in trouble:
            return ours
    return f"cannot be read as YAML ({' '.join(trouble.split())})"


class _Builder:
    """Takes PyYAML's events one by one, with a stack of its own instead of recursion."""

    def __init__(self, sheet: Sheet, first_line: int) -> None:
        self.sheet, self.first_line = sheet, first_line
        self.root: Any = None
        self.lines: dict[Place, int] = {(): first_line}
        self.refused: set[Place] = set()
        self.given_up = False
        self._documents = 0
        self._open: list[_Open] = []

    def take(self, event: yaml.Event) -> None:
        """One step further."""
        line = self.first_line + (event.start_mark.line if event.start_mark else 0)
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._give_up(line, "begins a second document: remove the line `---`")
            case yaml.AliasEvent():
                self.sheet.wrong(line, f"aliases (*{event.anchor}) are not allowed: write the value out")
                self.refused.add(self._put("", line))
            case yaml.ScalarEvent():
                self._refuse_extras(event, line)
                self._scalar(event.value, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_extras(event, line)
                self._go_down({} if isinstance(event, yaml.MappingStartEvent) else [], line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()
            case _:
                pass

    def _refuse_extras(self, event: Any, line: int) -> None:
        if event.anchor:
            self.sheet.wrong(line, f"anchors (&{event.anchor}) are not allowed: put the words in quotation marks")
        if event.tag and event.tag != "!":
            self.sheet.wrong(
                line, f"tags ({event.tag.replace(YAML_TAG, '!!')}) are not allowed: put the words in quotation marks"
            )

    def _scalar(self, value: str, line: int) -> None:
        top = self._open[-1] if self._open else None
        if top is None or isinstance(top.value, list) or top.key is not None:
            self._put(value, line)
            return
        top.key = value
        place = (*top.place, value)
        if value in top.value:
            self.sheet.wrong(line, f"{shown(value)} is there twice (first in line {self.lines[place]}): remove one")
        else:
            self.lines[place] = line

    def _put(self, value: Any, line: int) -> Place:
        """Where a finished value went."""
        if not self._open:
            self.root = value
            return ()
        top = self._open[-1]
        if isinstance(top.value, list):
            top.value.append(value)
            place: Place = (*top.place, len(top.value) - 1)
            self.lines[place] = line
            return place
        if top.key is None:
            self._give_up(line, "has a name that is not a plain word")
            return top.place
        place, top.key = (*top.place, top.key), None
        top.value.setdefault(str(place[-1]), value)
        return place

    def _go_down(self, value: dict[str, Any] | list[Any], line: int) -> None:
        place = self._put(value, line)
        self._open.append(_Open(place, value))
        if len(self._open) > DEEPEST:
            self._give_up(line, f"is nested more than {DEEPEST} levels deep: content never needs that")

    def _give_up(self, line: int, words: str) -> None:
        if not self.given_up:
            self.sheet.wrong(line, words)
        self.given_up = True
