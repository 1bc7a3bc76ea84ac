"""Let a reference to a term of the glossary show the term as the edition's glossary has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from chronicle.sphinx_ext.current_book import book_of

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


class TranslateTerms(SphinxPostTransform):
    """Write the translated term where a reference has no words of its own, as {ref} writes a heading."""

    default_priority = 9  # before references are resolved (10)

    def run(self, **_kwargs: Any) -> None:
        """Replace the words, which are an address, by the term that they lead to."""
        if book_of(self.env).edition.is_source:
            return
        for xref in self.document.findall(addnodes.pending_xref):
            if xref.get("reftype") == "term" and not xref["refexplicit"] and not _in_source_language(xref):
                term = _term(self.env, xref["reftarget"])
                if term and isinstance(words := xref.children[0], nodes.Element):
                    words.children.clear()
                    words += term


def _term(env: BuildEnvironment, target: str) -> list[nodes.Node]:
    """Return a term as the glossary prints it, isolates included; nothing where there is none."""
    objects = env.domains.standard_domain.objects
    known = objects.get(("term", target)) or next(
        (
            place
            for (kind, name), place in objects.items()
            if kind == "term" and name.lower() == target.lower()
        ),
        None,
    )
    if known is None:
        return []
    docname, anchor = known
    for term in env.get_doctree(docname).findall(nodes.term):
        if anchor in term["ids"]:
            return [part.deepcopy() for part in term.children if not isinstance(part, addnodes.index)]
    return []


def _in_source_language(node: nodes.Element) -> bool:
    """Return whether a node stands in a block that has no translation."""
    current: nodes.Element | None = node
    while current is not None and "untranslated" not in current.get("classes", ()):
        current = current.parent
    return current is not None
