"""Make one more language an edition of a book: in docs/conf.py, with its catalogs.

What is written in docs/conf.py is added to where it stands; it is neither run nor written anew. Catalogs are
made first: where the book cannot be read, nothing has changed.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.catalogs import refresh
from chronicle.catalogs.files.paths import derivation_said
from chronicle.core.errors import CONF
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.suggest import suggest
from chronicle.core.writing import write_if_changed
from chronicle.languages.chosen import how_to_add, read_editions
from chronicle.languages.language_files import DATA, known_languages
from chronicle.languages.meant_language import meant_language
from chronicle.new.configured_editions import with_editions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.catalogs import Refreshed
    from chronicle.catalogs.files.templates import ReadChapters
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_COMMAND = "add-language"


@dataclass(frozen=True)
class AddedLanguages:
    """What was changed, or would be, for some languages to become editions."""

    editions: tuple[Edition, ...]
    changes: str  # of docs/conf.py, as programs that compare files show them
    refreshed: Refreshed | None  # None where nothing was to be written

    def __str__(self) -> str:
        """Return the report for the terminal: what has changed, and what comes next."""
        names = ", ".join(f"{each.name} ({each.code})" for each in self.editions)
        if self.refreshed is None:
            return f"{self.changes or f'{CONF} names {names}.'}\nNothing was written."
        if not self.changes and not self.refreshed.changed:
            return f"{names}: already in the book; nothing was written."
        created = sum(each.created for each in self.refreshed.merged)
        codes = " ".join(each.code for each in self.editions)
        asked = f"LANGUAGES={codes}" if len(self.editions) == 1 else f'LANGUAGES="{codes}"'
        folders = [f"locales/{each.catalog}/LC_MESSAGES/" for each in self.editions if not each.derivation]
        lines = [
            f"Build it:     make book {asked}  (a draft: what is not translated is marked)",
            f"Translate it: {', '.join(folders)}" if folders else "",
            f"See it:       make live {asked}, make status, make check {asked}",
            f"{names}: {created} catalogs were made{f'; now in {CONF}' if self.changes else ''}.",
        ]
        lines += [derivation_said(each) for each in self.editions if each.derivation]
        lines += [
            f"Nobody has written down what is to be looked for in texts in {each.name}: "
            f"docs/languages/{each.code}/checks.yaml."
            for each in self.editions
            if each.checks is None
        ]
        lines.append(
            "Names without a form in the language stand as in that of the book, until editors add one."
        )
        return "\n".join(line for line in lines if line)


def add_languages(
    folders: Folders, codes: Sequence[str], read_chapters: ReadChapters, *, write: bool = True
) -> AddedLanguages:
    """Make these languages editions of a book, with their catalogs; what is there already stays.

    Without `write`, say what would change. Raises ProblemsFound with every reason why not.
    """
    if problems := list(_unknown(folders, codes)):
        raise ProblemsFound(problems)
    editions = read_editions(folders, also=codes)
    chosen = tuple(editions.of(code) for code in dict.fromkeys(codes))
    path = folders.docs / "conf.py"
    before = path.read_bytes()
    after = with_editions(before, editions.source.code, [each.code for each in chosen])
    changes = "\n".join(_changed_lines(before.decode(), after.decode()))
    if not write:
        return AddedLanguages(chosen, changes, None)
    refreshed = refresh(folders.root, editions, chosen, read_chapters)
    write_if_changed(path, after)
    return AddedLanguages(chosen, changes, refreshed)


def _unknown(folders: Folders, codes: Sequence[str]) -> Iterator[Problem]:
    """Yield a fault for each language that there is not, and where none is named."""
    known = known_languages((DATA, folders.languages))
    there = f"There are: {' '.join(known)}."
    if not codes:
        yield Problem(_COMMAND, 0, "L003", "no language is named.", f"make language LANGUAGES=fa. {there}")
    for code in codes:
        if code not in known:
            meant = meant_language(code, known)
            remedy = (
                f"{f'Write {meant}.' if meant else suggest(code, known)} {there} {how_to_add(code)}".strip()
            )
            yield Problem(_COMMAND, 0, "L003", f"there is no language “{code}”.", remedy, code)


def _changed_lines(before: str, after: str) -> Iterator[str]:
    """Yield what has changed in docs/conf.py, line by line."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), CONF, CONF, n=0, lineterm="")
    return iter(lines)
