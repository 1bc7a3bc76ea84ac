"""A drawing is the same bytes each time, mirrored for Arabic, and has ids of its own."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from chronicle.figures.canvas import Canvas
from chronicle.figures.drawing import draw
from chronicle.figures.figure_tables import rows
from chronicle.figures.measure import faults
from chronicle.figures.page_art import SVG
from chronicle.figures.style import FRAME, PALETTE
from tests.builder.figures.finished import shapes
from tests.builder.figures.small_figures import CLAIMS, drawn, figure, voice
from tests.builder.ledger.small_ledger import claim, position
from tests.roots import ROOT

BANDS = [
    {"start": "market@alpha", "end": "ended"},
    {"show": ["market"]},
]


def test_the_same_bytes(tmp_path: Path):
    """Two drawings of the same figure are the same bytes."""
    one, two = (draw(voice(tmp_path / name, figure(lines=BANDS))) for name in ("a", "b"))
    assert one.svg == two.svg


@pytest.mark.whole
def test_the_same_bytes_elsewhere(tmp_path: Path):
    """Hash seed, time zone and folder do not change a drawing (U-MPL-03)."""
    code = (
        "import sys; from pathlib import Path; from tests.builder.figures.small_figures import drawn;"
        "sys.stdout.buffer.write(drawn(Path(sys.argv[1])).svg.encode())"
    )
    root = ROOT
    written = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / zone.replace("/", "-"))],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "TZ": zone,
                "PYTHONPATH": f"{root}{os.pathsep}{root / 'scripts'}",
            },
            cwd=root,
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed, zone in (("1", "Asia/Damascus"), ("2", "Pacific/Apia"))
    ]
    assert written[0] == written[1]


def test_nothing_but_the_drawing(tmp_path: Path):
    """A drawing holds no date, no metadata and no text that a program would set anew (U-WP-39)."""
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
    """A line's label stands at the right in Arabic (U-MPL-01)."""
    (label,) = [each for each in drawn(tmp_path, figure(), "ar").labels if each.text == "Market"]
    drawing = drawn(tmp_path / "again", figure(), "ar")
    assert label.box.x + label.box.width == pytest.approx(drawing.width - FRAME, abs=1)


def test_a_drawing_is_framed(tmp_path: Path):
    """A line runs around each drawing, and all that stands on it keeps its distance from that line."""
    drawing = drawn(tmp_path)
    frames = [
        shape
        for shape in shapes(drawing)
        if shape.tone != "none"
        and shape.right - shape.left > drawing.width - 2
        and shape.low - shape.top > drawing.height - 2
    ]
    assert [PALETTE["quiet"][0]] == [shape.tone for shape in frames]
    ((left, right, top, low, _tone),) = frames
    assert min(left, top, drawing.width - right, drawing.height - low) > 0.5  # or its edges are cut
    for label in drawing.labels:
        assert FRAME - 1 <= label.box.x <= drawing.width - FRAME + 1 - label.box.width
    label = drawing.labels[0]
    near = replace(drawing, labels=(replace(label, box=label.box.moved(1 - label.box.x, 0)),))
    assert ["F013"] == [each.code for each in faults(voice(tmp_path / "b"), near)]


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
    long = [{**CLAIMS[0], "event": "Market" * 20}, *CLAIMS[1:]]
    drawing = draw(voice(tmp_path / "b", claims=long))
    assert "F013" in [each.code for each in faults(spoken, drawing)]


def test_overlap_is_found(tmp_path: Path):
    """Two labels on one another are a fault."""
    spoken, drawing = voice(tmp_path), drawn(tmp_path / "a")
    twice = type(drawing)(
        drawing.svg, drawing.width, drawing.height, (*drawing.labels, drawing.labels[-1]), drawing.spots
    )
    assert ["F012"] == [each.code for each in faults(spoken, twice)]


def test_a_label_on_a_mark_is_found(tmp_path: Path):
    """A label that covers a mark is a fault."""
    spoken, drawing = voice(tmp_path), drawn(tmp_path / "a")
    label = replace(drawing.labels[0], box=drawing.spots[0].box)
    covered = replace(drawing, labels=(label,))
    assert "F012" in [each.code for each in faults(spoken, covered)]


