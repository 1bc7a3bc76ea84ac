"""Paragraphs whose lines are chosen together."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from weasyprint.layout import inline  # type: ignore[import-untyped]

from chronicle.outputs.pdf.breaking.paragraph import Break
from chronicle.outputs.pdf.breaking.square_lines import SquareLines
from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches import planned
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_text,
    page_box,
)
from tests.builder.outputs.pdf.conftest import SENTENCES, note_of, painted_width, set_parts
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.pdf.layout import LaidBook
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box

HYPHEN = "\u2010"


def _body(code: str, count: int, style: str = "") -> etree._Element:
    """Return a chapter whose paragraphs have links, emphasis, words of another language and notes."""
    body = etree.Element("section", {"class": "document", "id": "x"})
    for number in range(count):
        paragraph = etree.SubElement(body, "p", {"class": "subject", "style": style})
        paragraph.text = SENTENCES[code]
        etree.SubElement(paragraph, "em").text = SENTENCES[code].strip()
        note_of(paragraph, code, f"n{number}", str(number + 1))
        paragraph[-1].tail = f" {SENTENCES[code]}"
        link = etree.SubElement(paragraph, "a", {"href": "#n0", "class": "internal"})
        etree.SubElement(link, "span").text = SENTENCES[code].strip()
        link.tail = SENTENCES[code]
        foreign = etree.SubElement(paragraph, "span", {"lang": "en", "dir": "ltr"})
        foreign.text, foreign.tail = "Thousands flee as rebels push on", f" {SENTENCES[code].strip()}"
    return body


def _book(code: str, body: etree._Element, folder: Path) -> LaidBook:
    return set_parts([Part("chapters/01-x", "A", body)], edition_of(code), folder)


def _lines(book: LaidBook) -> list[list[Box]]:
    """Return the lines of each paragraph, page by page."""
    found = (
        [line for line in children(box) if is_line(line)]
        for page in book.pages
        for box in descendants(page_box(page))
        if is_class(box, "subject") and not is_line(box) and not is_text(box)
    )
    return list(filter(None, found))


def _text(line: Box) -> str:
    return "".join(box.text for box in descendants(line) if is_text(box))


def _drawn(line: Box) -> float:
    """Return how wide a line is drawn, from its first letter to its last."""
    runs = [box for box in descendants(line) if is_text(box) and box.text.strip()]
    return max(run.position_x + painted_width(run) for run in runs) - min(run.position_x for run in runs)


def _plan(line: Any) -> Any:
    return line.plan[1]


@pytest.mark.parametrize("code", in_turn("ar", "en", "zh", "ru"))
def test_lines_end_where_they_were_chosen_to(code: str, tmp_path: Path) -> None:
    """Links, emphasis, foreign words and notes keep no line from ending at its place; no word is lost."""
    found = _lines(_book(code, _body(code, 4), tmp_path))
    assert len(found) > 3
    for lines in found:
        plan = _plan(lines[0])  # that of a paragraph which goes on over a page begins on that page
        whole = plan.paragraph.text.rstrip()
        ends = [f"{whole[: each.end]}{HYPHEN if each.hyphen else ''}" for each in plan.breaks]
        starts = [each.next for each in plan.breaks]
        shown = list(map(_text, lines))
        assert len(shown) <= len(ends) + 1
        assert [] == [
            line for line, end in zip(shown, [*ends, whole], strict=False) if not end.endswith(line)
        ]
        wanted = [end[start:] for start, end in zip(starts, [*ends, whole][1:], strict=True)]
        assert wanted[: len(shown) - 1] == shown[1:]


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_full_lines_reach_both_edges(code: str, tmp_path: Path) -> None:
    """Every line but the last is drawn over the whole width that is there, its spaces stretched or shrunk.

    The paragraphs say and look the same, in columns of two widths: one's lines are not the other's.
    """
    body = _body(code, 4, "text-indent: 0")
    for number, paragraph in enumerate(list(body)):
        column = etree.SubElement(body, "div", {"style": f"width: {(71, 96)[number % 2]}mm"})
        column.append(paragraph)
        next(paragraph.iterchildren("a")).text = "1"
    rooms = set()
    for lines in _lines(_book(code, body, tmp_path)):
        room = _plan(lines[0]).room
        rooms.add(round(room))
        for width in map(_drawn, lines[:-1]):
            assert width <= room + 0.5
            if code != "ar":  # its indent is a box, and a note's mark may hang there
                assert width > room - 2
    assert len(rooms) > 1


def test_no_word_is_broken_over_pages(tmp_path: Path) -> None:
    """The last line of a page ends with a word."""
    book = _book("en", _body("en", 9, "hyphens: auto"), tmp_path)
    assert len(book.pages) > 2
    for page in book.pages[:-1]:
        lines = [
            line
            for box in descendants(page_box(page))
            if is_class(box, "subject") and not is_line(box) and not is_text(box)
            for line in children(box)
            if is_line(line)
        ]
        assert not _text(lines[-1]).endswith("\u2010")


@pytest.mark.parametrize(
    "inside",
    [
        '<img src="data:," alt=""/>',
        '<span style="display: inline-block; width: 9mm">word</span>',
        '<span style="float: left">word</span>',
        '<span style="padding: 0 2mm">word</span>',
        '<span style="letter-spacing: 1mm">word</span>',
        "in\u00adcom\u00adplete",
    ],
)
def test_what_is_not_modelled_is_left_to_weasyprint(inside: str, tmp_path: Path) -> None:
    """A paragraph with something else in it than text, notes and an indent is set as WeasyPrint sets it."""
    text = SENTENCES["en"] * 3
    body = etree.fromstring(
        f'<section class="document" id="x"><p class="subject">{text}{inside} {text}</p></section>'
    )
    if "img" in inside:
        body[0][0].set("src", _picture(tmp_path))
    (lines,) = _lines(_book("en", body, tmp_path))
    assert getattr(lines[0], "plan", (0, None))[1] is None
    assert len(lines) > 5


def _picture(folder: Path) -> str:
    path = folder / "dot.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    )
    return path.as_uri()


@pytest.mark.parametrize("code", in_turn("en", "ar", "zh"))
def test_ragged_lines_end_where_they_were_chosen_to(code: str, tmp_path: Path) -> None:
    """Ragged lines are chosen together, too: no word is lost, no line is wider than its room."""
    found = _lines(_book(code, _body(code, 2, "width: 62mm; text-align: start; text-indent: 0"), tmp_path))
    assert len(found) > 1
    for lines in found:
        plan = _plan(lines[0])
        assert plan.ragged
        whole = plan.paragraph.text.rstrip()
        assert "".join(map(_text, lines)).replace(" ", "") in whole.replace(" ", "")  # a page may end in it
        assert max(map(_drawn, lines)) <= plan.room + 0.5


def test_a_word_wider_than_its_column_is_broken_with_a_hyphen(tmp_path: Path) -> None:
    """In need a word is broken where its language breaks it, a name too; code never is."""
    body = etree.fromstring(
        '<section class="document" id="x">'
        '<p class="subject" style="width: 15mm; text-align: start">Расследование продолжается</p>'
        '<p class="subject" style="width: 15mm; text-align: start"><code>Расследование</code></p></section>'
    )
    words, code = ([_text(line) for line in lines] for lines in _lines(_book("ru", body, tmp_path)))
    assert len(words) > 2
    assert "Расследованиепродолжается" == "".join(words).replace(HYPHEN, "").replace(" ", "")
    assert HYPHEN in words[0]
    assert HYPHEN not in "".join(code)


def test_what_stands_before_a_note_belongs_to_its_first_line(tmp_path: Path) -> None:
    """The number of a note hangs beside it; the lines of the note are chosen all the same."""
    body = _body("zh", 1)
    (number,) = (each for each in body.iter("span") if each.get("class") == "note-number")
    number.tail = SENTENCES["zh"] * 3
    (page,) = _book("zh", body, tmp_path).pages
    lines = [
        line
        for box in descendants(page_box(page))
        if is_class(box, "note-p") and not is_line(box) and not is_text(box)
        for line in children(box)
        if is_line(line)
    ]
    assert len(lines) > 2
    assert _plan(lines[0]) is not None
    rooms = [_plan(line).room for line in lines]
    for line, room in zip(lines[1:-1], rooms[1:-1], strict=True):
        assert abs(line.width - room) < 8  # a mark that ends a line hangs by half its square


def _at(text: str, start: int, hyphenate: str = HYPHEN) -> Any:
    """Return a run that begins at a character of its paragraph."""
    return SimpleNamespace(
        text=text,
        plan_start=start,
        style={"hyphenate_character": hyphenate},
        copy_with_text=lambda shown: SimpleNamespace(text=shown),
    )


@pytest.mark.parametrize(
    ("end", "skip", "found"),
    [
        (Break(30, 30), 0, ("яжз abc", None, "all")),  # its line ends behind it
        (Break(13, 14), 0, ("яжз", 7, False)),  # bytes of UTF-8, the space too
        (Break(12, 12, 0.0, 2.0), 0, (f"яж{HYPHEN}", 4, False)),
        (Break(9, 10), 0, (None, 0, False)),  # the line has ended before it
        (Break(13, 14), 7, (None, 7, False)),
    ],
)
def test_a_run_ends_where_its_line_ends(end: Break, skip: int, found: tuple[Any, ...]) -> None:
    """Its width is no matter, and what goes on begins behind the space; a word is broken with a hyphen."""

    def original(_context: object, box: Any, width: object, _skip: int) -> tuple[Any, ...]:
        assert width is None
        return box.text, None, "all"

    split = planned._split_text_box(original)
    planned._SETTING.append(SimpleNamespace(end=end))  # type: ignore[arg-type]
    try:
        assert found == split(None, _at("яжз abc", 10), 90.0, skip)
    finally:
        planned._SETTING.pop()


@pytest.mark.parametrize(("plan", "width"), [(None, 90.0), (SimpleNamespace(end=Break(1, 1)), None)])
def test_what_has_no_plan_is_set_as_it_was(plan: Any, width: float | None) -> None:
    """A paragraph that is left alone, and a run that is only measured."""
    split = planned._split_text_box(lambda *given: given)
    planned._SETTING.append(plan)
    try:
        assert (None, "abc", width, 0) == split(None, "abc", width, 0)
    finally:
        planned._SETTING.pop()


@pytest.mark.parametrize(
    ("start", "skip", "length", "walled"),
    [
        (5, None, 3, True),
        (4, None, 3, False),
        (5, {0: None}, 3, False),
        (5, None, 0, False),
        (2, None, 3, False),
    ],
)
def test_a_line_ends_before_the_box_that_the_next_begins_with(
    start: int, skip: Any, length: int, walled: bool
) -> None:
    """A wall that fits no line stands for it; a box that has begun, or holds no words, has none."""
    plan: Any = SimpleNamespace(end=Break(5, 5), begin=2, wall=None)
    box = SimpleNamespace(plan_start=start, plan_length=length, plan_index=7)
    planned._SETTING.append(plan)
    try:
        found = planned._split_inline_level(lambda *_: ("set",))(None, box, 0.0, 9.0, 0.0, skip)
        assert (walled, 7 if walled else None) == (found != ("set",), plan.wall)
        rest: list[str] = []
        broken = planned._break_waiting_children(lambda *_: "as it was")
        arguments = [None] * 10 + [rest, ["a", "b"]]
        assert ({7: None} if walled else "as it was") == broken(*arguments)
        assert (["a", "b"] if walled else []) == rest
        assert plan.wall is None
    finally:
        planned._SETTING.pop()


@pytest.mark.parametrize(
    ("ragged", "last", "width", "justified"),
    [
        (False, False, 80.0, [10.0]),
        (False, True, 80.0, []),
        (False, True, 90.2, [-0.2]),
        (True, False, 80.0, []),
    ],
)
def test_a_line_fills_its_width_but_the_last(
    ragged: bool, last: bool, width: float, justified: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A last line that is too wide is closed up all the same; a ragged one is aligned as it was."""
    spread: list[float] = []
    monkeypatch.setattr(planned.inline, "justify_line", lambda _context, _line, extra: spread.append(extra))
    aligned = planned._text_align(lambda *_: 5.0)
    planned._SETTING.append(SimpleNamespace(ragged=ragged, rules=None))  # type: ignore[arg-type]
    try:
        moved = aligned(None, SimpleNamespace(width=width), 90.0, last)
    finally:
        planned._SETTING.pop()
    assert pytest.approx(justified) == spread
    assert (5.0 if ragged else 0.0) == moved
    assert 5.0 == aligned(None, SimpleNamespace(width=width), 90.0, last)  # without a plan


