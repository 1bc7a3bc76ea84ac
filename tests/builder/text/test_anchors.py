"""One module makes the names of places and reads them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.text import anchors
from chronicle.text.anchors import Note, NumberedParagraph
from tests.listed import listed

if TYPE_CHECKING:
    from chronicle.text.contents import Listed

CITY, FRONT = listed("chapters/04-old-city"), listed("front/about-us")


@pytest.mark.parametrize(
    ("place", "anchor"),
    [
        (NumberedParagraph(CITY, 12), "p4-12"),
        (NumberedParagraph(listed("chapters/00-how-to-read"), 1), "p0-1"),
        (Note(CITY, 3), "n4-3"),
        (Note(FRONT, 1), "nfront-about-us-1"),
        (Note(listed("appendices/a-chronology"), 1), "na-1"),
    ],
)
def test_what_is_made_is_read(place: NumberedParagraph | Note, anchor: str) -> None:
    """Paragraphs and notes are known by their anchors in their own document, and in no other."""
    assert anchor == place.anchor
    assert place == anchors.read_anchor(place.document, anchor)
    assert anchors.read_anchor(listed("chapters/05-other"), anchor) is None


@pytest.mark.parametrize(
    "anchor",
    [
        "november-2011",
        "part-2",
        "p5-1",
        "p4-",
        "p4-012",
        "p4-+1",
        "p4-١",
        "4-1",
        "n4-1-mark",
        "",
        "q4-1",
        "p04-1",
    ],
)
def test_no_other_name_is_read_as_paragraph_or_note(anchor: str) -> None:
    """A heading that looks a little like one is none, nor is one of another chapter."""
    assert anchors.read_anchor(CITY, anchor) is None


def test_a_number_is_cited_as_it_is_linked() -> None:
    """Paragraph 4.12 stands at p4-12; outside chapters no paragraph has a number or an anchor."""
    paragraph = NumberedParagraph(CITY, 12)
    assert "4.12" == paragraph.number == anchors.number_of(paragraph.anchor)
    assert "p4-12" == anchors.numbered_anchor("4", 12)
    for anchor in ("n4-3", "part-2", "p04-1", "p4-0", "p4-1-2", ""):
        assert ("", False) == (anchors.number_of(anchor), anchors.is_numbered(anchor))
    assert ("", "") == (NumberedParagraph(FRONT, 3).number, NumberedParagraph(FRONT, 3).anchor)
    assert ("0.7", True) == (anchors.number_of("p0-7"), anchors.is_numbered("p0-7"))


@pytest.mark.parametrize(
    ("document", "name", "expected"),
    [
        (CITY, "p4-12", "p4-12"),
        (CITY, "n4-3", "n4-3"),
        (CITY, "november-2011", "chapters-04-old-city.november-2011"),
        (CITY, "p5-1", "chapters-04-old-city.p5-1"),
        (CITY, "part-2", "chapters-04-old-city.part-2"),
        (CITY, "", "chapters-04-old-city"),
        (listed("index"), "part-2", "index.part-2"),
    ],
)
def test_only_paragraphs_and_notes_are_named_alike_in_print(
    document: Listed, name: str, expected: str
) -> None:
    """Other anchors carry their document's name, whatever they look like."""
    assert expected == anchors.printed(document, name)


def test_an_entry_of_the_index_is_found_under_its_name_in_print() -> None:
    """The index is looked up by its entries, which print puts behind its document."""
    entry = anchors.index_anchor("place", "clock-square")
    assert (
        entry
        == anchors.index_anchor_in(entry)
        == anchors.index_anchor_in(anchors.printed(listed("a/k"), entry))
    )
    assert ["", ""] == [anchors.index_anchor_in(name) for name in ("a-k.part-2", "a-k.index-river-x")]


def test_a_mention_gives_words_or_a_note() -> None:
    """What stands in a paragraph for a claim is told apart by one sign."""
    assert ["n4-3", "", ""] == [anchors.note_in(each) for each in (anchors.by_note("n4-3"), "n4-3", "")]


