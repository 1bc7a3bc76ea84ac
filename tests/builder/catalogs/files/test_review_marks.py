"""Who has read a translation is kept with it, for as long as it has the words that were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.files.merging import merge
from chronicle.catalogs.files.review_marks import (
    ReviewMark,
    digest_of_words,
    lapsed_marks,
    marks_of,
    read_mark,
    review_of,
    with_holding_marks,
)
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.words.states import Review
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry

BODY = 'msgid "A truce in {homs}."\nmsgstr "هدنة في {homs}."\n'


def only(text: str) -> Entry:
    (found,) = parse_catalog(text, "x.po").entries
    return found


@pytest.mark.parametrize(
    ("comment", "mark"),
    [
        ("read", ReviewMark(Review.READ)),
        ("read by Layla S.", ReviewMark(Review.READ, "Layla S.")),
        ("approved [0123abcd]", ReviewMark(Review.APPROVED, "", "0123abcd")),
        (
            "approved by the second reader [0123abcd]",
            ReviewMark(Review.APPROVED, "the second reader", "0123abcd"),
        ),
        ("read the source again", None),
        ("read by", None),
        ("to be approved", None),
        ("approved [soon]", None),
    ],
)
def test_a_mark_is_told_from_a_remark(comment: str, mark: ReviewMark | None) -> None:
    """Only a comment that says nothing else is a mark, and is written as it is read."""
    assert mark == read_mark(comment)
    assert mark is None or comment == str(mark)


def test_what_is_approved_has_been_read() -> None:
    """Of several marks the furthest counts; without any nobody has read it."""
    assert Review.APPROVED is review_of(only(f"# approved\n# read by A\n{BODY}"))
    assert Review.READ is review_of(only(f"# read by A\n{BODY}"))
    assert review_of(only(BODY)) is None


def test_a_mark_holds_for_the_words_that_were_read() -> None:
    """A mark gets its digest once, and goes when source or translation has other words."""
    first = with_holding_marks(f"# Ask them.\n# read by A\n# read by A\n#. 1.1\n{BODY}", "x.po")
    words = digest_of_words(only(BODY))
    assert f"# Ask them.\n# read by A [{words}]\n#. 1.1\n{BODY}" == first
    assert first == with_holding_marks(first, "x.po")
    for other in (first.replace("A truce", "The truce"), first.replace("هدنة", "الهدنة")):
        assert "# Ask them.\n#. 1.1\nmsgid" in with_holding_marks(other, "x.po")
        assert () == marks_of(only(other))


@pytest.mark.parametrize("body", [f"#, fuzzy\n{BODY}", 'msgid "A"\nmsgstr ""\n'])
def test_what_is_not_finished_has_not_been_read(body: str) -> None:
    """A translation of an earlier wording, or none, keeps no mark."""
    text = f"# approved\n{body}"
    assert review_of(only(text)) is None
    assert body == with_holding_marks(text, "x.po")


def test_a_renamed_id_does_not_undo_a_review() -> None:
    """The digest goes by the order of placeholders; another form of a name is another word."""
    words = digest_of_words(only(BODY))
    assert words == digest_of_words(only(BODY.replace("{homs}", "{the_city}")))
    assert words != digest_of_words(only(BODY.replace("في {homs}", "{homs|لحمص}")))
    assert words != digest_of_words(only(BODY.replace("في {homs}", "في {hims}")))


def test_a_merge_keeps_marks_and_drops_those_of_changed_messages(tmp_path: Path) -> None:
    """What `make catalogs` leaves holds, and a second run changes nothing."""
    path, arabic = tmp_path / "x.po", edition_of("ar")

    def merged(*messages: str) -> str:
        pot = tmp_path / "x.pot"
        pot.write_bytes(template([Translatable(each) for each in messages], (), Names({}), "x"))
        merge(pot, path, arabic, "x.po", "x")
        return path.read_text("utf-8")

    text = merged("A truce was agreed.", "It held.").replace('msgstr ""\n\n', 'msgstr "نعم"\n\n')
    path.write_text(text.replace('msgid "A truce', '# read by A\nmsgid "A truce'), "utf-8")
    kept = merged("A truce was agreed.", "It held.")
    assert 1 == kept.count("# read by A [")
    assert kept == merged("A truce was agreed.", "It held.")
    assert "# read by A" not in merged("A truce was soon agreed.", "It held.").replace("#~", "")


def test_a_mark_that_holds_no_more_is_named_with_its_message() -> None:
    """Whoever has read learns which mark goes; one that was just typed does not."""
    read = with_holding_marks(f"# read by A\n# approved\n{BODY}", "x.po")
    msgid = only(read).msgid
    assert () == lapsed_marks(read, "x.po")
    assert () == lapsed_marks(f"# read by A\n{read}", "x.po")
    other = read.replace(only(read).forms[0], "غير ذلك.")
    assert (("read by A", msgid), ("approved", msgid)) == lapsed_marks(other, "x.po")
    assert (("approved", msgid),) == lapsed_marks(f"# read by A\n{other}", "x.po")
