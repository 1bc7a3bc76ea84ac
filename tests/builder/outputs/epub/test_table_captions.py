"""Tables say what they are about."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.outputs.epub.table_captions import caption_tables

TABLE = "<div class='table-box'><table><tbody/></table></div>"


def captioned(markup: str) -> str:
    """Return a body after its tables were given what they are about."""
    body = etree.fromstring(f"<body>{markup}</body>")
    caption_tables(body)
    return etree.tostring(body, encoding="unicode").replace('"', "'")


def test_the_line_above_a_table_is_its_caption() -> None:
    """It keeps its anchor, its words and its markup, and stands in the table alone."""
    words = "<b>B1</b>. They differ. [<a href='#x'>1.1</a>]"
    line = f"<p id='b1' class='register-entry'>{words}</p>\n"
    caption = f"<caption id='b1' class='register-entry'>{words}</caption>\n"
    assert f"<body><div class='table-box'><table>{caption}<tbody/></table></div></body>" == captioned(
        f"{line}{TABLE}"
    )


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (f"<h1>A</h1><h2 id='two'>B</h2><p>c</p>{TABLE}", "two"),
        (f"<h2>B</h2><p class='register-entry'>c</p><p>d</p>{TABLE}", "table-1-name"),
        (
            f"<h2 id='h'>B</h2><figure><figcaption id='f'>F</figcaption></figure><details>{TABLE}</details>",
            "f",
        ),
        (f"<h2 id='h'>B</h2><figure><figcaption id='f'>F</figcaption></figure>{TABLE}", "h"),
    ],
)
def test_another_table_is_named_by_what_heads_it(markup: str, name: str) -> None:
    """The caption of the figure whose data it has, else the nearest heading, which gets a name."""
    found = captioned(markup)
    assert f"<table aria-labelledby='{name}'>" in found
    assert 1 == found.count(f"id='{name}'")


def test_a_caption_that_is_there_stays() -> None:
    """And nothing is added to it."""
    table = "<div class='table-box'><table><caption>C</caption></table></div>"
    assert f"<body><h2>B</h2>{table}</body>" == captioned(f"<h2>B</h2>{table}")
