"""A circle's conversation: made, found again, gone; who is brought in and taken out; and what is said there.

On Slack and the page the bot makes a private room. In Teams a bot may make none: everybody gets the link that opens a
prepared chat, and whoever types `circle here` in it makes it the circle's room. Without a room everything comes privately.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot import spoken
from bot.circles import changes, weeks
from bot.circles.guides import at_a_kind_hour
from bot.circles.hours import in_words
from bot.circles.members import Circle, Member, called, circle, mine, name_of
from bot.turn import RoomKind, Turn
from bot.views import Button, Buttons, Card, Delivery, Items, Link, Markdown, Note, Reply, Style, Text, Values
from storage import circles as store
from storage.deliveries import Place

NOT_OURS = ("not possible here",)
"""Why nobody can be taken out: the platform leaves that to people."""


async def made(turn: Turn) -> Reply:
    """The room is there, or a link to a prepared one; or it was refused, and coordinators can try again."""
    await store.alone(turn.db)
    found = await _of(turn)
    if found is None or found.room is not None or found.row.attempt != turn.number("attempt"):
        return Reply()
    refused, room, link = turn.text("refused"), turn.text("room"), turn.text("link")
    if refused or not (room or link):
        await store.change(turn.db, found.id, refused=refused or "not possible here")
        return Reply(deliveries=tuple(await changes.desk(turn.db, found.id, "refused", turn.now)))
    await store.change(turn.db, found.id, room=room, link=link, refused="")
    told = changes.yours(found, found.members, turn.now)
    if not room:
        return Reply(deliveries=tuple(told))
    place = Place(found.row.platform, found.row.workspace, room)
    return Reply(deliveries=(_welcome(found, place), *_meanwhile(turn, found, place), *told))


def _welcome(found: Circle, place: Place) -> Delivery:
    return Delivery(
        f"circle:{found.id}:welcome:{place.room}", "circles.welcome", place=place, values={"circle": found.id}
    )


def _meanwhile(turn: Turn, found: Circle, place: Place) -> Sequence[Delivery]:
    """Who came and who left while the room was being made."""
    brought, current = turn.chosen("users"), found.users
    missing = [one for one in found.members if one.user and one.user not in brought]
    gone = tuple(user for user in brought if user not in current)
    key = f"circle:{found.id}:out:{place.room}"
    out = (Delivery(key, "circles.out", place=place, values={"circle": found.id, "users": gone}),) if gone else ()
    return (*out, *(changes.invited(found, place, one, turn.now) for one in missing))


async def welcome(turn: Turn) -> Reply:
    """The first card in the room: who is here, and how it works."""
    found = await _of(turn)
    if found is None:
        return Reply()
    turn = turn.speaking(found.row.language)
    names = spoken.listed(turn.person.language, [name_of(turn, one) for one in found.members])
    hours = in_words(turn, found.peers, found.row.guide_on or turn.now.date())
    rules = Items(tuple(turn.say(f"circle-rule-{rule}") for rule in ("stays", "guide", "host", "leave")))
    parts = (
        Text(turn.say("circle-welcome-text", names=names)),
        rules,
        Note(turn.say("circle-welcome-note", hours=hours)),
    )
    return Reply(Card(turn.label("circle-welcome-title", circle=called(turn, found.row)), parts))


# --- in and out ---


async def invited(turn: Turn) -> Reply:
    """Somebody came late: the room hears who, and he where he is. Coordinators hear if he could not be brought in."""
    found = await _of(turn)
    coming = found.member(turn.number("person")) if found else None
    if found is None or coming is None:
        return Reply()
    if turn.text("refused"):
        return Reply(deliveries=tuple(await _not_brought_in(turn, found)))
    told = changes.line(found, "joined", turn.now, {"person": coming.id})
    return Reply(deliveries=(*told, *changes.yours(found, [coming], turn.now)))


async def _not_brought_in(turn: Turn, found: Circle) -> Sequence[Delivery]:
    refused = turn.text("refused")
    if refused in ("archived", "gone", "not in the channel"):
        return await lost(turn, found, refused)
    return await changes.desk(turn.db, found.id, "outside", turn.now)


async def out(turn: Turn) -> Reply:
    """Somebody is taken out of the room. Where a bot may not do that, the room is asked to see to it."""
    found = await _of(turn)
    if found is None or turn.text("refused") not in NOT_OURS:
        return Reply()
    return Reply(deliveries=tuple(changes.line(found, "out", turn.now)))


async def look(turn: Turn) -> Reply:
    """Before each guide: is the room still there? If not, the guide comes privately, and coordinators can make a new one."""
    found = await _of(turn)
    if found is None or found.room is None or found.row.round != turn.number("round"):
        return Reply()
    values, until = {"circle": found.id, "round": found.row.round}, turn.now + weeks.TOO_LATE
    refused = turn.text("refused") or ("archived" if turn.values.get("archived") == 1 else "")
    if not refused:
        return Reply(deliveries=tuple(weeks.to_all(found, "circles.guide", f"guide:{found.row.round}", values, until)))
    told = await lost(turn, found, refused)
    return Reply(deliveries=(*told, *weeks.to_each(found, "circles.guide", f"guide:{found.row.round}", values, until)))


async def lost(turn: Turn, found: Circle, reason: str) -> Sequence[Delivery]:
    """The room is archived or gone."""
    await store.change(turn.db, found.id, room="", refused=reason)
    return await changes.desk(turn.db, found.id, "gone", turn.now)


# --- a room that people made themselves ---


async def here(turn: Turn) -> Reply:
    """Type it in your circle's group chat, if I couldn't make one: the weekly guide comes there."""
    found, sender = await mine(turn), turn.person.sender
    if found is None:
        return Reply(_here(turn, "circle-here-none"))
    if turn.room.kind is not RoomKind.CHANNEL or found.where != (sender.platform, sender.workspace):
        return Reply(_here(turn, "circle-here-direct"))
    values = {"circle": found.id, "person": turn.me}
    place = Place(*found.where, turn.room.id)
    key = f"circle:{found.id}:here:{turn.room.id}:{turn.now:%Y-%m-%dT%H:%M:%S}"
    checking = Delivery(key, "circles.here_seen", place=place, values=values)
    return Reply(_here(turn, "circle-here-looking"), (checking,))


async def here_seen(turn: Turn) -> Reply:
    """It becomes the circle's room if all of them are in it, and nobody else."""
    await store.alone(turn.db)
    found = await _of(turn)
    if found is None or found.member(turn.number("person")) is None:
        return Reply()
    if problem := _why_not(turn, found):
        values: Values = {"circle": found.id, "what": problem}
        key = f"circle:{found.id}:here-not:{turn.room.id}:{turn.now:%Y-%m-%dT%H:%M:%S}"
        return Reply(deliveries=(Delivery(key, "circles.here_not", turn.number("person"), values=values),))
    place = Place(found.row.platform, found.row.workspace, turn.room.id)
    await store.change(turn.db, found.id, room=turn.room.id, refused="")
    return Reply(deliveries=(_welcome(found, place),))


