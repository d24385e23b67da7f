"""Why a text was sent back or closed: one of a few reasons, and perhaps a coordinator's own words."""

from __future__ import annotations

from bot.turn import Turn

OFFERED = ("names", "telling", "elsewhere", "hurts", "other")
"""What a coordinator can choose."""

NO_CHANNEL, OVER = "channel", "over"
"""What happens by itself: its channel is not there any more; the question was closed before the answer could be posted."""


def packed(reason: str, words: str = "") -> str:
    """As it is kept."""
    return f"{reason}\n{words}"


def reason_of(turn: Turn, kept: str) -> str:
    """As it is said; empty if there is none."""
    reason, _, words = kept.partition("\n")
    said = turn.label(f"asks-reason-{reason}") if reason in (*OFFERED, NO_CHANNEL, OVER) else ""
    return f"{said} {words}".strip()
