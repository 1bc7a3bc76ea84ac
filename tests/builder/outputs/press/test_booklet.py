"""Booklets: which page lies where, once the sheets are folded."""

from __future__ import annotations

import io

import pikepdf
import pytest

from chronicle.outputs.press.booklet import MOST_SHEETS, PAGES_A_SHEET, impose, spreads
from tests.builder.outputs.press.white_books import A5, white_book


def sides_of(data: bytes) -> list[dict[str, int]]:
    """Return the numbers of the pages at the left and right of each side."""
    found = []
    with pikepdf.Pdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            middle = float(page.mediabox[2]) / 2
            side: dict[str, int] = {}
            x = 0.0
            for instruction in pikepdf.parse_content_stream(page):
                if str(instruction.operator) == "cm":
                    x = float(instruction.operands[4])
                if str(instruction.operator) == "Do":
                    form = page.Resources.XObject[str(instruction.operands[0])]
                    side["left" if x < middle - 1 else "right"] = int(form.read_bytes().split()[0])
            found.append(side)
    return found


def test_eight_pages_from_the_left() -> None:
    """Folded one into the other, two sheets give eight pages in order, bound at the left."""
    assert [
        {"left": 8, "right": 1},
        {"left": 2, "right": 7},
        {"left": 6, "right": 3},
        {"left": 4, "right": 5},
    ] == sides_of(impose(white_book(8), right_to_left=False))


def test_five_pages_from_the_right() -> None:
    """From the right, the first page lies at the left of the outermost sheet; what is left over is white."""
    assert [{"left": 1}, {"right": 2}, {"left": 3}, {"left": 5, "right": 4}] == sides_of(
        impose(white_book(5), right_to_left=True)
    )


@pytest.mark.parametrize("count", [1, 4, 63, 64, 65, 68, 131, 152])
def test_every_page_lies_once(count: int) -> None:
    """Each page is printed once, and no booklet is thicker than can be stapled."""
    sides = list(spreads(count))
    pages = sorted(page for side in sides for page in side)
    assert pages == list(range(len(pages)))
    assert 0 <= len(pages) - count < PAGES_A_SHEET
    inner = [index for index, (left, right) in enumerate(sides) if right - left == 1]
    thick = [(end - start) // 2 for start, end in zip([-1, *inner], inner, strict=False)]
    assert max(thick) <= MOST_SHEETS
    assert max(thick) - min(thick) <= 1


def test_a_page_keeps_its_size_and_stands_on_the_fold() -> None:
    """A5 is neither enlarged nor shrunk, and both pages of a spread meet in the middle of the sheet."""
    with pikepdf.Pdf.open(io.BytesIO(impose(white_book(4), right_to_left=False))) as pdf:
        placed = [
            [float(each) for each in instruction.operands]
            for instruction in pikepdf.parse_content_stream(pdf.pages[0])
            if str(instruction.operator) == "cm"
        ]
        middle = float(pdf.pages[0].mediabox[2]) / 2
    assert [1.0, 1.0] == pytest.approx([matrix[0] for matrix in placed], abs=1e-4)
    assert [middle - 419.53, middle] == pytest.approx([matrix[4] for matrix in placed], abs=0.01)


def test_same_book_same_bytes() -> None:
    """Imposing a book again gives the same file."""
    assert impose(white_book(6), right_to_left=True) == impose(white_book(6), right_to_left=True)


@pytest.mark.parametrize(
    ("size", "scale", "lower"),
    [
        (A5, 1.0, 0.0),
        ((400.0, 500.0), 1.0, 47.638),
        ((841.89, 595.28), 0.5, 148.82),
        ((419.53, 1190.55), 0.5, 0.0),
    ],
)
def test_a_page_stands_against_the_fold(size: tuple[float, float], scale: float, lower: float) -> None:
    """In its own size where it has room, else smaller; half of what is over lies above it and below."""
    with pikepdf.Pdf.open(io.BytesIO(impose(white_book(4, size=size), right_to_left=False))) as pdf:
        matrices = [
            [float(each) for each in instruction.operands]
            for instruction in pikepdf.parse_content_stream(pdf.pages[0])
            if str(instruction.operator) == "cm"
        ]
        half = float(pdf.pages[0].mediabox[2]) / 2
        boxes = [[float(each) for each in form.BBox] for form in pdf.pages[0].Resources.XObject.values()]
    left = [scale, 0, 0, scale, half - scale * size[0], lower]
    right = [scale, 0, 0, scale, half, lower]
    assert [pytest.approx(left, abs=0.01), pytest.approx(right, abs=0.01)] == matrices
    assert [pytest.approx([0, 0, *size])] * 2 == boxes


@pytest.mark.parametrize(("right_to_left", "direction"), [(False, "/L2R"), (True, "/R2L")])
def test_sheets_say_how_they_are_turned(right_to_left: bool, direction: str) -> None:
    """Over the short edge, from the side where the book begins; no link lies over a sheet."""
    with pikepdf.Pdf.open(io.BytesIO(impose(white_book(4), right_to_left=right_to_left))) as pdf:
        told = {str(name): str(value) for name, value in pdf.Root.ViewerPreferences.items()}
        assert {"/Direction": direction, "/Duplex": "/DuplexFlipShortEdge"} == told
        assert [[841.89, 595.276]] * 2 == [
            [round(float(each), 3) for each in page.mediabox[2:]] for page in pdf.pages
        ]
        assert not any("/Annots" in page.obj for page in pdf.pages)


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (1, [(3, 0), (1, 2)]),
        (4, [(3, 0), (1, 2)]),
        (5, [(7, 0), (1, 6), (5, 2), (3, 4)]),
    ],
)
def test_each_side_has_its_pages(count: int, sides: list[tuple[int, int]]) -> None:
    """The outermost first, its back behind it; a number beyond the last page is a white one."""
    assert sides == list(spreads(count))


@pytest.mark.parametrize(
    ("count", "first"), [(64, [0]), (65, [0, 36]), (131, [0, 44, 88]), (132, [0, 44, 88]), (133, [0, 48, 92])]
)
def test_thick_books_become_several_booklets(count: int, first: list[int]) -> None:
    """Of about one thickness, the thicker ones first; each begins with its own first page."""
    fronts = list(spreads(count))
    turns = [at + 1 for at, (left, right) in enumerate(fronts) if right - left == 1]
    assert first == [fronts[at][1] for at in (0, *turns[:-1])]
