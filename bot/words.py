"""From typed words to a command: exactly, or by the nearest one and the best-matching lesson."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot import serious, spoken
from bot.library import Match
from bot.turn import Entry, Turn
from bot.views import Button, Buttons, Card, Items, Markdown, Part, Reply, Text, Values

CLOSE = 70
"""How alike (0 to 100) a command must be to be offered; below it "lunch" would offer "launch"."""

LONGEST_COMMAND = 3
"""No command has more words than this."""

MOST_LESSONS = 3
"""Lessons offered for a question: more would be a list to read instead of an answer."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What somebody meant: an entry with values, or the nearest commands and lessons."""

    entry: Entry | None
    values: Values
    nearest: tuple[tuple[str, Entry], ...] = ()
    lessons: tuple[Match, ...] = ()


def understand(turn: Turn, entries: Mapping[str, Entry]) -> Meaning:
    """What `values["text"]` means. Words after the command arrive in `values["rest"]`, as typed."""
    text = turn.text("text").strip()
    commands = {words: entry for entry in entries.values() for words in entry.typed}
    pieces = text.split(maxsplit=LONGEST_COMMAND)
    for length in range(min(LONGEST_COMMAND, len(pieces)), 0, -1):
        entry = commands.get(" ".join(pieces[:length]).lower().rstrip("!.?,"))
        if entry is not None:
            rest = text.split(maxsplit=length)[length:]
            return Meaning(entry, {"rest": rest[0] if rest else ""})
    if not text:
        return Meaning(commands["help"], {"rest": ""})
    return Meaning(None, {}, _nearest(turn, text, commands), _lessons(turn, text))


def _nearest(turn: Turn, text: str, commands: Mapping[str, Entry]) -> tuple[tuple[str, Entry], ...]:
    allowed = {words: entry for words, entry in commands.items() if turn.person.may(entry.who)}
    first = " ".join(text.lower().split()[:LONGEST_COMMAND])[:60]
    found = process.extractOne(first, allowed.keys(), scorer=fuzz.WRatio, score_cutoff=CLOSE)
    return () if found is None else ((found[0], allowed[found[0]]),)


def _lessons(turn: Turn, text: str) -> tuple[Match, ...]:
    return turn.library.search(turn.person.language, text, MOST_LESSONS)


async def answered(turn: Turn, meaning: Meaning) -> Reply:
    """What is said to words that are no command. Where they sound serious, the people who help come first."""
    card = nearest_card(turn, meaning)
    if not serious.is_serious(turn, turn.text("text")):
        return Reply(card)
    return await serious.typed(turn, Text(turn.say("serious-otherwise")), *card.parts)


def nearest_card(turn: Turn, meaning: Meaning) -> Card:
    """For words that are no command: the nearest command and the best lessons, each with the reason. Never a dead end."""
    parts: list[Part] = []
    if meaning.nearest or not meaning.lessons:
        parts.append(Text(turn.say("unknown-text")))
    if meaning.lessons:
        parts.append(Text(turn.say("unknown-lessons", count=len(meaning.lessons))))
        parts.append(Items(tuple(reason(turn, match) for match in meaning.lessons)))
    read = (Button(turn.label("read-lesson", title=match.lesson.title), *_read(match)) for match in meaning.lessons)
    nearest = (Button(words, entry.address) for words, entry in meaning.nearest)
    buttons = (*nearest, *read, Button(turn.label("help-button"), "hello.help"))
    title = turn.label("unknown-title" if meaning.nearest or not meaning.lessons else "found-title")
    return Card(title, (*parts, Buttons(buttons)))


def _read(match: Match) -> tuple[str, Values]:
    return "lessons.read", {"lesson": match.lesson.id}


def reason(turn: Turn, match: Match) -> Markdown:
    """A lesson's title and, in a few words, why it was found."""
    words = spoken.listed(turn.person.language, [f"“{word}”" for word in match.words])
    return turn.say("found-line", title=match.lesson.title, place=match.place, words=words)
