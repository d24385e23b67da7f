"""The journal: what an ally wrote for himself. Read, changed and written in forms only, so that it never stands in the chat."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.lessons import PROMPT, asked
from bot.schedule import local
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.views import Button, Buttons, Card, Form, Items, Markdown, Note, Part, Reply, Style, Text, TextField, Values
from storage import journey as store

PAGE = 4
"""Entries shown at once: each has a line and a button, and one more leads to older ones."""

LONGEST = 3000
"""Characters; what Slack's input takes."""

NOTE = "note"
"""The subject of what he wrote unasked."""


async def show(turn: Turn) -> Reply:
    """See, edit and delete your private reflections."""
    skip = turn.number("skip") if "skip" in turn.values else 0
    return Reply(await contents(turn, max(0, skip)), replaces="skip" in turn.values)


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
    await store.answer(turn.db, turn.me, subject, turn.now)
    return Reply(saved(turn), home=True)


async def save_note(turn: Turn) -> Reply:
    """Keep a note."""
    await store.reflect(turn.db, turn.me, NOTE, "", turn.text("words"), turn.now)
    return Reply(saved(turn), home=True)


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
    entry = await _mine(turn)
    yes = Button(turn.label("journal-delete-yes"), "journal.deleted", {"id": entry.id}, Style.DANGER)
    no = Button(turn.label("journal-delete-no"), "journal.show", {"skip": 0})
    text = Text(turn.say("journal-delete-text", title=title_of(turn, entry)))
    return Reply(Card(turn.label("journal-delete-title"), (text, Buttons((yes, no)))), replaces=True)


async def deleted(turn: Turn) -> Reply:
    """It is gone; pressed twice, it still is."""
    await store.erase(turn.db, turn.me, turn.number("id"))
    return Reply(await contents(turn, 0), replaces=True, home=True)


async def _mine(turn: Turn) -> Row[Any]:
    entry = await store.reflection(turn.db, turn.me, turn.number("id"))
    if entry is None:
        raise Stale
    return entry


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
    return editing_form(turn, await _mine(turn))


def editing_form(turn: Turn, entry: Row[Any]) -> Form:
    """The same, for an entry at hand."""
    title = turn.label("journal-edit-title")
    return _form(turn, title, "journal.edit", (entry.question, entry.words), {"id": entry.id})


def _form(turn: Turn, title: str, address: str, content: tuple[str, str], values: Values) -> Form:
    question, words = content
    field = TextField("words", turn.label("journal-words"), value=words, multiline=True, max_length=LONGEST)
    asked = (Text(Markdown(question)),) if question else ()
    return Form(
        title, address, turn.label("save"), (field,), intro=(*asked, Note(turn.say("journal-private"))), values=values
    )


async def question_of(turn: Turn, subject: str) -> str:
    """What a lesson or prompt asks him, as Markdown of ours. Raises Stale if there is none of that name."""
    whys = await store.whys(turn.db, turn.me)
    why = whys[0].words if whys else ""
    lesson = turn.library.lesson(turn.person.language, subject)
    if lesson is not None:
        return asked(lesson.reflect, why)
    for prompt in turn.library.prompts(turn.person.language):
        if PROMPT + prompt.id == subject:
            return asked(prompt.words, why)
    raise Stale


def title_of(turn: Turn, entry: Row[Any]) -> str:
    """What an entry is about."""
    lesson = turn.library.lesson(turn.person.language, entry.subject)
    if lesson is not None:
        return lesson.title
    return turn.label("journal-note-title" if entry.subject == NOTE else "prompt-title")


def saved(turn: Turn) -> Card:
    """It is kept; the words are not repeated."""
    button = Buttons((Button(turn.label("journal-button"), "journal.show"),))
    return Card(turn.label("journal-saved-title"), (Text(turn.say("journal-saved-text")), button))


async def contents(turn: Turn, skip: int) -> Card:
    """A page of the journal: dates and subjects; the words open in a form."""
    ally = await store.ally(turn.db, turn.me)
    zone = ally.zone if ally else "UTC"
    entries = await store.reflections(turn.db, turn.me, skip, PAGE)
    new = Button(turn.label("journal-new"), "journal.note", opens_form=True)
    if not entries:
        return Card(turn.label("journal-title"), (Text(turn.say("journal-none")), Buttons((new,))))
    parts: list[Part] = [Note(turn.say("journal-intro"))]
    for entry in entries:
        parts += _entry(turn, entry, zone)
    total = await store.count_reflections(turn.db, turn.me)
    older = Button(turn.label("journal-older", count=total - skip - PAGE), "journal.show", {"skip": skip + PAGE})
    newest = Button(turn.label("journal-newest"), "journal.show", {"skip": 0})
    ways = [new, *([older] if total > skip + PAGE else []), *([newest] if skip else [])]
    return Card(turn.label("journal-title"), (*parts, Buttons(tuple(ways))))


def _entry(turn: Turn, entry: Row[Any], zone: str) -> tuple[Items, Buttons]:
    title, values = title_of(turn, entry), {"id": entry.id}
    day = spoken.day(turn.person.language, local(entry.written_at, zone).date())
    read = turn.label("journal-open-spoken", title=title, day=day)
    erase = turn.label("journal-delete-spoken", title=title, day=day)
    buttons = (
        Button(turn.label("journal-open"), "journal.open", values, opens_form=True, spoken=read),
        Button(turn.label("journal-delete"), "journal.delete", values, spoken=erase),
    )
    return Items((turn.say("journal-line", title=title, day=day),)), Buttons(buttons)


FEATURE = Feature(
    (
        Entry("journal.show", show, typed=("journal",), who=Who.ALLY),
        Entry("journal.note", note, typed=("note",), who=Who.ALLY),
        Entry("journal.write", write, who=Who.ALLY),
        Entry("journal.save", save, who=Who.ALLY, form=writing),
        Entry("journal.save_note", save_note, who=Who.ALLY, form=noting),
        Entry("journal.open", open_, who=Who.ALLY),
        Entry("journal.edit", edit, who=Who.ALLY, form=editing),
        Entry("journal.delete", delete, who=Who.ALLY),
        Entry("journal.deleted", deleted, who=Who.ALLY),
    )
)
