"""My circle: what it is, the place on the list, who is in it and what comes next, and the way out."""

from __future__ import annotations

from bot import spoken
from bot.circles import changes, weeks
from bot.circles.guides import guide_of
from bot.circles.hours import in_words
from bot.circles.members import Circle, called, mine, name_of
from bot.circles.rooms import where
from bot.peers import department_field
from bot.schedule import local
from bot.turn import Turn
from bot.views import Button, Buttons, Card, Delivery, Facts, Form, Items, Link, Note, Reply, Style, Text
from storage import circles as store
from storage import journey, peers


async def show(turn: Turn) -> Reply:
    """See your circle, or get one: four to six allies who talk for half an hour a week."""
    found = await mine(turn)
    if found is not None:
        return Reply(await circle_card(turn, found))
    waits = await store.seat(turn.db, turn.me) is not None
    return Reply(waiting_card(turn) if waits else about_card(turn))


def about_card(turn: Turn) -> Card:
    """What a circle is, for somebody who has none."""
    rules = Items(tuple(turn.say(f"circle-rule-{rule}") for rule in ("stays", "guide", "host", "leave")))
    want = Button(turn.label("circle-want"), "circles.want", style=Style.PRIMARY, opens_form=True)
    return Card(turn.label("circle-about-title"), (Text(turn.say("circle-about-text")), rules, Buttons((want,))))


def waiting_card(turn: Turn) -> Card:
    """He is on the list."""
    apart = Button(turn.label("apart-title"), "peers.apart")
    off = Button(turn.label("circle-off-the-list"), "circles.not_any_more")
    text = Text(turn.say("circle-waiting-text"))
    return Card(turn.label("circle-waiting-title"), (text, Buttons((off, apart))))


async def circle_card(turn: Turn, found: Circle) -> Card:
    """Who is in it, when and where, what comes next; times are on his own clock."""
    ally = await journey.ally(turn.db, turn.me)
    zone = ally.zone if ally else "UTC"
    names = spoken.listed(turn.person.language, [name_of(turn, one) for one in found.members])
    hours = in_words(turn, found.peers, found.row.guide_on or turn.now.date(), zone)
    guide, host = guide_of(turn, found.row), found.member(found.row.host_id)
    rows = (
        (turn.label("circle-fact-who"), names),
        (turn.label("circle-fact-hours"), turn.label("circle-your-time", hours=hours)),
        (turn.label("circle-fact-when"), _when(turn, found, zone)),
        *(((turn.label("circle-fact-guide"), guide.title),) if guide else ()),
        *(((turn.label("circle-fact-host"), name_of(turn, host)),) if host else ()),
    )
    leave = Button(turn.label("circle-leave"), "circles.leave")
    link = (Link(turn.label("circle-open-chat"), found.row.link),) if found.row.link and not found.row.room else ()
    return Card(called(turn, found.row), (Facts(rows), Text(where(turn, found)), Buttons((*link, leave))))


def _when(turn: Turn, found: Circle, zone: str) -> str:
    """When the guide comes; or that it is there."""
    moment = weeks.moment_of_guide(turn.library.programme, found)
    if moment is None:
        return turn.label("circle-guide-is-there")
    return spoken.moment(turn.person.language, local(moment, zone))


async def want(turn: Turn) -> Reply:
    """Ask for a circle."""
    if await store.seat(turn.db, turn.me) is not None:
        return await show(turn)
    return Reply(await wanting(turn))


async def wanting(turn: Turn) -> Form:
    """Where he works, and what is stored."""
    known = await peers.get(turn.db, turn.me)
    fields = (department_field(turn, known.department if known else ""),)
    intro = (Text(turn.say("circle-want-text")), Note(turn.say("circle-want-note")))
    return Form(turn.label("circle-want-title"), "circles.wanted", turn.label("circle-want"), fields, intro)


async def wanted(turn: Turn) -> Reply:
    """He is on the list; sent twice, once. Whoever has got a circle meanwhile sees it."""
    await peers.settle(turn.db, turn.me, department=turn.text("department").strip())
    if not await store.wait(turn.db, turn.me, turn.now):
        return await show(turn)
    return Reply(Card(turn.label("circle-waiting-title"), waiting_card(turn).parts), home=True)


async def not_any_more(turn: Turn) -> Reply:
    """Off the list; whoever has got a circle meanwhile sees it instead."""
    await store.alone(turn.db)
    found = await mine(turn)
    if found is not None:
        return Reply(await circle_card(turn, found), replaces=True)
    await changes.depart(turn.db, turn.library, turn.me, turn.now)
    off = Text(turn.say("circle-off-text"))
    return Reply(Card(turn.label("circle-off-title"), (off,)), replaces=True, home=True)


async def leave(turn: Turn) -> Reply:
    """Ask once."""
    found = await mine(turn)
    if found is None:
        return await show(turn)
    yes = Button(turn.label("circle-leave"), "circles.left", {"circle": found.id}, Style.DANGER)
    no = Button(turn.label("circle-stay"), "circles.show")
    text = Text(turn.say("circle-leave-text", circle=called(turn, found.row)))
    return Reply(Card(turn.label("circle-leave-title"), (text, Buttons((yes, no)))))


async def left(turn: Turn) -> Reply:
    """He is out at once; pressed twice, he still is. A circle that he has joined since is left alone."""
    await store.alone(turn.db)
    found = await mine(turn)
    told: tuple[Delivery, ...] = ()
    by_hand = False
    if found is not None and found.id == turn.number("circle"):
        told = tuple(await changes.depart(turn.db, turn.library, turn.me, turn.now))
        by_hand = bool(found.row.link)
    again = Button(turn.label("circle-want"), "circles.want", opens_form=True)
    parts = (Text(turn.say("circle-left-you-text")), *((Text(turn.say("circle-left-by-hand")),) if by_hand else ()))
    return Reply(Card(turn.label("circle-left-you-title"), (*parts, Buttons((again,)))), told, replaces=True, home=True)
