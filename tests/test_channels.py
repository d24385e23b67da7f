"""The directory of support channels: one press joins, and coordinators keep the list."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.channels.directory import suggestion
from bot.turn import Person, Room, Sender, Turn
from bot.views import Buttons
from storage import channels as store
from storage.deliveries import DELIVERY
from tests.channel_list import DAY, HOST, SOON, TOPIC, WHOM, a_private_one, last, lists
from tests.chat import Chat
from tests.doors.core import PLATFORM, WORKSPACE

# --- the directory ---


async def test_a_listed_channel_is_one_press_away(chat: Chat) -> None:
    olga, adam = chat.room_of(2)
    await olga.becomes_admin()
    await lists(olga, "general", "Fathers at work", whom="fathers, and everybody who will be one")
    assert olga.sees("#general is in the directory")
    await adam.types("channels")
    assert adam.sees("Fathers at work", "#general", "For fathers, and everybody who will be one.")
    await adam.presses("Join #general")
    await chat.passes(SOON)
    assert adam.sees("#general") and (adam.sees("You're in") or adam.sees("The way into"))
    assert not chat.room("general").count("Fathers at work")


async def test_where_nothing_is_listed_a_friendly_line_says_so(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.types("channels")
    assert adam.sees("No channel is listed here yet") and not adam.sees("Add a channel")
    await adam.types("channels add")
    assert adam.sees("Only a coordinator can do that.")


async def test_ones_own_language_comes_first_and_many_come_in_pages(core: Chat) -> None:
    ada, mateo = await core.person("Ada").becomes_admin(), core.person("Mateo", language="es")
    for number in range(4):
        await lists(ada, f"room-{number}", f"Topic {number}")
    await lists(ada, "everyone", "Zeal", language="Every language")
    await lists(ada, "padres", "Zona de padres", language="Español")
    await mateo.types("channels")
    assert mateo.screen.index("#padres") < mateo.screen.index("#everyone") < mateo.screen.index("#room-0")
    assert not mateo.sees("#room-3")
    adam = core.person("Adam")
    await adam.types("channels")
    assert adam.sees("One more") and not adam.sees("#padres")
    await core.bot.handle("channels.show", Sender(PLATFORM, WORKSPACE, "Adam"), Room(), {"skip": 10**9}, core.clock())
    await adam.presses("One more")
    assert adam.sees("#padres", "Back to the first") and not adam.sees("#room-0")


async def test_whoever_is_not_kept_yet_is_told_before_he_is(core: Chat) -> None:
    ada, eve = await core.person("Ada").becomes_admin(), core.person("Eve")
    await lists(ada, "general", "Fathers")
    await eve.types("channels")
    assert eve.sees("To bring you in I keep who you are")
    await eve.types("privacy")
    assert eve.sees("I keep no trace of you")
    await eve.presses("Join #general")
    await core.passes(SOON)
    assert eve.rooms == ("general",) and eve.sees("You're in #general")


async def test_two_days_later_nothing_says_who_joined(core: Chat) -> None:
    ada, eve = await core.person("Ada").becomes_admin(), core.person("Eve")
    await lists(ada, "general", "Fathers")
    await eve.types("channels")
    await eve.presses("Join #general")
    await core.passes(2 * DAY)
    await core.duties.tidy()
    await eve.types("privacy")
    assert eve.sees("Nothing. Until you join, I keep no trace of you.")
    async with core.bot.database.transaction() as db:
        rows = await db.rows(select(DELIVERY.c.key).where(DELIVERY.c.address.startswith("channels.join")))
    assert rows == []
    await ada.types("channels")
    assert "Join #general" in last(ada, "Channels")


async def test_pressed_twice_one_is_brought_in_and_told_once(core: Chat) -> None:
    ada, adam = await core.person("Ada").becomes_admin(), await core.person("Adam").joins()
    await lists(ada, "general", "Fathers")
    await adam.types("channels")
    await adam.presses("Join #general")
    await adam.presses("Join #general")
    await core.passes(SOON)
    assert adam.count("You're in #general") == 1 and adam.rooms == ("general",)


# --- keeping the list ---


async def test_the_same_channel_a_second_time_is_changed(core: Chat) -> None:
    ada = await core.person("Ada").becomes_admin()
    await lists(ada, "general", "Fathers")
    await ada.types("channels add", room="general")
    assert "Change a channel" in ada.screen and ada.sees("Fathers")
    await ada.answers({WHOM: "new fathers"})
    await ada.types("channels add")
    await ada.answers({"Which channel?": "general", TOPIC: "Fathers and mothers"})
    await core.passes(SOON)
    await ada.types("channels")
    shown = last(ada, "Channels")
    assert shown.count("#general.") == 1 and "Fathers and mothers – #general. For everybody." in shown


async def test_changed_by_its_button_what_is_not_touched_stays(core: Chat) -> None:
    ada, _, _ = await a_private_one(core)
    await ada.types("channels")
    await ada.presses("Change")
    assert ada.sees("When it hurts", "Leave this empty to keep it so.")
    await ada.answers({WHOM: "men who were hurt"})
    await core.passes(SOON)
    await ada.types("channels")
    assert "For men who were hurt." in last(ada, "Channels") and "its host lets you in" in last(ada, "Channels")


@pytest.mark.parametrize(
    ("label", "words", "sentence"),
    [
        (TOPIC, "   ", "Please fill this in."),
        (TOPIC, "x" * 61, "This can have at most 60 characters; yours has 61."),
        (WHOM, "x" * 121, "This can have at most 120 characters; yours has 121."),
        ("Which channel?", "", "Please fill this in."),
        ("Which channel?", "no such thing!", "Please choose one of the answers offered."),
        (HOST, "<nobody>", "Please choose one of the answers offered."),
    ],
)
async def test_what_cannot_be_gets_one_sentence_and_stays_typed(
    core: Chat, label: str, words: str, sentence: str
) -> None:
    ada = await core.person("Ada").becomes_admin()
    await ada.types("channels add")
    await ada.answers({"Which channel?": "general", TOPIC: "Fathers", WHOM: "fathers", label: words})
    assert ada.sees(sentence) and not ada.sees("One moment")
    await ada.answers({"Which channel?": "general", TOPIC: "Fathers", WHOM: "fathers", HOST: "Hana"})
    await core.passes(SOON)
    assert ada.sees("#general is in the directory")


async def test_a_channel_that_does_not_let_the_bot_in_brings_the_cure_and_is_not_offered_until_then(core: Chat) -> None:
    ada, adam = await core.person("Ada").becomes_admin(), core.person("Adam")
    core.bot_is_absent_from("general")
    await lists(ada, "general", "Fathers")
    assert ada.sees("I'm not in Fathers", "/invite @Alongside", "Look again")
    await adam.types("channels")
    assert adam.sees("No channel is listed here yet")
    core.bot_joins("general")
    await ada.presses("Look again")
    await core.passes(SOON)
    assert ada.sees("#general is in the directory")
    await adam.types("channels")
    assert adam.sees("Join #general")


async def test_a_private_channel_without_a_host_says_who_is_asked_instead(core: Chat) -> None:
    ada, adam = await core.person("Ada").becomes_admin(), core.person("Adam")
    await lists(ada, "private-men", "When it hurts")
    assert ada.sees("nobody is named to let people in")
    await adam.types("channels")
    await adam.presses("Join #private-men")
    assert adam.sees("Your coordinators let people in")
    await adam.presses("Ask to be let in")
    await core.passes(SOON)
    assert ada.sees("Adam would like to join #private-men.")


async def test_whoever_would_be_asked_need_not_ask(core: Chat) -> None:
    ada, hana, _ = await a_private_one(core)
    await hana.types("channels")
    await hana.presses("Join #private-men")
    await lists(ada, "private-room", "Another")
    await ada.types("channels")
    await ada.presses("Join #private-room")
    await core.passes(SOON)
    assert (hana.rooms, ada.rooms) == (("private-men",), ("private-room",))


async def test_a_host_hears_of_it_once_the_channel_can_be_joined(core: Chat) -> None:
    ada, hana = await core.person("Ada").becomes_admin(), core.person("Hana")
    core.bot_is_absent_from("private-men")
    await lists(ada, "private-men", "When it hurts", host="Hana")
    assert not hana.sees("You host")
    core.bot_joins("private-men")
    await core.passes(2 * DAY)
    assert hana.count("You host #private-men") == 1


async def test_taken_off_the_list_it_is_gone_and_whoever_waited_is_told(core: Chat) -> None:
    ada, hana, adam = await a_private_one(core)
    await adam.types("channels")
    await adam.presses("Join #private-men")
    await adam.presses("Ask to be let in")
    await core.passes(SOON)
    await ada.types("channels")
    await ada.presses("Take it off the list")
    assert ada.sees("itself stays as it is")
    await ada.presses("Take it off the list")
    await core.passes(SOON)
    assert adam.sees("#private-men is no longer in the directory")
    assert hana.sees("Nothing left to decide") and not hana.sees("[Let them in]") and adam.rooms == ()
    await adam.presses("Join #private-men")
    assert adam.sees("That button is from an older version of me")
    await ada.types("channels")
    assert "No channel is listed here yet" in last(ada, "Channels")


async def test_the_button_of_what_is_gone_never_leads_into_another_channel(core: Chat) -> None:
    ada, adam = await core.person("Ada").becomes_admin(), core.person("Adam")
    await lists(ada, "general", "Fathers")
    await adam.types("channels")
    await ada.types("channels")
    for _ in range(2):
        await ada.presses("Take it off the list")
    await lists(ada, "hurt", "When it hurts")
    await adam.presses("Join #general")
    await core.passes(SOON)
    assert adam.sees("That button is from an older version of me") and adam.rooms == ()


# --- in passing ---


async def test_three_fitting_channels_are_suggested_those_for_questions_first(core: Chat) -> None:
    ada = await core.person("Ada").becomes_admin()
    assert await _suggested(core) == []
    for number in range(3):
        await lists(ada, f"room-{number}", f"Topic {number}")
    await lists(ada, "padres", "Padres", language="Español")
    await lists(ada, "asks", "Questions", asks="Yes")
    assert await _suggested(core) == ["Join #asks", "Join #room-0", "Join #room-1", "Channels"]
    async with core.bot.database.transaction() as db:
        assert [row.name for row in await store.for_asks(db, PLATFORM, WORKSPACE)] == ["asks"]


async def _suggested(chat: Chat) -> list[str]:
    async with chat.bot.database.transaction() as db:
        person = Person(None, Sender(PLATFORM, WORKSPACE, "Adam"), "en")
        parts = await suggestion(Turn(person, Room(), {}, chat.clock(), db, chat.bot.shelf.library))
    return [button.label for part in parts if isinstance(part, Buttons) for button in part.buttons]
