"""Voting: one press or one form writes one sealed row and nothing else.

No event is noted, nothing is owed, nothing is redrawn, and the confirmation never repeats the choice: a first vote and a
changed one look alike. Every entry here is `untraced`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import lru_cache, wraps
from typing import Any

from sqlalchemy import Row

from bot.library import Library
from bot.polls.ballots import answer_form, answers_from, sheet_of, shortened, title_of, when
from bot.polls.closing import void
from bot.polls.questions import Answer, packed_ballot
from bot.turn import Handler, Stale, Turn
from bot.views import Button, Buttons, Card, Form, Note, Part, Quote, Reply, Style, Text
from storage import boxes
from storage import polls as store
from storage.keyring import BoxKey

NAME = 100
"""Characters of a poll's name within a sentence."""


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody in front of an open poll: the poll with its box, the key for this turn, and who they are in it."""

    poll: Row[Any]
    key: BoxKey
    member: str


class _CannotVote(Exception):
    """Carries the reply that says why."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply


async def _voter(turn: Turn) -> Voter:
    poll = await store.for_vote(turn.db, turn.text("poll"))
    if poll is None or poll.state != store.OPEN or turn.now >= poll.closes_at:
        raise _CannotVote(Reply(await closed(turn, poll), whisper=True))
    key = turn.db.keyring.find(poll.box, poll.share, poll.proof)
    if key is None:
        raise _CannotVote(await _lost(turn, poll.id))
    member = await store.member(turn.db, poll.id, key, turn.person.sender.known_as)
    if member is None:
        raise _CannotVote(
            Reply(Card(turn.label("poll-not-there-title"), (Text(turn.say("poll-not-there")),)), whisper=True)
        )
    if turn.values.get("edition", poll.edition) != poll.edition:
        card = Card(turn.label("poll-changed-title"), (Text(turn.say("poll-changed")), _again(turn, poll)))
        raise _CannotVote(Reply(card, whisper=True))
    return Voter(poll, key, member)


def _by_a_voter(handler: Callable[[Turn, Voter], Awaitable[Reply]]) -> Handler:
    """A handler that is only reached by somebody who may answer this poll now; anybody else hears why not."""

    @wraps(handler)
    async def handle(turn: Turn) -> Reply:
        try:
            voter = await _voter(turn)
        except _CannotVote as why:
            return why.reply
        return await handler(turn, voter)

    return handle


@_by_a_voter
async def vote(turn: Turn, voter: Voter) -> Reply:
    """Seal the answer of a button; it can be changed until the poll closes."""
    sheet, choice = await sheet_of(turn, voter.poll), turn.number("choice")
    if not 0 <= choice < len(sheet.questions[0].choices):
        raise Stale
    return await _seal(turn, voter, ((choice,),))


@_by_a_voter
async def answer(turn: Turn, voter: Voter) -> Reply:
    """Open the form."""
    return Reply(answer_form(turn, voter.poll, await sheet_of(turn, voter.poll)))


async def answering(turn: Turn) -> Form:
    """The form whose answers arrive at `cast`: that of the poll as it is now, with the edition that the voter saw."""
    poll = await store.for_vote(turn.db, turn.text("poll"))
    if poll is None:
        raise Stale
    form = answer_form(turn, poll, await sheet_of(turn, poll))
    return replace(form, values={"poll": poll.id, "edition": turn.values.get("edition", 0)})


@_by_a_voter
async def cast(turn: Turn, voter: Voter) -> Reply:
    """Seal the answers of the form."""
    answers, problems = answers_from(turn, await sheet_of(turn, voter.poll))
    return Reply(problems=problems) if problems else await _seal(turn, voter, answers)


async def _seal(turn: Turn, voter: Voter, answers: tuple[Answer | None, ...]) -> Reply:
    await boxes.put(turn.db, voter.key, voter.member, packed_ballot(answers), voter.poll.pad)
    return Reply(sealed(turn, voter.poll), whisper=True)


