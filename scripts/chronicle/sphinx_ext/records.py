"""Keep what the whole book needs to know of each document: claims told, places and people named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from docutils import nodes

from chronicle.sphinx_ext.nodes import evidence_note, register_link
from chronicle.sphinx_ext.numbering import anchor_of
from chronicle.text.anchors import by_note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

# Kept on Sphinx's environment, each a mapping from document to what was found there.
_BY_DOCUMENT = (
    "chronicle_mentions",
    "chronicle_answers",
    "chronicle_called",
    "chronicle_faults",
    "chronicle_placed",
    "chronicle_unsourced",
    "chronicle_long_notes",
)

# What has been made from the mentions of all documents: for as long as none is read again.
_GATHERED = "chronicle_gathered"

_T = TypeVar("_T")


class Mention(NamedTuple):
    """One place in the book where a record of the ledger is told or named."""

    kind: str  # claim, noted (a claim, by a note of its own), place or actor
    id: str
    docname: str
    anchor: str
    shown: str  # the words there, or the note (`by_note`)


def mentions_of(env: BuildEnvironment) -> dict[str, list[Mention]]:
    """Return the mentions, by document."""
    return env.__dict__.setdefault("chronicle_mentions", {})  # type: ignore[no-any-return]


def note_mentions(env: BuildEnvironment, document: nodes.document) -> None:
    """Remember what a document tells and names, in its own order."""
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
        found |= {
            Mention(kind, name, docname, anchor_of(docname, node), shown): None for kind, name in mentioned
        }
    mentions_of(env)[docname] = list(found)
    _forget_gathered(env)


def gathered(env: BuildEnvironment, make: Callable[[BuildEnvironment], _T]) -> _T:
    """Return what a function makes of the mentions of the whole book, made once a run."""
    known: dict[str, Any] = env.__dict__.setdefault(_GATHERED, {})
    if make.__qualname__ not in known:
        known[make.__qualname__] = make(env)
    return known[make.__qualname__]  # type: ignore[no-any-return]


def _forget_gathered(env: BuildEnvironment) -> None:
    env.__dict__.pop(_GATHERED, None)


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
        for mention in mentions_of(env).get(docname, []):
            if mention.kind == kind:
                found.setdefault(mention.id, {})[docname, mention.anchor] = None
    return {name: list(places) for name, places in found.items()}


def purge(_app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Forget a document that is read again."""
    for name in _BY_DOCUMENT:
        env.__dict__.get(name, {}).pop(docname, None)
    _forget_gathered(env)


def merge(_app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], other: BuildEnvironment) -> None:
    """Take over what another process found in its documents."""
    for name in _BY_DOCUMENT:
        found = other.__dict__.get(name, {})
        env.__dict__.setdefault(name, {}).update({doc: found[doc] for doc in docnames if doc in found})
    _forget_gathered(env)


def publish(env: BuildEnvironment) -> None:
    """Lay the mentions open to the output rooms, in reading order."""
    _forget_gathered(env)  # the contents may have changed, and the order with them
    env.__dict__["chronicle_claims"] = mentions(env, "claim")
    env.__dict__["chronicle_index"] = {kind: mentions(env, kind) for kind in ("place", "actor")}
