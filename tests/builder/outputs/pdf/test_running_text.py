"""Plain text on its way to the page."""

from __future__ import annotations

from lxml import etree

from chronicle.outputs.pdf.running_text import (
    append_text,
    append_title,
    isolated,
    running_text,
    without_marks,
)
from tests.languages import edition_of


def test_a_line_feed_is_no_space_in_chinese() -> None:
    """Sentences on lines of their own stand close together in Chinese, apart in English."""
    assert "好。很好 BBC x" == running_text("好。\n很好 BBC\nx", edition_of("zh"))
    assert "Good. Very" == running_text("Good.\nVery", edition_of("en"))


def test_numbers_are_isolated_as_they_are_read() -> None:
    """A date in figures and a negative number keep their order in a right-to-left line, a range in Hebrew."""
    arabic = edition_of("ar")
    assert "חומס \u20662011–2024\u2069" == isolated("חומס 2011–2024", edition_of("he"))
    assert "\u20662012-02-03\u2069 و \u2066-7\u2069" == isolated("2012-02-03 و -7", arabic)
    assert "2011–2024" == isolated("2011–2024", edition_of("en"))


def test_a_title_that_is_not_translated_is_isolated_whole() -> None:
    """A day at its beginning stands before it, in the head of a page and in the contents."""
    assert "\u20665 December: Hama\u2069" == isolated("5 December: Hama", edition_of("he"))
    assert "\u2067حماة، 5\u2069" == isolated("حماة، 5", edition_of("en"))
    item = etree.Element("span")
    append_title(item, "5 December: Hama", edition_of("fa"))
    assert ("5 December: Hama", "ltr") == (item.text, item.get("dir"))
    append_title(other := etree.Element("span"), "5 דצמבר", edition_of("he"))
    assert other.get("dir") is None


def test_arabic_reads_a_range_from_right_to_left() -> None:
    """A dash between two numbers is passed as the words are; a date with hyphens is not."""
    paragraph = etree.Element("p")
    append_text(paragraph, "بين 2011–2024 و2012-02-03", edition_of("ar"))
    assert [("2011–2024", None), ("2012-02-03", "ltr")] == [
        (span.text, span.get("dir")) for span in paragraph.iter("span")
    ]
    assert "حمص، 2011–2024" == isolated("حمص، 2011–2024", edition_of("ar"))


def test_what_is_isolated_is_not_isolated_again() -> None:
    """Nor is a range in the digits that the line itself is read with, nor a number inside a word."""
    assert "\u20662012-02-03\u2069" == isolated("\u20662012-02-03\u2069", edition_of("ar"))
    assert "۲۰۱۱/۲۰۲۴" == isolated("۲۰۱۱/۲۰۲۴", edition_of("fa"))
    assert "M5-7" != isolated("M5-7", edition_of("he"))
    assert "ح-7" == isolated("ح-7", edition_of("ar"))


def test_a_range_is_one_unbroken_run() -> None:
    """A line never ends behind the dash of a range."""
    paragraph = etree.Element("p")
    append_text(paragraph, "between 200–300 people", edition_of("en"))
    assert ["200–300"] == [span.text for span in paragraph.iter("span")]
    assert "between 200–300 people" == "".join(paragraph.itertext())


def test_a_date_is_not_broken_after_the_day_nor_between_the_names_of_a_month() -> None:
    """A day stays on the line of its month, and the two Arabic names of a month stay together."""
    assert "في 22\u00a0شباط/\u2060فبراير 2012" == running_text("في 22 شباط/فبراير 2012", edition_of("ar"))
    assert "on 18\u00a0April 2011, 7 Maybes" == running_text("on 18 April 2011, 7 Maybes", edition_of("en"))
    assert "22 شباط/فبراير" == without_marks("22 شباط/\u2060فبراير")
