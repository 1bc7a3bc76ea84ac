"""Write the proof of an edition as a spreadsheet, and read what comes back in it.

All that is written is text: a cell that begins with = is no formula. What is read comes from anywhere; its
size is bounded, and a part that declares entities is refused before any program reads it.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook  # type: ignore[import-untyped]
from openpyxl.styles import Alignment, Font, PatternFill  # type: ignore[import-untyped]

from chronicle.catalogs.exchange.exchanged import ReturnedMessage, holdable
from chronicle.catalogs.exchange.guarded_xml import declares
from chronicle.catalogs.files.review_marks import ReviewMark, marks_of, read_mark
from chronicle.catalogs.telling import Telling
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.worded import Worded
from chronicle.words.states import Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.exchange.exchanged import ExchangedMessage
    from chronicle.languages.editions import Edition

_LARGEST = 20_000_000  # bytes as it comes; the proof of a book has half a million
_UNPACKED = 200_000_000
_NAMELESS = "✓"
_YES = frozenset({"✓", "✔", "☑", "x", "yes", "true", "1"})
_LONGEST_NAME = 80
_UNREADABLE = "T110"


class _Column(NamedTuple):
    title: str
    width: int
    readers: str = ""  # what whoever reads writes into it; empty where it is not theirs


_SIGNED = "✓ or a name"
_COLUMNS = (
    _Column("No.", 8),
    _Column("Catalog", 16),
    _Column("Where", 16),
    _Column("Source", 60),
    _Column("Translation", 60, "correct it here"),
    _Column("State", 12),
    _Column("Read by", 14, _SIGNED),
    _Column("Approved by", 14, _SIGNED),
    _Column("Remarks", 30, "what you think of it"),
    _Column("Id", 22),
)
_TITLES = [each.title for each in _COLUMNS]


def write_spreadsheet(messages: Iterable[ExchangedMessage], edition: Edition) -> bytes:
    """Return a workbook with a row for each message; forms of a plural stand on lines of their own."""
    book = Workbook()
    sheet = book.active
    sheet.title = edition.catalog
    telling = Telling.of(edition)
    rows = [[_heading(each, telling) for each in _COLUMNS], *(_row(each, telling) for each in messages)]
    for number, row in enumerate(rows, start=1):
        for column, (about, text) in enumerate(zip(_COLUMNS, row, strict=True), start=1):
            _fill(sheet.cell(number, column), text, about, edition, heading=number == 1)
    for letter, about in zip("ABCDEFGHIJ", _COLUMNS, strict=True):
        sheet.column_dimensions[letter].width = about.width
    sheet.freeze_panes = "E2"
    sheet.auto_filter.ref = f"A1:J{len(rows)}"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def read_spreadsheet(
    content: bytes, edition: Edition, shown: str
) -> tuple[list[ReturnedMessage], list[Problem]]:
    """Return the messages of a proof, and a problem for each row that cannot be read.

    Raises ProblemsFound where it is no proof of this edition.
    """
    _require_harmless(content, shown)
    try:
        book = load_workbook(BytesIO(content))
        sheets = {sheet.title: [*sheet.iter_rows()] for sheet in book.worksheets}
    except Exception as error:  # openpyxl raises whatever it stumbles over
        raise _unreadable(shown, 0, "it is no spreadsheet in the format .xlsx, or a broken one.") from error
    rows = sheets.get(edition.catalog)
    if rows is None:
        pattern = "it has no sheet “{sheet}”: {listed}."
        raise _unreadable(shown, 0, Worded(pattern, sheet=edition.catalog, listed=", ".join(sheets)))
    titles = [_title(_text(cell), Telling.of(edition)) for cell in rows[0]] if rows else []
    if missing := [title for title in _TITLES if title not in titles]:
        raise _unreadable(shown, 1, Worded("its first row lacks {listed}.", listed=", ".join(missing)))
    places = {title: titles.index(title) for title in _TITLES}
    found: list[ReturnedMessage] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows[1:], start=2):
        cells = {title: row[at] for title, at in places.items()}
        if any(_text(cell).strip() for cell in cells.values()):
            faults = [*_faults(number, cells, shown)]
            problems += faults
            found += [] if faults else [_returned(number, cells)]
    return found, problems


def _heading(column: _Column, telling: Telling) -> str:
    """Return the title of a column in the language of the proof, with what readers write into it."""
    return "\n".join(telling.text(each) for each in (column.title, column.readers) if each)


def _title(written: str, telling: Telling) -> str:
    """Return the English title of a column; one in English is its own."""
    said = written.partition("\n")[0].strip()
    return next((title for title in _TITLES if telling.text(title) == said), said)


def _row(message: ExchangedMessage, telling: Telling) -> list[str]:
    entry, marks = message.entry, marks_of(message.entry)
    state = telling.text("not certain" if entry.fuzzy else "" if entry.is_translated else "not translated")
    by = ["; ".join(mark.who or _NAMELESS for mark in marks if mark.review is review) for review in Review]
    return [
        message.number,
        message.domain,
        "\n".join(filter(None, (message.where, entry.context))),
        "\n".join(entry.sources),
        "\n".join(entry.forms) if entry.is_translated else "",
        state,
        *by,
        "\n".join(message.remarks),
        message.id,
    ]


def _fill(cell: Any, text: str, about: _Column, edition: Edition, *, heading: bool) -> None:
    """Write a cell as text, whatever it begins with."""
    cell.value = holdable(text) or None
    if cell.value is not None:
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    leftwards = about.title == "Translation" and edition.direction == "rtl"
    cell.alignment = Alignment(
        wrap_text=True,
        vertical="top",
        horizontal="right" if leftwards else "left",
        readingOrder=2 if leftwards else 1,
    )
    cell.number_format = "@"
    if heading:
        cell.font = Font(bold=True)
    if about.readers:
        cell.fill = PatternFill("solid", fgColor="FFF7DC")


def _faults(number: int, cells: dict[str, Any], shown: str) -> Iterator[Problem]:
    """Yield what cannot be read in a row."""
    subject = _text(cells["Source"])
    for title, cell in cells.items():
        if cell.data_type == "f":
            reason = Worded("the cell “{title}” has a formula.", title=title)
            yield Problem(shown, number, _UNREADABLE, reason, "Write text.", subject)
    for mark in _marks(cells):
        if read_mark(str(mark)) != mark or len(mark.who) > _LONGEST_NAME:
            reason = Worded("“{who}” is no name: it is too long, or has brackets.", who=mark.who)
            yield Problem(shown, number, _UNREADABLE, reason, "Write a name, or ✓.", subject)


def _marks(cells: dict[str, Any]) -> Iterator[ReviewMark]:
    """Yield the marks of review of a row; several names in a cell have semicolons between them."""
    for review, title in zip(Review, ("Read by", "Approved by"), strict=True):
        for name in filter(None, (each.strip() for each in _text(cells[title]).split(";"))):
            yield ReviewMark(review, "" if name.casefold() in _YES else name)


def _returned(number: int, cells: dict[str, Any]) -> ReturnedMessage:
    """Return a row as it came back."""
    said = {title: _text(cell) for title, cell in cells.items()}
    remarks = tuple(filter(None, (each.strip() for each in said["Remarks"].split("\n"))))
    sources, forms = (tuple(said[title].split("\n")) for title in ("Source", "Translation"))
    return ReturnedMessage(number, said["Catalog"], said["Id"], sources, forms, tuple(_marks(cells)), remarks)


def _text(cell: Any) -> str:
    """Return what a cell says, with line ends as catalogs have them."""
    return "" if cell.value is None else str(cell.value).replace("\r\n", "\n").replace("\r", "\n")


def _require_harmless(content: bytes, shown: str) -> None:
    """Raise ProblemsFound for a file that is too large, or that declares what reading would expand."""
    if len(content) > _LARGEST:
        raise _unreadable(shown, 0, "it is too large for a proof.")
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(each.file_size for each in archive.infolist()) > _UNPACKED:
                raise _unreadable(shown, 0, "what is packed in it is too large.")
            strange = [each for each in _parts(archive) if declares(archive.read(each))]
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise _unreadable(shown, 0, "it is no spreadsheet in the format .xlsx, or a broken one.") from error
    if strange:
        raise _unreadable(shown, 0, Worded("its part {part} declares a document type.", part=strange[0]))


def _parts(archive: ZipFile) -> Iterator[str]:
    return (each.filename for each in archive.infolist() if each.filename.endswith((".xml", ".rels", ".vml")))


def _unreadable(shown: str, line: int, reason: str) -> ProblemsFound:
    return ProblemsFound([Problem(shown, line, _UNREADABLE, reason)])
