"""The core alone, without a platform: milliseconds a conversation. Every view shown is drawn by every renderer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time

from adapters import plain_text
from adapters.door import Parcel, Receipt
from bot.app import TYPED, Bot
from bot.turn import Room, Sender
from bot.views import Button, Buttons, Card, ChoiceField, Choices, Field, Form, Link, Menu, Reply, Value, Values, View
from tests.doors.door import Answers, Clock, Visitor
from tests.renderers import draw_everywhere

PLATFORM, WORKSPACE = "core", "test"


@dataclass
class Screen:
    """What one person sees: cards, oldest first, and perhaps an open form with its problems."""

    cards: list[tuple[str, Card]] = field(default_factory=list)
    form: Form | None = None
    problems: dict[str, str] = field(default_factory=dict)
    typed: dict[str, str | list[str]] = field(default_factory=dict)


@dataclass
class Core:
    """A driver and a door in one."""

    bot: Bot
    clock: Clock
    platform: str = PLATFORM
    screens: dict[str, Screen] = field(default_factory=dict)

    @property
    def door(self) -> Core:
        """The door is this object itself."""
        return self

    async def send(self, parcel: Parcel) -> Receipt:
        """A message of the courier arrives."""
        shown = self._screen(parcel.user)
        draw_everywhere(parcel.card)
        if parcel.replaces:
            shown.cards = [(id, parcel.card if id == parcel.replaces else card) for id, card in shown.cards]
            return Receipt(parcel.user, parcel.replaces)
        shown.cards.append((parcel.marker, parcel.card))
        return Receipt(parcel.user, parcel.marker)

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Whether it arrived."""
        arrived = any(id == parcel.marker for id, _ in self._screen(parcel.user).cards)
        return Receipt(parcel.user, parcel.marker) if arrived else None

    async def types(self, who: Visitor, text: str) -> None:
        """See Driver."""
        await self._turn(who, TYPED, {"text": text})

    async def presses(self, who: Visitor, label: str) -> None:
        """See Driver."""
        for card_id, card in reversed(self._screen(who.name).cards):
            for text, address, values in _pressable(card):
                if text == label:
                    await self._turn(who, address, values, card_id)
                    return
        raise AssertionError(f"{who.name} sees no {label!r} to press")

    async def fills_in(self, who: Visitor, answers: Answers) -> None:
        """See Driver."""
        shown = self._screen(who.name)
        assert shown.form is not None, f"{who.name} sees no form"
        shown.typed = {**shown.typed, **answers}
        labels = {field.label for field in shown.form.fields}
        assert labels.issuperset(answers), f"no field {set(answers) - labels}"
        values = {field.name: _value(field, shown.typed) for field in shown.form.fields}
        await self._turn(who, shown.form.address, {**shown.form.values, **values})

    async def _turn(self, who: Visitor, address: str, values: Values, pressed: str = "") -> None:
        sender = Sender(PLATFORM, WORKSPACE, who.name, who.name, who.zone, who.language, who.owner)
        reply = await self.bot.handle(address, sender, Room(), values, self.clock())
        self._show(self._screen(who.name), reply, pressed)

    def _show(self, shown: Screen, reply: Reply, pressed: str) -> None:
        shown.problems = dict(reply.problems)
        if shown.problems:
            return
        shown.form, shown.typed = None, {}
        if reply.view is None:
            return
        draw_everywhere(reply.view)
        match reply.view:
            case Form():
                shown.form = reply.view
            case Card() if reply.replaces and pressed:
                shown.cards = [(id, reply.view if id == pressed else card) for id, card in shown.cards]
            case Card():
                shown.cards.append((f"answer {len(shown.cards)}", reply.view))

    async def news(self) -> None:
        """Everything is seen at once."""

    def screen(self, who: Visitor) -> str:
        """See Driver."""
        shown = self._screen(who.name)
        views: list[View] = [card for _, card in shown.cards]
        lines = [plain_text.draw(view) for view in views]
        if shown.form is not None:
            lines += [plain_text.draw(shown.form), *shown.problems.values(), *map(str, shown.typed.values())]
        return "\n\n".join(lines)

    def _screen(self, name: str) -> Screen:
        return self.screens.setdefault(name, Screen())

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
