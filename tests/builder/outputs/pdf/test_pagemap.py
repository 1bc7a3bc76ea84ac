"""The pages of print are known by what begins on them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from docutils import nodes

from chronicle.outputs.pdf.folios import Foliation, folios_of
from chronicle.outputs.pdf.pagemap import PageStart, page_map, page_numbers
from chronicle.outputs.pdf.unique_anchors import Anchors
from tests.languages import edition_of
from tests.listed import contents

if TYPE_CHECKING:
    from chronicle.outputs.pdf.folios import Folio

ONE, TWO = "chapters/01-first", "chapters/02-second"


def pages(*anchors: dict[str, tuple[float, float]]) -> list[Any]:
    """Return pages with places, each from the left and from the top."""
    return [SimpleNamespace(anchors=each) for each in anchors]


def folios(count: int) -> list[Folio]:
    """Return the folios of so many pages of text."""
    return folios_of([Foliation.TEXT] * count, edition_of("en"))


def test_a_place_is_on_the_page_that_has_it_first() -> None:
    """A paragraph that goes on over a page stands where it begins."""
    assert {"a": "1", "b": "1", "c": "3"} == page_numbers(
        pages({"a": (0, 0), "b": (0, 9)}, {"b": (0, 0)}, {"c": (0, 0)}), folios(3)
    )


def test_a_page_begins_with_its_topmost_place() -> None:
    """Not with a note at its foot, nor with what went on from the page before; on some nothing begins."""
    anchors = Anchors(contents(ONE, TWO))
    start = anchors.enter_document(ONE)
    anchors.enter(ONE, nodes.paragraph(ids=["p1-1", "march-held"]))
    anchors.enter(ONE, nodes.paragraph(ids=["p1-2"]))
    anchors.enter(ONE, nodes.paragraph(ids=["n1-1"]))
    anchors.enter(TWO, nodes.paragraph(ids=["p2-1"]))
    laid = pages(
        {"p1-1": (0, 90), start: (0, 10), "n1-1": (0, 5), "nobodys": (0, 1)},
        {"p1-1": (0, 0), "p1-2": (9, 40)},
        {"n1-1": (0, 0)},
        {"p2-1": (0, 50)},
    )
    found = page_map(laid, folios(4), anchors, ["Oneand", "andTwo", "andSo", "More"])
    assert (
        PageStart("1", ONE, "", "Oneand"), PageStart("2", ONE, "p1-2", "andTwo"),
        PageStart("3", ONE, None, "andSo"), PageStart("4", TWO, "p2-1", "More"),
    ) == found.starts  # fmt: skip
    assert ["1", "1", "1", "2", None] == [
        found.label(ONE, name) for name in ("", "p1-1", "march-held", "p1-2", "p2-1")
    ]
    record: Any = found.record()
    assert {"": "1", "march-held": "1", "n1-1": "1", "p1-1": "1", "p1-2": "2"} == record["anchors"][ONE]
    assert {"p2-1": "4"} == record["anchors"][TWO]
    assert {"label": "2", "document": ONE, "anchor": "p1-2", "opening": "andTwo"} == record["pages"][1]
    assert list(found.labels) == sorted(found.labels)


def test_a_page_begins_with_the_first_name_of_its_place() -> None:
    """That of a paragraph is its number."""
    anchors = Anchors(contents(ONE))
    anchors.enter(ONE, nodes.paragraph(ids=["p1-1", "a-march"]))
    assert "p1-1" == page_map(pages({"p1-1": (0, 9)}), folios(1), anchors, [""]).starts[0].anchor


def test_a_page_without_text_has_no_place() -> None:
    """It is blank, or stands before all documents."""
    anchors = Anchors(contents(ONE))
    anchors.enter(ONE, nodes.paragraph(ids=["p1-1"]))
    found = page_map(pages({}, {"p1-1": (0, 9)}, {}), folios(3), anchors, ["Title", "One", ""])
    assert ["2"] == [start.label for start in found.starts]
