"""Build the book: what has changed, side by side, published as one set."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rich.table import Table

from chronicle.build import publish, records
from chronicle.build.display import display_for
from chronicle.build.finished import look_at
from chronicle.build.plan import BUILDERS, Product, choose, fingerprints
from chronicle.build.runner import process_pool, run_steps
from chronicle.catalogs import check_texts, unfinished
from chronicle.editions import EDITIONS
from chronicle.errors import problem_of_os
from chronicle.evidence.loader import load_ledger
from chronicle.facts import slug_of
from chronicle.problems import ProblemsFound
from chronicle.web.languages import write_language_page

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from rich.console import Console

    from chronicle.folders import Folders
    from chronicle.problems import Problem


@dataclass(frozen=True)
class Order:
    """What a build was asked for."""

    folders: Folders
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    release: bool = False


def build(order: Order, console: Console) -> None:
    """Build and publish what the order names and what has changed; say what was made.

    Raises ProblemsFound with every fault of the run; dist/ is then as it was.
    """
    started = time.monotonic()
    folders = order.folders
    wanted = choose(order.languages, order.formats)
    try:
        with publish.only_one(folders.build):
            known = records.load(folders.build / "results.json")
            whole = publish.is_whole(folders.dist)
            prints = fingerprints(folders, wanted, release=order.release)
            due = [item for item in wanted if not (whole and _is_current(known, item, prints[item]))]
            slug = slug_of(folders.docs)
            if not due:
                console.print(
                    f"Nothing has changed: dist/ is up to date ({_names(wanted)}).", highlight=False
                )
                return
            made = _make(order, due, prints, slug, known if whole else {}, console)
            _summary(made, due, slug, order, console, time.monotonic() - started)
    except OSError as error:
        raise ProblemsFound([problem_of_os(error)]) from error


def _make(
    order: Order,
    due: Sequence[Product],
    prints: dict[Product, str],
    slug: str,
    known: dict[str, records.Record],
    console: Console,
) -> dict[str, records.Record]:
    folders = order.folders
    editions = {item.edition.code for item in due}
    with process_pool() as (executor, mailbox), display_for(console, len(due) + len(editions)) as display:
        outcomes = run_steps(
            folders, due, release=order.release, executor=executor, mailbox=mailbox, display=display
        )
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    if order.release:
        problems += _wording(folders, editions)
    if problems:
        raise ProblemsFound(sorted(set(problems)))
    seconds = {(outcome.step.edition.code, outcome.step.builder): outcome.seconds for outcome in outcomes}
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    new = publish.start_set(folders.build / "sets", folders.dist)
    made = dict(known)
    for item in due:
        builder = BUILDERS[item.format]
        output = folders.output(item.edition, builder)
        source = output if item.format == "web" else output / item.path(slug).name
        publish.place(source, new / item.path(slug))
        made[item.name] = records.Record(
            fingerprint=prints[item],
            made=now,
            seconds=round(seconds[item.edition.code, builder], 1),
            pages=records.count_pages(item, source),
        )
    _look_at([(item, new / item.path(slug)) for item in due], order, console)
    write_language_page(new / "web")
    publish.publish(new, folders.dist)
    records.save(folders.build / "results.json", made)
    return made


def _look_at(results: Sequence[tuple[Product, Path]], order: Order, console: Console) -> None:
    """Refuse to publish a result with a fault; name what could not be looked at."""
    if order.release:
        console.print("Looking at the finished files …")
    seen = look_at(order.folders, results, release=order.release)
    if seen.problems:
        raise ProblemsFound(seen.problems)
    if seen.missing:
        console.print(f"NOT CHECKED, for want of: {'; '.join(seen.missing)}.", highlight=False)


def _wording(folders: Folders, codes: Collection[str]) -> Sequence[Problem]:
    """Return what the checks of wording find in these editions and in the source; none where they cannot."""
    try:
        ledger = load_ledger(folders.evidence)
        chosen = [edition for edition in EDITIONS if edition.is_source or edition.code in codes]
        return check_texts(folders.root, chosen, ledger)
    except ProblemsFound as found:
        return found.problems


def _is_current(known: dict[str, records.Record], item: Product, print_: str) -> bool:
    return item.name in known and known[item.name].fingerprint == print_


def _names(items: Sequence[Product]) -> str:
    by_edition: dict[str, list[str]] = {}
    for item in items:
        by_edition.setdefault(item.edition.code, []).append(item.format)
    return "; ".join(f"{code}: {', '.join(formats)}" for code, formats in by_edition.items())


def _summary(
    made: dict[str, records.Record],
    due: Sequence[Product],
    slug: str,
    order: Order,
    console: Console,
    seconds: float,
) -> None:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for heading in ("made", "where"):
        table.add_column(heading)
    for heading in ("size", "pages", "took"):
        table.add_column(heading, justify="right")
    older = []
    for item in choose((), ()):
        if item.name not in made:
            continue
        path = order.folders.dist / item.path(slug)
        shown = f"dist/{item.path(slug).as_posix()}" + ("/index.html" if item.format == "web" else "")
        record = made[item.name]
        if item in due:
            table.add_row(item.name, shown, _size(path), str(record.pages), f"{record.seconds:.1f} s")
        else:
            older.append(f"{item.name} ({record.made[:16].replace('T', ' ')})")
    console.print(table)
    if older:
        console.print(f"As they were: {', '.join(older)}.", highlight=False)
    for edition in dict.fromkeys(item.edition for item in due):
        if said := unfinished(order.folders.root, edition):
            console.print(said, highlight=False)
    kind = "Release" if order.release else "Draft"
    console.print(
        f"{kind} in dist/, checksums in dist/{publish.CHECKSUMS}; {seconds:.1f} s in all.", highlight=False
    )


def _size(path: Path) -> str:
    size = float(records.size_of(path))
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
