"""The library: what was written is what people read, in their language, and nothing they type can change how it looks."""

from __future__ import annotations

import logging
import shutil
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.prose import parse
from bot.content.reading import read
from bot.library import ContentUnusable, Library, Shelf, as_typed, load
from bot.typed_text import in_line
from bot.views import Markdown
from tests.small_content import ENGLISH, PROMPTS, lesson, small_content

TYPED = [
    "",
    "**bold** _it_ `code`",
    "<!channel> <@U1> <b>x</b>",
    "[x](https://y.example)",
    "1. one\n- two\n# three\n> four",
]
RIGHT_TO_LEFT = ["שלום (עולם)", "\u202egnp.exe", "a\u2069\u202eb", "\u2067open", "سلام 123"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library, problems = load(small_content(tmp_path_factory.mktemp("small") / "content"))
    assert library, problems
    return library


# --- lessons and prompts ---


def test_a_lesson_is_read_as_it_was_written(library: Library) -> None:
    found = library.lesson("en", "listening/believing")
    assert found is not None
    assert (found.title, found.module, found.minutes, found.level, found.note) == (
        "Believing her",
        "listening",
        2,
        "curious",
        "",
    )
    assert (found.motives, found.lenses, found.sources) == (("family",), (), ("ali-2024",))
    assert found.body == "Somebody was interrupted in a meeting."
    assert found.reflect == "> You wrote: “{why}”\n\nWhat did you hear?"
    assert found.attempt == "Listen once this week."
    assert found.recall is not None
    assert found.recall.question == "Which one?"
    assert [(a.words, a.right, a.feedback) for a in found.recall.answers] == [
        ("This *one*", True, "Yes, because it is."),
        ("That one", False, "No."),
    ]


def test_lessons_come_by_module_then_by_number(library: Library) -> None:
    assert library.track("curious") == ("listening/silence", "listening/believing", "courage/scrutiny")
    assert library.track("willing") == ("courage/scrutiny",)
    assert library.track("no such") == ()


def test_a_new_number_keeps_the_lesson_what_it_is(tmp_path: Path) -> None:
    folder = small_content(tmp_path / "content")
    (folder / "en/lessons/listening/10-believing.md").rename(folder / "en/lessons/listening/01-believing.md")
    library, _ = load(folder)
    assert library is not None
    assert library.track("curious")[0] == "listening/believing"


def test_what_is_not_translated_is_shown_in_english(library: Library) -> None:
    titles = [
        (found := library.lesson("es", id)) and found.title
        for id in ("listening/believing", "listening/silence", "no/such")
    ]
    assert titles == ["Creerle", "Being silent", None]
    assert library.lesson("xx", "listening/believing") == library.lesson("en", "listening/believing")
    assert library.prompts("es") == library.prompts("en")
    assert "es: 2 of 3 lessons missing, English is shown: listening 1 of 2, courage 1 of 1" in library.notes


def test_prompts_keep_their_order_and_their_words(library: Library) -> None:
    first, second = library.prompts("en")
    assert (first.id, first.moment, first.motives) == ("slip-first", "after-slip", ("family",))
    assert first.words == "What did you say?\n\nYou wrote: “{why}”."
    assert (second.words, second.motives) == ("And now?", ())


def test_a_translated_prompt_stands_in_its_place(tmp_path: Path) -> None:
    folder = small_content(tmp_path / "content")
    (folder / "es/prompts").mkdir()
    translated = (
        PROMPTS.replace("And now?", "¿Y ahora?").partition("  - id: slip-first")[0]
        + "  - id: slip-second\n    words: ¿Y ahora?\n"
    )
    (folder / "es/prompts/tropiezo.yaml").write_text(translated, encoding="utf-8")
    library, problems = load(folder)
    assert library, problems
    assert [prompt.words for prompt in library.prompts("es")] == [library.prompts("en")[0].words, "¿Y ahora?"]


def test_contacts_and_sources_are_there(library: Library) -> None:
    assert library.programme.contacts[0].reach == "room 2.14"
    assert library.programme.hotlines == ()
    assert library.sources["ali-2024"].author == "Hira Ali"
    assert library.programme.quiet_until == "08:00"


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("es", "es"),
        ("es-MX", "es"),
        ("ES_es", "es"),
        ("en-US", "en"),
        ("fr", "en"),
        ("", "en"),
        ("\0" * 9, "en"),
        ("español", "en"),
    ],
)
def test_the_platforms_locale_chooses_the_language(library: Library, wish: str, language: str) -> None:
    assert library.language_for(wish) == language


