"""What libraries and shops list a book by: people, subjects, what it covers, numbers, tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# MARC code list for relators (loc.gov/marc/relators), as far as a sourced report has such people.
AUTHORS = frozenset({"aut", "com", "cre"})
RELATORS = AUTHORS | {
    "aft", "ann", "aui", "bkd", "cov", "csl", "ctb", "ctg", "dsr", "dtc", "edc", "edt", "ill", "ivr", "pfr",
    "pht", "red", "res", "rev", "spn", "trc", "trl", "tyd", "tyg",
}  # fmt: skip


@dataclass(frozen=True)
class Contributor:
    """Somebody who has agreed to be named, by the name that they chose."""

    role: str  # a code of RELATORS
    names: Mapping[str, str]  # code of the edition → name
    sort_names: Mapping[str, str]
    editions: frozenset[str]  # those that they worked on


@dataclass(frozen=True)
class SubjectHeading:
    """What the book is about: a heading of a scheme, or words alone."""

    scheme: str  # "Thema", "BISAC", or nothing
    code: str
    words: Mapping[str, str]  # code of the edition → heading


@dataclass(frozen=True)
class Covered:
    """Period and place that the book tells of."""

    first: str  # ISO 8601, to the year, the month or the day
    last: str
    places: tuple[str, ...]  # ids of the ledger

    def unknown(self, known: Iterable[str]) -> list[str]:
        """Return the places that are none of these."""
        return [place for place in self.places if place not in set(known)]

    @property
    def period(self) -> str:
        """Return the period as ISO 8601 writes it."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


@dataclass(frozen=True)
class Certified:
    """What the publisher claims of an edition after people have tested it."""

    conforms_to: str
    certified_by: str
    credential: str | None
    report: str | None  # an address


def catalogue_facts(given: Mapping[str, Any], editions: Sequence[str]) -> dict[str, Any]:
    """Return the values of these fields that are no plain text; None stays None, for it is open."""
    return {
        "title_sort": _tables(given, "title_sort"),
        "other_titles": {
            code: tuple(titles or ()) for code, titles in (given.get("other_titles") or {}).items()
        },
        "isbn": None if given.get("isbn") is None else _tables(given, "isbn"),
        "contributors": _each(given, "contributors", lambda table: _contributor(table, editions)),
        "subjects": _each(given, "subjects", lambda table: _subject(table, editions)),
        "covers": _covered(given.get("covers")),
        "accessibility": {
            code: Certified(
                table["conforms_to"], table["certified_by"], table.get("credential"), table.get("report")
            )
            for code, table in _tables(given, "accessibility").items()
        },
    }


def in_each_edition(said: str | Mapping[str, str], editions: Sequence[str]) -> dict[str, str]:
    """Return what is said in each edition; one that has no words of its own borrows the first."""
    if isinstance(said, str):
        return dict.fromkeys(editions, said)
    first = next(filter(None, said.values()), "")
    return {code: said.get(code) or first for code in editions}


def _tables(given: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return the entries of a table of editions that hold something."""
    return {code: value for code, value in (given.get(name) or {}).items() if value}


def _each(given: Mapping[str, Any], name: str, read: Any) -> tuple[Any, ...] | None:
    tables = given.get(name)
    return None if tables is None else tuple(map(read, tables))


def _contributor(table: Mapping[str, Any], editions: Sequence[str]) -> Contributor:
    return Contributor(
        table["role"],
        in_each_edition(table["name"], editions),
        in_each_edition(table["sort"], editions),
        frozenset(table.get("editions") or editions),
    )


def _subject(table: Mapping[str, Any], editions: Sequence[str]) -> SubjectHeading:
    return SubjectHeading(
        table.get("scheme") or "", table.get("code") or "", in_each_edition(table["words"], editions)
    )


def _covered(table: Mapping[str, Any] | None) -> Covered | None:
    if table is None:
        return None
    return Covered(table["from"], table.get("to") or table["from"], tuple(table.get("places") or ()))
