"""The pages from which readers take a file: one for each edition, and one where they choose a language."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from chronicle.book.citation_forms import book_as_text
from chronicle.outputs.html.shared_builder import templates
from chronicle.outputs.shelf.volume import RECORDS, cover_name, page_name
from chronicle.sphinx_ext.isolation import isolate_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.outputs.shelf.volume import Kind, StockFile, Volume
    from chronicle.words import Messages

_TEMPLATES = Path(__file__).parent / "templates"
_SETTLED = ("responsible", "publisher", "contact")
_USES: tuple[tuple[Kind, str, str], ...] = (
    ("pdf", "PDF", "paper and large screens"),
    ("epub", "EPUB", "phones, tablets and e-book readers"),
    ("light", "EPUB, light", "slow connections: the same text, in the typefaces of the device"),
    ("web", "Web pages", "any browser, with or without a connection"),
    ("pages", "Web pages, as ZIP", "any browser, with or without a connection"),
    ("tables", "Data, as ZIP", "programs and spreadsheets"),
    ("data", "Data", "programs and spreadsheets"),
)
_OWN_NAMES = frozenset({"PDF", "EPUB"})
_KILO, _MEGA = 1000, 1_000_000


class _Row(NamedTuple):
    """A row of the table of files."""

    label: str
    use: str
    files: Sequence[StockFile]
    size: str
    pages: str


def shelf_page(volume: Volume, volumes: Sequence[Volume]) -> str:
    """Return the page of one edition, as HTML; the others are offered on it."""
    return _page(
        "shelf.html",
        volumes,
        volume=volume,
        edition=volume.edition,
        say=volume.messages.text,
        sentences=_sentences(volume, len(volumes)),
        citation=_citation(volume),
        records=RECORDS,
        rows=_rows(volume),
        settled=[
            (name.capitalize(), value) for name in _SETTLED if (value := getattr(volume.facts, name, None))
        ],
    )


def index_page(volumes: Sequence[Volume]) -> str:
    """Return the page where a reader chooses a language, as HTML."""
    return _page("shelf_index.html", volumes, edition=volumes[0].edition)


def style_of_shelf() -> bytes:
    """Return the style sheet of all pages of the shelf."""
    return (_TEMPLATES / "shelf_style.css").read_bytes()


def _page(template: str, volumes: Sequence[Volume], **values: object) -> str:
    return (
        templates(_TEMPLATES)
        .get_template(template)
        .render(
            volumes=volumes,
            page_name=page_name,
            page_file=page_name,
            cover=lambda volume: cover_name(volume.facts.slug, volume.edition.code),
            file_name=lambda name: PurePosixPath(name).name,
            isolated=isolate_text,
            address="",  # of what stands beside the page
            **values,
        )
    )


def _sentences(volume: Volume, editions: int) -> list[str]:
    """Return what the book is: its description, what its editions share, how it was made."""
    shared = "All editions are made from the same evidence, and a paragraph has the same number in each."
    said = [
        volume.description,
        volume.messages.text("shelf", shared) if editions > 1 else "",
        volume.messages.fact("how_made", volume.facts.how_made),
    ]
    return [isolate_text(sentence, volume.edition) for sentence in said if sentence]


def _citation(volume: Volume) -> str:
    """Return how the edition is cited."""
    return isolate_text(book_as_text(volume.messages, volume.facts), volume.edition)


def _rows(volume: Volume) -> list[_Row]:
    """Return the rows of the table of files, for those that are there."""
    words = volume.messages
    return [
        _Row(
            label if label in _OWN_NAMES else words.text("shelf", label),
            words.text("shelf", use),
            files,
            size_text(words, sum(file.size for file in files)),
            words.number(files[0].pages) if files[0].pages else "",
        )
        for kind, label, use in _USES
        if (files := volume.of(kind))
    ]


def size_text(words: Messages, size: int) -> str:
    """Return a size in bytes as the edition writes it: 640 kB · 1.7 MB."""
    if size < _MEGA:
        return words.text("shelf", "{n} kB", n=words.number(max(1, round(size / _KILO))))
    megabytes = (Decimal(size) / _MEGA).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return words.text("shelf", "{n} MB", n=words.number(megabytes))
