"""All figures can be drawn to files without building the book."""

from pathlib import Path

import pytest

from chronicle.build import portfolio
from chronicle.build.portfolio import draw_figures
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from tests.builder.figures.small_figures import CLAIMS, figure, read
from tests.languages import CHOSEN, edition_of


def test_every_form_of_every_figure(tmp_path: Path):
    """Each figure becomes a file for paper and one for screens."""
    read(tmp_path, figure(), figure(id="again"))
    assert [] == draw_figures(Folders(tmp_path), CHOSEN, edition_of("en"), tmp_path / "drawn")
    expected = {f"{name}-en-{form}.svg" for name in ("time", "again") for form in ("page", "screen")}
    assert expected == {path.name for path in (tmp_path / "drawn").iterdir()}


def test_drawings_are_measured_and_proved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What is wrong with a label or beside the ledger is told, and the figure is drawn all the same."""
    fault = Problem("docs/figures/figures.yaml", 1, "F025", "It is not so.")
    monkeypatch.setattr(portfolio.proof, "faults", lambda *_: [fault])
    long = [{**CLAIMS[0], "event": "Market" * 20}, *CLAIMS[1:]]
    read(tmp_path, figure(), claims=long)
    problems = draw_figures(Folders(tmp_path), CHOSEN, edition_of("en"), tmp_path / "drawn")
    assert {"F013", "F025"} <= {problem.code for problem in problems}
    assert (tmp_path / "drawn" / "time-en-page.svg").is_file()
