"""What an appendix is made of, before it becomes nodes: plain lists that JSON can hold.

All text is inline MyST in the edition's language. `{mentions}` is the builder's own role: links to
the paragraphs where a claim is told, or a place or an actor named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.manuscript.grammar import escape, ledger_text, role
from chronicle.manuscript.notes import join_sentences
from chronicle.text.docnames import is_chapter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docutils import nodes as docutils_nodes

    from chronicle.evidence.model import Claim
    from chronicle.manuscript.book import Book

Block = list[Any]

INDEX_ENTRY = "index-entry"  # the class of an entry's paragraph


def heading(anchor: str, text: str) -> Block:
    """Open a section; all that follows until the next heading belongs to it."""
    return ["heading", anchor, text]


def paragraph(text: str, css: str = "", anchor: str = "") -> Block:
    """Return one paragraph, and the name by which a link finds it."""
    return ["paragraph", css, text, anchor]


def entries(items: Sequence[tuple[str, Sequence[str]]], css: str) -> Block:
    """Return a definition list: terms, each with its paragraphs."""
    return ["entries", css, [[term, list(lines)] for term, lines in items]]


def index_entries(items: Sequence[Block]) -> Block:
    """Return entries of the index: for each an anchor, its text and its sub-entries, of the same form."""
    return ["index", items]


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], css: str) -> Block:
    """Return a table with a row of heads; the first cell of each row heads the row."""
    return ["table", css, list(heads), [list(row) for row in rows]]


def claim_line(book: Book, claim: Claim, *more: str) -> str:
    """Return a claim's sentence, then more sentences, then where the book tells it."""
    parts = [ledger_text(book, claim.id, claim.sentence), *(text for text in more if text)]
    return with_told(book, claim, join_sentences(book, parts))


def with_told(book: Book, claim: Claim, text: str) -> str:
    """Return a text with the links to where a claim is told behind it."""
    if not any(map(is_chapter, claim.told)):
        return text
    told = role("mentions", f"claim:{claim.id}")
    return book.messages.text("appendix", "{text} [{told}]", text=text, told=told)


def words(book: Book, msgid: str, **placeholders: object) -> str:
    """Return one of the appendices' own words."""
    return book.messages.text("appendix", msgid, **placeholders)


def plain(text: str) -> str:
    """Return plain text so that it prints as it stands."""
    return escape(text)


def nodes_of(
    blocks: Sequence[Block], inline: Callable[[str], Sequence[docutils_nodes.Node]]
) -> list[docutils_nodes.Node]:
    """Return an appendix's blocks as nodes; `inline` reads one line of inline MyST."""
    from docutils import nodes

    made: list[nodes.Node] = []
    place: list[nodes.Node] | nodes.Element = made
    for kind, *content in blocks:
        if kind == "heading":
            anchor, text = content
            section = nodes.section("", nodes.title("", "", *inline(text)), ids=[anchor], names=[])
            made.append(section)
            place = section
        elif kind == "paragraph":
            css, text, anchor = content
            named = {"classes": [css] if css else [], "ids": [anchor] if anchor else []}
            place.append(nodes.paragraph("", "", *inline(text), **named))
        elif kind == "index":
            place.append(_index_list(content[0], inline))
        elif kind == "entries":
            css, items = content
            place.append(_entries(css, items, inline))
        else:
            css, heads, rows = content
            place.append(_table(css, heads, rows, inline))
    return made


def _index_list(items: Any, inline: Callable[[str], Any]) -> docutils_nodes.bullet_list:
    """Return entries of the index, their sub-entries inside them."""
    from docutils import nodes

    found = nodes.bullet_list(classes=["index-entries"])
    for anchor, text, below in items:
        paragraph = nodes.paragraph("", "", *inline(text), classes=[INDEX_ENTRY], ids=[anchor])
        item = nodes.list_item("", paragraph)
        if below:
            item += _index_list(below, inline)
        found += item
    return found


def _entries(css: str, items: Any, inline: Callable[[str], Any]) -> docutils_nodes.Node:
    from docutils import nodes

    found = nodes.definition_list(classes=css.split())
    for term, lines in items:
        body = nodes.definition("", *(nodes.paragraph("", "", *inline(line)) for line in lines))
        found += nodes.definition_list_item("", nodes.term("", "", *inline(term)), body)
    return found


def _table(css: str, heads: Any, rows: Any, inline: Callable[[str], Any]) -> docutils_nodes.Node:
    from docutils import nodes

    columns = [nodes.colspec(colwidth=100 // len(heads)) for _ in heads]
    columns[0]["stub"] = 1
    group = nodes.tgroup("", *columns, cols=len(heads))
    parts: list[tuple[Any, Any]] = [(nodes.thead(), [heads]), (nodes.tbody(), rows)]
    for part, lines in parts:
        for line in lines:
            cells = (nodes.entry("", nodes.paragraph("", "", *inline(cell))) for cell in line)
            part += nodes.row("", *cells)
        group += part
    return nodes.table("", group, classes=[css])
