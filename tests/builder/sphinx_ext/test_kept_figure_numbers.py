"""Figures are counted anew where others are shown, and nowhere else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from docutils.utils import new_document
from sphinx import addnodes

from chronicle.sphinx_ext.kept_figure_numbers import KeptFigureNumbers


class Numbering:
    """An application that counts the figures of two documents as Sphinx does, and how often it has."""

    def __init__(self) -> None:
        self.connected: list[tuple[int, str, Any]] = []
        standard = SimpleNamespace(
            get_enumerable_node_type=lambda node: "figure" if isinstance(node, nodes.figure) else None,
            get_numfig_title=lambda node: node.get("title", ""),
        )
        self.config = SimpleNamespace(numfig=True)
        self.env = SimpleNamespace(
            domains=SimpleNamespace(standard_domain=standard),
            toc_fignumbers={},
            toctree_includes={"index": ["one", "two"]},
            found_docs={"index", "one", "two"},
            current_document=SimpleNamespace(docname=""),
        )
        self.shown = {"index": nodes.Element(), "one": figures("a", "b"), "two": figures("c")}
        self.count = 0
        KeptFigureNumbers(self)  # type: ignore[arg-type]

    def connect(self, event: str, listener: Any, priority: int = 500) -> None:
        """Take a listener."""
        self.connected.append((priority, event, listener))

    def emit(self, event: str, *given: object) -> None:
        """Call the listeners of an event, in their order."""
        for _priority, wanted, listener in sorted(self.connected, key=lambda each: each[0]):
            if wanted == event:
                listener(self, *given)

    def run(self, **read: nodes.Element) -> dict[str, Any]:
        """Read some documents; return the numbers of all figures."""
        self.emit("env-before-read-docs", self.env, [*read])
        for docname, element in read.items():
            self.shown[docname] = element
            self.env.current_document.docname = docname
            self.env.toc_fignumbers.pop(docname, None)
            doctree = new_document("")
            doctree += element
            self.emit("doctree-read", doctree)
        before = [each for each in self.connected if each[0] < 500]
        self._updated(before)
        self.env.toc_fignumbers = {}
        if self.config.numfig:
            self.count += 1
            self._number()
        self._updated([each for each in self.connected if each[0] > 500])
        assert self.config.numfig
        return self.env.toc_fignumbers

    def _updated(self, listeners: list[tuple[int, str, Any]]) -> None:
        for _priority, event, listener in listeners:
            if event == "env-get-updated":
                listener(self, self.env)

    def _number(self) -> None:
        number = 0
        for docname in self.env.toctree_includes["index"]:
            for figure in self.shown[docname].findall(nodes.figure):
                if figure.get("title"):
                    number += 1
                    numbers = self.env.toc_fignumbers.setdefault(docname, {}).setdefault("figure", {})
                    numbers[figure["ids"][0]] = (number,)


def figures(*ids: str, title: str = "A title") -> nodes.container:
    """Return a part of a document that shows figures."""
    return nodes.container("", *(nodes.figure(ids=[each], title=title) for each in ids))


ALL = {"one": {"figure": {"a": (1,), "b": (2,)}}, "two": {"figure": {"c": (3,)}}}


@pytest.fixture
def app() -> Numbering:
    """Return an application that has read all once."""
    app = Numbering()
    assert app.run(one=figures("a", "b"), two=figures("c")) == ALL
    return app


def test_a_changed_sentence_has_nothing_counted_again(app: Numbering) -> None:
    """The numbers of all documents stay, those of the document that was read among them."""
    for _ in range(2):
        assert app.run(one=figures("a", "b")) == ALL
    assert app.run() == ALL
    assert 1 == app.count


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (figures("b", "a"), {"b": (1,), "a": (2,)}),
        (figures("a"), {"a": (1,)}),
        (figures("x", "b"), {"x": (1,), "b": (2,)}),
        (figures("a", "b", title=""), {}),
    ],
)
def test_other_figures_are_counted(app: Numbering, shown: nodes.Element, expected: dict[str, Any]) -> None:
    """Exchanged, taken out, renamed, or without the caption that is numbered."""
    assert expected == app.run(one=shown).get("one", {}).get("figure", {})
    assert 2 == app.count


def test_another_order_of_documents_is_counted(app: Numbering) -> None:
    """A document that is moved takes its numbers along."""
    app.env.toctree_includes = {"index": ["two", "one"]}
    assert {"c": (1,)} == app.run()["two"]["figure"]


def test_a_document_that_orders_others_and_shows_figures_is_counted(app: Numbering) -> None:
    """Its own may stand before or behind those of the others."""
    app.run(one=nodes.container("", figures("a", "b"), addnodes.toctree(entries=[])))
    assert 2 == app.count


def test_what_stopped_leaves_the_counting_on(app: Numbering) -> None:
    """The next run counts, though the one before ended between."""
    app.config.numfig = False
    app.emit("env-before-read-docs", app.env, [])
    assert app.config.numfig
