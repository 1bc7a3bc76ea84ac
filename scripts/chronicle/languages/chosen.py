"""Read which languages a book is written and published in.

In docs/conf.py `language` is the one that it is written in, `chronicle_editions` those that it is published
in, in the book's own order, and `chronicle_languages` what it changes of their data. The languages are those
of the package, and those that the book has in docs/languages.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chronicle.core.errors import CONF
from chronicle.core.inputs import language_files
from chronicle.core.last_results import LastResults
from chronicle.core.marked_yaml import MarkedDict, MarkedList
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.suggest import suggest
from chronicle.core.written_settings import WorkedOut, written_settings
from chronicle.languages.edition_making import make_edition
from chronicle.languages.editions import Derivation, Edition, Editions
from chronicle.languages.language_files import (
    DATA,
    Given,
    check_data,
    known_languages,
    read_language,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.core.written_settings import Written

LANGUAGE, CHOSEN, CHANGED = "language", "chronicle_editions", "chronicle_languages"
_TOLD = object()  # stands for a setting of which there is no more to say
_editions: LastResults[Editions] = LastResults(most=4)
_SPHINX = "en"  # the language that Sphinx takes where conf.py names none


def read_editions(folders: Folders, also: Sequence[str] = ()) -> Editions:
    """Return a book's editions, as its configuration has them; the source alone where it names none.

    `also` are codes of languages that are to become editions. Raises ProblemsFound with every fault of the
    settings and of the languages.
    """
    _, editions = _editions.of_files(
        (folders.root, *also),
        lambda: (folders.docs / "conf.py", *language_files(folders)),
        lambda: _Reader(folders).editions(also),
    )
    return editions


def how_to_add(code: str) -> str:
    """Return what an editor does for a language that nobody has made."""
    return (
        f"Name one of these, or make docs/languages/{code}/language.yaml with its locale, "
        f"“locale: {code}”; “Your own book” says more."
    )


class _Reader:
    """Gather the settings of one book, and every fault of them."""

    def __init__(self, folders: Folders) -> None:
        self._root = folders.root
        self._folders: tuple[Path, ...] = (DATA, folders.languages)
        self._known = known_languages(self._folders)
        self._settings = written_settings(folders.docs)
        self._problems: list[Problem] = []

    def editions(self, also: Sequence[str]) -> Editions:
        """Return the editions, with those that are to become some."""
        changes = self._changes()
        language, line = self._value(LANGUAGE, _SPHINX)
        code = self._code_of(language, line)
        chosen = list(self._chosen()) if CHOSEN in self._settings else [(code or "", line)]
        if self._problems or code is None:
            raise ProblemsFound(self._problems)
        named = [each for each, _line in chosen]
        chosen += [(each, 0) for each in dict.fromkeys(also) if each not in named]
        source = self._edition(code, changes, None)
        made = [source if each == code else self._edition(each, changes, source) for each, _line in chosen]
        if self._problems or source is None:
            raise ProblemsFound(self._problems)
        editions = tuple(self._derived(made, source))
        self._problems += _alike({source.code: source} | {each.code: each for each in editions})
        if self._problems:
            raise ProblemsFound(self._problems)
        return Editions(editions, source)

    def _derived(self, made: Iterable[Edition | None], source: Edition) -> Iterator[Edition]:
        """Yield the editions; one that is made of another edition's translations says how."""
        there = {each.code: each for each in made if each is not None}
        for code, each in there.items():
            base = there.get(each.derives[0]) if each.derives else None
            if each.derives is None or base is None or base == source or base.derives:
                yield each  # a translator writes it, as any other
                continue
            files = read_language(code, self._folders, self._root)
            yield replace(each, derivation=Derivation(base, each.derives[1], files.exceptions))

    def _chosen(self) -> Iterator[tuple[str, int]]:
        """Yield the codes of the editions, and the line of each; note what is none, or stands twice."""
        value, line = self._value(CHOSEN, None)
        if value is _TOLD:
            return
        if not isinstance(value, MarkedList) or not value:
            self._wrong(line, f"{CHOSEN} is no list of languages.")
            return
        for index, code in enumerate(value):
            line = value.lines[index]
            if code in value[:index]:
                self._wrong(line, f"“{code}” stands twice in {CHOSEN}.")
            elif not isinstance(code, str) or code not in self._known:
                self._unknown(str(code), line)
            else:
                yield code, line

    def _changes(self) -> Mapping[str, MarkedDict]:
        """Return what the book changes of each language; note what is no datum of one."""
        value, line = self._value(CHANGED, _TOLD)
        if not isinstance(value, MarkedDict):
            if value is not _TOLD:
                self._wrong(line, f"{CHANGED} is no table of languages.")
            return {}
        for code, data in value.items():
            if code not in self._known:
                self._unknown(code, value.lines[code])
            elif isinstance(data, MarkedDict):
                self._problems += check_data(data, CONF)
            else:
                self._wrong(value.lines[code], f"“{code}” in {CHANGED} is no table of data.")
        return value

    def _code_of(self, name: Any, line: int) -> str | None:
        """Return the code of the language that Sphinx calls so; note where there is none."""
        if name in self._known:
            return str(name)
        for code in self._known:
            data = read_language(code, self._folders, self._root).data
            if name in {data[each].value for each in ("catalog", "tag") if each in data}:
                return code
        if name is not _TOLD:
            self._unknown(str(name), line)
        return None

    def _edition(
        self, code: str, changes: Mapping[str, MarkedDict], source: Edition | None
    ) -> Edition | None:
        """Return the edition in a language, as the book has changed it; note its faults."""
        try:
            files = read_language(code, self._folders, self._root)
            changed: MarkedDict | Mapping[str, Any] = changes.get(code, {})
            for name, value in changed.items():
                files.data[name] = Given(value, CONF, changed.lines[name])  # type: ignore[union-attr]
            return make_edition(code, files, source)
        except ProblemsFound as found:
            self._problems += found.problems
            return None

    def _value(self, name: str, otherwise: Any) -> tuple[Any, int]:
        """Return a setting and its line; note where it is worked out."""
        written: Written | None = self._settings.get(name)
        if written is None:
            return otherwise, 0
        try:
            return written.plain(), written.line
        except WorkedOut as error:
            self._wrong(error.line, f"{name} is worked out.", "Write it out: it is read without being run.")
            return _TOLD, written.line

    def _unknown(self, name: str, line: int) -> None:
        """Record a problem for a language that has no folder of data."""
        message = f"there is no language “{name}”; there are: {' '.join(self._known)}."
        remedy = f"{suggest(name, self._known)} {how_to_add(name)}".strip()
        self._problems.append(Problem(CONF, line, "L003", message, remedy, name))

    def _wrong(self, line: int, message: str, remedy: str = "") -> None:
        """Note a setting that is not what it should be."""
        self._problems.append(Problem(CONF, line, "L005", message, remedy))


def _alike(editions: Mapping[str, Edition]) -> Iterator[Problem]:
    """Yield a fault for each two editions that have one folder of catalogs or one language tag."""
    for name in ("catalog", "tag"):
        seen: dict[str, Edition] = {}
        for edition in editions.values():
            other = seen.setdefault(getattr(edition, name), edition)
            if other is not edition:
                message = (
                    f"“{edition.code}” and “{other.code}” have the same {name}, “{getattr(edition, name)}”."
                )
                remedy = f"Give one of the two another {name} in {CHANGED}."
                yield Problem(CONF, 0, "L005", message, remedy)
