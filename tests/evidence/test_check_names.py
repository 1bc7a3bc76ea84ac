from __future__ import annotations

from dataclasses import replace

from chronicle.editions import edition_of
from chronicle.evidence.check_names import check_names
from chronicle.evidence.model import Ledger, Name, Origin, Place

_PLACE = Place(
    id="hama", names={"en": Name("Hama"), "ar": Name("حماة")}, kind="city", within=None, coordinates=None,
    coordinates_source=None, perhaps_same=(), note=None, origin=Origin("places.yaml", 3, {"names": 5}),
)  # fmt: skip


def test_missing_name_is_named_with_its_line():
    """What has no name in an edition is told with file, line and id."""
    ledger = Ledger(places={"hama": _PLACE})
    assert [] == list(check_names(ledger, edition_of("ar")))
    (problem,) = check_names(ledger, edition_of("zh"))
    assert ("places.yaml", 5, "E040", "hama") == (problem.path, problem.line, problem.code, problem.subject)


def test_every_missing_name_is_told():
    """Two things without a name are two faults."""
    ledger = Ledger(places={"hama": _PLACE, "homs": replace(_PLACE, id="homs")})
    assert 2 == len(list(check_names(ledger, edition_of("zh"))))
