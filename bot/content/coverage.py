"""How much there is of everything, for whom, and where it is thin: so that one sees what is still to be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from bot.content.curriculum import Programme
from bot.content.folder import named
from bot.content.programme_file import ENGLISH

if TYPE_CHECKING:
    from bot.content.reading import Reading

Table = dict[str, dict[str, int]]
"""By name (a why, a module), then by what there is of it."""

FOR_ALL = "(for all)"
"""Where nothing is named under `for`, which means every why."""

CALLED = {
    "lessons": ("lesson", "lessons"),
    "prompts": ("prompt", "prompts"),
    "recall": ("recall question", "recall questions"),
    "polls": ("poll template", "poll templates"),
    "scenarios": ("scenario", "scenarios"),
    "stories": ("story", "stories"),
    "circles": ("circle guide", "circle guides"),
    "mentoring": ("mentoring agenda", "mentoring agendas"),
    "campaigns": ("campaign", "campaigns"),
    "messages": ("message", "messages"),
    "languages": ("language", "languages"),
}
"""What people call one and several of what there is."""

EACH = {
    "lessons_a_module": ("modules", "module"),
    "lessons_a_why": ("whys", "why"),
    "lessons_a_lens": ("lenses", "lens"),
}
"""What `least` asks for of each name in a table: the table, and what one such name is."""


def counts(reading: Reading) -> dict[str, int]:
    """How many there are of each, in English; what there is none of is left out."""
    lessons = reading.lessons[ENGLISH].values()
    found = {what: len(of[ENGLISH]) for what, of in reading.everything().items()}
    found |= {"recall": sum(lesson.recall is not None for lesson in lessons)}
    found |= {"messages": len(reading.messages[ENGLISH].variables), "languages": len(reading.messages)}
    return {what: count for what, count in found.items() if count}


def tables(reading: Reading) -> dict[str, Table]:
    """What there is for each module, level, why, lens and moment."""
    programme = reading.programme
    if programme is None:
        return {}
    english = {what: of[ENGLISH].values() for what, of in reading.everything().items()}
    whys = (*programme.motives, FOR_ALL)
    found = {
        "modules": (programme.modules, {"lessons": "module", "stories": "about"}),
        "levels": (programme.readiness, {"lessons": "level", "scenarios": "level"}),
        "whys": (whys, {"lessons": "motives", "prompts": "motives", "scenarios": "motives"}),
        "lenses": (programme.lenses, {"lessons": "lenses", "scenarios": "lenses"}),
        "moments": (programme.moments, {"prompts": "moment"}),
    }
    return {
        title: _table(names, {what: _named(english[what], field) for what, field in fields.items() if english[what]})
        for title, (names, fields) in found.items()
    }


def _named(found: Iterable[object], field: str) -> Counter[str]:
    """How often each name stands in a field."""
    values = [getattr(one, field) for one in found]
    return Counter(
        name
        for value in values
        for name in ((value or (FOR_ALL,)) if field == "motives" else value if isinstance(value, tuple) else (value,))
    )


def _table(names: Iterable[str], counted: Mapping[str, Counter[str]]) -> Table:
    return {name: {what: counter[name] for what, counter in counted.items()} for name in names}


def lines(reading: Reading) -> Iterator[str]:
    """The tables as text, a column for each sort of thing."""
    for title, table in tables(reading).items():
        columns = list(next(iter(table.values()), {}))
        yield f"  {title:<18}" + "".join(f"{column:>11}" for column in columns)
        for name, row in table.items():
            yield f"    {name:<16}" + "".join(f"{row[column]:>11}" for column in columns)


def thin(reading: Reading, programme: Programme) -> Iterator[str]:
    """Where there is less than programme.yaml asks for under `least`."""
    there = counts(reading)
    shown = tables(reading)
    for what, least in programme.least.items():
        if what in EACH:
            title, one = EACH[what]
            rows = {name: row.get("lessons", 0) for name, row in shown[title].items() if name != FOR_ALL}
            few = [f"{name} {count}" for name, count in rows.items() if count < least]
            if few:
                yield f"thin: lessons for each {one} are to be at least {least}, but: {named(few)}"
        elif there.get(what, 0) < least:
            yield f"thin: {there.get(what, 0)} {CALLED[what][1]}, at least {least} are promised"
