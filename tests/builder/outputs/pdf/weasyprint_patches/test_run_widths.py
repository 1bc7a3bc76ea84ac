"""Only boxes whose room is known before they are set can stand in a paragraph that is planned."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes as kinds

from chronicle.outputs.pdf.weasyprint_patches import run_widths
from chronicle.outputs.pdf.weasyprint_patches.run_widths import _is_bare, _room, broken_words, measured, taken

SIDES = ("margin_left", "margin_right", "padding_left", "padding_right")


def _length(value: float, unit: str | None = "px") -> Any:
    return SimpleNamespace(value=value, unit=unit)


@pytest.mark.parametrize(
    ("changed", "bare"),
    [({}, True), *(({side: _length(1)}, False) for side in SIDES), ({"border_left_width": 1}, False)],
)
def test_an_inline_box_takes_no_room_of_its_own(changed: dict[str, Any], bare: bool) -> None:
    """Else its words would begin where nobody has reckoned with."""
    plain = dict.fromkeys(SIDES, _length(0)) | {"border_left_width": 0, "border_right_width": 0}
    assert bare is _is_bare(plain | changed)


@pytest.mark.parametrize(
    ("changed", "room"),
    [
        ({}, 10),
        ({"margin_right": _length(2), "padding_left": _length(3)}, 15),
        ({"width": _length(9, "%")}, None),
    ],
)
def test_a_box_before_the_text_is_as_wide_as_its_style_says(
    changed: dict[str, Any], room: float | None
) -> None:
    """With margins and padding; of one whose words make its width that is not known."""
    plain = dict.fromkeys(SIDES, _length(0)) | {"width": _length(10)}
    assert room == _room(SimpleNamespace(style=plain | changed))
    assert None is _room(SimpleNamespace(style=plain | {"width": "auto"}))


def _broken(text: str, *, in_need: bool = False, language: str = "en-GB", **style: Any) -> list[str]:
    """Return the words of a text, broken wherever they may be."""
    plain = {
        "white_space": "normal", "lang": "en-GB", "hyphens": "auto", "hyphenate_limit_chars": (5, 2, 2),
        "hyphenate_character": "-",
    }  # fmt: skip
    box: Any = SimpleNamespace(text=text, style=plain | style)
    what = run_widths.Taken([run_widths.Leaf(box, 3)], text, 0.0)
    places = {each.next - 3 for each in broken_words(what, None, language, in_need=in_need)}
    return "".join(f"-{each}" if at in places else each for at, each in enumerate(text)).split()


@pytest.mark.parametrize(
    ("text", "given", "broken"),
    [
        ("an information one", {}, ["an", "in-form-a-tion", "one"]),
        ("an Information one", {}, ["an", "Information", "one"]),  # a name
        ("an information", {}, ["an", "information"]),  # it may go on in the next run
        ("information is", {}, ["information", "is"]),
        ("an information one", {"hyphens": "manual"}, ["an", "information", "one"]),
        ("an information one", {"white_space": "nowrap"}, ["an", "information", "one"]),
        ("an information one", {"lang": "fr"}, ["an", "information", "one"]),
        ("an information one", {"language": "zh"}, ["an", "information", "one"]),
        ("an information one", {"hyphenate_limit_chars": (12, 2, 2)}, ["an", "information", "one"]),
        ("Information", {"in_need": True}, ["In-form-a-tion"]),
        ("Information", {"in_need": True, "hyphens": "manual"}, ["In-form-a-tion"]),
        ("Information", {"in_need": True, "hyphens": "none"}, ["Information"]),
    ],
)
def test_words_are_broken_where_their_language_breaks_them(
    text: str, given: dict[str, Any], broken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole words that are no names, where hyphens are allowed; in need every word but one of code."""
    monkeypatch.setattr(run_widths, "_widths", lambda *_: [1.0])
    assert broken == _broken(text, **given)


def _box(
    kind: Any, *inside: Any, text: str = "", flows: bool = True, floats: bool = False, **style: Any
) -> Any:
    """Return a box of WeasyPrint's with what is asked of it before it is set."""
    made = kind.__new__(kind)
    plain = dict.fromkeys(SIDES, _length(0)) | {"border_left_width": 0, "border_right_width": 0}
    plain |= {"white_space": "normal", "letter_spacing": "normal", "word_spacing": 0, "font_size": 10.0}
    plain |= {"lang": "zh", "width": _length(10)}
    vars(made).update(text=text, children=inside, element=None, is_leader=False, style=plain | style)
    vars(made).update(is_in_normal_flow=lambda: flows, is_floated=lambda: floats)
    return made


def _text(text: str, **style: Any) -> Any:
    return _box(kinds.TextBox, text=text, **style)


def _line(*inside: Any) -> Any:
    return _box(kinds.LineBox, *inside)


