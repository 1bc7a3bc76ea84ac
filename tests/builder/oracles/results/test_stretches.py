"""A web edition is divided into the places where a reader meets something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.results.stretches import places_of

if TYPE_CHECKING:
    from pathlib import Path

CHAPTER = """<h1>Spring</h1><p>Loose.</p>
<p id="p1-1">Told.</p><aside class="note" id="n1-1">A paper.<div data-measure="data">In full.</div></aside>
<h2>Then</h2><p id="p1-2">More.</p>"""
REGISTER = '<h1>Differences</h1><p id="b1">One.</p><table><tr><td>Says.</td></tr></table><p id="b2">Two.</p>'


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """Return a web edition of a chapter and a register."""
    for name, text in (("chapters/01-spring", CHAPTER), ("appendices/b-differences", REGISTER)):
        path = tmp_path / f"{name}.html"
        path.parent.mkdir()
        path.write_text(f"<html><body><nav>Way</nav><main>{text}</main></body></html>", encoding="utf-8")
    return tmp_path


def test_notes_paragraphs_entries_and_headings_are_places(web: Path) -> None:
    """What stands in none of the others belongs to the heading above it, or to the entry."""
    found = {(place.name, place.letters) for place in places_of(web) if not place.is_opened}
    assert {
        ("Spring", "springloose."),
        ("1.1", "told."),
        ("note 1", "apaper."),
        ("Then", "then"),
        ("1.2", "more."),
        ("Differences", "differences"),
        ("B1", "one.says."),
        ("B2", "two."),
    } == found


def test_what_is_no_text_is_no_place(web: Path) -> None:
    """Comments, programs and ways through the book are left out; what follows them is not."""
    page = "<h1>A<!-- x -->b</h1><nav>c</nav><!-- d -->e<script>f</script><aside>Without a name.</aside>g"
    page += "<style>h</style><svg><text>i</text></svg><template>j</template>"
    (web / "a.html").write_text(f"<html><body><main>{page}</main></body></html>", encoding="utf-8")
    assert [("Ab", "abewithoutaname.g")] == [
        (place.name, place.letters) for place in places_of(web) if place.docname == "a"
    ]


def test_what_only_the_web_opens_is_told_apart(web: Path) -> None:
    """It has the name of the note that it belongs to."""
    assert [("note 1", "infull.")] == [
        (place.name, place.letters) for place in places_of(web) if place.is_opened
    ]


def test_what_stands_in_what_is_opened_is_opened_too(web: Path) -> None:
    """A note, a paragraph and a heading in it; what follows it is not."""
    inside = '<h2>In</h2><p id="p1-1">Told.</p><aside id="n1-1">A paper.</aside>'
    page = f'<main><h1>Data</h1><div data-measure="data">{inside}</div><p id="p1-2">On.</p></main>'
    (web / "a.html").write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    assert [("Data", False), ("In", True), ("1.1", True), ("note 1", True), ("1.2", False)] == [
        (place.name, place.is_opened) for place in places_of(web) if place.docname == "a"
    ]


def test_a_place_that_says_nothing_is_none(web: Path) -> None:
    """A paragraph without words, or a mark alone; a place goes on under a heading in several pieces."""
    page = '<main><h1>A</h1><p id="p1-1"> </p><p id="p1-2">\u200b</p><p>b <i>C</i></p>d</main>'
    (web / "a.html").write_text(f"<html><meta charset='utf-8'><body>{page}</body></html>", encoding="utf-8")
    assert [("A", "abcd")] == [
        (place.name, place.letters) for place in places_of(web) if place.docname == "a"
    ]
