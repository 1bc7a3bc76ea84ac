"""The ways through a PDF are walked in the finished file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from chronicle.oracles.preflight.navigation import (
    OutlineEntry,
    _of_labels,
    _of_outline,
    _Shown,
    check_navigation,
)
from chronicle.outputs.pdf.front_cover import LEAVES
from tests.builder.oracles.preflight.conftest import ONE_LANGUAGE, planted
from tests.builder.oracles.preflight.hand_made import text, write

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


OUTLINE = [
    _Shown(1, "1 Spring", 3),
    _Shown(2, "The march", 4),
    _Shown(1, "Notes", 0),
    _Shown(2, "The end", 9),
]
NAMED = {"spring": 3, "march": 4, "end": 9}


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([OutlineEntry(1, "Spring", "spring"), OutlineEntry(2, "The march", "march")], []),
        ([OutlineEntry(2, "The march", "march"), OutlineEntry(2, "The end", "end")], []),
        ([OutlineEntry(2, "The  mar-ch", "")], []),
        (
            [OutlineEntry(2, "The end", "end"), OutlineEntry(2, "The march", "march")],
            ["the outline lacks “The march”, or has it out of its order."],
        ),
        (
            [OutlineEntry(1, "Winter", "x"), OutlineEntry(1, "Spring", "spring")],
            ["the outline lacks “Winter”, or has it out of its order."],
        ),
        (
            [OutlineEntry(2, "Spring", "march")],
            [
                "“Spring” is 1 deep in the outline, not 2.",
                "“Spring” leads to page 3 from the outline, and does not begin there.",
            ],
        ),
        ([OutlineEntry(1, "Notes", "")], ["“Notes” leads nowhere from the outline."]),
        ([OutlineEntry(1, "Notes", "spring")], ["“Notes” leads nowhere from the outline."]),
        ([OutlineEntry(1, "Spring", "")], []),
        (
            [OutlineEntry(1, "Spring", "gone")],
            ["“Spring” leads to page 3 from the outline, and does not begin there."],
        ),
        ([OutlineEntry(1, "spring", "spring")], ["the outline lacks “spring”, or has it out of its order."]),
        (
            [OutlineEntry(1, "Spring", "spring")] * 2,
            ["the outline lacks “Spring”, or has it out of its order."],
        ),
    ],
)
def test_headings_are_looked_for_one_after_the_other(entries: list[OutlineEntry], said: list[str]) -> None:
    """A number may stand before one; one that is missing hides none behind it."""
    assert said == list(_of_outline(entries, OUTLINE, NAMED))


@pytest.mark.parametrize(
    ("labels", "feet", "cover", "said"),
    [
        (["i", "1", "2"], ["i", "1", "2"], 0, []),
        (["Cover", "1", "2"], ["", "1", "2"], 1, []),
        (["Cover", "1"], ["9", "1"], 1, []),
        (["i", "1"], ["9", "1"], 0, ["page 1 of the file has 9 at its foot and is called i."]),
        (["1", "2"], ["1", ""], 0, []),
        (["1", "2"], ["", ""], 0, ["no page has its number at its foot."]),
        (["1", "2"], ["1", ""], 1, ["no page has its number at its foot."]),
    ],
)
def test_a_page_is_called_as_it_is_numbered(
    tmp_path: Path, labels: list[str], feet: list[str], cover: int, said: list[str]
) -> None:
    """The cover has no number, and a page may have none; what stands higher is none."""
    pages = [text(50, 40, foot) * bool(foot) + text(50, 60, "7") for foot in feet]
    assert said == list(_of_labels(write(tmp_path / "a.pdf", *pages), labels, cover))
