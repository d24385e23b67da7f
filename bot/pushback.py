"""Push-back: somebody mocked him for it, or told him to stop. Three lines to say, his own why, and somebody to talk to."""

from __future__ import annotations

from bot import moments, serious
from bot.channels.directory import suggestion
from bot.sos.moments import person_button
from bot.turn import Entry, Feature, Turn, Who
from bot.views import Button, Buttons, Card, Items, Part, Quote, Reply, Text
from storage import journey as store


async def show(turn: Turn) -> Reply:
    """Get three lines to say when somebody pushes back."""
    why = await store.why(turn.db, turn.me)
    question = await moments.question(turn, moments.AFTER_PUSH_BACK, turn.now.toordinal())
    lines = (turn.say("pushback-line-ask"), turn.say("pushback-line-own"), turn.say("pushback-line-later"))
    parts: list[Part] = [Text(turn.say("pushback-text")), Items(lines)]
    if why:
        parts += [Text(turn.say("pushback-why")), Quote(why.words, by=turn.label("why-yours"))]
    practise = Button(turn.label("sos-practise"), "rehearse.show")
    ways = Buttons((person_button(turn), practise, *question, serious.button(turn)))
    parts += [Text(turn.say("pushback-peer", contact=turn.library.programme.contact)), ways, *await suggestion(turn)]
    return Reply(Card(turn.label("pushback-title"), tuple(parts)))


FEATURE = Feature((Entry("pushback.show", show, typed=("pushback", "push-back", "push back"), who=Who.ALLY),))