TORN, WHOLE = Break(8, 8, 0.0, 2.0), Break(9, 10)


class Page:
    """A page on which a paragraph of two lines ends, at the places that it is given time after time."""

    def __init__(self, ends: list[int | None], first: int | None = 4) -> None:
        self.ends, self.first = ends, first
        self.times = 0
        self.margins: list[float] = []
        self.given_up: list[str] = []

    def unlayout_footnote(self, note: str) -> None:
        """Take a note off the page."""
        self.given_up.append(note)

    def set_lines(self, _context: object, box: Any, _index: int, _line: object, into: Any, *rest: Any) -> Any:
        """Set the lines, a note and a box that is placed absolutely; change the margin on the way."""
        self.times += 1
        self.margins.append(box.margin_top)
        box.margin_top = 0.0
        firsts = [] if self.first is None else [self.first]
        into += [
            SimpleNamespace(resume_at=at) for at in (*firsts, self.ends[min(self.times, len(self.ends)) - 1])
        ]
        rest[1].append(f"box {self.times}")
        return None, None, None, None, [f"note {self.times}"]


def _set_on(
    page: Page, plan: Any, monkeypatch: pytest.MonkeyPatch, skip: int | None = None
) -> tuple[Any, Any]:
    """Return the lines and boxes that stand on the page at last."""
    monkeypatch.setattr(planned, "place_of", lambda _line, place: place)
    monkeypatch.setattr(planned.inline, "skip_first_whitespace", lambda _line, place: place)
    lines, placed = ["before"], ["before"]
    box, line = SimpleNamespace(margin_top=7.0), SimpleNamespace(plan=(9.0, plan))
    rest = [placed, [], None, None, None, skip, None, None]
    planned._linebox_layout(page.set_lines)(page, box, 0, line, lines, False, *rest)
    return lines, placed


