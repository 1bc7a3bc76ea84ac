"""A bar is dark where it is sure, pale where it may be, and in outline where no end is given."""

from __future__ import annotations

from math import inf

import pytest

from chronicle.figures.bands import Band, band_of, pieces
from chronicle.figures.extents import CannotBeDrawn, Extent
from chronicle.figures.marks import Mark

DAY, MONTH, LATER = Extent(10, 10), Extent(20, 50, "within"), Extent(40, 60, "within")
BY = Extent(30, 30, open_low=True)
SINCE = Extent(10, 10, open_high=True)


def marks(**edges: Extent) -> list[Mark]:
    """Return a mark for each edge of a bar."""
    return [Mark("c", "s", None, "It", "states", extent, edge=edge) for edge, extent in edges.items()]


@pytest.mark.parametrize(
    ("edges", "band"),
    [
        ({"start": DAY, "end": MONTH}, Band(DAY, None, MONTH)),
        ({"until": MONTH}, Band(None, MONTH, None)),
        ({"start": DAY, "lasted": Extent(5, 7)}, Band(DAY, None, Extent(15, 17, "within"))),
        ({"start": MONTH, "until": LATER, "lasted": Extent(5, 7)},
         Band(MONTH, LATER, Extent(25, 57, "within"))),
        ({"start": BY, "lasted": Extent(5, 7)}, Band(BY, None, Extent(35, 37, "within", open_low=True))),
        ({"end": MONTH, "lasted": Extent(5, 7)}, Band(Extent(13, 45, "within"), None, MONTH)),
        ({"until": LATER, "lasted": Extent(5, 7)}, Band(Extent(33, 55, "within"), LATER, None)),
        ({"until": DAY, "end": MONTH, "lasted": Extent(5, 7)}, Band(Extent(13, 45, "within"), DAY, MONTH)),
        ({"end": BY, "lasted": Extent(5, 7)}, Band(Extent(23, 25, "within", open_low=True), None, BY)),
        ({"start": DAY, "end": MONTH, "lasted": Extent(5, 7)}, None),
        ({"lasted": Extent(5, 7)}, None),
        ({"start": SINCE, "end": MONTH}, None),
        ({"end": SINCE}, Band(None, None, SINCE)),
    ],
)  # fmt: skip
def test_a_length_is_counted_from_what_is_given(edges: dict[str, Extent], band: Band | None) -> None:
    """Forth from a beginning, else back from an end, else from a time at which it is so; never from both."""
    if band is None:
        with pytest.raises(CannotBeDrawn):
            band_of(marks(**edges))
    else:
        assert band == band_of(marks(**edges))


@pytest.mark.parametrize(
    ("band", "drawn"),
    [
        (Band(DAY, None, LATER), "solid 10-40, pale 40-60"),
        (Band(MONTH, None, LATER), "pale 20-50, pale 50-60"),
        (Band(DAY, MONTH, None), "solid 10-20, pale 20-50, rails 50-99"),
        (Band(DAY, None, None), "rails 10-99"),
        (Band(BY, None, LATER), "fade 30-0, solid 30-40, pale 40-60"),
        (Band(None, MONTH, None), "rails 0-20, pale 20-50, rails 50-99"),
        (Band(None, MONTH, LATER), "rails 0-20, pale 20-50, pale 50-60"),
        (Band(None, None, LATER), "rails 0-40, pale 40-60"),
        (Band(None, None, BY), "rails 0-30"),
        (Band(DAY, None, BY), "pale 10-30"),
        (Band(DAY, MONTH, BY), "solid 10-20, pale 20-30"),
        (Band(DAY, None, Extent(40, 60, "within", open_high=True, ceiling=70)),
         "solid 10-40, pale 40-60, fade 60-70"),
        (Band(DAY, None, Extent(40, 60, "within", open_high=True)), "solid 10-40, pale 40-60, fade 60-99"),
        (Band(Extent(30, 30, open_low=True, floor=20), None, LATER), "fade 30-20, solid 30-40, pale 40-60"),
    ],
)  # fmt: skip
def test_each_part_of_a_bar_is_as_sure_as_its_document(band: Band, drawn: str) -> None:
    """What is sure ends where the end may begin; what may lie any time earlier makes nothing sure."""
    found = [each for each in pieces(band, 0, 99) if each.low != each.high]
    assert drawn == ", ".join(f"{each.stroke} {each.low:g}-{each.high:g}" for each in found)
    assert inf not in {each.high for each in found}
