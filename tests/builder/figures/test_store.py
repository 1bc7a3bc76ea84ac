"""Drawings are kept until something that they depend on changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from chronicle.figures import store
from chronicle.figures.store import Store, digest_of
from tests.builder.figures.small_figures import voice


def test_a_drawing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A drawing is read back as it was drawn, with all that stands on it, and not drawn again."""
    spoken = voice(tmp_path)
    figures = {spoken.figure.id: spoken.figure}
    first = Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    monkeypatch.setattr("chronicle.figures.drawing.draw", lambda *_: pytest.fail("drawn again"))
    again = Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    assert first == again
    assert again.inks


def test_a_drawing_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Other inputs make another drawing, whatever lies there."""
    spoken = voice(tmp_path)
    figures = {spoken.figure.id: spoken.figure}
    first = Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    monkeypatch.setattr("chronicle.figures.drawing.draw", lambda *_: replace(first, svg="again"))
    assert "again" == Store(tmp_path / "kept", figures, spoken.messages, "others").drawing("time").svg


def test_every_form_is_measured(tmp_path: Path):
    """The faults of a figure are those of the page and of the screen."""
    spoken = voice(tmp_path)
    store = Store(tmp_path / "kept", {"time": spoken.figure}, spoken.messages, "inputs")
    assert [] == store.faults("time")
    assert {"time-page.svg", "time-screen.svg"} == {path.name for path in (tmp_path / "kept").glob("*.svg")}


def test_a_new_font_makes_a_drawing_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A drawing that was lettered in an earlier version of a font is not kept."""
    fonts = [tmp_path / "a.ttf", tmp_path / "b.ttf"]
    for font in fonts:
        font.write_text("first version", encoding="utf-8")
    monkeypatch.setattr("chronicle.figures.fonts.font_files", lambda: tuple(map(str, fonts)))
    spoken = voice(tmp_path)
    figures = {spoken.figure.id: spoken.figure}
    store.tools_digest.cache_clear()
    first = Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    monkeypatch.setattr("chronicle.figures.drawing.draw", lambda *_: replace(first, svg="again"))
    fonts[1].write_text("second version", encoding="utf-8")
    store.tools_digest.cache_clear()
    again = Store(tmp_path / "kept", figures, spoken.messages, "inputs").drawing("time")
    store.tools_digest.cache_clear()
    assert "again" == again.svg


def test_the_place_of_a_font_does_not_matter(tmp_path: Path):
    """Fonts count by what they hold: the same font elsewhere is the same font."""
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.ttf").write_text("letters", encoding="utf-8")
    assert digest_of([tmp_path / "one/a.ttf"]) == digest_of([tmp_path / "other/a.ttf"])
