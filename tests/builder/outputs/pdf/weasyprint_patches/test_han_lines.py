"""Chinese lines."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from weasyprint.formatting_structure import boxes as kinds
from weasyprint.text.ffi import TO_UNITS

from chronicle.outputs.pdf import gaps
from chronicle.outputs.pdf.weasyprint_patches import han_lines
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, is_line, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.han_lines import (
    _byte_offsets,
    _places_of,
    _Run,
    _Setting,
    expandable,
    squeezed,
)
from tests.builder.outputs.pdf.conftest import chapter, painted_width, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_MIXED = "2011年4月18日，BBC阿拉伯语部称死者有200至300人（“至少”一词未见于原文），报道没有说明数字来源。" * 6


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [(None, "", "zh"), (_MIXED, "", "zh"), (_MIXED, "BBC", "zh"), (_MIXED, "BBC", "en")],
    ids=["pure", "mixed", "in pieces", "in two languages"],
)
def test_right_edges_of_full_lines_are_equal(
    text: str | None, name: str, language: str, tmp_path: Path
) -> None:
    """The full lines of a justified Chinese paragraph end within half a point of one another (U-PG-01)."""
    part = chapter("zh", 1, 3, notes=False)
    if text:
        for paragraph in part.body.iter("p"):
            paragraph[0].tail, *others = text.split(name) if name else [text]
            for other in others:
                etree.SubElement(paragraph, "span", {"lang": language, "class": "inside"}).text = name
                paragraph[-1].tail = other
    book = set_parts([part], edition_of("zh"), tmp_path)
    edges = []
    for page in book.pages:
        for box in descendants(page_box(page)):
            if is_class(box, "numbered") and not is_line(box) and not is_text(box):
                lines = [child for child in box.children if is_line(child)]
                for line in lines[:-1]:
                    runs = [run for run in descendants(line) if is_text(run) and not is_class(run, "pnum")]
                    edges.append(
                        runs[-1].position_x + painted_width(runs[-1]) - page_box(page).content_box_x()
                    )
                    # An inline box, which may be a link, moves and grows with its words.
                    for box_inside in (each for each in descendants(line) if is_class(each, "inside")):
                        first = next(each for each in descendants(box_inside) if is_text(each))
                        assert box_inside.position_x == pytest.approx(first.position_x, abs=0.1)
    assert len(edges) > 10
    assert max(edges) - min(edges) < 0.5 / 0.75  # half a point, in CSS pixels


@pytest.mark.parametrize(
    ("text", "places"),
    [("他说：“好。”", [2, 5]), ("（《书》）", [1, 3]), ("好，好。", []), ("don’t", [])],
)
def test_adjacent_marks_are_squeezed(text: str, places: list[int]) -> None:
    """A mark loses its empty half beside another, and nowhere else."""
    assert places == squeezed(text)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("于2011年4月BBC说", "于 2011\u00a0年 4\u00a0月 BBC 说"),
        ("“BBC”说", "“BBC”说"),
        ("Al Jazeera", "Al Jazeera"),
    ],
)
def test_han_and_latin_are_parted(written: str, printed: str) -> None:
    """A gap is set between Han and Latin, not typed; taking it out again gives the text as written."""
    assert printed == gaps.part(written)
    assert written == gaps.close(printed)


def test_gaps_are_set_across_inline_elements_but_not_at_note_marks() -> None:
    """The seam between a word and a link is a seam; that between a word and a note's mark is none."""
    paragraph = etree.fromstring('<p>于<a>BBC</a>说<a class="note-ref">1</a>了</p>')
    gaps.part_tree(paragraph)
    assert "于 BBC 说1了" == "".join(paragraph.itertext())


@pytest.mark.parametrize(
    ("text", "places"),
    [("一，二", [0, 1, 2]), ("一——二", [0, 3]), ("……二", [2]), ("一 ab\u00a0二", [0, 1, 4, 5]), ("ab", [])],
)
def test_slack_is_spread_behind_squares_and_spaces(text: str, places: list[int]) -> None:
    """But not inside a dash or dots of two characters, nor between letters."""
    assert places == expandable(text)


@pytest.mark.parametrize(("place", "spacing"), [(0, 2.0), (1, 1.0), (3, 0.5), (5, 1.0)])
def test_a_space_at_the_end_of_a_run_gets_its_whole_share(place: int, spacing: float) -> None:
    """Pango drops one half there; a gap beside Latin letters gives up what is asked of it."""
    how = _Setting(share=1.0, gap=0.5, gaps=frozenset({3}))
    assert TO_UNITS * spacing == how.spacing(" 一二 三四", place)


