"""Which Markdown content may use: what looks alike in Slack, in Teams and in the browser, and nothing that acts.

CommonMark is read with everything switched on, so that what the renderers would show raw is found and named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from bot.content.folder import Sheet, shown

Lines = Iterator[tuple[int, str]]

PARSER = MarkdownIt("commonmark").use(front_matter_plugin).enable(["table", "strikethrough"]).disable("text_join")
PARSER.validateLink = lambda url: True  # type: ignore[method-assign] # a link that is refused must first be seen

MENTION = re.compile(r"<(?:[@#]|!(?!--))[^>\s]*>?")
REFERENCE = re.compile(r" {0,3}\[[^\]\n]+\]:\s*\S")
PLACEHOLDER = re.compile(r"\{[^{}\n]*\}")
BEGINS_BELOW = re.compile(r"(?:(?:^|[:-])\s+[|>][-+1-9]{0,2}|:)\s*(?:#.*)?$")
WHY = "{why}"

BLOCKS = {
    "html_block": "raw HTML is not allowed: write it with Markdown",
    "code_block": "four spaces at the beginning make this code, which is not allowed: remove the spaces",
    "fence": "code blocks are not allowed: use a quote (> ) instead",
    "table_open": "tables are not allowed: use a list (- )",
    "hr": "a line across is not allowed: begin a new paragraph",
}
INLINE = {
    "html_inline": "raw HTML is not allowed: write it with Markdown",
    "code_inline": "code in `backticks` is not allowed: use **bold** or quotation marks",
    "s_open": "~~crossed out~~ is not allowed: leave it away",
    "image": "pictures are not allowed: say it in words",
}


def forbidden(tokens: list[Token], lines: list[str], first_line: int = 1) -> Lines:
    """Lines with what is not allowed there. `lines` is the whole text that was parsed; a mention is named once, and not as
    HTML besides."""
    mentioned = set()
    for number, line in enumerate(lines, first_line):
        for mention in MENTION.findall(line):
            mentioned.add(number)
            yield number, f"mentions are not allowed, they would ping somebody: remove {shown(mention)}"
        if REFERENCE.match(line):
            yield number, "a link's address stands with its words: [what one reads](https://…)"
    for token in tokens:
        if token.map is None:
            continue
        for offset, words in _in_token(token):
            number = token.map[0] + offset + first_line
            if not (number in mentioned and "raw HTML" in words):
                yield number, words


def _in_token(token: Token) -> Lines:
    if token.type in BLOCKS:
        yield 0, BLOCKS[token.type]
    offset = 0
    for child in token.children or ():
        offset += child.type in ("softbreak", "hardbreak")
        words = INLINE.get(child.type) or _link(child) or _entity(child)
        if words:
            yield offset, words


def _link(token: Token) -> str:
    if token.type != "link_open":
        return ""
    url = str(token.attrs.get("href", ""))
    if not url.startswith("https://"):
        return f"links must begin with https://, found {shown(url)}"
    return "a link needs words: [what one reads](https://…)" if token.info == "auto" else ""


def _entity(token: Token) -> str:
    if token.type == "text_special" and token.info == "entity":
        return f"{token.markup} is HTML for {token.content}: write {token.content} itself"
    return ""


def check_question(sheet: Sheet, words: str, line: int) -> None:
    """A question may hold `{why}`, but somebody without a why must be asked something as well."""
    check_placeholders(sheet, words, line, allowed=(WHY,))
    paragraphs = [paragraph for paragraph in words.split("\n\n") if paragraph.strip()]
    if paragraphs and all(WHY in paragraph for paragraph in paragraphs):
        sheet.wrong(
            line,
            "every paragraph holds {why}, so nothing is left for somebody without one: ask in a paragraph of its own",
        )


def check_placeholders(sheet: Sheet, words: str, line: int, allowed: tuple[str, ...] = ()) -> None:
    """Braces are for what the bot fills in."""
    for offset, text in enumerate(words.split("\n")):
        for found in PLACEHOLDER.findall(text):
            if found not in allowed:
                where = (
                    "only {why} can be filled in here"
                    if allowed
                    else "nothing is filled in here, {why} only in questions"
                )
                sheet.wrong(line + offset, f"{shown(found)} would be shown as it is: {where}")


def first_line(sheet: Sheet, line: int) -> int:
    """The line in which the words of a YAML value begin whose name (or hyphen) is in `line`: after a `|`, the next one."""
    return line + 1 if BEGINS_BELOW.search(sheet.text.split("\n")[line - 1]) else line


def check_prose(sheet: Sheet, words: str, line: int) -> None:
    """Note what is not allowed in a text of its own, which begins in a line of its sheet."""
    tokens = PARSER.parse(words)
    for number, trouble in forbidden(tokens, words.split("\n"), line):
        sheet.wrong(number, trouble)
    for token in tokens:
        if token.type == "heading_open" and token.map:
            sheet.wrong(line + token.map[0], "headings are not allowed here: use **bold**")
