"""The table behind a figure has a row for each mark, and each row says what the ledger says."""

from pathlib import Path

from chronicle.figures.marks import marks_of_line
from chronicle.figures.tables import rows
from tests.figures.small_figures import drawn, figure, voice


def test_each_mark_has_its_row(tmp_path: Path):
    """The table has as many rows as the drawing has marks, with the same documents and words."""
    spoken = voice(tmp_path)
    spots = drawn(tmp_path / "again").spots
    expected = {(spoken.messages.source(spot.source), spot.words, spot.claim) for spot in spots}
    assert expected == {(row.source, row.words, row.claim) for row in rows(spoken)}


def test_what_is_counted_is_said(tmp_path: Path):
    """A row of a plan says that it is one."""
    lines = [
        {"heading": "Reported", "label": "Leaving", "show": ["leaving.people@beta"]},
        {"heading": "Planned", "label": "Leaving", "show": ["leaving.people@alpha"]},
    ]
    record = figure(kind="departures", lines=lines)
    del record["window"]
    found = [(row.source, row.words, row.relation) for row in rows(voice(tmp_path, record))]
    assert found == [("Beta", "about 2,000 people", "statement"), ("Alpha", "300 people", "plan")]


def test_no_document_is_the_one_that_differs(tmp_path: Path):
    """Beside one another, documents that contradict each other all make statements, in whatever order."""
    assert [row.relation for row in rows(voice(tmp_path))] == ["statement", "statement"]


def test_a_bar_names_its_ends(tmp_path: Path):
    """A row says whether a bar begins or ends there."""
    lines = [{"label": "Market", "start": ["market@alpha"], "end": ["ended"]}]
    found = [row.words for row in rows(voice(tmp_path, figure(lines=lines)))]
    assert found == ["beginning: 18 April 2011", "end: February 2013"]


def test_marks_are_the_ledgers(tmp_path: Path):
    """A mark's date is the position's own, and there is none that no position gives."""
    spoken = voice(tmp_path)
    marks = marks_of_line(spoken.ledger, spoken.figure.lines[0])
    given = {(each.source, each.date) for each in spoken.ledger.claims["market"].positions}
    assert given == {(mark.source, mark.when) for mark in marks}
