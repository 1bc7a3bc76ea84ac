"""The appendices say what the ledger says, and lead to where the book tells it."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.book.appendices import APPENDICES


@pytest.fixture
def appendix(tiny):
    """Return a function that adds an appendix to the tiny book and returns its doctree."""

    def build(name, language="en"):
        tiny.write("docs/appendices/a-list.md", f"# List\n\n```{{appendix}} {name}\n```\n")
        text = (tiny.root / "docs/index.md").read_text()
        if "appendices/" not in text:
            tiny.write("docs/index.md", text + "\n```{toctree}\nappendices/a-list\n```\n")
        return tiny.build(language, "html").doctree("appendices/a-list")

    return build


def terms(doctree):
    """Return the terms of the definition lists."""
    return [term.astext() for term in doctree.findall(nodes.term)]


def rows(doctree):
    """Return the text of the cells of each row below the heads."""
    return [
        [entry.astext() for entry in row.children]
        for body in doctree.findall(nodes.tbody)
        for row in body.findall(nodes.row)
    ]


@pytest.mark.parametrize("name", sorted(set(APPENDICES) - {"wordings", "glossary"}))  # the tiny book has none
def test_every_appendix_can_be_set(appendix, name):
    """Each list that can be asked for comes out of the ledger without a fault."""
    section = next(iter(appendix(name).findall(nodes.section)))
    assert len(section.children) > 1


def lines(doctree):
    """Return the paragraphs of the definition lists."""
    return [paragraph.astext() for body in doctree.findall(nodes.definition) for paragraph in body.children]


CLAIMS = "docs/evidence/claims/01-first.yaml"


def test_chronology_lets_each_passage_say_what_it_says(appendix):
    """A claim's sentence speaks only for a passage that says just that; any other has its own words."""
    doctree = appendix("chronology")
    assert ["18 April 2011"] == terms(doctree)
    assert [
        "the army cleared Clock Square. This date is from Alpha News. "
        "Beta News (timeline, entry for 18 April 2011, citing the army): "
        "200–300 people (killed in Clock Square). It counts what others do not. [1.1, 1.2]"
    ] == lines(doctree)


def test_chronology_never_gives_a_sentence_to_a_passage_that_differs(appendix, tiny):
    """Under a date that only a differing passage gives, the claim's sentence does not stand."""
    tiny.edit(
        CLAIMS,
        'relation: states\n        date: {edtf: "2011-04-18"}',
        'relation: states\n        date: {edtf: "2011-04-17"}',
    )
    for named in (":period: square-cleared", "{date}`square-cleared"):
        tiny.edit("docs/chapters/01-first.md", named, f"{named}@alpha-news")
    of_the_18th = lines(appendix("chronology"))[1]
    assert of_the_18th.startswith("Beta News")
    assert "cleared" not in of_the_18th


@pytest.mark.parametrize(("relation", "frame"), [("reports", "passes this on"), ("plans", "tells of a plan")])
def test_chronology_says_that_a_passage_passes_on_or_plans(appendix, tiny, relation, frame):
    """What is passed on or planned stands as such, behind the sentence that was made from it."""
    old = "locator: {part: text, paragraph: 3}\n        agent: none\n        relation: states"
    new = old.replace("states", f'{relation}\n        date: {{edtf: "2011-05"}}')
    tiny.edit(CLAIMS, old, new)
    sentence = f"A march was held in Hama. Alpha News (paragraph 3) {frame}."
    assert sentence in lines(appendix("chronology"))[1]


def test_differences_stand_side_by_side(appendix):
    """A difference has a row for each passage, and nothing that all agree on is listed."""
    doctree = appendix("differences")
    assert [
        ["Alpha News (paragraph 2)", "7 people (killed in Clock Square)"],
        [
            "Beta News (timeline, entry for 18 April 2011, citing the army) differs",
            "200–300 people (killed in Clock Square). It counts what others do not.",
        ],
    ] == rows(doctree)
    assert "march" not in doctree.astext()


def test_a_difference_is_found_by_its_number(appendix):
    """An entry begins with its number, the same in each language, and a link finds it by that."""
    for language in ("en", "ar"):
        (entry,) = (
            node
            for node in appendix("differences", language).findall(nodes.paragraph)
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


def test_figures_of_the_dead_are_never_added(appendix):
    """The table of casualties has a row for each figure of each document, and no other number of people."""
    found = rows(appendix("casualties"))
    assert ["7 people", "200–300 people"] == [row[0] for row in found]
    assert ["killed in Clock Square; 18 April 2011 [1.1, 1.2]"] * 2 == [row[1] for row in found]


def test_deaths_without_a_figure_stand_with_the_dead(appendix, tiny):
    """A claim that tells of deaths which no document counts has a row for each passage, without a number."""
    tiny.edit(
        CLAIMS,
        "told: [chapters/01-first]\n    positions",
        "told: [chapters/01-first]\n    deaths: true\n    positions",
    )
    expected = ["no figure", "A march was held in Hama. [1.2, 1.3]", "Alpha News (paragraph 3)"]
    assert expected == rows(appendix("casualties"))[-1]


def test_links_lead_to_the_paragraph(appendix):
    """What is told at 1.1 and 1.2 links to those paragraphs."""
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


def test_index_lists_only_what_paragraphs_name(appendix):
    """An entry of the index leads to paragraphs; what none names is left out, with its letter."""
    doctree = appendix("index")
    entries = [
        paragraph for paragraph in doctree.findall(nodes.paragraph) if "index-entry" in paragraph["classes"]
    ]
    assert entries
    assert all(any(entry.findall(nodes.reference)) for entry in entries)
    sections = [section for section in doctree.findall(nodes.section) if section.parent is not doctree]
    assert all(len(section.children) > 1 for section in sections)
