"""Hello: the first card anybody sees, help with every command, and the platform telling that somebody came or went."""

from __future__ import annotations

from dataclasses import replace

from bot import serious
from bot.roles import offer
from bot.turn import Command, Entry, Feature, Turn, Who
from bot.views import Button, Buttons, Card, Items, Note, Part, Reply, Style, Text
from storage import people as store

TOPICS = {
    "help-start": ("hello", "journey", "home", "roles"),
    "help-way": ("lessons", "whys", "promises", "measures", "journal"),
    "help-company": (
        *("circles", "buddies", "channels", "asks", "sos", "serious"),
        *("stumble", "rehearse", "pushback", "peers"),
    ),
    "help-yours": ("settings", "privacy"),
}
"""What one can say, by what it is about: the heading, and the features below it."""

ELSEWHERE = {"journey.leave": "help-yours", "roles.claim": "help-yours"}
"""Commands that stand apart from the others of their feature, at the end."""

OFFICES = {Who.POLLSTER: "help-for-pollster", Who.COORDINATOR: "help-for-coordinator", Who.ADMIN: "help-for-admin"}
"""What one does for the others stands by who may."""


async def show(turn: Turn) -> Reply:
    """Say hello and offer three ways on."""
    if serious.is_serious(turn, turn.text("rest")):
        return await serious.typed(turn)
    card = welcome(turn)
    if turn.person.id is not None and turn.person.sender.name:
        await store.call(turn.db, turn.person.id, turn.person.sender.name)
    return Reply(replace(card, parts=(*card.parts, *await offer(turn))))


async def help_(turn: Turn) -> Reply:
    """Show everything one can say."""
    if serious.is_serious(turn, turn.text("rest")):
        return await serious.typed(turn, Buttons((Button(turn.label("commands-button"), "hello.help"),)))
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
    """The command list, read from the features' tables: only what this person may do, by what it is about."""
    parts: list[Part] = []
    mine = sorted(
        (one for one in turn.commands if turn.person.may(one.who)), key=lambda one: _address(one) in ELSEWHERE
    )
    for heading in (*TOPICS, *OFFICES.values()):
        lines = tuple(
            turn.say("help-line", words=command.words, help=turn.label(command.message))
            for command in mine
            if _heading(command) == heading
        )
        if lines:
            parts += [Text(turn.say(heading)), Items(lines)]
    return Card(turn.label("help-title"), (*parts, *serious.people_who_help(turn), Note(turn.say("help-note"))))


def _heading(command: Command) -> str:
    """Where a command stands; one of a feature that no topic names stands among those about one's way."""
    if command.who in OFFICES:
        return OFFICES[command.who]
    feature = _address(command).partition(".")[0]
    found = (heading for heading, features in TOPICS.items() if feature in features)
    return ELSEWHERE.get(_address(command)) or next(found, "help-way")


def _address(command: Command) -> str:
    return command.message.removeprefix("help-").replace("-", ".", 1)


FEATURE = Feature(
    (
        Entry("hello.show", show, typed=("hi", "hello", "hey", "start"), profile=True),
        Entry("hello.help", help_, typed=("help", "commands", "?")),
        Entry("hello.lost", lost),
    )
)
