"""An ally's why: his own reason, in his own words. It has a history, and nobody else ever reads it. It comes back to him before
a hard lesson, after a slip, after push-back, and every sixty days with the question whether it is still true."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import Row

from bot import pace, spoken
from bot.occasions import STILL_TRUE, begin_again, held, plan
from bot.schedule import local
from bot.turn import Entry, Feature, Turn, Who
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Field,
    Form,
    Note,
    Option,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
)
from storage import journey as store

LONGEST_WHY = 600
"""Characters: a few sentences, so that it can be quoted back inside a lesson."""

LOOK_BACK = 10
"""How many earlier whys are shown."""

FRESH = timedelta(days=30)
"""Whoever said so recently why he is here is not asked whether it is still true."""


async def show(turn: Turn) -> Reply:
    """See your why, change it, look back on earlier ones."""
    whys = await store.whys(turn.db, turn.me)
    ally = await store.ally(turn.db, turn.me)
    return Reply(my_why(turn, whys, ally.zone if ally else "UTC"))


async def change(turn: Turn) -> Reply:
    """Open the form that changes it."""
    return Reply(await changing(turn))


async def save(turn: Turn) -> Reply:
    """Keep the new why; the old one stays in the history. The same words again change nothing."""
    motives, words = turn.chosen("motives"), turn.text("words")
    whys = await store.whys(turn.db, turn.me)
    if not whys or (whys[0].words, whys[0].motives) != (words, ",".join(motives)):
        await store.add_why(turn.db, turn.me, motives, words, turn.now)
        await begin_again(turn.db, turn.me, STILL_TRUE, turn.now)
    await pace.stirred(turn)
    return Reply(Card(turn.label("why-saved-title"), (Text(turn.say("why-saved-text")),)), home=True)


async def ask(turn: Turn) -> Reply:
    """What the clock brings every sixty days: is it still true?"""
    waits = await held(turn, STILL_TRUE)
    if waits is not None:
        return waits
    why, ally = await store.why(turn.db, turn.me), await store.ally(turn.db, turn.me)
    if why is None or ally is None or turn.now - why.since < FRESH:
        return Reply()
    return Reply(still_true(turn, why, ally.zone))


async def yes(turn: Turn) -> Reply:
    """It is."""
    await pace.stirred(turn)
    text = Text(turn.say("why-still-yes-text"))
    return Reply(Card(turn.label("why-still-yes-title"), (text,)), replaces=True)


async def not_today(turn: Turn) -> Reply:
    """He would rather not say now."""
    text = Text(turn.say("why-not-today-text"))
    return Reply(Card(turn.label("why-not-today-title"), (text,)), replaces=True)


def why_fields(turn: Turn, motives: Sequence[str], words: str) -> tuple[Field, ...]:
    """Starters to pick from, and one's own words."""
    offered = tuple(Option(motive, turn.label(f"motive-{motive}")) for motive in turn.library.programme.motives)
    return (
        ChoiceField("motives", turn.label("why-motives"), offered, chosen=tuple(motives), multiple=True),
        TextField(
            "words",
            turn.label("why-words"),
            hint=turn.label("why-words-hint"),
            value=words,
            multiline=True,
            max_length=LONGEST_WHY,
        ),
    )


async def changing(turn: Turn) -> Form:
    """The form, filled in with the why in force."""
    whys = await store.whys(turn.db, turn.me)
    motives = [m for m in whys[0].motives.split(",") if m in turn.library.programme.motives] if whys else []
    fields = why_fields(turn, motives, whys[0].words if whys else "")
    note = (Note(turn.say("why-form-note")),)
    return Form(turn.label("why-form-title"), "whys.save", turn.label("save"), fields, intro=note)


def still_true(turn: Turn, why: Row[Any], zone: str) -> Card:
    """His why, and three answers."""
    day = spoken.day(turn.person.language, local(why.since, zone).date())
    buttons = (
        Button(turn.label("why-still-yes"), "whys.yes", style=Style.PRIMARY),
        Button(turn.label("why-still-changed"), "whys.change", opens_form=True),
        Button(turn.label("why-still-not-today"), "whys.not_today"),
    )
    text = Text(turn.say("why-still-text", day=day))
    return Card(turn.label("why-still-title"), (text, Quote(why.words), Buttons(buttons)))


def my_why(turn: Turn, whys: Sequence[Row[Any]], zone: str) -> Card:
    """The why in force, then the earlier ones with their dates."""
    button = Buttons((Button(turn.label("why-change"), "whys.change", opens_form=True),))
    if not whys:
        return Card(turn.label("why-title"), (Text(turn.say("why-none")), button))
    parts: list[Text | Quote | Note] = [Quote(whys[0].words)]
    if len(whys) > 1:
        parts.append(Text(turn.say("why-earlier")))
    for why in whys[1 : LOOK_BACK + 1]:
        day = spoken.day(turn.person.language, local(why.since, zone).date())
        parts.append(Quote(why.words, by=turn.label("why-since", day=day)))
    return Card(turn.label("why-title"), (*parts, Note(turn.say("why-note")), button))


FEATURE = Feature(
    (
        Entry("whys.show", show, typed=("why", "my why"), who=Who.ALLY),
        Entry("whys.change", change, who=Who.ALLY),
        Entry("whys.save", save, who=Who.ALLY, form=changing),
        Entry("whys.ask", ask, by_clock=True),
        Entry("whys.yes", yes, who=Who.ALLY),
        Entry("whys.not_today", not_today, who=Who.ALLY),
    ),
    tick=partial(plan, occasion=STILL_TRUE),
)
