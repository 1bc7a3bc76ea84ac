"""A page's words are sorted by what they are to a reader."""

from __future__ import annotations

import pytest
from lxml import etree, html

from chronicle.oracles.measures.page_parts import Parts, parts_of


def parts(body: str) -> Parts:
    """Return the parts of a page with this main text, each in one piece without double spaces."""
    found = parts_of(html.document_fromstring(f"<body><p>outside</p><main>{body}</main></body>"))
    pieces = {name: " ".join(" ".join(texts).split()) for name, texts in vars(found).items()}
    return Parts(**{name: [text] if text else [] for name, text in pieces.items()})


def test_numbered_paragraphs_are_story_and_other_text_is_apparatus() -> None:
    """A paragraph with a number is story; a heading, a list and a box are not."""
    found = parts('<h1>Title</h1><p id="p4-1">Told.</p><p>Loose.</p><ul><li>Listed.</li></ul>')
    assert (["Told."], ["Title Loose. Listed."]) == (found.story, found.apparatus)


def test_a_page_marked_as_story_counts_whole_but_for_its_tables() -> None:
    """Headings and lists of such a page are story; what stands in a table is not."""
    found = parts(
        '<section data-measure="story"><h1>In brief</h1><p>Told.</p>'
        '<table><tr><td>A cell.</td></tr></table><p id="p1-1">Numbered.</p></section>'
    )
    assert (["In brief Told."], ["Numbered."], ["A cell."]) == (found.told, found.paragraphs, found.apparatus)


def test_a_note_is_a_note_wherever_it_stands() -> None:
    """A note counts apart, without its number and the way back."""
    found = parts(
        '<div data-measure="story"><aside class="note"><span class="number">3</span>A paper, paragraph 2.'
        '<a class="back">back</a></aside></div><aside role="doc-footnote">Another.</aside>'
        '<aside>A box.</aside><p class="note" role="note">Of a list.</p>'
    )
    assert ["A paper, paragraph 2. Another."] == found.notes
    assert ([], ["A box. Of a list."]) == (found.story, found.apparatus)


def test_a_comment_of_the_markup_is_not_read() -> None:
    """What is said round it is, in a paragraph and outside."""
    found = parts('<p id="p1-1">Told<!-- unseen --> on.</p><div>Loose<!-- unseen --> too.</div>')
    assert (["Told on."], ["Loose too."]) == (found.paragraphs, found.apparatus)


def test_what_is_marked_as_data_is_not_counted() -> None:
    """What opens on the web alone, drawings, contents and marks of notes are no words of the book."""
    found = parts(
        '<p id="p1-1">Told.<sup class="note-mark">1</sup></p><nav>Contents</nav><svg><title>Art</title></svg>'
        '<aside class="note">Short.<div data-measure="data">Long and open.</div></aside>'
        '<div data-measure="data"><p id="p1-2">A row.</p></div><span class="elsewhere">2.3</span>'
        "<script>x</script><style>y</style><template>z</template>"
    )
    assert (["Told."], ["Short."], []) == (found.story, found.notes, found.apparatus)


def test_the_register_is_counted_apart() -> None:
    """Nothing in the register is story, a note or apparatus, whatever it holds."""
    found = parts(
        '<div data-measure="register"><h2>B1</h2><p id="p1-1">Numbered.</p><aside class="note">Note.</aside>'
        '<div data-measure="story"><p>Told.</p></div></div><p>After.</p>'
    )
    assert ["B1 Numbered. Note. Told."] == found.register
    assert ([], [], ["After."]) == (found.story, found.notes, found.apparatus)


def test_a_word_that_a_link_divides_is_one() -> None:
    """An article or a preposition is written to a name that is a link; links add no word to a page."""
    found = parts('<p>في <a href="#a">الخالدية</a> و<a href="#b">حمص</a>.</p><li>ل<a href="#c">حمص</a></li>')
    assert ["في الخالدية وحمص. لحمص"] == found.apparatus


def test_repetitions_are_looked_for_in_the_order_of_reading() -> None:
    """Numbered paragraphs, other story, notes, the rest; the register repeats what others say by design."""
    found = parts(
        '<p>Loose.</p><aside class="note">Noted.</aside><div data-measure="story"><p>Told.</p></div>'
        '<p id="p1-1">Numbered.</p><div data-measure="register">Register.</div>'
    )
    assert ["Numbered.", "Told.", "Noted.", "Loose."] == found.counted


def test_only_a_paragraph_is_numbered() -> None:
    """A mark of a place inside it, or around it, has a name of the same kind."""
    found = parts('<div id="p1-1"><p id="p1-2">Told.</p><p>Loose.</p></div>')
    assert (["Told."], ["Loose."]) == (found.paragraphs, found.apparatus)


@pytest.mark.parametrize("tag", ["p", "li", "dt", "dd", "td", "th", "caption", "figcaption"])
def test_a_line_is_one_text(tag: str) -> None:
    """A word that a link divides is one; other elements are not kept in one piece."""
    main = etree.fromstring(f"<main><{tag}>bro<a>ken</a> word</{tag}></main>")
    assert ["broken word"] == [each for each in parts_of(main).apparatus if each.strip()]
    loose = etree.fromstring("<main><h2>bro<a>ken</a></h2></main>")
    assert ["bro", "ken"] == [each for each in parts_of(loose).apparatus if each.strip()]


@pytest.mark.parametrize("tag", ["aside", "div", "section", "table", "ul", "ol", "dl", "p", "td"])
def test_a_line_that_holds_a_block_is_read_part_by_part(tag: str) -> None:
    """What stands in it may be of another kind."""
    main = etree.fromstring(f"<main><li>bro<b>ken</b> <{tag}>inside</{tag}></li></main>")
    assert ["bro", "ken", "inside"] == [each for each in parts_of(main).apparatus if each.strip()]
    marked = etree.fromstring("<main><li>a<i data-measure='story'>told</i></li></main>")
    assert (["told"], ["a"]) == (parts_of(marked).told, [each for each in parts_of(marked).apparatus if each])


@pytest.mark.parametrize(
    "unread",
    [
        *(f"<{tag}>x</{tag}>" for tag in ("script", "style", "svg", "nav", "head", "template")),
        *(f"<i class='a {name}'>x</i>" for name in ("number", "elsewhere", "note-mark", "back")),
        "<i data-measure='data'>x</i>",
        "<!-- x -->",
    ],
)
def test_what_is_not_read_is_not_counted(unread: str) -> None:
    """In a line and outside of one; what stands behind it is."""
    main = etree.fromstring(f"<main>{unread}behind<p>{unread}in</p></main>")
    assert ["behind", "in"] == [each for each in parts_of(main).apparatus if each]


@pytest.mark.parametrize(
    ("aside", "is_note"),
    [
        ("<aside class='wide note'>x</aside>", True),
        ("<aside role='note'>x</aside>", True),
        ("<aside role='doc-footnote'>x</aside>", True),
        ("<aside role='other'>x</aside>", False),
        ("<aside>x</aside>", False),
        ("<div class='note'>x</div>", False),
    ],
)
def test_a_note_is_known_by_its_class_or_role(aside: str, is_note: bool) -> None:
    """And stands aside."""
    parts = parts_of(etree.fromstring(f"<main>{aside}</main>"))
    assert (["x"] if is_note else []) == parts.notes
    assert is_note is ("x" not in parts.apparatus)
