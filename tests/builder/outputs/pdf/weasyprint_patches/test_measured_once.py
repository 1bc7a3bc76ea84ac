"""What is alike is measured once, and comes to what it would come to by itself."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.weasyprint_patches import measured_once, patching
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Page

CSS = """@page { size: 80mm 90mm; margin: 5mm } p { margin: 3pt; line-height: 1.5 }
div { width: 50%; padding: 1em } div + div { width: 40mm }"""
HTML = '<html lang="en"><div><p>One and one.<p>One and one.</div><div><p>One and one.<div><p>Two</div></div>'


def _page(folder: Path) -> Page:
    """Return a page that is laid out the second time in one book."""
    typesetter = Typesetter([CSS], BuildFolders([folder]).find)
    with patching.patched():
        typesetter.lay_out(HTML, "file:///")
        return typesetter.lay_out(HTML, "file:///").pages[0]


def _measures(page: Page) -> list[tuple[Any, ...]]:
    boxes: list[Any] = list(descendants(page_box(page)))
    return [(box.position_x, box.position_y, box.width, box.height, box.margin_left) for box in boxes]


def test_what_is_measured_once_is_what_is_measured_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page has the same measures where all is worked out each time; half a width is half of that width.

    Upstream: U-WP-45.
    """
    once = _measures(_page(tmp_path))
    others = tuple(each for each in patching.PATCHES if each not in measured_once.PATCHES)
    monkeypatch.setattr(patching, "PATCHES", others)
    assert len(once) > 15
    assert once == _measures(_page(tmp_path))


def test_each_run_has_a_layout_of_its_own(tmp_path: Path) -> None:
    """What one run is given when its line is justified is not given to another of the same words."""
    runs: list[Any] = [box for box in descendants(page_box(_page(tmp_path))) if is_text(box)]
    alike = [run.pango_layout for run in runs if run.text == "One and one."]
    assert len(alike) == 3
    assert len(alike) == len({id(layout) for layout in alike})


class _Style(dict[str, Any]):
    """A style with the fonts of its book."""

    font_config = SimpleNamespace()

    def __missing__(self, name: str) -> str:
        return f"usual {name}"


def test_a_run_is_measured_by_words_letters_and_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the three makes another measure, leading makes none; a run cut to a width is measured anew."""
    monkeypatch.setattr(_Style, "font_config", SimpleNamespace())
    one, low, large = _Style(), _Style(line_height=9), _Style(font_size=12)
    asked: list[Any] = []
    split = measured_once._split_first_line(lambda *given: asked.append(given) or (SimpleNamespace(), 7))
    whole = [("a", one, None, None, 0), ("b", one, None, None, 0), ("a", large, None, None, 0)]
    wider, cut = ("a", one, None, None, 1), ("a", one, None, 30.0, 0)
    layouts = []
    for given in [*whole, wider, *whole, ("a", low, None, None, 0), cut, cut]:
        layout, measure = split(*given)
        layouts.append(layout)
        assert measure == 7
    assert asked == [*whole, wider, cut, cut]
    assert len(layouts) == len({id(each) for each in layouts})  # each is changed when its line is justified
