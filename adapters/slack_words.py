"""Words as Slack's `rich_text`: nothing in it is parsed, so that what somebody wrote is shown as he wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, assert_never

from adapters.plain_text import bar_line
from adapters.prose import Block, Run, parse
from adapters.slack_inputs import cut
from bot.views import Bars, Facts, Items, Markdown, Part, Quote, Text

Json = dict[str, Any]
Reading = Text | Quote | Facts | Items | Bars
"""The parts that are words in the flow of a message."""

TEXT, HEADER = 3000, 150


def reading(part: Reading, before: Part | None) -> list[Json]:
    """The block for some words; none where there are none. `before`: the part above, from which a text keeps apart."""
    elements = _elements(part)
    if isinstance(part, Text) and _wants_air(before) and elements and elements[0]["type"] == "rich_text_section":
        elements[0] = _below(elements[0])
    return [{"type": "rich_text", "elements": elements}] if elements else []


def _elements(part: Reading) -> list[Json]:
    match part:
        case Text():
            return [*_text(part.words)]
        case Quote():
            return [_quote(part)]
        case Facts():
            return [_lines(part.rows, "  ")]
        case Items():
            return [_list([_item(item) for item in part.items], part.numbered)]
        case Bars():
            return [_lines([(bar.label, f"{bar_line(bar.share)} {bar.words}") for bar in part.bars], "\n")]
        case _:
            assert_never(part)


def _wants_air(part: Part | None) -> bool:
    """Slack draws words close together. A heading (one bold line) belongs to what follows it."""
    if isinstance(part, Text):
        words = parse(part.words)
        return len(words) != 1 or not all(run.bold for line in words[0].lines for run in line)
    return isinstance(part, Reading)


def _below(section: Json) -> Json:
    return {**section, "elements": [{"type": "text", "text": "\n"}, *section["elements"]]}


def _run(run: Run) -> Json:
    style = {name: True for name, on in (("bold", run.bold), ("italic", run.italic)) if on}
    styled: Json = {"style": style} if style else {}
    text = cut(run.text, TEXT)
    if run.href.startswith("https://"):
        return {"type": "link", "url": cut(run.href, TEXT), "text": text, **styled}
    return {"type": "text", "text": text, **styled}


def _section(line: Sequence[Run]) -> Json:
    return {"type": "rich_text_section", "elements": [_run(run) for run in line if run.text]}


@lru_cache(maxsize=256)
def _text(words: Markdown) -> tuple[Json, ...]:
    """A text, drawn once: the courier sends the same lesson to everybody. Nobody changes what comes from here."""
    return tuple(_prose(parse(words)))


def _prose(words: Sequence[Block]) -> list[Json]:
    """Paragraphs that follow each other are one section with empty lines: Slack puts no space between sections."""
    drawn: list[Json] = []
    for block, before in zip(words, (None, *words), strict=False):
        element = _element(block)
        if block.kind != "paragraph" or before is None:
            drawn.append(element)
        elif before.kind == "paragraph":
            drawn[-1]["elements"] += [{"type": "text", "text": "\n\n"}, *element["elements"]]
        else:
            drawn.append(_below(element))
    return drawn


def _element(block: Block) -> Json:
    match block.kind:
        case "paragraph":
            return _section(block.lines[0])
        case "quote":
            runs = [_run(run) for line in block.lines for run in (*line, Run("\n"))]
            return {"type": "rich_text_quote", "elements": runs[:-1]}
        case "bullets" | "numbers":
            return _list([_section(line) for line in block.lines], block.kind == "numbers")
        case _:
            assert_never(block.kind)


def _list(sections: list[Json], numbered: bool) -> Json:
    return {"type": "rich_text_list", "style": "ordered" if numbered else "bullet", "elements": sections}


def _item(item: Markdown) -> Json:
    return _section([run for block in parse(item) for line in block.lines for run in line])


def _quote(part: Quote) -> Json:
    elements: list[Json] = [{"type": "text", "text": cut(part.words, TEXT) or " "}]
    if part.by:
        elements.append({"type": "text", "text": f"\n– {cut(part.by, HEADER)}", "style": {"italic": True}})
    return {"type": "rich_text_quote", "elements": elements}


def _lines(rows: Sequence[tuple[str, str]], between: str) -> Json:
    elements: list[Json] = []
    for name, value in rows:
        elements.append({"type": "text", "text": cut(name, HEADER) or " ", "style": {"bold": True}})
        elements.append({"type": "text", "text": f"{between}{cut(value, TEXT)}\n"})
    return {"type": "rich_text_section", "elements": elements}
