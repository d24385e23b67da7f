"""Asking, and answering, without a name: words, a look at them as others will see them, and the code.

Every step here is `untraced`: who takes it is not looked up, and nothing is written but what is sealed. Nothing at all is
written before the last step.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Row

from bot import serious
from bot.asks import telling
from bot.asks.codes import carried_on, code_of, mark_of
from bot.asks.posting import deliveries, over, standing
from bot.asks.waiting import (
    ANSWERS_A_WEEK,
    LONGEST,
    Waiting,
    next_look,
    open_box,
    place_in,
    put_in,
    take_a_turn,
    when_posted,
)
from bot.channels.directory import called
from bot.turn import Stale, Turn
from bot.views import Card, ChoiceField, Delivery, Field, Form, Note, Option, Quote, Reply, Text, TextField
from storage import asks as store
from storage import boxes, channels
from storage.db import Db

TOGETHER, NOW = "together", "now"


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody is about to say: the channel, the question that it answers if it does, and the code."""

    channel: Row[Any]
    question: Row[Any] | None
    code: str

    @property
    def kind(self) -> str:
        """A question or an answer."""
        return store.ANSWER if self.question else store.QUESTION


class _CannotAsk(Exception):
    """Carries the reply that says why."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply


async def _draft(turn: Turn) -> Draft:
    """Raises _CannotAsk, or Stale."""
    code = code_of(turn)
    if turn.text("id"):
        found = await standing(turn, turn.text("id"))
        if found is None:
            raise _CannotAsk(over(turn))
        question, channel = found
        return Draft(channel, question, code)
    chosen = [one for one in await _channels(turn) if str(one.id) == turn.text("channel")]
    if not chosen:
        raise _CannotAsk(nowhere(turn))
    return Draft(chosen[0], None, code)


async def _channels(turn: Turn) -> list[Row[Any]]:
    sender = turn.person.sender
    return list(await channels.for_asks(turn.db, sender.platform, sender.workspace))


def nowhere(turn: Turn) -> Reply:
    """There is no channel for it."""
    words = turn.say("asks-nowhere", contact=turn.library.programme.contact)
    return Reply(Card(turn.label("asks-title"), (Text(words),)), whisper=True)


# --- the words ---


async def write(turn: Turn) -> Reply:
    """Write down a question, or an answer, without your name."""
    if turn.text("id"):
        return Reply(await writing(turn)) if await standing(turn, turn.text("id")) else over(turn)
    return Reply(await writing(turn)) if await _channels(turn) else nowhere(turn)


async def writing(turn: Turn, *help: serious.HelpPart) -> Form:
    """The words; above them whom one can turn to, where they seemed serious."""
    answering = turn.text("id")
    question = await store.get(turn.db, answering) if answering else None
    if answering and question is None:
        raise Stale
    intro = (Quote(question.words),) if question else ()
    advice = Note(turn.say("asks-advice"))
    fields, values = await _where(turn, question)
    words = _words_field(turn, answering)
    values |= {"code": carried_on(turn), "sure": turn.text("sure") or ("yes" if help else "")}
    title = turn.label("asks-answer-form" if answering else "asks-form")
    submit = turn.label("asks-sure-submit" if help else "asks-look-submit")
    return Form(title, "asks.look", submit, (*fields, words), (*intro, *help, advice), values)


def _words_field(turn: Turn, answering: str) -> TextField:
    label = turn.label("asks-answer-words" if answering else "asks-words")
    hint = "" if answering else turn.label("asks-words-hint")
    return TextField("words", label, hint, turn.text("words"), multiline=True, max_length=LONGEST)


async def _where(
    turn: Turn, question: Row[Any] | None
) -> tuple[tuple[Field, ...], dict[str, str | int | tuple[str, ...]]]:
    """The choice of a channel where there are several, and what the form carries."""
    if question is not None:
        return (), {"id": question.id}
    found = await _channels(turn)
    if len(found) == 1:
        return (), {"channel": str(found[0].id)}
    options = tuple(Option(str(one.id), called(one)) for one in found)
    chosen = (turn.text("channel"),) if turn.text("channel") in {one.value for one in options} else ()
    return (ChoiceField("channel", turn.label("asks-channel"), options, chosen=chosen),), {}


# --- a look at them ---


async def look(turn: Turn) -> Reply:
    """See the words as others will see them. Nothing is kept yet."""
    try:
        return await _looked_at(turn, await _draft(turn))
    except _CannotAsk as why:
        return why.reply


async def _looked_at(turn: Turn, draft: Draft) -> Reply:
    if _needs_help(turn):
        return Reply(await writing(turn, Text(turn.say("asks-serious")), *serious.help_parts(turn)))
    return Reply(_preview(turn, draft, digest(turn.text("words"))))


def _needs_help(turn: Turn) -> bool:
    """Whether somebody seems to need more than an answer, and was not told yet who helps."""
    return not turn.text("sure") and serious.is_serious(turn, turn.text("words"))


def digest(words: str) -> str:
    """Whether words are still those that were looked at."""
    return sha256(words.strip().encode()).hexdigest()[:16]


async def previewing(turn: Turn) -> Form:
    """The form whose answers arrive at `send`."""
    try:
        return _preview(turn, await _draft(turn), turn.text("seen"))
    except _CannotAsk:
        raise Stale from None


def _preview(turn: Turn, draft: Draft, seen: str) -> Form:
    words = turn.text("words").strip()
    intro = (
        Text(turn.say("asks-preview", channel=called(draft.channel), kind=draft.kind)),
        Text(telling.marked(turn, words)),
        Note(turn.say("asks-telling", count=len(telling.marks(turn, words)))),
    )
    again = TextField("words", turn.label("asks-words-again"), "", words, multiline=True, max_length=LONGEST)
    fields = (again,) if draft.question else (again, _when_field(turn))
    about = {"id": draft.question.id} if draft.question else {"channel": str(draft.channel.id)}
    values = {**about, "code": turn.text("code"), "sure": turn.text("sure"), "seen": seen}
    return Form(turn.label("asks-preview-title"), "asks.send", turn.label("asks-send"), fields, intro, values)


def _when_field(turn: Turn) -> ChoiceField:
    read = turn.library.programme.asks_read_first
    options = (
        Option(TOGETHER, turn.label("asks-together")),
        Option(NOW, turn.label("asks-now-read" if read else "asks-now")),
    )
    return ChoiceField("when", turn.label("asks-when"), options, turn.label("asks-when-hint"), chosen=(TOGETHER,))


# --- it is said ---


async def send(turn: Turn) -> Reply:
    """Seal it, or post it now. Sent twice, it is one text with one code."""
    try:
        draft = await _draft(turn)
    except _CannotAsk as why:
        return why.reply
    words = turn.text("words").strip()
    changed = digest(words) != turn.text("seen")
    if changed and (_needs_help(turn) or telling.marks(turn, words)):
        return await _looked_at(turn, draft)
    return await _say(turn, draft, words)


async def _say(turn: Turn, draft: Draft, words: str) -> Reply:
    box = await open_box(turn.db, draft.channel.platform, draft.channel.workspace)
    if box is None:
        return Reply(problems={"words": turn.label("asks-not-ready")})
    _, key = box
    mark = await mark_of(turn.db, draft.code)
    member = place_in(mark, draft.kind)
    await turn.db.hold(
        f"asks-code:{key.tag(member).hex()}", alone=True
    )  # sent twice at once, the second sees the first
    if await said_before(turn.db, mark, words):
        return _kept(turn, draft)
    waits = await boxes.holds(turn.db, key, member)
    if not waits and not await _take_a_turn(turn, draft):
        return Reply(problems={"words": turn.label("asks-too-often", kind=draft.kind, limit=_most(turn, draft))})
    if turn.text("when") != NOW or draft.question:
        day = next_look(turn.library.programme, turn.now).date()
        about = draft.question.id if draft.question else ""
        await put_in(turn, key, Waiting(draft.kind, words, draft.channel.id, day, mark, about))
        return _kept(turn, draft)
    if waits:
        await boxes.take_back(turn.db, key, member)
    return replace(_kept(turn, draft), deliveries=await _at_once(turn, draft, mark, words))


async def said_before(db: Db, mark: bytes, words: str) -> bool:
    """Whether this was sent before, by the same form. Raises Stale for an old form with other words: they are not taken for
    those that were released."""
    before = await store.by_mark(db, mark)
    if before is not None and digest(before.words) != digest(words):
        raise Stale
    return before is not None


async def _take_a_turn(turn: Turn, draft: Draft) -> bool:
    return await take_a_turn(turn, draft.kind, _most(turn, draft))


def _most(turn: Turn, draft: Draft) -> int:
    return ANSWERS_A_WEEK if draft.question else turn.library.programme.asks_a_week


async def _at_once(turn: Turn, draft: Draft, mark: bytes, words: str) -> tuple[Delivery, ...]:
    """By wish of whoever asks, who was told what that gives away. Where a coordinator reads first, it is read now."""
    read = turn.library.programme.asks_read_first
    id = store.new_id()
    row = {"id": id, "thread": id, "kind": draft.kind, "channel": draft.channel.id, "words": words, "fresh": read}
    state = store.READING if read else store.POSTED
    await store.keep(turn.db, [row | {"mark": mark, "state": state, "day": turn.now.date()}])
    text = await store.get(turn.db, id)
    return () if read or text is None else await deliveries(turn.db, [text], "new")


def _kept(turn: Turn, draft: Draft) -> Reply:
    now = turn.text("when") == NOW and draft.question is None
    read = turn.library.programme.asks_read_first
    how = ("now" if now else "together") + ("-read" if read else "")
    next_at, latest = when_posted(turn)
    words = turn.say(f"asks-kept-{how}", channel=called(draft.channel), when=next_at, latest=latest)
    code = Text(turn.say("asks-code", code=draft.code))
    parts = (Text(turn.say("asks-code-text")), code, Text(words), Note(turn.say("asks-code-note")))
    return Reply(Card(turn.label("asks-kept-title"), parts), whisper=True)
