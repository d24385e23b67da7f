"""Stumble and repair: what happened, what it did, and one sentence to put it right, which becomes a promise. Nothing else is
kept, unless he says so; what explains in place of apologising is pointed out once, and kindly."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot import moments, pace, serious, spoken
from bot.acquaintance import as_ally
from bot.channels.directory import suggestion
from bot.journal.subjects import STUMBLE
from bot.promise_cards import LONGEST_ACT, day_field
from bot.promises import chosen_day, promised
from bot.schedule import local
from bot.sos.moments import person_button
from bot.turn import Entry, Feature, Turn, Who
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Facts,
    Field,
    Form,
    Markdown,
    Note,
    Option,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
)
from storage import journey

LONGEST = 1000
"""Characters of what happened and what it did."""

CALM, SEEN = "calm", "seen"
"""What a form carries once its writer has seen who helps, and the remark on an explanation: each is shown once."""

JOURNAL = "journal"


async def show(turn: Turn) -> Reply:
    """Put something right that you said or did, or get through push-back."""
    buttons = (
        Button(turn.label("stumble-said"), "stumble.repair", style=Style.PRIMARY, opens_form=True),
        Button(turn.label("stumble-push-back"), "pushback.show"),
    )
    ways = (person_button(turn), serious.button(turn))
    parts = (Text(turn.say("stumble-text")), Buttons(buttons), Buttons(ways), Note(turn.say("stumble-private")))
    return Reply(Card(turn.label("stumble-title"), parts))


async def repair(turn: Turn) -> Reply:
    """I said something wrong."""
    return Reply(await repairing(turn))


async def repairing(turn: Turn) -> Form:
    """What happened, what it did, what he will say, and by when."""
    return await _form(turn, (Text(turn.say("stumble-form-text")),), turn.label("stumble-submit"))


async def save(turn: Turn) -> Reply:
    """Keep the repair as a promise, once what should be said to it has been said."""
    ally = await as_ally(turn)
    day, problems = chosen_day(turn, ally)
    if problems:
        return Reply(problems=problems)
    doubt = await _doubt(turn)
    if doubt is not None:
        return Reply(doubt)
    ask_at = await promised(turn, ally, day, turn.text("sentence").strip())
    kept = JOURNAL in turn.chosen("keep")
    if kept:
        await _keep(turn)
    return Reply(await _made(turn, local(ask_at, ally.zone), kept), home=True)


async def _doubt(turn: Turn) -> Form | None:
    """The form once more, with who helps or with a remark; None where there is nothing to say, or it was said already."""
    texts = [turn.text(name) for name in ("what", "effect", "sentence")]
    if CALM not in turn.values and serious.is_serious(turn, *texts):
        help_parts = serious.help_parts(turn, await serious.country(turn))
        return await _form(turn, (Text(turn.say("stumble-serious")), *help_parts), turn.label("stumble-go-on"), CALM)
    remark = _remark(turn, turn.text("sentence"))
    if SEEN not in turn.values and remark is not None:
        intro = (Text(turn.say("stumble-remark")), Text(remark))
        return await _form(turn, intro, turn.label("stumble-keep-it"), SEEN)
    return None


def _remark(turn: Turn, sentence: str) -> Markdown | None:
    lists = turn.library.words(turn.person.language)
    return next((remark for words in lists if (remark := words.excuse(sentence)) is not None), None)


async def _form(turn: Turn, intro: tuple[Text | Facts | Note, ...], submit: str, now: str = "") -> Form:
    """With what was typed so far, which stands in its fields only: above them it might end up in the chat."""
    tomorrow = local(turn.now, (await as_ally(turn)).zone).date() + timedelta(days=1)
    day = date.fromisoformat(turn.text("due_on")) if now else tomorrow
    keep = (Option(JOURNAL, turn.label("stumble-keep")),)
    fields: tuple[Field, ...] = (
        *_words_fields(turn),
        day_field(turn, day),
        ChoiceField("keep", turn.label("stumble-keep-label"), keep, "", turn.chosen("keep"), False, multiple=True),
    )
    values = {flag: 1 for flag in (CALM, SEEN) if flag == now or flag in turn.values}
    whole = (*intro, Note(turn.say("stumble-private")))
    return Form(turn.label("stumble-form-title"), "stumble.save", submit, fields, whole, values)


def _words_fields(turn: Turn) -> tuple[TextField, ...]:
    what = (turn.label("stumble-what"), turn.label("stumble-what-hint"), turn.text("what"), False)
    effect = (turn.label("stumble-effect"), turn.label("stumble-effect-hint"), turn.text("effect"), False)
    sentence = (turn.label("stumble-sentence"), turn.label("stumble-sentence-hint"), turn.text("sentence"), True)
    return (
        TextField("what", *what, multiline=True, max_length=LONGEST),
        TextField("effect", *effect, multiline=True, max_length=LONGEST),
        TextField("sentence", *sentence, multiline=True, max_length=LONGEST_ACT),
    )


async def _keep(turn: Turn) -> None:
    """In his journal, since he said so. Sent twice, it is kept once."""
    given = [(turn.label(f"stumble-{name}"), turn.text(name).strip()) for name in ("what", "effect", "sentence")]
    words = "\n\n".join(f"{label}\n{text}" for label, text in given if text)
    earlier = await journey.reflection_on(turn.db, turn.me, STUMBLE)
    if earlier is None or earlier.words != words:
        await journey.reflect(turn.db, turn.me, STUMBLE, "", words, turn.now)
        await pace.stirred(turn)


async def _made(turn: Turn, when: datetime, kept: bool) -> Card:
    why = await journey.why(turn.db, turn.me)
    question = await moments.question(turn, moments.AFTER_SLIP, turn.now.toordinal())
    parts: list[Part] = [Text(turn.say("stumble-made-text", when=spoken.moment(turn.person.language, when)))]
    if why:
        parts += [Text(turn.say("stumble-why")), Quote(why.words, by=turn.label("why-yours"))]
    practise = Button(turn.label("stumble-practise"), "rehearse.show")
    promises = Button(turn.label("promises-button"), "promises.show")
    parts += [Buttons((practise, *question, promises, person_button(turn))), *await suggestion(turn)]
    parts.append(Note(turn.say("stumble-kept" if kept else "stumble-not-kept")))
    return Card(turn.label("stumble-made-title"), tuple(parts))


FEATURE = Feature(
    (
        Entry("stumble.show", show, typed=("stumble",), who=Who.ALLY),
        Entry("stumble.repair", repair, who=Who.ALLY),
        Entry("stumble.save", save, who=Who.ALLY, form=repairing),
    )
)
