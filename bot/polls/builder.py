"""The form that builds a poll, and what it says. A survey from a template keeps its questions: only the rest is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from bot.polls.command import options_of
from bot.polls.questions import LONGEST_QUESTION, MOST_OPTIONS, Kind, Question, Sheet
from bot.schedule import zones
from bot.turn import Turn
from bot.views import ChannelField, ChoiceField, DateField, Field, Form, Note, NumberField, Option, TextField
from storage import polls as store

HOURS = (1, 4, 24, 48, 72, 168, 336)
REMIND_HOURS = (0, 1, 4, 24)
REPEATS = ("once", "weekly", "fortnightly", "monthly", "quarterly")
KINDS = ("single", "multiple", "scale-5", "scale-10", "text")
TEXTS_FROM = (10, 7, 5)
"""From how many voters on texts are shown: ten, and by its maker's choice before the opening fewer, five at least."""


def builder(turn: Turn, poll: Row[Any] | None, sheet: Sheet, room: str) -> Form:
    """The form for a new poll, a draft, or an open poll that nobody has answered (only what is asked can be changed then).
    `room`: where it is shown unless a channel is chosen."""
    fields = [] if sheet.title else _question_fields(turn, sheet)
    if poll is None or poll.state != store.OPEN:
        fields += [] if sheet.template else _published_fields(turn, sheet)
        fields += _time_fields(turn, poll)
        fields.append(
            ChannelField("where", turn.label("poll-where-field"), turn.label("poll-where-hint"), required=False)
        )
    values = {"poll": poll.id if poll is not None else "", "room": room}
    intro = (Note(turn.say("poll-builder-note")),)
    return Form(
        turn.label("poll-builder-title"), "polls.save", turn.label("poll-builder-submit"), tuple(fields), intro, values
    )


def _question_fields(turn: Turn, sheet: Sheet) -> list[Field]:
    question = sheet.questions[0]
    kinds = tuple(Option(kind, turn.label(f"poll-kind-{kind}")) for kind in KINDS)
    typed = "\n".join(question.options)
    limit = question.limit if question.kind is Kind.MULTIPLE else None
    return [
        TextField(
            "question",
            turn.label("poll-question-field"),
            value=question.words,
            multiline=True,
            max_length=LONGEST_QUESTION,
        ),
        ChoiceField("kind", turn.label("poll-kind-field"), kinds, chosen=(kind_of(question),)),
        TextField(
            "options",
            turn.label("poll-options-field"),
            turn.label("poll-options-hint"),
            typed,
            required=False,
            multiline=True,
        ),
        NumberField(
            "limit",
            turn.label("poll-limit-field"),
            1,
            MOST_OPTIONS,
            turn.label("poll-limit-field-hint"),
            limit,
            required=False,
        ),
    ]


def kind_of(question: Question) -> str:
    """The kind as the form names it."""
    return f"scale-{question.high}" if question.kind is Kind.SCALE and question.high in (5, 10) else question.kind.value


def _published_fields(turn: Turn, sheet: Sheet) -> list[Field]:
    exact = (Option("careful", turn.label("poll-careful-option")), Option("exact", turn.label("poll-exact-option")))
    suggest = (Option("no", turn.label("poll-suggest-no")), Option("yes", turn.label("poll-suggest-yes")))
    texts = tuple(Option(str(count), turn.label("poll-texts-from", count=count)) for count in TEXTS_FROM)
    return [
        ChoiceField(
            "publish", turn.label("poll-publish-field"), exact, chosen=("exact" if sheet.exact else "careful",)
        ),
        ChoiceField("suggest", turn.label("poll-suggest-field"), suggest, chosen=("yes" if sheet.suggest else "no",)),
        ChoiceField("texts", turn.label("poll-texts-field"), texts, chosen=(str(sheet.text_min),), folded=True),
    ]


def _time_fields(turn: Turn, poll: Row[Any] | None) -> list[Field]:
    lasts = poll.lasts // 3600 if poll is not None else 48
    remind = poll.remind // 3600 if poll is not None else 0
    open_for = tuple(
        Option(str(hours * 3600), turn.label("poll-lasts", hours=hours)) for hours in sorted({*HOURS, max(1, lasts)})
    )
    reminders = tuple(
        Option(str(hours * 3600), turn.label("poll-remind-before" if hours else "poll-remind-none", hours=hours))
        for hours in sorted({*REMIND_HOURS, remind})
    )
    repeats = tuple(Option(rule, turn.label(f"poll-repeat-{rule}")) for rule in REPEATS)
    rule = poll.rule.split()[0] if poll is not None and poll.rule else "once"
    until = poll.rule_until.date() if poll is not None and poll.rule_until else None
    zone = poll.zone if poll is not None else turn.person.sender.zone
    return [
        ChoiceField(
            "lasts", turn.label("poll-lasts-field"), open_for, chosen=(str(max(1, lasts) * 3600),), folded=True
        ),
        ChoiceField("remind", turn.label("poll-remind-field"), reminders, chosen=(str(remind * 3600),), folded=True),
        ChoiceField("repeat", turn.label("poll-repeat-field"), repeats, chosen=(rule,), folded=True),
        DateField("until", turn.label("poll-until-field"), turn.label("poll-until-hint"), until, required=False),
        TextField(
            "zone",
            turn.label("plan-zone"),
            turn.label("plan-zone-hint"),
            zone if zone in zones() else "UTC",
            max_length=60,
        ),
    ]


def sheet_from_form(turn: Turn, before: Sheet) -> tuple[Sheet, dict[str, str]]:
    """What is asked, by the form; what it does not ask stays as it was. Or a sentence at the field that is wrong."""
    sheet = before
    if "publish" in turn.values:
        exact, suggest = turn.text("publish") == "exact", turn.text("suggest") == "yes"
        sheet = replace(sheet, exact=exact, suggest=suggest, text_min=int(turn.text("texts")))
    if "kind" not in turn.values:
        return sheet, {}
    question, problems = _question(turn, before.questions[0])
    choices = question.kind in (Kind.SINGLE, Kind.MULTIPLE)
    return replace(sheet, questions=(question,), suggest=sheet.suggest and choices), problems


def _question(turn: Turn, before: Question) -> tuple[Question, dict[str, str]]:
    kind, words = turn.text("kind"), turn.text("question").strip()
    if kind.startswith("scale"):
        low, high = (1, 5) if kind == "scale-5" else (0, 10)
        same = (before.low, before.high) == (low, high)
        means = (before.low_means, before.high_means) if same else ("", "")
        return Question(Kind.SCALE, words, low=low, high=high, low_means=means[0], high_means=means[1]), {}
    if kind == "text":
        return Question(Kind.TEXT, words), {}
    options, troubles = options_of(turn.text("options").splitlines())
    problems = {"options": " ".join(turn.label(one.message, **one.details) for one in troubles)} if troubles else {}
    many = kind == "multiple"
    limit = turn.values.get("limit", len(options)) if many else 1
    if many and options and not 1 <= int(str(limit)) <= len(options):
        problems["limit"] = turn.label("poll-problem-limit-form", count=len(options))
    return Question(Kind(kind), words, options, int(str(limit)) or 1), problems
