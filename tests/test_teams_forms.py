"""Forms in Teams that lead to another form: in dialogs, and as cards where a client has no dialogs."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Form, Reply, TextField, Values
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.teams import TeamsDriver, open_door
from tests.teams_people import Client, channel

PRIVATE = "what nobody else may read"
CANNOT = "The Teams you have here can't open one."


@dataclass
class Steps:
    """Two forms, one after the other; remembers what arrived."""

    arrived: list[tuple[str, Values]] = field(default_factory=list)

    async def begin(self, turn: Turn) -> Reply:
        """Two ways to begin."""
        begin = Button("Begin", "steps.first", opens_form=True)
        nameless = Button("Without my name", "steps.nameless", opens_form=True)
        return Reply(Card("Two steps", (Buttons((begin, nameless)),)))

    async def first(self, turn: Turn) -> Reply:
        """The first form."""
        return Reply(await self.writing(turn))

    async def writing(self, turn: Turn) -> Form:
        """Words."""
        return Form("One", "steps.second", "On", (TextField("words", "Words", multiline=True),))

    async def second(self, turn: Turn) -> Reply:
        """The second form."""
        self.arrived.append(("second", turn.values))
        return Reply(await self.deciding(turn))

    async def deciding(self, turn: Turn) -> Form:
        """The same words again, and a reason."""
        words = TextField("words", "Words", value=turn.text("words"), multiline=True)
        reason = TextField("reason", "Reason", required=False)
        return Form("Two", "steps.done", "Done", (words, reason), values={"sure": 1})

    async def done(self, turn: Turn) -> Reply:
        """The end, where there is a reason."""
        self.arrived.append(("done", turn.values))
        if not turn.text("reason"):
            return Reply(problems={"reason": "Please say why."})
        return Reply(Card("It is done"))

    async def nameless(self, turn: Turn) -> Reply:
        """The form of words without a name."""
        return Reply(await self.hiding(turn))

    async def hiding(self, turn: Turn) -> Form:
        """Words without a name."""
        return Form("Nameless", "steps.hidden", "On", (TextField("words", "Words"),))

    @property
    def feature(self) -> Feature:
        """Its table."""
        return Feature(
            (
                Entry("steps.begin", self.begin, typed=("steps",)),
                Entry("steps.first", self.first),
                Entry("steps.second", self.second, form=self.writing),
                Entry("steps.done", self.done, form=self.deciding),
                Entry("steps.nameless", self.nameless, untraced=True),
                Entry("steps.hidden", self.done, form=self.hiding, untraced=True),
            )
        )


@pytest.fixture
def steps() -> Steps:
    """The feature under the door."""
    return Steps()


@pytest.fixture
async def adam(sqlite: Database, shelf: Shelf, clock: Clock, steps: Steps) -> AsyncIterator[Client]:
    """Adam's Teams."""
    driver: TeamsDriver = await open_door(Bot(sqlite, shelf, (*FEATURES, steps.feature)), clock)
    yield driver.client(Visitor("Adam"))
    await driver.close()


async def presses_without_dialogs(adam: Client, address: str, **where: object) -> None:
    """A press of a client that has none comes as a message."""
    place = next(reversed(adam.shown), "1:1")
    await adam.send(adam.activity("message", value={"address": address, "values": {}}, replyToId=place, **where))


async def test_a_problem_of_the_second_form_comes_back_in_it_and_the_first_step_is_not_taken_again(
    adam: Client, steps: Steps
) -> None:
    await adam.types("steps")
    await adam.presses("Begin")
    await adam.fills_in({"Words": PRIVATE})
    await adam.fills_in({"Words": "Changed."})
    assert "Please say why." in adam.screen() and "Changed." in adam.screen()
    await adam.fills_in({"Reason": "Because."})
    assert "It is done" in adam.screen()
    assert [step for step, _ in steps.arrived] == ["second", "done", "done"]
    assert steps.arrived[-1][1] == {"words": "Changed.", "reason": "Because.", "sure": 1}


async def test_without_dialogs_nothing_that_was_typed_stands_in_the_chat(adam: Client, steps: Steps) -> None:
    await adam.types("steps")
    await presses_without_dialogs(adam, "steps.first")
    await adam.fills_in({"Words": PRIVATE})
    assert "[Done]" in adam.screen() and "[On]" not in adam.screen(), "it took the place of the first form"
    await adam.fills_in({"Words": PRIVATE})
    assert "Please say why." in adam.screen()
    await adam.fills_in({"Words": PRIVATE, "Reason": "Because."})
    assert "It is done" in adam.screen() and "[Done]" not in adam.screen()
    assert steps.arrived[-1][1]["words"] == PRIVATE
    assert PRIVATE not in json.dumps([dict(sent.activity) for sent in adam.cloud.sent])


async def test_without_dialogs_nothing_is_said_without_a_name(adam: Client) -> None:
    await adam.types("steps")
    await presses_without_dialogs(adam, "steps.nameless")
    assert CANNOT in adam.screen() and "Words" not in adam.screen()


async def test_without_dialogs_nobody_reads_in_a_channel_that_somebody_tried(adam: Client) -> None:
    await presses_without_dialogs(adam, "steps.nameless", conversation=channel("general"))
    [told] = adam.cloud.sent
    assert told.place == adam.chat and CANNOT in adam.screen()
