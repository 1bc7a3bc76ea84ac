"""What comes back is taken where it fits, and changes nothing else of its catalog."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from chronicle.catalogs.exchange.exchanged import ReturnedMessage, exchanged
from chronicle.catalogs.exchange.spreadsheet import read_spreadsheet, write_spreadsheet
from chronicle.catalogs.exchange.taking import Desk
from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.review_marks import ReviewMark, marks_of
from chronicle.core.problems import ProblemsFound
from chronicle.words.states import Review
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.catalogs.exchange.taking import CameBack

AR = edition_of("ar")
BODY = """# Ask them.
#. 1.1
#. {homs}: Homs · حمص (or {homs|مدينة حمص}) = {place}`homs`
msgid "A truce in {homs}."
msgstr "هدنة في {homs}."

#, fuzzy, no-wrap
#| msgid "It was held."
msgid "It held."
msgstr "صمدت."

msgid "=1+1"
msgstr "-واحد"

msgctxt "a-claim"
msgid "Open."
msgstr ""
"""


@pytest.fixture
def catalog(write_catalog: Callable[..., Path]) -> Path:
    return write_catalog(BODY)


def rows(book: Path) -> list[ReturnedMessage]:
    """Return the messages of a proof that nobody has written in."""
    found, problems = read_spreadsheet(write_spreadsheet(exchanged(book, AR), AR), AR, "proof.xlsx")
    assert [] == problems
    return found


def take(book: Path, *returned: ReturnedMessage) -> CameBack:
    return Desk(book, AR, "proof.xlsx").take(returned)


def test_a_proof_that_nobody_has_written_in_changes_nothing(book: Path, catalog: Path) -> None:
    """Every message comes back as it left: sources, translations, forms, what begins like a formula."""
    before = catalog.read_bytes()
    back = rows(book)
    entries = read_catalog(catalog, book).entries
    assert [(each.sources, each.forms) for each in entries] == [(each.sources, each.forms) for each in back]
    taken = take(book, *back)
    assert (0, 0, 0, []) == (taken.translations, taken.reviews, taken.remarks, taken.problems)
    assert before == catalog.read_bytes()


def test_a_correction_and_a_name_come_back(book: Path, catalog: Path) -> None:
    """The translation, who has read it and a remark stand in the catalog, and every other line as before."""
    first, *_others = rows(book)
    mark = ReviewMark(Review.READ, "Layla")
    corrected = first._replace(forms=("الهدنة في {homs|مدينة حمص}.",), marks=(mark,), remarks=("Why?",))
    taken = take(book, corrected)
    assert (1, 1, 1, []) == (taken.translations, taken.reviews, taken.remarks, taken.problems)
    entry, *others = read_catalog(catalog, book).entries
    assert (("الهدنة في {homs|مدينة حمص}.",), ("Layla",)) == (
        entry.forms,
        tuple(each.who for each in marks_of(entry)),
    )
    assert {"Why?", "Ask them."} < {*entry.noted}
    assert catalog.read_text("utf-8").endswith(BODY.partition("\n\n")[2])
    assert 3 == len(others)


def test_what_is_signed_is_certain(book: Path, catalog: Path) -> None:
    """A reader who signs a translation that was not certain takes the doubt, and nothing else, away."""
    second = rows(book)[1]
    take(book, second._replace(marks=(ReviewMark(Review.APPROVED),)))
    entry = read_catalog(catalog, book).entries[1]
    assert (False, None, second.forms) == (entry.fuzzy, entry.previous, entry.forms)
    assert "#, no-wrap\nmsgid" in catalog.read_text("utf-8")


def test_whoever_has_read_other_words_has_not_read_these(book: Path, catalog: Path) -> None:
    """A mark that stood there goes with the words that it was for; a new name counts."""
    first = rows(book)[0]
    take(book, first._replace(marks=(ReviewMark(Review.READ, "A"),)))
    again = rows(book)[0]
    assert ("A",) == tuple(each.who for each in again.marks)
    take(book, again._replace(forms=("هدنة بـ{homs}.",), marks=(*again.marks, ReviewMark(Review.READ, "B"))))
    assert ("B",) == tuple(each.who for each in marks_of(read_catalog(catalog, book).entries[0]))


@pytest.mark.parametrize(
    ("change", "code", "reason"),
    [
        ({"sources": ("A truce.",)}, "T111", "edited"),
        ({"id": "0123456789ab-01234567"}, "T111", "has changed since"),
        ({"domain": "chapters/99-gone"}, "T111", "no catalog"),
        ({"forms": ("",)}, "T111", "emptied"),
        ({"forms": ("هدنة <b>في</b> {homs}.",)}, "T011", ""),
        ({"forms": ("هدنة في {hims}.",)}, "T030", ""),
        ({"remarks": ("approved",)}, "T111", "remark"),
    ],
)
def test_what_does_not_fit_is_told_with_its_row(
    book: Path, catalog: Path, change: dict[str, object], code: str, reason: str
) -> None:
    """A changed source, a lost message and what the gate refuses leave the catalog as it is."""
    before, first = catalog.read_bytes(), rows(book)[0]
    taken = take(book, first._replace(**change))
    assert {("proof.xlsx", 2)} == {(each.path, each.line) for each in taken.problems}
    assert code in {each.code for each in taken.problems}
    assert any(reason in each.message for each in taken.problems)
    assert before == catalog.read_bytes()


def test_all_that_does_not_fit_is_told_together_and_the_rest_is_taken(book: Path, catalog: Path) -> None:
    """One row with a fault does not send a whole proof back; the same row twice is one too many."""
    first, second, third, _open = rows(book)
    sign = (ReviewMark(Review.READ),)
    taken = take(
        book,
        first._replace(sources=("x",)),
        second._replace(forms=("",)),
        third._replace(marks=sign),
        third._replace(line=9),
    )
    assert [2, 3, 9] == sorted(each.line for each in taken.problems)
    assert "1 marks of review" in taken.said
    assert sign[0].review is marks_of(read_catalog(catalog, book).entries[2])[0].review


def test_what_somebody_else_has_changed_meanwhile_stays(book: Path, catalog: Path) -> None:
    """Neither a correction nor a signature of the earlier words reaches the new ones."""
    first = rows(book)[0]
    catalog.write_text(catalog.read_text("utf-8").replace("هدنة في", "وقف في"), "utf-8")
    before = catalog.read_bytes()
    for changed in (
        first._replace(forms=("صلح في {homs}.",)),
        first._replace(marks=(ReviewMark(Review.READ),)),
    ):
        assert ["T111"] == [each.code for each in take(book, changed).problems]
    assert before == catalog.read_bytes()


@pytest.mark.usefixtures("catalog")
def test_no_cell_is_a_formula(book: Path) -> None:
    """What begins with =, +, - or @ is written as text, and a formula that comes back is refused."""
    content = write_spreadsheet(exchanged(book, AR), AR)
    workbook = load_workbook(BytesIO(content))
    cells = [cell for row in workbook["ar"].iter_rows() for cell in row if cell.value is not None]
    assert {"s"} == {cell.data_type for cell in cells}
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "-")))
    assert len(cells) == len([cell for cell in cells if isinstance(cell.value, str)])
    workbook["ar"]["E2"] = "=HYPERLINK(1)"
    workbook["ar"]["G3"] = "[x]"
    changed = BytesIO()
    workbook.save(changed)
    found, problems = read_spreadsheet(changed.getvalue(), AR, "proof.xlsx")
    assert [2, 3] == [each.line for each in problems]
    assert 2 == len(found)


@pytest.mark.usefixtures("catalog")
def test_what_is_no_proof_of_the_edition_is_refused(book: Path) -> None:
    """Other files, other languages, missing columns and declared entities are told in words."""
    content = write_spreadsheet(exchanged(book, AR), AR)
    cut = load_workbook(BytesIO(content))
    cut["ar"]["D1"] = "Something"
    lacking, declaring = BytesIO(), BytesIO()
    cut.save(lacking)
    with ZipFile(BytesIO(content)) as whole, ZipFile(declaring, "w") as planted:
        for part in whole.namelist():
            text = whole.read(part)
            planted.writestr(part, b"<!DOCTYPE x>" + text if part.endswith("sheet1.xml") else text)
    for given, edition in (
        (b"PK no archive", AR),
        (content, edition_of("zh")),
        (lacking.getvalue(), AR),
        (declaring.getvalue(), AR),
    ):
        with pytest.raises(ProblemsFound) as found:
            read_spreadsheet(given, replace(edition), "proof.xlsx")
        assert ["T110"] == [each.code for each in found.value.problems]
