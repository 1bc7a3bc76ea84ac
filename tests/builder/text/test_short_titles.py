"""The short forms of long titles are read from the front matter."""

from __future__ import annotations

import pytest

from chronicle.text.parser import make_parser
from chronicle.text.short_titles import ShortTitle, written_in


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("", []),
        ("print: false", []),
        ("- short_title", []),
        ("short_title: A short one", [ShortTitle(None, "A short one", 2)]),
        ("print: false\nshort_title: ' A '", [ShortTitle(None, "A", 3)]),
        ("short_title: [a]", [ShortTitle(None, "", 2)]),
        ("short_title:", [ShortTitle(None, "", 2)]),
        ('short_title: "a\\nb"', [ShortTitle(None, "", 2)]),
        (
            "short_titles:\n  The first: First\n  2: B",
            [ShortTitle("The first", "First", 3), ShortTitle("2", "B", 4)],
        ),
        ("short_titles: First", [ShortTitle(None, "", 2)]),
        ("short_title: [", []),
    ],
)
def test_a_short_title_is_read_with_its_line(fields: str, found: list[ShortTitle]) -> None:
    """What is no text on one line comes as nothing, for the lint to refuse."""
    assert found == written_in(make_parser().parse(f"---\n{fields}\n---\n\n# A\n"))
