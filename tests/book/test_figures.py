"""The book's own figures, in every language and form."""

import re
from itertools import combinations, pairwise

import pytest

from chronicle.core.folders import Folders
from chronicle.figures import measure, proof, row_proof
from chronicle.figures.drawing import draw
from chronicle.figures.figure_tables import rows
from chronicle.figures.figure_voice import Voice
from chronicle.figures.loading import load_figures
from chronicle.figures.marks import marks_of_line
from chronicle.figures.style import APART, WIDTHS
from chronicle.ledger.loader import load_ledger
from chronicle.words import Messages
from tests.builder.figures.finished import strangers
from tests.languages import CHOSEN, EDITIONS
from tests.roots import ROOT

BOOK = Folders(ROOT)
LEDGER = load_ledger(BOOK.evidence, CHOSEN)
FIGURES = load_figures(BOOK.figures, LEDGER)
WITHOUT = frozenset({"map"})  # shows places, not claims

pytestmark = pytest.mark.book


@pytest.fixture(scope="module", params=EDITIONS, ids=[edition.code for edition in EDITIONS])
def messages(request):
    """Return the words of each edition in turn."""
    from chronicle.catalogs import vet

    vet(BOOK.root, request.param, release=False)
    return Messages.load(request.param, BOOK.catalogs, LEDGER)


@pytest.mark.parametrize("form", WIDTHS)
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_can_be_read_and_believed(messages: Messages, name: str, form):
    """No label overlaps or is cut off; no mark or bar stands where its record does not allow it."""
    voice = Voice(FIGURES[name], messages)
    drawing = draw(voice, form)
    assert [] == list(measure.faults(voice, drawing))
    assert [] == list(proof.faults(voice.figure, LEDGER, drawing))
    assert [] == list(strangers(drawing))


@pytest.mark.parametrize("name", FIGURES)
def test_a_finger_meets_one_mark(messages: Messages, name: str):
    """On a screen the marks that lead somewhere stand so far apart that none of their touch areas overlap."""
    boxes = {spot.box for spot in draw(Voice(FIGURES[name], messages), "screen").spots}
    middles = [(box.x + box.width / 2, box.y + box.height / 2) for box in boxes]
    for one, other in combinations(middles, 2):
        assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) > APART["screen"] - 0.01


@pytest.mark.parametrize("name", [name for name in FIGURES if FIGURES[name].kind not in WITHOUT])
def test_every_mark_is_a_position(name: str):
    """Every mark has the date or figure of a position of the ledger; none is added or worked out."""
    for line in FIGURES[name].lines:
        for mark in marks_of_line(LEDGER, line):
            positions = LEDGER.claims[mark.claim].positions
            given = [(each.date, tuple(each.quantities.values())) for each in positions]
            assert any(mark.when == when or mark.quantity in found for when, found in given)


@pytest.mark.parametrize("name", [name for name in FIGURES if FIGURES[name].kind not in WITHOUT])
def test_every_document_that_dates_it_is_drawn(name: str):
    """A line that names a whole claim leaves out no document that gives a date or the figure."""
    for line in FIGURES[name].lines:
        for target in line.show:
            if "@" in target:
                continue
            claim, _, figure = target.partition(".")
            positions = LEDGER.claims[claim].positions
            expected = {
                each.source for each in positions if (figure in each.quantities if figure else each.date)
            }
            assert expected == {mark.source for mark in marks_of_line(LEDGER, line) if mark.claim == claim}


@pytest.mark.parametrize("name", FIGURES)
def test_the_table_is_complete(messages: Messages, name: str):
    """Whatever stands on a drawing stands in its table too."""
    voice = Voice(FIGURES[name], messages)
    said = {(row.source, row.claim) for row in rows(voice)}
    spots = draw(voice).spots
    assert {(messages.source(spot.source), spot.claim) for spot in spots} <= said


@pytest.mark.parametrize("name", [name for name in FIGURES if FIGURES[name].kind not in WITHOUT])
def test_every_row_is_what_a_passage_says(messages: Messages, name: str):
    """Each row of a table has the event, the date or figure and the standing of a passage of its document."""
    told = rows(Voice(FIGURES[name], messages))
    assert [] == list(row_proof.faults(FIGURES[name], messages, told))


def test_each_chapter_has_its_strip():
    """Every chapter that tells of a time has its stretch of the timeline, whose alternative is one line."""
    placed = [
        name
        for path in sorted(BOOK.docs.glob("chapters/*.md"))
        for name in re.findall(r"```{chronicle-figure} (strip-\d+)\n", path.read_text(encoding="utf-8"))
    ]
    assert placed == [name for name in FIGURES if name.startswith("strip-")]
    assert not any("\n" in FIGURES[name].alt for name in placed)


def test_maps_say_what_they_leave_out():
    """A map names the data sets, and says that frontiers are no statement of the book."""
    assert "no statement of the book" in (FIGURES["map"].caption or "")
    assert "Left out" in (FIGURES["advance"].caption or "")


@pytest.mark.parametrize("name", ["map", "advance"])
def test_a_map_is_ruled_off_on_all_sides(messages: Messages, name: str):
    """The frame of a map is one line around it, whole inside the picture; the sea in it has its name."""
    drawing = draw(Voice(FIGURES[name], messages))
    number = r"([\d.]+)"
    around = rf"M {number} {number} L {number} \2 L \3 {number} L \1 \4 L \1 \2"
    lines = [tuple(map(float, found)) for found in re.findall(around, drawing.svg)]
    framed = [each for each in lines if drawing.width * 0.9 < each[2] - each[0] < drawing.width]
    ((left, top, right, low),) = framed
    assert 0.5 < min(left, top, drawing.width - right, drawing.height - low) < 1
    sea = FIGURES[name].sea
    assert (name == "map") == (sea is not None)
    words = "".join(label.text for label in drawing.labels).replace(" ", "")
    assert sea is None or Voice(FIGURES[name], messages).own(sea.label).replace(" ", "") in words


def test_a_name_and_its_day_are_one_label(messages: Messages):
    """On the map of the advance a town's day stands in one line with its name, or without room next to it."""
    voice = Voice(FIGURES["advance"], messages)
    (line,) = (line for line in voice.figure.lines if line.place == "hama")
    (mark,) = marks_of_line(LEDGER, line)
    name, day = messages.place("hama"), messages.date(mark.when, "day-month") if mark.when else ""
    said = messages.text("figure", "{head}: {rest}", head=name, rest=day)
    labels = [label.text for label in draw(voice).labels]
    next_to = [after for before, after in pairwise(labels) if before == name and after.startswith(day)]
    assert said in labels or 1 == len(next_to)
