"""What stands in a paragraph of print is read from its place to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.preflight.printed_paragraphs import PagePoint, PrintedParagraphs
from tests.builder.oracles.preflight.hand_made import WIDTH, text, write

if TYPE_CHECKING:
    from pathlib import Path

# The tops of lines are ten points above their bases. A paragraph, one that goes on over three pages with a
# figure in its middle and a note at the foot of each page, and one that the book ends with.
PAGES = (
    text(50, 500, "One.") + text(50, 480, "More of it.") + text(50, 450, "Two.") + text(50, 50, "Note a."),
    text(50, 580, "Middle,")
    + text(50, 300, "caption,")
    + text(50, 250, "after it.")
    + text(50, 50, "Note b."),
    text(50, 580, "End.") + text(50, 400, "Three.") + text(50, 50, "Note c."),
    text(50, 580, "Last."),
)
PLACES = {
    "p1-1": (1, 50, 510), "named-so": (1, 50, 509.5), "p1-2": (1, 50, 460), "n1-1": (1, 50, 60),
    "n1-2": (1, 50, 45), "n1-3": (2, 50, 60), "chapters-01.fig-dead": (2, 50, 310), "p1-3": (3, 50, 410),
    "n1-4": (3, 50, 60),
}  # fmt: skip
LINKS = (
    (1, (70, 500, 75, 510), "n1-1"),
    (1, (70, 480, 75, 490), "p1-3"),
    (1, (70, 450, 75, 460), "n1-2"),
    (2, (90, 580, 95, 590), "n1-3"),
    (2, (50, 50, 60, 60), "n9-9"),
    (3, (90, 400, 95, 410), "n1-4"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a book of three paragraphs."""
    return write(tmp_path / "a.pdf", *PAGES, places=PLACES, links=LINKS)


@pytest.mark.parametrize(
    ("name", "said", "notes"),
    [
        ("p1-1", "One. More of it.", {"n1-1"}),
        ("named-so", "One. More of it.", {"n1-1"}),
        ("p1-2", "Two. Middle, caption, after it. End.", {"n1-2", "n1-3"}),
        ("p1-3", "Three. Last.", {"n1-4"}),
    ],
)
def test_a_paragraph_goes_to_the_next_place(path: Path, name: str, said: str, notes: set[str]) -> None:
    """Over pages and figures; notes at the foot are no part of it, but those that its marks lead to count."""
    with PrintedParagraphs(path) as printed:
        for _again in range(2):
            found = printed.passage(name)
            assert (said.split(), notes) == (found.text.split(), found.notes)


def test_a_paragraph_ends_where_a_page_begins_with_the_next(tmp_path: Path) -> None:
    """Nothing of that page is its own, nor of another document's."""
    pages = (text(50, 500, "One."), text(50, 590, "Two."), text(50, 590, "Three."))
    places = {"p1-1": (1, 50, 510), "p1-2": (2, 50, 600), "p1-3": (3, 50, 600)}
    with PrintedParagraphs(write(tmp_path / "a.pdf", *pages, places=places)) as printed:
        assert ["One.", "Two.", "Three."] == [printed.passage(name).text.strip() for name in places]


def test_links_are_read_with_what_is_printed(path: Path) -> None:
    """Each with the middle of its height, by which it stands in a line."""
    with PrintedParagraphs(path) as printed:
        first = printed.links[0]
        assert (PagePoint(1, 70, 505), "n1-1") == (first.spot, first.target)
        assert "Note b" == printed.links[4].printed[:6] or printed.links[4].printed in "Note b."
        assert [1, 1, 1, 2, 2, 3] == [each.spot.page for each in printed.links]
        assert WIDTH == printed.width(1)


def test_a_file_without_places_has_none(tmp_path: Path) -> None:
    """Links that lead outside are none of the book."""
    with PrintedParagraphs(write(tmp_path / "a.pdf", PAGES[0])) as printed:
        assert ({}, []) == (printed.places, printed.links)
