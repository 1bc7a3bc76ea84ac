"""What a book asks of its prose in one language: the records `prose` of terms.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from chronicle.catalogs.gate.names import read_records
from chronicle.catalogs.prose.waivers import TERMS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Standard:
    """The most that a language's prose may have of something; None where nothing is asked."""

    absences: int | None = None  # sentences of absence in a section
    names_in_a_row: int | None = None  # sentences that begin with the name of a document
    openings: int | None = None  # paragraphs of a section that begin with one of the language's openings
    pronouns: float | None = (
        None  # of the language's pronoun for things, in a thousand characters of a document
    )
    full_names: int | None = None  # of the full name of a document in a section, where it has a short one
    figures_below: int | None = None  # numbers below this stand in words
    unwanted: Mapping[str, str] = field(default_factory=dict)  # words, each with what to write instead


def standard_of(evidence: Path, code: str) -> Standard | None:
    """Return what the book asks in a language; None where it asks nothing."""
    for record in read_records(evidence / TERMS, "prose"):
        if record.get("language") == code:
            return _read(record)
    return None


def _read(record: Mapping[str, Any]) -> Standard:
    """Read a record of terms.yaml."""
    given = {name: value for name, value in record.items() if name not in {"language", "unwanted"}}
    unwanted = {str(row["text"]): str(row["instead"]) for row in record.get("unwanted") or ()}
    return Standard(**given, unwanted=unwanted)
