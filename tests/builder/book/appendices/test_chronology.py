"""Under the heading of its year a date is said without it, as long as nothing is lost."""

from __future__ import annotations

import pytest

from chronicle.book.appendices import appendix
from chronicle.book.blocks import Heading, Table
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, position


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ({"edtf": "2012-06-09"}, "9 June"),
        ({"edtf": "2012-06"}, "June"),
        ({"edtf": "2012-06-09/2012-06-11"}, "9–11 June"),
        ({"edtf": "2012"}, "2012"),
        ({"edtf": "2012/2013"}, "2012–2013"),
        ({"edtf": "2012-12-31/2013-01-01"}, "31 December 2012 to 1 January 2013"),
        ({"edtf": "2012-06/.."}, "from June 2012"),
        ({"edtf": "2012-06", "part": "early"}, "early June 2012"),
        ({"edtf": "2012-06-09", "part": "by"}, "by 9 June 2012"),
        ({"edtf": "2012-06-09", "time": "noon"}, "noon on 9 June 2012"),
        ({"edtf": "2012-21"}, "spring 2012"),
        ({"edtf": "2012-06-09", "said": "that day"}, "9 June 2012"),
        ({"said": "that day", "sort": "2012-06-09"}, "that day"),
    ],
)
def test_a_plain_date_is_said_without_its_year(tmp_path, date, said):
    """Days and months of one year need no year; what is narrowed, bounded or goes on has it."""
    small = book(tmp_path, claim(positions=[position(date=date)]))
    heading, table = appendix(small, "chronology")
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert ("year-2012", "2012") == (heading.anchor, shown(small, heading.text))
    assert said == shown(small, table.rows[0][0])


def test_each_year_has_its_table(tmp_path):
    """Years follow one another, each with its rows in their order; a line loses its stop."""
    dates = ("2013-01-02", "2012-05", "2013-01-01")
    rows = [
        claim(f"c{number}", event=f"Event {'abc'[number]}.", positions=[position(date={"edtf": date})])
        for number, date in enumerate(dates)
    ]
    small = book(tmp_path, *rows)
    found = appendix(small, "chronology")
    assert ["year-2012", "year-2013"] == [each.anchor for each in found if isinstance(each, Heading)]
    tables = [each for each in found if isinstance(each, Table)]
    assert "[main c1]" == shown(small, tables[0].rows[0][3])  # without a number of the register
    assert [["Event b"], ["Event c", "Event a"]] == [
        [shown(small, row[1]) for row in each.rows] for each in tables
    ]


def test_a_row_is_found_by_the_first_passage_that_it_stands_for(tmp_path):
    """Two dates of one claim have two anchors; a row is picked by the year that it stands under."""
    dates = {"a": "2012-05", "b": "2013-01"}
    positions = [position(key=key, date={"edtf": date}) for key, date in dates.items()]
    small = book(tmp_path, claim("c", event="Event.", status="differing", note="Why.", positions=positions))
    tables = [each for each in appendix(small, "chronology") if isinstance(each, Table)]
    source = positions[0]["source"]
    assert [(f"event-c-{source}-a",), (f"event-c-{source}-b",)] == [each.anchors for each in tables]
    assert [("2012",), ("2013",)] == [each.facets[0].year for each in tables]
