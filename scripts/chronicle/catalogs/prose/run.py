"""Apply the editor's checks to every text of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.prose.held_to_source import Blemish, around, held_to_source
from chronicle.catalogs.prose.letters import of_another_way
from chronicle.catalogs.prose.matching import Forms
from chronicle.catalogs.prose.number_words import beyond, number_words
from chronicle.catalogs.prose.quotations import own_words
from chronicle.catalogs.prose.repeated import doubled
from chronicle.catalogs.prose.typography import hazards, open_pairs
from chronicle.catalogs.prose.waivers import TERMS
from chronicle.catalogs.prose.word_tables import Tables
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, relative, shorten
from chronicle.core.worded import Worded, with_values
from chronicle.words.count_words import CARDINALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronicle.catalogs.prose.checked_texts import CheckedText
    from chronicle.catalogs.prose.waivers import Waivers
    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger

_HAZARD = "{reason} {around}"
_NEAR = 60  # characters that an excerpt may reach over


class Checker:
    """The checks of one language, with its names and wording."""

    def __init__(self, book: Path, edition: Edition, ledger: Ledger, waivers: Waivers) -> None:
        self._edition, self._ledger, self._waivers = edition, ledger, waivers
        self._tables = Tables(book, edition, ledger)

    def check(self, text: CheckedText) -> Iterator[Problem]:
        """Yield every fault of a text that no waiver covers."""
        for code, _start, _end, *said in _together(text, self._unwaived(text)):
            message, remedy = (with_values(each, text.legend.shortened) for each in said)
            yield Problem(text.path, text.line, code, message, remedy, text.subject)

    def _unwaived(self, text: CheckedText) -> Iterator[Blemish]:
        """Yield every finding that no waiver covers."""
        for found in self._findings(text):
            prose = {"E032": text.text, "T095": text.written, "T099": text.written}.get(
                found.code, text.prose
            )
            if not self._waivers.cover(found.code, self._edition.code, prose, (found.start, found.end)):
                yield found

    def _findings(self, text: CheckedText) -> Iterator[Blemish]:
        """Yield every finding."""
        own = own_words(text.prose, self._tables.name_forms)
        if text.counts:
            yield from self._count(text)
        elif self._ledger.claims and not text.figure:
            yield from self._numbers(text, own)
        yield from self._marks(text)
        yield from self._doubled(text.prose)
        if text.tells:
            yield from self._attribution(text)
        yield from held_to_source(text, own, self._tables, self._edition)
        if not text.quotes:
            yield from self._tics(text)
            yield from self._spellings(text, own)
            yield from self._wording(text, own)

    def _numbers(self, text: CheckedText, own: str) -> Iterator[Blemish]:
        """Find numbers in words: in the source each, in a translation as many as its source does not name."""
        source, edition = self._edition.source, self._edition
        found = list(number_words(own, edition, self._tables.units))
        if text.source is not None:
            # Words that were left in the source language are numbers all the same.
            found += number_words(own, source, self._tables.units)
            if not beyond(found, text.source_marked, source):
                return
        for start, end, _kind in sorted(found):
            yield Blemish(
                "T060",
                start,
                end,
                Worded("a number in words: {around}.", around=around(text.prose, start, end)),
            )

    def _count(self, text: CheckedText) -> Iterator[Blemish]:
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
        yield Blemish(
            "T080",
            0,
            len(text.prose),
            Worded("“{text}” says another number than its source.", text=text.prose),
        )

    def _marks(self, text: CheckedText) -> Iterator[Blemish]:
        """Find marks and spaces that the script does not have."""
        for hazard, start, end in hazards(text.marked, self._edition):
            found = around(text.prose, start, end)
            remedy = Worded("Write {instead} in its place.", instead=hazard.instead) if hazard.instead else ""
            message = Worded(_HAZARD, reason=hazard.reason, around=found)
            yield Blemish(hazard.code, start, end, message, remedy)
        for start, end, own in of_another_way(text.prose, self._edition.script):
            message = Worded(
                "a character that {language} does not have: {around}.",
                language=self._edition.name,
                around=around(text.prose, start, end),
            )
            yield Blemish("T090", start, end, message, Worded("Write “{own}”.", own=own))
        if wrong := open_pairs(text.prose, self._edition):
            yield Blemish(
                "T064",
                0,
                0,
                Worded("brackets or quotation marks do not match: {listed}", listed=" ".join(wrong)),
            )

    def _doubled(self, prose: str) -> Iterator[Blemish]:
        """Find words that stand twice."""
        for start, end in doubled(prose, self._edition):
            yield Blemish(
                "T067", start, end, Worded("a word stands twice: {around}.", around=around(prose, start, end))
            )

    def _attribution(self, text: CheckedText) -> Iterator[Blemish]:
        """Find statements on deaths, attacks and control that name no document; places are the text's own."""
        for start, end in self._tables.attributed.missing(text.text) if self._tables.attributed else ():
            sentence = shorten(text.text[start:end])
            yield Blemish("E032", start, end, f"no document is named in this sentence: “{sentence}”.")

    def _spellings(self, text: CheckedText, own: str) -> Iterator[Blemish]:
        """Find variant spellings of names."""
        bare, spelling = own_words(text.prose), self._tables.spelling
        for start, end, form in (*spelling.variants(bare), *spelling.unmarked(text.prose)):
            written = text.prose[start:end]
            yield Blemish(
                "T068",
                start,
                end,
                Worded("“{written}” is not how the book writes it.", written=written),
                Worded("Write “{form}”.", form=form),
            )
        for span in self._tables.variants.spans(own):
            remedy = Worded("Write “{form}”.", form=self._tables.variant_of[span.form])
            written = text.prose[span.start : span.end]
            yield Blemish(
                "T068",
                span.start,
                span.end,
                Worded("“{written}” is not how the book writes it.", written=written),
                remedy,
            )

    def _tics(self, text: CheckedText) -> Iterator[Blemish]:
        """Find habits of the language, and words that the book does not want."""
        tics = self._tables.tics
        for start, end, reason, remedy in tics.found(own_words(text.prose)):
            yield Blemish(
                "T100",
                start,
                end,
                Worded("{reason}: {around}.", reason=reason, around=around(text.prose, start, end)),
                remedy,
            )
        for start, end, reason, remedy in tics.unwanted(text.prose):
            yield Blemish(
                "T108",
                start,
                end,
                Worded("{reason}: {around}.", reason=reason, around=around(text.prose, start, end)),
                remedy,
            )

    def _wording(self, text: CheckedText, own: str) -> Iterator[Blemish]:
        """Find loaded words in the narrator's voice."""
        for span in self._tables.loaded.spans(self._tables.narrator.hide(own)):
            instead = self._tables.instead_of[span.form]
            written = text.prose[span.start : span.end]
            message = Worded("“{written}” is a side's word, or judges.", written=written)
            remedy = Worded("The book writes: {instead}.", instead=instead) if instead else ""
            yield Blemish("T069", span.start, span.end, message, remedy)


