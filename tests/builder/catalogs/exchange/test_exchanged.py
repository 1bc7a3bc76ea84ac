"""Each message leaves with what it is known by, where it stands and who has said what of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.exchange.exchanged import ReturnedMessage, exchanged, holdable, id_of
from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.files.review_marks import digest_of_words
from chronicle.core.problems import ProblemsFound
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AR = edition_of("ar")
FIRST = """# Ask them.
# read by Layla
#
#. {homs}: Homs = {place}`homs`
#. 1.1
#. second
msgid "A truce in {homs}."
msgstr "هدنة في {homs}."

#. {homs}: Homs = {place}`homs`
msgid "It held."
msgstr ""
"""


def test_messages_are_numbered_by_catalog_and_place(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Both from one on, over the catalogs that are there, in the order of the book."""
    write_catalog(FIRST)
    write_catalog('msgctxt "a-claim"\nmsgid "They left."\nmsgstr ""\n', "evidence")
    assert [
        ("chapters/01-city", "1.1", "A truce in {homs}."),
        ("chapters/01-city", "1.2", "It held."),
        ("evidence", "2.1", "They left."),
    ] == [(each.domain, each.number, each.entry.msgid) for each in exchanged(book, AR)]


def test_a_message_says_where_it_stands_and_what_was_noted(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """Its first comment that explains no placeholder; a mark of review is no remark, nor is an empty line."""
    write_catalog(FIRST)
    first, second = exchanged(book, AR)
    assert ("1.1", ("Ask them.",)) == (first.where, first.remarks)
    assert ("", ()) == (second.where, second.remarks)


def test_a_catalog_of_another_language_does_not_leave(book: Path, write_catalog: Callable[..., Path]) -> None:
    """It would come back as what it is not."""
    path = write_catalog(FIRST)
    path.write_text(path.read_text("utf-8").replace("Language: ar", "Language: fa"), "utf-8")
    with pytest.raises(ProblemsFound):
        list(exchanged(book, AR))


def test_an_id_has_a_half_for_the_message_and_one_for_its_words(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """By the first it is found again, by the second it is known whether its words are those that left."""
    write_catalog(FIRST)
    first = next(exchanged(book, AR))
    back = ReturnedMessage(2, first.domain, first.id, (), ())
    assert (id_of(first.entry), digest_of_words(first.entry)) == (back.message, back.words)
    assert (12, 8) == (len(back.message), len(back.words))
    for broken in (f"{back.message}-", f"{first.id}0", f"x{first.id}", back.message, f"{first.id}-1", ""):
        assert "" == back._replace(id=broken).words
    assert back.message == back._replace(id=f"{first.id}-1").message


def test_no_two_messages_of_a_catalog_are_known_by_the_same() -> None:
    """Context, source and plural tell them apart; a translation does not change which one it is."""
    bodies = [
        'msgid "a"\nmsgstr ""\n',
        'msgctxt "c"\nmsgid "a"\nmsgstr ""\n',
        'msgctxt "d"\nmsgid "a"\nmsgstr ""\n',
        'msgid "b"\nmsgstr ""\n',
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\n',
        'msgid "a"\nmsgid_plural "c"\nmsgstr[0] ""\n',
    ]
    ids = [id_of(parse_catalog(body, "a.po").entries[0]) for body in bodies]
    assert len(ids) == len({*ids})
    assert ids[0] == id_of(parse_catalog('msgid "a"\nmsgstr "x"\n', "a.po").entries[0])


@pytest.mark.parametrize(
    ("text", "held"),
    [("a\tb\nc", "a\tb\nc"), ("a\x00b\x08\x0b\x0c\x0e\x1f\ufffe\uffff", "a\ufffdb" + "\ufffd" * 7)],
)
def test_what_other_formats_cannot_hold_is_marked(text: str, held: str) -> None:
    """Each such character stands as one mark; tabs and ends of lines stay."""
    assert held == holdable(text)
