"""A list of names gives the forms that say more, and no inflections."""

from __future__ import annotations

import pytest

from chronicle.book.appendices.variants import variants
from chronicle.evidence.model import Name


@pytest.mark.parametrize(
    ("main", "forms", "expected"),
    [
        ("مقاتلو المعارضة", ("مقاتلي المعارضة", "لمقاتلي المعارضة", "المقاتلون"), ["المقاتلون"]),
        ("القوات الحكومية", ("قوات حكومية", "للقوات الحكومية"), []),
        ("حزب الله", ("لحزب الله", "حزب الله اللبناني"), ["حزب الله اللبناني"]),
        ("الطريق الدولي M5", ("طريق حمص–حماة", "طريق حمص-حماة"), ["طريق حمص–حماة"]),
        ("لبنان", ("اللبناني",), ["اللبناني"]),
        ("al-Waer", ("Al-Waer",), []),
        ("M5", ("M45", "Homs–Hama road"), ["M45", "Homs–Hama road"]),
        ("瓦尔", ("瓦尔区",), ["瓦尔区"]),
    ],
)
def test_variants(main, forms, expected):
    """Forms that differ by case, prefix, capital or dash alone are left out; others are kept once."""
    assert expected == variants(Name(main, forms))
