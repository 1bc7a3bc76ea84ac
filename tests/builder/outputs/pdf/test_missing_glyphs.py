"""Characters that cannot be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.core.problems import ProblemsFound
from chronicle.languages.typefaces import all_typefaces
from chronicle.outputs.pdf.missing_glyphs import unknown_characters
from chronicle.outputs.pdf.parts import Part
from tests.builder.oracles.preflight.conftest import chapter_of, proof_of

if TYPE_CHECKING:
    from pathlib import Path


def test_what_no_typeface_has_is_named_with_its_passage() -> None:
    """Chapter, paragraph, words and characters are named, of every passage at once."""
    body = chapter_of("All is well.", "A face 😀 and a letter \u0915 here.", "圍城 حمص é\ufe0f")
    number = etree.Element("span", {"class": "pnum"})
    number.text, number.tail, body[1].text = "1.2", body[1].text, None
    body[1].insert(0, number)
    (problem,) = unknown_characters([Part("chapters/01-x", "A", body)], all_typefaces())
    assert ("chapters/01-x", "P003") == (problem.path, problem.code)
    assert "paragraph 1.2" in problem.message
    assert "U+1F600 GRINNING FACE" in problem.message
    assert "U+0915" in problem.message
    assert "A face" in problem.subject


def test_the_innermost_block_is_named() -> None:
    """A list is not named beside its entry; a character without a name has its number."""
    body = etree.fromstring("<div><ul><li>So <p>\U000f0000 it is.</p></li></ul><p>Well.</p></div>")
    (problem,) = unknown_characters([Part("a", "A", body)], all_typefaces())
    assert "none of the book's typefaces has \U000f0000 (U+F0000)." == problem.message
    assert "\U000f0000 it is." == problem.subject


def test_such_a_book_is_not_printed(tmp_path: Path) -> None:
    """No other typeface of the system steps in, and no box is printed."""
    with pytest.raises(ProblemsFound, match="GRINNING FACE"):
        proof_of("en", chapter_of("A face 😀."), tmp_path)
