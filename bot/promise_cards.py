"""What a promise looks like: the forms that hold its words, and the cards that never do."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from markdown_it import MarkdownIt
from sqlalchemy import Row

from bot import spoken
from bot.buddies.cards import show_button as buddies_button
from bot.turn import Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    DateField,
    Field,
    Form,
    Items,
    Markdown,
    Note,
    Part,
    Quote,
    Style,
    Text,
    TextField,
)
from storage import promises as store

LONGEST_ACT = 500
LONGEST_WHOM = 100
"""Characters."""

USUAL_DAYS = 7
"""From today to the day that is filled in."""

PAGE = 4
"""Promises shown at once: each has a line and a row of buttons."""

SLIPS = 3
"""From so many on, somebody at one's side is worth more than another day."""

PARSER = MarkdownIt("commonmark")


def making_form(turn: Turn, today: date, again: Row[Any] | None) -> Form:
    """A new one."""
    lesson = turn.library.lesson(turn.person.language, turn.text("lesson"))
    act = again.act if again else plain(lesson.attempt) if lesson else turn.text("rest")
    words = (act[:LONGEST_ACT], again.whom if again else "")
    day = day_field(turn, today + timedelta(days=USUAL_DAYS))
    values = {"lesson": lesson.id} if lesson else {}
    intro = (Text(turn.say("promise-make-intro")), Note(turn.say("promise-private")))
    title, submit = turn.label("promise-make-title"), turn.label("promise-submit")
    return Form(title, "promises.save", submit, (*_words_fields(turn, *words), day), intro, values)


def editing_form(turn: Turn, promise: Row[Any]) -> Form:
    """One that was made; its day can be changed while it is open."""
    fields: tuple[Field, ...] = _words_fields(turn, promise.act, promise.whom)
    if promise.state == store.OPEN:
        fields = (*fields, day_field(turn, promise.due_on))
    intro, values = (Note(turn.say("promise-private")),), {"id": promise.id}
    return Form(turn.label("promise-edit-title"), "promises.edit", turn.label("save"), fields, intro, values)


def moving_form(turn: Turn, promise: Row[Any], today: date, why: str) -> Form:
    """A new day, with why he wanted it."""
    named = Quote(why, by=turn.label("why-yours"))
    intro = (Text(turn.say("promise-move-intro")), named) if why else (Text(turn.say("promise-move-no-why")),)
    values = {"id": promise.id, "edition": turn.number("edition")}
    field = day_field(turn, today + timedelta(days=USUAL_DAYS))
    title, submit = turn.label("promise-move-title"), turn.label("promise-move-submit")
    return Form(title, "promises.moved", submit, (field,), intro, values)


def _words_fields(turn: Turn, act: str, whom: str) -> tuple[Field, ...]:
    hints = (turn.label("promise-act-hint"), turn.label("promise-whom-hint"))
    return (
        TextField("act", turn.label("promise-act"), hints[0], act, multiline=True, max_length=LONGEST_ACT),
        TextField("whom", turn.label("promise-whom"), hints[1], whom, required=False, max_length=LONGEST_WHOM),
    )


def day_field(turn: Turn, day: date) -> DateField:
    """By when."""
    return DateField("due_on", turn.label("promise-day"), turn.label("promise-day-hint"), day)


def plain(words: Markdown) -> str:
    """Markdown of ours as somebody would type it: one line a paragraph or list item, nothing marked."""
    pieces = [token.children or [] for token in PARSER.parse(words) if token.type == "inline"]
    return "\n".join("".join(run.content or " " * (run.type == "softbreak") for run in runs) for runs in pieces)


def title_of(turn: Turn, promise: Row[Any]) -> str:
    """What it is called where its words must not stand."""
    lesson = turn.library.lesson(turn.person.language, promise.lesson)
    return lesson.title if lesson else turn.label("promise-own")


def made_card(turn: Turn, when: datetime) -> Card:
    """It is kept; its words are not repeated."""
    text = Text(turn.say("promise-made-text", when=spoken.moment(turn.person.language, when)))
    return Card(turn.label("promise-made-title"), (text, Buttons((_all(turn),))))


def asking(turn: Turn, promise: Row[Any]) -> Card:
    """How did it go? A lesson's own words may stand here; his may not."""
    lesson = turn.library.lesson(turn.person.language, promise.lesson)
    day, values = spoken.day(turn.person.language, promise.due_on), {"id": promise.id}
    parts: list[Part] = [Text(turn.say("promise-due-text", day=day))]
    if lesson:
        parts.append(Text(turn.say("promise-due-lesson", title=lesson.title)))
        if promise.act == plain(lesson.attempt):
            parts.append(Text(lesson.attempt))
    moving = {**values, "edition": promise.edition}
    buttons = (
        Button(turn.label("promise-kept"), "promises.kept", values, Style.PRIMARY),
        Button(turn.label("promise-partly"), "promises.partly", values),
        Button(turn.label("promise-not-yet"), "promises.not_yet", moving, opens_form=True),
        Button(turn.label("promise-let-go"), "promises.let_go", values),
        Button(turn.label("promise-open"), "promises.open", values, opens_form=True),
    )
    return Card(turn.label("promise-due-title"), (*parts, Buttons(buttons)))


