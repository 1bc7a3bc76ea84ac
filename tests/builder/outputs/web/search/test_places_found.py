"""An index of a page has each address once, with what a reader reads there."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.web.search.places_found import FoundPlace, places_of


def found(content: str) -> list[tuple[str, str, str]]:
    """Return the places of a page with this content."""
    return [tuple(place) for place in places_of(etree.fromstring(f"<article>{content}</article>"))]


def test_a_paragraph_goes_by_its_number() -> None:
    """The number is the label; lasting names, other languages and marks of notes are not read."""
    paragraph = (
        '<p id="p4-2"><span id="the-bridge"/><a class="number" href="#p4-2"><bdi>4.2</bdi></a>'
        '<span class="elsewhere"><a href="x">Français</a></span>The <b>bridge</b> was shut.'
        '<sup class="note-mark"><a id="n4-1-mark">1</a></sup></p>'
    )
    assert found(paragraph) == [("p4-2", "4.2", "The bridge was shut.")]


def test_a_section_goes_by_its_first_heading() -> None:
    """Text at no address of its own belongs to its section; a later heading is text."""
    section = '<section id="talks"><h2>Talks</h2><p>They met.</p><h3>Terms</h3><p>None.</p></section>'
    assert found(section) == [("talks", "Talks", "They met. Terms None.")]


def test_a_heading_before_all_places_is_none() -> None:
    """The title of a page has no address but the page's."""
    assert found('<h1>Title</h1><p>Before.</p><p id="p">Here.</p>') == [("p", "", "Here.")]


def test_what_follows_an_entry_belongs_to_it() -> None:
    """What documents say below an entry of the register, and what is said of a name, belong to it."""
    entries = (
        '<p id="b1" class="register-entry"><strong>B1</strong>. A dam.</p>'
        '<table class="positions"><tr><th>Gazette, page 3</th><td>It broke.</td></tr></table>'
        '<dl><dt id="name-place-mill">Mill</dt><dd>On the river.</dd></dl>'
    )
    assert found(entries) == [
        ("b1", "B1", "A dam. It broke."),
        ("name-place-mill", "Mill", "On the river."),
    ]


def test_text_behind_a_row_or_figure_belongs_to_what_is_around_it() -> None:
    """An entry that ends, as a row of a table does, is not what the text behind it is found at."""
    section = (
        '<section id="flood"><h2>Flood</h2><table><thead><tr><th>Date</th></tr></thead>'
        '<tr id="event-dam"><td>May</td></tr></table><p>Then it rained.</p></section>'
    )
    assert found(section) == [
        ("flood", "Flood", ""),
        ("event-dam", "", "May"),
        ("flood", "", "Then it rained."),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('It fell (Gazette; <a href="#p1-2">1.2</a>, <a href="#p1-3">1.3</a>).', "It fell (Gazette)."),
        ('It fell [<a class="mention" href="#a">4.1</a>–<a class="mention" href="#b">4.2</a>].', "It fell."),
        ('In its words: “<bdi lang="fr">le pont</bdi>” (the bridge).', "In its words: (the bridge)."),
        ('Ill (<a href="#b1">B1</a>), in its words: “<bdi lang="fr">oui</bdi>”.', "Ill, in its words."),
        ('Passed on (infobox, ‘<bdi lang="ar">x</bdi>’).', "Passed on (infobox)."),
        ('A paper (<bdi lang="ar">x</bdi>; 6 March).', "A paper (6 March)."),
        ('Before <a href="#x">the bridge fell</a>, it stood.', "Before the bridge fell, it stood."),
        ('From <a class="entry" href="#claim-dam">2013</a> on.', "From 2013 on."),
        ('<svg><text>1</text></svg><details data-measure="data">Data</details>Told.', "Told."),
    ],
)  # fmt: skip
def test_what_a_reader_does_not_look_for_is_left_out(content: str, text: str) -> None:
    """Numbers of other places, passages in other languages and data go, with brackets round them."""
    assert places_of(etree.fromstring(f'<article><p id="p">{content}</p></article>')) == (
        FoundPlace("p", "", text),
    )


def test_what_the_register_has_is_not_found_in_the_chronology_as_well() -> None:
    """Its entry has the date too; other lists keep their rows, and the chronology those that stand alone."""
    rows = (
        '<tr id="event-dam"><td>May</td><td><a class="difference" href="#b1">B1</a></td></tr>'
        '<tr id="event-mill"><td>June</td><td><a class="mention" href="#p1-1">1.1</a></td></tr>'
    )
    chronology = f'<section class="appendix-chronology"><table>{rows}</table></section>'
    assert found(chronology) == [("event-mill", "", "June")]
    dead = chronology.replace("chronology", "casualties")
    assert found(dead) == [("event-dam", "", "May"), ("event-mill", "", "June")]


def test_an_index_is_no_place() -> None:
    """What only says where things are would be found instead of them."""
    assert (
        found('<section id="index" class="appendix-index"><h1>Index</h1><p id="i">Mill</p></section>') == []
    )
