"""A table without a caption is called by what stands above it."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.pdf.table_summaries import SUMMARY, summarise_tables


@pytest.mark.parametrize(
    ("above", "summary"),
    [
        ("<h2>2011</h2><p>x</p>", "2011"),
        ("<h1>Far</h1><h3>Near\u2060 \n by</h3>", "Near by"),
        ("<h2>x</h2><p class='register-entry'><b>B1.</b> They differ.</p>", "B1. They differ."),
        ("<p class='register-entry'>B1.</p><p>x</p><h2>2011</h2>", "2011"),
        ("<h2>x</h2><p class='register-entry'>B1.</p><p>Between.</p>", "x"),
        ("<p>x</p>", None),
        ("<h2> </h2>", None),
    ],
)
def test_a_table_has_the_words_above_it(above: str, summary: str | None) -> None:
    """Those of its entry in the register, else of the nearest heading, without invisible marks."""
    body = etree.fromstring(f"<body><section>{above}<div><table/></div></section></body>")
    summarise_tables(body)
    assert summary == next(body.iter("table")).get(SUMMARY)


def test_a_caption_is_enough() -> None:
    """What a table says of itself needs no other words."""
    body = etree.fromstring("<body><h2>x</h2><div><table><caption>Own</caption></table></div></body>")
    summarise_tables(body)
    assert None is next(body.iter("table")).get(SUMMARY)
