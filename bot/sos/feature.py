"""The table of help in the moment."""

from __future__ import annotations

from bot.sos import calls, helpers, moments
from bot.turn import Entry, Errand, Feature, Who

FEATURE = Feature(
    (
        Entry("sos.show", moments.show, typed=("sos",)),
        Entry("sos.heard", moments.heard),
        Entry("sos.said", moments.said),
        Entry("sos.mocked", moments.mocked),
        Entry("sos.person", calls.person, profile=True),
        Entry("sos.cancel", calls.cancel),
        Entry("sos.asked", calls.asked, by_clock=True),
        Entry("sos.here", calls.here, who=Who.ALLY),
        Entry("sos.not_now", calls.not_now, who=Who.ALLY),
        Entry("sos.over", calls.over, by_clock=True),
        Entry("sos.nobody", calls.nobody, by_clock=True),
        Entry("sos.gathered", calls.gathered, by_clock=True, errand=Errand.GATHER),
        Entry("sos.together", calls.together, by_clock=True),
        Entry("sos.told", calls.told, by_clock=True),
        Entry("sos.on_call", helpers.on_call, typed=("on call",), who=Who.ALLY),
        Entry("sos.begin", helpers.begin, who=Who.ALLY),
        Entry("sos.stop", helpers.stop, who=Who.ALLY),
    ),
    tick=calls.plan,
)
