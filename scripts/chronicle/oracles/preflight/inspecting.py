"""Check a finished PDF as a whole, before it is published."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

from chronicle.oracles.preflight.area import check_area
from chronicle.oracles.preflight.baselines import check_baselines
from chronicle.oracles.preflight.destinations import named_places, page_ranges
from chronicle.oracles.preflight.findable import Said, check_text
from chronicle.oracles.preflight.identity import check_identity
from chronicle.oracles.preflight.index_targets import Evidence, check_index
from chronicle.oracles.preflight.ink import check_ink
from chronicle.oracles.preflight.line_faults import check_lines
from chronicle.oracles.preflight.navigation import OutlineEntry, check_navigation
from chronicle.oracles.preflight.sheet import sheets
from chronicle.oracles.preflight.tag_checks import check_tags
from chronicle.oracles.preflight.tag_texts import check_tag_texts

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition


@dataclass
class Expected:
    """What a printed book must hold, as the doctrees and the ledger say."""

    said: dict[str, Said] = field(default_factory=dict)  # by document
    begins: dict[str, str] = field(default_factory=dict)  # document → the anchor of its first page
    index: dict[str, Evidence] = field(default_factory=dict)
    cover: int = 0  # pages at the beginning that are the cover, whose ink goes up to the edges
    composed: list[int] = field(default_factory=list)  # pages that belong to no document
    entries: list[OutlineEntry] = field(default_factory=list)  # of the outline
    places: list[str] = field(default_factory=list)  # numbered paragraphs, by the names that lead to them
    told: dict[str, str] = field(default_factory=dict)  # what the book says of itself: Title, Author, Subject
    marked: bool = False  # some text of a draft is marked as not translated, or as of an earlier wording

    def as_json(self) -> str:
        """Return all of it as JSON, for a later look at the same PDF."""
        index = {name: [sorted(each.words), sorted(each.notes)] for name, each in self.index.items()}
        said = {name: asdict(each) for name, each in self.said.items()}
        names = ("begins", "entries", "places", "told", "cover", "composed", "marked")
        others = {name: getattr(self, name) for name in names}
        return json.dumps({"said": said, "index": index} | others, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Expected:
        """Read what `as_json` wrote."""
        read: dict[str, Any] = json.loads(text)
        index = {name: Evidence(frozenset(a), frozenset(b)) for name, (a, b) in read["index"].items()}
        said = {name: Said(**_with_pairs(each)) for name, each in read["said"].items()}
        entries = [OutlineEntry(*each) for each in read["entries"]]
        return cls(**read | {"said": said, "index": index, "entries": entries})


def _with_pairs(said: dict[str, Any]) -> dict[str, Any]:
    """Return what a document says as it was before JSON, which knows lists alone."""
    return said | {"foreign": [(tag, text) for tag, text in said["foreign"]]}


def inspect(path: Path, edition: Edition, expected: Expected) -> list[Problem]:
    """Return every fault of a finished PDF: of its text, ink, areas, lines, index and tags."""
    places = named_places(path)
    with pikepdf.Pdf.open(path) as pdf:
        count = len(pdf.pages)
    pages = page_ranges([(name, places[anchor]) for name, anchor in expected.begins.items()], count)
    problems = check_text(path, expected.said, pages, edition)
    problems += [*check_index(path, expected.index, edition), *check_tags(path)]
    problems += check_identity(path, edition, expected.told)
    problems += check_navigation(path, expected.entries, expected.places, expected.cover)
    if not expected.marked:  # the marks stand in its lines and blocks, and words of another language
        problems += check_tag_texts(path, expected.said, edition, expected.composed)
        problems += [*check_lines(path, edition), *check_baselines(path)]
    with sheets(path) as each:
        for number, sheet in each:
            problems += check_ink(sheet, path, number)
            if number > expected.cover:
                problems += check_area(sheet, path, number, edition)
    return problems
