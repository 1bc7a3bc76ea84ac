"""No part of the book ends on a page that holds next to nothing, where a page can be set otherwise."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import SimpleNamespace

import pytest
from lxml import etree

from chronicle.outputs.pdf import tails
from chronicle.outputs.pdf.faces import faces_for
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.layout import STYLES, style_sheets
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.parts import Frame, Look, page_html
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_margin,
    page_box,
)
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter
from tests.builder.outputs.pdf.conftest import SENTENCES, TITLE, chapter, front, set_parts
from tests.builder.outputs.pdf.drawn import box, page
from tests.languages import edition_of, in_turn


@pytest.fixture
def settled(monkeypatch):
    """Return which spacing is chosen, given how much of its last page each fills, by pages."""
    monkeypatch.setattr(tails, "filled", lambda page: page)
    monkeypatch.setattr(tails, "runs_on", lambda pages: len(pages) > 1)
    monkeypatch.setattr(tails, "may_help", lambda *_: True)
    monkeypatch.setattr(tails, "closes", lambda pages: pages[0] == 1)

    def choose(**given):
        asked = []

        def lay_out(spacing):
            asked.append(spacing)
            return SimpleNamespace(pages=given.get(spacing or "usual", given["usual"]), spacing=spacing)

        return tails.settle(lay_out)[1], asked

    return choose


@pytest.mark.parametrize(
    ("given", "chosen", "tried"),
    [
        ({"usual": [1, 0.36]}, "", [""]),
        ({"usual": [0.1]}, "", [""]),  # a page of its own that is short: nothing would fill it
        ({"usual": [1, 0.1], "close": [0.9]}, "close", ["", "close"]),
        ({"usual": [1, 0.1], "close": [1, 0.2], "short": [1, 0.4]}, "short", ["", "close", "short"]),
        (
            {"usual": [1, 0.1], "close": [1, 0.2], "short": [1, 0.15], "shorter": [1, 0.19]},
            "close",
            ["", "close", "short", "shorter", tails.RAISED],
        ),
        (
            {"usual": [1, 0.1], "close": [1, 0.05], "short": [1, 1, 0.9], "shorter": [1, 1, 0.9]},
            "",
            ["", "close", "short", "shorter", tails.RAISED],
        ),
        # a page less is better than a fuller one, where neither is full enough
        (
            {"usual": [1, 1, 0.2], "close": [1, 0.1], "short": [1, 1, 0.3], "shorter": [1, 0.05]},
            "close",
            ["", "close", "short", "shorter", tails.RAISED],
        ),
        (
            {"usual": [1, 1, 0.2], "close": [1, 0.1], "short": [1, 1, 0.36]},
            "short",
            ["", "close", "short"],
        ),
        # lines whose leading is their own
        (
            {"usual": [0.9, 0.1], "close": [0.9], "short": [1, 0.2]},
            "short",
            ["", "short", "shorter", tails.RAISED],
        ),
    ],
)
def test_the_fullest_last_page_is_chosen(settled, given, chosen, tried):
    """What is least noticeable is tried first, up to one that is full enough; never for a page more."""
    assert (chosen, tried) == settled(**given)


@pytest.mark.parametrize(
    ("held", "before", "likely"),
    [
        (0.08, 1, ["close", "closer"]),  # a few lines find room on the one page before
        (0.19, 1, ["closer"]),
        (0.21, 1, []),  # no spacing helps
        (0.3, 1, ["short", "shorter"]),  # a line of each page before fills the last one
        (0.27, 1, ["shorter"]),
        (0.2, 11, ["close", "short", "shorter", "closer"]),
        (0.2, 14, ["close", "short", "closer"]),  # two lines of fourteen pages are a page more
        (0.2, 29, ["close", "closer"]),
        (0.05, 24, ["close", "short", "closer"]),
        (0.05, 26, ["close", "closer"]),  # what a line of each brings may be a page more or less
    ],
)
def test_a_part_is_laid_out_again_where_that_may_help(held, before, likely):
    """What cannot fill the last page, or would make one more, is not tried: it takes seconds."""
    assert likely == [each for each in tails.OF_PIECES if tails.may_help(each, held, before)]


def test_closer_lines_are_tried_where_there_are_some(tmp_path):
    """An entry of the index has a leading of its own, which no closer setting changes."""
    edition = edition_of("en")
    text = "".join(f"<p>{SENTENCES['en']}</p>" for _ in range(4))
    for classes, expected in (("", True), ("index-entry", False), ("why", True), ("caution", True)):
        body = etree.fromstring(f"<section><div>{text}</div></section>")
        for each in body.iter("p"):
            each.set("class", classes)
        part = replace(chapter("en", 1), body=body)
        assert expected is tails.closes(set_parts([part], edition, tmp_path).pages)


def test_few_lines_in_running_text_make_no_difference():
    """A title's lines above an index, or in a margin, are not its lines."""

    def drawn(*heights):
        running, own, margin = (
            box("line", 0, height, style={"line_height": name})
            for name, height in zip(("page", "own", "page"), heights, strict=True)
        )
        text = box("block", 0, 90, running, own, style={"line_height": "page"})
        return [page(text, box("margin", 90, 9, margin, style={"line_height": "page"}))]

    assert not tails.closes(drawn(25, 75, 50))
    assert tails.closes(drawn(26, 74, 50))


def test_what_is_set_closer_is_known():
    """The style sheet and the rule that reckons with it name the same kinds of text."""
    sheet = (STYLES / "sizes.css").read_text(encoding="utf-8")
    named = next(line for line in sheet.splitlines() if "var(--close-small-line)" in line)
    kinds = named.partition(":is(")[2].partition(")")[0].split(", ")
    assert tails._OF_RUNNING_TEXT == tuple(each.partition(".")[2] for each in kinds)


