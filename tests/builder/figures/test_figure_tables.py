"""The table behind a figure has a row for each mark, and each row says what the ledger says."""

from dataclasses import replace
from pathlib import Path

from chronicle.figures.figure_tables import FigureRow, heads, rows
from chronicle.figures.figure_voice import Voice
from chronicle.figures.marks import marks_of_line
from tests.builder.figures.small_figures import CLAIMS, drawn, figure, voice
from tests.builder.figures.test_sheets import LONG, SAID, TOLD, UNITS
from tests.builder.ledger.small_ledger import claim, position


def test_each_mark_has_its_row(tmp_path: Path):
    """The table has as many rows as the drawing has marks, with the same documents and words."""
    spoken = voice(tmp_path)
    spots = drawn(tmp_path / "again").spots
    expected = {(spoken.messages.source(spot.source), spot.words, spot.claim) for spot in spots}
    assert expected == {(row.source, row.words, row.claim) for row in rows(spoken)}


def test_what_is_counted_is_said(tmp_path: Path):
    """A row of a plan says that it is one."""
    lines = [
        {"show": ["leaving.people@beta"]},
        {"show": ["leaving.people@alpha"]},
    ]
    record = figure(kind="departures", lines=lines)
    del record["window"]
    found = [(row.source, row.words, row.relation) for row in rows(voice(tmp_path, record))]
    assert found == [("Beta", "about 2,000 people", "statement"), ("Alpha", "300 people", "plan")]


def test_no_document_is_the_one_that_differs(tmp_path: Path):
    """Beside one another, documents that contradict each other all make statements, in whatever order."""
    assert [row.relation for row in rows(voice(tmp_path))] == ["statement", "statement"]


def test_a_row_is_labelled_by_its_own_event(tmp_path: Path):
    """Each end of a bar is labelled by the event of its own claim, whatever the bar is about."""
    lines = [{"start": "market@alpha", "end": "ended"}]
    found = [(row.label, row.words) for row in rows(voice(tmp_path, figure(lines=lines)))]
    assert found == [("Market", "18 April 2011"), ("The end", "February 2013")]


def test_a_position_may_tell_of_something_else(tmp_path: Path):
    """A position's own event goes before that of its claim."""
    other = claim("shop", event="Shop", positions=[position("alpha", event="Stall", date={"edtf": "2012"})])
    spoken = voice(tmp_path, figure(lines=[{"show": ["shop"]}]), claims=[*CLAIMS, other])
    assert ["Stall"] == [row.label for row in rows(spoken)]


def test_what_the_editors_worked_out_is_said(tmp_path: Path):
    """A row says what of its passage the editors worked out: its date, its place."""
    dated = {"edtf": "2012", "derived": "from the next entry"}
    shop = position("alpha", date=dated, inferred={"place": "The next entry names it."})
    claims = [*CLAIMS, claim("shop", event="Shop", positions=[shop])]
    spoken = voice(tmp_path, figure(lines=[{"show": ["shop"]}]), claims=claims)
    assert ["statement (worked out by the editors: date; place)"] == [row.relation for row in rows(spoken)]


def test_a_place_in_time_is_the_editors_choice(tmp_path: Path):
    """A phrase has its place on a line of time from the editors, and says so; on a map it has none."""
    spoken_of = claim(
        "shop", event="Shop", positions=[position("alpha", date={"said": "then", "sort": "2012"})]
    )
    spoken = voice(tmp_path, figure(lines=[{"show": ["shop"]}]), claims=[*CLAIMS, spoken_of])
    on_map = Voice(replace(spoken.figure, kind="map"), spoken.messages)
    assert ["statement (worked out by the editors: date)"] == [row.relation for row in rows(spoken)]
    assert ["statement"] == [row.relation for row in rows(on_map)]


