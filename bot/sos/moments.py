"""Something has just happened: one sentence to say now, one for later, and the ways on. Nothing is stored by looking."""

from __future__ import annotations

from bot import serious
from bot.turn import Turn
from bot.views import Button, Buttons, Card, Items, Note, Reply, Style, Text

HEARD, SAID, MOCKED = "heard", "said", "mocked"


async def show(turn: Turn) -> Reply:
    """Something just happened: get one sentence to say now, or a person."""
    if serious.is_serious(turn, turn.text("rest")):
        return await serious.typed(turn, Buttons((person_button(turn), Button(turn.label("home-sos"), "sos.show"))))
    buttons = (
        Button(turn.label("sos-heard"), "sos.heard"),
        Button(turn.label("sos-said"), "sos.said"),
        Button(turn.label("sos-mocked"), "sos.mocked"),
    )
    ways = (person_button(turn), serious.button(turn))
    on_call = (Note(turn.say("sos-on-call-note")),) if turn.person.ally else ()
    parts = (Text(turn.say("sos-text")), Buttons(buttons), Buttons(ways), Note(turn.say("sos-person-note")), *on_call)
    return Reply(Card(turn.label("sos-title"), parts))


async def heard(turn: Turn) -> Reply:
    """I just heard something."""
    practise = Button(turn.label("sos-practise"), "rehearse.show")
    return _lines(turn, HEARD, practise)


async def said(turn: Turn) -> Reply:
    """I said something."""
    ways = (Button(turn.label("sos-repair"), "stumble.repair", style=Style.PRIMARY, opens_form=True),)
    return _lines(turn, SAID, *(ways if turn.person.ally else ()))


async def mocked(turn: Turn) -> Reply:
    """I'm being mocked for this."""
    ways = (Button(turn.label("sos-push-back"), "pushback.show"),)
    return _lines(turn, MOCKED, *(ways if turn.person.ally else ()))


def _lines(turn: Turn, moment: str, *ways: Button) -> Reply:
    """A line to say now and one for later: others tomorrow, and at each press for more."""
    step = turn.number("step") if "step" in turn.values else 0
    now, later = (_of_today(turn, f"sos-{moment}-{when}-", step) for when in ("now", "later"))
    lines = Items((turn.say("sos-now", words=turn.label(now)), turn.say("sos-later", words=turn.label(later))))
    another = Button(turn.label("sos-another"), f"sos.{moment}", {"step": step + 1})
    buttons = Buttons((*ways, another, person_button(turn), serious.button(turn)))
    titles = {HEARD: "sos-heard-title", SAID: "sos-said-title", MOCKED: "sos-mocked-title"}
    texts = {HEARD: "sos-heard-text", SAID: "sos-said-text", MOCKED: "sos-mocked-text"}
    card = Card(turn.label(titles[moment]), (Text(turn.say(texts[moment])), lines, buttons))
    return Reply(card, replaces="step" in turn.values)


def _of_today(turn: Turn, beginning: str, step: int) -> str:
    """The message whose turn it is among those that begin so."""
    found = sorted(message for message in turn.library.message_keys if message.startswith(beginning))
    return found[(turn.now.toordinal() + step) % len(found)]


def person_button(turn: Turn) -> Button:
    """The way to somebody who listens, from anywhere."""
    return Button(turn.label("sos-person"), "sos.person")
