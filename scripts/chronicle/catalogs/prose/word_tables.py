"""The names and words of one language, ready to be looked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.prose.attribution import AttributionFinder
from chronicle.catalogs.prose.comparing import Months
from chronicle.catalogs.prose.matching import Forms
from chronicle.catalogs.prose.spelling import Spelling
from chronicle.catalogs.prose.tics import Tics
from chronicle.core.folders import Folders

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger


class Tables:
    """What the checks look for in texts of one language."""

    def __init__(self, book: Path, edition: Edition, ledger: Ledger) -> None:
        self._book, self._edition, self._ledger = book, edition, ledger

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Return the nouns that the ledger counts, in the language of the source."""
        return tuple(form for unit in self._ledger.units.values() for form in (unit.one, unit.other))

    @cached_property
    def names(self) -> Names:
        """Return the names of places and actors."""
        return Names.load(Folders(self._book).evidence, self._edition)

    @cached_property
    def source_names(self) -> Names:
        """Return the same in the language that the book is written in."""
        return Names.load(Folders(self._book).evidence, self._edition.source)

    @cached_property
    def all_names(self) -> tuple[str, ...]:
        """Return all names: of places, actors and sources, and the titles of works."""
        code, found = self._edition.code, set(self.names.every)
        for source in self._ledger.sources.values():
            if code in source.names:
                found.update(source.names[code].allowed)
            found.update(filter(None, (source.csl.get("title"), source.title_translations.get(code))))
        return tuple(sorted(found))

    @cached_property
    def attributed(self) -> AttributionFinder | None:
        """Return what asks sentences for their document, where the book has it in this language."""
        named = (source.names.get(self._edition.code) for source in self._ledger.sources.values())
        names = tuple(form for name in named if name for form in name.allowed)
        for words in self._ledger.attribution:
            if words.language == self._edition.code:
                return AttributionFinder.of(words, names)
        return None

    @cached_property
    def tics(self) -> Tics:
        """Return the habits that the book does not want in this language."""
        return Tics(self._edition.checks, self._ledger.prose_standard(self._edition.code))

    @cached_property
    def name_forms(self) -> Forms:
        """Return the names as forms to overlook: a name may hold a word that is kept out."""
        return Forms(self.all_names, self._edition)

    @cached_property
    def documents(self) -> tuple[Forms, Forms]:
        """Return the names of documents in the source's language and in this one; some write them quoted."""
        found = []
        for edition in (self._edition.source, self._edition):
            names = (source.names.get(edition.code) for source in self._ledger.sources.values())
            found.append(Forms((form for name in names if name for form in name.allowed), edition))
        return found[0], found[1]

    @cached_property
    def months(self) -> tuple[Forms, Forms]:
        """Return the names of the months in this language and in the source's."""
        found = []
        for edition in (self._edition, self._edition.source):
            months = edition.checks.months if edition.checks else ()
            found.append(Forms(months, edition))
        return found[0], found[1]

    @cached_property
    def numbered_months(self) -> tuple[Months, Months]:
        """Return the months in words, with their numbers, in this language and in the source's.

        Where a language lists those that mean nothing else, as آب may mean a father, only these.
        """
        found = []
        for edition in (self._edition, self._edition.source):
            listed = edition.checks.months if edition.checks else ()
            names = (get_month_names("wide", "format", locale) for locale in edition.months)
            numbers = {name: number for each in names for number, name in each.items()}
            told = {name: number for name, number in numbers.items() if not listed or name in listed}
            found.append(Months(told, edition))
        return found[0], found[1]

    @cached_property
    def spelling(self) -> Spelling:
        """Return the names as forms to compare with."""
        named = (source.names.get(self._edition.code) for source in self._ledger.sources.values())
        documents = {form for name in named if name for form in name.allowed}
        return Spelling(self.all_names, self._edition, documents)

    @cached_property
    def variant_of(self) -> dict[str, str]:
        """Return the spellings that are not used, each with the one that is."""
        return {
            spelling: self._main(name.id)
            for name in self._ledger.variants
            for spelling in name.spellings.get(self._edition.code, ())
        }

    @cached_property
    def variants(self) -> Forms:
        """Return the spellings that are not used, letter by letter."""
        return Forms(self.variant_of, self._edition, strict=True)

    @cached_property
    def instead_of(self) -> dict[str, str]:
        """Return the loaded words, each with what the narrator says, if the language has a word for it."""
        code = self._edition.code
        return {
            form: " · ".join(row.narrator.get(code, ()))
            for row in self._ledger.wording
            for form in row.keep_out.get(code, ())
        }

    @cached_property
    def loaded(self) -> Forms:
        """Return the loaded words."""
        return Forms(self.instead_of, self._edition)

    @cached_property
    def narrator(self) -> Forms:
        """Return the narrator's forms; one may hold a word that another row keeps out."""
        forms = (form for row in self._ledger.wording for form in row.narrator.get(self._edition.code, ()))
        return Forms((form for form in forms if form[:1] not in "(（"), self._edition)

    def _main(self, name: str) -> str:
        """Return the main form of whatever has this id."""
        for role in ("place", "actor"):
            if forms := self.names.forms(role, name):
                return forms[0]
        source = self._ledger.sources.get(name)
        return (
            source.names[self._edition.code].main if source and self._edition.code in source.names else name
        )
