"""Render a page of a PDF with PDFium: the boxes of its glyphs, and the ink of each kind alone."""

from __future__ import annotations

import ctypes
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Kind = Literal["text", "figure", "rule"]
KINDS: tuple[Kind, ...] = ("text", "figure", "rule")
Mask = numpy.ndarray[Any, numpy.dtype[numpy.bool_]]
MM = 72 / 25.4  # points
SCALE = 2  # pixels a point
_STRETCH = "\u0640"  # joins two letters, and is drawn into both
_DARK = 200  # of 255: what is lighter is a background; a hairline between two rows of pixels is 166


class Glyph(NamedTuple):
    """A character and the box of its ink, in points from the page's bottom left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


class Letter(NamedTuple):
    """A character with the room that its typeface gives it, in points from the page's bottom left corner."""

    text: str
    left: float
    right: float
    base: float
    size: float  # as the file names it; letters of one kind of text have the same
    em: float  # in points
    begins_word: bool  # a space precedes it


class Thing(NamedTuple):
    """A figure or a rule, with its bounds in points."""

    kind: Kind
    left: float
    bottom: float
    right: float
    top: float


class Sheet:
    """One page."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.width, self.height = page.get_size()
        self._kinds = [(each, _kind(each)) for each in page.get_objects(max_depth=1)]

    def things(self) -> list[Thing]:
        """Return the figures and rules of the page."""
        return [
            Thing(kind, *(float(bound) for bound in each.get_bounds()))
            for each, kind in self._kinds
            if kind != "text"
        ]

    def glyphs(self) -> list[Glyph]:
        """Return the characters of the page in the order of their painting, without marks over and under."""
        text = self._page.get_textpage()
        found = []
        edges = [ctypes.c_double() for _ in range(4)]
        places = [ctypes.byref(edge) for edge in edges]
        for at in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text.raw, at))
            if character.isspace() or character == _STRETCH or unicodedata.category(character)[0] in "CM":
                continue
            pdfium.FPDFText_GetCharBox(text.raw, at, *places)
            left, right, bottom, top = (edge.value for edge in edges)
            if right > left and top > bottom:
                found.append(Glyph(character, left, bottom, right, top))
        text.close()
        return found

    def letters(self) -> list[Letter]:
        """Return the characters of the page in the order of their painting, without spaces."""
        text = self._page.get_textpage()
        found = []
        x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        begins_word = True
        for at in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text.raw, at))
            if character.isspace():
                begins_word = True
                continue
            pdfium.FPDFText_GetLooseCharBox(text.raw, at, ctypes.byref(box))
            if box.right <= box.left:
                continue
            pdfium.FPDFText_GetCharOrigin(text.raw, at, ctypes.byref(x), ctypes.byref(y))
            pdfium.FPDFText_GetMatrix(text.raw, at, ctypes.byref(matrix))
            size = round(pdfium.FPDFText_GetFontSize(text.raw, at), 2)
            found.append(Letter(character, box.left, box.right, y.value, size, size * matrix.a, begins_word))
            begins_word = False
        text.close()
        return found

    def words_in(self, left: float, bottom: float, right: float, top: float) -> str:
        """Return what is written in a place, given in points."""
        text = self._page.get_textpage()
        found = str(text.get_text_bounded(left=left, bottom=bottom, right=right, top=top))
        text.close()
        return " ".join(found.split())

    def kinds(self) -> set[Kind]:
        """Return the kinds of things that the page has."""
        return {kind for _, kind in self._kinds}

    def ink(self, shown: Kind) -> Mask:
        """Return where the things of one kind alone have ink, from the page's top left corner."""
        hidden = [each for each, kind in self._kinds if kind != shown]
        for each in hidden:
            pdfium.FPDFPageObj_SetIsActive(each.raw, False)
        drawn = self._page.render(scale=SCALE, grayscale=True).to_numpy()
        for each in hidden:
            pdfium.FPDFPageObj_SetIsActive(each.raw, True)
        mask: Mask = drawn.reshape(drawn.shape[:2]) < _DARK
        return mask


@contextmanager
def sheets(path: Path) -> Iterator[Iterator[tuple[int, Sheet]]]:
    """Open a PDF and give its pages, with their numbers from 1 on."""
    with pypdfium2.PdfDocument(path) as document:

        def each() -> Iterator[tuple[int, Sheet]]:
            for number, page in enumerate(document, 1):
                yield number, Sheet(page)
                page.close()

        yield each()


def _kind(thing: Any) -> Kind:
    """Return what a thing on a page is: a picture, or drawn as part of a figure, or a rule."""
    if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
        return "text"
    if thing.type in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) or "Figure" in _marks(thing):
        return "figure"
    return "rule"


def _marks(thing: Any) -> Iterator[str]:
    """Yield the names of the marked content that a thing is part of."""
    for at in range(pdfium.FPDFPageObj_CountMarks(thing.raw)):
        mark = pdfium.FPDFPageObj_GetMark(thing.raw, at)
        name, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
        buffer = ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort))
        pdfium.FPDFPageObjMark_GetName(mark, buffer, len(name), ctypes.byref(length))
        yield name.raw[: length.value].decode("utf-16-le").rstrip("\0")
