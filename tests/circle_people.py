"""People who ask for a circle, and what a coordinator does with them."""

from __future__ import annotations

from datetime import timedelta

from tests.chat import Chat, Someone

MINUTE, HOUR, DAY, WEEK = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
FIVE = ("Adam", "Ben", "Cleo", "Dana", "Esra")
ROOM = "Circle 1"


async def asks(chat: Chat, name: str, zone: str = "Europe/London") -> Someone:
    """An ally who asks for a circle."""
    someone = await chat.person(name, zone=zone).joins(zone=zone)
    await someone.types("circle")
    await someone.presses("I'd like one")
    return await someone.answers({"Where do you work?": f"{name}'s team"})


async def ask(chat: Chat, *names: str) -> list[Someone]:
    """Several of them."""
    return [await asks(chat, name) for name in names]


async def drafts(coordinator: Someone) -> Someone:
    """Have a draft made."""
    await coordinator.types("circles")
    return await coordinator.presses("Draft circles")


async def begin(chat: Chat, *names: str) -> tuple[Someone, list[Someone]]:
    """The coordinator, and the people of a new circle."""
    olga = await chat.person("Olga").becomes_admin()
    members = await ask(chat, *names)
    await drafts(olga)
    await olga.presses("Make it real")
    await chat.passes(MINUTE)
    return olga, members


async def leaves_circle(someone: Someone) -> Someone:
    """He wants out, and says so twice."""
    await someone.types("circle")
    await someone.presses("Leave the circle")
    return await someone.presses("Leave the circle")


async def opens(coordinator: Someone, circle: str = ROOM) -> Someone:
    """Look at one circle."""
    await coordinator.types("circles")
    return await coordinator.presses(circle)
