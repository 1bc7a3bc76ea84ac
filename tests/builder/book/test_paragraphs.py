"""What opens a chapter is known, and so is what each paragraph tells, in notes or by sending readers on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.book.paragraphs import ParagraphNumbers
from chronicle.core.folders import Folders

if TYPE_CHECKING:
    from pathlib import Path

CHAPTER = """\
# A chapter

(summary)=
They met ({paragraph}`meeting`) and parted.{claim}`parted`

## A section

(meeting)=
They met.{claim}`met`
It is disputed ({difference}`met-twice`).

(later)=
As told before ({paragraph}`meeting`).
"""


@pytest.fixture
def numbers(tmp_path: Path) -> ParagraphNumbers:
    """Return the numbers of a book with one chapter that has sections and one that has none."""
    chapters = tmp_path / "docs" / "chapters"
    chapters.mkdir(parents=True)
    (chapters / "01-one.md").write_text(CHAPTER, encoding="utf-8")
    (chapters / "02-two.md").write_text("# Two\n\n(all)=\nWords.{claim}`met`\n", encoding="utf-8")
    contents = "```{toctree}\nchapters/01-one\nchapters/02-two\n```\n"
    (tmp_path / "docs" / "index.md").write_text(contents, encoding="utf-8")
    return ParagraphNumbers(Folders(tmp_path))


def test_a_chapter_opens_before_its_first_section(numbers: ParagraphNumbers) -> None:
    """A chapter without sections has no opening: all of it tells."""
    assert numbers.openings == {"1.1"}


@pytest.mark.parametrize(
    ("name", "claims"),
    [
        ("meeting", ("met", "met-twice")),
        ("summary", ("met", "met-twice", "parted")),
        ("later", ()),
        ("all", ("met",)),
        ("nowhere", ()),
    ],
)
def test_a_paragraph_tells_its_claims(numbers: ParagraphNumbers, name: str, claims: tuple[str, ...]) -> None:
    """Notes and numbers of the register tell claims; a reference does in what opens a chapter alone."""
    assert numbers.claims(name) == claims
