"""Home: my why, what is next, what I was asked and what I promised, my settings, in one look. The words of a promise do not
stand here: they open in a form."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot import measures, serious, spoken
from bot.hello import welcome
from bot.lesson_cards import step_title
from bot.promise_cards import title_of
from bot.schedule import local
from bot.turn import Entry, Feature, Turn, Who
from bot.views import Button, Buttons, Card, Facts, Items, Markdown, Menu, Note, Part, Quote, Reply, Style, Text
from storage import journey as store
from storage import promises

PROMISES = 3
"""Open promises shown, the nearest days first; the others are one press away."""


async def show(turn: Turn) -> Reply:
    """See your why, what is next, your promises and your settings in one look."""
    ally = await store.ally(turn.db, turn.me) if turn.person.ally else None
    if ally is None:
        card = welcome(turn)
        return Reply(Card(card.title, (*card.parts, *company(turn), *for_the_programme(turn))))
    return Reply(await my_home(turn, ally))


async def my_home(turn: Turn, ally: Row[Any]) -> Card:
    """What an ally sees."""
    why = await store.why(turn.db, turn.me)
    parts: list[Part] = [Quote(why.words, by=turn.label("lesson-your-why"))] if why else []
    parts.append(Facts(await _facts(turn, ally)))
    parts += await _asked(turn, ally)
    parts += await _promised(turn, ally)
    parts += [*_ways(turn, ally), *company(turn), *for_the_programme(turn), Note(turn.say("home-note"))]
    return Card(turn.label("home-title", name=turn.library.programme.name), tuple(parts))


async def _facts(turn: Turn, ally: Row[Any]) -> tuple[tuple[str, str], ...]:
    count = await store.count_steps(turn.db, turn.me), await store.count_reflections(turn.db, turn.me)
    return (
        _next(turn, ally),
        (turn.label("home-days"), _days(turn, ally)),
        (turn.label("home-lessons"), str(count[0])),
        (turn.label("home-reflections"), str(count[1])),
    )


def _next(turn: Turn, ally: Row[Any]) -> tuple[str, str]:
    if ally.state != store.ACTIVE or ally.next_at is None:
        return turn.label("home-next"), turn.label("home-quiet")
    when = spoken.moment(turn.person.language, local(ally.next_at, ally.zone))
    return turn.label("home-paused" if _on_a_break(turn, ally) else "home-next"), when


def _on_a_break(turn: Turn, ally: Row[Any]) -> bool:
    return bool(ally.state != store.ACTIVE or (ally.paused_until and ally.paused_until > turn.now))


def _days(turn: Turn, ally: Row[Any]) -> str:
    days = spoken.listed(turn.person.language, [turn.label(f"day-{day}") for day in ally.days])
    return turn.label("home-days-at", days=days, at=ally.at, weeks=ally.weeks, zone=ally.zone)


async def _asked(turn: Turn, ally: Row[Any]) -> tuple[Part, ...]:
    """What the bot has asked of him and he may answer: the newest lesson, promises whose day has come, the six questions."""
    lines: list[Markdown] = []
    buttons: list[Button] = []
    for step in await store.missed(turn.db, turn.me, 1):
        title = step_title(turn, step.lesson)
        if title:
            day = spoken.day(turn.person.language, step.given_on)
            lines.append(turn.say("home-asked-lesson", title=title, day=day))
            buttons.append(Button(turn.label("home-read"), "lessons.read", {"lesson": step.lesson}))
    today = local(turn.now, ally.zone).date()
    due = [one for one in await promises.open_ones(turn.db, turn.me, 0, 1) if one.due_on <= today]
    for one in due:
        lines.append(turn.say("home-asked-promise", title=title_of(turn, one)))
        buttons.append(Button(turn.label("promise-ask"), "promises.ask", {"id": one.id}))
    for way in await measures.offer(turn):
        lines.append(turn.say("home-asked-measure"))
        buttons.append(way)
    return (Text(turn.say("home-asked")), Items(tuple(lines)), Buttons(tuple(buttons))) if lines else ()


async def _promised(turn: Turn, ally: Row[Any]) -> tuple[Part, ...]:
    """His open promises by day."""
    open_ones = await promises.open_ones(turn.db, turn.me, 0, PROMISES)
    if not open_ones:
        return ()
    language = turn.person.language
    lines = (
        turn.say("promise-line", title=title_of(turn, one), day=spoken.day(language, one.due_on)) for one in open_ones
    )
    return (Text(turn.say("home-promised")), Items(tuple(lines)))


def _ways(turn: Turn, ally: Row[Any]) -> tuple[Part, ...]:
    resume = Button(turn.label("resume-button"), "settings.resume", style=Style.PRIMARY)
    lesson = Button(turn.label("lesson-button"), "lessons.today", style=Style.PRIMARY)
    first = (
        resume if _on_a_break(turn, ally) else lesson,
        Button(turn.label("journal-button"), "journal.show"),
        Button(turn.label("promises-button"), "promises.show"),
    )
    second = (
        Button(turn.label("settings-button"), "settings.change", opens_form=True),
        Button(turn.label("why-change"), "whys.change", opens_form=True),
    )
    more = (
        Button(turn.label("home-measures"), "measures.show"),
        Button(turn.label("stored-button"), "privacy.show"),
        Button(turn.label("commands-button"), "hello.help"),
    )
    return Buttons(first), Buttons(second), Menu(turn.label("home-more"), more)


def company(turn: Turn) -> tuple[Part, ...]:
    """Nobody walks alone: the ways to others. Circle and buddy are for those who have joined."""
    circle = Button(turn.label("home-circle"), "circles.show")
    buddy = Button(turn.label("home-buddy"), "buddies.show")
    channels = Button(turn.label("home-channels"), "channels.show")
    ask = Button(turn.label("home-ask"), "asks.show")
    sos = Button(turn.label("home-sos"), "sos.show")
    first = (circle, buddy, channels) if turn.person.ally else (channels,)
    return (Text(turn.say("home-company")), Buttons((sos, serious.button(turn))), Buttons((*first, ask)))


def for_the_programme(turn: Turn) -> tuple[Part, ...]:
    """What a coordinator or an admin does for the others."""
    ways: list[Button] = []
    if turn.person.may(Who.COORDINATOR):
        ways.append(Button(turn.label("home-polls"), "polls.polls"))
        ways.append(Button(turn.label("home-circles"), "circles.circles"))
        ways.append(Button(turn.label("home-questions"), "asks.curate"))
    if turn.person.may(Who.ADMIN):
        ways.append(Button(turn.label("home-roles"), "roles.roles"))
        ways.append(Button(turn.label("home-content"), "studio.show"))
    return (Text(turn.say("home-programme")), Buttons(tuple(ways))) if ways else ()


FEATURE = Feature((Entry("home.show", show, typed=("home",)),))
