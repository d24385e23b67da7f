"""The table of everything that can happen to a poll."""

from __future__ import annotations

from bot.polls import closing, keeping, making, opening, results, starting, voting
from bot.turn import Entry, Errand, Feature, Who

FEATURE = Feature(
    (
        Entry("polls.make", making.make, typed=("poll",), who=Who.POLLSTER, profile=True),
        Entry("polls.save", making.save, who=Who.POLLSTER, form=making.editing, profile=True),
        Entry("polls.edit", making.edit, who=Who.POLLSTER),
        Entry("polls.post", keeping.post, who=Who.POLLSTER),
        Entry("polls.later", keeping.later, who=Who.POLLSTER),
        Entry("polls.plan", keeping.plan, who=Who.POLLSTER, form=keeping.choosing),
        Entry("polls.discard", keeping.discard, who=Who.POLLSTER),
        Entry("polls.also", keeping.also, typed=("poll also",), who=Who.POLLSTER),
        Entry("polls.templates", starting.templates, typed=("poll templates",), who=Who.POLLSTER),
        Entry("polls.from_template", starting.from_template, who=Who.POLLSTER),
        Entry("polls.polls", keeping.polls, typed=("polls",), who=Who.POLLSTER),
        Entry("polls.look", keeping.look, who=Who.POLLSTER),
        Entry("polls.end", keeping.end, typed=("poll close",), who=Who.POLLSTER),
        Entry("polls.again", keeping.again, who=Who.POLLSTER),
        Entry("polls.delete", keeping.delete, who=Who.POLLSTER),
        Entry("polls.remove", keeping.remove, who=Who.POLLSTER),
        Entry("polls.trend", results.trend_of, who=Who.POLLSTER),
        Entry("polls.result_again", results.for_maker, who=Who.POLLSTER),
        Entry("polls.count", opening.count, by_clock=True, errand=Errand.MEMBERS),
        Entry("polls.told", keeping.told, by_clock=True),
        Entry("polls.show", closing.show, by_clock=True),
        Entry("polls.remind", closing.remind, by_clock=True),
        Entry("polls.result", results.for_maker, by_clock=True),
        Entry("polls.vote", voting.vote, untraced=True),
        Entry("polls.answer", voting.answer, untraced=True),
        Entry("polls.cast", voting.cast, form=voting.answering, untraced=True),
        Entry("polls.mine", voting.mine, untraced=True),
        Entry("polls.withdraw", voting.withdraw, untraced=True),
        Entry("polls.how", voting.how, untraced=True),
        Entry("polls.texts", results.texts),
    ),
    tick=closing.tick,
)