def _choosing(*ways: bool) -> Any:
    """Return a plan that ends a line inside a word, and has another way as often as it is said."""
    plan = SimpleNamespace(breaks=[Break(3, 4), TORN], asked=[])

    def choose(begin: int, *, hyphen_first: bool) -> bool:
        plan.asked.append((begin, hyphen_first))
        return ways[len(plan.asked) - 1]

    plan.choose = choose
    return plan


def test_a_page_that_ends_inside_a_word_is_set_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its last line ends with a word, and of the first attempt no line, box, note or margin is left."""
    page, plan = Page([8, 10]), _choosing(True)
    lines, placed = _set_on(page, plan, monkeypatch)
    assert ([4, 10], ["before", "box 2"]) == ([each.resume_at for each in lines[1:]], placed)
    assert (["note 1"], [7.0, 7.0], [(4, False)]) == (page.given_up, page.margins, plan.asked)


@pytest.mark.parametrize(
    ("page", "plan", "skip", "times", "asked"),
    [
        (Page([10]), _choosing(), None, 1, []),  # it ends with a word
        (Page([4]), _choosing(), None, 1, []),
        (Page([None]), _choosing(), None, 1, []),  # the paragraph ends
        (Page([8]), _choosing(False), None, 1, [4]),  # there is no other way
        (
            Page([8]),
            _choosing(True, True, True),
            None,
            4,
            [4, 4, 4],
        ),  # it is tried three times, and set once more
        (Page([8], None), _choosing(False), None, 1, [0]),  # one line, the first of its paragraph
        (Page([8], None), _choosing(False), 3, 1, [3]),  # or the first on this page
        (Page([8]), None, None, 1, None),
    ],
)
def test_a_page_is_set_as_often_as_it_helps(
    page: Page, plan: Any, skip: int | None, times: int, asked: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the beginning of its last line on, and never without end."""
    _set_on(page, plan, monkeypatch, skip)
    assert times == page.times
    assert asked is None or [(begin, False) for begin in asked] == plan.asked


