"""The gate before the playground: whose requests are taken, and how much they may bring."""

from __future__ import annotations

import asyncio
import gzip
from datetime import timedelta

import pytest
from aiohttp import ClientSession

from adapters.web import Web, WebSettings
from bot.app import Bot
from bot.library import Shelf
from storage.db import Database
from tests.browser.playground_page import Playground
from tests.doors.door import Clock
from tests.server import serve
from tests.web_visitor import ADAM, at, browser, messages_of, page_of, sends

__all__ = ["at", "browser"]

# --- who may come in ---


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example:{port}",
        "a@localhost:{port}",
        "",
    ],
)
async def test_a_name_that_was_bent_to_this_machine_is_refused(
    at: Playground, browser: ClientSession, host: str
) -> None:
    port = at.url.rpartition(":")[2]
    for path in ("/", "/events", "/static/playground.js"):
        async with browser.get(at.url + path, headers={"Host": host.format(port=port)}) as answer:
            assert answer.status == 403
            assert await answer.text() == "The playground answers this machine's own browser only.\n"


async def test_every_name_of_this_machine_is_let_in(at: Playground, browser: ClientSession) -> None:
    port = at.url.rpartition(":")[2]
    for name in ("localhost", "LOCALHOST", "127.0.0.1", "[::1]"):
        async with browser.get(at.url, headers={"Host": f"{name}:{port}"}) as answer:
            assert answer.status == 200


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1:1", "https://{own}", "http://localhost:{port}"]
)
async def test_another_page_cannot_act_for_somebody(at: Playground, browser: ClientSession, origin: str | None) -> None:
    own, port = at.url.removeprefix("http://"), at.url.rpartition(":")[2]
    headers = {} if origin is None else {"Origin": origin.format(own=own, port=port)}
    for path in ("/say", "/press", "/save", "/close", "/clock"):
        async with browser.post(at.url + path, data={**ADAM, "text": "hi", "minutes": "60"}, headers=headers) as answer:
            assert answer.status == 403
    page = await page_of(browser, at)
    assert not messages_of(page)
    assert "12:00 UTC" in page.get_text()


async def test_a_link_may_lead_here_but_nothing_may_be_embedded(at: Playground, browser: ClientSession) -> None:
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}
    async with browser.get(at.url, headers=link) as answer:
        assert answer.status == 200
    for embedded in ("script", "iframe", "image", "empty"):
        async with browser.get(at.url, headers={**link, "Sec-Fetch-Dest": embedded}) as answer:
            assert answer.status == 403


async def test_every_answer_carries_the_security_headers(at: Playground, browser: ClientSession) -> None:
    strange = {"Host": "evil.example"}
    answers = [
        await browser.get(at.url),
        await browser.get(at.url, headers=strange),
        await browser.get(at.url + "/events"),
        await browser.get(at.url + "/static/playground.css"),
        await browser.get(at.url + "/static/nothing"),
        await sends(browser, at, "/say", person="nobody"),
        await browser.post(
            at.url + "/say", data=dict(ADAM, text="hi"), headers={"Origin": at.url}, allow_redirects=False
        ),
    ]
    assert [answer.status for answer in answers] == [200, 403, 200, 200, 404, 400, 303]
    for answer in answers:
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'; ")
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in answer.headers
        answer.close()


async def test_the_page_holds_no_script_or_style_of_its_own(at: Playground, browser: ClientSession) -> None:
    await sends(browser, at, "/say", text="hi")
    page = await page_of(browser, at, "left=adam.dm&right=olga.home")
    assert [tag["src"] for tag in page.select("script")] == ["/static/playground.js"]
    assert not page.select("style, [style], [onclick], [onload]")


# --- what may be brought ---


async def test_too_large_a_body_is_refused_and_nothing_kept(at: Playground, browser: ClientSession) -> None:
    async with await sends(browser, at, "/say", text="x" * 300_000) as answer:
        assert answer.status == 413
        assert await answer.text() == "That is too much at once. Nothing was kept.\n"
    assert not messages_of(await page_of(browser, at))


async def test_a_body_that_is_no_plain_form_is_refused(at: Playground, browser: ClientSession) -> None:
    form = "application/x-www-form-urlencoded"
    strange: list[tuple[int, bytes, dict[str, str]]] = [
        (415, b'{"person": "adam"}', {"Content-Type": "application/json"}),
        (415, b"--x\r\n\r\n--x--", {"Content-Type": "multipart/form-data; boundary=x"}),
        (415, gzip.compress(b"person=adam"), {"Content-Type": form, "Content-Encoding": "gzip"}),
        (400, b"person=\xff\xfe", {"Content-Type": form}),
        (400, b"&".join(b"a=1" for _ in range(5000)), {"Content-Type": form}),
        (400, b"", {"Content-Type": form}),
    ]
    for status, body, headers in strange:
        async with browser.post(at.url + "/say", data=body, headers={"Origin": at.url, **headers}) as answer:
            assert answer.status == status, await answer.text()


async def test_a_body_that_does_not_arrive_is_not_waited_for(sqlite: Database, shelf: Shelf, clock: Clock) -> None:
    runner, port, mount = await serve()

    async def move(_: timedelta) -> None: ...

    await mount(Web(Bot(sqlite, shelf), clock, WebSettings(port, move, patience=0.05)).routes())
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    own = f"127.0.0.1:{port}"
    writer.write(
        f"POST /say HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\nContent-Length: 99\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\nperson=adam&te".encode()
    )
    assert (await reader.readline()).startswith(b"HTTP/1.1 408")
    writer.close()
    await runner.cleanup()
