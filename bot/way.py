"""An ally's way: what comes next for him, chosen when it is sent and never before.

A track is a list of modules, and within a module the lessons that speak to his whys come first. He goes on with the first
module in which something waits; lessons that are added, removed or renamed meanwhile neither repeat nor get lost. When a
track is done he goes on without end: new lessons as they are added, campaigns on their dates, questions and stories in turn.

The next step costs the same on the first day and on the seven-hundredth: a place is kept, not a history read. Only when the
curriculum has changed does one look through it again from the beginning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2s
from typing import Any

from sqlalchemy import Row

from bot.days_off import season_of
from bot.library import Library, Prompt
from bot.schedule import following, local
from bot.turn import Turn
from storage import journey as store
from storage import recall as memory

PROMPT, STORY, CAMPAIGN = "prompt/", "story/", "campaign/"
"""How the ids of steps begin that are no lessons."""

ANY_DAY = "any-day"
"""The moment of prompts that fit when nothing in particular has happened."""

COMES_BACK = timedelta(days=90)
"""A question or a story is not sent again before: by then one answers differently."""

ONCE_A_YEAR = timedelta(days=300)
"""A campaign comes once each time its date does."""

OF_A_SEASON = timedelta(days=25)
"""Between two questions of a season: they are spread over its three months."""

AHEAD = 7
"""Days: a campaign that begins before his next day comes with the last one before it, but not earlier than a week."""

STORY_AFTER = 3
"""Questions between two stories."""

AT_ONCE = 8
"""Candidates looked up in one question to the database."""

DONE = "-"
"""Stands for a module where the whole track is done."""


@dataclass(frozen=True, slots=True)
class Track:
    """What somebody gets by where he stands. `edition` changes whenever anything in it does."""

    edition: str
    modules: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next. `again`: it may have come before. `place`: what is to be kept of where he is now."""

    id: str
    again: bool = False
    place: Mapping[str, Any] = field(default_factory=dict)


@lru_cache(maxsize=8)
def track_of(library: Library, readiness: str) -> Track:
    """The track for a readiness; an empty one if that is no more."""
    modules: dict[str, list[str]] = {}
    for id in library.track(readiness):
        modules.setdefault(id.partition("/")[0], []).append(id)
    parts = [readiness, *library.track(readiness), *(f"{old}>{new}" for old, new in library.programme.renamed.items())]
    edition = blake2s("\n".join(parts).encode(), digest_size=8).hexdigest()
    return Track(edition, tuple((module, tuple(ids)) for module, ids in modules.items()))


async def next_lesson(turn: Turn, ally: Row[Any], motives: frozenset[str]) -> tuple[str, Mapping[str, Any]]:
    """The lesson that comes next, empty if all are done, and the place to keep."""
    track = track_of(turn.library, ally.readiness)
    if ally.edition != track.edition:
        await _renamed(turn)
    names = [module for module, _ in track.modules]
    known = ally.edition == track.edition and (ally.module in names or ally.module == DONE)
    begin = (len(names) if ally.module == DONE else names.index(ally.module)) if known else 0
    for module, ids in track.modules[begin:]:
        given = await store.given_among(turn.db, turn.me, ids)
        waiting = [id for id in ids if id not in given]
        if waiting:
            first = min(waiting, key=lambda id: not _speaks(turn.library, id, motives))
            return first, _place(ally, track.edition, module)
    return "", _place(ally, track.edition, DONE)


def _place(ally: Row[Any], edition: str, module: str) -> Mapping[str, Any]:
    """What has changed of where he is."""
    return {} if (ally.edition, ally.module) == (edition, module) else {"edition": edition, "module": module}


def _speaks(library: Library, id: str, motives: frozenset[str]) -> bool:
    lesson = library.lesson(library.programme.languages[0], id)
    return lesson is not None and (not lesson.motives or not motives.isdisjoint(lesson.motives))


