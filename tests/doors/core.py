"""The core alone, without a platform: milliseconds a conversation. Every view shown is drawn by every renderer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time

from adapters import plain_text
from adapters.door import Gathered, Gathering, Look, Member, Parcel, Receipt, Refused
from bot.app import TYPED, Bot
from bot.turn import Room, RoomKind, Sender
from bot.views import Button, Buttons, Card, ChoiceField, Choices, Field, Form, Link, Menu, Reply, Value, Values
from storage import people
from tests.doors.door import Answers, Clock, Visitor
from tests.renderers import draw_everywhere

PLATFORM, WORKSPACE = "core", "test"


@dataclass
class Message:
    """A card somewhere: in a channel, or shown to one person in private or in a channel."""

    id: str
    card: Card
    only_for: str
    room: str = ""


@dataclass
class Meeting:
    """A conversation that the bot made: what it is called, and who is in it."""

    title: str
    people: list[str]


@dataclass
class Window:
    """A form that one person has open, with its problems and what was typed."""

    form: Form
    problems: dict[str, str] = field(default_factory=dict)
    typed: dict[str, str | list[str]] = field(default_factory=dict)


@dataclass
class Core:
    """A driver and a door in one."""

    bot: Bot
    clock: Clock
    platform: str = PLATFORM
    messages: list[Message] = field(default_factory=list)
    windows: dict[str, Window] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)
    absent: set[str] = field(default_factory=set)
    made: dict[str, Meeting] = field(default_factory=dict)
    brought: list[tuple[str, str]] = field(default_factory=list)
    fates: dict[str, str] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)

    @property
    def door(self) -> Core:
        """The door is this object itself."""
        return self

    async def send(self, parcel: Parcel) -> Receipt:
        """A message of the courier arrives."""
        self._expect_open(parcel.room)
        if parcel.user in self.closed:
            raise Refused("user deactivated", lost=True)
        draw_everywhere(parcel.card)
        before = next((one for one in self.messages if parcel.replaces and one.id == parcel.replaces), None)
        if before is not None:
            before.card = parcel.card
            return Receipt(parcel.replaces_in, parcel.replaces)
        self.messages.append(Message(parcel.marker, parcel.card, parcel.user, parcel.room))
        return Receipt(parcel.room or parcel.user, parcel.marker)

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Whether it arrived."""
        arrived = any(one.id == parcel.marker for one in self.messages)
        return Receipt(parcel.room or parcel.user, parcel.marker) if arrived else None

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """Whoever is in a conversation that the bot made; elsewhere everybody who was ever named."""
        self._expect_open(room)
        people = self.made[room].people if room in self.made else self.people
        return tuple(Member(name, f"{name.lower()}@example.org") for name in people)

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """The same people have one group message; a lasting conversation is one for each marker."""
        room = f"made-{gathering.marker}" if gathering.lasting else "made-" + "-".join(sorted(gathering.users))
        reached = [user for user in gathering.users if user not in self.closed]
        if not reached:
            raise Refused("cannot be reached")
        self.made.setdefault(room, Meeting(gathering.title, reached))
        return Gathered(room)

    async def invite(self, workspace: str, room: str, user: str) -> str:
        """Everybody can be brought in who is still there."""
        self._expect_open(room)
        if user in self.closed:
            raise Refused("cannot be reached")
        if room in self.made and user not in self.made[room].people:
            self.made[room].people.append(user)
        elif room not in self.made and (user, room) not in self.brought:
            self.brought.append((user, room))
        return ""

    async def remove(self, workspace: str, room: str, user: str) -> None:
        """Nobody is taken out of a group message."""
        if room in self.made and "-".join(("made", *sorted(self.made[room].people))) == room:
            raise Refused("not possible here")
        if room in self.made and user in self.made[room].people:
            self.made[room].people.remove(user)
        if (user, room) in self.brought:
            self.brought.remove((user, room))

    async def look(self, workspace: str, room: str) -> Look:
        """Channels whose name begins with `private` are."""
        fate = self.fates.get(room, room)
        if fate != "archived":
            self._expect_open(room)
        return Look(room if fate == "archived" else fate, room.startswith("private"), fate == "archived")

    def _expect_open(self, room: str) -> None:
        fate = self.fates.get(room, "")
        if fate in ("archived", "gone"):
            raise Refused(fate)
        if room in self.absent:
            raise Refused("not in the channel")

    def rooms_of(self, who: Visitor) -> tuple[str, ...]:
        """See Driver."""
        made = (one.title for one in self.made.values() if who.name in one.people)
        return (*made, *(self.fates.get(room, room) for user, room in self.brought if user == who.name))

    def happens_to(self, room: str, what: str) -> None:
        """See Driver."""
        self.fates[room] = what

    async def deactivates(self, who: Visitor) -> None:
        """As Slack tells it. See Driver."""
        self.closed.add(who.name)
        async with self.bot.database.transaction() as db:
            await people.lose(db, PLATFORM, WORKSPACE, who.name, self.clock())

    def welcomes(self, who: Visitor) -> None:
        """See Driver."""
        if who.name not in self.people:
            self.people.append(who.name)

    def bot_is_in(self, room: str, joined: bool) -> None:
        """See Driver."""
        self.absent = self.absent - {room} if joined else self.absent | {room}

    async def types(self, who: Visitor, text: str, room: str = "") -> None:
        """See Driver."""
        await self._turn(who, TYPED, {"text": text}, self._id(room))

    def _id(self, name: str) -> str:
        """A conversation that the bot made has an id beside its name."""
        return next((id for id, made in reversed(self.made.items()) if made.title == name), name)

    def _sees(self, name: str, message: Message) -> bool:
        made = self.made.get(message.room)
        return message.only_for in ("", name) and (made is None or name in made.people)

    async def presses(self, who: Visitor, label: str) -> None:
        """See Driver."""
        for message in reversed(self.messages):
            for text, address, values in _pressable(message.card):
                if text == label and self._sees(who.name, message):
                    await self._turn(who, address, values, message.room, message)
                    return
        raise AssertionError(f"{who.name} sees no {label!r} to press")

    async def fills_in(self, who: Visitor, answers: Answers) -> None:
        """See Driver."""
        window = self.windows.get(who.name)
        assert window is not None, f"{who.name} sees no form"
        window.typed = {**window.typed, **answers}
        labels = {field.label for field in window.form.fields}
        assert labels.issuperset(answers), f"no field {set(answers) - labels}"
        values = {field.name: _value(field, window.typed) for field in window.form.fields}
        await self._turn(who, window.form.address, {**window.form.values, **values})

    async def _turn(
        self, who: Visitor, address: str, values: Values, room: str = "", pressed: Message | None = None
    ) -> None:
        sender = Sender(self.platform, WORKSPACE, who.name, who.name, who.zone, who.language, who.owner)
        where = Room(RoomKind.CHANNEL, room) if room else Room()
        self._show(who.name, await self.bot.handle(address, sender, where, values, self.clock()), room, pressed)

    def _show(self, name: str, reply: Reply, room: str, pressed: Message | None) -> None:
        if reply.problems:
            self.windows[name].problems = dict(reply.problems)
            return
        self.windows.pop(name, None)
        if reply.view is None:
            return
        draw_everywhere(reply.view)
        match reply.view:
            case Form():
                self.windows[name] = Window(reply.view)
            case Card() if reply.replaces and pressed is not None:
                pressed.card = reply.view
            case Card():
                self.messages.append(Message(f"answer {len(self.messages)}", reply.view, name, room))

    async def news(self) -> None:
        """Everything is seen at once."""

    def screen(self, who: Visitor) -> str:
        """See Driver."""
        lines = [plain_text.draw(one.card) for one in self.messages if one.only_for == who.name]
        window = self.windows.get(who.name)
        if window is not None:
            lines += [plain_text.draw(window.form), *window.problems.values(), *map(str, window.typed.values())]
        return "\n\n".join(lines)

    def room(self, name: str) -> str:
        """See Driver."""
        return "\n\n".join(
            plain_text.draw(one.card) for one in self.messages if one.room == self._id(name) and not one.only_for
        )

    async def close(self) -> None:
        """Nothing to close."""


