"""Whatever people do with what they say without a name: nothing is seen before its release, nothing accepted is lost."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.library import Shelf
from bot.views import Value
from storage.db import open_database
from storage.schema import migrate
from tests.asking import DAY, LATER, NOW, UNKNOWN, WEEK, asks, channel, chooses, form_of, returns, sends, writes
from tests.chat import Chat, Someone, converse
from tests.doors.door import Clock

ASK, ASK_NOW, CHANGE, WITHDRAW, CLOSE, PASS, SLEEP = "ask", "ask now", "change", "withdraw", "close", "pass", "sleep"
AUTHORS = ("Adam", "Ben", "Cleo", "Dana", "Esra")
ACTS = st.sampled_from([ASK, ASK, ASK, ASK_NOW, CHANGE, WITHDRAW, CLOSE, PASS, PASS, PASS, SLEEP])
STEPS = st.lists(st.tuples(ACTS, st.integers(0, 4), st.integers(1, 80)), min_size=5, max_size=16)
COLOURS = (
    "amber",
    "beige",
    "cyan",
    "denim",
    "ebony",
    "fawn",
    "green",
    "henna",
    "ivory",
    "jade",
    "khaki",
    "lilac",
    "mauve",
)
TOGETHER = 3
SOON = timedelta(seconds=1)


@dataclass
class Said:
    """One question: who, its code and its words; the day of the first look at which it waits, None once it waits no more."""

    who: Someone
    code: str
    words: str
    at: timedelta
    day: date | None
    over: bool = False


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_nothing_is_seen_before_its_release_and_nothing_accepted_is_lost(
    shelf: Shelf, steps: list[tuple[str, int, int]]
) -> None:
    asyncio.run(_live(shelf, steps))


async def _live(shelf: Shelf, steps: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'a.db'}", [b"s" * 32], Path(folder) / "keys")
        await migrate(database)
        async with converse("core", database, shelf, Clock()) as chat:
            await channel(chat)
            told = Told(chat, [], [])
            for step in steps:
                await told.does(*step)
                told.holds()
            await chat.passes(WEEK + DAY)
            told.ends()
        await database.close()


@dataclass
class Told:
    """What was said so far, and the words that were replaced before they were released."""

    chat: Chat
    said: list[Said]
    replaced: list[str]
    people: set[str] = field(default_factory=set)
    number: int = 0

    async def does(self, act: str, who: int, hours: int) -> None:
        """One step; one that is not possible now is left out."""
        if act in (ASK, ASK_NOW):
            await self.asks(act, self.chat.person(AUTHORS[who]))
        elif act in (PASS, SLEEP):
            await self.time(act, timedelta(hours=hours))
        elif self.said:
            await self.comes_back(act, self.said[hours % len(self.said)])

    def words(self) -> str:
        """Words of their own, without a digit or a name."""
        self.number += 1
        high, low = divmod(self.number, len(COLOURS))
        return f"why is it {COLOURS[high]} and {COLOURS[low]}?"

    async def asks(self, act: str, who: Someone) -> None:
        if sum(one.who.visitor == who.visitor and self._now() - one.at < 2 * WEEK for one in self.said) >= 3:
            return
        words = self.words()
        code = await asks(who, words, NOW if act == ASK_NOW else LATER)
        day = self._looks(self._now(), self._now() + DAY)[0] if act == ASK else None
        self.said.append(Said(who, code, words, self._now(), day))
        self.people |= {who.visitor.name} if act == ASK else set()
        await self.time(PASS, SOON)

    def _now(self) -> timedelta:
        return self.chat.clock() - Clock().at

    async def time(self, act: str, long: timedelta) -> None:
        begun = self._now()
        await (self.chat.passes if act == PASS else self.chat.sleeps_through)(long)
        looks = self._looks(begun, self._now())
        for day in looks if act == PASS else [self.chat.clock().date()] * bool(looks):
            self.look(day)

    def look(self, day: date) -> None:
        """What the rule says: texts of three people, or what has waited for six days by itself."""
        waiting = [one for one in self.said if one.day]
        together = len(self.people) >= TOGETHER and len(waiting) >= TOGETHER
        due = [one for one in waiting if together or (one.day and day - one.day >= timedelta(days=6))]
        for one in due:
            one.day = None
        if due or not waiting:
            self.people = set()

    @staticmethod
    def _looks(after: timedelta, until: timedelta) -> list[date]:
        """The days on which it was 09:00 in between; the clock begins at 12:00."""
        every = (timedelta(hours=21) + number * DAY for number in range(400))
        return [(Clock().at + one).date() for one in every if after < one <= until]

    async def comes_back(self, act: str, one: Said) -> None:
        await returns(one.who, one.code)
        if one.over and one.words == "":
            assert one.who.sees(UNKNOWN)
        elif act == WITHDRAW:
            await chooses(one.who, "Take it back: its words are erased")
            self.replaced.append(one.words)
            one.over, one.words, one.day = True, "", None
            await self.time(PASS, SOON)
        elif act == CHANGE and one.day:
            self.replaced.append(one.words)
            one.words = self.words()
            await chooses(one.who, "Change it", one.words)
        elif act == CLOSE and not one.day and not one.over:
            await chooses(one.who, "Close it: I have what I need")
            one.over = True
            await self.time(PASS, SOON)

    def holds(self) -> None:
        """Now."""
        room = self.chat.room("general")
        assert not any(words in room for words in self.replaced)
        for one in self.said:
            assert room.count(one.words) <= 1 or not one.words
            assert not (one.day and one.words in room), "seen before its release"
            assert one.day or one.words in room, "late"

    def ends(self) -> None:
        """When everything had its time."""
        room = self.chat.room("general")
        assert not any(words in room for words in self.replaced)
        assert all(room.count(one.words) == 1 for one in self.said if one.words), "something accepted was lost"


async def forms(chat: Chat, many: int) -> list[tuple[str, dict[str, Value]]]:
    """Adam has so many forms before him, each filled in and not sent yet."""
    adam, found = chat.person("Adam"), []
    for number in range(many):
        words = f"why is it {COLOURS[number]}?"
        await writes(adam, words)
        form = form_of(adam)
        found.append((form.address, {**form.values, "words": words, "when": "together"}))
    return found


async def test_ten_forms_sent_at_once_are_three_questions(core: Chat) -> None:
    await channel(core)
    ready = await forms(core, 10)
    replies = await asyncio.gather(*(sends(core, "Adam", *one) for one in ready))
    assert sum(not reply.problems for reply in replies) == 3
    await core.passes(WEEK)
    assert core.room("general").count("why is it") == 3


async def test_one_form_sent_ten_times_at_once_is_one_question_and_one_of_three(core: Chat) -> None:
    await channel(core)
    first, *others = await forms(core, 3)
    replies = await asyncio.gather(*(sends(core, "Adam", *first) for _ in range(10)))
    assert len({str(reply.view) for reply in replies}) == 1 and not replies[0].problems
    for one in others:
        assert not (await sends(core, "Adam", *one)).problems
    await core.passes(WEEK)
    assert core.room("general").count("why is it") == 3


async def test_what_is_sent_while_a_box_is_opened_is_in_this_release_or_the_next(core: Chat) -> None:
    await channel(core)
    for name in ("Adam", "Cleo", "Dana"):
        await asks(core.person(name), f"why is it {name.lower()}?")
    await writes(core.person("Ben"), "why is it white?")
    form = form_of(core.person("Ben"))
    late = (form.address, {**form.values, "words": "why is it white?", "when": "together"})
    core.clock.moves(DAY)
    await asyncio.gather(
        *(core.bot.tick(core.clock()) for _ in range(3)), *(sends(core, "Ben", *late) for _ in range(3))
    )
    await core.passes(WEEK + DAY)
    assert core.room("general").count("why is it") == 4
