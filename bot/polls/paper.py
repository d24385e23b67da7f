"""A sheet of paper to draw on, measured in pixels from its upper left corner; the only place that knows matplotlib.

The library is loaded with the first sheet: it takes a second and 60 MB, which a bot without polls need not spend. Figures are
made directly: pyplot would keep every one of them and is not safe with threads.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

INCH = 100
"""Pixels of an inch: only the library needs to know."""

POINTS = 72 / INCH
LINE = 1.35
"""The height of a line by that of its letters."""

BOX = "□"
JOINERS = "\u200c\u200d"
"""Persian and the languages of India need these two invisible signs to be spelt; all others are left out."""

PAPER = "#ffffff"

COLOURS = 48
"""Of a picture: few inks and their edges. It makes the file a third of what full colour takes."""

NARROWEST = 3
"""Pixels of the narrowest letter, about: text of more letters than could fit is cut before it is measured."""


@cache
def _font(bold: bool) -> Path:
    """The font's file: shipped with the library, so that every machine draws the same picture."""
    from matplotlib import get_data_path

    return Path(get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


@cache
def _known() -> frozenset[int]:
    """The signs that both fonts have."""
    from matplotlib.ft2font import FT2Font

    return frozenset.intersection(*(frozenset(FT2Font(str(_font(bold))).get_charmap()) for bold in (False, True)))


def drawable(text: str) -> str:
    """In one line; without signs that are not seen; a box for what the font lacks."""
    return " ".join("".join(map(_drawable, unicodedata.normalize("NFC", text))).split())


def _drawable(sign: str) -> str:
    if sign in JOINERS:
        return sign
    if sign.isspace():
        return " "
    kind = unicodedata.category(sign)
    if (
        kind in ("Cc", "Cf")
        or "VARIATION SELECTOR" in unicodedata.name(sign, "")
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
    ):
        return ""
    if ord(sign) in _known():
        return sign
    return "" if kind in ("Mn", "Me") else BOX


class Paper:
    """White paper of a width in pixels. It is as long as `png` is told in the end."""

    def __init__(self, width: int) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self._figure = Figure(figsize=(width / INCH, 1), dpi=INCH, facecolor=PAPER)
        self._pen = FigureCanvasAgg(self._figure).get_renderer()  # type: ignore[no-untyped-call]
        self._place = Affine2D().scale(1, -1)

    def _style(self, size: float, bold: bool) -> FontProperties:
        from matplotlib.font_manager import FontProperties

        return FontProperties(fname=_font(bold), size=size * POINTS)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """How long a line gets."""
        words = drawable(text)
        return self._pen.get_text_width_height_descent(words, self._style(size, bold), False)[0] if words else 0.0

    def height(self, lines: Sequence[str], size: float) -> float:
        """How much room lines take from top to bottom."""
        return len(lines) * size * LINE

    def wrapped(self, text: str, width: float, most: int, size: float, bold: bool = False) -> list[str]:
        """The text in at most so many lines, broken at spaces where there are any, cut with "…"."""
        could_fit = int(width * most / NARROWEST)
        rest, lines = drawable(text if len(text) <= could_fit else text[:could_fit] + "…"), list[str]()
        while rest and len(lines) < most:
            last = len(lines) == most - 1
            taken = self._that_fits(rest, width, size, bold)
            if taken < len(rest) and last:
                taken = self._that_fits(rest, width - self.width("…", size, bold), size, bold)
                return [*lines, rest[:taken].rstrip() + "…"]
            lines.append(rest[:taken].rstrip())
            rest = rest[taken:].lstrip()
        return lines

    def _that_fits(self, text: str, width: float, size: float, bold: bool) -> int:
        """How many signs fit: up to the last space, or as many as there is room for, at least one."""
        low, high = 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width(text[:middle], size, bold) <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        if low == len(text) or text[low] == " ":
            return low
        space = text.rfind(" ", 0, low)
        return space if space > low / 2 else low

    def write(
        self, x: float, y: float, width: float, lines: Sequence[str], size: float, colour: str, bold: bool = False
    ) -> None:
        """Lines below each other; where the text runs from right to left and a width is given, at its right edge."""
        right = bool(width) and _runs_left("".join(lines))
        for number, line in enumerate(lines):
            self._figure.text(
                x + width if right else x,
                y + (number + 0.5) * size * LINE,
                drawable(line),
                transform=self._place,
                fontproperties=self._style(size, bold),
                color=colour,
                ha="right" if right else "left",
                va="center_baseline",
                parse_math=False,
                usetex=False,
            )

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        from matplotlib.patches import Rectangle

        self._figure.add_artist(
            Rectangle((x, y), width, height, transform=self._place, color=colour, linewidth=0, zorder=1)
        )

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
        """A line through points."""
        from matplotlib.lines import Line2D

        xs, ys = zip(*points, strict=True)
        self._figure.add_artist(Line2D(xs, ys, transform=self._place, color=colour, linewidth=width * POINTS, zorder=1))

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """A round mark."""
        from matplotlib.patches import Circle

        self._figure.add_artist(Circle((x, y), radius, transform=self._place, color=colour, linewidth=0, zorder=1))

    def png(self, height: float, colours: int = COLOURS) -> bytes:
        """The finished picture, so many pixels long, without a word on when or with what it was made."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from PIL import Image

        self._figure.set_figheight(round(height) / INCH)
        self._place.translate(0, round(height))
        canvas = FigureCanvasAgg(self._figure)
        canvas.draw()  # type: ignore[no-untyped-call]
        size = canvas.get_width_height()
        pixels = canvas.buffer_rgba()  # type: ignore[no-untyped-call]
        picture = Image.frombuffer("RGBA", size, pixels, "raw", "RGBA", 0, 1).convert("RGB")
        out = io.BytesIO()
        picture.quantize(colours).save(out, format="png", optimize=True)
        return out.getvalue()


def _runs_left(text: str) -> bool:
    """Whether the first letter with a direction is of a script that is written from right to left."""
    directions = (unicodedata.bidirectional(sign) for sign in text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)
