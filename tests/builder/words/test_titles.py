from __future__ import annotations

import pytest

from chronicle.words.titles import typeset


@pytest.mark.parametrize(
    ("title", "quoted", "expected"),
    [
        ("Last residents leave 'heart of it'", "‘{title}’", "Last residents leave “heart of it”"),
        ("Last residents leave 'heart of it'", "“{title}”", "Last residents leave ‘heart of it’"),
        ("Syria's Homs' district", "‘{title}’", "Syria’s Homs’ district"),
        ("The 'Statelet' in Syria's south", "«{title}»", "The “Statelet” in Syria’s south"),
        ('"Joint forces" leave', "‘{title}’", "“Joint forces” leave"),
        ("They come near.. and 11 are hurt", "‘{title}’", "They come near… and 11 are hurt"),
        ("Barrels on a suburb...and more", "‘{title}’", "Barrels on a suburb…and more"),
        ("أحياء حمص.. قصف", "‘{title}’", "أحياء حمص.. قصف"),
        ("Hay'at Tahrir", "‘{title}’", "Hay’at Tahrir"),
        ("'One' and 'two', so \"three\"", "‘{title}’", "“One” and “two”, so “three”"),
        ("They 'left", "‘{title}’", "They ’left"),
        ('("A") ["B"] - \'C\'!', "“{title}”", "(‘A’) [‘B’] - ‘C’!"),
        ("Wait.... what", "‘{title}’", "Wait.... what"),
        ("'One \"two' three\" four", "‘{title}’", '“One "two” three" four'),
        ("A 'b", "‘{title}’", "A ’b"),
        ("", "‘{title}’", ""),
    ],
)
def test_marks_of_a_title(title, quoted, expected):
    """Straight marks become the book's, the inner unlike the outer; words and Arabic points stay."""
    assert expected == typeset(title, quoted)


def test_a_title_is_set_where_it_is_printed(voices):
    """The ledger keeps the document's marks; what is printed has the book's."""
    source = voices["en"].ledger.sources["alpha"]
    source.csl["title"] = "It's 'so'"  # type: ignore[index]
    try:
        assert "It’s “so”" == voices["en"].title("alpha").verbatim
    finally:
        source.csl["title"] = "حمص"  # type: ignore[index]
