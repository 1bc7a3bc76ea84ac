"""Emphasis is read beside the punctuation of every script, and in Latin letters as CommonMark reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from chronicle.text.emphasis import widen_emphasis
from chronicle.text.markup_leftovers import leftovers


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("这是**真的，**她说。", "真的，"),
        ("هذا **«حقًا»**وقالت.", "«حقًا»"),
        ("这是**粗体（括号）**和文字。", "粗体（括号）"),
        ("A **word** here.", "word"),
        ("真**，她**说", "，她"),
        ("a（**b**）c", "b"),
        ("真**$1**她", "$1"),  # ASCII signs that Unicode calls no punctuation
        ("** a ** 真**她。**", "她。"),
    ],
)
def test_emphasis_beside_the_marks_of_other_scripts(text, inside):
    """Emphasis that begins or ends with a Chinese or Arabic mark is emphasis (U-CM-01)."""
    html = widen_emphasis(MarkdownIt("commonmark")).render(text)
    assert f"<strong>{inside}</strong>" in html


@given(st.text(alphabet="a b*_.(«é", max_size=12))
def test_latin_emphasis_is_read_as_commonmark_reads_it(text):
    """The wider rule changes nothing where all letters have capitals."""
    assert MarkdownIt("commonmark").render(text) == widen_emphasis(MarkdownIt("commonmark")).render(text)


@given(st.text(alphabet="真她 *_，（）", max_size=12))
def test_what_the_wider_rule_leaves_is_seen(text):
    """An asterisk that is left beside a word is always named, whatever the parser made of the rest."""
    tokens = widen_emphasis(MarkdownIt("commonmark")).parseInline(text)
    left = "".join(child.content for token in tokens for child in token.children or ())
    for position, character in enumerate(left):
        around = left[max(0, position - 1) : position] + left[position + 1 : position + 2]
        if character == "*" and any(each not in " *" for each in around):
            assert [each for each in leftovers(left) if "asterisk" in each.reason]


@pytest.mark.parametrize("text", ["真 ** 她**说", "真**她 ** 说", "a**，b**c", "名_（x）_名", r"\*真，\*她"])
def test_what_marks_nothing_stays(text):
    """A space inside, a Latin letter outside, an underscore within a word and an escape make no emphasis."""
    html = widen_emphasis(MarkdownIt("commonmark")).render(text)
    assert "<em>" not in html
    assert "<strong>" not in html
