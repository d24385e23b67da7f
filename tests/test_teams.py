"""The Teams door over real HTTP: every kind of turn, and who sees the answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from bot.library import Shelf
from storage.db import Database
from tests.chat import JOINING
from tests.doors.door import Clock
from tests.doors.teams import TeamsDriver
from tests.teams_people import Client
from tests.teams_sample import ADAM, CHANNEL, Sample, in_channel, teams_with
from tests.teams_service import APP_ID, TENANT


@pytest.fixture
def sample() -> Sample:
    """The feature under the door."""
    return Sample()


@pytest.fixture
async def teams(sqlite: Database, shelf: Shelf, clock: Clock, sample: Sample) -> AsyncIterator[TeamsDriver]:
    """The door, with Microsoft behind it."""
    driver = await teams_with(sample, sqlite, shelf, clock)
    yield driver
    await driver.close()


@pytest.fixture
def adam(teams: TeamsDriver) -> Client:
    """Adam's Teams."""
    return teams.client(ADAM)


# --- what people do ---


async def test_words_are_a_turn_and_teams_says_who_it_is(adam: Client, sample: Sample) -> None:
    await adam.types("sample")
    assert "Sample" in adam.screen()
    sender = sample.turns[0].person.sender
    assert (sender.platform, sender.workspace, sender.user, sender.name) == ("teams", TENANT, adam.aad, "Adam")
    assert (sender.zone, sender.language) == ("Asia/Tokyo", "en")
    told = json.loads(sender.reference)
    assert told == {
        "service": adam.cloud.service_url,
        "conversation": adam.chat,
        "bot": f"28:{APP_ID}",
        "user": adam.id,
    }


async def test_a_press_that_replaces_is_answered_with_the_card(adam: Client, sample: Sample) -> None:
    await adam.types("sample")
    await adam.presses("Replace")
    assert "Replaced" in adam.screen()
    assert "Sample" not in adam.screen()
    assert sample.turns[-1].values == {"n": 2}
    assert len(adam.cloud.sent) == 1


async def test_a_press_that_adds_is_a_new_message(adam: Client) -> None:
    await adam.types("sample")
    await adam.presses("Add")
    assert "Sample" in adam.screen()
    assert "Added" in adam.screen()


async def test_a_press_without_an_answer_says_at_least_that_it_was_heard(adam: Client) -> None:
    await adam.types("sample")
    await adam.presses("Silent")
    assert len(adam.cloud.sent) == len(adam.toasts) == 1


async def test_a_choice_brings_what_was_chosen(adam: Client, sample: Sample) -> None:
    await adam.types("sample")
    await adam.presses("Answer B")
    assert sample.turns[-1].values == {"answer": "b"}


async def test_a_dialog_opens_is_filled_in_and_shows_what_became_of_it(adam: Client, sample: Sample) -> None:
    await adam.types("sample")
    await adam.presses("Write")
    assert "written before" in adam.screen()
    link = "https://teams.microsoft.com/l/channel/19%3Ageneral%40thread.tacv2/General?groupId=1"
    await adam.fills_in({"Words": "mine", "Number": "3", "Who": "0000-aad", "Where": link})
    assert "Saved" in adam.screen()
    told = {"kept": "x", "words": "mine", "number": 3, "who": "0000-aad", "where": "19:general@thread.tacv2"}
    assert sample.turns[-1].values == told
    assert len(adam.cloud.sent) == 1, "nothing is posted into the chat"


async def test_a_problem_comes_back_in_the_dialog_with_the_typed_words(adam: Client) -> None:
    await adam.types("sample")
    await adam.presses("Write")
    await adam.fills_in({"Words": "my own words", "Number": "77"})
    assert "whole number from 1 to 5" in adam.screen()
    assert "my own words" in adam.screen()
    await adam.fills_in({"Number": "5"})
    assert "Saved" in adam.screen()


