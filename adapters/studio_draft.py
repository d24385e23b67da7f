"""The content as it stands in the folder, good or not: what can be read of it, and what is wrong with which file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content.folder import Folder, Problem
from bot.content.memory import Memory
from bot.content.reading import read
from bot.library import ContentUnusable, Library, Shelf


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece by its kind (the folder), its language and its id."""

    kind: str
    language: str
    id: str


class Draft(Shelf):
    """A shelf that takes also what has problems: each piece is there or not, whatever is wrong with its neighbours. Until a
    first version can be read there is no library; after that the last one stays."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._memory = Memory()
        self.there = False
        self.read_again()

    def read_again(self) -> None:
        """Read the folder as it stands."""
        reading = read(self._folder, self._memory)
        self._memory = reading.memory
        self.reading, self.problems = reading, reading.problems
        self.files: Mapping[tuple[str, str], Mapping[str, Path]] = reading.files
        reading.folder.problems.clear()  # they are kept here; the library takes what is left
        try:
            self._library = Library(reading)
        except (ContentUnusable, KeyError):  # no programme, or no language at all
            return
        self.there = True

    def troubles(self, piece: Piece) -> list[Problem]:
        """What is wrong with the file of a piece."""
        name = self.name(piece)
        return [problem for problem in self.problems if problem.path == name]

    def name(self, piece: Piece) -> str:
        """How the file of a piece is called in messages; empty if there is none."""
        path = self.files.get((piece.language, piece.kind), {}).get(piece.id)
        return self.reading.folder.name(path) if path else ""

    def line(self, problem: Problem) -> str:
        """The words of the line that a problem is in; empty if they cannot be shown."""
        path = self._folder.joinpath(*Path(problem.path).parts[1:])  # the first is the folder's own name
        sheet = Folder(self._folder).read(path)
        lines = sheet.text.split("\n") if sheet else []
        return lines[problem.line - 1].strip() if 0 < problem.line <= len(lines) else ""
