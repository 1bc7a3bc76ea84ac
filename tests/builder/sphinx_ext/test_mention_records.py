"""What is gathered from the whole book is gathered once, and again when any of it is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from docutils.utils import new_document

from chronicle.sphinx_ext.domain import domain_of
from chronicle.sphinx_ext.mention_records import note_mentions
from chronicle.sphinx_ext.mentions import passages, without_openings
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
