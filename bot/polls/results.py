"""What is shown after the close: bars and words in the channel; a picture, a table and the ways on for the maker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.polls import said
from bot.polls.ballots import shortened, title_of
from bot.polls.picture import bars, trend
from bot.polls.questions import Kind, Published, Question, Result, Sheet
from bot.polls.questions import Row as PublishedRow
from bot.polls.table import csv_of
from bot.schedule import local
from bot.turn import Stale, Turn
from bot.typed_text import as_typed
from bot.views import (
    Bar,
    Bars,
    Button,
    Buttons,
    Card,
    Document,
    Items,
    Markdown,
    Note,
    Part,
    Picture,
    Quote,
    Reply,
    Text,
)
from storage import boxes
from storage import polls as store
from storage.db import Db

FIRST_TEXTS, PAGE = 5, 20
"""Texts shown with the result, and on each page of all of them."""

BAR_LABEL = 80
BARS = 25
"""Bars of one question in a message; the table has all."""


async def result_of(db: Db, poll: Row[Any]) -> Result:
    """What was published of a closed poll."""
    box = await boxes.get(db, poll.box)
    if box is None or not box.published:
        raise Stale
    return Result.unpacked(box.published)


async def result_card(turn: Turn, poll: Row[Any], sheet: Sheet) -> Card:
    """The result, for everybody: it takes the place of the poll's message."""
    published = await result_of(turn.db, poll)
    parts: list[Part] = []
    if not sheet.title and title_of(turn, sheet) != sheet.name:
        parts.append(Quote(sheet.name))
    if not published.questions:
        parts.append(Text(turn.say("poll-not-enough")))
    for place, one in enumerate(published.questions):
        question = sheet.questions[place]
        if sheet.title:
            parts.append(Quote(question.words))
        parts += _question(turn, question, one, sheet.exact)
        if one and len(one.texts) > FIRST_TEXTS:
            about = {"poll": poll.id, "question": place, "page": 0}
            button = Button(turn.label("poll-texts-button", count=len(one.texts)), "polls.texts", about)
            parts.append(Buttons((button,)))
    parts += _suggestions(turn, published.suggestions)
    if published.questions:
        parts.append(Note(turn.say("poll-result-exact" if sheet.exact else "poll-result-careful")))
    brief = turn.label("poll-result-brief", name=shortened(sheet.name, BAR_LABEL))
    return Card(title_of(turn, sheet), tuple(parts), brief=brief)


def _question(turn: Turn, question: Question, published: Published | None, exact: bool) -> list[Part]:
    if published is None:
        return [Text(turn.say("poll-not-enough"))]
    parts: list[Part] = []
    if published.rows:
        rows = rows_of(turn, question, published)[:BARS]
        parts.append(Bars(tuple(Bar(label, share or 0.0, words) for label, share, words in rows)))
        parts.append(Text(in_words(turn, question, published)))
    if published.texts:
        shown = published.texts[:FIRST_TEXTS]
        parts.append(Items(tuple(as_typed(text) for text in shown)))
    return parts


def rows_of(turn: Turn, question: Question, published: Published) -> list[tuple[str, float | None, str]]:
    """Label, share and words of every choice."""
    labels = zip(question.choices, published.rows, strict=True)
    return [(shortened(label, BAR_LABEL), row.share, _share(turn, row)) for label, row in labels]


def _share(turn: Turn, row: PublishedRow) -> str:
    return said.share(turn.library, turn.person.language, row)


def voters(turn: Turn, published: Published) -> str:
    """How many answered, as far as it is said."""
    return said.crowd(turn.library, turn.person.language, published.voters)


