"""Adaptive Cards as Teams wants them: golden files, limits, and Microsoft's own renderer has nothing to complain about."""

from __future__ import annotations

import json
from collections.abc import Iterator
from cProfile import Profile
from typing import Any

import pytest

from adapters import teams_cards as cards
from adapters.teams_inputs import Entered, typed_into, values_of
from adapters.teams_limits import ACTIONS, CARD_BYTES, size
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Choices,
    Form,
    Items,
    Markdown,
    Option,
    Picture,
    Quote,
    Text,
    TextField,
)
from tests.golden_files import check_golden
from tests.render.adaptive_card import easel
from tests.samples import DOT, EVERY_FIELD, EVERY_PART, EVIL, SAMPLES

WORDS = {
    "adapter-choose": "Choose",
    "adapter-cut": "Some of this was too long for Teams and was left out.",
    "adapter-channel-link": "Paste the link to the channel",
    "adapter-not-repeated": "What you wrote before is not repeated in the chat. What you write now takes its place.",
    "problem-required": "Please fill this in.",
    "problem-number": "Please enter a whole number from {low} to {high}.",
}
OF_THE_PEOPLE_PICKER = {
    'Property "choices.data" is supported in version 1.6, but you are using version 1.5.',
    "An Input.ChoiceSet must have at least one choice defined.",
}
"""Teams documents its people picker just so, in cards of version 1.2 and later, with an empty list of choices."""


def label(message: str, **details: str | int) -> str:
    """The words of these tests; the real ones may change without the cards changing."""
    return WORDS[message].format(**details)


def drawn(name: str) -> dict[str, Any]:
    """A sample as a card."""
    view = SAMPLES[name]
    return cards.draw(view, label) if isinstance(view, Card) else cards.form(view, label)


