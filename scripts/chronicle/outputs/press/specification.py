"""Write the page of facts that goes to a print shop with the files, in the words of its trade."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from chronicle.core.controls import LRI, PDI
from chronicle.outputs.press.back_cover import FIELD
from chronicle.outputs.press.ink_profile import CONDITION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chronicle.outputs.press.cover_sheet import CoverSize
    from chronicle.outputs.press.paper import Paper
    from chronicle.words import Messages

BLEED = 3  # millimetres


@dataclass(frozen=True)
class Ordered:
    """What a print shop is asked to print."""

    title: str
    pages: int
    size: CoverSize
    paper: Paper
    interior: str  # names of files
    cover: str
    isbn: str = ""


def specification(ordered: Ordered, words: Messages) -> str:
    """Return the page as plain text, a fact on each line, in the language of the edition."""
    heading = words.text("press", "For the print shop")
    rows = (
        words.text("press", "{label}: {value}", label=words.text("press", label), value=value)
        for label, value in _rows(ordered, words)
    )
    return "\n".join([heading, "", *rows]) + "\n"


def _rows(ordered: Ordered, words: Messages) -> Iterator[tuple[str, str]]:
    from_right = words.edition.direction == "rtl"

    def number(value: float) -> str:
        return words.number(Decimal(f"{value:g}"))

    def code(text: str) -> str:
        return f"{LRI}{text}{PDI}" if from_right else text  # or it would be read from its other end

    size, paper = ordered.size, ordered.paper
    yield "Title", ordered.title
    trimmed = {"width": number(size.width), "height": number(size.height)}
    yield "Trimmed size", words.text("press", "{width} × {height} mm", **trimmed)
    yield "Pages", number(ordered.pages)
    yield "Paper", code(f"{paper.grams:g} g/m², {paper.bulk:g} cm³/g")
    spine = "{n} mm, from pages and paper; the shop’s own measure goes first"
    yield "Spine", words.text("press", spine, n=number(size.spine))
    flat = {"width": number(round(2 * size.width + size.spine, 1)), "height": number(size.height)}
    yield "Cover, flat", words.text("press", "{width} × {height} mm", **flat)
    yield "Bleed", words.text("press", "{n} mm on each side", n=number(BLEED))
    yield "Colour", words.text("press", "black ink alone, inside and on the cover")
    yield "Binding", words.text("press", "at the right" if from_right else "at the left")
    yield "Interior", words.text("press", "{file}, page by page", file=code(ordered.interior))
    yield "Cover", words.text("press", _LIES[from_right], file=code(ordered.cover))
    if ordered.isbn:
        yield "Barcode", words.text("press", "drawn, of the ISBN {isbn}", isbn=code(ordered.isbn))
    else:
        yield (
            "Barcode",
            words.text(
                "press", "none; its field on the back, {width} × {height} mm, is open", **_field(number)
            ),
        )
    yield "Standard", code("PDF/X-4")
    yield "Output intent", code(CONDITION)


def _field(number: Callable[[float], str]) -> dict[str, str]:
    """Return the size of the field of a barcode."""
    return {name: number(round(size, 1)) for name, size in zip(("width", "height"), FIELD, strict=True)}


_LIES = {
    False: "{file}, one sheet, outside up, front at the right",
    True: "{file}, one sheet, outside up, front at the left",
}
