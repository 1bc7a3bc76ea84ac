"""A passage rests on lines of a copy that was read, and on a place that the document can have."""

from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position, tables


@pytest.mark.parametrize(
    ("place", "medium", "message"),
    [
        ({"part": "page", "page": "12"}, None, None),
        ({"part": "page", "page": "12-14"}, None, None),
        ({"part": "page", "page": "xii-1"}, None, None),
        ({"part": "page", "page": "14-12"}, None, "The pages 14-12 run backwards."),
        ({"part": "page", "page": "12-12"}, None, "The pages 12-12 run backwards."),
        ({"part": "time", "time": "00:41:05-00:41:06"}, "interview", None),
        ({"part": "time", "time": "00:41:05"}, "recording", None),
        ({"part": "time", "time": "01:00:00-00:59:59"}, "recording",
         "The times 01:00:00-00:59:59 run backwards."),
        ({"part": "time", "time": "00:41:05"}, None, "“alpha” has no place of the kind “time”."),
        ({"part": "time", "time": "00:41:05"}, "image", "“alpha” has no place of the kind “time”."),
        ({"part": "whole"}, None, "“alpha” has no place of the kind “whole”."),
        ({"part": "whole"}, "interview", None),
        ({"part": "whole"}, "recording", None),
        ({"part": "whole"}, "image", None),
        ({"part": "whole"}, "dataset", None),
    ],
)  # fmt: skip
def test_a_place_is_of_its_medium_and_in_order(tmp_path, place, medium, message):
    """A time needs something that runs, the whole something without lines; the earlier end comes first."""
    sources = tables()["sources"]
    if medium:
        sources[0]["medium"] = medium
    found = faults(tmp_path, claim(positions=[position(locator=place)]), sources=sources)
    assert ([("E065", message)] if message else []) == [each for each in found if each[0] == "E065"]


def test_lines_are_of_a_copy(tmp_path):
    """A document without a copy has none to name, and one with a copy names some."""
    whole = tables()["sources"]
    bare = tables()["sources"]
    bare[0]["medium"] = "interview"
    del bare[0]["copy"]
    named, unnamed = position(), {name: value for name, value in position().items() if name != "lines"}
    for at, (sources, row, expected) in enumerate(
        [
            (bare, named, ["“alpha” has no copy whose lines could be named."]),
            (bare, unnamed, []),
            (whole, unnamed, ["It does not say in which lines of “alpha” it stands."]),
            (whole, named, []),
        ]
    ):
        found = faults(tmp_path / str(at), claim(positions=[row]), sources=sources)
        assert expected == [message for code, message in found if code == "E015"]


def test_a_document_that_was_not_read_has_no_passage(tmp_path):
    """What it says is known from the one that cites it."""
    found = faults(tmp_path, claim(positions=[position(), position("agency")], status="same-in-several"))
    assert ("E005", "“agency” was not read: it cannot have a position.") in found
