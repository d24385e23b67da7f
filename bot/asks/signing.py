"""Answering with one's name: posted at once, and the only thing here that says who said it."""

from __future__ import annotations

from bot import serious
from bot.acquaintance import kept
from bot.asks.asking import said_before
from bot.asks.codes import carried_on, code_of, mark_of
from bot.asks.posting import deliveries, over, standing
from bot.asks.waiting import LONGEST
from bot.turn import Stale, Turn
from bot.views import Card, Delivery, Form, Note, Quote, Reply, Text, TextField
from storage import asks as store
from storage.db import Db


async def sign(turn: Turn) -> Reply:
    """Answer a question with your name."""
    if await standing(turn, turn.text("id")) is None:
        return over(turn)
    return Reply(await signing(turn))


async def signing(turn: Turn, *help: serious.HelpPart) -> Form:
    """What is answered; above it whom one can turn to, where it seemed serious."""
    question = await store.get(turn.db, turn.text("id"))
    if question is None:
        raise Stale
    note = Note(turn.say("asks-sign-note", name=turn.person.sender.name or turn.label("asks-by-somebody")))
    words = TextField(
        "words", turn.label("asks-answer-words"), "", turn.text("words"), multiline=True, max_length=LONGEST
    )
    sure = turn.text("sure") or ("yes" if help else "")
    values = {"id": question.id, "code": carried_on(turn), "sure": sure}
    submit = turn.label("asks-sure-submit" if help else "asks-sign-submit")
    title = turn.label("asks-sign-title")
    return Form(title, "asks.signed", submit, (words,), (Quote(question.words), *help, note), values)


async def signed(turn: Turn) -> Reply:
    """It is posted. Sent twice, it is posted once."""
    if await standing(turn, turn.text("id")) is None:
        return over(turn)
    words = turn.text("words").strip()
    if not turn.text("sure") and serious.is_serious(turn, words):
        return Reply(await signing(turn, Text(turn.say("asks-serious")), *serious.help_parts(turn)))
    posted = Card(turn.label("asks-signed-title"), (Text(turn.say("asks-signed")),))
    id, person = await _keep(turn, words)
    if not id:
        return Reply(posted)
    await store.sign(turn.db, id, person)
    text = await store.get(turn.db, id)
    return Reply(posted, await deliveries(turn.db, (text,) if text else (), "new"))


async def _keep(turn: Turn, words: str) -> tuple[str, int]:
    """The new answer's id, empty if it is there already, and whose it is."""
    found = await standing(turn, turn.text("id"))
    if found is None:
        raise Stale
    question, channel = found
    mark = await mark_of(turn.db, code_of(turn))
    if await said_before(turn.db, mark, words):
        return "", 0
    person = await kept(turn)
    id = store.new_id()
    row = {"id": id, "thread": question.id, "kind": store.ANSWER, "channel": channel.id, "words": words}
    more = {"mark": mark, "state": store.POSTED, "signed": True, "day": turn.now.date()}
    return (id if await store.keep(turn.db, [row | more]) else ""), person


async def unsigned(db: Db, person: int) -> tuple[Delivery, ...]:
    """Somebody is about to be erased: the answers they signed are drawn anew where they stand, then without the name."""
    return await deliveries(db, await store.signed_by(db, person), "unsigned")
