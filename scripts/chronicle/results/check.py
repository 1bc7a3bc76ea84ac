"""Look at what the finished files of one edition say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.evidence.loader import load_ledger
from chronicle.messages import Messages
from chronicle.results.figure_rows import check_rows
from chronicle.results.leftovers import check_leftovers
from chronicle.results.parity import Parity
from chronicle.results.register import check_register

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.editions import Edition
    from chronicle.folders import Folders
    from chronicle.problems import Problem


def check_text(folders: Folders, edition: Edition, paths: Iterable[Path], *, release: bool) -> list[Problem]:
    """Return markup that readers would see, figures' rows that no passage says, passages that are missing.

    In a release, all of the manuscript that is missing, too.
    """
    manuscript = Parity(folders, edition)
    ledger = load_ledger(folders.evidence, root=folders.root)
    messages = Messages.load(edition, folders.catalogs, ledger)
    problems: list[Problem] = []
    as_typed = manuscript.as_typed()
    for path in paths:
        problems += check_leftovers(path, as_typed)
        problems += check_rows(messages, path)
        problems += check_register(ledger, path)
        problems += manuscript.check(path) if release else ()
    return problems
