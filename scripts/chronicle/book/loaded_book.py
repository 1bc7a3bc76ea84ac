"""The book as one run has loaded it: the edition, its ledger and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from chronicle.book.facts import BookFacts
    from chronicle.book.paragraphs import ParagraphNumbers
    from chronicle.figures.figure_records import Figure
    from chronicle.languages.editions import Edition, Editions
    from chronicle.ledger.model import Ledger
    from chronicle.text.contents import Contents
    from chronicle.words import Messages
    from chronicle.words.states import States


@dataclass(frozen=True, eq=False)
class Book:
    """The edition that is being built, its ledger, and the words of its language; loaded once a run."""

    edition: Edition
    editions: Editions  # all that the book has
    ledger: Ledger
    messages: Messages
    states: States  # what the gate found of each message
    release: bool
    figures: Mapping[str, Figure]
    source: Messages  # the words of the language that the book is written in, for text without a translation
    facts: BookFacts
    numbers: ParagraphNumbers
    # What has been asked in this run, with the answers and their digests (see sphinx_ext/lookups.py).
    answered: dict[tuple[Hashable, ...], Hashable] = field(default_factory=dict, repr=False)
    digests: dict[tuple[Hashable, ...], str] = field(default_factory=dict, repr=False)
    told_by: object = field(default=None, repr=False)  # all that answers come from, except paragraphs

    @property
    def contents(self) -> Contents:
        """Return what each document of the book is."""
        return self.ledger.contents
