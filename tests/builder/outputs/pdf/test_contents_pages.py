"""The contents are seen at one opening, with the sections of chapters as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.outputs.pdf.contents_pages import ContentsGroup, ContentsLine, contents_part
from chronicle.outputs.pdf.folios import Foliation
from chronicle.outputs.pdf.parts import Part
from tests.builder.outputs.pdf.conftest import set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.pdf.layout import LaidBook


def book_of(folder: Path, *, before: int, chapters: int, sections: int) -> LaidBook:
    """Return a book with some pages before its contents, and one chapter that they list again and again."""
    edition = edition_of("en")
    body = etree.Element("section", {"class": "document", "id": "chapters-1"})
    names = [f"c1.{each}" for each in range(sections)]
    for name in names:
        etree.SubElement(body, "h2", {"id": name, "data-bookmark": name}).text = name
    listed = [(name, "The sit-in on the square") for name in names]
    lines = [ContentsLine("chapters/1", str(number), "A title", listed) for number in range(1, chapters + 1)]
    front = [
        Part(f"page-{number}", "A", etree.fromstring("<p>A</p>"), recto=False, stretch=Foliation.FRONT)
        for number in range(before)
    ]
    return set_parts(
        [
            *front,
            contents_part("Contents", [ContentsGroup("", lines)], edition),
            Part("chapters/1", "A", body, recto=False),
        ],
        edition,
        folder,
    )


@pytest.mark.parametrize(
    ("before", "chapters", "sections", "expected"),
    [
        (0, 3, 2, (0, 1, True)),  # one page, wherever
        (1, 14, 6, (1, 2, True)),  # two pages, beside one another
        (0, 14, 6, (0, 1, False)),  # the same would be two sides of a leaf: without sections it is one
        pytest.param(0, 40, 2, (1, 2, False), marks=pytest.mark.whole),  # neither
    ],
)
def test_contents_are_seen_at_once(
    before: int, chapters: int, sections: int, expected: tuple[int, int, bool], tmp_path: Path
) -> None:
    """Sections are shown where one page, or a verso and the recto beside it, has room for them."""
    book = book_of(tmp_path, before=before, chapters=chapters, sections=sections)
    start = book.starts["contents"]
    shown = {name for page in book.pages for _, name, _, _ in page.links}
    pages = sum(1 for page in book.pages if page.links)
    assert expected == (start, pages, "c1.0" in shown)


def test_each_line_leads_to_its_document() -> None:
    """It has label, title and the place of its page; sections run on, where there is room for them."""
    sections = [("c1.a", "The sit-in"), ("c1.b", "The march")]
    lines = [ContentsLine("chapters/1", "1", "Spring", sections), ContentsLine("chapters/2", "", "Summer")]
    part = contents_part(
        "Contents", [ContentsGroup("Chapters", lines), ContentsGroup("", [])], edition_of("en")
    )
    assert ("contents", False, False, Foliation.FRONT) == (
        part.name,
        part.recto,
        part.is_written,
        part.stretch,
    )
    (heading,) = part.body.iter("h2")
    assert ("Contents", "contents", "Contents") == (
        heading.text,
        heading.get("id"),
        heading.get("data-bookmark"),
    )
    assert ["Caption", "TOCI", "TOCI", "TOCI"] == [each.get("data-tag") for each in part.body.find(".//div")]
    assert ["TOC", "TOC"] == [each.get("data-tag") for each in part.body.iterfind("section/div")]
    assert [
        ("#chapters-1", "Spring"),
        ("#c1.a", "The sit-in"),
        ("#c1.b", "The march"),
        ("#chapters-2", "Summer"),
    ] == [(each.get("href"), each.get("title")) for each in part.body.iter("a")]
    said = ["".join(map(str, each.itertext())) for each in part.body.xpath(".//*[@data-tag='TOCI']")]
    assert ["1Spring0000", "The sit-in\u00a00000 The march\u00a00000", "Summer0000"] == said
    assert part.otherwise is not None
    assert ["Spring", "Summer"] == [each.get("title") for each in part.otherwise.iter("a")]
