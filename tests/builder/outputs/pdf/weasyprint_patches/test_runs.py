"""A run that is set anew keeps the edge that it hangs at."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.outputs.pdf.weasyprint_patches import runs


@pytest.mark.parametrize(("side", "left"), [("left", 10.0), ("right", 35.0)])
def test_a_shorter_text_stays_at_its_side(side: Any, left: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folio of one digit in place of three ends where those did."""
    layout = SimpleNamespace(get_first_line=lambda: ("line", None), deactivate=lambda: None)
    monkeypatch.setattr(runs.line_break, "create_layout", lambda *_: layout)
    monkeypatch.setattr(runs.line_break, "line_size", lambda *_: (5.0, 9.0))
    run: Any = SimpleNamespace(position_x=10.0, width=30.0, style={}, text="123", pango_layout=None)
    runs.set_text(run, "7", side)
    assert (left, 5.0, "7", layout) == (run.position_x, run.width, run.text, run.pango_layout)
