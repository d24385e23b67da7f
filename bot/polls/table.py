"""A result as a table: a CSV file that a spreadsheet opens as what it is, and in which nothing that people wrote can act."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
"""A plain number may begin with a sign: it does nothing, and people want to count with it."""

ACTS = frozenset("=+-@＝＋－＠")
"""What a formula begins with in some spreadsheet; the full-width signs become the plain ones there (OWASP, "CSV Injection")."""

QUOTES = frozenset("\"'`“”‘’")
"""An import may take quotation marks away before it looks."""

BREAKS = re.compile("([;\t\r\n]+)")
"""Where a spreadsheet may begin a new cell inside ours: many countries' Excel splits at semicolons instead of commas, and
then no longer sees our quotation marks as such."""


def csv_of(rows: Sequence[Sequence[str]]) -> bytes:
    """The rows as CSV in UTF-8 with the byte order mark by which spreadsheets know it. What might be taken for a formula
    gets an apostrophe before it; everything else stays as it is, also line ends inside a cell."""
    out = io.StringIO(newline="")
    csv.writer(out, strict=True).writerows([[_safe(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig", "replace")


def _safe(cell: str) -> str:
    pieces = [_guarded(piece) for piece in BREAKS.split(cell)]
    return "'" + "".join(pieces) if _shows_nothing(pieces[0]) and len(pieces) > 1 else "".join(pieces)


def _guarded(piece: str) -> str:
    """With an apostrophe before it if what a spreadsheet may see first begins a formula."""
    first = next((sign for sign in piece if not _is_passed_over(sign)), "")
    return "'" + piece if first in ACTS and not NUMBER.fullmatch(piece) else piece


def _shows_nothing(piece: str) -> bool:
    return all(_is_passed_over(sign) for sign in piece)


def _is_passed_over(sign: str) -> bool:
    return sign in QUOTES or sign.isspace() or not sign.isprintable()