@_by_a_voter
async def mine(turn: Turn, voter: Voter) -> Reply:
    """Whether an answer of yours waits in the box, and what you can do with it."""
    waits = await boxes.holds(turn.db, voter.key, voter.member)
    sheet = await sheet_of(turn, voter.poll)
    words = turn.say("poll-waits" if waits else "poll-waits-not", close=when(turn, voter.poll, voter.poll.closes_at))
    about = {"poll": voter.poll.id}
    label = turn.label("poll-change-button" if waits else "poll-answer-button")
    buttons = [Button(label, "polls.answer", about, Style.PRIMARY, opens_form=True)]
    if waits:
        buttons.append(Button(turn.label("poll-withdraw-button"), "polls.withdraw", about))
    buttons.append(Button(turn.label("poll-how-button"), "polls.how", about, opens_form=True))
    return Reply(Card(title_of(turn, sheet), (Text(words), Buttons(tuple(buttons)))), whisper=True)


@_by_a_voter
async def withdraw(turn: Turn, voter: Voter) -> Reply:
    """Take the answer out of the box."""
    await boxes.take_back(turn.db, voter.key, voter.member)
    card = Card(turn.label("poll-withdrawn-title"), (Text(turn.say("poll-withdrawn")), _again(turn, voter.poll)))
    return Reply(card, whisper=True)


async def how(turn: Turn) -> Reply:
    """How this works, and what it does not protect from."""
    mode = "poll-how-keys" if turn.db.keyring.folder else "poll-how-keys-without-disk"
    parts = (Text(turn.say("poll-how")), Text(turn.say(mode)), Text(turn.say("poll-how-limits")))
    return Reply(Card(turn.label("poll-how-title"), parts), whisper=True)


async def waiting(turn: Turn) -> tuple[Part, ...]:
    """For `privacy`: what waits in open polls, and what is gone of closed ones."""
    parts: list[Part] = []
    for poll in await store.open_ones(turn.db):
        key = turn.db.keyring.find(poll.box, poll.share, poll.proof)
        member = key and await store.member(turn.db, poll.id, key, turn.person.sender.known_as)
        if key and member and await boxes.holds(turn.db, key, member):
            sheet = await sheet_of(turn, poll)
            words = turn.say("poll-privacy-waits", name=shortened(sheet.name, NAME))
            button = Button(turn.label("poll-mine-button"), "polls.mine", {"poll": poll.id}, opens_form=True)
            parts += [Text(words), Buttons((button,))]
    return (*parts, Note(turn.say("poll-privacy-gone")))


# --- cards ---


def sealed(turn: Turn, poll: Row[Any]) -> Card:
    """The same for every answer, first or changed, and so made once."""
    turn = turn.speaking(poll.language)
    return _sealed(turn.library, turn.person.language, poll.id, when(turn, poll, poll.closes_at))


@lru_cache(maxsize=256)
def _sealed(library: Library, language: str, poll: str, close: str) -> Card:
    about = {"poll": poll}
    buttons = (
        Button(library.label(language, "poll-mine-button"), "polls.mine", about, opens_form=True),
        Button(library.label(language, "poll-how-button"), "polls.how", about, opens_form=True),
    )
    words = library.say(language, "poll-sealed", close=close)
    return Card(library.label(language, "poll-sealed-title"), (Text(words), Buttons(buttons)))


async def closed(turn: Turn, poll: Row[Any] | None) -> Card:
    """No more answers."""
    if poll is None or poll.state == store.VOID:
        return Card(turn.label("poll-closed-title"), (Text(turn.say("poll-gone")),))
    sheet = await sheet_of(turn, poll)
    return Card(turn.label("poll-closed-title"), (Quote(sheet.name), Text(turn.say("poll-closed"))))


async def _lost(turn: Turn, poll: str) -> Reply:
    deliveries = await void(turn.db, poll, turn.now)
    return Reply(Card(turn.label("poll-closed-title"), (Text(turn.say("poll-void")),)), deliveries, whisper=True)


def _again(turn: Turn, poll: Row[Any]) -> Buttons:
    about = {"poll": poll.id}
    return Buttons((Button(turn.label("poll-answer-button"), "polls.answer", about, opens_form=True),))
