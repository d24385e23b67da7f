"""Rehearsal: a scene, a line of one's own, and three good answers beside it. Nobody judges, nothing is counted, and nothing is
kept unless an ally says so."""

from __future__ import annotations

import random
from collections.abc import Sequence

from bot import pace, serious
from bot.journal.entries import saved
from bot.journal.subjects import SCENE, scene_of
from bot.library import Scenario
from bot.promise_cards import plain
from bot.sos.moments import person_button
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.views import (
    Button,
    Buttons,
    Card,
    Choices,
    Form,
    Note,
    Option,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
)
from bot.way import motives_of
from storage import journey

LONGEST = 500
"""Characters of a line: it is to be said, not read."""

CHANCE = random.SystemRandom()


async def show(turn: Turn) -> Reply:
    """Practise what to say: a scene, your line, three good answers."""
    scenes, fitting = await _in_order(turn)
    if not scenes:
        return Reply(Card(turn.label("rehearse-title"), (Text(turn.say("rehearse-none")),)))
    if "after" not in turn.values:
        return Reply(_card(turn, CHANCE.choice(scenes[:fitting]), scenes))
    ids = [scene.id for scene in scenes]
    place = ids.index(turn.text("after")) + 1 if turn.text("after") in ids else 0
    return Reply(_card(turn, scenes[place % len(scenes)], scenes), replaces=True)


async def scene(turn: Turn) -> Reply:
    """One scene, chosen by its title or behind its content note."""
    scenes, _ = await _in_order(turn)
    return Reply(_card(turn, _scene(turn), scenes, shown="shown" in turn.values), replaces=True)


async def speak(turn: Turn) -> Reply:
    """Say my line."""
    return Reply(await speaking(turn))


async def speaking(turn: Turn) -> Form:
    """The scene, and room for one's own line."""
    scene = _scene(turn)
    line = TextField("line", turn.label("rehearse-line"), "", turn.text("line"), multiline=True, max_length=LONGEST)
    intro = (Text(scene.scene), Text(scene.ask), Note(turn.say("rehearse-private")))
    return Form(scene.title, "rehearse.said", turn.label("rehearse-submit"), (line,), intro, {"scene": scene.id})


async def said(turn: Turn) -> Reply:
    """Three good answers beside one's own, in the window where it was written. It is not repeated in the chat."""
    if turn.person.ally:
        return Reply(await keeping(turn))
    scene = _scene(turn)
    another = Button(turn.label("rehearse-another"), "rehearse.show", {"after": scene.id})
    join = Button(turn.label("join-button"), "journey.join", opens_form=True)
    return Reply(Card(scene.title, (*_answers(turn, scene), Buttons((another, join)))), whisper=True)


async def keeping(turn: Turn) -> Form:
    """The answers, with his line in a field: closed, it is gone; submitted, it is in his journal."""
    scene = _scene(turn)
    line = TextField("line", turn.label("rehearse-yours"), "", turn.text("line"), multiline=True, max_length=LONGEST)
    intro = (*_answers(turn, scene), Note(turn.say("rehearse-close")))
    return Form(scene.title, "rehearse.keep", turn.label("rehearse-keep"), (line,), intro, {"scene": scene.id})


async def keep(turn: Turn) -> Reply:
    """Keep exactly that line in his journal. Sent twice, it is kept once."""
    scene, words = _scene(turn), turn.text("line")
    earlier = await journey.reflection_on(turn.db, turn.me, SCENE + scene.id)
    if earlier is None or earlier.words != words:
        await journey.reflect(turn.db, turn.me, SCENE + scene.id, scene.ask, words, turn.now)
        await pace.stirred(turn)
    another = Button(turn.label("rehearse-another"), "rehearse.show", {"after": scene.id})
    return Reply(saved(turn, (Buttons((another,)),)), home=True)


async def _in_order(turn: Turn) -> tuple[Sequence[Scenario], int]:
    """Every scene, those first that speak to his whys and to where he stands; and how many of them fit best."""
    scenes = turn.library.scenarios(turn.person.language)
    me = turn.person.id
    ally = await journey.ally(turn.db, me) if me is not None else None
    motives = motives_of(await journey.why(turn.db, me)) if me is not None else frozenset()

    def strange(scene: Scenario) -> int:
        speaks = not scene.motives or not motives.isdisjoint(scene.motives)
        return (2 if motives and not speaks else 0) + (1 if ally and scene.level != ally.readiness else 0)

    ordered = sorted(scenes, key=strange)
    return ordered, sum(strange(scene) == strange(ordered[0]) for scene in ordered)


def _scene(turn: Turn) -> Scenario:
    scene = scene_of(turn, SCENE + turn.text("scene"))
    if scene is None:
        raise Stale
    return scene


def _card(turn: Turn, scene: Scenario, scenes: Sequence[Scenario], shown: bool = False) -> Card:
    """A scene; one that deals with harm stands behind its note."""
    another = Button(turn.label("rehearse-another"), "rehearse.show", {"after": scene.id})
    values = {"scene": scene.id}
    line = Button(turn.label("rehearse-speak"), "rehearse.speak", values, Style.PRIMARY, opens_form=True)
    behind = Button(turn.label("rehearse-open"), "rehearse.scene", {**values, "shown": 1})
    parts: tuple[Part, ...] = (Text(scene.scene), Text(scene.ask), Buttons((line, another)))
    if scene.note and not shown:
        parts = (Note(turn.say("rehearse-before", note=scene.note)), Buttons((behind, another)))
    by_title = sorted(scenes, key=lambda one: one.title.casefold().lstrip('"“'))
    options = tuple(Option(one.id, one.title) for one in by_title)
    choice = Choices("scene", turn.label("rehearse-choose"), options, "rehearse.scene")
    help_ways = Buttons((person_button(turn), serious.button(turn)))
    return Card(scene.title, (*parts, choice, *([help_ways] if scene.note else []), Note(turn.say("rehearse-note"))))


def _answers(turn: Turn, scene: Scenario) -> tuple[Text | Quote | Note, ...]:
    """Three of different temper, with why each works."""
    parts: list[Text | Quote | Note] = [Text(turn.say("rehearse-answers"))]
    for answer in scene.answers:
        parts += [Quote(plain(answer.say)), Text(answer.why)]
    return (*parts, Text(turn.say("rehearse-remember")), Text(scene.remember))


FEATURE = Feature(
    (
        Entry("rehearse.show", show, typed=("rehearse", "practise", "practice")),
        Entry("rehearse.scene", scene),
        Entry("rehearse.speak", speak),
        Entry("rehearse.said", said, form=speaking),
        Entry("rehearse.keep", keep, who=Who.ALLY, form=keeping),
    )
)
