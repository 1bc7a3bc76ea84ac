"""A passage that is not finished is named with its place, and leads to its page."""

from __future__ import annotations

import pytest

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.status.open_passages import _page, _place


@pytest.mark.parametrize(
    ("explained", "context", "place"),
    [
        (("6.8", "{homs}: Homs = {place}`homs`"), None, "6.8"),
        (("{homs}: Homs = {place}`homs`",), "sit-in", "sit-in"),
        (("heading",), "c", "heading · c"),
        ((), None, ""),
    ],
)
def test_a_place_is_the_first_comment_and_the_context(
    explained: tuple[str, ...], context: str | None, place: str
) -> None:
    """What a placeholder stands for is no place."""
    assert place == _place(Entry(1, context, "x", None, ("",), fuzzy=False, explained=explained))


@pytest.mark.parametrize(
    ("domain", "place", "page"),
    [
        ("chapters/06-a", "6.8", "chapters/06-a.html#p6-8"),
        ("chapters/06-a", "6.8 · a remark", "chapters/06-a.html#p6-8"),
        ("chapters/06-a", "heading", "chapters/06-a.html"),
        ("chapters/06-a", "in 6.8", "chapters/06-a.html"),
        ("evidence", "6.8", ""),
        ("interface", "reading", ""),
    ],
)
def test_a_paragraph_leads_to_itself(domain: str, place: str, page: str) -> None:
    """Texts of a chapter that have no number lead to their page; the ledger and the interface have none."""
    assert page == _page(domain, place)
