"""Over a drawing lies a layer of links, one for each mark whose claim a paragraph tells."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from lxml import etree

from chronicle.figures.drawn import Rectangle
from chronicle.outputs.html import shown_drawings
from chronicle.outputs.html.shown_drawings import _links
from chronicle.words import Messages
from tests.languages import edition_of

if TYPE_CHECKING:
    import pytest

BOX, OTHER = Rectangle(10, 20, 4, 6), Rectangle(50, 60, 4, 6)
TOLD = {"a": [("two", "p2-3"), ("two", "p2-4")], "b": [("two", "p2-3")]}


def spot(claim: str, words: str, box: Rectangle = BOX) -> Any:
    """Return a mark of a drawing."""
    return SimpleNamespace(box=box, claim=claim, source="paper", words=words)


def links(monkeypatch: pytest.MonkeyPatch, *spots: Any, code: str = "en") -> etree._Element | None:
    """Return the layer over a drawing with these marks, on the page of the document "one"."""
    monkeypatch.setattr(shown_drawings, "passages", lambda _env, claim: TOLD.get(claim, []))
    monkeypatch.setattr(Messages, "source", lambda _self, name: name.title())
    builder: Any = SimpleNamespace(
        env=None,
        current_docname="one",
        messages=Messages(edition_of(code), SimpleNamespace()),  # type: ignore[arg-type]
        get_relative_uri=lambda here, there: f"{here}/{there}.html",
    )
    drawing: Any = SimpleNamespace(width=100.0, height=80.5, spots=spots)
    made = _links(builder, drawing)
    return etree.fromstring(made) if made else None


def test_each_mark_leads_to_the_paragraph_that_tells_it_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Marks in one place are one link, which says all of them; it has room for a finger all around."""
    layer = links(
        monkeypatch, spot("a", "7"), spot("b", "9"), spot("a", "8", OTHER), spot("untold", "x", OTHER)
    )
    assert layer is not None
    assert ("0 0 100 80.5", "group", "links") == tuple(
        layer.get(each) for each in ("viewBox", "role", "class")
    )
    assert "The marks of the figure, as links" == layer.get("aria-label")
    found = [(link.get("href"), link.get("aria-label"), link[0].text, dict(link[1].attrib)) for link in layer]
    first, second = "Paper: 7; Paper: 9 (2.3)", "Paper: 8 (2.3)"
    assert [
        ("one/two.html#p2-3", first, first, {"x": "4.20", "y": "15.20", "width": "15.60", "height": "15.60"}),
        (
            "one/two.html#p2-3",
            second,
            second,
            {"x": "44.20", "y": "55.20", "width": "15.60", "height": "15.60"},
        ),
    ] == found


def test_a_drawing_of_which_nothing_is_told_has_no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A layer without links would be announced to a screen reader for nothing."""
    assert links(monkeypatch, spot("untold", "x")) is None


def test_paragraphs_are_named_in_the_digits_of_the_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    """As they stand beside the text."""
    layer = links(monkeypatch, spot("a", "7"), code="fa")
    assert layer is not None
    assert "۲.۳" in str(layer[0].get("aria-label"))


def test_the_links_lie_over_the_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """They come after it, so that nothing of it is in the way of a finger."""
    monkeypatch.setattr(shown_drawings, "drawn", lambda _builder, node: f"<svg>{node['figure']}</svg>")
    monkeypatch.setattr(shown_drawings, "drawing_of", lambda _env, name: name.upper())
    monkeypatch.setattr(shown_drawings, "_links", lambda _builder, drawing: f"<links>{drawing}</links>")
    node: Any = {"figure": "map"}
    shown = shown_drawings.drawn_with_links(SimpleNamespace(env=None), node)  # type: ignore[arg-type]
    assert '<div class="art"><svg>map</svg><links>MAP</links></div>' == shown