def _pressable(card: Card) -> Iterator[tuple[str, str, Values]]:
    for part in card.parts:
        if isinstance(part, Buttons | Menu):
            for button in part.buttons:
                if isinstance(button, Button):
                    yield button.label, button.address, button.values
                else:
                    assert isinstance(button, Link)
        elif isinstance(part, Choices):
            for option in part.options:
                yield option.label, part.address, {**part.values, part.name: option.value}


def _value(field: Field, typed: Answers) -> Value:
    answer = typed.get(field.label)
    if isinstance(field, ChoiceField):
        return _chosen(field, answer)
    if answer is None:
        before = getattr(field, "value", None)
        return _as_sent(before)
    assert isinstance(answer, str)
    return answer


def _as_sent(value: object) -> str:
    match value:
        case None:
            return ""
        case time():
            return value.strftime("%H:%M")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _chosen(field: ChoiceField, answer: str | list[str] | None) -> Value:
    if answer is None:
        values = field.chosen
    else:
        by_label = {option.label: option.value for option in field.options}
        labels = [answer] if isinstance(answer, str) else answer
        values = tuple(by_label[label] for label in labels)
    return values if field.multiple else (values[0] if values else "")


async def open_door(bot: Bot, clock: Clock) -> Core:
    """See Opens."""
    return Core(bot, clock)
