"""This is serious: the people who help, at once, for whoever writes or says that something is. Nothing of it is stored, nobody
is told, and it is said plainly that whoever one turns to will know who one is."""

from __future__ import annotations

from bot.channels.directory import suggestion
from bot.days_off import country_name, country_of
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Facts, Note, Part, Reply, Text
from storage import journey

HelpPart = Text | Facts | Note
"""What stands in a card as well as above a form."""


async def show(turn: Turn) -> Reply:
    """See who helps, without a trace: it is not even looked up who asks."""
    return Reply(card(turn), whisper=True)


async def show_typed(turn: Turn) -> Reply:
    """See who helps when something serious has happened."""
    return Reply(card(turn, await country(turn)), whisper=True)


def is_serious(turn: Turn, *texts: str) -> bool:
    """Whether one of these texts has a serious word in it, in the person's language or in English."""
    return any(words.is_serious(text) for words in turn.library.words(turn.person.language) for text in texts)


def help_parts(turn: Turn, country: str = "") -> tuple[HelpPart, ...]:
    """The people who help, those of a country first (without one: of the timezone that the platform tells), and what to know
    before one turns to them."""
    programme, rows = turn.library.programme, _contacts(turn, country)
    people: tuple[HelpPart, ...] = (Text(turn.say("serious-people")), Facts(rows))
    if not rows:
        people = (Text(turn.say("serious-nobody-named", contact=programme.contact)),)
    outside = (Text(turn.say("serious-outside")),) if programme.hotlines else ()
    return (*people, Text(turn.say("serious-known")), *outside, Text(turn.say("serious-now")))


def people_who_help(turn: Turn) -> tuple[HelpPart, ...]:
    """The same people alone, at the end of something else."""
    rows = _contacts(turn)
    if not rows:
        return (Text(turn.say("help-people-none", contact=turn.library.programme.contact)),)
    return (Text(turn.say("help-people")), Facts(rows))


def _contacts(turn: Turn, country: str = "") -> tuple[tuple[str, str], ...]:
    """Who the programme names, and the hotlines: those of this country first, or else of the zone that the platform tells."""
    inside = ((one.name, f"{one.helps_with}: {one.reach}") for one in turn.library.programme.contacts)
    return (*inside, *_hotlines(turn, country or country_of(turn.person.sender.zone)))


def _hotlines(turn: Turn, country: str) -> list[tuple[str, str]]:
    language = turn.person.language
    called = [(country_name(language, one.country), one) for one in turn.library.programme.hotlines]
    called.sort(key=lambda pair: (pair[1].country != country, pair[0]))
    return [(f"{one.name} ({name})", one.reach) for name, one in called]


async def typed(turn: Turn, *more: Part) -> Reply:
    """To somebody who has typed something serious into the chat: who helps, before anything else (`more`: in case it was
    meant in another way). Nothing of it is kept here; that the chat keeps it is said."""
    parts = (*help_parts(turn, await country(turn)), Note(turn.say("serious-typed-note")), *more)
    return Reply(Card(turn.label("serious-title"), (Text(turn.say("serious-typed")), *parts)), whisper=True)


async def country(turn: Turn) -> str:
    """Where the person is, as an ally has told; empty if that is not known."""
    ally = await journey.ally(turn.db, turn.person.id) if turn.person.id is not None else None
    return str(ally.country) if ally else ""


def button(turn: Turn) -> Button:
    """The way to all this from anywhere."""
    return Button(turn.label("serious-button"), "serious.show")


def card(turn: Turn, country: str = "") -> Card:
    """Who helps, and that nothing was kept."""
    parts = (Text(turn.say("serious-text")), *help_parts(turn, country), Note(turn.say("serious-note")))
    return Card(turn.label("serious-title"), parts)


async def after_hard(turn: Turn, subject: str, words: str) -> tuple[Part, ...]:
    """What is offered to whoever has written about harm: in a lesson that deals with it, or in serious words. Nothing is kept
    of why it was offered."""
    lesson = turn.library.lesson(turn.person.language, subject)
    sensitive = lesson is not None and lesson.module in turn.library.programme.sensitive
    if not sensitive and not is_serious(turn, words):
        return ()
    return (Text(turn.say("serious-after")), Buttons((button(turn),)), *await suggestion(turn))


FEATURE = Feature(
    (
        Entry("serious.show", show, untraced=True),
        Entry("serious.show_typed", show_typed, typed=("help now", "serious")),
    )
)
