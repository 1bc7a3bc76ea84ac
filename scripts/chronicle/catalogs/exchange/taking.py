"""Take translations and reviews back into the catalogs: what fits, message by message, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chronicle.catalogs.exchange.exchanged import id_of
from chronicle.catalogs.files.entries import parse_catalog, read_text
from chronicle.catalogs.files.origin_comments import is_of_origin
from chronicle.catalogs.files.paths import domains, translators_folder
from chronicle.catalogs.files.review_marks import digest_of_words, marked, marks_of, read_mark
from chronicle.catalogs.files.rewriting import edited, translated
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.rules import findings
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, relative, shorten
from chronicle.core.worded import Worded
from chronicle.core.writing import write_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from chronicle.catalogs.exchange.exchanged import ReturnedMessage
    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition

_UNFIT = "T111"


@dataclass
class CameBack:
    """What came back: how many translations and reviews are new, and what could not be taken."""

    translations: int = 0
    reviews: int = 0
    remarks: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def said(self) -> Worded:
        """Return a line for the terminal."""
        return Worded(
            "Taken: {translations} translations, {reviews} marks of review, {remarks} remarks. "
            "Not taken: {refused} messages.",
            translations=self.translations,
            reviews=self.reviews,
            remarks=self.remarks,
            refused=len({(each.path, each.line) for each in self.problems}),
        )


class Desk:
    """Compare what comes back to one edition with its catalogs, and write what fits."""

    def __init__(self, book: Path, edition: Edition, shown: str) -> None:
        self._book, self._edition, self._shown = book, edition, shown
        self._names = Names.load(Folders(book).evidence, edition)

    def take(self, returned: Iterable[ReturnedMessage]) -> CameBack:
        """Write into the catalogs what fits them; tell of the rest.

        A message is taken when its source is as it was, when nobody else has changed its translation
        meanwhile, and when the gate has nothing to say against it.
        """
        taken = CameBack()
        by_domain: dict[str, list[ReturnedMessage]] = {}
        for each in returned:
            by_domain.setdefault(each.domain, []).append(each)
        contents: dict[Path, bytes] = {}
        known = domains(self._book)
        for domain, rows in by_domain.items():
            path = translators_folder(self._book, self._edition) / f"{domain}.po"
            if domain not in known or not path.is_file():
                gone = Worded("there is no catalog “{domain}” any more.", domain=domain)
                taken.problems += [self._problem(row, gone) for row in rows]
                continue
            text = read_text(path, relative(path, self._book))
            if (new := self._edited(text, domain, rows, taken)) != text:
                contents[path] = new.encode()
        write_all(contents)
        return taken

    def _edited(self, text: str, domain: str, rows: Sequence[ReturnedMessage], taken: CameBack) -> str:
        """Return a catalog with what is taken into it."""
        lines = text.split("\n")
        entries = {id_of(entry): entry for entry in parse_catalog(text, domain).entries}
        edits: dict[Entry, list[str]] = {}
        seen: set[str] = set()
        for each in rows:
            row, entry = each, entries.get(each.message)
            if entry is not None and not entry.is_translated and not any(map(str.strip, row.forms)):
                row = row._replace(forms=entry.forms)  # no translation has as many forms as another
            faults = [*self._faults(row, entry, domain, again=row.message in seen)]
            seen.add(row.message)
            taken.problems += faults
            if entry is not None and not faults and (written := _written(row, entry, lines, taken)):
                edits[entry] = written
        return "\n".join(edited(lines, edits))

    def _faults(
        self, row: ReturnedMessage, entry: Entry | None, domain: str, *, again: bool
    ) -> Iterator[Problem]:
        """Yield why a message cannot be taken."""
        if entry is None:
            reason = (
                "its source has changed since this file was made, or is gone; the catalog does not have it."
            )
            yield self._problem(row, reason)
        elif not row.sources or not set(row.sources) <= set(entry.sources):
            pattern = "its source was edited; in the book it is “{source}”."
            yield self._problem(row, Worded(pattern, source=shorten(entry.msgid)))
        elif again:
            yield self._problem(row, "this message stands above already.")
        elif row.forms == entry.forms:
            if row.marks and row.words not in ("", digest_of_words(entry)):
                reason = (
                    "the translation has been changed since this file was made; what was read is another one."
                )
                yield self._problem(row, reason)
        elif not any(form.strip() for form in row.forms):
            yield self._problem(
                row, "its translation was emptied.", "Write the translation, or make a new proof."
            )
        elif row.words not in ("", digest_of_words(entry)):
            yield self._problem(row, "the translation has been changed since this file was made.")
        else:
            found = unfold(replace(entry, forms=row.forms, fuzzy=False, previous=None), domain)
            told = findings(found.entry, domain, self._edition, self._names, found.legend)
            for code, message, remedy in (*found.found, *told):
                yield Problem(self._shown, row.line, code, message, remedy, entry.msgid)
        if wrong := next((each for each in row.remarks if read_mark(each)), ""):
            pattern = "the remark “{remark}” would be taken for a mark of review."
            yield self._problem(row, Worded(pattern, remark=wrong))

    def _problem(self, row: ReturnedMessage, reason: str, remedy: str = "") -> Problem:
        return Problem(self._shown, row.line, _UNFIT, reason, remedy, row.sources[0] if row.sources else "")


def _written(row: ReturnedMessage, entry: Entry, lines: list[str], taken: CameBack) -> list[str]:
    """Return the lines of a message with what is new of it; nothing where nothing is."""
    changed = row.forms != entry.forms
    settled = (changed or bool(row.marks) or row.certain) and any(row.forms)
    new = replace(entry, forms=row.forms, fuzzy=entry.fuzzy and not settled)
    before = marks_of(entry)
    words = digest_of_words(new)
    signed = [mark._replace(words=words) for mark in row.marks]
    if changed:  # whose name stood there already has read the former words
        known = {(mark.review, mark.who) for mark in before}
        signed = [mark for mark in signed if (mark.review, mark.who) not in known]
    kept = () if changed else before
    named = {mark.review for mark in kept}
    signed = [mark for mark in signed if mark.who or mark.review not in named]
    marks = tuple(dict.fromkeys((*kept, *signed))) if not new.fuzzy and new.is_translated else ()
    remarks = [each for each in row.remarks if each not in entry.noted]
    if not changed and new.fuzzy == entry.fuzzy and marks == before and not remarks:
        return []
    taken.translations += changed or entry.fuzzy != new.fuzzy
    taken.reviews += len(set(marks) - set(kept))
    taken.remarks += len(remarks)
    above = [f"# {each}" for each in remarks] + [*marked(entry, marks, lines)]
    if entry.fuzzy and not new.fuzzy:
        above = [*_settled(above)]
    source = lines[entry.stretch.source - 1 : entry.stretch.translation - 1]
    return [*above, *source, *(translated(new) if changed else _as_it_is(entry, lines))]


def _as_it_is(entry: Entry, lines: list[str]) -> list[str]:
    return lines[entry.stretch.translation - 1 : entry.stretch.last]


def _settled(comments: Iterable[str]) -> Iterator[str]:
    """Yield the comments of a message without the mark “fuzzy”, the earlier wording and what tells of it."""
    for line in comments:
        if line.startswith("#,"):
            flags = [flag.strip() for flag in line[2:].split(",")]
            if kept := [flag for flag in flags if flag != "fuzzy"]:
                yield f"#, {', '.join(kept)}"
        elif not line.startswith("#|") and not (line.startswith("#.") and is_of_origin(line[2:].strip())):
            yield line
