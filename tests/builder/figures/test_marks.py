"""What a line of a figure draws is what its targets name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures.extents import CannotBeDrawn, day
from chronicle.figures.figure_records import ChartLine
from chronicle.figures.marks import about, disputed, marks_of
from chronicle.ledger.lookup import LookupFailed
from tests.builder.figures.small_figures import CLAIMS, read
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.ledger.model import Ledger

SHOP = claim(
    "shop", event="Shop", status="differing", note="They differ.",
    positions=[
        position("alpha", key="a", date={"edtf": "2012-05"}),
        position("alpha", key="b", relation="expects", date={"edtf": "2012-06"}),
        position("alpha", key="c", event="Stall", date={"edtf": "2012-05"}),
        position("alpha", key="d", date={"edtf": "2012-05"}),
        position("beta", date={"edtf": "2012"}),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("shop@alpha/a", [("a", "Shop", False)]),
        ("shop@alpha/b", [("b", "Shop", True)]),
        ("shop@alpha", [("a", "Shop", False), ("b", "Shop", True), ("c", "Stall", False)]),
        ("shop@beta", [(None, "Shop", False)]),
    ],
)
def test_a_target_names_its_passages(
    tmp_path: Path, target: str, expected: list[tuple[str | None, str, bool]]
) -> None:
    """A passage is named by its key; what a document says of one event is drawn once, plans apart."""
    ledger, _figures, _problems = read(tmp_path, claims=[*CLAIMS, SHOP])
    found = marks_of(ledger, target)
    assert expected == [(mark.key, mark.event, mark.planned) for mark in found]


@pytest.mark.parametrize(
    ("target", "claims"),
    [("leaving.people", 1), ("market", 1), ("shop", 0), ("shop@alpha", 0)],
)
def test_documents_differ_in_dates_and_in_figures(tmp_path: Path, target: str, claims: int) -> None:
    """A month is no other date than its year, and no document differs from itself."""
    ledger, _figures, _problems = read(tmp_path, claims=[*CLAIMS, SHOP])
    assert claims == len(disputed(marks_of(ledger, target)))


@pytest.mark.parametrize(
    ("target", "inferred"),
    [
        ("shop@alpha", ("date",)),
        ("shop.sold@alpha", ()),
        ("shop@beta", ("place",)),
        ("shop.sold@beta", ("place",)),
    ],
)
def test_what_was_worked_out_of_a_date_is_not_worked_out_of_a_figure(
    tmp_path: Path, target: str, inferred: tuple[str, ...]
) -> None:
    """Of one passage; what was read into the passage itself is so for both."""

    def sold() -> dict[str, Any]:
        return {"quantities": {"sold": {"min": 3, "unit": "person"}}}

    derived = position("alpha", date={"edtf": "2012-05", "derived": "from the next"}, **sold())
    placed = position("beta", date={"edtf": "2012-05"}, inferred={"place": "From the next."}, **sold())
    shop = claim("shop", event="Shop", status="same-in-several", positions=[derived, placed])
    ledger, _figures, _problems = read(tmp_path, claims=[*CLAIMS, shop])
    (mark,) = marks_of(ledger, target)
    assert inferred == mark.inferred
    assert ("sold" in target) is (mark.figure == "sold") is (mark.when is None)


def _ledger(folder: Path, *more: dict[str, Any]) -> Ledger:
    return read(folder, claims=[*CLAIMS, *more])[0]


@pytest.mark.parametrize(
    ("targets", "claims"),
    [
        (["market"], [["alpha", "beta"]]),
        (["market@alpha", "ended"], []),
        (["ended", "market"], [["alpha", "beta"]]),
        (["leaving.people", "market"], [["alpha", "beta"], ["alpha", "beta"]]),
        (["both@alpha", "both.sold@beta"], []),
        (["both"], [["alpha", "beta"]]),
        (["both.sold"], []),
    ],
)
def test_a_date_and_a_figure_do_not_differ(
    tmp_path: Path, targets: list[str], claims: list[list[str]]
) -> None:
    """Each claim by itself is held against itself, dates to dates and figures to figures."""
    sold = {"sold": {"min": 3, "unit": "person"}}
    both = claim("both", event="Both", status="differing", note="They differ.", positions=[
        position("alpha", date={"edtf": "2012-05"}, quantities=sold),
        position("beta", date={"edtf": "2013-05"}, quantities={"sold": {"min": 3, "unit": "person"}}),
    ])  # fmt: skip
    ledger = _ledger(tmp_path, both)
    marks = [mark for target in targets for mark in marks_of(ledger, target)]
    found = disputed(marks)
    assert claims == [[mark.source for mark in each] for each in found]
    assert all(len({mark.claim for mark in each}) == 1 for each in found)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"show": ("market", "ended")}, ("market", "Market")),
        ({"start": "market@alpha", "end": "ended"}, ("market", "Market")),
        ({"start": "market@alpha", "about": "ended"}, ("ended", "The end")),
        ({"start": "market@alpha", "about": "shop@alpha/c"}, ("shop", "Stall")),
        ({"start": "market@beta", "about": "shop"}, ("shop", "Shop")),
        ({"end": "ended", "until": "market@beta"}, ("market", "Market")),
    ],
)
def test_a_line_is_about_its_first_mark_or_what_it_says(
    tmp_path: Path, line: dict[str, Any], told: tuple[str, str]
) -> None:
    """Of the claim that it names, the passage of the same document."""
    assert told == about(_ledger(tmp_path, SHOP), ChartLine(**line))


@pytest.mark.parametrize(
    ("target", "edge", "error"),
    [
        ("nothing", "", "There is no claim “nothing” in the ledger."),
        ("market.people", "", "No position that “market.people” names gives a figure “people”. "
         "Name a claim, a document or a passage that gives one."),
        ("leaving", "", "No position that “leaving” names gives a date. "
         "Name a claim, a document or a passage that gives one."),
        ("nameless", "", "The claim “nameless” has no `event`, and a figure has no other label. "
         "Say in `event`, in a few words, what the passage tells of."),
        ("ended", "lasted", "it is a date, not a length of time"),
        ("leaving.people", "lasted", "“person” is no unit of time"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told(tmp_path: Path, target: str, edge: Any, error: str) -> None:
    """With what to do about it."""
    with pytest.raises((LookupFailed, CannotBeDrawn)) as found:
        marks_of(_ledger(tmp_path), target, edge)
    assert error == str(found.value)


def test_a_mark_has_all_that_its_passage_says(tmp_path: Path) -> None:
    """Whose it is, what it tells of, where it lies, and what it is of a bar."""
    (mark,) = marks_of(_ledger(tmp_path, SHOP), "shop@alpha/b", "end")
    assert ("shop", "alpha", "b", "Shop", "expects", "end", "", None) == (
        mark.claim, mark.source, mark.key, mark.event, mark.relation, mark.edge, mark.figure, mark.quantity
    )  # fmt: skip
    assert (True, False, ()) == (mark.planned, mark.placed, mark.inferred)
    assert (day("2012-06"), day("2012-06", last=True)) == (mark.extent.low, mark.extent.high)
