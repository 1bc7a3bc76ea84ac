"""The roles of the ledger, as placeholders that survive translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxRole

from chronicle.sphinx_ext.nodes import ledger_role
from chronicle.text.roles import BOOK_ROLES, LEDGER_ROLES

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


class LedgerRole(SphinxRole):
    """Return a placeholder for the role; `ResolveLedger` looks it up after translation."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the placeholder."""
        node = ledger_role(self.rawtext, self.text, role=self.name, body=self.text)
        self.set_source_info(node)
        return [node], []


def register(app: Sphinx) -> None:
    """Register each role that is resolved from the ledger or the book."""
    for name in sorted(LEDGER_ROLES | BOOK_ROLES):
        app.add_role(name, LedgerRole())