async def test_buttons_in_a_dialog_go_on_in_the_dialog(adam: Client) -> None:
    await adam.types("sample")
    await adam.presses("Write")
    await adam.fills_in({"Words": "mine"})
    await adam.presses("Again")
    assert "written before" in adam.screen()
    await adam.fills_in({"Words": "mine"})
    await adam.presses("Add")
    assert "Added" in adam.screen()
    assert len(adam.cloud.sent) == 1


async def test_a_form_that_was_typed_for_comes_behind_a_button(adam: Client) -> None:
    await adam.types("write")
    assert "written before" not in adam.screen()
    await adam.presses("Write")
    assert "written before" in adam.screen()


async def test_a_form_behind_a_plain_button_comes_behind_another(adam: Client) -> None:
    await adam.types("sample")
    await adam.presses("Odd")
    await adam.presses("Write")
    assert "written before" in adam.screen()


async def test_a_client_without_dialogs_gets_the_form_in_the_chat_without_private_words(
    adam: Client, sample: Sample
) -> None:
    await adam.types("write")
    await adam.send(adam.activity("message", value={"address": "sample.write", "values": {}}, replyToId="1:1"))
    assert "Save" in adam.screen()
    assert "written before" not in adam.screen()
    await adam.fills_in({"Words": "my own words", "Number": "77"})
    assert "whole number from 1 to 5" in adam.screen()
    assert "my own words" not in adam.screen()
    await adam.fills_in({"Words": "my own words", "Number": "5"})
    assert "Saved" in adam.screen()
    assert "Number" not in adam.screen(), "the answer takes the place of the form"
    assert sample.turns[-1].values["words"] == "my own words"


async def test_old_clients_press_by_message(adam: Client, sample: Sample) -> None:
    await adam.types("sample")
    value = {"address": "sample.replace", "values": {"n": 2}}
    await adam.send(adam.activity("message", value=value, replyToId="1:1"))
    assert "Replaced" in adam.screen()
    assert "Sample" not in adam.screen()


async def test_the_same_message_twice_has_one_effect(adam: Client, sample: Sample) -> None:
    message = adam.activity("message", text="sample")
    await adam.send(message)
    await adam.send(message)
    assert len(sample.turns) == len(adam.cloud.sent) == 1


async def test_a_long_answer_is_announced(adam: Client, sample: Sample) -> None:
    typing = asyncio.create_task(adam.types("slow"))
    await adam.cloud.arrived.wait()
    assert adam.cloud.sent[0].activity["type"] == "typing"
    sample.go_on.set()
    await typing
    assert "At last" in adam.screen()


# --- the message extension ---


async def test_a_command_of_the_message_extension_opens_its_form(adam: Client, sample: Sample) -> None:
    await adam.composes("sample.write", CHANNEL)
    assert "written before" in adam.screen()
    await adam.fills_in({"Words": "mine", "Number": "77"})
    assert "whole number from 1 to 5" in adam.screen()
    await adam.fills_in({"Words": "mine", "Number": "3"})
    assert "Saved" in adam.screen()
    assert [turn.room.id for turn in sample.turns] == ["19:general@thread.tacv2"] * len(sample.turns)
    await adam.presses("Again")
    assert "written before" in adam.screen()
    assert adam.cloud.sent == [], "nothing is posted where others talk"


async def test_in_a_chat_of_two_others_it_does_not_learn_where_to_write(adam: Client, sample: Sample) -> None:
    theirs = {"conversationType": "personal", "tenantId": TENANT, "id": "19:adam_eve@unq.gbl.spaces"}
    await adam.composes("sample.write", theirs)
    assert "written before" in adam.screen()
    assert sample.turns[-1].person.sender.reference == ""


@pytest.mark.parametrize("value", [{}, {"commandId": 7}, {"commandId": None}])
async def test_an_extension_without_a_command_is_refused(adam: Client, value: dict[str, object]) -> None:
    await adam.send(adam.activity("invoke", name="composeExtension/fetchTask", value=value), expect=400)


# --- where others read along ---


