"""A lesson file: front matter, the lesson, and the sections Reflect, Try and Recall.

One pass of a Markdown parser finds the sections by their lines; what is kept is the author's Markdown, cut by line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from markdown_it.token import Token

from bot.content.curriculum import Answer, Lesson, Recall
from bot.content.folder import Sheet, meant, shown
from bot.content.models import QUESTION, Known, LessonHead, checked
from bot.content.prose_rules import PARSER, check_placeholders, check_question, forbidden
from bot.content.safe_yaml import parse
from bot.views import Markdown

BODY = 1200
"""Characters of a lesson: two minutes of reading."""

RECALL = 300
"""Characters of a recall question, which stands above its answers on a phone."""

ANSWER = 75
"""Characters of an answer: Slack cuts a button's label there."""

FEEDBACK = 200
"""Characters of feedback: one or two lines."""

WORDS_A_MINUTE = 200
"""How fast people read on a screen, at ease: Brysbaert (2019) found 238 words a minute on average for English."""

LONGEST_FILE = 20_000
"""Characters of a whole file before it is taken for something else; a lesson with everything has at most 4,000."""

SECTIONS = ("Reflect", "Try", "Recall")
NAME = re.compile(r"(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.md")
TASK = re.compile(r"\[([ xX])\]\s+(.*)")


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of a lesson under one heading: `start` is the index of the first, `line` that of the heading (from 1)."""

    line: int
    start: int
    tokens: list[Token]
    words: str


def number_of(path: Path) -> tuple[int, str] | None:
    """The number and the lasting name in a lesson's file name; None if it is not of the form `03-believe.md`."""
    found = NAME.fullmatch(path.name)
    return (int(found[1]), found[2]) if found else None


def read_lesson(sheet: Sheet, name: str, known: Known, sensitive: tuple[str, ...]) -> Lesson | None:
    """The lesson in a file, or None with every problem noted."""
    if len(sheet.text) > LONGEST_FILE:
        sheet.wrong(1, f"has {len(sheet.text):,} characters, which is no lesson: at most {LONGEST_FILE:,}")
        return None
    tokens = PARSER.parse(sheet.text)
    lines = sheet.text.split("\n")
    if not tokens or tokens[0].type != "front_matter":
        begun = lines[0].strip() == "---"
        sheet.wrong(
            1, "the second line `---` is missing" if begun else "must begin with a line `---`, then title and so on"
        )
        return None
    head = _head(sheet, tokens, known, sensitive)
    sections = _sections(sheet, tokens, lines)
    for line, words in forbidden([token for token in tokens if token.type != "front_matter"], lines):
        sheet.wrong(line, words)
    body, reflect, attempt = _texts(sheet, sections)
    recall = _recall(sheet, sections["Recall"], lines) if "Recall" in sections else None
    if head is None:
        return None
    _check_time(sheet, head.minutes, [body, reflect, attempt, *_of_recall(recall)])
    return Lesson(
        f"{head.module}/{name}",
        head.title,
        head.module,
        head.minutes,
        head.motives,
        head.lenses,
        head.level,
        head.note,
        head.sources,
        body,
        reflect,
        attempt,
        recall,
    )


