"""A ledger of a few records that a test writes to disk, with whatever it wants to be wrong."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from chronicle.ledger.loader import read_ledger
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.problems import Problem
    from chronicle.ledger.model import Ledger


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Write a decimal with its digits."""


_Dumper.add_representer(
    Decimal, lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:float", str(number))
)
_FILES = {"claims": "claims/01-first", "glossary": "terms"}  # where it is not the name of the table
Tables = dict[str, list[dict[str, Any]]]

# Documents that claims are told in; their numbers are those in their names.
CONTENTS = """\
```{toctree}
:part: introduction

chapters/00-how-to-read
```

```{toctree}
:part: chapters

chapters/01-first
chapters/02-second
chapters/03-third
chapters/04-fourth
chapters/05-fifth
chapters/06-sixth
chapters/07-last
chapters/08-later
chapters/09-later
```

```{toctree}
:part: appendices

appendices/a-list
appendices/a-sources
appendices/e-sources
```
"""


def _names(en: str, ar: str, zh: str, **more: Any) -> dict[str, Any]:
    return {"en": {"main": en, **more}, "ar": {"main": ar}, "zh": {"main": zh}}


def _read(identifier: str, order: int, name: str, lines: int) -> dict[str, Any]:
    return {
        "id": identifier,
        "order": order,
        "read": True,
        "names": _names(name, f"{name} ع", f"{name} 中"),
        "kind": "report",
        "csl": {"type": "webpage", "title": None, "language": "en"},
        "copy": {
            "sha256": "0" * 64,
            "length": 10,
            "lines": {"statement": f"1-{lines}", "none": [{"lines": str(lines + 1), "because": "a rule"}]},
        },
    }


def position(source: str = "alpha", lines: str = "1", **fields: Any) -> dict[str, Any]:
    """Return a position."""
    return {"source": source, "lines": lines, "locator": {"part": "lead"}, "relation": "states"} | {
        "agent": "none",
        **fields,
    }


def claim(identifier: str = "deaths", **fields: Any) -> dict[str, Any]:
    """Return a claim with one position; with `event=None` it has no label."""
    whole = {
        "id": identifier,
        "sentence": "People died in {place}`town`.",
        "event": "Deaths",
        "places": ["town"],
        "actors": [],
        "status": "one-source",
        "told": ["chapters/01-first"],
        "deaths": True,
        "positions": [position()],
        **fields,
    }
    return {name: value for name, value in whole.items() if (name, value) != ("event", None)}


def tables(*claims: dict[str, Any], **changed: list[dict[str, Any]]) -> Tables:
    """Return a faultless ledger's tables, some of them exchanged."""
    whole: Tables = {
        "sources": [
            _read("alpha", 1, "Alpha", 5),
            _read("beta", 2, "Beta", 5),
            {
                "id": "agency",
                "order": 3,
                "read": False,
                "via": "alpha",
                "names": _names("Agency", "وكالة", "通讯社"),
            }
            | {"kind": "news agency"},
        ],
        "places": [
            {
                "id": "town",
                "kind": "town",
                "names": _names("Town", "بلدة", "镇", forms=["the Town"], first="the town of Town"),
            },
            {"id": "m5", "kind": "road", "names": _names("M5", "الطريق M5", "M5公路"), "note": "A road."},
        ],
        "actors": [{"id": "guard", "kind": "force", "names": _names("the Guard", "الحرس", "卫队")}],
        "units": [{"id": "person", "one": "person", "other": "people"}],
        "corrections": [],
        "claims": [copy.deepcopy(each) for each in claims or (claim(),)],
    }
    _number(whole["claims"])
    return {**whole, **changed}


def _number(claims: list[dict[str, Any]]) -> None:
    """Give each difference its number, unless a test says another, or with None that it has none."""
    apart = ("differing", "differing-scope", "doubtful")
    differing = [each for each in claims if each.get("status") in apart]
    for number, each in enumerate(differing, start=1):
        each.setdefault("difference", f"B{number}")
    for each in claims:
        if each.get("difference", "") is None:
            del each["difference"]


def write(folder: Path, whole: Tables) -> Path:
    """Write the tables as files of a ledger and return its folder."""
    evidence = folder / "docs" / "evidence"
    (evidence / "claims").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text(CONTENTS, encoding="utf-8")
    files: dict[str, Tables] = {}
    for name, rows in whole.items():
        file = "retired" if name.startswith("retired_") else _FILES.get(name, name)
        files.setdefault(file, {})[name] = rows
    for file, content in files.items():
        text = yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
        (evidence / f"{file}.yaml").write_text(text, encoding="utf-8")
    return evidence


def read(
    folder: Path, *claims: dict[str, Any], **changed: list[dict[str, Any]]
) -> tuple[Ledger, list[Problem]]:
    """Write a ledger and read it."""
    return read_ledger(write(folder, tables(*claims, **changed)), CHOSEN)


def faults(folder: Path, *claims: dict[str, Any], **changed: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return code and message of every fault of a ledger."""
    return [(problem.code, problem.message) for problem in read(folder, *claims, **changed)[1]]
