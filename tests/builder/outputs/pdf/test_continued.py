"""What of the index goes over to the next page is repeated there, in two columns, in each direction."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from weasyprint.formatting_structure import boxes as kinds

from chronicle.outputs.pdf import continued
from chronicle.outputs.pdf.faces import faces_of
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.layout import STYLES, LaidBook, lay_out, style_sheets
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.weasyprint_patches.artifacts import is_artifact, mark_artifacts
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page

WORDS = {"en": ("", " (continued)"), "ar": ("", " (تتمة)"), "zh": ("", "（续）")}
NAMES = {"en": ("S", "siege", "place"), "ar": ("ح", "حصار", "موضع"), "zh": ("W", "围困", "地点")}


def _index(code: str) -> Part:
    """Return an index of one letter, in which one entry has more sub-entries than a page holds."""
    letter, name, place = NAMES[code]
    document = etree.Element("section", {"class": "document appendix-index", "id": "index"})
    header = etree.SubElement(document, "header", {"class": "opening"})
    etree.SubElement(header, "h1", {"id": "i.top", "data-bookmark": "I"}).text = "I"
    section = etree.SubElement(document, "section", {"class": "level-2"})
    etree.SubElement(section, "h2", {"id": "i.l", "data-bookmark": letter}).text = letter
    item = etree.SubElement(etree.SubElement(section, "ul", {"class": "index-entries"}), "li")
    _entry(item, f"{name}\u2002")
    below = etree.SubElement(item, "ul", {"class": "index-entries"})
    for number in range(40):
        _entry(etree.SubElement(below, "li"), f"{place} {number}\u2002")
    return Part("index", "I", document, recto=False)


def _entry(item: etree._Element, text: str) -> None:
    paragraph = etree.SubElement(item, "p", {"class": "index-entry"})
    paragraph.text = text
    etree.SubElement(paragraph, "a", {"href": "#i.top", "class": "internal"}).text = "1.1"


@cache
def _laid(code: str) -> LaidBook:
    edition, part = edition_of(code), _index(code)
    frame = Frame(edition, "I", continued=WORDS[code])
    with every_warning_is_fatal(code) as watch, patched():
        low = "@page { size: 148mm 105mm }"  # pages of a few lines: what stands on many of them is soon set
        typesetter = Typesetter([*style_sheets(faces_of([part], frame)), low], BuildFolders([STYLES]).find)
        return lay_out([part], frame, typesetter, watch, base=STYLES.as_uri())


def _said(box: Box) -> str:
    return "".join(each.text for each in descendants(box) if is_text(each)).replace("\u2009", "")


def _lines(page: Page, name: str) -> list[Box]:
    found: dict[int, Box] = {}  # a paragraph's lines have its tag and class too
    for box in descendants(page_box(page)):
        if box.element_tag == "p" and is_class(box, name):
            found.setdefault(id(box.element), box)
    return list(found.values())


def _edge(box: Box, code: str) -> float:
    """Return where the letters of a paragraph begin."""
    texts = [each for each in descendants(box) if is_text(each) and each.text.strip()]
    if edition_of(code).direction == "rtl":
        return max(each.position_x + each.width for each in texts)
    return min(each.position_x for each in texts)


@pytest.mark.parametrize("code", in_turn("ar", "en", "zh"))
def test_the_next_page_repeats_letter_and_entry(code: str) -> None:
    """A page that begins inside an entry says of which letter and which entry, once, at its head."""
    letter, name, _place = NAMES[code]
    first, *others = _laid(code).pages
    assert [] == _lines(first, "continued")
    assert others
    for page in others:
        repeated = _lines(page, "continued")
        assert [letter + WORDS[code][1], name + WORDS[code][1]] == [_said(box) for box in repeated]
        assert _lines(page, "index-entry")[0] is repeated[1]
        assert repeated[0].position_y < repeated[1].position_y
        assert _edge(repeated[0], code) == pytest.approx(_edge(repeated[1], code), abs=0.5)


@pytest.mark.parametrize("code", in_turn("ar", "en", "zh"))
def test_the_index_has_two_columns(code: str) -> None:
    """Each page has entries at two places across, and on the last one the columns are about as long."""
    rtl = edition_of(code).direction == "rtl"
    for page in _laid(code).pages:
        ends: dict[float, float] = {}
        for box in _lines(page, "index-entry"):
            if not is_class(box, "continued"):
                edge = box.position_x + (box.margin_width() if rtl else 0)
                ends[round(edge / 50)] = box.position_y
        assert 2 <= len(ends) <= 3  # the entry itself stands farther out than its sub-entries
    columns = sorted(ends.values())
    assert columns[-1] - columns[0] < 100


def test_what_is_repeated_is_no_text() -> None:
    """A repeated line is painted as an artifact: who is read the book to hears each entry once."""
    page = _laid("ar").pages[1]  # which others have laid out
    mark_artifacts(page)
    assert all(is_artifact(box) for box in _lines(page, "continued"))
    assert not any(is_artifact(box) for box in _lines(page, "index-entry") if not is_class(box, "continued"))


def test_what_is_repeated_is_known_from_where_it_stands() -> None:
    """The letter, but above the first entry below it, and the entry that something is a part of."""
    body = etree.fromstring(
        "<section><section><h2 id='l'>S</h2><ul>"
        "<li><p class='index-entry x'>siege <i id='i'>of <b id='b'>Homs</b></i>: <a>1.1</a></p>"
        "<ul><li><p class='index-entry'>first\u2002<a>1.2</a></p></li></ul></li>"
        "<li><p class='index-entry'>square. <span class='cross-reference'>see x</span></p></li>"
        "</ul></section></section>"
    )
    continued.number_entries(body)
    whole, part, other = (each for each in body.iter("p"))
    assert ["0", "1", "2"] == [each.get("data-entry") for each in (whole, part, other)]

    def heads(entry: etree._Element) -> list[str]:
        return [etree.tostring(each, encoding="unicode") for each in continued._heads(entry, ("(", ")"))]

    letter = '<p class="index-letter continued">(S)</p>'
    entry = '<p class="index-entry continued">(siege <i>of <b>Homs</b></i>)</p>'
    assert [[], [letter, entry], [letter]] == [heads(each) for each in (whole, part, other)]
    assert "i" == body.find(".//i").get("id")  # what is repeated takes no name away
    assert "(square)" == continued._repeated(other, "x", ("(", ")")).text


@pytest.mark.parametrize(("pages", "entries", "over"), [(2, 1, True), (1, 1, False), (2, 0, False)])
def test_only_an_index_of_several_pages_goes_over(pages: int, entries: int, over: bool) -> None:
    """Nothing else is laid out again."""
    body = etree.fromstring("<div>" + "<p class='index-entry'/>" * entries + "<p>x</p></div>")
    document: Any = SimpleNamespace(pages=[None] * pages)
    assert over is continued.goes_over(body, document)


def _page(
    *lines: tuple[etree._Element, float], top: float = 0.0, margin: etree._Element | None = None
) -> Any:
    """Return a page of lines, each of an element and of some height, below a margin with one of its own."""
    boxes = []
    for element, height in lines:
        boxes.append(_box(element, top, height))
        top += height
    heads = kinds.MarginBox.__new__(kinds.MarginBox)
    vars(heads).update(
        vars(_box(None, 0.0, 9.0)), children=[] if margin is None else [_box(margin, 0.0, 9.0)]
    )
    area = _box(None, 0.0, top, *boxes)
    return SimpleNamespace(_page_box=_box(None, 0.0, top, heads, area))


def _box(element: etree._Element | None, top: float, height: float, *inside: Any) -> Any:
    tag = "" if element is None else str(element.tag)
    return SimpleNamespace(
        element=element, element_tag=tag, position_y=top, height=height, children=list(inside)
    )


def _marked(markup: str) -> etree._Element:
    return etree.fromstring(markup)


LETTER = _marked("<h2>S</h2>")
FIRST, SECOND, THIRD = (_marked(f"<p class='index-entry' data-entry='{number}'/>") for number in (1, 2, 3))
AGAIN = _marked("<p class='index-letter continued'/>")


@pytest.mark.parametrize(
    ("lines", "first", "repeats"),
    [
        ([FIRST, SECOND], "1", False),
        ([AGAIN, SECOND], "2", True),
        ([LETTER, FIRST], "", False),
        ([LETTER], "", False),
        ([], "", False),
    ],
)
def test_what_a_page_begins_with_is_read_off_it(
    lines: list[etree._Element], first: str, repeats: bool
) -> None:
    """Its margins do not count: there the running head stands."""
    for margin in (None, THIRD, AGAIN, LETTER):
        page = _page(*((each, 10.0) for each in lines), margin=margin)
        assert (first, repeats) == (continued._first_on(page), continued._begins_with_repeated(page))
        assert continued._is_as_reckoned(page, "") is (first == "")
        assert continued._is_as_reckoned(page, "2") is (first == "2")
        assert not continued._is_as_reckoned(page, None)
    assert not continued._is_as_reckoned(_page((SECOND, 10.0)), "2")  # without what it has to repeat


@pytest.mark.parametrize(
    ("room", "moved"), [(0.0, ""), (0.4, ""), (5.0, "3"), (20.0, "3"), (20.4, "3"), (21.0, "2"), (99.0, "1")]
)
def test_what_moves_to_the_next_page_takes_the_room(room: float, moved: str) -> None:
    """From the end of a page on, in whole entries; a letter between two moves with the one below it."""
    page = _page((FIRST, 10.0), (LETTER, 15.0), (SECOND, 12.0), (THIRD, 20.0), margin=THIRD)
    assert moved == continued._end_moved(page, room)
    assert 10.0 == continued._line_height(page)
    assert 0.0 == continued._line_height(_page((LETTER, 15.0)))


def test_an_entry_at_the_head_of_a_column_takes_its_own_height() -> None:
    """What stands below it at the end of the column before is no measure of it."""
    page = _page((FIRST, 10.0), (SECOND, 10.0), top=80.0)
    page._page_box.children[1].children.append(_box(THIRD, 0.0, 10.0))
    assert ["3", "2", "1"] == [continued._end_moved(page, room) for room in (10.0, 20.0, 30.0)]


class Press:
    """Lay an index out on pages of some lines; a letter and what is repeated stay with what follows them."""

    def __init__(self, body: etree._Element, lines: int, heights: dict[str, int]) -> None:
        self.body, self.lines, self.heights, self.times = body, lines, heights, 0

    def __call__(self) -> Any:
        """Return the pages."""
        self.times += 1
        pages: list[list[tuple[etree._Element, float]]] = [[]]
        group: list[tuple[etree._Element, float]] = []
        for each in self.body.iter("h2", "p"):
            name = each.get("data-entry")
            group.append((each, self.heights.get(name or "", 1)))
            if name is None:
                continue
            if sum(height for _, height in (*pages[-1], *group)) > self.lines:
                pages.append([])
            pages[-1] += group
            group = []
        return SimpleNamespace(pages=[_page(*page) for page in pages], held=pages)


@pytest.mark.parametrize("lines", [5, 6, 7, 11, 60])
@pytest.mark.parametrize("heights", [{}, {"3": 2}, {"4": 2, "9": 3, "17": 2}])
def test_every_page_repeats_what_it_goes_on_with(lines: int, heights: dict[str, int]) -> None:
    """Above its first line stands what that is a part of, and nothing is repeated elsewhere or twice."""
    part = "<ul>{}</ul>".format("".join(f"<li><p class='index-entry'>place {n}</p></li>" for n in range(7)))
    entry = f"<li><p class='index-entry'>siege</p>{part}</li><li><p class='index-entry'>square</p></li>"
    body = _marked(
        "".join(["<div>", *(f"<section><h2>{n}</h2><ul>{entry}</ul></section>" for n in "AB"), "</div>"])
    )
    continued.number_entries(body)
    wanted = {
        each.get("data-entry"): [head.text for head in continued._heads(each, ("", "…"))]
        for each in body.iter("p")
    }
    press = Press(body, lines, heights)
    document = continued.settle(body, ("", "…"), press(), press)
    for number, page in enumerate(document.held):
        repeated = [each.text for each, _ in page if "continued" in (each.get("class") or "")]
        first = next(each for each, _ in page if "continued" not in (each.get("class") or ""))
        expected = wanted.get(first.get("data-entry"), []) if number else []
        assert expected == repeated == [each.text for each, _ in page[: len(repeated)]]
    assert press.times <= 2 + 2 * len(document.pages)


def test_where_pages_begin_is_reckoned_for_all_at_once() -> None:
    """Where entries are of one height, an index of many pages is laid out once more and not again."""
    parts = "".join(f"<li><p class='index-entry'>place {number}</p></li>" for number in range(70))
    entry = f"<li><p class='index-entry'>siege</p><ul>{parts}</ul></li>"
    body = _marked(f"<div><section><h2>A</h2><ul>{entry}</ul></section></div>")
    continued.number_entries(body)
    press = Press(body, 20, {})
    document = continued.settle(body, ("", "…"), press(), press)
    assert (2, 4) == (press.times, len(document.pages))
