"""The content folder as untrusted files: what is wrong is noted with file and line, and never raised.

A file counts only if it is a regular one inside the folder (no link leads out), at most 256 KB, and UTF-8.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz, process

MOST_BYTES = 256 * 1024
"""No file that people write by hand comes near; more is an accident or an attack."""

LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
"""Whatever ends a line for YAML or for some editor: made the same, so that everybody counts the same lines."""

UNSETTLED = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""What version control leaves in a file that two people changed at once."""

OTHER_ENDS = "\r\x85\u2028\u2029"

LIKE = 60
"""How alike (0 to 100) a known name must be to be suggested: "mintes" is 92 to "minutes"."""

NAMED = 6
"""Up to so many are named in a note; the rest is counted."""

LONGEST_FOUND = 60
"""Characters of what was found that are repeated in a message: enough to see which it is."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a content file. `str()` gives `path:line: words`; `line` counts from 1."""

    path: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.words}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of one file; `wrong` notes a problem in it."""

    path: Path
    name: str
    text: str
    note: Callable[[Problem], None]

    def wrong(self, line: int, words: str) -> None:
        """Note what is wrong in a line (from 1)."""
        self.note(Problem(self.name, line, words))


@dataclass(slots=True)
class Folder:
    """One run over the content folder: hands out its files and collects what is wrong (`problems`) or worth knowing
    (`notes`)."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _ours: set[Path] = field(default_factory=set)
    """Folders that are known to be inside, so that a thousand files are not followed to the top one by one."""

    def wrong(self, path: Path, words: str, line: int = 1) -> None:
        """Note what is wrong with a file as such."""
        self.problems.append(Problem(self.name(path), line, words))

    def name(self, path: Path) -> str:
        """How a file is called in messages: from the content folder's own name on."""
        root = os.path.basename(os.path.abspath(self.root))  # noqa: PTH100, PTH119 - resolve() would follow links
        name = root if path == self.root else f"{root}/{path.relative_to(self.root).as_posix()}"
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def inside(self, path: Path) -> list[Path]:
        """What a folder holds, by name; hidden files and editors' copies (`~`) left out."""
        if not self._is_ours(path) or not path.is_dir():
            return []
        self._ours.add(path)
        try:
            found = list(path.iterdir())
        except OSError as bad:
            self.wrong(path, f"cannot be read: {bad.strerror}")
            return []
        return sorted(entry for entry in found if not entry.name.startswith(".") and not entry.name.endswith("~"))

    def files(self, path: Path, ending: str) -> Iterator[Path]:
        """The files of a folder with this ending; others are problems, because nobody would read them."""
        for entry in self.inside(path):
            if entry.suffix == ending and not entry.is_dir():
                yield entry
            else:
                self.wrong(
                    entry, f"is not read: here belong files whose names end in {ending}; rename it or move it away"
                )

    def read(self, path: Path) -> Sheet | None:
        """A file's text, without byte order mark and with \\n line ends; None if it cannot be used, which is noted."""
        data = self._bytes(path)
        if data is None:
            return None
        if len(data) > MOST_BYTES:
            self.wrong(
                path, f"is larger than {MOST_BYTES // 1024} KB: split it, or look whether the right file is here"
            )
            return None
        try:
            text = _with_our_line_ends(data.decode("utf-8-sig"))
        except UnicodeDecodeError as bad:
            byte, line = data[bad.start], data.count(b"\n", 0, bad.start) + 1
            self.wrong(path, f"is not UTF-8 text (byte 0x{byte:02x}): save it again with the encoding UTF-8", line)
            return None
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            self.wrong(path, "holds a NUL character: it is not a text file, or was damaged", line)
            return None
        if mark := ("<<<<<<<" in text or ">>>>>>>" in text) and UNSETTLED.search(text):
            line = text.count("\n", 0, mark.start()) + 1
            self.wrong(
                path, "was changed by two people at once: keep what is right and remove the lines of marks", line
            )
            return None
        return Sheet(path, self.name(path), text, self.problems.append)

    def _bytes(self, path: Path) -> bytes | None:
        if not self._is_ours(path):
            return None
        try:
            if not path.is_file():
                self.wrong(path, "is not a file" if path.exists() else "is missing")
                return None
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
        except OSError as bad:
            self.wrong(path, f"cannot be read: {bad.strerror or type(bad).__name__}")
            return None

    def _is_ours(self, path: Path) -> bool:
        if path.parent in self._ours and not path.is_symlink():
            return True
        try:
            if path.resolve().is_relative_to(self.root.resolve()):
                return True
            self.wrong(path, "is a link that leads out of the content folder: put the file itself here")
        except (OSError, RuntimeError):
            self.wrong(path, "is a link that leads to itself: put the file itself here")
        return False


def _with_our_line_ends(text: str) -> str:
    return LINE_END.sub("\n", text) if any(end in text for end in OTHER_ENDS) else text


def meant(name: str, known: tuple[str, ...]) -> str:
    """The end of a sentence that suggests the nearest known name; empty if none is near."""
    near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=LIKE)
    return f'; did you mean "{near[0]}"?' if near else ""


def shown(found: object) -> str:
    """What was found, short and in one line, for a message."""
    if isinstance(found, list | dict):
        return "a list" if isinstance(found, list) else "names and values"
    words = " ".join(str(found).split())
    return f'"{words}"' if len(words) <= LONGEST_FOUND else f'"{words[:LONGEST_FOUND]}…"'


def named(names: Iterable[str]) -> str:
    """The first few names, and how many more there are."""
    listed = list(names)
    rest = f" and {len(listed) - NAMED} more" if len(listed) > NAMED else ""
    return ", ".join(listed[:NAMED]) + rest
