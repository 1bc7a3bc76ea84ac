"""Record for each document which claims it tells, and which places and people it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from chronicle.sphinx_ext.domain import domain_of, kept
from chronicle.sphinx_ext.nodes import evidence_note, register_link
from chronicle.sphinx_ext.numbering import anchor_of
from chronicle.text.anchors import by_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.environment import BuildEnvironment


class Mention(NamedTuple):
    """One place in the book where a record of the ledger is told or named."""

    kind: str  # claim, noted (a claim, by a note of its own), place or actor
    id: str
    docname: str
    anchor: str
    shown: str  # the words there, or the note (`by_note`)


def note_mentions(env: BuildEnvironment, document: nodes.document) -> None:
    """Record what a document tells and names, in reading order."""
    docname = env.current_document.docname
    found: dict[Mention, None] = {}
    for node in document.findall(nodes.Element):
        if _stands_in(node.parent, evidence_note):
            continue  # what a note prints tells nothing but the claims of the note
        claims: Sequence[str] = [node["claim"]] if "claim" in node else node.get("claims", [])
        mentioned = [("claim", claim) for claim in claims]
        if isinstance(node, (evidence_note, register_link)) and not _stands_in(node, nodes.container):
            mentioned += [("noted", claim) for claim in claims]
        shown = by_note(node["ids"][0]) if isinstance(node, evidence_note) else node.astext()
        if not _stands_in(node, nodes.container):  # the index leads to the text, not to boxes
            mentioned += [(kind, node[kind]) for kind in ("place", "actor") if kind in node]
        found |= {Mention(kind, name, docname, anchor_of(node), shown): None for kind, name in mentioned}
    kept(env).mentions[docname] = list(found)
    domain_of(env).forget_gathered()


def _stands_in(node: nodes.Element | None, kind: type[nodes.Element]) -> bool:
    """Return whether a node is, or stands in, one of a kind."""
    current = node
    while current is not None and not isinstance(current, kind):
        current = current.parent
    return current is not None


def reading_order(env: BuildEnvironment) -> list[str]:
    """Return the documents in the order of the contents."""
    ordered: dict[str, None] = {}

    def walk(docname: str) -> Iterator[str]:
        yield docname
        for child in env.toctree_includes.get(docname, []):
            if child not in ordered:
                yield from walk(child)

    for docname in walk(env.config.root_doc):
        ordered[docname] = None
    return list(ordered)


def mentions(env: BuildEnvironment, kind: str) -> dict[str, list[tuple[str, str]]]:
    """Return where each record of a kind is told or named, in reading order: document and anchor."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for docname in reading_order(env):
        for mention in kept(env).mentions.get(docname, []):
            if mention.kind == kind:
                found.setdefault(mention.id, {})[docname, mention.anchor] = None
    return {name: list(places) for name, places in found.items()}


def told(env: BuildEnvironment) -> dict[str, list[tuple[str, str]]]:
    """Return where each claim is told, in reading order."""
    return mentions(env, "claim")
