"""The preview as HTML: a card side by side as Slack, Teams, the page and plain text have it, each by its real renderer.

Slack's blocks and Teams' cards are drawn by templates of ours that know the kinds we make; a test looks that none is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2.environment import TemplateModule
from markupsafe import Markup

from adapters import plain_text, slack_blocks, teams_cards, web_pages
from adapters.teams_elements import Label
from adapters.web_pages import ENVIRONMENT
from bot.views import Card

SLACK = ENVIRONMENT.get_template("studio_slack.html").module
TEAMS = ENVIRONMENT.get_template("studio_teams.html").module
PAGE = ENVIRONMENT.get_template("studio.html")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One card, four times."""

    slack: Markup
    teams: Markup
    page: Markup
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece in the list beside the page: where it leads, what it is called, and whether something is wrong with its file."""

    link: str
    title: str
    wrong: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem with the place it is at, and the words of that line in the file."""

    place: str
    words: str
    line: str


def drawn(card: Card, label: Label) -> Drawn:
    """A card by every renderer."""
    slack = _made(SLACK, "draw", slack_blocks.draw(card, {}))
    teams = _made(TEAMS, "elements", teams_cards.draw(card, label)["body"])
    return Drawn(slack, teams, web_pages.draw(card), plain_text.draw(card))


def _made(templates: TemplateModule, macro: str, drawn: object) -> Markup:
    return Markup(getattr(templates, macro)(drawn).strip())  # noqa: S704 (the template escaped it)


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything on the page. `other` leads to the same with, or without, a why of the reader's own."""

    name: str
    title: str
    file: str
    groups: Sequence[tuple[str, Sequence[Entry]]]
    languages: Sequence[tuple[str, str]]
    other: tuple[str, str]
    cards: Sequence[Drawn] = ()
    troubles: Sequence[Trouble] = ()
    elsewhere: Sequence[Trouble] = ()


def page(shown: Shown) -> str:
    """The whole page."""
    return PAGE.render(shown=shown)
