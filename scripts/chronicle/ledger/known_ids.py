"""Check that an id which a record names exists, and that a date outside a passage can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest
from chronicle.ledger.edtf_dates import NotEdtf, read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronicle.ledger.model import Origin

    Ids = Mapping[str, Mapping[str, tuple[str, int]]]  # of each table, every id and where it stands

UNKNOWN = {
    "sources": ("E005", "source"),
    "places": ("E006", "place"),
    "actors": ("E006", "actor"),
    "units": ("E007", "unit"),
    "claims": ("E008", "claim"),
    "glossary": ("E012", "term of the glossary"),
    "subjects": ("E024", "subject"),
}

# The faults of other records that a table may cause by being out of reach.
FAULTS_OF_UNREAD = {
    "sources": {"E005"},
    "places": {"E006", "E024", "E062"},
    "actors": {"E005", "E006", "E024", "E062"},
    "units": {"E007"},
    "claims": {"E008", "E024", "E025", "E046"},
    "glossary": {"E012", "E062"},
    "subjects": {"E024"},
}

_FILES = {"claims": "a file of claims/", "glossary": "terms.yaml"}  # where it is not the table's own

# What the list of names holds.
LISTED = ("places", "actors", "glossary")


def unknown(table: str, name: str, ids: Ids) -> tuple[str, str, str] | None:
    """Return code, message and remedy where an id names nothing of this kind."""
    if name in ids[table]:
        return None
    code, what = UNKNOWN[table]
    other = next((key for key in ids if name in ids[key]), None)
    remedy = suggest(name, ids[table], f"Add it to {_FILES.get(table, f'{table}.yaml')}, or name another.")
    if other:
        remedy = f"“{name}” stands among the {other}."
    return code, f"There is no {what} “{name}”.", remedy


def known(
    table: str,
    names: Iterable[str],
    origin: Origin,
    field: str,
    ids: Ids,
    subject: str,
) -> Iterator[Problem]:
    """Yield a fault for each name that is not in a table."""
    for name in names:
        found = unknown(table, name, ids)
        if found:
            code, message, remedy = found
            yield Problem(origin.path, origin.at(field), code, message, remedy, subject)


def readable(text: str, origin: Origin, field: str, subject: str) -> Iterator[Problem]:
    """Check a date that stands alone."""
    try:
        read_edtf(text)
    except NotEdtf as error:
        yield Problem(origin.path, origin.at(field), "E017", f"“{text}”: {error}.", subject=subject)
