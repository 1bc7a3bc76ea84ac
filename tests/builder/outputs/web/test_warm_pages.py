"""Documents that somebody looks at are read and shown first; then all pages that the change reaches."""

from __future__ import annotations

from dataclasses import fields
from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.web import warm_pages
from chronicle.outputs.web.preview_builder import PreviewBuilder
from chronicle.outputs.web.warm_pages import WarmPages
from chronicle.sphinx_ext.domain import Kept

FAULT = Problem("docs/a.md", 1, "M001", "it is wrong.")


class Warm:
    """Pages of a book of three documents that no Sphinx reads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.builder: Any = PreviewBuilder.__new__(PreviewBuilder)
        self.builder.everything = False
        self.written: list[set[str]] = []
        self.builder.begin = lambda: None
        self.builder.write_first = lambda names: self.written.append(names) or [f"{min(names)}.html"]
        self.builder.show_rest = lambda: ["rest.html"]
        self.faults: dict[str, list[Problem]] = {}
        self.complaints: list[Problem] = []
        self.told: list[list[str]] = []
        self.env: Any = SimpleNamespace(found_docs={"a", "b", "c"}, toc_fignumbers={"b": {"figure": 1}})
        self.events: dict[str, Any] = {}
        self.ranks: dict[str, int] = {}

        def connect(event: str, listener: Any, priority: int = 500) -> None:
            self.events[event], self.ranks[event] = listener, priority

        app: Any = SimpleNamespace(builder=self.builder, env=self.env, connect=connect)
        monkeypatch.setattr(warm_pages, "kept", lambda _env: SimpleNamespace(faults=self.faults))
        monkeypatch.setattr(warm_pages, "open_again", lambda _app: None)
        self.pages = WarmPages(app, self.complaints)

    def read(self, first: set[str], changed: list[str], *, everything: bool = False) -> list[str]:
        """Read documents in the order of Sphinx's events; return this order."""
        order = list(changed)

        def update() -> None:
            self.events["env-before-read-docs"](None, self.env, order)
            for name in order:
                self.events["env-purge-doc"](None, self.env, name)
                self.env.toc_fignumbers.pop(name, None)
            self.events["env-updated"](None, self.env)

        self.builder.build_update = update
        assert ["rest.html"] == self.pages.again(first, self.told.append, everything=everything)
        return order


@pytest.fixture
def warm(monkeypatch: pytest.MonkeyPatch) -> Warm:
    """Return such pages."""
    return Warm(monkeypatch)


def test_what_is_looked_at_is_read_and_shown_first(warm: Warm) -> None:
    """The others keep their order; of what has not changed nothing is shown."""
    assert ["c", "a", "b"] == warm.read({"c", "x"}, ["a", "b", "c"])
    assert ([{"c"}], [["c.html"]]) == (warm.written, warm.told)


def test_the_last_document_is_shown_when_all_are_read(warm: Warm) -> None:
    """No further one would show it; and it is shown once."""
    assert ["b"] == warm.read({"b"}, ["b"])
    assert [{"b"}] == warm.written
    assert {"b": {"figure": 1}} == warm.env.toc_fignumbers  # as it was counted before


def test_a_document_with_a_fault_is_not_shown(warm: Warm) -> None:
    """Those beside it are."""
    warm.faults = {"a": [FAULT], "b": []}
    warm.read({"a", "b"}, ["a", "b", "c"])
    assert [{"b"}] == warm.written


def test_nothing_is_shown_where_something_is_wrong(warm: Warm) -> None:
    """Each fault is told once, and the pages that were there stay."""
    warm.complaints += [FAULT, FAULT]
    with pytest.raises(ProblemsFound) as found:
        warm.read({"a"}, ["a"])
    assert (FAULT,) == tuple(found.value.problems)
    assert [] == warm.written


