"""What a call for a person looks like, to the one who asks and to those who are asked."""

from __future__ import annotations

from bot import serious
from bot.channels.directory import suggestion
from bot.turn import Turn
from bot.views import Button, Buttons, Card, Link, Note, Part, Style, Text


def waiting(turn: Turn, call: str, again: bool = False) -> Card:
    """To the one who asks: it is on its way, and can be taken back."""
    words = turn.say("sos-waiting-again") if again else turn.say("sos-waiting-text")
    cancel = Button(turn.label("sos-cancel"), "sos.cancel", {"call": call})
    ways = Buttons((cancel, serious.button(turn)))
    return Card(turn.label("sos-waiting-title"), (Text(words), Note(turn.say("sos-waiting-note")), ways))


def cancelled(turn: Turn) -> Card:
    """Nobody is asked any more."""
    return Card(turn.label("sos-cancelled-title"), (Text(turn.say("sos-cancelled-text")),))


def cancelled_late(turn: Turn) -> Card:
    """Somebody has come meanwhile."""
    return Card(turn.label("sos-cancel-late-title"), (Text(turn.say("sos-cancel-late-text")),))


async def nobody(turn: Turn) -> Card:
    """Nobody is free: the channels, and the people who help."""
    again = Button(turn.label("sos-again"), "sos.person")
    practise = Button(turn.label("sos-practise"), "rehearse.show")
    parts = (Text(turn.say("sos-nobody-text")), *await _elsewhere(turn, again, practise))
    return Card(turn.label("sos-nobody-title"), parts)


async def often(turn: Turn) -> Card:
    """They have been asked for him several times today: the same ways, without another round."""
    parts = (Text(turn.say("sos-often-text")), *await _elsewhere(turn))
    return Card(turn.label("sos-often-title"), parts)


async def _elsewhere(turn: Turn, *ways: Button) -> tuple[Part, ...]:
    return (*await suggestion(turn), *serious.people_who_help(turn), Buttons((*ways, serious.button(turn))))


def asking(turn: Turn, call: str) -> Card:
    """To one who can be asked. It does not say who asks."""
    here = Button(turn.label("sos-here"), "sos.here", {"call": call}, Style.PRIMARY)
    not_now = Button(turn.label("sos-not-now"), "sos.not_now", {"call": call})
    parts = (Text(turn.say("sos-asked-text")), Note(turn.say("sos-asked-note")), Buttons((here, not_now)))
    return Card(turn.label("sos-asked-title"), parts)


def taken(turn: Turn, name: str) -> Card:
    """To the one who comes: who it is."""
    parts = (Text(turn.say("sos-taken-text", name=name)), Note(turn.say("sos-taken-note")))
    return Card(turn.label("sos-taken-title"), parts)


def over(turn: Turn) -> Card:
    """To the others: thank you."""
    return Card(turn.label("sos-over-title"), (Text(turn.say("sos-over-text")),))


def declined(turn: Turn) -> Card:
    """Not now is all right."""
    return Card(turn.label("sos-declined-title"), (Text(turn.say("sos-declined-text")),))


def together(turn: Turn, names: str) -> Card:
    """The first line in their conversation."""
    parts = (Text(turn.say("sos-together-text", names=names)), Note(turn.say("sos-together-note")))
    return Card(turn.label("sos-together-title"), parts)


def told(turn: Turn, name: str, link: str, room: bool) -> Card:
    """Privately to one of the two: where the other one is."""
    words = "sos-told-room" if room else "sos-told-link" if link else "sos-told-direct"
    opens = (Buttons((Link(turn.label("sos-told-open"), link),)),) if link and not room else ()
    return Card(turn.label("sos-told-title", name=name), (Text(turn.say(words, name=name)), *opens))
