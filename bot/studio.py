"""The content in use: admins see what it is, have it read again, and are told of an edit that cannot be used.

A bad edit changes nothing for anybody: the last good version stays. Every admin gets one message about it, which the next
edit replaces, and which says so when all is well again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.library import Library, Problem, Programme
from bot.turn import Entry, Feature, Role, Turn, Who
from bot.views import Button, Buttons, Card, Delivery, Facts, Note, Part, Reply, Style, Text
from storage import deliveries as owed
from storage import people
from storage import studio as store
from storage.db import Db

PATIENCE = timedelta(seconds=15)
"""How long a bad edit waits before anybody is told: whoever saves in the middle of a sentence has mended it by then."""

SOON = timedelta(seconds=3)
"""How long reading again takes at most, with the moment until it begins (adapters/watch.py)."""

SHOWN = 5
"""Problems explained in a message; the rest is counted, and `alongside content check` lists them."""

DIGITS = 16
"""Of a digest: 64 bits tell a few thousand pieces apart."""

Everything = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Pieces by kind, language and id."""

TRACKS = "tracks"
"""The kind of what is no file: which modules somebody gets, by where he stands."""

KINDS = {
    "lessons": "content-lessons",
    "prompts": "content-prompts",
    "polls": "content-polls",
    "scenarios": "content-scenarios",
    "stories": "content-stories",
    "circles": "content-circles",
    "mentoring": "content-mentoring",
    "campaigns": "content-campaigns",
}
"""The messages that name what there is of each kind."""


async def show(turn: Turn) -> Reply:
    """See which content is in use, and what is wrong with the files."""
    return Reply(await overview(turn))


async def reload(turn: Turn) -> Reply:
    """Have the files read again; what that found is told in a moment."""
    number = await store.ask(turn.db)
    key, due = f"content-asked:{number}", turn.now + SOON
    answer = Delivery(key, "studio.answered", turn.me, values={"asked": number}, due_at=due)
    return Reply(Card(turn.label("content-title"), (Text(turn.say("content-reading")),)), (answer,), whisper=True)


async def answered(turn: Turn) -> Reply:
    """What reading again found; or that nobody has read yet, because no program that looks at the folder runs."""
    state = await store.state(turn.db)
    card = await overview(turn)
    if state is not None and state.answered >= turn.number("asked"):
        return Reply(card)
    return Reply(replace(card, parts=(Text(turn.say("content-unread")), *card.parts)))


async def told(turn: Turn) -> Reply:
    """What an admin is told of an edit: what is wrong now, or that all is well again. Nothing if it was mended before
    anybody was told."""
    state = await store.state(turn.db)
    if state is not None and state.digest:
        return Reply(problem_card(turn, state))
    spot = owed.spot_of(turn.me, None)
    before = await owed.posted(turn.db, [turn.text("message")])
    return Reply(mended_card(turn) if (turn.text("message"), spot) in before else None)


# --- what the program notes when it has read the folder ---


@dataclass(frozen=True, slots=True)
class Version:
    """What stands for one good version: as a whole, and for each piece with its title. `made` are the pieces themselves."""

    edition: str = ""
    pieces: store.Pieces = field(default_factory=dict)
    made: Mapping[store.Key, object] = field(default_factory=dict)


def version(library: Library, before: Version) -> Version:
    """What stands for a library; of a piece that is the very same as before it is known. Not for the middle of a turn: it
    takes some fifty milliseconds for a thousand lessons that were not known."""
    made = dict(_each(library.pieces))
    same = {key: before.pieces[key] for key, piece in made.items() if before.made.get(key) is piece}
    pieces = {key: same.get(key) or _piece(key, piece) for key, piece in made.items()} | _tracks(library.programme)
    return Version(digest(repr(sorted(pieces.items()))), pieces, made)


def pieces_of(everything: Everything, programme: Programme | None) -> store.Pieces:
    """For each piece of a content folder (by kind, language and id) what stands for it, and its title. A track counts as a
    piece whose title is its modules in order."""
    pieces = {key: _piece(key, piece) for key, piece in _each(everything)}
    return pieces | (_tracks(programme) if programme else {})


def _each(everything: Everything) -> Iterator[tuple[store.Key, object]]:
    for kind, languages in everything.items():
        for language, found in languages.items():
            yield from (((kind, language, id), piece) for id, piece in found.items())


