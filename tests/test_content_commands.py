"""`alongside content` as somebody uses it who writes lessons: check, new, diff, report and reload."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from adapters.content_commands import content
from adapters.program import assembled
from adapters.settings import read_settings
from storage.db import Unusable
from tests.small_content import PROGRAMME, lesson, small_content

LISTENING = "en/lessons/listening"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small content folder that is in order, and an empty data folder beside it."""
    for name in ("DATABASE_URL", "ALONGSIDE_SECRET", "PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ALONGSIDE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ALONGSIDE_CONTENT", str(tmp_path / "content"))
    return small_content(tmp_path / "content")


def _says(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(content, words, input=typed)


# --- check ---


def test_check_says_that_all_is_well_or_where_it_is_not(folder: Path) -> None:
    assert _says("check").exit_code == 0
    (folder / LISTENING / "02-silence.md").write_text(lesson("x" * 100))
    found = _says("check")
    assert found.exit_code == 1
    assert (
        'content/en/lessons/listening/02-silence.md:2: "title" must be at most 80 characters, found 100' in found.output
    )


def test_check_answers_programs_as_well(folder: Path) -> None:
    (folder / LISTENING / "02-silence.md").write_text(lesson("x" * 100))
    found = json.loads(_says("check", str(folder), "--format", "json").output)
    assert [(one["path"], one["line"]) for one in found["problems"]] == [
        ("content/en/lessons/listening/02-silence.md", 2)
    ]
    assert "::error file=" in _says("check", "--format", "github").output


# --- new lesson ---

ANSWERS = (
    *("listening", "Ask: what did you mean?", "3", "fairness, family", "race", "willing", "", "ali-2024"),
    *(
        "Maja says it twice.",
        "Who says things twice in your team?",
        "Ask once.",
        "Who asks?",
        "Me",
        "Yes.",
        "She",
        "No.",
    ),
)


def _typed(**instead: str) -> str:
    answers = dict(enumerate(ANSWERS)) | {int(place.removeprefix("at_")): words for place, words in instead.items()}
    return "".join(f"{words}\n" for words in answers.values())


def test_a_new_lesson_gets_the_next_free_number_and_is_in_order(folder: Path) -> None:
    made = _says("new", "lesson", typed=_typed())
    assert made.exit_code == 0, made.output
    path = folder / LISTENING / "11-ask-what-did-you.md"
    assert f"Written: {path}" in made.output
    assert (
        'title: "Ask: what did you mean?"\nmodule: listening\nminutes: 3\nfor: [fairness, family]' in path.read_text()
    )
    assert _says("check").exit_code == 0


def test_what_is_not_possible_is_asked_again(folder: Path) -> None:
    typed = _typed(
        at_0="nowhere\nlistening",
        at_1="\n" + "x" * 81 + "\nTitle",
        at_2="9\n2",
        at_3="fame\nfamily",
        at_5="mad\ncurious",
    )
    made = _says("new", "lesson", typed=typed)
    assert made.exit_code == 0, made.output
    for words in (
        "'nowhere' is not one of",
        "At most 80 characters; these are 81.",
        "“fame” is not one of family, fairness.",
    ):
        assert words in made.output
    assert _says("check").exit_code == 0


def test_two_lessons_of_one_title_get_two_names_and_a_name_that_was_removed_is_not_used_again(folder: Path) -> None:
    (folder / "programme.yaml").write_text(PROGRAMME + "removed: [listening/what-i-heard]\n")
    for _ in range(2):
        assert _says("new", "lesson", typed=_typed(at_1="What I heard")).exit_code == 0
    names = sorted(path.name for path in (folder / LISTENING).glob("1[12]-*.md"))
    assert names == ["11-what-i-heard-2.md", "12-what-i-heard-3.md"]


def test_without_a_quiz_the_lesson_has_none(folder: Path) -> None:
    made = _says("new", "lesson", typed=_typed(at_11=""))
    assert made.exit_code == 0, made.output
    assert "## Recall" not in (folder / LISTENING / "11-ask-what-did-you.md").read_text()


def test_a_lesson_that_the_check_would_refuse_is_kept_where_nobody_reads_it(folder: Path) -> None:
    made = _says("new", "lesson", typed=_typed(at_8="<b>Maja</b> says it twice."))
    assert made.exit_code == 1
    assert "11-ask-what-did-you.md:11: " in made.output and "which nobody reads" in made.output
    assert (folder / LISTENING / ".11-ask-what-did-you.md").is_file()
    assert _says("check").exit_code == 0


# --- diff ---


async def _in_use(folder: Path) -> None:
    """The program starts, uses the folder, and ends."""
    async with assembled(read_settings()) as program:
        await program.watch.start()
        await program.watch.stop()


def _changes(folder: Path) -> None:
    (folder / LISTENING / "02-silence.md").write_text(lesson("Two silences"))
    (folder / LISTENING / "10-believing.md").rename(folder / LISTENING / "10-believe.md")
    (folder / "es/lessons/listening/01-believing.md").rename(folder / "es/lessons/listening/01-believe.md")
    (folder / LISTENING / "12-new.md").write_text(lesson("Something new"))


def test_before_the_first_start_there_is_nothing_to_compare_with(folder: Path) -> None:
    assert isinstance(_says("diff").exception, Unusable)


def test_diff_says_what_would_change_and_for_whom(folder: Path) -> None:
    asyncio.run(_in_use(folder))
    assert "Nothing would change." in _says("diff").output
    _changes(folder)
    found = _says("diff")
    assert found.exit_code == 0
    assert "+ lessons listening/new “Something new”: for whoever is curious\n" in found.output
    changed = "~ lessons listening/silence “Two silences” (was “Being silent”): had by fewer than 5 people, who keep"
    assert changed in found.output
    assert "renamed: {listening/believing: listening/believe}" in found.output


def test_a_lesson_that_is_named_as_renamed_is_neither_new_nor_gone(folder: Path) -> None:
    asyncio.run(_in_use(folder))
    _changes(folder)
    (folder / "programme.yaml").write_text(PROGRAMME + "renamed: {listening/believing: listening/believe}\n")
    found = _says("diff").output
    assert "> lessons listening/believing is now listening/believe: had by fewer than 5 people" in found
    assert "+ lessons listening/believe" not in found and "- lessons" not in found


def test_diff_against_another_folder_needs_no_database(folder: Path, tmp_path: Path) -> None:
    other = small_content(tmp_path / "before")
    (folder / "programme.yaml").write_text(
        PROGRAMME.replace("curious: [listening, courage]", "curious: [courage, listening]")
    )
    (folder / LISTENING / "02-silence.md").unlink()
    found = _says("diff", "--against", str(other)).output
    assert "~ tracks curious: courage, listening (was: listening, courage)" in found
    assert "- lessons listening/silence “Being silent” (in programme.yaml:  removed: [listening/silence])" in found


def test_diff_of_a_folder_that_cannot_be_used_says_so(folder: Path, tmp_path: Path) -> None:
    other = small_content(tmp_path / "before")
    (folder / LISTENING / "02-silence.md").write_text("---\n")
    found = _says("diff", "--against", str(other))
    assert found.exit_code == 1 and "It cannot be used as it stands (1 to mend)" in found.output


# --- reload and report ---


def test_reload_without_a_program_says_that_nobody_read(folder: Path) -> None:
    assert isinstance(_says("reload").exception, Unusable)
    asyncio.run(_in_use(folder))
    found = _says("reload", "--wait", "0")
    assert found.exit_code == 1 and "Nobody has read the folder" in found.output


async def test_reload_tells_what_the_program_found(folder: Path) -> None:
    async with assembled(read_settings()) as program:
        await program.watch.start()
        good = await asyncio.to_thread(_says, "reload")
        (folder / LISTENING / "02-silence.md").write_text("---\n")
        bad = await asyncio.to_thread(_says, "reload")
        await program.watch.stop()
    assert (good.exit_code, good.output) == (0, "Read again: all is well, and in use.\n")
    assert (
        bad.exit_code == 1 and "02-silence.md:1: " in bad.output and "the last good version stays in use" in bad.output
    )


def test_a_report_before_anybody_was_given_a_lesson(folder: Path) -> None:
    asyncio.run(_in_use(folder))
    found = _says("report")
    assert found.exit_code == 0 and found.output.strip()
