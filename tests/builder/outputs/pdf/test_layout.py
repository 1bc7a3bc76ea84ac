"""Parts, rectos, mirrored pages, notes at the foot."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.pdf import layout
from chronicle.outputs.pdf.layout import outer_side
from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_margin,
    is_text,
    page_box,
)
from tests.builder.outputs.pdf.conftest import NOTES, PARAGRAPHS, chapter, front, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.outputs.pdf.conftest import Small


def texts(page: Any) -> list[str]:
    """Return the runs of text of a page outside its margins."""
    return [
        box.text
        for child in children(page_box(page))
        if not is_margin(child)
        for box in descendants(child)
        if is_text(box)
    ]


def margin_texts(page: Any) -> dict[str, str]:
    """Return what stands in the margins of a page, by place."""
    return {
        child.at_keyword: "".join(box.text for box in descendants(child) if is_text(box))
        for child in children(page_box(page))
        if is_margin(child) and any(is_text(box) for box in descendants(child))
    }


def names(page: Any, css: str) -> list[str]:
    """Return the ids or targets of the elements of a class on a page, in order."""
    found = []
    for box in descendants(page_box(page)):
        if is_class(box, css) and not is_text(box) and "::" not in box.element_tag and not is_line(box):
            found.append((box.element.get("id") or box.element.get("href") or "").removeprefix("#"))
    return list(dict.fromkeys(found))


def test_each_chapter_opens_on_a_recto(small: Small) -> None:
    """Cover, title pages and every chapter begin on an odd page, whatever the one before needed."""
    starts = small.printed.book.starts
    assert {0} == {start % 2 for name, start in starts.items() if name not in ("contents", "colophon")}


@pytest.mark.parametrize("code", ["en", "ar"])
def test_other_parts_open_on_the_next_page(code: str, tmp_path: Path) -> None:
    """What is no chapter begins on whatever page comes next, laid out for its side; nothing stays blank.

    Upstream: U-WP-24.
    """
    edition = edition_of(code)
    parts = [replace(chapter(code, number, 1), recto=False) for number in (1, 2, 3)]
    book = set_parts([*parts, chapter(code, 4, 1)], edition, tmp_path)
    starts = list(book.starts.values())
    assert {0, 1} == {start % 2 for start in starts[:-1]}
    blank = [index for index, page in enumerate(book.pages) if not "".join(texts(page)).strip()]
    assert 0 == starts[-1] % 2
    assert blank in ([], [starts[-1] - 1])
    for index, page in enumerate(book.pages):
        box = page_box(page)
        inner = "left" if outer_side(index, edition) == "right" else "right"
        margins = {"left": box.margin_left, "right": box.margin_right}
        assert index in blank or margins[inner] < margins[outer_side(index, edition)]


def test_pages_of_no_document_are_known(small: Small) -> None:
    """Cover, title pages, contents and colophon are the builder's own; chapters are not."""
    book = small.printed.book
    own = [name for name in book.starts if not name.startswith("chapters/")]
    assert ["cover", "front", "contents", "colophon"] == own
    assert {book.starts[name] + 1 for name in own} <= set(book.composed)
    between = range(book.starts["chapters/01-x"], book.starts["colophon"] + 1)
    assert [] == [at for at in book.composed if at in between]


def test_a_book_of_nothing_is_refused(tmp_path: Path) -> None:
    """In words; so is a place that the contents list and no page has."""
    with pytest.raises(ProblemsFound) as found:
        set_parts([], edition_of("en"), tmp_path)
    assert [("en", "P008")] == [(each.path, each.code) for each in found.value.problems]
    with pytest.raises(ProblemsFound) as found:
        layout._refuse("contents", ["c1.x", "c2.x"])
    assert [("contents", "P005", True), ("contents", "P005", False)] == [
        (each.path, each.code, "c1.x" in each.message) for each in found.value.problems
    ]
    layout._refuse("contents", [])


def test_blank_versos_have_no_folio(small: Small) -> None:
    """A page that only fills up a part carries nothing at all."""
    pages = small.printed.book.pages
    blank = [page for page in pages if not "".join(texts(page)).strip()]
    assert blank
    assert [{}] * len(blank) == [margin_texts(page) for page in blank]


def test_each_page_has_its_folio(small: Small) -> None:
    """A part laid out alone counts from one; the printed page says where it is in the book."""
    book = small.printed.book
    assert [folio.printed for folio in book.folios].index("1") == book.starts["chapters/01-x"]
    for index, (page, folio) in enumerate(zip(book.pages, book.folios, strict=True)):
        for place, text in margin_texts(page).items():
            if place.startswith("@bottom"):
                assert (folio.printed, f"@bottom-{outer_side(index, small.edition)}") == (text, place)


