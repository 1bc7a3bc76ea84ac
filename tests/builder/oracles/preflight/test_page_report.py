"""What a designer is told of the pages of a PDF."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from chronicle.oracles.preflight.page_report import (
    _ends,
    _Heading,
    _lines,
    _listed,
    _stranded,
    page_report,
)
from tests.builder.oracles.preflight.hand_made import HEIGHT, text, write
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


def lines(count: int, start: float = HEIGHT - 80) -> str:
    """Return so many lines of a page, from above."""
    return "".join(text(60, start - 14 * number, "Told in a line of text.") for number in range(count))


def report(path: Path, *headings: tuple[str, int, float]) -> list[str]:
    """Return the report of a PDF whose outline leads to these headings, each a section of the first."""
    with pikepdf.Pdf.open(path, allow_overwriting_input=True) as pdf:
        items = [pikepdf.OutlineItem(title, page, "XYZ", left=0, top=top) for title, page, top in headings]
        with pdf.open_outline() as outline:
            outline.root.append(items[0])
            for item in items[1:]:
                chapter = pikepdf.OutlineItem("Two") if not items[0].children else items[0].children[0]
                if not items[0].children:
                    items[0].children.append(chapter)
                chapter.children.append(item)
        pdf.save(path)
    return list(page_report(path, edition_of("en")))


def test_pages_are_told_by_their_kind(tmp_path: Path) -> None:
    """Blank pages, nearly empty ones and the last ones of documents are counted and named."""
    path = write(tmp_path / "a.pdf", lines(30), lines(3), "", lines(30))
    found = report(path, ("One", 0, HEIGHT - 60))
    assert "a.pdf: 4 pages" == found[0]
    assert "  blank: 1: 3" in found
    assert "  less than a third filled: 1: 2" in found


def test_an_end_of_few_lines_is_told(tmp_path: Path) -> None:
    """Blank pages behind it do not count; a document of one page has no other to go on."""
    path = write(tmp_path / "a.pdf", lines(30), lines(3), "")
    assert "  last pages of a document with 4 lines or fewer: 1: 2" in report(path, ("One", 0, HEIGHT))
    path = write(tmp_path / "b.pdf", lines(3))
    assert "  last pages of a document with 4 lines or fewer: 0" in report(path, ("One", 0, HEIGHT))


def test_a_heading_alone_at_the_foot_is_told(tmp_path: Path) -> None:
    """A section whose heading has a line below it, or none, is named; one with two is not."""
    foot = HEIGHT - 80 - 14 * 20
    path = write(tmp_path / "a.pdf", lines(22), lines(22))
    found = report(path, ("One", 0, HEIGHT), ("Alone", 0, foot + 1), ("With others", 1, foot + 15))
    assert "  headings with fewer than 2 lines below them: 1" in found
    assert "    p. 1  Alone" in found


def test_what_stands_out_of_its_place_is_told(tmp_path: Path) -> None:
    """Each line that the check of areas finds is repeated, with its page."""
    found = report(write(tmp_path / "a.pdf", text(2, 300, "Out")), ("One", 0, HEIGHT))
    assert any("page 1:" in line for line in found)
    assert "  out of their place: 0" not in found


@pytest.mark.parametrize(
    ("opens", "counts", "ends"),
    [
        ([1], [30, 4], [2]),
        ([1], [30, 5], []),
        ([1], [30, 4, 0], [2]),
        ([1], [3, 0], []),
        ([1, 3], [30, 1, 30, 2], [2, 4]),
        ([1, 2], [1, 30, 1], [3]),
        ([2], [1, 30, 1], [3]),
        ([], [30, 1], []),
    ],
)
def test_the_last_page_of_each_document_is_looked_at(
    opens: list[int], counts: list[int], ends: list[int]
) -> None:
    """The last that holds anything, where it is not the first."""
    headings = [_Heading("A", page, 500.0, True) for page in opens] + [_Heading("B", 2, 500.0, False)]
    assert ends == _ends(headings, [[500.0 - at for at in range(count)] for count in counts])


@pytest.mark.parametrize(
    ("below", "opens", "stranded"),
    [(0, False, False), (1, False, True), (2, False, True), (3, False, False), (2, True, False)],
)
def test_a_heading_has_two_lines_below_it(below: int, opens: bool, stranded: bool) -> None:
    """Its own line is the first; a document’s heading, or one whose lines are elsewhere, is not looked at."""
    heading = _Heading("A", 1, 300.0, opens)
    lines = [[500.0, 300.0, *(299.0 - at for at in range(below))]]
    assert ([heading] if stranded else []) == list(_stranded([heading], lines))


def test_lines_of_a_page_stand_between_head_and_foot() -> None:
    """Letters of one height are one line, and so are marks up to three points above them."""
    heights = [95.0, 92.0, 91.6, 60.0, 60.4, 57.4, 50.0, 47.0, 8.0, 7.6, 8.6]
    sheet: Any = SimpleNamespace(
        height=100.0, letters=lambda: [SimpleNamespace(base=each) for each in heights]
    )
    assert [60, 50, 9] == _lines(sheet)


@pytest.mark.parametrize(("pages", "told"), [([], "0"), ([2], "1: ii"), ([1, 3], "2: i, 1")])
def test_pages_are_listed_by_their_labels(pages: list[int], told: str) -> None:
    """How many, then which."""
    assert told == _listed(pages, ["i", "ii", "1"])
