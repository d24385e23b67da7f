"""Coordinators: a look before something is posted, where the programme wants one; what was reported; closing what stands.

Nobody can find out who wrote something, and no button here tries. Words that are not posted yet stand in forms only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot.asks import telling
from bot.asks.asking import digest
from bot.asks.posting import beginning, deliveries, redrawn
from bot.asks.reasons import OFFERED, OVER, packed
from bot.channels.directory import called
from bot.turn import Stale, Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Delivery,
    Field,
    Form,
    Items,
    Note,
    Option,
    Part,
    Quote,
    Reply,
    Style,
    Text,
    TextField,
)
from storage import asks as store
from storage import channels, people
from storage.db import Db

POST, BACK, CLOSE, LATER, LEAVE = "post", "back", "close", "later", "leave"

SHOWN_FOR = timedelta(days=30)
PAGE = 6
"""What stands in channels, shown at once."""

LONGEST = 500
"""Characters of a coordinator's own words to the author."""


async def curate(turn: Turn) -> Reply:
    """See what waits for a coordinator, and close what should not stand in a channel."""
    return Reply(await overview(turn, turn.skip), replaces="skip" in turn.values)


async def overview(turn: Turn, skip: int = 0) -> Card:
    """How much waits, and a page of what stands in channels."""
    waiting = await store.to_decide(turn.db)
    parts: list[Part] = [_how_much(turn, waiting)]
    if waiting:
        parts.append(Buttons((_next_button(turn),)))
    standing = await store.posted(turn.db, (turn.now - SHOWN_FOR).date(), skip + PAGE + 1)
    if standing[skip:]:
        parts.append(Text(turn.say("asks-curate-posted")))
    for one in standing[skip : skip + PAGE]:
        about = {"id": one.id}
        look = Button(
            turn.label("asks-curate-look"), "asks.look_at", about, opens_form=True, spoken=beginning(one.words)
        )
        parts += [Items((turn.say("asks-curate-line", kind=one.kind, words=beginning(one.words)),)), Buttons((look,))]
    if len(standing) > skip + PAGE:
        parts.append(Buttons((Button(turn.label("asks-curate-more"), "asks.curate", {"skip": skip + PAGE}),)))
    return Card(turn.label("asks-curate-title"), (*parts, Note(turn.say("asks-curate-note"))))


def _how_much(turn: Turn, waiting: Sequence[Row[Any]]) -> Text:
    reported = sum(one.flag == store.REPORTED for one in waiting)
    return Text(turn.say("asks-curate-text", reading=len(waiting) - reported, reported=reported))


def _next_button(turn: Turn) -> Button:
    return Button(turn.label("asks-next-button"), "asks.next", style=Style.PRIMARY, opens_form=True)


async def next_(turn: Turn) -> Reply:
    """The next one that waits."""
    return await _next(turn, turn.skip)


async def _next(turn: Turn, skip: int) -> Reply:
    waiting = (await store.to_decide(turn.db))[skip:]
    if not waiting:
        return Reply(Card(turn.label("asks-curate-title"), (Text(turn.say("asks-curate-done", later=skip)),)))
    return Reply(await _decision(turn, waiting[0], skip))


async def look_at(turn: Turn) -> Reply:
    """One that stands in a channel."""
    return Reply(await _decision(turn, await _text(turn), 0))


async def _text(turn: Turn) -> Row[Any]:
    text = await store.get(turn.db, turn.text("id"))
    if text is None or text.state not in (store.READING, store.POSTED, store.DONE):
        raise Stale
    return text


async def deciding(turn: Turn) -> Form:
    """The form whose answers arrive at `decide`."""
    return await _decision(turn, await _text(turn), turn.skip, turn.text("seen"))


async def _decision(turn: Turn, text: Row[Any], skip: int, seen: str = "") -> Form:
    options = tuple(Option(one, turn.label(f"asks-decide-{one}")) for one in await _decisions(turn, text))
    reasons = tuple(Option(one, turn.label(f"asks-reason-{one}")) for one in OFFERED)
    fields: tuple[Field, ...] = (
        ChoiceField("decision", turn.label("asks-decide"), options),
        ChoiceField("reason", turn.label("asks-reason"), reasons, turn.label("asks-reason-hint"), required=False),
        TextField("words", turn.label("asks-reason-words"), required=False, multiline=True, max_length=LONGEST),
    )
    values = {"id": text.id, "skip": skip, "seen": seen or digest(text.words)}
    title, submit = turn.label("asks-curate-title"), turn.label("asks-decide-submit")
    return Form(title, "asks.decide", submit, fields, await _told(turn, text), values)


async def _decisions(turn: Turn, text: Row[Any]) -> tuple[str, ...]:
    if text.state == store.READING:
        return (POST, BACK, CLOSE, LATER) if await _channel(turn.db, text) is not None else (BACK, CLOSE, LATER)
    return (LEAVE, CLOSE, LATER) if text.flag == store.REPORTED else (LATER, CLOSE)