def test_a_paragraph_is_its_runs_and_an_indent() -> None:
    """Each box notes where it begins and how long its text is; what is out of the flow counts for nothing."""
    link = _box(kinds.InlineBox, _text("cd"), _text("e"))
    indent, note, last = _box(kinds.InlineBlockBox), _box(kinds.BlockBox, flows=False), _text("f")
    found = taken(_line(indent, _text("ab"), note, link, last))
    assert found is not None
    assert ("abcdef", 10, [0, 2, 4, 5]) == (found.text, found.indent, [each.start for each in found.leaves])
    assert ((2, 3, 3), (5, 1, 4)) == tuple(
        (each.plan_start, each.plan_length, each.plan_index) for each in (link, last)
    )


@pytest.mark.parametrize(
    "inside",
    [
        (),
        (_text("a"), _box(kinds.InlineBlockBox)),  # room behind the first word
        (_box(kinds.InlineBlockBox, width="auto"), _text("a")),
        (_box(kinds.BlockBox), _text("a")),
        (_text("a"), _box(kinds.BlockBox, flows=False, floats=True)),
        (_text("a\u00ad"),),
        (_text("a", white_space="pre"),),
        (_text("a", letter_spacing=_length(1)),),
        (_text("a", word_spacing=1),),
        (_text("a"), _box(kinds.InlineBox, _text("b"), margin_left=_length(1))),
        (_text("a"), _box(kinds.InlineBox, _text("b\t"))),
    ],
)
def test_whatever_else_stands_in_a_paragraph_is_left_to_weasyprint(inside: tuple[Any, ...]) -> None:
    """Its room is not known before it is set."""
    assert None is taken(_line(*inside))


@pytest.mark.parametrize(
    ("language", "halving", "widths", "halves"),
    [
        ("zh", True, [10, 10, 10, 10], [0, 5, 0, 5]),
        ("zh", False, [10, 10, 10, 10], [0, 0, 0, 0]),
        ("en", True, [10, 10, 10, 10], [0, 0, 0, 0]),
        ("", True, [10, 10, 10, 10], [0, 0, 0, 0]),
        ("zh", True, [10, 8, 10, 8.1], [0, 0, 0, 5]),
    ],
)
def test_marks_that_fill_a_square_give_half_of_it(
    language: str, halving: bool, widths: list[float], halves: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a script of squares, where the face has narrow ones, and where they are not narrow already."""
    monkeypatch.setattr(run_widths, "_widths", lambda *_: widths)
    monkeypatch.setattr(run_widths, "_halves", lambda *_: halving)
    monkeypatch.setattr(run_widths, "_Face", lambda style: style)
    monkeypatch.setattr(run_widths, "_breaks_of", lambda text, _language: [True] * (len(text) + 1))
    what = taken(_line(_text("一，二。", lang=language)))
    assert what is not None
    found = measured(what, None, stretched=False, language=language)
    assert (widths, halves, 10.0) == (found.widths, found.halves, found.em)


def test_the_mark_of_a_note_is_known_by_its_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends with its run, though the text goes on with a figure."""
    monkeypatch.setattr(run_widths, "_widths", lambda text, *_: [1.0] * len(text))
    monkeypatch.setattr(run_widths, "_breaks_of", lambda text, _language: [True] * (len(text) + 1))
    what = taken(_line(_text("a.", lang="en"), _text("\u206012", lang="en"), _text("2011", lang="en")))
    assert what is not None
    assert [4] == measured(what, None, stretched=False, language="en").marks


def test_no_line_begins_inside_what_is_kept_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before and behind it one may."""
    monkeypatch.setattr(run_widths, "_widths", lambda text, *_: [1.0] * len(text))
    monkeypatch.setattr(run_widths, "_breaks_of", lambda text, _language: [True] * (len(text) + 1))
    what = taken(_line(_text("ab", lang="en"), _text("cde", white_space="nowrap", lang="en")))
    assert what is not None
    found = measured(what, None, stretched=False, language="en")
    assert [True, True, True, False, False, True] == found.breakable


def test_a_line_may_begin_behind_a_space_and_at_the_end() -> None:
    """As Unicode says for the language; nothing can begin with the first character but the first line."""
    assert [at for at, may in enumerate(run_widths._breaks_of("ab cd", "en")) if may] == [3, 5]


def test_a_run_of_the_same_letters_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one book, however it is coloured; stretched, in other letters or words it is measured anew.

    Upstream: U-WP-45.
    """

    class Style(dict[str, Any]):
        font_config = SimpleNamespace()

        def __missing__(self, name: str) -> str:
            return f"usual {name}"

    asked: list[Any] = []

    def measure(text: str, style: Any, _context: Any, stretched: bool) -> list[float]:
        asked.append((text, style["font_size"], stretched))
        return [float(len(asked))]

    monkeypatch.setattr(run_widths, "_measured_widths", measure)
    plain, red, large = Style(), Style(color="red"), Style(font_size=12)
    once = [("a", plain), ("b", plain), ("a", large)]
    for text, style in [*once, *once, ("a", red)]:
        run_widths._widths(text, style, None)
    run_widths._widths("a", plain, None, True)
    usual = "usual font_size"
    assert asked == [("a", usual, False), ("b", usual, False), ("a", 12, False), ("a", usual, True)]
    assert [4.0] == run_widths._widths("a", red, None, True)
