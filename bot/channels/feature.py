"""Everything about support channels that can be asked, pressed, filled in or become due."""

from __future__ import annotations

from datetime import datetime

from bot.channels import directory, hosts, joining, keeping, requests, watching
from bot.library import Library
from bot.turn import Entry, Errand, Feature, Who
from storage import deliveries as owed
from storage.db import Db


async def plan(db: Db, library: Library, now: datetime) -> int:
    """Look at the channels whose day is over; tell those who wait for a week that there is no answer yet."""
    looked, errands = await watching.look_around(db, now)
    waited, told = await requests.remind(db, now)
    await owed.owe(db, [*errands, *told], now)
    return looked + waited


FEATURE = Feature(
    (
        Entry("channels.show", directory.show, typed=("channels", "support channels")),
        Entry("channels.join", joining.join),
        Entry("channels.invited", joining.invited, by_clock=True, errand=Errand.INVITE),
        Entry("channels.joined", joining.joined, by_clock=True),
        Entry("channels.not_joined", joining.not_joined, by_clock=True),
        Entry("channels.ask", requests.ask, profile=True),
        Entry("channels.withdraw", requests.withdraw),
        Entry("channels.requested", requests.requested, by_clock=True),
        Entry("channels.let_in", requests.let_in),
        Entry("channels.not_now", requests.not_now),
        Entry("channels.withdrawn", requests.withdrawn, by_clock=True),
        Entry("channels.unanswered", requests.unanswered, by_clock=True),
        Entry("channels.add", keeping.add, typed=("channels add", "add channel"), who=Who.COORDINATOR),
        Entry("channels.edit", keeping.edit, who=Who.COORDINATOR),
        Entry("channels.save", keeping.save, who=Who.COORDINATOR, form=keeping.filling),
        Entry("channels.remove", keeping.remove, who=Who.COORDINATOR),
        Entry("channels.removed", keeping.removed, who=Who.COORDINATOR),
        Entry("channels.unlisted", keeping.unlisted, by_clock=True),
        Entry("channels.look", watching.look, who=Who.COORDINATOR),
        Entry("channels.looked", watching.looked, by_clock=True, errand=Errand.LOOK),
        Entry("channels.seen", watching.seen, by_clock=True),
        Entry("channels.closed", watching.closed, by_clock=True),
        Entry("channels.hosting", hosts.hosting, by_clock=True),
        Entry("channels.step_down", hosts.step_down),
        Entry("channels.hostless", hosts.hostless, by_clock=True),
    ),
    tick=plan,
)
