"""What becomes of a channel is noticed: a new name, archived, deleted, closed to us, and back again."""

from __future__ import annotations

import pytest

from tests.channel_list import DAY, HOUR, SOON, last, lists
from tests.chat import Chat

# --- what becomes of a channel ---


async def test_a_new_name_is_noticed_within_a_day(core: Chat) -> None:
    ada, adam = await core.person("Ada").becomes_admin(), core.person("Adam")
    await lists(ada, "general", "Fathers")
    core.happens_to("general", "dads")
    await core.passes(DAY + HOUR)
    await adam.types("channels")
    assert adam.sees("Join #dads") and not adam.sees("#general")


@pytest.mark.parametrize(("what", "title"), [("archived", "#general is archived"), ("gone", "I can't find #general")])
async def test_what_is_archived_or_deleted_is_not_offered_and_said_once(core: Chat, what: str, title: str) -> None:
    ada, adam = await core.person("Ada").becomes_admin(), core.person("Adam")
    await lists(ada, "general", "Fathers")
    core.happens_to("general", what)
    await core.passes(4 * DAY)
    assert ada.count(title) == 1
    await adam.types("channels")
    assert adam.sees("No channel is listed here yet")
    await ada.types("channels")
    assert "not offered" in last(ada, "Channels")


async def test_what_is_back_is_offered_again_by_itself(core: Chat) -> None:
    ada, adam = await core.person("Ada").becomes_admin(), core.person("Adam")
    await lists(ada, "general", "Fathers")
    core.happens_to("general", "archived")
    await core.passes(2 * DAY)
    await adam.types("channels")
    assert adam.sees("No channel is listed here yet")
    core.happens_to("general", "general")
    await core.passes(2 * DAY)
    await adam.types("channels")
    assert adam.sees("Join #general")
    core.happens_to("general", "archived")
    await core.passes(2 * DAY)
    assert ada.count("#general is archived") == 2  # it happened twice


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("archived", "#general has been archived, so I couldn't bring you in."),
        ("gone", "#general is no longer there, so I couldn't bring you in."),
        ("absent", "I'm not in #general myself, so I couldn't bring you in."),
    ],
)
async def test_whoever_cannot_be_brought_in_hears_why_and_the_list_is_put_right(
    core: Chat, what: str, sentence: str
) -> None:
    ada = await core.person("Ada").becomes_admin()
    adam, ben = await core.person("Adam").joins(), await core.person("Ben").joins()
    await lists(ada, "general", "Fathers")
    await adam.types("channels")
    await ben.types("channels")
    if what == "absent":
        core.bot_is_absent_from("general")
    else:
        core.happens_to("general", what)
    await adam.presses("Join #general")
    await core.passes(SOON)
    assert adam.sees(sentence) and adam.rooms == ()
    await ben.presses("Join #general")
    assert ben.sees("#general can't be joined at the moment.")
    await core.passes(2 * DAY)
    assert ada.count("[Look again]") == 1
    await ben.types("channels")
    assert "No channel is listed here yet" in last(ben, "Channels")


async def test_looked_at_by_hand_what_is_still_closed_is_said_to_whoever_looked(core: Chat) -> None:
    ada = await core.person("Ada").becomes_admin()
    await lists(ada, "general", "Fathers")
    core.happens_to("general", "archived")
    await core.passes(2 * DAY)
    await ada.presses("Look again")
    await core.passes(SOON)
    assert ada.count("#general is archived") == 2
