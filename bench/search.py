"""Search: a question costs the same few milliseconds with a thousand lessons; an edit costs what was edited."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from bench.measure import ROUNDS, Figure, report
from bot.content.search import Index
from bot.library import Lesson, Shelf
from bot.views import Markdown

MANY = 1000
QUESTION = "What do I do when a colleague is interrupted in a meeting by somebody who wants to repeat her idea?"
SLIPS = "Waht do I do whne a coleague is interupted in a meetng by somebdy who wnats to repaet her idaea?"


async def run(shelf: Shelf) -> None:
    """Finding, with and without slips of the finger, and an edit."""
    library = shelf.library
    few = [lesson for id in library.track("curious") if (lesson := library.lesson("en", id))]
    many = _many(few)
    stop_words = library.label("en", "search-stop-words")
    small, large = Index(few, stop_words), Index(many, stop_words)
    one, question = _best(lambda: small.best(QUESTION, 3)), _best(lambda: large.best(QUESTION, 3))
    report(Figure(f"searching {MANY:,} lessons (against {len(few)})", question, one, "goal ≤ 5 ms"))
    slips = _best(lambda: large.best(SLIPS, 3))
    report(Figure("the same with eight slips of the finger (against none)", slips, question, "goal ≤ 5 ms"))
    edited = [replace(many[0], body=Markdown("Something else.")), *many[1:]]
    whole, edit = _best(lambda: Index(many, stop_words)), _best(lambda: large.renewed(edited))
    report(Figure(f"one of {MANY:,} lessons edited (against all read)", edit, whole, "goal ≤ 20 ms"))


def _many(few: list[Lesson]) -> list[Lesson]:
    """A thousand lessons out of ours, each with words that no other has."""
    return [
        replace(one, id=f"x/{n}", title=f"{one.title} {n}", body=Markdown(f"{one.body} w{n} v{n * 7} u{n * 13}"))
        for n, one in ((n, few[n % len(few)]) for n in range(MANY))
    ]


def _best(work: Callable[[], object]) -> float:
    """Processor seconds: the best of a few, as what disturbs only ever adds."""
    taken = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return min(taken)
