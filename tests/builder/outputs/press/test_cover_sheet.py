"""The cover on one sheet: which side is the front, and what stands on the spine."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from chronicle.oracles.press_checks import check_press_file
from chronicle.outputs.pdf.front_cover import CoverWords
from chronicle.outputs.press import cover_sheet as cover_module
from chronicle.outputs.press.back_cover import FIELD
from chronicle.outputs.press.cover_sheet import CoverSize, cover_sheet
from chronicle.outputs.press.print_sheet import MILLIMETRE
from tests.languages import edition_of

DATE = "2026-01-02T03:04:05Z"
WORDS = {
    "en": CoverWords("The Bridge", "What two documents say & how", "The editors", 3),
    "ar": CoverWords("الجسر", "ما تقوله وثيقتان", "المحررون", 3),
}


def letters(data: bytes, *, on_spine: bool, size: CoverSize) -> list[tuple[float, float]]:
    """Return the middle of each letter, in millimetres from the left cut and the foot."""
    pdf = pypdfium2.PdfDocument(data)
    text = pdf[0].get_textpage()
    found = []
    for index in range(text.count_chars()):
        left, bottom, right, top = (each / MILLIMETRE - 10 for each in text.get_charbox(index))
        place = ((left + right) / 2, (bottom + top) / 2)
        if right > left and on_spine == (size.width <= place[0] <= size.front):
            found.append(place)
    pdf.close()
    return found


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_front_lies_where_the_book_opens(code: str) -> None:
    """Right of the spine where the language runs from the left, left of it where it runs from the right."""
    size = CoverSize(148, 210, 9)
    data = cover_sheet(WORDS[code], size, edition_of(code), DATE)
    assert [] == check_press_file(data, "cover.pdf")
    places = [x for x, _ in letters(data, on_spine=False, size=size)]
    front = [x for x in places if (x > size.front if code == "en" else x < size.width)]
    assert len(front) > 20
    assert len(places) == len(front) + len("ISBN")  # in the field of the barcode


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_spine_is_read_from_the_head(code: str) -> None:
    """The title begins at the head of the spine, in its middle, whichever way the language runs."""
    size = CoverSize(148, 210, 9)
    places = letters(cover_sheet(WORDS[code], size, edition_of(code), DATE), on_spine=True, size=size)
    assert all(abs(x - size.width - size.spine / 2) < size.spine / 2 for x, _ in places)
    assert max(y for _, y in places) > 180
    assert places
    assert min(y for _, y in places) > 105


def test_a_narrow_spine_has_no_letters() -> None:
    """A spine that letters would run over has none, and the sheet is as much narrower."""
    size = CoverSize(148, 210, 2)
    data = cover_sheet(WORDS["en"], size, edition_of("en"), DATE)
    assert [] == letters(data, on_spine=True, size=size)
    pdf = pypdfium2.PdfDocument(data)
    assert pytest.approx(2 * 148 + 2 + 20, abs=0.1) == pdf[0].get_width() / MILLIMETRE
    pdf.close()


def test_same_cover_same_bytes() -> None:
    """The same words give the same file."""
    size = CoverSize(148, 210, 9)
    assert 1 == len({cover_sheet(WORDS["ar"], size, edition_of("ar"), DATE) for _ in range(2)})


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("isbn", ["978-0-306-40615-7", ""])
def test_the_back_says_what_the_book_is_and_has_room_for_its_code(code: str, isbn: str) -> None:
    """The description and the barcode, or its field, stand on the back, the field beside the spine."""
    size = CoverSize(148, 210, 9)
    words = replace(WORDS[code], description="الوصف" if code == "ar" else "Described.", isbn=isbn)
    data = cover_sheet(words, size, edition_of(code), DATE)
    assert [] == check_press_file(data, "cover.pdf")
    plain = letters(cover_sheet(WORDS[code], size, edition_of(code), DATE), on_spine=False, size=size)
    places = letters(data, on_spine=False, size=size)
    back = [place for place in places if (place[0] > size.front) == (code == "ar")]
    assert len(back) > len([place for place in plain if (place[0] > size.front) == (code == "ar")])
    low = [x for x, y in back if y < 60]
    spaces = 3
    assert len(low) == len("ISBN") + (len(isbn) + 13 + spaces if isbn else 0)
    inner = size.front + 24 if code == "ar" else size.width - 24
    assert all(abs(x - inner) < FIELD[0] for x in low)
    pdf = pypdfium2.PdfDocument(data)
    drawn = [each for each in pdf[0].get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    narrow = [each for each in drawn if each.get_bounds()[2] - each.get_bounds()[0] < 5]
    assert bool(isbn) == (len([each for each in narrow if _height(each) > 20]) == 30)
    pdf.close()


def _height(thing: pypdfium2.PdfObject) -> float:
    _left, bottom, _right, top = thing.get_bounds()
    return float(top - bottom) / MILLIMETRE


@pytest.mark.parametrize(
    ("code", "places"),
    [
        ("en", {"said": "27.0", "code": "89.71", "front": "160.2", "turned": "90"}),
        ("ar", {"said": "184.2", "code": "184.20", "front": "3.0", "turned": "-90"}),
    ],
)
def test_each_part_has_its_place_on_the_sheet(code: str, places: dict[str, str]) -> None:
    """Counted from the edges of the paper: 3 mm of bleed, the back, the spine, the front."""
    style = cover_module._style(CoverSize(148, 210, 9.2), edition_of(code))
    for rule in (
        f".said {{ position: absolute; left: {places['said']}mm; width: 100.0mm; top: 45.0mm;",
        f".code {{ position: absolute; left: {places['code']}mm; width: 37.29mm; height: 29.25mm;",
        "bottom: 23.0mm; background: #fff }",
        "@page { size: 311.2mm 216.0mm; margin: 0 }",
        ".band { position: absolute; top: 0; left: 143.0mm; width: 25.2mm;",
        "height: 216.0mm; background: #000 }",
        f".cover-front {{ left: {places['front']}mm; top: 3.0mm; width: 148mm; height: 210mm }}",
        ".lettering { position: absolute; left: 70.6mm; width: 170mm; margin: 0;",
        "top: 103.0mm; height: 10.0mm;",
        "line-height: 10.0mm; font-size: 5.0mm; color: #fff;",
        f"transform: rotate({places['turned']}deg) }}",
    ):
        assert rule in style


@pytest.mark.parametrize(("spine", "letters"), [(5.0, "2.75"), (9.0, "4.95"), (9.1, "5.0"), (30.0, "5.0")])
def test_letters_fit_the_spine(spine: float, letters: str) -> None:
    """About half as high as it is wide, and never larger than is seen on a shelf."""
    style = cover_module._style(CoverSize(148, 210, spine), edition_of("en"))
    assert f"; font-size: {letters}mm; color: #fff;" in style


@pytest.mark.parametrize(("spine", "lettered"), [(5.0, True), (4.9, False)])
def test_a_spine_is_lettered_from_five_millimetres_on(spine: float, lettered: bool) -> None:
    """What stands on the sheet is the title, once for readers of files, then front, spine and back."""
    words = CoverWords("The <Bridge>", "What & how", "The editors", 3)
    page = cover_module._html(words, edition_of("en"), CoverSize(148, 210, spine), DATE)
    head, _, front = page.partition('<div class="band"></div>')
    assert (
        '<html lang="en-GB" dir="ltr"><head><title>The &lt;Bridge&gt;</title>'
        f'<meta name="dcterms.created" content="{DATE}"></head><body>'
    ) == head
    spine_and_back = '<div class="code open" dir="ltr"><p class="isbn">ISBN</p></div></body></html>'
    lettering = '<p class="lettering">The &lt;Bridge&gt;</p>'
    assert front.endswith(f"The editors</p></div>{lettering * lettered}{spine_and_back}")
