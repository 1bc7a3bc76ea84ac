"""Each appendix is composed from the ledger as blocks of lines, without an output."""

from __future__ import annotations

from itertools import chain

import pytest

from chronicle.book.appendices import APPENDICES, appendix
from chronicle.book.blocks import Entries, Heading, IndexEntries, Paragraph, Table
from chronicle.text.segments import Code, CrossReference, DataFile, Passages, Text, Verbatim
from tests.book.small_book import book, shown
from tests.evidence.small_ledger import claim, position, tables

ODD = "A *b* `c` {d} &amp; <i>e</i>"
DEATHS = claim(
    "deaths",
    status="differing",
    note="They differ.",
    subjects=["dead", "war"],
    positions=[
        position(
            "alpha",
            date={"edtf": "2012-06-09"},
            quantities={"dead": {"min": 7, "unit": "person", "scope": "counted in town."}},
        ),
        position("beta", relation="differs", date={"edtf": "2012-06-10"}, says="nobody died"),
    ],
)


def subject(identifier, **more):
    """Return the record of a subject."""
    names = {"en": {"main": identifier}, "ar": {"main": identifier}, "zh": {"main": identifier}}
    return {"id": identifier, "names": names, **more}


@pytest.fixture
def small(tmp_path):
    """Return a book whose names hold signs of Markdown."""
    whole = tables(DEATHS)
    whole["sources"][0]["names"]["en"]["main"] = ODD
    whole["sources"][0]["loaded_words"] = [{"word": ODD, "language": "ar", "gloss": "a word", "line": 1}]
    whole["actors"][0]["names"]["en"]["main"] = ODD
    whole["places"][0]["names"]["en"] = {"main": ODD, "forms": [f"the {ODD}"]}
    subjects = [subject("dead"), subject("wounded", see=["dead"]), subject("war", see_also=["town", "dead"])]
    changed = {name: rows for name, rows in whole.items() if name != "claims"}
    return book(tmp_path, DEATHS, subjects=subjects, **changed)


def rows(small, table):
    """Return the cells of a table for the eye."""
    return [[shown(small, cell) for cell in row] for row in table.rows]


def lines_of(block):
    """Yield all lines of a block."""
    match block:
        case Heading(_, text) | Paragraph(text):
            yield text
        case Entries(items):
            yield from chain.from_iterable((entry.term, *entry.lines) for entry in items)
        case IndexEntries(items):
            yield from (entry.text for entry in items)
        case Table(heads, cells):
            yield from chain(heads, *cells)


@pytest.mark.parametrize("name", sorted(APPENDICES))
def test_names_are_words(small, name):
    """Whatever signs a name holds, it stands in one piece as it is, and is never read as markup."""
    pieces = [piece for block in appendix(small, name) for line in lines_of(block) for piece in line]
    words = [piece.text for piece in pieces if isinstance(piece, (Text, Verbatim))]
    assert not {word for word in words if "*b*" in word and ODD not in word}
    assert (ODD in shown(small, tuple(pieces))) is (
        name not in {"corrections", "glossary", "data-files", "data-fields"}
    )


def test_the_dead_have_a_row_for_each_figure(small):
    """What is counted loses its stop where the date follows; a passage without a figure has no row here."""
    (table,) = appendix(small, "casualties")
    assert [["7 people", "counted in town; 9 June 2012 [[claim deaths]]", f"{ODD} (introduction)"]] == rows(
        small, table
    )


def test_a_date_has_its_claims_under_it(small):
    """A claim stands under each date that a passage gives, in the words of that passage."""
    year, dates = appendix(small, "chronology")
    assert ("year-2012", "2012") == (year.anchor, shown(small, year.text))
    assert ["9 June 2012", "10 June 2012"] == [shown(small, entry.term) for entry in dates.items]
    second = shown(small, dates.items[1].lines[0])
    assert second == "Beta (introduction): nobody died. [[claim deaths]]"


def test_a_date_is_not_given_to_another_sentence(tmp_path):
    """Under a date that only a passage with words of its own gives, the claim's sentence does not stand."""
    dated = [
        position("alpha", date={"edtf": "2012-06-09"}),
        position("beta", date={"edtf": "2012-06-10"}, says="It went on"),
    ]
    small = book(tmp_path, claim(status="differing", note="They differ.", positions=dated))
    _year, dates = appendix(small, "chronology")
    assert [
        "People died in Town. This date is from Alpha. [[claim deaths]]",
        "Beta (introduction): It went on. [[claim deaths]]",
    ] == [shown(small, line) for entry in dates.items for line in entry.lines]


def index_entries(blocks):
    """Return the entries of an index by their anchors."""
    listed = (entry for block in blocks if isinstance(block, IndexEntries) for entry in block.items)
    return {anchor: entry for entry in listed for anchor in entry.anchors}


def test_a_country_and_its_state_are_one_entry(tmp_path):
    """A reader who looks a name up finds it once, whatever it stands for in each place."""
    whole = tables(DEATHS)
    whole["actors"][0]["names"]["en"]["main"] = whole["places"][0]["names"]["en"]["main"]
    subjects = [subject("dead"), subject("war")]
    changed = {name: rows for name, rows in whole.items() if name != "claims"}
    entries = index_entries(appendix(book(tmp_path, DEATHS, subjects=subjects, **changed), "index"))
    place, actor = whole["places"][0]["id"], whole["actors"][0]["id"]
    assert entries[f"index-place-{place}"] is entries[f"index-actor-{actor}"]
    assert Passages((("place", place), ("actor", actor))) == entries[f"index-place-{place}"].text[1]


def test_the_index_sends_on_by_kind_and_id(small):
    """Entries stand by letter; what one leads to is known by kind and id, beside its own pages or alone."""
    blocks = appendix(small, "index")
    assert ["letter-0", "letter-1"] == [block.anchor for block in blocks if isinstance(block, Heading)][:2]
    entries = index_entries(blocks)
    assert (Text("dead"), Passages((("subject", "dead"),))) == entries["index-subject-dead"].text
    assert CrossReference((("subject", "dead"),), also=False) == entries["index-subject-wounded"].text[-1]
    sent = entries["index-subject-war"].text[-1]
    assert CrossReference((("place", "town"), ("subject", "dead")), also=True) == sent


def test_files_and_fields_are_pieces_of_their_own_kind(small):
    """Names of files and fields are neither words nor markup."""
    _about, files = appendix(small, "data-files")
    assert all(isinstance(entry.term[0], DataFile) for entry in files.items)
    fields = [block for block in appendix(small, "data-fields") if isinstance(block, Entries)]
    assert all(isinstance(entry.term[0], Code) for block in fields for entry in block.items)


def test_answers_can_be_compared(small):
    """An appendix is a value: equal while the ledger says the same, and hashable."""
    for name in APPENDICES:
        assert hash(appendix(small, name)) == hash(appendix(small, name))