def test_a_page_after_a_forced_break_is_left_alone(tmp_path):
    """Each of the title pages begins a page of its own: no spacing of those before would fill it."""
    edition = edition_of("en")
    pages = set_parts([front(edition, 1)[1]], edition, tmp_path).pages
    assert len(pages) > 1
    assert not tails.runs_on(pages)
    assert not tails.runs_on(pages[:1])
    assert tails.runs_on(set_parts([chapter("en", 1)], edition, tmp_path).pages)


def test_how_much_a_page_holds(tmp_path):
    """A page of text and notes is nearly full, the last one of a chapter as full as its lines are high."""
    pages = set_parts([chapter("en", 1)], edition_of("en"), tmp_path).pages
    shares = [tails.filled(page) for page in pages]
    assert all(0.6 < share <= 1 for share in shares[1:-1])
    lines = [box for box in descendants(page_box(pages[-1])) if is_line(box)]
    assert shares[-1] <= sum(line.height for line in lines) / page_box(pages[-1]).height


@pytest.mark.parametrize(
    ("held", "before", "likely"), [(0.23, 1, True), (0.25, 1, False), (0.31, 2, True), (0.33, 2, False)]
)
def test_a_title_is_raised_for_the_sake_of_a_few_lines(held, before, likely):
    """It leaves its own chapter a sixth of a page, once, besides what closer lines give."""
    assert likely == tails.may_help(tails.RAISED, held, before)


@cache
def spaced(code, spacing):
    """Return the pages of a chapter that is set in a spacing."""
    edition = edition_of(code)
    with every_warning_is_fatal(code), patched():
        typesetter = Typesetter(
            style_sheets(faces_for(SENTENCES[code], edition)), BuildFolders([STYLES]).find
        )
        html = page_html(chapter(code, 1, 3), Frame(edition, TITLE[code]), Look(spacing=spacing))
        return typesetter.lay_out(html, STYLES.as_uri()).pages


@pytest.mark.parametrize("code", in_turn("en", "ar", "zh"))
def test_each_spacing_is_known_to_the_style_sheets(code):
    """Pages that are set a line shorter end a line higher, their folio in its usual place."""
    heights, folios = [], []
    for spacing in ("", "close", "closer", "short", "shorter"):
        page = spaced(code, spacing)[1]
        heights.append(page_box(page).height)
        folios += [
            round(line.position_y, 3)
            for area in children(page_box(page))
            if is_margin(area) and area.at_keyword.startswith("@bottom")
            for line in descendants(area)
            if is_line(line)
        ]
    assert heights[0] == heights[1] == heights[2]
    assert 0 < heights[0] - heights[3] == pytest.approx(heights[3] - heights[4])
    assert (5, 1) == (len(folios), len(set(folios)))


@pytest.mark.parametrize("code", in_turn("en", "ar", "zh"))
def test_closer_pages_hold_more(code):
    """What is set closer takes less of its pages, and smaller letters still less."""
    sets = [spaced(code, spacing) for spacing in ("", "close", "closer")]
    reached = [len(pages) + tails.filled(pages[-1]) for pages in sets]
    assert reached[0] > reached[1] > reached[2]


def test_only_a_part_that_is_no_chapter_is_set_smaller():
    """Chapters are read one after the other in one size of type."""
    assert {"closer"} == set(tails.OF_PIECES) - set(tails.SPACINGS)


@pytest.mark.parametrize("code", in_turn("en", "ar", "zh"))
def test_a_raised_title_leaves_its_page_to_the_text(code):
    """The first line of text stands some lines higher than in a chapter that is set closer alone."""
    tops = []
    for spacing in ("close", tails.RAISED):
        boxes = descendants(page_box(spaced(code, spacing)[0]))
        tops.append(
            next(
                box.position_y
                for box in boxes
                if box.element_tag == "p" and is_line(box) and not is_class(box, "kicker")
            )
        )
    page = page_box(spaced(code, "close")[0])
    assert 0.08 < (tops[0] - tops[1]) / page.height <= 0.16


def test_lines_beside_one_another_are_counted_once():
    """Columns, pictures and notes count as high as they reach together; margins do not count."""
    image = etree.fromstring("<img/>")
    area = box("block", 0, 90, box("line", 0, 30), box("line", 10, 30), box("block", 60, 10, element=image))
    made = page(area, box("notes", 90, 10, box("line", 90, 10)), box("margin", 98, 9, box("line", 98, 9)))
    assert tails.filled(made) == pytest.approx(0.4 + 0.1 + 0.1)


@pytest.mark.parametrize("forced", ["page", "always", "left", "right", "recto", "verso"])
def test_a_break_that_is_asked_for_is_no_overflow(forced):
    """Whether what ends before it asks, or what begins behind it; elsewhere the text has run on."""
    one, two, both = (etree.fromstring("<p/>") for _ in range(3))
    free = {"break_after": "auto", "break_before": "auto"}

    def pages(ended, begun):
        goes_on = [box("block", element=both, style=free | {"break_after": forced}) for _ in range(2)]
        first = page(goes_on[0], box("block", element=one, style=free | ended))
        return [first, page(goes_on[1], box("block", element=two, style=free | begun))]

    assert tails.runs_on(pages({}, {}))
    assert not tails.runs_on(pages({"break_after": forced}, {}))
    assert not tails.runs_on(pages({}, {"break_before": forced}))
    assert tails.runs_on(pages({"break_before": forced}, {"break_after": forced}))
