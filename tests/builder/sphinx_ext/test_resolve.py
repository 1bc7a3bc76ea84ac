"""What stands before the mark of a note is closed up to it."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.sphinx_ext.resolve import _close_up


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ("told  ", "", "told*"),
        ("told\n", " on ", "told* on "),
        ("told", " on ", "told* on "),
        ("", " on ", "* on "),
        (" ", "", "*"),
    ],
)
def test_spaces_go_before_a_mark_alone(before: str, after: str, left: str) -> None:
    """Not those behind it, nor those at the end of a sentence that a mark begins."""
    mark = nodes.inline("", "*")
    children = [*([nodes.Text(before)] if before else []), mark, *([nodes.Text(after)] if after else [])]
    paragraph = nodes.paragraph("", "", *children)
    _close_up(mark)
    assert left == paragraph.astext()


def test_what_is_no_text_stays_before_a_mark() -> None:
    """Emphasis keeps its spaces; they are its own."""
    mark = nodes.inline("", "*")
    paragraph = nodes.paragraph("", "", nodes.emphasis("", "told "), mark)
    _close_up(mark)
    assert "told *" == paragraph.astext()
