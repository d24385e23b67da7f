"""Rooms in Teams: a bot can make none and bring nobody in, so people get the link that leads there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.door import Busy, Gathering, Refused, Unclear
from adapters.teams_rooms import CHAT, LONGEST_LINK, chat_link
from bot.app import Bot
from bot.library import Shelf
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.teams import TeamsDriver, open_door
from tests.teams_people import channel
from tests.teams_service import TEAM, TENANT

GENERAL = channel("general")["id"]


@pytest.fixture
async def teams(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[TeamsDriver]:
    """Teams with four people."""
    driver = await open_door(Bot(sqlite, shelf), clock)
    for name in ("Adam", "Ben", "Farid", "Kenji"):
        driver.welcomes(Visitor(name))
        await driver.types(Visitor(name), "hi")
    yield driver
    await driver.close()


def _users(teams: TeamsDriver, *names: str) -> tuple[str, ...]:
    return tuple(teams.client(Visitor(name)).aad for name in names)


async def test_a_prepared_chat_is_opened_by_a_link_with_everybodys_address(teams: TeamsDriver) -> None:
    gathering = Gathering(_users(teams, "Adam", "Ben", "Farid"), "Circle & friends", True, "abc")
    made = await teams.door.gather(TENANT, gathering)
    assert not made.room and made.link.startswith(CHAT)
    told = parse_qs(urlsplit(made.link).query)
    assert told["users"] == ["Adam@Example.org,Ben@Example.org,Farid@Example.org"]
    assert told["topicName"] == ["Circle & friends"]


async def test_whoever_has_removed_the_app_is_left_out_of_the_link(teams: TeamsDriver) -> None:
    teams.cloud.not_installed.add("29:Ben")
    made = await teams.door.gather(TENANT, Gathering(_users(teams, "Adam", "Ben", "Farid"), "Three", False, "abc"))
    assert "Ben" not in made.link and "Adam" in made.link and "Farid" in made.link


async def test_a_chat_with_nobody_is_none(teams: TeamsDriver) -> None:
    teams.cloud.not_installed |= {"29:Ben", "29:Farid"}
    with pytest.raises(Refused, match="cannot be reached"):
        await teams.door.gather(TENANT, Gathering(_users(teams, "Ben", "Farid"), "Two", False, "abc"))


async def test_somebody_without_an_address_is_left_out_as_well(teams: TeamsDriver) -> None:
    del teams.cloud.members["Kenji"]["userPrincipalName"]
    made = await teams.door.gather(TENANT, Gathering(_users(teams, "Adam", "Ben", "Kenji"), "Three", False, "abc"))
    assert "Kenji" not in made.link


def test_a_link_is_never_longer_than_clients_take() -> None:
    link = chat_link([f"somebody.with.a.long.name.{number}@a-long-domain.example.org" for number in range(90)], "Many")
    assert LONGEST_LINK - 100 < len(link) <= LONGEST_LINK


async def test_a_channel_is_reached_by_its_link_once_it_was_heard_from(teams: TeamsDriver) -> None:
    before = await teams.door.look(TENANT, GENERAL)
    assert (before.name, before.link, before.private, before.archived) == ("", "", None, False)
    await teams.types(Visitor("Adam"), "hi", room="general")
    seen = await teams.door.look(TENANT, GENERAL)
    assert seen.name == "general"
    where = urlsplit(seen.link)
    assert where.path == "/l/channel/19%3Ageneral%40thread.tacv2/general"
    assert parse_qs(where.query) == {"groupId": [TEAM["aadGroupId"]], "tenantId": [TENANT]}
    assert await teams.door.invite(TENANT, GENERAL, _users(teams, "Adam")[0]) == seen.link


async def test_a_new_name_is_noticed(teams: TeamsDriver) -> None:
    await teams.types(Visitor("Adam"), "hi", room="fathers")
    teams.happens_to("fathers", "parents")
    assert (await teams.door.look(TENANT, channel("fathers")["id"])).name == "parents"


@pytest.mark.parametrize("heard", [True, False])
async def test_a_deleted_channel_is_gone(teams: TeamsDriver, heard: bool) -> None:
    if heard:
        await teams.types(Visitor("Adam"), "hi", room="fathers")
    teams.happens_to("fathers", "gone")
    with pytest.raises(Refused, match="gone"):
        await teams.door.look(TENANT, channel("fathers")["id"])


async def test_where_the_app_is_not_it_says_so(teams: TeamsDriver) -> None:
    teams.bot_is_in("general", joined=False)
    with pytest.raises(Refused, match="not in the channel"):
        await teams.door.look(TENANT, GENERAL)
    with pytest.raises(Refused, match="not in the channel"):
        await teams.door.invite(TENANT, GENERAL, _users(teams, "Adam")[0])


async def test_nobody_is_taken_out_by_a_bot(teams: TeamsDriver) -> None:
    with pytest.raises(Refused, match="not possible here"):
        await teams.door.remove(TENANT, GENERAL, _users(teams, "Adam")[0])


@pytest.mark.parametrize(("status", "trouble"), [(429, Busy), (412, Busy), (503, Busy), (500, Unclear), (400, Refused)])
async def test_trouble_is_said_as_it_is_and_the_errand_can_be_run_again(
    teams: TeamsDriver, status: int, trouble: type[Exception]
) -> None:
    teams.cloud.refusals.append((status, {}))
    with pytest.raises(trouble):
        await teams.door.look(TENANT, GENERAL)
    assert (await teams.door.look(TENANT, GENERAL)).archived is False


async def test_in_the_middle_of_a_gathering_teams_may_be_busy(teams: TeamsDriver) -> None:
    gathering = Gathering(_users(teams, "Adam", "Ben"), "Two", False, "abc")
    teams.cloud.refusals.append((429, {"Retry-After": "7"}))
    with pytest.raises(Busy) as busy:
        await teams.door.gather(TENANT, gathering)
    assert busy.value.seconds == 7 and busy.value.everybody
    assert (await teams.door.gather(TENANT, gathering)).link