def _piece(key: store.Key, piece: object) -> tuple[str, str]:
    return digest(repr(piece)), str(getattr(piece, "title", key[2]))


def _tracks(programme: Programme) -> dict[store.Key, tuple[str, str]]:
    ordered = {level: ", ".join(modules) for level, modules in programme.tracks.items()}
    return {(TRACKS, "", level): (digest(modules), modules) for level, modules in ordered.items()}


@dataclass(frozen=True, slots=True)
class Read:
    """What a reading found, up to which request it was made, and which version is in use now and was before."""

    problems: Sequence[Problem]
    answers: int
    used: Version
    before: Version


def digest(words: str) -> str:
    """A short name for some words: the same for the same."""
    return sha256(words.encode()).hexdigest()[:DIGITS]


async def noted(db: Db, read: Read, now: datetime) -> None:
    """Keep what a reading found, up to which request it was made and what is in use; owe the admins a word if that is news."""
    listed = [[problem.path, problem.line, problem.words] for problem in sorted(read.problems)]
    words = json.dumps(listed[:SHOWN], ensure_ascii=False)
    found = store.Found(digest(repr(listed)), len(listed), words) if listed else store.Found()
    news = await store.keep(db, found, read.answers, now)
    if not listed:
        await store.use(db, read.used.edition, read.used.pieces, now, (read.before.edition, read.before.pieces))
    if news:
        await owed.owe(db, await _telling(db, now), now)


async def _telling(db: Db, now: datetime) -> list[Delivery]:
    state = await store.state(db)
    if state is None:
        return []
    name = f"content:{state.breach}"
    due = now + PATIENCE if state.digest else now
    return [
        Delivery(
            f"content:{state.change}:{person}", "studio.told", person, values={"message": name}, due_at=due, name=name
        )
        for person, _, role in await people.holders(db)
        if role == Role.ADMIN
    ]


# --- cards ---


async def overview(turn: Turn) -> Card:
    """Which version is in use, what it has, what is wrong with the files, and the ways on."""
    state = await store.state(turn.db)
    parts: list[Part] = [Facts((*_read(turn, state), *_counts(turn)))]
    if state is not None and state.digest:
        parts += [Text(turn.say("content-broken", count=state.many)), *problem_parts(turn, state)]
    else:
        parts.append(Text(turn.say("content-well")))
    again = Button(turn.label("content-again"), "studio.reload", style=Style.PRIMARY)
    received = Button(turn.label("content-report-button"), "reception.show")
    return Card(turn.label("content-title"), (*parts, Buttons((again, received))))


def _read(turn: Turn, state: Row[Any] | None) -> list[tuple[str, str]]:
    moments = [] if state is None else [("content-read", state.read_at), ("content-used", state.used_at)]
    language = turn.person.language
    return [(turn.label(name), spoken.ago(language, turn.now - at)) for name, at in moments if at is not None]


def _counts(turn: Turn) -> list[tuple[str, str]]:
    found = turn.library.pieces
    languages = ", ".join(turn.library.programme.languages)
    counts = [(turn.label(name), str(len(found[kind]["en"]))) for kind, name in KINDS.items() if found[kind].get("en")]
    return [*counts, (turn.label("content-languages"), languages)]


def problem_card(turn: Turn, state: Row[Any]) -> Card:
    """The last edit cannot be used: what is wrong, where, and how to cure it."""
    text = Text(turn.say("content-refused", count=state.many))
    look = Button(turn.label("content-button"), "studio.show")
    return Card(turn.label("content-refused-title"), (text, *problem_parts(turn, state), Buttons((look,))))


def problem_parts(turn: Turn, state: Row[Any]) -> tuple[Part, ...]:
    """The first problems with file and line, and how many more there are."""
    listed = json.loads(state.problems or "[]")
    rows = Facts(tuple((f"{path}:{line}", words) for path, line, words in listed))
    rest = state.many - len(listed)
    return (rows, Note(turn.say("content-more", count=rest))) if rest > 0 else (rows,)


def mended_card(turn: Turn) -> Card:
    """The files are in order again."""
    return Card(turn.label("content-mended-title"), (Text(turn.say("content-mended")),))


FEATURE = Feature(
    (
        Entry("studio.show", show, typed=("content",), who=Who.ADMIN),
        Entry("studio.reload", reload, typed=("content reload",), who=Who.ADMIN),
        Entry("studio.answered", answered, by_clock=True),
        Entry("studio.told", told, by_clock=True),
    )
)
