"""Press files are made of the finished PDFs of the book as it is, all of them or none."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.build import press_files
from chronicle.build.plan import Product
from chronicle.build.press_files import make_press_files
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.outputs.press.print_sheet import MILLIMETRE
from tests.builder.outputs.press.white_books import white_book
from tests.languages import CHOSEN, edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Return a book whose English PDF is finished."""
    shutil.copytree(BOOKS / "report", tmp_path, dirs_exist_ok=True)
    path = tmp_path / "dist/tiny-en.pdf"
    path.parent.mkdir()
    path.write_bytes(white_book(5))
    there = [(Product(edition_of("en"), "pdf"), path)]
    monkeypatch.setattr(press_files, "made_from_this_book", lambda *_: there)
    return Folders(tmp_path)


def test_each_edition_has_its_files(folders: Folders) -> None:
    """The files of an edition stand in a folder of their own, under the name of its PDF."""
    made = make_press_files(folders, CHOSEN, [edition_of("en")])
    assert sorted(made) == sorted(folders.press.iterdir())
    names = ("booklet.pdf", "cover.pdf", "interior.pdf", "specification.txt")
    assert [f"tiny-en-{name}" for name in names] == sorted(path.name for path in made)


def test_words_and_pages_are_those_of_the_files(folders: Folders) -> None:
    """The specification counts the pages that are printed, and names the ISBN that the cover shows."""
    conf = folders.docs / "conf.py"
    isbn = "978-0-306-40615-7"
    fact = f'"isbn": {{"en": {{"print": "{isbn}"}}}}, "version"'
    conf.write_text(conf.read_text("utf-8").replace('"version"', fact), "utf-8")
    make_press_files(folders, CHOSEN, [edition_of("en")])
    said = (folders.press / "tiny-en-specification.txt").read_text("utf-8")
    assert "Pages: 6\n" in said
    assert f"ISBN {isbn}\n" in said
    with pikepdf.Pdf.open(folders.press / "tiny-en-interior.pdf") as pdf:
        assert 6 == len(pdf.pages)


def test_the_spine_is_as_thick_as_the_pages(folders: Folders) -> None:
    """The cover is two pages and the spine wide, which grows with the weight of the paper."""
    conf = folders.docs / "conf.py"
    conf.write_text(f'{conf.read_text("utf-8")}chronicle_paper = {{"grams": 400, "bulk": 4}}\n', "utf-8")
    make_press_files(folders, CHOSEN, [edition_of("en")])
    with pikepdf.Pdf.open(folders.press / "tiny-en-cover.pdf") as pdf:
        left, _, right, _ = pdf.pages[0].trimbox
    assert pytest.approx(2 * 148 + 3 * 1.6, abs=0.1) == float(right - left) / MILLIMETRE


def test_a_spine_is_as_wide_as_the_specification_says(folders: Folders) -> None:
    """Three leaves of 0.2511 mm are 0.8 mm for whoever makes the cover, and for the cover."""
    conf = folders.docs / "conf.py"
    conf.write_text(f'{conf.read_text("utf-8")}chronicle_paper = {{"grams": 186, "bulk": 1.35}}\n', "utf-8")
    make_press_files(folders, CHOSEN, [edition_of("en")])
    with pikepdf.Pdf.open(folders.press / "tiny-en-cover.pdf") as pdf:
        left, _, right, _ = pdf.pages[0].trimbox
    assert pytest.approx(2 * 148 + 0.8, abs=0.02) == float(right - left) / MILLIMETRE


def test_the_inside_is_without_cover_and_the_booklet_turns_as_its_pages(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cover goes to another paper; an Arabic booklet is folded the other way."""
    there = []
    for code in ("en", "ar"):
        with pikepdf.Pdf.open(io.BytesIO(white_book(2 + 4))) as pdf:
            labels = [0, pikepdf.Dictionary(P="c"), 2, pikepdf.Dictionary(S=pikepdf.Name.D)]
            pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels))
            pdf.save(folders.dist / f"tiny-{code}.pdf", deterministic_id=True)
        there.append((Product(edition_of(code), "pdf"), folders.dist / f"tiny-{code}.pdf"))
    monkeypatch.setattr(press_files, "made_from_this_book", lambda *_: there)
    monkeypatch.setattr(press_files, "impose", lambda _, *, right_to_left: f"{right_to_left}".encode())
    make_press_files(folders, CHOSEN, [edition_of("en"), edition_of("ar")])
    for code, turned in (("en", "False"), ("ar", "True")):
        assert turned == (folders.press / f"tiny-{code}-booklet.pdf").read_text()
        with pikepdf.Pdf.open(folders.press / f"tiny-{code}-interior.pdf") as pdf:
            assert 4 == len(pdf.pages)


def test_a_file_with_a_fault_is_not_written(folders: Folders) -> None:
    """What a press could not print as it is meant is named, and no file is handed out."""
    (folders.dist / "tiny-en.pdf").write_bytes(white_book(1, b"/DeviceRGB cs"))
    with pytest.raises(ProblemsFound) as found:
        make_press_files(folders, CHOSEN, [edition_of("en")])
    assert ["P034"] == [each.code for each in found.value.problems]
    assert not folders.press.exists()


def test_an_edition_without_pdf_is_named(folders: Folders) -> None:
    """Where one of the editions has no PDF, that is said, and nothing is made of the others."""
    with pytest.raises(ProblemsFound) as found:
        make_press_files(folders, CHOSEN, [edition_of("en"), edition_of("ar")])
    assert [("P030", edition_of("ar").name)] == [(each.code, each.subject) for each in found.value.problems]
    assert not folders.press.exists()
