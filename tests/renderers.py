"""Every view that a conversation shows is drawn by every renderer, with the limits of every platform checked."""

from __future__ import annotations

from adapters import plain_text, slack_blocks, teams_cards, web_pages
from adapters.teams_limits import size
from bot.views import Card, Form, View
from tests.slack_limits import check_message, check_view

LARGEST_CARD = 28 * 1024
"""Bytes that Teams takes."""


def _label(message: str, **details: str | int) -> str:
    return message


def draw_everywhere(view: View) -> None:
    """Raises AssertionError where a platform would refuse what the bot wants to say."""
    assert plain_text.draw(view).strip()
    match view:
        case Card():
            check_message(slack_blocks.message(view, {}))
            check_view(slack_blocks.answer(view, {}, _label))
            check_view(slack_blocks.home(view, {}))
            assert size(teams_cards.draw(view, _label)) <= LARGEST_CARD
            assert web_pages.draw(view)
        case Form():
            check_view(slack_blocks.modal(view, _label))
            assert size(teams_cards.form(view, _label)) <= LARGEST_CARD
            assert web_pages.form(view, {}, {})
