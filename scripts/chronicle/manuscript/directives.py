"""The generated blocks that a chapter may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from chronicle.book.appendices import APPENDICES
from chronicle.book.glance import Asked, names
from chronicle.manuscript.nodes import ledger_block

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes
    from sphinx.application import Sphinx

_GLANCE = ("period", "places", "parties", "figures")


class SourceLine(SphinxDirective):
    """Say which documents a section follows where it names no other.

    The argument lists sources; `:claims:` lists what the line covers, so that it needs no notes.
    """

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], str]]] = {"claims": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return a placeholder for the sentence."""
        options = names(self.arguments[0]), names(self.options.get("claims", ""))
        node = ledger_block(block="source-line", options=options)
        self.set_source_info(node)
        return [node]


class AtAGlance(SphinxDirective):
    """Sum a chapter up from the ledger: period, places, parties and key figures.

    `:period:` lists one date or two; `:places:` and `:parties:` list ids; `:figures:` lists values
    as `claim.quantity`, each printed as every document gives it.
    """

    option_spec: ClassVar[dict[str, Callable[[str], str]]] = dict.fromkeys(
        _GLANCE, directives.unchanged_required
    )

    def run(self) -> list[nodes.Node]:
        """Return a placeholder for the box."""
        asked = Asked(*(names(self.options.get(name, "")) for name in _GLANCE))
        node = ledger_block(block="at-a-glance", options=(asked,))
        self.set_source_info(node)
        return [node]


class Appendix(SphinxDirective):
    """Set an appendix that the ledger fills; the argument is one of `APPENDICES`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a placeholder for its blocks."""
        name = directives.choice(self.arguments[0], sorted(APPENDICES))
        node = ledger_block(block="appendix", options=(name,))
        self.set_source_info(node)
        return [node]


DIRECTIVES: dict[str, type[SphinxDirective]] = {
    "source-line": SourceLine,
    "at-a-glance": AtAGlance,
    "appendix": Appendix,
}


def register(app: Sphinx) -> None:
    """Register the directives."""
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
