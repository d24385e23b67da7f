"""Home: my why, what is next, and the ways on, in one look."""

from __future__ import annotations

from bot import spoken
from bot.hello import welcome
from bot.schedule import local
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Facts, Note, Part, Quote, Reply, Style
from storage import journey as store


async def show(turn: Turn) -> Reply:
    """See your why, your next lesson and your settings in one look."""
    if not turn.person.ally:
        return Reply(welcome(turn))
    return Reply(await my_home(turn))


async def my_home(turn: Turn) -> Card:
    """What an ally sees."""
    whys = await store.whys(turn.db, turn.me)
    parts: list[Part] = [Quote(whys[0].words, by=turn.label("lesson-your-why"))] if whys else []
    parts.append(Facts(await _facts(turn)))
    lesson = Button(turn.label("lesson-button"), "lessons.today", style=Style.PRIMARY)
    journal = Button(turn.label("journal-button"), "journal.show")
    why = Button(turn.label("why-change"), "whys.change", opens_form=True)
    settings = Button(turn.label("settings-button"), "settings.change", opens_form=True)
    help_ = Button(turn.label("commands-button"), "hello.help")
    parts += [Buttons((lesson, journal, why, settings, help_)), Note(turn.say("home-note"))]
    return Card(turn.label("home-title", name=turn.library.programme.name), tuple(parts))


async def _facts(turn: Turn) -> tuple[tuple[str, str], ...]:
    ally = await store.ally(turn.db, turn.me)
    steps = await store.steps(turn.db, turn.me)
    written = await store.count_reflections(turn.db, turn.me)
    following = local(ally.next_at, ally.zone) if ally and ally.next_at else None
    paused = bool(ally and ally.paused_until and ally.paused_until > turn.now)
    language = turn.person.language
    return (
        (
            turn.label("home-paused" if paused else "home-next"),
            spoken.moment(language, following) if following else "–",
        ),
        (turn.label("home-lessons"), str(len(steps))),
        (turn.label("home-reflections"), str(written)),
    )


FEATURE = Feature((Entry("home.show", show, typed=("home",)),))
