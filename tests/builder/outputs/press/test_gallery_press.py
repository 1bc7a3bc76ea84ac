"""All that is made for a print shop of a small book with two of everything that printing changes."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from chronicle.core.problems import ProblemsFound
from chronicle.oracles.press_checks import check_press_file
from chronicle.outputs.pdf.front_cover import CoverWords
from chronicle.outputs.press import cover_sheet
from chronicle.outputs.press.black_ink import grey_of_inks, grey_of_rgb
from chronicle.outputs.press.booklet import impose, spreads
from chronicle.outputs.press.contact_sheets import places_of
from chronicle.outputs.press.cover_sheet import CoverSize
from chronicle.outputs.press.isbn import bars
from chronicle.outputs.press.paper import Paper, read_paper
from chronicle.outputs.press.pdfx import date_of, for_the_press
from chronicle.outputs.press.specification import Ordered, specification
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

IDENTIFIER = re.compile(
    r"urn:uuid:[0-9a-f-]+"
)  # follows from the bytes of the file, and these from a library
PAINTED = (
    b"0.114 0.11 0.102 rg 1 0 0 RG 0 0 9 9 re B",
    b"0 0 0 1 k 0.2 0.4 0 0.1 K 0.1 g 0.5 G /F Do /I Do 0 0 9 9 re B",
    b"1 1 1 rg 0 0 9 9 re f",
)
SIZES = ((419.53, 595.28), (400.0, 600.0), (700.0, 595.28))
SCREENS = (
    *("/AA", "/AF", "/AcroForm", "/Collection", "/Dests", "/MarkInfo", "/Names", "/OpenAction", "/Outlines"),
    *("/PageMode", "/StructTreeRoot"),
)
SETTINGS = (
    "",
    "chronicle_paper = {}",
    "chronicle_paper = {'grams': 30, 'bulk': 4}",
    "chronicle_paper = {'grams': 80}",
    "chronicle_paper = {'grams': 29.9, 'bulk': 4.1}",
    "chronicle_paper = {'gram': 80, 'bulk': True, 'grams': '80'}",
    "chronicle_paper = [80]",
    "chronicle_paper = {'grams': 40 + 40}",
)


def _book(pages: int) -> bytes:
    """Return a book with colours of each kind, a drawing, a picture, and what only screens show."""
    with pikepdf.Pdf.new() as pdf:
        form = pdf.make_stream(b"0 1 0 rg 0 0 5 5 re f")
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 5, 5])
        form.StructParents, form.Group = 7, Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
        image = pdf.make_stream(bytes([255, 0, 0, 0, 0, 255]))
        image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 2, 1
        image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
        image.Decode, image.Mask = Array([0, 1, 0, 1, 0, 1]), Array([0, 0, 0, 0, 0, 0])
        for number in range(pages):
            page = pdf.add_blank_page(page_size=SIZES[number % 3])
            page.Contents = pdf.make_stream(PAINTED[number % 3])
            page.Resources = Dictionary(
                XObject=Dictionary(F=form, I=image), ColorSpace=Dictionary(C=Name.DeviceRGB)
            )
            page.TrimBox = Array([0, 0, *SIZES[number % 3]])
            page.CropBox, page.obj.ArtBox = page.TrimBox, page.TrimBox
            page.Annots, page.obj.AA = (
                Array([Dictionary(Type=Name.Annot, Subtype=Name.Link)]),
                Dictionary(O=1),
            )
            page.StructParents, page.Tabs = number, Name.S
        for name in SCREENS:
            pdf.Root[name] = Dictionary(X=1)
        pdf.docinfo["/Title"], pdf.docinfo["/CreationDate"] = "Two & <two>", "D:20260102030405Z"
        pdf.docinfo["/Author"] = "Nobody"
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def _held(data: bytes) -> Iterator[str]:
    """Yield what a file holds: its root, its pages with boxes, resources and operators."""
    with pikepdf.Pdf.open(io.BytesIO(data)) as pdf:
        yield f"version {pdf.pdf_version}, root {sorted(pdf.Root.keys())}"
        yield f"info { {name: str(value) for name, value in pdf.docinfo.items()} }"
        if "/ViewerPreferences" in pdf.Root:
            yield f"viewing { {name: str(value) for name, value in pdf.Root.ViewerPreferences.items()} }"
        if "/Metadata" in pdf.Root:
            yield IDENTIFIER.sub("urn:uuid:…", pdf.Root.Metadata.read_bytes().decode())
        for intent in pdf.Root.get("/OutputIntents", Array()):
            names = sorted({*intent.keys()} - {"/DestOutputProfile"})
            yield f"intent { {name: str(intent[name]) for name in names} }"
            profile = intent.DestOutputProfile
            yield f"  profile of {len(profile.read_bytes())} bytes, N {profile.N}"
        for number, page in enumerate(pdf.pages, 1):
            yield f"=== page {number} {sorted(page.obj.keys())}"
            for name in ("/MediaBox", "/BleedBox", "/TrimBox", "/CropBox", "/ArtBox"):
                if name in page.obj:
                    yield f"  {name} {[round(float(each), 1) for each in page.obj[name]]}"
            for name, drawn in sorted(page.obj.Resources.get("/XObject", {}).items()):
                about = {
                    key: str(drawn[key])
                    for key in sorted(drawn.keys())
                    if key not in {"/Length", "/Resources"}
                }
                about = {key: value for key, value in about.items() if not value.startswith("pikepdf")}
                yield f"  {name} {about} {drawn.read_bytes()[:60]!r}"
            yield f"  resources {sorted(page.obj.Resources.keys())}"
            for each in pikepdf.parse_content_stream(page):
                numbers = [
                    str(round(float(one), 2)) if not isinstance(one, Name) else str(one)
                    for one in each.operands
                ]
                yield f"    {' '.join(numbers)} {each.operator}"


@pytest.mark.parametrize("how", ["leaves", "bleed", "plain"])
def test_press_files(approved: Approved, how: str) -> None:
    """Nothing of screens is left; colours are tints; sheets have marks, boxes and what the standard asks."""
    book = _book(3 if how == "leaves" else 2)
    given: dict[str, Callable[[], bytes]] = {
        "leaves": lambda: for_the_press(book, leaves=True),
        "bleed": lambda: for_the_press(book, bleed_drawn=True, folds=[100.0, 120.0]),
        "plain": lambda: for_the_press(book),
    }
    made = given[how]()
    found = [str(each) for each in check_press_file(made, "x.pdf", leaves=True)]
    approved(date_of(made), *_held(made), "checked", *found)


def test_faults_of_press_files(approved: Approved) -> None:
    """A file that is none for a print shop is told by each thing that it lacks."""
    told: list[str] = []
    for pages, leaves in ((3, True), (2, False)):
        told += [str(each) for each in check_press_file(_book(pages), f"{pages}.pdf", leaves=leaves)]
    made = for_the_press(_book(2))
    for name in ("/OutputIntents", "/Metadata"):
        with pikepdf.Pdf.open(io.BytesIO(made)) as pdf:
            del pdf.Root[name]
            out = io.BytesIO()
            pdf.save(out, force_version="1.7")
        told += [f"=== without {name}", *(str(each) for each in check_press_file(out.getvalue(), "x.pdf"))]
    for box in ("/BleedBox", "/TrimBox", "/MediaBox"):
        with pikepdf.Pdf.open(io.BytesIO(made)) as pdf:
            pdf.pages[1].obj[box] = Array([20, 20, 300, 300])
            out = io.BytesIO()
            pdf.save(out)
        told += [f"=== another {box}", *(str(each) for each in check_press_file(out.getvalue(), "x.pdf"))]
    approved(*told)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_booklets(approved: Approved, *, right_to_left: bool) -> None:
    """Pages lie on their sides of a sheet in their own size or smaller, bound on the side of the script."""
    rows = [f"{count}: {list(spreads(count))}" for count in (1, 4, 5, 8, 9)]
    rows += [f"{count}: {list(spreads(count))[:2]} … {list(spreads(count))[-2:]}" for count in (64, 65, 130)]
    approved(*_held(impose(_book(5), right_to_left=right_to_left)), *rows)


def test_numbers(approved: Approved) -> None:
    """Bars of an ISBN, tints of colours, places of pages on contact sheets, how thick a book is."""
    told = [
        f"{isbn}: {[tuple(each) for each in bars(isbn)]}"
        for isbn in ("978-3-16-148410-0", "978-0-306-40615-7", "979-10-90636-07-1")
    ]
    colours = ((0.0, 0.0, 0.0), (0.15, 0.15, 0.15), (0.149, 0.149, 0.149), (1.0, 0.0, 0.0), (0.0, 1.0, 0.5))
    told += [f"{colour}: {grey_of_rgb(*colour)} {grey_of_inks(*colour, 0.1)}" for colour in colours]
    for from_right in (False, True):
        places = places_of(26, 370, right_to_left=from_right)
        told += [f"{from_right} {at}: {tuple(places[at])}" for at in (0, 1, 2, 6, 7, 8, 22, 23, 24, 25)]
    told += [
        f"{pages}: {Paper().thickness(pages):.3f} {Paper(80, 2).thickness(pages):.3f}"
        for pages in (1, 2, 301)
    ]
    size = CoverSize(148.0, 210.0, 12.5)
    approved(*told, f"{size} {size.front}")


def test_paper(tmp_path: Path, approved: Approved) -> None:
    """What the settings say of the paper, up to its limits, and each field that is none."""
    told: list[object] = []
    for conf in SETTINGS:
        (tmp_path / "conf.py").write_text(f"{conf}\n", "utf-8")
        told.append(f"=== {conf}")
        try:
            told.append(read_paper(tmp_path))
        except ProblemsFound as found:
            told += found.problems
    approved(*told)


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_specification(gallery: Gallery, approved: Approved, code: str) -> None:
    """The page of facts for the shop, with an ISBN and without, in the words of its trade."""
    words = gallery.book(code).messages
    size, paper = CoverSize(148.0, 210.5, 12.25), Paper(80.0, 1.75)
    told = [
        specification(Ordered("A title", pages, size, paper, "inside.pdf", "cover.pdf", isbn), words)
        for pages, isbn in ((302, ""), (1302, "978-0-306-40615-7"))
    ]
    approved(*told)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_covers(approved: Approved, code: str) -> None:
    """Front, spine and back stand there on their sheet, with a barcode or the room for one."""
    edition, told = edition_of(code), list[str]()
    for words, size in (
        (
            CoverWords("A & B", "Two of <all>", "An archive", 6, "It tells & ends.", "978-3-16-148410-0"),
            (148, 210, 12.4),
        ),
        (CoverWords("A", "", "", 1), (210, 297, 3.9)),
    ):
        cover = CoverSize(*size)
        markup = cover_sheet._html(words, edition, cover, "2026-02-03")
        told += [f"=== {size}", markup.replace("><", ">\n<"), cover_sheet._style(cover, edition)]
    approved(*told)
