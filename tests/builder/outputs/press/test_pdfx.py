"""Files for a print shop, made of finished ones."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Stream

from chronicle.outputs.press import pdfx
from chronicle.outputs.press.black_ink import grey_of_inks, grey_of_rgb
from chronicle.outputs.press.pdfx import date_of, for_the_press
from chronicle.outputs.press.print_sheet import MILLIMETRE
from tests.builder.outputs.press.white_books import A5, white_book


def operators(data: bytes, *names: str) -> list[tuple[str, list[float]]]:
    """Return the operators of these names on the first page, with their numbers."""
    with pikepdf.Pdf.open(io.BytesIO(data)) as pdf:
        return [
            (str(each.operator), [float(number) for number in each.operands])
            for each in pikepdf.parse_content_stream(pdf.pages[0])
            if str(each.operator) in names
        ]


def boxes(data: bytes) -> list[list[float]]:
    """Return sheet, bleed and cut of the first page, in millimetres."""
    with pikepdf.Pdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[0]
        found = (page.mediabox, page.obj.BleedBox, page.trimbox)
        return [[round(float(each) / MILLIMETRE, 1) for each in box] for box in found]


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        (b"0 0 0 rg", ("g", [0.0])),
        (b"0.114 0.11 0.102 RG", ("G", [0.0])),
        (b"1 1 1 rg", ("g", [1.0])),
        (b"0.5 0.5 0.5 rg", ("g", [0.5])),
        (b"0 1 0 rg", ("g", [0.7152])),
        (b"0 0 0 1 k", ("g", [0.0])),
        (b"0 0 0 0 K", ("G", [1.0])),
        (b"0.1 g", ("g", [0.0])),
    ],
)
def test_a_colour_becomes_a_tint_of_black(given: bytes, printed: tuple[str, list[float]]) -> None:
    """Each way to set a colour gives a tint as light as the colour; what is nearly black is all ink."""
    assert printed in operators(for_the_press(white_book(1, given)), "g", "G")
    assert [] == operators(for_the_press(white_book(1, given)), "rg", "RG", "k", "K")


def test_inks_and_lights_agree() -> None:
    """A colour has one tint, whether it is told as light or as ink."""
    assert grey_of_rgb(0.2, 0.6, 0.9) == grey_of_inks(0.8, 0.4, 0.1, 0)


def test_a_picture_becomes_grey() -> None:
    """A picture in colours is printed in greys of the same size."""
    with pikepdf.Pdf.open(io.BytesIO(white_book(1))) as pdf:
        picture = Stream(pdf, bytes([255, 0, 0, 255, 255, 255]), Type=Name.XObject, Subtype=Name.Image)
        picture.Width, picture.Height = 2, 1
        picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(P=pdf.make_indirect(picture)))
        out = io.BytesIO()
        pdf.save(out)
    with pikepdf.Pdf.open(io.BytesIO(for_the_press(out.getvalue()))) as pdf:
        image = pdf.pages[0].Resources.XObject.P
        assert (Name.DeviceGray, [76, 255]) == (image.ColorSpace, list(image.read_bytes()))


def test_what_is_drawn_inside_a_page_becomes_grey_too() -> None:
    """A drawing with its layers; a mask has no colour, and a picture in greys stays as it is."""
    with pikepdf.Pdf.open(io.BytesIO(white_book(1))) as pdf:
        forms = [
            Stream(
                pdf,
                b"1 0 0 RG 0 0 1 rg 0 0 5 5 re B",
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=[0, 0, 5, 5],
            )
            for _ in range(3)
        ]
        forms[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
        forms[1].Group = Dictionary(S=Name.Transparency)
        mask = Stream(
            pdf, b"\xf0", Type=Name.XObject, Subtype=Name.Image, Width=8, Height=1, BitsPerComponent=1
        )
        mask.ImageMask = True
        grey = Stream(pdf, b"\x01\x02", Type=Name.XObject, Subtype=Name.Image, Width=2, Height=1)
        grey.ColorSpace, grey.BitsPerComponent, grey.Decode = Name.DeviceGray, 8, [1, 0]
        red = Stream(pdf, bytes([255, 0, 0]), Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
        red.ColorSpace, red.BitsPerComponent, red.Decode = Name.DeviceRGB, 8, [0, 1, 0, 1, 0, 1]
        red.Mask = [0, 1, 0, 1, 0, 1]
        named = {f"X{at}": pdf.make_indirect(each) for at, each in enumerate([*forms, mask, grey, red])}
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(**named))
        out = io.BytesIO()
        pdf.save(out)
    with pikepdf.Pdf.open(io.BytesIO(for_the_press(out.getvalue()))) as pdf:
        found = pdf.pages[0].Resources.XObject
        for name in ("/X0", "/X1", "/X2"):
            told = [str(each.operator) for each in pikepdf.parse_content_stream(found[name])]
            assert ["G", "g", "re", "B"] == told
        assert Name.DeviceGray == found.X0.Group.CS
        assert "/CS" not in found.X1.Group
        assert ("/ColorSpace" in found.X3, b"\xf0") == (False, found.X3.read_bytes())
        assert (b"\x01\x02", [1, 0]) == (found.X4.read_bytes(), [int(each) for each in found.X4.Decode])
        assert (b"\x4c", 8) == (found.X5.read_bytes(), found.X5.BitsPerComponent)
        assert not {"/Decode", "/Mask"} & set(found.X5.keys())


def test_the_cut_keeps_the_size_of_the_page() -> None:
    """An A5 page is cut at A5, with 3 mm of bleed and a centimetre of sheet on each side."""
    assert [[0, 0, 168, 230], [7, 7, 161, 223], [10, 10, 158, 220]] == boxes(for_the_press(white_book(1)))


def test_a_page_that_is_painted_with_its_bleed_is_cut_inside() -> None:
    """Where a page reaches 3 mm beyond the cut on each side, the sheet is no larger for it."""
    size = (A5[0] + 6 * MILLIMETRE, A5[1] + 6 * MILLIMETRE)
    assert boxes(for_the_press(white_book(1))) == boxes(
        for_the_press(white_book(1, size=size), bleed_drawn=True)
    )


def test_marks_stay_outside_the_bleed() -> None:
    """No mark is cut into the book: each lies beyond the bleed, on the line of a cut or of a fold."""
    data = for_the_press(white_book(1), folds=[20 * MILLIMETRE])
    ends = [[number / MILLIMETRE for number in numbers] for _, numbers in operators(data, "m", "l")]
    assert 10 * 2 == len(ends)
    assert all(not (7 < x < 161 and 7 < y < 223) for x, y in ends)
    assert {10, 30, 158} >= {round(x) for x, y in ends if 9.9 < x < 158.1}


def test_title_and_date_stay_and_screens_are_left_out() -> None:
    """The file has the title and date of the book in both places, and no link that paper cannot follow."""
    with pikepdf.Pdf.open(io.BytesIO(for_the_press(white_book(1)))) as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert "White & <blank>" == str(pdf.docinfo["/Title"])
        assert "White &amp; &lt;blank&gt;" in xmp
        assert "<xmp:CreateDate>2026-01-02T03:04:05Z<" in xmp
        assert "/Annots" not in pdf.pages[0].obj


def test_same_book_same_press_file() -> None:
    """The same finished PDF gives the same file for the shop; another one has another identifier."""
    assert for_the_press(white_book(1)) == for_the_press(white_book(1))
    numbers = set()
    for book in (white_book(1), white_book(1, b"0 g"), white_book(2)):
        with pikepdf.Pdf.open(io.BytesIO(for_the_press(book))) as pdf:
            numbers.add(pdf.Root.Metadata.read_bytes().partition(b"DocumentID>")[2].partition(b"<")[0])
    assert 3 == len(numbers)


@pytest.mark.parametrize(("pages", "printed"), [(1, 2), (2, 2), (5, 6)])
def test_a_leaf_has_two_pages(pages: int, printed: int) -> None:
    """A white page makes the last leaf whole, on a sheet like the others."""
    with pikepdf.Pdf.open(io.BytesIO(for_the_press(white_book(pages), leaves=True))) as pdf:
        assert printed == len(pdf.pages)
        assert 1 == len({tuple(map(float, page.trimbox)) for page in pdf.pages})


def test_what_a_sheet_lays_down_anew_is_left_out() -> None:
    """The boxes of the page that was painted, and the marks by which screen readers know its parts."""
    with pikepdf.Pdf.open(io.BytesIO(white_book(1))) as pdf:
        form = Stream(pdf, b"0 0 5 5 re f", Type=Name.XObject, Subtype=Name.Form, StructParents=3)
        form.BBox = [0, 0, 5, 5]
        page = pdf.pages[0].obj
        page.Resources = Dictionary(XObject=Dictionary(P=pdf.make_indirect(form)))
        page.CropBox, page.ArtBox = [1, 1, 50, 50], [2, 2, 40, 40]
        out = io.BytesIO()
        pdf.save(out)
    with pikepdf.Pdf.open(io.BytesIO(for_the_press(out.getvalue()))) as pdf:
        page = pdf.pages[0].obj
        assert not {"/CropBox", "/ArtBox"} & set(page.keys())
        assert "/StructParents" not in page.Resources.XObject.P


def test_the_date_of_a_finished_file_is_read() -> None:
    """As readers of catalogues write it."""
    assert "2026-01-02T03:04:05Z" == date_of(white_book(1))


def test_what_is_painted_is_moved_onto_its_sheet() -> None:
    """By the margin of the sheet, less the bleed that is drawn already, from wherever its page begins."""
    moved = [operators(for_the_press(white_book(1)), "cm")[0][1][4:]]
    drawn = white_book(1, size=(A5[0] + 6 * MILLIMETRE, A5[1] + 6 * MILLIMETRE))
    moved.append(operators(for_the_press(drawn, bleed_drawn=True), "cm")[0][1][4:])
    assert [[10, 10], [7, 7]] == [[round(each / MILLIMETRE, 2) for each in place] for place in moved]


def test_a_file_says_for_which_press_it_is_meant() -> None:
    """Once, with a profile of one ink; a condition that no registry has is told in words (ISO 15930-7)."""
    pdf = pikepdf.Pdf.new()
    pdfx._intend(pdf)
    (intent,) = list(pdf.Root.OutputIntents)
    assert (Name.OutputIntent, Name.GTS_PDFX, "Custom") == (
        intent.Type, intent.S, str(intent.OutputConditionIdentifier)
    )  # fmt: skip
    assert {pdfx.CONDITION} == {str(intent.OutputCondition), str(intent.Info)}
    profile = intent.DestOutputProfile
    assert (1, Name.DeviceGray, pdfx.black_profile()) == (profile.N, profile.Alternate, profile.read_bytes())


def test_marks_lie_from_four_to_nine_millimetres_outside_the_cut() -> None:
    """At each corner along and across, and above and below each fold; thin, in full ink."""
    data = for_the_press(white_book(1), folds=[20 * MILLIMETRE])
    ends = [[round(number / MILLIMETRE, 2) for number in numbers] for _, numbers in operators(data, "m", "l")]
    lines = {(*begin, *end) for begin, end in zip(ends[::2], ends[1::2], strict=True)}
    expected = {(x, low, x, high) for x in (10.0, 30.0, 158.0) for low, high in ((6.0, 1.0), (224.0, 229.0))}
    expected |= {(low, y, high, y) for y in (10.0, 220.0) for low, high in ((6.0, 1.0), (162.0, 167.0))}
    assert expected == lines
    assert [0.25] == operators(data, "w")[-1][1]
    assert ("G", [0.0]) == operators(data, "G")[-1]


@pytest.mark.parametrize(
    ("colour", "grey"),
    [
        ((0.0, 0.0, 0.0), 0.0),
        ((0.149, 0.149, 0.149), 0.0),
        ((0.151, 0.151, 0.151), 0.151),
        ((1.0, 0.0, 0.0), 0.2126),
        ((0.0, 1.0, 0.0), 0.7152),
        ((0.0, 0.0, 1.0), 0.0),
        ((1.0, 0.0, 1.0), 0.2848),
        ((1.0, 1.0, 1.0), 1.0),
        ((0.33333, 0.33333, 0.33333), 0.3333),
    ],
)
def test_a_colour_is_as_light_as_its_lights(colour: tuple[float, ...], grey: float) -> None:
    """Green most, blue least; what is nearly black is all ink, for a tint would be ragged."""
    assert grey == grey_of_rgb(*colour)
    assert grey == grey_of_inks(*(1 - each for each in colour), 0)


def test_black_ink_darkens_each_colour() -> None:
    """Half of it leaves half of the light, all of it none."""
    assert [1.0, 0.5, 0.0] == [grey_of_inks(0, 0, 0, black) for black in (0, 0.5, 1)]
    assert 0.3576 == grey_of_inks(1, 0, 1, 0.5)


def test_a_page_that_begins_elsewhere_is_moved_onto_its_sheet() -> None:
    """Its own left and lower edge lie on the margin, and its cut is as large as it was."""
    with pikepdf.Pdf.open(io.BytesIO(white_book(1))) as pdf:
        pdf.pages[0].mediabox = [100, 50, 300, 450]
        out = io.BytesIO()
        pdf.save(out)
    data = for_the_press(out.getvalue())
    place = operators(data, "cm")[0][1][4:]
    assert [10 * MILLIMETRE - 100, 10 * MILLIMETRE - 50] == pytest.approx(place, abs=1e-3)
    sheet, _bleed, cut = boxes(data)
    assert [round(200 / MILLIMETRE + 20, 1), round(400 / MILLIMETRE + 20, 1)] == sheet[2:]
    assert [10, 10, round(200 / MILLIMETRE + 10, 1), round(400 / MILLIMETRE + 10, 1)] == cut


def test_a_file_describes_itself() -> None:
    """Title and dates of the book, the standard, and nothing else that the finished PDF said."""
    with pikepdf.Pdf.open(io.BytesIO(for_the_press(white_book(1)))) as pdf:
        stamp = "D:20260102030405Z"
        told = {str(name): str(value) for name, value in pdf.docinfo.items()}
        assert {
            "/Title": "White & <blank>", "/CreationDate": stamp, "/ModDate": stamp, "/Trapped": "/False",
        } == told  # fmt: skip
        assert (Name.Metadata, Name.XML) == (pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype)
        assert "1.6" == pdf.pdf_version
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert 3 == xmp.count("Date>2026-01-02T03:04:05Z</")


@pytest.mark.parametrize("name", pdfx._OF_SCREENS)
def test_what_is_of_screens_is_left_out_of_the_file(name: str) -> None:
    """Links, tags, outline, attached files, what is done on opening."""
    with pikepdf.Pdf.open(io.BytesIO(white_book(1))) as pdf:
        pdf.Root[name] = Dictionary()
        out = io.BytesIO()
        pdf.save(out)
    with pikepdf.Pdf.open(io.BytesIO(for_the_press(out.getvalue()))) as pdf:
        assert name not in pdf.Root


def test_colour_spaces_that_nothing_is_painted_in_are_left_out() -> None:
    """Of pages and drawings; where one is chosen all stay, for the check to find."""
    for program, kept in ((b"0 g", False), (b"/A cs 0.5 sc", True), (b"/A CS 0.5 SC", True)):
        with pikepdf.Pdf.open(io.BytesIO(white_book(1))) as pdf:
            form = Stream(pdf, program, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 5, 5])
            form.Resources = Dictionary(ColorSpace=Dictionary(A=Name.DeviceRGB))
            spaces = Dictionary(A=Name.DeviceRGB)
            drawn = Dictionary(P=pdf.make_indirect(form))
            pdf.pages[0].obj.Resources = Dictionary(ColorSpace=spaces, XObject=drawn)
            out = io.BytesIO()
            pdf.save(out)
        with pikepdf.Pdf.open(io.BytesIO(for_the_press(out.getvalue()))) as pdf:
            resources = pdf.pages[0].Resources
            inside = resources.XObject.P.get("/Resources", {})
            assert (kept, kept) == ("/ColorSpace" in resources, "/ColorSpace" in inside)
