"""The ways through a PDF are walked in the finished file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from chronicle.oracles.preflight.navigation import OutlineEntry, check_navigation
from chronicle.outputs.pdf.front_cover import LEAVES
from tests.builder.oracles.preflight.conftest import ONE_LANGUAGE, planted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.builder.oracles.preflight.conftest import Proof

ENTRIES = [
    OutlineEntry(1, "A", "chapters-01-x"), OutlineEntry(2, "B", "c1.half"),
    OutlineEntry(1, "A", "chapters-02-x"), OutlineEntry(2, "B", "c2.half"),
]  # fmt: skip
PLACES = ["p1-1", "p2-4"]


def faults(
    path: Path, entries: list[OutlineEntry] | None = None, places: list[str] | None = None
) -> list[str]:
    """Return what leads wrong."""
    found = check_navigation(path, entries or ENTRIES, places or PLACES, LEAVES)
    assert {"P043"} >= {problem.code for problem in found}
    return [problem.message for problem in found]


def test_a_well_made_book_leads_everywhere(printed: Proof) -> None:
    """Outline, links, names of paragraphs and labels of pages are right, in each language."""
    assert [] == faults(printed.path)


@ONE_LANGUAGE
@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (OutlineEntry(1, "C", "p1-1"), "lacks “C”"),
        (OutlineEntry(2, "A", "chapters-02-x"), "1 deep in the outline, not 2"),
        (OutlineEntry(1, "A", "chapters-01-x"), "and does not begin there"),
        (OutlineEntry(1, "A", "nowhere"), "and does not begin there"),
    ],
)
def test_a_heading_that_the_outline_has_otherwise_is_named(
    printed: Proof, entry: OutlineEntry, said: str
) -> None:
    """It is missing, deeper, or leads to another page than that on which it stands."""
    assert said in " ".join(faults(printed.path, [*ENTRIES[:2], entry]))


@ONE_LANGUAGE
def test_headings_in_another_order_are_named(printed: Proof) -> None:
    """The outline goes through the book from its beginning to its end."""
    assert "out of its order" in " ".join(faults(printed.path, [*ENTRIES, OutlineEntry(2, "B", "c1.half")]))


@ONE_LANGUAGE
def test_a_paragraph_without_a_place_is_named(printed: Proof) -> None:
    """Each numbered paragraph can be linked to by its name."""
    assert ["the paragraph p9-9 has no place of this name."] == faults(printed.path, places=["p1-1", "p9-9"])


def _dead(pdf: pikepdf.Pdf) -> None:
    link = next(link for page in pdf.pages for link in page.obj.get("/Annots", []))
    link.Dest = String("gone")


def _nothing(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0].obj
    page.Annots = Array(
        [pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9]))]
    )


def _mislabelled(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels.Nums[-1] = Dictionary(P=String("x"))


def _unlabelled(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.PageLabels
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String("x"))]))


def _unnumbered(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.Contents = pdf.make_stream(b"")


def _lost(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines.Last.Prev.Dest  # the last chapter, before the colophon


@ONE_LANGUAGE
@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (_dead, "a link leads nowhere (gone)"),
        (_nothing, "a link leads nowhere (None)"),
        (_mislabelled, "at its foot and is called"),
        (_unlabelled, "at its foot and is called"),
        (_unnumbered, "no page has its number"),
        (_lost, "leads nowhere from the outline"),
    ],
)
def test_what_leads_wrong_is_named(
    printed: Proof, tmp_path: Path, plant: Callable[[pikepdf.Pdf], None], said: str
) -> None:
    """A link without a target, a page that is called otherwise than it is numbered, an entry to nowhere."""
    path = planted(printed, tmp_path, plant)
    assert said in " ".join(faults(path))
