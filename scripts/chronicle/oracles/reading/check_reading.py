"""Check that a reader who turns the pages of an EPUB sees all of it, on any screen and at any text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.oracles.reading.reader import browser, opened
from chronicle.oracles.reading.screens import LARGE_TEXT, SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.oracles.reading.reader import Reader, Unseen
    from chronicle.oracles.reading.screens import Screen

_SAID = {
    "cut": ("U020", "{pixels} pixels of it lie beyond the page, or in a box that cuts them off."),
    "hidden": ("U020", "it is drawn nowhere."),
    "unseen": ("U020", "it is whole on none of the pages that were turned."),
    "broken": ("U021", "a word of the heading does not fit on a line."),
    "bare": ("U022", "nothing stands below the heading where notes pop up."),
}


def check_reading(
    books: Iterable[tuple[Path, Edition]],
    screens: Sequence[Screen] = SCREENS,
    turned: Sequence[Screen] = (LARGE_TEXT,),
) -> list[Problem]:
    """Return what a reader would not see of these books.

    On each of `screens` every document is laid out, and the place of each line, row, note and picture is
    compared with the pages; on each of `turned` every page of the book is turned from first to last, on the
    side on which the language goes on. Raises Missing where the programs for it are not installed.
    """
    problems: list[Problem] = []
    with browser() as running:
        for epub, edition in books:
            for screen in screens:
                with opened(running, epub, screen) as book:
                    problems += _lay_out(book, epub.name, screen)
            for screen in turned:
                with opened(running, epub, screen) as book:
                    problems += _turn(book, epub.name, screen, edition)
    return problems


def _lay_out(book: Reader, epub: str, screen: Screen) -> Iterator[Problem]:
    for index, document in enumerate(book.documents):
        marks, many = book.show(index)
        if not many:
            yield Problem(f"{epub}/{document}", 0, "U020", f"{screen.name}: the document shows nothing.")
        yield from (_problem(mark, f"{epub}/{document}", screen) for mark in marks)
    yield from _asked(book, epub)


def _turn(book: Reader, epub: str, screen: Screen, edition: Edition) -> Iterator[Problem]:
    side = "left" if edition.direction == "rtl" else "right"
    seen = book.turn(side)
    yield from _asked(book, epub)
    last = len(book.documents) - 1
    if seen.last != last:
        stuck = book.documents[seen.last]
        message = f"{screen.name}: no page follows here by the {side} edge; the book ends with {{}}."
        yield Problem(f"{epub}/{stuck}", 0, "U023", message.format(book.documents[-1]))
        return
    for index, mark in seen.unseen:
        yield _problem(mark, f"{epub}/{book.documents[index]}", screen)


def _problem(mark: Unseen, document: str, screen: Screen) -> Problem:
    code, said = _SAID[mark.what]
    place = f"<{mark.tag}> under #{mark.id}" if mark.id else f"<{mark.tag}>"
    message = f"{screen.name} ({screen.width} × {screen.height}, text at {screen.text} %), {place}: "
    return Problem(document, 0, code, message + said.format(pixels=mark.pixels), subject=mark.text)


def _asked(book: Reader, epub: str) -> Iterator[Problem]:
    for address in dict.fromkeys(book.asked):
        yield Problem(epub, 0, "U024", f"it asks for {address}.")
