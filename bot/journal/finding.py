"""Finding an entry again, by what stands in it, by subject, by month. What he looks for is used once and kept nowhere.

The words are sealed where they are stored, so they are opened in memory and compared there (rapidfuzz): a word is found in
its other forms and with a letter wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Row

from bot.content.search import plain, stemming
from bot.journal import contents
from bot.journal.subjects import group_of, month_name, subject_name, title_of, zone_of
from bot.schedule import local
from bot.turn import Turn
from bot.views import Button, Buttons, Card, ChoiceField, Field, Form, Note, Option, Reply, Text, TextField
from storage import journal as store

FOUND = 4
"""Entries shown: the best. One looks for one entry, and can narrow it down."""

ALIKE, BEGINNING = 80, 3
"""How alike (0 to 100) the stems of two words must be to count as one ("interupt" and "interrupt" are 94), and of how many
letters a word may be the beginning of another one."""

LONGEST, MOST_WORDS, MOST_MONTHS = 100, 8, 60
"""Characters typed, words compared, months offered."""

WORD = re.compile(r"[^\W_]+")


async def find(turn: Turn) -> Reply:
    """Look for an entry."""
    return Reply(await finding(turn))


async def found(turn: Turn) -> Reply:
    """The best entries; without words, the newest of that subject and month."""
    place = contents.Place(turn.text("about"), turn.text("month"))
    pieces = list(dict.fromkeys(WORD.findall(turn.text("words").lower())))[:MOST_WORDS]
    if not pieces:
        return Reply(await contents.page(turn, place))
    zone = await zone_of(turn)
    entries = await store.everything(turn.db, turn.me, contents.section_of(place, zone))
    texts = [f"{title_of(turn, entry)} {entry.question} {entry.words}" for entry in entries]
    order = best(texts, pieces, turn.person.language)
    if not order:
        return Reply(contents.nothing(turn, "journal-found-none"))
    return Reply(await _found(turn, [entries[n] for n in order], zone))


async def _found(turn: Turn, entries: Sequence[Row[Any]], zone: str) -> Card:
    ways = (
        Button(turn.label("journal-find-again"), "journal.find", opens_form=True),
        Button(turn.label("journal-button"), "journal.show"),
    )
    text = Text(turn.say("journal-found", count=len(entries), shown=min(FOUND, len(entries))))
    listed = await contents.lines(turn, entries[:FOUND], zone)
    return Card(turn.label("journal-found-title"), (text, *listed, Buttons(ways)))


def best(texts: Iterable[str], pieces: Sequence[str], language: str) -> list[int]:
    """The numbers of the texts that have all of these words or words like them, the most alike first, then the newest."""
    cut = stemming(language)
    where: dict[str, set[int]] = {}
    for n, text in enumerate(texts):
        for word in set(WORD.findall(text.lower())):
            where.setdefault(word, set()).add(n)
    stems: dict[str, set[int]] = {}
    for word, numbers in where.items():
        stems.setdefault(cut(word), set()).update(numbers)
    totals = [_alike(cut(piece), plain(piece), stems) for piece in pieces]
    everywhere = set.intersection(*(set(scores) for scores in totals))
    return sorted(everywhere, key=lambda n: (sum(scores[n] for scores in totals), n), reverse=True)


def _alike(stem: str, piece: str, stems: dict[str, set[int]]) -> dict[int, float]:
    """How alike a word is to the nearest one of each text that has one."""
    begun = ((one, float(ALIKE)) for one in stems if len(piece) >= BEGINNING and one.startswith(piece))
    alike = (
        (one, score)
        for one, score, _ in process.extract(stem, list(stems), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    )
    scores: dict[int, float] = {}
    for one, score in (*begun, *alike):
        for n in stems[one]:
            scores[n] = max(score, scores.get(n, 0))
    return scores


async def finding(turn: Turn) -> Form:
    """What to look for, and where; all of it may be left out."""
    zone = await zone_of(turn)
    groups = list(dict.fromkeys(map(group_of, await store.subjects(turn.db, turn.me))))
    days = [local(day, zone).date() for day in await store.days(turn.db, turn.me)]
    months = list(dict.fromkeys(f"{day:%Y-%m}" for day in days))[:MOST_MONTHS]
    fields: tuple[Field, ...] = (
        TextField("words", turn.label("journal-find-words"), required=False, max_length=LONGEST),
        *_choice("about", turn.label("journal-find-about"), [(one, subject_name(turn, one)) for one in groups]),
        *_choice("month", turn.label("journal-find-month"), [(one, month_name(turn, one)) for one in months]),
    )
    intro = (Note(turn.say("journal-find-note")),)
    return Form(turn.label("journal-find-title"), "journal.found", turn.label("journal-find"), fields, intro)


def _choice(name: str, label: str, options: Sequence[tuple[str, str]]) -> tuple[ChoiceField, ...]:
    """A list to choose one from, where there is something to choose."""
    if not options:
        return ()
    return (ChoiceField(name, label, tuple(Option(*one) for one in options), required=False, folded=True),)
