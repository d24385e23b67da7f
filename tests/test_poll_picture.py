"""The picture of a result: readable in dark and light, the same every time, and nothing that people wrote can break it."""

from __future__ import annotations

import io
import logging
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.polls.paper import BOX, PAPER, Paper, drawable
from bot.polls.picture import BAR, INK, QUIET, _number, bars, trend

Row = tuple[str, float | None, str]

LONG = (
    "Somebody took my idea in the meeting and was thanked for it, although three people had heard me say it before " * 3
)
MOST_BYTES = 200_000

ODD = [
    "",
    " ",
    "$x^2$",
    "$",
    "\\frac{1}{2}",
    "{",
    "%",
    "😀 🎉 👩🏽‍💻 ❤️",
    "هل تشعرين؟",
    "האם 50% (כן)",
    "中文",
    "می‌خواهم",
]
ODD += [
    "\u202eabc",
    "\u2067a\u2069",
    "\0\x07\n\t",
    "e\u0301" * 60,
    "a\ud83d",
    "x" * 300,
    "W" * 300,
    "👩‍👩‍👧‍👦" * 30,
    "\u0301" * 40,
]


def opened(png: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(png))
    picture.load()
    assert picture.format == "PNG"
    return picture


def colours(png: bytes) -> Counter[str]:
    picture = opened(png).convert("RGB")
    found = picture.getcolors(picture.width * picture.height) or []
    counted: Counter[str] = Counter()
    for count, colour in found:
        assert isinstance(colour, tuple)
        counted["#" + bytes(map(int, colour)).hex()] += count
    return counted


def light(colour: str) -> float:
    """Relative luminance, as WCAG has it."""
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", [INK, QUIET, BAR])
def test_what_is_read_stands_out_from_the_paper(colour: str) -> None:
    assert (light(PAPER) + 0.05) / (light(colour) + 0.05) >= 4.5


def test_the_picture_brings_its_own_opaque_paper() -> None:
    png = bars("Do you feel heard?", [("Yes", 0.6, "60 %"), ("No", 0.4, "40 %")], "Between 20 and 29 people answered.")
    picture = opened(png)
    assert picture.width == 1000
    assert "transparency" not in picture.info
    assert picture.mode == "P"
    assert colours(png).most_common(1)[0][0] == PAPER


def test_a_bar_is_as_long_as_its_share() -> None:
    def painted(share: float | None) -> int:
        return colours(bars("Question", [("Yes", share, "")], ""))[BAR]

    none, hidden, fifth, whole = painted(0.0), painted(None), painted(0.2), painted(1.0)
    assert none == hidden == 0
    assert whole == pytest.approx(5 * fifth, rel=0.05)
    assert painted(7.0) == whole


def test_a_hidden_row_has_words_instead_of_a_bar() -> None:
    found = colours(bars("Question", [("Yes", None, "fewer than 3")], ""))
    assert BAR not in found
    assert found[QUIET] > 50


def test_twenty_five_rows_are_drawn_and_no_more() -> None:
    rows: list[Row] = [(f"Option {number}", 0.5, "50 %") for number in range(40)]
    assert bars("Question", rows, "") == bars("Question", rows[:25], "")
    assert bars("Question", rows, "") != bars("Question", rows[:24], "")


def test_the_largest_picture_is_small_enough() -> None:
    rows: list[Row] = [(LONG[number:], number / 25, "about 40 %, 12 votes") for number in range(25)]
    assert len(bars(LONG * 9, rows, LONG * 9)) <= MOST_BYTES
    points = [(f"2025-{number}", number % 7 / 7) for number in range(200)]
    assert len(trend(LONG * 9, points, 1, LONG * 9)) <= MOST_BYTES


def test_the_same_result_is_the_same_picture() -> None:
    def drawn() -> tuple[bytes, bytes]:
        return bars("Q", [("Yes", 0.5, "50 %")], "n"), trend("Q", [("May", 3.0), ("June", None)], 5, "n")

    assert drawn() == drawn()
    assert set(opened(drawn()[0]).info) <= {"dpi"}


def test_a_gap_in_a_trend_is_not_bridged() -> None:
    whole = colours(trend("Q", [("a", 3.0), ("b", 3.0), ("c", 3.0)], 5, ""))[BAR]
    gap = colours(trend("Q", [("a", 3.0), ("b", None), ("c", 3.0)], 5, ""))[BAR]
    assert 150 < gap < whole / 3


def test_shares_over_time_are_written_as_percentages() -> None:
    assert _number(0.25, 1) == "25 %"
    assert (_number(3.25, 5), _number(4.0, 5)) == ("3.2", "4")


def test_pictures_can_be_drawn_side_by_side_in_threads() -> None:
    rows: list[Row] = [(LONG, 0.5, "50 %"), ("هل تشعرين؟", 0.5, "50 %")]
    alone = bars(LONG, rows, LONG)
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(lambda _: bars(LONG, rows, LONG), range(12))) == {alone}


@pytest.mark.parametrize("count", [0, 1, 2, 17, 60])
def test_a_trend_of_any_length_is_drawn(count: int) -> None:
    assert opened(trend("Q", [(LONG, 2.0)] * count, 10, "")).width == 1000


@pytest.mark.parametrize("odd", ODD)
def test_nothing_that_people_write_stops_or_changes_the_picture(odd: str) -> None:
    png = bars(odd, [(odd, 0.5, odd), ("Yes", None, "fewer than 3")], odd)
    assert len(png) <= MOST_BYTES
    trend(odd, [(odd, 1.0), (odd, None)], 5, odd)


@settings(max_examples=25)
@given(st.text(max_size=60))
@example("$\\mathdefault{x}$")
def test_any_text_can_be_drawn(text: str) -> None:
    opened(bars(text, [(text, 0.5, text)], text))


def test_a_dollar_sign_begins_no_formula() -> None:
    paper = Paper(100)
    assert paper.width("$x^2$", 20) > 2 * paper.width("x2", 20)


def test_what_the_font_lacks_is_a_box_and_what_is_not_seen_is_left_out() -> None:
    assert drawable("中 🎉 👩🏽‍💻 ❤️") == f"{BOX} {BOX} {BOX}\u200d{BOX} ❤"
    assert drawable("\u202eabc\u2069\n d\0") == "abc d"
    assert drawable("e\u0301") == "é"


@given(st.text(st.sampled_from("ab W…中"), max_size=200), st.integers(60, 400), st.integers(1, 3))
def test_a_text_is_wrapped_within_its_width_and_cut_only_where_it_must_be(text: str, width: int, most: int) -> None:
    paper = Paper(1000)
    lines = paper.wrapped(text, width, most, 17)
    assert len(lines) <= most
    assert all(paper.width(line, 17) <= width for line in lines)
    whole = "".join(drawable(text).split())
    shown = "".join("".join(lines).split())
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1]))


def test_no_log_holds_what_was_drawn(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        bars("canary-title", [("canary-label", 0.5, "canary-words")], "canary-note")
    assert "canary" not in caplog.text


def test_a_bot_without_polls_does_not_load_the_library() -> None:
    code = "import bot.app, bot.polls.picture, sys; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
