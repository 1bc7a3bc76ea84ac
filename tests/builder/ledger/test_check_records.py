from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position, read, tables


@pytest.mark.parametrize(
    ("changed", "code", "message"),
    [
        ({"places": ["twon"]}, "E006", "There is no place “twon”."),
        ({"actors": ["gaurd"]}, "E006", "There is no actor “gaurd”."),
        ({"positions": [position("gamma")]}, "E005", "There is no source “gamma”."),
        (
            {"positions": [position(attribution="nobody")]},
            "E005",
            "There is neither a source nor an actor “nobody”.",
        ),
        ({"positions": [position("agency")]}, "E005", "“agency” was not read: it cannot have a position."),
        (
            {"positions": [position(quantities={"dead": {"min": 2, "unit": "persn"}})]},
            "E007",
            "There is no unit “persn”.",
        ),
        ({"subjects": ["tank"]}, "E024", "There is no subject “tank”."),
        (
            {"positions": [position(lines="6")]},
            "E015",
            "Line 6 of the copy of “alpha” holds no statement, by sources.yaml.",
        ),
        (
            {"positions": [position(lines="9")]},
            "E015",
            "Line 9 of the copy of “alpha” is blank or past its end, by sources.yaml.",
        ),
        ({"positions": [position(lines="3-2")]}, "E015", "The lines run backwards."),
        (
            {"positions": [position(locator={"part": "timeline", "entry": "2011-13"})]},
            "E017",
            "“2011-13”: there is no month 13.",
        ),
    ],
)
def test_claims_name_what_is_there(tmp_path, changed, code, message):
    """A claim names sources, places, actors, units and lines that exist."""
    assert [(code, message)] == faults(tmp_path, claim(**changed))


def test_other_table(tmp_path):
    """An id that stands in another table is pointed to."""
    (problem,) = read(tmp_path, claim(places=["guard"]))[1]
    assert "“guard” stands among the actors." == problem.remedy


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"within": "nowhere"}, "There is no place “nowhere”."),
        ({"perhaps_same": ["nowhere"]}, "There is no place “nowhere”."),
        ({"perhaps_same": ["town"]}, "“town” is said to be perhaps the same as itself."),
    ],
)
def test_places_name_what_is_there(tmp_path, changed, message):
    """A place names other places that exist, and not itself."""
    places = tables()["places"]
    places[0].update(changed)
    assert [message] == [text for _, text in faults(tmp_path, places=places)]


def test_circle_of_places(tmp_path):
    """Nothing lies within itself, over however many steps."""
    places = tables()["places"]
    places[0]["within"], places[1]["within"] = "m5", "town"
    _ledger, problems = read(tmp_path, places=places)
    assert [("E014", "m5"), ("E014", "town")] == sorted((each.code, each.subject) for each in problems)


def test_order_of_sources(tmp_path):
    """No two sources have the same place in the order."""
    sources = tables()["sources"]
    sources[1]["order"] = 1
    assert [("E004", "The order 1 is that of “alpha” too.")] == faults(tmp_path, sources=sources)


def test_source_via(tmp_path):
    """A source known through another names one that exists."""
    sources = tables()["sources"]
    sources[2]["via"] = "gamma"
    assert [("E005", "There is no source “gamma”.")] == faults(tmp_path, sources=sources)


def test_the_date_of_a_document_can_be_read(tmp_path):
    """When a document was published is a date of the calendar."""
    sources = tables()["sources"]
    sources[0]["csl"]["issued"] = "2012-13"
    assert [("E017", "“2012-13”: there is no month 13.")] == faults(tmp_path, sources=sources)


def test_a_line_has_one_reason(tmp_path):
    """Two reasons why a line holds no statement are one too many."""
    sources = tables()["sources"]
    sources[0]["copy"]["lines"]["none"].append({"lines": "6", "because": "a heading"})
    assert ["Line 6 of the copy stands twice: under none and under none."] == [
        message for _, message in faults(tmp_path, sources=sources)
    ]


def test_line_under_two_heads(tmp_path):
    """A line of a copy holds a statement or none, not both."""
    sources = tables()["sources"]
    sources[0]["copy"]["lines"]["none"][0]["lines"] = "5-6"
    assert ["Line 5 of the copy stands twice: under statement and under none."] == [
        message for _, message in faults(tmp_path, sources=sources)
    ]


@pytest.mark.parametrize(
    ("line", "entry", "expected"),
    [
        (1, "town", []),
        (1, "guard", []),
        (40, "town", ["E015"]),
        (1, "village", ["E062"]),
        (1, "alpha", ["E062"]),
    ],
)
def test_own_words_of_a_document(tmp_path, line, entry, expected):
    """A document's word stands on a line that holds something, and for a name that is listed."""
    sources = tables()["sources"]
    sources[0]["own_words"] = [{"word": "x", "language": "en", "gloss": "y", "line": line, "entry": entry}]
    assert expected == [code for code, _ in faults(tmp_path, sources=sources)]


def test_corrections(tmp_path):
    """A correction names a claim that exists, and a date that can be read."""
    row = {"claim": "death", "before": "10", "after": "20", "why": "A slip.", "date": "2025-02-30"}
    assert [
        ("E008", "There is no claim “death”."),
        ("E017", "“2025-02-30”: 2025-02 has no day 30."),
    ] == faults(tmp_path, corrections=[row])


def test_per_cent_is_of_a_number(tmp_path):
    """A word in place of a number has no sign for hundredths."""
    units = [{"id": "share", "one": "per cent", "other": "per cent", "per_cent": True}]
    figure = {"qualifier": "most", "unit": "share"}
    found = faults(tmp_path, claim(positions=[position(quantities={"hit": figure})]), units=units)
    assert [("E018", "“most” is no number, and “share” is printed as one.")] == found
