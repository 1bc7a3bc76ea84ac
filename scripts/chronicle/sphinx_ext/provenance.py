"""Check that each number and each paragraph of an edition comes from the ledger.

The check reads the translated doctrees that all outputs are written from. It reads neither chapters nor
catalogs, and shares no code with their checks, so that it finds what these have missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.core.problems import Problem, relative, shorten
from chronicle.ledger.check_texts import names_with_digits
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.faults import line_of
from chronicle.sphinx_ext.nodes import evidence_note, register_link
from chronicle.text.digits import digit_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

# What the ledger prints: figures, dates, counts, names in a listed form, titles of documents;
# and the numbers of its own paragraphs, figures and differences.
_PRINTED = frozenset(
    {"value", "date", "count", "place", "actor", "title", "paragraph", "difference", "figure"}
)
_STRANGE = "\ufffc"


def check_finished(env: BuildEnvironment) -> Iterator[Problem]:
    """Yield a problem for each number that no role printed, and each numbered paragraph without evidence."""
    book = book_of(env)
    if not book.ledger.claims:
        return
    names = names_with_digits(book.ledger)
    # A chapter in which faults are known already would only be told of twice.
    known = {docname for docname, found in kept(env).unsourced.items() if found}
    for docname in sorted(set(env.found_docs) - known):
        if not book.contents.of(docname).is_prose:
            continue  # appendices are made from the ledger, figures of locators and all
        path = relative(env.doc2path(docname), env.srcdir.parent)
        for block in _written(env.get_doctree(docname)):
            where = f"{block.get('number', docname)}, {book.edition.name}"
            said = own_words(block)
            for run in digit_runs(said, names):
                message = f"{where}: “{run.text}” comes from nowhere."
                yield Problem(path, line_of(block), "M057", message, subject=shorten(said))
            if "number" not in block or "editorial" in block:
                continue
            if not any(map(_is_evidence, block.findall())):
                message = f"{where}: no note, and not the editors' own."
                yield Problem(path, line_of(block), "M058", message, subject=shorten(said))


def _written(document: nodes.document) -> Iterator[nodes.TextElement]:
    """Yield the paragraphs, headings and captions of authors and translators; skip generated ones."""
    for block in document.findall(nodes.TextElement):
        if isinstance(block, nodes.Inline):
            continue
        around = block.parent
        while around is not None and not isinstance(around, (nodes.container, evidence_note)):
            around = around.parent
        if around is None:
            yield block


def _is_evidence(node: nodes.Node) -> bool:
    """Return whether a node cites evidence: a note on claims, a register number or a paragraph number."""
    cited = isinstance(node, nodes.inline) and "paragraph" in node["classes"]
    noted = isinstance(node, evidence_note) and bool(node["claims"])
    return cited or noted or isinstance(node, register_link)


def own_words(paragraph: nodes.TextElement) -> str:
    """Return the text of a block with U+FFFC in place of each note and of each text from the ledger."""
    said: list[str] = []

    def walk(node: nodes.Node) -> None:
        if isinstance(node, nodes.Text):
            said.append(str(node))
        elif isinstance(node, evidence_note) or (
            isinstance(node, nodes.Element) and _PRINTED.intersection(node.get("classes", ()))
        ):
            said.append(_STRANGE)
        else:
            for child in node.children:
                walk(child)

    walk(paragraph)
    return "".join(said)
