"""Lead from names, dates and figures of the text to their entries: of the list of names, and of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.book.claim_pages import page_of
from chronicle.outputs.html.separated_notes import note_mark, note_text
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.listings import document_with
from chronicle.sphinx_ext.nodes import note_in_full
from chronicle.text.anchors import claim_anchor, name_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from chronicle.outputs.web.web_builder import WebBuilder

ENTRY = "entry"  # the class of such a link
_NAMES = ("place", "actor")
# What is a link, heads something, or stands where a claim is told in rows.
_LEFT_OUT = (nodes.reference, nodes.title, nodes.table, note_text, note_mark)


def link_entries(builder: WebBuilder, doctree: nodes.document, docname: str) -> None:
    """Make a link of each figure and date, and of each name where a block has it first."""
    env = builder.env
    seen: set[tuple[int, str]] = set()
    for inline in list(doctree.findall(nodes.inline)):
        target = _target(env, inline)
        if target is None or _stands_in(inline, _LEFT_OUT):
            continue
        where, anchor = target
        if where == docname or (id(_block(inline)), anchor) in seen:
            continue
        if "claim" not in inline:
            seen.add((id(_block(inline)), anchor))
        address = f"{builder.get_relative_uri(docname, where)}#{anchor}"
        _make_link(inline, address)
    for sentence in doctree.findall(nodes.paragraph):  # of a claim, in a note that is opened
        claim = book_of(env).ledger.claims.get(sentence.get("tells", ""))
        if claim is not None and not any(True for _ in sentence.findall(nodes.reference)):
            address = builder.get_relative_uri(docname, page_of(claim))
            _make_link(sentence, f"{address}#{claim_anchor(claim.id)}")


def shorten_repeated(doctree: nodes.document) -> None:
    """Leave in a note the sentence alone of a claim that an earlier note of the page gives in full.

    The sentence leads to the entry, where all that is said of the claim stands again.
    """
    told: set[str] = set()
    for full in doctree.findall(note_in_full):
        here: dict[str, None] = {}
        for line in [each for each in full.children if isinstance(each, nodes.Element)]:
            if "tells" in line:
                here[line["tells"]] = None
            elif here and list(here)[-1] in told:
                full.remove(line)
        told |= set(here)


def _make_link(element: nodes.Element, address: str) -> None:
    """Put what an element holds into a link."""
    link = nodes.reference("", "", *element.children, internal=True, refuri=address, classes=[ENTRY])
    element.children.clear()
    element += link


def _target(env: BuildEnvironment, inline: nodes.Element) -> tuple[str, str] | None:
    """Return the document and the anchor of the entry that a run of text is about, if there is one."""
    claim = book_of(env).ledger.claims.get(inline.get("claim", ""))
    if claim is not None:
        return page_of(claim), claim_anchor(claim.id)
    listing = document_with(env, "names")
    for kind in _NAMES:
        if kind in inline and listing:
            return listing, name_anchor(kind, inline[kind])
    return None


def _block(inline: nodes.Element) -> nodes.Element:
    """Return the block that a run of text stands in."""
    return next(each for each in _around(inline) if not isinstance(each, nodes.Inline))


def _stands_in(inline: nodes.Element, kinds: tuple[type[nodes.Element], ...]) -> bool:
    return any(isinstance(each, kinds) for each in _around(inline))


def _around(inline: nodes.Element) -> Iterator[nodes.Element]:
    node = inline.parent
    while node is not None:
        yield node
        node = node.parent
