"""Drawings are kept until something that they depend on changes."""

from pathlib import Path

from chronicle.figures.store import Store
from tests.figures.small_figures import voice


def test_a_drawing_is_kept(tmp_path: Path):
    """A drawing is read back as it was drawn."""
    spoken = voice(tmp_path)
    figures = {spoken.figure.id: spoken.figure}
    first = Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    (tmp_path / "kept" / "time-page.svg").write_text("kept", encoding="utf-8")
    again = Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    assert (again.svg, first.spots, first.labels) == ("kept", again.spots, again.labels)


def test_a_drawing_is_made_anew(tmp_path: Path):
    """Other inputs make another drawing, whatever lies there."""
    spoken = voice(tmp_path)
    figures = {spoken.figure.id: spoken.figure}
    Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    (tmp_path / "kept" / "time-page.svg").write_text("kept", encoding="utf-8")
    assert "kept" != Store(tmp_path / "kept", figures, spoken.messages, "others").drawing("time").svg


def test_every_form_is_measured(tmp_path: Path):
    """The faults of a figure are those of the page and of the screen."""
    spoken = voice(tmp_path)
    store = Store(tmp_path / "kept", {"time": spoken.figure}, spoken.messages, "inputs")
    assert [] == store.faults("time")
    assert {"time-page.svg", "time-screen.svg"} == {path.name for path in (tmp_path / "kept").glob("*.svg")}
