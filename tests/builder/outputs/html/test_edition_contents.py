"""The order of the book."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from sphinx import addnodes

from chronicle.outputs.html import edition_contents
from chronicle.outputs.html.edition_contents import (
    ContentsEntry,
    ContentsHeading,
    ContentsPart,
    EditionContents,
    headings_of,
)
from chronicle.outputs.html.tree import read_fragment
from chronicle.text.contents import Listed, PartKind
from tests.languages import edition_of


def entry(name: str) -> ContentsEntry:
    """Return a document."""
    return ContentsEntry(name, name.title())


BOOK = EditionContents(
    (
        ContentsPart("Before", (entry("chapters/00-read"),)),
        ContentsPart("Chapters", (entry("chapters/01-a"), entry("chapters/02-gap"))),
        ContentsPart("Appendices", (entry("appendices/a-x"),)),
    )
)


def test_documents_follow_each_other_across_parts() -> None:
    """Previous and next go through the whole book."""
    before, after = BOOK.around("chapters/02-gap")
    assert ("chapters/01-a", "appendices/a-x") == (before and before.docname, after and after.docname)


def test_book_begins_with_its_first_document() -> None:
    """From the title page one goes on to the front matter."""
    before, after = BOOK.around("index")
    assert (None, "chapters/00-read") == (before, after and after.docname)


@pytest.mark.parametrize(
    ("name", "around"),
    [
        ("chapters/00-read", (None, "chapters/01-a")),
        ("chapters/01-a", ("chapters/00-read", "chapters/02-gap")),
        ("appendices/a-x", ("chapters/02-gap", None)),
    ],
)
def test_the_book_has_two_ends(name: str, around: tuple[str | None, str | None]) -> None:
    """Nothing is before the first document and nothing after the last."""
    assert around == tuple(each and each.docname for each in BOOK.around(name))
    assert (None, None) == EditionContents(()).around(name)


def test_a_document_is_found_in_its_part() -> None:
    """What the book does not have is in none."""
    found = BOOK.part_of("chapters/02-gap")
    assert found is BOOK.parts[1]
    assert (BOOK.parts[2].entries[0], None) == (BOOK.entry("appendices/a-x"), BOOK.entry("index"))
    assert BOOK.part_of("index") is None


def listed(*lists: tuple[str | None, list[str]]) -> Any:
    """Return what Sphinx knows of a book with these contents lists, captions and documents."""
    toctrees = [addnodes.toctree("", caption=caption, includefiles=names) for caption, names in lists]
    titles = {name: nodes.title("", name.title()) for _caption, names in lists for name in names}
    kinds = {
        "a": Listed("a"),
        "b": Listed("b", PartKind.CHAPTERS, "1"),
        "c": Listed("c", PartKind.CHAPTERS, "2"),
        "d": Listed("d", PartKind.APPENDICES, "A"),
    }
    book = SimpleNamespace(contents=SimpleNamespace(of=kinds.__getitem__))
    return SimpleNamespace(
        config=SimpleNamespace(root_doc="index"),
        titles=titles,
        tocs={"index": nodes.bullet_list("", *toctrees)},
        book=book,
    )


@pytest.mark.parametrize(
    ("lists", "left_out", "expected"),
    [
        ([("X", ["b", "c"]), ("Y", ["d"])], set(), [("X", "bc"), ("Y", "d")]),
        ([("X", ["b"]), ("X", ["c"]), ("Y", ["d"])], set(), [("X", "bc"), ("Y", "d")]),
        ([("X", ["b"]), ("Y", ["d"]), ("X", ["c"])], set(), [("X", "b"), ("Y", "d"), ("X", "c")]),
        ([(None, ["a"]), ("X", ["b", "c"]), ("Y", ["d"])], {"c", "d"}, [("", "a"), ("X", "b")]),
    ],
)
def test_lists_that_follow_each_other_under_one_caption_are_a_part(
    monkeypatch: pytest.MonkeyPatch, lists: Any, left_out: set[str], expected: list[tuple[str, str]]
) -> None:
    """What is left out of a result is in none, and a part without documents is no part."""
    monkeypatch.setattr(edition_contents, "book_of", lambda env: env.book)
    found = edition_contents.read_contents(listed(*lists), left_out)
    assert expected == [
        (part.caption, "".join(each.docname for each in part.entries)) for part in found.parts
    ]
    divisions = {"a": "frontmatter", "b": "bodymatter", "c": "bodymatter", "d": "backmatter"}
    assert all(divisions[each.docname] == each.division for each in found)
    assert all(each.docname.title() == each.title for each in found)


def test_headings_are_those_that_were_written() -> None:
    """An entry of the contents never leads to a heading that is not on the page."""
    markup = '<section id="s"><h1>a</h1><section id="b"><h2>B <i>c</i></h2>'
    body = read_fragment(f"{markup}</section></section>", "x", "W001")
    assert (ContentsHeading("B c", "b"),) == headings_of(body, edition_of("en"))
    left = read_fragment(
        markup.replace("<h2>", '<h2 lang="en-GB" dir="ltr">') + "</section></section>", "x", "W001"
    )
    assert [("en-GB", "ltr")] == [(each.lang, each.dir) for each in headings_of(left, edition_of("en"))]


def test_headings_without_a_name_or_below_the_second_level_are_in_no_contents() -> None:
    """Of several each is there, in their order."""
    markup = (
        '<section id="s"><h1>a</h1><section><h2>No name</h2></section><section id="n">No heading</section>'
        '<section id="b"><h2>B</h2><section id="c"><h3>C</h3></section></section>'
        '<section id="d"><h2>D</h2></section></section>'
    )
    found = headings_of(read_fragment(markup, "x", "W001"), edition_of("en"))
    assert ["b", "d"] == [each.anchor for each in found]
