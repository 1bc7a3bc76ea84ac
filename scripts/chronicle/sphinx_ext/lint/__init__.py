"""Refuse what the book's part of MyST leaves out: it would be lost, changed or printed as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.sphinx_ext.lint import (
    addresses,
    broken_markup,
    contents_lists,
    lost,
    unfit_heads,
    unseen_characters,
    vocabulary,
)
from chronicle.sphinx_ext.lint.source import RULES, read_source
from chronicle.sphinx_ext.lint.vocabulary import ALLOWED_DIRECTIVES
from chronicle.text.contents import ROOT

if TYPE_CHECKING:
    from chronicle.text.contents import Listed

__all__ = ["ALLOWED_DIRECTIVES", "FAMILIES", "lint"]

# The modules whose rules are applied; each enters its own when it is imported.
FAMILIES = (addresses, contents_lists, lost, vocabulary, broken_markup, unseen_characters)


def lint(text: str, path: str, document: Listed) -> list[Problem]:
    """Return everything in a document that the book's part of MyST leaves out; the root has the contents."""
    source, is_root = read_source(text), document.docname == ROOT
    found = [(code, each) for code, check in RULES.items() for each in check(source)]
    if is_root:
        found += [("M140", each) for each in contents_lists.parts(text)]
    found += [("M081", each) for each in contents_lists.in_their_place(source, is_root=is_root)]
    found += [("M082" if is_root else "M019", each) for each in vocabulary.headings(source, is_root=is_root)]
    found += [("M119", each) for each in vocabulary.opening(source, document)]
    found += [("M121", each) for each in unfit_heads.faults(source, is_root=is_root)]
    found += [("M117", each) for each in lost.page_fields(source, document)]
    problems = (Problem(path, each.line, code, each.message, subject=each.subject) for code, each in found)
    return list(dict.fromkeys(problems))
