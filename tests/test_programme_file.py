"""The programme's order in programme.yaml: pace, prerequisites, former names, and how much there is to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library import Library, load
from tests.small_content import PROGRAMME, small_content

ORDERED = PROGRAMME.replace("lenses:", "{}lenses:", 1)


def loaded(folder: Path) -> Library:
    library, problems = load(folder)
    assert library, problems
    return library


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder)[1]]


def ordered(tmp_path: Path, lines: str) -> Path:
    return small_content(tmp_path / "content", programme=ORDERED.format(lines))


def test_pace_prerequisites_and_former_names_are_there(tmp_path: Path) -> None:
    programme = loaded(
        ordered(
            tmp_path,
            "pace: {curious: 2, willing: 3}\nafter: {listening: []}\n"
            "renamed:\n  listening/quiet: listening/silence\nremoved: [courage/alone]\nleast: {lessons: 3}\n",
        )
    ).programme
    assert (programme.pace, programme.after) == ({"curious": 2, "willing": 3}, {"listening": ()})
    assert (programme.renamed, programme.removed) == ({"listening/quiet": "listening/silence"}, ("courage/alone",))
    assert programme.least == {"lessons": 3}


def test_all_of_it_may_be_left_out_or_empty(tmp_path: Path) -> None:
    for lines in ("", "pace:\nafter:\nrenamed:\nremoved:\nleast:\n"):
        programme = loaded(ordered(tmp_path, lines)).programme
        assert not any((programme.pace, programme.after, programme.renamed, programme.removed, programme.least))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("after: {listening: [courage]}\n", '8: "curious" has "listening" before "courage", against what "after" says'),
        (
            "after: {courage: [listening]}\n",
            '9: "willing" has "courage", but not "listening", which comes before it by "after"',
        ),
        ("after: {courage: [courage]}\n", '10: "courage" comes after itself'),
        ("pace: {curious: 2}\n", '10: "pace" has no line for "willing"'),
        ("pace: {curious: 0, willing: 1}\n", '10: "curious" must be a whole number from 1 to 7'),
        ("renamed: {listening/silence: courage/scrutiny}\n", "but there still is such a lesson"),
        ("renamed: {listening/a: listening/silense}\n", 'not a lesson; did you mean "listening/silence"?'),
        ("renamed: {listening/a: listening/a}\n", 'leads from "listening/a" back to "listening/a"'),
        ("removed: [courage/scrutiny]\n", '"removed" names "courage/scrutiny", but there still is such a lesson'),
        ("removed: courage/scrutiny\n", '"removed" must be the name of a lesson with its module'),
        ("pace: 2\nafter: x\nrenamed: [a]\nleast: [b]\n", '12: "renamed" must be'),
    ],
)
def test_an_order_that_cannot_be_is_told_of(tmp_path: Path, lines: str, told: str) -> None:
    found = problems(ordered(tmp_path, lines))
    assert any(told in line for line in found), found


def test_less_than_promised_is_a_note(tmp_path: Path) -> None:
    lines = "least: {lessons: 4, lessons_a_module: 2, lessons_a_lens: 1, lessons_a_why: 1, stories: 0, circles: 12}\n"
    thin = [note for note in loaded(ordered(tmp_path, lines)).notes if note.startswith("thin")]
    assert thin == [
        "thin: 3 lessons, at least 4 are promised",
        "thin: lessons for each module are to be at least 2, but: courage 1",
        "thin: lessons for each why are to be at least 1, but: fairness 0",
        "thin: lessons for each lens are to be at least 1, but: race 0",
        "thin: 0 circle guides, at least 12 are promised",
    ]
