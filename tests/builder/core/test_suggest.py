"""What an editor probably meant is offered."""

from __future__ import annotations

import pytest

from chronicle.core.suggest import suggest


@pytest.mark.parametrize(
    ("word", "choices", "said"),
    [
        ("agnt", ["place", "agent"], "Did you mean “agent”?"),
        ("plac", ["places", "agent", "place"], "Did you mean “place” or “places”?"),
        ("aa", ["aab", "aac", "aad", "aae"], "Did you mean “aae” or “aad”?"),
        ("river", ["place", "agent"], "One of two."),
        ("river", [], "One of two."),
    ],
)
def test_the_nearest_are_offered(word: str, choices: list[str], said: str) -> None:
    """The two nearest at most, in whatever order they come; another remedy where none is near."""
    assert said == suggest(word, choices, "One of two.")
    assert said == suggest(word, reversed(choices), "One of two.")
