"""Forms: nothing that comes back is believed, whoever signed it."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import nobody
from bot.forms import check
from bot.library import Shelf
from bot.turn import Room, Turn
from bot.views import ChoiceField, DateField, Field, Form, NumberField, Option, PersonField, TextField, TimeField, Value
from tests.chat import Chat
from tests.doors.door import Clock

YES, NO = Option("yes", "Yes"), Option("no", "No")
CHOICE = ChoiceField("f", "F", (YES, NO))
SEVERAL = ChoiceField("f", "F", (YES, NO), multiple=True)
SHORT = TextField("f", "F", max_length=5)
NUMBER, DAY, HOUR = NumberField("f", "F", 0, 10), DateField("f", "F"), TimeField("f", "F")


def _checked(shelf: Shelf, field: Field, value: Value | None) -> tuple[Value | None, str | None]:
    values = {} if value is None else {"f": value}
    turn = Turn(nobody(shelf.library), Room(), values, Clock()(), None, shelf.library)  # type: ignore[arg-type]
    good, problems = check(turn, Form("T", "a.b", "Save", (field,)))
    return good.get("f"), problems.get("f")


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        (CHOICE, "yes", "yes"),
        (SEVERAL, ("no", "yes"), ("no", "yes")),
        (SEVERAL, "no", ("no",)),
        (SHORT, "hello", "hello"),
        (NUMBER, "7", 7),
        (DAY, "2026-03-29", "2026-03-29"),
        (HOUR, "09:30", "09:30"),
        (PersonField("f", "F"), "U012AB3CD", "U012AB3CD"),
    ],
)
def test_what_was_offered_is_taken(shelf: Shelf, field: Field, value: Value, kept: Value) -> None:
    assert _checked(shelf, field, value) == (kept, None)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (CHOICE, "maybe", "Please choose one of the answers offered."),
        (CHOICE, ("yes", "no"), "Please choose one of the answers offered."),
        (SEVERAL, ("yes", "yes"), "Please choose one of the answers offered."),
        (SEVERAL, ("yes", "perhaps"), "Please choose one of the answers offered."),
        (SHORT, "hello!", "This can have at most 5 characters; yours has 6."),
        (SHORT, ("a",), "Please choose one of the answers offered."),
        (SHORT, "   ", "Please fill this in."),
        (SHORT, None, "Please fill this in."),
        (NUMBER, "11", "Please enter a whole number from 0 to 10."),
        (NUMBER, "two", "Please enter a whole number from 0 to 10."),
        (NUMBER, "٣", "Please enter a whole number from 0 to 10."),
        (DAY, "tomorrow", "Please enter a date such as 2026-03-29."),
        (HOUR, "25:00", "Please enter a time such as 09:30."),
        (PersonField("f", "F"), "<!channel>", "Please choose one of the answers offered."),
    ],
)
def test_what_was_not_offered_gets_one_sentence(shelf: Shelf, field: Field, value: Value | None, words: str) -> None:
    assert _checked(shelf, field, value) == (None, words)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    field=st.sampled_from([CHOICE, SEVERAL, SHORT, NUMBER, DAY, HOUR]),
    value=st.one_of(st.none(), st.text(), st.integers(), st.lists(st.text()).map(tuple)),
)
def test_whatever_comes_is_kept_whole_or_answered_with_a_sentence(
    shelf: Shelf, field: Field, value: Value | None
) -> None:
    kept, problem = _checked(shelf, field, value)
    assert (kept is None) != (problem is None)
    match field, kept:
        case ChoiceField(), str():
            assert kept in ("yes", "no")
        case NumberField(), _ if kept is not None:
            assert isinstance(kept, int) and 0 <= kept <= 10
        case DateField(), str():
            date.fromisoformat(kept)
        case TimeField(), str():
            time.fromisoformat(kept)
        case _:
            pass


async def test_a_hundred_thousand_characters_are_refused_and_what_was_typed_stays(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.types("join")
    await adam.joins_form(words="x" * 100_000)
    assert adam.sees("This can have at most 600 characters; yours has 100,000.")
    await adam.joins_form(words="Shorter.")
    assert adam.sees("Welcome. You are in.")


async def test_characters_that_no_database_takes_do_no_harm(core: Chat) -> None:
    adam = await core.person("Adam").joins(words="a\x00b\ud800c")
    await adam.types("why")
    assert adam.sees("ab�c")
    await adam.types("pause \x00\ud800 weeks")
    assert adam.sees("I did not understand")


async def test_a_hundred_thousand_characters_typed_into_the_chat_get_a_short_answer(core: Chat) -> None:
    adam = core.person("Adam")
    for words in ("x" * 100_000, "lesson " * 15_000, "/" * 100_000, "\u202e" * 1000 + "help"):
        await adam.types(words)
    assert adam.sees("I did not quite get that")
    assert len(adam.screen) < 5000
