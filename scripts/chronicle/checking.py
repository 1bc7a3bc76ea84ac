"""Check a book without building it: ledger, chapters in every language, translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.build.display import PlainDisplay
from chronicle.build.pool import only_one, process_pool
from chronicle.build.runner import read_editions
from chronicle.catalogs import check
from chronicle.editions import EDITIONS
from chronicle.evidence.audit import copy_problems
from chronicle.evidence.check_copies import place_problems
from chronicle.evidence.loader import load_ledger
from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from chronicle.folders import Folders


def check_book(folders: Folders, console: Console, copies: Path | None = None) -> list[Problem]:
    """Return every fault of a book: what reading the editions finds, and what the catalogs' checks find.

    A ledger that cannot be loaded stops the rest, since every other check stands on it. The editors'
    copies of the documents are compared with their records where their folder is given.
    """
    with only_one(folders.build) as lock, process_pool(lock) as (executor, _reports):
        display = PlainDisplay(console, len(EDITIONS))
        outcomes = read_editions(folders, EDITIONS, executor=executor, display=display)
    problems = {problem for outcome in outcomes for problem in outcome.problems}
    try:
        problems.update(check(folders.root, EDITIONS))
        if copies is not None:
            ledger = load_ledger(folders.evidence)
            problems.update(copy_problems(ledger, copies))
            problems.update(place_problems(ledger, copies))
    except ProblemsFound as found:
        problems.update(found.problems)
    return sorted(problems)