# --- messages ---


def test_numbers_choose_their_plural(library: Library) -> None:
    assert [library.say("en", "waiting", count=count) for count in (1, 2, 1200)] == [
        "One lesson waits.",
        "2 lessons wait.",
        "1,200 lessons wait.",
    ]


def test_a_choice_sees_the_word_as_it_is(library: Library) -> None:
    assert library.say("en", "only", who="some-admin") == "Only an admin can."
    assert library.say("en", "only", who="other") == "Only a coordinator can."


def test_a_message_is_said_in_his_language_or_in_english(library: Library) -> None:
    assert library.label("es", "greeting", name="Eva") == "Hola Eva, bienvenido."
    assert library.label("es", "motive-family") == "Family"
    assert library.label("xx", "motive-family") == "Family"


def test_a_message_that_is_missing_shows_its_name_and_logs_nothing_personal(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert library.label("en", "no-such", name="My secret") == "no-such"
    assert parse(library.say("en", "My secret!"))[0].lines[0][0].text == "My secret!"
    assert "no-such" in caplog.text
    assert "secret" not in caplog.text


def test_a_long_text_is_said_in_full(library: Library) -> None:
    assert library.label("en", "greeting", name="x" * 100_000) == f"Hello {'x' * 100_000}, welcome."


def shown(words: Markdown) -> str:
    """What a reader sees; fails if anything in it is formatted, linked, or a block of its own."""
    blocks = parse(words)
    runs = [run for block in blocks for line in block.lines for run in line]
    assert len(blocks) <= 1
    assert all(block.kind == "paragraph" for block in blocks)
    assert not [run for run in runs if run.bold or run.italic or run.href]
    return "".join(run.text for run in runs)


@given(st.one_of(st.text(), st.sampled_from(TYPED), st.text(alphabet="*_`[]()<>!@#\\&;:/ \n\t1.-+>~|{}$\ue000\ue0010")))
@example("\\")
@example("&amp; &#35; https://x.example www.x.example a@b.example")
@example("\ue0000\ue001")
def test_whatever_is_typed_is_shown_as_typed(library: Library, typed: str) -> None:
    assert shown(library.say("en", "greeting", name=typed)) == f"Hello {in_line(typed)}, welcome."
    assert shown(as_typed(typed)) == in_line(typed)
    assert library.label("en", "greeting", name=typed) == f"Hello {in_line(typed)}, welcome."


@given(st.text())
@example("*")
@example("> a")
def test_inside_bold_words_it_is_only_bold(library: Library, typed: str) -> None:
    [block] = parse(library.say("en", "bold", name=f"x{typed}x"))
    words = in_line(f"x{typed}x")
    assert [(run.text, run.bold) for run in block.lines[0] if run.bold] == [(words, True)]
    assert "".join(run.text for run in block.lines[0]) == f"{words} and > {words}"


@given(st.one_of(st.text(), st.sampled_from(RIGHT_TO_LEFT), st.text(alphabet="a\u2066\u2067\u2068\u2069\u202eא")))
def test_no_text_turns_the_sentence_around_it(typed: str) -> None:
    depth = 0
    words = in_line(typed)
    for letter in words:
        depth += (letter in "\u2066\u2067\u2068") - (letter == "\u2069")
        assert depth >= 0
    assert depth == 0
    if any(unicodedata.bidirectional(letter) in {"R", "AL", "RLO", "LRO", "RLI"} for letter in words):
        assert words[0] + words[-1] == "\u2068\u2069"
    else:
        assert words == words.strip()


def test_lines_spaces_and_what_cannot_be_sent_are_smoothed() -> None:
    assert in_line("  a\n\tb\r\n c\u2028d\0\x1b\ud800 ") == "a b c d\ufffd"


# --- the shelf ---


def test_a_broken_edit_keeps_the_last_good_version(tmp_path: Path) -> None:
    folder = small_content(tmp_path / "content")
    shelf = Shelf(folder)
    before = shelf.library
    path = folder / "en/lessons/listening/02-silence.md"
    good = path.read_text()
    path.write_text(good[: len(good) // 2])
    assert [problem.path for problem in shelf.reload()][:1] == ["content/en/lessons/listening/02-silence.md"]
    assert shelf.library is before
    path.write_text(lesson("Saying nothing"))
    assert shelf.reload() == []
    changed, unchanged = (library.lesson("en", "listening/silence") for library in (shelf.library, before))
    assert changed and changed.title == "Saying nothing"
    assert unchanged and unchanged.title == "Being silent"


def test_a_folder_that_is_deleted_keeps_the_last_good_version(tmp_path: Path) -> None:
    shelf = Shelf(small_content(tmp_path / "content"))
    shutil.rmtree(tmp_path / "content")
    assert len(shelf.reload()) == 1
    assert shelf.library.track("willing") == ("courage/scrutiny",)


def test_a_first_load_that_fails_says_so_in_one_line(tmp_path: Path) -> None:
    folder = small_content(tmp_path / "content", messages=ENGLISH.replace("motive-family", "motive-famly"))
    with pytest.raises(
        ContentUnusable, match=r"^The content cannot be used \(\d+ problems?\)\. The first: content/e[^\n]*$"
    ) as caught:
        Shelf(folder)
    assert caught.value.problems == read(folder).problems


def thousand(folder: Path) -> Path:
    body = "Somebody was **interrupted** in a meeting, and *nobody* said a word.\n\n- One\n- Two\n\n" * 13
    for number in range(1000):
        (folder / f"en/lessons/courage/{number + 100}-lesson-{number}.md").write_text(
            lesson(f"Lesson {number}", "courage", body)
        )
    return folder


def test_a_thousand_lessons_are_read_and_checked_in_three_seconds(tmp_path: Path) -> None:
    folder = thousand(small_content(tmp_path / "content"))
    begun = time.process_time()
    library, problems = load(folder)
    assert library, problems[:3]
    assert time.process_time() - begun < 3


def test_reading_again_costs_only_what_changed(tmp_path: Path) -> None:
    folder = thousand(small_content(tmp_path / "content"))
    begun = time.process_time()
    shelf = Shelf(folder)
    first = time.process_time() - begun
    (folder / "en/lessons/courage/100-lesson-0.md").write_text(lesson("A new title", "courage"))
    begun = time.process_time()
    assert shelf.reload() == []
    assert time.process_time() - begun < first / 3
    changed = shelf.library.lesson("en", "courage/lesson-0")
    assert changed and changed.title == "A new title"


def test_what_is_remembered_of_a_file_is_checked_anew_when_another_changes(tmp_path: Path) -> None:
    folder = small_content(tmp_path / "content")
    shelf = Shelf(folder)
    programme = (folder / "programme.yaml").read_text()
    (folder / "programme.yaml").write_text(programme.replace("curious", "keen"))
    (folder / "es/messages.ftl").write_text("language-name = Español\ngreeting = Hola { $nombre }\n", encoding="utf-8")
    first, again = shelf.reload(), shelf.reload()
    assert first == again == read(folder).problems
    assert len([problem for problem in first if '"level" must be one of the readiness' in problem.words]) == 4
    assert [problem.words for problem in first if problem.path.endswith("es/messages.ftl")]
    (folder / "programme.yaml").write_text(programme)
    (folder / "es/messages.ftl").unlink()
    assert [str(problem) for problem in shelf.reload()] == ["content/es/messages.ftl:1: is missing"]
