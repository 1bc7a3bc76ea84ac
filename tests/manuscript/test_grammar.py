"""Inline MyST is written so that it reads back as it was meant."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from chronicle.editions import edition_of
from chronicle.manuscript.grammar import absolute, direction_of, ends_with_stop, escape, ledger_text
from chronicle.messages.states import State, States
from chronicle.text.grammar import read_message


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{value}`.killed@a/b|bare` here", "{value}`the-claim.killed@a/b|bare` here"),
        ("on {date}`.`", "on {date}`the-claim`"),
        ("on {date}`.@a|year`", "on {date}`the-claim@a|year`"),
        ("of {value}`other.killed` in {place}`x`", "of {value}`other.killed` in {place}`x`"),
    ],
)
def test_addresses_in_a_claims_own_text(text, written):
    """An address that begins with a dot means the claim that the text belongs to."""
    assert written == absolute(text, "the-claim")


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("It ended.", True),
        ("He said: ‘It ended.’", True),
        ("结束。", True),
        ("{untranslated}`It ended.`", True),
        ("200 people (in all)", False),
        ("{value}`a.b`", False),
    ],
)
def test_a_closed_sentence_gets_no_second_stop(text, closed):
    """A full stop is set only where none stands, before or after a closing mark."""
    assert closed == ends_with_stop(text)


def test_escaped_text_holds_no_markup():
    """A name with signs of Markdown prints as it is written."""
    assert r"a \*b\* \{c\} \[d\]" == escape("a *b* {c} [d]")


@pytest.mark.parametrize(("text", "direction"), [("«ساعة»", "rtl"), ("(clock)", "ltr"), ("123", "ltr")])
def test_direction_is_that_of_the_first_letter(text, direction):
    """A foreign passage goes the way of its first letter."""
    assert direction == direction_of(text)


@pytest.mark.parametrize(("state", "marked"), [("translated", False), ("untranslated", True), (None, True)])
def test_a_role_alone_may_be_its_own_translation(state, marked):
    """A text that a translator left as it is, such as a title alone, is not marked as untranslated."""
    text = "{title}`alpha-news`"
    book = SimpleNamespace(
        edition=edition_of("zh"),
        messages=SimpleNamespace(ledger=lambda _claim, text: text),
        source=SimpleNamespace(inline=lambda text, _claim: text),
        states=States({"evidence": {("square-cleared", text): State(state)}} if state else {}),
    )
    names = [found.name for found in read_message(ledger_text(book, "square-cleared", text)).roles]
    assert ["untranslated" if marked else "title"] == names
