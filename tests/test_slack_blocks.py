"""Block Kit: every part as it was looked at, within every limit, and nothing that a person wrote is parsed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import slack_blocks
from adapters.slack_inputs import answers
from bot.views import Card, Facts, Form, Markdown, Quote, Text
from tests.golden_files import check_golden
from tests.samples import DOT, EVIL, SAMPLES
from tests.slack_limits import check_message, check_view

PICTURES = {DOT: "F0DOT"}


def _label(message: str) -> str:
    return {"adapter-close": "Close"}[message]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_as_it_was_looked_at_and_within_the_limits(name: str) -> None:
    view = SAMPLES[name]
    if isinstance(view, Form):
        drawn: Any = slack_blocks.modal(view, _label)
        check_view(drawn)
    else:
        drawn = slack_blocks.message(view, PICTURES)
        check_message(drawn)
        check_view(slack_blocks.home(view, PICTURES))
        check_view(slack_blocks.answer(view, PICTURES, _label))
    check_golden(f"{name}.slack.json", drawn)


def test_what_somebody_wrote_is_text_and_never_markup() -> None:
    [_, block] = slack_blocks.draw(Card("T", (Quote(EVIL),)), {})
    assert block == {
        "type": "rich_text",
        "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": EVIL}]}],
    }


@given(words=st.text(min_size=1, max_size=5000))
def test_any_words_fit_anywhere(words: str) -> None:
    card = Card(words, (Quote(words, by=words), Facts(((words, words),)), Text(Markdown("fine"))))
    check_message(slack_blocks.message(card, {}))
    assert "mrkdwn" not in json.dumps(slack_blocks.draw(card, {}))


def test_only_https_is_a_link() -> None:
    text = Text(Markdown("[a](https://example.org) [b](slack://x) [c](http://x.example)"))
    drawn = json.dumps(slack_blocks.draw(Card("T", (text,)), {}))
    assert drawn.count('"link"') == 1


def test_answers_come_back_as_what_they_are() -> None:
    state = {
        "a": {"a": {"type": "plain_text_input", "value": "words"}},
        "b": {"b": {"type": "checkboxes", "selected_options": [{"value": "x"}, {"value": "y"}]}},
        "c": {"c": {"type": "radio_buttons", "selected_option": None}},
        "d": {"d": {"type": "timepicker", "selected_time": "09:30"}},
        "e": {"e": {"type": "users_select", "selected_user": "U1"}},
        "f": {"f": {"type": "unheard_of", "value": {"x": 1}}},
    }
    assert answers(state) == {"a": "words", "b": ("x", "y"), "d": "09:30", "e": "U1"}
