"""What is published of a poll: bands and coarse shares, or counts where that was said before; nothing below five."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.polls.publishing import result
from bot.polls.questions import Kind, Published, Question, Result, Row, Sheet
from tests.small_polls import MOST, SMALL, Counts, ballots_of, multiple, only, said, single


def test_careful_shows_bands_and_coarse_shares() -> None:
    assert only(result(Sheet((single(3),)), ballots_of((10, 6, 2)))) == Published((15, 19), (Row(0.6), Row(0.4), SMALL))
    assert only(result(Sheet((single(2),)), ballots_of((53, 7)))) == Published((50, 99), (MOST, Row(0.1)))
    assert only(result(Sheet((single(2),)), ballots_of((60, 40)))) == Published((100, 0), (Row(0.6), Row(0.4)))
    assert only(result(Sheet((single(2),)), ballots_of((32, 24)))) == Published((50, 99), (Row(0.55), Row(0.45)))


@pytest.mark.parametrize("counts", [(5, 0), (4, 1), (3, 2), (7, 1), (9, 0)])
def test_all_of_one_mind_looks_like_all_but_two(counts: Counts) -> None:
    assert only(result(Sheet((single(2),)), ballots_of(counts))) == Published((5, 9), (MOST, SMALL))


@pytest.mark.parametrize("counts", [(2, 2, 2), (2, 2, 1), (0, 3, 6), (1, 1, 1)])
def test_what_shows_too_much_is_the_same_as_below_five(counts: Counts) -> None:
    assert result(Sheet((single(3),)), ballots_of(counts)) == Result()


def test_several_choices_are_each_a_yes_or_no() -> None:
    sheet = Sheet((multiple(4, 4),))
    ballots = [((0, 1),)] * 8 + [((0, 1, 2),)] * 2 + [((0, 3),)] * 9 + [((3,),)]
    assert only(result(sheet, ballots)) == Published((20, 29), (MOST, Row(0.5), SMALL, Row(0.5)))


def test_exact_shows_counts_and_says_that_all_agree() -> None:
    sheet = Sheet((single(2),), exact=True)
    assert only(result(sheet, ballots_of((4, 1)))) == Published((5, 5), (Row(0.8, 4), Row(0.2, 1)))
    assert only(result(sheet, ballots_of((0, 6)))) == Published((6, 6), (Row(0, 0), Row(1, 6)), unanimous=True)
    assert result(sheet, ballots_of((4, 0))) == Result()
    both = result(Sheet((multiple(2, 2),), exact=True), [((0, 1),)] * 4 + [((0,),)])
    assert only(both) == Published((5, 5), (Row(1, 5), Row(0.8, 4)))


def test_a_mean_of_few_steps_is_kept_back() -> None:
    scale = Question(Kind.SCALE, "How?")
    means = [
        only(result(Sheet((scale,)), ballots_of(counts)))
        for counts in [(0, 0, 0, 9, 0), (0, 1, 5, 6, 1), (3, 3, 6, 9, 9), (0, 5, 5, 5, 5)]
    ]
    assert [one and one.mean for one in means] == [None, None, 3.6, 3.5]
    exact = only(result(Sheet((scale,), exact=True), ballots_of((0, 0, 0, 4, 1))))
    assert exact is not None and exact.mean == 4.2
    wide = Question(Kind.SCALE, "How?", low=0, high=10)
    zero = only(result(Sheet((wide,), exact=True), ballots_of((5, *[0] * 9, 5))))
    assert zero is not None and zero.mean == 5.0


def test_a_question_that_few_answered_is_not_shown_beside_the_others() -> None:
    sheet = Sheet((single(2), single(2)))
    ballots = [((0,), None)] * 4 + [((0,), (1,))] * 2 + [((1,), (1,))] * 2
    assert result(sheet, ballots) == Result((Published((5, 9), (MOST, SMALL)), None))
    assert result(sheet, [(None, None)] * 9) == Result()


def test_words_come_from_ten_voters_on_and_without_blanks() -> None:
    sheet = Sheet((Question(Kind.TEXT, "What?"),))
    ballots = [("  first ",), ("second",), ("   ",), *[(None,)] * 6]
    assert result(sheet, ballots) == Result()
    published = only(result(sheet, [*ballots, (None,)]))
    assert published is not None and published.voters == (10, 14)
    assert sorted(published.texts) == ["first", "second"]
    assert result(Sheet(sheet.questions, text_min=1), ballots[:4]) == Result()
    assert only(result(Sheet(sheet.questions, text_min=5), ballots[:5])) is not None
    assert result(sheet, [(None,)] * 20) == Result()


def test_words_that_can_be_counted_narrow_the_band() -> None:
    """Thirteen different suggestions come from thirteen voters at least: nine, three and none are no longer possible."""
    sheet = Sheet((single(3),), suggest=True)
    plain = [(*ballot, None) for ballot in ballots_of((9, 3, 1))]
    worded = [(*ballot, str(number)) for number, ballot in enumerate(ballots_of((9, 3, 1)))]
    assert result(sheet, plain).questions == (Published((10, 14), (Row(0.8), Row(0.3), SMALL)),)
    assert result(sheet, worded).questions == (None,)


def test_what_voters_suggested_is_shown_once() -> None:
    sheet = Sheet((single(2),), suggest=True)
    ballots = [((0,), "Tea"), ((0,), " tea "), ((1,), "TEA"), ((1,), None), ((1,), " ")] + [((0,), "Juice")] * 5
    assert sorted(one.casefold() for one in result(sheet, ballots).suggestions) == ["juice", "tea"]
    assert result(sheet, ballots[:9]).suggestions == ()
    assert result(Sheet((single(2),)), ballots).suggestions == ()


# --- properties ---

ANSWERS = st.tuples(
    st.none() | st.tuples(st.integers(0, 3)),
    st.none() | st.sets(st.integers(0, 2), min_size=1, max_size=2).map(lambda chosen: tuple(sorted(chosen))),
    st.none() | st.tuples(st.integers(0, 4)),
    st.none() | st.text(max_size=3),
    st.none() | st.sampled_from(["Tea", "tea ", "Juice"]),
)
QUESTIONS = (single(4), multiple(3, 2), Question(Kind.SCALE, "How?"), Question(Kind.TEXT, "Why?"))
SHEETS = st.builds(Sheet, st.just(QUESTIONS), exact=st.booleans(), suggest=st.just(True), text_min=st.integers(0, 12))


@given(SHEETS, st.lists(ANSWERS, max_size=12), st.integers(-3, 8))
def test_below_five_nothing_is_ever_published(
    sheet: Sheet, ballots: list[tuple[Counts | str | None, ...]], least: int
) -> None:
    if len(ballots) < max(5, least):
        assert result(sheet, ballots, least) == Result()
    for place, published in enumerate(result(sheet, ballots, least).questions):
        answered = [ballot[place] for ballot in ballots if ballot[place]]
        assert published is None or place == 3 or len(answered) >= max(5, least)


@given(SHEETS, st.lists(ANSWERS, min_size=5, max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_changes_nothing(
    sheet: Sheet, ballots: list[tuple[Counts | str | None, ...]], chance: Random
) -> None:
    mixed = ballots.copy()
    chance.shuffle(mixed)
    assert result(sheet, ballots, shuffle=list.sort) == result(sheet, mixed, shuffle=list.sort)


@given(st.lists(st.integers(0, 12), min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_it_does_not_matter_which_choice_is_which(counts: list[int], chance: Random) -> None:
    order = list(range(len(counts)))
    chance.shuffle(order)
    sheet = Sheet((single(len(counts)),))
    before = said(result(sheet, ballots_of(counts)))
    after = said(result(sheet, ballots_of([counts[place] for place in order])))
    assert after == (before and (before[0], tuple(before[1][place] for place in order)))


@given(st.lists(st.none() | st.text(max_size=4), min_size=10, max_size=30), st.randoms(use_true_random=False))
def test_words_are_all_there_in_an_order_of_their_own(texts: list[str | None], chance: Random) -> None:
    published = only(result(Sheet((Question(Kind.TEXT, "Why?"),)), [(one,) for one in texts], shuffle=chance.shuffle))
    written = sorted(one.strip() for one in texts if one and one.strip())
    assert sorted(published.texts if published else ()) == written


def test_words_are_shuffled_by_chance() -> None:
    ballots = [(f"{number:02}",) for number in range(30)]
    found = {only(result(Sheet((Question(Kind.TEXT, "Why?"),)), ballots)) for _ in range(5)}
    assert len(found) == 5
