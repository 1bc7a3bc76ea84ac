"""A place of a page is found by the letters that run through it."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.epub.letter_places import BLOCKS, LetterPlace, Letters

ROW = "<body><p>One <i>two</i> three</p><aside>not here</aside><p>Four, <b/>5 “six”</p></body>"


def place(body: str, number: int) -> LetterPlace:
    """Return the place before a letter of a page."""
    return Letters(etree.fromstring(body)).place(number)


@pytest.mark.parametrize(
    ("sought", "after", "at"),
    [
        ("one", 0, 0),
        ("twothree", 0, 3),
        ("threefour", 0, 6),  # what is set apart stands in no row of letters
        ("nothere", 0, None),
        ("o", 0, None),  # it stands there more than once
        ("o", 5, None),
        ("o", 6, 12),
        ("four", 11, 11),
        ("four", 12, None),
        ("six", 0, 15),
    ],
)
def test_letters_are_found_where_they_stand_once(sought: str, after: int, at: int | None) -> None:
    """Across elements and signs, behind a number of other letters."""
    assert at == Letters(etree.fromstring(ROW)).only_place(sought, after)


@pytest.mark.parametrize(
    ("number", "tag", "is_tail", "offset", "around", "begins"),
    [
        (0, "p", False, 0, ["p", "body"], "p"),
        (1, "p", False, 0, ["p", "body"], "p"),  # a word is not divided
        (3, "i", False, 0, ["i", "p", "body"], None),
        (6, "i", True, 1, ["p", "body"], None),
        (11, "p", False, 0, ["p", "body"], "p"),
        (15, "b", True, 2, ["p", "body"], None),  # its mark goes with a word
        (17, "b", True, 2, ["p", "body"], None),
    ],
)
def test_a_place_stands_before_a_word(
    number: int, tag: str, is_tail: bool, offset: int, around: list[str], begins: str | None
) -> None:
    """In its element or behind it; the block is named that begins there."""
    found = place(ROW, number)
    assert (tag, is_tail, offset, around, begins) == (
        found.element.tag,
        found.is_tail,
        found.offset,
        [each.tag for each in found.around],
        None if found.begins is None else found.begins.tag,
    )


@pytest.mark.parametrize(
    ("text", "number", "offset"),
    [
        ("老城人", 1, 1),  # each character may begin a line
        ("a (b", 1, 2),
        ("a 12b", 1, 2),
        ("a «b", 1, 2),
        ("a \u2066b", 1, 2),
        ("في حَمص", 2, 3),
        ("a-b", 1, 2),
        ("a’b", 1, 2),
    ],
)
def test_what_clings_to_a_word_goes_with_it(text: str, number: int, offset: int) -> None:
    """Digits, opening marks and marks of direction before it; a hyphen does not."""
    assert offset == place(f"<body><p>{text}</p></body>", number).offset


def test_what_begins_a_block_begins_it_in_its_inner_elements_too() -> None:
    """A heading, a cell, an item: whatever holds a text; signs before the first letter do not count."""
    assert {f"h{level}" for level in range(1, 7)} | {
        "p", "li", "dd", "dt", "td", "th", "div", "section", "blockquote", "caption", "summary",
    } == BLOCKS  # fmt: skip
    for tag in sorted(BLOCKS):
        found = place(f"<body><{tag}>– <b>Word</b> more</{tag}></body>", 0)
        assert found.begins is not None
        assert (tag, "b") == (found.begins.tag, found.element.tag)
        assert None is place(f"<body><{tag}>– <b>Word</b> more</{tag}></body>", 4).begins
    assert None is place("<body><i>Word</i></body>", 0).begins


def test_notes_figures_and_repeated_heads_have_no_place() -> None:
    """Print sets them elsewhere; what stands behind them in the same block counts."""
    body = (
        "<body><p>A<aside>x</aside>b<figure>x</figure>c<svg>x</svg>d<thead>x</thead>e<!-- x -->f</p></body>"
    )
    assert 0 == Letters(etree.fromstring(body)).only_place("abcdef", 0)
