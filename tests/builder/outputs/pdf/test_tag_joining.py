"""What page breaks have cut is whole in the tag tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from lxml import etree

from chronicle.oracles.structure_tree import all_elements, elements, kids
from tests.builder.oracles.preflight.conftest import chapter_of, proof_of
from tests.builder.outputs.pdf.conftest import NOTES, PARAGRAPHS

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
