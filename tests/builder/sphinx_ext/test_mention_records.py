"""What is gathered from the whole book is gathered once, and again when any of it is read again."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.sphinx_ext.domain import domain_of, kept
from chronicle.sphinx_ext.mention_records import Mention, mentions, note_mentions, reading_order, told
from chronicle.sphinx_ext.mentions import passages, without_openings
from chronicle.sphinx_ext.nodes import evidence_note, register_link
from chronicle.text.anchors import by_note
from tests.builder.sphinx_ext.environments import environment

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.builder.sphinx_ext.conftest import TinyBook


def test_it_is_gathered_once() -> None:
    """As long as nothing is read, what was made is given again."""
    env = environment()
    made: list[object] = []
    assert domain_of(env).gathered(made.append) is domain_of(env).gathered(made.append)
    assert made == [env]


@pytest.mark.parametrize(
    "change",
    [
        lambda env: note_mentions(env, new_document("index")),
        lambda env: domain_of(env).clear_doc("index"),
        lambda env: domain_of(env).merge_domaindata({"index"}, domain_of(environment()).data),
    ],
    ids=["read", "cleared", "merged"],
)
def test_it_is_gathered_again_when_the_book_may_have_changed(change: Callable[[Any], None]) -> None:
    """A document that is read, dropped or taken over ends what was gathered."""
    env = environment()
    made: list[object] = []
    domain_of(env).gathered(made.append)
    change(env)
    domain_of(env).gathered(made.append)
    assert len(made) == 2


def test_what_a_document_tells_and_names_is_recorded() -> None:
    """In reading order, each once in its paragraph; a note tells its claims, and names nobody.

    A number of the register is a note of its own; in a box is told, but nothing is named or noted.
    """
    document = new_document("a.md")
    section = nodes.section("", ids=["s"])
    noted = evidence_note("", nodes.inline("", "Hama", place="hama"), ids=["n1-1"], claims=["a", "b"])
    register = register_link("", "B1", claim="c")
    section += nodes.paragraph(
        "", "", nodes.inline("", "Homs", place="homs"), nodes.inline("", "7", claim="a"), noted, register,
        nodes.inline("", "7", claim="a"), nodes.inline("", "they", actor="army"), ids=["p1-1"],
    )  # fmt: skip
    boxed = [nodes.inline("", "Homs", place="homs"), evidence_note("", ids=["n1-2"], claims=["d"])]
    section += nodes.container("", nodes.paragraph("", "", *boxed))
    document += section
    env = environment("a")
    note_mentions(env, document)
    note = by_note("n1-1")
    assert [
        ("place", "homs", "p1-1", "Homs"), ("claim", "a", "p1-1", "7"), ("claim", "a", "p1-1", note),
        ("claim", "b", "p1-1", note), ("noted", "a", "p1-1", note), ("noted", "b", "p1-1", note),
        ("claim", "c", "p1-1", "B1"), ("noted", "c", "p1-1", "B1"), ("actor", "army", "p1-1", "they"),
        ("claim", "d", "s", by_note("n1-2")),
    ] == [(each.kind, each.id, each.anchor, each.shown) for each in kept(env).mentions["a"]]  # fmt: skip


def test_documents_are_read_in_the_order_of_the_contents() -> None:
    """A document that two lists name stands where the first has it; what no list names is not read."""
    contents = {"index": ["a", "c"], "a": ["b", "c"], "c": ["a"], "lost": ["x"]}
    env = environment("a", toctree_includes=contents, config=SimpleNamespace(root_doc="index"))
    assert ["index", "a", "b", "c"] == reading_order(env)
    for docname in ("c", "b", "lost"):
        kept(env).mentions[docname] = [
            Mention("claim", "x", docname, anchor, "") for anchor in ("p1", "p2", "p1")
        ] + [Mention("noted", "x", docname, "p3", "")]
    assert {"x": [("b", "p1"), ("b", "p2"), ("c", "p1"), ("c", "p2")]} == told(env)
    assert {"x": [("b", "p3"), ("c", "p3")]} == mentions(env, "noted")


def test_a_link_follows_a_paragraph_that_has_another_number(tiny: TinyBook) -> None:
    """A claim is looked for where it is told now, in the run that reads its chapter and in the next."""

    def found() -> list[str]:
        env = tiny.build("en").app.env
        return [place.anchor for place in passages(env, "claim", "square-cleared")]

    assert found() == ["p1-1", "p1-2"]
    tiny.edit("docs/chapters/01-first.md", "A march was held", "This is new.\n\nA march was held")
    assert found() == ["p1-2", "p1-3"]
    assert found() == ["p1-2", "p1-3"]


def test_what_opens_a_chapter_gives_way_to_what_tells(tiny: TinyBook) -> None:
    """Where a paragraph sums up what a section of the chapter tells, the index leads to the section alone."""
    opening = "(opening)=\nIt was cleared.{claim}`square-cleared`\n\n"
    path = "docs/chapters/01-first.md"
    text = (tiny.root / path).read_text(encoding="utf-8")
    head, rest = text.split("\n\n", 1)
    tiny.write(path, f"{head}\n\n{opening}## A section\n\n{rest}")
    env = tiny.build("en").app.env
    where = passages(env, "claim", "square-cleared")
    assert [place.anchor for place in where] == ["p1-1", "p1-2", "p1-3"]
    assert [place.anchor for place in without_openings(env, where)] == ["p1-2", "p1-3"]
    assert without_openings(env, where[:1]) == where[:1]
