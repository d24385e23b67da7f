"""What people type after "poll", and what is understood of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.library import Shelf
from bot.polls.command import Draft, options_of, parse
from bot.polls.questions import Kind
from bot.polls.quoting import EVERY

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("typed", "question", "options"),
    [
        ('"Where do we eat?" "Pizza" "Pasta"', "Where do we eat?", ("Pizza", "Pasta")),
        ("“Where?” “Here” “There”", "Where?", ("Here", "There")),
        ("„Wo?“ „Hier“ „Da“", "Wo?", ("Hier", "Da")),
        ("„Gdzie?” „Tu” „Tam”", "Gdzie?", ("Tu", "Tam")),
        ("”Var?” ”Här” ”Där”", "Var?", ("Här", "Där")),
        ("« Où ? » « Ici » « Là »", "Où ?", ("Ici", "Là")),
        ("»Wo?« »Hier« »Da«", "Wo?", ("Hier", "Da")),
        ("‹Où?› ‹Ici› ‹Là›", "Où?", ("Ici", "Là")),
        ("「どこ？」「ここ」「そこ」", "どこ？", ("ここ", "そこ")),
        ("‘Don’t you?’ ‘Yes, I don’t’ ‘No’", "Don’t you?", ("Yes, I don’t", "No")),
        ("'Don't you?' 'Yes, I don't' 'No'", "Don't you?", ("Yes, I don't", "No")),
        ('"Where?” "Here” "There”', "Where?", ("Here", "There")),
        ('“Where?" “Here" “There"', "Where?", ("Here", "There")),
        ('"Where?” “Here" "There"', "Where?", ("Here", "There")),
        ('"Where?" “Here” "There"', "Where?", ("Here", "There")),
        (r'"Say \"hi\"?" "A\\B" "C:\dir"', 'Say "hi"?', ("A\\B", "C:\\dir")),
        (r"\"Where?\" \"Here\" \"There\"", "Where?", ("Here", "There")),
        ('“He said "hi" to her?” “Yes” “No”', 'He said "hi" to her?', ("Yes", "No")),
        ('"He said “hi” to her?" "Yes" "No"', "He said “hi” to her?", ("Yes", "No")),
        ('"He said \'hi\' to her?" "Yes" "No"', "He said 'hi' to her?", ("Yes", "No")),
        ('"Don\'t we?" "We don\'t" "We do"', "Don't we?", ("We don't", "We do")),
        ('"Where?" "Here" "There', "Where?", ("Here", "There")),
        ('"Where? "Here" "There"', "Where?", ("Here", "There")),
        ('"Where?"\n"Here"\n"There"', "Where?", ("Here", "There")),
        ('"Where?"\n- "Here"\n- "There"', "Where?", ("Here", "There")),
        ('"Where?" "Here", "There" or "Nowhere"', "Where?", ("Here", "There", "Nowhere")),
        ('"Where?""Here""There"', "Where?", ("Here", "There")),
        ('"Where?" Here, There', "Where?", ("Here", "There")),
        ('Where do we eat? "Pizza" "Pasta"', "Where do we eat?", ("Pizza", "Pasta")),
        ('Where do we eat "Pizza" "Pasta"', "Where do we eat", ("Pizza", "Pasta")),
        ("Where do we eat? Pizza, Pasta", "Where do we eat?", ("Pizza", "Pasta")),
        ("Where do we eat? Pizza, Pasta or Salad", "Where do we eat?", ("Pizza", "Pasta", "Salad")),
        ("Where do we eat? Pizza, Pasta, or Salad", "Where do we eat?", ("Pizza", "Pasta", "Salad")),
        ("Where do we eat? Pizza or Pasta", "Where do we eat?", ("Pizza", "Pasta")),
        ("Where do we eat? Pizza, hot; Pasta", "Where do we eat?", ("Pizza, hot", "Pasta")),
        ("Where do we eat? Pizza / Pasta", "Where do we eat?", ("Pizza", "Pasta")),
        ("Where do we eat?\n1. Pizza, hot\n2. Pasta", "Where do we eat?", ("Pizza, hot", "Pasta")),
        ("Where do we eat\nPizza\nPasta", "Where do we eat", ("Pizza", "Pasta")),
        ("Where? Joe's, Ann's", "Where?", ("Joe's", "Ann's")),
        ("أين نأكل؟ هنا، هناك", "أين نأكل؟", ("هنا", "هناك")),
        ("どこ？ここ、そこ", "どこ？", ("ここ", "そこ")),
        ("Is https://a.example/?b=c good? Yes, No", "Is https://a.example/?b=c good?", ("Yes", "No")),
        ('"Ally" is our word? Yes, No', '"Ally" is our word?', ("Yes", "No")),
        ('Should "ally" be it? Yes, No', 'Should "ally" be it?', ("Yes", "No")),
        ('Should 5" or 6" be used? 5", 6"', 'Should 5" or 6" be used?', ('5"', '6"')),
        ("Tea — or coffee? Tea, Coffee", "Tea — or coffee?", ("Tea", "Coffee")),
        ('"Is --open a flag?" "--exact" "no"', "Is --open a flag?", ("--exact", "no")),
    ],
)
def test_a_question_and_its_options_are_understood(typed: str, question: str, options: tuple[str, ...]) -> None:
    assert parse(typed) == Draft(question, options)


ASKED = Draft("Q?", ("A", "B", "C"))


@pytest.mark.parametrize(
    ("flags", "understood"),
    [
        ("--multiple 2", Draft("Q?", ASKED.options, Kind.MULTIPLE, 2)),
        ("—multiple 2", Draft("Q?", ASKED.options, Kind.MULTIPLE, 2)),
        ("–Multiple=2", Draft("Q?", ASKED.options, Kind.MULTIPLE, 2)),
        ("--multiple", Draft("Q?", ASKED.options, Kind.MULTIPLE, 3)),
        ("--closes 2d", Draft("Q?", ASKED.options, closes=2 * DAY)),
        ("--CLOSES=3H", Draft("Q?", ASKED.options, closes=3 * HOUR)),
        ("--closes 1w", Draft("Q?", ASKED.options, closes=7 * DAY)),
        ("--closes 90m", Draft("Q?", ASKED.options, closes=1.5 * HOUR)),
        ("--closes 2 days", Draft("Q?", ASKED.options, closes=2 * DAY)),
        ("--closes in 1 hour", Draft("Q?", ASKED.options, closes=HOUR)),
        ('--closes "2 days"', Draft("Q?", ASKED.options, closes=2 * DAY)),
        ("--exact --suggest", Draft("Q?", ASKED.options, exact=True, suggest=True)),
        ("--in #general", Draft("Q?", ASKED.options, room="general")),
        ("--in <#C123|general>", Draft("Q?", ASKED.options, room="C123")),
        ("--in <#C123>", Draft("Q?", ASKED.options, room="C123")),
        ("--in=#general —closes 2d", Draft("Q?", ASKED.options, closes=2 * DAY, room="general")),
    ],
)
def test_flags_are_understood_wherever_they_stand(flags: str, understood: Draft) -> None:
    assert parse(f'"Q?" "A" "B" "C" {flags}') == understood
    assert parse(f'{flags} "Q?" "A" "B" "C"') == understood
    assert parse(f'"Q?" {flags} "A" "B" "C"') == understood
    assert parse(f"Q? A, B, C {flags}") == understood


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ('"How was it?" --scale 5', Draft("How was it?", kind=Kind.SCALE)),
        ("How was it? --scale 10", Draft("How was it?", kind=Kind.SCALE, low=0, high=10)),
        ("How was it --scale 0-10", Draft("How was it", kind=Kind.SCALE, low=0, high=10)),
        ("--scale How was it", Draft("How was it", kind=Kind.SCALE)),
        ("What could be better? --open", Draft("What could be better?", kind=Kind.TEXT)),
        ("What — if anything — helps? —open", Draft("What — if anything — helps?", kind=Kind.TEXT)),
    ],
)
def test_scales_and_open_questions_need_no_options(typed: str, understood: Draft) -> None:
    assert parse(typed) == understood


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "I did not find a question."),
        ('"" "A" "B"', "I did not find a question."),
        ('"Q?"', "I found no options."),
        ('"Q?" "A"', "I found only one option."),
        ('"Q?" "A" "B" --multipel 2', "I do not know “--multipel 2”. Did you mean --multiple?"),
        ('"Q?" "A" "B" --colour=red', "I do not know “--colour=red”. Did you mean --closes?"),
        ('"Q?" "A" "B" --multiple 3', "“--multiple 3”: there are 2 options, so choose a number from 1 to 2."),
        ('"Q?" "A" "B" --multiple 0', "“--multiple 0”: there are 2 options, so choose a number from 1 to 2."),
        ('"Q?" "A" "B" --multiple=some', "“--multiple=some” needs a whole number"),
        ('"Q?" "A" "B" --closes tomorrow', "I cannot tell when “--closes tomorrow” is."),
        ('"Q?" "A" "B" --closes', "I cannot tell when “--closes” is."),
        ('"Q?" "A" "B" --closes 9m', "“--closes 9m”: a poll can be open for ten minutes at least and 90 days at most."),
        ('"Q?" "A" "B" --closes 91d', "a poll can be open for ten minutes at least and 90 days at most."),
        ('"Q?" "A" "B" --closes 99999999999w', "I cannot tell when “--closes 99999999999w” is."),
        ('"Q?" --scale 7', "“--scale 7”: there are two scales"),
        ('"Q?" "A" "B" --in', "After “--in” I need a channel"),
        ('"Q?" "A" "B" --exact=yes', "“--exact=yes” stands alone"),
        ('"Q?" "A" "B" --scale 5', "With “--scale 5” nobody chooses from options"),
        ('"Q?" "A" "B" --open', "With “--open” nobody chooses from options"),
        ('"Q?" --open --scale 5', "“--scale 5” and “--open” do not go together"),
        ('"Q?" --scale 5 --multiple 2', "“--scale 5” and “--multiple 2” do not go together"),
        ('"Q?" "A" "B" --in #one --in #two', "“--in #one” and “--in #two” do not go together"),
        ('"Q?" --open --suggest', "“--open” and “--suggest” do not go together"),
        ('"Q?" "Yes" "No" "yes "', "The option “Yes” is there more than once"),
        ('"Q?" "Yes" of course "No"', "I was not sure about “of course”"),
        (f'"Q?" "A" "{"x" * 301}"', "An option can have at most 300 characters"),
        (f'"{"x" * 3001}" "A" "B"', "A question can have at most 3,000 characters; yours has 3,001."),
        ('"Q?" ' + " ".join(f'"{number}"' for number in range(101)), "There can be at most 100 options; you gave 101."),
    ],
)
def test_what_is_wrong_is_named_in_a_sentence(typed: str, sentence: str, shelf: Shelf) -> None:
    said = [shelf.library.label("en", one.message, **one.details) for one in parse(typed).problems]
    assert any(sentence in line for line in said), said


def test_whatever_was_understood_is_kept_beside_what_was_not() -> None:
    draft = parse('"Q?" "Yes" of course "No" --exact --closes never --in #general --multiple 9')
    assert (draft.question, draft.options) == ("Q?", ("Yes", "of course", "No"))
    assert (draft.kind, draft.limit, draft.exact, draft.room, draft.closes) == (Kind.MULTIPLE, 9, True, "general", None)
    assert parse('"Q?" "A" "B" --scale 5').options == ("A", "B")


def test_the_lines_of_a_form_are_options_as_well() -> None:
    assert options_of(["  Yes ", "", "No"]) == (("Yes", "No"), ())
    assert [one.message for one in options_of(["Yes", "yes"])[1]] == ["poll-problem-twice"]


# --- properties ---

ANYTHING = st.one_of(
    st.text(),
    st.text(alphabet=EVERY + "ab \n\\?,;/-—–=#<|>0192"),
    st.lists(
        st.sampled_from(
            ["--multiple", "--closes", "2d", "--in", "<#C1|", ">", "--é", "—scale", '"', "“", "’", " ", "Q?", "\\"]
        )
    ).map("".join),
)


@given(ANYTHING)
@example("\\")
@example('--closes "')
@example("--in <#|>")
@example("--multiple " + "9" * 5000)
@example("--scale ٥ --multiple ²")
def test_any_text_is_answered(text: str) -> None:
    draft = parse(text)
    assert 1 <= draft.limit <= 100
    assert draft.problems or (draft.question and (draft.kind in (Kind.SCALE, Kind.TEXT) or len(draft.options) > 1))


WORDS = st.text(st.characters(blacklist_categories=["C", "Z"]) | st.just(" "), min_size=1).filter(str.strip)
PARTS = st.lists(WORDS, min_size=1, max_size=6)


def quoted(words: str, opening: str, closing: str) -> str:
    escaped = "".join(f"\\{letter}" if letter in EVERY + "\\" else letter for letter in words)
    return f"{opening}{escaped}{closing}"


@given(PARTS, st.sampled_from(['""', "“”", "„“", "„”", "””", "«»", "»«", "‹›", "「」", "『』", "''", "‘’", '"”', '“"']))
def test_what_is_quoted_and_escaped_comes_back_as_it_is(parts: list[str], quotes: str) -> None:
    draft = parse(" ".join(quoted(part.strip(), *quotes) for part in parts))
    assert (draft.question, *draft.options) == tuple(part.strip() for part in parts)


@given(PARTS)
def test_only_backslashes_and_the_quotes_around_need_escaping(parts: list[str]) -> None:
    plain = [part for part in parts if not set(part) & set(EVERY) - {'"', "'"}] or ["x"]
    typed = " ".join('"' + part.replace("\\", "\\\\").replace('"', '\\"') + '"' for part in plain)
    draft = parse(typed)
    assert (draft.question, *draft.options) == tuple(part.strip() for part in plain)


LOOSE = st.lists(
    st.one_of(
        st.text(alphabet="abcxyz", min_size=3),
        st.sampled_from(
            ['"', "“", "”", "'", "?", ",", ";", " ", "\n", "--open", "--foo=", "--closes ", "--in", "--scale 9"]
        ),
    )
)


@given(LOOSE)
def test_no_word_is_lost_whatever_is_wrong(tokens: list[str]) -> None:
    """Every word that was typed is in what was understood, or in what is named as wrong; only separators may go."""
    draft = parse(" ".join(tokens))
    details = [str(value) for one in draft.problems for value in one.details.values()]
    kept = "\n".join([draft.question, *draft.options, draft.room, *details])
    assert [token for token in tokens if token.isalpha() and token not in kept] == []
