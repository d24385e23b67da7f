"""Views as HTML: what was drawn when somebody last looked, and nobody's words ever become markup."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag

from adapters import web_pages
from adapters.web_people import PEOPLE
from bot.views import Card, View
from tests.golden_files import check_golden
from tests.samples import DOT, EVERY_FIELD, EVERY_PART, EVIL, HOSTILE, HOSTILE_FORM, SAMPLES

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")


def _form(problems: dict[str, str] | None = None, typed: dict[str, list[str]] | None = None) -> str:
    people, rooms = [(person.id, person.name) for person in PEOPLE], [("general", "#general"), ("allies", "#allies")]
    return web_pages.form(EVERY_FIELD, problems or {}, typed or {}, (people, rooms))


def _drawn(view: View) -> str:
    return web_pages.draw(view) if isinstance(view, Card) else web_pages.form(view, {}, {})


def _read(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def _brief(html: str) -> str:
    """Long runs of one letter tell nothing: a golden file is there to be looked at."""
    return re.sub(r"(.)\1{99,}", lambda run: f"{run[1]}…{len(run[0])}", html)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_looks_as_it_did(sample: str) -> None:
    html = _form() if sample == "every-field" else _drawn(SAMPLES[sample])
    check_golden(f"{sample}.web.html", _brief(html))


def test_a_form_with_problems_looks_as_it_did() -> None:
    problems = {"short": "Please fill this in.", "several": "Choose at most one.", "many": "That was not offered."}
    typed = {"short": ["half a wo"], "several": ["yes"], "one": ["yes"], "many": ["o7"], "long": ["two\nlines"]}
    check_golden("problems.web.html", _form(problems, typed))


def test_a_field_tells_its_problem_and_keeps_what_was_typed() -> None:
    page = _read(_form({"short": "Too long."}, {"short": ["what I typed"]}))
    field = _tag(page, "#f-short")
    assert field["value"] == "what I typed"
    assert field["aria-invalid"] == "true"
    described = str(field["aria-describedby"]).split()
    assert [_tag(page, f"#{id}").get_text() for id in described] == ["Too long.", "A few words"]


@pytest.mark.parametrize("view", [EVERY_FIELD, HOSTILE_FORM])
def test_every_field_has_its_label(view: View) -> None:
    page = _read(_drawn(view))
    for field in page.select("input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select"):
        assert page.select(f"label[for={field['id']}]")
    for option in page.select("[type=radio], [type=checkbox]"):
        assert option.find_parent("label")
        assert option.find_parent("fieldset").find("legend")  # type: ignore[union-attr]


@pytest.mark.parametrize("view", [HOSTILE, HOSTILE_FORM])
def test_hostile_words_are_shown_as_typed_and_are_nothing_else(view: View) -> None:
    page = _read(_drawn(view))
    assert EVIL in page.get_text() or EVIL in str([tag.get("value") for tag in page.select("input")])
    assert not page.select("a:not([download])")
    assert not page.find_all(["script", "b", "i", "strong", "em", "code", "style", "iframe", "link"])
    assert not [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on") or name == "style"]
    assert not CONTROL.search(page.get_text())


def test_a_text_that_breaks_out_of_its_box_stays_in_it() -> None:
    out = '</textarea></p></form><script>alert(1)</script>"\' autofocus onfocus=alert(1) x="'
    page = _read(_form({"long": out}, {"long": [out], "short": [out]}))
    assert not page.find("script")
    assert _tag(page, "#f-short")["value"] == out
    assert _tag(page, "#f-long").get_text().removeprefix("\n") == out
    assert _tag(page, "#problem-long").get_text() == out


def test_a_box_that_was_unticked_stays_so() -> None:
    page = _read(_form({"short": "Please fill this in."}, {"short": [""]}))
    assert not page.select("[name=f-several][checked]")


def test_a_first_empty_line_of_what_was_typed_is_kept() -> None:
    page = _form(typed={"long": ["\nnot at the top"]})
    assert ">\n\nnot at the top</textarea>" in page  # a browser drops the first line break


def test_a_picture_needs_nobody_else_and_says_what_it_shows() -> None:
    picture = _tag(_read(web_pages.draw(EVERY_PART)), "img")
    assert str(picture["src"]).startswith("data:image/png;base64,")
    assert picture["alt"] == "A red dot"
    assert DOT.startswith(b"\x89PNG")


def test_a_spoken_label_begins_with_what_is_seen() -> None:
    """Whoever speaks to the computer says the words that stand on the button."""
    [later] = [tag for tag in _read(web_pages.draw(EVERY_PART)).select("button") if tag.get_text() == "Later"]
    assert str(later["aria-label"]).startswith("Later")
    assert "Remind me later" in str(later["aria-label"])


def _tag(page: BeautifulSoup, selector: str) -> Tag:
    [found] = page.select(selector)
    return found
