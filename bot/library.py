"""content/ as the bot reads it: lessons, prompts, messages and the programme, all checked, all or nothing."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bot.content.curriculum import Answer as Answer
from bot.content.curriculum import Campaign as Campaign
from bot.content.curriculum import Circle as Circle
from bot.content.curriculum import Contact as Contact
from bot.content.curriculum import Hotline as Hotline
from bot.content.curriculum import Lesson as Lesson
from bot.content.curriculum import Mentoring as Mentoring
from bot.content.curriculum import Programme as Programme
from bot.content.curriculum import Prompt as Prompt
from bot.content.curriculum import Recall as Recall
from bot.content.curriculum import Saying as Saying
from bot.content.curriculum import Scenario as Scenario
from bot.content.curriculum import Source as Source
from bot.content.curriculum import Story as Story
from bot.content.curriculum import Template as Template
from bot.content.folder import Problem as Problem
from bot.content.messages import NAME
from bot.content.programme_file import ENGLISH
from bot.content.reading import Reading, read
from bot.content.report import check_report as check_report
from bot.content.report import report as report
from bot.content.search import Index
from bot.content.search import Match as Match
from bot.content.word_lists import WordLists, no_words
from bot.typed_text import as_typed as as_typed
from bot.typed_text import in_line
from bot.views import Markdown

log = logging.getLogger("alongside")

STOP_WORDS = "search-stop-words"
"""The message that lists words which say nothing about a topic; a language may do without."""


class Library:
    """One good version of the content. Immutable."""

    programme: Programme
    sources: Mapping[str, Source]
    notes: tuple[str, ...]
    """What is worth knowing about this version without being wrong, such as missing translations."""
    pieces: Mapping[str, Mapping[str, Mapping[str, Any]]]
    """Everything that is translated, by kind, language and id; English does not stand in here."""

    def __init__(self, reading: Reading) -> None:
        """From a reading without problems."""
        if reading.programme is None or reading.problems:
            raise ContentUnusable(reading.problems)
        self.programme = reading.programme
        self.sources = MappingProxyType(reading.sources)
        self.notes = tuple(reading.folder.notes)
        self.pieces = MappingProxyType(reading.everything())
        self._messages = reading.messages
        self._words_of = {code: reading.words.get(code) or no_words(code) for code in reading.lessons}
        self._lessons = {code: reading.lessons[ENGLISH] | found for code, found in reading.lessons.items()}
        self._prompts = {
            code: tuple((reading.prompts[ENGLISH] | found).values()) for code, found in reading.prompts.items()
        }
        self._templates = {
            code: tuple((reading.templates[ENGLISH] | found).values()) for code, found in reading.templates.items()
        }
        self._kinds = {
            kind: {code: tuple((found[ENGLISH] | ours).values()) for code, ours in found.items()}
            for kind, found in reading.kinds.items()
        }
        self._tracks = {level: self._ids(modules) for level, modules in self.programme.tracks.items()}
        self._indexes: dict[str, Index] = {}
        self._said: dict[tuple[str, str, bool], str] = {}
        self._indexing = threading.Lock()

    def _ids(self, modules: tuple[str, ...]) -> tuple[str, ...]:
        lessons = self._lessons[ENGLISH].values()
        return tuple(lesson.id for module in modules for lesson in lessons if lesson.module == module)

    @cached_property
    def message_keys(self) -> frozenset[str]:
        """The names of all messages, as English has them."""
        return frozenset(self._messages[ENGLISH].variables)

    def language_for(self, wish: str) -> str:
        """The language to speak for a platform's locale ("es-MX", "es_MX"), or the programme's first one."""
        codes = {code.lower(): code for code in self.programme.languages}
        locale = wish.strip().replace("_", "-").lower()
        general = locale.split("-")[0]
        alike = (code for lower, code in codes.items() if lower.split("-")[0] == general)
        return codes.get(locale) or codes.get(general) or next(alike, self.programme.languages[0])

    def say(self, language: str, message: str, **details: str | int) -> Markdown:
        """A message; details are escaped, so that they show as typed. Falls back to English, then to the name."""
        return Markdown(self._words(language, message, details, plain=False))

    def label(self, language: str, message: str, **details: str | int) -> str:
        """The same, plain: for titles, buttons, fields."""
        return self._words(language, message, details, plain=True)

    def _words(self, language: str, message: str, details: Mapping[str, str | int], plain: bool) -> str:
        """What says the same to everybody is worked out once; words with details are not kept: they may be somebody's."""
        if details or message not in self.message_keys:
            return self._worked_out(language, message, details, plain)
        if (language, message, plain) not in self._said:
            self._said[language, message, plain] = self._worked_out(language, message, details, plain)
        return self._said[language, message, plain]

    def _worked_out(self, language: str, message: str, details: Mapping[str, str | int], plain: bool) -> str:
        for code in (language, ENGLISH):
            if code in self._messages:
                words = self._messages[code].words(message, details, in_line if plain else as_typed)
                if words is not None:
                    return words
        log.warning("There is no message %s", message if NAME.fullmatch(message) else "of the name that was asked for")
        return message if plain else as_typed(message)

    def lesson(self, language: str, id: str) -> Lesson | None:
        """A lesson in this language (else English), also by its former id; None if it is no more."""
        return self._lessons.get(language, self._lessons[ENGLISH]).get(self.programme.renamed.get(id, id))

    def track(self, readiness: str) -> tuple[str, ...]:
        """The lesson ids in order; empty for a readiness that is no more."""
        return self._tracks.get(readiness, ())

    def prompts(self, language: str) -> tuple[Prompt, ...]:
        """Every prompt, by file and place in it."""
        return self._prompts.get(language, self._prompts[ENGLISH])

    def templates(self, language: str) -> tuple[Template, ...]:
        """Every template of a poll, by its file's name."""
        return self._templates.get(language, self._templates[ENGLISH])

    def scenarios(self, language: str) -> tuple[Scenario, ...]:
        """Every scene to rehearse, by its file's name."""
        return self._of_kind("scenarios", language)

    def stories(self, language: str) -> tuple[Story, ...]:
        """Every story of a leader, by its file's name."""
        return self._of_kind("stories", language)

    def circles(self, language: str) -> tuple[Circle, ...]:
        """The guides for a circle's meetings, in their order."""
        return self._of_kind("circles", language)

    def mentoring(self, language: str) -> tuple[Mentoring, ...]:
        """The agendas for a woman and the man she mentors, in their order."""
        return self._of_kind("mentoring", language)

    def campaigns(self, language: str) -> tuple[Campaign, ...]:
        """Every campaign on dates, by its file's name."""
        return self._of_kind("campaigns", language)

    def _of_kind(self, kind: str, language: str) -> tuple[Any, ...]:
        found = self._kinds[kind]
        return found.get(language, found[ENGLISH])

    def words(self, language: str) -> tuple[WordLists, ...]:
        """What is recognised in what people write: the lists of this language, and the English ones."""
        return tuple(self._words_of[code] for code in dict.fromkeys((language, ENGLISH)) if code in self._words_of)

    def search(self, language: str, words: str, limit: int = 3) -> tuple[Match, ...]:
        """The lessons that match plain words best (full-text search), each with the reason; empty if none does."""
        index = self._indexes.get(language) or self._indexed(language)
        return tuple(index.best(words, limit))

    def prepare_search(self, before: Library | None = None) -> None:
        """Index every language now, so that no turn waits for it; from what `before` had, where the words left out are the
        same."""
        for language in self._lessons:
            known = before._indexes.get(language) if before else None
            if before is None or known is None or before._stop_words(language) != self._stop_words(language):
                self._indexed(language)
            else:
                self._indexes[language] = known.renewed(self._lessons[language].values())

    def _indexed(self, language: str) -> Index:
        with self._indexing:
            if language not in self._indexes:
                lessons = self._lessons.get(language, self._lessons[ENGLISH]).values()
                self._indexes[language] = Index(lessons, self._stop_words(language), language)
            return self._indexes[language]

    def _stop_words(self, language: str) -> str:
        return self.label(language, STOP_WORDS) if STOP_WORDS in self.message_keys else ""