def _why_not(turn: Turn, found: Circle) -> str:
    """Why this is not their chat; empty if it is. One without all of them would keep the guides from the others."""
    if turn.text("refused"):
        return "absent"
    users = {words.partition(" ")[0] for words in turn.chosen("members")}
    if users - set(found.users):
        return "others"
    return "" if all(one.user in users for one in found.members if one.peer) else "missing"


async def here_not(turn: Turn) -> Reply:
    """Why it is not."""
    return Reply(_here(turn, f"circle-here-{turn.text('what')}"))


# --- what is said about it ---


async def line(turn: Turn) -> Reply:
    """One quiet line in the room."""
    found = await circle(turn.db, turn.number("circle"), turn.now)
    if found is None:
        return Reply()
    turn, what = turn.speaking(found.row.language), turn.text("what")
    match what:
        case "joined" | "add":
            coming = found.member(turn.number("person"))
            return Reply(_said(turn, what, name=name_of(turn, coming)) if coming else None)
        case "merged":
            other = await store.get(turn.db, turn.number("other"))
            return Reply(_said(turn, "merged", other=called(turn, other)) if other else None)
        case "left":
            count = len(found.members)
            return Reply(_said(turn, "left", count=count) if count else None)
        case "out":
            return Reply(_said(turn, "out"))
        case _:
            return Reply(_said(turn, "goodbye"))


def _said(turn: Turn, what: str, **details: str | int) -> Card:
    return Card(turn.label(f"circle-title-{what}", **details), (Text(turn.say(f"circle-text-{what}", **details)),))


async def yours(turn: Turn) -> Reply:
    """This is your circle: who is in it, and where."""
    found = await _of(turn)
    if found is None or found.member(turn.me) is None:
        return Reply()
    return await at_a_kind_hour(turn, "circles.yours") or Reply(yours_card(turn, found))


def yours_card(turn: Turn, found: Circle) -> Card:
    """The others, the room or the way to it, and the two ways on."""
    others: list[Member] = [one for one in found.members if one.id != turn.person.id]
    names = spoken.listed(turn.person.language, [name_of(turn, one) for one in others])
    label = called(turn, found.row)
    more = Button(turn.label("circle-button"), "circles.show", style=Style.PRIMARY)
    link = (Link(turn.label("circle-open-chat"), found.row.link),) if found.row.link and not found.row.room else ()
    parts = (Text(turn.say("circle-yours-text", circle=label, names=names)), Text(where(turn, found)))
    return Card(turn.label("circle-yours-title", circle=label), (*parts, Buttons((*link, more))))


def where(turn: Turn, found: Circle) -> Markdown:
    """Where they talk."""
    if found.row.link:
        return turn.say("circle-where-chat" if found.row.room else "circle-where-link")
    return turn.say("circle-where-room" if found.row.room else "circle-where-none", circle=called(turn, found.row))


async def over(turn: Turn) -> Reply:
    """Told to each when their circle has ended."""
    row = await store.get(turn.db, turn.number("circle"))
    if row is None:
        return Reply()
    again = Button(turn.label("circle-want"), "circles.want", opens_form=True)
    text = Text(turn.say("circle-over-told", circle=called(turn, row)))
    return await at_a_kind_hour(turn, "circles.over") or Reply(
        Card(turn.label("circle-title-over"), (text, Buttons((again,))))
    )


async def _of(turn: Turn) -> Circle | None:
    """The delivery's circle, if it has not ended."""
    found = await circle(turn.db, turn.number("circle"), turn.now)
    return found if found is not None and found.is_open else None


def _here(turn: Turn, text: str) -> Card:
    return Card(turn.label("circle-here-title"), (Text(turn.say(text)),))
