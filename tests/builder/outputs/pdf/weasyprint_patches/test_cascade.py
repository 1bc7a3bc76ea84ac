"""The rules that apply to an element are those that WeasyPrint finds, and what they come to is its own."""

from __future__ import annotations

from typing import Any

import pytest
import weasyprint  # type: ignore[import-untyped]
from weasyprint import css
from weasyprint.css.properties import INITIAL_VALUES  # type: ignore[import-untyped]
from weasyprint.css.targets import TargetCollector  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches import cascade, shared_styles
from chronicle.outputs.pdf.weasyprint_patches.patch import Patcher

SHEETS = [
    "p { margin: 1px; color: red !important } #one { margin: 2px } .a { margin: 3px } .a.b { padding: 1px }"
    "section > p:first-child { text-indent: 4px } p + p { text-indent: 5px } * { widows: 3 }"
    "[lang|=ar] { direction: rtl } :lang(zh) { orphans: 4 } a[href] { color: blue }"
    "@layer low { .b { margin: 9px } } .a::before { content: 'x'; margin: 6px } p::after { content: 'y' }",
    "p { color: green; margin: 7px } .b { margin: 8px !important } section { string-set: head 'h' }"
    ":root { --w: 3px } i { width: var(--w) } SPAN { width: 3em }",
]
HTML = (
    '<html lang="en"><body><section class="a"><p id="one" class="a b">A<i>B</i><p class="b">C'
    '<p class="a" style="margin: 5px; color: pink">D<p lang="ar">E</section><section><p id="two">F<p>G'
    '<p lang="zh">H <a href="#one">I</a><span class="a">J</span></section><style>p { padding: 2px }</style>'
)
OTHER = HTML.replace("<html", '<html class="a"').replace("<p>G", '<p class="b">G')


def styles_of(html: str, fonts: FontConfiguration, *, patched: bool = True) -> tuple[list[Any], list[Any]]:
    """Return all values of all styles of a document, element by element, and its anchors."""
    sheets = [weasyprint.CSS(string=each) for each in SHEETS] if not vars(fonts).get("read") else fonts.read
    fonts.read = sheets
    patcher = Patcher()
    patcher.enter((*shared_styles.PATCHES, *cascade.PATCHES) if patched else ())
    try:
        document = weasyprint.HTML(string=html)
        collector = TargetCollector()
        style_for = css.get_all_computed_styles(
            document, sheets, font_config=fonts, page_rules=[], layers=[], target_collector=collector
        )
        nodes = {node: number for number, node in enumerate(document.etree_element.iter())}
        found = sorted(
            (nodes[node], pseudo or "", [str(style[name]) for name in (*INITIAL_VALUES, "__w")])
            for (node, pseudo), style in style_for.get_computed_styles().items()
        )
        assert not style_for.get_cascaded_styles()
    finally:
        patcher.leave()
    return found, sorted(collector.target_lookup_items)


@pytest.mark.parametrize("html", [HTML, OTHER])
def test_each_style_is_that_of_weasyprint(html: str) -> None:
    """Names, classes, places, languages, layers, importance, attributes and pseudo-elements count as without.

    Upstream: U-WP-43.
    """
    assert styles_of(html, FontConfiguration()) == styles_of(html, FontConfiguration(), patched=False)


def test_what_was_found_before_changes_nothing() -> None:
    """A document has the same styles after others as when it is the first of its book."""
    fonts = FontConfiguration()
    for html in (OTHER, HTML, OTHER, HTML):
        assert styles_of(html, fonts) == styles_of(html, FontConfiguration(), patched=False)


def test_the_same_rules_are_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of ten paragraphs alike one is weighed, in whatever document."""
    weighed = []
    weigh = cascade.SheetRules._weighed
    monkeypatch.setattr(
        cascade.SheetRules, "_weighed", lambda self, found: weighed.append(1) or weigh(self, found)
    )
    fonts = FontConfiguration()
    styles_of("<p>A" * 10, fonts)
    first = len(weighed)
    styles_of("<p>A" * 20, fonts)
    assert len(weighed) == first < 10
