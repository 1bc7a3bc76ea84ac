"""Apply the editor's checks to every text of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.prose.comparing import (
    ends,
    is_cut,
    stops_before_notes,
    typed_months,
    typed_names,
)
from chronicle.catalogs.prose.letters import of_another_way
from chronicle.catalogs.prose.matching import Forms
from chronicle.catalogs.prose.number_words import beyond, number_words
from chronicle.catalogs.prose.order import ORDERED, exchanged
from chronicle.catalogs.prose.quotations import own_words
from chronicle.catalogs.prose.repeated import doubled, is_left
from chronicle.catalogs.prose.typography import hazards, open_pairs
from chronicle.catalogs.prose.waivers import TERMS
from chronicle.catalogs.prose.word_tables import Tables
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, relative, shorten
from chronicle.words.count_words import CARDINALS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.catalogs.prose.checked_texts import CheckedText
    from chronicle.catalogs.prose.waivers import Waivers
    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger

_AROUND = 16


class Checker:
    """The checks of one language, with its names and wording."""

    def __init__(self, book: Path, edition: Edition, ledger: Ledger, waivers: Waivers) -> None:
        self._edition, self._ledger, self._waivers = edition, ledger, waivers
        self._tables = Tables(book, edition, ledger)

    def check(self, text: CheckedText) -> Iterator[Problem]:
        """Yield every fault of a text that no waiver covers."""
        seen = set()
        for code, start, end, message, remedy in self._findings(text):
            prose = {"E032": text.text, "T095": text.written}.get(code, text.prose)
            covered = self._waivers.cover(code, self._edition.code, prose, (start, end))
            if not covered and (code, message) not in seen:
                seen.add((code, message))
                message, remedy = text.legend.shortened(message), text.legend.shortened(remedy)
                yield Problem(text.path, text.line, code, message, remedy, text.subject)

    def _findings(self, text: CheckedText) -> Iterator[tuple[str, int, int, str, str]]:
        """Yield code, place, message and remedy of every finding."""
        own = own_words(text.prose, self._tables.name_forms)
        if text.counts:
            yield from self._count(text)
        elif self._ledger.claims and not text.figure:
            yield from self._numbers(text, own)
        yield from self._marks(text)
        yield from self._leftovers(text)
        if text.tells:
            yield from self._attribution(text)
        yield from self._typed(text, own)
        yield from self._order(text)
        if not text.quotes:
            yield from self._tics(text)
            yield from self._spellings(text, own)
            yield from self._wording(text, own)

    def _numbers(self, text: CheckedText, own: str) -> Iterator[tuple[str, int, int, str, str]]:
        """Find numbers in words: in the source each, in a translation as many as its source does not name."""
        source, edition = self._edition.source, self._edition
        found = list(number_words(own, edition, self._tables.units))
        if text.source is not None:
            # Words that were left in the source language are numbers all the same.
            found += number_words(own, source, self._tables.units)
            if not beyond(found, text.source_marked, source):
                return
        for start, end, _kind in sorted(found):
            yield "T060", start, end, f"a number in words: {_around(text.prose, start, end)}.", ""

    def _count(self, text: CheckedText) -> Iterator[tuple[str, int, int, str, str]]:
        """Find a count, “three documents”, that is translated as another number."""
        words = self._edition.checks
        said = {CARDINALS.index(word) for word in (text.source or "").split() if word in CARDINALS}
        if not said or words is None or not words.cardinals:
            return
        found = {
            number
            for number, forms in enumerate(words.cardinals)
            if any(True for _ in Forms(forms.split("/"), self._edition).spans(text.prose))
        }
        # One and two may lie in the noun itself: «شهران».
        if said & found or (not found and min(said) < len(("one", "two"))):
            return
        yield "T080", 0, len(text.prose), f"“{text.prose}” says another number than its source.", ""

    def _marks(self, text: CheckedText) -> Iterator[tuple[str, int, int, str, str]]:
        """Find marks and spaces that the script does not have."""
        for hazard, start, end in hazards(text.marked, self._edition):
            yield hazard.code, start, end, f"{hazard.reason} {_around(text.prose, start, end)}", ""
        for start, end, own in of_another_way(text.prose, self._edition.script):
            message = (
                f"a character that {self._edition.name} does not have: {_around(text.prose, start, end)}."
            )
            yield "T090", start, end, message, f"Write “{own}”."
        if wrong := open_pairs(text.prose, self._edition):
            yield "T064", 0, 0, f"brackets or quotation marks do not match: {' '.join(wrong)}", ""

    def _leftovers(self, text: CheckedText) -> Iterator[tuple[str, int, int, str, str]]:
        """Find what was left over from the source or from typing."""
        prose, words = text.prose, self._edition.checks
        for start, end in doubled(prose, self._edition):
            yield "T067", start, end, f"a word stands twice: {_around(prose, start, end)}.", ""
        if text.source is None:
            return
        source, whole = text.source_marked, (0, len(prose))
        if is_left(source, text.marked, self._edition):
            yield "T065", *whole, "the source text, or a part of it, stands as translation.", ""
        elif ends(source) and not ends(text.marked):
            yield "T066", *whole, "the source ends with a full stop, the translation does not.", ""
        elif stops_before_notes(text.marked) < stops_before_notes(source):
            yield "T066", *whole, "in the source a full stop stands before a note, where here is none.", ""
        if words and is_cut(source, text.marked, words):
            yield "T093", *whole, "it has fewer sentences than the source, and is very short.", ""

    def _typed(self, text: CheckedText, own: str) -> Iterator[tuple[str, int, int, str, str]]:
        """Find what is typed in letters where the source has a role."""
        if text.source is None or text.plain:
            return
        for start, end in typed_months(text.source_marked, own, *self._tables.months):
            yield "T091", start, end, f"a month: {_around(text.prose, start, end)}.", ""
        names = (self._tables.names, self._tables.source_names)
        for written, role in typed_names(text.source, text.text, *names, self._edition):
            yield "T092", 0, len(text.prose), f"“{written}” is typed.", f"Write {role}, as the source does."

    def _order(self, text: CheckedText) -> Iterator[tuple[str, int, int, str, str]]:
        """Find placeholders that may have been exchanged."""
        words = self._edition.checks
        kinds = (*ORDERED, *(words.in_order if words else ()))
        for start, end, first, second in exchanged(text.shown, text.written, text.legend, kinds):
            message = f"{first} stands before {second}, which it follows in the source."
            yield "T095", start, end, message, ""

    def _attribution(self, text: CheckedText) -> Iterator[tuple[str, int, int, str, str]]:
        """Find statements on deaths, attacks and control that name no document; places are the text's own."""
        for start, end in self._tables.attributed.missing(text.text) if self._tables.attributed else ():
            sentence = shorten(text.text[start:end])
            yield "E032", start, end, f"no document is named in this sentence: “{sentence}”.", ""

    def _spellings(self, text: CheckedText, own: str) -> Iterator[tuple[str, int, int, str, str]]:
        """Find variant spellings of names."""
        for start, end, form in self._tables.spelling.variants(own_words(text.prose)):
            written = text.prose[start:end]
            yield "T068", start, end, f"“{written}” is not how the book writes it.", f"Write “{form}”."
        for span in self._tables.variants.spans(own):
            remedy = f"Write “{self._tables.variant_of[span.form]}”."
            written = text.prose[span.start : span.end]
            yield "T068", span.start, span.end, f"“{written}” is not how the book writes it.", remedy

    def _tics(self, text: CheckedText) -> Iterator[tuple[str, int, int, str, str]]:
        """Find habits of the language, and words that the book does not want."""
        tics = self._tables.tics
        for start, end, reason, remedy in tics.found(own_words(text.prose)):
            yield "T100", start, end, f"{reason}: {_around(text.prose, start, end)}.", remedy
        for start, end, reason, remedy in tics.unwanted(text.prose):
            yield "T108", start, end, f"{reason}: {_around(text.prose, start, end)}.", remedy

    def _wording(self, text: CheckedText, own: str) -> Iterator[tuple[str, int, int, str, str]]:
        """Find loaded words in the narrator's voice."""
        for span in self._tables.loaded.spans(self._tables.narrator.hide(own)):
            sense, instead = self._tables.senses[span.form]
            written = text.prose[span.start : span.end]
            message = f"“{written}” is a side's word, or judges ({sense})."
            yield "T069", span.start, span.end, message, f"The book writes: {instead}."


def terms_path(book: Path) -> str:
    """Return the file of terms as a problem names it."""
    return relative(Folders(book).evidence / TERMS, book)


def _around(text: str, start: int, end: int) -> str:
    """Return what was found with a few words around it."""
    piece = text[max(0, start - _AROUND) : end + _AROUND].replace("\ufffc", "◦")
    return f"“{shorten(piece, 80)}”"
