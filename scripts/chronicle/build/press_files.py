"""Make from finished PDFs the files for those who print the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.build.plan import Product
from chronicle.build.published import made_from_this_book
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.writing import write_all
from chronicle.oracles.press_checks import check_press_file
from chronicle.outputs.press.booklet import impose
from chronicle.outputs.press.pdfx import for_the_press

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
    contents: dict[Path, bytes] = {}
    problems: list[Problem] = []
    for edition in chosen:
        path = there[Product(edition, "pdf")]
        finished = path.read_bytes()
        interior = f"{path.stem}-interior.pdf"
        contents[folders.press / interior] = for_the_press(finished)
        problems += check_press_file(contents[folders.press / interior], interior)
        booklet = impose(finished, right_to_left=edition.direction == "rtl")
        contents[folders.press / f"{path.stem}-booklet.pdf"] = booklet
    if problems:
        raise ProblemsFound(problems)
    write_all(contents)
    return list(contents)
