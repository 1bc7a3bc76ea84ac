"""Read docs/figures, and report every fault with file and line."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from chronicle.core.marked_yaml import MarkedDict, read_marked
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.shapes import check_with
from chronicle.figures.check_figures import check_figure
from chronicle.figures.figure_records import ChartLine, Figure, Sea, Silence
from chronicle.ledger.model import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.ledger.model import Ledger


def load_figures(folder: Path, ledger: Ledger) -> dict[str, Figure]:
    """Return the figures of a book by id; a book without the folder has none.

    Raises ProblemsFound with every fault.
    """
    figures, problems = read_figures(folder, ledger)
    if problems:
        raise ProblemsFound(problems)
    return figures


def read_figures(folder: Path, ledger: Ledger) -> tuple[dict[str, Figure], list[Problem]]:
    """Return the figures that can be read, and what is wrong with the others."""
    figures: dict[str, Figure] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        name = relative(path, folder.parent.parent)
        for row in _rows(path, name, problems):
            figure = _figure(row, name, folder)
            if figure.id in figures:
                message = f"The id “{figure.id}” is taken: {figures[figure.id].origin.path}."
                problems.append(Problem(name, row.lines["id"], "F003", message, subject=figure.id))
                continue
            problems += check_figure(figure, ledger)
            figures[figure.id] = figure
    return figures, sorted(set(problems))


def _rows(path: Path, name: str, problems: list[Problem]) -> list[MarkedDict]:
    """Return the records of a file whose shape is right."""
    value, faults = read_marked(path, name)
    problems += [Problem(fault.path, fault.line, "F001", fault.message, fault.remedy) for fault in faults]
    if value is None:
        if not faults:
            problems.append(Problem(name, 0, "F001", "The file is empty."))
        return []
    wrong = set()
    for problem, where in check_with(_validator(), value, name, "F002"):
        problems.append(problem)
        wrong.add(tuple(where[:2]))
    if () in wrong or not isinstance(value, MarkedDict) or ("figures",) in wrong:
        return []
    return [row for index, row in enumerate(value["figures"]) if ("figures", index) not in wrong]


@cache
def _validator() -> Draft202012Validator:
    """Return the validator of the files."""
    path = resources.files("chronicle.figures") / "schemas" / "figures.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _figure(row: MarkedDict, name: str, folder: Path) -> Figure:
    """Return the record of one figure."""
    return Figure(
        id=row["id"],
        kind=row["kind"],
        title=row["title"],
        alt=row["alt"],
        description=row["description"],
        caption=row.get("caption"),
        window=_pair(row.get("window")),
        bounds=_bounds(row.get("bounds")),
        base=folder / "data" / row["base"] if "base" in row else None,
        lines=tuple(_line(each, name) for each in row["lines"]),
        silence=_silence(row.get("silence"), name),
        sea=_sea(row.get("sea"), name),
        rivers=_places(row.get("rivers") or {}),
        regions=_places(row.get("regions") or {}),
        origin=_origin(row, name),
    )


def _line(row: MarkedDict, name: str) -> ChartLine:
    """Return one line of a figure."""
    return ChartLine(
        show=tuple(row.get("show", ())),
        start=row.get("start"),
        end=row.get("end"),
        until=row.get("until"),
        lasted=row.get("lasted"),
        about=row.get("about"),
        state=row.get("state"),
        place=row.get("place"),
        side=row.get("side", "right"),
        origin=_origin(row, name),
    )


def _silence(row: MarkedDict | None, name: str) -> Silence | None:
    """Return the time that no document covers, where a figure names one."""
    if row is None:
        return None
    return Silence(row["start"], row["end"], row["label"], tuple(row.get("besides", ())), _origin(row, name))


def _sea(row: MarkedDict | None, name: str) -> Sea | None:
    """Return the sea that a map names, where it names one."""
    if row is None:
        return None
    return Sea(row["label"], (float(row["at"][0]), float(row["at"][1])), _origin(row, name))


def _origin(row: MarkedDict, name: str) -> Origin:
    return Origin(name, row.line, dict(row.lines))


def _pair(value: Any) -> tuple[str, str] | None:
    return (str(value[0]), str(value[1])) if value else None


def _bounds(value: Any) -> tuple[float, float, float, float] | None:
    if not value:
        return None
    west, south, east, north = (float(each) for each in value)
    return west, south, east, north


def _places(value: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    return {place: (float(where[0]), float(where[1])) for place, where in value.items()}