def test_cover_title_pages_and_openings_have_neither_head_nor_folio(small: Small) -> None:
    """What says by itself what it is has no running head; cover and title pages have no folio either."""
    book = small.printed.book
    bare = [*range(book.starts["contents"])]
    assert [{}] * len(bare) == [margin_texts(book.pages[index]) for index in bare]
    heads = [margin_texts(book.pages[start]).get("@top-center") for start in book.starts.values()]
    assert {None} == set(heads)


def test_running_heads_change_sides_with_the_direction(small: Small) -> None:
    """The chapter stands on versos, its section on rectos; in Arabic a verso is a right-hand page.

    There a Latin title that is not translated runs by itself. Upstream: U-WP-07.
    """
    pages = small.printed.book.pages
    start = small.printed.book.starts["chapters/01-x"]
    verso, recto = margin_texts(pages[start + 1]), margin_texts(pages[start + 2])
    first, last = ("\u2066", "\u2069") if small.edition.direction == "rtl" else ("", "")
    expected = tuple(f"{first}{title}{last}" for title in ("A 1", "B"))
    assert expected == (verso["@top-center"], recto["@top-center"])


def test_first_page_of_a_right_to_left_book_is_a_left_hand_page() -> None:
    """The outer side of the first recto is the right in English and the left in Arabic."""
    assert ["right", "left", "right"] == [outer_side(0, edition_of(code)) for code in ("en", "ar", "zh")]


def slots(pages: list[Any]) -> dict[str, str]:
    """Return the numbers that the contents show, by what they are of."""
    return {
        box.element.get("data-ref"): "".join(run.text for run in children(box) if is_text(run))
        for page in pages
        for box in descendants(page_box(page))
        if is_class(box, "slot") and not is_text(box)
    }


def test_contents_page_numbers_are_right(small: Small) -> None:
    """The contents have the folio on which each chapter and each section begins (U-WP-21)."""
    book = small.printed.book
    pairs = reversed(list(zip(book.pages, book.folios, strict=True)))
    on = {name: folio.printed for page, folio in pairs for name in page.anchors}  # the first page counts
    shown = slots(book.pages)
    assert {"chapters-01-x", "chapters-02-x", "c1.half", "c2.half"} == set(shown)
    assert {name: on[name] for name in shown} == shown
    assert "1" == shown["chapters-01-x"]


def test_pages_are_numbered_in_the_digits_of_the_edition(tmp_path: Path) -> None:
    """Folios and the contents of a Persian book are in Persian digits."""
    book = set_parts([*front(edition_of("fa"), 1), chapter("fa", 1, 4)], edition_of("fa"), tmp_path)
    folios = [
        text
        for page in book.pages
        for place, text in margin_texts(page).items()
        if place.startswith("@bottom")
    ]
    assert ["ه", "۱"] == folios[:2]
    assert "۱" == slots(book.pages)["chapters-01-x"]


def test_page_numbers_of_the_contents_end_at_the_edge(small: Small) -> None:
    """A number in the contents ends where the line does: at the right, in Arabic at the left."""
    found = 0
    for page in small.printed.book.pages:
        for box in descendants(page_box(page)):
            if is_class(box, "slot") and not is_class(box, "runs-on") and not is_text(box):
                for run in (run for run in children(box) if is_text(run)):
                    found += 1
                    if small.edition.direction == "ltr":
                        assert abs(run.position_x + run.width - box.position_x - box.width) < 0.5
                    else:
                        assert abs(run.position_x - box.position_x) < 0.5
    assert found == 2


def test_notes_stand_at_the_foot_of_the_page_of_their_mark(small: Small) -> None:
    """A note is on the page of its mark, in order, below the text."""
    found = 0
    for page in small.printed.book.pages:
        marks, notes = names(page, "note-ref"), names(page, "footnote")
        assert marks == notes
        found += len(notes)
        bottom = max((line.position_y for line in _lines(page, False)), default=0)
        assert all(line.position_y > bottom for line in _lines(page, True))
    assert NOTES == found


def _lines(page: Any, in_notes: bool) -> list[Any]:
    area = [child for child in children(page_box(page)) if not is_margin(child)]
    notes = [child for child in area if type(child).__name__ == "FootnoteAreaBox"]
    chosen = notes if in_notes else [child for child in area if child not in notes]
    return [
        line
        for child in chosen
        for line in descendants(child)
        if is_line(line) and not is_class(line, "pnum") and any(is_text(run) for run in descendants(line))
    ]


