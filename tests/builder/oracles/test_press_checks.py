"""Files for the print shop: each requirement is looked at, and what is planted is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from chronicle.oracles.press_checks import check_press_file
from chronicle.outputs.press.pdfx import for_the_press
from tests.builder.outputs.press.white_books import white_book

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.approved import Approved


def _found(path: Path) -> set[str]:
    return {problem.code for problem in check_press_file(path.read_bytes(), path.name)}


@pytest.fixture
def pressed(tmp_path: Path) -> Path:
    """Return a file for the press, of a book that is not."""
    path = tmp_path / "book.pdf"
    path.write_bytes(white_book(2, b"0.11 0.11 0.1 rg 0 0 9 9 re f\n"))
    assert {"P031", "P032", "P034", "P037", "P040"} == _found(path)
    path.write_bytes(for_the_press(path.read_bytes()))
    return path


def test_what_was_prepared_has_no_fault(pressed: Path) -> None:
    """A book that is prepared for the press meets every requirement."""
    assert [] == check_press_file(pressed.read_bytes(), "book.pdf")


def _no_box(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj["/TrimBox"]


def _narrow_bleed(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.BleedBox = pdf.pages[0].trimbox


def _bleed_lacks_on_one_side(pdf: pikepdf.Pdf) -> None:
    box = pdf.pages[0].obj.BleedBox
    box[0] = float(box[0]) + 2


def _narrow_sheet(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].mediabox = pdf.pages[0].trimbox


def _for_screens(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].S = Name.GTS_PDFA1


def _profile_of_a_screen(pdf: pikepdf.Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes().replace(b"prtr", b"mntr"))


def _no_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0].DestOutputProfile


def _no_condition(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0].OutputConditionIdentifier


def _strange_font(pdf: pikepdf.Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Arial, FontDescriptor=Dictionary())
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))


def _draws(content: bytes) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].contents_add(content)

    return plant


def _picture(pdf: pikepdf.Pdf) -> None:
    picture = Stream(pdf, b"\0\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    pdf.Root.Planted = pdf.make_indirect(picture)


def _form(content: bytes, **entries: object) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        form = Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], **entries)
        pdf.Root.Planted = pdf.make_indirect(form)

    return plant


def _annotation(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])])


def _attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = b"a"


def _action(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="1")


def _no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def _not_trapped(pdf: pikepdf.Pdf) -> None:
    del pdf.trailer.Info.Trapped


SLIPS = [
    (_no_box, "P031"),
    (_narrow_bleed, "P031"),
    (_bleed_lacks_on_one_side, "P031"),
    (_narrow_sheet, "P031"),
    (_for_screens, "P032"),
    (_profile_of_a_screen, "P032"),
    (_no_profile, "P032"),
    (_no_condition, "P032"),
    (_strange_font, "P033"),
    (_draws(b"1 0 0 rg"), "P034"),
    (_draws(b"0 0 0 1 K"), "P034"),
    (_form(b"/srgb cs"), "P034"),
    (_form(b"", Resources=Dictionary(ColorSpace=Dictionary(a=Name.DeviceRGB))), "P034"),
    (_picture, "P034"),
    (_draws(b"0.1 g BT (a) Tj ET"), "P035"),
    (_form(b"", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)), "P036"),
    (_form(b"", Group=Dictionary(S=Name.Transparency)), "P036"),
    (_annotation, "P037"),
    (_attachment, "P038"),
    (_action, "P039"),
    (_no_metadata, "P040"),
    (_not_trapped, "P040"),
]


@pytest.mark.parametrize(("plant", "code"), SLIPS)
def test_each_planted_slip_is_found(pressed: Path, plant: Callable[[pikepdf.Pdf], None], code: str) -> None:
    """A file that breaks one requirement is told by the code of that one, and by no other."""
    _save(pressed, plant)
    assert {code} == _found(pressed)


def _save(path: Path, plant: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.Pdf.open(path, allow_overwriting_input=True) as pdf:
        plant(pdf)
        pdf.save(path, force_version="1.6")


def _holds(**entries: Any) -> Callable[[pikepdf.Pdf], None]:
    """Plant an object somewhere in the file."""

    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Planted = pdf.make_indirect(Dictionary(**entries))

    return plant


def _with_profile(offset: int, written: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Write into the head of the profile."""

    def plant(pdf: pikepdf.Pdf) -> None:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        data = profile.read_bytes()
        profile.write(data[:offset] + written + data[offset + len(written) :])

    return plant


