"""All that is told of a small PDF with many faults, made by hand, and all that is read of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from chronicle.oracles.preflight.baselines import baselines_of
from chronicle.oracles.preflight.findable import Said
from chronicle.oracles.preflight.index_targets import Evidence
from chronicle.oracles.preflight.inspecting import Expected, inspect
from chronicle.oracles.preflight.line_faults import lines_table
from chronicle.oracles.preflight.navigation import OutlineEntry
from chronicle.oracles.preflight.page_report import page_report
from chronicle.oracles.preflight.printed_lines import lines_of
from chronicle.oracles.preflight.printed_paragraphs import PrintedParagraphs
from chronicle.oracles.preflight.sheet import sheets
from tests.builder.oracles.preflight.hand_made import box, figure, text, write
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved

LINE = "It goes on from edge to edge of the measure, as a line does here"
ROWS = tuple(f"{LINE}{each}" for each in (".", " and", " to", ", for it", " - it-", "", " al-", " one"))
FIRST = (
    text(50, 530, "The first chapter", 16)
    + "".join(text(50, 490 - 14 * at, row) for at, row in enumerate(ROWS))
    + text(50, 371, "One")
    + text(50, 340, "Off   the    grid, with gaps  as   wide as   these are in  a line of this measure")
    + text(50, 80, "1 A note on Hama and Homs.", 8)
)
SECOND = (
    text(10, 490, "Out at the left") + text(300, 476, "Out at the right edge of the page it goes on and on")
    + text(50, 440, "Struck by a box") + box(60, 435, 30, 10)
    + text(50, 400, "Over") + text(53, 402, "each other")
    + figure(50, 200, 100, 60) + text(60, 210, "Within", 8)
    + text(50, 60, "Hama is told here, and Homs not: a heading below", 14)
)  # fmt: skip
INDEX = (
    text(50, 500, "Hama") + text(100, 500, "1.1") + text(130, 500, "1.2") + text(160, 500, "n. 1")
    + text(50, 486, "Homs") + text(100, 486, "1.1") + text(130, 486, "1.9") + text(50, 472, "Nobody")
)  # fmt: skip
PLACES = {
    "top": (2, 50, 546),
    "half": (3, 50, 76),
    "c.index": (4, 50, 520),
    "p1-1": (2, 50, 500),
    "p1-2": (3, 50, 450),
    "n1-1": (2, 50, 90),
    "appendices-index.index-place-hama": (4, 50, 510),
    "appendices-index.index-place-homs": (4, 50, 496),
    "appendices-index.index-place-nobody": (4, 50, 482),
}
LINKS = (
    (4, (100.0, 500.0, 120.0, 510.0), "p1-1"),
    (4, (130.0, 500.0, 150.0, 510.0), "p1-2"),
    (4, (160.0, 500.0, 180.0, 510.0), "n1-1"),
    (4, (100.0, 486.0, 120.0, 496.0), "p1-1"),
    (4, (130.0, 486.0, 150.0, 496.0), "gone"),
    (2, (50.0, 80.0, 90.0, 90.0), "half"),
)
EXPECTED = Expected(
    said={
        "one": Said(
            text=["The first chapter", " ".join(ROWS), "A passage of nine words that no page of it has."],
            notes=["A note on Hama and Homs.", "A second note of some words that is not there at all."],
            figures=["Within"],
            alternatives=["A picture of a box."],
            foreign=[("ar", "حمص"), ("de", "Hama")],
        ),
        "index": Said(text=["Hama", "Homs", "Nobody"]),
    },
    begins={"one": "top", "index": "c.index"},
    index={
        "index-place-hama": Evidence(frozenset({"Hama"}), frozenset({"n1-1"})),
        "index-place-homs": Evidence(frozenset({"Homs"}), frozenset()),
        "index-place-nobody": Evidence(frozenset({"Nobody"}), frozenset({"n1-9"})),
        "index-place-lost": Evidence(frozenset({"Lost"}), frozenset()),
    },
    cover=1,
    composed=[1],
    entries=[
        OutlineEntry(1, "The first chapter", "top"),
        OutlineEntry(2, "Below", "half"),
        OutlineEntry(1, "Index", "c.index"),
    ],
    places=["p1-1", "p1-2", "p1-3"],
    told={"Title": "A book", "Author": "Its editors", "Subject": "Of faults"},
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book of a cover, two pages of a chapter and an index, in which nearly all is wrong."""
    path = write(
        tmp_path_factory.mktemp("faults") / "faults.pdf",
        box(0, 0, 420, 595),
        FIRST,
        SECOND,
        INDEX,
        places=PLACES,
        links=LINKS,
    )
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        with pdf.open_outline() as outline:
            for title, name in (("The first chapter", "top"), ("Other", "half"), ("Index", "p1-2")):
                item = pikepdf.OutlineItem(title)
                item.destination = String(name)
                outline.root.append(item)
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 2, Dictionary(S=Name.D)]))
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([])))
        tags = [
            Dictionary(S=Name.H1, ActualText=String("The first chapter"), Pg=pdf.pages[1].obj),
            Dictionary(S=Name.P, ActualText=String("Something else."), Pg=pdf.pages[1].obj),
            Dictionary(S=Name.Figure, Pg=pdf.pages[2].obj, K=0),
            Dictionary(S=Name.Figure, Alt=String("Another."), Pg=pdf.pages[2].obj, K=0,
                       A=Dictionary(O=Name.Layout, BBox=Array([0, 0, 500, 90]))),
            Dictionary(S=Name.Note, ActualText=String("1 A note on Hama and Homs."), Pg=pdf.pages[1].obj),
            Dictionary(S=Name.Link, Pg=pdf.pages[3].obj),
            Dictionary(S=Name.Table, Pg=pdf.pages[3].obj),
        ]  # fmt: skip
        pdf.Root.StructTreeRoot.K = Array([pdf.make_indirect(each) for each in tags])
        pdf.docinfo["/Title"] = "Another book"
        pdf.docinfo["/Author"] = "Its editors"
        pdf.save(path)
    return path


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_faults(book: Path, approved: Approved, code: str) -> None:
    """Each fault is told with its page and its words, in the order in which the book is looked at."""
    told = inspect(book, edition_of(code), EXPECTED)
    approved(*told if code == "en" else [each for each in told if each.code not in {"P020", "P021"}])


def test_what_is_read(book: Path, approved: Approved) -> None:
    """Letters, lines, measures, paragraphs and places are read so."""
    edition = edition_of("en")
    told: list[object] = [baselines_of(book), *lines_table(book, edition), *page_report(book, edition)]
    told += lines_of(book, edition)
    printed = PrintedParagraphs(book)
    told += [printed.places, printed.links, [round(printed.width(page)) for page in (2, 3, 4)]]
    told += [printed.passage(name) for name in ("p1-1", "p1-2", "n1-1")]
    with sheets(book) as each:
        for number, sheet in each:
            told.append(
                f"page {number}: {sorted(sheet.kinds())}, {len(sheet.glyphs())}, {len(sheet.letters())}"
            )
            told += [f"  {kind} {[round(edge) for edge in edges]}" for kind, *edges in sheet.things()]
            told.append(sheet.words_in(40, 395, 200, 450))
    approved(*told)
