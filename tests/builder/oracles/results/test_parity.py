"""What the manuscript holds and a finished page lacks is named with its line."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.oracles.results.parity import Parity
from tests.builder.oracles.results.test_printed import book
from tests.languages import edition_of
from tests.placeholders import catalog_text, entry

if TYPE_CHECKING:
    from pathlib import Path

CONF = 'chronicle_book = {"title": "T", "slug": "small", "version": "1"}\n'
INDEX = (
    "```{toctree}\n:part: chapters\n\nchapters/01-a\n```\n\n```{toctree}\n:part: appendices\n\nz-list\n```\n"
)
CHAPTER = """# Spring

A *word* in {place}`hama`, [there](z-list.md).{claim}`x` It went on.{note}`Our own.`

Then **more** `code`.

:::{tip}
Words of it.
:::

```text
a block
```

```{figure} a.png
:alt: A square
```

```{glossary}
Siege
  Long.

Truce
  Brief.
```
"""
FIRST = (
    '<p id="p1-1">A <em>word</em> in Hama, <a href="x">there</a>.<sup class="note-mark">1</sup> It went on.'
    '<sup class="note-mark">2</sup></p>'
)
SECOND = '<p id="p1-2">Then <strong>more</strong> <code>code</code>.</p>'
TIP = '<div class="admonition tip"><p>Words of it.</p></div>'
GLOSSARY = "<dl><dt>Truce</dt><dd><p>Brief.</p></dd><dt>Siege</dt><dd><p>Long.</p></dd></dl>"
PAGE = (
    f"<h1>Spring</h1>{FIRST}<aside>A paper.</aside><aside>Our own.</aside>{SECOND}{TIP}<pre>a block</pre>"
    f'<img alt="A square">{GLOSSARY}'
)
OTHER = "says other words in paragraph"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return a book of a chapter and a list."""
    docs = tmp_path / "docs"
    for name, text in (
        ("conf.py", CONF),
        ("index.md", INDEX),
        ("chapters/01-a.md", CHAPTER),
        ("z-list.md", "# List\n\nA name.\n"),
        ("README.md", "# For editors\n"),
    ):
        (docs / name).parent.mkdir(exist_ok=True, parents=True)
        (docs / name).write_text(text, encoding="utf-8")
    return Folders(tmp_path)


def lacks(
    folders: Folders, page: str = PAGE, listed: str = "<h1>List</h1><p>A name.</p>", code: str = "en"
) -> list[tuple[str, int, str]]:
    """Return what a web edition with these pages lacks: document, line and reason."""
    web = folders.root / "web"
    for name, body in (("chapters/01-a", page), ("z-list", listed)):
        if body:
            (web / name).parent.mkdir(exist_ok=True, parents=True)
            text = f"<html><meta charset='utf-8'><body>{body}</body></html>"
            (web / f"{name}.html").write_text(text, encoding="utf-8")
    return [
        (each.path.removeprefix("docs/"), each.line, each.message.removeprefix("web/chapters/01-a "))
        for each in Parity(folders, edition_of(code)).check(web)
    ]