def test_paragraph_numbers_hang_in_the_outer_margin(small: Small) -> None:
    """The number of a paragraph stands outside the text, on the side away from the binding."""
    found = 0
    for index, page in enumerate(small.printed.book.pages):
        box = page_box(page)
        for number in descendants(box):
            if is_class(number, "pnum") and number.is_absolutely_positioned():
                found += 1
                left = box.content_box_x()
                outside = (
                    number.position_x >= left + box.width
                    if outer_side(index, small.edition) == "right"
                    else number.position_x + number.margin_width() <= left
                )
                assert outside
    assert PARAGRAPHS == found


def test_no_text_outside_the_measure(small: Small) -> None:
    """No line of running text is longer than the measure (U-WP-09)."""
    for page in small.printed.book.pages:
        box = page_box(page)
        left, right = box.content_box_x(), box.content_box_x() + box.width
        for line in _lines(page, False):
            if not any(is_class(run, "slot") for run in descendants(line)):
                assert line.position_x >= left - 0.7
                assert line.position_x + line.width <= right + 0.7


def test_no_heading_at_the_foot_of_a_page(small: Small) -> None:
    """At least two lines of text follow a heading on its page."""
    for page in small.printed.book.pages:
        lines = _lines(page, False)
        for at, line in enumerate(lines):
            if line.element_tag == "h2" and line.element.get("id"):
                assert len(lines) - at > 2


@pytest.mark.parametrize("paragraphs", [1, 5])
def test_no_blank_page_before_the_first_chapter(paragraphs: int, tmp_path: Path) -> None:
    """A book whose first part is a chapter begins with that chapter (U-WP-23)."""
    edition = edition_of("en")
    book = set_parts([chapter("en", 1, paragraphs)], edition, tmp_path)
    assert "A" == texts(book.pages[0])[0]


def test_folios_end_at_the_outer_edge(small: Small) -> None:
    """However many digits they have: a number that was written anew keeps the edge that it hangs at."""
    found = 0
    for page in small.printed.book.pages:
        for margin in children(page_box(page)):
            if is_margin(margin) and margin.at_keyword.startswith("@bottom"):
                for run in filter(is_text, descendants(margin)):
                    found += 1
                    if margin.at_keyword.endswith("left"):
                        assert run.position_x == pytest.approx(margin.content_box_x(), abs=0.1)
                    else:
                        right = margin.content_box_x() + margin.width
                        assert run.position_x + run.width == pytest.approx(right, abs=0.1)
    assert found > 3


@pytest.mark.parametrize(
    ("count", "long", "short", "expected"),
    [
        # Pages from a recto and a verso on; then the body, the side that it begins on, a blank before it.
        (4, (1, 1), (1, 1), ("long", "recto", False)),
        (4, (2, 2), (1, 1), ("short", "recto", False)),
        (4, (2, 2), (2, 2), ("long", "verso", True)),
        (4, (3, 2), (2, 2), ("long", "verso", True)),
        (4, (3, 3), (2, 2), ("short", "verso", True)),
        (4, (3, 3), (3, 3), ("short", "verso", True)),
        (5, (1, 1), (1, 1), ("long", "verso", False)),
        (5, (2, 2), (1, 1), ("long", "verso", False)),
        (5, (3, 3), (2, 2), ("short", "verso", False)),
        (5, (3, 3), (3, 3), ("short", "verso", False)),
    ],
)
def test_what_is_seen_at_one_opening_is_chosen(
    count: int,
    long: tuple[int, int],
    short: tuple[int, int],
    expected: tuple[str, str, bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One page, or a verso with its recto: the whole before its shorter form, a blank page before neither."""

    def laid_out(part: Part, verso: bool, *_more: object) -> Any:
        taken = {"long": long, "short": short}[part.body.tag][verso]
        return SimpleNamespace(pages=[part.body.tag] * taken, side="verso" if verso else "recto")

    monkeypatch.setattr(layout, "_set", laid_out)
    part = Part("x", "X", etree.Element("long"), otherwise=etree.Element("short"))
    chosen, document, blank = layout._at_one_opening(part, count, *[None] * 3)  # type: ignore[arg-type]
    assert expected == (chosen.body.tag, document.side, blank)  # type: ignore[attr-defined]
    assert {chosen.body.tag} == set(document.pages)
