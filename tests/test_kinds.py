"""Scenarios, stories, circles, mentoring and campaigns: read as written, checked in full; and all that we promise is there."""

from __future__ import annotations

import dataclasses
import shutil
import textwrap
from datetime import date
from pathlib import Path

import pytest

from bot.library import Campaign, Library, load
from tests.small_content import small_content

CONTENT = Path(__file__).parent.parent / "content"

SCENARIO = """\
title: The joke in the lift
for: [fairness]
lenses: [race]
level: curious
note: A joke about looks.
scene: |
  The doors close.

  Somebody **laughs**.
ask: What do you say?
answers:
  - say: I don't get it.
    why: |
      Light, and it leaves him a way out.
  - say: Not with me.
    why: Plain.
  - say: Have you got a minute?
    why: Later, and in private.
remember: One sentence is enough.
"""

STORY = """\
title: Eight weeks
example: true
teller: A head of nursing, 58
about: listening
wrong: I talked.
learned: I was told.
now: I ask.
hard: Waiting.
"""

CIRCLE = """\
title: Why I came
aim: To meet.
open: What made you say yes?
talk:
  - What would make you glad?
  - |
    What must not happen here?
  - Whose stories do we tell?
try: Notice one thing.
host: Stop after half an hour.
"""

MENTORING = """\
title: One ordinary day
her_question: What did you see?
his_questions: [When?, Where?, What then?]
before: Find a time.
after: Write down one thing.
note: She need not answer.
"""

CAMPAIGN = """\
title: Sixteen days
from: "11-25"
until: "12-10"
about: A campaign since 1991.
message: One page.
try: Ask.
avoid: No speeches.
"""

FILES = {
    "scenarios/the-lift.yaml": SCENARIO,
    "stories/eight-weeks.yaml": STORY,
    "circles/02-why-i-came.yaml": CIRCLE,
    "circles/10-what-stays.yaml": CIRCLE.replace("Why I came", "What stays"),
    "mentoring/01-one-day.yaml": MENTORING,
    "campaigns/sixteen-days.yaml": CAMPAIGN,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = small_content(tmp_path / "content")
    for name, text in FILES.items():
        write(root, f"en/{name}", text)
    return root


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def loaded(folder: Path) -> Library:
    library, problems = load(folder)
    assert library, problems
    return library


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder)[1]]


def test_a_scenario_is_read_as_it_was_written(folder: Path) -> None:
    [found] = loaded(folder).scenarios("en")
    assert (found.id, found.title, found.note) == ("the-lift", "The joke in the lift", "A joke about looks.")
    assert (found.motives, found.lenses, found.level) == (("fairness",), ("race",), "curious")
    assert (found.scene, found.ask) == ("The doors close.\n\nSomebody **laughs**.", "What do you say?")
    assert found.answers[0].say == "I don't get it."
    assert found.answers[0].why == "Light, and it leaves him a way out."
    assert (len(found.answers), found.remember) == (3, "One sentence is enough.")


def test_stories_circles_and_mentoring_are_read_as_they_were_written(folder: Path) -> None:
    library = loaded(folder)
    [story], [agenda] = library.stories("en"), library.mentoring("en")
    assert (story.id, story.example, story.teller, story.about) == (
        "eight-weeks",
        True,
        "A head of nursing, 58",
        "listening",
    )
    assert (story.wrong, story.learned, story.now, story.hard) == ("I talked.", "I was told.", "I ask.", "Waiting.")
    assert (agenda.id, agenda.her_question, agenda.his_questions) == (
        "one-day",
        "What did you see?",
        ("When?", "Where?", "What then?"),
    )
    first, second = library.circles("en")
    assert (first.id, second.id) == ("why-i-came", "what-stays")
    assert first.talk[1] == "What must not happen here?"
    assert (first.attempt, first.host) == ("Notice one thing.", "Stop after half an hour.")


@pytest.mark.parametrize(
    ("begins", "ends", "day", "covered"),
    [
        ((11, 25), (12, 10), date(2026, 11, 25), True),
        ((11, 25), (12, 10), date(2026, 12, 10), True),
        ((11, 25), (12, 10), date(2026, 12, 11), False),
        ((3, 8), (3, 8), date(2027, 3, 8), True),
        ((12, 20), (1, 6), date(2027, 1, 1), True),
        ((12, 20), (1, 6), date(2027, 2, 1), False),
        ((2, 29), (3, 1), date(2027, 3, 1), True),
    ],
)
def test_a_campaign_is_on_from_its_first_day_to_its_last(
    folder: Path, begins: tuple[int, int], ends: tuple[int, int], day: date, covered: bool
) -> None:
    [campaign] = loaded(folder).campaigns("en")
    assert (campaign.begins, campaign.ends) == ((11, 25), (12, 10))
    assert isinstance(campaign, Campaign)
    assert dataclasses.replace(campaign, begins=begins, ends=ends).covers(day) is covered