def test_a_whole_page_lacks_nothing(folders: Folders) -> None:
    """Terms may stand in another order; a file that the contents do not name needs no page.

    The page of the contents is another oracle's.
    """
    (folders.docs / "index.md").write_text(f"{INDEX}\nWords before them.\n", encoding="utf-8")
    (folders.root / "web").mkdir()
    (folders.root / "web/index.html").write_text("<body><h1>T</h1></body>", encoding="utf-8")
    assert [] == lacks(folders)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("<h1>Spring</h1>", "", [(1, "lacks this heading."), (1, "lacks these words.")]),
        ("h1>", "h2>", [(1, "lacks this heading.")]),
        ("<em>word</em>", "word", [(3, "has 0 of 1 in paragraph 1: emphasis (*…*).")]),
        ("<em>word</em>", "<em>word</em> s", [(3, f"{OTHER} 1.")]),
        ("in Hama", "in ", [(3, f"{OTHER} 1.")]),
        ('It went on.<sup class="note-mark">2</sup>', "It went", [
            (3, "has 1 of 2 in paragraph 1: notes."), (3, f"{OTHER} 1."),
        ]),
        ('<a href="x">there</a>', "there", [(3, "has 0 of 1 in paragraph 1: links.")]),
        ('<a href="x">there</a>', '<a href="x">the</a><a href="x">re</a>', [
            (3, "has 2 of 1 in paragraph 1: links."),
        ]),
        ("Our own.", "Ours.", [(3, "lacks this note.")]),
        ("p1-2", "p1-3", [(5, "has no paragraph with the number 2.")]),
        ("<strong>more</strong>", "more", [(5, "has 0 of 1 in paragraph 2: strong emphasis (**…**).")]),
        ("<code>code</code>", "code", [(5, "has 0 of 1 in paragraph 2: code spans.")]),
        ("Words of it.", "Words.", [(8, "lacks these words.")]),
        ("admonition tip", "tip", [(0, "has 0 of 1 (box).")]),
        ("a block", "a", [(0, "lacks this code.")]),
        ("A square", "A map", [(16, "has no picture with this alternative.")]),
        ('<img alt="A square">', "", [
            (0, "has 0 of 1 (picture)."), (16, "has no picture with this alternative."),
        ]),
        ("Brief.", "", [(24, "lacks these words.")]),
        (TIP, f"{TIP}{TIP}", []),
        (f"{TIP}<pre>", f"{TIP}<p>More.</p><pre>", []),
    ],
)  # fmt: skip
def test_each_loss_is_named(folders: Folders, before: str, after: str, found: list[tuple[int, str]]) -> None:
    """Each thing that is lost is named once, with the line that it stands in; what a page has more is not."""
    changed = PAGE.replace(before, after)
    assert changed != PAGE
    assert sorted(("chapters/01-a.md", *each) for each in found) == lacks(folders, changed)


def test_words_stand_in_the_order_of_the_manuscript(folders: Folders) -> None:
    """What comes too early is missed where it should be."""
    early = TIP + PAGE.replace(TIP, "")
    assert [("chapters/01-a.md", 8, "lacks these words.")] == lacks(folders, early)


def test_what_may_stand_anywhere_holds_up_nothing(folders: Folders) -> None:
    """Terms are sorted by each language: what follows them is looked for behind what is above them."""
    path = folders.docs / "chapters/01-a.md"
    path.write_text(f"{CHAPTER}\n:::{{tip}}\nBehind.\n:::\n", encoding="utf-8")
    behind = '<div class="admonition"><p>Behind.</p></div>'
    assert [] == lacks(folders, f"{PAGE}{behind}")
    assert [] == lacks(folders, PAGE.replace("<dl>", f"{behind}<dl>"))
    assert [("chapters/01-a.md", 28, "lacks these words.")] == lacks(folders, f"{behind}{PAGE}")


def test_what_a_draft_marks_is_there(folders: Folders) -> None:
    """A block that is marked as not translated stands for the one that it is."""
    page = PAGE.replace('p id="p1-2"', 'p id="p1-2" class="untranslated"').replace(
        "<p>Words", '<p class="untranslated">Words'
    )
    assert [] == lacks(folders, page)


def test_a_document_without_a_page_is_named(folders: Folders) -> None:
    """The contents name it, so a reader looks for it."""
    assert [("z-list.md", 0, "web has no page of it.")] == lacks(folders, listed="")


def test_what_is_meant_to_be_shown_as_typed(folders: Folders) -> None:
    """Code and signs with a backslash before them, and the book's own title."""
    (folders.docs / "z-list.md").write_text("# List\n\nA \\* sign, plain.\n\nPlain.\n", encoding="utf-8")
    typed = Parity(folders, edition_of("en")).as_typed()
    assert {"code", "a block\n", "A * sign, plain.", "T"} <= set(typed)
    assert not {"Plain.", "Words of it."} & set(typed)


def translate(folders: Folders, docname: str, text: str) -> None:
    """Write a catalog of the Arabic edition."""
    path = folders.root / "locales/ar/LC_MESSAGES" / f"{docname}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_translation_is_meant_as_it_is_typed(folders: Folders) -> None:
    """Its signs with a backslash and its title too; what is filled into a title is meant in no language."""
    conf = folders.docs / "conf.py"
    conf.write_text(CONF.replace('"T"', '"What {documents} say"'), encoding="utf-8")
    translate(folders, "z-list", 'msgid "A name."\nmsgstr "اسم \\\\* هنا"\n')
    translate(folders, "book", 'msgctxt "title"\nmsgid "What {documents} say"\nmsgstr "قول {documents}"\n')
    typed = Parity(folders, edition_of("ar")).as_typed()
    assert {"What  say", "قول ", "اسم * هنا"} <= set(typed)
    assert "{" not in "".join(typed)