def in_words(turn: Turn, question: Question, published: Published) -> Markdown:
    """The result in a sentence or two: who answered, what most chose, the mean."""
    words = [turn.say("poll-words-voters", voters=voters(turn, published))]
    best = max((row.share for row in published.rows if row.share is not None), default=None)
    leading = [
        label
        for label, row in zip(question.choices, published.rows, strict=True)
        if row.share == best and best is not None
    ]
    if published.unanimous:
        words.append(turn.say("poll-words-unanimous", choice=shortened(leading[0], BAR_LABEL)))
    elif question.kind is not Kind.SCALE and 1 <= len(leading) <= 3:
        names = spoken.listed(turn.person.language, [f"“{shortened(one, BAR_LABEL)}”" for one in leading])
        words.append(turn.say("poll-words-leading", choices=names))
    if published.mean is not None:
        words.append(turn.say("poll-words-mean", mean=f"{published.mean:.1f}", low=question.low, high=question.high))
    return Markdown(" ".join(words))


def _suggestions(turn: Turn, suggestions: Sequence[str]) -> list[Part]:
    if not suggestions:
        return []
    return [Text(turn.say("poll-suggested")), Items(tuple(as_typed(one) for one in suggestions[:PAGE]))]


async def texts(turn: Turn) -> Reply:
    """All answers in words, a page at a time."""
    poll = await store.get(turn.db, turn.text("poll"))
    if poll is None or poll.state != store.CLOSED:
        raise Stale
    place, page = turn.number("question"), turn.number("page")
    published = (await result_of(turn.db, poll)).questions
    one = published[place] if 0 <= place < len(published) else None
    if one is None or not 0 <= page * PAGE < len(one.texts):
        raise Stale
    shown = one.texts[page * PAGE : (page + 1) * PAGE]
    parts: list[Part] = [Quote(Sheet.unpacked(poll.sheet).questions[place].words)]
    parts.append(Items(tuple(as_typed(text) for text in shown)))
    if (page + 1) * PAGE < len(one.texts):
        more = {"poll": poll.id, "question": place, "page": page + 1}
        parts.append(Buttons((Button(turn.label("poll-texts-more"), "polls.texts", more),)))
    return Reply(Card(turn.label("poll-texts-title"), tuple(parts)))


# --- for the maker ---


async def for_maker(turn: Turn) -> Reply:
    """The result as a picture and a table, with what can be done next."""
    poll = await store.get(turn.db, turn.text("poll"))
    if poll is None or poll.state not in (store.CLOSED, store.VOID):
        return Reply()
    sheet = Sheet.unpacked(poll.sheet)
    if poll.state == store.VOID:
        return Reply(Card(title_of(turn, sheet), (Text(turn.say("poll-void-maker")), _ways_on(turn, poll))))
    published = await result_of(turn.db, poll)
    shown = await result_card(turn, poll, sheet)
    extra = [*_pictures(turn, sheet, published), *_document(turn, poll, sheet, published)]
    return Reply(Card(shown.title, (*shown.parts, *extra, _ways_on(turn, poll)), brief=shown.brief))


def _ways_on(turn: Turn, poll: Row[Any]) -> Buttons:
    about = {"poll": poll.id}
    return Buttons(
        (
            Button(turn.label("poll-again-button"), "polls.again", about),
            Button(turn.label("poll-trend-button"), "polls.trend", about),
            Button(turn.label("poll-delete-button"), "polls.delete", about),
        )
    )


def _pictures(turn: Turn, sheet: Sheet, published: Result) -> list[Part]:
    """A picture a question, drawn when the turn is over; what it shows is also said in words."""
    found: list[Part] = []
    for question, one in zip(sheet.questions, published.questions, strict=False):
        if one is None or not one.rows:
            continue
        rows = rows_of(turn, question, one)
        alt = turn.label("poll-picture-alt", name=shortened(question.words, BAR_LABEL)) + " " + _read_out(rows)
        found.append(Picture(b"", alt, partial(bars, question.words, rows, voters(turn, one))))
    return found[:3]


def _read_out(rows: Sequence[tuple[str, float | None, str]]) -> str:
    return "; ".join(f"{label}: {words}" for label, _, words in rows[:BARS]) + "."


