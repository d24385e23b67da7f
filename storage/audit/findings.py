"""What an audit is made of: a promise, how it is looked at, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection

NOT_SAID = "where the keys are was not said: --keys FOLDER"


class Verdict(StrEnum):
    """What became of a promise."""

    OK = "ok"
    BROKEN = "BROKEN"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence for somebody who knows nothing about databases."""

    verdict: Verdict
    words: str


class NotChecked(Exception):
    """Why something cannot be seen from here."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Where the keys of sealed boxes are. `known` is false where nobody said; a known folder of None is a host without
    disk (ALONGSIDE_KEYS=none)."""

    folder: Path | None = None
    known: bool = False

    @property
    def files(self) -> Path:
        """The folder. Raises NotChecked where there is none."""
        if not self.known:
            raise NotChecked(NOT_SAID)
        if self.folder is None:
            raise NotChecked("there are no key files here: ALONGSIDE_KEYS is none")
        return self.folder


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to look at, as of one moment. `path`: SQLite's file."""

    connection: Connection
    secrets: Sequence[bytes]
    keys: Keys
    path: Path | None = None

    @property
    def engine(self) -> str:
        """sqlite or postgresql."""
        return self.connection.dialect.name

    @property
    def file(self) -> Path:
        """SQLite's file."""
        if self.path is None:
            raise NotChecked("the database is not a file")
        return self.path

    def needs_secret(self) -> None:
        """Raises NotChecked without the server secret."""
        if not self.secrets:
            raise NotChecked("needs the server secret")


@dataclass(frozen=True, slots=True)
class Check:
    """A promise, said as it is when it holds, and how one sees that it is broken: a sentence for each way. `engine`: the
    only one that it is about."""

    promise: str
    look: Callable[[Scene], Iterable[str]]
    engine: str = ""
