"""Full-text search over lessons: plain words in, the best lessons out. SQLite's FTS5 in memory, stemmed, titles first.

Any words are safe: they are cut into letters and digits, and every piece is quoted.
"""

from __future__ import annotations

import re
import sqlite3
import threading
import weakref
from collections.abc import Iterable

from bot.content.curriculum import Lesson

TITLE, TEXT = 5.0, 1.0
"""How much a word in the title counts beside one in the text."""

MOST_CHARACTERS, MOST_WORDS = 500, 16
"""Of what somebody typed: a question is shorter, and each word costs time."""

WORD = re.compile(r"[^\W_]+")


class Index:
    """The lessons of one language. Built once; then only read, from any thread."""

    def __init__(self, lessons: Iterable[Lesson], stop_words: str = "") -> None:
        """`stop_words`: words, separated by spaces, that say nothing about a topic."""
        self._stop_words = frozenset(WORD.findall(stop_words.lower()))
        self._lock = threading.Lock()
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._db.close)
        self._db.execute(
            "create virtual table lesson using fts5(title, text, id unindexed, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        self._db.executemany("insert into lesson (title, text, id) values (?, ?, ?)", map(_row, lessons))

    def best(self, words: str, limit: int) -> list[str]:
        """The ids of the lessons that match best, at most `limit`."""
        pieces = WORD.findall(words[:MOST_CHARACTERS].lower())
        wanted = [piece for piece in dict.fromkeys(pieces) if piece not in self._stop_words][:MOST_WORDS]
        if not wanted:
            return []
        query = " OR ".join(f'"{piece}"' for piece in wanted)
        with self._lock:
            found = self._db.execute(
                "select id from lesson where lesson match ? order by bm25(lesson, ?, ?), rowid limit ?",
                (query, TITLE, TEXT, limit),
            )
            return [id for (id,) in found]


def _row(lesson: Lesson) -> tuple[str, str, str]:
    question = lesson.recall.question if lesson.recall else ""
    return lesson.title, "\n".join((lesson.body, lesson.reflect, lesson.attempt, question)), lesson.id
