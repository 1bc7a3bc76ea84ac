"""What page breaks have cut is whole in the tag tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from lxml import etree

from chronicle.oracles.structure_tree import all_elements, elements, kids
from chronicle.outputs.pdf.tag_joining import join_fragments, unwrap_inner
from chronicle.outputs.pdf.trace import Trace
from tests.builder.oracles.preflight.conftest import chapter_of, proof_of
from tests.builder.outputs.pdf.conftest import NOTES, PARAGRAPHS
from tests.builder.outputs.pdf.tagged import element_of, roles_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.outputs.pdf.conftest import Small


def test_a_paragraph_across_pages_is_one_element(small: Small) -> None:
    """There are as many paragraphs in the tree as in the text (U-WP-29)."""
    with pikepdf.Pdf.open(small.path) as pdf:
        tree = list(elements(kids(pdf.Root.StructTreeRoot)[0]))
    assert NOTES == sum(element.S == pikepdf.Name.Note for element in tree)
    assert PARAGRAPHS == sum(element.S == pikepdf.Name.P and _numbered(element) for element in tree)


def _numbered(element: pikepdf.Object) -> bool:
    return len(list(elements(element))) > 8


def test_a_row_across_pages_is_one_row(tmp_path: Path) -> None:
    """A table whose row goes over is one table, that row one row with one cell under each head (U-WP-29)."""
    body = chapter_of("Told first.")
    told = "".join(f"<p>Paragraph {number}</p>" for number in range(90))
    rows = f"<tr><td><p>Day</p></td><td>{told}</td></tr><tr><td><p>Next</p></td><td><p>Last</p></td></tr>"
    head = "<thead><tr><th><p>Date</p></th><th><p>What</p></th></tr></thead>"
    body.append(etree.fromstring(f"<div class='table'><table>{head}<tbody>{rows}</tbody></table></div>"))
    with pikepdf.Pdf.open(proof_of("en", body, tmp_path).path) as pdf:
        assert len(pdf.pages) > 2
        found = [str(each.S) for each in all_elements(pdf)]
        heads = {str(each.ID) for each in all_elements(pdf) if each.S == pikepdf.Name.TH}
        cells = [each.A.Headers for each in all_elements(pdf) if each.S == pikepdf.Name.TD]
        assert heads == {str(name) for names in cells for name in names.as_list()}
    assert [1, 1, 3, 2, 4] == [found.count(tag) for tag in ("/Table", "/THead", "/TR", "/TH", "/TD")]


def _parts(pdf: pikepdf.Pdf, *roles: str) -> tuple[Any, list[Any]]:
    """Return a document of elements, each with a number of marked content."""
    made = [element_of(pdf, role, at) for at, role in enumerate(roles)]
    return element_of(pdf, "Document", *made), made


@pytest.mark.parametrize(
    ("role", "joined"), [("P", True), ("Table", True), ("Link", False), ("Figure", False)]
)
def test_links_and_pictures_stay_as_page_breaks_made_them(role: str, joined: bool) -> None:
    """They hold marked content of one page; paragraphs and tables hold what stands on several."""
    with pikepdf.new() as pdf:
        document, made = _parts(pdf, role, "Note", role, "Span", role)
        first, _, second, unlike, other = (each.objgen[0] for each in made)
        join_fragments(document, Trace(made_from={first: 7, second: 7, unlike: 7, other: 8}), {})
        whole = [(role, 0, 2)] if joined else [(role, 0)]
        apart = [] if joined else [(role, 2)]
        expected = ("Document", *whole, ("Note", 1), *apart, ("Span", 3), (role, 4))
        assert expected == roles_of(document)


@pytest.mark.parametrize(("role", "unwrapped"), [("P", True), ("Link", False), ("Figure", False)])
def test_a_box_inside_its_own_element_is_no_element(role: str, unwrapped: bool) -> None:
    """A paragraph beside its hung number is one paragraph; one that was made from another element stays."""
    with pikepdf.new() as pdf:
        inner, other = element_of(pdf, role, 1), element_of(pdf, role, 2)
        document = element_of(pdf, "Document", element_of(pdf, role, 0, inner, other))
        unwrap_inner(document, Trace(inner={inner.objgen[0]}))
        held = [1] if unwrapped else [(role, 1)]
        assert ("Document", (role, 0, *held, (role, 2))) == roles_of(document)
