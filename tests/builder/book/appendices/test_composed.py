"""Each appendix is composed from the ledger as blocks of lines, without an output."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import chain

import pytest

from chronicle.book.appendices import NAMES, appendix
from chronicle.book.blocks import Entries, Heading, IndexEntries, Paragraph, Table
from chronicle.book.dataset import data_files
from chronicle.text.segments import CodeSpan, CrossReference, DataFile, Emphasis, Passages, Text, Verbatim
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, position, tables
from tests.languages import edition_of

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
    whole["sources"][0]["own_words"] = [{"word": ODD, "language": "ar", "line": 1, "entry": "town"}]
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


@pytest.mark.parametrize("name", sorted(NAMES))
def test_names_are_words(small, name):
    """Whatever signs a name holds, it stands in one piece as it is, and is never read as markup."""
    pieces = [piece for block in appendix(small, name) for line in lines_of(block) for piece in line]
    words = [piece.text for piece in pieces if isinstance(piece, (Text, Verbatim))]
    assert not {word for word in words if "*b*" in word and ODD not in word}
    assert (ODD in shown(small, tuple(pieces))) is (name not in {"corrections", "data-files", "data-fields"})


def test_the_dead_have_a_row_for_each_figure(small):
    """What is counted loses its stop where the date follows; a passage without a figure has no row here."""
    (table,) = appendix(small, "casualties")
    heads = ["Figure", "Who is counted, where and when", "Who says so"]
    assert heads == [shown(small, head) for head in table.heads]
    counted = "Counted in town, 9 June 2012 [[claim deaths]]"
    assert [["7 people", counted, f"{ODD} (introduction); B1"]] == rows(small, table)
    assert ("dead-deaths-alpha-dead",) == table.anchors


@pytest.mark.parametrize(
    ("agent", "counted"),
    [
        ("not-named", "People died in Town; by whom is not said [[claim deaths]]"),
        ("named", "People died in Town [[claim deaths]]"),
    ],
)
def test_the_dead_are_not_left_without_a_word_on_who_killed(tmp_path, agent, counted):
    """Where a passage names nobody the table says so; where it names somebody the ledger's text does."""
    small = book(tmp_path, claim(actors=["guard"], positions=[position(agent=agent)]))
    (table,) = appendix(small, "casualties")
    assert [["no figure", counted, "Alpha (introduction)"]] == rows(small, table)
    assert [anchor for anchor in table.anchors if anchor.startswith("dead-") and "alpha" in anchor]


@pytest.mark.parametrize(
    ("relation", "fields", "said"),
    [
        ("confirms", {}, "Alpha (introduction)"),
        ("reports", {"attribution": "agency"}, "Alpha (introduction, citing Agency)"),
        ("reports", {}, "Alpha (introduction) passes this on"),
        ("plans", {}, "Alpha (introduction) reports a plan"),
    ],
)
def test_who_says_so_is_said_once(tmp_path, relation, fields, said):
    """A figure of its own differs from none; that it is passed on is plain beside whom it cites."""
    small = book(tmp_path, claim(positions=[position(relation=relation, **fields)]))
    (table,) = appendix(small, "casualties")
    assert said == rows(small, table)[0][2]


def test_the_chronology_has_a_table_for_each_year(small):
    """A row holds date without year, line, documents, paragraph, number; each date of an event has a row."""
    year, table = appendix(small, "chronology")
    assert ("year-2012", "2012") == (year.anchor, shown(small, year.text))
    assert ["Date", "What", "Document", "Paragraph"] == [shown(small, head) for head in table.heads]
    assert [
        ["9 June", "Deaths", ODD, "[main deaths]; B1"],
        ["10 June", "Deaths", "Beta", "[main deaths]; B1"],
    ] == rows(small, table)


