"""A drawing is the same bytes each time, mirrored for Arabic, and has ids of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from chronicle.figures.measure import faults
from chronicle.figures.svg import SVG, inline_svg
from tests.figures.small_figures import drawn, figure, voice

BANDS = [
    {"label": "The market", "start": ["market"], "end": ["ended"]},
    {"label": "Market", "show": ["market"]},
]


def test_the_same_bytes(tmp_path: Path):
    """Two drawings of the same figure are the same bytes."""
    assert drawn(tmp_path / "a", figure(lines=BANDS)).svg == drawn(tmp_path / "b", figure(lines=BANDS)).svg


def test_the_same_bytes_elsewhere(tmp_path: Path):
    """Hash seed, time zone and folder do not change a drawing."""
    code = (
        "import sys; from pathlib import Path; from tests.figures.small_figures import drawn;"
        "sys.stdout.buffer.write(drawn(Path(sys.argv[1])).svg.encode())"
    )
    root = Path(__file__).parents[2]
    written = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / zone.replace("/", "-"))],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed, zone in (("1", "Asia/Damascus"), ("2", "Pacific/Apia"))
    ]
    assert written[0] == written[1]


def test_nothing_but_the_drawing(tmp_path: Path):
    """A drawing holds no date, no metadata and no text that a program would set in another font."""
    root = etree.fromstring(drawn(tmp_path).svg)
    kinds = {etree.QName(element).localname for element in root.iter()}
    assert set() == kinds & {"metadata", "text", "style", "date"}


def test_title_and_description(tmp_path: Path):
    """A drawing says by itself what it shows."""
    root = etree.fromstring(drawn(tmp_path).svg)
    said = [root.findtext(f"{{{SVG}}}{name}") for name in ("title", "desc")]
    assert said == ["The time", "A line with marks."]


def test_time_runs_with_the_edition(tmp_path: Path):
    """In Arabic the earlier mark stands to the right of the later one, in English to its left."""
    for language, order in (("en", ["alpha", "beta"]), ("ar", ["beta", "alpha"]), ("zh", ["alpha", "beta"])):
        spots = drawn(tmp_path / language, figure(), language).spots
        assert order == [spot.source for spot in sorted(spots, key=lambda spot: spot.box.x)]


def test_the_axis_is_mirrored(tmp_path: Path):
    """A mark is as far from the end of the line in Arabic as it is from its beginning in English."""
    left, right = drawn(tmp_path / "en", figure(), "en"), drawn(tmp_path / "ar", figure(), "ar")
    for one, other in zip(left.spots, right.spots, strict=True):
        assert one.box.x == pytest.approx(right.width - other.box.x - other.box.width)


def test_labels_begin_where_lines_begin(tmp_path: Path):
    """A line's label stands at the right in Arabic."""
    (label,) = [each for each in drawn(tmp_path, figure(), "ar").labels if each.text == "Market"]
    drawing = drawn(tmp_path / "again", figure(), "ar")
    assert label.box.x + label.box.width == pytest.approx(drawing.width, abs=1)


def test_documents_that_differ_are_joined_and_apart(tmp_path: Path):
    """Each document has a mark of its own."""
    spots = drawn(tmp_path).spots
    assert {("alpha", "18 April 2011"), ("beta", "early June 2012")} == {
        (spot.source, spot.words) for spot in spots
    }


def test_labels_are_measured(tmp_path: Path):
    """A figure whose labels have room has no fault; one whose label is too wide for the page has."""
    spoken = voice(tmp_path)
    assert [] == list(faults(spoken, drawn(tmp_path / "a")))
    long = figure(lines=[{"label": "Market" * 20, "show": ["market"]}])
    assert "F013" in [each.code for each in faults(spoken, drawn(tmp_path / "b", long))]


def test_overlap_is_found(tmp_path: Path):
    """Two labels on one another are a fault."""
    spoken, drawing = voice(tmp_path), drawn(tmp_path / "a")
    twice = type(drawing)(
        drawing.svg, drawing.width, drawing.height, (*drawing.labels, drawing.labels[-1]), drawing.spots
    )
    assert ["F012"] == [each.code for each in faults(spoken, twice)]


def test_a_drawing_in_a_page(tmp_path: Path):
    """In a page a drawing is one picture with a name, follows the page's colours and keeps ids of its own."""
    root = etree.fromstring(inline_svg(drawn(tmp_path).svg, "figure-time", "A line."))
    assert ("img", "figure-time-title") == (root.get("role"), root.get("aria-labelledby"))
    assert "A line." == root.findtext(f"{{{SVG}}}title")
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert all(identifier.startswith("figure-time") for identifier in ids)
    colours = {
        part for element in root.iter() for part in (element.get("style") or "").split(";") if "#" in part
    }
    assert all("var(--figure-" in part for part in colours)
    referred = {element.get("href") for element in root.iter() if element.get("href")}
    assert referred <= {f"#{identifier}" for identifier in ids}
