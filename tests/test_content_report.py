"""The checker's report: what there is, what is thin or not translated, for people, programs and pull requests."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.library import load, report
from tests.small_content import FILES, lesson, small_content

FIXTURE = Path(__file__).parent / "content_fixture"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_content(tmp_path / "content")


def test_a_folder_in_order_is_praised_and_shows_what_it_covers(folder: Path) -> None:
    words, code = report(folder)
    assert code == 0
    assert words.splitlines() == [
        "All is well: 3 lessons, 2 prompts, 3 recall questions, 12 messages, 2 languages.",
        "  modules               lessons",
        "    listening                 2",
        "    courage                   1",
        "  levels                lessons",
        "    curious                   3",
        "    willing                   0",
        "  whys                  lessons    prompts",
        "    family                    3          1",
        "    fairness                  0          0",
        "    (for all)                 0          1",
        "  lenses                lessons",
        "    race                      0",
        "  moments               prompts",
        "    after-slip                2",
        "es: 10 of 12 messages missing, English is shown: "
        "search-stop-words, bold, waiting, only, motive-family, motive-fairness and 4 more",
        "es: 2 of 3 lessons missing, English is shown: listening 1 of 2, courage 1 of 1",
        "es: 2 of 2 prompts missing, English is shown",
    ]


def test_lessons_that_repeat_one_another_and_figures_without_a_source_are_notes(folder: Path) -> None:
    copied = lesson("Believing HER", body="It is 40 % of them.").replace("[ali-2024]", "[]")
    (folder / "en/lessons/courage/02-again.md").write_text(copied.replace("module: listening", "module: courage"))
    (folder / "sources.yaml").write_text(
        FILES["sources.yaml"] + FILES["sources.yaml"].replace("ali-2024", "nobody-2020"), encoding="utf-8"
    )
    library, found = load(folder)
    assert library, found
    assert "en: these lessons have the same title: listening/believing, courage/again" in library.notes
    assert "en: these lessons name a figure, but no source: courage/again" in library.notes
    assert "sources.yaml: no lesson names nobody-2020" in library.notes


def test_words_left_in_english_are_a_note(folder: Path) -> None:
    text = (
        FILES["es/messages.ftl"]
        + "only = Only { $who ->\n    [some-admin] an admin\n   *[other] a coordinator\n  } can.\n"
    )
    (folder / "es/messages.ftl").write_text(text, encoding="utf-8")
    library, found = load(folder)
    assert library, found
    assert "es: still word for word as in English: only" in library.notes


def test_a_program_reads_the_same_as_json(folder: Path) -> None:
    words, code = report(folder, "json")
    found = json.loads(words)
    assert (code, found["well"], found["problems"]) == (0, True, [])
    assert found["counts"]["lessons"] == 3
    assert found["coverage"]["whys"]["family"] == {"lessons": 3, "prompts": 1}
    assert found["missing"]["es"]["lessons"] == ["listening/silence", "courage/scrutiny"]
    words, code = report(FIXTURE / "content", "json")
    listed = json.loads(words)["problems"]
    assert code == 1
    lines = (FIXTURE / "report.txt").read_text(encoding="utf-8").splitlines()
    assert [f"{one['path']}:{one['line']}: {one['words']}" for one in listed] == [
        line for line in lines if line.startswith("content/")
    ]


def test_a_pull_request_shows_each_problem_beside_its_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = lesson("A, 100 %", "courage").replace("minutes: 2", "minutes: 100 %\ntitle: again")
    (folder / "en/lessons/courage/03-credit.md").write_text(text)
    for stands, place in ((folder.parent, "content"), (folder.parent.parent, f"{folder.parent.name}/content")):
        monkeypatch.chdir(stands)
        words, code = report(folder, "github")
        assert code == 1
        assert words.splitlines()[0] == (
            f'::error file={place}/en/lessons/courage/03-credit.md,line=4::"minutes" must be a whole number from 1 to 5, '
            'found "100 %25"'
        )
    (folder / "en/lessons/courage/03-credit.md").unlink()
    words, code = report(folder, "github")
    assert code == 0
    assert words.splitlines()[0].startswith("::notice::es: 10 of 12 messages missing")
    assert words.splitlines()[-1].startswith("All is well: 3 lessons")
