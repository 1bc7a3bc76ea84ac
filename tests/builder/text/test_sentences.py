"""Running text is divided into sentences."""

from __future__ import annotations

import pytest

from chronicle.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It is 4.12 metres. “Is it?” It is… so.", 4),
        ("قال ذلك. هل قاله؟ قاله!", 3),
        ("他说：“走了。”没有人回来。真的？", 3),
    ],
)
def test_a_stop_ends_a_sentence(text: str, count: int) -> None:
    """A point inside a number is none, and a closing mark belongs to the sentence before it."""
    assert count == len(sentences(text))
