"""The register sets what passages say side by side, in the documents' own words where these decide."""

from __future__ import annotations

import pytest

from chronicle.book.appendices import appendix
from chronicle.book.blocks import Heading, Paragraph, Table
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, position, tables

_TEXT = "قتل فيها"
_ARABIC = {"text": _TEXT, "gloss": "were killed in it", "language": "ar"}


def _differing(*positions, **fields):
    """Return a claim on which these passages differ."""
    return claim(status="differing", note="They may count otherwise.", positions=list(positions), **fields)


def _said(small):
    """Return the rows of the first table of the register."""
    table = next(block for block in appendix(small, "differences") if isinstance(block, Table))
    assert () == table.heads
    return [tuple(shown(small, cell) for cell in row) for row in table.rows]


def test_an_entry_has_its_number_a_row_for_each_passage_and_a_reason(tmp_path):
    """Under its number stand the claim, every passage in full, and why they may differ."""
    dated = position(date={"edtf": "2012-06-09"}, quantities={"dead": {"min": 7, "unit": "person"}})
    other = position("beta", relation="differs", date={"edtf": "2012-06-10"}, says="nobody died")
    same = position("beta", key="again", lines="2")
    other["key"] = "first"
    small = book(tmp_path, _differing(dated, other, same))
    heading, head, table, why = appendix(small, "differences")
    assert "differences-differing" == heading.anchor
    assert ("b1", "B1. People died in Town. [[claim deaths]]") == (head.anchors[0], shown(small, head.text))
    assert ["9 June 2012; 7 people.", "10 June 2012. nobody died.", "Makes this statement."] == [
        said for _, said in _said(small)
    ]
    assert 3 == len(table.rows)
    assert "Why they may differ: They may count otherwise." == shown(small, why.text)


def test_a_row_says_where_and_on_whose_word(tmp_path):
    """The head of a row names the document, the place in it, whom it cites and what is only planned."""
    found = {"part": "timeline", "number": 3}
    planned = position(locator=found, attribution="agency", relation="plans")
    derived = position("beta", date={"edtf": "2012-06", "derived": "the entry follows another"})
    rows = _said(book(tmp_path, _differing(planned, derived)))
    assert ("Alpha, timeline 3 (citing Agency, planned)", "Makes this statement.") == rows[0]
    assert ("Beta, introduction", "June 2012 (derived). Date worked out: the entry follows another.") == rows[
        1
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", f"In its words: ‘[ar: {_TEXT}]’ (were killed in it)."),
        ("ar", f"In its words: ‘[ar: {_TEXT}]’."),
        ("zh", f"In its words: ‘[ar: {_TEXT}]’ (死于其中)."),
    ],
)
def test_words_are_translated_where_the_edition_is_in_another_language(tmp_path, language, expected):
    """A document's words stand in their own language, with their meaning for readers of another."""
    positions = position(says="It says so.", quote=_ARABIC), position("beta", says="It says no.")
    translated = {"were killed in it": "死于其中"} if language == "zh" else {}
    small = book(tmp_path, _differing(*positions), language=language, translated=translated)
    assert _said(small)[0][1].endswith(expected)


def test_english_words_are_translated_too(tmp_path):
    """Words that are English need a translation in every other edition, and none in the English one."""
    positions = position(quote={"text": "heavy 'fighting'"}), position("beta", says="It says no.")
    row = _differing(*positions)
    english = book(tmp_path / "en", row)
    assert _said(english)[0][1] == "Makes this statement. In its words: ‘[en: heavy “fighting”]’."
    arabic = book(tmp_path / "ar", row, language="ar", translated={"heavy 'fighting'": "قتال عنيف"})
    assert _said(arabic)[0][1].endswith("‘[en: heavy “fighting”]’ (قتال عنيف).")


def test_words_of_a_document_without_a_language_are_kept_apart(tmp_path):
    """Where it is not known in which language a document is, its words are still marked as not the book's."""
    sources = tables()["sources"]
    del sources[0]["csl"]["language"]
    positions = position(quote={"text": "verba", "gloss": "words"}), position("beta", says="It says no.")
    small = book(tmp_path, _differing(*positions), sources=sources)
    assert _said(small)[0][1].endswith("In its words: ‘[und: verba]’ (words).")


