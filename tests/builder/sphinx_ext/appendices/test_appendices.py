"""The appendices say what the ledger says, and lead to where the book tells it."""

from __future__ import annotations

from functools import cache

import pytest
from docutils import nodes

from chronicle.book.appendices import NAMES
from tests.builder.sphinx_ext.conftest import tiny_book

LISTS = sorted(set(NAMES) - {"cited"})  # no document of the tiny book cites another


@pytest.fixture
def appendix(tiny):
    """Return a function that adds an appendix to the tiny book and returns its doctree."""

    def build(name, language="en"):
        tiny.write("docs/appendices/a-list.md", f"# List\n\n```{{appendix}} {name}\n```\n")
        if "appendices/" not in (tiny.root / "docs/index.md").read_text():
            tiny.enlist("appendices/a-list")
        return tiny.build(language, "html", write=False).doctree("appendices/a-list")

    return build


@pytest.fixture(scope="module")
def every(tmp_path_factory):
    """Return a function that returns the doctree of an appendix of the tiny book, which has them all."""
    tiny = tiny_book(tmp_path_factory.mktemp("appendices") / "book")
    for name in LISTS:
        tiny.write(f"docs/appendices/{name}.md", f"# List\n\n```{{appendix}} {name}\n```\n")
    tiny.enlist(*(f"appendices/{name}" for name in LISTS))
    build = cache(lambda language: tiny.build(language, "html", write=False))
    return lambda name, language="en": build(language).doctree(f"appendices/{name}")


def rows(doctree):
    """Return the text of the cells of each row below the heads."""
    return [
        [entry.astext() for entry in row.children]
        for body in doctree.findall(nodes.tbody)
        for row in body.findall(nodes.row)
    ]


def test_every_appendix_can_be_set(every):
    """Each list that can be asked for comes out of the ledger without a fault."""
    sections = {name: next(iter(every(name).findall(nodes.section))) for name in LISTS}
    assert [] == [name for name, section in sections.items() if len(section.children) < 2]


CLAIMS = "docs/evidence/claims/01-first.yaml"


def test_chronology_leads_to_paragraph_and_register(every):
    """A row gives date, what happened, the documents, and the paragraph whose note tells it."""
    assert [
        [
            "18 April",
            "the army clears the square, 200–300 people killed",
            "Alpha News and Beta News",
            "1.2",
        ]
    ] == [[*row[:3], row[3].partition(";")[0]] for row in rows(every("chronology"))]


def test_chronology_leads_to_the_chapter_of_the_claim(appendix, tiny):
    """Where an earlier chapter names a claim in passing, the row leads to the chapter of its file."""
    ledger = (tiny.root / CLAIMS).read_text(encoding="utf-8")
    (tiny.root / CLAIMS).unlink()
    both = "told: [chapters/01-first, chapters/02-second]"
    tiny.write("docs/evidence/claims/02-second.yaml", ledger.replace("told: [chapters/01-first]", both, 1))
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends.{claim}`square-cleared`")
    assert ["2.2"] == [row[3].partition(";")[0] for row in rows(appendix("chronology"))]


def test_chronology_slants_what_was_worked_out(appendix, tiny):
    """A date of the editors' own is slanted in English, and marked by a word in Arabic and Chinese."""
    tiny.edit(
        CLAIMS,
        'states\n        date: {edtf: "2011-04-18"}',
        'states\n        date: {edtf: "2011-04-17", derived: "a day before"}',
    )
    tiny.edit("docs/chapters/01-first.md", "{date}`square-cleared", "{date}`square-cleared@beta-news")
    for language, slanted in (("en", ["17 April 2011"]), ("ar", []), ("zh_CN", [])):
        found = [node.astext() for node in appendix("chronology", language).findall(nodes.emphasis)]
        assert slanted == found


def test_differences_stand_side_by_side(every):
    """A difference has a row for each passage, and nothing that all agree on is listed."""
    doctree = every("differences")
    assert [
        ["Alpha News, paragraph 2", "18 April 2011; 7 people (killed in Clock Square)."],
        [
            "Beta News, timeline, 18 April 2011 (citing the army)",
            "18 April 2011; 200–300 people (killed in Clock Square). It counts what others do not.",
        ],
    ] == rows(doctree)
    assert "march" not in doctree.astext()