async def _renamed(turn: Turn) -> None:
    """The curriculum has changed since he got something: his lessons follow their names."""
    old = await store.given_among(turn.db, turn.me, tuple(turn.library.programme.renamed))
    for id in old:
        await store.rename(turn.db, turn.me, id, turn.library.programme.renamed[id])
        await memory.rename(turn.db, turn.me, id, turn.library.programme.renamed[id])


# --- beside and after the track ---


async def campaign(turn: Turn, ally: Row[Any], today: date) -> Step | None:
    """What is on today, or will be before his next day, if he has not had it this year."""
    then = following(ally.days, ally.weeks, ally.at, ally.zone, ally.country, turn.now)
    ahead = min((local(then, ally.zone).date() - today).days, AHEAD)
    days = [today + timedelta(days=number) for number in range(max(1, ahead))]
    campaigns = turn.library.campaigns(turn.person.language)
    on = [CAMPAIGN + one.id for one in campaigns if any(one.covers(day) for day in days)]
    given = await store.given_among(turn.db, turn.me, on) if on else {}
    waiting = (id for id in on if id not in given or today - given[id] > ONCE_A_YEAR)
    return next((Step(id, again=True) for id in waiting), None)


async def in_turn(turn: Turn, ally: Row[Any], motives: frozenset[str], today: date, early: bool = False) -> Step | None:
    """A question of the season, or the next question or story in turn. `early`: also one that came not long ago."""
    season = await _of_the_season(turn, ally.zone, today)
    if season is not None:
        return season
    found = turning(turn.library, turn.person.language, motives)
    begin = found.index(ally.turning) + 1 if ally.turning in found else 0
    candidates, oldest = found[begin:] + found[:begin], ("", today)
    for start in range(0, len(candidates), AT_ONCE):
        some = candidates[start : start + AT_ONCE]
        given = await store.given_among(turn.db, turn.me, some)
        fresh = next((id for id in some if id not in given or today - given[id] > COMES_BACK), "")
        if fresh:
            return Step(fresh, again=True, place={"turning": fresh})
        oldest = min(oldest, *((id, given[id]) for id in some), key=lambda one: one[1])
    return Step(oldest[0], again=True, place={"turning": oldest[0]}) if early and oldest[0] else None


async def _of_the_season(turn: Turn, zone: str, today: date) -> Step | None:
    """One a month at most, in the season that it is where he lives."""
    season = season_of(zone, today)
    of_it = [PROMPT + one.id for one in turn.library.prompts(turn.person.language) if season and one.moment == season]
    given = await store.given_among(turn.db, turn.me, of_it) if of_it else {}
    if any(today - day < OF_A_SEASON for day in given.values()):
        return None
    waiting = (id for id in of_it if id not in given or today - given[id] > ONCE_A_YEAR)
    return next((Step(id, again=True) for id in waiting), None)


@lru_cache(maxsize=64)
def turning(library: Library, language: str, motives: frozenset[str]) -> tuple[str, ...]:
    """Questions for any day, those first that speak to his whys, with a story after every few."""
    prompts = [one for one in library.prompts(language) if one.moment == ANY_DAY]
    ids = [PROMPT + one.id for one in fitting(prompts, motives)]
    stories = iter([STORY + one.id for one in library.stories(language)])
    mixed: list[str] = []
    for number, id in enumerate(ids, 1):
        mixed.append(id)
        if number % STORY_AFTER == 0:
            mixed += [story for story in [next(stories, "")] if story]
    return (*mixed, *stories)


def fitting(prompts: Sequence[Prompt], motives: frozenset[str]) -> list[Prompt]:
    """Those first that speak to these whys, else in their order."""
    return sorted(prompts, key=lambda one: bool(one.motives) and motives.isdisjoint(one.motives))


def motives_of(why: Row[Any] | None) -> frozenset[str]:
    """What a why is about."""
    return frozenset(why.motives.split(",")) if why else frozenset()