def _four_inks(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 4


def _two_presses(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def _of_document(key: str) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.Root[key] = Array([])

    return plant


def _trapped(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Trapped"] = Name("/True")


WAYS = [
    (_two_presses, "P032"),
    (_with_profile(16, b"CMYK"), "P032"),
    (_with_profile(36, b"none"), "P032"),
    (_four_inks, "P032"),
    *(
        (_draws(operands + b" " + operator), "P034")
        for operands, operators in (
            (b"1 0 0", (b"rg", b"RG")),
            (b"0 0 0 1", (b"k", b"K")),
            (b"/a", (b"cs", b"CS", b"sh")),
            (b"1", (b"sc", b"SC", b"scn", b"SCN")),
        )
        for operator in operators
    ),
    *((_draws(b"0.1 g BT " + shown + b" ET"), "P035") for shown in (b"[(a)] TJ", b"(a) '", b'0 0 (a) "')),
    (_draws(b"q 0 g Q 0.1 g q 0 g Q BT (a) Tj ET"), "P035"),
    (_of_document("/AF"), "P038"),
    (_holds(Type=Name.EmbeddedFile), "P038"),
    *((_holds(**{key: Array([])}), "P039") for key in ("JS", "JavaScript", "OpenAction", "AA")),
    (_trapped, "P040"),
]


@pytest.mark.parametrize(("plant", "code"), WAYS)
def test_each_way_to_break_a_requirement_is_found(
    pressed: Path, plant: Callable[[pikepdf.Pdf], None], code: str
) -> None:
    """Every operator of colour and of lettering counts, every kind of action, and every part of a profile."""
    _save(pressed, plant)
    assert {code} == _found(pressed)


def test_slips_in_words(pressed: Path, approved: Approved) -> None:
    """Each is told in these words, with its page where it has one."""
    sound = pressed.read_bytes()
    told: list[object] = []
    for plant, _code in [*SLIPS, *WAYS]:
        pressed.write_bytes(sound)
        _save(pressed, plant)
        told += check_press_file(pressed.read_bytes(), pressed.name)
    approved(*told)


def _face(kind: str, *files: str) -> Callable[[pikepdf.Pdf], None]:
    return _holds(
        Type=Name.Font,
        Subtype=Name(f"/{kind}"),
        BaseFont=Name.Arial,
        FontDescriptor=Dictionary({f"/{each}": True for each in files}),
    )


def _drawn(**entries: object) -> Callable[[pikepdf.Pdf], None]:
    """Plant a picture."""

    def plant(pdf: pikepdf.Pdf) -> None:
        kind = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1}
        pdf.Root.Planted = pdf.make_indirect(Stream(pdf, b"\0", **kind, **entries))

    return plant


def _printers_mark(pdf: pikepdf.Pdf) -> None:
    _annotation(pdf)
    pdf.pages[0].obj.Annots[0].Subtype = Name.PrinterMark


@pytest.mark.parametrize(
    "plant",
    [
        *(_face("TrueType", file) for file in ("FontFile", "FontFile2", "FontFile3")),
        _face("Type0"),
        _face("Type3"),
        _drawn(ImageMask=True),
        _drawn(ColorSpace=Name.DeviceGray, BitsPerComponent=8),
        _form(b"", Resources=Dictionary(ColorSpace=Dictionary(a=Name.DeviceGray))),
        _form(b"", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray)),
        _form(b"", Group=Dictionary(S=Name.Other)),
        _draws(b"0.15 g BT (a) Tj ET"),
        _printers_mark,
    ],
)
def test_what_a_press_can_print_is_let_pass(pressed: Path, plant: Callable[[pikepdf.Pdf], None]) -> None:
    """Embedded glyphs of each kind, pictures and groups in tints of black, masks, marks of the printer."""
    _save(pressed, plant)
    assert set() == _found(pressed)


def test_a_fault_of_several_pages_is_told_once_with_the_first(pressed: Path) -> None:
    """Whoever mends it looks there; what is wrong with the whole file has no page."""

    def plant(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.contents_add(b"1 0 0 rg")
        _no_condition(pdf)

    _save(pressed, plant)
    assert [
        "the output intent does not name its condition.",
        "page 1: a colour is set by rg, not as a tint of black.",
    ] == [each.message for each in check_press_file(pressed.read_bytes(), "book.pdf")]


def test_a_later_pdf_is_found(pressed: Path) -> None:
    """PDF/X-4 is made of PDF 1.6; a file of a later version is no such file."""
    with pikepdf.Pdf.open(pressed, allow_overwriting_input=True) as pdf:
        pdf.save(pressed, force_version="1.7")
    assert {"P040"} == _found(pressed)


@pytest.mark.parametrize("content", [b"q 0.1 g Q BT (a) Tj ET", b"Q 0.3 g BT (a) Tj ET", b"0 g BT (a) Tj ET"])
def test_lettering_that_is_black_or_grey_is_let_pass(pressed: Path, content: bytes) -> None:
    """Solid black and an open grey are no faults, nor is a tint that no letter is drawn in."""
    with pikepdf.Pdf.open(pressed, allow_overwriting_input=True) as pdf:
        _draws(content)(pdf)
        pdf.save(pressed, force_version="1.6")
    assert set() == _found(pressed)


def test_a_leaf_with_one_page_is_found(pressed: Path) -> None:
    """The pages of an interior are even in number; those of a cover need not be."""
    assert [] == check_press_file(pressed.read_bytes(), "a.pdf", leaves=True)
    with pikepdf.Pdf.open(pressed, allow_overwriting_input=True) as pdf:
        del pdf.pages[1]
        pdf.save(pressed, force_version="1.6")
    assert ["P045"] == [each.code for each in check_press_file(pressed.read_bytes(), "a.pdf", leaves=True)]
    assert set() == _found(pressed)


def test_an_encrypted_file_is_found(pressed: Path) -> None:
    """PDF/X-4 is never encrypted, not even with an empty password."""
    with pikepdf.Pdf.open(pressed, allow_overwriting_input=True) as pdf:
        pdf.save(pressed, encryption=pikepdf.Encryption(owner="shop", user="", R=4))
    (problem,) = check_press_file(pressed.read_bytes(), pressed.name)
    assert ("P040", "it is encrypted.") == (problem.code, problem.message)


NOT_THREE, TOO_FAR = (
    "page 1: the bleed is not 3 mm on each side.",
    "page 1: the bleed reaches beyond the sheet.",
)


@pytest.mark.parametrize("side", range(4))
@pytest.mark.parametrize(
    ("box", "outwards", "said"),
    [
        ("BleedBox", 0.04, []),
        ("BleedBox", 0.06, [NOT_THREE]),
        ("BleedBox", -0.06, [NOT_THREE]),
        ("MediaBox", -7 * 72 / 25.4 + 0.04, []),
        ("MediaBox", -7 * 72 / 25.4 - 0.06, [TOO_FAR]),
        ("MediaBox", 5.0, []),
    ],
)
def test_bleed_is_three_millimetres_and_on_the_sheet(
    pressed: Path, side: int, box: str, outwards: float, said: list[str]
) -> None:
    """On each side by itself, neither more nor less; the sheet may be as large as one likes."""
    with pikepdf.Pdf.open(pressed, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0].obj
        edges = [float(each) for each in page[f"/{box}"]]
        edges[side] += outwards if side > 1 else -outwards
        page[f"/{box}"] = Array(edges)
        pdf.save(pressed)
    found = check_press_file(pressed.read_bytes(), "book.pdf")
    assert [("book.pdf", 0, "P031", each) for each in said] == [
        (each.path, each.line, each.code, each.message) for each in found
    ]
