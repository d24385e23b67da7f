"""Reads SQLite's file and write-ahead log byte by byte, as an examiner of disks does: https://www.sqlite.org/fileformat2.html"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

PAGE = 4096
FILE_HEADER, WAL_HEADER, FRAME_HEADER = 100, 32, 24
INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13

Pages = Mapping[int, bytes]
Frame = tuple[int, bytes, bool]
"""A page's number, its content, and whether a commit ends with it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A row as it lies there. `raw` is what of it lies in the page itself, `size` its whole length, `place` where it is
    (page, and earlier ones first as SQLite fills a page from its end), `number` the row's own, `stamp` the transaction that
    wrote it, `dead` whether another version took its place (PostgreSQL)."""

    raw: bytes
    size: int
    place: tuple[int, int] = (0, 0)
    number: int = 0
    stamp: int = 0
    dead: bool = False


def pages_of(file: bytes) -> dict[int, bytes]:
    """The pages of a database file; the first is number 1."""
    return {start // PAGE + 1: file[start : start + PAGE] for start in range(0, len(file), PAGE)}


def frames(wal: bytes, start: int = 0) -> Iterator[Frame]:
    """Every page written to the log, from frame `start` on."""
    salts = wal[16:24]
    for offset in range(WAL_HEADER + start * (PAGE + FRAME_HEADER), len(wal), PAGE + FRAME_HEADER):
        number, after = struct.unpack(">II", wal[offset : offset + 8])
        if wal[offset + 8 : offset + 16] != salts:
            return
        yield number, wal[offset + FRAME_HEADER : offset + FRAME_HEADER + PAGE], bool(after)


def commits(file: bytes, log: Iterable[Frame]) -> Iterator[Pages]:
    """The whole database after each commit in the log."""
    pages = pages_of(file)
    for number, content, last in log:
        pages[number] = content
        if last:
            yield pages


def roots(pages: Pages) -> dict[str, int]:
    """The first page of every table."""
    found = {}
    for cell in cells(pages, 1):
        kind, name, _, root = _columns(cell.raw)[:4]
        if kind == b"table":
            found[name.decode()] = int.from_bytes(root, "big")
    return found


def cells(pages: Pages, root: int) -> list[Cell]:
    """Every row of a table in the order of its key."""
    page = pages.get(root)
    if page is None or len(page) < PAGE:
        return []
    kind, children, here = _page(page, root)
    if kind in (LEAF_INDEX, LEAF_TABLE):
        return list(here)
    found: list[Cell] = []
    for place, child in enumerate(children):
        found += cells(pages, child)
        if place < len(here):
            found.append(here[place])
    return found


@lru_cache(5000)
def _page(page: bytes, number: int) -> tuple[int, tuple[int, ...], tuple[Cell, ...]]:
    """The kind of a page, the pages below it, and the rows in it."""
    start = FILE_HEADER if number == 1 else 0
    kind, count = page[start], int.from_bytes(page[start + 3 : start + 5], "big")
    interior = kind in (INTERIOR_INDEX, INTERIOR_TABLE)
    pointers = start + (12 if interior else 8)
    places = [int.from_bytes(page[pointers + 2 * n : pointers + 2 * n + 2], "big") for n in range(count)]
    children = [int.from_bytes(page[place : place + 4], "big") for place in places] if interior else []
    if interior:
        children.append(int.from_bytes(page[start + 8 : start + 12], "big"))
    if kind not in (INTERIOR_INDEX, LEAF_INDEX, LEAF_TABLE):
        return kind, tuple(children), ()
    rows = tuple(_cell(page, number, place, kind) for place in places)
    return kind, tuple(children), rows


def _cell(page: bytes, number: int, place: int, kind: int) -> Cell:
    at = place + (4 if kind == INTERIOR_INDEX else 0)
    size, at = _varint(page, at)
    row = 0
    if kind == LEAF_TABLE:
        row, at = _varint(page, at)
    return Cell(page[at : at + _local(size, kind)], size, (number, -place), row)


def _local(size: int, kind: int) -> int:
    """How much of a row lies in the page itself."""
    most = PAGE - 35 if kind == LEAF_TABLE else (PAGE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (PAGE - 12) * 32 // 255 - 23
    wanted = least + (size - least) % (PAGE - 4)
    return wanted if wanted <= most else least


def _columns(raw: bytes) -> list[bytes]:
    header, at = _varint(raw, 0)
    lengths = []
    while at < header:
        kind, at = _varint(raw, at)
        lengths.append((kind - 12) // 2 if kind >= 12 else (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind])
    found = []
    for length in lengths:
        found.append(raw[at : at + length])
        at += length
    return found


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins."""
    value = 0
    for count in range(9):
        byte = content[at + count]
        if count == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    raise AssertionError
