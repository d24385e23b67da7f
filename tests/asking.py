"""How people ask and answer without a name, for every test that needs somebody who does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from bot.turn import Room, Sender
from bot.views import Form, Reply, Values
from tests.chat import Chat, Someone
from tests.doors.core import PLATFORM, WORKSPACE, Core

MINUTE, HOUR, DAY, WEEK = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)

QUESTION = "How do you answer somebody who says that it was only a joke?"
OTHERS = (
    "Who else has a boss that never lets them finish?",
    "What do you say when you are asked for the coffee again?",
)
ANSWER = "I ask them to explain the joke. That is usually enough."
LATER, NOW = "Later, together with others", "Now, although somebody could guess"
UNKNOWN = "I know nothing under these words."

SIX = re.compile(r"(?:\b[a-z-]+ ){5}[a-z-]+\b")
AROUND = "These six words are the only way back:"


async def channel(chat: Chat, name: str = "general", topic: str = "Everyday things") -> Someone:
    """Olga, who is an admin, puts a channel into the directory in which questions without a name are posted."""
    olga = chat.person("Olga")
    if not olga.sees("You are the admin now"):
        await olga.becomes_admin()
    await olga.types("channels add", room=name)
    await olga.opens("Add a channel")
    await olga.answers({"What is it about?": topic, "Post questions without a name here?": "Yes"})
    await chat.passes(MINUTE)
    return olga


async def writes(someone: Someone, words: str = QUESTION, **more: str) -> Someone:
    """Write a question, as far as the look before it is sent."""
    await someone.types("ask")
    await someone.presses("Write my question")
    return await someone.answers({"Your question": words, **more})


async def asks(someone: Someone, words: str = QUESTION, when: str = LATER) -> str:
    """Ask by the form; the six words."""
    await writes(someone, words)
    await someone.answers({"When?": when})
    return code_of(someone)


async def answers(someone: Someone, words: str = ANSWER) -> str:
    """Answer the newest question without a name; the six words."""
    await someone.presses("Answer without my name")
    await someone.answers({"Your answer": words})
    await someone.answers({})
    return code_of(someone)


def code_of(someone: Someone) -> str:
    """The six words that were shown last."""
    return code_in(someone.screen)


def code_in(screen: str) -> str:
    """The same on any screen."""
    found = SIX.search(screen.rpartition(AROUND)[2])
    assert found is not None, screen
    return found[0]


async def returns(someone: Someone, code: str) -> Someone:
    """Come back with the code."""
    await someone.types("ask")
    await someone.presses("I have a code")
    return await someone.answers({"Six words": code})


async def chooses(someone: Someone, way: str, words: str = "", field: str = "The words, changed") -> Someone:
    """Say what to do now, in the form that the code has opened."""
    return await someone.answers({"What now?": way, **({field: words} if words else {})})


async def others_ask(chat: Chat, words: Iterable[str] = OTHERS) -> None:
    """Two more questions, so that three wait."""
    for name, one in zip(("Ben", "Cleo", "Dana", "Esra"), words, strict=False):
        await asks(chat.person(name), one)


async def asked_and_posted(chat: Chat) -> tuple[Someone, str]:
    """Adam's question stands in #general, and is the newest one there; the six words."""
    await channel(chat)
    adam = chat.person("Adam")
    return adam, await asks(adam, when=NOW)


# --- through the core alone: what no screen offers ---


def form_of(someone: Someone) -> Form:
    """The form that somebody has open."""
    assert isinstance(someone.chat.driver, Core)
    return someone.chat.driver.windows[someone.visitor.name].form


async def sends(chat: Chat, name: str, address: str, values: Values) -> Reply:
    """Anything that a signed request can carry."""
    return await chat.bot.handle(address, Sender(PLATFORM, WORKSPACE, name, name), Room(), values, chat.clock())
