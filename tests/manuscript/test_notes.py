"""Notes say who says what, in the edition's language and order."""

from __future__ import annotations

import pytest

from chronicle.manuscript.nodes import evidence_note

CLEARED = (
    "{actor}`The army <the-army>` cleared {place}`the square <clock-square>`. Alpha News puts the dead at "
    "{value}`square-cleared.killed@alpha-news`, Beta at {value}`square-cleared.killed@beta-news`."
    "{claim}`square-cleared` {claim}`march-held`"
)


def notes(built, docname="chapters/01-first") -> list[evidence_note]:
    """Return the notes of a document."""
    return list(built.doctree(docname).findall(evidence_note))


def lines(note: evidence_note) -> list[str]:
    """Return the paragraphs of a note."""
    return [paragraph.astext() for paragraph in note.children]


def test_what_each_document_says(tiny):
    """A note gives each document's words with place, attribution, value and scope, then what they rest on."""
    (first, _) = notes(tiny.build("en"))
    assert [
        "Alpha News (paragraph 2): 7 people (killed in Clock Square). "
        "Beta News (timeline, entry for 18 April 2011, citing the army) differs: "
        "200–300 people (killed in Clock Square). It counts what others do not. The documents differ. "
        "Editors’ note: Beta News counts 200–300 people, perhaps with those of the next day.",
        "A march was held in Hama. Alpha News (paragraph 3). This rests on one document.",
    ] == lines(first)


def test_adjacent_claims_are_one_note(tiny):
    """Claims that stand together make one note, also with a space between them."""
    assert [["square-cleared", "march-held"], ["march-held"]] == [
        note["claims"] for note in notes(tiny.build("en"))
    ]


def test_notes_are_numbered_in_the_order_of_the_language(tiny):
    """A translation that changes the order of two notes has them numbered in its own order (TRAPS 9)."""
    tiny.edit(
        "docs/chapters/02-second.md",
        "It ends.",
        "It ends,{claim}`march-held` they say.{claim}`square-cleared`",
    )
    msgid = "It ends,{claim}`march-held` they say.{claim}`square-cleared`"
    msgstr = "يقولون،{claim}`square-cleared` انتهى.{claim}`march-held`"
    tiny.translate("ar", "chapters/02-second", {msgid: msgstr})
    assert [(1, ["n2-1"], ["square-cleared"]), (2, ["n2-2"], ["march-held"])] == [
        (note["number"], note["ids"], note["claims"])
        for note in notes(tiny.build("ar"), "chapters/02-second")
    ]


def test_no_space_before_a_note(tiny):
    """A space that a translator leaves before a note mark is taken away."""
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends. {claim}`march-held`")
    note = notes(tiny.build("en"), "chapters/02-second")[0]
    assert "It ends." == note.parent.children[note.parent.index(note) - 1].astext()


def test_a_date_is_given_where_dates_differ(tiny):
    """A note gives the documents' dates only where they do not all say the same."""
    path = "docs/evidence/claims/01-first.yaml"
    tiny.edit(
        path,
        'differs\n        says: "It counts what others do not."\n        date: {edtf: "2011-04-18"}',
        'differs\n        date: {edtf: "2011-04-19"}',
    )
    tiny.edit("docs/chapters/01-first.md", "{date}`square-cleared`", "{date}`square-cleared@alpha-news`")
    tiny.edit("docs/chapters/01-first.md", ":period: square-cleared", ":period: square-cleared@alpha-news")
    text = lines(notes(tiny.build("en"))[0])[0]
    assert "Alpha News (paragraph 2): 18 April 2011; 7 people" in text
    assert "differs: 19 April 2011; 200–300 people" in text


def test_a_note_in_a_note_is_refused(tiny):
    """A claim inside a note's own text is a fault, not an endless chain."""
    from chronicle.problems import ProblemsFound

    tiny.edit("docs/evidence/claims/01-first.yaml", "next day.", "next day.{claim}`march-held`")
    try:
        tiny.build("en")
    except ProblemsFound as found:
        codes = {problem.code for problem in found.problems}
    assert codes <= {"M031", "E012", "E013", "E014", "E015"}
    assert codes


def test_untranslated_ledger_text_is_marked(tiny):
    """A ledger's sentence without translation stands in the note in English, marked and isolated."""
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
    assert ("en-GB", "ltr", "killed in Clock Square") == (
        marked[0]["lang"],
        marked[0]["dir"],
        marked[0].astext().strip("\u2066\u2069"),
    )


def test_later_chapter_points_to_the_full_note(tiny):
    """A claim that an earlier chapter tells is summed up, with a link to where it is told in full."""
    tiny.edit(
        "docs/evidence/claims/01-first.yaml",
        "told: [chapters/01-first]",
        "told: [chapters/01-first, chapters/02-second]",
    )
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends.{claim}`square-cleared`")
    (note,) = notes(tiny.build("en", "html"), "chapters/02-second")
    assert [
        "The army cleared Clock Square. Alpha News and Beta News. The documents differ. In full at 1.2."
    ] == lines(note)


def test_a_chapter_tells_a_claim_in_full_once(tiny):
    """A note on what an earlier paragraph of the chapter has told sums it up and points to that paragraph."""
    tiny.edit("docs/chapters/01-first.md", "stands.{claim}`march-held`", "stands.{claim}`square-cleared`")
    first, second = notes(tiny.build("en", "html"))
    assert lines(first)[0].endswith("perhaps with those of the next day.")
    assert [
        "The army cleared Clock Square. Alpha News and Beta News. The documents differ. In full at 1.2."
    ] == lines(second)


def test_a_short_note_is_repeated(tiny):
    """A claim of one passage, which is as short as its summary, is told again."""
    first, second = notes(tiny.build("en", "html"))
    assert lines(first)[1:] == lines(second)


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
    text = lines(notes(tiny.build(language))[0])[1]
    assert title in text
    assert not any(title + mark in text for mark in (".", "。"))
