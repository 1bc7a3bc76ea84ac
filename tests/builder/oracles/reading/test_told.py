"""What a reading system has seen of a book is told, all of it, and each thing once."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.oracles.reading import check_reading as module
from chronicle.oracles.reading.check_reading import _lay_out, _turn, check_reading
from chronicle.oracles.reading.reader import Turned, Unseen
from chronicle.oracles.reading.screens import LARGE_TEXT, PHONE
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.core.problems import Problem

FAR = "http://far.invalid/a.png"
CUT = Unseen("cut", 40, "tr", "t1", "Row 59")


class Opened:
    """A book of three documents that is open in no browser."""

    def __init__(self, last: int = 2, marks: int = 1, unseen: tuple[Unseen, ...] = ()) -> None:
        self.documents = ["one.xhtml", "two.xhtml", "three.xhtml"]
        self.asked: list[str] = []
        self.edges: list[str] = []
        self._last, self._marks, self._unseen = last, marks, list(unseen)

    def show(self, _index: int) -> tuple[list[Unseen], int]:
        """Open a document, which asks for a picture."""
        self.asked.append(FAR)
        return self._unseen, self._marks

    def turn(self, side: str) -> Turned:
        """Turn the pages, one of which asks for a picture, as often as there are documents."""
        self.edges.append(side)
        self.asked += [FAR, FAR, FAR]
        return Turned(9, 3, self._last, [(1, each) for each in self._unseen])


def told(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Return where something is told, and its code."""
    return sorted((problem.path, problem.code) for problem in problems)


@pytest.mark.parametrize(
    ("book", "expected"),
    [
        (Opened(), []),
        (Opened(unseen=(CUT,)), [("b.epub/two.xhtml", "U020")]),
        (Opened(last=0), [("b.epub/one.xhtml", "U023")]),
        (Opened(last=1), [("b.epub/two.xhtml", "U023")]),
        (Opened(last=1, unseen=(CUT,)), [("b.epub/two.xhtml", "U023")]),  # of which all else follows
    ],
)
def test_what_turning_finds_is_told(book: Opened, expected: list[tuple[str, str]]) -> None:
    """A document that ends the book too soon or hides a row is named, and so is what was asked for."""
    found = told(_turn(book, "b.epub", PHONE, edition_of("en")))  # type: ignore[arg-type]
    assert [("b.epub", "U024"), *expected] == found


@pytest.mark.parametrize(
    ("book", "expected"),
    [
        (Opened(), []),
        (Opened(marks=0), ["U020"]),
        (Opened(unseen=(CUT, Unseen("bare", 0, "h2", "", "Notes"))), ["U020", "U022"]),
    ],
)
def test_what_laying_out_finds_is_told(book: Opened, expected: list[str]) -> None:
    """Each document that shows nothing, or not all, is named; an address is told once for the book."""
    found = told(_lay_out(book, "b.epub", PHONE))  # type: ignore[arg-type]
    each = [(f"b.epub/{name}", code) for name in sorted(book.documents) for code in expected]
    assert [("b.epub", "U024"), *each] == found


def test_a_book_is_turned_by_the_edge_where_its_language_goes_on() -> None:
    """Readers of Arabic go on at the left edge, all others here at the right."""
    for code, side in (("ar", "left"), ("en", "right"), ("zh", "right")):
        book = Opened()
        list(_turn(book, "b.epub", PHONE, edition_of(code)))  # type: ignore[arg-type]
        assert [side] == book.edges


def test_a_fault_says_screen_place_and_pixels() -> None:
    """Whoever mends it learns on which screen, in which element, and how much is lost."""
    problems = list(_turn(Opened(unseen=(CUT,)), "b.epub", PHONE, edition_of("en")))  # type: ignore[arg-type]
    (cut,) = [problem for problem in problems if problem.code == "U020"]
    assert "Row 59" == cut.subject
    for words in ("phone (375 × 667, text at 100 %)", "<tr> under #t1", "40 pixels"):
        assert words in cut.message
    nameless: Any = Opened(unseen=(CUT._replace(id=""),))  # under nothing that has a name
    (cut,) = [each for each in _turn(nameless, "b.epub", PHONE, edition_of("en")) if each.code == "U020"]
    assert ", <tr>: " in cut.message


def test_each_book_is_laid_out_and_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    """On each screen that is asked for, opened anew, and what is found of all is told together."""
    asked: list[tuple[str, str, str]] = []

    @contextmanager
    def started() -> Iterator[str]:
        yield "browser"

    @contextmanager
    def opened(running: str, epub: Path, screen: object) -> Iterator[Opened]:
        asked.append((running, epub.name, screen.name))  # type: ignore[attr-defined]
        yield Opened(last=0, marks=0)

    monkeypatch.setattr(module, "browser", started)
    monkeypatch.setattr(module, "opened", opened)
    books = [(Path("x/a.epub"), edition_of("en")), (Path("x/b.epub"), edition_of("ar"))]
    found = check_reading(books, screens=(PHONE, LARGE_TEXT), turned=(LARGE_TEXT,))
    names = [PHONE.name, LARGE_TEXT.name, LARGE_TEXT.name]
    assert [("browser", epub, name) for epub in ("a.epub", "b.epub") for name in names] == asked
    for epub, edge in (("a.epub", "right"), ("b.epub", "left")):
        codes = [each.code for each in found if each.path.startswith(epub)]
        assert [*["U020"] * 3, "U024", *["U020"] * 3, "U024", "U024", "U023"] == codes
        assert [edge] == [
            each.message.split(" edge")[0].split()[-1] for each in found if each.path == f"{epub}/one.xhtml"
        ][2:]
