"""The builder is nobody's book: its package names nothing that this book is about."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import chronicle
from chronicle.book.written_facts import slug_of, words_of_book
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN
from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(chronicle.__file__).parent
# Names of the ledger that are words of the language too, each with what it says in the package.
ORDINARY = {
    "government": "a word that may stand before what is counted",
    "opposition": "a word that may stand before what is counted",
    "fighters": "a thing that is counted",
    "المقاتلين": "a thing that is counted",
    "un": "an article of French",
    "russian": "the name of a language",
    "turkish": "the name of a language",
    "العربية": "the language's own name for itself",
}
_HAN = re.compile("[\u4e00-\u9fff]")
_SHORTEST = 2  # letters of a name in Han script; one alone is a word like any other


def texts_of_package() -> Iterator[tuple[str, str]]:
    """Yield each file of the package that holds words, and the Makefile."""
    for path in (*sorted(PACKAGE.rglob("*")), ROOT / "Makefile", ROOT / "pyproject.toml"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT).as_posix(), path.read_bytes().decode(errors="ignore")


@cache
def names_of_book() -> tuple[str, ...]:
    """Return what the ledger and the facts name: documents, their titles and publishers, places, actors."""
    ledger = load_ledger(ROOT / "docs/evidence", CHOSEN)
    found = {slug_of(ROOT / "docs"), *(word.text for word in words_of_book(ROOT / "docs").values())}
    for records in (ledger.sources, ledger.places, ledger.actors):
        for record in records.values():
            found |= {record.id, *(form for name in record.names.values() for form in name.allowed)}
    for source in ledger.sources.values():
        csl = source.csl
        found |= {str(csl.get(field) or "") for field in ("title", "container-title", "publisher", "author")}
        found |= set(source.title_translations.values())
    return tuple(sorted(name for name in found if len(name) >= _SHORTEST))


def found_in(text: str, names: tuple[str, ...]) -> set[str]:
    """Return the names that a text holds as words of their own, in capitals or not; ordinary words pass."""
    wanted = {name.lower() for name in names if name.lower() not in ORDINARY}
    alone = "|".join(sorted(map(re.escape, wanted), key=lambda name: (-len(name), name)))
    around = {name for name in wanted if _HAN.search(name)}
    lower = text.lower()
    return {match[0] for match in re.finditer(rf"(?<!\w)(?:{alone})(?!\w)", lower)} | {
        name for name in around if name in lower
    }


def test_the_package_names_nothing_of_the_book() -> None:
    """No document, place, actor, title or claim of this book stands in what another book is built with."""
    names = names_of_book()
    assert len(names) > 100
    found = {path: names for path, text in texts_of_package() if (names := found_in(text, names_of_book()))}
    assert {} == found


@pytest.mark.parametrize(
    "text",
    [
        "# as in Homs",
        "a note: BBC Arabic (timeline)",
        "{actor}`x <government-forces>`",
        "“#HOMS”",
        "القصير under ق",
        "x霍姆斯y",
        words_of_book(ROOT / "docs")["subtitle"].text,
    ],
)
def test_a_name_is_found_in_whatever_file(text: str) -> None:
    """A name is found in a comment, an id, capitals, another script, and the facts' own words are, too."""
    assert found_in(text, names_of_book())


def test_other_words_pass() -> None:
    """A part of a longer word is no name, and an ordinary word is allowed with its reason."""
    assert set() == found_in("homespun Thomson; the government counts fighters", names_of_book())
    assert all(ORDINARY.values())


def test_every_exception_is_needed() -> None:
    """An ordinary word that no name and no file holds any more is taken off the list."""
    known = {name.lower() for name in names_of_book()}
    everything = "\n".join(text.lower() for _path, text in texts_of_package())
    assert [] == [word for word in ORDINARY if word not in known or word not in everything]
