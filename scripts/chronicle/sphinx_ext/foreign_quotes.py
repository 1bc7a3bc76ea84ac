"""Take the quotation marks around a foreign title into the run that is set apart.

A title in Latin or Han letters that goes on over a line of a right-to-left page reads from left to right on
each of them: marks outside it then stand beside other words than those that they open and close. Inside its
run, in the form that such letters have them, they stay with its first and last word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.sphinx_ext.nodes import isolate
from chronicle.text.direction import letter_direction

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENS, _CLOSES = "“", "”"
_MARKUP = (nodes.inline, nodes.reference, nodes.emphasis, nodes.strong)
_NESTED = str.maketrans("“”", "‘’")


def take_in_marks(document: nodes.document, marks: Sequence[str]) -> None:
    """Take in the marks of the page, an opening and a closing one, around each run of foreign words."""
    for run in list(document.findall(isolate)):
        if run["dir"] == "ltr" and any(letter_direction(each) == "ltr" for each in run.astext()):
            _take_in(run, *marks)


def _take_in(run: isolate, opening: str, closing: str) -> None:
    whole: nodes.Element = run
    while isinstance(whole.parent, _MARKUP) and len(whole.parent) == 1:
        whole = whole.parent
    siblings = whole.parent.children
    at = siblings.index(whole)
    around = siblings[max(0, at - 1)], siblings[min(at + 1, len(siblings) - 1)]
    before, after = (each.astext() if isinstance(each, nodes.Text) else "" for each in around)
    if not (before.endswith(opening) and after.startswith(closing)):
        return
    for text in list(run.findall(nodes.Text)):
        _replace(text, text.translate(_NESTED))
    run.insert(0, nodes.Text(_OPENS))
    run.append(nodes.Text(_CLOSES))
    _replace(around[0], before[: -len(opening)])
    _replace(around[1], after[len(closing) :])


def _replace(text: nodes.Node, by: str) -> None:
    if by:
        text.parent.replace(text, nodes.Text(by))
    else:
        text.parent.remove(text)
