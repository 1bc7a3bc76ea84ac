"""What is no part of the text is marked, and no link stands in another."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.outputs.pdf.weasyprint_patches.artifacts import (
    is_artifact,
    keep_outer_links,
    mark_artifacts,
    mark_repeated_heads,
)


def box(*children: Any, tag: str = "span", css: str = "", link: object = None, leader: bool = False) -> Any:
    """Return what of a box is looked at."""
    element = {"class": css}
    return SimpleNamespace(
        children=children,
        element=SimpleNamespace(tag=tag, get=element.get),
        element_tag=tag,
        link=link,
        is_leader=leader,
    )


def page(*children: Any, links: tuple[Any, ...] = ()) -> Any:
    """Return a page of boxes, with links of these boxes."""
    return SimpleNamespace(_page_box=box(*children), links=[("internal", "x", (), each) for each in links])


@pytest.mark.parametrize("fields", [{"css": "continued"}, {"leader": True}])
def test_dots_and_what_is_repeated_are_no_text(fields: dict[str, Any]) -> None:
    """With all that they hold; what stands beside them is."""
    inner, beside = box(), box()
    outer = box(inner, **fields)
    mark_artifacts(page(outer, beside))
    assert [True, True, False] == [is_artifact(each) for each in (outer, inner, beside)]


def test_a_table_has_one_head() -> None:
    """What stands above its next page is repeated, and names no columns there; another table has its own."""
    first, again = box(box(), tag="thead"), box(box(), tag="thead")
    again.element = first.element
    other, unlike = box(tag="thead"), box(tag="tbody")
    mark_repeated_heads([page(first), page(again, other, unlike)])
    assert [False, True, False, False] == [is_artifact(each) for each in (first, again, other, unlike)]
    assert is_artifact(again.children[0])
    assert {"A": {}} == again.children[0].mark


@pytest.mark.parametrize(("outer", "kept"), [({"link": "x"}, 1), ({"tag": "a"}, 1), ({}, 2)])
def test_the_outer_of_two_links_is_kept(outer: dict[str, Any], kept: int) -> None:
    """WeasyPrint makes one for each box of a link; one around them is enough."""
    inner = box(link="x")
    around = box(box(inner), **outer)
    made = page(around, links=(around, inner))
    keep_outer_links(made)
    assert kept == len(made.links)
    assert around is made.links[0][3]


def test_what_is_no_text_leads_nowhere() -> None:
    """A repeated entry of the index has no second link, and a placeholder is looked behind."""
    inner = box(link="x")
    inner.no_text = True
    placed = SimpleNamespace(_box=inner)
    made = page(placed, links=(placed,))
    keep_outer_links(made)
    assert [] == made.links
