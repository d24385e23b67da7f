"""What somebody has who copies everything after every vote: database, write-ahead log, program's log, list of key files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tests.forensics import sqlite_file
from tests.forensics.canaries import LONGEST, found_in
from tests.forensics.sqlite_file import Cell


@dataclass(frozen=True)
class Copy:
    """One copy. `tables` holds every row as it lies there, dead ones included where the engine keeps them; `log` is what
    the program's log grew by; `listing` the key files' names and times."""

    tables: dict[str, list[Cell]]
    log: bytes
    listing: tuple[tuple[str, int], ...]


@dataclass
class Loot:
    """All copies, in order; what the database's log says was written, table by table, in order; the raw bytes of all copies
    to carve in, and of the last one alone; and which canaries turned up anywhere."""

    copies: list[Copy] = field(default_factory=list)
    replayed: dict[str, list[bytes]] = field(default_factory=dict)
    carved: bytes = b""
    now: bytes = b""
    canaries: set[str] = field(default_factory=set)


class Taker(Protocol):
    """Takes copies of one house for one kind of database."""

    loot: Loot

    async def take(self) -> None:
        """A copy of everything, now."""

    async def finish(self) -> None:
        """Read the database's log, and carve."""


class Surroundings:
    """What lies beside the database: the program's log, and the names and times in the key folder. Never a key."""

    def __init__(self, log: Path, keys: Path) -> None:
        self._log, self._keys, self._read = log, keys, 0

    def look(self) -> tuple[bytes, tuple[tuple[str, int], ...]]:
        """What the log grew by, and the key files."""
        with self._log.open("rb") as file:
            file.seek(self._read)
            grown = file.read()
        self._read += len(grown)
        listing = [(path.name, path.stat().st_mtime_ns) for path in sorted(self._keys.glob("*"))]
        return grown, tuple(listing)


class SqliteTaker:
    """SQLite: the file and its log."""

    def __init__(self, path: Path, around: Surroundings, tables: tuple[str, ...]) -> None:
        self.loot, self._path, self._around, self._tables = Loot(), path, around, tables
        self._file, self._wal, self._began = b"", b"", b""
        self._everything = bytearray()
        self._frames: list[sqlite_file.Frame] = []
        self._pages: dict[int, bytes] = {}

    async def take(self) -> None:
        """See Taker."""
        file, log = self._path.read_bytes(), self._path.with_name(self._path.name + "-wal")
        wal = log.read_bytes() if log.is_file() else b""
        grown, listing = self._around.look()
        fresh = self._fresh(file, wal)
        self.loot.canaries |= found_in(fresh + repr(listing).encode()) | found_in(grown)
        roots = sqlite_file.roots(self._pages)
        tables = {name: sqlite_file.cells(self._pages, roots[name]) for name in self._tables}
        self.loot.copies.append(Copy(tables, grown, listing))

    def _fresh(self, file: bytes, wal: bytes) -> bytes:
        """What was not in the copy before; the pages are brought up to date."""
        if file == self._file and wal.startswith(self._wal) and self._wal:
            known = (len(self._wal) - sqlite_file.WAL_HEADER) // (sqlite_file.PAGE + sqlite_file.FRAME_HEADER)
            fresh = wal[max(0, len(self._wal) - LONGEST) :]
        else:
            known, fresh, self._pages = 0, file + wal, sqlite_file.pages_of(file)
        new = list(sqlite_file.frames(wal, known))
        self._pages.update({number: content for number, content, _ in new})
        self._frames += new if self._began else ()
        self._began = self._began or _as_seen(self._pages)
        self._file, self._wal = file, wal
        self.loot.now = file + wal
        self._everything += fresh
        return fresh

    async def finish(self) -> None:
        """See Taker."""
        self.loot.carved = bytes(self._everything)
        before = self._rows(sqlite_file.pages_of(self._began))
        self.loot.replayed = {name: [] for name in self._tables}
        for pages in sqlite_file.commits(self._began, self._frames):
            after = self._rows(pages)
            for name in self._tables:
                self.loot.replayed[name] += sorted(after[name] - before[name])
            before = after

    def _rows(self, pages: sqlite_file.Pages) -> dict[str, set[bytes]]:
        roots = sqlite_file.roots(pages)
        return {name: {cell.raw for cell in sqlite_file.cells(pages, roots.get(name, 0))} for name in self._tables}


def _as_seen(pages: sqlite_file.Pages) -> bytes:
    """A database file with these pages."""
    return b"".join(pages[number] for number in sorted(pages))
