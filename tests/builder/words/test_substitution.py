from __future__ import annotations

import pytest

from chronicle.text.segments import CodeSpan, Text
from chronicle.words.substitution import UnfilledPlaceholder, fill, fill_line


def test_any_order():
    """A translation puts values where it wants, as often as it wants."""
    assert "b a b" == fill("{second} {first} {second}", {"first": "a", "second": "b"})


@pytest.mark.parametrize("template", ["{n.__class__}", "{0}", "{n!r}", "{n:>99}", "{value}`x`", "{}"])
def test_nothing_but_names(template):
    """What is not a plain name in brackets is text: a catalog cannot reach into objects."""
    assert template == fill(template, {"n": "1", "value": "2"})


def test_missing_value():
    """A value that is not given is an error."""
    with pytest.raises(UnfilledPlaceholder, match=r"“.*” asks for \{n\}"):
        fill("{n}", {})


def test_values_are_not_templates():
    """A value that looks like a placeholder is printed as it is."""
    assert "{second} b" == fill("{first} {second}", {"first": "{second}", "second": "b"})


def test_a_line_is_filled_with_pieces():
    """Pieces stand where a translation puts them; its own words, and words in pieces, are never markup."""
    pieces = {"first": (CodeSpan("{second}"),), "second": (Text("*b*"),)}
    assert (Text("`x` *b* _"), CodeSpan("{second}"), Text("_")) == fill_line("`x` {second} _{first}_", pieces)


def test_a_line_with_a_missing_piece():
    """A piece that is not given is an error, as a missing value is."""
    with pytest.raises(UnfilledPlaceholder, match=r"“.*” asks for \{n\}"):
        fill_line("{n}", {})
