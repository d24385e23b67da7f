"""What leaves for Slack when somebody asks and answers without a name, and what the logs hold at their loudest."""

from __future__ import annotations

import json

import pytest

from bot.library import Shelf
from storage.db import Database
from tests.asking import DAY, MINUTE, NOW, answers, asks, channel, chooses, returns, writes
from tests.chat import Chat, converse
from tests.doors.door import Clock
from tests.doors.slack import SlackDriver, hear_everything
from tests.slack_workspace import Json

HOSTILE = "Why does <!channel> and <@UOLGA> *shout* at https://evil.example?"


def _driver(chat: Chat) -> SlackDriver:
    assert isinstance(chat.driver, SlackDriver)
    return chat.driver


def _window(chat: Chat, name: str) -> Json:
    return _driver(chat).workspace.windows[f"U{name.upper()}"]


async def test_nothing_that_goes_to_slack_or_into_a_log_says_who_or_gives_the_code(
    sqlite: Database, shelf: Shelf, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    async with converse("slack", sqlite, shelf, clock) as chat:
        await channel(chat)
        hear_everything(caplog)
        adam, cleo = chat.person("Adam"), chat.person("Cleo")
        await writes(adam, HOSTILE)
        looked = _window(chat, "Adam")
        assert set(json.loads(looked["private_metadata"])) == {"channel", "code", "sure", "seen"}
        await adam.answers({"When?": NOW})
        shown = _window(chat, "Adam")
        assert "private_metadata" not in shown
        mine = await _code_of_question(chat)
        await chat.passes(MINUTE)
        hers = await answers(cleo)
        await returns(adam, mine)
        window = _window(chat, "Adam")
        assert set(json.loads(window["private_metadata"])) == {"code", "sure", "seen"}
        assert not any(word in window["private_metadata"] for word in mine.split())
        await chooses(adam, "Add something", "It was loud.", "What you'd like to add")
        await chat.passes(7 * DAY)
        sent = json.dumps([message.body for message in _driver(chat).workspace.messages], ensure_ascii=False)
        for secret in (mine, hers, "UADAM", "UCLEO", "DADAM", "DCLEO"):
            assert secret not in _in_channels(chat), secret
            assert secret not in caplog.text, secret
        assert mine not in sent and hers not in sent
        assert HOSTILE not in caplog.text and "It was loud." in sent


async def _code_of_question(chat: Chat) -> str:
    bold = [
        one["text"]
        for block in _window(chat, "Adam")["blocks"]
        if block["type"] == "rich_text"
        for section in block["elements"]
        for one in section["elements"]
        if one.get("style", {}).get("bold")
    ]
    [code] = bold
    return str(code)


def _in_channels(chat: Chat) -> str:
    posted = [one.body for one in _driver(chat).workspace.messages if one.channel.startswith("C") and not one.only_for]
    return json.dumps(posted, ensure_ascii=False)


async def test_buttons_in_the_channel_carry_the_id_of_a_text_and_nothing_else(
    sqlite: Database, shelf: Shelf, clock: Clock
) -> None:
    async with converse("slack", sqlite, shelf, clock) as chat:
        await channel(chat)
        await asks(chat.person("Adam"), HOSTILE, NOW)
        await chat.passes(MINUTE)
        [posted] = json.loads(_in_channels(chat))[-1:]
        pressed = [one for block in posted["blocks"] if block["type"] == "actions" for one in block["elements"]]
        assert [set(json.loads(one["value"])) for one in pressed] == [{"id"}, {"id"}, {"id"}, set()]
        assert {len(json.loads(one["value"]).get("id", "x" * 16)) for one in pressed} == {16}
        texts = [block for block in posted["blocks"] if block["type"] == "rich_text"]
        assert HOSTILE in json.dumps(texts) and posted["text"] == "A question without a name"
        assert "mrkdwn" not in json.dumps(posted) and '"link"' not in json.dumps(posted)
