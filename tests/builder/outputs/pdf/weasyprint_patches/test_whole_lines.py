"""What stands apart takes whole lines."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.outputs.pdf.weasyprint_patches.whole_lines import APART, _in_flow_layout, _space_below


@pytest.mark.parametrize(
    ("height", "least", "below"),
    [
        (75.0, 5.0, (0.0, 10.0)),  # half a line is asked for, and half a line is left
        (76.0, 5.0, (9.0, 0.0)),
        (73.0, 5.0, (2.0, 10.0)),  # what is asked for and the rest of the line are more than a line
        (70.0, 5.0, (5.0, 0.0)),  # whole lines already
        (70.05, 5.0, (5.0, 0.0)),  # as good as
        (75.0, 10.0, (5.0, 10.0)),
    ],
)
def test_the_rest_of_a_line_is_room_and_a_whole_line_a_margin(
    height: float, least: float, below: tuple[float, float]
) -> None:
    """The next line of text stands on a line of the page, at least as far below as is asked for."""
    laid = SimpleNamespace(margin_bottom=least, margin_height=lambda: height)
    assert below == pytest.approx(_space_below(laid, 10.0))


def _set_apart(**changed: Any) -> tuple[float, list[float]]:
    """Return where a box that stands apart ends, and the margins that are kept below it."""
    given: dict[str, Any] = {
        "apart": "yes", "abort": False, "stop": False, "element": None, "margin": 5.0, "page_bottom": 500.0,
    }  # fmt: skip
    given |= changed
    element = SimpleNamespace(get={APART: given["apart"]}.get)
    child = SimpleNamespace(element=element)
    last = SimpleNamespace(
        element=given["element"] or element, margin_bottom=given["margin"], margin_height=lambda: 73.0
    )
    found = (given["abort"], given["stop"], None, 100.0, [given["margin"]], None, [last], 7)
    line = {"line_height": SimpleNamespace(value=10.0)}
    laid_out = _in_flow_layout(lambda *_: found)
    context = SimpleNamespace(page_bottom=given["page_bottom"])
    box = SimpleNamespace(element=object(), style=line)
    _abort, _stop, _resume, at, margins, *_rest = laid_out(context, box, 0, child, *range(5), 20.0)
    return at, margins


@pytest.mark.parametrize(
    ("changed", "at", "margin"),
    [
        ({}, 102.0, 10.0),
        ({"page_bottom": 121.0}, 101.0, 10.0),  # no further than the page, less what is kept free there
        ({"page_bottom": 110.0}, 100.0, 10.0),
        ({"apart": ""}, 100.0, 5.0),
        ({"abort": True}, 100.0, 5.0),
        ({"stop": True}, 100.0, 5.0),
        ({"element": object()}, 100.0, 5.0),  # the last thing that was laid out is another one
        ({"margin": 0.0}, 100.0, 0.0),
    ],
)
def test_what_ends_on_its_page_and_stands_apart_takes_whole_lines(
    changed: dict[str, Any], at: float, margin: float
) -> None:
    """What goes on, what is set solid and what stands in the text stays as it is laid out."""
    assert (at, [margin]) == _set_apart(**changed)
