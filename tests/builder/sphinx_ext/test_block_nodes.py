"""What an entry is found by reaches its node."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from docutils import nodes

from chronicle.book.blocks import Definition, Entries, Paragraph, Table
from chronicle.book.facets import Facets
from chronicle.sphinx_ext.block_nodes import block_nodes

LINES: Any = SimpleNamespace(of=lambda line: [nodes.Text(piece.text) for piece in line])


def test_anchors_and_facets_stand_on_paragraphs_terms_and_rows() -> None:
    """Each row has its own; what has none carries no attribute."""
    first, second = Facets(year=("2012",)), Facets(differing=("yes",))
    paragraph, entries, table, bare = block_nodes(
        [
            Paragraph((), "why", ("a", "b"), first),
            Entries((Definition((), (), ("c",), second),), "names"),
            Table((), (((),), ((),)), "chronology", ("d", "e"), (first, second)),
            Table((), (((),),), "positions"),
        ],
        LINES,
    )
    assert isinstance(paragraph, nodes.paragraph)
    assert (["a", "b"], {"year": ("2012",)}) == (paragraph["ids"], paragraph["facets"])
    (term,) = entries.findall(nodes.term)
    assert (["c"], {"differing": ("yes",)}) == (term["ids"], term["facets"])
    found = [(row["ids"], row["facets"]) for row in table.findall(nodes.row)]
    assert [(["d"], {"year": ("2012",)}), (["e"], {"differing": ("yes",)})] == found
    (row,) = bare.findall(nodes.row)
    assert ([], False) == (row["ids"], "facets" in row)
