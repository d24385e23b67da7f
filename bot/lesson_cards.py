"""What an ally gets, as it is shown: a lesson, a question, a leader's story, a campaign on its date."""

from __future__ import annotations

from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from bot import spoken
from bot.library import Campaign, Lesson, Story
from bot.moments import before_hard
from bot.turn import Turn
from bot.typed_text import as_typed
from bot.views import Button, Buttons, Card, Markdown, Note, Part, Quote, Style, Text
from bot.way import CAMPAIGN, PROMPT, STORY
from storage import journey as store

WHY = "{why}"
"""Where a question puts in his own words."""


async def shown(turn: Turn, id: str) -> Card | None:
    """What is behind the id of a step, in his language and with his why; None if it is no more."""
    why = await store.why(turn.db, turn.me)
    return step_card(turn, id, why.words if why else "")


def step_card(turn: Turn, id: str, words: str) -> Card | None:
    """The same, with the words of his why at hand."""
    lesson = turn.library.lesson(turn.person.language, id)
    if lesson is not None:
        return lesson_card(turn, lesson, words)
    question = prompt_words(turn, id)
    if question is not None:
        return prompt_card(turn, id, asked(question, words))
    story = _story(turn, id)
    if story is not None:
        return story_card(turn, id, story)
    campaign = _campaign(turn, id)
    return None if campaign is None else campaign_card(turn, id, campaign)


def step_title(turn: Turn, id: str) -> str:
    """What a step is called; empty if it is no more."""
    found = turn.library.lesson(turn.person.language, id) or _story(turn, id) or _campaign(turn, id)
    if found is not None:
        return found.title
    return turn.label("prompt-title") if prompt_words(turn, id) else ""


def prompt_words(turn: Turn, id: str) -> Markdown | None:
    """What a prompt asks; None for what is no prompt."""
    prompts = turn.library.prompts(turn.person.language)
    return next((prompt.words for prompt in prompts if PROMPT + prompt.id == id), None)


def _story(turn: Turn, id: str) -> Story | None:
    return next((one for one in turn.library.stories(turn.person.language) if STORY + one.id == id), None)


def _campaign(turn: Turn, id: str) -> Campaign | None:
    return next((one for one in turn.library.campaigns(turn.person.language) if CAMPAIGN + one.id == id), None)


def lesson_card(turn: Turn, lesson: Lesson, why: str) -> Card:
    """The lesson, its question, its one thing to try, and what he can do with it."""
    parts: list[Part] = [Note(turn.say("lesson-about", module=_module(turn, lesson), minutes=lesson.minutes))]
    if lesson.note:
        parts.append(Note(turn.say("lesson-content-note", note=lesson.note)))
    parts += [
        *before_hard(turn, lesson, why),
        Text(lesson.body),
        Text(turn.say("lesson-reflect")),
        Text(asked(lesson.reflect, why)),
        Text(turn.say("lesson-try")),
        Text(lesson.attempt),
        Note(turn.say("lesson-private")),
        _buttons(turn, lesson),
    ]
    return Card(lesson.title, tuple(parts), brief=turn.label("lesson-brief", title=lesson.title))


def _module(turn: Turn, lesson: Lesson) -> str:
    return turn.label(f"module-{lesson.module}")


def asked(words: Markdown, why: str) -> Markdown:
    """A question with `{why}` in his own words; the paragraph that holds it is left out for somebody without a why."""
    paragraphs = words.split("\n\n")
    kept = (paragraph for paragraph in paragraphs if why or WHY not in paragraph)
    return Markdown("\n\n".join(paragraph.replace(WHY, as_typed(why)) for paragraph in kept))


def _buttons(turn: Turn, lesson: Lesson) -> Buttons:
    values = {"lesson": lesson.id}
    join = Button(turn.label("join-button"), "journey.join", style=Style.PRIMARY, opens_form=True)
    write = Button(turn.label("lesson-write"), "journal.write", values, Style.PRIMARY, opens_form=True)
    finish = Button(turn.label("lesson-done"), "lessons.done", values)
    several = lesson.recall is not None and len(lesson.recall.right) > 1
    quiz = Button(turn.label("lesson-check"), "lessons.check", values, opens_form=several)
    promise = Button(turn.label("promise-button"), "promises.make", values, opens_form=True)
    skip = Button(turn.label("lesson-skip"), "lessons.skip", values)
    ways = (write, finish, promise) if turn.person.ally else (join,)
    more = (*((quiz,) if lesson.recall else ()), *((skip,) if lesson.note and turn.person.ally else ()))
    return Buttons((*ways, *more))


def prompt_card(turn: Turn, id: str, words: Markdown) -> Card:
    """A question for a day without a lesson."""
    parts = (Text(words), Note(turn.say("lesson-private")), _write_or_skip(turn, id))
    return Card(turn.label("prompt-title"), parts)


def _write_or_skip(turn: Turn, id: str) -> Buttons:
    values = {"lesson": id}
    write = Button(turn.label("lesson-write"), "journal.write", values, Style.PRIMARY, opens_form=True)
    return Buttons((write, Button(turn.label("prompt-skip"), "lessons.done", values)))


def story_card(turn: Turn, id: str, story: Story) -> Card:
    """What a leader got wrong, and what is still hard."""
    parts: list[Part] = [Quote(turn.label("story-teller", teller=story.teller))]
    if story.example:
        parts.append(Note(turn.say("story-example")))
    for heading, words in (
        (turn.say("story-wrong"), story.wrong),
        (turn.say("story-learned"), story.learned),
        (turn.say("story-now"), story.now),
        (turn.say("story-hard"), story.hard),
    ):
        parts += [Text(heading), Text(words)]
    parts.append(Buttons((Button(turn.label("lesson-done"), "lessons.done", {"lesson": id}),)))
    return Card(story.title, tuple(parts), brief=turn.label("story-brief", title=story.title))


def campaign_card(turn: Turn, id: str, campaign: Campaign) -> Card:
    """What a day is about, and what one can do on it."""
    parts = (
        Note(turn.say("campaign-when", day=spoken.day(turn.person.language, _begins(campaign, turn.now)))),
        Note(campaign.about),
        Text(campaign.message),
        Text(turn.say("lesson-try")),
        Text(campaign.attempt),
        Text(turn.say("campaign-avoid")),
        Text(campaign.avoid),
        Buttons((Button(turn.label("lesson-done"), "lessons.done", {"lesson": id}),)),
    )
    return Card(campaign.title, parts, brief=campaign.title)


def _begins(campaign: Campaign, now: datetime) -> date:
    """The nearest day on which it begins, before or after now."""
    first = relativedelta(month=campaign.begins[0], day=campaign.begins[1])  # 29 February is the 28th in most years
    days = (now.date() + relativedelta(years=ahead) + first for ahead in (-1, 0, 1))
    return min(days, key=lambda day: abs(day - now.date()))


def finished(turn: Turn) -> Card:
    """He has had everything that there is."""
    return Card(turn.label("finished-title"), (Text(turn.say("finished-text")),))
