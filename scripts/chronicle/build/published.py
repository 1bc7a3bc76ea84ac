"""Check the results in dist/ that were made from the book as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.build import result_records
from chronicle.build.finished import Seen, look_at
from chronicle.build.inventory import digest_of, take_inventory
from chronicle.build.plan import BUILDERS, Product, choose, fingerprints, with_pages
from chronicle.oracles.preflight.inspecting import Expected, inspect
from chronicle.oracles.results.shelf_pages import check_shelf_pages
from chronicle.oracles.results.shelf_records import check_shelf_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from chronicle.build.inventory import Inventory
    from chronicle.core.folders import Folders
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Editions


def still_true(
    known: Mapping[str, result_records.ResultRecord], there: Inventory, products: Iterable[Product]
) -> dict[str, result_records.ResultRecord]:
    """Return the records of the results that stand in dist/ as they were published."""
    return {
        item.name: known[item.name]
        for item in products
        if item.name in known and known[item.name].digest == digest_of(there.of(item))
    }


def made_from_this_book(folders: Folders, editions: Editions) -> list[tuple[Product, Path]]:
    """Return the results in dist/ that a build would not make again, with their paths."""
    slug = slug_of(folders.docs)
    every = choose(editions, (), ())
    there = take_inventory(folders.dist, slug, every)
    known = still_true(result_records.load(folders.build / "results.json"), there, every)
    alone = [fingerprints(folders, every, release=release) for release in (False, True)]
    prints = [*alone, *(with_pages(each, editions.codes) for each in alone)]
    return [
        (item, folders.dist / item.path(slug))
        for item in every
        if item.name in known and known[item.name].fingerprint in {each[item] for each in prints}
    ]


def look_at_published(folders: Folders, editions: Editions) -> tuple[int, Seen]:
    """Return how many results were looked at, and what a release would find wrong with them."""
    results = made_from_this_book(folders, editions)
    if not results:
        return 0, Seen([], [])
    seen = look_at(folders, editions, results, release=True)
    pages = [each for item, path in results if item.format == "pdf" for each in _pages(folders, item, path)]
    shelf = [*check_shelf_pages(folders.dist, editions), *check_shelf_records(folders.dist)]
    return len(results), Seen([*seen.problems, *pages, *shelf], seen.missing)


def _pages(folders: Folders, item: Product, path: Path) -> list[Problem]:
    """Return the faults of a PDF's pages, where what it should hold is still in build/."""
    said = folders.output(item.edition, BUILDERS["pdf"]) / f"{path.stem}.expected.json"
    if not said.is_file():
        return []
    return inspect(path, item.edition, Expected.from_json(said.read_text(encoding="utf-8")))
