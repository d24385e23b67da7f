"""The journal: written for oneself, found again, taken along, shared on purpose and taken back."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import copytree

from bot.library import Shelf
from bot.views import Button, Buttons, Document
from storage.db import Database
from tests.chat import Chat, Someone, converse
from tests.conftest import CONTENT
from tests.doors.core import Core
from tests.doors.door import Clock

DAY, MONTH = timedelta(days=1), timedelta(days=31)


async def notes(who: Someone, *words: str) -> None:
    """Write these notes."""
    for one in words:
        await who.types("note")
        await who.opens("A note")
        await who.answers({"Your words": one})


async def searches(who: Someone, **answers: str) -> None:
    """Fill in the search form."""
    await who.types("journal search")
    await who.opens("Search your journal")
    await who.answers(
        {{"words": "Which words?", "about": "About what?", "month": "When?"}[k]: v for k, v in answers.items()}
    )


# --- dates, subjects, words ---


async def test_an_entry_is_found_by_a_word_in_it_in_another_form_or_with_a_slip(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await notes(adam, "I interrupted Dana in the review.", "At lunch I said nothing.")
    await searches(adam, words="interupting")
    assert adam.sees("One entry has these words.")
    assert not adam.sees("I interrupted Dana in the review.")
    await adam.presses("Read or change")
    assert adam.sees("I interrupted Dana in the review.")


async def test_what_is_looked_for_is_not_repeated_anywhere(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await notes(adam, "At lunch I said nothing.")
    await searches(adam, words="flamingo")
    assert adam.sees("No entry of yours has these words.") and not adam.sees("flamingo")


async def test_every_word_looked_for_must_be_there(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await notes(adam, "The review was loud.", "The review was quiet, and I was proud of it.", "A quiet lunch.")
    await searches(adam, words="quiet review")
    assert adam.sees("One entry has these words.")
    await searches(adam, words="quiet")
    assert adam.sees("Two entries have these words.")


async def test_without_words_it_shows_a_subject_or_a_month(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await core.passes(DAY)
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "An answer."})
    await core.passes(MONTH)
    await notes(adam, "A note.")
    await searches(adam, about="Notes")
    assert adam.sees("Shown: Notes.", "A note, April 3, 2026")
    assert adam.count("March 3, 2026") == 0
    await searches(adam, month="March 2026")
    assert adam.sees("Shown: March 2026.", ", March 3, 2026")
    await adam.presses("Newest")
    assert adam.sees("April 3, 2026", "March 3, 2026")


async def test_a_long_journal_is_leafed_through(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await notes(adam, *(f"Note {number}." for number in range(10)))
    await adam.types("journal")
    await adam.presses("6 older")
    await adam.presses("2 older")
    assert not adam.sees("older]") and adam.sees("[Newest]")


async def test_a_question_between_lessons_has_its_own_subject(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await notes(adam, "A note.")
    await adam.types("journal search")
    assert adam.sees("( ) Notes") and not adam.sees("( ) Questions between lessons")


# --- what is too long ---


async def test_a_note_that_is_too_long_gets_one_sentence_and_stays_in_the_form(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    long = "I said nothing. " * 3125  # 50,000 characters
    await notes(adam, long)
    carried = 20_000 if chat.driver.door.platform == "teams" else 50_000  # a card of Teams carries 28 KB
    assert adam.sees("This can have at most 3,000 characters; yours has 50,000.", long[:carried])
    await adam.answers({"Your words": "I said nothing."})
    assert adam.sees("Kept in your journal")


async def test_what_he_writes_while_the_lesson_is_taken_away_is_not_lost(
    sqlite: Database, clock: Clock, tmp_path: Path
) -> None:
    folder = Path(copytree(CONTENT, tmp_path / "content"))
    shelf = Shelf(folder)
    async with converse("core", sqlite, shelf, clock) as core:
        adam = await core.person("Adam").joins()
        await core.passes(DAY)
        await adam.presses("Write my answer")
        take_away(shelf, folder, shelf.library.track("willing")[0])
        await adam.answers({"Your words": "Written meanwhile."})
        assert adam.sees("Kept in your journal")
        await searches(adam, words="meanwhile")
        await adam.presses("Read or change")
        assert adam.sees("Written meanwhile.")


def take_away(shelf: Shelf, folder: Path, lesson: str) -> None:
    """Somebody deletes the lesson's file in the running program."""
    module, name = lesson.split("/")
    for path in folder.glob(f"*/lessons/{module}/*-{name}.md"):
        path.unlink()
    assert shelf.reload() == [] and shelf.library.lesson("en", lesson) is None


# --- taking it along ---


