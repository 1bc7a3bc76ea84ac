from __future__ import annotations

import pytest

from chronicle.messages.placeholders import UnfilledPlaceholder, fill


def test_any_order():
    """A translation puts values where it wants, as often as it wants."""
    assert "b a b" == fill("{second} {first} {second}", {"first": "a", "second": "b"})


@pytest.mark.parametrize("template", ["{n.__class__}", "{0}", "{n!r}", "{n:>99}", "{value}`x`", "{}"])
def test_nothing_but_names(template):
    """What is not a plain name in brackets is text: a catalog cannot reach into objects."""
    assert template == fill(template, {"n": "1", "value": "2"})


def test_missing_value():
    """A value that is not given is an error."""
    with pytest.raises(UnfilledPlaceholder, match=r"\{n\}"):
        fill("{n}", {})


def test_values_are_not_templates():
    """A value that looks like a placeholder is printed as it is."""
    assert "{second} b" == fill("{first} {second}", {"first": "{second}", "second": "b"})
