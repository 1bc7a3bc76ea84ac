"""Check the whole book against its contents and its ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.paragraphs import name_problems, read_documents
from chronicle.book.recording import NUMBERS
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, relative
from chronicle.ledger.audit import coverage_problems, told_problems
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.note_lengths import length_problems
from chronicle.text.contents import ROOT

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

_AGAIN = "Run chronicle record-numbers with this version; with --again, if nobody has been given it yet."


def check_contents(env: BuildEnvironment) -> None:
    """Report each document that no contents list names."""
    listed = book_of(env).contents
    for docname in sorted(env.found_docs):
        if docname == ROOT or listed.of(docname).part is not None:
            continue
        message = "no contents list names this document."
        _report(env, docname, Problem(_path(env, docname), 0, "M020", message))


def check_names(env: BuildEnvironment) -> None:
    """Report each document whose file name is the number, letter or file name of another.

    Anchors of notes begin with it: n4-1 would then be a note of either document.
    """
    first: dict[str, str] = {}
    documents = map(book_of(env).contents.of, env.found_docs)
    for listed in sorted(documents, key=lambda each: (not each.mark, each.docname)):
        other = first.setdefault(listed.short, listed.docname)
        if other != listed.docname:
            message = f"the name of this file gives its notes the names of those of {_path(env, other)}."
            _report(env, listed.docname, Problem(_path(env, listed.docname), 0, "M077", message))


def check_told(env: BuildEnvironment) -> None:
    """Report each claim that a chapter is said to tell and does not name.

    Appendices are generated: they tell a claim without naming it.
    """
    contents = book_of(env).contents
    for claim in book_of(env).ledger.claims.values():
        for docname in claim.told:
            named = {mention.id for mention in kept(env).mentions.get(docname, []) if mention.kind == "claim"}
            if contents.of(docname).is_chapter and claim.id not in named:
                origin = claim.origin
                path = origin.path or _path(env, docname)
                message = f"{docname} does not name this claim, though the ledger says that it tells it."
                problem = Problem(path, origin.at("told"), "M042", message, subject=claim.id)
                _report(env, docname, problem)


def check_coverage(env: BuildEnvironment) -> None:
    """Report claims told in documents that do not exist, and lines of copies that no record accounts for."""
    ledger = book_of(env).ledger
    for problem in (*told_problems(ledger, env.found_docs), *coverage_problems(ledger)):
        _report(env, str(env.config.root_doc), problem)


def check_paragraphs(env: BuildEnvironment) -> None:
    """Report paragraphs without a name of their own, in a book whose paragraphs are cited."""
    if book_of(env).ledger.claims:
        for problem in name_problems(read_documents(Folders(env.srcdir.parent))):
            _report(env, str(env.config.root_doc), problem)


def check_notes(env: BuildEnvironment) -> None:
    """Report notes that are too long to be read."""
    for docname, problem in length_problems(env):
        _report(env, docname, problem)


def check_recorded(env: BuildEnvironment) -> None:
    """Report a release whose paragraph numbers are not recorded, so that old citations could not be found."""
    book = book_of(env)
    if not book.ledger.claims:
        return
    version = book.facts.version
    known = next((each for each in book.ledger.releases if each.version == version), None)
    if known is None or known.numbers != book.numbers.now:
        how = "not recorded" if known is None else "recorded otherwise"
        line = 0 if known is None else known.origin.line
        problem = Problem(NUMBERS, line, "M114", f"the numbers of version {version} are {how}.", _AGAIN)
        _report(env, str(env.config.root_doc), problem)


def _path(env: BuildEnvironment, docname: str) -> str:
    """Return a document's file as an editor types it."""
    return relative(env.doc2path(docname), env.srcdir.parent)


def _report(env: BuildEnvironment, docname: str, problem: Problem) -> None:
    """Record a fault that was found after all documents were read."""
    kept(env).faults.setdefault(docname, []).append(problem)
