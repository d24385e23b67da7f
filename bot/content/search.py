"""Full-text search over lessons: plain words in, the best lessons out, each with the words by which it was found.

SQLite's FTS5 ranks (BM25, titles first); Snowball cuts words to their stems, so that "interrupting" finds "interrupted"; a
word that no lesson has is taken for the nearest one that some lesson has, so that a slip of the finger is forgiven.
Any words are safe: they are cut into letters and digits, and every piece is quoted.
"""

from __future__ import annotations

import re
import sqlite3
import threading
import unicodedata
import weakref
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass

import Stemmer
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.content.curriculum import Lesson

PLACES = {"title": 5.0, "text": 1.0, "question": 1.5, "attempt": 1.5, "quiz": 1.0}
"""Where a word can stand in a lesson, and how much it counts there."""

MOST_CHARACTERS, MOST_WORDS = 500, 16
"""Of what somebody typed: a question is shorter, and each word costs time."""

MOST_CORRECTED = 5
"""Words that no lesson has are compared with all that lessons have; more of them are not one slip but another subject."""

SHORTEST_CORRECTED, SURELY_CORRECTED, LONG = 4, 6, 8
"""Letters: below the first, every word is near to another one; below the second, most are ("react", "reach"), so that such
a word is only corrected where the question has no other. From `LONG` on two letters may be wrong, else one."""

SHOWN_WORDS = 4
"""Of the words that matched: enough for a reason."""

COLUMNS = ", ".join(PLACES)

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Match:
    """A lesson that was found, and the reason: the words, as they stand in the lesson, and in which of its `PLACES`."""

    lesson: Lesson
    place: str
    words: tuple[str, ...]


class Index:
    """The lessons of one language, from any thread. It never changes: an edit makes a new one from it (`renewed`)."""

    def __init__(self, lessons: Iterable[Lesson], stop_words: str = "", language: str = "en") -> None:
        """`stop_words`: words, separated by spaces, that say nothing about a topic."""
        self._lock = threading.Lock()
        self._words = _Words(stop_words, language)
        self._db = _database()
        weakref.finalize(self, self._db.close)
        self._db.execute(f"create virtual table lesson using fts5({COLUMNS}, content='')")
        self._lessons: dict[int, Lesson] = {}
        self._add(lessons)

    def renewed(self, lessons: Iterable[Lesson]) -> Index:
        """The same with these lessons instead; costs what has changed, and a copy."""
        wanted = {lesson.id: lesson for lesson in lessons}
        kept = {n: one for n, one in self._lessons.items() if wanted.get(one.id) == one}
        gone = {n: one for n, one in self._lessons.items() if n not in kept}
        new = copy(self)
        new._lock, new._lessons, new._db = threading.Lock(), dict(self._lessons), _database()
        weakref.finalize(new, new._db.close)
        with self._lock:
            new._words = self._words.copied()
            self._db.backup(new._db)
        new._remove(gone)
        known = {one.id for one in kept.values()}
        new._add(lesson for lesson in wanted.values() if lesson.id not in known)
        return new

    def _add(self, lessons: Iterable[Lesson]) -> None:
        added = dict(enumerate(lessons, max(self._lessons, default=0) + 1))
        rows = ((n, *map(self._words.learn, places(lesson).values())) for n, lesson in added.items())
        self._db.executemany(f"insert into lesson (rowid, {COLUMNS}) values (?{', ?' * len(PLACES)})", rows)  # noqa: S608 (our own names)
        self._db.commit()
        self._lessons |= added
        self._words.learned()

    def _remove(self, gone: Mapping[int, Lesson]) -> None:
        """An index that keeps no texts is told what stood there."""
        rows = ((n, *map(self._words.unlearn, places(lesson).values())) for n, lesson in gone.items())
        marks = f"'delete', ?{', ?' * len(PLACES)}"
        self._db.executemany(f"insert into lesson (lesson, rowid, {COLUMNS}) values ({marks})", rows)  # noqa: S608 (our own names)
        for n in gone:
            del self._lessons[n]

    def best(self, words: str, limit: int) -> list[Match]:
        """The lessons that match best, at most `limit`."""
        with self._lock:
            stems = self._words.wanted(words)
            if not stems:
                return []
            query = " OR ".join(f'"{stem}"' for stem in stems)
            weights = tuple(PLACES.values())
            found = self._db.execute(
                "select rowid from lesson where lesson match ? order by bm25(lesson, ?, ?, ?, ?, ?), rowid limit ?",
                (query, *weights, limit),
            )
            return [self._match(self._lessons[n], frozenset(stems)) for (n,) in found.fetchall()]

    def _match(self, lesson: Lesson, stems: frozenset[str]) -> Match:
        matched = {place: self._words.among(text, stems) for place, text in places(lesson).items()}
        place = max(matched, key=lambda name: len(matched[name]) * PLACES[name])
        return Match(lesson, place, matched[place][:SHOWN_WORDS])


