"""The plan of a paragraph says where each line ends, and keeps what is set already."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes as kinds

from chronicle.outputs.pdf.breaking.paragraph import Break
from chronicle.outputs.pdf.breaking.ragged_lines import RaggedLines
from chronicle.outputs.pdf.breaking.square_lines import SquareLines
from chronicle.outputs.pdf.breaking.word_lines import WordLines
from chronicle.outputs.pdf.weasyprint_patches import plans
from chronicle.outputs.pdf.weasyprint_patches.plans import Plan, place_of, plan_of
from tests.builder.outputs.pdf.breaking.test_word_lines import measured

TEXT = "aaa bbb ccc ddd eee fff ggg hhh"


def _plan(room: float = 11, indent: float = 0.0) -> Plan:
    paragraph = measured(TEXT)
    return Plan(paragraph, WordLines(paragraph), room, indent)


def test_lines_end_one_behind_the_other() -> None:
    """The line that begins at a place ends at the next break, the last one with the paragraph."""
    plan = _plan()
    assert plan.choose(0)
    assert [(11, 12), (23, 24)] == [(each.end, each.next) for each in plan.breaks]
    ends = []
    for plan.begin in (0, 12, 24):
        ends.append(plan.end)
    assert [*plan.breaks, Break(len(TEXT), len(TEXT))] == ends


def test_lines_that_are_set_stay() -> None:
    """Chosen anew from a place on, the breaks up to it are those of the lines before it."""
    plan = _plan()
    plan.breaks = [Break(3, 4), Break(7, 8), Break(15, 16)]
    assert plan.choose(8)
    assert [4, 8, 20] == [each.next for each in plan.breaks]
    kept = list(plan.breaks)
    plan.room = 2.0  # no word fits
    assert not plan.choose(8)
    assert kept == plan.breaks


@pytest.mark.parametrize(("begin", "ends"), [(0, [8, 20]), (4, [16, 28])])
def test_only_the_first_line_is_indented(begin: int, ends: list[int]) -> None:
    """A paragraph that goes on over a page has its whole room there."""
    plan = _plan(indent=4)
    assert plan.choose(begin)
    assert ends == [each.next for each in plan.breaks]


def _text(text: str, start: int) -> Any:
    box = kinds.TextBox.__new__(kinds.TextBox)
    vars(box).update(text=text, plan_start=start, plan_length=len(text))
    return box


@pytest.mark.parametrize(
    ("skip", "place"),
    [
        (None, 3),
        ("continue", 3),
        ({0: None}, 3),
        ({0: {2: None}}, 4),  # bytes of UTF-8: one letter of two
        ({1: {1: None}}, 7),
        ({2: None}, 9),
    ],
)
def test_a_place_of_weasyprint_is_a_character_of_the_paragraph(skip: Any, place: int) -> None:
    """Children and bytes lead to it; behind the last child it is the end of the box."""
    box = SimpleNamespace(plan_start=3, plan_length=6, children=[_text("яжз", 3), _text("abc", 6)])
    assert place == place_of(box, skip)


@pytest.mark.parametrize(
    ("align", "shapes", "planned"),
    [
        ("justify", [], True),
        ("start", [], True),
        ("center", [], True),
        ("end", [], False),
        ("justify", [1], False),
    ],
)
def test_a_plan_is_made_once_for_a_width(align: str, shapes: list[int], planned: bool) -> None:
    """What is set otherwise, or beside something that floats, has none; another column has another."""
    plan = _plan()
    line: Any = SimpleNamespace(style={"text_align_all": align}, plan=(90.0, plan))
    context = SimpleNamespace(excluded_shapes=shapes)
    found = plan_of(context, line, None, SimpleNamespace(width=90.0))
    assert (plan if planned else None) is found


@pytest.mark.parametrize(
    ("direction", "ragged", "stretched"),
    [("rtl", False, True), ("rtl", True, False), ("ltr", False, False)],
)
def test_letters_are_measured_as_they_will_be_drawn(
    direction: str, ragged: bool, stretched: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spaces are stretched in justified lines alone, which matters from right to left."""
    asked: list[bool] = []

    def noted(*_: object, stretched: bool, language: str) -> Any:
        asked.append(stretched)
        assert language == "x"
        return measured(TEXT)

    monkeypatch.setattr(plans, "measured", noted)
    monkeypatch.setattr(plans, "broken_words", lambda *_, **_given: [])
    line = SimpleNamespace(style={"lang": "x", "direction": direction})
    plan = plans._chosen(None, line, None, (11, 0.0, 0), squares=False, ragged=ragged)  # type: ignore[arg-type]
    assert [stretched] == asked
    assert plan is not None
    assert (ragged, 11, 0.0) == (plan.ragged, plan.room, plan.indent)


@pytest.mark.parametrize(
    ("ragged", "asked"), [(False, [False, True]), (True, [True])], ids=["justified", "ragged"]
)
def test_words_are_broken_anywhere_only_in_need(
    ragged: bool, asked: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word that is wider than its column breaks; ragged lines break no other."""
    found: list[bool] = []
    monkeypatch.setattr(plans, "measured", lambda *_, **_given: measured("abcdefgh"))

    def broken(*_: object, in_need: bool) -> list[Break]:
        found.append(in_need)
        return [Break(4, 4, 0.0, 1.0)] if in_need else []

    monkeypatch.setattr(plans, "broken_words", broken)
    line = SimpleNamespace(style={"lang": "x", "direction": "ltr"})
    plan = plans._chosen(None, line, None, (6, 0.0, 0), squares=False, ragged=ragged)  # type: ignore[arg-type]
    assert asked == found
    assert plan is not None
    assert [4] == [each.end for each in plan.breaks]


@pytest.mark.parametrize(
    ("squares", "ragged", "kind"),
    [
        (True, True, SquareLines),
        (True, False, SquareLines),
        (False, True, RaggedLines),
        (False, False, WordLines),
    ],
)
def test_lines_are_chosen_by_the_rules_of_their_script(squares: bool, ragged: bool, kind: type[Any]) -> None:
    """Squares by theirs, ragged or not; of words, ragged lines by others than full ones."""
    rules = plans._rules(measured(TEXT), [], "zh-Hans", squares=squares, ragged=ragged)
    assert kind is type(rules)
    assert getattr(rules, "_ragged", ragged) is ragged


@pytest.mark.parametrize(
    ("language", "ragged", "phrases"),
    [
        ("ja", True, True),
        ("ja-JP", True, True),
        ("ja", False, False),
        ("zh-Hans", True, False),
        ("", True, False),
    ],
)
def test_ragged_lines_of_japanese_end_with_a_phrase(language: str, ragged: bool, phrases: bool) -> None:
    """Justified ones are filled, as are those of Chinese."""
    assert phrases is plans._rules(measured(TEXT), [], language, squares=True, ragged=ragged).phrases
