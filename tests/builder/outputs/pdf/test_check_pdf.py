"""What hangs on nothing in a tag tree is found, and a book that is laid out in the wrong direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from chronicle.outputs.pdf.check_pdf import check_direction, check_reach, marked_content, reading_order
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CONTENT = (
    b"/P <</MCID 0>> BDC EMC /Span <</MCID 1>> BDC EMC /Artifact <</Type /Pagination>> BDC EMC /A BMC EMC "
)


def tagged(folder: Path, change: Callable[[Any], None] | None = None) -> Path:
    """Write a PDF of two pages, each with two runs of text, the first with a link, and change it."""
    path = folder / "book.pdf"
    with pikepdf.new() as pdf:
        paragraphs = []
        nums: list[Any] = []
        for number in range(2):
            page = pdf.add_blank_page().obj
            page.Contents, page.StructParents = pdf.make_stream(CONTENT), number
            span = pdf.make_indirect(
                Dictionary(S=Name.Span, Pg=page, K=1, ActualText=String(f"said {number}"))
            )
            paragraph = pdf.make_indirect(Dictionary(S=Name.P, Pg=page, K=Array([0, span])))
            paragraphs.append(paragraph)
            nums += [number, Array([paragraph, span])]
        link = pdf.make_indirect(Dictionary(S=Name.Link))
        paragraphs[0].K.append(link)
        pdf.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Link, StructParent=2)])
        root = Dictionary(K=Array(paragraphs), ParentTree=Dictionary(Nums=Array([*nums, 2, link])))
        pdf.Root.StructTreeRoot = pdf.make_indirect(root)
        pdf.Root.Lang = String("ar")
        pdf.Root.ViewerPreferences = Dictionary(Direction=Name.R2L)
        if change:
            change(pdf)
        pdf.save(path)
    return path


def faults(folder: Path, change: Callable[[Any], None] | None = None) -> list[str]:
    """Return what is out of reach in such a PDF."""
    found = check_reach(tagged(folder, change))
    assert {("book.pdf", "P010")} >= {(each.path, each.code) for each in found}
    return [each.message for each in found]


def _nums(pdf: Any) -> Any:
    return pdf.Root.StructTreeRoot.ParentTree.Nums


def _without_number(pdf: Any) -> None:
    del pdf.pages[1].obj["/StructParents"]


def _without_number_or_text(pdf: Any) -> None:
    _without_number(pdf)
    pdf.pages[1].obj.Contents = pdf.make_stream(b"")


def _shared(pdf: Any) -> None:
    pdf.pages[1].obj.StructParents = 0


def _short(pdf: Any) -> None:
    del _nums(pdf)[3][1]


def _cut_off(pdf: Any) -> None:
    del pdf.Root.StructTreeRoot.K[1]


def _not_held(pdf: Any) -> None:
    del pdf.Root.StructTreeRoot.K[0].K[0]


def _link_elsewhere(pdf: Any) -> None:
    del pdf.pages[0].obj.Annots[0]["/StructParent"]


def _link_cut_off(pdf: Any) -> None:
    del pdf.Root.StructTreeRoot.K[0].K[2]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (None, []),
        (_without_number, ["page 2 has no StructParents."]),
        (_without_number_or_text, []),
        (
            _shared,
            [
                "page 2 shares its StructParents with another page.",
            ],
        ),
        (_short, ["page 2: marked content 1 hangs on nothing."]),
        (_cut_off, [f"page 2: marked content {at} hangs on nothing." for at in (0, 1)]),
        (_not_held, ["page 1: no element of the tree holds marked content 0."]),
        (_link_elsewhere, ["page 1: a link is not in the tag tree."]),
        (_link_cut_off, ["page 1: a link is not in the tag tree."]),
    ],
)
def test_what_hangs_on_nothing_is_named(
    tmp_path: Path, change: Callable[[Any], None] | None, found: list[str]
) -> None:
    """Each run of text has an element of the tree that holds it, each link one, and each page its own row."""
    assert found == faults(tmp_path, change)


def test_leaves_are_read_in_the_order_of_the_tree(tmp_path: Path) -> None:
    """Each element that holds text itself, with the text that it stands for."""
    path = tagged(tmp_path)
    assert [("/P", ""), ("/Span", "said 0"), ("/P", ""), ("/Span", "said 1")] == reading_order(path)
    with pikepdf.open(path) as pdf:
        assert {0, 1} == marked_content(pdf.pages[0])


@pytest.mark.parametrize(
    ("change", "code", "found"),
    [
        ({}, "ar", []),
        ({"Direction": Name.L2R}, "ar", ["pages are not turned in the direction /R2L."]),
        ({"Direction": None}, "ar", ["pages are not turned in the direction /R2L."]),
        ({"Direction": None, "Lang": "en-GB"}, "en", []),
        ({"Lang": "en-GB"}, "en", ["pages are not turned in the direction /L2R."]),
        ({"Direction": None}, "en", ["the language of the file is not en-GB."]),
        ({"Lang": None}, "ar", ["the language of the file is not ar."]),
        ({"text": None}, "ar", ["no run of text has its reading order beside it."]),
        ({"text": None, "Direction": None, "Lang": "en-GB"}, "en", []),
    ],
)
def test_a_book_that_runs_the_other_way_is_named(
    tmp_path: Path, change: dict[str, Any], code: str, found: list[str]
) -> None:
    """How pages are turned, the language of the file, and in Arabic the order in which runs are read."""

    def changed(pdf: Any) -> None:
        if "Direction" in change:
            del pdf.Root["/ViewerPreferences"]
            if change["Direction"]:
                pdf.Root.ViewerPreferences = Dictionary(Direction=change["Direction"])
        if "Lang" in change:
            del pdf.Root["/Lang"]
            if change["Lang"]:
                pdf.Root.Lang = String(change["Lang"])
        if "text" in change:
            for paragraph in pdf.Root.StructTreeRoot.K:
                del paragraph.K[1]["/ActualText"]

    problems = check_direction(tagged(tmp_path, changed), edition_of(code))
    assert [("book.pdf", "P011", each) for each in found] == [(p.path, p.code, p.message) for p in problems]
