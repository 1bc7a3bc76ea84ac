"""A small ledger with a few figures, and their drawings in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from chronicle.figures.drawing import draw
from chronicle.figures.figure_voice import Voice
from chronicle.figures.loading import read_figures
from chronicle.words import Messages
from tests.builder.ledger.small_ledger import claim, position, tables, write
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from chronicle.core.problems import Problem
    from chronicle.figures.drawn import Drawing
    from chronicle.figures.figure_records import Figure
    from chronicle.ledger.model import Ledger

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

CLAIMS = (
    claim(
        "market",
        event="Market",
        status="differing",
        note="They differ.",
        positions=[
            position("alpha", date={"edtf": "2011-04-18"}),
            position("beta", relation="differs", date={"edtf": "2012-06", "part": "early"}),
        ],
    ),
    claim(
        "leaving",
        event="Leaving",
        status="differing",
        note="They differ.",
        positions=[
            position("alpha", relation="plans", quantities={"people": {"min": 300, "unit": "person"}}),
            position("beta", quantities={"people": {"min": 2000, "qualifier": "about", "unit": "person"}}),
        ],
    ),
    claim("ended", event="The end", positions=[position("alpha", date={"edtf": "2013-02"})]),
    claim(
        "nameless",
        event=None,
        told=["appendices/a-sources"],
        positions=[position("alpha", date={"edtf": "2013-02"})],
    ),
)


def figure(**fields: Any) -> dict[str, Any]:
    """Return the record of a timeline with one line."""
    return {
        "id": "time",
        "kind": "timeline",
        "title": "The time",
        "caption": "What stands below.",
        "alt": "A line with marks.",
        "description": "A line with a mark for each document.",
        "window": ["2011", "2013"],
        "lines": [{"show": ["market"]}],
        **fields,
    }


def read(
    folder: Path, *records: dict[str, Any], claims: Sequence[dict[str, Any]] = CLAIMS, **changed: Any
) -> tuple[Ledger, dict[str, Figure], list[Problem]]:
    """Write a ledger and figures, and read both."""
    from chronicle.ledger.loader import load_ledger

    ledger = load_ledger(write(folder, tables(*claims, **changed)), CHOSEN)
    place = folder / "docs" / "figures"
    place.mkdir(exist_ok=True)
    text = yaml.dump({"figures": list(records)}, Dumper=_DUMPER, allow_unicode=True, sort_keys=False)
    (place / "all.yaml").write_text(text, encoding="utf-8")
    figures, problems = read_figures(place, ledger)
    return ledger, figures, problems


def faults(folder: Path, *records: dict[str, Any]) -> list[tuple[str, int]]:
    """Return code and line of every fault of these figures."""
    return [(problem.code, problem.line) for problem in read(folder, *records)[2]]


def voice(
    folder: Path, record: dict[str, Any] | None = None, language: str = "en", **read_with: Any
) -> Voice:
    """Return the voice of one figure."""
    ledger, figures, problems = read(folder, record or figure(), **read_with)
    assert problems == []
    (found,) = figures.values()
    messages = Messages.load(edition_of(language), folder / "no-catalogs", ledger)
    return Voice(found, messages)


def drawn(folder: Path, record: dict[str, Any] | None = None, language: str = "en") -> Drawing:
    """Return a drawing; what several tests look at is drawn once."""
    key = yaml.dump(record or figure(), Dumper=_DUMPER, allow_unicode=True, sort_keys=False), language
    if key not in _DRAWN:
        _DRAWN[key] = draw(voice(folder, record, language))
    return _DRAWN[key]


_DRAWN: dict[tuple[str, str], Drawing] = {}
