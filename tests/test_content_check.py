"""The checker: every mistake of every file in one run, and no file can do harm."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.library import load, report
from tests.small_content import FILES, PROGRAMME, lesson, small_content

FIXTURE = Path(__file__).parent / "content_fixture"
"""content/ holds every mistake there is; report.txt is what the author is told, and the checker's documentation."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_content(tmp_path / "content")


def problems(folder: Path) -> list[str]:
    library, found = load(folder)
    assert (library is None) == bool(found)
    return [str(problem) for problem in found]


def test_every_mistake_is_reported_at_once_with_file_line_and_cure() -> None:
    words, code = report(FIXTURE / "content")
    assert words.splitlines() == (FIXTURE / "report.txt").read_text(encoding="utf-8").splitlines()
    assert code == 1


def test_a_file_of_ten_megabytes_is_told_of_without_being_read(folder: Path) -> None:
    for name in ("en/lessons/courage/01-scrutiny.md", "en/messages.ftl", "programme.yaml", "en/stories/long.yaml"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"a: b\n" * 2_000_000)
    begun = time.process_time()
    found = problems(folder)
    assert time.process_time() - begun < 1
    assert len([line for line in found if ":1: is larger than 256 KB" in line]) == 4


def test_a_folder_that_is_deleted_is_named_by_those_who_need_it(folder: Path) -> None:
    shutil.rmtree(folder / "en/lessons/courage")
    shutil.rmtree(folder / "es")
    assert problems(folder) == [
        'content/programme.yaml:3: "languages" names "es", but there is no folder es/',
        'content/programme.yaml:8: "curious" names "courage", but there are no lessons in en/lessons/courage/',
        'content/programme.yaml:9: "willing" names "courage", but there are no lessons in en/lessons/courage/',
    ]


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_half_written_file_stops_no_report(folder: Path, name: str) -> None:
    text = FILES[name]
    for part in range(0, len(text), max(len(text) // 12, 1)):
        (folder / name).write_text(text[:part], encoding="utf-8")
        assert all("\n" not in problem for problem in problems(folder))


def test_one_mistake_in_a_lesson_names_the_line(folder: Path) -> None:
    (folder / "en/lessons/courage/03-credit.md").write_text(
        lesson("Credit", "courage").replace("minutes: 2", "minutes: two")
    )
    assert problems(folder) == [
        'content/en/lessons/courage/03-credit.md:4: "minutes" must be a whole number from 1 to 5, found "two"'
    ]


def test_windows_line_ends_and_a_byte_order_mark_are_no_mistakes(folder: Path) -> None:
    for name, text in FILES.items():
        (folder / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert problems(folder) == []


def test_an_unquoted_time_stays_what_was_written(tmp_path: Path) -> None:
    library, found = load(
        small_content(tmp_path / "c", programme=PROGRAMME.replace('"21:00"', "21:00").replace("family", "no"))
    )
    assert library is None
    assert not [problem for problem in found if "quiet" in problem.words]


ALIASES = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))


@pytest.mark.parametrize(
    ("name", "bomb", "told"),
    [
        ("programme.yaml", "a0: &a0 lol\n" + ALIASES, "anchors (&a0) are not allowed"),
        ("programme.yaml", "a: " + "[" * 2000, "nested more than 20 levels deep"),
        ("sources.yaml", "{a: " * 2000, "nested more than 20 levels deep"),
        (
            "sources.yaml",
            "x: !!python/object/apply:os.system [true]",
            "tags (!!python/object/apply:os.system) are not allowed",
        ),
        ("sources.yaml", "a: 1\n---\nb: 2\n", "begins a second document"),
        ("sources.yaml", "? [a, b]\n: c\n", "a name that is not a plain word"),
        ("sources.yaml", "a: \x07", "control character"),
        ("programme.yaml", "", "has to consist of lines"),
        ("programme.yaml", "name: 'Alongs", "quotation mark that is never closed"),
        ("en/messages.ftl", "deep = " + "{ " * 5000, "braces within braces"),
        ("en/messages.ftl", "deep = " + '{ "' * 300 + "x" + '" }' * 300, "cannot be read"),
        (
            "en/lessons/courage/01-scrutiny.md",
            "---\ntitle: x\n---\n" + ">" * 19_000,
            "the lesson must be at most 1,200",
        ),
        ("en/lessons/courage/01-scrutiny.md", "[" * 250_000, "which is no lesson"),
        ("en/lessons/courage/01-scrutiny.md", "", "must begin with a line `---`"),
        ("en/prompts/after-slip.yaml", "moment: after-slip\nprompts: [x, [y], {}]\n", '"id" is missing'),
    ],
)
def test_a_hostile_file_is_told_of_at_once_and_does_nothing(folder: Path, name: str, bomb: str, told: str) -> None:
    (folder / name).write_text(bomb)
    begun = time.process_time()
    found = problems(folder)
    assert any(line.startswith(f"content/{name}:") and told in line for line in found), found
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (lesson("Caf\xe9").encode("latin-1", "replace"), "2: is not UTF-8 text (byte 0xe9)"),
        (lesson("x").encode("utf-16"), "1: is not UTF-8 text (byte 0xff)"),
        (lesson("x").encode() + b"\0", "29: holds a NUL character"),
        (lesson("x", body="w" * 300_000).encode(), "1: is larger than 256 KB"),
    ],
)
def test_what_is_no_text_is_told_of(folder: Path, data: bytes, told: str) -> None:
    (folder / "en/lessons/listening/02-silence.md").write_bytes(data)
    [found] = problems(folder)
    assert found.startswith(f"content/en/lessons/listening/02-silence.md:{told}")


