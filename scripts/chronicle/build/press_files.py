"""Make from finished PDFs the files for those who print the book."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from chronicle.book.written_facts import facts_as_written, responsible_for_book, words_of_book
from chronicle.build.plan import Product
from chronicle.build.published import made_from_this_book
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.writing import write_all
from chronicle.ledger.counts import find_count
from chronicle.ledger.loader import load_ledger
from chronicle.oracles.press_checks import check_press_file
from chronicle.outputs.pdf.front_cover import CoverWords, without_cover
from chronicle.outputs.press.booklet import impose
from chronicle.outputs.press.cover_sheet import CoverSize, cover_sheet
from chronicle.outputs.press.paper import Paper, read_paper
from chronicle.outputs.press.pdfx import date_of, for_the_press
from chronicle.outputs.press.print_sheet import MILLIMETRE
from chronicle.outputs.press.specification import Ordered, specification
from chronicle.words import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions


def make_press_files(folders: Folders, editions: Editions, chosen: Sequence[Edition]) -> list[Path]:
    """Write the press files of the chosen editions into the book's folder for them; return their paths.

    Raises ProblemsFound where dist/ has no PDF of an edition, or none made from the book as it is, and
    where a file lacks what a press asks for; nothing is written then.
    """
    there = dict(made_from_this_book(folders, editions))
    missing = [edition for edition in chosen if Product(edition, "pdf") not in there]
    if missing:
        place = relative(folders.dist, folders.root)
        said = "no PDF of this edition stands here that was made from the book as it is."
        raise ProblemsFound(Problem(place, 0, "P030", said, subject=edition.name) for edition in missing)
    paper = read_paper(folders.docs)
    facts = facts_as_written(folders.docs, editions.codes)
    contents: dict[Path, bytes] = {}
    problems: list[Problem] = []
    for edition in chosen:
        path = there[Product(edition, "pdf")]
        finished = path.read_bytes()
        messages = Messages.load(edition, folders.catalogs, load_ledger(folders.evidence, editions))
        inside = without_cover(finished)
        words, size = _words(folders, messages, facts.isbn_of(edition.code, "print")), _size(inside, paper)
        interior, cover = f"{path.stem}-interior.pdf", f"{path.stem}-cover.pdf"
        for_shop = {
            interior: for_the_press(inside, leaves=True),
            cover: cover_sheet(words, size, edition, date_of(finished)),
        }
        for name, data in for_shop.items():
            problems += check_press_file(data, name, leaves=name == interior)
            contents[folders.press / name] = data
        ordered = Ordered(words.title, _pages(for_shop[interior]), size, paper, interior, cover, words.isbn)
        said = specification(ordered, messages)
        contents[folders.press / f"{path.stem}-specification.txt"] = said.encode()
        booklet = impose(finished, right_to_left=edition.direction == "rtl")
        contents[folders.press / f"{path.stem}-booklet.pdf"] = booklet
    if problems:
        raise ProblemsFound(problems)
    write_all(contents)
    return list(contents)


def _words(folders: Folders, messages: Messages, isbn: str) -> CoverWords:
    """Return what stands on the cover of an edition, in its language."""
    written = words_of_book(folders.docs)
    title, subtitle, description = (
        messages.fact(name, written[name].text if name in written else None)
        for name in ("title", "subtitle", "description")
    )
    documents = find_count(messages.ledger, "documents").number
    return CoverWords(
        title, subtitle, responsible_for_book(folders.docs), documents, description=description, isbn=isbn
    )


def _pages(finished: bytes) -> int:
    with pikepdf.Pdf.open(io.BytesIO(finished)) as pdf:
        return len(pdf.pages)


def _size(finished: bytes, paper: Paper) -> CoverSize:
    """Return the size of the closed book: that of its pages, as thick as they are."""
    with pikepdf.Pdf.open(io.BytesIO(finished)) as pdf:
        left, bottom, right, top = (float(each) / MILLIMETRE for each in pdf.pages[0].trimbox)
        thick = round(paper.thickness(_pages(finished)), 1)
        return CoverSize(round(right - left, 1), round(top - bottom, 1), thick)
