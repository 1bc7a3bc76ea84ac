"""Figures of the departures stand below one another, each with its words beside or below its sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.figures import departures
from chronicle.figures.canvas import Canvas
from chronicle.figures.departures import _Words, draw
from tests.builder.figures.small_figures import figure, voice
from tests.builder.ledger.small_ledger import claim, position
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.figures.figure_voice import Voice


def spoken(folder: Path) -> Voice:
    """Return a figure of two lines, what was planned and what two documents report."""

    def people(number: int) -> dict[str, object]:
        return {"quantities": {"people": {"min": number, "unit": "person"}}}

    claims = [
        claim("plan", event="Plan", positions=[position("alpha", relation="plans", **people(300))]),
        claim(
            "leaving",
            event="Leaving",
            status="differing",
            note="They differ.",
            positions=[position("alpha", **people(900)), position("beta", **people(1000))],
        ),
    ]
    record = figure(
        kind="departures", lines=[{"show": ["plan.people"]}, {"show": ["leaving.people"]}], window=None
    )
    return voice(folder, {name: value for name, value in record.items() if value is not None}, claims=claims)


@pytest.mark.parametrize("below", [(False, False, False), (False, True, False), (True, True, True)])
def test_what_stands_on_a_line_of_its_own_takes_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: tuple[bool, ...]
) -> None:
    """The next sign comes behind it, and so do the next line and the legend; no word stands on another."""
    places = iter(below)

    def words(page: Canvas, _axis: object, mark: object, _voice: object) -> _Words:
        return _Words(f"said {id(mark)}", page.width, "end", below=next(places))

    monkeypatch.setattr(departures, "_words_of", words)
    page = Canvas(edition_of("en"))
    height = draw(page, spoken(tmp_path))
    step = max(page.leading, page.apart + 2)
    signs = [spot.box.y + spot.box.height / 2 for spot in page.spots]
    said = [each.box for each in page.labels if each.text.startswith("said")]
    for sign, box, is_below in zip(signs, said, below, strict=True):
        middle = box.y + box.height / 2
        assert abs(float(middle) - sign - is_below * step) < 2
    assert signs[2] - signs[1] == pytest.approx((1 + below[1]) * step)
    heads = {each.text: each.box for each in page.labels}
    assert signs[0] + below[0] * step < heads["Reported"].y < signs[1]
    assert heads["Planned or expected"].y < signs[0]
    legend = heads["planned or expected"]
    assert signs[2] + below[2] * step < legend.y < height
    assert "the documents differ" not in heads
