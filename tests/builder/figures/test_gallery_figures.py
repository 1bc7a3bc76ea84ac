"""All that is said of figures of each kind, of figures with every fault, and of drawings that are spoilt."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.figures import measure, proof, row_proof
from chronicle.figures.drawing import draw
from chronicle.figures.figure_tables import heads, rows
from chronicle.figures.figure_voice import Voice
from chronicle.figures.loading import read_figures
from chronicle.figures.marks import about, disputed, marks_of_line
from chronicle.figures.texts import figure_texts
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.figures.drawn import Drawing, Ink
    from chronicle.figures.figure_records import Figure
    from tests.approved import Approved
    from tests.gallery import Gallery

HERE = Path(__file__).parent
BASE = {
    "coast": [[[35.8, 34.0], [35.8, 35.5]]],
    "sea_corners": [[35.5, 35.5], [35.5, 34.0]],
    "frontiers": [[[36.0, 34.0], [36.0, 35.0]]],
    "rivers": [[[36.2, 34.1], [36.6, 34.9]]],
    "countries": [{"place": "land", "at": [37.5, 34.5]}],
}
BROKEN = {
    "empty.yaml": "",
    "list.yaml": "- a\n",
    "tab.yaml": "figures:\n\t- x\n",
    "twice.yaml": "figures: []\nfigures: []\n",
    "none.yaml": "figures: {id: x}\nfigure: []\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of figures, empty but for the data of a map."""
    path = tmp_path / "docs/figures"
    (path / "data").mkdir(parents=True)
    (path / "data/base.json").write_text(json.dumps(BASE), "utf-8")
    return path


@pytest.fixture
def shown(gallery: Gallery, folder: Path) -> dict[str, Figure]:
    """Return a figure of each kind."""
    shutil.copy(HERE / "shown.yaml", folder)
    figures, problems = read_figures(folder, gallery.ledger)
    assert problems == [], [str(each) for each in problems]
    return figures


def test_faults(gallery: Gallery, folder: Path, approved: Approved) -> None:
    """A figure that shows what the ledger does not hold is told with line, field and remedy."""
    for path in (BOOKS / "faults/figures").glob("*.yaml"):
        shutil.copy(path, folder)
    for name, text in BROKEN.items():
        (folder / name).write_text(text, "utf-8")
    figures, problems = read_figures(folder, gallery.ledger)
    approved(*problems, "read", *figures)


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_rows(gallery: Gallery, shown: dict[str, Figure], approved: Approved, code: str) -> None:
    """The table of a figure has a row for each passage, with what it gives and how."""
    messages, told = gallery.book(code).messages, list[object]()
    for figure in (*gallery.book(code).figures.values(), *shown.values()):
        voice = Voice(figure, messages)
        told += [
            f"=== {figure.id}: {' | '.join(heads(voice))}",
            voice.own(figure.title),
            voice.own(figure.caption),
        ]
        for row in rows(voice):
            told.append(f"  {row.label} | {row.source} | {row.words} | {row.relation}")
            if code == "en":
                told.append(f"    {row.claim} {row.document} {row.key}")
        if code != "en":
            continue
        told += [
            f"  {each.path.rpartition('/')[2]}:{each.line} {each.what}: {each.text}"
            for each in figure_texts([figure])
        ]
        for line in figure.lines:
            marks = marks_of_line(gallery.ledger, line)
            where = about(gallery.ledger, line) if marks else ""
            told.append(f"  line {line.origin.line} of {where} band {line.is_band} {line.edges}")
            told += [
                f"    {each.source}/{each.key} {each.edge or 'mark'} {each.extent} planned {each.planned}"
                f" placed {each.placed} inferred {each.inferred}"
                for each in marks
            ]
            told.append(f"    disputed {[[each.source for each in row] for row in disputed(marks)]}")
    approved(*told)


def _part(ink: Ink, part: int) -> float:
    return (ink.scale.last - ink.scale.first) / part


