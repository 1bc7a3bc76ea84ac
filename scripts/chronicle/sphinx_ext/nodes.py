"""The nodes that the outputs receive, and the placeholders that are gone by then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from chronicle.core.controls import LRI, PDI, RLI

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class evidence_note(nodes.inline):  # noqa: N801 - docutils names nodes so
    """Hold a note where its mark stands: `label`, the mark in the edition's language, `ids`, `claims`.

    Its children are paragraphs and, in a note on claims, last a `note_in_full`. A note of the editors' own
    has no claims, and its number in brackets where a book has notes on claims.
    """

    def astext(self) -> str:
        """Return nothing: a plain rendering of the sentence leaves the note out."""
        return ""


class note_in_full(nodes.container):  # noqa: N801
    """Hold, in a note, all that each document says: what the web opens and other outputs leave out."""


class isolate(nodes.inline):  # noqa: N801
    """Hold a run in another direction than its surroundings: `dir`, and `lang` on foreign text."""

    def astext(self) -> str:
        """Return the run between Unicode isolates, for places that take plain strings only."""
        mark = RLI if self["dir"] == "rtl" else LRI
        return f"{mark}{super().astext()}{PDI}"


class ledger_role(nodes.inline):  # noqa: N801
    """Stand for a role of the ledger until translation is over: `role`, `body`."""


class ledger_block(nodes.General, nodes.Element):  # noqa: N801
    """Stand for a generated block until translation is over: `block`, `options`."""


class mentioned_at(nodes.inline):  # noqa: N801
    """Stand for links to where a record is told or named, until all is read: `kind`, `record`."""


class passages_at(nodes.inline):  # noqa: N801
    """Stand for the passages of an entry of the index, until all is read: `records` (kinds and ids)."""


class cross_reference(nodes.inline):  # noqa: N801
    """Stand for the entries of the index that one sends the reader to: `entries` (kinds and ids), `also`."""


class short_title(nodes.TextElement):  # noqa: N801
    """Hold the short form of the title before it, until a builder has it as an attribute of that title."""


class figure_drawing(nodes.container):  # noqa: N801
    """Stand for a figure of the ledger: `figure` (its id), `alt`."""


class figure_data(nodes.container):  # noqa: N801
    """Hold a figure's description and table: `title`; print has neither."""


class data_file(nodes.inline):  # noqa: N801
    """Name a file of the published ledger: `file`; on the web it leads to the file."""


class figure_call(nodes.inline):  # noqa: N801
    """Stand for a figure's number and the link to it, until all is read: `figure` (its id)."""


class register_link(nodes.inline):  # noqa: N801
    """Hold a number of the register of differences; it leads there once all is read: `anchor`."""


class passage_link(nodes.inline):  # noqa: N801
    """Stand for links to the paragraphs that tell a claim: `claim`."""


def _visit_isolate(translator: Any, node: isolate) -> None:
    """Open a bidirectional isolate."""
    attributes = {"dir": node["dir"]}
    if node.get("lang"):
        attributes["lang"] = node["lang"]
    translator.body.append(translator.starttag(node, "bdi", "", **attributes))


def _depart_isolate(translator: Any, _node: isolate) -> None:
    """Close a bidirectional isolate."""
    translator.body.append("</bdi>")


def _visit_note(translator: Any, node: evidence_note) -> None:
    """Open a note, for builders that have no better place for it."""
    translator.body.append(translator.starttag(node, "span", "", CLASS="evidence-note"))


def _depart_note(translator: Any, _node: evidence_note) -> None:
    """Close a note."""
    translator.body.append("</span>")


def register(app: Sphinx) -> None:
    """Register the nodes for the builder name `html` alone.

    A node registered for one further builder name breaks all the others: they then look for
    handlers of that name only. Builders other than the book's treat each node as what it derives from.
    """
    app.add_node(evidence_note, html=(_visit_note, _depart_note))
    app.add_node(isolate, html=(_visit_isolate, _depart_isolate))
    app.add_node(ledger_role)
    app.add_node(ledger_block)
    # Handlers that are registered would take the place of the methods of the outputs' translators.
    app.add_node(figure_drawing)
    app.add_node(figure_data)
    app.add_node(note_in_full)
    app.add_node(data_file)
    app.add_node(figure_call)
    app.add_node(register_link)
    app.add_node(passage_link)
    app.add_node(mentioned_at)
    app.add_node(passages_at)
    app.add_node(cross_reference)
    app.add_node(short_title)
