"""Running text is divided into sentences."""

from __future__ import annotations

import pytest

from chronicle.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It is 4.12 metres. “Is it?” It is… so.", ["It is 4.12 metres.", "“Is it?”", "It is…", "so."]),
        ("[It is.] (So!) It’s ‘so.’ Is it?  Yes", ["[It is.]", "(So!)", "It’s ‘so.’", "Is it?", "Yes"]),
        ("«A.» B.", ["«A.»", "B."]),
        ("قال ذلك. هل قاله؟ قاله!", ["قال ذلك.", "هل قاله؟", "قاله!"]),
        ("他说：“走了。”没有人回来。真的？", ["他说：“走了。”", "没有人回来。", "真的？"]),
        ("（走了。）他！「走。」『走？』", ["（走了。）", "他！", "「走。」", "『走？』"]),
        (" \n", []),
    ],
)
def test_a_stop_ends_a_sentence(text: str, parts: list[str]) -> None:
    """A point inside a number is none, and a closing mark belongs to the sentence before it."""
    assert parts == sentences(text)
