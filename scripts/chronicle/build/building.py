"""Build the book: what has changed, side by side, published as one set."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.build import publish, result_records
from chronicle.build.display import display_for
from chronicle.build.finished import look_at
from chronicle.build.inventory import digest_of, files_of, take_inventory
from chronicle.build.plan import BUILDERS, Product, choose, fingerprints, with_pages
from chronicle.build.pool import only_one, process_pool
from chronicle.build.published import still_true
from chronicle.build.runner import run_steps
from chronicle.build.shelving import stock_shelf
from chronicle.build.summary import Made, summary, unchanged
from chronicle.catalogs import check_texts
from chronicle.core.errors import problem_of_os
from chronicle.core.problems import ProblemsFound
from chronicle.languages.chosen import read_editions
from chronicle.ledger.loader import load_ledger
from chronicle.outputs.epub.page_breaks import map_of_pages
from chronicle.outputs.web.language_page import write_language_page
from chronicle.outputs.web.parallel_pages import write_parallel_pages

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

    from chronicle.build.inventory import Inventory
    from chronicle.build.pool import Lock
    from chronicle.core.folders import Folders
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Editions


@dataclass(frozen=True)
class Order:
    """What a build was asked for."""

    folders: Folders
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    release: bool = False


def build(order: Order, console: Console) -> None:
    """Build and publish what the order names and what has changed; print what was made.

    Raises ProblemsFound with every fault of the run; dist/ is then as it was.
    """
    started = time.monotonic()
    folders = order.folders
    editions = read_editions(folders)
    wanted, every = choose(editions, order.languages, order.formats), choose(editions, (), ())
    try:
        with only_one(folders.build) as lock:
            there = take_inventory(folders.dist, slug_of(folders.docs), every)
            known = still_true(result_records.load(folders.build / "results.json"), there, every)
            made_from = fingerprints(folders, every, release=order.release)
            # What was damaged cannot stand in a set whose checksums say that it is whole.
            asked = list(dict.fromkeys((*wanted, *_damaged(there, known, every))))
            printed = _printed(folders, every, asked, known, made_from, there.slug)
            prints = with_pages(made_from, printed)
            due = [item for item in asked if not _is_current(item, known, prints)]
            if not due and there.in_order:
                unchanged(wanted, console)
                return
            seconds = _make(order, editions, due, printed, lock, console)
            if made_from != fingerprints(folders, every, release=order.release):
                prints = {}  # something was saved meanwhile: nobody knows what the results were made from
            new = _new_set(folders, editions, due, there)
            older = [item for item in every if there.of(item) and item not in due]
            mixed = any(not _is_current(item, known, prints) for item in older)
            stock_shelf(folders, editions, new, draft=mixed or not order.release)
            _look_at(order, editions, [(item, new / item.path(there.slug)) for item in due], console)
            aside = publish.set_aside(there.foreign, folders.dist, folders.aside)
            files = publish.publish(new, folders.dist)
            known |= _stocked(older, known, there.slug, files)
            known |= _records(folders, due, prints, seconds, there.slug, files)
            result_records.save(folders.build / "results.json", known)
            made = Made(due, every, known, there, aside, time.monotonic() - started, release=order.release)
            summary(made, folders, console)
    except OSError as error:
        raise ProblemsFound([problem_of_os(error)]) from error


def _is_current(
    item: Product, known: Mapping[str, result_records.ResultRecord], prints: Mapping[Product, str]
) -> bool:
    return item.name in known and known[item.name].fingerprint == prints.get(item)


def _printed(
    folders: Folders,
    every: Sequence[Product],
    asked: Sequence[Product],
    known: Mapping[str, result_records.ResultRecord],
    prints: Mapping[Product, str],
    slug: str,
) -> frozenset[str]:
    """Return the editions whose PDF this build makes, or an earlier one has made of the same text."""
    found = set()
    for item in every:
        if item.format != "pdf":
            continue
        kept = folders.output(item.edition, BUILDERS["pdf"]) / map_of_pages(slug, item.edition.code)
        if kept.is_file() if _is_current(item, known, prints) else item in asked:
            found.add(item.edition.code)
    return frozenset(found)


def _damaged(
    there: Inventory, known: Mapping[str, result_records.ResultRecord], every: Sequence[Product]
) -> list[Product]:
    """Return the results in dist/ whose checksums are neither those of the records nor of SHA256SUMS."""
    return [
        item for item in every if there.of(item) and item.name not in known and not there.is_as_listed(item)
    ]


def _make(
    order: Order,
    editions: Editions,
    due: Sequence[Product],
    printed: Collection[str],
    lock: Lock,
    console: Console,
) -> dict[Product, float]:
    """Make results; return how long each took. Raises ProblemsFound with the faults of all."""
    codes = {item.edition.code for item in due}
    if not due:
        return {}
    with (
        process_pool(lock) as (executor, reports),
        display_for(console, len(due) + len(codes)) as display,
    ):
        outcomes = run_steps(
            order.folders,
            due,
            release=order.release,
            executor=executor,
            reports=reports,
            display=display,
            printed=printed,
        )
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    if order.release:
        problems += _wording(order.folders, editions, codes)
    if problems:
        raise ProblemsFound(sorted(set(problems)))
    taken = {(outcome.step.edition.code, outcome.step.builder): outcome.seconds for outcome in outcomes}
    return {item: round(taken[item.edition.code, BUILDERS[item.format]], 1) for item in due}


def _new_set(folders: Folders, editions: Editions, due: Sequence[Product], there: Inventory) -> Path:
    """Assemble the new set from the results just made and the old ones that are up to date."""
    new = publish.start_set(folders.build / "sets")
    for item in due:
        source = _source(folders, item, there.slug)
        publish.place(source, new / item.path(there.slug))
        for path in item.beside(there.slug):
            publish.place(source.with_name(path.name), new / path)
    for item in choose(editions, (), ()):
        for name in there.of(item) if item not in due else ():
            publish.place(folders.dist / name, new / name)
    write_language_page(new / "web", editions)
    write_parallel_pages(new / "web", editions)
    return new


def _look_at(
    order: Order, editions: Editions, results: Sequence[tuple[Product, Path]], console: Console
) -> None:
    """Refuse to publish a result with a fault; name what could not be looked at."""
    if order.release:
        console.print("Looking at the finished files …")
    seen = look_at(order.folders, editions, results, release=order.release)
    if seen.problems:
        raise ProblemsFound(seen.problems)
    if seen.missing:
        console.print(f"NOT CHECKED, for want of: {'; '.join(seen.missing)}.", highlight=False)


def _wording(folders: Folders, editions: Editions, codes: Collection[str]) -> Sequence[Problem]:
    """Return what the checks of wording find in these editions and in the source; none where they cannot."""
    try:
        ledger = load_ledger(folders.evidence, editions)
        chosen = [edition for edition in editions.written if edition.is_source or edition.code in codes]
        return check_texts(folders.root, chosen, ledger)
    except ProblemsFound as found:
        return found.problems


def _stocked(
    older: Sequence[Product],
    known: Mapping[str, result_records.ResultRecord],
    slug: str,
    files: Mapping[str, str],
) -> dict[str, result_records.ResultRecord]:
    """Return the records of results that were taken over, with what the shelf has changed of them."""
    return {
        item.name: replace(known[item.name], digest=digest_of(files_of(item, slug, files)))
        for item in older
        if item.name in known
    }


def _records(
    folders: Folders,
    due: Sequence[Product],
    prints: Mapping[Product, str],
    seconds: Mapping[Product, float],
    slug: str,
    files: Mapping[str, str],
) -> dict[str, result_records.ResultRecord]:
    """Return the records of what was made and published."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return {
        item.name: result_records.ResultRecord(
            fingerprint=prints.get(item, ""),
            digest=digest_of(files_of(item, slug, files)),
            made=now,
            seconds=seconds[item],
            pages=result_records.count_pages(item, folders.dist / item.path(slug)),
        )
        for item in due
    }


def _source(folders: Folders, item: Product, slug: str) -> Path:
    output = folders.output(item.edition, BUILDERS[item.format])
    return output if item.format == "web" else output / item.path(slug).name
