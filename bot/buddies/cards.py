"""What is said about buddies: in their conversation, and to each in private."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.buddies.calendar import ASKED_BEFORE_END, next_round
from bot.common_hours import common, on_clock, town
from bot.library import Library
from bot.peers import department_field
from bot.turn import Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    DateField,
    Facts,
    Form,
    Link,
    Note,
    Part,
    Style,
    Text,
)

STARTER = re.compile(r"buddies-starter-(\d+)")
"""Questions to start with are messages, so that whoever runs the programme can change them and add others."""

# --- taking part ---


def show_button(turn: Turn) -> Button:
    """The way here from elsewhere."""
    return Button(turn.label("buddies-button"), "buddies.show")


def offer_card(turn: Turn) -> Card:
    """What it is, for somebody who does not take part."""
    text = Text(turn.say("buddies-offer-text", weeks=turn.library.programme.buddies_every))
    button = Button(turn.label("buddies-join"), "buddies.join", style=Style.PRIMARY, opens_form=True)
    return Card(turn.label("buddies-title"), (text, Note(turn.say("buddies-offer-note")), Buttons((button,))))


def joining_form(turn: Turn, department: str) -> Form:
    """Where he works, and what is kept."""
    text = Text(turn.say("buddies-offer-text", weeks=turn.library.programme.buddies_every))
    fields, intro = (department_field(turn, department),), (text, Note(turn.say("buddies-stored")))
    return Form(turn.label("buddies-title"), "buddies.joined", turn.label("buddies-join"), fields, intro)


def standing_card(turn: Turn, now: Sequence[Part]) -> Card:
    """How it stands, and what he can change."""
    buttons = (
        Button(turn.label("buddies-apart"), "peers.apart"),
        Button(turn.label("buddies-snooze"), "buddies.snooze", opens_form=True),
        Button(turn.label("buddies-stop"), "buddies.stop"),
    )
    return Card(turn.label("buddies-yours"), (*now, Buttons(buttons)))


def next_note(turn: Turn) -> Text:
    """When the next round begins."""
    return Text(turn.say("buddies-next", day=_next(turn)))


def away_note(turn: Turn) -> Text:
    """He takes a break from everything."""
    return Text(turn.say("buddies-away"))


def with_whom(turn: Turn, group: Row[Any], mine: Row[Any], others: Sequence[Row[Any]]) -> tuple[Part, ...]:
    """The running round, for one of those who are told already."""
    if not others:
        return (Text(turn.say("buddies-now-alone")),)
    words = turn.say("buddies-now", names=names(turn, others))
    link = (Buttons((Link(turn.label("buddies-open"), group.link),)),) if group.link else ()
    return (Text(words), *_hours(turn, group, [mine, *others]), *link)


def not_told_yet(turn: Turn) -> tuple[Part, ...]:
    """The round has begun, and it is not a kind hour for all of them yet."""
    return (Text(turn.say("buddies-soon")),)


def snoozing_form(turn: Turn, until: date) -> Form:
    """Until when."""
    field = DateField("until", turn.label("buddies-snooze-until"), turn.label("buddies-snooze-hint"), until)
    intro = (Text(turn.say("buddies-snooze-intro")),)
    return Form(turn.label("buddies-snooze-title"), "buddies.snoozed", turn.label("save"), (field,), intro)


def snoozed_card(turn: Turn, until: date) -> Card:
    """He sleeps."""
    wake = Button(turn.label("buddies-wake"), "buddies.wake", style=Style.PRIMARY)
    stop = Button(turn.label("buddies-stop"), "buddies.stop")
    text = Text(turn.say("buddies-snoozed-text", day=_day(turn, until)))
    return Card(turn.label("buddies-snoozed-title"), (text, Buttons((wake, stop))))


def stopping_card(turn: Turn, others: Sequence[Row[Any]]) -> Card:
    """Asked once, with what it means for the others."""
    words = turn.say("buddies-stop-others", names=names(turn, others)) if others else turn.say("buddies-stop-text")
    yes = Button(turn.label("buddies-stop-yes"), "buddies.stopped", style=Style.DANGER)
    no = Button(turn.label("buddies-stop-no"), "buddies.show", {"back": 1})
    return Card(turn.label("buddies-stop-title"), (Text(words), Buttons((yes, no))))


def stopped_card(turn: Turn) -> Card:
    """He is out."""
    return Card(turn.label("buddies-stopped-title"), (Text(turn.say("buddies-stopped-text")),))


# --- a round ---


def start_card(turn: Turn, group: Row[Any], members: Sequence[Row[Any]], times: int) -> Card:
    """What stands first in their conversation."""
    words = Text(turn.say("buddies-start-text", day=_day(turn, group.ends_on)))
    note = Note(turn.say("buddies-start-note", day=_day(turn, group.ends_on - ASKED_BEFORE_END)))
    title = turn.label("buddies-start-title", names=names(turn, members))
    return Card(title, (words, *_hours(turn, group, members), _starter(turn, times), note))


def told_card(turn: Turn, group: Row[Any], mine: Row[Any], others: Sequence[Row[Any]], times: int) -> Card:
    """The same for one of them, with the way to the others."""
    words = Text(turn.say("buddies-told-text", day=_day(turn, group.ends_on)))
    title = turn.label("buddies-told-title", names=names(turn, others))
    way: Part = Text(turn.say("buddies-write", names=names(turn, others)))
    if group.link:
        way = Buttons((Link(turn.label("buddies-open"), group.link),))
    return Card(title, (words, *_hours(turn, group, [mine, *others]), _starter(turn, times), way))


def alone_card(turn: Turn) -> Card:
    """There was nobody; whatever the reason, the words are the same."""
    text = Text(turn.say("buddies-alone-text", day=_next(turn)))
    return Card(turn.label("buddies-alone-title"), (text,))


def left_card(turn: Turn, others: Sequence[Row[Any]]) -> Card:
    """One of them cannot make it."""
    nobody = turn.say("buddies-left-two", day=_next(turn))
    text = turn.say("buddies-left-three", names=names(turn, others)) if others else nobody
    return Card(turn.label("buddies-left-title"), (Text(text),))


def asking_card(turn: Turn, group: Row[Any], others: Sequence[Row[Any]]) -> Card:
    """Did you meet?"""
    text = Text(turn.say("buddies-ask-text", names=names(turn, others)))
    values = {"group": group.id}
    yes = Button(turn.label("buddies-met"), "buddies.met", values, Style.PRIMARY)
    no = Button(turn.label("buddies-missed"), "buddies.missed", values)
    return Card(turn.label("buddies-ask-title"), (text, Buttons((yes, no)), Note(turn.say("buddies-ask-note"))))


def answered_card(turn: Turn, met: bool) -> Card:
    """What is said to each answer."""
    title = turn.label("buddies-met-title" if met else "buddies-missed-title")
    return Card(title, (next_note(turn),))


def pausing_card(turn: Turn) -> Card:
    """After two rounds in which it did not happen."""
    buttons = (
        Button(turn.label("buddies-month"), "buddies.month"),
        Button(turn.label("buddies-go-on"), "buddies.go_on"),
        Button(turn.label("buddies-stop"), "buddies.stop"),
    )
    text, note = Text(turn.say("buddies-pause-text")), Note(turn.say("buddies-pause-note"))
    return Card(turn.label("buddies-pause-title"), (text, Buttons(buttons), note))


def going_on_card(turn: Turn) -> Card:
    """He stays in."""
    return Card(turn.label("buddies-go-on-title"), (next_note(turn),))


# --- what the cards share ---


def names(turn: Turn, people: Sequence[Row[Any]]) -> str:
    """What they are called, one after the other."""
    known = [row.name or turn.label("buddies-somebody") for row in people]
    return spoken.listed(turn.person.language, known)


def _day(turn: Turn, day: date) -> str:
    return spoken.day(turn.person.language, day)


def _next(turn: Turn) -> str:
    """The Monday on which the next round begins."""
    return _day(turn, next_round(turn.library.programme, turn.now.date()))


def _hours(turn: Turn, group: Row[Any], members: Sequence[Row[Any]]) -> tuple[Part, ...]:
    """The working hours they share, on the clock of each; nothing for those who live by the same one."""
    zones = tuple(dict.fromkeys(row.zone for row in members))
    if len(zones) == 1:
        return ()
    bits = common(turn.library.programme, zones, group.begins_on)
    if not bits:
        return (Text(turn.say("buddies-hours-none")),)
    halves = bits.bit_count()
    words = turn.say("buddies-hours", halves=halves, hours=spoken.number(turn.person.language, halves / 2))
    language, day = turn.person.language, group.begins_on
    there = tuple((town(zone), spoken.listed(language, on_clock(bits, day, zone))) for zone in zones)
    return Text(words), Facts(there)


def _starter(turn: Turn, times: int) -> Text:
    messages = starters(turn.library)
    return Text(turn.say("buddies-starter", question=turn.label(messages[times % len(messages)])))


@lru_cache(maxsize=4)
def starters(library: Library) -> tuple[str, ...]:
    """The names of the questions to start with, in their order."""
    found = sorted((int(match[1]), match[0]) for match in map(STARTER.fullmatch, library.message_keys) if match)
    return tuple(name for _, name in found)
