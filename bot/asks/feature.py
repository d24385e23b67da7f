"""Questions without a name: what one can do, step by step. How it is kept is in docs/decisions/0014."""

from __future__ import annotations

from bot import serious
from bot.asks.asking import look, previewing, send, write, writing
from bot.asks.curating import curate, decide, deciding, look_at, next_, notice
from bot.asks.posting import post, report
from bot.asks.releasing import lost, ready, tick
from bot.asks.returning import change, changing, enter, entering, open_
from bot.asks.signing import sign, signed, signing
from bot.turn import Entry, Feature, Turn, Who
from bot.views import Button, Buttons, Card, Markdown, Note, Part, Reply, Style, Text
from storage import channels


async def show(turn: Turn) -> Reply:
    """Ask your colleagues something without your name."""
    sender = turn.person.sender
    code = Button(turn.label("asks-code-button"), "asks.enter", opens_form=True)
    how = Button(turn.label("asks-how-button"), "asks.how", opens_form=True)
    typed = (Text(turn.say("asks-typed")),) if turn.text("rest") else ()
    if not await channels.for_asks(turn.db, sender.platform, sender.workspace):
        return Reply(_nowhere(turn, *typed, Buttons((code, how, serious.button(turn)))))
    mended = await ready(turn)
    ask = Button(turn.label("asks-button"), "asks.write", style=Style.PRIMARY, opens_form=True)
    parts = (Text(turn.say("asks-text")), Note(_promise(turn)), Buttons((ask, code, how, serious.button(turn))))
    return Reply(Card(turn.label("asks-title"), (*typed, *parts)), mended)


def _nowhere(turn: Turn, *more: Part) -> Card:
    add = Button(turn.label("asks-channels-button"), "channels.add", style=Style.PRIMARY, opens_form=True)
    ways = (Buttons((add,)),) if turn.person.may(Who.COORDINATOR) else ()
    words = turn.say("asks-nowhere", contact=turn.library.programme.contact)
    return Card(turn.label("asks-title"), (Text(words), *ways, *more))


def _promise(turn: Turn) -> Markdown:
    return turn.say("asks-promise" if turn.db.keyring.folder else "asks-promise-without-disk")


async def how(turn: Turn) -> Reply:
    """How this works, and what it does not protect from."""
    keys = "asks-how-keys" if turn.db.keyring.folder else "asks-how-keys-without-disk"
    parts = tuple(Text(turn.say(words)) for words in ("asks-how", keys, "asks-how-code", "asks-how-limits"))
    return Reply(Card(turn.label("asks-how-title"), parts), whisper=True)


FEATURE = Feature(
    (
        Entry("asks.show", show, typed=("ask",)),
        Entry("asks.how", how, untraced=True),
        Entry("asks.write", write, untraced=True),
        Entry("asks.look", look, form=writing, untraced=True),
        Entry("asks.send", send, form=previewing, untraced=True),
        Entry("asks.enter", enter, untraced=True),
        Entry("asks.open", open_, form=entering, untraced=True),
        Entry("asks.change", change, form=changing, untraced=True),
        Entry("asks.report", report, untraced=True),
        Entry("asks.sign", sign, profile=True),
        Entry("asks.signed", signed, form=signing, profile=True),
        Entry("asks.post", post, by_clock=True),
        Entry("asks.lost", lost, by_clock=True),
        Entry("asks.curate", curate, typed=("curate",), who=Who.COORDINATOR),
        Entry("asks.next", next_, who=Who.COORDINATOR),
        Entry("asks.look_at", look_at, who=Who.COORDINATOR),
        Entry("asks.decide", decide, form=deciding, who=Who.COORDINATOR),
        Entry("asks.notice", notice, by_clock=True),
    ),
    tick=tick,
)
