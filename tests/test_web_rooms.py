"""The playground's rooms: who finds them on the page, who reads along, and what is made, kept and refused there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession
from bs4 import BeautifulSoup

from adapters.door import Gathering, Refused
from adapters.web_screen import WORKSPACE
from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, ChannelField, Form, Reply
from storage.db import Database
from tests.browser.playground_page import Playground, playground
from tests.doors.door import Clock
from tests.web_visitor import at, browser, messages_of, page_of, sends

__all__ = ["at", "browser"]

CIRCLE = Gathering(("adam", "ben", "adam", "somebody-else"), "Circle <3>", True, "0f1e2d3c4b5a6978")
PAIR = Gathering(("ben", "adam"), "", False, "8796a5b4c3d2e1f0")
ROOM = "made-0f1e2d3c4b5a6978"


def rooms_on(page: BeautifulSoup, side: str = "left") -> list[str]:
    return [link.get_text(" ", strip=True) for link in page.select(f"#rooms-{side} a")]


async def rooms_of(browser: ClientSession, at: Playground, person: str) -> list[str]:
    return rooms_on(await page_of(browser, at, f"left={person}.dm"))[2:]


# --- who finds which room ---


async def test_everybody_is_in_two_channels_and_in_others_once_brought_there(
    at: Playground, browser: ClientSession
) -> None:
    assert await rooms_of(browser, at, "adam") == ["#general", "#allies"]
    assert await rooms_of(browser, at, "lars") == ["#general", "#allies", "men-who-lead (private)"]
    await at.door.invite(WORKSPACE, "new-dads", "adam")
    await at.door.gather(WORKSPACE, CIRCLE)
    assert await rooms_of(browser, at, "adam") == ["#general", "#allies", "#new-dads", "Circle <3> (private)"]
    assert await rooms_of(browser, at, "cleo") == ["#general", "#allies"]


async def test_a_lock_tells_what_is_private(at: Playground, browser: ClientSession) -> None:
    await at.door.gather(WORKSPACE, CIRCLE)
    page = await page_of(browser, at, f"left=ben.{ROOM}")
    [link] = page.select("#rooms-left [aria-current]")
    assert link.get_text(" ", strip=True) == "Circle <3> (private)" and link.select("svg.lock")
    assert not page.select("[data-room=general] svg")


@pytest.mark.parametrize("room", [ROOM, "made-no-such", "new-dads", "NEW DADS", "../home", "é"])
async def test_a_room_that_one_is_not_in_leads_to_ones_own_messages(
    at: Playground, browser: ClientSession, room: str
) -> None:
    await at.door.gather(WORKSPACE, CIRCLE)
    await sends(browser, at, "/say", room=ROOM, text="Between us")
    page = await page_of(browser, at, f"left=cleo.{room}")
    assert not messages_of(page)
    assert page.select(".column")[0]["data-seat"] == "cleo.dm"
    assert [tag.get_text() for tag in page.select("#rooms-left [aria-current]")] == ["Messages"]


async def test_what_is_said_in_a_room_is_read_by_those_who_are_in_it(at: Playground, browser: ClientSession) -> None:
    await at.door.gather(WORKSPACE, CIRCLE)
    await sends(browser, at, "/say", room=ROOM, text="Between us")
    await sends(browser, at, "/say", room=ROOM, text="/ally help")
    said, asked, answered = messages_of(await page_of(browser, at, f"left=adam.{ROOM}"))
    assert "Between us" in said and "only you see this" in asked and "What you can say" in answered
    assert len(messages_of(await page_of(browser, at, f"left=ben.{ROOM}"))) == 1
    assert not messages_of(await page_of(browser, at))


async def test_whoever_was_taken_out_reads_nothing_and_says_nothing_there(
    at: Playground, browser: ClientSession
) -> None:
    await at.door.gather(WORKSPACE, CIRCLE)
    await at.door.remove(WORKSPACE, ROOM, "adam")
    async with await sends(browser, at, "/say", room=ROOM, text="delete me") as answer:
        assert answer.status == 409
        assert await answer.text() == "Adam is not in that room any more. Nothing was said.\n"
    assert not messages_of(await page_of(browser, at)) and not messages_of(
        await page_of(browser, at, f"left=ben.{ROOM}")
    )
    async with await sends(browser, at, "/close", room=ROOM, left=f"adam.{ROOM}") as answer:
        assert answer.status == 200
    assert await rooms_of(browser, at, "adam") == ["#general", "#allies"]


async def test_a_restart_keeps_rooms_and_who_is_in_them(
    sqlite: Database, shelf: Shelf, clock: Clock, browser: ClientSession
) -> None:
    async with playground(sqlite, shelf, clock) as before:
        await before.door.gather(WORKSPACE, CIRCLE)
        await before.door.remove(WORKSPACE, "men-who-lead", "lars")
        await sends(browser, before, "/say", room=ROOM, text="Between us")
    async with playground(sqlite, shelf, clock) as after:
        assert await rooms_of(browser, after, "ben") == ["#general", "#allies", "Circle <3> (private)"]
        assert await rooms_of(browser, after, "lars") == ["#general", "#allies"]
        assert len(messages_of(await page_of(browser, after, f"left=ben.{ROOM}"))) == 1


# --- what is made, and what is refused ---


async def test_an_interrupted_errand_makes_one_room(at: Playground, browser: ClientSession) -> None:
    assert await at.door.gather(WORKSPACE, CIRCLE) == await at.door.gather(WORKSPACE, CIRCLE)
    assert await rooms_of(browser, at, "ben") == ["#general", "#allies", "Circle <3> (private)"]
    assert [one.user for one in await at.door.members(WORKSPACE, ROOM)] == ["adam", "ben"]


async def test_the_same_people_have_one_group_message_named_after_them(at: Playground, browser: ClientSession) -> None:
    pair = await at.door.gather(WORKSPACE, PAIR)
    assert await at.door.gather(WORKSPACE, Gathering(("adam", "ben"), "Later", False, "another")) == pair
    assert await rooms_of(browser, at, "ben") == ["#general", "#allies", "Adam, Ben"]


async def test_a_group_message_is_of_its_people_and_no_others(at: Playground) -> None:
    pair = await at.door.gather(WORKSPACE, PAIR)
    for change in (at.door.invite, at.door.remove):
        with pytest.raises(Refused, match="not possible here"):
            await change(WORKSPACE, pair.room, "cleo")
    assert [one.user for one in await at.door.members(WORKSPACE, pair.room)] == ["adam", "ben"]


async def test_a_room_for_nobody_is_not_made(at: Playground) -> None:
    at.door.closed |= {"ben"}
    with pytest.raises(Refused, match="cannot be reached"):
        await at.door.gather(WORKSPACE, Gathering(("ben", "nobody"), "Empty", True, "0"))


# --- channels to choose from, and cards that change ---


async def _where(turn: Turn) -> Form:
    """Ask for a channel."""
    return Form("Where?", "sample.chosen", "Choose", (ChannelField("where", "Channel"),))


async def _asks(turn: Turn) -> Reply:
    """Open the form."""
    return Reply(await _where(turn))


async def _chosen(turn: Turn) -> Reply:
    """Say which."""
    return Reply(Card(f"You chose {turn.text('where')}", (Buttons((Button("Other", "sample.other"),)),)))


async def _other(turn: Turn) -> Reply:
    """Take its place."""
    return Reply(Card("Another one"), replaces=True)


@pytest.fixture
async def sample(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Playground]:
    """A playground of a bot that asks for a channel."""
    entries = (
        Entry("sample.asks", _asks),
        Entry("sample.chosen", _chosen, form=_where),
        Entry("sample.other", _other),
    )
    async with playground(sqlite, shelf, clock, [Feature(entries)]) as running:
        yield running


@pytest.mark.parametrize(("person", "own"), [("adam", ["#Circle <3>"]), ("olga", ["#men-who-lead"])])
async def test_one_chooses_among_public_channels_and_ones_own(
    sample: Playground, browser: ClientSession, person: str, own: list[str]
) -> None:
    await sample.door.gather(WORKSPACE, CIRCLE)
    await sample.door.gather(WORKSPACE, PAIR)
    await sends(browser, sample, "/press", person=person, press='{"address": "sample.asks"}')
    page = await page_of(browser, sample, f"left={person}.dm")
    offered = [option.get_text() for option in page.select("dialog select option")]
    assert sorted(offered) == sorted(["", "#general", "#allies", "#new-dads", "#night-shift", *own])
    [opener] = page.select("dialog [name=opener]")
    sent = {"address": "sample.chosen", "opener": str(opener["value"]), "f-where": "new-dads"}
    await sends(browser, sample, "/save", person=person, **sent)
    assert "You chose new-dads" in (await page_of(browser, sample, f"left={person}.dm")).get_text()


async def test_nobody_replaces_what_stands_in_a_room_that_they_are_not_in(
    sample: Playground, browser: ClientSession
) -> None:
    await sample.door.gather(WORKSPACE, CIRCLE)
    await sends(browser, sample, "/say", room=ROOM, text="Between us")
    [message] = (await page_of(browser, sample, f"left=ben.{ROOM}")).select(".messages > .bubble")
    number = str(message["id"]).removeprefix("left-")
    await sends(
        browser, sample, "/press", person="cleo", room=ROOM, press='{"address": "sample.other"}', message=number
    )
    assert "Between us" in messages_of(await page_of(browser, sample, f"left=ben.{ROOM}"))[0]
    assert "Another one" in messages_of(await page_of(browser, sample, "left=cleo.dm"))[0]
