"""Rooms that the bot makes, and people whom it brings in and takes out, through every door."""

from __future__ import annotations

import pytest

from storage import deliveries
from tests.boards import SOON, Parlour, board, parlour, town
from tests.chat import Chat, Someone

__all__ = ["board", "parlour", "town"]

HUDDLE = ["The huddle", "Olga, Adam, Ben"]
"""A group message has no name of its own in Slack: it is called after its people."""


@pytest.fixture
def makes_rooms(town: Chat) -> bool:
    """Whether a bot may make rooms there and bring people in; in Teams it gives out links instead."""
    return town.driver.door.platform != "teams"


async def _sign_up(*people: Someone) -> None:
    for one in people:
        await one.types("parlour signup")


async def _asks(town: Chat, who: Someone, words: str, room: str = "") -> None:
    await who.types(words, room)
    await town.passes(SOON)


@pytest.mark.parametrize(("words", "names"), [("parlour meet", ["The parlour"]), ("parlour huddle", HUDDLE)])
async def test_people_are_brought_together_and_nobody_else_reads_along(
    town: Chat, parlour: Parlour, makes_rooms: bool, words: str, names: list[str]
) -> None:
    olga, adam, ben, cleo = town.room_of(4)
    await _sign_up(olga, adam, ben)
    await _asks(town, olga, words)
    [told] = parlour.told
    assert "refused" not in told
    if not makes_rooms:
        assert told["room"] == "" and str(told["link"]).startswith("https://teams.microsoft.com/l/chat/")
        return
    [name] = olga.rooms
    assert name in names and [one.rooms for one in (adam, ben, cleo)] == [(name,), (name,), ()]
    assert "Welcome, all" in town.room(name)
    await ben.presses("Wave")
    assert ben.sees("You waved in a channel") and not olga.sees("You waved")
    with pytest.raises(AssertionError, match="Cleo sees no 'Wave' to press"):
        await cleo.presses("Wave")


async def test_the_same_people_have_one_group_message_and_a_lasting_room_for_each_occasion(
    town: Chat, parlour: Parlour, makes_rooms: bool
) -> None:
    olga, adam = town.room_of(2)
    await _sign_up(olga, adam)
    for words in ("parlour huddle", "parlour huddle", "parlour meet", "parlour meet"):
        await _asks(town, olga, words)
    first, again, one, another = (str(told["room"]) for told in parlour.told)
    assert first == again
    assert not makes_rooms or len({first, one, another}) == 3


async def test_somebody_is_brought_in_later_and_taken_out_again(
    town: Chat, parlour: Parlour, makes_rooms: bool
) -> None:
    if not makes_rooms:
        return
    olga, adam, ben = town.room_of(3)
    await _sign_up(olga, adam)
    await _asks(town, olga, "parlour meet")
    parlour.users.clear()
    await _sign_up(ben)
    for _ in range(2):
        await _asks(town, olga, "parlour bring", "The parlour")
        assert ben.rooms == ("The parlour",)
    await ben.presses("Wave")
    for _ in range(2):
        await _asks(town, olga, "parlour away", "The parlour")
        assert ben.rooms == () and olga.rooms == ("The parlour",)
    with pytest.raises(AssertionError, match="Ben sees no 'Wave' to press"):
        await ben.presses("Wave")
    assert [told["done"] for told in parlour.told[1:]] == [1, 1, 1, 1]


async def test_whoever_is_not_there_is_taken_out_without_harm(town: Chat, parlour: Parlour, makes_rooms: bool) -> None:
    olga, adam = town.room_of(2)
    await _sign_up(adam)
    await _asks(town, olga, "parlour away", "night-shift")
    [told] = parlour.told
    assert told.get("done") == 1 if makes_rooms else told["refused"] == "not possible here"


async def test_somebody_is_brought_into_a_channel_or_led_there(town: Chat, parlour: Parlour, makes_rooms: bool) -> None:
    olga, adam = town.room_of(2)
    await _sign_up(adam)
    for _ in range(2):
        await _asks(town, olga, "parlour bring", "night-shift")
    assert [told["done"] for told in parlour.told] == [1, 1]
    assert adam.rooms == (("night-shift",) if makes_rooms else ())


async def test_a_look_tells_what_has_become_of_a_channel(town: Chat, parlour: Parlour) -> None:
    [olga] = town.room_of(1)
    await _asks(town, olga, "parlour look", "night-shift")
    [told] = parlour.told
    assert told["name"] == "night-shift" and told["archived"] == 0 and "refused" not in told
    await olga.types("parlour look", "night-shift")
    town.happens_to("night-shift", "late-shift")
    await town.passes(SOON)
    assert parlour.told[-1]["name"] == "late-shift"


async def test_a_channel_that_is_archived_takes_nobody_and_nothing(
    town: Chat, parlour: Parlour, makes_rooms: bool
) -> None:
    if not makes_rooms:  # Teams does not tell
        return
    olga, adam = town.room_of(2)
    await _sign_up(adam)
    for words in ("parlour look", "parlour bring", "parlour away", "board"):
        await olga.types(words, "night-shift")
    town.happens_to("night-shift", "archived")
    await town.passes(SOON)
    looked, brought, away = parlour.told
    assert looked["archived"] == 1 and brought["refused"] == "archived" and away["done"] == 1
    assert len(await _failed(town)) == 1


async def test_a_channel_that_is_gone_is_reported_so(town: Chat, parlour: Parlour) -> None:
    slack = town.driver.door.platform == "slack"  # it says the same of both
    olga, adam = town.room_of(2)
    await _sign_up(adam)
    for words in ("parlour look", "parlour bring", "board"):
        await olga.types(words, "night-shift")
    town.happens_to("night-shift", "gone")
    await town.passes(SOON)
    reasons = {told.get("refused") for told in parlour.told}
    assert len(parlour.told) == 2 and reasons == {"not in the channel" if slack else "gone"}
    assert len(await _failed(town)) == 1


async def test_where_the_bot_is_not_it_brings_nobody_in(town: Chat, parlour: Parlour) -> None:
    olga, adam = town.room_of(2)
    town.bot_is_absent_from("private-talk")
    await _sign_up(adam)
    for words in ("parlour look", "parlour bring"):
        await _asks(town, olga, words, "private-talk")
    assert [told.get("refused") for told in parlour.told] == ["not in the channel", "not in the channel"]
    assert adam.rooms == ()


async def test_whoever_has_left_is_brought_nowhere_but_the_others_are(
    town: Chat, parlour: Parlour, makes_rooms: bool
) -> None:
    olga, ben, adam = town.room_of(3)
    await _sign_up(olga, ben, adam)
    await adam.leaves_the_company()
    await _asks(town, olga, "parlour meet")
    assert "refused" not in parlour.told[0]
    assert olga.rooms == ben.rooms == (("The parlour",) if makes_rooms else ())
    await _asks(town, olga, "parlour bring", "night-shift")
    assert parlour.told[1].get("refused") == "cannot be reached" if makes_rooms else parlour.told[1]["done"] == 1


async def _failed(town: Chat) -> list[str]:
    async with town.bot.database.transaction() as db:
        return [row.reason for row in await deliveries.missed(db)]
