"""How lessons are received, for whoever writes them: "Was this useful?" and how many did something with a lesson, pooled.

Nothing is said below five, and only in bands and coarse shares (bot/useful.py), so that nobody can be made out.
"""

from __future__ import annotations

from bot.library import Library
from bot.polls import said
from bot.polls.questions import Row
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.useful import Figures, figures
from bot.views import Button, Buttons, Card, Items, Markdown, Note, Part, Reply, Text

PAGE = 10
"""Lessons in one message: two lines each are what a phone shows without losing the thread."""

ANSWERS = ("useful-yes", "useful-somewhat", "useful-no")


async def show(turn: Turn) -> Reply:
    """See how the lessons are received."""
    return Reply(await _page(turn, 0))


async def more(turn: Turn) -> Reply:
    """The next lessons."""
    return Reply(await _page(turn, turn.number("skip")), replaces=True)


async def _page(turn: Turn, skip: int) -> Card:
    found = await figures(turn.db, turn.now)
    if not 0 <= skip <= len(found):
        raise Stale
    title = turn.label("content-report-title")
    if not found:
        return Card(title, (Text(turn.say("content-report-none")),))
    language, shown = turn.person.language, found[skip : skip + PAGE]
    lines = Items(tuple(line(turn.library, language, one) for one in shown))
    parts: list[Part] = [lines, Note(turn.say("content-report-note"))]
    rest = len(found) - skip - PAGE
    if rest > 0:
        button = Button(turn.label("content-report-more", count=rest), "reception.more", {"skip": skip + PAGE})
        parts.append(Buttons((button,)))
    return Card(title, tuple(parts))


def line(library: Library, language: str, one: Figures) -> Markdown:
    """A lesson and everything that may be said of it."""
    lesson = library.lesson(language, one.lesson)
    words = [_given(library, language, one.given, one.answered)] if one.given else []
    for quarter, published in one.useful:
        labels = (library.label(language, name) for name in ANSWERS)
        shares = (said.share(library, language, row) for row in published.rows)
        answers = ", ".join(f"{label}: {part}" for label, part in zip(labels, shares, strict=True))
        words.append(library.say(language, "content-report-useful", quarter=quarter, answers=answers))
    name = library.say(language, "content-report-lesson", title=lesson.title if lesson else one.lesson)
    return Markdown(" ".join([name, *words]))


def _given(library: Library, language: str, band: tuple[int, int], answered: Row) -> Markdown:
    people = said.crowd(library, language, band)
    done = said.share(library, language, answered)
    return library.say(language, "content-report-given", people=people, share=done)


FEATURE = Feature(
    (
        Entry("reception.show", show, typed=("content report",), who=Who.ADMIN),
        Entry("reception.more", more, who=Who.ADMIN),
    )
)
