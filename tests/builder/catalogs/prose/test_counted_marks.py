"""A translation has as many sentences and quotations as its source, or says them in other marks."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.counted_marks import quotations_lost, sentences_added, sentences_lost

NOTE = "\ufffb"


@pytest.mark.parametrize(
    ("source", "text", "lost"),
    [
        ("One. Two.", "واحد. اثنان.", None),
        ("One. Two.", "واحد اثنان.", (2, 1)),
        ("One. Two.", "واحد؛ اثنان.", None),  # a semicolon joins two sentences
        ("One; a. Two.", "واحد؛ أ اثنان.", (2, 1)),  # this one stood in the source already
        (f"One.{NOTE} Two.{NOTE}", f"一。{NOTE}二。{NOTE}", None),
        (f"One.{NOTE} Two.{NOTE}", f"一{NOTE}二。{NOTE}", (2, 1)),
        ("Lines by P. Wessel. Two.", "P. Wessel画线。二。", None),  # an initial ends nothing
        ("W. H. F. Smith drew it", "W. H. F. Smith所画", None),
        ("Any for ZIP. Two.", "ZIP. اثنان.", None),
        ("Is it? It is.", "أهو؟ هو.", None),
        ("He said … so. Two.", "他说……如此。二。", None),
        ("One.", "واحد", None),  # a stop that is lost at the end is told otherwise
    ],
)
def test_a_sentence_that_does_not_end_is_seen(source: str, text: str, lost: tuple[int, int] | None) -> None:
    """Both numbers are given; what stands for a full stop is counted, and what only looks like one is not."""
    assert lost == sentences_lost(source, text)


@pytest.mark.parametrize(
    ("source", "text", "added"),
    [
        ("One. Two.", "واحد. اثنان.", None),
        ("One. Two.", "واحد. اثنان. ثلاثة.", (2, 3)),
        ("One; two.", "واحد. اثنان.", None),
        ("One.", "一。二。", (1, 2)),
        ("Whether it is depends.", "أهو؟ يتوقف ذلك.", None),  # it may ask where its source states
        ("A heading", "标题。", None),
    ],
)
def test_a_sentence_that_is_added_is_seen(source: str, text: str, added: tuple[int, int] | None) -> None:
    """A semicolon of the source may have become a full stop, and a heading has none to compare with."""
    assert added == sentences_added(source, text)


@pytest.mark.parametrize(
    ("source", "text", "lost"),
    [
        ("the ‘events’ of May", "«الأحداث»", None),
        ("the ‘events’ of May", "الأحداث", (1, 0)),
        ("the ‘events’ of May", "“事件”", None),
        ("a ‘first’ and a ‘second’", "“头一个”和第二个", (2, 1)),
        ("the editors’ guess", "推测", None),  # an apostrophe is no quotation
        ("‘he said “no” to it’", "«قال “لا”»", None),  # the inner one is not counted
        ("the ‘events’", "«\x00\x00»", (1, 0)),  # a name in quotation marks is none
    ],
)
def test_quotations_that_lost_their_marks_are_seen(
    source: str, text: str, lost: tuple[int, int] | None
) -> None:
    """They are counted in whatever marks the language has."""
    assert lost == quotations_lost(source, text)
