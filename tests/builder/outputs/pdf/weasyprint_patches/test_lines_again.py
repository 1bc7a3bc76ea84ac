"""A line that is set again is the line that it would be if it were set anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches import lines_again, planned, plans
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_line, is_text, page_box
from tests.builder.outputs.pdf.conftest import SENTENCES, note_of, set_parts
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.outputs.pdf.layout import LaidBook

# What a box has of the tree that it was made from, which is another one each time.
_OF_TREE = frozenset(
    {"children", "element", "style", "plan", "footnote", "pango_layout", "cached_counter_values"}
)


def _part(code: str, number: int) -> Part:
    """Return a chapter of several pages with the same words as every other."""
    body = etree.Element("section", {"class": "document", "id": f"c{number}"})
    for count in range(6):  # whose first lines hang, by an empty block before them
        etree.SubElement(body, "p", {"class": "cited"}).text = SENTENCES[code] * (1 + count % 3)
    for count in range(12):
        paragraph = etree.SubElement(body, "p", {"style": "padding-inline-start: 2em" if count % 2 else ""})
        paragraph.text = SENTENCES[code] * (1 + count % 3)
        if count % 3 == 0:
            paragraph.set("class", "numbered")
            number_of = etree.SubElement(paragraph, "span", {"class": "pnum"})
            number_of.text, number_of.tail, paragraph.text = str(count), paragraph.text, ""
        etree.SubElement(paragraph, "em").text = SENTENCES[code].strip() * 2
        note_of(paragraph, code, f"n{number}-{count}", str(count + 1))
        paragraph[-1].tail = f" {SENTENCES[code] * 2}"
    return Part(f"chapters/0{number}-x", "A", body, recto=True)


def _book(code: str, folder: Path) -> LaidBook:
    return set_parts([_part(code, number) for number in (1, 2, 3)], edition_of(code), folder)


def _measures(book: LaidBook) -> list[dict[str, Any]]:
    """Return all that the boxes of all lines have by being set."""
    found = []
    for page in book.pages:
        for line in filter(is_line, descendants(page_box(page))):
            for box in descendants(line):
                known: dict[str, Any] = {**vars(box)}
                if is_text(box):
                    layout: Any = box.pango_layout
                    known |= {"set": layout.text, "how": vars(layout).get("han")}
                    known["spacing"] = layout.justification_spacing
                    known.setdefault("justification_spacing", 0)
                found.append({name: value for name, value in known.items() if name not in _OF_TREE})
    return found


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Note how high each line is set that is set again."""
    heights: list[float] = []
    again: Callable[..., Any] = lines_again.again

    def noted(line: Any, y: float, was: Any) -> Any:
        heights.append(y)
        return again(line, y, was)

    monkeypatch.setattr(planned, "again", noted)
    return heights


@pytest.mark.parametrize("code", in_turn("ar", "zh", "en"))
def test_a_line_is_set_again_as_it_was(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chapters with the same words have, to the last digit, the lines that they have without what is kept.

    Upstream: U-WP-45.
    """
    heights = _counted(monkeypatch)
    known = _measures(_book(code, tmp_path))
    assert len(heights) > len(known) // 20
    heights.clear()
    monkeypatch.setattr(plans, "shape_of", lambda _line: None)
    anew = _measures(_book(code, tmp_path))
    assert not heights
    for one, other in zip(known, anew, strict=True):
        assert one == other


def _set_again(code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Return, of each line of a book that is set again, the class of its paragraph and its boxes."""
    found: list[tuple[str, str]] = []
    again: Callable[..., Any] = lines_again.again

    def noted(line: Any, y: float, was: Any) -> Any:
        made = again(line, y, was)
        kinds = " ".join(type(box).__name__ for box in descendants(made[0]))
        found.append(("" if line.element is None else line.element.get("class", ""), kinds))
        return made

    monkeypatch.setattr(planned, "again", noted)
    _book(code, folder)
    return found


@pytest.mark.parametrize("code", in_turn("ar", "zh", "en"))
def test_the_first_line_of_what_hangs_is_kept(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The empty block that indents a first line is no reason to set it anew: an index is nothing else."""
    assert "LineBox InlineBlockBox TextBox" in [
        kinds for _name, kinds in _set_again(code, tmp_path, monkeypatch)
    ]


@pytest.mark.parametrize("code", in_turn("ar", "zh", "en"))
def test_the_lines_under_the_number_of_a_paragraph_are_kept(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first line is set anew, with its number in the margin; the others know nothing of it."""
    found = {kinds for name, kinds in _set_again(code, tmp_path, monkeypatch) if name == "numbered"}
    assert "LineBox TextBox" in found
    assert not any("BlockBox" in kinds for kinds in found)
