"""Compare the numbers of the book with those of earlier releases, which readers may have cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.ledger.releases import Numbers, Release

Kind = Literal["chapter", "paragraph"]


class Renumbered(NamedTuple):
    """A number of earlier releases, and the one that the same place has now; none where the place is gone."""

    kind: Kind
    name: str
    before: str
    now: str
    versions: tuple[str, ...]


def renumbered(releases: Sequence[Release], now: Numbers) -> list[Renumbered]:
    """Return what has another number now, chapters first, each in the order of its old number."""
    found: dict[tuple[Kind, str, str], list[str]] = {}
    for release in releases:
        for kind, name, before in _each(release.numbers):
            if _table(now, kind).get(name) != before:
                found.setdefault((kind, name, before), []).append(release.version)
    rows = [
        Renumbered(kind, name, before, _table(now, kind).get(name, ""), tuple(versions))
        for (kind, name, before), versions in found.items()
    ]
    return sorted(rows, key=lambda row: (row.kind, _parts(row.before), row.name))


def former_numbers(releases: Sequence[Release], now: Numbers) -> dict[str, list[str]]:
    """Return for each paragraph the old numbers by which its page may still know it.

    Only a number that has always meant this paragraph, and means no other now, and that is of the same
    chapter's page: with any other an old link would lead to a wrong paragraph, unnoticed.
    """
    meant: dict[str, set[str]] = {}
    for release in releases:
        for name, number in release.numbers.paragraphs.items():
            meant.setdefault(number, set()).add(name)
    taken = set(now.paragraphs.values())
    found: dict[str, list[str]] = {}
    for number, names in sorted(meant.items(), key=lambda item: _parts(item[0])):
        name = next(iter(names))
        current = now.paragraphs.get(name, "")
        if len(names) == 1 and number not in taken and _parts(current)[:1] == _parts(number)[:1]:
            found.setdefault(name, []).append(number)
    return found


def _each(numbers: Numbers) -> Iterator[tuple[Kind, str, str]]:
    for name, number in numbers.chapters.items():
        yield "chapter", name, number
    for name, number in numbers.paragraphs.items():
        yield "paragraph", name, number


def _table(numbers: Numbers, kind: Kind) -> dict[str, str]:
    return dict(numbers.chapters if kind == "chapter" else numbers.paragraphs)


def _parts(number: str) -> tuple[int, ...]:
    """Return a number so that 4.9 comes before 4.10."""
    return tuple(int(part) for part in number.split(".") if part)