def test_a_date_that_was_worked_out_is_so_on_a_map(tmp_path: Path):
    """What the editors worked out of a passage is said beside every figure of it, a map too."""
    shop = position("alpha", date={"edtf": "2012", "derived": "from the next entry"})
    claims = [*CLAIMS, claim("shop", event="Shop", positions=[shop])]
    spoken = voice(tmp_path, figure(lines=[{"show": ["shop"]}]), claims=claims)
    on_map = Voice(replace(spoken.figure, kind="map"), spoken.messages)
    assert ["statement (worked out by the editors: date)"] == [row.relation for row in rows(on_map)]


def test_who_is_counted_stands_behind_the_number(tmp_path: Path):
    """A figure with a scope says in its row whom it counts; one without says nothing more."""
    counted = {"people": {"min": 300, "unit": "person", "scope": "people in town"}}
    positions = [
        position("alpha", quantities=counted),
        position("beta", quantities={"people": {"min": 300, "unit": "person"}}),
    ]
    shop = claim("shop", event="Shop", status="same-in-several", positions=positions)
    record = figure(kind="departures", lines=[{"show": ["shop.people"]}])
    del record["window"]
    found = [row.words for row in rows(voice(tmp_path, record, claims=[*CLAIMS, shop]))]
    assert ["300 people (people in town)", "300 people"] == found


def test_a_row_says_the_place_of_its_line(tmp_path: Path):
    """Where a line stands under a place, its rows begin with it."""
    spoken = voice(tmp_path)
    line = replace(spoken.figure.lines[0], place="town")
    (placed, *_others) = rows(Voice(replace(spoken.figure, lines=(line,)), spoken.messages))
    assert f"{spoken.messages.place('town')}: Market" == placed.label


def test_a_form_that_the_edition_lacks(tmp_path: Path):
    """A label that is not translated stands in English, names and all, where its form is no form here."""
    shop = claim(
        "shop", event="Shop of {place}`the Town <town>`", positions=[position(date={"edtf": "2012"})]
    )
    spoken = voice(tmp_path, figure(lines=[{"show": ["shop"]}]), "ar", claims=[*CLAIMS, shop])
    assert ["Shop of the Town"] == [row.label for row in rows(spoken)]


def test_marks_are_the_ledgers(tmp_path: Path):
    """A mark's date is the position's own, and there is none that no position gives."""
    spoken = voice(tmp_path)
    marks = marks_of_line(spoken.ledger, spoken.figure.lines[0])
    given = {(each.source, each.date) for each in spoken.ledger.claims["market"].positions}
    assert given == {(mark.source, mark.when) for mark in marks}


def test_a_table_has_all_that_its_lines_show(tmp_path: Path):
    """In their order: the place and the event, the document, what it gives and how, and the passage."""
    lines = [
        {"place": "town", "show": ["talks"]},
        {"show": ["market"]},
        {"show": ["rains@alpha"]},
        {"start": "siege", "end": "lifted"},
    ]
    spoken = voice(tmp_path, figure(lines=lines), claims=TOLD, units=UNITS)
    derived = "statement (worked out by the editors: date)"
    siege = "The siege of the old town and its suburbs"
    assert [
        FigureRow("Town: Talks", "Alpha", "7 May 2012", "statement", "talks", "alpha", None),
        FigureRow("Town: Talks", "Beta", "9 May 2012 (derived)", derived, "talks", "beta", "a"),
        FigureRow("Town: Talks", "Beta", "20 May 2012", "plan", "talks", "beta", "b"),
        FigureRow("Market", "Alpha", "18 April 2011", "statement", "market", "alpha", None),
        FigureRow("Market", "Beta", "early June 2012", "statement", "market", "beta", None),
        FigureRow(LONG, "Alpha", SAID, derived, "rains", "alpha", None),
        FigureRow(siege, "Alpha", "May 2011", "statement", "siege", "alpha", None),
        FigureRow("The end of the siege", "Alpha", "10 September 2012", "statement", "lifted", "alpha", None),
    ] == rows(spoken)
    assert ("What", "Document", "What it gives", "How", "Paragraph") == heads(spoken)
