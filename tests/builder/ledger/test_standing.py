"""How passages stand to one another is worked out from what they give."""

from __future__ import annotations

import pytest

from chronicle.ledger.standing import counts_or_dates, is_difference, standing

from .small_ledger import claim, position, read


def dead(number):
    """Return figures of one number."""
    return {"dead": {"min": number, "unit": "person"}}


def on(day):
    """Return a date."""
    return {"edtf": f"2011-04-{day}"}


@pytest.mark.parametrize(
    ("status", "positions", "expected"),
    [
        ("one-source", [position()], "one"),
        ("same-in-several", [position(), position("beta")], "same"),
        ("doubtful", [position(), position("beta", says="No.")], "doubtful"),
        ("differing", [position(quantities=dead(2)), position("beta", quantities=dead(3))], "differ"),
        (
            "differing",
            [position(key="a", quantities=dead(2)), position(key="b", quantities=dead(3))],
            "differs",
        ),
        (
            "differing",
            [
                position(key="a", quantities=dead(2)),
                position(key="b", quantities=dead(3)),
                position("beta", quantities=dead(3)),
            ],
            "differ",
        ),
        ("differing", [position(), position("beta", relation="denies")], "differ"),
        ("differing", [position(), position("beta", attribution="agency")], "differ"),
        ("differing-scope", [position(date=on(18)), position("beta", date=on(19))], "count"),
        ("differing-scope", [position(date=on(18), key="a"), position(date=on(19), key="b")], "counts"),
        ("differing-scope", [position(quantities=dead(2)), position("beta", date=on(19))], "speak"),
        ("differing-scope", [position(says="So.", key="a"), position(says="No.", key="b")], "speaks"),
        ("differing-scope", [position(quantities=dead(2)), position("beta", quantities=dead(3))], "count"),
    ],
)  # fmt: skip
def test_standing(tmp_path, status, positions, expected):
    """Documents differ from one another where two of them do; else one of them differs from itself."""
    ledger, _ = read(tmp_path, claim(status=status, positions=positions, note="Perhaps."))
    found = ledger.claims["deaths"]
    assert expected == standing(found)
    assert (expected not in ("one", "same")) is is_difference(found)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([{}, {"quantities": dead(2)}], False),
        ([{"quantities": dead(2)}, {"quantities": dead(3)}], True),
        ([{"date": on(18)}, {}], False),
        ([{"date": on(18)}, {"date": on(18)}], True),
        ([{"date": on(18), "quantities": dead(2)}, {}], False),
    ],
)
def test_two_figures_or_two_dates_are_compared(tmp_path, given, expected):
    """A figure and a date of one passage are no two figures."""
    rows = [position(key=f"k{at}", **fields) for at, fields in enumerate(given, start=1)]
    ledger, _ = read(tmp_path, claim(positions=rows))
    assert expected is counts_or_dates(ledger.claims["deaths"].positions)