@pytest.mark.parametrize(
    ("text", "chinese", "counted"),
    [
        ("一二", True, (2, 1, 1)),
        (" 一", True, (2, 0, 1)),
        ("一 ", True, (2, 1, 0)),
        ("一a", True, (1, 1, 0)),
        ("a b c", False, (2, 0, 0)),
        ("a b", True, (1, 0, 0)),  # no square in it
    ],
)
def test_the_places_of_a_run_are_counted(text: str, chinese: bool, counted: tuple[int, int, int]) -> None:
    """And whether its ends are among them, which have half of their share outside."""
    run = _Run(SimpleNamespace(text=text), chinese)  # type: ignore[arg-type]
    assert counted == (run.count, run.first, run.last)
    halves = (run.first + run.last) / 2
    assert (run.count - halves, 0.0) == (_places_of([run]), _places_of([]))


def test_offsets_are_those_of_bytes() -> None:
    """A square takes three."""
    assert [0, 3, 4] == _byte_offsets("年1")


@pytest.mark.parametrize(
    ("language", "text", "justify", "done"),
    [
        ("zh", "一二", True, "squares"),
        ("zh", "一二", False, "squares"),  # marks are squeezed when a run is measured, too
        ("zh", "BBC ", True, "narrowed"),
        ("en", "BBC ", True, "narrowed"),
        ("en", "BBC ", False, None),
        ("en", "一二 ", True, "narrowed"),
    ],
)
def test_a_run_is_drawn_as_its_script_has_it(
    language: str, text: str, justify: bool, done: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Squares by their shares; of Latin words the gaps beside them alone give way, and only when drawn."""
    asked: list[str] = []
    monkeypatch.setattr(han_lines, "_set_attributes", lambda *_: asked.append("squares"))
    monkeypatch.setattr(han_lines, "_narrow", lambda *_: asked.append("narrowed"))
    how = _Setting(gap=0.1, gaps=frozenset({3}))
    layout = SimpleNamespace(style={"lang": language}, text=text, han=how)
    han_lines._set_text(lambda *_: None)(layout, text, justify)
    assert [done][: done is not None] == asked


def _box(kind: Any, x: float, *inside: Any, text: str = "", flows: bool = True) -> Any:
    """Return a box of WeasyPrint's with what a line asks of it; a square is ten wide."""
    made = kind.__new__(kind)
    vars(made).update(position_x=x, position_y=0.0, width=10.0 * len(text), text=text, children=inside)
    vars(made).update(element=None, style={"lang": "zh"}, is_in_normal_flow=lambda: flows)
    return made


def test_what_follows_a_wider_run_is_pushed_along(monkeypatch: pytest.MonkeyPatch) -> None:
    """An inline box moves and grows with its words, what has a box of its own moves whole."""
    drawn: list[Any] = []
    layout = SimpleNamespace(deactivate=lambda: None)
    monkeypatch.setattr(han_lines, "_laid_out", lambda *given: drawn.append(given[2]) or layout)
    first, inner = _box(kinds.TextBox, 0, text="一二"), _box(kinds.TextBox, 20, text="三四")
    link = _box(kinds.InlineBox, 20, inner)
    block, floated = _box(kinds.InlineBlockBox, 40), _box(kinds.InlineBlockBox, 90, flows=False)
    line = _box(kinds.LineBox, 0, first, link, block, floated)
    han_lines._spread(None, line, 6.0)  # on three places: the ends of the line take no share
    assert [0, 23, 24, 47, 90] == [each.position_x for each in (first, link, inner, block, floated)]
    assert [22, 22, 4, 7] == [each.width for each in (first, inner, link, line)]
    assert [_Setting(share=2.0)] * 2 == drawn
    assert layout is first.pango_layout


@pytest.mark.parametrize(("language", "spread"), [("zh", True), ("en", False), ("", False)])
def test_a_line_of_squares_is_spread_between_them(
    language: str, spread: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any other line stays WeasyPrint's."""
    asked: list[str] = []
    monkeypatch.setattr(han_lines, "_spread", lambda *_: asked.append("squares"))
    line: Any = SimpleNamespace(style={"lang": language})
    han_lines._justify_line(lambda *_: asked.append("words"))(None, line, 6.0)
    assert ["squares" if spread else "words"] == asked


def test_a_run_is_laid_out_with_what_is_applied_when_it_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line, whatever its width; Latin words are spread between themselves."""
    asked: list[object] = []

    def created(text: str, style: object, context: object, **given: object) -> SimpleNamespace:
        asked.append((text, style, context, given))
        return SimpleNamespace()

    monkeypatch.setattr(han_lines.line_break, "create_layout", created)
    how, box = _Setting(share=2.0), _box(kinds.TextBox, 0, text="a b")
    assert how is han_lines._laid_out("context", box, how, 2.0).han
    assert [("a b", box.style, "context", {"max_width": None, "justification_spacing": 2.0})] == asked