@pytest.mark.parametrize(("letter", "planned_for"), [(None, True), ("style", False)])
def test_a_line_is_set_by_its_plan(letter: Any, planned_for: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins where the line before it ended; a first letter of its own style is left to WeasyPrint."""
    plan = SimpleNamespace(begin=0, lines=None)
    monkeypatch.setattr(planned.han_lines, "declare", lambda *_: None)
    monkeypatch.setattr(planned, "plan_of", lambda *_: plan)
    monkeypatch.setattr(planned, "place_of", lambda _line, place: place)
    monkeypatch.setattr(planned.inline, "skip_first_whitespace", lambda _line, place: place + 1)
    before = list(planned._SETTING)
    next_line = planned._get_next_linebox(lambda *_: planned._setting())
    found = next_line(None, None, 0.0, 0.0, 4, None, [], [], letter, None)
    assert (plan if planned_for else None, 5 if planned_for else 0) == (found, plan.begin)
    with pytest.raises(ZeroDivisionError):
        planned._get_next_linebox(lambda *_: 1 / 0)(None, None, 0.0, 0.0, 4, None, [], [], letter, None)
    assert before == planned._SETTING


@pytest.mark.parametrize(
    ("plan", "line", "moved"), [("plan", True, True), ("plan", False, False), (None, True, False)]
)
def test_nothing_but_its_plan_ends_a_line(
    plan: Any, line: bool, moved: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edge of a whole line is out of reach; that of a box in it stays."""
    monkeypatch.setattr(planned, "is_line", lambda _box: line)
    monkeypatch.setattr(planned, "_SETTING", [plan])
    right = planned._split_inline_box(lambda _context, _box, _x, right: right)(None, None, 0.0, 9.0)
    assert 9.0 + moved * planned._AWAY == right
    assert planned._Wall(3.0).margin_width() > right


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [(0, 4, (0, 4, 80.0, True)), (2, 4, (2, 4, 90.0, True)), (2, 6, (2, 5, 90.0, True))],
)
def test_a_line_of_squares_is_dressed_in_its_room(
    begin: int, end: int, expected: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first line is shorter by its indent, and none ends with the space of the paragraph's end."""
    rules = SquareLines.__new__(SquareLines)
    asked: list[object] = []
    rules.dress = lambda *given: asked.append(given)  # type: ignore[assignment, method-assign]
    monkeypatch.setattr(planned.han_lines, "dress_line", lambda *given: asked.append(given[2:4]))
    plan: Any = SimpleNamespace(
        rules=rules, room=90.0, indent=10.0, begin=begin, end=Break(end, end),
        paragraph=SimpleNamespace(text="一二三四五 "),
    )  # fmt: skip
    planned._dress(None, None, 100.0, plan, True)  # type: ignore[arg-type]
    assert [expected, (100.0, begin)] == asked


@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_line_is_set_once(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that runs from right to left takes no more work than any other.

    Upstream: U-WP-47.
    """
    set_lines, split = [], inline.split_inline_box

    def counted(context: Any, box: Any, *rest: Any) -> Any:
        set_lines.extend([box] if is_line(box) else [])
        return split(context, box, *rest)

    monkeypatch.setattr(inline, "split_inline_box", counted)
    body = etree.Element("section", {"class": "document", "id": "x"})
    etree.SubElement(body, "p", {"class": "subject"}).text = SENTENCES[code] * 9
    lines = [line for lines in _lines(_book(code, body, tmp_path)) for line in lines]
    assert 3 < len(lines) <= len(set_lines) < 2 * len(lines)
