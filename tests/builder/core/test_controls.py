"""Characters that turn text are known as the standard has them."""

from __future__ import annotations

import unicodedata

from chronicle.core import controls


def test_the_invisible_characters_are_those_of_the_standard() -> None:
    """Every format character of the bidirectional algorithm is in one of the three groups."""
    classes = {"LRI", "RLI", "FSI", "PDI", "LRE", "RLE", "PDF", "LRO", "RLO"}
    known = {chr(code) for code in range(0x3000) if unicodedata.bidirectional(chr(code)) in classes}
    assert known == set(controls.ISOLATES + controls.OVERRIDES)
    assert ["LRI", "RLI", "FSI", "PDI"] == [unicodedata.bidirectional(each) for each in controls.ISOLATES]
    assert [*controls.ISOLATES] == [controls.LRI, controls.RLI, controls.FSI, controls.PDI]
    assert [*controls.DIRECTION_MARKS] == [controls.LRM, controls.RLM, controls.ALM]
    assert {"Cf"} == {unicodedata.category(each) for each in controls.DIRECTION_MARKS}
    assert ["L", "R", "AL"] == [unicodedata.bidirectional(each) for each in controls.DIRECTION_MARKS]
