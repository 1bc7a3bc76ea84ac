"""Pages of claims: what an entry says, and which page holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.blocks import Entries, Heading, Paragraph
from chronicle.book.claim_pages import claim_pages, page_of
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path


def test_an_entry_has_a_row_for_each_document(tmp_path: Path) -> None:
    """Two passages of one document share its row; the verdict has the words of a note."""
    positions = [
        position("alpha", key="a", says="It was so"),
        position("alpha", key="b", says="It was not"),
        position("beta", says="It may be"),
    ]
    row = claim("c", status="differing", difference="B1", note="Why.", positions=positions)
    small = book(tmp_path, row)
    (page,) = claim_pages(small)
    assert ("evidence/first", 1) == (page.docname, page.claims)
    heading, verdict, documents, why, behind = page.blocks
    assert isinstance(heading, Heading)
    assert "claim-c" == heading.anchor
    assert isinstance(documents, Entries)
    assert [("Alpha", 2), ("Beta", 1)] == [
        (shown(small, each.term), len(each.lines)) for each in documents.items
    ]
    texts = [shown(small, each.text) for each in (verdict, why, behind) if isinstance(each, Paragraph)]
    assert texts[0].startswith("Differ: ")
    assert "Editors’ note: Why." == texts[1]
    assert "[claim c]" in texts[2]
    assert texts[2].endswith("in [file claims.csv].")


def test_what_documents_agree_on_says_so(tmp_path: Path) -> None:
    """One document that says so is not several that say the same."""
    same = claim("b", status="same-in-several", positions=[position("alpha"), position("beta")])
    small = book(tmp_path, claim("a"), same)
    (page,) = claim_pages(small)
    verdicts = [shown(small, each.text) for each in page.blocks if isinstance(each, Paragraph)]
    assert "One document says so." == verdicts[0]
    assert "Several documents say the same; whether they rely on one another is not known." in verdicts


def test_a_claim_is_found_under_its_former_ids(tmp_path: Path) -> None:
    """An address that somebody has kept leads to the entry after a claim has been renamed."""
    small = book(tmp_path, claim("new", formerly=["old"]))
    (page,) = claim_pages(small)
    _heading, verdict, *_rest = page.blocks
    assert isinstance(verdict, Paragraph)
    assert ("claim-old",) == verdict.anchors
    assert "evidence/first" == page_of(small.ledger.claims["new"])


def test_an_entry_says_what_was_worked_out_and_what_it_is_about(tmp_path: Path) -> None:
    """Behind what a passage says; places come before parties, and a claim of nothing says nothing of them."""
    date = {"edtf": "2012-06-09", "derived": "It was a Saturday."}
    row = claim("c", actors=["guard"], positions=[position("alpha", date=date, says="It was so")])
    bare = claim("d", places=[], sentence="People died.")
    (page,) = claim_pages(book(tmp_path, row, bare))
    small = book(tmp_path / "again", row, bare)
    (documents, _other) = [each for each in page.blocks if isinstance(each, Entries)]
    (line,) = documents.items[0].lines
    said = shown(small, line)
    assert said.index("It was so") < said.index("Date worked out: It was a Saturday.")
    behind = [shown(small, each.text) for each in page.blocks if isinstance(each, Paragraph)]
    about = [each for each in behind if "In the data" in each]
    assert "About: " in about[0]
    assert about[0].index("Town") < about[0].index("Guard")
    assert "About" not in about[1]


def test_a_claim_that_no_chapter_tells_says_not_where(tmp_path: Path) -> None:
    """An appendix alone holds it."""
    small = book(tmp_path, claim("c"))
    (page,) = claim_pages(small)
    told = [shown(small, each.text) for each in page.blocks if isinstance(each, Paragraph)][-1]
    assert small.ledger.is_told(small.ledger.claims["c"]) == told.startswith("Told in ")
