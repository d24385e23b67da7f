"""The playground's page over real HTTP: what becomes of what is typed and pressed, and who sees it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession
from bs4 import BeautifulSoup

from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Choices, Form, Markdown, Option, Reply, Text, TextField
from storage.db import Database
from tests.browser.playground_page import Playground, playground
from tests.doors.door import Clock
from tests.samples import EVIL
from tests.web_visitor import ADAM, at, browser, messages_of, page_of, sends

__all__ = ["at", "browser"]


# --- what is typed and pressed ---


async def test_what_is_typed_is_shown_as_typed(at: Playground, browser: ClientSession) -> None:
    hostile = f"<script>alert(1)</script> {EVIL}"
    await sends(browser, at, "/say", text=hostile)
    page = await page_of(browser, at)
    [typed] = page.select(".typed")
    assert typed.get_text() == hostile
    assert typed["dir"] == "auto"
    assert not page.select(".messages script, .messages b")


async def test_a_hundred_thousand_characters_are_cut_and_get_a_kind_answer(
    at: Playground, browser: ClientSession
) -> None:
    async with await sends(browser, at, "/say", text="x" * 100_000) as answer:
        assert answer.status == 200
    typed, reply = messages_of(await page_of(browser, at))
    assert typed.endswith("x" * 3000)
    assert len(typed) < 3100
    assert "What can I say?" in reply


@pytest.mark.parametrize(
    "press",
    [
        '{"address": "deleted.feature", "values": {}}',
        '{"address": "lessons.read", "values": {"lesson": "no/such"}}',
        '{"address": "lessons.read", "values": {"lesson": ["a", 1, null]}}',
        '{"address": 7, "values": [1]}',
        "[" * 80_000,
        "not json",
        "",
    ],
)
async def test_a_button_that_was_never_offered_gets_a_kind_answer(
    at: Playground, browser: ClientSession, press: str
) -> None:
    async with await sends(browser, at, "/press", press=press, message="9" * 400) as answer:
        assert answer.status == 200
    [reply] = messages_of(await page_of(browser, at))
    assert "older version of me" in reply or "Join as an ally" in reply


async def test_an_option_that_was_never_offered_is_a_problem_of_its_field(
    at: Playground, browser: ClientSession
) -> None:
    await sends(browser, at, "/say", text="join")
    await sends(browser, at, "/save", address="journey.enrol", **{"f-readiness": "supreme", "f-words": "kept"})
    page = await page_of(browser, at)
    assert "kept" in page.select("dialog textarea")[0].get_text()
    assert page.select("dialog .problem")


async def test_nobody_else_can_be_played(at: Playground, browser: ClientSession) -> None:
    async with await sends(browser, at, "/say", person="eve", text="hi") as answer:
        assert answer.status == 400
        assert await answer.text() == "Nobody of that name is here.\n"


@pytest.mark.parametrize("minutes", ["", "0", "-60", "1e3", "soon", "٣", "9" * 5000, "44641"])
async def test_the_clock_moves_forward_and_sensibly_only(at: Playground, browser: ClientSession, minutes: str) -> None:
    await sends(browser, at, "/clock", minutes=minutes)
    assert "Monday 2 March 2026, 12:00 UTC" in (await page_of(browser, at)).get_text()


async def test_one_comes_back_to_a_page_of_ours_only(at: Playground, browser: ClientSession) -> None:
    headers = {"Origin": at.url}
    fields = {**ADAM, "left": "//evil.example\r\nX: y", "right": "https://evil.example"}
    async with browser.post(at.url + "/close", data=fields, headers=headers, allow_redirects=False) as answer:
        assert answer.headers["Location"] == "/?left=adam.dm#newest-left"


# --- who sees what ---


async def test_what_the_bot_answers_in_a_channel_is_for_the_asker_alone(at: Playground, browser: ClientSession) -> None:
    await sends(browser, at, "/say", room="general", text="Good morning, all")
    await sends(browser, at, "/say", room="general", text="/ally help")
    asker = messages_of(await page_of(browser, at, "left=adam.general"))
    assert "Good morning, all" in asker[0]
    assert "only you see this" in asker[1]
    assert "What you can say" in asker[2]
    others = messages_of(await page_of(browser, at, "left=olga.general"))
    assert len(others) == 1
    assert "Good morning, all" in others[0]
    assert not messages_of(await page_of(browser, at, "left=adam.allies"))


async def test_direct_messages_are_seen_by_nobody_else(at: Playground, browser: ClientSession) -> None:
    await sends(browser, at, "/say", text="hi")
    assert len(messages_of(await page_of(browser, at))) == 2
    assert not messages_of(await page_of(browser, at, "left=ben.dm"))


async def test_an_answer_to_the_home_page_is_where_one_looks(at: Playground, browser: ClientSession) -> None:
    home = await page_of(browser, at, "left=adam.home")
    [button] = [tag for tag in home.select(".home button") if tag.get_text() == "What can I say?"]
    sent = {"room": "home", "left": "adam.home", "press": str(button["value"])}
    async with await sends(browser, at, "/press", **sent) as answer:
        page = BeautifulSoup(await answer.text(), "html.parser")
    assert "What you can say" in messages_of(page)[0]


async def test_time_that_passes_brings_what_is_due_on_its_day(at: Playground, browser: ClientSession) -> None:
    await sends(browser, at, "/say", text="join")
    page = await page_of(browser, at)
    form = {str(tag["name"]): str(tag["value"]) for tag in page.select("dialog .form input[type=hidden]")}
    answers = {"f-why": "fairness", "f-words": "Because.", "f-readiness": "willing", "f-days": "1", "f-at": "09:30"}
    names = {str(tag["name"]) for tag in page.select("dialog [name^=f-]")}
    assert names >= {"f-words", "f-days", "f-at"}
    more = {name: str(page.select(f"dialog [name={name}]")[0]["value"]) for name in names if name not in answers}
    await sends(browser, at, "/save", **{**form, **more, **answers})
    await sends(browser, at, "/clock", minutes=str(2 * 7 * 24 * 60))
    arrived = [
        words.split(" · ")[1][:15] for words in messages_of(await page_of(browser, at)) if "One thing to try" in words
    ]
    assert arrived == ["Tue 3 Mar 09:30", "Tue 10 Mar 09:3"]


async def test_a_restart_keeps_the_conversation_and_what_was_being_written(
    sqlite: Database, shelf: Shelf, clock: Clock, browser: ClientSession
) -> None:
    async with playground(sqlite, shelf, clock) as before:
        await sends(browser, before, "/say", text="hi")
        await sends(browser, before, "/say", text="join")
        page = await page_of(browser, before)
        form = {str(tag["name"]): str(tag["value"]) for tag in page.select("dialog .form input[type=hidden]")}
    async with playground(sqlite, shelf, clock) as after:
        assert len(messages_of(await page_of(browser, after))) == 3
        await sends(browser, after, "/save", **form, **{"f-words": "half a sentence"})
        page = await page_of(browser, after)
        assert page.select("dialog textarea")[0].get_text().strip() == "half a sentence"
        assert page.select("dialog .problem")


async def test_a_page_hears_that_something_is_new(at: Playground, browser: ClientSession) -> None:
    async with browser.get(at.url + "/events") as stream, asyncio.timeout(10):
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert await stream.content.readline() == b": still here\n"
        await sends(browser, at, "/say", text="hi")
        assert await stream.content.readline() == b"\n"
        assert await stream.content.readline() == b"data: new\n"


async def test_leaving_lets_go_of_everypage_of(at: Playground, browser: ClientSession) -> None:
    async with browser.get(at.url + "/events") as stream, asyncio.timeout(10):
        await stream.content.readline()
        await at.door.stop()
        while await stream.content.readline():
            pass


# --- a choice, and a card that changes where it stands ---


async def _asks(turn: Turn) -> Reply:
    """Ask."""
    colours = (Option("red", "Red"), Option("blue", "Blue"))
    choice = Choices("colour", "Which colour?", colours, "sample.chosen", {"round": 1})
    return Reply(Card("A question", (choice, Buttons((Button("Tell me more", "sample.more"),)))))


async def _chosen(turn: Turn) -> Reply:
    """Answer."""
    return Reply(Card(f"You chose {turn.text('colour')} in round {turn.number('round')}"), replaces=True)


async def _more(turn: Turn) -> Reply:
    """Open a form."""
    return Reply(Form("More", "sample.saved", "Save", (TextField("words", "Words"),)))


async def _saved(turn: Turn) -> Reply:
    """Ask again, in the window."""
    sure = Buttons((Button("Sure", "sample.sure"),))
    return Reply(Card("Are you sure?", (Text(Markdown("Think.")), sure)))


async def _sure(turn: Turn) -> Reply:
    """Take the place of the question."""
    return Reply(Card("So be it"), replaces=True)


SAMPLE = Feature(
    (
        Entry("sample.ask", _asks),
        Entry("sample.chosen", _chosen),
        Entry("sample.more", _more),
        Entry("sample.saved", _saved),
        Entry("sample.sure", _sure),
    )
)


@pytest.fixture
async def asked(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Playground]:
    """A playground of a bot that asks for a colour."""
    async with playground(sqlite, shelf, clock, [SAMPLE]) as running:
        yield running


async def _presses(browser: ClientSession, at: Playground, label: str, **more: str) -> BeautifulSoup:
    page = await page_of(browser, at)
    for form in page.select("form.card"):
        for button in form.select("button"):
            if button.get_text() == label:
                hidden = {str(tag["name"]): str(tag["value"]) for tag in form.select("input[type=hidden]")}
                await sends(browser, at, "/press", **{**hidden, **more, "press": str(button["value"])})
                return await page_of(browser, at)
    raise AssertionError(label)


async def test_a_choice_acts_and_its_card_is_replaced_where_it_stands(
    asked: Playground, browser: ClientSession
) -> None:
    await sends(browser, asked, "/press", press='{"address": "sample.ask"}')
    page = await _presses(browser, asked, "OK", **{"choice-colour": "blue"})
    [message] = messages_of(page)
    assert "You chose blue in round 1" in message


async def test_nobody_replaces_what_another_one_sees(asked: Playground, browser: ClientSession) -> None:
    await sends(browser, asked, "/press", press='{"address": "sample.ask"}')
    [card] = (await page_of(browser, asked)).select(".messages .card")
    number = str(card.select("[name=message]")[0]["value"])
    await sends(browser, asked, "/press", person="ben", press='{"address": "sample.sure"}', message=number)
    assert "A question" in messages_of(await page_of(browser, asked))[0]
    assert "So be it" in messages_of(await page_of(browser, asked, "left=ben.dm"))[0]


async def test_a_card_in_the_window_is_replaced_in_the_window(asked: Playground, browser: ClientSession) -> None:
    await sends(browser, asked, "/press", press='{"address": "sample.more"}')
    form = (await page_of(browser, asked)).select("dialog .form")[0]
    hidden = {str(tag["name"]): str(tag["value"]) for tag in form.select("input[type=hidden]")}
    await sends(browser, asked, "/save", **hidden, **{"f-words": "never shown in the chat"})
    page = await _presses(browser, asked, "Sure")
    assert "So be it" in page.select("dialog")[0].get_text()
    assert not messages_of(page)
    await sends(browser, asked, "/close")
    assert not (await page_of(browser, asked)).select("dialog")
