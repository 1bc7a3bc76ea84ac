"""Compare the whole book with what its contents and its ledger say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.manuscript.book import book_of
from chronicle.manuscript.faults import faults_of
from chronicle.manuscript.records import mentions_of, reading_order
from chronicle.problems import Problem, relative

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def check_contents(env: BuildEnvironment) -> None:
    """Report each document that no contents list names: no reader would find it."""
    for docname in sorted(set(env.found_docs) - set(reading_order(env))):
        message = "no contents list names this document."
        _report(env, docname, Problem(_path(env, docname), 0, "M020", message))


def check_told(env: BuildEnvironment) -> None:
    """Report each claim that a chapter is said to tell and does not name.

    Appendices are generated: they tell a claim without naming it.
    """
    for claim in book_of(env).ledger.claims.values():
        for docname in claim.told:
            named = {mention.id for mention in mentions_of(env).get(docname, []) if mention.kind == "claim"}
            if docname.startswith("chapters/") and claim.id not in named:
                origin = claim.origin
                path = origin.path or _path(env, docname)
                message = f"{docname} does not name this claim, though the ledger says that it tells it."
                problem = Problem(path, origin.at("told"), "M042", message, subject=claim.id)
                _report(env, docname, problem)


def _path(env: BuildEnvironment, docname: str) -> str:
    """Return a document's file as an editor types it."""
    return relative(env.doc2path(docname), env.srcdir.parent)


def _report(env: BuildEnvironment, docname: str, problem: Problem) -> None:
    """Note a fault that was found after reading."""
    faults_of(env).setdefault(docname, []).append(problem)
