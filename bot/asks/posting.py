"""What stands in a channel: a question without a name, what was added to it, the answers; and what everybody can do with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from bot import serious
from bot.turn import Stale, Turn
from bot.views import Button, Buttons, Card, Delivery, Note, Part, Quote, Reply, Style, Text
from storage import asks as store
from storage import channels, people
from storage import deliveries as owed
from storage.db import Db
from storage.deliveries import Place

BEGINNING = 150
"""Characters of a question above what belongs to it."""

TIMES_AGAIN = 3
"""Days on which what the platform did not take is tried again."""


# --- into the channel ---


async def deliveries(db: Db, texts: Iterable[Row[Any]], occasion: str) -> tuple[Delivery, ...]:
    """Post these, or draw them anew; each occasion is one of its own."""
    owing = []
    for text in texts:
        channel = await channels.get(db, text.channel)
        if channel is not None:
            place = Place(channel.platform, channel.workspace, channel.room)
            owing.append(_delivery(text.id, place, occasion))
    return tuple(owing)


def _delivery(id: str, place: Place, occasion: str) -> Delivery:
    return Delivery(f"ask:{id}:{occasion}", "asks.post", place=place, values={"id": id}, name=f"ask:{id}")


async def redrawn(db: Db, question: Row[Any], occasion: str) -> tuple[Delivery, ...]:
    """A question and what belongs to it, drawn anew where they stand."""
    standing = (store.POSTED, store.DONE, store.CLOSED, store.WITHDRAWN)
    texts = [one for one in await store.belonging(db, question.id) if one.state in standing]
    return await deliveries(db, (question, *texts), occasion)


async def post(turn: Turn) -> Reply:
    """What stands in the channel, as it is now."""
    text = await store.get(turn.db, turn.text("id"))
    channel = await channels.get(turn.db, text.channel) if text else None
    if text is None or channel is None or text.state in (store.READING, store.RETURNED):
        return Reply()
    gone = text.state in (store.CLOSED, store.WITHDRAWN)
    if gone and not await _stands(turn.db, text.id, channel):
        return Reply()
    turn = turn.speaking(turn.library.language_for(channel.language))
    if gone:
        words = turn.say(f"asks-gone-{text.state}", kind=text.kind)
        return Reply(Card(turn.label(f"asks-gone-title-{text.state}"), (Text(words),)))
    return Reply(await _card(turn, text))


async def _stands(db: Db, id: str, channel: Row[Any]) -> bool:
    """Whether a message is there already: what was taken back before it was posted is not worth one."""
    name, spot = f"ask:{id}", owed.spot_of(None, Place(channel.platform, channel.workspace, channel.room))
    return (name, spot) in await owed.posted(db, [name])


async def _card(turn: Turn, text: Row[Any]) -> Card:
    if text.kind == store.QUESTION:
        return _question(turn, text)
    question = await store.get(turn.db, text.thread)
    title = turn.label("asks-added-title" if text.kind == store.ADDED else "asks-answer-title")
    parts: list[Part] = []
    if question is not None and question.words:
        parts.append(Note(turn.say("asks-about", question=beginning(question.words))))
    parts.append(Quote(text.words, by=await _by(turn, text)))
    open_ = question is not None and question.state == store.POSTED
    ways = _ways(turn, text.thread) if open_ else ()
    return Card(title, (*parts, Buttons((*ways, _report(turn, text.id)))))


def _question(turn: Turn, text: Row[Any]) -> Card:
    title, words = turn.label("asks-question-title"), Quote(text.words)
    another = Button(turn.label("asks-another-button"), "asks.write", opens_form=True)
    if text.state == store.DONE:
        return Card(title, (words, Note(turn.say("asks-done-note")), Buttons((another, _report(turn, text.id)))))
    note = Note(turn.say("asks-question-note"))
    return Card(title, (words, note, Buttons((*_ways(turn, text.id), _report(turn, text.id), another))))


def _ways(turn: Turn, question: str) -> tuple[Button, ...]:
    about = {"id": question}
    return (
        Button(turn.label("asks-sign-button"), "asks.sign", about, Style.PRIMARY, opens_form=True),
        Button(turn.label("asks-answer-button"), "asks.write", about, opens_form=True),
    )


def _report(turn: Turn, id: str) -> Button:
    return Button(turn.label("asks-report-button"), "asks.report", {"id": id})


async def _by(turn: Turn, text: Row[Any]) -> str:
    if text.kind == store.ADDED:
        return ""
    if not text.signed:
        return turn.label("asks-by-nobody")
    person = await store.signer(turn.db, text.id)
    name = await people.name(turn.db, person) if person is not None else ""
    return name or turn.label("asks-by-somebody")


def beginning(words: str) -> str:
    """The first words, in one line."""
    line = " ".join(words.split())
    return line if len(line) <= BEGINNING else line[: BEGINNING - 1].rstrip() + "…"


async def standing(turn: Turn, id: str) -> tuple[Row[Any], Row[Any]] | None:
    """A question that can be answered by whoever takes this turn, with its channel; None if it is closed. Raises Stale for what
    is no question, or one of another workspace."""
    question, sender = await store.get(turn.db, id), turn.person.sender
    channel = await channels.get(turn.db, question.channel) if question else None
    if question is None or channel is None or question.kind != store.QUESTION:
        raise Stale
    if (channel.platform, channel.workspace) != (sender.platform, sender.workspace):
        raise Stale
    return (question, channel) if question.state == store.POSTED else None


def over(turn: Turn) -> Reply:
    """The question is closed."""
    return Reply(Card(turn.label("asks-over-title"), (Text(turn.say("asks-over")),)), whisper=True)


# --- report ---


async def report(turn: Turn) -> Reply:
    """Ask a coordinator to look at it. Who did is kept nowhere, and once is enough."""
    text = await store.get(turn.db, turn.text("id"))
    if text is None:
        raise Stale
    if text.flag == "":
        await store.change(turn.db, text.id, store.POSTED, store.DONE, flag=store.REPORTED, fresh=True)
    words = turn.say("asks-report-left" if text.flag == store.LEFT else "asks-reported", contact=_contact(turn))
    return Reply(Card(turn.label("asks-report-title"), (Text(words), Buttons((serious.button(turn),)))), whisper=True)


def _contact(turn: Turn) -> str:
    return turn.library.programme.contact
