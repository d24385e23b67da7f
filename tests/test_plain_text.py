"""Views as plain text: what a notification says, what a screen reader reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import plain_text
from adapters.prose import parse
from bot.typed_text import as_typed, in_line
from bot.views import Bar, Bars, Card, Markdown, Quote, Text
from tests.golden_files import check_golden
from tests.samples import EVIL, SAMPLES


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_as_it_was_looked_at(name: str) -> None:
    check_golden(f"{name}.txt", plain_text.draw(SAMPLES[name]))


def test_a_notification_says_the_brief_line_or_the_title() -> None:
    assert plain_text.brief(Card("Title")) == "Title"
    assert plain_text.brief(Card("Title", brief="Brief")) == "Brief"


def test_what_somebody_wrote_is_read_as_typed() -> None:
    assert EVIL in plain_text.draw(Card("T", (Quote(EVIL),)))


@pytest.mark.parametrize(("share", "full"), [(-1.0, 0), (0.0, 0), (0.5, 10), (1.0, 20), (7.5, 20)])
def test_a_bar_is_never_longer_than_full(share: float, full: int) -> None:
    drawn = plain_text.draw(Card("T", (Bars((Bar("Yes", share, "so many"),)),)))
    assert drawn.count("█") == full


@given(words=st.text())
def test_words_put_into_a_message_format_nothing(words: str) -> None:
    runs = [run for block in parse(as_typed(words)) for line in block.lines for run in line]
    assert "".join(run.text for run in runs) == in_line(words)
    assert not any(run.bold or run.italic or run.href for run in runs)


def test_nested_lists_come_out_flat() -> None:
    assert plain_text.prose(Markdown("- one\n  - two\n- three")).splitlines() == ["• one", "• two", "• three"]
    assert plain_text.draw(Card("T", (Text(Markdown("a\\\nb")),))).endswith("a\nb")
