"""Hello: the first card anybody sees, help with every command, and the platform telling that somebody came or went."""

from __future__ import annotations

from dataclasses import replace

from bot.roles import offer
from bot.turn import Entry, Feature, Turn, Who
from bot.views import Button, Buttons, Card, Facts, Items, Note, Part, Reply, Style, Text
from storage import people as store

HEADINGS = {
    Who.ANYONE: "help-for-anyone",
    Who.ALLY: "help-for-ally",
    Who.POLLSTER: "help-for-pollster",
    Who.COORDINATOR: "help-for-coordinator",
    Who.ADMIN: "help-for-admin",
}


async def show(turn: Turn) -> Reply:
    """Say hello and offer three ways on."""
    card = welcome(turn)
    if turn.person.id is not None and turn.person.sender.name:
        await store.call(turn.db, turn.person.id, turn.person.sender.name)
    return Reply(replace(card, parts=(*card.parts, *await offer(turn))))


async def help_(turn: Turn) -> Reply:
    """Show everything one can say."""
    return Reply(commands(turn))


async def lost(turn: Turn) -> Reply:
    """Note that the platform cannot reach this person any more (app removed, account closed)."""
    sender = turn.person.sender
    await store.lose(turn.db, sender.platform, sender.workspace, sender.user, turn.now)
    return Reply()


def welcome(turn: Turn) -> Card:
    """Hello, in other words for somebody who has joined."""
    what = Button(turn.label("stored-button"), "privacy.show")
    more = Button(turn.label("commands-button"), "hello.help")
    if turn.person.ally:
        lesson = Button(turn.label("lesson-button"), "lessons.today", style=Style.PRIMARY)
        settings = Button(turn.label("settings-button"), "settings.change", opens_form=True)
        return Card(
            turn.label("hello-again-title"),
            (Text(turn.say("hello-again-text")), Buttons((lesson, settings, more))),
        )
    join = Button(turn.label("join-button"), "journey.join", style=Style.PRIMARY, opens_form=True)
    parts = (Text(turn.say("hello-text")), Note(turn.say("hello-note")), Buttons((join, what, more)))
    return Card(turn.label("hello-title", name=turn.library.programme.name), parts)


def commands(turn: Turn) -> Card:
    """The command list, read from the features' tables: only what this person may do."""
    parts: list[Part] = []
    for who, heading in HEADINGS.items():
        lines = tuple(
            turn.say("help-line", words=command.words, help=turn.label(command.message))
            for command in turn.commands
            if command.who is who and turn.person.may(who)
        )
        if lines:
            parts += [Text(turn.say(heading)), Items(lines)]
    return Card(turn.label("help-title"), (*parts, *people_who_help(turn), Note(turn.say("help-note"))))


def people_who_help(turn: Turn) -> tuple[Part, ...]:
    """The human contacts and hotlines that the programme names: lessons on harm point here."""
    programme = turn.library.programme
    rows = [(one.name, f"{one.helps_with}: {one.reach}") for one in programme.contacts]
    rows += [(f"{one.name} ({one.country})", one.reach) for one in programme.hotlines]
    if not rows:
        return (Text(turn.say("help-people-none", contact=programme.contact)),)
    return (Text(turn.say("help-people")), Facts(tuple(rows)))


FEATURE = Feature(
    (
        Entry("hello.show", show, typed=("hi", "hello", "hey", "start"), profile=True),
        Entry("hello.help", help_, typed=("help", "commands", "?")),
        Entry("hello.lost", lost),
    )
)
