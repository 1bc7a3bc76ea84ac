"""Collect what the PDF of an edition must hold, from the doctrees that all formats are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.locale import admonitionlabels

from chronicle.oracles.preflight.findable import Said
from chronicle.oracles.preflight.index_targets import Evidence
from chronicle.oracles.preflight.navigation import OutlineEntry
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.nodes import evidence_note, figure_data, figure_drawing, isolate, note_in_full
from chronicle.text.anchors import index_anchor, note_in
from chronicle.words.states import StateMark

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from chronicle.oracles.preflight.inspecting import Expected
    from chronicle.outputs.pdf.unique_anchors import Anchors

# What print leaves out, or has in another form.
_UNPRINTED = (
    nodes.comment,
    nodes.raw,
    nodes.system_message,
    nodes.substitution_definition,
    figure_data,
    note_in_full,
)
_DEEPEST = 3  # levels of headings in the outline
_UNPRINTED_NAMES = frozenset({"index", "meta", "toctree", "highlightlang", "tabular_col_spec"})


def index_evidence(env: BuildEnvironment) -> dict[str, Evidence]:
    """Return for the anchor of each entry of the index what its paragraphs must have."""
    book = book_of(env)
    code = book.edition.code
    shown: dict[tuple[str, str], set[str]] = {}
    for mention in (each for mentions in kept(env).mentions.values() for each in mentions):
        kind = "claim" if mention.kind == "noted" else mention.kind
        shown.setdefault((kind, mention.id), set()).add(mention.shown)
    found = {}
    of_heading: dict[str, set[str]] = {}  # a country and its state are one entry
    for kind, table in (("place", book.ledger.places), ("actor", book.ledger.actors)):
        for name, record in table.items():
            names = book.ledger.name_in(record, code)
            # In a draft, a passage that is not translated has the name in the language of the book.
            forms = of_heading.setdefault(names.heading, set())
            forms |= {*names.allowed, names.heading, *shown.get((kind, name), ())}
            found[index_anchor(kind, name)] = forms
    evidence = {anchor: Evidence(frozenset(forms), frozenset()) for anchor, forms in found.items()}
    for name in book.ledger.subjects:
        claims = (claim for claim in book.ledger.claims.values() if name in claim.subjects)
        told = {each for claim in claims for each in shown.get(("claim", claim.id), ())}
        notes = frozenset(filter(None, map(note_in, told)))
        said = frozenset(each for each in told if not note_in(each))
        evidence[index_anchor("subject", name)] = Evidence(said, notes)
    return evidence


def said_in(document: nodes.document) -> Said:
    """Return what a document says in print."""
    said = Said()
    _Reader(said).walk(document, [])
    for node in document.findall(nodes.Element):
        if isinstance(node, nodes.image | figure_drawing) and node.get("alt"):
            said.alternatives.append(str(node["alt"]))
    foreign = (
        node for node in document.findall(isolate) if node.get("lang") and not _is_inside_unprinted(node)
    )
    said.foreign = [(node["lang"], node.astext()) for node in foreign]
    return said


def _is_inside_unprinted(node: nodes.Node | None) -> bool:
    """Return whether a node stands in something that print leaves out."""
    while node is not None and not (isinstance(node, nodes.Element) and _is_unprinted(node)):
        node = node.parent
    return node is not None


def is_marked(document: nodes.document) -> bool:
    """Return whether a draft marks text of a document: not translated, or of an earlier wording."""
    marks = {mark.value for mark in StateMark}
    return any(marks.intersection(node["classes"]) for node in document.findall(nodes.Element))


class Outline:
    """Gather what the outline of a book must lead to, document by document, and its numbered paragraphs."""

    def __init__(self, anchors: Anchors, expected: Expected) -> None:
        self._anchors, self._expected = anchors, expected
        self._caption = ""

    def add(self, docname: str, document: nodes.document, caption: str) -> None:
        """Add a document that stands under a caption of the contents, or under none."""
        if caption and caption != self._caption:
            self._expected.entries.append(OutlineEntry(1, caption, ""))
        self._caption = caption
        for title in document.findall(nodes.title):
            home, depth = title.parent, _depth(title)
            if isinstance(home, nodes.section) and depth <= _DEEPEST and home["ids"]:
                place = self._anchors.printed(docname, home["ids"][0])
                self._expected.entries.append(OutlineEntry(depth + bool(caption), heading_of(title), place))
        numbered = (node for node in document.findall(nodes.paragraph) if node.get("number") and node["ids"])
        self._expected.places += [self._anchors.printed(docname, node["ids"][0]) for node in numbered]


def heading_of(title: nodes.Element) -> str:
    """Return what a heading says, without its notes."""
    block: list[str] = []
    _Reader(Said()).walk(title, block)
    return "".join(block).strip()


def _depth(node: nodes.Node) -> int:
    """Return how many sections a node stands in."""
    depth, home = 0, node.parent
    while home is not None:
        depth += isinstance(home, nodes.section)
        home = home.parent
    return depth


class _Reader:
    """Gather blocks: a paragraph is one, a note in it another."""

    def __init__(self, said: Said) -> None:
        self._said = said

    def walk(self, node: nodes.Element, block: list[str], blocks: list[str] | None = None) -> None:
        """Read what a node holds into the block that is open, or into new ones."""
        into = self._said.text if blocks is None else blocks
        for child in node.children:
            if isinstance(child, nodes.Text):
                block.append(child.astext())
            elif not isinstance(child, nodes.Element) or _is_unprinted(child):
                continue
            elif isinstance(child, evidence_note):
                block.append(" ")
                for paragraph in child.children:
                    if isinstance(paragraph, nodes.Element) and not _is_unprinted(paragraph):
                        self._block(paragraph, self._said.notes)
            elif isinstance(child, nodes.Inline):
                self.walk(child, block, into)
            else:
                if isinstance(child, nodes.Admonition) and child.tagname in admonitionlabels:
                    into.append(str(admonitionlabels[child.tagname]))  # the builder's own heading of a box
                self._block(child, self._said.figures if isinstance(child, nodes.figure) else into)

    def _block(self, node: nodes.Element, into: list[str]) -> None:
        at = len(into)
        block: list[str] = []
        self.walk(node, block, into)
        if text := "".join(block).strip():
            into.insert(at, text)


def _is_unprinted(node: nodes.Element) -> bool:
    """Return whether print leaves a node out."""
    return isinstance(node, _UNPRINTED) or type(node).__name__ in _UNPRINTED_NAMES
