"""Block Kit: every part as it was looked at, within every limit, and nothing that a person wrote is parsed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import slack_blocks
from adapters.slack_inputs import answers
from bot.views import Button, Buttons, Card, Choices, Facts, Form, Markdown, Note, Option, Quote, Text
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


def test_the_line_for_notifications_pings_nobody_and_links_nothing() -> None:
    message = slack_blocks.message(Card("Title", brief="<!channel> <@U1> <https://evil.example|x> &amp;"), {})
    assert message["text"] == "&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|x&gt; &amp;amp;"


def test_what_finds_no_room_is_cut_and_says_so() -> None:
    end = Note(Markdown("Only you can see this."))
    quotes = tuple(Quote("x" * 2900) for _ in range(6))
    drawn = slack_blocks.message(Card("T", (*quotes, end)), {})
    check_message(drawn)
    assert json.dumps(drawn, ensure_ascii=False).count("…") == 3
    assert "Only you can see this." in json.dumps(drawn)


def test_blocks_that_find_no_room_leave_an_ellipsis_and_every_button() -> None:
    texts = tuple(Text(Markdown(f"Text {n}")) for n in range(80))
    drawn = slack_blocks.message(Card("T", (*texts, Buttons((Button("Go on", "sample.go"),)))), {})
    check_message(drawn)
    assert [block["type"] for block in drawn["blocks"][-2:]] == ["context", "actions"]
    assert drawn["blocks"][-2]["elements"][0]["text"] == "…"


def test_a_choice_of_hundreds_comes_in_groups_with_the_chosen_one_among_them() -> None:
    offered = tuple(Option(f"o{n}", f"Option {n}") for n in range(250))
    [_, block] = slack_blocks.draw(Card("T", (Choices("n", "Which?", offered, "sample.pick", chosen="o201"),)), {})
    select = block["accessory"]
    assert [len(group["options"]) for group in select["option_groups"]] == [100, 100, 50]
    assert select["initial_option"]["value"] == "o201"
    check_message({"text": "T", "blocks": [block]})


def test_a_choice_that_belongs_to_much_becomes_buttons() -> None:
    offered, values = (Option("a", "A"), Option("b", "B")), {"about": "y" * 300}
    [_, block] = slack_blocks.draw(Card("T", (Choices("n", "Which?", offered, "sample.pick", values),)), {})
    assert [button["text"]["text"] for button in block["elements"]] == ["A", "B"]
    assert json.loads(block["elements"][1]["value"]) == {**values, "n": "b"}


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


def test_texts_keep_apart_and_a_heading_stays_with_what_follows_it() -> None:
    texts = ("Words.", "**A heading**", "More words.", "> Somebody's words.")
    _, words, heading, more, quote = slack_blocks.draw(Card("T", tuple(Text(Markdown(text)) for text in texts)), {})
    assert [_starts_lower(block) for block in (words, heading, more, quote)] == [False, True, False, False]
    _, _, after = slack_blocks.draw(Card("T", (Quote("Before"), Text(Markdown("After")))), {})
    assert _starts_lower(after)


def _starts_lower(block: dict[str, Any]) -> bool:
    return bool(block["elements"][0]["elements"][0]["text"] == "\n")
