"""This is serious: what is recognised, who helps, and that nothing of it is kept."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlmodel import SQLModel

from bot.content.word_lists import Phrases
from bot.library import Library, Shelf, load
from bot.turn import Room, RoomKind, Sender
from bot.views import Card
from storage.db import Database
from tests.chat import Chat, converse
from tests.conftest import CONTENT
from tests.doors.door import Clock
from tests.small_content import small_content

WORDS = """\
serious:
  - harass
  - hit me
  - won't stop
unless: [hit me up]
excuses:
  - words: [but]
    remark: Stop before it.
  - words: [just a joke, if you felt]
    remark: |
      It **did** happen.
"""

HELP = """\
contacts:
  - name: Counsellor
    helps_with: anything about harassment
    reach: room 2.14
hotlines:
  - {country: DE, name: Hilfe, reach: "a number"}
  - {country: GB, name: Helpline, reach: "another number"}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = small_content(tmp_path / "content", words=None)
    (root / "en" / "words.yaml").write_text(WORDS, encoding="utf-8")
    return root


def loaded(folder: Path) -> Library:
    library, problems = load(folder)
    assert library, problems
    return library


def is_serious(library: Library, words: str, language: str = "en") -> bool:
    return any(one.is_serious(words) for one in library.words(language))


# --- the lists ---


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He HARASSED her.", True),
        ("harassing, again", True),
        ("It is harassment!", True),
        ("he hits me", True),
        ("hit\nme", True),
        ("Hit me up on Monday", False),
        ("Hit me up on Monday. Then he hit me.", True),
        ("We hit the target", False),
        ("he won’t stop", True),
        ("he wont stop", True),
        ("he won't ever stop", False),
        ("embarrassed", False),
        ("", False),
        ("…", False),
    ],
)
def test_words_are_found_in_their_other_forms_and_whole(folder: Path, words: str, found: bool) -> None:
    assert is_serious(loaded(folder), words) is found


def test_an_excuse_has_its_remark_and_the_first_one_counts(folder: Path) -> None:
    [words] = loaded(folder).words("en")
    assert words.excuse("Sorry if you felt bad, but it was just a joke") == "It **did** happen."
    assert words.excuse("Sorry, but it was just a joke") == "Stop before it."
    assert words.excuse("I interrupted you. I'm sorry.") is None


def test_where_a_language_has_no_list_the_english_words_are_found(folder: Path) -> None:
    library = loaded(folder)
    assert is_serious(library, "harassment", "es") and is_serious(library, "harassment", "xx")
    assert "es: there is no words.yaml, so only the English words are recognised" in library.notes
    (folder / "es" / "words.yaml").write_text("serious: [acoso]\n", encoding="utf-8")
    library = loaded(folder)
    assert is_serious(library, "me acosaron", "es") and is_serious(library, "harassment", "es")
    assert not is_serious(library, "me acosaron", "en")
    assert not [note for note in library.notes if "words.yaml" in note]


def test_a_folder_without_lists_is_in_order_and_says_so(tmp_path: Path) -> None:
    library = loaded(small_content(tmp_path / "content", words=None))
    assert not is_serious(library, "harassment")
    assert [note for note in library.notes if "nothing that people write is recognised as serious" in note]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("hit me\n", "Harass\n"), '1: "serious" names "Harass" twice'),
        (("just a joke", "just a " + "j" * 60), '9: "words" must be at most 60 characters, found 67'),
        (
            ("It **did**", "x" * 300 + " It **did**"),
            'words.yaml:10: "remark" must be at most 300 characters, found 319',
        ),
        (("    remark: Stop", "    remark: \u0000"), "NUL"),
        (("serious:", "seriously:"), '"serious" is missing'),
    ],
)
def test_a_mistake_in_the_lists_is_told_of_with_its_line(folder: Path, change: tuple[str, str], told: str) -> None:
    (folder / "en" / "words.yaml").write_text(WORDS.replace(*change), encoding="utf-8")
    found = [str(problem) for problem in load(folder)[1]]
    assert any(told in line for line in found), found


def test_a_broken_list_is_not_called_missing(folder: Path) -> None:
    (folder / "en" / "words.yaml").write_text("serious: []\n", encoding="utf-8")
    from bot.content.reading import read

    assert not [note for note in read(folder).folder.notes if "words.yaml" in note and note.startswith("en")]


@given(st.text(max_size=200), st.text(alphabet="abc '’", min_size=1, max_size=20))
def test_any_text_can_be_looked_through(text: str, phrase: str) -> None:
    phrases = Phrases("en", [phrase] if any(letter.isalnum() for letter in phrase) else [])
    for words in phrases.readings(text):
        for begin, end, _ in phrases.among(words):
            assert 0 <= begin < end <= len(words)


@pytest.mark.parametrize(
    "words",
    [
        "He groped me in the lift.",
        "my boss keeps touching my knee and I'm scared of him",
        "I don’t want to live any more",
        "She told me that she'd been raped",
        "he wouldnt take no for an answer",
        "somebody is stalking her",
    ],
)
def test_our_own_list_finds_what_is_serious(shelf: Shelf, words: str) -> None:
    assert is_serious(shelf.library, words)


@pytest.mark.parametrize(
    "words",
    [
        "We hit the target again, and her number was killing it.",
        "I'm dying to know how to get the floor back.",
        "The deadline is killing us.",
        "He takes credit for my idea, and nobody says a word.",
        "I was touched by her story, and it touched me deeply.",
        "My manager calls me sweetheart.",
        "We need a threat model for the new service.",
        "How do I bring it up without making it about myself?",
    ],
)
def test_our_own_list_leaves_everyday_words_alone(shelf: Shelf, words: str) -> None:
    assert not is_serious(shelf.library, words)


