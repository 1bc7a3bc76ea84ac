"""Lay the finished PDFs out for designers: sheets of small pages, and a report on how they are filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.writing import write_all
from chronicle.oracles.preflight.page_report import page_report
from chronicle.outputs.press.contact_sheets import contact_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition


def make_proofs(folders: Folders, chosen: Sequence[Edition], dist: Path) -> tuple[list[Path], str]:
    """Write the sheets of the editions into build/proofs, with the report; return their paths and its text.

    Raises ProblemsFound where the folder of results has no PDF of any of them.
    """
    slug, folder = slug_of(folders.docs), folders.build / "proofs"
    contents: dict[Path, bytes] = {}
    said: list[str] = []
    for edition in chosen:
        path = dist / f"{slug}-{edition.code}.pdf"
        if not path.is_file():
            continue
        for number, sheet in enumerate(contact_sheets(path, right_to_left=edition.direction == "rtl"), 1):
            contents[folder / f"{path.stem}-{number:02}.png"] = sheet
        said += page_report(path, edition)
    if not said:
        raise ProblemsFound([Problem(str(dist), 0, "B030", "no PDF stands here.")])
    text = "\n".join(said)
    contents[folder / "pages.txt"] = f"{text}\n".encode()
    write_all(contents)
    return list(contents), text