def settled_card(turn: Turn, promise: Row[Any], state: str, question: tuple[Button, ...]) -> Card:
    """What is said to each answer."""
    again = {"again": promise.id, "lesson": promise.lesson}
    rest = Button(turn.label("promise-rest"), "promises.make", again, opens_form=True)
    title, words, ways = {
        store.KEPT: (turn.label("promise-kept-title"), turn.say("promise-kept-text"), question),
        store.PARTLY: (turn.label("promise-partly-title"), turn.say("promise-partly-text"), (rest, *question)),
        store.LET_GO: (turn.label("promise-let-go-title"), turn.say("promise-let-go-text"), ()),
    }[state]
    return Card(title, (Text(words), Buttons((*ways, _all(turn)))))


def moved_card(turn: Turn, promise: Row[Any], when: datetime, question: tuple[Button, ...]) -> Card:
    """It has a new day; after the third, a word about company."""
    parts: list[Part] = [Text(turn.say("promise-moved-text", when=spoken.moment(turn.person.language, when)))]
    ways = [Button(turn.label("promise-open"), "promises.open", {"id": promise.id}, opens_form=True)]
    if promise.slips >= SLIPS:
        parts.append(Text(turn.say("promise-buddy", count=promise.slips)))
        ways.append(buddies_button(turn))
    return Card(turn.label("promise-moved-title"), (*parts, Buttons((*ways, *question, _all(turn)))))


def deleting(turn: Turn, promise: Row[Any]) -> Card:
    """Asked once."""
    day = spoken.day(turn.person.language, promise.due_on)
    text = Text(turn.say("promise-delete-text", title=title_of(turn, promise), day=day))
    yes = Button(turn.label("promise-delete-yes"), "promises.deleted", {"id": promise.id}, Style.DANGER)
    no = Button(turn.label("promise-delete-no"), "promises.show", {"skip": 0})
    return Card(turn.label("promise-delete-title"), (text, Buttons((yes, no))))


def _all(turn: Turn) -> Button:
    return Button(turn.label("promises-button"), "promises.show")


async def listed(turn: Turn, skip: int, over: bool = False) -> Card:
    """A page of those that are open, or over: names and days; the words open in a form."""
    count = await store.count(turn.db, turn.me)
    is_open = count.get(store.OPEN, 0)
    total = sum(count.values()) - is_open if over else is_open
    page = await (store.earlier_ones if over else store.open_ones)(turn.db, turn.me, skip, PAGE)
    parts: list[Part] = [Note(turn.say("promise-list-intro")) if page else Text(turn.say("promise-list-none"))]
    if over:
        details = {"kept": count.get(store.KEPT, 0), "partly": count.get(store.PARTLY, 0)}
        parts.append(Text(turn.say("promise-count", gone=count.get(store.LET_GO, 0), **details)))
    for promise in page:
        parts += _line(turn, promise)
    title = turn.label("promise-earlier-title" if over else "promise-list-title")
    return Card(title, (*parts, Buttons(_ways(turn, skip, total, over, sum(count.values()) > is_open))))


def _ways(turn: Turn, skip: int, total: int, over: bool, any_over: bool) -> tuple[Button, ...]:
    here, other = ("promises.show_earlier", "promises.show") if over else ("promises.show", "promises.show_earlier")
    ways = [Button(turn.label("promise-new"), "promises.make", opens_form=True)]
    if total > skip + PAGE:
        ways.append(Button(turn.label("promise-more", count=total - skip - PAGE), here, {"skip": skip + PAGE}))
    if skip:
        ways.append(Button(turn.label("promise-first"), here, {"skip": 0}))
    if over or any_over:
        label = turn.label("promise-still-open" if over else "promise-earlier")
        ways.append(Button(label, other, {"skip": 0}))
    return tuple(ways)


def _line(turn: Turn, promise: Row[Any]) -> tuple[Part, ...]:
    title, values = title_of(turn, promise), {"id": promise.id}
    day = spoken.day(turn.person.language, promise.due_on)
    ask = turn.label("promise-ask-spoken", title=title, day=day)
    read = turn.label("promise-open-spoken", title=title, day=day)
    erase = turn.label("promise-delete-spoken", title=title, day=day)
    asked = (Button(turn.label("promise-ask"), "promises.ask", values, spoken=ask),)
    buttons = (
        *(asked if promise.state == store.OPEN else ()),
        Button(turn.label("promise-open"), "promises.open", values, opens_form=True, spoken=read),
        Button(turn.label("promise-delete"), "promises.delete", values, spoken=erase),
    )
    words = {
        store.OPEN: turn.say("promise-line", title=title, day=day),
        store.KEPT: turn.say("promise-line-kept", title=title),
        store.PARTLY: turn.say("promise-line-partly", title=title),
        store.LET_GO: turn.say("promise-line-let-go", title=title),
    }[promise.state]
    return Items((words,)), Buttons(buttons)
