"""What comes back is taken where it fits, and changes nothing else of its catalog."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from chronicle.catalogs.exchange.exchanged import ReturnedMessage, exchanged
from chronicle.catalogs.exchange.spreadsheet import read_spreadsheet, write_spreadsheet
from chronicle.catalogs.exchange.taking import CameBack, Desk
from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.review_marks import ReviewMark, digest_of_words, marks_of
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.words.states import Review
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AR = edition_of("ar")
READ, APPROVED = ReviewMark(Review.READ), ReviewMark(Review.APPROVED)
READ_A, READ_B = (ReviewMark(Review.READ, who) for who in "AB")
BODY = """# Ask them.
#. 1.1
#. {homs}: Homs · حمص (or {homs|مدينة حمص}) = {place}`homs`
msgid "A truce in {homs}."
msgstr "هدنة في {homs}."

#. changed: It [-was-] held.
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
        (
            {"sources": ("A truce.",)},
            "T111",
            "its source was edited; in the book it is “A truce in {homs}.”.",
        ),
        ({"sources": ()}, "T111", "its source was edited; in the book it is “A truce in {homs}.”."),
        (
            {"id": "0123456789ab-01234567"},
            "T111",
            "its source has changed since this file was made, or is gone; the catalog does not have it.",
        ),
        ({"domain": "chapters/99-gone"}, "T111", "there is no catalog “chapters/99-gone” any more."),
        ({"domain": "evidence"}, "T111", "there is no catalog “evidence” any more."),
        ({"forms": (" ",)}, "T111", "its translation was emptied."),
        (
            {"remarks": ("Why?", "approved")},
            "T111",
            "the remark “approved” would be taken for a mark of review.",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_row(
    book: Path, catalog: Path, change: dict[str, object], code: str, reason: str
) -> None:
    """A changed source, a lost message and an emptied translation leave the catalog as it is."""
    before, first = catalog.read_bytes(), rows(book)[0]
    changed = first._replace(**change)
    taken = take(book, changed)
    remedy = "Write the translation, or make a new proof." if "forms" in change else ""
    subject = changed.sources[0] if changed.sources else ""
    assert [Problem("proof.xlsx", 2, code, reason, remedy, subject)] == taken.problems
    assert before == catalog.read_bytes()


@pytest.mark.parametrize(("form", "code"), [("هدنة <b>في</b> {homs}.", "T011"), ("هدنة في {hims}.", "T030")])
def test_what_the_gate_refuses_is_told_with_its_row(book: Path, catalog: Path, form: str, code: str) -> None:
    """With the code of its fault and the message that it is in; the catalog stays as it is."""
    before, first = catalog.read_bytes(), rows(book)[0]
    taken = take(book, first._replace(forms=(form,)))
    assert (code, "proof.xlsx", 2, "A truce in {homs}.") in {
        (each.code, each.path, each.line, each.subject) for each in taken.problems
    }
    assert before == catalog.read_bytes()


def test_what_came_back_is_counted() -> None:
    """Messages that are not taken count once, however much is wrong with them."""
    problems = [
        Problem("a", line, "T111", what) for line, what in ((2, "one"), (2, "two"), (3, "one"), (4, "one"))
    ]
    said = "Taken: 1 translations, 2 marks of review, 4 remarks. Not taken: 3 messages."
    assert said == CameBack(1, 2, 4, problems).said


@pytest.mark.parametrize(
    ("change", "counted", "stands"),
    [
        # a name beside one that has read already; the one that stands there once more
        (
            {"marks": (READ_A, READ_B)},
            (0, 1, 0),
            ["# Ask them.", "# read by A [W]", "# read by B [W]", "#. 1.1"],
        ),
        # a tick says no more than the name that stands there, but another review does
        ({"marks": (READ,)}, (0, 0, 0), ["# Ask them.", "# read by A [W]", "#. 1.1"]),
        (
            {"marks": (APPROVED,)},
            (0, 1, 0),
            ["# Ask them.", "# read by A [W]", "# approved [W]", "#. 1.1"],
        ),
        # of remarks those that are new
        (
            {"remarks": ("Ask them.", "Why?", "Where?")},
            (0, 0, 2),
            ["# Why?", "# Where?", "# Ask them.", "# read by A [W]", "#. 1.1"],
        ),
        # who has read the former words has not read the new ones, whatever the cell says
        ({"forms": ("هنا.",), "marks": (READ_A,)}, (1, 0, 0), ["# Ask them.", "#. 1.1"]),
        (
            {"forms": ("هنا.",), "marks": (READ_A, READ_B)},
            (1, 1, 0),
            ["# Ask them.", "# read by B [W]", "#. 1.1"],
        ),
        ({"forms": ("هنا.",), "marks": (READ,)}, (1, 1, 0), ["# Ask them.", "# read [W]", "#. 1.1"]),
        # somebody says that it is finished, which is nothing new
        ({"certain": True}, (0, 0, 0), ["# Ask them.", "# read by A [W]", "#. 1.1"]),
    ],
)
def test_of_reviews_and_remarks_what_is_new_is_taken(
    book: Path,
    write_catalog: Callable[..., Path],
    change: dict[str, object],
    counted: tuple[int, int, int],
    stands: list[str],
) -> None:
    """Behind the translators' own comments, and before those that programs write."""
    catalog = write_catalog('# Ask them.\n# read by A\n#. 1.1\nmsgid "Here."\nmsgstr "هناك."\n')
    (row,) = rows(book)
    taken = take(book, row._replace(marks=())._replace(**change))
    assert (*counted, []) == (taken.translations, taken.reviews, taken.remarks, taken.problems)
    lines = catalog.read_text("utf-8").partition("\n\n")[2].splitlines()
    form = change.get("forms", ("هناك.",))[0]
    words = digest_of_words(read_catalog(catalog, book).entries[0])
    above = [*lines[:-2]]
    if counted == (0, 0, 0):
        stands = [line.replace(" [W]", "") for line in stands]
    assert [line.replace("[W]", f"[{words}]") for line in stands] == above
    assert ['msgid "Here."', f'msgstr "{form}"'] == lines[-2:]


@pytest.mark.parametrize(
    ("change", "counted", "fuzzy"),
    [
        ({"certain": True}, (1, 0, 0), False),
        ({"marks": (READ,)}, (1, 1, 0), False),
        ({"forms": ("ثبتت.",)}, (1, 0, 0), False),
        ({"remarks": ("Why?",)}, (0, 0, 1), True),
        ({}, (0, 0, 0), True),
    ],
)
def test_a_doubt_goes_with_a_correction_a_review_or_a_word_that_it_is_finished(
    book: Path, catalog: Path, change: dict[str, object], counted: tuple[int, int, int], fuzzy: bool
) -> None:
    """Not with a remark; and with the doubt goes what was told of the earlier wording."""
    taken = take(book, rows(book)[1]._replace(**change))
    assert (*counted, []) == (taken.translations, taken.reviews, taken.remarks, taken.problems)
    entry = read_catalog(catalog, book).entries[1]
    assert (fuzzy, fuzzy) == (entry.fuzzy, entry.previous is not None)
    lines = catalog.read_text("utf-8").splitlines()
    assert ("#, fuzzy, no-wrap" if fuzzy else "#, no-wrap") in lines
    assert fuzzy == ("#. changed: It [-was-] held." in lines)
    assert "#. 1.1" in lines


def test_a_message_without_a_translation_keeps_its_forms_and_takes_no_review(
    book: Path, catalog: Path
) -> None:
    """An empty cell is as many empty forms as the language has; nobody has read what is not there."""
    before = catalog.read_bytes()
    taken = take(book, rows(book)[3]._replace(forms=(" ", ""), marks=(READ,)))
    assert (0, 0, 0, []) == (taken.translations, taken.reviews, taken.remarks, taken.problems)
    assert before == catalog.read_bytes()


def test_a_first_translation_is_taken(book: Path, catalog: Path) -> None:
    """With the name of whoever signs it."""
    taken = take(book, rows(book)[3]._replace(forms=("مفتوح.",), marks=(READ_A,)))
    assert (1, 1, 0, []) == (taken.translations, taken.reviews, taken.remarks, taken.problems)
    entry = read_catalog(catalog, book).entries[3]
    assert (("مفتوح.",), ["A"]) == (entry.forms, [each.who for each in marks_of(entry)])


def test_all_that_does_not_fit_is_told_together_and_the_rest_is_taken(book: Path, catalog: Path) -> None:
    """One row with a fault does not send a whole proof back; the same row twice is one too many."""
    first, second, third, _open = rows(book)
    sign = (READ,)
    taken = take(
        book,
        first._replace(sources=("x",)),
        second._replace(forms=("",)),
        third._replace(marks=sign),
        third._replace(line=9),
    )
    assert [2, 3, 9] == [each.line for each in taken.problems]
    assert "this message stands above already." == taken.problems[-1].message
    assert (0, 1, 0) == (taken.translations, taken.reviews, taken.remarks)
    assert sign[0].review is marks_of(read_catalog(catalog, book).entries[2])[0].review


def test_what_somebody_else_has_changed_meanwhile_stays(book: Path, catalog: Path) -> None:
    """Neither a correction nor a signature of the earlier words reaches the new ones."""
    first = rows(book)[0]
    catalog.write_text(catalog.read_text("utf-8").replace("هدنة في", "وقف في"), "utf-8")
    before = catalog.read_bytes()
    reason = "the translation has been changed since this file was made"
    for changed, told in (
        (first._replace(forms=("صلح في {homs}.",)), f"{reason}."),
        (first._replace(marks=(READ,)), f"{reason}."),
        (
            first._replace(forms=("وقف في {homs}.",), marks=(READ,)),
            f"{reason}; what was read is another one.",
        ),
    ):
        assert [(2, "T111", told)] == [
            (each.line, each.code, each.message) for each in take(book, changed).problems
        ]
    assert before == catalog.read_bytes()


def test_without_the_half_for_its_words_a_message_is_compared_by_them_alone(
    book: Path, catalog: Path
) -> None:
    """A program that cuts ids short loses the warning, not the translation."""
    first = rows(book)[0]
    taken = take(book, first._replace(id=first.message, forms=("صلح في {homs}.",), marks=(READ_A,)))
    assert (1, 1, []) == (taken.translations, taken.reviews, taken.problems)
    signed = rows(book)[0]
    assert [] == take(book, signed._replace(id=signed.message, marks=(READ_B,))).problems
    assert ["A", "B"] == [each.who for each in marks_of(read_catalog(catalog, book).entries[0])]


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
    texts = ["A truce in {homs}.", "It held."]
    assert [
        Problem("proof.xlsx", 2, "T110", "the cell “Translation” has a formula.", "Write text.", texts[0]),
        Problem("proof.xlsx", 3, "T110", "“[x]” is no name: it is too long, or has brackets.",
                "Write a name, or ✓.", texts[1]),
    ] == problems  # fmt: skip
    assert [4, 5] == [each.line for each in found]


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
    written = BytesIO()
    empty = load_workbook(BytesIO(content))
    empty["ar"].delete_rows(1, 9)
    empty.save(written)
    broken = "it is no spreadsheet in the format .xlsx, or a broken one."
    titles = "No., Catalog, Where, Source, Translation, State, Read by, Approved by, Remarks, Id"
    for given, edition, line, reason in (
        (b"PK no archive", AR, 0, broken),
        (content[:-30], AR, 0, broken),
        (content, edition_of("zh"), 0, "it has no sheet “zh_CN”: ar."),
        (lacking.getvalue(), AR, 1, "its first row lacks Source."),
        (written.getvalue(), AR, 1, f"its first row lacks {titles}."),
        (declaring.getvalue(), AR, 0, "its part xl/worksheets/sheet1.xml declares a document type."),
    ):
        with pytest.raises(ProblemsFound) as found:
            read_spreadsheet(given, edition, "proof.xlsx")
        assert (Problem("proof.xlsx", line, "T110", reason),) == found.value.problems
