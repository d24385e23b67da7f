"""His pace: what happens when he is silent, and that any answer makes it undone.

Two lessons unanswered: one reminder. Two more: a slower pace is offered. Two more: a quiet pause until he says "resume". Each
of these comes in place of a lesson, on one of his own days, and none of them reproaches him with anything. Reading without
answering is fine, and one press says so.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.lesson_cards import step_title
from bot.schedule import following, local
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.views import Button, Buttons, Card, Items, Part, Reply, Style, Text
from storage import journey as store

UNANSWERED = 2
"""So many in a row before each of the three."""

REMIND, SLOWER, QUIET = "remind", "slower", "quiet"
SAID = (REMIND, SLOWER, QUIET)
"""In this order."""

READS_ALONG = 8
"""So many more come before his silence is spoken of again, once he has said that he reads along."""

WAITING = 2
"""Waiting lessons that a reminder names."""


def to_say(ally: Row[Any]) -> str:
    """What his silence asks for today; empty if nothing. Who comes as seldom as one can is not offered to come less often."""
    if ally.stage >= len(SAID) or ally.silent < UNANSWERED * (ally.stage + 1):
        return ""
    return QUIET if SAID[ally.stage] == SLOWER and slowed(ally) is None else SAID[ally.stage]


def slowed(ally: Row[Any]) -> dict[str, Any] | None:
    """The next slower pace: one day a week, then every second week; None if there is none."""
    if len(ally.days) > 1:
        return {"days": ally.days[0]}
    return {"weeks": 2} if ally.weeks == 1 else None


def next_at(turn: Turn, ally: Row[Any], **changed: Any) -> Any:
    """When he is due next, with a changed plan."""
    plan = {name: changed.get(name, getattr(ally, name)) for name in ("days", "weeks", "at", "zone", "country")}
    return following(**plan, after=turn.now)


async def stirred(turn: Turn) -> None:
    """He did something: his silence is over, and so is a quiet pause. A pause that he asked for himself goes on."""
    if await store.hear(turn.db, turn.me):
        return
    ally = await store.ally(turn.db, turn.me)
    if ally is not None and ally.state == store.PAUSED:
        awake = {"state": store.ACTIVE, "silent": 0, "stage": 0, "next_at": next_at(turn, ally)}
        await store.change(turn.db, turn.me, **awake)


async def fall_quiet(turn: Turn) -> None:
    """Nothing comes any more until he stirs."""
    await store.change(turn.db, turn.me, state=store.PAUSED, next_at=None)


async def said(turn: Turn, what: str) -> Card | None:
    """The card for one of `SAID`."""
    ally = await store.ally(turn.db, turn.me)
    if ally is None:
        return None
    match what:
        case "remind":
            return await reminder(turn)
        case "slower":
            return offer(turn, ally)
        case _:
            return quiet(turn)


async def keep(turn: Turn) -> Reply:
    """He reads along, and wants it as it is."""
    await stirred(turn)
    await store.change(turn.db, turn.me, silent=-READS_ALONG)
    return Reply(Card(turn.label("pace-kept-title"), (Text(turn.say("pace-kept-text")),)), replaces=True, home=True)


async def slower(turn: Turn) -> Reply:
    """One day a week, or every second week."""
    ally = await store.ally(turn.db, turn.me)
    if ally is None:
        raise Stale
    changed = slowed(ally) or {}
    then = next_at(turn, ally, **changed)
    paused = ally.paused_until is not None and ally.paused_until > turn.now
    due = {} if paused else {"next_at": then}
    await store.change(turn.db, turn.me, state=store.ACTIVE, silent=0, stage=0, **changed, **due)
    when = spoken.moment(turn.person.language, local(ally.next_at if paused else then, ally.zone))
    words = Text(turn.say("pace-slower-text", when=when))
    settings = Button(turn.label("settings-button"), "settings.change", opens_form=True)
    return Reply(Card(turn.label("pace-slower-title"), (words, Buttons((settings,)))), replaces=True, home=True)


async def reminder(turn: Turn) -> Card:
    """What waits, and that there is no hurry."""
    lines, buttons = [], []
    for step in await store.missed(turn.db, turn.me, WAITING):
        title = step_title(turn, step.lesson)
        if title:
            lines.append(turn.say("pace-waits", title=title))
            read = turn.label("read-lesson", title=title)
            buttons.append(Button(read, "lessons.read", {"lesson": step.lesson}))
    parts: list[Part] = [Text(turn.say("pace-remind-text"))]
    if lines:
        parts.append(Items(tuple(lines)))
    return Card(turn.label("pace-remind-title"), (*parts, Buttons((*buttons, _keep(turn), _pause(turn)))))


def offer(turn: Turn, ally: Row[Any]) -> Card:
    """A slower pace, by one press."""
    changed = slowed(ally) or {}
    label = turn.label("pace-slower-weekly" if "days" in changed else "pace-slower-fortnightly")
    press = Button(label, "pace.slower", style=Style.PRIMARY)
    words = Text(turn.say("pace-offer-text"))
    return Card(turn.label("pace-offer-title"), (words, Buttons((press, _keep(turn), _pause(turn)))))


def quiet(turn: Turn) -> Card:
    """Nothing more comes, and how it goes on."""
    resume = Button(turn.label("resume-button"), "settings.resume")
    return Card(turn.label("pace-quiet-title"), (Text(turn.say("pace-quiet-text")), Buttons((resume,))))


def _keep(turn: Turn) -> Button:
    return Button(turn.label("pace-keep"), "pace.keep")


def _pause(turn: Turn) -> Button:
    return Button(turn.label("pause-title"), "settings.pause", opens_form=True)


FEATURE = Feature(
    (
        Entry("pace.keep", keep, who=Who.ALLY),
        Entry("pace.slower", slower, who=Who.ALLY),
    )
)
