"""What the translators write is read as a tree, and tidied there."""

from __future__ import annotations

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.html.tree import (
    drop_empty_sections,
    drop_heading,
    inner_html,
    inner_xhtml,
    read_fragment,
)


def test_classes_without_a_style_are_dropped() -> None:
    """Only classes that our own style sheets know reach a reader."""
    body = read_fragment('<p class="simple stale">a <span class="docutils">b</span> c</p>', "x", "W001")
    assert '<p class="stale">a b c</p>' == inner_html(body)


def test_elements_without_meaning_are_dropped_and_their_text_is_kept() -> None:
    """Nothing is lost where a span goes: not its text, not what follows, not what it holds."""
    body = read_fragment("<p><span>a<b>c</b>d</span>e<span>f</span></p>", "x", "W001")
    assert "<p>a<b>c</b>def</p>" == inner_html(body)


def test_code_runs_left_to_right() -> None:
    """Code runs from left to right in a right-to-left paragraph, where its tokens would be reversed."""
    body = read_fragment("<p><code>a-b</code></p>", "x", "W001")
    assert '<p><code dir="ltr">a-b</code></p>' == inner_html(body)


def test_void_elements_suit_each_format() -> None:
    """A line break is `<br>` on the web and `<br/>` in XHTML (U-SPH-22)."""
    body = read_fragment("<p>a<br />b</p>", "x", "W001")
    assert ("<p>a<br>b</p>", "<p>a<br/>b</p>") == (inner_html(body), inner_xhtml(body))


@pytest.mark.parametrize("markup", ["", "only text", "a<b>c</b>", "<b>c</b>d", "<p/>"])
def test_content_is_written_without_what_is_round_it(markup: str) -> None:
    """Text that stands in no element, at either end, belongs to it; nothing gives nothing."""
    assert markup == inner_xhtml(read_fragment(markup, "x", "W001"))


def test_code_with_a_direction_keeps_it() -> None:
    """What says its direction itself is not turned."""
    body = read_fragment('<kbd dir="rtl">a</kbd><samp>b</samp><pre>c</pre><i>d</i>', "x", "W001")
    assert ["rtl", "ltr", "ltr", None] == [each.get("dir") for each in body]


def test_sections_that_hold_nothing_are_dropped() -> None:
    """One that holds text, or an element, is kept."""
    body = read_fragment(
        '<section id="a"> </section><section id="b">x</section><section id="c"><p/></section>', "x", "W001"
    )
    drop_empty_sections(body)
    assert ["b", "c"] == [each.get("id") for each in body]


def test_title_is_taken_out() -> None:
    """A cover shows the title itself."""
    body = read_fragment("<section><h1>a</h1><h1>c</h1><p>b</p></section>", "x", "W001")
    drop_heading(body)
    assert "<section><p>b</p></section>" == inner_html(body)


def test_markup_that_is_not_well_formed_is_a_problem_with_a_name() -> None:
    """An editor hears which document is at fault."""
    with pytest.raises(ProblemsFound) as caught:
        read_fragment("<p><b>a</p>", "chapters/01", "W001")
    assert [("chapters/01", "W001")] == [(one.path, one.code) for one in caught.value.problems]
