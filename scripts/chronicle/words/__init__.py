"""Words of one edition: interface, ledger, names, dates, figures and places of a document."""

from __future__ import annotations

from chronicle.words.ledger_messages import LedgerMessage, ledger_messages
from chronicle.words.messages import Messages, Title

__all__ = ["LedgerMessage", "Messages", "Title", "ledger_messages"]
