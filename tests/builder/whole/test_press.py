"""A small book goes to the press, from the left and from the right."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from chronicle.build import press_files
from chronicle.build.plan import Product
from chronicle.build.press_files import make_press_files
from chronicle.core.folders import Folders
from chronicle.outputs.press.print_sheet import MILLIMETRE
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.whole.conftest import Everything


@pytest.fixture(scope="module", params=["en", "ar"])
def pressed(
    request: pytest.FixtureRequest, everything: Everything, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """Return the code of an edition and the folder of its press files."""
    edition = edition_of(request.param)
    root = tmp_path_factory.mktemp("press") / "book"
    shutil.copytree(everything.folders.root / "docs", root / "docs")
    there = [(Product(edition, "pdf"), everything.result(edition, "pdf"))]
    folders = Folders(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(press_files, "made_from_this_book", lambda *_: there)
        made = make_press_files(folders, CHOSEN, [edition])
    assert all(path.is_file() for path in made)
    return edition.code, folders.press


def test_the_interior_is_all_black_leaves(pressed: tuple[str, Path]) -> None:
    """Every page has its bleed, none a colour, a link or a tag; there are as many as fill the leaves."""
    code, press = pressed
    with pikepdf.Pdf.open(press / f"tiny-{code}-interior.pdf") as pdf:
        assert not len(pdf.pages) % 2
        assert "/StructTreeRoot" not in pdf.Root
        (intent,) = pdf.Root.OutputIntents
        assert b"GRAY" == intent.DestOutputProfile.read_bytes()[16:20]
        said = (press / f"tiny-{code}-specification.txt").read_text("utf-8")
        assert f" {len(pdf.pages)}\n" in said


def test_the_cover_is_the_right_way_round(pressed: tuple[str, Path]) -> None:
    """The front is at the right in English, at the left in Arabic; the back has the field of the barcode."""
    code, press = pressed
    with pypdfium2.PdfDocument(press / f"tiny-{code}-cover.pdf") as pdf:
        width, height = pdf[0].get_size()
        text = pdf[0].get_textpage()
        spine = 12 * MILLIMETRE
        halves = {
            "left": text.get_text_bounded(left=0, bottom=0, right=width / 2 - spine, top=height),
            "right": text.get_text_bounded(left=width / 2 + spine, bottom=0, right=width, top=height),
        }
    front, back = ("right", "left") if code == "en" else ("left", "right")
    assert "ISBN" in halves[back]
    assert "ISBN" not in halves[front]
    assert halves[front].strip()


def test_the_booklet_begins_on_its_side(pressed: tuple[str, Path], everything: Everything) -> None:
    """The first page lies at the right of the outer sheet; in Arabic, which is bound there, at the left."""
    code, press = pressed
    with pypdfium2.PdfDocument(everything.result(edition_of(code), "pdf")) as book:
        first = book[0].get_textpage().get_text_range()
    with pypdfium2.PdfDocument(press / f"tiny-{code}-booklet.pdf") as pdf:
        width, height = pdf[0].get_size()
        left, right = (0, width / 2) if code == "ar" else (width / 2, width)
        text = pdf[0].get_textpage().get_text_bounded(left=left, bottom=0, right=right, top=height)
    assert first.split() == text.split()
