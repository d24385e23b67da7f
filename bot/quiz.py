"""A lesson's question: asked beneath the lesson for a quick check, and later to recall it. One right answer is a press, several
are a form. Each chosen answer is answered with its line of feedback."""

from __future__ import annotations

from hashlib import blake2s

from bot import recall
from bot.answers import answered
from bot.library import Answer, Lesson, Recall
from bot.turn import Stale, Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Form,
    Items,
    Note,
    Option,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    Values,
)
from storage import journey as store


def _lesson(turn: Turn) -> tuple[Lesson, Recall]:
    lesson = turn.library.lesson(turn.person.language, turn.text("lesson"))
    if lesson is None or lesson.recall is None:
        raise Stale
    return lesson, lesson.recall


def edition(question: Recall) -> str:
    """Changes with the question and its answers, so that an answer is never taken for another one."""
    words = "\n".join((question.question, *(f"{one.right} {one.words}" for one in question.answers)))
    return blake2s(words.encode(), digest_size=4).hexdigest()


async def check(turn: Turn) -> Reply:
    """The lesson's question with its answers."""
    lesson, question = _lesson(turn)
    return Reply(await checking(turn) if len(question.right) > 1 else check_card(turn, lesson, question))


async def answer(turn: Turn) -> Reply:
    """What is to be said about the answer he chose."""
    lesson, question = _lesson(turn)
    number = turn.number("answer")
    if turn.text("asked") != edition(question):
        return Reply(_asked_anew(turn, lesson, question), replaces=True)
    if not 0 <= number < len(question.answers):
        raise Stale
    right = number in question.right
    await _graded(turn, lesson, right)
    chosen = question.answers[number]
    parts: list[Part] = [Quote(chosen.words), Text(turn.say("check-feedback", feedback=chosen.feedback))]
    return Reply(_answer_card(turn, lesson, right, parts), replaces=True)


async def checking(turn: Turn) -> Form:
    """The form for a question with several right answers."""
    lesson, question = _lesson(turn)
    options = tuple(Option(str(number), one.words) for number, one in enumerate(question.answers))
    field = ChoiceField("chosen", turn.label("check-choose"), options, multiple=True)
    values: Values = {"lesson": lesson.id, "asked": turn.text("asked") or edition(question)}
    title, submit = turn.label("check-title"), turn.label("check-submit")
    return Form(title, "lessons.checked", submit, (field,), intro=(Text(question.question),), values=values)


async def checked(turn: Turn) -> Reply:
    """What is to be said about the answers he chose, and about the right ones that he did not."""
    lesson, question = _lesson(turn)
    if turn.text("asked") != edition(question):
        return Reply(_asked_anew(turn, lesson, question))
    chosen = {int(number) for number in turn.chosen("chosen")}
    await _graded(turn, lesson, chosen == question.right)
    lines = tuple(
        turn.say(_named(one, number in chosen), answer=one.words, feedback=one.feedback)
        for number, one in enumerate(question.answers)
        if number in chosen | question.right
    )
    return Reply(_answer_card(turn, lesson, chosen == question.right, [Items(lines)]))


def _named(one: Answer, chosen: bool) -> str:
    if not chosen:
        return "check-missed"
    return "check-chosen-right" if one.right else "check-chosen-other"


async def _graded(turn: Turn, lesson: Lesson, right: bool) -> None:
    """Only for an ally who was given it: an answer is an answer, and says when to ask again."""
    if not turn.person.ally or not await store.given_among(turn.db, turn.me, [lesson.id, turn.text("lesson")]):
        return
    await recall.grade(turn, lesson, right)
    await answered(turn, turn.text("lesson"))


def check_card(turn: Turn, lesson: Lesson, question: Recall) -> Card:
    """The question beneath a lesson."""
    return Card(turn.label("check-title"), (Text(question.question), _answers(turn, lesson, question)))


def recall_card(turn: Turn, lesson: Lesson, question: Recall) -> Card:
    """The question some days later."""
    intro = Note(turn.say("recall-text", title=lesson.title))
    return Card(turn.label("recall-title"), (intro, Text(question.question), _answers(turn, lesson, question)))


def _answers(turn: Turn, lesson: Lesson, question: Recall) -> Buttons:
    about: Values = {"lesson": lesson.id, "asked": edition(question)}
    if len(question.right) > 1:
        choose = Button(turn.label("check-choose"), "lessons.check", about, Style.PRIMARY, opens_form=True)
        return Buttons((choose,))
    return Buttons(
        tuple(
            Button(one.words, "lessons.answer", {**about, "answer": number})
            for number, one in enumerate(question.answers)
        )
    )


def _asked_anew(turn: Turn, lesson: Lesson, question: Recall) -> Card:
    """The question was changed since it was shown."""
    words = (Note(turn.say("check-changed")), Text(question.question), _answers(turn, lesson, question))
    return Card(turn.label("check-title"), words)


def _answer_card(turn: Turn, lesson: Lesson, right: bool, parts: list[Part]) -> Card:
    title = turn.label("check-right" if right else "check-other")
    if right:
        return Card(title, tuple(parts))
    several = lesson.recall is not None and len(lesson.recall.right) > 1
    again = Button(turn.label("check-again"), "lessons.check", {"lesson": lesson.id}, opens_form=several)
    return Card(title, (*parts, Buttons((again,))))
