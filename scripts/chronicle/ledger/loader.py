"""Read the ledger's files into one checked whole, reporting every fault of every file together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.core.last_results import LastResults
from chronicle.core.marked_yaml import MarkedDict, read_marked
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.suggest import suggest
from chronicle.languages.deriving import with_derived_names
from chronicle.ledger import check_ledger, model
from chronicle.ledger.file_schemas import check_shape
from chronicle.ledger.known_ids import FAULTS_OF_UNREAD
from chronicle.ledger.ledger_files import FILES, KINDS, LISTINGS
from chronicle.ledger.record_reading import read_record
from chronicle.text.contents import read_contents

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chronicle.languages.editions import Editions

_CLAIM_FILE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OF_FILE = {file.name: [listing.name for listing in file.listings] for file in FILES}
_WITH_IDS = ("sources", "places", "actors", "units", "glossary", "subjects", "claims")


class _ReadFile(NamedTuple):
    """A file with the faults that stand in it alone."""

    value: Any
    problems: Sequence[Problem]
    misshapen: Sequence[tuple[Problem, list[str | int]]]


_read: LastResults[_ReadFile] = LastResults(most=64)


def _read_file(path: Path, name: str, kind: str) -> _ReadFile:
    value, problems = read_marked(path, name)
    return _ReadFile(value, problems, [] if value is None else list(check_shape(kind, value, name)))


def load_ledger(folder: Path, editions: Editions, *, root: Path | None = None) -> model.Ledger:
    """Read the ledger in a folder, for a book of these editions; raise ProblemsFound with all its problems.

    Paths in the faults are seen from `root`, else from the folder that holds `docs`.
    """
    ledger, problems = read_ledger(folder, editions, root=root)
    if problems:
        raise ProblemsFound(problems)
    return ledger


def read_ledger(
    folder: Path, editions: Editions, *, root: Path | None = None
) -> tuple[model.Ledger, list[Problem]]:
    """Return the ledger with the records that could be read, and its problems.

    Without the folder the ledger is empty, and has no problems.
    """
    reader = _Reader(folder, root or folder.parent.parent, editions)
    for path in sorted([*folder.glob("*.y*ml"), *folder.glob("claims/*.y*ml")]):
        reader.read(path)
    ledger = reader.ledger()
    related = check_ledger.check_ledger(ledger, reader.ids, editions.source)
    # what a file nobody could read may hold is not missing: its one fault would be told hundreds of times
    of_unread = {code for table in reader.unread for code in FAULTS_OF_UNREAD[table]}
    return ledger, sorted({*reader.problems, *(each for each in related if each.code not in of_unread)})


@dataclass
class _Reader:
    """Collect records and problems, file by file; `ledger` builds the whole from them."""

    folder: Path
    root: Path
    editions: Editions
    problems: list[Problem] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)  # tables of files that could not be read, by name
    tables: dict[str, list[Any]] = field(default_factory=lambda: {key: [] for key in LISTINGS})
    # every id of every file, even of records too faulty to build: to name one of those is no second fault
    ids: dict[str, dict[str, tuple[str, int]]] = field(default_factory=lambda: {key: {} for key in _WITH_IDS})

    def problem(self, path: Path, line: int, code: str, message: str, remedy: str = "") -> Problem:
        """Return a problem at a line of a file."""
        return Problem(relative(path, self.root), line, code, message, remedy)

    def read(self, path: Path) -> None:
        """Read the records of one file, or record the problem that prevents it."""
        kind = self._kind(path)
        if kind is None:
            return
        self.files.append(path)
        name = relative(path, self.root)
        _, (value, problems, misshapen) = _read.of_files(
            path, lambda: [path], lambda: _read_file(path, name, kind), (name, kind)
        )
        self.problems += problems
        if value is None:
            self.unread |= {key for key in _OF_FILE[kind] if key in FAULTS_OF_UNREAD}
            if not problems:
                self.problems.append(
                    self.problem(path, 0, "E001", "The file is empty.", "Write an empty list, or remove it.")
                )
            return
        faulty: set[tuple[str | int, ...]] = set()
        for problem, where in misshapen:
            self.problems.append(problem)
            faulty.add(tuple(where[:2]))
        if isinstance(value, MarkedDict):
            self._records(value, name, faulty)

    def _kind(self, path: Path) -> str | None:
        """Return the kind of a file by its name; record a problem, and return None, for an unknown name."""
        if path.parent != self.folder:
            if path.suffix == ".yaml" and _CLAIM_FILE.fullmatch(path.stem):
                return "claims"
            remedy = "Use small letters, digits and hyphens, as in 02-spring.yaml; “Your own book” shows one."
            self.problems.append(self.problem(path, 0, "E003", "A file of claims has another name.", remedy))
            return None
        if path.suffix == ".yaml" and path.stem in KINDS and path.stem != "claims":
            return path.stem
        otherwise = "Remove it, or put claims into claims/, as “Your own book” shows."
        remedy = suggest(path.name, (f"{kind}.yaml" for kind in KINDS if kind != "claims"), otherwise)
        self.problems.append(self.problem(path, 0, "E003", "The ledger has no such file.", remedy))
        return None

    def _records(self, value: MarkedDict, name: str, faulty: set[tuple[str | int, ...]]) -> None:
        """Build the records that conform to their schema, and record their ids."""
        for key, listing in LISTINGS.items():
            rows = value.get(key, [])
            for index, row in enumerate(rows if isinstance(rows, list) and (key,) not in faulty else []):
                if not isinstance(row, MarkedDict):
                    continue
                fresh = self._note_id(key, row, name)
                if fresh and (key, index) not in faulty:
                    row = with_derived_names(row, self.editions.all)
                    self.tables[key].append(read_record(listing.record, row, name))

    def _note_id(self, key: str, row: MarkedDict, name: str) -> bool:
        """Record an id; where another record has it already, record a problem and return False."""
        identifier = row.get("id")
        if key not in self.ids or not isinstance(identifier, str):
            return True
        line = row.lines["id"]
        # an attribution names a source or an actor: their ids must not meet
        for table in ("sources", "actors") if key in ("sources", "actors") else (key,):
            if identifier in self.ids[table]:
                path, first = self.ids[table][identifier]
                message = f"The id “{identifier}” is taken: {path}, line {first}."
                self.problems.append(Problem(name, line, "E004", message, subject=identifier))
                self.ids[key].setdefault(identifier, (name, line))
                return False
        self.ids[key][identifier] = (name, line)
        return True

    def ledger(self) -> model.Ledger:
        """Return the ledger of the records that could be built."""
        by_id = {key: {record.id: record for record in self.tables[key]} for key in _WITH_IDS}
        listed = {key: tuple(records) for key, records in self.tables.items() if key not in by_id}
        by_id["sources"] = dict(sorted(by_id["sources"].items(), key=lambda row: row[1].order))
        by_id["claims"] = {name: self._settle(claim) for name, claim in by_id["claims"].items()}
        tables: dict[str, Any] = {**by_id, **listed}
        contents = read_contents(self.folder.parent)
        return model.Ledger(
            **tables,
            files=tuple(self.files),
            contents=contents,
            language=self.editions.source.code,
            languages=self.editions.codes,
        )

    def _settle(self, claim: model.Claim) -> model.Claim:
        """Resolve whether each attribution names an actor or a source, now that all ids are known."""
        if not any(p.attribution and p.attribution.source in self.ids["actors"] for p in claim.positions):
            return claim
        positions = tuple(
            replace(p, attribution=model.Attribution(actor=p.attribution.source))
            if p.attribution and p.attribution.source in self.ids["actors"]
            else p
            for p in claim.positions
        )
        return replace(claim, positions=positions)
