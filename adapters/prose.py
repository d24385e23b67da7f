"""Markdown taken apart once, so that no renderer parses or escapes it: paragraphs and lists of runs of text.

CommonMark by markdown-it-py; raw HTML and images are not enabled, so they come out as the characters they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.views import Markdown

Kind = Literal["paragraph", "quote", "bullets", "numbers"]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; `href` makes them a link."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or quote (one line each) or one list (a line an item)."""

    kind: Kind
    lines: tuple[tuple[Run, ...], ...]


_PARSER = MarkdownIt("commonmark", {"html": False}).disable(
    [
        "image",
        "html_block",
        "html_inline",
        "code",
        "fence",
        "backticks",
        "heading",
        "lheading",
        "hr",
        "autolink",
        "reference",
        "entity",
    ]
)


@lru_cache(maxsize=4096)
def parse(words: Markdown) -> tuple[Block, ...]:
    """The blocks of a text, in order. Nested lists come out flat: no platform draws them alike."""
    blocks: list[Block] = []
    kinds: list[Kind] = []
    for token in _PARSER.parse(words):
        match token.type:
            case "bullet_list_open" | "ordered_list_open" | "blockquote_open":
                kinds.append(kinds[-1] if kinds else _KINDS[token.type])
                if len(kinds) == 1:
                    blocks.append(Block(kinds[0], ()))
            case "bullet_list_close" | "ordered_list_close" | "blockquote_close":
                kinds.pop()
            case "inline":
                _add(blocks, kinds[-1] if kinds else "paragraph", _runs(token))
            case _:
                pass
    return tuple(block for block in blocks if block.lines)


_KINDS: dict[str, Kind] = {
    "bullet_list_open": "bullets",
    "ordered_list_open": "numbers",
    "blockquote_open": "quote",
}


def _add(blocks: list[Block], kind: Kind, line: tuple[Run, ...]) -> None:
    if kind != "paragraph" and blocks and blocks[-1].kind == kind:
        blocks[-1] = Block(kind, (*blocks[-1].lines, line))
    else:
        blocks.append(Block(kind, (line,)))


def _runs(inline: Token) -> tuple[Run, ...]:
    runs: list[Run] = []
    bold = italic = 0
    href = ""
    for token in inline.children or ():
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                href = str(token.attrs.get("href", ""))
            case "link_close":
                href = ""
            case "softbreak":
                runs.append(Run(" ", bold > 0, italic > 0, href))
            case "hardbreak":
                runs.append(Run("\n", bold > 0, italic > 0, href))
            case _:
                if token.content:
                    runs.append(Run(token.content, bold > 0, italic > 0, href))
    return tuple(runs)
