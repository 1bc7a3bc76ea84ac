"""A table on a narrow page: each row a card, each cell with the head of its column."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.html.narrow_tables import MOST_COLUMNS, prepare_tables


def prepared(rows: str, head: str = "") -> etree._Element:
    """Return a table in its box, prepared."""
    thead = f"<thead><tr>{head}</tr></thead>" if head else ""
    body = etree.fromstring(
        f"<body><div class='table-box'><table>{thead}<tbody>{rows}</tbody></table></div></body>"
    )
    prepare_tables(body)
    return body


def labels(body: etree._Element) -> list[list[str | None]]:
    """Return the label of each cell, row by row."""
    return [[cell.get("data-label") for cell in row] for row in body.iterfind(".//tbody/tr")]


def test_each_cell_carries_the_head_of_its_column() -> None:
    """Cells that reach over columns or rows move those after and below them."""
    body = prepared(
        "<tr><th>a</th><td rowspan='2'>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>"
        "<tr><td colspan='2'>f</td><td>g</td></tr>",
        "<th>One</th><th>Two</th><th>Three</th>",
    )
    assert [["One", "Two", "Three"], ["One", "Three"], ["One", "Three"]] == labels(body)
    assert "table-box columns-3" == body[0].get("class")


def test_a_cell_may_reach_over_rows_and_columns_at_once() -> None:
    """It holds its columns for as many rows as it says, and no longer; so does one in the head."""
    body = prepared(
        "<tr><td rowspan='3' colspan='2'>a</td><td>b</td></tr><tr><td rowspan='2'>c</td></tr><tr></tr>"
        "<tr><td>d</td><td>e</td><td>f</td></tr>",
        "<th>One</th><th colspan='1'>Two</th><th>Three</th>",
    )
    assert [["One", "Three"], ["Three"], [], ["One", "Two", "Three"]] == labels(body)
    body = prepared("<tr><td>a</td><td>b</td><td>c</td></tr>", "<th colspan='2'>One</th><th>Three</th>")
    assert [["One", None, "Three"]] == labels(body)
    assert "table-box columns-3" == body[0].get("class")


def test_a_box_without_a_table_and_a_table_without_a_box_are_left_alone() -> None:
    """What comes after them is prepared."""
    table = "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>"
    body = etree.fromstring(
        f"<body><div class='table-box'/>{table}<section><div class='table-box'>{table}</div></section></body>"
    )
    prepare_tables(body)
    assert [[None], ["A"]] == labels(body)
    assert ["table-box", "table-box columns-1"] == [each.get("class") for each in body.iter("div")]


def test_without_heads_there_are_no_labels() -> None:
    """A table without a head, or with an empty one, has nothing to repeat."""
    assert [[None, None]] == labels(prepared("<tr><td>a</td><td>b</td></tr>"))
    assert [[None, "B"]] == labels(prepared("<tr><td>a</td><td>b</td></tr>", "<th/><th>B</th>"))


@pytest.mark.parametrize(
    ("direction", "opening"), [(" dir='ltr'", "\u2066"), (" dir='rtl'", "\u2067"), ("", "\u2068")]
)
def test_runs_of_another_direction_stay_apart_in_a_label(direction: str, opening: str) -> None:
    """An attribute holds no elements: isolates of the same direction stand for them."""
    body = prepared("<tr><td>a</td></tr>", f"<th><p>قبل <bdi{direction}>2011–2024</bdi> بعد</p></th>")
    assert [[f"قبل {opening}2011–2024\u2069 بعد"]] == labels(body)


@pytest.mark.parametrize(
    ("columns", "named"), [(MOST_COLUMNS, MOST_COLUMNS), (MOST_COLUMNS + 1, MOST_COLUMNS)]
)
def test_tables_wider_than_any_are_stacked_like_the_widest(columns: int, named: int) -> None:
    """The style sheet knows so many columns and no more."""
    body = prepared(f"<tr>{'<td>a</td>' * columns}</tr>")
    assert f"table-box columns-{named}" == body[0].get("class")


def test_tables_of_the_ledger_may_be_left_as_they_are() -> None:
    """They have a class, and on the web rules of their own."""
    body = etree.fromstring(
        "<body><div class='table-box'><table class='chronology'><tr><td>a</td></tr></table></div>"
        "<div class='table-box'><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div></body>"
    )
    prepare_tables(body, of_chapters=True)
    assert ["table-box", "table-box columns-2"] == [box.get("class") for box in body]