async def test_the_journal_comes_as_a_file_to_its_writer_alone(chat: Chat) -> None:
    adam, dana = await chat.person("Adam").joins(), await chat.person("Dana").joins()
    await notes(adam, "I interrupted Dana.")
    await adam.types("journal export")
    await adam.opens("Your journal as a file")
    assert adam.sees("a file in your employer’s chat system like any other")
    await adam.answers({})
    assert adam.sees("It comes into our private chat in a moment.")
    await chat.passes(timedelta(minutes=1))
    assert adam.sees("One entry, as you asked.", "Your journal")
    assert not dana.sees("One entry, as you asked.")


async def test_the_file_has_dates_subjects_questions_and_words_in_order(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await core.passes(DAY)
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "# First\n<b>as typed</b>"})
    await core.passes(MONTH)
    await notes(adam, "Second.")
    await adam.types("journal export")
    await adam.answers({})
    await core.passes(timedelta(minutes=1))
    name, text = file_of(core)
    assert name == "journal-2026-04-03.md"
    assert text.startswith("# Your journal\n\n## March 3, 2026: ")
    assert "\n> " in text and "\n\n# First\n<b>as typed</b>\n\n## April 3, 2026: A note\n\nSecond.\n" in text
    await adam.types("journal export")
    await adam.answers({"Which part?": "March 2026"})
    await core.passes(timedelta(minutes=1))
    name, text = file_of(core)
    assert name == "journal-2026-03.md" and "# First" in text and "Second." not in text


def file_of(core: Chat) -> tuple[str, str]:
    """The newest file that anybody got."""
    assert isinstance(core.driver, Core)
    files = [part for one in core.driver.messages for part in one.card.parts if isinstance(part, Document)]
    return files[-1].name, files[-1].content.decode()


async def test_an_empty_journal_is_no_file(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("journal export")
    assert adam.sees("Nothing here yet.")


# --- sharing one ---


async def shares(core: Chat, words: str = "I interrupt more than I thought.") -> tuple[Someone, Someone]:
    """Adam shares a note with Dana."""
    adam, dana = await core.person("Adam").joins(), await core.person("Dana").joins()
    await notes(adam, words)
    await adam.types("journal")
    await adam.presses("Share…")
    assert adam.sees(words, "This is what they will see")
    await adam.answers({"With whom?": "Dana"})
    await core.passes(timedelta(minutes=1))
    return adam, dana


async def test_what_is_shared_opens_in_a_window_of_the_other_one_and_is_taken_back(core: Chat) -> None:
    adam, dana = await shares(core)
    assert adam.sees("Dana can read it as it stands now.")
    assert dana.sees("Adam shared something from a private journal with you: A note.")
    assert not dana.sees("I interrupt more than I thought.")
    await dana.presses("Read it")
    assert dana.sees("I interrupt more than I thought.", "— Adam")

    await adam.types("journal")
    assert adam.sees("shared with Dana")
    await adam.presses("Shared…")
    await adam.presses("Take it back from Dana")
    await core.passes(timedelta(minutes=1))
    await dana.types("hi")
    assert dana.sees("This was taken back.") and not dana.sees("shared something")
    assert not dana.sees("I interrupt more than I thought.")


async def test_what_is_shared_stays_as_it_was_shown_until_it_is_shared_again(core: Chat) -> None:
    adam, dana = await shares(core, "Shown.")
    await adam.types("journal")
    await adam.presses("Read or change")
    await adam.answers({"Your words": "Changed later."})
    await dana.presses("Read it")
    assert dana.sees("Shown.") and not dana.sees("Changed later.")
    await adam.types("journal")
    await adam.presses("Shared…")
    await adam.presses("Share it with somebody else…")
    assert adam.sees("Changed later.")
    await adam.answers({"With whom?": "Dana"})
    await dana.presses("Read it")
    assert dana.sees("Changed later.")


async def test_his_why_is_not_shared_with_the_question_that_quotes_it(core: Chat) -> None:
    adam, dana = await core.person("Adam").joins(), await core.person("Dana").joins()
    await answers_a_question_with_his_why(core, adam)
    await adam.types("journal")
    await adam.presses("Read or change")
    assert "my best colleague" in adam.screen.rpartition("From your journal")[2]
    await adam.types("journal")
    await adam.presses("Share…")
    await adam.answers({"With whom?": "Dana"})
    await core.passes(timedelta(minutes=1))
    await dana.presses("Read it")
    assert dana.sees("An answer.") and not dana.sees("my best colleague")


async def answers_a_question_with_his_why(core: Chat, adam: Someone) -> None:
    """Read a lesson whose question puts in his why, and answer it."""
    library = core.bot.shelf.library
    lessons = (library.lesson("en", id) for id in library.track("curious"))
    lesson = next(lesson for lesson in lessons if lesson and "{why}" in lesson.reflect)
    await adam.types(lesson.title)
    await adam.presses(f"Read “{lesson.title}”")
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "An answer."})


