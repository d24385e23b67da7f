"""What was made of each file, so that reading the folder again costs only what changed in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from bot.content.folder import Problem, Sheet

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class _Remembered:
    text: str
    depends: Any
    made: Any
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Memory:
    """Of one reading; the next one begins with it. Files that are gone are forgotten."""

    earlier: Mapping[Path, _Remembered] = field(default_factory=dict)
    now: dict[Path, _Remembered] = field(default_factory=dict)

    def next(self) -> Memory:
        """For another reading."""
        return Memory(self.now)

    def made_of(self, sheet: Sheet, depends: Any, make: Callable[[Sheet], Made]) -> Made:
        """What `make` makes of a sheet, or made of it before if neither its text nor what it depends on has changed; its
        problems are noted either way."""
        remembered = self.earlier.get(sheet.path)
        if remembered is None or remembered.text != sheet.text or remembered.depends != depends:
            noted: list[Problem] = []
            made = make(replace(sheet, note=noted.append))
            remembered = _Remembered(sheet.text, depends, made, tuple(noted))
        self.now[sheet.path] = remembered
        for problem in remembered.problems:
            sheet.note(problem)
        found: Made = remembered.made
        return found
