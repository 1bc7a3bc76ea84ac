"""Turn lines into nodes: what is composed from the ledger, and the roles of chapters, in one way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from chronicle.book.lines import title_line
from chronicle.ledger.lookup import LookupFailed
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.lookups import (
    ask,
    is_named,
    is_value_said,
    known_figure,
    paragraph_number,
    printed,
)
from chronicle.sphinx_ext.nodes import (
    cross_reference,
    data_file,
    figure_call,
    isolate,
    mentioned_at,
    passages_at,
    register_link,
)
from chronicle.text.anchors import difference_anchor
from chronicle.text.direction import direction_of
from chronicle.text.roles import REMARK, SPHINX_ROLES, Role, read_target
from chronicle.text.segments import (
    CodeSpan,
    CrossReference,
    DataFile,
    Emphasis,
    Foreign,
    Link,
    Mentions,
    Passages,
    Picture,
    Text,
    Untranslated,
    Verbatim,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.environment import BuildEnvironment

    from chronicle.text.segments import Line, Piece


_NAMED = {"place": "places", "actor": "actors"}


@dataclass(frozen=True)
class LineNodes:
    """Make the nodes of lines for the document that is being read.

    `language` is the one that values and names are said in; `fault` is called with each role that fails,
    and the role then prints as it was written.
    """

    env: BuildEnvironment
    language: str
    fault: Callable[[Role, LookupFailed], None]

    def of(self, line: Line) -> list[nodes.Node]:
        """Return the nodes of a line."""
        return [self._of(piece) for piece in line]

    def _of(self, piece: Piece) -> nodes.Node:
        """Return the node of one piece."""
        match piece:
            case Text(text) | Foreign(_, text):
                return nodes.Text(text.replace("\n", " "))
            case Role():
                return self._of_role(piece)
            case CodeSpan(text):
                return nodes.literal(text, text)
            case Emphasis(strong, inside):
                return (nodes.strong if strong else nodes.emphasis)("", "", *self.of(inside))
            case Link(address, inside):
                return nodes.reference("", "", *self.of(inside), refuri=address)
            case Picture(_, alt):
                return nodes.Text(alt)
            case Verbatim(text, language):
                return isolate("", text, dir=direction_of(text), lang=language, classes=["foreign"])
            case Untranslated(text, message):
                source = book_of(self.env).edition.source
                made = isolate("", text, dir=source.direction, lang=source.tag, classes=["untranslated"])
                if message:
                    made["message"] = message
                return made
            case Mentions(kind, record):
                return mentioned_at(kind=kind, record=record)
            case Passages(records):
                return passages_at(records=records)
            case CrossReference(entries, also):
                return cross_reference(entries=entries, also=also)
            case DataFile(name):
                return data_file("", "", nodes.literal("", name), file=name)

    def _of_role(self, role: Role) -> nodes.Node:
        """Return what a role prints; where the lookup fails, the role as it was written."""
        try:
            return self._printed(role)
        except LookupFailed as error:
            self.fault(role, error)
            return nodes.inline("", role.body, classes=["fault"])

    def _printed(self, role: Role) -> nodes.Node:
        """Return a value, date, count, name, title, foreign passage or reference."""
        name, target = role.name, role.target
        if name in {"claim", REMARK}:
            raise LookupFailed("M031", "a note cannot stand inside another note.")
        if name == "title":
            title = self.of(ask(self.env, title_line, target))
            return nodes.inline("", "", *title, classes=[name], source=target)
        if name == "foreign":
            if role.shown is None:
                raise LookupFailed("M032", "a foreign passage is written {foreign}`text <language>`.")
            return self._of(Verbatim(role.shown, target))
        if name in SPHINX_ROLES:
            return self._reference(role)
        if name == "paragraph":
            cited = replace(role, name="ref", shown=ask(self.env, paragraph_number, target))
            return nodes.inline("", "", self._reference(cited), classes=[name])
        if name == "figure":
            return figure_call(figure=ask(self.env, known_figure, target))
        text = ask(self.env, printed, role, self.language)
        if name == "difference":
            return register_link("", text, anchor=difference_anchor(text), claim=target, classes=[name])
        if name in _NAMED:
            named = ask(self.env, is_named, _NAMED[name], target, self.language)
            said = nodes.Text(text) if named else self._of(Untranslated(text))
            return nodes.inline("", "", said, classes=[name], **{name: target})
        if name not in {"value", "date"}:
            return nodes.inline("", text, classes=[name])
        translated = ask(self.env, is_value_said, role, self.language)
        said = nodes.Text(text) if translated else self._of(Untranslated(text))
        return nodes.inline("", "", said, classes=[name], claim=read_target(target).claim)

    def _reference(self, role: Role) -> nodes.Node:
        """Return a reference as Sphinx's own role leaves it, to be resolved when all is read."""
        words = nodes.inline("", role.shown or role.target, classes=["xref", "std", f"std-{role.name}"])
        return addnodes.pending_xref(
            "",
            words,
            refdomain="std",
            reftype=role.name,
            reftarget=role.target if role.name == "term" else role.target.lower(),
            refexplicit=role.shown is not None,
            refwarn=True,
            refdoc=self.env.current_document.docname,
        )