def _together(text: CheckedText, found: Iterable[Blemish]) -> Iterator[Blemish]:
    """Yield findings, each once; the two marks of a pair, and all of a kind in a text, are one."""
    kept: dict[tuple[str, str], list[Blemish]] = {}
    for each in found:
        said = each.message
        several = isinstance(said, Worded) and said.pattern == _HAZARD
        reason = said.values["reason"] if isinstance(said, Worded) and several else said
        kept.setdefault((each.code, reason), []).append(each)
    for (_code, reason), alike in kept.items():
        first, *others = alike
        if others and reason is not first.message:
            excerpts = " · ".join(around(text.prose, *span) for span in _near(alike))
            first = first._replace(message=Worded(_HAZARD, reason=reason, around=excerpts))
        yield first


def _near(found: Iterable[Blemish]) -> list[tuple[int, int]]:
    """Return where findings are, those that one excerpt can show as one."""
    spans: list[tuple[int, int]] = []
    for each in sorted(found, key=lambda blemish: blemish.start):
        if spans and each.end - spans[-1][0] < _NEAR:
            spans[-1] = (spans[-1][0], each.end)
        else:
            spans.append((each.start, each.end))
    return spans


def terms_path(book: Path) -> str:
    """Return the file of terms as a problem names it."""
    return relative(Folders(book).evidence / TERMS, book)
