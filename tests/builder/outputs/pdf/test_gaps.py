"""Spaces between Han and Latin are set by the builder, and taken out of the text again."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.pdf.gaps import close, part, part_tree


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("在BBC说", "在 BBC 说"),
        ("2011年", "2011\u00a0年"),
        ("有12人", "有 12\u00a0人"),
        ("占5%的", "占 5%\u00a0的"),
        ("约30°处", "约 30° 处"),
        ("のBBCは", "の BBC は"),
        ("在 BBC 说", "在 BBC 说"),
        ("（BBC）。", "（BBC）。"),
        ("BBC, 2011", "BBC, 2011"),
        ("霍姆斯", "霍姆斯"),
        ("", ""),
    ],
)
def test_a_seam_gets_a_space(text: str, parted: str) -> None:
    """Behind a figure it does not break; beside a mark and inside a script there is none."""
    assert parted == part(text)
    assert text.replace(" ", "") == close(parted) or " " in text or "," in text


def test_what_stands_before_counts_and_is_not_repeated() -> None:
    """A run begins with a space where the one before ended in another script."""
    assert (" BBC", "\u00a0年", "BBC", "年") == (
        part("BBC", "在"), part("年", "1"), part("BBC", "x"), part("年", "在"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "parted"),
    [
        ("在<b>BBC</b>说", "在<b> BBC</b> 说"),
        ("<em>在</em>BBC", "<em>在</em> BBC"),
        ("在<sup class='note-ref'>1</sup>BBC", "在<sup class='note-ref'>1</sup> BBC"),
        ("<span class='pnum'>1.1</span>在", "<span class='pnum'>1.1</span>在"),
        ("在<span class='slot'>000</span>BBC", "在<span class='slot'>000</span> BBC"),
        ("在<div>BBC在</div>BBC", "在<div>BBC 在</div>BBC"),
        ("在<!-- x -->BBC", None),
        ("<b/>在<b/>BBC", "<b/>在<b/> BBC"),
    ],
)
def test_seams_between_elements(markup: str, parted: str | None) -> None:
    """Inline markup is no border, a block is; what stands beside the text is passed over."""
    tree = etree.fromstring(f"<p>{markup}</p>")
    expected = etree.fromstring(f"<p>{markup if parted is None else parted}</p>")
    part_tree(tree)
    assert etree.tostring(expected) == etree.tostring(tree)