def test_our_own_spanish_list_knows_its_words(shelf: Shelf) -> None:
    for words in ("Mi jefe me acosa", "ayer me toco la pierna", "Ya no quiero vivir así", "la amenazaron"):
        assert is_serious(shelf.library, words, "es"), words
    for words in ("Ayer me tocó el turno de noche", "Me interrumpe siempre", "¿Cómo lo digo sin herir a nadie?"):
        assert not is_serious(shelf.library, words, "es"), words


# --- who helps ---


@pytest.fixture
async def helped(tmp_path: Path, database: Database, clock: Clock) -> AsyncIterator[Chat]:
    """A programme that names who helps."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    programme = folder / "programme.yaml"
    text = programme.read_text(encoding="utf-8").replace("\ncontacts: []\n", "\n").replace("\nhotlines: []\n", "\n")
    programme.write_text(text + HELP, encoding="utf-8")
    async with converse("core", database, Shelf(folder), clock) as chat:
        yield chat


async def test_the_people_who_help_are_there_at_once_and_it_is_said_that_they_learn_who_one_is(helped: Chat) -> None:
    hana = helped.person("Hana")
    await hana.types("help now")
    assert hana.sees(
        "Counsellor", "anything about harassment: room 2.14", "Helpline (United Kingdom)", "Hilfe (Germany)"
    )
    assert hana.sees("They'll know it's you.", "Those outside often don't need your name", "I've kept nothing of this")


async def test_the_helplines_of_ones_own_country_come_first(helped: Chat) -> None:
    adam = await helped.person("Adam", zone="Europe/London").joins()
    await adam.types("serious")
    assert adam.screen.index("Helpline (United Kingdom)") < adam.screen.index("Hilfe (Germany)")
    kenji = helped.person("Kenji", zone="Europe/Berlin")
    await kenji.types("help now")
    assert kenji.screen.index("Hilfe (Germany)") < kenji.screen.index("Helpline (United Kingdom)")


async def test_where_nobody_is_named_that_is_said_and_no_number_is_made_up(core: Chat) -> None:
    hana = core.person("Hana")
    await hana.types("sos")
    await hana.presses("This is serious")
    assert hana.sees("Nobody is named here yet.", "Ask your programme team", "call the emergency number where you are")
    assert not any(letter.isdigit() for letter in hana.screen.rpartition("When it's serious")[2])


async def _rows(database: Database) -> dict[str, int]:
    async with database.transaction() as db:
        tables = SQLModel.metadata.sorted_tables
        return {table.name: await db.value(select(func.count()).select_from(table)) for table in tables}


async def test_the_button_leaves_no_trace_and_is_answered_in_passing(helped: Chat) -> None:
    before = await _rows(helped.bot.database)
    sender = Sender("core", "test", "Hana", reference="where she is")
    for room in (Room(), Room(RoomKind.CHANNEL, "general")):
        reply = await helped.bot.handle("serious.show", sender, room, {}, helped.clock(), "core:Ev1")
        assert isinstance(reply.view, Card) and reply.whisper and not reply.deliveries
    assert await _rows(helped.bot.database) == before


# --- typed into the chat ---


async def test_whoever_types_something_serious_is_shown_who_helps_before_anything_else(helped: Chat) -> None:
    hana = helped.person("Hana")
    for words in (
        "my boss touched me",
        "hi, a colleague groped me yesterday",
        "help me, he raped her",
        "sos he hit me",
    ):
        before = len(hana.screen)
        await hana.types(words)
        shown = hana.screen[before:]
        assert "I'm glad you said it" in shown and "Counsellor" in shown and "They'll know it's you." in shown, words
        assert "delete your message" in shown and "Join as an ally" not in shown


async def test_who_helps_is_said_through_every_door(chat: Chat) -> None:
    hana = chat.person("Hana")
    await hana.types("my boss touched me")
    assert hana.sees("I'm glad you said it", "Ask your programme team who helps", "delete your message")


async def test_who_meant_something_else_finds_it_below(helped: Chat) -> None:
    adam = await helped.person("Adam").joins()
    await adam.types("what is harassment?")
    shown = adam.screen.rpartition("If it was about something else:")[2]
    assert "the likeliest first" in shown and "[Read “" in shown and "[What can I say?]" in shown


async def test_what_is_typed_leaves_no_trace(helped: Chat) -> None:
    before = await _rows(helped.bot.database)
    await helped.person("Hana").types("my boss touched me")
    assert await _rows(helped.bot.database) == before


# --- after a hard reflection ---


async def test_whoever_writes_about_harm_is_offered_help_and_nothing_more_is_kept(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("note")
    await adam.opens("A note")
    await adam.answers({"Your words": "A man in my team was groped, and I looked away."})
    assert adam.sees("Kept in your journal", "Writing about that can stir things up", "[This is serious]")
    await adam.presses("This is serious")
    assert adam.sees("When it's serious")


async def test_everyday_notes_are_left_in_peace(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("note")
    await adam.opens("A note")
    await adam.answers({"Your words": "I gave the floor back twice."})
    assert adam.sees("Kept in your journal") and not adam.sees("This is serious")


async def test_a_reflection_on_a_lesson_about_harm_is_followed_by_it_whatever_was_written(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    [title, *_] = [one.title for one in core.bot.shelf.library._lessons["en"].values() if one.module == "safety"]
    await adam.types(title)
    await adam.presses(f"Read “{title}”")
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "I'll ask first."})
    assert adam.sees("Kept in your journal", "Writing about that can stir things up")
