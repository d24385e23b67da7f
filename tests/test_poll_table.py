"""The table of a result: what goes in comes out again, and no cell can begin a formula however the file is opened."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.polls.table import csv_of

BEGINS_A_FORMULA = re.compile('[\\s"`“”‘’\u200b\ufeff]*[=+\\-@＝＋－＠]')
PLAIN_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")

HARMFUL = [
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    ";",
    "\t",
    "\r",
    "\n",
    '"',
    "'",
    " ",
    ",",
    "1",
    "\u200b",
    "\ufeff",
    "\u202e",
]
cells = st.text(st.sampled_from(HARMFUL), max_size=8) | st.text(max_size=20)
tables = st.lists(st.lists(cells, min_size=1, max_size=4), max_size=4)


def opened(file: bytes, separator: str = ",") -> list[list[str]]:
    """What a spreadsheet makes of the file."""
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=separator))


def shown(cell: str) -> str:
    [[found]] = opened(csv_of([[cell]]))
    return found


@pytest.mark.parametrize(
    ("written", "shows"),
    [
        ("Somebody took over my idea", "Somebody took over my idea"),
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-", "'-"),
        ("@SUM(1)", "'@SUM(1)"),
        ("＝1+1", "'＝1+1"),
        ("  =1+1", "'  =1+1"),
        ("\u200b=1+1", "'\u200b=1+1"),
        ('"=1+1"', '\'"=1+1"'),
        ("'=1+1", "''=1+1"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("x;=1+1;y", "x;'=1+1;y"),
        ("one\n- two", "one\n'- two"),
        ("3 - 2 = 1", "3 - 2 = 1"),
        ("", ""),
    ],
)
def test_what_would_act_gets_an_apostrophe_and_nothing_else_changes(written: str, shows: str) -> None:
    assert shown(written) == shows


@pytest.mark.parametrize("number", ["3", "-3", "+3", "0.25", "-1,5", "007"])
def test_a_number_stays_a_number(number: str) -> None:
    assert shown(number) == number


@pytest.mark.parametrize("text", ["-1+1", "+1e5", "-3%", "-١", "- 3"])
def test_what_only_looks_like_a_number_does_not_count_as_one(text: str) -> None:
    assert shown(text) == "'" + text


def test_a_spreadsheet_knows_the_encoding_and_the_lines() -> None:
    file = csv_of([["Answer", "Share"], ['Größe, "so"', "20 %"], ["two\nlines", "سلام 😀"]])
    assert file == '\ufeffAnswer,Share\r\n"Größe, ""so""",20 %\r\n"two\nlines",سلام 😀\r\n'.encode()


def test_half_a_character_does_not_stop_the_table() -> None:
    assert shown("a\ud83d") == "a?"


@given(tables)
def test_the_rows_come_back(rows: list[list[str]]) -> None:
    back = opened(csv_of(rows))
    assert [len(row) for row in back] == [len(row) for row in rows]
    for row, found in zip(rows, back, strict=True):
        for cell, seen in zip(row, found, strict=True):
            assert seen.replace("'", "") == cell.replace("'", "").encode("utf-8", "replace").decode()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@given(tables)
@example([["x", "y;=1+1;z"]])
@example([["x", "y\n=1+1"]])
@example([['"', '";=1+1']])
def test_no_cell_can_begin_a_formula(separator: str, rows: list[list[str]]) -> None:
    for row in opened(csv_of(rows), separator):
        for cell in row:
            unharmed = cell.startswith("'") or PLAIN_NUMBER.fullmatch(cell.strip(' "'))
            assert unharmed or not BEGINS_A_FORMULA.match(cell), cell
