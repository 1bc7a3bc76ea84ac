"""What a figure uses again is written as it was, at its own place."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pydyf  # type: ignore[import-untyped]
import pytest
from weasyprint.pdf.stream import Stream  # type: ignore[import-untyped]
from weasyprint.svg import SVG  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches import outlines, uses
from chronicle.outputs.pdf.weasyprint_patches.patch import Patcher

FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="90" height="90"><defs><path id="a" d="M 1 2 L 3 4 z" transform="scale(0.5)"/>'
    '<g id="b"><path d="M 5 6 L 7 8 z" stroke="#00f"/></g><path id="c" d="M 0 0 L 9 9"/>'
    '<linearGradient id="d"><stop stop-color="red"/><stop offset="1"/></linearGradient></defs>{}</svg>'
)
USES = [
    '<use xlink:href="#a"/><use xlink:href="#a" transform="translate(5 0)"/><use xlink:href="#b"/>'
    '<use xlink:href="#a" transform="translate(9 0)"/><use xlink:href="#b" transform="rotate(30)"/>',
    '<use xlink:href="#a" x="1"/><use xlink:href="#a" x="2"/>',
    '<use xlink:href="#a" fill="#f00"/><use xlink:href="#a" fill="#0f0"/><use xlink:href="#a"/>',
    '<g fill="#f00"><use xlink:href="#a"/></g><g fill="#0f0"><use xlink:href="#a"/></g>',
    '<g font-size="9"><use xlink:href="#a" transform="translate(1em)"/></g>'
    '<g font-size="7"><use xlink:href="#a" transform="translate(1em)"/></g>',
    '<use xlink:href="#a" opacity="0.5"/><use xlink:href="#a" opacity="0.5"/><use xlink:href="#a"/>',
    '<use xlink:href="#c" fill="url(#d)"/><use xlink:href="#c" fill="url(#d)" transform="translate(4)"/>',
    '<use xlink:href="#none"/><use xlink:href="#none"/><use xlink:href="#a"/>',
]


def _figure(markup: str) -> SVG:
    return SVG(ElementTree.fromstring(FIGURE.format(markup)), "file:///", FontConfiguration())  # noqa: S314


def _drawn(markup: str, *, patched: bool, times: int = 1) -> tuple[list[str], int]:
    """Draw a figure on new pages; return its operators, and how many elements were drawn."""
    kept: dict[str, Any] = {name: {} for name in ("ExtGState", "XObject", "Pattern", "Shading", "Font")}
    kept["ColorSpace"] = pydyf.Dictionary()
    figure = _figure(markup)
    drawn = [0]
    plain = SVG.draw_node

    def counted(*arguments: Any) -> None:
        drawn[0] += 1
        plain(*arguments)

    patcher = Patcher()
    found: list[str] = []
    SVG.draw_node = counted
    try:
        patcher.enter((*uses.PATCHES, *outlines.PATCHES) if patched else ())
        for _ in range(times):
            stream = Stream({}, (0, 0, 90, 90), kept, {}, None, {}, None)
            figure.draw(stream, 90, 90, "file:///", None)
            found += [line for each in stream.stream for line in pydyf._to_bytes(each).decode().split("\n")]
        patcher.leave()
    finally:
        SVG.draw_node = plain
    return found, drawn[0]


@pytest.mark.parametrize("markup", USES)
def test_a_use_is_drawn_as_without_the_patch(markup: str) -> None:
    """Place, colour, size, opacity and gradient of each use are its own.

    Upstream: U-WP-45.
    """
    assert _drawn(markup, patched=True)[0] == _drawn(markup, patched=False)[0]


def test_what_is_used_again_is_not_drawn_again() -> None:
    """Of three uses of one letter one is drawn: the figure, the definitions, it, and what it uses.

    On a second page, too, where its outline is written as it was on the first.
    """
    letter = '<use xlink:href="#a"/>'
    for times in (1, 2):
        assert (
            _drawn(letter * 3, patched=True, times=times)[1] == _drawn(letter, patched=False, times=times)[1]
        )


def test_a_figure_on_two_pages_is_drawn_for_each() -> None:
    """What was written on one page, with its names of colours and states, is not written on another."""
    letters = USES[0]
    assert _drawn(letters, patched=True, times=2)[0] == _drawn(letters, patched=False, times=2)[0]


@pytest.mark.parametrize(("name", "found"), [("a", "path"), ("b", "g"), ("gone", None)])
def test_an_element_is_found_by_its_name(name: str, found: str | None) -> None:
    """An element deep in a figure is found, and what is not there is not."""
    figure = _figure("")
    patcher = Patcher()
    patcher.enter(uses.PATCHES)
    child = figure.tree.get_child(name)
    patcher.leave()
    assert found == (child.tag if child is not None else None)