def test_widths_are_those_of_outlines(tmp_path: Path):
    """Text is measured as it is drawn, not as a screen of few pixels would round it."""
    page = Canvas(voice(tmp_path).edition)
    assert page.measure("the documents differ", scale=10) == pytest.approx(
        10 * page.measure("the documents differ"), rel=0.002
    )


def test_no_letter_reaches_out_of_the_page(tmp_path: Path):
    """A letter that reaches back before its beginning is moved into the page."""
    page = Canvas(voice(tmp_path).edition)
    assert page.text(0, 10, "Journal").x >= 0


DISTRICTS = {
    "kind": "districts",
    "lines": [
        {"place": "town", "state": "besieged", "start": "market@alpha"},
        {"place": "town", "state": "besieged", "until": "market@beta"},
    ],
}


def test_rows_alike_are_labelled_once(tmp_path: Path):
    """Rows of one place and one event are labelled once in the drawing, and each in the table."""
    spoken = voice(tmp_path, figure(**DISTRICTS))
    said = [label.text for label in draw(spoken).labels]
    assert [1, 1] == [said.count("Town"), said.count("Market")]
    assert ["Town: Market", "Town: Market"] == [row.label for row in rows(spoken)]


def test_a_documents_sign_is_no_date(tmp_path: Path):
    """The signs of the bars stand in a column of their own, where no date lies."""
    drawing = drawn(tmp_path, figure(**DISTRICTS))
    assert 1 == len({spot.box.x for spot in drawing.spots})
    assert {"solid", "pale", "fade", "rails"} >= {ink.stroke for ink in drawing.inks}
    first_year = next(label for label in drawing.labels if label.text == "2011")
    assert all(spot.box.x + spot.box.width < first_year.box.x for spot in drawing.spots)


def test_the_last_year_has_its_word(tmp_path: Path):
    """On a long axis, where not every year has room for its number, the last one has it."""
    said = {label.text for label in drawn(tmp_path, figure(window=["2011", "2024"])).labels}
    assert {"2011", "2024"} <= said
    assert "2012" not in said


DIFFER, INFERRED, UNBOUNDED = (
    "the documents differ",
    "in part worked out by the editors",
    "beginning or end not given",
)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (position("beta", date={"edtf": "2012-06"}), {DIFFER}),
        (position("beta", date={"edtf": "2011"}), set()),
        (position("alpha", key="b", date={"edtf": "2012-06"}), set()),
        (position("beta", date={"edtf": "2011-04-18", "derived": "from the next"}), {INFERRED}),
        (position("beta", date={"edtf": "2011-04-18"}, inferred={"place": "From the next."}), {INFERRED}),
    ],
)
def test_the_legend_says_what_is_drawn(tmp_path: Path, second: dict, expected: set[str]):
    """Signs are joined where documents differ, not where one does; what is worked out has its own sign."""
    first = position("alpha", date={"edtf": "2011-04-18"}, **({"key": "a"} if "key" in second else {}))
    apart = second["date"]["edtf"].startswith("2012")
    standing = {"status": "differing", "note": "They differ."} if apart else {"status": "same-in-several"}
    shop = claim("shop", event="Shop", positions=[first, second], **standing)
    record = figure(lines=[{"show": ["shop"]}])
    said = {label.text for label in draw(voice(tmp_path, record, claims=[*CLAIMS, shop])).labels}
    assert expected == said & {DIFFER, INFERRED}


def test_a_bar_without_an_end_is_explained(tmp_path: Path):
    """A bar that runs on in outline has its word in the legend, one that is bounded has none."""
    for name, line, there in (
        ("a", {"start": "market@alpha"}, True),
        ("b", {"start": "market@alpha", "end": "ended"}, False),
    ):
        said = {label.text for label in drawn(tmp_path / name, figure(lines=[line])).labels}
        assert there is (UNBOUNDED in said)