def test_documents_that_say_the_same_share_a_row(tmp_path):
    """They stand there in the book's order, each once, by their short names, and numbers in theirs."""
    both = [
        position("beta", date={"edtf": "2012-06-09"}, says="It went on."),
        position("alpha", key="a", date={"edtf": "2012-06-09"}),
        position("alpha", key="b", date={"edtf": "2012-06-09"}),
    ]
    guest = claim("guest", positions=[position(date={"edtf": "2012-06-09"})], row_of="deaths")
    sources = tables()["sources"]
    sources[0]["names"]["en"]["short"] = "Al"
    sources = [sources[0] | {"order": 2}, sources[1] | {"order": 1}, sources[2]]
    small = book(
        tmp_path,
        claim(status="differing", note="They differ.", positions=both, difference="B2"),
        {**guest, "status": "doubtful", "note": "It may be.", "difference": "B1"},
        sources=sources,
    )
    _year, table = appendix(small, "chronology")
    assert [["9 June", "Deaths", "Beta and Al", "[main deaths guest]; B1, B2"]] == rows(small, table)


@pytest.mark.parametrize(
    ("language", "slants", "date"),
    [("en", True, "9 June 2012"), ("ar", False, "9 حزيران/يونيو (derived)")],
)
def test_a_date_that_was_worked_out_is_known_from_others(tmp_path, language, slants, date):
    """It is slanted where the script has a slanted type, and elsewhere says what it is."""
    worked_out = {"edtf": "2012-06-09", "derived": "from the day before"}
    small = book(tmp_path, claim(positions=[position(date=worked_out)]), language=language)
    _year, table = appendix(small, "chronology")
    first = table.rows[0][0]
    assert (slants, date) == (isinstance(first[0], Emphasis), shown(small, first))
    (dead,) = appendix(small, "casualties")
    assert slants is any(isinstance(piece, Emphasis) for piece in dead.rows[0][1])


def test_a_date_of_the_document_stands_upright(tmp_path):
    """Only what the editors worked out is slanted, in the chronology and beside the dead."""
    small = book(tmp_path, claim(positions=[position(date={"edtf": "2012-06", "part": "early"})]))
    _year, table = appendix(small, "chronology")
    (dead,) = appendix(small, "casualties")
    assert "early June 2012" == shown(small, table.rows[0][0])
    assert not [piece for piece in (*table.rows[0][0], *dead.rows[0][1]) if isinstance(piece, Emphasis)]


def index_entries(blocks):
    """Return the entries of an index by their anchors."""
    listed = (entry for block in blocks if isinstance(block, IndexEntries) for entry in block.items)
    return {anchor: entry for entry in listed for anchor in entry.anchors}


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
    assert all(isinstance(entry.term[0], CodeSpan) for block in fields for entry in block.items)


def test_answers_can_be_compared(small):
    """An appendix is a value: equal while the ledger says the same, and hashable."""
    for name in NAMES:
        assert hash(appendix(small, name)) == hash(appendix(small, name))


def test_a_place_and_its_state_are_one_entry_of_the_index(tmp_path):
    """A country and the state of that country stand once, with the pages of both."""
    actors = tables()["actors"]
    actors[0]["names"]["en"] = {"main": "Town", "forms": []}
    blocks = appendix(book(tmp_path, actors=actors), "index")
    entries = index_entries(blocks)
    both = ("index-place-town", "index-actor-guard")
    assert both == entries[both[0]].anchors == entries[both[1]].anchors
    assert Passages((("place", "town"), ("actor", "guard"))) in entries[both[0]].text


def test_a_subject_has_its_parts_below_it(tmp_path):
    """What lies within a subject stands under it, sorted, and nowhere else."""
    subjects = [subject("war"), subject("truce", within="war"), subject("armour", within="war")]
    about = claim(subjects=["war", "truce", "armour"])
    entries = index_entries(appendix(book(tmp_path, about, subjects=subjects), "index"))
    below = [anchor for each in entries["index-subject-war"].below for anchor in each.anchors]
    assert ["index-subject-armour", "index-subject-truce"] == below
    assert "index-subject-truce" not in entries


