"""Was this useful? Asked beneath an answer, answered without a name, published by quarter for whoever edits the content.

A vote is one sealed row in the box of its lesson and calendar quarter, like an answer to a poll (bot/polls/voting.py). What
is published is careful: from five votes on, in bands and coarse shares, with small groups hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.library import Library
from bot.polls.careful import HIDDEN, band, marks, most, steps
from bot.polls.publishing import result
from bot.polls.questions import Kind, Published, Question, Result, Row, Sheet, packed_ballot, unpacked_ballot
from bot.turn import Entry, Feature, Stale, Turn
from bot.views import Button, Buttons, Card, Note, Part, Reply, Text
from storage import boxes
from storage import useful as store
from storage.db import Db

ANSWERS = ("yes", "somewhat", "no")
QUESTION = Sheet((Question(Kind.SINGLE, "useful", ANSWERS),))
"""What a box asks; the words that people read are messages."""

BATCH = 20
"""Boxes closed in one transaction."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be known of a lesson. `given`: the band of how many got it (high 0: or more), None below five; `answered`: the
    share of them who did something with it, in steps; `useful`: what was published, by quarter ("2026-1"), the newest first."""

    lesson: str
    given: tuple[int, int] | None
    answered: Row
    useful: tuple[tuple[str, Published], ...]


def quarter_of(moment: datetime) -> str:
    """The calendar quarter (UTC), such as 2026-1."""
    return f"{moment.year}-{(moment.month + 2) // 3}"


def _end_of_quarter(moment: datetime) -> datetime:
    month = (moment.month + 2) // 3 * 3 + 1
    return datetime(moment.year + month // 13, month % 12, 1, tzinfo=UTC)


async def question(turn: Turn, id: str) -> tuple[Part, ...]:
    """The question with its three buttons, for a lesson; nothing for what is no lesson."""
    lesson = turn.library.lesson(turn.person.language, id)
    if lesson is None:
        return ()
    await _opened(turn, lesson.id)
    about = {"lesson": lesson.id}
    labels = (turn.label("useful-yes"), turn.label("useful-somewhat"), turn.label("useful-no"))
    buttons = tuple(Button(label, "useful.vote", {**about, "answer": number}) for number, label in enumerate(labels))
    return (Note(turn.say("useful-question")), Buttons(buttons))


async def _opened(turn: Turn, lesson: str) -> None:
    """The box is made when the question is first shown in a quarter, so that a vote need write nothing but itself."""
    quarter = quarter_of(turn.now)
    await turn.db.hold(f"useful:{lesson}:{quarter}", alone=True)
    if await store.begun(turn.db, lesson, quarter):
        return
    box, _ = await boxes.prepare(turn.db, store.KIND, QUESTION.pad, boxes.FIVE)
    await store.begin(turn.db, box, lesson, quarter)
    await boxes.open_(turn.db, box, _end_of_quarter(turn.now))


async def vote(turn: Turn) -> Reply:
    """Seal what he thinks of a lesson; pressed again it is changed, until the quarter is over."""
    lesson, number = turn.text("lesson"), turn.number("answer")
    if not 0 <= number < len(ANSWERS) or turn.library.lesson(turn.person.language, lesson) is None:
        raise Stale
    quarter = quarter_of(turn.now)
    await turn.db.hold(f"useful:{lesson}:{quarter}", alone=False)
    box = await store.open_box(turn.db, lesson, quarter)
    key = box and turn.db.keyring.find(box.box, box.share, box.proof)
    if box is not None and key:
        await boxes.put(turn.db, key, turn.person.sender.known_as, packed_ballot(((number,),)), box.pad)
    return Reply(Card(turn.label("useful-thanks-title"), (Text(turn.say("useful-thanks")),)), whisper=True)


async def tick(db: Db, library: Library, now: datetime) -> int:
    """Close the boxes whose quarter is over; how many."""
    ending = await store.ending(db, now, BATCH)
    for id in ending:
        await _close(db, id)
    return len(ending)


async def _close(db: Db, id: str) -> None:
    """Nothing but what is published is kept; a box whose key is gone is void."""
    opened = await boxes.opened(db, await boxes.get(db, id))
    if opened is None:
        await boxes.close(db, id, boxes.VOID, "")
        return
    published = result(QUESTION, [unpacked_ballot(one) for one in opened])
    await boxes.close(db, id, boxes.CLOSED, published.packed() if published.questions else "")


async def figures(db: Db, now: datetime) -> Sequence[Figures]:
    """For each lesson that was given: how many answered it, as of the beginning of this month (so that two looks on two days
    tell nothing of anybody), and what was said of its use."""
    month = date(now.year, now.month, 1)
    counts = await store.completion(db, month, datetime(now.year, now.month, 1, tzinfo=UTC))
    said: dict[str, list[tuple[str, Published]]] = {}
    for row in await store.published(db):
        found = Result.unpacked(row.published).questions[0]
        if found is not None:
            said.setdefault(row.lesson, []).append((row.quarter, found))
    given = {row.lesson: (row.given, row.answered) for row in counts if row.given >= boxes.FIVE}
    return [
        Figures(lesson, *_completed(*given.get(lesson, (0, 0))), tuple(said.get(lesson, ())))
        for lesson in sorted({*given, *said})
    ]


def _completed(given: int, answered: int) -> tuple[tuple[int, int] | None, Row]:
    """The band and the share, as a poll would say it of a choice: fewer than three on either side are hidden."""
    if given < boxes.FIVE:
        return None, Row(None)
    [mark] = marks(Question(Kind.MULTIPLE, "answered", ("yes",)), [answered], given)
    share = Row(None) if mark == HIDDEN else Row(mark / steps(given), capped=mark == most(given))
    return band(given), share


FEATURE = Feature((Entry("useful.vote", vote, untraced=True),), tick=tick)
