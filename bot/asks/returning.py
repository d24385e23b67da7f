"""Coming back with the code: what has become of one's words, and what its author can still do with them, from any device.

A wrong code, a used-up one and a guessed one get the same sentence, and write nothing. A code is looked up by its keyed
fingerprint, in an index and under a name of the box: how long that takes tells nothing of how near a guess was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row

from bot import serious, spoken
from bot.asks import telling
from bot.asks.asking import digest
from bot.asks.codes import LONGEST as LONGEST_CODE
from bot.asks.codes import carried, code_of, mark_of, understood
from bot.asks.posting import beginning, redrawn
from bot.asks.reasons import reason_of
from bot.asks.waiting import LONGEST, Waiting, found, next_look, open_box, place_in, put_in, when_posted
from bot.channels.directory import called
from bot.turn import Stale, Turn
from bot.views import Card, ChoiceField, Field, Form, Markdown, Note, Option, Quote, Reply, Text, TextField
from storage import asks as store
from storage import boxes, channels
from storage.keyring import BoxKey

LEAVE, CHANGE, ADD, DONE, WITHDRAW = "leave", "change", "add", "done", "withdraw"

SHOWN = 8
"""Answers shown: the newest. The others stand in the channel."""

MOST_ADDED = 10
"""What can be added to one question."""

Piece = Text | Note | Quote


@dataclass(frozen=True, slots=True)
class Mine:
    """What belongs to a code: the text that was released, or else what waits; `key`: of the box in which something can wait,
    None where there is none; `added`: what waits to be added to the question."""

    code: str
    mark: bytes
    text: Row[Any] | None
    waits: Waiting | None
    key: BoxKey | None
    added: Waiting | None = None

    @property
    def kind(self) -> str:
        """A question or an answer."""
        return str(self.text.kind if self.text is not None else self.waits.kind if self.waits else store.QUESTION)

    @property
    def state(self) -> str:
        """That of the text; "waiting" before it is released."""
        return str(self.text.state) if self.text is not None else "waiting"


async def enter(turn: Turn) -> Reply:
    """Come back with your six words."""
    return Reply(await entering(turn))


async def entering(turn: Turn) -> Form:
    """The six words."""
    hint = turn.label("asks-code-hint")
    typed = TextField("typed", turn.label("asks-code-field"), hint, max_length=LONGEST_CODE)
    title, submit = turn.label("asks-code-title"), turn.label("asks-code-submit")
    return Form(title, "asks.open", submit, (typed,), (Note(turn.say("asks-code-intro")),))


async def open_(turn: Turn) -> Reply:
    """What belongs to a code, and what can be done with it."""
    code = understood(turn.text("typed"))
    mine = await _mine(turn, code)
    if mine is None:
        return Reply(problems={"typed": await _unknown(turn)})
    return await _shown(turn, mine)


async def _unknown(turn: Turn) -> str:
    sender = turn.person.sender
    box = await store.box_of(turn.db, sender.platform, sender.workspace)
    if box is None or box.lost_on is None:
        return turn.label("asks-code-unknown")
    return turn.label("asks-code-unknown-lost", day=spoken.day(turn.person.language, box.lost_on))


async def _mine(turn: Turn, code: str) -> Mine | None:
    mark = await mark_of(turn.db, code)
    text = await store.by_mark(turn.db, mark)
    if text is not None and text.signed:  # its author is known by name
        return None
    sender = turn.person.sender
    channel = await channels.get(turn.db, text.channel) if text is not None else None
    where = (channel.platform, channel.workspace) if channel is not None else (sender.platform, sender.workspace)
    box = await open_box(turn.db, *where)
    key = box[1] if box else None
    if text is not None:
        added = await found(turn.db, key, place_in(mark, store.ADDED)) if key else None
        return Mine(code, mark, text, None, key if channel is not None else None, added)
    for kind in (store.QUESTION, store.ANSWER):
        waits = await found(turn.db, key, place_in(mark, kind)) if key else None
        if waits is not None:
            return Mine(code, mark, None, waits, key)
    return None


async def _shown(turn: Turn, mine: Mine) -> Reply:
    if mine.state == store.CLOSED:
        card = Card(turn.label("asks-mine-title", kind=mine.kind), await _seen(turn, mine))
        return Reply(card, whisper=True)
    return Reply(await _form(turn, mine))


# --- what is seen ---


async def _seen(turn: Turn, mine: Mine) -> tuple[Piece, ...]:
    words = mine.text.words if mine.text is not None else mine.waits.words if mine.waits else ""
    parts: list[Piece] = [Text(await _status(turn, mine))]
    if words:
        parts.append(Quote(words))
    if mine.text is None or mine.kind != store.QUESTION:
        return tuple(parts)
    return (*parts, *await _belonging(turn, mine.text))


async def _status(turn: Turn, mine: Mine) -> Markdown:
    id = mine.text.channel if mine.text is not None else mine.waits.channel if mine.waits else 0
    channel = await channels.get(turn.db, id)
    name = called(channel) if channel is not None else turn.label("asks-channel-gone")
    hour, latest = when_posted(turn)
    reason = reason_of(turn, mine.text.reason) if mine.text is not None else ""
    about = {"kind": mine.kind, "channel": name, "when": hour, "latest": latest, "reason": reason}
    return turn.say(f"asks-state-{mine.state}", **about)


async def _belonging(turn: Turn, question: Row[Any]) -> tuple[Piece, ...]:
    """What was added and answered so far."""
    texts = await store.belonging(turn.db, question.id)
    mine = [one for one in texts if one.kind == store.ADDED and one.state in (store.READING, store.RETURNED)]
    answers = [one for one in texts if one.kind == store.ANSWER and one.state == store.POSTED]
    parts: list[Piece] = [Text(turn.say("asks-answers", count=len(answers)))]
    for one in answers[-SHOWN:]:
        parts.append(Quote(one.words, by=turn.label("asks-by-name" if one.signed else "asks-by-nobody")))
    for one in mine:
        words = turn.say(f"asks-added-{one.state}", reason=reason_of(turn, one.reason), words=beginning(one.words))
        parts.append(Note(words))
    return tuple(parts)


# --- what can be done ---


async def changing(turn: Turn) -> Form:
    """The form whose answers arrive at `change`."""
    mine = await _mine(turn, code_of(turn))
    if mine is None or mine.state == store.CLOSED:
        raise Stale
    return await _form(turn, mine)


async def _form(turn: Turn, mine: Mine, *above: serious.HelpPart) -> Form:
    options = tuple(Option(way, turn.label(f"asks-way-{_named(way, mine)}")) for way in _ways(mine))
    chosen = turn.text("what") if turn.text("what") in _ways(mine) else LEAVE
    fields: tuple[Field, ...] = (
        ChoiceField("what", turn.label("asks-what"), options, turn.label("asks-what-hint"), chosen=(chosen,)),
        *_words_fields(turn, mine),
    )
    values = {"code": carried(turn.db, mine.code), "sure": turn.text("sure"), "seen": turn.text("seen")}
    intro = (*above, *await _seen(turn, mine))
    title, submit = turn.label("asks-mine-title", kind=mine.kind), turn.label("asks-what-submit")
    return Form(title, "asks.change", submit, fields, intro, values)


def _ways(mine: Mine) -> tuple[str, ...]:
    add = (ADD,) if mine.key is not None else ()
    match mine.state, mine.kind:
        case ("waiting" | store.READING | store.RETURNED, _):
            return (LEAVE, CHANGE, WITHDRAW)
        case (store.POSTED, store.QUESTION):
            return (LEAVE, *add, DONE, WITHDRAW)
        case _:
            return (LEAVE, WITHDRAW)


def _named(way: str, mine: Mine) -> str:
    if way == CHANGE and mine.state == store.RETURNED:
        return "again"
    return "add-instead" if way == ADD and mine.added else way


def _words_fields(turn: Turn, mine: Mine) -> tuple[TextField, ...]:
    if not {ADD, CHANGE} & set(_ways(mine)):
        return ()
    there = mine.added.words if mine.added else ""
    if CHANGE in _ways(mine):
        there = mine.text.words if mine.text is not None else mine.waits.words if mine.waits else ""
    words = turn.text("words") or there
    label = turn.label("asks-words-new" if CHANGE in _ways(mine) else "asks-words-added")
    return (TextField("words", label, "", words, required=False, multiline=True, max_length=LONGEST),)


async def change(turn: Turn) -> Reply:
    """Do what its author has chosen. Chosen twice, it is done once."""
    mine = await _mine(turn, code_of(turn))
    what, words = turn.text("what"), turn.text("words").strip()
    if mine is None or what not in _ways(mine):
        raise Stale
    if what in (CHANGE, ADD):
        return await _written(turn, mine, words)
    if what == WITHDRAW:
        return await _withdrawn(turn, mine)
    if what == DONE and mine.text is not None:
        return await _done(turn, mine.text)
    return _said(turn, "left")


async def _written(turn: Turn, mine: Mine, words: str) -> Reply:
    if not words:
        return Reply(problems={"words": turn.label("problem-required")})
    if not turn.text("sure") and serious.is_serious(turn, words):
        sure = replace(turn, values={**turn.values, "sure": "yes"})
        return Reply(await _form(sure, mine, Text(turn.say("asks-serious")), *serious.help_parts(turn)))
    if digest(words) != turn.text("seen") and telling.marks(turn, words):
        return Reply(await _marked(turn, mine, words))
    return await (_changed if CHANGE in _ways(mine) else _added)(turn, mine, words)


async def _marked(turn: Turn, mine: Mine, words: str) -> Form:
    """Once more, with what could tell who it is in bold; sent again as it is, it is taken as it is."""
    looked = replace(turn, values={**turn.values, "seen": digest(words)})
    note = Note(turn.say("asks-telling", count=len(telling.marks(turn, words))))
    return await _form(looked, mine, Text(turn.say("asks-look-again")), Text(telling.marked(turn, words)), note)


async def _changed(turn: Turn, mine: Mine, words: str) -> Reply:
    if mine.waits is not None and mine.key is not None:
        await put_in(turn, mine.key, replace(mine.waits, words=words))
        return _said(turn, "changed")
    if mine.text is None:
        raise Stale
    # Coordinators hear of it at the hour of release: a line at once would tell them when its author was here.
    again = {"state": store.READING, "reason": ""} if mine.state == store.RETURNED else {}
    if not await store.change(turn.db, mine.text.id, mine.state, words=words, **again):
        raise Stale
    return _said(turn, "again" if again else "changed")


async def _added(turn: Turn, mine: Mine, words: str) -> Reply:
    if mine.text is None or mine.key is None:
        raise Stale
    if mine.added is None and await store.added(turn.db, mine.text.id) >= MOST_ADDED:
        return Reply(problems={"words": turn.label("asks-added-most", limit=MOST_ADDED)})
    day = next_look(turn.library.programme, turn.now).date()
    await put_in(turn, mine.key, Waiting(store.ADDED, words, mine.text.channel, day, mine.mark, mine.text.id))
    return _said(turn, "added")


async def _done(turn: Turn, text: Row[Any]) -> Reply:
    if not await store.change(turn.db, text.id, store.POSTED, state=store.DONE):
        raise Stale
    return replace(_said(turn, "done"), deliveries=await redrawn(turn.db, text, "done"))


async def _withdrawn(turn: Turn, mine: Mine) -> Reply:
    """The words are gone, and the code leads nowhere any more."""
    if mine.key is not None:
        for kind in (store.QUESTION, store.ANSWER, store.ADDED):
            await boxes.take_back(turn.db, mine.key, place_in(mine.mark, kind))
    if mine.text is None:
        return _said(turn, "withdrawn")
    await store.withdraw(turn.db, mine.text.id, store.WITHDRAWN)
    return replace(_said(turn, "withdrawn"), deliveries=await redrawn(turn.db, mine.text, "withdrawn"))


def _said(turn: Turn, what: str) -> Reply:
    hour, latest = when_posted(turn)
    words = turn.say(f"asks-did-text-{what}", when=hour, latest=latest)
    return Reply(Card(turn.label(f"asks-did-{what}"), (Text(words),)), whisper=True)
