"""What leaves a book with two of everything for other programs, and comes back from them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs import vet
from chronicle.catalogs.exchange.exchanged import exchanged
from chronicle.catalogs.exchange.glossary import glossary_of, write_glossary_csv, write_tbx
from chronicle.catalogs.exchange.spreadsheet import read_spreadsheet, write_spreadsheet
from chronicle.catalogs.exchange.tmx import write_tmx
from chronicle.catalogs.exchange.xliff import read_xliff, write_xliff
from chronicle.catalogs.status.open_passages import open_passages
from chronicle.catalogs.status.progress import progress, unfinished
from chronicle.catalogs.status.status_page import report_progress, write_status_page
from chronicle.core.problems import ProblemsFound
from tests.gallery import SOURCE
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

in_each = pytest.mark.parametrize("code", ["ar", "zh"])


@in_each
def test_messages_that_are_exchanged(gallery: Gallery, approved: Approved, code: str) -> None:
    """Each message leaves with its translation, state and explanation, in each format, and comes back so."""
    edition, root = edition_of(code), gallery.root
    messages = list(exchanged(root, edition))
    written = write_xliff(messages, edition)
    concepts = glossary_of(gallery.ledger, edition)
    told: list[object] = [*messages[20:36], "xliff", *written.decode()[:9000].splitlines()[:90]]
    told += ["returned", *read_xliff(written, edition, "x.xlf")[20:26]]
    told += ["rows", *read_spreadsheet(write_spreadsheet(messages, edition), edition, "x.xlsx")[20:26]]
    told += [
        "glossary",
        *concepts,
        write_tbx(concepts, edition).decode(),
        write_glossary_csv(concepts, edition).decode(),
    ]
    told += ["tmx", write_tmx(root, edition).decode()[:3000]]
    for content in (
        b"",
        b"<xliff/>",
        written.replace(b"xliff", b"xlif"),
        written[:400],
        written.replace(code.encode(), b"ur"),
    ):
        try:
            told.append(read_xliff(content, edition, "x.xlf")[:2])
        except ProblemsFound as found:
            told += found.problems
    approved(*told)


@in_each
def test_progress(tmp_path: Path, approved: Approved, code: str) -> None:
    """How far a translation is stands in a table and on a page, with the passages that are open."""
    root, edition = tmp_path / "book", edition_of(code)
    shutil.copytree(SOURCE, root)
    found = progress(root, [edition])
    report = vet(root, edition, release=False)
    approved(
        report_progress(root, [edition]),
        *unfinished(root, edition)[:8],
        *open_passages(root, report)[:6],
        write_status_page(root, found).read_text("utf-8")[:6000],
    )