async def test_a_deleted_entry_is_taken_back_from_those_it_was_shared_with(core: Chat) -> None:
    adam, dana = await shares(core)
    await adam.types("journal")
    await adam.presses("Delete")
    assert adam.sees("You shared it with Dana.")
    await adam.presses("Delete")
    await core.passes(timedelta(minutes=1))
    assert dana.sees("This was taken back.") and not dana.sees("shared something")


async def test_who_is_forgotten_takes_everything_back(core: Chat) -> None:
    adam, dana = await shares(core)
    await adam.types("forget me")
    await adam.presses("Erase everything")
    await core.passes(timedelta(minutes=1))
    assert dana.sees("This was taken back.") and not dana.sees("Adam shared")


async def test_one_shares_only_with_somebody_who_came_by_himself_and_not_with_himself(core: Chat) -> None:
    adam, _ = await core.person("Adam").joins(), core.person("Ben")
    await notes(adam, "A note.")
    await adam.types("journal")
    await adam.presses("Share…")
    await adam.answers({"With whom?": "Ben"})
    assert adam.sees("I write to nobody who has not come to me first")
    await adam.answers({"With whom?": "Adam"})
    assert adam.sees("That is you.")


async def test_what_is_taken_back_before_it_was_told_is_never_told(core: Chat) -> None:
    adam, dana = await core.person("Adam").joins(), await core.person("Dana").joins()
    await notes(adam, "A note.")
    await adam.types("journal")
    await adam.presses("Share…")
    await adam.answers({"With whom?": "Dana"})
    await adam.types("journal")
    await adam.presses("Shared…")
    await adam.presses("Take it back from Dana")
    await core.passes(timedelta(minutes=1))
    assert not dana.sees("shared something") and not dana.sees("taken back")


async def test_a_thank_you_comes_back_once_and_reading_is_not_told(core: Chat) -> None:
    adam, dana = await shares(core)
    await dana.presses("Read it")
    await core.passes(timedelta(minutes=1))
    assert not adam.sees("Dana thanks you")
    await dana.answers({})
    assert dana.sees("Adam hears that you said thank you.")
    await dana.presses("Read it")
    await dana.answers({})
    await core.passes(timedelta(minutes=1))
    assert adam.count("Dana thanks you for what you shared.") == 1


async def test_who_does_not_want_it_is_rid_of_it_and_nobody_is_told(core: Chat) -> None:
    adam, dana = await shares(core)
    await dana.presses("Not for me")
    assert dana.sees("It is gone from here, and nobody is told.") and not dana.sees("shared something")
    await core.passes(DAY)
    assert not adam.sees("gone from here")


async def test_nobody_else_can_read_or_take_back_what_was_shared(core: Chat) -> None:
    adam, dana = await shares(core)
    eve = await core.person("Eve").joins()
    share = share_on_the_screen_of(core, dana)
    assert isinstance(core.driver, Core)
    for address in ("journal.read_shared", "journal.thank", "journal.decline", "journal.take_back"):
        await core.driver._turn(eve.visitor, address, {"share": share})
    assert not eve.sees("I interrupt more than I thought.")
    await dana.presses("Read it")
    assert dana.sees("I interrupt more than I thought.") and not adam.sees("Eve")


def share_on_the_screen_of(core: Chat, who: Someone) -> str:
    """The share that a button on somebody's screen stands for."""
    assert isinstance(core.driver, Core)
    cards = [one.card for one in core.driver.messages if one.only_for == who.visitor.name]
    buttons = [button for card in cards for part in card.parts if isinstance(part, Buttons) for button in part.buttons]
    return str(next(b.values["share"] for b in buttons if isinstance(b, Button) and "share" in b.values))


PICKED: dict[str, Callable[[str], str]] = {
    "core": str,
    "slack": lambda name: f"U{name.upper()}",
    "teams": lambda name: str(uuid.uuid5(uuid.NAMESPACE_DNS, name)),
    "web": str.lower,
}
"""Somebody as the picker of each platform hands them on."""


async def test_on_every_platform_the_words_open_in_a_window_and_never_stand_in_the_chat(chat: Chat) -> None:
    adam, dana = await chat.person("Adam").joins(), await chat.person("Dana").joins()
    await notes(adam, "I interrupt more than I thought.")
    await adam.types("journal")
    await adam.presses("Share…")
    assert adam.sees("This is what they will see", "I interrupt more than I thought.")
    await adam.answers({"With whom?": PICKED[chat.driver.door.platform]("Dana")})
    await chat.passes(timedelta(minutes=1))
    assert dana.sees("Adam shared something from a private journal with you: A note.")
    assert not dana.sees("I interrupt more than I thought.")
    await dana.presses("Read it")
    assert dana.sees("I interrupt more than I thought.")
    await adam.types("journal")
    assert adam.sees("shared with Dana")
    await adam.presses("Shared…")
    await adam.presses("Take it back from Dana")
    await chat.passes(timedelta(minutes=1))
    assert dana.sees("This was taken back.") and not dana.sees("Adam shared something")
