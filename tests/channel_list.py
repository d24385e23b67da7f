"""Channels put into the directory, for the conversations about them."""

from __future__ import annotations

from datetime import timedelta

from tests.chat import Chat, Someone

SOON, HOUR, DAY, WEEK = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
TOPIC, WHOM, HOST = "What is it about?", "For whom?", "Who lets people in?"


async def lists(coordinator: Someone, room: str, topic: str, **more: str) -> None:
    """Put a channel into the directory, from within it."""
    await coordinator.types("channels add", room=room)
    await coordinator.opens("Add a channel")
    labels = {
        "whom": WHOM,
        "host": HOST,
        "language": "In which language?",
        "asks": "Post questions without a name here?",
    }
    await coordinator.answers({TOPIC: topic, **{labels[name]: value for name, value in more.items()}})
    await coordinator.chat.passes(SOON)


def last(someone: Someone, title: str) -> str:
    """The newest card with this title, and what came after it."""
    return someone.screen.rpartition(f"{title}\n\n")[2]


async def a_private_one(chat: Chat) -> tuple[Someone, Someone, Someone]:
    """A private channel that Hana hosts: Ada, who keeps the list, Hana, and Adam, who is an ally."""
    ada, hana = await chat.person("Ada").becomes_admin(), chat.person("Hana")
    await lists(ada, "private-men", "When it hurts", host="Hana")
    return ada, hana, await chat.person("Adam").joins()
