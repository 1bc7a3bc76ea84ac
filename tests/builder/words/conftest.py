"""Three voices that read a small catalog of figures and the book's own interface catalogs."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from chronicle.ledger.loader import load_ledger
from chronicle.words import Messages
from tests.builder.ledger.small_ledger import claim, position, tables, write
from tests.languages import CHOSEN, EDITIONS

_HERE = Path(__file__).parent
_UNITS = [
    ("person", "person", "people"),
    ("civilian", "civilian", "civilians"),
    ("fighter", "fighter", "fighters"),
    ("detainee", "detainee", "detainees"),
    ("police-officer", "police officer", "police officers"),
    ("dead", "dead", "dead"),
    ("wounded", "wounded", "wounded"),
    ("vehicle", "vehicle", "vehicles"),
    ("armoured-carrier", "armoured carrier", "armoured carriers"),
    ("bridge", "bridge", "bridges"),
    ("crossing", "crossing", "crossings"),
    ("village", "village", "villages"),
    ("strike", "strike", "strikes"),
    ("month", "month", "months"),
    ("year", "year", "years"),
    ("kilometre", "kilometre", "kilometres"),
    ("per-cent", "per cent", "per cent"),
]


@pytest.fixture(scope="session")
def catalogs(tmp_path_factory):
    """Compile the catalogs as the gate does and return their folder."""
    folder = tmp_path_factory.mktemp("catalogs")
    for edition in EDITIONS:
        if edition.is_source:
            continue
        target = folder / edition.catalog / "LC_MESSAGES"
        target.mkdir(parents=True)
        for path in (
            *edition.interface,
            _HERE / "catalogs" / edition.catalog / "LC_MESSAGES" / "evidence.po",
        ):
            polib.pofile(str(path)).save_as_mofile(str(target / f"{path.stem}.mo"))
    return folder


@pytest.fixture(scope="session")
def ledger(tmp_path_factory):
    """Return a small ledger with every unit of the figures."""
    row = claim(
        positions=[
            position(
                date={"said": "the next day", "sort": "2011-04-19"},
                quantities={"dead": {"min": 200, "max": 300, "unit": "person", "scope": "people in town"}},
            )
        ]
    )
    units = [{"id": name, "one": one, "other": other} for name, one, other in _UNITS]
    units.append({"id": "share", "one": "per cent", "other": "per cent", "per_cent": True})
    sources = tables()["sources"]
    sources[0]["csl"] |= {"title": "حمص", "title_language": "ar"}
    sources[0]["title_translations"] = {"en": "Homs", "ar": "حمص", "zh": "霍姆斯"}
    return load_ledger(
        write(tmp_path_factory.mktemp("book"), tables(row, units=units, sources=sources)), CHOSEN
    )


@pytest.fixture(scope="session")
def voices(catalogs, ledger):
    """Return the three voices by the code of their edition."""
    return {edition.code: Messages.load(edition, catalogs, ledger) for edition in EDITIONS}