def _spoilt(drawing: Drawing) -> Iterator[tuple[str, Drawing]]:
    """Yield a drawing with one thing or another wrong."""
    labels, spots, inks = drawing.labels, drawing.spots, drawing.inks
    yield "as it is", drawing
    yield "without its first spot", replace(drawing, spots=spots[1:])
    yield "without its last spot", replace(drawing, spots=spots[:-1])
    yield "without spots", replace(drawing, spots=())
    yield "without its first ink", replace(drawing, inks=inks[1:])
    yield "without its last ink", replace(drawing, inks=inks[:-1])
    for part in (1000, 9, -9):  # of the scale: how long that is, fonts decide
        moved = tuple(replace(each, box=each.box.moved(_part(each, part), 0)) for each in inks)
        yield f"inks moved by 1/{part}", replace(drawing, inks=moved)
    for stroke in ("solid", "fade", "pale"):
        yield f"all {stroke}", replace(drawing, inks=tuple(replace(each, stroke=stroke) for each in inks))  # type: ignore[arg-type]
    wide = tuple(replace(each, box=replace(each.box, width=each.box.width + _part(each, 7))) for each in inks)
    yield "wider inks", replace(drawing, inks=wide)
    first = replace(labels[0], size=5.9, box=replace(labels[0].box, x=0.0))
    yield "a small label at the edge", replace(drawing, labels=(first, *labels[1:]))
    low = replace(labels[-1], box=labels[-1].box.moved(0, drawing.height))
    yield "a label below the foot", replace(drawing, labels=(*labels[:-1], low))
    on = tuple(replace(each, box=labels[1].box) for each in labels[:2])
    yield "two labels in one place", replace(drawing, labels=(*on, *labels[2:]))
    if spots:
        on_spot = replace(labels[0], box=spots[0].box)
        yield "a label on a spot", replace(drawing, labels=(on_spot, *labels[1:]))


@pytest.mark.parametrize("name", ["time", "places", "numbers", "differ", "land", "advance"])
def test_spoilt_drawings(gallery: Gallery, shown: dict[str, Figure], approved: Approved, name: str) -> None:
    """A drawing that says something else than its records is told, and so are rows of its table."""
    messages = gallery.book("en").messages
    voice, told = Voice(shown[name], messages), list[object]()
    for what, drawing in _spoilt(draw(voice)):
        found = (*measure.faults(voice, drawing), *proof.faults(voice.figure, gallery.ledger, drawing))
        told += [f"=== {what}", *(f"{each.path}:{each.line} {each.code} {each.message}" for each in found)]
    for at, row in enumerate(rows(voice)):
        others = {
            "label": "x",
            "source": "Sada al-Wadi",
            "words": "3 people",
            "relation": "plan",
            "claim": "none",
        }
        field, value = list(others.items())[at % len(others)]
        wrong = replace(row, **{field: value})  # type: ignore[arg-type]
        told += [f"=== row with {field} {value}", *row_proof.faults(voice.figure, messages, [row, wrong])]
    approved(*told)


# What a shape looks like; where it stands, and where words are parted, the fonts of the system decide.
_LOOK = ("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity")


def _looks(svg: str) -> Iterator[str]:
    """Yield the shapes of a drawing for screens in their order, each with its look, alike ones once."""
    last = ""
    for each in etree.fromstring(svg).iter("{*}path"):
        line = "  " + " ".join(f"{name} {each.get(name)}" for name in _LOOK if each.get(name))
        if line != last:
            yield line
        last = line


def test_looks(gallery: Gallery, shown: dict[str, Figure], approved: Approved) -> None:
    """What is drawn over what, and in which tone; what stands on it, and from which passages."""
    told: list[str] = []
    for name, figure in shown.items():
        drawing = draw(Voice(figure, gallery.book("ar").messages), "screen")
        told += [f"=== {name}", *_looks(drawing.svg)]
        told += [f"  spot {each.claim} {each.source} {each.words}" for each in drawing.spots]
        told += [f"  ink {each.stroke} {each.subject.source} {each.subject.claim}" for each in drawing.inks]
    approved(*told)
