"""What people see before they vote: the question, who sees what from how many on, and the ways to answer."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.library import Library
from bot.polls.questions import LONGEST_OPTION, LONGEST_TEXT, Answer, Kind, Question, Sheet
from bot.schedule import local
from bot.turn import Turn
from bot.typed_text import as_typed
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Field,
    Form,
    Items,
    Markdown,
    Note,
    Option,
    Part,
    Quote,
    Style,
    Text,
    TextField,
    Values,
)
from storage import polls as store

TITLE = 140
"""Characters of a question that stand as a title; a longer one is shown in full below."""

AS_BUTTONS, BUTTON_LABEL = 5, 60
"""So many short options are buttons, one press each: with "My answer" six, which is what Teams takes on a card."""

LISTED, LISTED_LENGTH = 20, 120
"""Options listed above the button that opens the form, and characters of each: the rest is in the form."""

RADIO_LABEL = 70
"""Characters of an option that every platform's radio button shows; longer ones are numbered and listed above."""

SUGGESTION = "suggestion"


async def sheet_of(turn: Turn, poll: Row[Any]) -> Sheet:
    """What a poll asks."""
    return _unpacked(await store.sheet(turn.db, poll.id, poll.edition))


_unpacked = lru_cache(maxsize=256)(Sheet.unpacked)
"""Kept, as every vote asks."""


def when(turn: Turn, poll: Row[Any], moment: datetime) -> str:
    """A moment on the clock of the poll, with its name."""
    return _when(turn.library, turn.person.language, moment, poll.zone or "UTC")


@lru_cache(maxsize=1024)
def _when(library: Library, language: str, moment: datetime, zone: str) -> str:
    """Kept, as every vote says until when it can be changed."""
    spelt = spoken.moment(language, local(moment, zone))
    return library.label(language, "poll-when", moment=spelt, zone=zone.replace("_", " "))


def title_of(turn: Turn, sheet: Sheet) -> str:
    """The question where it is short, else "Poll"."""
    return sheet.name if len(sheet.name) <= TITLE and "\n" not in sheet.name else turn.label("poll-title")


def ballot_card(turn: Turn, poll: Row[Any], sheet: Sheet) -> Card:
    """The poll as it stands in a channel while it is open. Nothing in it depends on who looks."""
    parts: list[Part] = [*asked(turn, sheet)]
    parts.append(Note(promise(turn, poll, sheet)))
    parts.append(Note(turn.say("poll-turnout-five" if poll.lively else "poll-turnout-fewer")))
    parts.append(Buttons(_ways(turn, poll, sheet)))
    brief = turn.label("poll-brief", name=shortened(sheet.name, TITLE))
    return Card(title_of(turn, sheet), tuple(parts), brief=brief)


def asked(turn: Turn, sheet: Sheet) -> tuple[Part, ...]:
    """What is asked, in the maker's words."""
    if sheet.title:
        questions = tuple(as_typed(shortened(one.words, LISTED_LENGTH)) for one in sheet.questions)
        return (Text(turn.say("poll-survey", count=len(questions))), Items(questions, numbered=True))
    question = sheet.questions[0]
    parts: list[Part] = [] if title_of(turn, sheet) == question.words else [Quote(question.words)]
    if not on_buttons(sheet):
        parts += _listed(turn, question)
    return (*parts, *_scale(turn, question))


def _scale(turn: Turn, question: Question) -> tuple[Part, ...]:
    if question.kind is not Kind.SCALE or not (question.low_means or question.high_means):
        return ()
    ends: dict[str, str | int] = {
        "low": question.low,
        "low_means": question.low_means,
        "high": question.high,
        "high_means": question.high_means,
    }
    return (Text(turn.say("poll-scale-ends", **ends)),)


def _listed(turn: Turn, question: Question) -> list[Part]:
    if not question.options:
        return []
    shown = tuple(as_typed(shortened(option, LISTED_LENGTH)) for option in question.options[:LISTED])
    left = len(question.options) - len(shown)
    return [Items(shown), *([Text(turn.say("poll-more-options", count=left))] if left else [])]


def promise(turn: Turn, poll: Row[Any], sheet: Sheet) -> Markdown:
    """Who sees what, from how many on: generated from how the keys are really kept (anonymity.md, "Modes")."""
    close = when(turn, poll, poll.closes_at) if poll.closes_at else turn.label("poll-the-close")
    words = [turn.say("poll-promise" if turn.db.keyring.folder else "poll-promise-without-disk", close=close)]
    words.append(turn.say("poll-promise-exact" if sheet.exact else "poll-promise-careful"))
    if sheet.wordy:
        words.append(turn.say("poll-promise-words", count=sheet.text_min))
    return Markdown(" ".join(words))


