"""The figures are lettered in fonts that are there, and that matplotlib knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.figures import fonts
from chronicle.figures.style import LETTERINGS

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("bold", [False, True])
def test_each_weight_of_each_family_is_asked_for(bold: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A family of which one weight is missing is named once, before a figure falls back on another face."""
    found: Callable[..., Any] = fonts.find_font

    def lacking(family: str, **wanted: bool) -> Any:
        return None if wanted["bold"] == bold else found(family, **wanted)

    monkeypatch.setattr(fonts, "find_font", lacking)
    with pytest.raises(ProblemsFound) as missing:
        fonts.font_files.__wrapped__()
    assert ["F020"] * len(LETTERINGS) == [each.code for each in missing.value.problems]


def test_matplotlib_learns_of_a_font_that_its_list_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its list is kept from run to run; a font that was installed since is lettered in all the same.

    Upstream: U-MPL-02.
    """
    learnt: list[str] = []
    monkeypatch.setattr(fonts.fontManager, "ttflist", fonts.fontManager.ttflist[:1])
    monkeypatch.setattr(fonts.fontManager, "addfont", learnt.append)
    files = fonts.font_files.__wrapped__()
    known = {entry.fname for entry in fonts.fontManager.ttflist}
    assert sorted({*files} - known) == sorted(learnt)
    assert len(learnt) > 3