def test_a_doubt_is_called_one(tmp_path):
    """What is doubtful in a single document has its reason under another name."""
    row = claim(status="doubtful", note="The order is doubtful.")
    *_, why = appendix(small := book(tmp_path, row), "differences")
    assert isinstance(why, Paragraph)
    assert "Why this is doubtful: The order is doubtful." == shown(small, why.text)


def test_what_the_editors_infer_is_said_once(tmp_path):
    """An inference that several passages share stands once, below them, before the reason."""
    inferred = {"place": "The town is meant."}
    positions = position(says="It says so.", inferred=inferred), position("beta", inferred={**inferred})
    *_, below = appendix(small := book(tmp_path, _differing(*positions)), "differences")
    assert ["It says so.", "Makes this statement."] == [said for _, said in _said(small)]
    expected = "Editors’ inference: The town is meant. Why they may differ: They may count otherwise."
    assert expected == shown(small, below.text)


def test_cautions_come_last(tmp_path):
    """A claim that nothing stands against has its caution at the end, one without a caution is left out."""
    rows = [
        claim(
            "cautious",
            event="People dead in {place}`town`",
            note="Nobody else says so.",
            positions=[position(quote=_ARABIC)],
        ),
        _differing(position(says="It says so."), position("beta", says="It says no."), id="different"),
        claim("plain"),
    ]
    rows[1]["id"] = "different"
    small = book(tmp_path, *rows)
    *_, heading, caution = appendix(small, "differences")
    assert isinstance(heading, Heading)
    assert "differences-cautions" == heading.anchor
    assert shown(small, caution.text) == (
        f"People dead in Town [[claim cautious]]. Nobody else says so. "
        f"In its words: ‘[ar: {_TEXT}]’ (were killed in it)."
    )


def test_a_caution_without_a_label_begins_with_its_claim(tmp_path):
    """What has no short name is called by its sentence, without the stop."""
    small = book(tmp_path, claim(event=None, note="Nobody else says so."))
    *_, caution = appendix(small, "differences")
    assert "People died in Town [[claim deaths]]. Nobody else says so." == shown(small, caution.text)


def test_a_retired_number_stands_behind_the_cautions(tmp_path):
    """Whoever looks for a number that has gone finds it at the end, with the reason."""
    small = book(tmp_path, claim(note="One says so."), retired_numbers=[{"number": "B1", "because": "Same."}])
    *_, caution, heading, retired = appendix(small, "differences")
    assert "caution" == caution.css
    assert ("differences-retired", "b1") == (heading.anchor, retired.anchors[0])
    assert "B1. Same." == shown(small, retired.text)


def test_each_kind_of_difference_has_its_part(tmp_path):
    """What documents tell differently, what they count differently and one document's slips stand apart."""
    figures = [{"dead": {"min": number, "unit": "person"}} for number in (2, 3)]
    figures[0]["dead"]["scope"] = "in town"
    given = {
        "differing": ("differing", [position(says="It says so."), position("beta", says="It says no.")]),
        "differing-scope": (
            "differing-scope",
            [position(quantities=figures[0]), position("beta", quantities=figures[1])],
        ),
        "differing-matter": (
            "differing-scope",
            [position(says="It says so."), position("beta", says="It says no.")],
        ),
        "within-one": (
            "differing",
            [position(says="It says so.", key="a"), position(says="It says no.", key="b")],
        ),
        "scope-within-one": (
            "differing-scope",
            [position(says="It says so.", key="a"), position(says="It says no.", key="b")],
        ),
        "doubtful": ("doubtful", [position()]),
    }
    rows = [
        claim(name, status=status, note="Why.", positions=positions)
        for name, (status, positions) in given.items()
    ]
    found = appendix(book(tmp_path, *rows), "differences")
    assert [f"differences-{name}" for name in given] == [
        each.anchor for each in found if isinstance(each, Heading)
    ]
    entries = [name for each in found if isinstance(each, Paragraph) for name in each.anchors]
    assert [f"b{number}" for number in range(1, 7)] == entries
