"""Print every fault of a ledger: `python -m chronicle.ledger docs/evidence`."""

from __future__ import annotations

import sys
from pathlib import Path

from chronicle.core.folders import Folders
from chronicle.languages.chosen import read_editions
from chronicle.ledger.loader import read_ledger


def main(arguments: list[str]) -> int:
    """Check the ledger in a folder; return 1 where it has faults."""
    folder = Path(arguments[0] if arguments else "docs/evidence")
    editions = read_editions(Folders(folder.resolve().parent.parent))
    ledger, problems = read_ledger(folder, editions, root=Path.cwd())
    for problem in problems:
        print(problem)
    positions = sum(len(claim.positions) for claim in ledger.claims.values())
    print(
        f"{len(problems)} problems; {len(ledger.claims)} claims, {positions} positions, "
        f"{len(ledger.sources)} sources, {len(ledger.places)} places, {len(ledger.actors)} actors"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
