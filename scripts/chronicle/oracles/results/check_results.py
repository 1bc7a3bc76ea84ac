"""Check what the finished files of one edition say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.ledger.loader import load_ledger
from chronicle.oracles.results.figure_rows import check_rows
from chronicle.oracles.results.leftovers import check_leftovers
from chronicle.oracles.results.parity import Parity
from chronicle.oracles.results.register import check_register
from chronicle.oracles.results.withheld_names import check_witnesses
from chronicle.words import Messages

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition, Editions


def check_text(
    folders: Folders, editions: Editions, edition: Edition, paths: Iterable[Path], *, release: bool
) -> list[Problem]:
    """Return markup that readers would see, figures' rows that no passage says, passages that are missing.

    What would tell who a protected witness is, too, and in a release all of the manuscript that is missing.
    """
    manuscript = Parity(folders, edition)
    ledger = load_ledger(folders.evidence, editions, root=folders.root)
    messages = Messages.load(edition, folders.catalogs, ledger)
    problems: list[Problem] = []
    as_typed = manuscript.as_typed()
    for path in paths:
        problems += check_leftovers(path, as_typed)
        problems += check_rows(messages, path)
        problems += check_register(ledger, path)
        problems += check_witnesses(path)
        problems += manuscript.check(path) if release else ()
    return problems