def test_links_that_lead_out_of_the_folder_are_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/09-file.md").write_text(lesson("A secret"))
    (folder / "en/lessons/listening/09-out.md").symlink_to(tmp_path / "secret/09-file.md")
    (folder / "en/lessons/listening/11-round.md").symlink_to(folder / "en/lessons/listening/11-round.md")
    (folder / "en/lessons/listening/12-nowhere.md").symlink_to(folder / "gone.md")
    (folder / "es/prompts").symlink_to(tmp_path / "secret")
    os.mkfifo(folder / "en/lessons/listening/13-pipe.md")
    found = problems(folder)
    assert (
        "content/en/lessons/listening/09-out.md:1: is a link that leads out of the content folder: put the file itself here"
        in found
    )
    assert (
        "content/en/lessons/listening/11-round.md:1: is a link that leads to itself: put the file itself here" in found
    )
    assert "content/en/lessons/listening/12-nowhere.md:1: is missing" in found
    assert "content/en/lessons/listening/13-pipe.md:1: is not a file" in found
    assert "content/es/prompts:1: is a link that leads out of the content folder: put the file itself here" in found
    assert "A secret" not in "".join(found)


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "es/lessons/listening/03-silence.md").symlink_to(folder / "en/lessons/listening/02-silence.md")
    assert problems(folder) == []


def test_an_empty_folder_and_none_at_all(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert problems(tmp_path / "content") == [
        "content/en/messages.ftl:1: is missing",
        "content/programme.yaml:1: is missing",
        "content/sources.yaml:1: is missing",
    ]
    [found] = problems(tmp_path / "gone")
    assert found.startswith("gone:1: there is no such folder")


def test_a_broken_programme_does_not_hide_what_is_wrong_elsewhere(folder: Path) -> None:
    (folder / "programme.yaml").write_text(PROGRAMME.replace('"21:00"', "late").replace("fairness", "fairnes"))
    (folder / "en/lessons/listening/02-silence.md").write_text(lesson("x").replace("[family]", "[fame]"))
    assert problems(folder) == [
        'content/en/lessons/listening/02-silence.md:5: "for" must be one of the motives in programme.yaml (family, fairnes), '
        'found "fame"; did you mean "family"?',
        'content/en/messages.ftl:1: "motive-fairnes" is missing: what people read for "fairnes" in programme.yaml',
        'content/programme.yaml:12: "quiet_from" must be a time such as "21:00", in quotation marks, found "late"',
    ]


def test_a_lesson_in_the_wrong_place_is_told_of(folder: Path) -> None:
    (folder / "en/lessons/01-astray.md").write_text(lesson("x"))
    (folder / "en/lessons/listening/.hidden.swp").write_text("an editor's own")
    (folder / "en/lessons/listening/02-silence.md~").write_text("an editor's copy")
    assert problems(folder) == [
        "content/en/lessons/01-astray.md:1: is not read: lessons belong into the folder of their module"
    ]


ODD = [
    "---\n",
    "\n## Try\n",
    "{ $x }",
    "{why}",
    "- [x] ",
    "<!--",
    "&a ",
    "*a ",
    "? ",
    "!x ",
    "<<: ",
    "\x85",
    "\u2028",
    "\0",
    *"{}[]:-*&!|>\"'#\n\t `<@$=%~\\",
]


@pytest.fixture(scope="module")
def worn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_content(tmp_path_factory.mktemp("worn") / "content")


@given(
    st.sampled_from(sorted(FILES)),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 20), st.sampled_from(ODD), st.integers(1, 30))),
)
@example("en/prompts/after-slip.yaml", [(0, 0, "\x85", 30)])
def test_no_edit_however_odd_stops_the_reading(worn: Path, name: str, edits: list[tuple[float, int, str, int]]) -> None:
    text = FILES[name]
    for share, gone, odd, times in edits:
        at = int(share * len(text))
        text = text[:at] + odd * times + text[at + gone :]
    (worn / name).write_text(text, encoding="utf-8", newline="")
    try:
        assert all("\n" not in problem for problem in problems(worn))
    finally:
        (worn / name).write_text(FILES[name], encoding="utf-8")
