"""A reader is sent to where a claim is told best."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.sphinx_ext import mentions
from chronicle.sphinx_ext.mentions import Location, in_reading_order, links, runs, without_openings
from tests.builder.sphinx_ext.environments import environment


def test_a_claim_is_told_best_in_its_own_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below what opens the chapter; the opening of its own is nearer than the middle of another."""
    numbers = SimpleNamespace(openings={"1.1", "2.1"})
    monkeypatch.setattr(mentions, "book_of", lambda _env: SimpleNamespace(numbers=numbers))
    where = [Location(f"chapters/{name}", anchor) for name, anchor in (
        ("01-town", "p1-1"), ("01-town", "p1-2"), ("02-siege", "p2-1"), ("02-siege", "p2-2")
    )]  # fmt: skip
    found = sorted(where, key=partial(mentions._farther, None, {"02-siege"}))  # type: ignore[arg-type]
    assert ["p2-2", "p2-1", "p1-2", "p1-1"] == [place.anchor for place in found]


def test_a_claim_is_at_home_where_its_file_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of the ledger are called after chapters; a claim that is not there is at home nowhere."""
    paths = {"a": "docs/evidence/claims/02-siege.yaml", "b": "docs/evidence/claims/01-town.yaml"}
    claims = {name: SimpleNamespace(origin=SimpleNamespace(path=path)) for name, path in paths.items()}
    monkeypatch.setattr(
        mentions, "book_of", lambda _env: SimpleNamespace(ledger=SimpleNamespace(claims=claims))
    )
    assert {"02-siege"} == mentions._home(None, ["a", "gone"])  # type: ignore[arg-type]


def at(*anchors: str) -> list[Location]:
    """Return passages; an anchor of another chapter has its name before a colon."""
    pairs = (each.rpartition(":") for each in anchors)
    return [Location(chapter or "chapters/01-a", anchor) for chapter, _, anchor in pairs]


@pytest.mark.parametrize(
    ("anchors", "found"),
    [
        ([], []),
        (["p1-1"], [1]),
        (["p1-1", "p1-2"], [1, 1]),
        (["p1-1", "p1-2", "p1-3"], [3]),
        (["p1-1", "p1-2", "p1-3", "p1-4", "p1-6"], [4, 1]),
        (["p1-1", "p1-3", "p1-4", "p1-5"], [1, 3]),
        (["p1-1", "p1-2", "p1-4", "p1-5", "p1-6"], [1, 1, 3]),
        (["p1-9", "p1-10", "p1-11"], [3]),
        (["p1-1", "p1-2", "b:p1-3"], [1, 1, 1]),
        (["p1-1", "p1-2", "b:p2-1", "b:p2-2", "b:p2-3"], [1, 1, 3]),
        (["p1-3", "p1-2", "p1-1"], [1, 1, 1]),
        (["p1-1", "p1-1", "p1-2"], [1, 1, 1]),
        (["intro", "p1-1", "p1-2", "p1-3"], [1, 3]),
    ],
)
def test_three_in_a_row_are_named_together(anchors: list[str], found: list[int]) -> None:
    """Of one chapter, each right behind the one before; fewer stand by themselves, and none is lost."""
    where = at(*anchors)
    told = runs(where)
    assert found == [len(run) for run in told]
    assert where == [place for run in told for place in run]


def test_passages_are_linked_with_marks_between(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first and the last of a run with a dash, in the digits of the edition; others with a comma."""

    def say(_domain: str, msgid: str, **given: str) -> str:
        return msgid.format(**given)

    edition = SimpleNamespace(numeral=lambda text: text.replace("1", "١"))
    book = SimpleNamespace(messages=SimpleNamespace(text=say), edition=edition)
    monkeypatch.setattr(mentions, "book_of", lambda _env: book)
    builder = SimpleNamespace(get_relative_uri=lambda start, end: f"from-{start}-to-{end}")
    app: Any = SimpleNamespace(env=None, builder=builder)
    found = links(app, "here", at("p1-1", "p1-2", "p1-3", "p1-5", "b:p2-1"))
    assert ["١.١–١.3", ", ", "١.5", ", ", "2.١"] == [node.astext() for node in found]
    uris = [link["refuri"] for node in found for link in node.findall(mentions.nodes.reference)]
    first, other = "from-here-to-chapters/01-a#", "from-here-to-b#"
    assert [f"{first}p1-1", f"{first}p1-3", f"{first}p1-5", f"{other}p2-1"] == uris
    every = [link for node in found for link in node.findall(mentions.nodes.reference)]
    assert {(True, ("mention",))} == {(link["internal"], tuple(link["classes"])) for link in every}
    assert [] == links(app, "here", [])


def test_passages_are_sorted_as_a_reader_comes_to_them() -> None:
    """By the order of the contents, then by paragraph, each once; what is no paragraph comes first."""
    contents = {"index": ["b", "a"]}
    env = environment("a", toctree_includes=contents, config=SimpleNamespace(root_doc="index"))
    given = at("a:p1-10", "a:p1-9", "b:p2-1", "a:label", "a:p1-9")
    assert at("b:p2-1", "a:label", "a:p1-9", "a:p1-10") == in_reading_order(env, given)


@pytest.mark.parametrize(
    ("anchors", "left"),
    [
        (["p1-1", "p1-2"], ["p1-2"]),
        (["p1-1"], ["p1-1"]),
        (["p1-1", "b:p2-2"], ["p1-1", "b:p2-2"]),
        (["p1-1", "b:p2-1", "b:p2-2"], ["p1-1", "b:p2-2"]),
        (["p1-2", "p1-1"], ["p1-2"]),
    ],
)
def test_an_opening_gives_way_in_its_own_chapter(
    monkeypatch: pytest.MonkeyPatch, anchors: list[str], left: list[str]
) -> None:
    """Where nothing further down tells the same, it stays."""
    numbers = SimpleNamespace(openings={"1.1", "2.1"})
    monkeypatch.setattr(mentions, "book_of", lambda _env: SimpleNamespace(numbers=numbers))
    assert at(*left) == without_openings(None, at(*anchors))  # type: ignore[arg-type]
