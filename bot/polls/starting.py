"""Polls and surveys to start from: the templates of the content files."""

from __future__ import annotations

from bot.polls.making import keep, place_of, preview, room_here
from bot.polls.questions import Sheet
from bot.turn import Stale, Turn
from bot.views import Card, Choices, Items, Option, Reply
from storage import polls as store

A_WEEK = 7 * 24 * 3600
"""Seconds. A survey is answered by those who were away for some days as well."""


async def templates(turn: Turn) -> Reply:
    """Start from a template: readiness, listening, psychological safety and others."""
    found = turn.library.templates(turn.person.language)
    lines = tuple(turn.say("poll-template-line", title=one.title, about=one.about) for one in found)
    options = tuple(Option(one.id, one.title) for one in found)
    choose = Choices(
        "template", turn.label("poll-template-choose"), options, "polls.from_template", {"room": room_here(turn)}
    )
    return Reply(Card(turn.label("poll-template-title"), (Items(lines), choose)))


async def from_template(turn: Turn) -> Reply:
    """A draft with the questions of a template."""
    found = next((one for one in turn.library.templates(turn.person.language) if one.id == turn.text("template")), None)
    if found is None:
        raise Stale
    title = found.title if len(found.questions) > 1 else ""
    sheet = Sheet(found.questions, title, exact=found.exact, template=found.id)
    poll = await keep(turn, sheet, lasts=A_WEEK)
    if room_here(turn):
        await store.add_place(turn.db, poll.id, place_of(turn, room_here(turn)))
    return Reply(await preview(turn, poll, sheet))