THEN = "Then **more** `code`."
TRANSLATED = {
    "Spring": "ربيع",
    "A *word* in {place}`hama`, [there](z-list.md).{claim}`x` It went on.{note}`Our own.`": (
        "*كلمة* في {place}`hama`، [هناك](z-list.md).{claim}`x` ومضى.{note}`لنا.`"
    ),
    THEN: "ثم `code` **أكثر**.",
    "A square": "ساحة",
    "Words of it.": "",
}
ARABIC = (
    '<h1>ربيع</h1><p id="p1-1"><em>كلمة</em> في حماة، <a href="x">هناك</a>.<sup class="note-mark">1</sup>'
    ' ومضى.<sup class="note-mark">2</sup></p><aside>لنا.</aside>'
    '<p id="p1-2">ثم <code>code</code> <strong>أكثر</strong>.</p>'
    f'{TIP.replace("<p>", "<p class=untranslated>")}<pre>a block</pre><img alt="ساحة">{GLOSSARY}'
)
REFUSED = SECOND.replace("<p ", '<p class="untranslated" ')


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("", "", []),
        ("ربيع", "Spring", [(1, "lacks this heading."), (1, "lacks these words.")]),
        ("ومضى", "It went on", [(3, f"{OTHER} 1.")]),
        ("لنا.", "Our own.", [(3, "lacks this note.")]),
        ("ثم <code>code</code> <strong>أكثر</strong>.", "Then <strong>more</strong> <code>code</code>.", [
            (5, f"{OTHER} 2."),
        ]),
        ('<p id="p1-2">ثم <code>code</code> <strong>أكثر</strong>.</p>', REFUSED, []),
        ("Words of it.", "", [(8, "lacks these words.")]),
        ("ساحة", "A square", [(16, "has no picture with this alternative.")]),
    ],
)  # fmt: skip
def test_a_translation_is_held_against_its_own_words(
    folders: Folders, before: str, after: str, found: list[tuple[int, str]]
) -> None:
    """Each text stands in its translator's words; in the source's where it is marked or has no others."""
    messages = (entry(source, text) for source, text in TRANSLATED.items())
    translate(folders, "chapters/01-a", catalog_text(*messages))
    page = ARABIC.replace(before, after) if before else ARABIC
    assert sorted(("chapters/01-a.md", *each) for each in found) == lacks(folders, page, code="ar")


def test_a_printed_translation_is_found_by_its_own_heading(folders: Folders) -> None:
    """In whichever language the title is printed; a chapter for screens alone is not looked for."""
    (folders.docs / "z-list.md").write_text("---\nprint: false\n---\n\n# List\n", encoding="utf-8")
    (folders.docs / "chapters/01-a.md").write_text("# Spring\n", encoding="utf-8")
    translate(folders, "chapters/01-a", 'msgid "Spring"\nmsgstr "ربيع"\n')
    for heading, lost in (("ربيع", []), ("Spring", ["lacks these words.", "lacks this heading."])):
        found = Parity(folders, edition_of("ar")).check(book(folders.root / "book.pdf", ("H1", heading)))
        assert [f"book.pdf/chapters/01-a {reason}" for reason in lost] == [each.message for each in found]


@pytest.mark.parametrize("first", [True, False])
def test_of_printed_parts_with_a_heading_that_fits_the_one_is_read_that_says_the_same(
    folders: Folders, *, first: bool
) -> None:
    """A title that is a role fits every heading; what stands below tells them apart, wherever it stands."""
    (folders.docs / "chapters/01-a.md").write_text("# {count}`documents`\n\nIt rained.\n", encoding="utf-8")
    parts = [
        [("H1", "Five"), ("P", [("Span", "1.1"), ("Span", "It rained.")])],
        [("H1", "Six"), ("P", [("Span", "2.1"), ("Span", "It snowed.")])],
    ]
    printed = book(folders.root / "book.pdf", *chain(*(parts if first else reversed(parts))))
    said = [each.message for each in Parity(folders, edition_of("en")).check(printed)]
    assert not [each for each in said if "01-a" in each]
