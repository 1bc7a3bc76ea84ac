"""The placeholders of an earlier wording are given the names that they have now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.placeholders.carrying import names_in_turn, names_then_and_now


def message(*explained: str) -> Entry:
    """Return a message whose comments say what its placeholders stand for."""
    return Entry(1, None, "x", None, ("",), fuzzy=False, explained=explained)


HOMS = "{homs}: Homs · حمص = {place}`homs`"
MAY, JUNE = "{date}: May · أيار = {date}`sit-in`", "{date}: June · حزيران = {date}`march`"

SECOND = "{date2}: August · آب = {date}`vigil`"
JULY = "{date3}: July · تموز = {date}`rally`"


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ([HOMS], [HOMS], {"homs": "homs"}),
        ([HOMS], [HOMS.replace("{homs}:", "{city}:")], {"homs": "city"}),
        ([MAY], [MAY.replace("sit-in", "rally")], {"date": "date"}),  # it prints the same under another id
        ([MAY], [JUNE], {"date": "date_before"}),  # never in the place of another
        ([MAY], [JUNE, MAY.replace("{date}:", "{date2}:")], {"date": "date2"}),
        ([MAY], [HOMS], {}),
        ([MAY.replace("May", "Homs")], [HOMS], {}),  # what prints alike is of another kind
    ],
)
def test_what_is_the_same_keeps_its_place(old: list[str], new: list[str], names: dict[str, str]) -> None:
    """By what it stands for, else by what it prints; a name that is free now needs none."""
    assert names == names_then_and_now(message(*old), message(*new))


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ([MAY], [JUNE], {"date": "date"}),
        ([MAY], [HOMS], {}),
        ([MAY, HOMS], [HOMS, JUNE], {"homs": "homs", "date": "date"}),
        ([MAY, SECOND], [JULY, JUNE], {"date": "date3", "date2": "date"}),
        ([MAY, SECOND], [JULY], {"date": "date3"}),
        (
            [MAY, JUNE.replace("{date}:", "{date2}:")],
            [MAY.replace("{date}:", "{date2}:"), MAY.replace("sit-in", "rally").replace("May", "July")],
            {"date": "date2", "date2": "date"},
        ),
    ],
)
def test_of_another_message_the_first_of_a_kind_takes_the_place_of_the_first(
    old: list[str], new: list[str], names: dict[str, str]
) -> None:
    """What stands in both comes before; somebody will look at the rest."""
    assert names == names_in_turn(message(*old), replace(message(*new), fuzzy=True))