async def _channel(db: Db, text: Row[Any]) -> Row[Any] | None:
    """Where it can be posted; None if that is not there any more."""
    channel = await channels.get(db, text.channel)
    return channel if channel is not None and channel.state == channels.OPEN else None


async def _told(turn: Turn, text: Row[Any]) -> tuple[Text | Note | Quote, ...]:
    channel = await channels.get(turn.db, text.channel)
    name = called(channel) if channel is not None else turn.label("asks-channel-gone")
    parts: list[Text | Note | Quote] = []
    if text.flag == store.REPORTED:
        parts.append(Text(turn.say("asks-decide-reported")))
    parts.append(Text(turn.say("asks-decide-text", kind=text.kind, channel=name)))
    question = await store.get(turn.db, text.thread)
    if text.kind != store.QUESTION and question is not None and question.words:
        parts.append(Quote(beginning(question.words)))
    if telling.names_somebody(turn, text.words):
        parts.append(Text(turn.say("asks-decide-names")))
    return (*parts, Text(telling.marked(turn, text.words)), Note(turn.say("asks-decide-note")))


async def decide(turn: Turn) -> Reply:
    """Do what a coordinator has decided, and go on to the next one. What its author has changed meanwhile is shown again."""
    text, decision, skip = await _text(turn), turn.text("decision"), turn.skip
    if digest(text.words) != turn.text("seen"):
        return Reply(await _decision(turn, text, skip))
    if decision == LATER:
        return await _next(turn, skip + 1) if _waits(text) else Reply(await overview(turn))
    if decision == BACK and not turn.text("reason"):
        return Reply(problems={"reason": turn.label("asks-reason-missing")})
    owing = await _decided(turn, text, decision)
    following = await _next(turn, skip)
    return Reply(following.view, owing)


def _waits(text: Row[Any]) -> bool:
    return bool(text.state == store.READING or text.flag == store.REPORTED)


async def _decided(turn: Turn, text: Row[Any], decision: str) -> tuple[Delivery, ...]:
    reason = packed(turn.text("reason"), turn.text("words").strip())
    match decision:
        case "post":
            return await _posted(turn, text)
        case "back":
            await store.change(turn.db, text.id, store.READING, state=store.RETURNED, reason=reason, fresh=False)
            return ()
        case "leave":
            await store.change(turn.db, text.id, store.POSTED, store.DONE, flag=store.LEFT, fresh=False)
            return ()
        case _:
            await store.withdraw(turn.db, text.id, store.CLOSED, reason=reason)
            return await redrawn(turn.db, text, "closed")


async def _posted(turn: Turn, text: Row[Any]) -> tuple[Delivery, ...]:
    if not await can_follow(turn.db, text.kind, text.thread):
        over = {"state": store.RETURNED, "reason": packed(OVER), "fresh": False}
        await store.change(turn.db, text.id, store.READING, **over)
        return ()
    now = {"state": store.POSTED, "day": turn.now.date(), "fresh": False}
    if not await store.change(turn.db, text.id, store.READING, **now):
        return ()
    return await deliveries(turn.db, [text], "new")


async def can_follow(db: Db, kind: str, thread: str) -> bool:
    """Whether what belongs to a question can still be posted beneath it."""
    if kind == store.QUESTION:
        return True
    question = await store.get(db, thread)
    return question is not None and question.state in (store.POSTED, store.DONE)


# --- what coordinators are told ---


async def tell(db: Db, now: datetime) -> tuple[Delivery, ...]:
    """A line to each of them when something new waits: at most one a day, and for what was reported one an hour."""
    fresh = await store.fresh(db)
    if not fresh:
        return ()
    await store.told(db, [one.id for one in fresh])
    reported = any(one.flag == store.REPORTED for one in fresh)
    return await _notices(db, f"{now:%Y-%m-%dT%H}" if reported else f"{now:%Y-%m-%d}")


async def remind(db: Db, now: datetime) -> tuple[Delivery, ...]:
    """The same once a day while something waits."""
    return await _notices(db, f"{now:%Y-%m-%d}") if await store.to_decide(db) else ()


async def _notices(db: Db, occasion: str) -> tuple[Delivery, ...]:
    return tuple(
        Delivery(f"asks-notice:{occasion}:{person}", "asks.notice", person, name="asks-notice")
        for person in await people.holding_roles(db)
    )


async def notice(turn: Turn) -> Reply:
    """What a coordinator hears: how much waits, unless somebody was faster."""
    waiting = await store.to_decide(turn.db)
    if not waiting or not turn.person.roles:
        return Reply()
    return Reply(Card(turn.label("asks-notice-title"), (_how_much(turn, waiting), Buttons((_next_button(turn),)))))
