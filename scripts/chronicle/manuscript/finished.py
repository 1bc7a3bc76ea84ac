"""Look whether each number and each paragraph of a finished edition comes from the ledger.

What is looked at is what the outputs are made of, after translation. Nothing here knows how it came about:
neither the chapter nor a catalog is read, so that what slips through their checks is still seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.digits import digit_runs
from chronicle.evidence.check_texts import names_with_digits
from chronicle.manuscript.book import book_of
from chronicle.manuscript.faults import line_of, unsourced_of
from chronicle.manuscript.nodes import evidence_note
from chronicle.problems import Problem, relative, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

# What the ledger prints: figures, dates, counts, names in a listed form, titles of documents.
_PRINTED = frozenset({"value", "date", "count", "place", "actor", "title"})
_STRANGE = "\ufffc"


def check_finished(env: BuildEnvironment) -> Iterator[Problem]:
    """Yield a problem for each number, and each numbered paragraph, that nothing stands behind."""
    book = book_of(env)
    if not book.ledger.claims:
        return
    names = names_with_digits(book.ledger)
    # A chapter in which faults are known already would only be told of twice.
    for docname in sorted(set(env.found_docs) - {name for name, found in unsourced_of(env).items() if found}):
        path = relative(env.doc2path(docname), env.srcdir.parent)
        for paragraph in env.get_doctree(docname).findall(nodes.paragraph):
            number = paragraph.get("number")
            if number is None:
                continue
            said = own_words(paragraph)
            where = (path, line_of(paragraph))
            for run in digit_runs(said, names):
                message = f"{number}, {book.edition.name}: “{run.text}” comes from nowhere."
                yield Problem(*where, "M057", message, subject=shorten(said))
            if "editorial" not in paragraph and next(paragraph.findall(evidence_note), None) is None:
                message = f"{number}, {book.edition.name}: no note, and not the editors' own."
                yield Problem(*where, "M058", message, subject=shorten(said))


def own_words(paragraph: nodes.paragraph) -> str:
    """Return what a paragraph says besides what the ledger prints and without its notes."""
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