def test_what_other_pages_show_writes_all_of_them(warm: Warm, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the pages of the documents that were read are enough."""
    shared = ["one"]
    monkeypatch.setattr(warm_pages, "shared_by_pages", lambda _env: shared[0])

    def others() -> set[str]:
        return set(warm.pages._others(None, warm.env))  # type: ignore[arg-type]

    assert {"a", "b", "c"} == others()
    warm.read(set(), [])
    assert set() == others()
    shared[0] = "two"
    assert {"a", "b", "c"} == others()
    warm.read(set(), [], everything=True)
    assert {"a", "b", "c"} == others()


def test_pages_need_the_builder_of_the_preview() -> None:
    """Another one would write what is published."""
    with pytest.raises(TypeError):
        WarmPages(SimpleNamespace(builder=object()), [])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"a": 1, "b": {2, 3}}, {"b": {3, 2}, "a": 1}, True),
        ([1, 2], [2, 1], False),
        ((1, {"a"}), (1, {"b"}), False),
        ({"a": 1}, {"a": 2}, False),
        (nodes.title("", "A"), nodes.title("", "A"), True),
        (nodes.title("", "A"), nodes.title("", "B"), False),
        ([nodes.title("", "A")], [nodes.title("", "A")], True),
    ],
)
def test_what_is_shared_is_known_by_what_it_holds(one: object, other: object, same: bool) -> None:
    """However it came about; an order that is meant counts."""
    assert same is (warm_pages._said(one) == warm_pages._said(other))


def test_first_pages_are_shown_before_others_are_counted(warm: Warm) -> None:
    """Sphinx's own listeners come between the two: what they find counts for what is written then."""
    assert warm.ranks["env-updated"] < 500 < warm.ranks["env-get-updated"]


@pytest.mark.parametrize(
    "change",
    [
        lambda env, _book, _kept: env.titles.update(a="B"),
        lambda env, _book, _kept: env.longtitles.update(a="B"),
        lambda env, _book, _kept: env.tocs.update(a="B"),
        lambda env, _book, _kept: env.toctree_includes.update(a=["b"]),
        lambda env, _book, _kept: env.toc_fignumbers.update(a={}),
        lambda env, _book, _kept: env.metadata.update(a={}),
        lambda env, _book, _kept: env.images.update(a="b"),
        lambda env, _book, _kept: env.domaindata["std"].update(labels={"a": "b"}),
        lambda _env, book, _kept: setattr(book, "told_by", "another"),
        lambda _env, book, _kept: setattr(book.numbers, "now", {"a": 1}),
        lambda _env, book, _kept: book.numbers.openings.add("1.1"),
        *(
            lambda _env, _book, kept, name=each.name: getattr(kept, name).update(a=["b"])
            for each in fields(Kept)
            if each.name not in ("answers", "faults", "unsourced", "long_notes")
        ),
    ],
)
def test_whatever_other_pages_show_is_shared(monkeypatch: pytest.MonkeyPatch, change: Any) -> None:
    """A change of it writes all pages."""
    assert _shared(monkeypatch) != _shared(monkeypatch, change)


@pytest.mark.parametrize("name", ["answers", "faults", "unsourced", "long_notes"])
def test_what_is_of_one_page_is_not_shared(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What a document was told, and what is wrong with it."""
    assert _shared(monkeypatch) == _shared(
        monkeypatch, lambda _env, _book, kept: getattr(kept, name).update(a={"b": "c"})
    )


def _shared(monkeypatch: pytest.MonkeyPatch, change: Any = None) -> str:
    """Return the digest of what the pages of a book share, after a change."""
    env: Any = SimpleNamespace(domaindata={"std": {}}, **{name: {} for name in warm_pages._SHARED})
    numbers = SimpleNamespace(now={}, openings=set())
    book, held = SimpleNamespace(told_by="it", numbers=numbers), Kept()
    monkeypatch.setattr(warm_pages, "book_of", lambda _env: book)
    monkeypatch.setattr(warm_pages, "kept", lambda _env: held)
    if change:
        change(env, book, held)
    return warm_pages.shared_by_pages(env)