def test_a_difference_is_found_by_its_number(every):
    """An entry begins with its number, the same in each language, and a link finds it by that."""
    for language in ("en", "ar"):
        (entry,) = (
            node
            for node in every("differences", language).findall(nodes.paragraph)
            if "register-entry" in node["classes"]
        )
        assert ["b1"] == entry["ids"]
        assert entry.astext().strip("\u2066\u2069").startswith("B1")


def test_a_retired_number_still_says_what_became_of_it(appendix, tiny):
    """Whoever looks for a number that is no longer in use finds the reason."""
    retired = "retired_numbers:\n  - {number: B2, because: 'The documents turned out to agree.'}\n"
    tiny.write("docs/evidence/retired.yaml", retired)
    last = list(appendix("differences").findall(nodes.paragraph))[-1]
    assert ["b2"] == last["ids"]
    assert "B2. The documents turned out to agree." == last.astext()


def test_figures_of_the_dead_are_never_added(every):
    """The table of casualties has a row for each figure of each document, and no other number of people."""
    found = rows(every("casualties"))
    assert ["7 people", "200–300 people"] == [row[0] for row in found]
    assert ["Killed in Clock Square, 18 April 2011 [1.2]"] * 2 == [row[1] for row in found]


def test_deaths_without_a_figure_stand_with_the_dead(appendix, tiny):
    """A claim that tells of deaths which no document counts has a row for each passage, without a number."""
    tiny.edit(
        CLAIMS,
        "told: [chapters/01-first]\n    positions",
        "told: [chapters/01-first]\n    deaths: true\n    positions",
    )
    expected = ["no figure", "A march was held in Hama [1.2, 1.3]", "Alpha News (paragraph 3)"]
    assert expected == rows(appendix("casualties"))[-1]


def test_links_lead_to_the_paragraph(appendix):
    """A claim leads to the paragraphs whose notes are on it, not to one that only prints its date."""
    links = {link["refuri"] for link in appendix("casualties").findall(nodes.reference)}
    assert {"../chapters/01-first.html#p1-2"} == links


def test_a_claim_without_a_note_leads_to_where_it_is_printed(appendix, tiny):
    """Where no note is on a claim, the paragraphs that print its dates and figures tell it."""
    tiny.edit("docs/chapters/01-first.md", "{claim}`square-cleared` ", "")
    links = {link["refuri"] for link in appendix("casualties").findall(nodes.reference)}
    assert {"../chapters/01-first.html#p1-1", "../chapters/01-first.html#p1-2"} == links


def test_corrections_are_empty_but_working(appendix, tiny):
    """Without corrections the appendix says so; with one it says before, now, why and since when."""
    assert "No correction has been made so far." in appendix("corrections").astext()
    tiny.write(
        "docs/evidence/corrections.yaml",
        "corrections:\n  - {claim: march-held, before: 'In another town.', after: 'In this town.', "
        "why: 'A misreading.', date: '2026-12-01'}\n",
    )
    text = appendix("corrections").astext()
    for part in ("1 December 2026", "Before: In another town.", "Now: In this town.", "Why: A misreading."):
        assert part in text


def test_unknown_appendix_is_refused(appendix):
    """A name that no list has is a fault of the chapter, with the names that there are."""
    with pytest.raises(Exception, match="chronology"):
        appendix("chronicle")


def test_index_lists_only_what_paragraphs_name(every):
    """An entry of the index leads to paragraphs; what none names is left out, with its letter."""
    doctree = every("index")
    entries = [
        paragraph for paragraph in doctree.findall(nodes.paragraph) if "index-entry" in paragraph["classes"]
    ]
    assert entries
    assert all(any(entry.findall(nodes.reference)) for entry in entries)
    sections = [section for section in doctree.findall(nodes.section) if section.parent is not doctree]
    assert all(len(section.children) > 1 for section in sections)
