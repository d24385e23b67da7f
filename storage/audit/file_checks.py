"""Keys are there exactly as long as their box is open, only the program may read them, and what was deleted is gone."""

from __future__ import annotations

import mmap
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

from storage.audit.findings import NOT_SAID, Check, NotChecked, Scene
from storage.boxes import BOX, OPEN, ORPHAN_SECONDS, WAITING
from storage.keyring import SUFFIX, Keyring

FOLDER_MODE, FILE_MODE = 0o700, 0o600

ENVELOPE = re.compile(
    rb"\x4d\x4c(?:[\x00-\x7f]|[\x80-\xff][\x00-\x7f]|[\x80-\xff]{2}[\x00-\x7f])([0-9a-f]{32})", re.DOTALL
)
"""A sealed answer as it lies in SQLite's file: the types of its columns (a text of 32 letters, 32 bytes, some bytes), then
the box. https://www.sqlite.org/fileformat2.html#record_format"""


def there(scene: Scene) -> Iterator[str]:
    """A key for every open box, none for others."""
    folder = scene.keys.files
    states = {row.id: row.state for row in scene.connection.execute(select(BOX.c.id, BOX.c.state))}
    files = {path.stem: path for path in folder.glob("*" + SUFFIX)} if folder.is_dir() else {}
    for box, state in sorted(states.items()):
        if state in (WAITING, OPEN) and box not in files:
            yield f"The key of box {box} is missing while the box is {state}: its answers can never be counted."
    for box, path in sorted(files.items()):
        if states.get(box, "") not in (WAITING, OPEN) and _is_old(path, box in states):
            yield f"The key of box {box} was not destroyed, though the box is {states.get(box, 'gone')}."


def _is_old(path: Path, known: bool) -> bool:
    """The key of a box that is only being made has no box yet."""
    return known or time.time() - path.stat().st_mtime > ORPHAN_SECONDS


def fit(scene: Scene) -> Iterator[str]:
    """The keys are the right ones."""
    if not scene.keys.known:
        raise NotChecked(NOT_SAID)
    scene.needs_secret()
    keyring = Keyring(scene.secrets, scene.keys.folder)
    for row in scene.connection.execute(select(BOX.c.id, BOX.c.share, BOX.c.proof).where(BOX.c.state == OPEN)):
        if keyring.find(row.id, bytes(row.share), bytes(row.proof)) is None:
            yield f"The key of box {row.id} does not fit: its answers can never be counted."


def private(scene: Scene) -> Iterator[str]:
    """Only the program's own user may read keys."""
    folder = scene.keys.files
    if folder.is_dir() and _mode(folder) & 0o077:
        yield f"Others on this machine may look into the key folder (its mode is {_mode(folder):04o}, not {FOLDER_MODE:04o})."
    for path in sorted(folder.glob("*")):
        if _mode(path) & 0o177:
            yield f"Others on this machine may read a key ({path.name} has mode {_mode(path):04o}, not {FILE_MODE:04o})."


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def database_private(scene: Scene) -> Iterator[str]:
    """Only the program's own user may read the database."""
    for path in _files(scene.file):
        if _mode(path) & 0o077:
            yield f"Others on this machine may read the database ({path.name} has mode {_mode(path):04o}, not {FILE_MODE:04o})."


def lingering(scene: Scene) -> Iterator[str]:
    """No deleted answer is left in the file or its log."""
    over = select(BOX.c.id).where(BOX.c.state.in_([WAITING, OPEN]))
    open_now = {row.id.encode() for row in scene.connection.execute(over)}
    for path in _files(scene.file):
        left = {box for box in _boxes_in(path) if box not in open_now}
        if left:
            where = "log" if path.name.endswith("-wal") else "file"
            yield (
                f"Sealed answers of {len(left)} closed or deleted polls still lie in the database's {where}, where they were"
                " deleted but not erased (the program erases them within a minute, unless somebody keeps the database open)."
            )


def _files(path: Path) -> list[Path]:
    every = (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-journal"))
    return [one for one in every if one.is_file()]


def _boxes_in(path: Path) -> set[bytes]:
    if not path.stat().st_size:
        return set()
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return {found[1] for found in ENVELOPE.finditer(content)}


CHECKS = (
    Check("Every open poll has its key, and the key of every closed one is destroyed.", there),
    Check("The keys of open polls are the right ones.", fit),
    Check("Only the program's own user on this machine may read the keys.", private),
    Check("Only the program's own user on this machine may read the database.", database_private, "sqlite"),
    Check("What was deleted of closed polls is erased from the database's file and its log.", lingering, "sqlite"),
)
