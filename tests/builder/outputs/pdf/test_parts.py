"""What is laid out by itself is a page of HTML of its own."""

from __future__ import annotations

import pytest
from lxml import etree, html

from chronicle.outputs.pdf.parts import Frame, Look, Part, page_html
from tests.languages import edition_of


def page(code: str = "en", look: Look | None = None, **part: object) -> html.HtmlElement:
    """Return the page of a part."""
    body = etree.fromstring("<section><p>Told. 2011年</p></section>")
    made = Part(**{"name": "chapters/a", "head": "Spring", "body": body, **part})  # type: ignore[arg-type]
    frame = Frame(edition_of(code), "A Book")
    return html.document_fromstring(page_html(made, frame, look) if look else page_html(made, frame))


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ({}, "chapter"),
        ({"recto": False}, "piece"),
        ({"is_written": False}, "front"),
        ({"leads": True}, "chapter leading"),
        ({"is_written": False, "recto": False}, "front"),
        ({"recto": False, "leads": True}, "piece leading"),
    ],
)
def test_the_kind_of_a_part_is_told_to_its_style(part: dict[str, object], kind: str) -> None:
    """Front matter, a chapter, or a piece that opens on whatever page comes next."""
    assert kind == page(**part).find("body").get("class")


@pytest.mark.parametrize(
    ("look", "classes"),
    [
        (None, None),
        (Look(True), "verso"),
        (Look(spacing="tight"), "tight"),
        (Look(True, "tight"), "verso tight"),
    ],
)
def test_a_part_is_laid_out_in_one_of_several_ways(look: Look | None, classes: str | None) -> None:
    """From a verso or a recto on, and with a spacing."""
    assert classes == page(look=look).get("class")


def test_a_part_says_its_language_its_book_and_its_head() -> None:
    """The style prints both above its pages; in squares Latin is set apart there too."""
    english, arabic = page(), page("ar")
    assert [("en-GB", "ltr"), ("ar", "rtl")] == [
        (each.get("lang"), each.get("dir")) for each in (english, arabic)
    ]
    body = english.find("body")
    assert ("A Book", "A Book", "Spring") == (
        english.findtext("head/title"),
        body.get("data-book"),
        body.get("data-head"),
    )
    chinese = page("zh", head="2011年")
    assert "2011年" != chinese.find("body").get("data-head")
    assert "2011年" == page("en", head="2011年").find("body").get("data-head").strip(
        "\u2066\u2067\u2068\u2069"
    )
    assert "Told. 2011年" == english.findtext(".//p")
    assert "Told. 2011年" != chinese.xpath("string(//section//p)")
