"""Translators may use the names that the ledger lists, read as the ledger reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.gate.allowed_names import Names
from chronicle.ledger.loader import read_ledger
from tests.builder.catalogs.conftest import BOOKS
from tests.languages import CHOSEN, EDITIONS, edition_of

if TYPE_CHECKING:
    from pathlib import Path


def test_names_are_those_of_the_ledger() -> None:
    """Whatever the ledger takes as a form of a place or an actor is allowed, and nothing else."""
    folder = BOOKS / "manuscript" / "docs" / "evidence"
    ledger, _problems = read_ledger(folder, CHOSEN)
    for edition in EDITIONS:
        expected = {
            (role, record.id): record.names[edition.code].allowed
            for role, table in (("place", ledger.places), ("actor", ledger.actors))
            for record in table.values()
        }
        assert len(expected) > 1
        assert expected == Names.load(folder, edition).listed


def test_a_broken_record_is_no_reason_to_refuse_the_others(tmp_path: Path) -> None:
    """The ledger's own loader reports it; a translator whose names are in order is not told of them."""
    (tmp_path / "places.yaml").write_text(
        "places:\n"
        "  - id: homs\n    names:\n      ar: {main: حمص, first: مدينة حمص, forms: [حمص, بحمص]}\n"
        "  - id: hama\n    names: none\n"
        "  - id: aleppo\n    names:\n      ar: none\n"
        "  - id: idlib\n    names:\n      ar: {forms: [إدلب]}\n"
        "  - none\n",
        encoding="utf-8",
    )
    names = Names.load(tmp_path, edition_of("ar"))
    assert ("حمص", "بحمص", "مدينة حمص") == names.forms("place", "homs")
    assert [(), (), ()] == [names.forms("place", name) for name in ("hama", "aleppo", "idlib")]
