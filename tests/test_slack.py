"""Slack's own ways: commands, retries, Home, shortcuts, menus, pictures, accounts that close."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import pytest

from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Choices, Link, Menu, Option, Picture, Quote, Reply
from storage import people
from storage.db import Database
from tests.chat import JOINING
from tests.doors.door import Clock, Visitor
from tests.doors.slack import SlackDriver, hear_everything, open_door
from tests.samples import DOT
from tests.slack_workspace import TEAM, Json, Message

ADAM = Visitor("Adam")
FORM = "application/x-www-form-urlencoded"


async def _parts(turn: Turn) -> Reply:
    """Everything that only some platforms have."""
    options = (Option("red", "Red"), Option("blue", "Blue"))
    menu = Menu("More", (Button("First", "sample.pressed", {"n": 1}), Button("Second", "sample.pressed", {"n": 2})))
    buttons = Buttons((Link("Elsewhere", "https://example.org/"), Button("Replace", "sample.replaced")))
    return Reply(
        Card("Parts", (Picture(DOT, "A dot"), Choices("colour", "Colour", options, "sample.pressed"), menu, buttons))
    )


async def _pressed(turn: Turn) -> Reply:
    """Say what was pressed."""
    return Reply(Card(f"Pressed {dict(turn.values)}"))


async def _echo(turn: Turn) -> Reply:
    """Say what was said."""
    return Reply(Card("Echo", (Quote(f"You said: {turn.text('rest')}"),)))


async def _replaced(turn: Turn) -> Reply:
    """Take the place of what was pressed."""
    return Reply(Card("Instead"), replaces=True)


SAMPLE = Feature(
    (
        Entry("sample.parts", _parts, typed=("parts",)),
        Entry("sample.pressed", _pressed),
        Entry("sample.replaced", _replaced),
        Entry("sample.echo", _echo, typed=("echo",)),
    )
)


@pytest.fixture
async def slack(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[SlackDriver]:
    """The real door, with one feature more."""
    driver = await open_door(Bot(sqlite, shelf, (*FEATURES, SAMPLE)), clock)
    driver.known(ADAM)
    yield driver
    await driver.close()


async def _command(slack: SlackDriver, text: str, channel: str = "C0GENERAL") -> Json:
    fields = {"command": "/ally", "text": text, "user_id": "UADAM", "team_id": TEAM, "channel_id": channel}
    url = f"{slack.workspace.address}/respond/UADAM"
    about = {"trigger_id": "trigger UADAM", "channel_name": "general", "response_url": url, "n": slack.sent}
    body = urlencode({**fields, **about})
    status, answer = await slack.post(body, slack.signed(body, FORM))
    assert status == 200
    return dict(json.loads(answer)) if answer else {}


async def _opens_home(slack: SlackDriver) -> str:
    await slack.happens({"type": "app_home_opened", "user": "UADAM", "channel": "DADAM", "tab": "home"})
    return json.dumps(slack.workspace.homes["UADAM"])


async def test_slack_makes_sure_that_the_address_is_ours(slack: SlackDriver) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1aB", "token": "x"})
    status, answer = await slack.post(body, slack.signed(body, "application/json"))
    assert status == 200 and "3eZbrw1aB" in answer


async def test_a_command_in_a_channel_is_answered_to_the_asker_alone(slack: SlackDriver) -> None:
    answer = await _command(slack, "help")
    assert answer["response_type"] == "ephemeral"
    assert "What you can say" in json.dumps(answer)
    assert slack.workspace.messages == []


async def test_a_command_opens_a_form_at_once(slack: SlackDriver) -> None:
    assert await _command(slack, "join") == {}
    assert slack.workspace.windows["UADAM"]["callback_id"] == "journey.enrol"


async def test_the_same_event_twice_has_one_effect(slack: SlackDriver) -> None:
    event = {"type": "message", "channel_type": "im", "channel": "DADAM", "user": "UADAM", "text": "hi"}
    for _ in range(3):
        assert await slack.happens(event, "Ev1") == 200
    await asyncio.gather(*(slack.happens(event, "Ev2") for _ in range(5)))
    assert len(slack.workspace.messages) == 2


@pytest.mark.parametrize(
    "more",
    [
        {"bot_id": "B1"},
        {"subtype": "bot_message"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"channel_type": "channel", "channel": "C0GENERAL"},
        {"user": ""},
    ],
    ids=lambda more: next(iter(more.values())) or "nobody",
)
async def test_what_is_not_said_to_us_by_a_person_is_ignored(slack: SlackDriver, more: Json) -> None:
    event = {"type": "message", "channel_type": "im", "channel": "DADAM", "user": "UADAM", "text": "hi", **more}
    assert await slack.happens(event) == 200
    assert slack.workspace.messages == []


async def test_events_that_we_do_not_care_for_are_answered(slack: SlackDriver) -> None:
    assert await slack.happens({"type": "reaction_added", "user": "UADAM"}) == 200
    assert slack.workspace.calls == []


async def test_home_shows_the_way_in_and_then_his_own_page(slack: SlackDriver) -> None:
    assert "Join as an ally" in await _opens_home(slack)
    await _command(slack, "join")
    await slack.fills_in(ADAM, JOINING)
    assert "Next lesson" in json.dumps(slack.workspace.homes["UADAM"])


async def test_the_shortcut_opens_a_note_and_does_not_look_at_the_message(slack: SlackDriver) -> None:
    await _command(slack, "join")
    await slack.fills_in(ADAM, JOINING)
    message = {"type": "message", "text": "somebody else's words", "user": "UEVE"}
    about = {"user": {"id": "UADAM"}, "team": {"id": TEAM}, "trigger_id": "trigger UADAM", "message": message}
    await slack.interacts({"type": "message_action", "callback_id": "journal.note", **about})
    assert slack.workspace.windows["UADAM"]["callback_id"] == "journal.save_note"
    assert "somebody else's words" not in json.dumps(slack.workspace.windows)


async def test_problems_come_back_to_their_fields_with_what_was_typed(slack: SlackDriver) -> None:
    await _command(slack, "join")
    await slack.fills_in(ADAM, {"Why are you doing this?": ["Fairness"], "In your own words": "Because."})
    assert slack.problems["UADAM"] == {"readiness": "Please fill this in."}
    assert "Because." in slack.screen(ADAM)


async def test_an_option_that_was_never_offered_is_refused_at_its_field(slack: SlackDriver) -> None:
    await _command(slack, "join")
    window = slack.workspace.windows["UADAM"]
    chosen = {"type": "radio_buttons", "selected_option": {"value": "omnipotent"}}
    view = {**window, "state": {"values": {"readiness": {"readiness": chosen}}}}
    about = {"user": {"id": "UADAM"}, "team": {"id": TEAM}}
    answer = await slack.interacts({"type": "view_submission", "view": view, **about})
    assert answer["errors"]["readiness"] == "Please choose one of the answers offered."


async def test_a_button_of_an_older_version_says_so(slack: SlackDriver) -> None:
    action = {"type": "button", "action_id": "gone.feature#0", "block_id": "b", "value": "{}"}
    about = {"user": {"id": "UADAM"}, "team": {"id": TEAM}, "trigger_id": "t", "channel": {"id": "DADAM"}}
    container = {"type": "message", "message_ts": "1.1", "channel_id": "DADAM"}
    for value in ("{}", "not json", "[" * 5000, '{"a": {"b": 1}}', ""):
        pressed = {**action, "value": value}
        await slack.interacts({"type": "block_actions", "actions": [pressed], "container": container, **about})
    assert slack.screen(ADAM).count("That button is from an older version of me") == 5


async def test_menus_choices_links_and_pictures(slack: SlackDriver) -> None:
    await slack.types(ADAM, "parts")
    assert any(method == "files.completeUploadExternal" for method, _ in slack.workspace.calls)
    assert '"slack_file"' in json.dumps(slack.workspace.messages[0].body)
    await slack.presses(ADAM, "Second")
    assert "Pressed {'n': 2}" in slack.screen(ADAM)
    await slack.presses(ADAM, "Blue")
    assert "Pressed {'colour': 'blue'}" in slack.screen(ADAM)
    posted = len(slack.workspace.messages)
    await slack.presses(ADAM, "Elsewhere")
    assert len(slack.workspace.messages) == posted
    await slack.presses(ADAM, "Replace")
    assert slack.workspace.messages[0].body["text"] == "Instead"


async def test_a_picture_that_cannot_be_uploaded_is_told_in_words(slack: SlackDriver) -> None:
    slack.workspace.refuses_files = True
    await slack.types(ADAM, "parts")
    assert "A dot" in slack.screen(ADAM)
    assert '"image"' not in json.dumps(slack.workspace.messages[0].body)


async def test_a_command_is_answered_while_slack_itself_cannot_be_asked_who_he_is(slack: SlackDriver) -> None:
    _, api = slack.runners
    await api.cleanup()
    assert "Join as an ally" in json.dumps(await _command(slack, "hi"))


async def test_a_profile_that_slack_is_slow_to_tell_is_not_waited_for(slack: SlackDriver) -> None:
    slack.door.patience = 0.05
    slack.workspace.hangs = {"users.info"}
    assert "Join as an ally" in json.dumps(await _command(slack, "hi"))
    slack.workspace.goes_on.set()


async def test_a_picture_that_takes_long_is_told_in_words(slack: SlackDriver) -> None:
    slack.door.turns.patience = 0.05
    slack.workspace.hangs = {"files.getUploadURLExternal"}
    assert "A dot" in json.dumps(await _command(slack, "parts"))
    slack.workspace.goes_on.set()


async def test_a_click_that_has_expired_is_asked_for_again(slack: SlackDriver) -> None:
    await slack.types(ADAM, "join")
    slack.workspace.expired = True
    await slack.presses(ADAM, "Join as an ally")
    assert slack.workspace.windows == {}
    slack.workspace.expired = False
    await slack.presses(ADAM, "Join as an ally")
    assert slack.workspace.windows["UADAM"]["callback_id"] == "journey.enrol"


async def test_a_command_whose_click_has_expired_is_answered_beside_it(slack: SlackDriver) -> None:
    slack.workspace.expired = True
    assert await _command(slack, "join") == {}
    [message] = slack.workspace.messages
    assert message.only_for == "UADAM"
    assert message.body["blocks"][-1]["elements"][0]["action_id"].startswith("typed#")


async def test_what_is_typed_arrives_as_typed(slack: SlackDriver) -> None:
    await slack.types(ADAM, "echo Q&amp;A &lt;b&gt; &amp;amp;")
    assert "You said: Q&A <b> &amp;" in slack.screen(ADAM)
    await slack.types(
        ADAM, "echo see <https://example.org/a?b&amp;c|example.org> and <mailto:a@example.org|a@example.org>"
    )
    assert "You said: see example.org and a@example.org" in slack.screen(ADAM)


async def test_a_form_is_offered_however_much_was_typed(slack: SlackDriver) -> None:
    await slack.types(ADAM, "join " + "because of 😀 " * 300)
    assert len(json.dumps(slack.workspace.messages[0].body)) < 5000
    await slack.presses(ADAM, "Join as an ally")
    assert slack.workspace.windows["UADAM"]["callback_id"] == "journey.enrol"


async def test_what_goes_wrong_is_logged_without_anybodys_name(
    slack: SlackDriver, caplog: pytest.LogCaptureFixture
) -> None:
    hear_everything(caplog)
    body = urlencode({"payload": json.dumps({"type": "block_actions", "user": {"id": "UADAM"}})})
    status, answer = await slack.post(body, slack.signed(body, FORM))
    assert (status, answer) == (500, "")
    [record] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.getMessage().startswith("unexpected KeyError")
    assert "UADAM" not in caplog.text


async def test_in_a_channel_the_answer_to_a_button_is_whispered(slack: SlackDriver) -> None:
    action = {"type": "button", "action_id": "sample.pressed#0", "block_id": "b", "value": "{}"}
    container = {"type": "message", "message_ts": "1.1", "channel_id": "C0GENERAL"}
    about = {"user": {"id": "UADAM"}, "team": {"id": TEAM}, "trigger_id": "t", "channel": {"id": "C0GENERAL"}}
    await slack.interacts({"type": "block_actions", "actions": [action], "container": container, **about})
    [message] = slack.workspace.messages
    assert (message.channel, message.only_for) == ("C0GENERAL", "UADAM")


async def test_an_ephemeral_message_is_replaced_where_it_is(slack: SlackDriver) -> None:
    whispered = Message("1.1", "C0GENERAL", {"text": "Before", "blocks": []}, "UADAM")
    slack.workspace.messages.append(whispered)
    container = {"type": "message", "message_ts": "1.1", "channel_id": "C0GENERAL", "is_ephemeral": True}
    url = f"{slack.workspace.address}/respond/UADAM"
    about = {"user": {"id": "UADAM"}, "team": {"id": TEAM}, "trigger_id": "t", "response_url": url}
    for address in ("sample.replaced", "sample.pressed"):
        action = {"type": "button", "action_id": f"{address}#0", "block_id": "b", "value": "{}"}
        await slack.interacts({"type": "block_actions", "actions": [action], "container": container, **about})
    assert [message.body["text"] for message in slack.workspace.messages] == ["Instead", "Pressed {}"]
    assert all(message.only_for == "UADAM" for message in slack.workspace.messages)


async def test_somebody_whose_account_was_closed_is_lost(slack: SlackDriver, sqlite: Database) -> None:
    async with sqlite.transaction() as db:
        person = await people.add(db, "Adam", "slack", TEAM, "UADAM", "")
    await slack.happens({"type": "user_change", "user": {"id": "UADAM", "deleted": True}})
    async with sqlite.transaction() as db:
        found = await people.get(db, person)
    assert found is not None and found.lost
