"""The guide of a week, and the word to whoever hosts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.circles import weeks
from bot.circles.hours import in_words
from bot.circles.members import Circle, called, circle, mine, name_of
from bot.library import Circle as Guide
from bot.schedule import local, waking
from bot.turn import Stale, Turn
from bot.views import Button, Buttons, Card, Delivery, Items, Note, Part, Reply, Text
from storage import circles as store
from storage import journey


async def host(turn: Turn) -> Reply:
    """To the host alone, in waking hours: what is coming, and a word of advice."""
    found = await _of_round(turn, coming=1)
    if found is None or found.row.host_id != turn.me:
        return Reply()
    return await at_a_kind_hour(turn, "circles.host") or Reply(await host_card(turn, found))


async def host_card(turn: Turn, found: Circle) -> Card:
    """When, which guide, the guide's word to the host, and the way out."""
    ally = await journey.ally(turn.db, turn.me)
    moment = local(weeks.moment_of_guide(turn.library.programme, found) or turn.now, ally.zone if ally else "UTC")
    when = spoken.moment(turn.person.language, moment)
    guide = guide_of(turn, found.row)
    parts: list[Part] = [Text(turn.say("circle-host-text", circle=called(turn, found.row), when=when))]
    if guide:
        parts += [Text(turn.say("circle-host-guide", title=guide.title)), Text(guide.host)]
    values = {"circle": found.id, "round": found.row.round + 1}
    other = Button(turn.label("circle-host-pass"), "circles.pass", values)
    return Card(turn.label("circle-host-title"), (*parts, Buttons((other,))))


async def pass_on(turn: Turn) -> Reply:
    """Somebody else hosts this time; pressed twice, it is still the same somebody."""
    await store.alone(turn.db)
    found = await mine(turn)
    if found is None or found.id != turn.number("circle") or found.row.round + 1 != turn.number("round"):
        raise Stale
    passed = Card(turn.label("circle-passed-title"), (Text(turn.say("circle-passed-text")),))
    if found.row.host_id != turn.me:
        return Reply(passed, replaces=True)
    await store.change_seat(turn.db, turn.me, passed=found.row.round + 1)
    found = await circle(turn.db, found.id, turn.now) or found
    following = weeks.next_host(found)
    await store.change(turn.db, found.id, host_id=following.id if following else None)
    guide_at = weeks.moment_of_guide(turn.library.programme, found)
    told = (weeks.host_note(found, following, guide_at),) if following and guide_at else ()
    return Reply(passed, told, replaces=True)


async def guide(turn: Turn) -> Reply:
    """The guide of a round: in the room, or for each alone, in waking hours, where there is none."""
    found = await _of_round(turn)
    if found is None:
        return Reply()
    if turn.person.id is None:
        return Reply(guide_card(turn.speaking(found.row.language), found))
    if found.member(turn.me) is None:
        return Reply()
    return await at_a_kind_hour(turn, "circles.guide") or Reply(guide_card(turn, found))


def guide_card(turn: Turn, found: Circle) -> Card:
    """What to open with, to talk about and to try; who hosts; when all are at work."""
    guide, host = guide_of(turn, found.row), found.member(found.row.host_id)
    hosted = turn.say("circle-guide-host", host=name_of(turn, host)) if host else turn.say("circle-guide-no-host")
    note = Note(turn.say("circle-guide-note", hours=in_words(turn, found.peers, found.row.guide_on or turn.now.date())))
    if guide is None:
        return Card(called(turn, found.row), (Text(hosted), Text(turn.say("circle-no-guide")), note))
    parts = (
        Text(hosted),
        Text(guide.aim),
        Text(turn.say("circle-guide-open")),
        Text(guide.open),
        Text(turn.say("circle-guide-talk")),
        Items(guide.talk, numbered=True),
        Text(turn.say("circle-guide-try")),
        Text(guide.attempt),
    )
    round_again = (Note(turn.say("circle-guide-again")),) if _begins_again(turn, found.row) else ()
    return Card(turn.label("circle-guide-title", title=guide.title), (*parts, *round_again, note))


def guide_of(turn: Turn, row: Row[Any]) -> Guide | None:
    """The coming guide; after the last one they begin again. None where the programme has none."""
    guides = turn.library.circles(turn.person.language)
    return guides[row.guide % len(guides)] if guides else None


def _begins_again(turn: Turn, row: Row[Any]) -> bool:
    return bool(row.guide) and row.guide % len(turn.library.circles(turn.person.language)) == 0


async def _of_round(turn: Turn, coming: int = 0) -> Circle | None:
    """The delivery's circle, if it has not ended and is at the delivery's round, or before it by `coming`."""
    found = await circle(turn.db, turn.number("circle"), turn.now)
    current = found is not None and found.is_open and found.row.round + coming == turn.number("round")
    return found if current else None


async def at_a_kind_hour(turn: Turn, address: str, name: str = "") -> Reply | None:
    """What to answer the clock while somebody sleeps: the same in the morning. None if he is up."""
    ally = await journey.ally(turn.db, turn.me)
    moment = waking(turn.now, ally.zone, turn.library.programme.quiet) if ally else turn.now
    if moment <= turn.now:
        return None
    values = {name: value for name, value in turn.values.items() if name in ("circle", "round", "said")}
    about = ":".join(str(values[name]) for name in sorted(values))
    key = f"{address}:{about}:{turn.me}:{moment:%Y-%m-%dT%H:%M}"
    expires_at = moment + weeks.ASKED_FOR
    later = Delivery(key, address, turn.me, values=values, due_at=moment, expires_at=expires_at, name=name)
    return Reply(deliveries=(later,))
