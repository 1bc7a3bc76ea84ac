"""Drawings are kept until something that they depend on changes."""

import json
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
    first = Store(tmp_path / "kept", figures, spoken.messages).drawing("time")
    monkeypatch.setattr("chronicle.figures.drawing.draw", lambda *_: pytest.fail("drawn again"))
    again = Store(tmp_path / "kept", figures, spoken.messages).drawing("time")
    assert first == again
    assert again.inks


def test_a_damaged_drawing_is_made_anew(tmp_path: Path):
    """Whatever lies there is drawn again, unless it is a whole drawing with all that was noted of it."""
    spoken = voice(tmp_path)
    store = Store(tmp_path / "kept", {"time": spoken.figure}, spoken.messages)
    first = store.drawing("time")
    record = store.path("time").with_suffix(".json")
    noted = json.loads(record.read_text(encoding="utf-8"))
    for damaged in (
        {},
        noted | {"consulted": None},
        noted | {"consulted": {'["own", "nobody knows"]': "1"}},
        noted | {"key": "another"},
        noted | {"picture": "another"},
    ):
        record.write_text(json.dumps(damaged), encoding="utf-8")
        assert first == store.drawing("time")
        assert noted == json.loads(record.read_text(encoding="utf-8"))


def test_every_form_is_measured(tmp_path: Path):
    """The faults of a figure are those of the page and of the screen."""
    spoken = voice(tmp_path)
    store = Store(tmp_path / "kept", {"time": spoken.figure}, spoken.messages)
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
    first = Store(tmp_path / "kept", figures, spoken.messages).drawing("time")
    monkeypatch.setattr("chronicle.figures.drawing.draw", lambda *_: replace(first, svg="again"))
    fonts[1].write_text("second version", encoding="utf-8")
    store.tools_digest.cache_clear()
    again = Store(tmp_path / "kept", figures, spoken.messages).drawing("time")
    store.tools_digest.cache_clear()
    assert "again" == again.svg


def test_the_place_of_a_font_does_not_matter(tmp_path: Path):
    """Fonts count by what they hold: the same font elsewhere is the same font."""
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.ttf").write_text("letters", encoding="utf-8")
    assert digest_of([tmp_path / "one/a.ttf"]) == digest_of([tmp_path / "other/a.ttf"])
