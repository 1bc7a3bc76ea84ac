"""Make the proof of a translation, to be read beside its source, and take in what its readers write."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.catalogs.exchange.exchanged import exchanged
from chronicle.catalogs.exchange.spreadsheet import read_spreadsheet, write_spreadsheet
from chronicle.catalogs.exchange.taking import Desk
from chronicle.catalogs.files.review_marks import review_of
from chronicle.catalogs.placeholders.legend import PLACEHOLDER, printed_in_both
from chronicle.catalogs.telling import Telling
from chronicle.core.epoch import time_of_making
from chronicle.core.writing import write_all
from chronicle.outputs.press.galley import GalleyPiece, GalleyRow, GalleySheet, galley
from chronicle.words.states import Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from chronicle.catalogs.exchange.exchanged import ExchangedMessage
    from chronicle.catalogs.exchange.taking import CameBack
    from chronicle.catalogs.files.entries import Entry
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_REVIEWED = {Review.READ: "Read", Review.APPROVED: "Approved"}


def make_proof(folders: Folders, edition: Edition) -> tuple[Path, ...]:
    """Write the proof of an edition into build/proof, as spreadsheet and as PDF; return their paths.

    Raises ProblemsFound where a catalog cannot be read.
    """
    messages = list(exchanged(folders.root, edition))
    name = f"{slug_of(folders.docs)}-{edition.code}-proof"
    table, pages = (folders.build / "proof" / f"{name}.{kind}" for kind in ("xlsx", "pdf"))
    date = time_of_making(None, folders.root).strftime("%Y-%m-%dT%H:%M:%SZ")
    write_all(
        {
            table: write_spreadsheet(messages, edition),
            pages: galley(_sheets(messages, Telling.of(edition)), edition, name, date),
        }
    )
    return table, pages


def take_proof(folders: Folders, edition: Edition, file: Path) -> CameBack:
    """Take the corrections and marks of review of a spreadsheet into the catalogs of an edition.

    Raises ProblemsFound where the file is no proof of this edition; nothing is written then.
    """
    returned, problems = read_spreadsheet(file.read_bytes(), edition, file.name)
    taken = Desk(folders.root, edition, file.name).take(returned)
    taken.problems += problems
    return taken


def _sheets(messages: Iterable[ExchangedMessage], telling: Telling) -> Iterator[GalleySheet]:
    for domain, some in groupby(messages, lambda each: each.domain):
        yield GalleySheet(domain, [_row(each, telling) for each in some])


def _row(message: ExchangedMessage, telling: Telling) -> GalleyRow:
    entry = message.entry
    printed = printed_in_both(entry.explained)
    source = {name: texts[0] for name, texts in printed.items()}
    own = {name: texts[1] for name, texts in printed.items()}
    forms = entry.forms if entry.is_translated else ()
    where = " · ".join(filter(None, (message.where, entry.context)))
    return GalleyRow(
        message.number,
        where,
        [[*_pieces(text, source, entry)] for text in entry.sources],
        [[*_pieces(text, own, entry)] for text in forms],
        telling.text(_state(entry)),
    )


def _state(entry: Entry) -> str:
    """Return in English how far a translation is, for whoever has to read it."""
    review = review_of(entry)
    return "not certain" if entry.fuzzy else _REVIEWED[review] if review else ""


def _pieces(text: str, printed: Mapping[str, str], entry: Entry) -> Iterator[GalleyPiece]:
    """Yield the parts of a text, with what each placeholder prints in the place of its name."""
    at = 0
    for found in PLACEHOLDER.finditer(text):
        yield GalleyPiece(text[at : found.start()])
        name, form = found["name"], found["form"]
        meant = entry.legend.meant.get(name)
        shown = form if form and meant and meant.role not in ("value", "date") else printed.get(name, "")
        yield GalleyPiece(shown, name)
        at = found.end()
    yield GalleyPiece(text[at:])