def test_no_heading_takes_an_anchor_of_the_builder() -> None:
    """Headings and labels have other names than paragraphs, notes, their marks, and the index."""
    made = [
        NumberedParagraph(CITY, 12).anchor,
        Note(CITY, 3).anchor,
        Note(listed("appendices/a-chronology"), 1).anchor,
        anchors.mark_of(Note(CITY, 3).anchor),
        anchors.index_anchor("actor", "x"),
        anchors.letter_anchor(0),
        anchors.difference_anchor("B14"),
        anchors.differences_anchor("doubtful"),
        anchors.claim_anchor("truce"),
        anchors.event_anchor("truce", "paper/b"),
        anchors.source_anchor("paper"),
        anchors.caution_anchor("truce"),
        anchors.correction_anchor("truce", "2026-01-02"),
    ]
    for anchor in made:
        assert anchors.is_ours(anchor)
        assert not anchors.is_ours(anchors.heading_anchor(anchor))
    for anchor in (
        "november-2011",
        "part-2",
        "letter-of-may",
        "index-of-names",
        "p4",
        "data-of-all",
        "b",
        "b-1",
    ):
        assert anchor == anchors.heading_anchor(anchor)


@pytest.mark.parametrize(
    ("made", "anchor"),
    [
        (anchors.figure_anchor("deaths"), "fig-deaths"),
        (anchors.figure_data_anchor("deaths"), "data-deaths"),
        (anchors.name_anchor("place", "homs"), "name-place-homs"),
        (anchors.claim_anchor("a"), "claim-a"),
        (anchors.event_anchor("a", "alpha/key"), "event-a-alpha-key"),
        (anchors.casualty_anchor("a", "alpha/key", "killed"), "dead-a-alpha-key-killed"),
        (anchors.casualty_anchor("a", "alpha"), "dead-a-alpha"),
        (anchors.source_anchor("alpha"), "source-alpha"),
        (anchors.caution_anchor("a"), "caution-a"),
        (anchors.correction_anchor("a", "2012-06"), "correction-a-2012-06"),
        (anchors.correction_anchor("a", "2012-06-09/2012-07"), "correction-a-2012-06-09-2012-07"),
        (anchors.letter_anchor(2), "letter-2"),
        (anchors.difference_anchor("B14"), "b14"),
        (anchors.differences_anchor("deaths"), "differences-deaths"),
        (anchors.index_anchor("subject", "war"), "index-subject-war"),
    ],
)
def test_an_address_that_somebody_has_kept_leads_there(made: str, anchor: str) -> None:
    """Names of places are published, and stay what they are; no writer may choose one of them."""
    assert anchor == made
    assert anchors.is_ours(anchor) is not anchor.startswith(("fig-", "data-"))


@pytest.mark.parametrize(
    ("name", "note", "figure"),
    [
        ("n4-3", True, False),
        ("nfront-about-us-1", True, False),
        ("n4-3-mark", False, False),
        ("chapters-04.n4-3", False, False),
        ("fig-deaths", False, True),
        ("chapters-04-old-city.fig-deaths", False, True),
        ("fig-a.b", False, False),
        ("a-fig-deaths", False, False),
        ("p4-12", False, False),
    ],
)
def test_places_of_print_are_known_by_their_form(name: str, note: bool, figure: bool) -> None:
    """Notes stand for themselves; figures may stand behind the name of their document."""
    assert (note, figure) == (anchors.looks_like_note(name), anchors.looks_like_figure(name))


@pytest.mark.parametrize(
    ("anchor", "number"), [("b14", "B14"), ("b", ""), ("b1x", ""), ("p4-1", ""), ("xb1", "")]
)
def test_an_entry_of_the_register_has_a_number(anchor: str, number: str) -> None:
    """Any other place has none."""
    assert number == anchors.difference_in(anchor)


@pytest.mark.parametrize("name", ["appendices/a-chronology", "front/about-us"])
def test_only_paragraphs_of_chapters_are_numbered(name: str) -> None:
    """One of an appendix, which has a letter, is neither cited nor led to by a number."""
    paragraph = NumberedParagraph(listed(name), 3)
    assert ("", "") == (paragraph.anchor, paragraph.number)