class ContentUnusable(Exception):
    """The content has problems, and there is no earlier version to go on with."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        first = f" The first: {problems[0]}" if problems else ""
        super().__init__(
            f"The content cannot be used ({len(problems)} problems).{first} See all: alongside content check"
        )


def load(folder: Path) -> tuple[Library | None, list[Problem]]:
    """The library in a folder, or every problem of every file."""
    return _of(read(folder))


def _of(reading: Reading) -> tuple[Library | None, list[Problem]]:
    problems = reading.problems
    return (None if problems else Library(reading)), problems


class Shelf:
    """Holds the library in use; a broken edit changes nothing."""

    def __init__(self, folder: Path) -> None:
        """Raises ContentUnusable."""
        self._folder = folder
        reading = read(folder)
        self._memory = reading.memory
        library, problems = _of(reading)
        if library is None:
            raise ContentUnusable(problems)
        library.prepare_search()
        self._library = library

    @property
    def library(self) -> Library:
        """The last good version."""
        return self._library

    def reload(self) -> list[Problem]:
        """Read the folder again; with problems the last good version stays. Never raises."""
        try:
            reading = read(self._folder, self._memory)
            self._memory = reading.memory
            library, problems = _of(reading)
        except Exception as trouble:  # whatever an edit may do, the bot goes on with what it has
            log.exception("The content could not be read")
            return [Problem(self._folder.name, 1, f"could not be read ({type(trouble).__name__}): the log says more")]
        if library is not None:
            library.prepare_search(self._library)
            self._library = library
        return problems
