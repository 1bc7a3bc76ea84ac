"""Report what the ledger covers: each line of each document, and how many claims stand where."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.ledger.loader import load_ledger

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from chronicle.languages.editions import Editions
    from chronicle.ledger.model import Ledger, Source


@dataclass(frozen=True)
class LineCoverage:
    """One line of a copy: the claims that come from it, or why there are none."""

    number: int
    claims: tuple[str, ...]
    because: str | None

    @property
    def is_open(self) -> bool:
        """Return whether the line is still to be accounted for."""
        return not self.claims and self.because is None


@dataclass(frozen=True)
class DocumentCoverage:
    """The lines of one document that the ledger speaks of."""

    source: Source
    lines: tuple[LineCoverage, ...]

    @property
    def open_lines(self) -> tuple[int, ...]:
        """Return the lines that have neither a claim nor a reason."""
        return tuple(line.number for line in self.lines if line.is_open)


@dataclass(frozen=True)
class Counts:
    """How many claims and positions the ledger has, and of what kind."""

    claims: int
    positions: int
    by_status: dict[str, int]
    by_relation: dict[str, int]
    claims_by_source: dict[str, int]
    positions_by_source: dict[str, int]
    by_document: dict[str, int]


def coverage(ledger: Ledger) -> tuple[DocumentCoverage, ...]:
    """Return the coverage of every document that was read, in the order of the sources."""
    return tuple(
        DocumentCoverage(source, tuple(_lines(source, ledger)))
        for source in ledger.sources.values()
        if source.copy
    )


def _lines(source: Source, ledger: Ledger) -> Iterator[LineCoverage]:
    """Yield the lines of a document that hold something."""
    if source.copy is None:
        return
    claims: dict[int, dict[str, None]] = {}
    for claim in ledger.claims.values():
        for position in claim.positions:
            if position.source == source.id:
                for number in position.lines:
                    claims.setdefault(number, {})[claim.id] = None
    reasons = {number: reason.because for reason in source.copy.lines.none for number in reason.lines}
    for number in sorted(source.copy.lines.known):
        yield LineCoverage(number, tuple(claims.get(number, ())), reasons.get(number))


def coverage_problems(ledger: Ledger) -> Iterator[Problem]:
    """Yield a fault for each line that has neither a claim nor a reason."""
    for document in coverage(ledger):
        source = document.source
        for number in document.open_lines:
            origin = source.copy.lines.origin if source.copy else source.origin
            message = f"Line {number} of the copy makes a statement that no claim has."
            yield Problem(origin.path, origin.at("statement"), "E021", message, subject=source.id)


def told_problems(ledger: Ledger, documents: Collection[str]) -> Iterator[Problem]:
    """Yield a fault for each claim that is told in a document which the book does not have."""
    for claim in ledger.claims.values():
        for document in claim.told:
            if document not in documents:
                message = f"The book has no document “{document}”."
                yield Problem(claim.origin.path, claim.origin.at("told"), "E022", message, subject=claim.id)


def copy_problems(ledger: Ledger, copies: Path) -> Iterator[Problem]:
    """Compare the editors' copies, where they are at hand, with what the ledger says of them.

    A copy is known by its SHA-256, whatever its name. Every line of it that is not blank must be spoken of.
    """
    found = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in sorted(copies.iterdir())
        if path.is_file()
    }
    for source in ledger.sources.values():
        copy = source.copy
        if copy is None:
            continue
        where = (copy.lines.origin.path, source.origin.at("copy"), "E023")
        path = found.get(copy.sha256)
        if path is None:
            yield Problem(*where, "No file here has the SHA-256 of this copy.", subject=source.id)
            continue
        content = path.read_bytes()
        if copy.length not in (len(content), len(content.decode())):
            yield Problem(*where, f"The copy has {len(content)} bytes, not {copy.length}.", subject=source.id)
        lines = content.decode().splitlines()
        held = {number for number, line in enumerate(lines, start=1) if line.strip()}
        for number in sorted(held - copy.lines.known):
            message = f"Line {number} of the copy is not spoken of."
            yield Problem(copy.lines.origin.path, copy.lines.origin.line, "E021", message, subject=source.id)
        for number in sorted(copy.lines.known - held):
            message = f"Line {number} of the copy is blank or past its end."
            yield Problem(copy.lines.origin.path, copy.lines.origin.line, "E015", message, subject=source.id)


def counts(ledger: Ledger) -> Counts:
    """Count claims and positions by status, relation, source and document."""
    claims = list(ledger.claims.values())
    positions = [position for claim in claims for position in claim.positions]
    return Counts(
        claims=len(claims),
        positions=len(positions),
        by_status=_tally(claim.status for claim in claims),
        by_relation=_tally(position.relation for position in positions),
        claims_by_source=_tally(source for claim in claims for source in claim.sources),
        positions_by_source=_tally(position.source for position in positions),
        by_document=_tally(document for claim in claims for document in claim.told),
    )


def _tally(names: Iterable[str]) -> dict[str, int]:
    """Count names, in alphabetical order."""
    return dict(sorted(Counter(names).items()))


def coverage_text(ledger: Ledger) -> str:
    """Return the coverage and the counts as lines for the terminal."""
    rows: list[str] = []
    for document in coverage(ledger):
        still = len(document.open_lines)
        rows.append(f"{document.source.id}: {len(document.lines)} lines, {still} open")
        for line in document.lines:
            said = ", ".join(line.claims) if line.claims else f"none, because: {line.because}"
            rows.append(f"  {line.number:>4}  {'OPEN: no claim and no reason' if line.is_open else said}")
        rows.append("")
    total = counts(ledger)
    rows.append(f"{total.claims} claims, {total.positions} positions")
    for title, table in (
        ("by status", total.by_status),
        ("by relation", total.by_relation),
        ("claims by source", total.claims_by_source),
        ("positions by source", total.positions_by_source),
        ("by document", total.by_document),
    ):
        rows.append(f"{title}: " + ", ".join(f"{name} {number}" for name, number in table.items()))
    return "\n".join(rows)


def print_coverage(folder: Path, editions: Editions) -> int:
    """Print the coverage of the ledger in a folder; return how many lines are open."""
    ledger = load_ledger(folder, editions)
    print(coverage_text(ledger))
    return sum(len(document.open_lines) for document in coverage(ledger))