def _document(turn: Turn, poll: Row[Any], sheet: Sheet, published: Result) -> list[Part]:
    if not published.questions:
        return []
    name = f"poll-{poll.id}.csv"
    return [Document(turn.label("poll-table-label"), name, csv_of(table_rows(turn, sheet, published)))]


def table_rows(turn: Turn, sheet: Sheet, published: Result) -> list[list[str]]:
    """The result as a table: a line a choice or text. Only what everybody may see."""
    heads = ("poll-table-question", "poll-table-answer", "poll-table-share", "poll-table-voters")
    rows = [[turn.label(head) for head in heads]]
    for question, one in zip(sheet.questions, published.questions, strict=False):
        if one is None:
            rows.append([question.words, turn.label("poll-not-enough"), "", ""])
            continue
        who = voters(turn, one)
        labelled = zip(question.choices, one.rows, strict=False)
        rows += [[question.words, choice, _share(turn, row), who] for choice, row in labelled]
        rows += [[question.words, text, "", ""] for text in one.texts]
    rows += [[turn.label("poll-suggested-plain"), one, "", ""] for one in published.suggestions]
    return rows


# --- a series ---


async def trend_of(turn: Turn) -> Reply:
    """A repeated poll over time: the mean of a scale, or the share of each choice."""
    poll = await store.get(turn.db, turn.text("poll"))
    if poll is None or poll.opened_at is None:
        raise Stale
    rows = await store.of_series(turn.db, poll.series, poll.opened_at)
    sheet = Sheet.unpacked(poll.sheet)
    if len(rows) < 2:
        return Reply(Card(title_of(turn, sheet), (Text(turn.say("poll-trend-none")),)))
    parts: list[Part] = []
    for place, question in enumerate(sheet.questions):
        if question.choices:
            parts += _trend(turn, poll, question, place, rows)
    return Reply(Card(title_of(turn, sheet), (Text(turn.say("poll-trend", count=len(rows))), *parts)))


def _trend(turn: Turn, poll: Row[Any], question: Question, place: int, rows: Sequence[Row[Any]]) -> list[Part]:
    days, found = [], []
    for row in rows:
        published = Result.unpacked(row.published).questions
        days.append(spoken.day(turn.person.language, local(row.opened_at, poll.zone or "UTC").date()))
        found.append(published[place] if place < len(published) and _same(row, question, place) else None)
    lines = tuple(
        turn.say("poll-trend-line", day=day, words=_point_words(turn, question, one))
        for day, one in zip(days, found, strict=True)
    )
    values = [_height(question, one) for one in found]
    top = float(question.high) if question.kind is Kind.SCALE else 1.0
    title = shortened(question.words, BAR_LABEL)
    points = list(zip(days, values, strict=True))
    alt = turn.label("poll-trend-alt", name=title)
    note = "" if question.kind is Kind.SCALE else turn.label("poll-trend-first", choice=question.choices[0])
    drawing = partial(trend, question.words, points, top, note)
    return [Quote(question.words), Picture(b"", alt, drawing), Items(lines)]


def _same(row: Row[Any], question: Question, place: int) -> bool:
    """Whether that poll asked this question: only then can the two be compared."""
    questions = Sheet.unpacked(row.sheet).questions
    return place < len(questions) and questions[place] == question


def _height(question: Question, published: Published | None) -> float | None:
    """What is drawn of one poll: the mean of a scale, else the share of the first choice."""
    if published is None or not published.rows:
        return None
    return published.mean if question.kind is Kind.SCALE else published.rows[0].share


def _point_words(turn: Turn, question: Question, published: Published | None) -> str:
    if published is None:
        return turn.label("poll-not-enough")
    if question.kind is Kind.SCALE and published.mean is not None:
        return turn.label("poll-trend-mean", mean=f"{published.mean:.1f}")
    return "; ".join(f"{label}: {words}" for label, _, words in rows_of(turn, question, published)[:BARS])
