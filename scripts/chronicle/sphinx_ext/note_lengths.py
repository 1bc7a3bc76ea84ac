"""Refuse a note beyond its language's limit of length, unless a waiver gives a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from chronicle.core.problems import Problem, relative
from chronicle.languages.scripts import script_of
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.text.length import units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from chronicle.sphinx_ext.nodes import evidence_note

TOO_LONG = "M095"


class LongNote(NamedTuple):
    """A note beyond the limit of its language."""

    claims: str
    length: int
    line: int


def measure_note(env: BuildEnvironment, note: evidence_note, line: int) -> None:
    """Record a note that is too long, with its line in the document that is being read."""
    edition = book_of(env).edition
    text = " ".join(each.astext() for each in note.children if isinstance(each, nodes.paragraph))
    length = len(units(text, script_of(edition.script)))
    if length > edition.longest_note:
        found = LongNote(", ".join(note["claims"]), length, line)
        kept(env).long_notes.setdefault(env.current_document.docname, []).append(found)


def length_problems(env: BuildEnvironment) -> Iterator[tuple[str, Problem]]:
    """Yield a fault for each note that is too long, and for each waiver without need, with its document."""
    book = book_of(env)
    limit, code = book.edition.longest_note, book.edition.code
    waivers = [each for each in book.ledger.waivers if (each.check, each.language) == (TOO_LONG, code)]
    needed = set()
    for docname, found in kept(env).long_notes.items():
        path = relative(env.doc2path(docname), env.srcdir.parent)
        for note in found:
            needed.add(note.claims)
            if note.claims not in {waiver.text for waiver in waivers}:
                message = (
                    f"it has {note.length} words or characters; the limit in {book.edition.name} is {limit}."
                )
                yield docname, Problem(path, note.line, TOO_LONG, message, subject=note.claims)
    for waiver in waivers:
        if waiver.text not in needed:
            where = waiver.origin.path, waiver.origin.line
            yield (
                env.config.root_doc,
                Problem(*where, "T070", "nothing needs this waiver.", subject=waiver.text),
            )
