"""The journal: what an ally wrote for himself. Read, changed and written in forms only, so that it never stands in the chat."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot import pace, serious, useful
from bot.answers import answered
from bot.journal import contents, sharing
from bot.journal.subjects import NOTE, mine, question_about, title_of
from bot.lesson_cards import asked
from bot.turn import Stale, Turn
from bot.views import Button, Buttons, Card, Form, Markdown, Note, Part, Reply, Style, Text, TextField, Values
from storage import journal
from storage import journey as store

LONGEST = 3000
"""Characters; what Slack's input takes."""


async def write(turn: Turn) -> Reply:
    """Write about a lesson; opens what he wrote about it before, if he did."""
    earlier = await store.reflection_on(turn.db, turn.me, turn.text("lesson"))
    return Reply(await writing(turn) if earlier is None else editing_form(turn, earlier))


async def note(turn: Turn) -> Reply:
    """Write down something of your own."""
    return Reply(await noting(turn))


async def save(turn: Turn) -> Reply:
    """Keep what he wrote about a lesson. Sent twice, it is kept once."""
    subject = turn.text("lesson")
    earlier = await store.reflection_on(turn.db, turn.me, subject)
    if earlier is None:
        question = await question_of(turn, subject)
        await store.reflect(turn.db, turn.me, subject, question, turn.text("words"), turn.now)
    else:
        await store.rewrite(turn.db, turn.me, earlier.id, turn.text("words"))
    await answered(turn, subject)
    offered = await serious.after_hard(turn, subject, turn.text("words"))
    return Reply(saved(turn, (*await useful.question(turn, subject), *offered)), home=True)


async def save_note(turn: Turn) -> Reply:
    """Keep a note."""
    await store.reflect(turn.db, turn.me, NOTE, "", turn.text("words"), turn.now)
    await pace.stirred(turn)
    return Reply(saved(turn, await serious.after_hard(turn, NOTE, turn.text("words"))), home=True)


async def open_(turn: Turn) -> Reply:
    """Read one again, in a form where it can be changed."""
    return Reply(await editing(turn))


async def edit(turn: Turn) -> Reply:
    """Keep the changed words."""
    if not await store.rewrite(turn.db, turn.me, turn.number("id"), turn.text("words")):
        raise Stale
    return Reply(saved(turn))


async def delete(turn: Turn) -> Reply:
    """Ask once before it is gone."""
    entry = await mine(turn)
    yes = Button(turn.label("journal-delete-yes"), "journal.deleted", {"id": entry.id}, Style.DANGER)
    no = Button(turn.label("journal-delete-no"), "journal.show", {"skip": 0})
    text = Text(turn.say("journal-delete-text", title=title_of(turn, entry)))
    shared = await journal.shared(turn.db, turn.me, [entry.id])
    note = (Note(turn.say("journal-delete-shared", people=sharing.people(turn, shared))),) if shared else ()
    return Reply(Card(turn.label("journal-delete-title"), (text, *note, Buttons((yes, no)))), replaces=True)


async def deleted(turn: Turn) -> Reply:
    """It is gone, also for those he shared it with; pressed twice, it still is."""
    taken_back = sharing.taken_back_from(turn, await journal.shared(turn.db, turn.me, [turn.number("id")]))
    await store.erase(turn.db, turn.me, turn.number("id"))
    return Reply(await contents.page(turn), taken_back, replaces=True, home=True)


async def writing(turn: Turn) -> Form:
    """The question, and room for an answer."""
    subject = turn.text("lesson")
    question = await question_of(turn, subject)
    return _form(turn, turn.label("journal-write-title"), "journal.save", (question, ""), {"lesson": subject})


async def noting(turn: Turn) -> Form:
    """Room for something of his own."""
    return _form(turn, turn.label("journal-note-title"), "journal.save_note", ("", ""), {})


async def editing(turn: Turn) -> Form:
    """What he wrote, open for changes."""
    return editing_form(turn, await mine(turn))


def editing_form(turn: Turn, entry: Row[Any]) -> Form:
    """The same, for an entry at hand."""
    title = turn.label("journal-edit-title")
    return _form(turn, title, "journal.edit", (entry.question, entry.words), {"id": entry.id})


def _form(turn: Turn, title: str, address: str, content: tuple[str, str], values: Values) -> Form:
    question, words = content
    field = TextField("words", turn.label("journal-words"), value=words, multiline=True, max_length=LONGEST)
    asks = (Text(Markdown(question)),) if question else ()
    return Form(
        title, address, turn.label("save"), (field,), intro=(*asks, Note(turn.say("journal-private"))), values=values
    )


async def question_of(turn: Turn, subject: str) -> str:
    """What a lesson or prompt asks him, as Markdown of ours; nothing if it was taken away since he got it, so that what he
    is writing is not lost. Raises Stale if there never was one of that name."""
    question, why = question_about(turn, subject), await store.why(turn.db, turn.me)
    if question is not None:
        return asked(question, why.words if why else "")
    if await store.given_among(turn.db, turn.me, [subject]):
        return ""
    raise Stale


def saved(turn: Turn, more: tuple[Part, ...] = ()) -> Card:
    """It is kept; the words are not repeated."""
    button = Buttons((Button(turn.label("journal-button"), "journal.show"),))
    return Card(turn.label("journal-saved-title"), (Text(turn.say("journal-saved-text")), button, *more))
