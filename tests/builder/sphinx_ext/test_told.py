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


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (["chapters/04-truce", "chapters/05-end", "letters"], {}),
        (["chapters/04-truce", "4"], {"4": "chapters/04-truce"}),
        (["lists/sources", "a", "5"], {"a": "lists/sources"}),  # the letter of an appendix
        (["b/letters", "b-letters"], {"b/letters": "b-letters"}),
        (["a/b/c", "a/b-c", "a-b-c"], {"a/b-c": "a-b-c", "a/b/c": "a-b-c"}),
    ],
)
def test_no_two_documents_give_their_notes_one_name(
    monkeypatch: pytest.MonkeyPatch, found: list[str], told: dict[str, str]
) -> None:
    """What has a number keeps it; of two without, the later one by name is told of the first."""
    marks = {"chapters/04-truce": "4", "chapters/05-end": "5", "lists/sources": "A"}
    contents = SimpleNamespace(of=lambda docname: Listed(docname, PartKind.CHAPTERS, marks.get(docname, "")))
    monkeypatch.setattr(module, "book_of", lambda _env: SimpleNamespace(contents=contents))
    env = environment(
        srcdir=Path("/book/docs"),
        doc2path=lambda docname: Path(f"/book/docs/{docname}.md"),
        found_docs=set(found),
    )
    module.check_names(env)
    faults = {docname: each for docname, (each,) in kept(env).faults.items()}
    assert {docname: (f"docs/{docname}.md", 0, "M077") for docname in told} == {
        docname: (each.path, each.line, each.code) for docname, each in faults.items()
    }
    assert all(f"docs/{other}.md" in faults[docname].message for docname, other in told.items())


def test_each_document_stands_in_a_list_of_the_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    """But the one that holds them."""
    parts = {"one": PartKind.CHAPTERS, "index": None, "notes/b": None, "a": None}
    contents = SimpleNamespace(of=lambda docname: Listed(docname, parts[docname]))
    monkeypatch.setattr(module, "book_of", lambda _env: SimpleNamespace(contents=contents))
    env = environment(
        srcdir=Path("/book/docs"), doc2path=lambda name: Path(f"/book/docs/{name}.md"), found_docs=set(parts)
    )
    module.check_contents(env)
    assert {"a": ("docs/a.md", "M020"), "notes/b": ("docs/notes/b.md", "M020")} == {
        docname: (each.path, each.code) for docname, (each,) in kept(env).faults.items()
    }


@pytest.mark.parametrize(
    ("claims", "recorded", "told"),
    [
        (True, {"1.0": "numbers"}, None),
        (True, {"0.9": "numbers"}, (0, "not recorded")),
        (True, {"0.9": "numbers", "1.0": "others"}, (8, "recorded otherwise")),
        (True, {}, (0, "not recorded")),
        (False, {}, None),
    ],
)
def test_a_release_has_its_numbers_recorded(
    monkeypatch: pytest.MonkeyPatch, claims: bool, recorded: dict[str, str], told: tuple[int, str] | None
) -> None:
    """Those of its own version, and as they are; a book without claims is not cited by them."""
    releases = [
        SimpleNamespace(version=version, numbers=numbers, origin=Origin("numbers.yaml", 8))
        for version, numbers in recorded.items()
    ]
    book = SimpleNamespace(
        ledger=SimpleNamespace(claims={"a": 1} if claims else {}, releases=releases),
        facts=SimpleNamespace(version="1.0"),
        numbers=SimpleNamespace(now="numbers"),
    )
    monkeypatch.setattr(module, "book_of", lambda _env: book)
    env = environment(config=SimpleNamespace(root_doc="index"))
    module.check_recorded(env)
    found = [(each.line, each.code, each.message) for each in kept(env).faults.get("index", [])]
    assert ([(told[0], "M114", f"the numbers of version 1.0 are {told[1]}.")] if told else []) == found
