"""A paragraph gets a name that says what it is about, and that no other place has."""

from __future__ import annotations

from itertools import islice

import pytest

from chronicle.book.naming import _proposals, name_paragraphs, with_names
from chronicle.core.folders import Folders


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It {value}`b.x` and {date}`a` fell.{claim}`c, b`",
            ["b", "a", "c", "fell", "b-2", "b-3"],
        ),
        ("The *tanks* of the army were there.", ["tanks-army", "tanks-army-2", "tanks-army-3"]),
        (
            "In {place}`homs` {actor}`the army <guard>` shelled five old quarters.",
            ["homs-guard-shelled-five", "homs-guard-shelled-five-2", "homs-guard-shelled-five-3"],
        ),
        ("It was so. {count}`claims`", ["paragraph-2", "paragraph-3"]),
        ("有人走了。", ["paragraph-2", "paragraph-3"]),
    ],
)
def test_names_are_proposed(text: str, names: list[str]) -> None:
    """The claims come first, each once, then the first words that say something, then numbers."""
    assert names == list(islice(_proposals(text), len(names)))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_names_stand_above_their_paragraphs(end: str) -> None:
    """All else stays as it was, and lines end as those of the file."""
    text = end.join(["# T", "", "One.", "", "Two."])
    named = with_names(text.encode(), [(3, "one"), (5, "two")])
    assert end.join(["# T", "", "(one)=", "One.", "", "(two)=", "Two."]).encode() == named
    assert text.encode() == with_names(text.encode(), [])


def test_a_name_is_none_of_the_builders_own(tmp_path) -> None:
    """Words that would give a number of a paragraph are passed over, lest a link lead astray."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "conf.py").touch()
    (tmp_path / "docs" / "index.md").write_text("# T\n\n```{toctree}\none\n```\n")
    (tmp_path / "docs" / "one.md").write_text("# One\n\nP1 2.\n")
    (given,) = name_paragraphs(Folders(tmp_path))
    assert "p1-2-2" == given.name
    assert "docs/one.md: paragraph 1.1 is now called p1-2-2" == str(given)


def test_a_name_is_given_once_in_the_book(tmp_path) -> None:
    """What a label or heading of any chapter is called is taken, and so is what was given just before."""
    chapters = {
        "one": "# One\n\nTroops came.\n\n(guns)=\nGuns fired.\n\nTroops came.\n",
        "two": "# Two\n\n## Troops came\n\nGuns.\n\nPlanes were there.\n",
    }
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "conf.py").touch()
    (docs / "index.md").write_text("# T\n\n```{toctree}\none\ntwo\n```\n")
    for name, text in chapters.items():
        (docs / f"{name}.md").write_text(text)
    given = name_paragraphs(Folders(tmp_path))
    assert [(each.path, each.number, each.name) for each in given] == [
        ("docs/one.md", "1.1", "troops-came-2"),
        ("docs/one.md", "1.3", "troops-came-3"),
        ("docs/two.md", "2.1", "guns-2"),
        ("docs/two.md", "2.2", "planes"),
    ]
    assert (docs / "one.md").read_text() == (
        "# One\n\n(troops-came-2)=\nTroops came.\n\n(guns)=\nGuns fired.\n\n(troops-came-3)=\nTroops came.\n"
    )
    assert [] == name_paragraphs(Folders(tmp_path))


def test_nothing_else_of_a_file_changes():
    """Line ends, a mark at the beginning and a missing line end stay as they were."""
    content = "\ufeff# Title\r\n\r\n% editorial: guide\r\nOne.\r\n\r\nTwo.".encode()
    assert content.replace(b"% ed", b"(one)=\r\n% ed").replace(b"Two.", b"(two)=\r\nTwo.") == (
        with_names(content, [(3, "one"), (6, "two")])
    )
