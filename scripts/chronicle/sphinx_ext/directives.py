"""The generated blocks that a chapter may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils.parsers.rst import directives
from sphinx.directives.other import TocTree
from sphinx.util.docutils import SphinxDirective

from chronicle.book.appendices import NAMES
from chronicle.core.suggest import suggest
from chronicle.sphinx_ext.faults import report
from chronicle.sphinx_ext.nodes import ledger_block
from chronicle.text.contents import PART

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import OptionSpec


class Appendix(SphinxDirective):
    """Set an appendix that the ledger fills; the argument is one of `NAMES`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a placeholder for its blocks."""
        name = self.arguments[0]
        if name not in NAMES:
            remedy = suggest(name, NAMES, f"There is: {', '.join(sorted(NAMES))}.")
            message = f"there is no appendix “{name}”."
            report(self.env, "M017", message, line=self.lineno, remedy=remedy, subject=name)
            return []
        node = ledger_block(block="appendix", options=(name,))
        self.set_source_info(node)
        return [node]


class ContentsDirective(TocTree):
    """A list of documents that says which part of the book they are; `text/contents.py` reads it."""

    option_spec: ClassVar[OptionSpec] = {**(TocTree.option_spec or {}), PART: directives.unchanged}


DIRECTIVES: dict[str, type[SphinxDirective]] = {
    "appendix": Appendix,
}


def register(app: Sphinx) -> None:
    """Register the directives."""
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    app.add_directive("toctree", ContentsDirective, override=True)
