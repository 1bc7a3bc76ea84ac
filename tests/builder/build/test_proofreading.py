"""A proof shows each message as readers meet it, with what its placeholders print."""

from __future__ import annotations

from io import BytesIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from chronicle.build import exchanging, proofreading
from chronicle.catalogs.exchange.exchanged import exchanged
from chronicle.catalogs.exchange.glossary import glossary_of, write_glossary_csv, write_tbx
from chronicle.catalogs.exchange.spreadsheet import write_spreadsheet
from chronicle.catalogs.exchange.tmx import write_tmx
from chronicle.catalogs.exchange.xliff import write_xliff
from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.telling import Telling
from chronicle.core.folders import Folders
from chronicle.ledger.loader import load_ledger
from chronicle.outputs.press.galley import GalleyPiece, GalleyRow
from tests.languages import CHOSEN, edition_of
from tests.placeholders import entry as message_of

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = Telling.of(edition_of("ar"))


def pieces(text: str, printed: dict[str, str], source: str) -> list[GalleyPiece]:
    """Return the parts of a text in which the roles of a source are placeholders."""
    message = message_of(source, "")
    assert message.msgid
    entry = Entry(
        1, None, message.msgid, None, (text,), fuzzy=False, explained=tuple(message.comment.split("\n"))
    )
    return [each for each in proofreading._pieces(text, printed, entry) if each.text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in {homs}.", [("in ", ""), ("Homs", "homs"), (".", "")]),
        ("{homs|of Homs} now", [("of Homs", "homs"), (" now", "")]),  # the form of a name is its translator's
        ("{date|full}", [("May 2014", "date")]),  # that of a date is a way to print it
        ("no role", [("no role", "")]),
    ],
)
def test_what_a_placeholder_prints_stands_in_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    """With its name behind, and the words around it as they are."""
    printed = {"homs": "Homs", "date": "May 2014"}
    found = pieces(text, printed, "In {place}`homs` on {date}`sit-in` it was.")
    assert expected == [(each.text, each.name) for each in found]


@pytest.mark.parametrize(
    ("changed", "where", "state", "forms"),
    [
        ({}, "4.1 · a-claim", "", 1),
        ({"fuzzy": True}, "4.1 · a-claim", "غير مؤكد", 1),
        ({"noted": ("read by Layla",)}, "4.1 · a-claim", "قُرئت", 1),
        ({"noted": ("read", "approved")}, "4.1 · a-claim", "أُقرّت", 1),
        ({"forms": ("",)}, "4.1 · a-claim", "", 0),
        ({"context": None}, "4.1", "", 1),
    ],
)
def test_a_row_says_where_its_message_stands_and_how_sure_it_is(
    changed: dict[str, Any], where: str, state: str, forms: int
) -> None:
    """A message without a translation has an empty cell to be written in."""
    entry = Entry(**({"line": 1, "context": "a-claim", "msgid": "One.", "plural": None, "forms": ("واحد.",),
                      "fuzzy": False} | changed))  # fmt: skip
    row = proofreading._row(SimpleNamespace(entry=entry, number="12", where="4.1"), ARABIC)  # type: ignore[arg-type]
    assert ("12", where, state) == (row.number, row.where, row.state)
    assert ([[GalleyPiece("One.")]], forms) == (row.source, len(row.translation))


def test_messages_of_one_catalog_stand_on_one_sheet() -> None:
    """In the order of the catalogs, each under its name."""
    entry = Entry(1, None, "One.", None, ("x",), fuzzy=False)
    messages: Any = [
        SimpleNamespace(entry=entry, number=n, where="", domain=d) for n, d in ("1a", "2a", "3b")
    ]
    sheets = list(proofreading._sheets(messages, ARABIC))
    assert [("a", ["1", "2"]), ("b", ["3"])] == [
        (sheet.name, [row.number for row in sheet.rows]) for sheet in sheets
    ]


def book(folder: Path) -> Folders:
    """Write a book that has a name alone."""
    (folder / "docs").mkdir()
    conf = "chronicle_book = {'title': 'A', 'slug': 'small', 'version': '1'}\n"
    (folder / "docs/conf.py").write_text(conf, encoding="utf-8")
    return Folders(folder)


