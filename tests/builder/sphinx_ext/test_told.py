"""The ledger says which chapters tell a claim, and they do."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from chronicle.ledger.origin import Origin
from chronicle.sphinx_ext import told as module
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.mention_records import Mention
from chronicle.sphinx_ext.told import check_told
from chronicle.text.contents import Listed, PartKind
from tests.builder.sphinx_ext.environments import environment

LISTED = {
    "one": Listed("one", PartKind.CHAPTERS, "1"),
    "two": Listed("two", PartKind.CHAPTERS, "2"),
    "list": Listed("list", PartKind.APPENDICES, "A"),
}


@pytest.mark.parametrize(
    ("told", "named", "missed"),
    [
        (("one",), {"one": ["claim"]}, []),
        (("one",), {"two": ["claim"]}, ["one"]),
        (("one", "two"), {}, ["one", "two"]),
        (("one",), {"one": ["place"]}, ["one"]),
        (("one", "list"), {"one": ["noted", "claim"]}, []),
    ],
)
def test_a_chapter_names_what_it_tells(
    monkeypatch: pytest.MonkeyPatch, told: tuple[str, ...], named: dict[str, list[str]], missed: list[str]
) -> None:
    """One that does not is a fault of the line of the ledger; an appendix tells without naming."""
    claim = SimpleNamespace(id="a", told=told, origin=Origin("claims.yaml", 7))
    book = SimpleNamespace(
        ledger=SimpleNamespace(claims={"a": claim}), contents=SimpleNamespace(of=LISTED.__getitem__)
    )
    monkeypatch.setattr(module, "book_of", lambda _env: book)
    env = environment(srcdir=Path("/book/docs"), doc2path=lambda docname: Path(f"/book/docs/{docname}.md"))
    for docname, kinds in named.items():
        kept(env).mentions[docname] = [Mention(kind, "a", docname, "p1-1", "") for kind in kinds]
    check_told(env)
    found = {docname: [(each.path, each.line, each.code, each.subject) for each in faults]
             for docname, faults in kept(env).faults.items()}  # fmt: skip
    assert {docname: [("claims.yaml", 7, "M042", "a")] for docname in missed} == found
