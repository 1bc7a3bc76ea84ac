"""An entry of the index leads to where a claim is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes

from chronicle.sphinx_ext import index_links
from chronicle.sphinx_ext.index_links import ENTRY, _behind, _has_two_steps, _told_in
from chronicle.sphinx_ext.mention_records import Mention


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("claim a 1, claim a 2", "1"),
        ("claim a 1, noted a 2, claim a 3", "2"),
        ("noted a 1, noted a 2", "12"),
        ("claim a 1, claim b 2, claim b 3", "12"),
        ("claim c 1, noted c 2", ""),
        ("place a 1", ""),
        ("claim a 1, noted b 1", "1"),
        ("", ""),
    ],
)
def test_a_claim_is_told_where_a_note_stands_for_it(told: str, expected: str) -> None:
    """Without one it is told where it is printed first; what the subject has not is told nowhere."""
    here = [
        Mention(kind, name, "d", f"p1-{number}", "")
        for kind, name, number in (each.split() for each in told.split(", ") if each)
    ]
    found = _told_in("d", here, {"a", "b"})
    assert expected == "".join(place.anchor[-1] for place in found)
    assert {"d"} >= {place.docname for place in found}


@pytest.mark.parametrize(
    ("msgid", "said", "expected"),
    [
        (ENTRY, "{entry}\u2002{pages}", "\u2002X"),
        ("{entry}. See also {entries}", "{entry}　→ {entries}も見よ", "　→ Xも見よ"),
    ],
)
def test_a_language_may_speak_on_behind_a_link(
    monkeypatch: pytest.MonkeyPatch, msgid: str, said: str, expected: str
) -> None:
    """What stands before a link and what stands after it are both printed; without a link neither is."""
    words = SimpleNamespace(text=lambda _context, asked, **values: {msgid: said}[asked].format(**values))
    monkeypatch.setattr(index_links, "book_of", lambda _env: SimpleNamespace(messages=words))
    app: Any = SimpleNamespace(env=None)
    assert expected == "".join(each.astext() for each in _behind(app, msgid, [nodes.Text("X")]))
    assert [] == _behind(app, msgid, [])


def test_an_index_has_two_steps_at_most() -> None:
    """An entry with sub-entries, and a sub-entry itself, is not divided again."""
    lower = nodes.list_item("", nodes.paragraph("", "dead"))
    upper = nodes.list_item("", nodes.paragraph("", "people"), nodes.bullet_list("", lower))
    alone = nodes.list_item("", nodes.paragraph("", "marches"))
    nodes.section("", nodes.bullet_list("", upper, alone))
    assert [True, True, False] == [_has_two_steps(each) for each in (upper, lower, alone)]
