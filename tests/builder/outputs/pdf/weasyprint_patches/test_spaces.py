"""Lines that are full but for a space."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from weasyprint.formatting_structure import boxes as kinds

from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches import spaces
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_text,
    page_box,
)
from tests.builder.outputs.pdf.conftest import painted_width, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "The references of Chinese Wikipedia help only half-way here."


def test_a_run_that_fits_but_for_its_last_space_keeps_its_line(tmp_path: Path) -> None:
    """No line holds its first word alone because the run that it begins ends in a space (U-WP-10)."""
    body = etree.Element("section", {"class": "document", "id": "x"})
    for quarters in range(320, 360):  # of a millimetre
        style = f"width: {quarters / 4}mm; break-inside: avoid"
        paragraph = etree.SubElement(body, "p", {"class": "subject", "style": style})
        paragraph.text = f"{_WORDS} "
        etree.SubElement(paragraph, "cite").text = "A headline that is long enough for a second line of text"
    book = set_parts([Part("chapters/01-x", "A", body)], edition_of("en"), tmp_path)
    paragraphs = [
        ["".join(run.text for run in descendants(line) if is_text(run)) for line in children(box)]
        for page in book.pages
        for box in descendants(page_box(page))
        if is_class(box, "subject") and not is_line(box) and not is_text(box)
    ]
    assert len(body) == len(paragraphs)
    for lines in paragraphs:
        assert len(lines) > 1
        assert all(len(line.split()) > 1 for line in lines[:-1])


_ARABIC = (
    "ويقول المقال إن تلك كانت المرة الأولى التي تبسط فيها الحكومة سيطرتها على المدينة كلها؛ وهي الأقدم، ولا "
    "تجعله إلا وثيقة واحدة، من غير أن يغادروا، وسؤالها أو أبسطها: كم كان عددهم، ومن دوّن ذلك و"
)


def test_no_arabic_line_sticks_out(tmp_path: Path) -> None:
    """Every run of a justified Arabic line is drawn inside the measure, before a foreign passage too."""
    body = etree.Element("section", {"class": "document", "id": "x"})
    for halves in range(160, 220, 3):  # of a millimetre
        style = f"width: {halves / 2}mm; break-inside: avoid"
        paragraph = etree.SubElement(body, "p", {"class": "subject", "style": style})
        paragraph.text = _ARABIC
        for title in ("Thousands flee as rebels push on", "Rebels reach key city", "A strike in the area"):
            foreign = etree.SubElement(paragraph, "span", {"dir": "ltr", "lang": "en"})
            foreign.text = title
            foreign.tail = f" {_ARABIC} "
        foreign.tail = foreign.tail.rstrip()
    book = set_parts([Part("chapters/01-x", "A", body)], edition_of("ar"), tmp_path)
    subjects = [
        box
        for page in book.pages
        for box in descendants(page_box(page))
        if box.element_tag == "p" and not is_text(box) and not is_line(box)
    ]
    assert len(body) == len(subjects)
    for subject in subjects:
        left, right = subject.position_x, subject.position_x + subject.width
        lines = [line for line in children(subject) if is_line(line)]
        assert len(lines) > 5
        for line in lines:
            runs = [run for run in descendants(line) if is_text(run) and run.text.strip()]
            assert min(run.position_x for run in runs) > left - 0.5
            assert max(run.position_x + painted_width(run) for run in runs) < right + 0.5


@pytest.mark.parametrize("width", [f"{width}mm" for width in range(60, 100, 8)])
def test_a_comma_at_the_end_of_an_arabic_line_keeps_off_its_number(width: str, tmp_path: Path) -> None:
    """A run of a comma and a space, broken at the space, is painted beside the number and not on it.

    Upstream: U-WP-11.
    """
    from tests.builder.oracles.preflight.conftest import proof_of
    from tests.builder.oracles.preflight.test_pages import look

    body = etree.Element("section", {"class": "document", "id": "x"})
    paragraph = etree.SubElement(body, "p", {"style": f"width: {width}; text-align: start"})
    for number in range(60):
        link = etree.SubElement(paragraph, "a", {"href": "#x"})
        link.text, link.tail = f"{number % 9 + 1}.{number}", "، "
    assert [] == [problem for problem in look(proof_of("ar", body, tmp_path)) if problem.code == "P023"]


@pytest.mark.parametrize(
    ("text", "fits", "white_space", "taken"),
    [
        ("سنة كاملة ", 20, "normal", None),  # all fits
        ("one two ", 7, "normal", None),  # all but the space
        ("one two ", 7, "pre-line", None),
        ("one two ", 7, "nowrap", None),
        ("one two ", 7, "pre", 3),
        ("one two ", 6, "normal", 3),
        ("one two", 6, "normal", 3),
        ("one two three ", 8, "normal", 7),  # broken where it is full
    ],
)
def test_a_space_at_the_end_needs_no_room(text: str, fits: int, white_space: str, taken: int | None) -> None:
    """What fits but for that is set whole; whatever was broken in its right place stays so."""

    def original(
        said: str, _style: object, _context: object, width: float | None
    ) -> tuple[None, None, int | None]:
        """Fill a line as WeasyPrint does, which breaks some lines behind their first word."""
        if width is None or len(said) <= width:
            return None, None, None
        words = said.split(" ")
        least = words[0]
        for count in range(1, len(words)):
            line = " ".join(words[:count])
            if len(line) <= width and count < len(words) - 1:
                least = line
        return None, None, len(least.encode())

    split = spaces._split_first_line(original)
    assert taken == split(text, {"white_space": white_space}, None, fits)[2]


def _piece(x: float, *inside: Any, flows: bool = True) -> Any:
    """Return a stand-in for a box at some place, ten wide."""
    made: Any = SimpleNamespace(position_x=x, width=10.0, children=inside, is_in_normal_flow=lambda: flows)
    made.translate = lambda dx, _dy: setattr(made, "position_x", made.position_x + dx)
    return made


def test_what_stands_to_the_right_of_a_wider_run_is_pushed_along() -> None:
    """What holds the run grows with it; what stands to its left, or out of the line, stays where it is."""
    run = _piece(20)
    holder, left, right, beside = _piece(20, run), _piece(0), _piece(40), _piece(40, flows=False)
    empty = _piece(20)  # where the run begins
    line = _piece(0, left, empty, holder, right, beside)
    spaces._widen(line, run, 3.0)
    assert [13.0, 13.0, 13.0] == [each.width for each in (line, holder, run)]
    assert [0, 20, 20, 43, 40] == [each.position_x for each in (left, empty, holder, right, beside)]


@pytest.mark.parametrize(
    ("direction", "lost", "spread"), [("rtl", 2.0, 7.0), ("ltr", 2.0, 9.0), ("rtl", 0, 9.0)]
)
def test_what_stretched_spaces_take_is_no_slack(
    direction: str, lost: float, spread: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that is drawn wider than reckoned is reckoned so, in lines from right to left alone."""
    run = _piece(0)
    line = _piece(0, run)
    line.style = {"direction": direction}
    monkeypatch.setattr(spaces, "_lost_kerning", lambda *_: {id(run): (run, lost)} if lost else {})
    asked: list[float] = []
    spaces._justify_line(lambda _context, _line, extra: asked.append(extra))(None, line, 9.0)
    assert [spread] == asked
    assert 10.0 + 9.0 - spread == run.width


@pytest.mark.parametrize(("direction", "place"), [("rtl", 5.0), ("ltr", 2.0)])
def test_the_last_run_of_a_line_stays_in_its_place(
    direction: str, place: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From right to left, whatever holds it, and it is laid out anew without the space."""
    layout = SimpleNamespace(get_first_line=lambda: None, deactivate=lambda: None)
    monkeypatch.setattr(spaces, "create_layout", lambda *_: layout)
    run, link, line = (kind.__new__(kind) for kind in (kinds.TextBox, kinds.InlineBox, kinds.LineBox))
    for box, inside in ((run, ()), (link, (run,)), (line, (link,))):
        vars(box).update(position_x=5.0, children=inside, style={"direction": direction}, text="a")
    vars(run).update(justification_spacing=0, pango_layout=None)

    def original(_context: object, given: Any) -> None:
        for box in (given.children[-1], run):
            box.position_x -= 3.0

    spaces._remove_last_whitespace(original)(None, line)
    assert [place, place] == [link.position_x, run.position_x]
    assert (layout if direction == "rtl" else None) is run.pango_layout
