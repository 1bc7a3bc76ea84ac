"""Check each section for habits that only show over several sentences, such as repeated openings.

The limits are those of `prose` in the book's terms.yaml, for each language separately.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.prose.comparing import PLACE_OF_NOTE
from chronicle.catalogs.prose.held_to_source import PLACEHOLDER_SHOWN
from chronicle.catalogs.prose.matching import Forms
from chronicle.catalogs.prose.quotations import own_words
from chronicle.catalogs.prose.sections import Section, sections
from chronicle.catalogs.prose.tics import Tics
from chronicle.core.problems import Problem, shorten
from chronicle.core.worded import Worded
from chronicle.languages.scripts import script_of
from chronicle.ledger.lookup import LookupFailed, find_value
from chronicle.ledger.model import VAGUE_QUALIFIERS
from chronicle.text.grammar import read_message
from chronicle.text.length import units
from chronicle.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.catalogs.prose.checked_texts import CheckedText
    from chronicle.catalogs.prose.waivers import Waivers
    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger

_AGAIN = {
    (True, False): "“{full}” again in this section; its short name is “{short}”.",
    (False, False): "“{full}” again in one sentence; its short name is “{short}”.",
    (False, True): "“{full}” again in one sentence.",
}
_FEW = 2  # paragraphs of a section of which every one may end alike
_SOME = 3  # pronouns that even a short document may have


class _Finding(NamedTuple):
    """One fault: its text, and the words in it that a waiver has to hold."""

    code: str
    text: CheckedText
    base: str
    at: tuple[int, int]
    message: str


class Prose:
    """The checks of one language's sections."""

    def __init__(self, book: Path, edition: Edition, ledger: Ledger, waivers: Waivers) -> None:
        self._book, self._edition, self._ledger, self._waivers = book, edition, ledger, waivers
        self._standard = ledger.prose_standard(edition.code)
        words = edition.checks
        self._absent = re.compile("|".join(words.absent if words else ()) or r"(?!)", re.IGNORECASE)
        self._openings = words.openings if words else ()
        self._pronoun = words.pronoun if words else ()
        self._in_noun = words.in_noun if words else ()
        names = [
            source.names[edition.code]
            for source in ledger.sources.values()
            if source.read and edition.code in source.names
        ]
        self._names = Forms((form for name in names for form in name.allowed), edition, strict=True)
        self._full = {name.main: name.short for name in names}

    def check(self) -> Iterator[Problem]:
        """Yield every fault of the sections that no waiver covers."""
        if self._standard is None:
            return
        yield from self._titles()
        for finding in self._findings():
            if not self._waivers.cover(finding.code, self._edition.code, finding.base, finding.at):
                text = finding.text
                yield Problem(text.path, text.line, finding.code, finding.message, subject=text.subject)

    def _titles(self) -> Iterator[Problem]:
        """Find unwanted words in the translations of titles, which no other check looks at."""
        tics = Tics(self._edition.checks, self._standard)
        for source in self._ledger.sources.values():
            title = source.title_translations.get(self._edition.code, "")
            for _start_at, _end, reason, remedy in tics.unwanted(title):
                line = source.origin.at("title_translations")
                yield Problem(
                    source.origin.path, line, "T108", Worded("{reason}.", reason=reason), remedy, source.id
                )

    def _findings(self) -> Iterator[_Finding]:
        """Yield the faults of every section, then those of whole documents."""
        found = list(sections(self._book, self._edition))
        for section in found:
            yield from self._absences(section)
            yield from self._rows_of_names(section)
            yield from self._beginnings(section)
            yield from self._full_names(section)
            yield from self._figures(section)
        for _docname, document in groupby(found, key=lambda section: section.docname):
            yield from self._pronouns([text for section in document for text in section.paragraphs])

    def _absences(self, section: Section) -> Iterator[_Finding]:
        """Find sections with too many sentences of absence, or with one at the end of each paragraph."""
        if self._standard is None or self._standard.absences is None:
            return
        most, count = self._standard.absences, 0
        ends = []
        for text in section.paragraphs:
            prose = _plain(text)
            at = 0
            said = sentences(prose)
            for sentence in said:
                at = prose.index(sentence, at)
                if match := self._absent.search(sentence):
                    count += 1
                    if count > most:
                        message = Worded(
                            "sentence {count} of this section that tells of an absence: {start}.",
                            count=count,
                            start=_start(sentence),
                        )
                        place = (at + match.start(), at + match.end())
                        yield _Finding("T101", text, prose, place, message)
            if said and (match := self._absent.search(said[-1])):
                start = prose.rindex(said[-1])
                ends.append((text, prose, (start + match.start(), start + match.end())))
        if len(ends) == len(section.paragraphs) >= _FEW:
            text, prose, place = ends[-1]
            yield _Finding("T102", text, prose, place, "every paragraph of this section ends on an absence.")

    def _rows_of_names(self, section: Section) -> Iterator[_Finding]:
        """Find sentences that begin with the name of a document, one after the other."""
        if self._standard is None or self._standard.names_in_a_row is None:
            return
        row = 0
        for text in section.paragraphs:
            prose, at = _plain(text), 0
            for sentence in sentences(prose):
                at = prose.index(sentence, at)
                first = next(self._names.spans(sentence), None)
                row = row + 1 if first and not sentence[: first.start].strip(" “‘«") else 0
                if first and row > self._standard.names_in_a_row:
                    message = Worded(
                        "sentence {row} in a row that begins with a document: {start}.",
                        row=row,
                        start=_start(sentence),
                    )
                    yield _Finding("T103", text, prose, (at + first.start, at + first.end), message)

    def _beginnings(self, section: Section) -> Iterator[_Finding]:
        """Find sections more than some of whose paragraphs begin in the same way."""
        if self._standard is None or self._standard.openings is None:
            return
        if not self._openings:
            return
        pattern = re.compile(rf"\W*(?:{'|'.join(self._openings)})(?!\w)")
        begun = [text for text in section.paragraphs if pattern.match(_plain(text))]
        for text in begun[self._standard.openings :]:
            prose = _plain(text)
            message = Worded(
                "paragraph {number} of this section that begins so: {start}.",
                number=begun.index(text) + 1,
                start=_start(prose),
            )
            yield _Finding("T104", text, prose, (0, len(prose.split()[0])), message)

    def _full_names(self, section: Section) -> Iterator[_Finding]:
        """Find full names of documents twice in a sentence, or again in a section beside a short one."""
        if self._standard is None or self._standard.full_names is None:
            return
        for full, short in self._full.items():
            seen = 0
            forms = Forms([full], self._edition, strict=True)
            for text in section.paragraphs:
                prose, at = _plain(text), 0
                own = own_words(prose)
                for sentence in sentences(own):
                    at = own.index(sentence, at)
                    spans = list(forms.spans(sentence))
                    for number, span in enumerate(spans, 1):
                        seen += 1
                        again = short is not None and seen > self._standard.full_names
                        if number > 1 or again:
                            message = Worded(_AGAIN[again, short is None], full=full, short=short)
                            yield _Finding("T105", text, prose, (at + span.start, at + span.end), message)

    def _figures(self, section: Section) -> Iterator[_Finding]:
        """Find small numbers that the text does not ask to be written in words."""
        if self._standard is None or self._standard.figures_below is None:
            return
        for text in section.paragraphs:
            for role in read_message(text.text).roles:
                if role.name != "value" or role.form in {"words", "bare"}:
                    continue
                try:
                    quantity = find_value(self._ledger, role.target)
                except LookupFailed:
                    continue
                number = quantity.counted
                if quantity.is_range or quantity.qualifier in VAGUE_QUALIFIERS or not quantity.is_whole:
                    continue
                unit = self._ledger.units.get(quantity.unit)
                if number is None or (unit is not None and unit.per_cent):
                    continue
                if 0 < number < self._standard.figures_below and str(number) not in self._in_noun:
                    written = text.legend.shortened(text.text[role.start : role.end])
                    message = Worded(
                        "{written} prints the number {number} in a figure.", written=written, number=number
                    )
                    yield _Finding("T106", text, written, (0, len(written)), message)

    def _pronouns(self, paragraphs: list[CheckedText]) -> Iterator[_Finding]:
        """Find documents with too many of the pronoun that a language has for things."""
        most = self._standard.pronouns if self._standard else None
        if most is None or not self._pronoun or not paragraphs:
            return
        prose = "".join(own_words(_plain(text)) for text in paragraphs)
        count, size = (
            sum(prose.count(word) for word in self._pronoun),
            len(units(prose, script_of(self._edition.script))),
        )
        if count > _SOME and count * 1000 > most * size:
            words = "/".join(self._pronoun)
            share = f"{1000 * count / size:.1f}"
            message = Worded(
                "“{words}” stands {count} times in this document, {share} in a thousand words or characters.",
                words=words,
                count=count,
                share=share,
            )
            yield _Finding("T107", paragraphs[0], paragraphs[0].path, (0, len(paragraphs[0].path)), message)


def _plain(text: CheckedText) -> str:
    """Return a text's words without its notes; a mark stands for each other role."""
    return text.marked.replace(PLACE_OF_NOTE, "")


def _start(sentence: str) -> str:
    return f"“{shorten(sentence.replace(chr(0xFFFC), PLACEHOLDER_SHOWN))}”"
