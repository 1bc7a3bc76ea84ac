"""Make a new book from the example that lies beside this module.

The example is a book like any other: an editor sees in it how each thing is written, and replaces it. Its
text is in English; its places, people and documents have a name in each language that the builder has. A new
book takes over the names of its editions. In one that is written in another language the text stays English
until somebody replaces it.
"""

from __future__ import annotations

import json
import re
import shlex
import unicodedata
import uuid
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import icu  # type: ignore[import-untyped]

from chronicle.book.fact_forms import slips_of_form
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.suggest import suggest
from chronicle.core.writing import write_all
from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, known_languages, read_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from chronicle.languages.editions import Edition

EXAMPLE = Path(__file__).parent / "book"
EXAMPLE_LANGUAGE = "en"
_FILLED_IN = ".template"  # files with placeholders
_LEDGER = "docs/evidence/"
_RENAMED = {"gitignore": ".gitignore"}  # as .gitignore it would keep files out of the package
_NAME = re.compile(
    r"(?m)^ +(?P<code>[a-z]{2}(-[A-Z][a-z]+)?): (\{main: )?\".*\n"
)  # of the ledger, in one language
_TO_LATIN = "Any-Latin; Latin-ASCII; Lower"
_LONGEST_SLUG = 60
# A language of the book's own is data in the book, which has to be there first.
_LATER = (
    "For another, make the book in one of these first, and add it as YOUR-OWN-BOOK.md there says, "
    "with a file docs/languages/{code}/language.yaml."
)


@dataclass(frozen=True)
class NewBook:
    """A book that was made: its folder, and its editions, that of its own language first."""

    folders: Folders
    editions: tuple[Edition, ...]

    def __str__(self) -> str:
        """Return the report for the terminal: what was made, and what comes next."""
        own, folder = self.editions[0], self.folders.root
        lines = [
            f"The book is in {folder}, with editions in {', '.join(each.name for each in self.editions)}.",
            "What stands in it is an example, to be replaced: YOUR-OWN-BOOK.md says how.",
        ]
        if own.code != EXAMPLE_LANGUAGE:
            lines.append(f"The example is in English; the book is to be written in {own.name}.")
        return "\n".join([*lines, f"Build it:  cd {shlex.quote(str(folder))} && chronicle build"])


def make_book(folder: Path, title: str, codes: Sequence[str]) -> NewBook:
    """Make a book of this title in an empty folder, or in one that is not there yet.

    The first of `codes` is the language that the book is written in, all are its editions. Raises
    ProblemsFound with every reason why not; then nothing is written.
    """
    problems = [*_of_folder(folder), *_of_title(title, codes), *_of_languages(codes)]
    if problems:
        raise ProblemsFound(problems)
    editions = tuple(_edition(code) for code in codes)
    contents = {folder / name: content for name, content in _files(title, editions)}
    write_all(contents)
    return NewBook(Folders(folder), editions)


def slug_of(title: str) -> str:
    """Return what the names of files begin with: the letters of a title in Latin, at most sixty of them."""
    latin = icu.Transliterator.createInstance(_TO_LATIN).transliterate(title)
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:_LONGEST_SLUG].rstrip("-") or "book"


def _of_folder(folder: Path) -> Iterator[Problem]:
    """Yield a fault where something else is there already."""
    if folder.is_dir():
        if any(folder.iterdir()):
            yield Problem(str(folder), 0, "B050", "this folder is not empty.")
    elif folder.exists() or folder.is_symlink():
        yield Problem(str(folder), 0, "B050", "this is no folder.")


def _of_title(title: str, codes: Sequence[str]) -> Iterator[Problem]:
    """Yield what keeps a title from being one."""
    if not title.strip():
        yield Problem("--title", 0, "M002", "the book needs a title.", "Write it behind --title.")
    for slip in slips_of_form({"title": title}, codes):
        yield Problem("--title", 0, "M002", slip.message, slip.remedy)


def _of_languages(codes: Sequence[str]) -> Iterator[Problem]:
    """Yield a fault for each language that there is not, and where there is none at all, or one twice."""
    known = known_languages((DATA,))
    there = f"There are: {' '.join(known)}."
    if not codes:
        yield Problem("--languages", 0, "L003", "no language is named.", there)
    for code in codes:
        if code not in known:
            remedy = f"{suggest(code, known)} {there} {_LATER.format(code=code)}".strip()
            yield Problem("--languages", 0, "L003", f"there is no language “{code}”.", remedy)
        elif codes.count(code) > 1:
            yield Problem("--languages", 0, "L003", f"“{code}” stands twice.", "Name each language once.")


def _edition(code: str) -> Edition:
    return make_edition(code, read_language(code, (DATA,), DATA), None)


def _files(title: str, editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a book, by their names below its folder."""
    own, codes = editions[0], {edition.code for edition in editions}
    values = {
        "title": title,
        "quoted_title": json.dumps(title, ensure_ascii=False),
        "slug": slug_of(title),
        "language": own.catalog,
        "editions": ", ".join(f'"{edition.code}"' for edition in editions),
        "identifiers": _table(editions, lambda: f'"{uuid.uuid4().urn}"'),
        "reviewers": _table(editions, lambda: "None"),
        "note": _note(own),
    }
    for path in sorted(each for each in EXAMPLE.rglob("*") if each.is_file()):
        name = path.relative_to(EXAMPLE).as_posix()
        text = path.read_text(encoding="utf-8")
        if name.endswith(_FILLED_IN):
            text = Template(text).substitute(values)
        elif name.startswith(_LEDGER):
            text = _NAME.sub(lambda found: found[0] if found["code"] in codes else "", text)
        yield _RENAMED.get(name, name.removesuffix(_FILLED_IN)), text.encode()


def _table(editions: Sequence[Edition], value: Callable[[], str]) -> str:
    """Return a line of a table in Python for each edition."""
    return "\n".join(f'        "{edition.code}": {value()},' for edition in editions)


def _note(own: Edition) -> str:
    """Return what the README says of the language of the example."""
    if own.code == EXAMPLE_LANGUAGE:
        return (
            "It is a draft until its facts are filled in and its text is translated; a draft builds at once."
        )
    return (
        "The text of the example is in English, while `docs/conf.py` says that this book is written in "
        f"{own.name} (`{own.code}`). Until you replace it, pages, catalogs and programs that read aloud take "
        f"English words for {own.name}."
    )
