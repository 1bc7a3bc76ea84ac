"""Lists of the web edition say what they can be filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.utils import new_document
from lxml import html

from chronicle.outputs.web.filters import attributes_of, filters_of, insert_filters
from tests.builder.book.small_book import book
from tests.builder.ledger.small_ledger import claim

if TYPE_CHECKING:
    from pathlib import Path


def _page(*facets: dict[str, tuple[str, ...]]) -> nodes.document:
    """Return a page whose entries have these facets."""
    document = new_document("a")
    document += [nodes.term(facets=each) for each in facets]
    return document


def test_a_field_has_a_choice_for_each_value(tmp_path: Path) -> None:
    """Documents stand in the order of the book, years as they follow; what all entries share is no choice."""
    small = book(tmp_path, claim())
    given = {"year": ("2012",), "document": ("beta", "alpha"), "place": ("town",)}
    found = filters_of(small, _page(given, given | {"year": ("2011", "2013"), "differing": ("yes",)}))
    assert found is not None
    assert {"year": ["2011", "2012", "2013"], "document": ["alpha", "beta"]} == {
        field.name: [choice.value for choice in field.choices] for field in found.fields
    }
    assert found.differing
    assert ["Alpha", "Beta"] == [choice.label for choice in found.fields[1].choices]


def test_a_page_without_such_entries_has_no_fields(tmp_path: Path) -> None:
    """Nor has one whose entries are all alike; a box for what differs needs some that do not."""
    small = book(tmp_path, claim())
    assert filters_of(small, _page()) is None
    assert filters_of(small, _page({"year": ("2012",)}, {"year": ("2012",)})) is None
    differing = {"differing": ("yes",)}
    found = filters_of(small, _page({"year": ("2012",)} | differing, {"year": ("2013",)} | differing))
    assert found is not None
    assert not found.differing


def test_fields_stand_above_the_first_list() -> None:
    """Below what introduces the page."""
    body = html.fragment_fromstring(
        "<div><section><h1>A</h1><p>b</p><section><dl></dl></section></section></div>"
    )
    insert_filters(body, '<form class="filters"></form>')
    assert ["h1", "p", "form", "section"] == [each.tag for each in body[0]]


def test_an_entry_names_its_values() -> None:
    """Several values of one facet stand in one attribute."""
    found = attributes_of(nodes.row(facets={"year": ("2012", "2013"), "kind": ("place",)}))
    assert {"data-year": "2012 2013", "data-kind": "place"} == found


def test_names_are_chosen_by_the_alphabet_and_kinds_in_their_order(tmp_path: Path) -> None:
    """Places go by the names of the edition, as its alphabet has them; each field has its word."""
    names = {"town": ("Town", "بلدة"), "mill": ("Mill", "مطحنة"), "dam": ("Dam", "هدّار")}
    places = [
        {"id": id_, "kind": "town", "names": {"en": {"main": en}, "ar": {"main": ar}, "zh": {"main": en}}}
        for id_, (en, ar) in names.items()
    ]
    page = _page(
        {"place": ("town", "dam"), "kind": ("word",), "party": ("guard",)},
        {"place": ("mill",), "kind": ("actor", "place"), "year": ("2012",)},
    )
    for language, order in (("en", ["dam", "mill", "town"]), ("ar", ["town", "mill", "dam"])):
        small = book(tmp_path / language, claim(), language=language, places=places)
        found = filters_of(small, page)
        assert found is not None
        assert not found.differing
        assert ["place", "kind"] == [each.name for each in found.fields]  # one value is no choice
        assert order == [each.value for each in found.fields[0].choices]
        assert ["actor", "place", "word"] == [each.value for each in found.fields[1].choices]
    small = book(tmp_path / "again", claim(), places=places)
    found = filters_of(small, page)
    assert found is not None
    assert ("Place", "Kind") == tuple(each.label for each in found.fields)
    assert ["Dam", "Mill", "Town"] == [each.label for each in found.fields[0].choices]
    assert ["people and groups", "places", "words"] == [each.label for each in found.fields[1].choices]


def test_a_page_without_a_section_or_a_list_takes_no_fields() -> None:
    """There is nothing to filter, and nowhere to stand."""
    for content in ("<div><p>a</p></div>", "<div><section><h1>A</h1></section></div>"):
        body = html.fragment_fromstring(content)
        insert_filters(body, '<form class="filters"></form>')
        assert content == html.tostring(body, encoding="unicode")
