"""The package says what a book is, in the words of its edition and from its facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.book.catalogue_facts import SubjectHeading
from chronicle.book.facts import BookFacts
from chronicle.outputs.epub.accessibility import read_accessibility
from chronicle.outputs.epub.epub_builder import PACKAGE
from chronicle.outputs.epub.metadata import Agent, Metadata, Set, _pdf, bare, read_metadata
from chronicle.outputs.html.shared_builder import templates
from tests.builder.book.small_book import book
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.book.loaded_book import Book

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
GIVEN: dict[str, Any] = {"title": "A book", "slug": "a", "version": "1"}
WHO = {"name": {"en": "N. O.", "ar": "ن. ع."}, "sort": {"en": "O., N.", "ar": "ع.، ن."}, "agreed": True}
FULL = GIVEN | {
    "subtitle": "Of it", "description": "About it.", "description_long": "At length.", "licence": "L",
    "licence_address": "https://l.invalid/l", "publisher": "P", "responsible": "The Rs",
    "responsible_sort": "Rs, The", "release_date": "2026-01-02", "title_sort": {"en": "Book, A"},
    "other_titles": {"en": ["B"]},
    "identifiers": {"en": "urn:uuid:1", "ar": "urn:uuid:2", "zh": "urn:uuid:3"},
    "contributors": [
        WHO | {"role": "trl", "editions": ["ar"]}, WHO | {"role": "edt"}, WHO | {"role": "aut"},
    ],
    "subjects": [
        {"scheme": "Thema", "code": "1FBS", "words": {"en": "Syria", "ar": "سوريا"}}, {"words": "siege"},
    ],
    "covers": {"from": "2011", "to": "2024", "places": ["town"]},
    "isbn": {"en": {"epub": "978-0-306-40615-7", "pdf": "979-10-90636-07-1"}},
    "accessibility": {
        "en": {
            "conforms_to": "EPUB Accessibility 1.1 - WCAG 2.1 Level AA", "certified_by": "Lab",
            "credential": "C", "report": "https://lab.invalid/r",
        }
    },
}  # fmt: skip
OPF = {"o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


def metadata(small: Book, facts: dict[str, Any]) -> Metadata:
    """Return the metadata of a small book with these facts."""
    return read_metadata(replace(small, facts=BookFacts.from_dict(facts, CHOSEN.codes)), WHEN)


def package(small: Book, facts: dict[str, Any]) -> etree._Element:
    """Return the package document of a small book that holds no pages."""
    certified = BookFacts.from_dict(facts, CHOSEN.codes).accessibility.get(small.edition.code)
    written = templates(PACKAGE / "templates").get_template("package.opf").render(
        about=metadata(small, facts),
        access=read_accessibility((), small.messages, certified),
        edition=small.edition,
        resources=(),
    )  # fmt: skip
    return etree.fromstring(written.encode())


def told(root: etree._Element, path: str) -> list[str]:
    """Return the texts of what an XPath finds."""
    found: Any = root.xpath(path, namespaces=OPF)
    return [each if isinstance(each, str) else each.text for each in found]


def test_the_facts_of_the_edition_are_told(tmp_path: Path) -> None:
    """Numbers, titles, people, subjects, period and place, rights; moment to the second."""
    small = book(tmp_path)
    found = metadata(small, FULL)
    assert ("urn:uuid:1", "9780306406157", "A book", "Book, A", "Of it", ("B",)) == (
        found.identifier, found.isbn, found.title, found.title_sort, found.subtitle, found.other_titles,
    )  # fmt: skip
    assert ("2026-01-02", "2026-01-02T03:04:05Z") == (found.date, found.modified)
    assert (Agent("N. O.", "O., N.", "aut"), Agent("The Rs", "Rs, The", None)) == found.creators
    assert (Agent("N. O.", "O., N.", "edt"),) == found.contributors
    assert ("Town", "2011/2024") == found.coverage
    assert (("urn:uuid:2", "urn:uuid:3"), Set("A book", 1)) == (found.other_editions, found.set_of_editions)
    assert len(small.ledger.sources) >= len(found.sources) > 0


@pytest.mark.parametrize(("language", "number"), [("en", "urn:isbn:9791090636071"), ("ar", "a-ar.pdf, 1")])
def test_pages_are_those_of_a_pdf_that_is_named(tmp_path: Path, language: str, number: str) -> None:
    """By its number, or by what it is called where it has none."""
    small = book(tmp_path, language=language)
    assert number == _pdf(replace(small, facts=BookFacts.from_dict(FULL, CHOSEN.codes)))


def test_an_edition_has_its_own_people_and_place_in_the_set(tmp_path: Path) -> None:
    """A translator stands in the edition that they translated, under the name that it gives them."""
    found = metadata(book(tmp_path, language="ar"), FULL)
    assert ["trl", "edt"] == [each.role for each in found.contributors]
    assert "ن. ع." == found.contributors[0].name
    assert (None, 2) == (found.isbn, found.set_of_editions and found.set_of_editions.position)


def test_what_is_not_settled_is_left_out(tmp_path: Path) -> None:
    """No element is empty, nobody is named, nothing is claimed."""
    root = package(book(tmp_path), GIVEN)
    assert [] == told(root, "//*[self::o:meta or self::dc:*][not(normalize-space())]")
    for name in (
        "creator",
        "contributor",
        "publisher",
        "date",
        "rights",
        "subject",
        "coverage",
        "description",
    ):
        assert [] == told(root, f"//dc:{name}"), name
    assert [] == told(root, "//o:meta[@property='dcterms:conformsTo' or starts-with(@property, 'a11y:')]")
    assert "Nobody has yet tested it" in told(root, "//o:meta[@property='schema:accessibilitySummary']")[0]


def test_each_fact_has_the_element_that_libraries_read(tmp_path: Path) -> None:
    """What refines an element leads to it by its id."""
    root = package(book(tmp_path), FULL)
    assert ["urn:uuid:1", "urn:isbn:9780306406157"] == told(root, "//dc:identifier")
    ids = set(told(root, "//@id"))
    assert {address[1:] for address in told(root, "//@refines")} <= ids

    def of(kind: str) -> list[str]:
        return told(root, f"//o:meta[@property='{kind}']")

    assert ["Book, A", "O., N.", "Rs, The", "O., N."] == of("file-as")
    assert ["aut", "edt"] == of("role")
    assert (["Syria", "siege"], ["Thema"], ["1FBS"]) == (
        told(root, "//dc:subject"),
        of("authority"),
        of("term"),
    )
    assert ["At length."] == of("dcterms:abstract")
    assert ["https://l.invalid/l"] == of("dcterms:license")
    assert (["A book"], ["set"], ["1"]) == (
        of("belongs-to-collection"), of("collection-type"), of("group-position"),
    )  # fmt: skip
    assert ["urn:uuid:2", "urn:uuid:3"] == told(root, "//dc:relation")
    claim = FULL["accessibility"]["en"]
    assert [claim["conforms_to"], "Lab", "C"] == [
        *of("dcterms:conformsTo"), *of("a11y:certifiedBy"), *of("a11y:certifierCredential"),
    ]  # fmt: skip
    assert [claim["report"]] == told(root, "//o:link[@rel='a11y:certifierReport']/@href")


@pytest.mark.parametrize("text", ["\u20662011–2024\u2069", "\u2067a\u2069\u2068b\u2069"])
def test_marks_of_direction_stay_out_of_catalogues(text: str) -> None:
    """Devices draw them as boxes, and searches do not find what holds them."""
    assert set(bare(text)).isdisjoint("\u2066\u2067\u2068\u2069")
    assert bare(text) == "".join(each for each in text if each.isalnum() or each == "–")


def test_a_publication_of_another_kind_has_numbers_of_its_own(tmp_path: Path) -> None:
    """The identifier is the same in each build; an ISBN belongs to the full publication alone."""
    small = replace(book(tmp_path), facts=BookFacts.from_dict(FULL, CHOSEN.codes))
    light, again, full = (read_metadata(small, WHEN, kind) for kind in ("light", "light", ""))
    assert light.identifier == again.identifier != full.identifier
    assert light.identifier.startswith("urn:uuid:")
    assert (None, "9780306406157") == (light.isbn, full.isbn)


def test_nothing_else_is_told_and_nothing_is_forgotten(tmp_path: Path) -> None:
    """Each field from the fact of its name; without the facts that are not settled, none in their place."""
    small = book(tmp_path)
    facts = BookFacts.from_dict(FULL, CHOSEN.codes)
    full = Metadata(
        identifier="urn:uuid:1",
        isbn="9780306406157",
        title="A book",
        title_sort="Book, A",
        subtitle="Of it",
        other_titles=("B",),
        language="en-GB",
        creators=(Agent("N. O.", "O., N.", "aut"), Agent("The Rs", "Rs, The", None)),
        contributors=(Agent("N. O.", "O., N.", "edt"),),
        publisher="P",
        date="2026-01-02",
        modified="2026-01-02T03:04:05Z",
        description="About it.",
        description_long="At length.",
        subjects=(
            SubjectHeading("Thema", "1FBS", {"en": "Syria", "ar": "سوريا", "zh": "Syria"}),
            SubjectHeading("", "", dict.fromkeys(("en", "ar", "zh"), "siege")),
        ),
        coverage=("Town", "2011/2024"),
        sources=("Alpha", "Beta"),
        paginated_as=None,
        rights="L",
        licence="https://l.invalid/l",
        other_editions=("urn:uuid:2", "urn:uuid:3"),
        set_of_editions=Set("A book", 1),
    )
    assert full == metadata(small, FULL)
    paged = read_metadata(replace(small, facts=facts), WHEN, paged=True)
    assert replace(full, paginated_as="urn:isbn:9791090636071") == paged
    settled = metadata(small, GIVEN | {"responsible": "R"})
    assert (Agent("R", "R", None),) == settled.creators
    assert ("A book", (), (), None, None, None, None, (), ()) == (
        settled.title_sort, settled.other_titles, settled.contributors, settled.publisher, settled.date,
        settled.rights, settled.licence, settled.subjects, settled.coverage,
    )  # fmt: skip
