"""Drawings whose words are text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree
from matplotlib.figure import Figure as Sheet
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

from chronicle.core.controls import RLM
from chronicle.figures.drawing import draw
from chronicle.figures.drawn import LineOfText
from chronicle.figures.live_svg import write_live_svg
from chronicle.figures.page_art import SVG
from chronicle.figures.style import PALETTE
from tests.builder.figures.small_figures import voice

if TYPE_CHECKING:
    from pathlib import Path


def drawing(*patches: PathPatch, **texts: str) -> Sheet:
    """Return a sheet of 100 by 50 points with patches, and texts by the side that they begin at."""
    sheet = Sheet(figsize=(100 / 72, 50 / 72), dpi=72)
    axes = sheet.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 100)
    axes.set_ylim(50, 0)
    for patch in patches:
        axes.add_artist(patch)
    for side, text in texts.items():
        axes.text(10, 20, text, ha=side, fontsize=8, fontweight="bold", color="#1d1c1a")
    return sheet


def elements(sheet: Sheet, *lines: LineOfText) -> list[tuple[str, dict[str, str], str | None]]:
    """Return name, attributes and text of what is drawn."""
    root = etree.fromstring(write_live_svg(sheet, lines))
    return [(etree.QName(each).localname, dict(each.attrib), each.text) for each in root]


@pytest.mark.parametrize(
    ("side", "text", "anchor"),
    [
        ("left", "a", "start"),
        ("right", "a", "end"),
        ("center", "a", "middle"),
        ("left", f"{RLM}ا", "end"),
        ("right", f"{RLM}ا", "start"),
        ("center", f"{RLM}ا", "middle"),
    ],
)
def test_a_line_of_text_is_text(side: str, text: str, anchor: str):
    """It has its place, length and weight, and no typeface; where it runs to the left it starts right."""
    ((name, attributes, said),) = elements(drawing(**{side: text}), LineOfText(12.345))
    right_to_left = {"direction": "rtl"} if text.startswith(RLM) else {}
    # SVG's default is not written by matplotlib.
    assert ("text", text.strip(RLM)) == (name, said)
    assert anchor == attributes.pop("text-anchor", "start")
    assert {
        "x": "10",
        "y": "20",
        "font-size": "8",
        "font-weight": "700",
        "fill": "#1d1c1a",
        "textLength": "12.35",
        "lengthAdjust": "spacingAndGlyphs",
        **right_to_left,
    } == attributes


def test_a_line_in_another_language_says_so():
    """Words for which the edition has none are those of the book's language."""
    ((_name, attributes, _said),) = elements(drawing(left="a"), LineOfText(1.0, "en-GB"))
    assert "en-GB" == attributes["lang"]


def test_paths_that_look_alike_are_one():
    """But for pale ones, which are darker where they overlap."""

    def line(y: float, colour: str = "#cbc5b8", alpha: float | None = None) -> PathPatch:
        outline = Outline([(0, y), (50.123456, y)])
        return PathPatch(outline, facecolor="none", edgecolor=colour, linewidth=0.5, alpha=alpha)

    sheet = drawing(line(1), line(2), line(3, "#1d1c1a"), line(4, alpha=0.5), line(5, alpha=0.5))
    found = elements(sheet)
    assert ["path"] * 4 == [name for name, _, _ in found]
    assert ["M0 1h50.12m-50.12 1h50.12", "M0 3h50.12", "M0 4h50.12", "M0 5h50.12"] == [
        attributes["d"] for _, attributes, _ in found
    ]


def test_a_path_keeps_its_curves_and_numbers_below_one():
    """A line behind a curve is named; what lies a little outside the sheet stays there."""
    codes = [Outline.MOVETO, Outline.LINETO, *[Outline.CURVE4] * 3, Outline.LINETO, Outline.LINETO]
    points = [(-0.5, 0.001), (1, -0.001), (2, 2), (3, 3), (4, 2), (5, 1), (6, 1)]
    outline = PathPatch(Outline(points, codes), facecolor="none", edgecolor="#cbc5b8")
    ((_name, attributes, _said),) = elements(drawing(outline))
    assert "M-.5 0h1.5c1 2 2 3 3 2l1-1h1" == attributes["d"]


def test_an_invisible_path_is_left_out():
    """What is neither filled nor drawn is nothing."""
    assert [] == elements(drawing(PathPatch(Outline([(0, 0), (1, 1)]), facecolor="none", edgecolor="none")))


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_what_stands_on_a_drawing_for_screens_is_in_its_text(code: str, tmp_path: Path):
    """All its labels and nothing else, in order; every colour is the palette's; nothing refers anywhere."""
    drawn = draw(voice(tmp_path, None, code), "screen")
    root = etree.fromstring(drawn.svg)
    assert (f"0 0 {drawn.width:g} {drawn.height:g}", "ltr") == (root.get("viewBox"), root.get("direction"))
    assert [label.text for label in drawn.labels] == [each.text for each in root.iter(f"{{{SVG}}}text")]
    palette = {colour for colour, _variable in PALETTE.values()} | {"none", None}
    assert palette >= {each.get(kind) for each in root.iter() for kind in ("fill", "stroke")}
    names = {name for each in root.iter() for name in each.attrib}
    assert not names & {"id", "style", "clip-path", "href", "class", "transform"}
    assert {"svg", "path", "text"} == {etree.QName(each).localname for each in root.iter()}
