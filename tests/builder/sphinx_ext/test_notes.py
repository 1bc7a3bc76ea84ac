"""Notes say who says what, in the edition's language and order."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.sphinx_ext.nodes import evidence_note, note_in_full

CLEARED = (
    "{actor}`The army <the-army>` cleared {place}`the square <clock-square>`. Alpha News puts the dead at "
    "{value}`square-cleared.killed@alpha-news`, Beta at {value}`square-cleared.killed@beta-news`."
    "{claim}`square-cleared` {claim}`march-held`"
)


def notes(built, docname="chapters/01-first") -> list[evidence_note]:
    """Return the notes of a document."""
    return list(built.doctree(docname).findall(evidence_note))


def lines(note: evidence_note) -> list[str]:
    """Return the lines of a note."""
    return [line.astext() for line in note.children if isinstance(line, nodes.paragraph)]


def opened(note: evidence_note) -> list[str]:
    """Return what a note opens into."""
    (full,) = note.findall(note_in_full)
    return [line.astext() for line in full.children]


def test_who_says_it_and_where(tiny):
    """A note has a line for each document, with place, authority, differences; it opens into the rest."""
    (first, _) = notes(tiny.build("en"))
    assert [
        "Alpha News, paragraphs 2, 3.",
        "Beta News, timeline, 18 April 2011 (citing the army). Differ: B1.",
    ] == lines(first)
    assert [
        "The army cleared Clock Square.",
        "Alpha News (paragraph 2): 18 April 2011; 7 people (killed in Clock Square).",
        "Beta News (timeline, 18 April 2011, citing the army) differs: "
        "18 April 2011; 200–300 people (killed in Clock Square). It counts what others do not.",
        "Editors’ note: Beta News counts 200–300 people, perhaps with those of the next day.",
        "A march was held in Hama.",
        "Alpha News (paragraph 3).",
    ] == opened(first)


def test_adjacent_claims_are_one_note(tiny):
    """Claims that stand together make one note, also with a space between them."""
    assert [["square-cleared", "march-held"], ["march-held"]] == [
        note["claims"] for note in notes(tiny.build("en"))
    ]


def test_notes_are_numbered_in_the_order_of_the_language(tiny):
    """A translation that changes the order of two notes has them numbered in its own order (U-SPH-07)."""
    tiny.edit(
        "docs/chapters/02-second.md",
        "It ends.",
        "It ends,{claim}`march-held` they say.{claim}`square-cleared`",
    )
    msgid = "It ends,{claim}`march-held` they say.{claim}`square-cleared`"
    msgstr = "يقولون،{claim}`square-cleared` انتهى.{claim}`march-held`"
    tiny.translate("ar", "chapters/02-second", {msgid: msgstr})
    assert [("1", ["n2-1"], ["square-cleared"]), ("2", ["n2-2"], ["march-held"])] == [
        (note["label"], note["ids"], note["claims"]) for note in notes(tiny.build("ar"), "chapters/02-second")
    ]


def test_no_space_before_a_note(tiny):
    """A space that a translator leaves before a note mark is taken away."""
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends. {claim}`march-held`")
    note = notes(tiny.build("en"), "chapters/02-second")[0]
    assert "It ends." == note.parent.children[note.parent.index(note) - 1].astext()


def test_a_note_in_a_note_is_refused(tiny):
    """A claim inside a note's own text is a fault, not an endless chain."""
    from chronicle.core.problems import ProblemsFound

    tiny.edit("docs/evidence/claims/01-first.yaml", "next day.", "next day.{claim}`march-held`")
    try:
        tiny.build("en")
    except ProblemsFound as found:
        codes = {problem.code for problem in found.problems}
    assert codes <= {"M031", "E012", "E013", "E014", "E015"}
    assert codes


def test_untranslated_ledger_text_is_marked(tiny):
    """A text without translation is in English in what the note opens into, marked and isolated."""
    tiny.translate(
        "ar",
        "chapters/01-first",
        {
            CLEARED: f"أخلى {CLEARED}".replace("The army <the-army>", "the-army").replace(
                "the square <clock-square>", "clock-square"
            )
        },
    )
    note = notes(tiny.build("ar"))[0]
    marked = [
        node
        for node in note.findall()
        if "untranslated" in getattr(node, "attributes", {}).get("classes", [])
    ]
    found = {(each["lang"], each["dir"], each.astext().strip("\u2066\u2069")) for each in marked}
    assert ("en-GB", "ltr", "killed in Clock Square") in found


def test_a_claim_is_noted_alike_wherever_it_is_told(tiny):
    """A note is short enough to be said again: it never sends the reader to another note."""
    tiny.edit("docs/chapters/01-first.md", "stands.{claim}`march-held`", "stands.{claim}`square-cleared`")
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends.{claim}`square-cleared`")
    built = tiny.build("en", "html", write=False)
    (_first, second), (third,) = notes(built), notes(built, "chapters/02-second")
    assert lines(second) == lines(third)
    assert opened(second) == opened(third)


def test_the_number_of_a_difference_leads_to_the_register(tiny):
    """What differs is a link to its entry; in a book without a register it is a number."""
    assert not list(notes(tiny.build("en", "html", write=False))[0].findall(nodes.reference))
    tiny.write("docs/appendices/b-differences.md", "# Differences\n\n```{appendix} differences\n```\n")
    tiny.enlist("appendices/b-differences")
    (link,) = notes(tiny.build("en", "html", write=False))[0].findall(nodes.reference)
    assert ("B1", "../appendices/b-differences.html#b1") == (link.astext(), link["refuri"])


@pytest.mark.parametrize(
    ("language", "title"), [("en", "What now?"), ("ar", "ماذا الآن؟"), ("zh_CN", "现在怎样？")]
)
def test_a_title_with_an_end_mark_gets_no_second_one(tiny, language, title):
    """A line that ends in a title with a mark of its own is closed by that mark, in every language."""
    sources, claims = "docs/evidence/sources.yaml", "docs/evidence/claims/01-first.yaml"
    tiny.edit(sources, 'title: "Alpha title"', f'title: "{title}"')
    for old in ("Alpha title", "عنوان ألفا", "阿尔法标题"):
        tiny.edit(sources, f'"{old}"', f'"{title}"')
    stated = "locator: {part: text, paragraph: 3}\n        agent: none\n        relation: states"
    tiny.edit(claims, stated, stated + '\n        says: "{title}`alpha-news`"')
    text = opened(notes(tiny.build(language))[0])[-1]
    assert title in text
    assert not any(title + mark in text for mark in (".", "。"))
