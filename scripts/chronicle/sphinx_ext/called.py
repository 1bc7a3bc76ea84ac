"""Connect texts and figures: each figure is called out, each call and number is a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from chronicle.book.appendices import REGISTER
from chronicle.book.figure_texts import figure_text
from chronicle.core.problems import Problem, relative
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.faults import line_of
from chronicle.sphinx_ext.listings import document_with
from chronicle.sphinx_ext.nodes import figure_call, register_link
from chronicle.text.anchors import figure_anchor

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def note_calls(env: BuildEnvironment, document: nodes.document) -> None:
    """Record which figures the text of a document calls out, with the line of the first call."""
    called: dict[str, int] = {}
    for call in document.findall(figure_call):
        called.setdefault(call["figure"], line_of(call.parent))
    kept(env).called[env.current_document.docname] = called


def check_calls(env: BuildEnvironment) -> None:
    """Report each figure that its page does not call out, and each call of one that no page shows."""
    shown = {figure.name for placed in kept(env).placed.values() for figure in placed}
    for docname, placed in kept(env).placed.items():
        for figure in placed:
            if figure.name not in kept(env).called.get(docname, {}):
                _report(
                    env, docname, figure.line, "F028", "the text does not call this figure out.", figure.name
                )
    if not env.config.chronicle_maps:  # a map that is left out is called by its title
        shown |= {name for name, figure in book_of(env).figures.items() if figure.is_map}
    for docname, called in kept(env).called.items():
        for name, line in called.items():
            if name not in shown:
                _report(env, docname, line, "F029", "no page shows this figure.", name)


def numbers_of_figures(env: BuildEnvironment, docname: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the numbers of a document's figures and tables, by kind and anchor, in the edition's digits."""
    numeral = book_of(env).edition.numeral
    return {
        kind: {anchor: tuple(map(numeral, number)) for anchor, number in numbers.items()}
        for kind, numbers in env.toc_fignumbers.get(docname, {}).items()
    }


def _report(env: BuildEnvironment, docname: str, line: int, code: str, message: str, subject: str) -> None:
    path = relative(env.doc2path(docname), env.srcdir.parent)
    kept(env).faults.setdefault(docname, []).append(Problem(path, line, code, message, subject=subject))


def link_calls(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Link each call to its figure, and each number of the register to its entry."""
    here = _From(app, docname)
    for call in list(doctree.findall(figure_call)):
        call.replace_self(here.figure(call["figure"]))
    register = document_with(app.env, REGISTER)
    for number in list(doctree.findall(register_link)):
        shown = nodes.inline("", "", *number.children, classes=number["classes"])
        number.replace_self(here.link(register, number["anchor"], shown) if register else shown)
    numeral = book_of(app.env).edition.numeral
    for numbered in doctree.findall(addnodes.number_reference):  # of {numref}
        for text in list(numbered.findall(nodes.Text)):
            text.parent.replace(text, nodes.Text(numeral(text.astext())))


class _From:
    """Make the links of one document."""

    def __init__(self, app: Sphinx, docname: str) -> None:
        self._app, self._docname = app, docname

    def figure(self, name: str) -> nodes.Node:
        """Return "Figure 3" as a link; the title alone of a figure that the edition leaves out."""
        env = self._app.env
        messages = book_of(env).messages
        for docname, placed in kept(env).placed.items():
            numbers = numbers_of_figures(env, docname).get("figure", {})
            if name in (figure.name for figure in placed) and (number := numbers.get(figure_anchor(name))):
                text = messages.text("reading", "Figure {number}", number=".".join(number))
                return self.link(docname, figure_anchor(name), nodes.inline("", text, classes=["figure"]))
        return nodes.inline("", figure_text(book_of(env), name).title.text)

    def link(self, docname: str, anchor: str, shown: nodes.Node) -> nodes.reference:
        """Return a link to a place of a document."""
        address = f"{self._app.builder.get_relative_uri(self._docname, docname)}#{anchor}"
        return nodes.reference("", "", shown, internal=True, refuri=address)
