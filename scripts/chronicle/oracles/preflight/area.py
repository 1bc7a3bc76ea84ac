"""Check that all ink of a page is within the area of its kind: text, running head, folio, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.problems import Problem, shorten
from chronicle.oracles.preflight.sheet import MM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.oracles.preflight.sheet import Sheet


class _Design(NamedTuple):
    """A page as it is designed, in mm; the outer margin is the wider one, for numbers hang in it."""

    width: float
    inner: float
    outer: float
    head: tuple[float, float]  # from the top: two lines
    text: tuple[float, float]
    folio: tuple[float, float]


# By the height of the page.
_DESIGNS: Mapping[float, _Design] = {
    210.0: _Design(148.0, 17.0, 21.0, (6.0, 18.0), (21.0, 190.0), (195.0, 202.0)),
    297.0: _Design(210.0, 33.0, 42.6, (13.0, 26.0), (30.0, 265.0), (270.5, 279.0)),
    279.4: _Design(215.9, 35.5, 46.0, (11.0, 24.0), (28.0, 249.4), (255.0, 263.5)),
}
_NUMBERS = 12.0  # between the outer edge of the text and the end of a paragraph's number
_SLACK = 1.0  # by which ink may overhang: slanted letters, the tails of the last line, half of a rule


class _Ink(NamedTuple):
    """Something on a page, in mm from its top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def check_area(sheet: Sheet, path: Path, number: int, edition: Edition) -> list[Problem]:
    """Return a problem for each line, figure or rule of a page that reaches out of its place."""
    height = sheet.height
    design = next((each for tall, each in _DESIGNS.items() if abs(tall - height / MM) < _SLACK), None)
    if design is None:
        message = f"page {number} is {height / MM:.1f} mm high, which no paper of the book is."
        return [Problem(path.name, 0, "P024", message)]
    inks = [
        _Ink(text, left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)
        for text, left, bottom, right, top in (*sheet.glyphs(), *sheet.things())
    ]
    on_left = (number % 2 == 0) == (edition.direction == "ltr")
    near, far = (design.outer, design.inner) if on_left else (design.inner, design.outer)
    begin, end = near, design.width - far
    outer = (begin - _NUMBERS, begin) if on_left else (end, end + _NUMBERS)
    signs = f"{edition.numeral('0123456789')}."
    reach = {ink: _out(ink, design, begin, end, outer, signs) for ink in inks}
    found = []
    for line in _lines([ink for ink in inks if reach[ink]]):
        worst = max(line, key=reach.__getitem__)
        words = shorten("".join(ink.text for ink in line))
        message = f"page {number}: {reach[worst]:.1f} mm out of its place, {_where(worst)}."
        found.append(Problem(path.name, 0, "P024", message, subject=words))
    return found


def _out(
    ink: _Ink, design: _Design, begin: float, end: float, outer: tuple[float, float], signs: str
) -> float:
    """Return by how many mm something reaches out of its place; 0 where it does not.

    `signs` are those of the numbers of paragraphs, which stand beside the text.
    """
    across = max(begin - ink.left, ink.right - end)
    if ink.text in signs and outer[0] <= ink.left and ink.right <= outer[1]:
        across = 0.0
    along = min(
        max(top - ink.top, ink.bottom - bottom) for top, bottom in (design.head, design.text, design.folio)
    )
    reach = max(across, along)
    return reach if reach > _SLACK else 0.0


def _lines(inks: Sequence[_Ink]) -> Iterator[list[_Ink]]:
    """Yield what is painted one after the other on about the same height."""
    line: list[_Ink] = []
    for ink in inks:
        if line and abs(ink.bottom - line[-1].bottom) > 2:
            yield line
            line = []
        line.append(ink)
    if line:
        yield line


def _where(ink: _Ink) -> str:
    return f"{ink.left:.0f} mm from the left, {ink.top:.0f} mm from the top"
