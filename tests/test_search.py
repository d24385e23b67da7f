"""Search: plain words find the lesson that fits, and any words are safe."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.content.search import Index
from bot.library import Lesson, Library, load
from bot.views import Markdown
from tests.small_content import lesson, small_content


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = small_content(tmp_path_factory.mktemp("searched") / "content")
    (folder / "en/lessons/courage/02-joke.md").write_text(
        lesson("The joke at lunch", "courage", "Everybody laughs, you do not.")
    )
    library, problems = load(folder)
    assert library, problems
    return library


def titles(library: Library, words: str, language: str = "en", limit: int = 3) -> list[str]:
    return [found.title for found in library.search(language, words, limit)]


def test_plain_words_find_the_lesson_in_any_form_of_the_word(library: Library) -> None:
    assert titles(library, "How do I stay silent?") == ["Being silent"]
    assert titles(library, "somebody INTERRUPTS her") == ["Believing her"]
    assert titles(library, "joking, laughing") == ["The joke at lunch"]


def test_a_word_in_the_title_counts_most(library: Library) -> None:
    one = library.lesson("en", "courage/joke")
    assert one is not None
    about = replace(one, id="about", title="Lunch", body=Markdown("Nobody says a word."))
    besides = replace(one, id="besides", title="Nobody says a word", body=Markdown("After lunch we went on."))
    assert Index([besides, about]).best("lunch", 3) == ["about", "besides"]


def test_words_that_say_nothing_and_words_nobody_wrote_find_nothing(library: Library) -> None:
    assert [titles(library, words) for words in ("what the", "", "?!", "xyzzy", "\0")] == [[]] * 5


def test_one_searches_in_his_own_language_and_in_what_is_not_translated(library: Library) -> None:
    assert titles(library, "interrumpido", "es") == ["Creerle"]
    assert titles(library, "scrutiny", "es") == ["Fear of scrutiny"]
    assert titles(library, "cafe creerle", "es") == ["Creerle"]


@given(st.one_of(st.text(), st.text(alphabet="\"'*^:(){}-+ANDORNET title:lesson²_\0")), st.integers(1, 5))
@example('" OR 1=1 --', 3)
@example("NEAR(a b) AND NOT title:x*", 3)
@example("² ٣ _ ａ", 3)
def test_any_words_are_safe(library: Library, words: str, limit: int) -> None:
    assert len(library.search("en", words, limit)) <= limit


def test_a_very_long_question_is_answered_as_quickly(library: Library) -> None:
    begun = time.process_time()
    library.search("en", "silent " * 50_000)
    assert time.process_time() - begun < 0.5


def test_a_thousand_lessons_are_searched_in_five_milliseconds(library: Library) -> None:
    one = library.lesson("en", "listening/believing")
    assert one is not None
    many = [_lesson(one, number) for number in range(1000)]
    index = Index(many, "what do i when a")
    question = "What do I do when a colleague is interrupted in a meeting by somebody who wants to repeat her idea?"
    assert index.best(question, 3)
    assert min(_took(index, question) for _ in range(20)) < 0.005


def _took(index: Index, question: str) -> float:
    begun = time.process_time()
    index.best(question, 3)
    return time.process_time() - begun


def _lesson(one: Lesson, number: int) -> Lesson:
    topics = ("meeting", "colleague", "idea", "boss", "lunch", "review", "shift", "customer", "promotion", "joke")
    words = " ".join(f"Your {topics[(number + n) % 10]} number {n * number % 97} was interrupted." for n in range(18))
    return replace(one, id=f"x/{number}", title=f"The {topics[number % 10]}", body=Markdown(words))