async def test_in_a_channel_the_answer_is_private_and_the_thread_hears_so(adam: Client, sample: Sample) -> None:
    await adam.send(in_channel(adam, "<at>Alongside</at>&nbsp;sample"))
    private, public = adam.cloud.sent
    assert private.place == adam.chat
    assert private.card["body"][0]["inlines"][0]["text"] == "Sample"
    assert public.place == CHANNEL["id"]
    assert "attachments" not in public.activity
    assert sample.turns[0].room.id == "19:general@thread.tacv2"
    assert sample.turns[0].person.sender.reference == ""


async def test_who_cannot_be_reached_in_private_is_told_so_and_nothing_is_shown(adam: Client) -> None:
    adam.cloud.not_installed.add(adam.id)
    await adam.send(in_channel(adam, "<at>Alongside</at> write"))
    [public] = adam.cloud.sent
    assert "attachments" not in public.activity


async def test_in_a_channel_a_press_answers_in_private(adam: Client) -> None:
    value = {"action": {"type": "Action.Execute", "verb": "sample.add", "data": {"values": {}}}}
    answer = await adam.send(adam.activity("invoke", name="adaptiveCard/action", value=value, conversation=CHANNEL))
    assert answer["type"] == "application/vnd.microsoft.activity.message"
    assert [sent.place for sent in adam.cloud.sent] == [adam.chat]


async def test_in_a_channel_old_clients_are_answered_in_private(adam: Client) -> None:
    value = {"address": "sample.write", "values": {}}
    await adam.send(adam.activity("message", value=value, conversation=CHANNEL, replyToId="1:9"))
    assert [sent.place for sent in adam.cloud.sent if "attachments" in sent.activity] == [adam.chat]


# --- what Teams tells ---


async def test_whoever_adds_the_app_is_greeted_once(adam: Client) -> None:
    install = adam.activity("installationUpdate", action="add")
    added = adam.activity("conversationUpdate", membersAdded=[{"id": f"28:{APP_ID}"}, {"id": adam.id}])
    for activity in (install, added, install):
        await adam.send(activity)
    assert len(adam.cloud.sent) == 1
    assert "Join as an ally" in adam.screen()


async def test_whoever_removes_it_is_lost_until_he_comes_back(adam: Client, teams: TeamsDriver) -> None:
    await adam.types("join")
    await adam.presses("Join as an ally")
    await adam.fills_in(JOINING)
    await adam.send(adam.activity("installationUpdate", action="remove"))
    assert await lost(teams)
    await adam.types("hi")
    assert not await lost(teams)


async def lost(teams: TeamsDriver) -> bool:
    """Whether the one stored person cannot be reached."""
    from storage import people

    async with teams.door.bot.database.transaction() as db:
        [found] = (await people.reachable(db, range(1, 9))).values()
    return found.lost


async def test_a_team_that_adds_the_bot_gets_one_line_and_its_members_none(adam: Client) -> None:
    team = {"conversation": {**CHANNEL, "id": "19:general@thread.tacv2"}}
    await adam.send(adam.activity("conversationUpdate", membersAdded=[{"id": "29:Bo"}, {"id": "29:Cy"}], **team))
    assert adam.cloud.sent == []
    await adam.send(adam.activity("conversationUpdate", membersAdded=[{"id": f"28:{APP_ID}"}], **team))
    assert [("attachments" in sent.activity, sent.place) for sent in adam.cloud.sent] == [
        (False, "19:general@thread.tacv2")
    ]


@pytest.mark.parametrize(
    "kind", ["messageReaction", "messageUpdate", "messageDelete", "event", "typing", "endOfConversation", "unheardOf"]
)
async def test_other_tidings_are_nothing(adam: Client, kind: str) -> None:
    await adam.send(adam.activity(kind))
    assert adam.cloud.sent == []


async def test_an_invoke_that_is_not_ours_is_not_implemented(adam: Client) -> None:
    await adam.send(adam.activity("invoke", name="composeExtension/query", value={}), expect=501)
