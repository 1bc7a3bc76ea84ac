"""Refuse directives, roles and headings that the book does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.sphinx_ext.directives import DIRECTIVES
from chronicle.sphinx_ext.figure_nodes import DIRECTIVES as FIGURE_DIRECTIVES
from chronicle.sphinx_ext.lint.source import NO_TEXT, Offence, directive_of, inline, rule
from chronicle.text.grammar import remark, walk
from chronicle.text.markup_leftovers import leftovers
from chronicle.text.roles import NOT_IN_REMARK, REMARK, ROLES, read_role
from chronicle.text.segments import Foreign, Picture, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.sphinx_ext.lint.source import ChapterText
    from chronicle.text.contents import Listed


ALLOWED_DIRECTIVES = frozenset(DIRECTIVES) | frozenset(FIGURE_DIRECTIVES) | {
    "admonition", "attention", "caution", "figure", "glossary", "important", "list-table",
    "note", "table", "tip", "toctree", "warning",
}  # fmt: skip


@rule("M017")
def directives(source: ChapterText) -> Iterator[Offence]:
    """Find directives outside the list. Bad: a fence of `{raw} html`. Good: a fence of `{note}`."""
    for token in source.tokens:
        name = directive_of(token)
        if name is not None and name not in ALLOWED_DIRECTIVES and token.map:
            allowed = ", ".join(sorted(ALLOWED_DIRECTIVES))
            yield Offence(token.map[0] + 1, f"there is no directive {{{name}}} in this book, but: {allowed}.")


@rule("M018")
def roles(source: ChapterText) -> Iterator[Offence]:
    """Find roles outside the list. Bad: ``{sub}`2` ``. Good: the roles of the ledger."""
    for line, token in inline(source):
        name = token.meta.get("name") if token.type == "myst_role" else None
        if name is not None and name not in ROLES:
            allowed = ", ".join(sorted(ROLES))
            yield Offence(line, f"there is no role {{{name}}} in this book, but: {allowed}.", token.content)


@rule("M141")
def remarks(source: ChapterText) -> Iterator[Offence]:
    """Find notes with more than words, emphasis and links in them. Bad: two notes in one. Good: one."""
    for line, token in inline(source):
        if token.type == "myst_role" and token.meta.get("name") == REMARK:
            if stray := sorted(NOT_IN_REMARK & set(token.content)):
                yield Offence(line, f"a note holds {' '.join(stray)}.", token.content)
            elif not token.content.strip():
                yield Offence(line, "a note says nothing.")
            for segment in walk(remark(read_role(REMARK, token.content))):
                if isinstance(segment, (Foreign, Picture)):
                    yield Offence(line, "a note holds HTML, a picture or other markup.", token.content)
                elif isinstance(segment, Text):
                    for found in leftovers(segment.text):
                        yield Offence(line, f"in a note, {found.reason}.", found.found)


def headings(source: ChapterText, *, is_root: bool) -> Iterator[Offence]:
    """Find chapters without a heading of level one, or with two, and one in docs/index.md.

    Bad: `## Title` first. Good: `# Title`.
    """
    lines = [token.map[0] + 1 for token in source.tokens if token.tag == "h1" and token.map]
    if is_root:
        for line in lines:
            yield Offence(line, "the contents have a heading, and the book's title stands elsewhere too.")
        return
    if not lines:
        yield Offence(1, "the chapter has no heading of level one.")
    for line in lines[1:]:
        yield Offence(line, "the chapter has a second heading of level one.")
    first = next((token for token in source.tokens if token.type not in NO_TEXT and token.map), None)
    if lines and first and first.map and first.type != "heading_open":
        yield Offence(first.map[0] + 1, "a text stands before the heading of level one.")


def opening(source: ChapterText, document: Listed) -> Iterator[Offence]:
    """Find chapters that begin with something else than text.

    Bad: a figure right below the heading. Good: a paragraph that tells what happened, then the figure.
    """
    if not document.is_chapter:
        return
    above = NO_TEXT | {"heading_open", "inline"}
    first = next((token for token in source.tokens if token.map and token.type not in above), None)
    if first and first.map and first.type != "paragraph_open":
        yield Offence(first.map[0] + 1, "the chapter opens with something else than text.")


@rule("M080")
def nested_headings(source: ChapterText) -> Iterator[Offence]:
    """Find headings inside something. Bad: `- ## Title`. Good: `## Title`, then the list."""
    for token in source.tokens:
        if token.type == "heading_open" and token.map and (token.level or token.meta["inside"]):
            yield Offence(token.map[0] + 1, "a heading inside a list, quotation or box heads nothing.")
