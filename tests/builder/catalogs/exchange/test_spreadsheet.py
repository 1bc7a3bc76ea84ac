"""A proof shows readers what they need, and takes what they write as people write it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from chronicle.catalogs.exchange import spreadsheet
from chronicle.catalogs.exchange.exchanged import ReturnedMessage, exchanged
from chronicle.catalogs.exchange.spreadsheet import read_spreadsheet, write_spreadsheet
from chronicle.catalogs.files.review_marks import ReviewMark, with_holding_marks
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.words.states import Review
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AR = edition_of("ar")
BODY = """# Ask them.
# read by Layla
# approved
#. 1.1
msgctxt "a-claim"
msgid "It was so."
msgstr "كان كذلك."

#, fuzzy
msgid "It held."
msgstr "صمدت."

msgid "Open."
msgstr ""

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "ا"
msgstr[1] "ب"
msgstr[2] "ج"
msgstr[3] "د"
msgstr[4] "ه"
msgstr[5] "و"
"""


@pytest.fixture
def proof(book: Path, write_catalog: Callable[..., Path]) -> bytes:
    """Return the proof of a catalog with a message of each kind."""
    path = write_catalog(BODY)
    path.write_text(with_holding_marks(path.read_text("utf-8"), "x.po"), "utf-8")
    return write_spreadsheet(exchanged(book, AR), AR)


def changed(proof: bytes, **cells: Any) -> bytes:
    """Return a proof in which somebody has written."""
    workbook = load_workbook(BytesIO(proof))
    for place, text in cells.items():
        workbook["ar"][place] = text
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def test_each_row_says_what_a_reader_needs(proof: bytes) -> None:
    """Number, catalog, place, both texts, state, who has read it, remarks; plural forms a line each."""
    sheet = load_workbook(BytesIO(proof))["ar"]
    heads, *rows = [[cell.value for cell in row][:9] for row in sheet.iter_rows()]
    assert ["الرقم", "الملف", "الموضع", "الأصل", "الترجمة\nصحّحها هنا", "الحال", "قرأها\n✓ أو اسم",
            "أقرّها\n✓ أو اسم", "ملاحظات\nما تراه فيها"] == heads  # fmt: skip
    where = "chapters/01-city"
    assert [
        ["1.1", where, "1.1\na-claim", "It was so.", "كان كذلك.", None, "Layla", "✓", "Ask them."],
        ["1.2", where, None, "It held.", "صمدت.", "غير مؤكد", None, None, None],
        ["1.3", where, None, "Open.", None, "غير مترجم", None, None, None],
        ["1.4", where, None, "{n} day\n{n} days", "ا\nب\nج\nد\nه\nو", None, None, None, None],
    ] == rows


def test_a_sheet_looks_as_its_readers_read(proof: bytes) -> None:
    """The heading is bold and stays; what is to be filled in is yellow; Arabic alone runs leftwards."""
    sheet = load_workbook(BytesIO(proof))["ar"]
    assert ("E2", "A1:J5") == (sheet.freeze_panes, sheet.auto_filter.ref)
    for row, bold in ((1, True), (2, False), (3, False)):
        assert {bold} == {cell.font.b for cell in sheet[row]}
        assert ["E", "G", "H", "I"] == [each.column_letter for each in sheet[row] if each.fill.fill_type]
        sides = {
            cell.column_letter: (cell.alignment.horizontal, cell.alignment.readingOrder)
            for cell in sheet[row]
        }
        assert ("right", 2) == sides.pop("E")
        assert {("left", 1)} == {*sides.values()}
    assert {(True, "top", "@")} == {
        (cell.alignment.wrap_text, cell.alignment.vertical, cell.number_format)
        for row in sheet
        for cell in row
    }
    widths = [sheet.column_dimensions[letter].width for letter in "ABCDEFGHIJ"]
    assert [8, 16, 16, 60, 60, 12, 14, 14, 30, 22] == widths


@pytest.mark.parametrize(
    ("written", "who"),
    [("✓", [""]), (" Yes ", [""]), ("X", [""]), ("1", [""]), ("Omar", ["Omar"]), (" Omar ;  ✔", ["Omar", ""]),
     ("Omar; ;Layla;", ["Omar", "Layla"]), ("ا" * 80, ["ا" * 80]), ("", [])],
)  # fmt: skip
def test_names_are_read_as_people_write_them(proof: bytes, written: str, who: list[str]) -> None:
    """Several have semicolons between them; a tick or a yes is a reader without a name."""
    (_, second, *_), problems = read_spreadsheet(changed(proof, H3=written), AR, "a.xlsx")
    assert [] == problems
    assert [(Review.APPROVED, each) for each in who] == [(mark.review, mark.who) for mark in second.marks]


def test_a_row_comes_back_as_it_left(proof: bytes) -> None:
    """Line, catalog, id, every text and form, names without their digests, remarks line by line."""
    found, problems = read_spreadsheet(changed(proof, G3="A;B", H3="✓"), AR, "a.xlsx")
    ids = [cell.value for cell in load_workbook(BytesIO(proof))["ar"]["J"]][1:]
    where, read, approved = "chapters/01-city", Review.READ, Review.APPROVED
    marks = (ReviewMark(read, "Layla"), ReviewMark(approved))
    signed = (ReviewMark(read, "A"), ReviewMark(read, "B"), ReviewMark(approved))
    plural = ("{n} day", "{n} days"), ("ا", "ب", "ج", "د", "ه", "و")
    assert [] == problems
    assert [
        ReturnedMessage(2, where, ids[0], ("It was so.",), ("كان كذلك.",), marks, ("Ask them.",)),
        ReturnedMessage(3, where, ids[1], ("It held.",), ("صمدت.",), signed),
        ReturnedMessage(4, where, ids[2], ("Open.",), ("",)),
        ReturnedMessage(5, where, ids[3], *plural),
    ] == found


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("=1", True), ("+1", True), ("-1", True), ("@1", True), ("1=1", False), ("1", False), ("", None)],
)
def test_what_begins_like_a_formula_is_quoted(
    book: Path, write_catalog: Callable[..., Path], text: str, quoted: bool | None
) -> None:
    """Whatever it begins with, a text is a text; an empty one is no cell at all."""
    write_catalog(f'msgid "Here."\nmsgstr "{text}"\n')
    (cell,) = load_workbook(BytesIO(write_spreadsheet(exchanged(book, AR), AR)))["ar"]["E"][1:]
    if quoted is None:
        assert cell.value is None
    else:
        assert (text, "s", quoted) == (cell.value, cell.data_type, cell.quotePrefix)


@pytest.mark.parametrize("code", ["zh", "fr", "fa"])
def test_a_sheet_is_called_after_the_catalogs(
    book: Path, write_catalog: Callable[..., Path], code: str
) -> None:
    """And translations run as their language does."""
    edition = edition_of(code)
    write_catalog('msgid "Here."\nmsgstr "x"\n', language=edition.catalog)
    workbook = load_workbook(BytesIO(write_spreadsheet(exchanged(book, edition), edition)))
    assert [edition.catalog] == workbook.sheetnames
    side = ("right", 2) if edition.direction == "rtl" else ("left", 1)
    assert side == (workbook.active["E2"].alignment.horizontal, workbook.active["E2"].alignment.readingOrder)


@pytest.mark.parametrize("name", ["ا" * 81, "[x]", "Omar [abc]"])
def test_what_is_no_name_is_told_with_its_row(proof: bytes, name: str) -> None:
    """And the row is left out, the others are not."""
    found, (problem,) = read_spreadsheet(changed(proof, G4=name), AR, "a.xlsx")
    reason = f"“{name}” is no name: it is too long, or has brackets."
    assert Problem("a.xlsx", 4, "T110", reason, "Write a name, or ✓.", "Open.") == problem
    assert [2, 3, 5] == [each.line for each in found]


def test_line_ends_and_empty_rows_of_other_programs_are_no_text(proof: bytes) -> None:
    """Whatever they write between lines is one end; a row of spaces is none, and a remark is a line."""
    given = {"E2": "a\r\nb\rc", "I2": " One. \r\n\r\nTwo.", "E3": None, "C7": "  "}
    (first, second, *others), problems = read_spreadsheet(changed(proof, **given), AR, "a.xlsx")
    assert [] == problems
    assert (("a", "b", "c"), ("One.", "Two."), ("",)) == (first.forms, first.remarks, second.forms)
    assert [4, 5] == [each.line for each in others]
    assert (2, "chapters/01-city", ("It was so.",)) == (first.line, first.domain, first.sources)


def test_a_proof_with_english_titles_is_read_too(proof: bytes) -> None:
    """One that was made before its language had words for them, or in a program that changed them back."""
    titles = [
        "No.",
        "Catalog",
        "Where",
        "Source",
        "Translation",
        "State",
        "Read by",
        "Approved by",
        "Remarks",
    ]
    given = {f"{letter}1": title for letter, title in zip("ABCDEFGHI", titles, strict=True)}
    assert read_spreadsheet(proof, AR, "a.xlsx") == read_spreadsheet(changed(proof, **given), AR, "a.xlsx")


def test_columns_may_be_moved(proof: bytes) -> None:
    """Each is known by its title."""
    workbook = load_workbook(BytesIO(proof))
    workbook["ar"].insert_cols(1)
    workbook["ar"].move_range("K1:K5", cols=-10)
    content = BytesIO()
    workbook.save(content)
    assert read_spreadsheet(proof, AR, "a.xlsx") == read_spreadsheet(content.getvalue(), AR, "a.xlsx")


def test_a_file_is_not_read_that_is_too_large(proof: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it comes, or when it is unpacked; one that is just so large is read."""
    packed = BytesIO()
    with ZipFile(BytesIO(proof)) as whole, ZipFile(packed, "w", ZIP_DEFLATED) as again:
        for part in whole.namelist():
            again.writestr(part, whole.read(part))
    size = sum(each.file_size for each in ZipFile(packed).infolist())
    for name, bound, told in (
        ("_LARGEST", len(packed.getvalue()), "it is too large for a proof."),
        ("_UNPACKED", size, "what is packed in it is too large."),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(spreadsheet, name, bound)
            assert 4 == len(read_spreadsheet(packed.getvalue(), AR, "a.xlsx")[0])
            patch.setattr(spreadsheet, name, bound - 1)
            with pytest.raises(ProblemsFound) as found:
                read_spreadsheet(packed.getvalue(), AR, "a.xlsx")
            assert (Problem("a.xlsx", 0, "T110", told),) == found.value.problems
