"""Say of the published ledger what is true of the language that its book is written in.

The descriptions of fields are those of a book in English; of any other each of these says less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chronicle.ledger.model import Ledger

_COLUMNS = {"english": "original"}
_OF_ANY = {
    "What is counted, in English; translations give it in their own plural forms.": (
        "What is counted; translations give it in their own plural forms."
    ),
    "The name by edition (en, ar, zh). English is required.": (
        "The name by the code of each edition. The one in the language of the book is required."
    ),
    "One text for each edition (en, ar, zh).": "One text for each edition, by its code.",
    "A list of forms for each edition (en, ar, zh).": "A list of forms for each edition, by its code.",
    "What they mean, word for word; left out where they are English themselves.": (
        "What they mean, word for word; left out where they are in the language of the book themselves."
    ),
    "What these words mean in English, where they are in another language.": (
        "What these words mean in the language of the book, where they are in another."
    ),
    "Each text of the ledger, in English and in the language of this edition.": (
        "Each text of the ledger, in the language of the book and in that of this edition."
    ),
    "The text in English, as the tables have it.": (
        "The text in the language of the book, as the tables have it."
    ),
}
GENERAL = tuple(_OF_ANY.values())


def true_of(ledger: Ledger, text: str) -> str:
    """Return what a description says of a ledger."""
    return text if ledger.is_english else _OF_ANY.get(text, text)


def called_in(ledger: Ledger, column: str) -> str:
    """Return what a column of a ledger's tables is called."""
    return column if ledger.is_english else _COLUMNS.get(column, column)


def schema_of(ledger: Ledger, schema: Any) -> Any:
    """Return a JSON Schema with descriptions that are true of a ledger."""
    if isinstance(schema, dict):
        return {
            key: true_of(ledger, each) if key == "description" else schema_of(ledger, each)
            for key, each in schema.items()
        }
    return [schema_of(ledger, each) for each in schema] if isinstance(schema, list) else schema
