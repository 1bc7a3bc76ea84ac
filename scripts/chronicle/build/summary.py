"""Print what a build has made, what it has left as it was, and what it found in dist/."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table

from chronicle.build.inventory import CHECKSUMS
from chronicle.build.result_records import size_of
from chronicle.catalogs import unfinished
from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

    from chronicle.build.inventory import Inventory
    from chronicle.build.plan import Product
    from chronicle.build.result_records import ResultRecord
    from chronicle.core.folders import Folders


@dataclass(frozen=True)
class Made:
    """What a build has done."""

    due: Sequence[Product]
    every: Sequence[Product]  # what the book consists of
    known: Mapping[str, ResultRecord]
    found: Inventory  # what stood in dist/ before
    aside: Mapping[str, Path]  # what the builder did not make, and where it is now
    seconds: float
    release: bool


def unchanged(wanted: Iterable[Product], console: Console) -> None:
    """Print that there was nothing to do."""
    by_edition: dict[str, list[str]] = {}
    for item in wanted:
        by_edition.setdefault(item.edition.code, []).append(item.format)
    names = "; ".join(f"{code}: {', '.join(formats)}" for code, formats in by_edition.items())
    console.print(f"Nothing has changed: dist/ is up to date ({names}).", highlight=False)


def summary(made: Made, folders: Folders, console: Console) -> None:
    """Print what was made, where it is, and what else the user should know."""
    if made.due:
        console.print(_table(made, folders))
    if older := [_older(item, made) for item in made.every if item not in made.due and made.found.of(item)]:
        console.print(f"As they were: {', '.join(older)}.", highlight=False)
    if made.found.left_over:
        console.print(
            f"No longer part of the book, and gone from dist/: {_some(made.found.left_over)}.",
            markup=False,
            highlight=False,
        )
    for name, path in made.aside.items():
        where = _shown(os.path.relpath(path, folders.root))
        problem = Problem(
            f"dist/{_shown(name)}", 0, "B024", f"the builder did not make it; it is now {where}."
        )
        console.print(str(problem), markup=False, highlight=False, soft_wrap=True)
    for edition in dict.fromkeys(item.edition for item in made.due):
        for said in unfinished(folders.root, edition):
            console.print(said, markup=False, highlight=False, soft_wrap=True)
    if lacking := _lacking(made):
        names = ", ".join(lacking)
        said = f"Web pages hide their links to what is not in dist/: {names}. make book builds them all."
        console.print(said, highlight=False)
    kind = "Release" if made.release else "Draft"
    console.print(
        f"{kind} in dist/, checksums in dist/{CHECKSUMS}; {made.seconds:.1f} s in all.", highlight=False
    )


def _lacking(made: Made) -> list[str]:
    """Return the results that pages of this set have links to, and that are not in it."""
    there = {item for item in made.every if item in made.due or made.found.of(item)}
    has_pages = any(item.format == "web" for item in there)
    return [item.name for item in made.every if item not in there] if has_pages else []


def _table(made: Made, folders: Folders) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for heading in ("made", "where"):
        table.add_column(heading)
    for heading in ("size", "pages", "took"):
        table.add_column(heading, justify="right")
    for item in made.every:
        if item in made.due:
            place, record = item.path(made.found.slug), made.known[item.name]
            shown = f"dist/{place.as_posix()}" + ("/index.html" if item.format == "web" else "")
            size = _size(folders.dist / place)
            table.add_row(item.name, shown, size, str(record.pages), f"{record.seconds:.1f} s")
    return table


def _older(item: Product, made: Made) -> str:
    if item.name not in made.known:
        return f"{item.name} (nobody knows since when)"
    return f"{item.name} ({made.known[item.name].made[:16].replace('T', ' ')})"


def _some(names: Iterable[str], most: int = 8) -> str:
    """Return the first of some names, and how many more there are."""
    shown = sorted(names)
    more = f" and {len(shown) - most} more" if len(shown) > most else ""
    return ", ".join(map(_shown, shown[:most])) + more


def _shown(name: str) -> str:
    """Return a name as any terminal can print it."""
    return os.fsencode(name).decode(errors="replace")


def _size(path: Path) -> str:
    size = float(size_of(path))
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
