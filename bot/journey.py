"""Joining and leaving. Before the first answer the form says what is stored; leaving stops everything at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot import departures, measures, occasions, spoken
from bot.acquaintance import kept
from bot.plan import about_holidays, plan_fields, plan_from
from bot.schedule import local
from bot.turn import Entry, Feature, Turn, Who
from bot.views import Button, Buttons, Card, Form, Note, Reply, Style, Text
from bot.whys import why_fields
from storage import journey as store
from storage import people


async def join(turn: Turn) -> Reply:
    """Join as an ally: say why, and when your lessons should come."""
    if turn.person.ally:
        return Reply(already_in(turn))
    return Reply(await joining(turn))


async def enrol(turn: Turn) -> Reply:
    """Keep what the joining form says: the person, his why and his plan, all or nothing."""
    if turn.person.ally:
        return Reply(already_in(turn))
    plan, problems = plan_from(turn)
    if problems:
        return Reply(problems=problems)
    person = await kept(turn)
    await people.speak(turn.db, person, turn.text("language"))
    await store.enrol(turn.db, person, local(turn.now, plan["zone"]).date(), plan)
    await store.add_why(turn.db, person, turn.chosen("motives"), turn.text("words"), turn.now)
    await occasions.begin(turn.db, person, turn.now)
    return Reply(welcome(turn, plan), home=True)


async def leave(turn: Turn) -> Reply:
    """Stop everything; keep your journal or erase it all."""
    return Reply(goodbye(turn))


async def left(turn: Turn) -> Reply:
    """Stop everything, keep what he wrote for the day he returns."""
    await store.change(turn.db, turn.me, state=store.LEFT, next_at=None, paused_until=None)
    goodbyes = await departures.depart(turn.db, turn.library, turn.me, turn.now)
    return Reply(Card(turn.label("left-title"), (Text(turn.say("left-text")),)), goodbyes, replaces=True, home=True)


async def joining(turn: Turn) -> Form:
    """The one form of joining."""
    return Form(
        turn.label("join-title"),
        "journey.enrol",
        turn.label("join-submit"),
        (*why_fields(turn, (), ""), *plan_fields(turn, None)),
        intro=(Text(turn.say("join-intro")), Note(turn.say("join-stored"))),
    )


def welcome(turn: Turn, plan: Mapping[str, Any]) -> Card:
    """What happens next."""
    names = spoken.listed(turn.person.language, [turn.label(f"day-{day}") for day in plan["days"]])
    words = Text(turn.say("joined-text", days=names, at=plan["at"]))
    notes = tuple(Note(note) for note in about_holidays(turn, plan["country"]))
    lesson = Button(turn.label("lesson-button"), "lessons.today", style=Style.PRIMARY)
    buttons = Buttons((lesson, measures.button(turn)))
    return Card(turn.label("joined-title"), (words, *notes, buttons))


def already_in(turn: Turn) -> Card:
    """He is an ally already."""
    settings = Button(turn.label("settings-button"), "settings.change", opens_form=True)
    return Card(turn.label("already-in-title"), (Text(turn.say("already-in-text")), Buttons((settings,))))


def goodbye(turn: Turn) -> Card:
    """What leaving means, before it is done."""
    buttons = (
        Button(turn.label("leave-keep"), "journey.left"),
        Button(turn.label("leave-erase"), "privacy.erase", style=Style.DANGER),
        Button(turn.label("leave-pause"), "settings.pause", opens_form=True),
    )
    return Card(turn.label("leave-title"), (Text(turn.say("leave-text")), Buttons(buttons)))


FEATURE = Feature(
    (
        Entry("journey.join", join, typed=("join",), profile=True),
        Entry("journey.enrol", enrol, form=joining, profile=True),
        Entry("journey.leave", leave, typed=("leave",), who=Who.ALLY),
        Entry("journey.left", left, who=Who.ALLY),
    )
)