def _check_time(sheet: Sheet, minutes: int, texts: list[str]) -> None:
    """What is promised is enough to read it; more may be promised, because some lessons want thinking about."""
    words = sum(len(text.split()) for text in texts)
    needed = -(-words // WORDS_A_MINUTE)
    if minutes < needed:
        line = next((at for at, text in enumerate(sheet.text.split("\n"), 1) if text.startswith("minutes")), 1)
        sheet.wrong(
            line, f'"minutes" must be at least {needed}, because {words} words take about that long, found "{minutes}"'
        )


def _of_recall(recall: Recall | None) -> list[str]:
    return [recall.question, *(answer.words for answer in recall.answers)] if recall else []


def _head(sheet: Sheet, tokens: list[Token], known: Known, sensitive: tuple[str, ...]) -> LessonHead | None:
    tree = parse(sheet, tokens[0].content, first_line=2)
    if tree is None:
        return None
    folder = sheet.path.parent.name
    module = tree.value.get("module", folder)
    if module != folder:
        sheet.wrong(tree.line(("module",)), f'"module" must be {shown(folder)} like the folder, found {shown(module)}')
    if folder in sensitive and not tree.value.get("note"):
        sheet.wrong(
            tree.line(("note",)), '"note" is empty: lessons of this module must say beforehand what they speak of'
        )
    return checked(LessonHead, tree, sheet, known)


def _sections(sheet: Sheet, tokens: list[Token], lines: list[str]) -> dict[str, Section]:
    """The lesson itself under "", and its sections."""
    first = tokens[0].map[1] if tokens[0].map else 0
    sections: dict[str, Section] = {}
    name, line, start, since = "", first + 1, first, 0
    for number, token in enumerate(tokens):
        if token.type != "heading_open" or token.map is None:
            continue
        heading = tokens[number + 1].content
        if token.level == 0 and token.tag == "h2" and heading in SECTIONS:
            _close(sheet, sections, name, _section(lines, tokens[since:number], line, start, token.map[0]))
            name, line, start, since = heading, token.map[0] + 1, token.map[1], number + 3
        else:
            sheet.wrong(token.map[0] + 1, _no_section(token, heading))
    _close(sheet, sections, name, _section(lines, tokens[since:], line, start, len(lines)))
    return sections


def _section(lines: list[str], tokens: list[Token], line: int, start: int, end: int) -> Section:
    return Section(line, start, tokens, "\n".join(lines[start:end]).strip())


def _close(sheet: Sheet, sections: dict[str, Section], name: str, section: Section) -> None:
    if name in sections:
        sheet.wrong(section.line, f"a second `## {name}`: put both into one")
    sections.setdefault(name, section)


def _no_section(token: Token, heading: str) -> str:
    if token.markup in ("-", "="):
        return f"the line of {token.markup} under {shown(heading)} makes it a heading: put an empty line between them"
    near = meant(heading, SECTIONS)
    return f"headings can only be ## Reflect, ## Try and ## Recall, found {shown(token.markup + ' ' + heading)}{near}"


def _texts(sheet: Sheet, sections: dict[str, Section]) -> tuple[Markdown, Markdown, Markdown]:
    body = _text(sheet, sections[""], "the lesson", BODY)
    reflect = attempt = Markdown("")
    check_placeholders(sheet, sections[""].words, _first(sections[""]))
    for name in ("Reflect", "Try"):
        if name not in sections:
            sheet.wrong(sheet.text.rstrip("\n").count("\n") + 1, f"`## {name}` is missing")
    if "Reflect" in sections:
        reflect = _text(sheet, sections["Reflect"], "Reflect", QUESTION)
        check_question(sheet, reflect, _first(sections["Reflect"]))
    if "Try" in sections:
        attempt = _text(sheet, sections["Try"], "Try", QUESTION)
        check_placeholders(sheet, attempt, _first(sections["Try"]))
    return body, reflect, attempt


def _first(section: Section) -> int:
    """The line of a section's first words."""
    return next(
        (token.map[0] + 1 for token in section.tokens if token.map and token.type != "front_matter"), section.line
    )


def _text(sheet: Sheet, section: Section, name: str, most: int) -> Markdown:
    if not section.words:
        sheet.wrong(section.line, f"{name} is empty")
    if len(section.words) > most:
        sheet.wrong(section.line, f"{name} must be at most {most:,} characters, found {len(section.words):,}")
    return Markdown(section.words)


def _recall(sheet: Sheet, section: Section, lines: list[str]) -> Recall:
    opened = next((token for token in section.tokens if token.type == "bullet_list_open" and token.level == 0), None)
    if opened is None or opened.map is None:
        sheet.wrong(section.line, "Recall needs 2 to 4 answers, each a line `- [ ] …`, or `- [x] …` where it is right")
        return Recall(Markdown(section.words), ())
    at = section.tokens.index(opened)
    question = "\n".join(lines[section.start : opened.map[0]]).strip()
    _text(sheet, Section(section.line, section.start, [], question), "the question of Recall", RECALL)
    check_placeholders(sheet, section.words, _first(section))
    answers = _answers(sheet, section.tokens[at:])
    after = next((t for t in section.tokens[at + 1 :] if t.level == 0 and t.map), None)
    if after is not None and after.map:
        sheet.wrong(
            after.map[0] + 1, "nothing may follow the answers: feedback is indented under its answer by two spaces"
        )
    _check_answers(sheet, answers, opened.map[0] + 1)
    return Recall(Markdown(question), answers)


def _check_answers(sheet: Sheet, answers: tuple[Answer, ...], line: int) -> None:
    if not 2 <= len(answers) <= 4:
        sheet.wrong(line, f"Recall must have 2 to 4 answers, found {len(answers)}")
    if not any(answer.right for answer in answers):
        sheet.wrong(line, "no answer is marked as right: put [x] instead of [ ] before it")
    if len({answer.words for answer in answers}) < len(answers):
        sheet.wrong(line, "two answers are the same")


def _answers(sheet: Sheet, tokens: list[Token]) -> tuple[Answer, ...]:
    """One for each item of the list: in its first line the answer, in the lines under it the feedback."""
    items: list[tuple[int, str]] = []
    for token in tokens:
        if token.type == "list_item_open" and token.map and token.level == 1:
            items.append((token.map[0] + 1, ""))
        elif token.type == "inline" and items and token.level > 1:
            line, words = items[-1]
            items[-1] = line, f"{words}\n{_plain(sheet, token)}".strip("\n")
        elif token.type == "bullet_list_close" and token.level == 0:
            break
    return tuple(_answer(sheet, line, words) for line, words in items)


def _plain(sheet: Sheet, inline: Token) -> str:
    """Text alone: answers are buttons, and their feedback is shown as typed."""
    words = ""
    for child in inline.children or ():
        if child.nesting == 1 and inline.map:
            line = inline.map[0] + 1 + words.count("\n")
            sheet.wrong(line, "answers and feedback are plain: no bold, italic or links")
        words += "\n" if child.type in ("softbreak", "hardbreak") else child.content
    return words


def _answer(sheet: Sheet, line: int, words: str) -> Answer:
    first, _, feedback = words.partition("\n")
    task = TASK.fullmatch(first)
    if task is None:
        sheet.wrong(line, f"an answer must begin with [ ] or [x], found {shown(first)}")
    answer = task[2].strip() if task else first
    feedback = " ".join(feedback.split())
    if len(answer) > ANSWER:
        sheet.wrong(line, f"an answer must be at most {ANSWER} characters, found {len(answer)}: it becomes a button")
    if not feedback:
        sheet.wrong(line, "this answer has no feedback: write a line under it, indented by two spaces")
    if len(feedback) > FEEDBACK:
        sheet.wrong(line, f"feedback must be at most {FEEDBACK} characters, found {len(feedback)}")
    return Answer(answer, bool(task and task[1] in "xX"), feedback)