def test_a_folder_without_them_is_in_order(tmp_path: Path) -> None:
    library = loaded(small_content(tmp_path / "content"))
    found = (library.scenarios("en"), library.stories("es"), library.circles("en"), library.campaigns("xx"))
    assert not any((*found, library.mentoring("en")))


def test_what_is_translated_stands_in_its_place(folder: Path) -> None:
    write(folder, "es/circles/10-what-stays.yaml", CIRCLE.replace("Why I came", "Lo que queda"))
    library = loaded(folder)
    assert [one.title for one in library.circles("es")] == ["Why I came", "Lo que queda"]
    assert library.scenarios("es") == library.scenarios("en")
    assert "es: 1 of 2 circles missing, English is shown: why-i-came" in library.notes


def test_a_translation_keeps_what_the_plan_depends_on(folder: Path) -> None:
    write(folder, "es/scenarios/the-lift.yaml", SCENARIO.replace("[fairness]", "[]"))
    write(folder, "es/campaigns/sixteen-days.yaml", CAMPAIGN.replace("12-10", "12-11"))
    write(folder, "es/stories/eight.yaml", STORY)
    assert problems(folder) == [
        'content/es/campaigns/sixteen-days.yaml:3: "until" must be 12-10 like the English one, found 12-11',
        'content/es/scenarios/the-lift.yaml:2: "for" must be [fairness] like the English one, found []',
        'content/es/stories/eight.yaml:1: "eight" is not among the stories in English; did you mean "eight-weeks"?: '
        "translations keep the names",
    ]


def test_a_broken_english_file_is_not_held_against_its_translation(folder: Path) -> None:
    write(folder, "es/scenarios/the-lift.yaml", SCENARIO)
    write(folder, "en/scenarios/the-lift.yaml", SCENARIO.replace("level: curious", "level: curios"))
    [found] = problems(folder)
    assert found.startswith('content/en/scenarios/the-lift.yaml:4: "level" must be one of the readiness')


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "scenarios/the-lift.yaml",
            SCENARIO.replace("title: The", 'title: "The'),
            "quotation mark that is never closed",
        ),
        (
            "scenarios/the-lift.yaml",
            SCENARIO.replace("Plain.", "x" * 301),
            '16: "why" must be at most 300 characters, found 301',
        ),
        (
            "scenarios/the-lift.yaml",
            SCENARIO.replace("**laughs**", "<i>laughs</i>"),
            "9: raw HTML is not allowed: write it with Markdown",
        ),
        (
            "circles/02-why-i-came.yaml",
            CIRCLE.replace("not happen here?", "not happen {here}?"),
            '7: "{here}" would be shown as it is: nothing is filled in here, {why} only in questions',
        ),
        (
            "circles/10-what-stays.yaml",
            "title: " + "x" * 200_000,
            '1: "title" must be at most 80 characters, found 200000',
        ),
        ("mentoring/02-one-day.yaml", MENTORING, "1: has the same name as 01-one-day.yaml"),
        ("campaigns/sixteen-days.yaml", CAMPAIGN[: len(CAMPAIGN) // 2], "is missing: it must be words"),
        ("stories/notes.txt", "x", "1: is not read: here belong files whose names end in .yaml"),
    ],
)
def test_a_mistake_is_told_of_with_its_line(folder: Path, name: str, text: str, told: str) -> None:
    write(folder, f"en/{name}", text)
    found = problems(folder)
    assert any(line.startswith(f"content/en/{name}:") and told in line for line in found), found


# --- what we deliver ---


def test_our_own_curriculum_is_all_there() -> None:
    library = loaded(CONTENT)
    promised = library.programme.least
    assert promised["lessons_a_module"] >= 5
    assert promised["lessons"] >= 70
    assert (promised["prompts"], promised["recall"], promised["scenarios"]) == (60, 40, 24)
    assert [note for note in library.notes if not note.startswith("es: ")] == []
    assert len(library.scenarios("en")) >= 24
    assert all(len(one.answers) == 3 for one in library.scenarios("es"))
    assert all(story.example for story in library.stories("en"))
    assert any(campaign.covers(date(2026, 3, 8)) for campaign in library.campaigns("en"))


README = {
    "Prompts": "prompts/readme.yaml",
    "Poll templates": "polls/readme.yaml",
    "Scenarios": "scenarios/readme.yaml",
    "Stories": "stories/readme.yaml",
    "Circles": "circles/99-readme.yaml",
    "Mentoring": "mentoring/99-readme.yaml",
    "Campaigns": "campaigns/readme.yaml",
}


def test_what_the_readme_shows_can_be_copied_as_it_is(tmp_path: Path) -> None:
    copy = shutil.copytree(CONTENT, tmp_path / "content")
    parts = (CONTENT / "README.md").read_text(encoding="utf-8").split("\n## ")
    for title, name in README.items():
        [part] = [part for part in parts if part.startswith(f"{title}\n")]
        block = [line for line in part.splitlines() if line.startswith("    ") or not line]
        write(copy / "en", name, textwrap.dedent("\n".join(block)).replace("slip-first-word", "readme-first-word"))
    assert problems(copy) == []
