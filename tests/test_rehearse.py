"""Rehearsal: a scene, one's own line, three good answers, and nothing kept unless one says so. On both databases."""

from __future__ import annotations

import re
from datetime import datetime

from bot.library import Scenario
from bot.turn import Room, Sender
from bot.views import Values
from tests.chat import Chat, Someone

LINE = "Hang on, I'd like to hear the end of that."
BED_SIX = "Bed six"


def on_screen(who: Someone) -> Scenario:
    """The scene that was shown last."""
    scenes = {one.title: one for one in who.chat.bot.shelf.library.scenarios("en")}
    return scenes[[line for line in who.screen.splitlines() if line in scenes][-1]]


async def rehearses(who: Someone, title: str = BED_SIX) -> None:
    """Open a scene by its title, and say one's line."""
    await who.types("rehearse")
    await who.presses(title)
    await who.presses("Say my line")
    await who.answers({"What do you say?": LINE})


async def test_three_good_answers_stand_beside_his_line_and_none_is_judged(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await rehearses(adam)
    assert adam.sees("Three good answers", "Lorna, he's usually what?", "Nobody is told off.", "To remember", LINE)
    assert not re.search(r"wrong|score|points: \d", adam.screen.rpartition("Three good answers")[2])


async def test_nothing_is_kept_unless_he_says_so(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await rehearses(adam)
    await adam.types("journal")
    assert not adam.sees(f"{BED_SIX}, March 2, 2026") and not adam.sees(LINE)
    await rehearses(adam)
    await adam.answers({})
    assert adam.sees("Kept in your journal")
    await adam.types("journal")
    assert adam.sees(f"{BED_SIX}, March 2, 2026") and not adam.sees(LINE)
    await adam.presses("Read or change")
    assert adam.sees(LINE, "What do you say before the round has moved on?")


async def test_what_he_keeps_is_found_again_under_its_title_and_kept_once(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    for _ in range(2):
        await rehearses(adam)
        await adam.answers({"Your line": "Lorna, he's usually what?"})
    await adam.types("journal")
    assert adam.count(f"{BED_SIX}, March 2, 2026") == 1
    await adam.presses("Search…")
    assert adam.sees("Rehearsals")
    await adam.answers({"Which words?": "Lorna"})
    assert adam.sees("Found")


async def test_a_colleague_practises_without_being_kept(chat: Chat) -> None:
    hana = chat.person("Hana")
    await rehearses(hana)
    assert hana.sees("Three good answers", "Lorna, he's usually what?") and not hana.sees(LINE)
    await hana.types("privacy")
    assert hana.sees("Nothing. Until you join, I keep no trace of you.")


async def test_a_scene_about_harm_stands_behind_its_note_and_can_be_skipped(core: Chat) -> None:
    hana = core.person("Hana")
    await hana.types("rehearse")
    await hana.presses("In the flour store")
    assert hana.sees("Before you read:", "[Show me the scene] [Another scene]", "[This is serious]")
    [scene] = [one for one in core.bot.shelf.library.scenarios("en") if one.title == "In the flour store"]
    begins = scene.scene.split("\n")[0][:40]
    assert not hana.sees(begins) and not hana.sees("[Say my line]")
    await hana.presses("Show me the scene")
    assert hana.sees(begins, "[Say my line]")


async def test_another_scene_leads_through_all_of_them(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("rehearse")
    seen = {on_screen(adam).id}
    for _ in core.bot.shelf.library.scenarios("en")[1:]:
        await adam.presses("Another scene")
        seen.add(on_screen(adam).id)
    assert len(seen) == len(core.bot.shelf.library.scenarios("en"))


async def test_the_scene_suggested_speaks_to_his_why_and_to_where_he_stands(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    for _ in range(8):
        await adam.types("rehearse")
        scene = on_screen(adam)
        assert scene.level == "willing" and (not scene.motives or {"fairness", "teams"} & set(scene.motives))


async def test_a_scene_that_is_no_more_is_told_kindly(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await rehearses(adam)
    await core.bot.handle("rehearse.keep", *_sent(core, "no-such-scene"))
    await adam.types("journal")
    assert not adam.sees("March 2, 2026, ")


def _sent(chat: Chat, scene: str) -> tuple[Sender, Room, Values, datetime]:
    return Sender("core", "test", "Adam"), Room(), {"scene": scene, "line": LINE}, chat.clock()
