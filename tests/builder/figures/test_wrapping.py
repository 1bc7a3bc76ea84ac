"""A label is broken where its script may break."""

from __future__ import annotations

import pytest

from chronicle.figures.canvas import Canvas
from chronicle.figures.wrapping import balanced, wrap
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("code", "text", "fits", "lines"),
    [
        ("en", "one two three", "one two", ["one two", "three"]),
        ("en", "one  two\nthree", "one two three", ["one two three"]),
        ("en", "incomparable two", "two", ["incomparable", "two"]),
        ("en", "", "two", []),
        ("zh", "二人走了。三人", "二人走了。", ["二人", "走了。三人"]),
        ("zh", "二人走了。三人", "二人走", ["二人", "走了。", "三人"]),
        ("zh", "对反对派控制各区的围困开始", "对反对派控制各区的围困开", ["对反对派控制各区的", "围困开始"]),
        ("zh", "对反对派控制各区的严密围困", "对反对派控制各区的严密围", ["对反对派控制各区的", "严密围困"]),
        ("zh", "他说“走吧”了", "他说“", ["他说", "“走", "吧”了"]),
        ("zh", "在2012年5月初的M5公路", "在2012年", ["在", "2012年5月初", "的", "M5公路"]),
    ],
)
def test_lines_fill_the_column(code: str, text: str, fits: str, lines: list[str]) -> None:
    """What just fits stays on its line; a word too wide has its own; words, dates and marks stay whole."""
    page = Canvas(edition_of(code))
    assert lines == wrap(page, text, page.measure(fits))


def test_bold_letters_take_more_room() -> None:
    """A heading is measured in the face that it is set in."""
    page = Canvas(edition_of("en"))
    text, width = "one two three", page.measure("one two three")
    assert [text] == wrap(page, text, width)
    assert len(wrap(page, text, width, bold=True)) == 2


def test_a_text_that_stands_free_has_lines_alike() -> None:
    """As many as it takes, none wider than the column, and no last word alone where it need not be."""
    page = Canvas(edition_of("en"))
    text = "one two three four five six"
    width = page.measure("one two three four five")
    lines = balanced(page, text, width)
    assert lines == ["one two three", "four five six"]
    assert [text] == balanced(page, text, page.measure(text) + 1)
    assert [] == balanced(page, "", width)


def test_a_word_that_is_wider_than_its_column_narrows_nothing() -> None:
    """It has a line of its own, however narrow the others become: they keep the room that there is."""
    page = Canvas(edition_of("en"))
    text = "abcdefgh abcde a abc abcdefghabcdefgh"
    assert ["abcdefgh", "abcde a", "abc", "abcdefghabcdefgh"] == balanced(page, text, 31.3)