def test_files_are_called_after_book_and_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proof for the eye and for the hand; for other programs catalogs, memory and both glossaries."""
    folders, arabic = book(tmp_path), edition_of("ar")
    for module in (proofreading, exchanging):
        monkeypatch.setattr(module, "exchanged", lambda *_: ())
    monkeypatch.setattr(proofreading, "write_spreadsheet", lambda *_: b"table")
    monkeypatch.setattr(
        proofreading, "galley", lambda _sheets, edition, name, _date: f"{edition.code} {name}".encode()
    )
    for name in ("write_xliff", "write_tmx", "write_tbx", "write_glossary_csv"):
        monkeypatch.setattr(exchanging, name, lambda *_, name=name: name.encode())
    monkeypatch.setattr(exchanging, "load_ledger", lambda *_: None)
    monkeypatch.setattr(exchanging, "glossary_of", lambda *_: ())
    made = [*proofreading.make_proof(folders, arabic), *exchanging.write_exchange(folders, CHOSEN, arabic)]
    assert {
        "proof/small-ar-proof.xlsx": b"table",
        "proof/small-ar-proof.pdf": b"ar small-ar-proof",
        "exchange/small-ar.xlf": b"write_xliff",
        "exchange/small-ar.tmx": b"write_tmx",
        "exchange/small-ar-glossary.tbx": b"write_tbx",
        "exchange/small-ar-glossary.csv": b"write_glossary_csv",
    } == {path.relative_to(folders.build).as_posix(): path.read_bytes() for path in made}


def test_a_row_has_what_is_printed_in_either_language() -> None:
    """Beside the source what its placeholders print there, beside each form what they print here."""
    entry = Entry(
        1,
        None,
        "{n} day in {homs}.",
        "{n} days in {homs}.",
        ("يوم في {homs|حمص}.", "{n} في {homs} {x}."),
        fuzzy=False,
        explained=("{homs}: Homs · مدينة حمص = {place}`homs`",),
        noted=("read by Layla",),
    )
    row = proofreading._row(SimpleNamespace(entry=entry, number="1.2", where=""), Telling({}))  # type: ignore[arg-type]
    assert GalleyRow(
        "1.2",
        "",
        [
            [GalleyPiece(""), GalleyPiece("", "n"), GalleyPiece(f" {noun} in "), GalleyPiece("Homs", "homs"),
             GalleyPiece(".")]
            for noun in ("day", "days")
        ],
        [
            [GalleyPiece("يوم في "), GalleyPiece("حمص", "homs"), GalleyPiece(".")],
            [GalleyPiece(""), GalleyPiece("", "n"), GalleyPiece(" في "), GalleyPiece("مدينة حمص", "homs"),
             GalleyPiece(" "), GalleyPiece("", "x"), GalleyPiece(".")],
        ],
        "Read",
    ) == row  # fmt: skip


CATALOG = """msgid ""
msgstr "Language: ar\\n"

msgid "One."
msgstr "واحد."

msgid "Two."
msgstr "اثنان."
"""


def test_what_comes_back_is_taken_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Of a workbook and of XLIFF, under the name of the file; the one's faults stand behind the other's."""
    folders, arabic = book(tmp_path), edition_of("ar")
    (tmp_path / "docs/index.md").write_text("# A", encoding="utf-8")
    catalog = tmp_path / "locales/ar/LC_MESSAGES/index.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(CATALOG, encoding="utf-8")
    workbook = load_workbook(BytesIO(write_spreadsheet(exchanged(tmp_path, arabic), arabic)))
    for cell, text in {"E2": "أحد.", "G3": "[x]"}.items():
        workbook["ar"][cell] = text
    workbook["ar"].insert_rows(4)
    for column, cell in enumerate(workbook["ar"][2], start=1):
        workbook["ar"].cell(4, column).value = cell.value
    workbook.save(tmp_path / "back.xlsx")
    came = proofreading.take_proof(folders, arabic, tmp_path / "back.xlsx")
    assert 1 == came.translations
    assert [("back.xlsx", 4, "T111"), ("back.xlsx", 3, "T110")] == [
        (each.path, each.line, each.code) for each in came.problems
    ]
    assert CATALOG.replace("واحد", "أحد") == catalog.read_text("utf-8")
    file = write_xliff(exchanged(tmp_path, arabic), arabic).decode().replace("أحد.", "الأول.")
    (tmp_path / "back.xlf").write_text(file.replace("Two.", "Three."), encoding="utf-8")
    came = exchanging.take_xliff(folders, arabic, tmp_path / "back.xlf")
    assert (1, [("back.xlf", "T111", "Three.")]) == (
        came.translations,
        [(each.path, each.code, each.subject) for each in came.problems],
    )
    assert CATALOG.replace("واحد", "الأول") == catalog.read_text("utf-8")


def test_other_programs_get_what_the_writers_write(tmp_path: Path) -> None:
    """Of this book and this edition, each file from its own writer."""
    folders, arabic = book(tmp_path), edition_of("ar")
    catalog = tmp_path / "locales/ar/LC_MESSAGES/book.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(CATALOG, encoding="utf-8")
    (tmp_path / "docs/evidence").mkdir()
    (tmp_path / "docs/evidence/places.yaml").write_text(
        "places:\n"
        "  - {id: homs, kind: city, names: {en: {main: Homs}, ar: {main: حمص}, zh: {main: 霍姆斯}}}\n",
        encoding="utf-8",
    )
    concepts = glossary_of(load_ledger(folders.evidence, CHOSEN), arabic)
    assert ["place-homs"] == [each.id for each in concepts]
    assert {
        "small-ar.xlf": write_xliff(exchanged(tmp_path, arabic), arabic),
        "small-ar.tmx": write_tmx(tmp_path, arabic),
        "small-ar-glossary.tbx": write_tbx(concepts, arabic),
        "small-ar-glossary.csv": write_glossary_csv(concepts, arabic),
    } == {path.name: path.read_bytes() for path in exchanging.write_exchange(folders, CHOSEN, arabic)}
    table, _pages = proofreading.make_proof(folders, arabic)
    (sheet,) = load_workbook(table).worksheets
    assert ["One.", "Two."] == [cell.value for cell in sheet["D"][1:]]
