"""Refuse what the book's part of MyST leaves out: it would be lost, changed or printed as it stands."""

from __future__ import annotations

from chronicle.manuscript.lint import addresses, characters, leftovers, lost, vocabulary
from chronicle.manuscript.lint.source import EXTENSIONS, RULES, read_source
from chronicle.manuscript.lint.vocabulary import ALLOWED_DIRECTIVES
from chronicle.problems import Problem

__all__ = ["ALLOWED_DIRECTIVES", "EXTENSIONS", "FAMILIES", "lint"]

# The modules whose rules are applied; each enters its own when it is imported.
FAMILIES = (addresses, lost, vocabulary, leftovers, characters)


def lint(text: str, path: str) -> list[Problem]:
    """Return everything in a chapter that the book's part of MyST leaves out."""
    source = read_source(text)
    problems = (
        Problem(path, found.line, code, found.message, subject=found.subject)
        for code, check in RULES.items()
        for found in check(source)
    )
    return list(dict.fromkeys(problems))
