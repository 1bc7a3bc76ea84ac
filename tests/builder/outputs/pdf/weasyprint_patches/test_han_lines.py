"""Chinese lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.outputs.pdf import gaps
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, is_line, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.han_lines import squeezed
from tests.builder.outputs.pdf.conftest import chapter, painted_width, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_MIXED = "2011年4月18日，BBC阿拉伯语部称死者有200至300人（“至少”一词未见于原文），报道没有说明数字来源。" * 6


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [(None, "", "zh"), (_MIXED, "", "zh"), (_MIXED, "BBC", "zh"), (_MIXED, "BBC", "en")],
    ids=["pure", "mixed", "in pieces", "in two languages"],
)
def test_right_edges_of_full_lines_are_equal(
    text: str | None, name: str, language: str, tmp_path: Path
) -> None:
    """The full lines of a justified Chinese paragraph end within half a point of one another (U-PG-01)."""
    part = chapter("zh", 1, 3, notes=False)
    if text:
        for paragraph in part.body.iter("p"):
            paragraph[0].tail, *others = text.split(name) if name else [text]
            for other in others:
                etree.SubElement(paragraph, "span", lang=language).text = name
                paragraph[-1].tail = other
    book = set_parts([part], edition_of("zh"), tmp_path)
    edges = []
    for page in book.pages:
        for box in descendants(page_box(page)):
            if is_class(box, "numbered") and not is_line(box) and not is_text(box):
                lines = [child for child in box.children if is_line(child)]
                for line in lines[:-1]:
                    runs = [run for run in descendants(line) if is_text(run) and not is_class(run, "pnum")]
                    edges.append(
                        runs[-1].position_x + painted_width(runs[-1]) - page_box(page).content_box_x()
                    )
    assert len(edges) > 10
    assert max(edges) - min(edges) < 0.5 / 0.75  # half a point, in CSS pixels


@pytest.mark.parametrize(
    ("text", "places"),
    [("他说：“好。”", [2, 5]), ("（《书》）", [1, 3]), ("好，好。", []), ("don’t", [])],
)
def test_adjacent_marks_are_squeezed(text: str, places: list[int]) -> None:
    """A mark loses its empty half beside another, and nowhere else."""
    assert places == squeezed(text)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("于2011年4月BBC说", "于 2011\u00a0年 4\u00a0月 BBC 说"),
        ("“BBC”说", "“BBC”说"),
        ("Al Jazeera", "Al Jazeera"),
    ],
)
def test_han_and_latin_are_parted(written: str, printed: str) -> None:
    """A gap is set between Han and Latin, not typed; taking it out again gives the text as written."""
    assert printed == gaps.part(written)
    assert written == gaps.close(printed)


def test_gaps_are_set_across_inline_elements_but_not_at_note_marks() -> None:
    """The seam between a word and a link is a seam; that between a word and a note's mark is none."""
    paragraph = etree.fromstring('<p>于<a>BBC</a>说<a class="note-ref">1</a>了</p>')
    gaps.part_tree(paragraph)
    assert "于 BBC 说1了" == "".join(paragraph.itertext())
