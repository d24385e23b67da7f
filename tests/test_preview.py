"""The preview of the content: what somebody who writes lessons sees while the files change."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from adapters import studio, studio_cards
from adapters.studio_draft import Draft, Piece
from adapters.studio_pages import drawn
from bot.views import Card
from tests.conftest import CONTENT
from tests.samples import EVERY_PART, HOSTILE
from tests.small_content import lesson, small_content

AT_MOST = 20
"""Seconds for what takes a part of one."""

LISTENING = "en/lessons/listening"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_content(tmp_path / "content")


@pytest.fixture
async def preview(folder: Path) -> AsyncIterator[tuple[str, ClientSession]]:
    """The preview, served, and a visitor."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    open_: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(studio.serve(folder, port, open_.set_result))
    async with ClientSession() as visitor:
        yield await asyncio.wait_for(open_, AT_MOST), visitor
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving


async def _page(preview: tuple[str, ClientSession], **query: str) -> str:
    address, visitor = preview
    async with visitor.get(address, params=query) as answer:
        assert answer.status == 200
        return await answer.text()


BELIEVING = {"kind": "lessons", "language": "en", "id": "listening/believing"}


async def test_the_preview_lists_everything_and_shows_a_lesson_four_times(preview: tuple[str, ClientSession]) -> None:
    assert "Believing her" in await _page(preview)
    page = await _page(preview, **BELIEVING)
    for name in ("Slack", "Teams", "Page", "Plain text"):
        assert f'aria-label="{name}"' in page
    assert page.count("Somebody was interrupted in a meeting.") == 4
    assert "Not drawn here" not in page


async def test_with_and_without_a_why_of_his_own(preview: tuple[str, ClientSession]) -> None:
    assert page_has_why(await _page(preview, **BELIEVING))
    assert not page_has_why(await _page(preview, **BELIEVING, why="off"))


def page_has_why(page: str) -> bool:
    return "my best colleague was never heard" in page


async def test_every_piece_of_the_real_content_is_drawn_everywhere() -> None:
    draft = Draft(CONTENT)
    pieces = [Piece(kind, "en", id) for kind, found in draft.reading.everything().items() for id in found["en"]]
    async with studio_cards.readers(draft) as bot:
        for piece in pieces:
            cards = [] if draft.troubles(piece) else await studio_cards.cards(bot, draft, piece, with_why=True)
            assert cards or draft.troubles(piece), piece
            for shown in (drawn(card, lambda message, **_: message) for card in cards):
                assert "Not drawn here" not in shown.slack + shown.teams, piece


async def test_the_page_is_told_when_a_file_is_saved_and_shows_the_problem_instead_of_the_old_text(
    preview: tuple[str, ClientSession], folder: Path
) -> None:
    address, visitor = preview
    async with asyncio.timeout(AT_MOST), visitor.get(f"{address}events") as news:
        first = await news.content.readline()
        assert first == b": still here\n"
        path = folder / LISTENING / "10-believing.md"
        line = b""
        while not line.startswith(b"data: new"):
            path.write_text(lesson("y" * 100, body="Not to be seen."))
            line = await news.content.readline()
    page = await _page(preview, **BELIEVING)
    assert "10-believing.md:2" in page and "must be at most 80 characters, found 100" in page
    assert f"title: {'y' * 100}" in page
    assert "Not to be seen." not in page and "Somebody was interrupted" not in page
    assert "Being silent" in await _page(preview, kind="lessons", language="en", id="listening/silence")


@pytest.mark.parametrize(
    "query",
    [
        {"kind": "nothing"},
        {"id": "../../programme"},
        {"kind": "lessons", "language": "xx", "id": "a/b"},
        {"why": "<b>"},
    ],
    ids=str,
)
async def test_what_is_not_there_is_not_shown(preview: tuple[str, ClientSession], query: dict[str, str]) -> None:
    page = await _page(preview, **query)
    assert "Choose something from the list." in page and "<b>" not in page


async def test_a_page_of_somebody_else_cannot_look(preview: tuple[str, ClientSession]) -> None:
    address, visitor = preview
    async with visitor.get(address, headers={"Host": "evil.example"}) as answer:
        assert answer.status == 403
    async with visitor.get(f"{address}static/../settings.py") as answer:
        assert answer.status == 404


async def test_the_preview_opens_even_if_nothing_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    draft = Draft(tmp_path / "empty")
    assert not draft.there and len(draft.problems) == 3


@pytest.mark.parametrize("card", [EVERY_PART, HOSTILE], ids=["every part", "hostile"])
def test_every_kind_of_block_and_element_is_drawn_and_nothing_becomes_markup(card: Card) -> None:
    shown = drawn(card, lambda message, **_: message)
    for page in (shown.slack, shown.teams, shown.page):
        assert "Not drawn here" not in page and "<script" not in page and "<img src=x" not in page