def everything(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in a card."""
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from everything(one)


def one(card: dict[str, Any], **wanted: Any) -> dict[str, Any]:
    """The only object with these properties, fallbacks aside."""
    [found] = [item for item in everything(card) if all(item.get(key) == value for key, value in wanted.items())]
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_looks_as_when_somebody_last_looked(name: str) -> None:
    check_golden(f"{name}.teams.json", drawn(name))


async def test_the_official_renderer_complains_about_nothing() -> None:
    async with easel() as page:
        complaints = await page.draw([drawn(name) for name in SAMPLES])
        words = await page.words()
    assert set(complaints) == OF_THE_PEOPLE_PICKER
    assert EVIL[:100].split("\u202e")[0].strip() in words
    assert "A paragraph with bold, italic and a link." in words


async def test_nothing_that_people_wrote_becomes_a_link_or_emphasis() -> None:
    hostile = Card(
        EVIL, (Quote(EVIL, by=EVIL), Buttons((Button(EVIL, "a.b"),)), Choices("x", EVIL, (Option("v", EVIL),), "a.b"))
    )
    form = Form(EVIL, "a.b", EVIL, (ChoiceField("x", EVIL, (Option("v", EVIL),), hint=EVIL),))
    async with easel() as page:
        await page.draw([cards.draw(hostile, label), cards.form(form, label, dialog=False)])
        assert await page.page.locator("a, em, .card b").count() == 0


@pytest.mark.parametrize("name", SAMPLES)
def test_no_card_is_larger_than_teams_takes(name: str) -> None:
    card = drawn(name)
    assert size(card) <= 28 * 1024
    assert all(
        isinstance(action.get("title"), str) and action["title"] for action in everything(card) if "verb" in action
    )


def test_what_was_left_out_is_said() -> None:
    long = cards.draw(Card("Long", (Quote("x" * 100_000), Buttons((Button("On", "a.b"),)))), label)
    assert "too long for Teams" in json.dumps(long)
    assert one(long, verb="a.b")["title"] == "On"
    assert "too long" not in json.dumps(drawn("every-part"))


def test_at_most_six_buttons_are_in_sight_and_none_is_lost() -> None:
    rows = tuple(Buttons((Button(f"Read {n}", "a.read"), Button(f"Delete {n}", "a.delete"))) for n in range(5))
    buttons = [
        action for action in everything(cards.draw(Card("Many", rows), label)) if action.get("type") == "Action.Execute"
    ]
    assert len(buttons) == 10
    assert [button["title"] for button in buttons if "mode" not in button] == [f"Read {n}" for n in range(5)]
    assert len([button for button in buttons if "mode" not in button]) <= ACTIONS


def test_every_block_of_buttons_has_one_in_sight_as_long_as_there_are_six() -> None:
    row = Buttons((Button("One", "a.read"), Button("Two", "a.delete")))
    block = (Text(Markdown("More")), row, row, row)
    sets = [one["actions"] for one in cards.draw(Card("Many", block * 3), label)["body"] if one["type"] == "ActionSet"]
    seen = [sum("mode" not in action for action in actions) for actions in sets]
    assert seen == [1] * 6 and [len(actions) for actions in sets] == [2, 4] * 3


def test_a_press_carries_its_address_and_values_and_works_in_old_clients() -> None:
    card = cards.draw(Card("C", (Buttons((Button("Later", "sample.later", {"n": 1}),)),)), label)
    press = one(card, type="Action.Execute")
    assert (press["verb"], press["data"]) == ("sample.later", {"values": {"n": 1}})
    assert press["fallback"]["data"] == {"address": "sample.later", "values": {"n": 1}}


def test_a_button_that_opens_a_form_asks_for_a_dialog() -> None:
    press = one(cards.draw(EVERY_PART, label), title="Write")
    assert press["data"] == {"msteams": {"type": "task/fetch"}, "address": "sample.write", "values": {"lesson": "a/b"}}


def test_in_a_dialog_buttons_are_plain_submits() -> None:
    kinds = {
        item["type"]
        for item in everything(cards.draw(EVERY_PART, label, dialog=True))
        if "title" in item and "type" in item
    }
    assert kinds == {"Action.Submit", "Action.OpenUrl", "Action.ShowCard"}


def test_a_choice_brings_its_own_answer_only() -> None:
    two = Card(
        "Two", tuple(Choices("answer", "Which?", (Option("a,b", "A"),), f"sample.{n}", {"n": n}) for n in (1, 2))
    )
    card = cards.draw(two, label)
    inputs = [item["id"] for item in everything(card) if item.get("type") == "Input.ChoiceSet"]
    press = one(card, verb="sample.2")
    assert values_of({**press["data"], inputs[0]: "no", inputs[1]: "a,b"}) == {"n": 2, "answer": "a,b"}


def test_a_form_brings_every_answer_as_it_was_meant() -> None:
    form = cards.form(EVERY_FIELD, label)
    data = one(form, type="Action.Submit")["data"]
    answers = {
        "in.short": "words, with commas", "in.number": 7.0, "in.day": "2026-03-29", "many.several": "yes,no",
        "channel.where": "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General?groupId=1",
    }  # fmt: skip
    assert values_of({**data, **answers}) == {
        "lesson": "a/b",
        "n": 3,
        "short": "words, with commas",
        "number": "7",
        "day": "2026-03-29",
        "several": ("yes", "no"),
        "where": "19:abc@thread.tacv2",
    }


def test_a_form_that_comes_back_keeps_what_was_typed_and_says_what_is_wrong() -> None:
    typed = typed_into(
        {"group": "in", "in.short": "typed now", "in.number": "99", "many.several": "no", "in.day": "soon"}
    )
    form = cards.form(EVERY_FIELD, label, Entered(typed, {"number": "Too high."}))
    assert one(form, id="in.short")["value"] == "typed now"
    assert one(form, id="in.number")["value"] == 99
    assert one(form, id="many.several")["value"] == "no"
    body = form["body"]
    number = next(n for n, item in enumerate(body) if item.get("id") == "in.number")
    assert body[number - 1]["inlines"][0]["text"] == "Too high."


def test_private_words_are_not_repeated_in_a_chat() -> None:
    form = Form("Edit", "a.save", "Save", (TextField("words", "Words", value="my secret", multiline=True),))
    assert "my secret" in json.dumps(cards.form(form, label))
    in_chat = json.dumps(cards.form(form, label, Entered({"words": "my new secret"}), dialog=False))
    assert "secret" not in in_chat
    assert "not repeated in the chat" in in_chat


def test_a_person_is_picked_from_the_directory() -> None:
    assert one(drawn("every-field"), id="in.who")["choices.data"]["dataset"] == "graph.microsoft.com/users"


def test_a_large_picture_is_told_in_words() -> None:
    card = cards.draw(Card("P", (Picture(DOT, "A dot"), Picture(b"\x89PNG" + bytes(13000), "A chart"))), label)
    assert one(card, type="Image")["altText"] == "A dot"
    assert one(card, text="A chart")


def test_every_input_has_a_label_and_every_required_one_a_complaint() -> None:
    for item in everything(drawn("every-field")):
        if str(item.get("type", "")).startswith("Input."):
            assert item["label"]
            assert not item.get("isRequired") or item["errorMessage"]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"values": 7},
        {"values": {"a": None, "b": 1.5, "c": [1]}},
        {"group": 3, "in.a": "x"},
        {"group": "in", "in.a": {"b": 1}},
    ],
)
def test_whatever_else_comes_back_is_nothing(data: dict[str, Any]) -> None:
    assert values_of(data) == {}


def test_characters_that_cannot_be_stored_are_replaced() -> None:
    assert values_of({"values": {}, "group": "in", "in.a": "a\x00b\ud800c"}) == {"a": "a\ufffdb\ufffdc"}


def test_lists_are_marked() -> None:
    card = cards.draw(
        Card("L", (Items((Markdown("one"), Markdown("two")), numbered=True), Text(Markdown("- dot")))), label
    )
    texts = [item["text"] for item in everything(card) if item.get("type") == "TextRun"]
    assert texts == ["L", "1. ", "one", "2. ", "two", "• ", "dot"]


def test_of_a_thousand_paragraphs_the_first_are_left_and_each_is_measured_once() -> None:
    paragraphs = "\n\n".join(f"Paragraph {number}." for number in range(3000))
    with Profile() as watched:
        drawn = cards.draw(Card("Long", (Text(Markdown(paragraphs)), Buttons((Button("On", "a.b"),)))), label)
    texts = [block["inlines"][0]["text"] for block in drawn["body"] if block["type"] == "RichTextBlock"]
    kept = len(texts) - 2
    assert kept > 200 and texts == ["Long", *(f"Paragraph {n}." for n in range(kept)), WORDS["adapter-cut"]]
    assert size(drawn) <= CARD_BYTES < size(drawn) + 200 and one(drawn, verb="a.b")["title"] == "On"
    measured = sum(call.callcount for call in watched.getstats() if getattr(call.code, "co_name", "") == "size")
    assert measured <= 3000 + 20
