"""Sharing one entry on purpose: with one person, shown before it goes as they will see it, and taken back whenever he likes.

The chat only says that something was shared. The words open in a window of the one he chose, as his own do; so what is
taken back was never left lying in anybody's messages. Nobody is written to who has not come to the bot by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.journal.subjects import mine, question_about, title_of
from bot.lesson_cards import asked
from bot.turn import Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    Delivery,
    Facts,
    Form,
    Markdown,
    Note,
    PersonField,
    Quote,
    Reply,
    Style,
    Text,
)
from storage import deliveries as owed
from storage import journal as store
from storage import people as people_store

MOST = 4
"""People whom one entry can be shared with: it is his journal, not a newsletter."""


async def share(turn: Turn) -> Reply:
    """Choose with whom; what they will see stands above."""
    return Reply(await choosing(turn))


async def send(turn: Turn) -> Reply:
    """It is shared, and the other one is told that there is something to read."""
    entry, sender = await mine(turn), turn.person.sender
    found = await people_store.find(turn.db, sender.platform, sender.workspace, turn.text("who"))
    if found is None or found.lost:
        return Reply(problems={"who": turn.label("journal-share-unknown")})
    if found.person == turn.me:
        return Reply(problems={"who": turn.label("journal-share-yourself")})
    shared = await store.shared(turn.db, turn.me, [entry.id])
    if len(shared) >= MOST and found.person not in {one.receiver_id for one in shared}:
        return Reply(problems={"who": turn.label("journal-share-most", limit=MOST)})
    id = await store.share(turn.db, entry, found.person, _shown(turn, entry), turn.now)
    told = _delivery(turn, "journal.shared", id, found.person)
    text = turn.say("journal-share-sent", person=await _name(turn, entry, id))
    return Reply(Card(turn.label("journal-share-sent-title"), (Text(text), _back(turn))), (told,))


async def sharing(turn: Turn) -> Reply:
    """See with whom an entry is shared, and take it back."""
    return Reply(await shared_with(turn, await mine(turn)))


async def take_back(turn: Turn) -> Reply:
    """Nobody reads it any more; what told of it says so."""
    receiver = await store.take_back(turn.db, turn.me, turn.text("share"))
    told = (
        () if receiver is None else (_delivery(turn, "journal.taken_back", turn.text("share"), receiver.receiver_id),)
    )
    return Reply(_taken_back(turn, "journal-taken-back", _back(turn)), told, replaces=True)


# --- what the other one sees ---


async def shared(turn: Turn) -> Reply:
    """Tell somebody that there is something to read. Nothing is told of what was taken back meanwhile."""
    found = await store.received(turn.db, turn.me, turn.text("share"))
    if found is None:
        return Reply()
    values = {"share": found.id}
    read = Button(turn.label("journal-shared-read"), "journal.read_shared", values, Style.PRIMARY, opens_form=True)
    decline = Button(turn.label("journal-shared-decline"), "journal.decline", values)
    text = Text(turn.say("journal-shared-text", person=_called(turn, found.name), title=found.title))
    note = Note(turn.say("journal-shared-note"))
    return Reply(Card(turn.label("journal-shared-title"), (text, note, Buttons((read, decline)))))


async def taken_back(turn: Turn) -> Reply:
    """In the place of the message that told of it; nothing where there was none."""
    name = _message(turn.text("share"))
    told = await owed.posted(turn.db, [name])
    return Reply(_taken_back(turn, "journal-shared-gone")) if (name, owed.spot_of(turn.me, None)) in told else Reply()


async def read_shared(turn: Turn) -> Reply:
    """Read what somebody shared with you, in a window of your own."""
    found = await store.received(turn.db, turn.me, turn.text("share"))
    if found is None:
        return Reply(_taken_back(turn, "journal-shared-gone"))
    title = turn.label("journal-shared-read-title")
    note = Note(turn.say("journal-shared-kept"))
    intro = (*_seen(turn, (found.title, found.question), found.words, _called(turn, found.name)), note)
    return Reply(Form(title, "journal.thank", turn.label("journal-thank"), (), intro, {"share": found.id}))


async def thank(turn: Turn) -> Reply:
    """The one who shared is told, once."""
    found = await store.received(turn.db, turn.me, turn.text("share"))
    if found is None:
        return Reply(_taken_back(turn, "journal-shared-gone"))
    key = f"thanks:{found.id}"
    told = Delivery(key, "journal.thanked", found.person_id, values={"share": found.id}, name=key)
    text = turn.say("journal-thank-text", person=_called(turn, found.name))
    return Reply(Card(turn.label("journal-thank-title"), (Text(text),)), (told,))


async def thanked(turn: Turn) -> Reply:
    """What he hears of it."""
    thanks = next((one for one in await store.shared(turn.db, turn.me) if one.id == turn.text("share")), None)
    if thanks is None:
        return Reply()
    text = Text(turn.say("journal-thanked-text", person=_called(turn, thanks.name)))
    return Reply(Card(turn.label("journal-thanked-title"), (text,)))


async def decline(turn: Turn) -> Reply:
    """Not read, or not wanted any more: it is gone from here, and nobody is told."""
    if turn.person.id is not None:
        await store.decline(turn.db, turn.me, turn.text("share"))
    return Reply(_taken_back(turn, "journal-shared-declined"), replaces=True)


# --- views ---


async def choosing(turn: Turn) -> Form:
    """Exactly what they will see, and with whom."""
    entry = await mine(turn)
    seen = _seen(turn, _shown(turn, entry), entry.words, await _my_name(turn))
    intro = (Note(turn.say("journal-share-intro")), *seen)
    who = PersonField("who", turn.label("journal-share-who"), turn.label("journal-share-hint"))
    submit = turn.label("journal-share-submit")
    return Form(turn.label("journal-share-title"), "journal.send", submit, (who,), intro, {"id": entry.id})


def _seen(turn: Turn, shown: tuple[str, str], words: str, by: str) -> tuple[Text | Quote | Facts, ...]:
    title, question = shown
    asks = (Text(Markdown(question)),) if question else ()
    return (Facts(((turn.label("journal-shared-about"), title),)), *asks, Quote(words, by=by))


def _shown(turn: Turn, entry: Row[Any]) -> tuple[str, str]:
    """Under which title and question: without his why, which is quoted to him alone."""
    question = question_about(turn, entry.subject)
    return title_of(turn, entry), "" if question is None else asked(question, "")


async def _my_name(turn: Turn) -> str:
    """As those he shares with read it; what the platform says, where nothing is kept yet."""
    if turn.person.sender.name:
        await people_store.call(turn.db, turn.me, turn.person.sender.name)
    return _called(turn, await people_store.name(turn.db, turn.me))


def button(turn: Turn, entry: Row[Any], shared: Sequence[Row[Any]], spoken_label: str) -> Button:
    """The way to share an entry, or to see with whom it is shared."""
    if shared:
        return Button(turn.label("journal-shared-button"), "journal.sharing", {"id": entry.id}, spoken=spoken_label)
    label = turn.label("journal-share")
    return Button(label, "journal.share", {"id": entry.id}, opens_form=True, spoken=spoken_label)


async def shared_with(turn: Turn, entry: Row[Any]) -> Card:
    """With whom an entry is shared, and the ways to take it back or to share it further."""
    shared = await store.shared(turn.db, turn.me, [entry.id])
    buttons = [
        Button(turn.label("journal-take-back", person=_called(turn, one.name)), "journal.take_back", {"share": one.id})
        for one in shared
    ]
    if len(shared) < MOST:
        again = turn.label("journal-share-further" if shared else "journal-share")
        buttons.append(Button(again, "journal.share", {"id": entry.id}, opens_form=True))
    text = Text(turn.say("journal-sharing", title=title_of(turn, entry), count=len(shared)))
    return Card(turn.label("journal-sharing-title"), (text, Buttons(tuple(buttons))))


def people(turn: Turn, shared: Iterable[Row[Any]]) -> str:
    """ "Dana and Esra"."""
    return spoken.listed(turn.person.language, [_called(turn, share.name) for share in shared])


def _called(turn: Turn, name: str) -> str:
    return name or turn.label("roles-somebody")


async def _name(turn: Turn, entry: Row[Any], id: str) -> str:
    shared = await store.shared(turn.db, turn.me, [entry.id])
    return next((_called(turn, share.name) for share in shared if share.id == id), "")


def _taken_back(turn: Turn, message: str, *ways: Buttons) -> Card:
    return Card(turn.label("journal-taken-back-title"), (Text(turn.say(message)), *ways))


def _back(turn: Turn) -> Buttons:
    return Buttons((Button(turn.label("journal-button"), "journal.show"),))


def _message(share: str) -> str:
    """The name of the message that tells somebody of a share."""
    return f"share:{share}"


def _delivery(turn: Turn, address: str, share: str, receiver: int) -> Delivery:
    key = f"{address}:{share}:{turn.now:%Y%m%d%H%M%S}"
    return Delivery(key, address, receiver, values={"share": share}, name=_message(share))


def taken_back_from(turn: Turn, shared: Iterable[Row[Any]]) -> tuple[Delivery, ...]:
    """What those are owed from whom something is taken back."""
    return tuple(_delivery(turn, "journal.taken_back", share.id, share.receiver_id) for share in shared)
