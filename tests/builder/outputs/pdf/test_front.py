"""The pages before the text, and the last one."""

from __future__ import annotations

import pytest

from chronicle.outputs.pdf.folios import Foliation
from chronicle.outputs.pdf.front import Front, ImprintLine, colophon, title_pages
from tests.languages import edition_of


def test_a_book_without_a_subtitle_has_no_line_for_it() -> None:
    """The title page has what there is: title, subtitle, and the lines at its foot."""
    for subtitle in ("", "A subtitle"):
        front = Front(edition_of("en"), "A book", subtitle, ["Draft", "2026"], "Imprint", [])
        part = title_pages(front)
        page = part.body.find("section[@class='title-page']")
        assert page is not None
        assert ["A book", *filter(None, [subtitle]), "Draft", "2026"] == [
            "".join(each.itertext()) for each in page.iter("h1", "p")
        ]
        assert (Foliation.FRONT, False) == (part.stretch, part.is_written)
        assert ["half-title", "blank", "title-page", "imprint-page"] == [
            each.get("class") for each in part.body
        ]
        assert "A book" == part.body.findtext("section/p[@class='half']")
        assert "A book" == page.find("h1").get("data-bookmark")


@pytest.mark.parametrize(
    ("code", "title", "expected"),
    [
        ("he", "From 2011 to 2024, and after", "ltr"),
        ("en", "حمص", "rtl"),
        ("he", "חומס 2011", None),
        ("ar", "بي بي سي BBC", None),
        ("en", "2011", None),
    ],
)
def test_a_title_in_letters_of_the_other_direction_runs_its_own_way(
    code: str, title: str, expected: str | None
) -> None:
    """A line of it that begins with a number would be turned round else; a mixed one is the edition's."""
    part = title_pages(Front(edition_of(code), title, title, [], "Imprint", []))
    shown = [*part.body.iter("h1"), *part.body.iter("p")]
    assert {expected} == {each.get("dir") for each in shown if title == "".join(each.itertext())}


def test_the_last_page_stands_on_whichever_side_follows() -> None:
    """A colophon begins no leaf of its own; what is in another language, or only figures, says so."""
    lines = [
        ImprintLine("Licence", "CC BY", dir="ltr", lang="en"),
        ImprintLine("Fingerprint", "cd34", dir="ltr"),
        ImprintLine("Made", "يومًا"),
    ]
    part = colophon("Colophon", lines, edition_of("ar"))
    assert not part.recto
    assert [("CC BY", "ltr", "en", "untranslated"), ("cd34", "ltr", None, None)] == [
        (each.text, each.get("dir"), each.get("lang"), each.get("class"))
        for each in part.body.iterfind(".//span[@class='imprint-value']/span")
    ]
    assert ["Licence", "Fingerprint", "Made"] == [
        each.text for each in part.body.iterfind(".//span[@class='imprint-label']")
    ]
