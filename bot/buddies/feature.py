"""Buddies: the table of the feature."""

from __future__ import annotations

from bot.buddies import meeting, numbers, rounds, taking_part, telling
from bot.turn import Entry, Errand, Feature, Who

FEATURE = Feature(
    (
        Entry("buddies.show", taking_part.show, typed=("buddy", "my buddy"), who=Who.ALLY),
        Entry("buddies.join", taking_part.join, who=Who.ALLY),
        Entry("buddies.joined", taking_part.joined, who=Who.ALLY, form=taking_part.joining),
        Entry("buddies.snooze", taking_part.snooze, who=Who.ALLY),
        Entry("buddies.snoozed", taking_part.snoozed, who=Who.ALLY, form=taking_part.snoozing),
        Entry("buddies.month", taking_part.month, who=Who.ALLY),
        Entry("buddies.wake", taking_part.wake, who=Who.ALLY),
        Entry("buddies.stop", taking_part.stop, who=Who.ALLY),
        Entry("buddies.stopped", taking_part.stopped, who=Who.ALLY),
        Entry("buddies.gathered", telling.gathered, by_clock=True, errand=Errand.GATHER),
        Entry("buddies.start", telling.start, by_clock=True),
        Entry("buddies.told", telling.told, by_clock=True),
        Entry("buddies.alone", telling.alone, by_clock=True),
        Entry("buddies.left", telling.left, by_clock=True),
        Entry("buddies.ask", meeting.ask, by_clock=True),
        Entry("buddies.met", meeting.met, who=Who.ALLY),
        Entry("buddies.missed", meeting.missed, who=Who.ALLY),
        Entry("buddies.remind", meeting.remind, by_clock=True),
        Entry("buddies.go_on", meeting.go_on, who=Who.ALLY),
        Entry("buddies.numbers", numbers.show, typed=("buddies",), who=Who.COORDINATOR),
    ),
    tick=telling.tell,
    duty=rounds.begin,
)
