"""What a change of the content means, and for whom: against the version that the program uses, or against another folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.content.curriculum import Programme
from bot.content.reading import Reading
from bot.studio import TRACKS, pieces_of
from storage.studio import Key, Pieces

LESSONS, ENGLISH = "lessons", "en"


@dataclass(frozen=True, slots=True)
class Change:
    """A piece that is new, changed or gone. `was` and `now` are its titles, empty where there was or is none."""

    key: Key
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that would change. `renamed`: former and present id of lessons that programme.yaml names so."""

    added: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone or self.renamed)


def pieces(reading: Reading) -> Pieces:
    """The pieces of a folder, as far as it can be read."""
    return pieces_of(reading.everything(), reading.programme)


def compare(before: Pieces, after: Pieces, renamed: Mapping[str, str]) -> Comparison:
    """What is different. A lesson that programme.yaml names as renamed counts as neither new nor gone."""
    moved = {old: new for old, new in renamed.items() if (LESSONS, ENGLISH, old) in before and _is(after, new)}
    left, come = set(moved), set(moved.values())
    gone = [key for key in before if key not in after and not (key[0] == LESSONS and key[2] in left)]
    added = [key for key in after if key not in before and not (key[0] == LESSONS and key[2] in come)]
    changed = [key for key in after if key in before and after[key][0] != before[key][0]]
    return Comparison(
        tuple(Change(key, "", after[key][1]) for key in sorted(added)),
        tuple(Change(key, before[key][1], after[key][1]) for key in sorted(changed)),
        tuple(Change(key, before[key][1], "") for key in sorted(gone)),
        moved,
    )


def _is(after: Pieces, id: str) -> bool:
    return (LESSONS, ENGLISH, id) in after


Crowd = Callable[[str], str]
"""How many have had a lesson, in words that give nobody away; empty where nobody can know."""


def told(found: Comparison, programme: Programme | None, had_by: Crowd) -> Iterator[str]:
    """The comparison, a line each. `had_by` may be asked of any lesson's id."""
    titles = {change.now: change.key for change in found.added}
    for change in found.added:
        yield f"+ {_name(change.key)}{_title(change.now)}{_comes_to(change.key, programme)}"
    for change in found.changed:
        yield f"~ {_changed(change)}{_had(change.key, had_by)}"
    for old, new in sorted(found.renamed.items()):
        yield f"> lessons {old} is now {new}{_had((LESSONS, ENGLISH, old), had_by)}; nobody gets it twice"
    for change in found.gone:
        had = _had(change.key, had_by)
        yield f"- {_name(change.key)}{_title(change.was)}{had}{_cure(change, programme, titles)}"


def _name(key: Key) -> str:
    kind, language, id = key
    return f"{kind} {id}" if language in ("", ENGLISH) else f"{kind} {id} ({language})"


def _title(title: str) -> str:
    return f" “{title}”"


def _comes_to(key: Key, programme: Programme | None) -> str:
    kind, language, id = key
    if kind != LESSONS or language != ENGLISH or programme is None:
        return ""
    module = id.split("/", maxsplit=1)[0]
    levels = [level for level, modules in programme.tracks.items() if module in modules]
    return f": for whoever is {', '.join(levels)}" if levels else ": for nobody, as no track has its module"


def _changed(change: Change) -> str:
    if change.key[0] == TRACKS:
        return f"{_name(change.key)}: {change.now} (was: {change.was})"
    was = f" (was “{change.was}”)" if change.was != change.now else ""
    return f"{_name(change.key)}{_title(change.now)}{was}"


def _had(key: Key, had_by: Crowd) -> str:
    kind, language, id = key
    crowd = had_by(id) if kind == LESSONS and language == ENGLISH else ""
    return f": had by {crowd}, who keep what they wrote" if crowd else ""


def _cure(change: Change, programme: Programme | None, titles: Mapping[str, Key]) -> str:
    """What programme.yaml should say of a lesson that is gone, so that nobody gets it twice and its id is never used again."""
    kind, language, id = change.key
    if kind != LESSONS or language != ENGLISH or (programme is not None and id in programme.removed):
        return ""
    kind, _, like = titles.get(change.was, ("", "", ""))
    if kind == LESSONS:
        return f" (in programme.yaml, if it only got another name:  renamed: {{{id}: {like}}})"
    return f" (in programme.yaml:  removed: [{id}])"