def test_translations_have_their_columns_described(tmp_path):
    """The table of an edition's translations is explained in that edition, and in no other."""
    anchors = [
        [
            each.anchor
            for each in appendix(book(tmp_path / code, language=code), "data-fields")
            if isinstance(each, Heading)
        ]
        for code in ("en", "ar")
    ]
    assert ["columns-texts-ar"] == [each for each in anchors[1] if each not in anchors[0]]
    assert anchors[0] == [each for each in anchors[1] if each in anchors[0]]


def test_only_the_dead_and_wounded_are_counted(tmp_path):
    """A claim that tells of no deaths has no row; a figure without a scope is of what its claim says."""
    figures = {"dead": {"min": 7, "unit": "person"}}
    rows = (
        claim(positions=[position(quantities=figures)]),
        claim("calm", sentence="It was calm.", deaths=False),
    )
    small = book(tmp_path, *rows)
    (table,) = appendix(small, "casualties")
    assert [["7 people", "People died in Town [[claim deaths]]", "Alpha (introduction)"]] == [
        [shown(small, cell) for cell in row] for row in table.rows
    ]


def test_the_index_is_sorted(tmp_path):
    """Each letter stands once, in the order of the language, and so do the entries below it."""
    subjects = [subject("zeal"), subject("gate"), subject("arms", see_also=["town", "guard"])]
    blocks = appendix(book(tmp_path, claim(subjects=["zeal", "gate", "arms"]), subjects=subjects), "index")
    letters = [block.text[0].text for block in blocks if isinstance(block, Heading)]
    assert ["A", "G", "M", "T", "Z"] == letters
    entries = [
        [entry.anchors[0] for entry in each.items] for each in blocks if isinstance(each, IndexEntries)
    ]
    assert ["index-subject-gate", "index-actor-guard"] == entries[1]


def test_files_say_how_to_know_them(small):
    """Version and licence stand above the files, each of which has its size and its fingerprint."""
    facts = replace(small.facts, licence="CC BY", release_date="2026-01-02")
    small = replace(small, facts=facts)
    about, files = appendix(small, "data-files")
    assert [("Version", "1"), ("Date of release", "2026-01-02"), ("Licence", "CC BY")] == [
        (shown(small, each.term), shown(small, each.lines[0])) for each in about.items
    ]
    persian, _files = appendix(replace(small, edition=edition_of("fa")), "data-files")
    assert "۲۰۲۶-۰۱-۰۲" == shown(small, persian.items[1].lines[0])
    for entry, file in zip(files.items, data_files(small), strict=True):
        said, fingerprint = (shown(small, line) for line in entry.lines)
        assert small.messages.plural("data", "{n} byte", "{n} bytes", len(file.content)) in said
        assert hashlib.sha256(file.content).hexdigest() in fingerprint


def test_fields_say_what_they_may_hold(small):
    """A record is told from what stands in several; of a field with a few words all are named."""
    blocks = appendix(small, "data-fields")
    heads = [shown(small, each.text) for each in blocks if isinstance(each, Heading)]
    assert "claims in evidence.json" in heads
    assert "quantity, in several records of evidence.json" in heads
    fields = [entry for block in blocks if isinstance(block, Entries) for entry in block.items]
    said = {shown(small, entry.term): shown(small, entry.lines[0]) for entry in fields}
    assert [] != [text for text in said.values() if "One of these: " in text and "states, " in text]


def test_one_name_is_sent_on_to_once(tmp_path):
    """A subject and a place may have one id: the entry that is meant is the subject's."""
    subjects = [subject("town"), subject("war", see_also=["town", "m5"])]
    small = book(tmp_path, claim(subjects=["town", "war"]), subjects=subjects)
    sent = index_entries(appendix(small, "index"))["index-subject-war"].text[-1]
    assert CrossReference((("place", "m5"), ("subject", "town")), also=True) == sent
