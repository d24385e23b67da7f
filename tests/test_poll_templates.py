"""Templates of polls: ten are shipped and in order, each mistake in one is told of, and other languages fall back to English."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library import Library, Template, load, report
from bot.polls.questions import LONGEST_TEXT, Kind, Question, Sheet
from tests.small_content import small_content

SHIPPED = Path(__file__).parents[1] / "content"

TEMPLATE = """\
title: How was it?
about: After a meeting.
publication: exact
questions:
  - kind: single
    words: "Was it good: yes or no?"
    options: [yes, no]
  - kind: multiple
    words: What would help?
    options: [Tea, Coffee, 10:30]
    limit: 2
  - kind: scale
    words: How good was it?
    low: 0
    high: 10
    low_means: bad
    high_means: good
  - kind: text
    words: |
      What else?
"""

ONE = "title: t\nabout: a\npublication: careful\nquestions:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = small_content(tmp_path / "content")
    (found / "en/polls").mkdir()
    return found


def loaded(folder: Path) -> Library:
    library, problems = load(folder)
    assert library, problems
    return library


def told(folder: Path, text: str) -> list[str]:
    (folder / "en/polls/how.yaml").write_text(text, encoding="utf-8")
    return [str(problem).removeprefix("content/en/polls/how.yaml:") for problem in load(folder)[1]]


@pytest.fixture(scope="module")
def shipped() -> tuple[Template, ...]:
    return loaded(SHIPPED).templates("en")


def test_a_template_is_read_as_it_was_written(folder: Path) -> None:
    assert told(folder, TEMPLATE) == []
    [found] = loaded(folder).templates("en")
    assert found == Template(
        "how",
        "How was it?",
        "After a meeting.",
        True,
        (
            Question(Kind.SINGLE, "Was it good: yes or no?", ("yes", "no")),
            Question(Kind.MULTIPLE, "What would help?", ("Tea", "Coffee", "10:30"), limit=2),
            Question(Kind.SCALE, "How good was it?", low=0, high=10, low_means="bad", high_means="good"),
            Question(Kind.TEXT, "What else?"),
        ),
    )


def test_a_template_survives_being_kept_as_a_poll(shipped: tuple[Template, ...]) -> None:
    for template in shipped:
        sheet = Sheet(template.questions, template.title, template.exact, template=template.id)
        assert Sheet.unpacked(sheet.packed()) == sheet


def test_a_folder_without_polls_is_in_order(tmp_path: Path) -> None:
    assert loaded(small_content(tmp_path / "content")).templates("en") == ()


def test_another_language_shows_english_where_it_has_none(folder: Path) -> None:
    for name in ("after", "before"):
        (folder / f"en/polls/{name}.yaml").write_text(TEMPLATE)
    (folder / "es/polls").mkdir()
    (folder / "es/polls/after.yaml").write_text(TEMPLATE.replace("How was it?", "¿Qué tal?"), encoding="utf-8")
    library = loaded(folder)
    assert [(one.id, one.title) for one in library.templates("es")] == [
        ("after", "¿Qué tal?"),
        ("before", "How was it?"),
    ]
    assert library.templates("fr") == library.templates("en")
    assert "es: 1 of 2 polls missing, English is shown: before" in library.notes
    assert ", 2 poll templates, " in report(folder)[0]


def test_a_translation_keeps_the_name(folder: Path) -> None:
    (folder / "en/polls/after.yaml").write_text(TEMPLATE)
    (folder / "es/polls").mkdir()
    (folder / "es/polls/aftre.yaml").write_text(TEMPLATE)
    [problem] = load(folder)[1]
    assert str(problem) == (
        'content/es/polls/aftre.yaml:1: "aftre" is not among the polls in English; did you mean "after"?: '
        "translations keep the names"
    )


@pytest.mark.parametrize(
    ("questions", "problem"),
    [
        (
            "  - kind: single\n    words: w\n    options: [a]\n",
            '7: "options" must be a list of 2 to 100 options, found 1',
        ),
        (
            f"  - kind: single\n    words: w\n    options: [{', '.join(f'o{n}' for n in range(101))}]\n",
            '7: "options" must be a list of 2 to 100 options, each beginning with `- `, found 101',
        ),
        (
            f"  - kind: single\n    words: w\n    options: [a, {'x' * 301}]\n",
            '7: "options" must be at most 300 characters, found 301',
        ),
        (
            "  - kind: text\n    words: w\n" * 11,
            '4: "questions" must be a list of 1 to 10 questions, each beginning with `- kind:`, found 11',
        ),
        (f"  - kind: text\n    words: {'x' * 3001}\n", '6: "words" must be at most 3000 characters, found 3001'),
        (
            "  - kind: multiple\n    words: w\n    options: [a, b]\n    limit: 3\n",
            '8: "limit" must be at most 2, because there are no more options, found "3"',
        ),
        (
            "  - kind: multiple\n    words: w\n    options: [a, b]\n    limit: 1\n",
            '8: "limit" must be a whole number from 2 to 100, found "1"',
        ),
        (
            "  - kind: scale\n    words: w\n    low_means: a\n    high_means: b\n    low: 2\n",
            '9: "low" must be 0 or 1, found "2"',
        ),
        (
            "  - kind: scale\n    words: w\n    low_means: a\n    high_means: b\n    high: 10\n",
            '9: "high" makes the scale 1 to 10: it must be 1 to 5 or 0 to 10',
        ),
        (
            "  - kind: text\n    words: w\n    options: []\n",
            '7: "options" is only for the kind single or multiple, and this question is text: remove it',
        ),
        ("  - kind: text\n    wrods: w\n", '6: "wrods" is not known here; did you mean "words"?'),
        ("  - kind: texts\n    words: w\n", '5: "kind" must be one of single, multiple, scale, text, found "texts"'),
    ],
)
def test_a_mistake_is_told_with_its_line_and_its_cure(folder: Path, questions: str, problem: str) -> None:
    assert problem in told(folder, ONE + questions)


@settings(max_examples=30)
@given(st.lists(st.sampled_from([*"[]{}:-&*!|>'\"#\n\t 0", "\n  - ", "kind: ", "limit: ", "null", "\x85"]), max_size=6))
def test_no_edit_however_odd_stops_the_reading(tmp_path_factory: pytest.TempPathFactory, odd: list[str]) -> None:
    folder = small_content(tmp_path_factory.getbasetemp() / "odd")
    (folder / "en/polls").mkdir(exist_ok=True)
    for at in (0, 40, 70, 110, 200, 260):
        assert all("\n" not in problem for problem in told(folder, TEMPLATE[:at] + "".join(odd) + TEMPLATE[at + 9 :]))


# --- what is shipped ---


def test_ten_templates_are_shipped(shipped: tuple[Template, ...]) -> None:
    assert [template.id for template in shipped] == [
        "after-a-meeting",
        "lanes-pulse",
        "listening",
        "measure-activity",
        "measure-awareness-and-action",
        "measure-quality",
        "next-topic",
        "psychological-safety",
        "readiness",
        "speaking-up-barometer",
    ]


def test_only_what_holds_nothing_private_is_published_exactly(shipped: tuple[Template, ...]) -> None:
    assert [template.id for template in shipped if template.exact] == ["next-topic"]


def test_what_is_shipped_is_short_enough_for_every_platform(shipped: tuple[Template, ...]) -> None:
    for template in shipped:
        texts = [question for question in template.questions if question.kind is Kind.TEXT]
        assert len(texts) * 500 <= LONGEST_TEXT
        for question in template.questions:
            assert len(question.words) <= 150, question.words
            assert all(len(option) <= 75 for option in question.options)
            assert len(question.options) <= 12


def test_no_question_is_asked_twice_in_a_survey(shipped: tuple[Template, ...]) -> None:
    for template in shipped:
        words = [question.words for question in template.questions]
        assert len(set(words)) == len(words)


def test_the_pulse_asks_twice_about_her_and_once_about_him(shipped: tuple[Template, ...]) -> None:
    [pulse] = [template for template in shipped if template.id == "lanes-pulse"]
    scales = [question.words for question in pulse.questions if question.kind is Kind.SCALE]
    assert [("to men" in words) for words in scales] == [False, False, True]


def test_the_barometer_sets_i_beside_most_men_here(shipped: tuple[Template, ...]) -> None:
    [barometer] = [template for template in shipped if template.id == "speaking-up-barometer"]
    words = [question.words for question in barometer.questions]
    assert words[0].endswith("I would speak up.")
    assert words[1].endswith("Most men here would speak up.")
