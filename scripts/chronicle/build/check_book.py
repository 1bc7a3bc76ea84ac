"""Check a book without building it: ledger, chapters, translations, and what was built from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.build.check_languages import without_checks
from chronicle.build.display import PlainDisplay
from chronicle.build.pool import only_one, process_pool
from chronicle.build.published import look_at_published
from chronicle.build.runner import read_all
from chronicle.catalogs import check
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.chosen import read_editions
from chronicle.ledger.audit import copy_problems
from chronicle.ledger.check_copies import place_problems, quote_problems, word_problems
from chronicle.ledger.loader import load_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Editions


def check_book(folders: Folders, console: Console, copies: Path | None = None) -> list[Problem]:
    """Return every fault of a book: what reading the editions finds, and what the catalogs' checks find.

    A ledger that cannot be loaded stops the rest, since every other check stands on it. The editors'
    copies of the documents are compared with their records where their folder is given. Results in dist/
    that were made from the book as it is are looked at as before a release.
    """
    from chronicle.sphinx_ext.chapter_messages import chapter_messages

    editions = read_editions(folders)
    for said in without_checks(editions.written):
        console.print(said, highlight=False, soft_wrap=True)
    with only_one(folders.build) as lock, process_pool(lock) as (executor, _reports):
        display = PlainDisplay(console, len(editions.written))
        outcomes = read_all(folders, editions.written, executor=executor, display=display)
        problems = {problem for outcome in outcomes for problem in outcome.problems}
        problems |= _of_published(folders, editions, console) if not problems else set()
    try:
        problems.update(check(folders.root, editions, chapter_messages))
        if copies is not None:
            ledger = load_ledger(folders.evidence, editions)
            problems.update(copy_problems(ledger, copies))
            problems.update(place_problems(ledger, copies))
            problems.update(quote_problems(ledger, copies))
            problems.update(word_problems(ledger, copies))
    except ProblemsFound as found:
        problems.update(found.problems)
    return sorted(problems)


def _of_published(folders: Folders, editions: Editions, console: Console) -> set[Problem]:
    """Return the faults of what stands in dist/, and print what was checked."""
    try:
        looked, seen = look_at_published(folders, editions)
    except ProblemsFound as found:
        return set(found.problems)
    console.print(_looked(looked))
    if seen.missing:
        console.print(f"NOT CHECKED, for want of: {'; '.join(seen.missing)}.", highlight=False)
    return set(seen.problems)


def _looked(count: int) -> str:
    """Return a line that says how many finished results were looked at."""
    if not count:
        return "No result in dist/ was made from the book as it is: finished files were not looked at."
    return f"Looked at {count} finished result{'' if count == 1 else 's'} in dist/."