class _Words:
    """The words of one language's lessons, and what each is cut to."""

    def __init__(self, stop_words: str, language: str) -> None:
        self._language, self._cut = language, stemming(language)
        self._stop_words = frozenset(plain(word) for word in WORD.findall(stop_words.lower()))
        self._stems: dict[str, str] = {}
        self._counts: Counter[str] = Counter()
        self._known: frozenset[str] = frozenset()
        self._likely: list[str] = []

    def learn(self, text: str) -> str:
        """The stems of a text, in its order."""
        words = WORD.findall(text.lower())
        self._counts.update(words)
        for word in set(words) - self._stems.keys():
            stem = self._stems[word] = self._stem(word)
            self._stems.setdefault(plain(word), stem)
        return " ".join(self._stems[word] for word in words)

    def unlearn(self, text: str) -> str:
        """The same for a text that is no more."""
        words = WORD.findall(text.lower())
        self._counts.subtract(words)
        return " ".join(self._stems[word] for word in words)

    def learned(self) -> None:
        """Everything was read: what there is, the commonest words first."""
        self._counts = +self._counts
        self._known = frozenset(self._stems[word] for word in self._counts)
        often = (plain(word) for word, _ in self._counts.most_common())
        self._likely = [word for word in dict.fromkeys((*self._stop_words, *often)) if len(word) >= SHORTEST_CORRECTED]

    def copied(self) -> _Words:
        """To learn more, while others read this one."""
        new = copy(self)
        new._cut, new._stems, new._counts = stemming(self._language), dict(self._stems), self._counts.copy()
        return new

    def wanted(self, words: str) -> list[str]:
        """What to look for: the stems of the words that say something, each once."""
        pieces = dict.fromkeys(plain(piece) for piece in WORD.findall(words[:MOST_CHARACTERS].lower()))
        telling = [piece for piece in pieces if piece not in self._stop_words][:MOST_WORDS]
        strange = [piece for piece in telling if self._stem(piece) not in self._known]
        shortest = SHORTEST_CORRECTED if len(strange) == len(telling) else SURELY_CORRECTED
        meant = {piece: self._nearest(piece, shortest) for piece in strange[:MOST_CORRECTED]}
        likely = (meant.get(piece, piece) for piece in telling)
        return list(dict.fromkeys(self._stem(word) for word in likely if word and word not in self._stop_words))

    def among(self, text: str, stems: frozenset[str]) -> tuple[str, ...]:
        """The words of a text that have one of these stems, as they are written there, one for each stem."""
        found: dict[str, str] = {}
        for word in WORD.findall(text):
            stem = self._stem(word.lower())
            if stem in stems:
                found.setdefault(stem, word)
        return tuple(found.values())

    def _stem(self, word: str) -> str:
        stem = self._stems.get(word)
        return self._cut(word) if stem is None else stem

    def _nearest(self, word: str, shortest: int) -> str:
        if len(word) < shortest:
            return ""
        wrong = 2 if len(word) >= LONG else 1
        found = process.extractOne(word, self._likely, scorer=OSA.distance, score_cutoff=wrong)
        return found[0] if found else ""


def _database() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", check_same_thread=False)


def stemming(language: str) -> Callable[[str], str]:
    """What cuts a word (in small letters) of a language to its stem, without accents. For one thread at a time."""
    try:
        stemmer = Stemmer.Stemmer(language.partition("-")[0])
    except KeyError:  # a language that Snowball does not know: its words are found as they are written
        return plain
    return lambda word: plain(stemmer.stemWord(word))


def places(lesson: Lesson) -> dict[str, str]:
    """A lesson's words by where they stand in it, in the order of `PLACES`."""
    quiz = lesson.recall.question if lesson.recall else ""
    texts = (lesson.title, lesson.body, lesson.reflect, lesson.attempt, quiz)
    return dict(zip(PLACES, texts, strict=True))


def plain(word: str) -> str:
    """Without accents, as people type them or not."""
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