def on_buttons(sheet: Sheet) -> bool:
    """Whether one press is enough to answer."""
    first = sheet.questions[0]
    few = 0 < len(first.choices) <= AS_BUTTONS and all(len(choice) <= BUTTON_LABEL for choice in first.choices)
    return len(sheet.questions) == 1 and few and first.kind in (Kind.SINGLE, Kind.SCALE) and not sheet.wordy


def _ways(turn: Turn, poll: Row[Any], sheet: Sheet) -> tuple[Button, ...]:
    """Every button carries the poll, its edition and a place in the list of choices: nobody's id."""
    about: Values = {"poll": poll.id, "edition": poll.edition}
    mine = Button(turn.label("poll-mine-button"), "polls.mine", about, opens_form=True)
    if not on_buttons(sheet):
        answer = Button(turn.label("poll-answer-button"), "polls.answer", about, Style.PRIMARY, opens_form=True)
        return (answer, mine)
    choices = enumerate(sheet.questions[0].choices)
    return (*(Button(choice, "polls.vote", {**about, "choice": place}) for place, choice in choices), mine)


# --- the form ---


def answer_form(turn: Turn, poll: Row[Any], sheet: Sheet) -> Form:
    """The whole poll as a form. An earlier answer is not shown in it: nothing can open it, not even for its author."""
    alone = len(sheet.questions) == 1
    fields: list[Field] = [_field(turn, sheet, place) for place in range(len(sheet.questions))]
    if sheet.suggest:
        hint = turn.label("poll-suggestion-hint", count=sheet.text_min)
        label = turn.label("poll-suggestion")
        fields.append(TextField(SUGGESTION, label, hint=hint, required=False, max_length=LONGEST_OPTION))
    long = [one for one in sheet.questions if any(len(option) > RADIO_LABEL for option in one.options)]
    intro: list[Text | Note | Quote | Items] = [Quote(sheet.questions[0].words)] if alone else []
    for question in long:
        intro += [] if alone else [Quote(question.words)]
        intro.append(Items(tuple(as_typed(option) for option in question.options), numbered=True))
    intro.append(Note(promise(turn, poll, sheet)))
    if sheet.wordy:
        intro.append(Note(turn.say("poll-words-warning")))
    title = turn.label("poll-answer-title")
    values = {"poll": poll.id, "edition": poll.edition}
    return Form(title, "polls.cast", turn.label("poll-answer-submit"), tuple(fields), tuple(intro), values)


def field_name(place: int) -> str:
    """The name of the field of a question."""
    return f"q{place}"


def _field(turn: Turn, sheet: Sheet, place: int) -> Field:
    question, alone = sheet.questions[place], len(sheet.questions) == 1
    name, label = field_name(place), turn.label("poll-your-answer") if alone else question.words
    hint = turn.label("poll-skip-hint") if not alone else ""
    if question.kind is Kind.TEXT:
        texts = sum(one.kind is Kind.TEXT for one in sheet.questions)
        most = (LONGEST_TEXT - LONGEST_OPTION * sheet.suggest) // texts
        return TextField(name, label, hint=hint, required=alone, multiline=True, max_length=most)
    many = question.kind is Kind.MULTIPLE
    if many:
        hint = turn.label("poll-limit-hint", limit=question.limit)
    required = alone and not sheet.suggest
    return ChoiceField(name, label, _options(turn, question), hint=hint, required=required, multiple=many)


def _options(turn: Turn, question: Question) -> tuple[Option, ...]:
    if question.kind is Kind.SCALE:
        return tuple(Option(str(place), _step(question, place)) for place in range(len(question.choices)))
    numbered = any(len(option) > RADIO_LABEL for option in question.options)
    return tuple(
        Option(str(place), f"{place + 1}. {option}" if numbered else option)
        for place, option in enumerate(question.options)
    )


def _step(question: Question, place: int) -> str:
    step, last = question.low + place, question.high
    means = question.low_means if step == question.low else question.high_means if step == last else ""
    return f"{step} – {means}" if means else str(step)


def answers_from(turn: Turn, sheet: Sheet) -> tuple[tuple[Answer | None, ...], dict[str, str]]:
    """What the form says, as a ballot; or a sentence at the field that is wrong."""
    answers: list[Answer | None] = []
    problems: dict[str, str] = {}
    for place, question in enumerate(sheet.questions):
        name = field_name(place)
        if question.kind is Kind.TEXT:
            answers.append(turn.text(name).strip() or None)
            continue
        chosen = tuple(sorted(int(value) for value in turn.chosen(name)))
        if question.kind is Kind.MULTIPLE and len(chosen) > question.limit:
            problems[name] = turn.label("poll-problem-too-many", limit=question.limit, count=len(chosen))
        answers.append(chosen or None)
    if sheet.suggest:
        answers.append(turn.text(SUGGESTION).strip() or None)
    if not any(answers):
        problems.setdefault(field_name(0), turn.label("poll-problem-nothing"))
    return tuple(answers), problems


def shortened(words: str, most: int) -> str:
    """At most so many characters, in one line."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"
