"""The people of the simulated year: what they asked for, what they got, and what kind of message that was."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.turn import Sender
from bot.views import Button, Buttons, Card

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
START = datetime(2026, 1, 5, tzinfo=UTC)
END = START + 365 * DAY

ZONES = (
    *("Europe/London", "Europe/Berlin", "Europe/Madrid", "Europe/Warsaw", "Europe/Istanbul", "Europe/Lisbon"),
    *("America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo", "America/Mexico_City"),
    *("America/Bogota", "America/St_Johns", "America/Santiago", "America/Halifax", "Asia/Tokyo", "Asia/Kolkata"),
    *("Asia/Kathmandu", "Asia/Dubai", "Asia/Singapore", "Asia/Manila", "Asia/Riyadh", "Asia/Jakarta"),
    *("Africa/Lagos", "Africa/Nairobi", "Africa/Cairo", "Africa/Johannesburg"),
    *("Australia/Sydney", "Australia/Adelaide", "Pacific/Auckland"),
)
HABITS = ("eager", "steady", "silent", "onlooker", "paused", "leaving", "changing", "steady", "paused", "changing")
HOURS = ("07:30", "08:00", "09:30", "12:15", "16:45", "20:30", "22:30")
"""The last one lies in the quiet hours: it is his own."""

READINESS = ("curious", "unsure", "willing", "active", "leading")
MOTIVES = ("family", "fairness", "story", "teams", "freedom", "reputation", "other")
LESSON, RECALL, CAMPAIGN, PROMPT, STORY = "lesson", "recall", "campaign", "prompt", "story"
REMINDER, OFFER, QUIET, OTHER = "reminder", "offer", "quiet", "other"
TITLES = {
    "No hurry": REMINDER,
    "Would less be better?": OFFER,
    "I will be quiet now": QUIET,
    "Do you remember?": RECALL,
}


@dataclass(frozen=True)
class Plan:
    """What he asked for."""

    days: str
    at: str
    zone: str
    country: str
    weeks: int = 1


@dataclass
class Span:
    """A time in which lessons are to come, by one plan."""

    begins: datetime
    ends: datetime
    plan: Plan


@dataclass(frozen=True)
class Came:
    """A message that the clock brought."""

    at: datetime
    kind: str
    subject: str
    zone: str


@dataclass
class Man:
    """One ally, what he got and when he wanted to get something."""

    name: str
    habit: str
    plan: Plan
    readiness: str
    motives: tuple[str, ...]
    came: list[Came] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    asked: list[datetime] = field(default_factory=list)
    answers: int = 0

    @property
    def sender(self) -> Sender:
        """As the platform names him."""
        return Sender("year", "test", self.name, self.name, self.plan.zone)

    def begins(self, now: datetime) -> None:
        """From now on something is to come."""
        self.stops(now)
        self.spans.append(Span(now, END + 2 * DAY, self.plan))

    def stops(self, now: datetime) -> None:
        """Nothing more is to come."""
        self.spans = [span for span in self.spans if span.begins < now]
        if self.spans:
            self.spans[-1].ends = min(self.spans[-1].ends, now)

    @property
    def quiet(self) -> bool:
        """Whether the bot has fallen quiet, and he has not stirred since."""
        mine = [one for one in self.came if one.kind != OTHER]
        return bool(mine) and mine[-1].kind == QUIET and (not self.spans or self.spans[-1].ends <= mine[-1].at)


def buttons(card: Card) -> list[Button]:
    """What one can press."""
    rows = (part.buttons for part in card.parts if isinstance(part, Buttons))
    return [button for row in rows for button in row if isinstance(button, Button)]


def kind_of(card: Card) -> tuple[str, str]:
    """What came, and about what."""
    for button in buttons(card):
        if button.address == "lessons.done":
            id = str(button.values["lesson"])
            return next((kind for kind in (CAMPAIGN, PROMPT, STORY) if id.startswith(kind + "/")), LESSON), id
    about = next((str(one.values["lesson"]) for one in buttons(card) if "lesson" in one.values), "")
    return TITLES.get(card.title, OTHER), about
