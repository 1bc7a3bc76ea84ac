"""Print a line or two for each rule of the page, and read where their letters and their ink stand.

All cases of a language are one PDF, a page each, so that WeasyPrint and the faces are loaded once. The faces
are those that the book is set in, which are installed in one version.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from chronicle.core.paper_sizes import A5
from chronicle.oracles.preflight.sheet import KINDS, MM, SCALE, Glyph, Letter, Mask, Thing, sheets
from chronicle.outputs.pdf.description import About
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.printing import print_book
from tests.builder.outputs.pdf.conftest import chapter
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TOP, _INNER, _OUTER = 21 * MM, 17 * MM, 21 * MM  # of A5
_BARE = """
.case { page: case; break-before: page } .case:first-child { break-before: auto }
@page case:left { @top-center { content: none } @bottom-left { content: none } }
@page case:right { @top-center { content: none } @bottom-right { content: none } }
@page low { margin-bottom: 165mm } .low { page: low; width: 60mm }
"""
_SAME_LINE = 0.2  # ems


class Proof(NamedTuple):
    """A printed page; distances are in points from the left, and from the top of its text."""

    left: float  # edges of the measure
    right: float
    letters: list[Letter]
    glyphs: list[Glyph]
    things: list[Thing]
    ink: dict[str, Mask]

    @property
    def em(self) -> float:
        """Return the size of its first letter."""
        return self.letters[0].em

    @property
    def rows(self) -> list[list[Letter]]:
        """Return its lines, each as it is painted."""
        found: list[list[Letter]] = []
        for letter in self.letters:
            if found and abs(letter.base - found[-1][-1].base) < _SAME_LINE * letter.em:
                found[-1].append(letter)
            else:
                found.append([letter])
        return found

    @property
    def running(self) -> list[list[Letter]]:
        """Return its lines in the size that most of it is set in, which heads and folios are not."""
        size = Counter(letter.size for letter in self.letters).most_common(1)[0][0]
        return [row for row in self.rows if row[0].size == size]

    @property
    def lines(self) -> list[str]:
        """Return what its lines say, without spaces."""
        return ["".join(letter.text for letter in row) for row in self.rows]

    def below(self, letter: Letter) -> float:
        """Return how far below the top of the text a letter stands."""
        return A5.height * MM - _TOP - letter.base

    def rules(self) -> list[tuple[float, float, float]]:
        """Return its rules as ink, from above, in points: how thick, how far inside either edge."""
        mask = self.ink["rule"]
        found: list[tuple[int, int, float, float]] = []  # first and last row of pixels, edges
        for at in mask.any(axis=1).nonzero()[0]:
            columns = mask[at].nonzero()[0] / SCALE
            if found and at == found[-1][1] + 1:
                found[-1] = (found[-1][0], at, *found[-1][2:])
            else:
                found.append((at, at, columns[0], columns[-1]))
        return [
            (float(last - first + 1) / SCALE, round(left - self.left), round(self.right - right))
            for first, last, left, right in found
        ]


class Proofs(NamedTuple):
    """The pages of one language."""

    cases: list[Proof]
    low: list[Proof]  # of a long paragraph, on pages of a few lines
    chapter: list[Proof]


def print_proofs(code: str, cases: Sequence[str], long: str, folder: Path) -> Proofs:
    """Print a page for each case, a long paragraph, and a chapter with heads, folios, numbers and notes."""
    inside = "".join(f'<section class="case">{case}</section>' for case in cases)
    body = etree.fromstring(f'<section class="document" id="cases">{inside}</section>')
    low = etree.fromstring(f'<section class="document low" id="low">{long}</section>')
    parts = [
        Part("cases", "Cases", body),
        Part("low", "Low", low, recto=False),
        chapter(code, 1, paragraphs=7),
    ]
    frame, about = Frame(edition_of(code), "Book"), About("Book", "E", "2026-01-02T00:00:00Z")
    path = folder / f"proofs-{code}.pdf"
    printed = print_book(parts, frame, about, folder=folder, css=_BARE)
    path.write_bytes(printed.data)
    pages, starts = list(_pages(path, code)), printed.book.starts
    first, last = starts["low"], starts["chapters/01-x"]
    return Proofs(pages[:first], [page for page in pages[first:last] if page.letters], pages[last:])


def _pages(path: Path, code: str) -> Iterator[Proof]:
    begins_right = edition_of(code).direction == "ltr"
    with sheets(path) as each:
        for number, sheet in each:
            is_right_hand = (number % 2 == 1) == begins_right
            left = _INNER if is_right_hand else _OUTER
            right = sheet.width - (_OUTER if is_right_hand else _INNER)
            ink = {kind: sheet.ink(kind) for kind in KINDS}
            yield Proof(left, right, sheet.letters(), sheet.glyphs(), sheet.things(), ink)
