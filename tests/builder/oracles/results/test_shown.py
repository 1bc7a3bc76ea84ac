"""A finished page is read as a reader sees it."""

from __future__ import annotations

from lxml import html

from chronicle.oracles.results.shown import ShownPage, read_page


def page(body: str) -> ShownPage:
    """Return what a page with this body shows."""
    return read_page(
        html.document_fromstring(f"<html><head><title>T</title></head><body>{body}</body></html>")
    )


def test_what_the_builder_adds_is_no_text_of_the_book() -> None:
    """Contents, programs, numbers and marks of notes are left out, what follows them is not."""
    found = page(
        "<nav>Way</nav><script>x</script><style>y</style><!-- z -->"
        "<p id='p1-1'><span class='number'>1.1</span>Told<sup class='note-mark'>1</sup>"
        " on<!-- z -->ward.</p>"
        "<div class='figure-data'>Data</div>"
        "<span class='state'>draft</span><p class='kicker'>Appendix</p><div class='drawing'>Art</div>After."
        "<span class='elsewhere'>2.3</span><section class='notes'>Notes</section>"
    )
    assert "Toldonward.After." == found.text
    assert "Toldonward." == found.paragraphs["p1-1"].text


def test_notes_stand_apart() -> None:
    """A note is no running text, and its words are found among the notes."""
    found = page("<p>Told.</p><aside>A <em>paper</em>, 3.</aside><aside>Another.</aside>")
    assert ("Told.", "Apaper,3.Another.") == (found.text, found.notes)


def test_what_is_not_translated_stands_apart() -> None:
    """A block that is marked is found among such blocks alone; a paragraph says it of itself."""
    found = page("<p id='p1-1'>Told.</p><p id='p1-2' class='wide untranslated'>Source <em>words</em>.</p>")
    assert ("Told.", "Sourcewords.") == (found.text, found.untranslated)
    assert [False, True] == [each.is_untranslated for each in found.paragraphs.values()]


def test_headings_have_their_level() -> None:
    """All six levels are headings, and no other element is; those in contents and notes do not count."""
    found = page(
        "<h1>A</h1><nav><h2>B</h2></nav><h6>C <em>d</em></h6><header>E</header><aside><h2>F</h2></aside>"
    )
    assert [(1, "A"), (6, "Cd")] == found.headings


def test_only_paragraphs_with_a_number_are_kept() -> None:
    """A section with such an anchor is none, nor is a paragraph with another."""
    found = page("<p id='p2-3'>A</p><p id='label-x'>B</p><p>C</p><div id='p2-4'>D</div>")
    assert ["p2-3"] == list(found.paragraphs)


def test_what_a_page_holds_is_counted() -> None:
    """Pictures, tables, items, quotations, boxes and drawings count outside contents, notes and data."""
    found = page(
        "<img alt='A square'><table><tr><td>x</td></tr></table><ul><li>a</li><li>b</li></ul>"
        "<blockquote>q</blockquote><div class='admonition tip'>b</div><figure class='drawing'>d</figure>"
        "<nav><li>c</li></nav><aside><table></table></aside><div class='figure-data'><table></table></div>"
    )
    expected = {"picture": 1, "table": 1, "list item": 2, "quotation": 1, "box": 1, "drawing": 1}
    assert expected == dict(found.counts)
    assert set(expected) == set(found.kinds)
    assert {"Asquare"} == found.attributes


def test_marks_of_a_paragraph_are_counted() -> None:
    """Nested ones count too; what stands inside a note or is added does not."""
    found = page(
        "<p id='p1-1'><a class='number' href='#p1-1'>1.1</a><a href='x'><em>a</em></a> "
        "<strong>b <code>c</code></strong><sup class='note-mark'><a href='#n'>1</a></sup>"
        " <span><em>d</em></span>"
        "<sup class='note-mark'>2</sup></p><p><em>e</em></p>"
    )
    expected = {"notes": 2, "links": 1, "emphasis": 2, "strong": 1, "code": 1}
    assert expected == found.paragraphs["p1-1"].counts
