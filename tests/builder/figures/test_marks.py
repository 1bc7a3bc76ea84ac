"""What a line of a figure draws is what its targets name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures.marks import disputed, marks_of
from tests.builder.figures.small_figures import CLAIMS, read
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path

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
