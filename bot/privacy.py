"""Privacy: what is stored about somebody, read from the running system, and the way to erase it."""

from __future__ import annotations

from bot.asks.signing import unsigned
from bot.departures import depart
from bot.journal.sharing import taken_back_from
from bot.polls.voting import waiting
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Delivery, Facts, Note, Reply, Style, Text
from storage import journal, people
from storage import privacy as store


async def show(turn: Turn) -> Reply:
    """See what is stored about you."""
    polls = (*await waiting(turn), Note(turn.say("asks-privacy")))
    if turn.person.id is None:
        nothing = (Text(turn.say("privacy-nothing")), *polls, Note(turn.say("privacy-promise")))
        return Reply(Card(turn.label("privacy-title"), nothing))
    held = await store.held(turn.db, turn.me)
    rows = tuple((turn.label(f"stored-{table.replace('_', '-')}"), str(count)) for table, count in held)
    erase = Button(turn.label("forget-button"), "privacy.forget", style=Style.DANGER)
    parts = (Text(turn.say("privacy-text")), Facts(rows), *polls, Note(turn.say("privacy-promise")), Buttons((erase,)))
    return Reply(Card(turn.label("privacy-title"), parts))


async def forget(turn: Turn) -> Reply:
    """Erase everything about you."""
    if turn.person.id is None:
        return await show(turn)
    yes = Button(turn.label("forget-yes"), "privacy.erase", style=Style.DANGER)
    no = Button(turn.label("forget-no"), "home.show")
    return Reply(Card(turn.label("forget-title"), (Text(turn.say("forget-text")), Buttons((yes, no)))))


async def erase(turn: Turn) -> Reply:
    """Every row is gone when this answers; asked twice, it still is. What he shared is taken back from the others."""
    taken_back: tuple[Delivery, ...] = ()
    if turn.person.id is not None:
        taken_back = taken_back_from(turn, await journal.shared(turn.db, turn.me))
        taken_back += await unsigned(turn.db, turn.me)
        taken_back += await depart(turn.db, turn.library, turn.me, turn.now)
        await people.forget(turn.db, turn.person.id)
    forgotten = Card(turn.label("forgotten-title"), (Text(turn.say("forgotten-text")),))
    return Reply(forgotten, taken_back, replaces=True, home=True)


FEATURE = Feature(
    (
        Entry("privacy.show", show, typed=("privacy",)),
        Entry("privacy.forget", forget, typed=("forget me",)),
        Entry("privacy.erase", erase),
    )
)
