"""All that the ledger says of a book with two of everything, and of one with every fault."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from chronicle.ledger import audit, check_copies
from chronicle.ledger.casualty_claims import figures_of_casualties
from chronicle.ledger.check_names import check_names
from chronicle.ledger.check_texts import names_with_digits
from chronicle.ledger.chronology_rows import rows
from chronicle.ledger.counts import find_count
from chronicle.ledger.edtf_dates import bounds, may_be_the_same, sort_key
from chronicle.ledger.export import exported
from chronicle.ledger.known_ids import unknown
from chronicle.ledger.ledger_texts import ledger_texts
from chronicle.ledger.loader import read_ledger
from chronicle.ledger.lookup import LookupFailed, find_claim, find_date, find_difference, find_value
from chronicle.ledger.origin import Origin
from chronicle.ledger.standing import are_of_several, counts_or_dates, standing
from chronicle.ledger.used import used
from tests.languages import CHOSEN
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

BROKEN = {
    "claims/02-twice.yaml": b"claims: []\nclaims: []\n",
    "claims/03-tab.yaml": b"claims:\n\t- x\n",
    "claims/04-empty.yaml": b"",
    "claims/05-no-list.yaml": b"claims: {id: x}\n",
    "claims/06-other-list.yaml": b"claims: []\nclaim: []\nclams: []\n",
    "claims/07-latin.yaml": "claims: é".encode("latin-1"),
    "claims/Seven.yaml": b"claims: []\n",
    "claims/08-eight.yml": b"claims: []\n",
    "place.yaml": b"x: []\n",
    "claims.yaml": b"claims: []\n",
    "places.yaml": b"places: [\n",
    "units.yaml": b"units:\n  - {id: person, one: 12345678901234567890}\n",
    "xyzzy.yaml": b"x: []\n",
}
COPIES = {
    "1": (
        "Hill stands.|A shell fell in the Upper Market.|Here the Watch stood.|Highmarkets were shut."
        "|Bell was killed.|The end.|Picture|A plan|Ad|Ad|"
    ),
    "2": "التل|قذائف الحرس والشهداء|في سوق عليا|أغلق|من؟|قتلى|أسماء||تسعة|",
    "3": "無人死亡，上集市。|夜|夜|死|終|-|",
}
LOOKED_UP = {
    find_claim: ("hill-stands", "hill-is", "hil-stands", "nothing-like-it"),
    find_difference: ("market-hit", "night-fire", "hill-stands", "city-stands"),
    find_value: (
        "market-hit.killed@herald/a",
        "market-hit.wounded",
        "market-hit.killed",
        "market-hit.killed@herald",
        "market-hit.killed@herald/c",
        "market-hit.killed@huisheng",
        "market-hit.kiled",
        "market-hit.dead",
        "market-hit",
        ".killed",
        "hill-stands.killed",
        "houses-lost.lost@survey/a",
        "houses-lost.lost@survey/b",
        "houses-lost.lost",
    ),
    find_date: (
        "market-hit@herald/a",
        "market-hit@herald",
        "market-hit@sada",
        "market-hit",
        "market-hit.killed",
        "bell-killed@morning-star",
        "bell-killed@sado",
        "hill-stands",
        ".@sada",
    ),
    find_count: (
        "documents",
        "documents@market-hit",
        "documents@market-hitt",
        "documents.one",
        "claims",
        "claims.one",
        "claims.same",
        "claims.differ",
        "claims.doubtful",
        "claims.two",
        "claims@1",
        "claims@2",
        "claims@1-2",
        "claims.one@1-2",
        "claims.one@3",
        "positions",
        "positions@1",
        "positions@2-2",
        "positions@2-1",
        "differences",
        "differences@1",
        "claims@one",
    ),
}  # fmt: skip


def test_records(gallery: Gallery, approved: Approved) -> None:
    """Each record holds what its file says and what is usual, and knows the lines of its fields."""
    ledger = gallery.ledger
    tables = {each.name: getattr(ledger, each.name) for each in fields(ledger) if each.name != "files"}
    files = [path.relative_to(gallery.folders.evidence).as_posix() for path in ledger.files]
    approved({"files": files}, tables, "where", *_origins(tables, "  "))


def _origins(value: object, before: str) -> Iterator[str]:
    """Yield where each record stands, and its fields."""
    if is_dataclass(value):
        origin = getattr(value, "origin", None)
        if isinstance(origin, Origin) and origin.line:
            where = ", ".join(f"{name} {line}" for name, line in origin.fields.items())
            yield f"{before}{type(value).__name__} {origin.path}:{origin.line}: {where}"
        for each in fields(value):
            yield from _origins(getattr(value, each.name), before + "  ")
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _origins(inner, before)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _origins(inner, before)


def test_texts(gallery: Gallery, approved: Approved) -> None:
    """Every text that is printed is listed once for its owner, with its line, field and what it is about."""
    approved(
        *(
            f"{each.path}:{each.line} {each.owner} {each.field} [{each.claim}] ({each.about}) {each.text}"
            for each in ledger_texts(gallery.ledger)
        )
    )


def test_what_is_looked_up(gallery: Gallery, approved: Approved) -> None:
    """What a role asks for is found, or the failure says why and what there is."""
    told = []
    for find, asked in LOOKED_UP.items():
        told += [f"{find.__name__} {each}: {_found(find, gallery, each)}" for each in asked]
    inside = [
        (find_value, ".killed@sada"),
        (find_value, ".killed"),
        (find_date, ".@sada"),
        (find_date, "@sada"),
    ]
    told += [
        f"{find.__name__} {each} in market-hit: {_found(find, gallery, each, 'market-hit')}"
        for find, each in inside
    ]
    ids = {
        "claims": dict.fromkeys(gallery.ledger.claims, ("", 0)),
        "places": dict.fromkeys(gallery.ledger.places, ("", 0)),
    }
    told += [
        f"unknown {name}: {unknown('claims', name, ids)}" for name in ("market-hit", "market-hut", "xyzzy")
    ]
    told += [
        f"perhaps the same as {name}: {gallery.ledger.perhaps_same(name)}"
        for name in ("market", "guard", "star-report", "fort", "night-guard")
    ]
    told += [
        f"now called of {name}: {gallery.ledger.now_called(name)}"
        for name in ("hill-is", "city-stands", "hill-stands")
    ]
    approved(*told)


def _found(find: Callable[..., object], gallery: Gallery, asked: str, *within: str) -> str:
    try:
        found = find(gallery.ledger, asked, *within)
    except LookupFailed as failed:
        return f"{failed.code} {failed.reason} -> {failed.remedy}"
    return getattr(found, "id", None) or str(found).partition(", origin=")[0]


def test_claims(gallery: Gallery, approved: Approved) -> None:
    """How each claim stands, which figures count its dead, and the rows of the chronology."""
    ledger = gallery.ledger
    told = []
    for claim in ledger.claims.values():
        several, dated = are_of_several(claim.positions), counts_or_dates(claim.positions)
        told.append(
            f"{claim.id}: {standing(claim)} several={several} counts={dated} told={ledger.is_told(claim)}"
        )
        told.append(f"  documents {claim.sources}")
        told += [f"  told in {one.docname}, {one.number}" for one in ledger.told_in(claim)]
        told += [f"  {each.address}: {list(figures_of_casualties(each))}" for each in claim.positions]
    dates = [each.date for claim in ledger.claims.values() for each in claim.positions if each.date]
    told += [
        f"{each.edtf} {each.part} {each.said}: {[*map(str, bounds(each))]} {sort_key(each)}" for each in dates
    ]
    told += [
        f"{at}: may be the same as {[to for to, other in enumerate(dates) if may_be_the_same(one, other)]}"
        for at, one in enumerate(dates)
    ]
    for row in rows(ledger):
        where = ", ".join(f"{one.claim.id}@{one.position.address}" for one in row.told)
        told.append(f"{row.when.edtf or row.when.said} {row.key} {row.claim.id}: {row.line} ({where})")
    approved(*told, "used", used(ledger), "with digits", names_with_digits(ledger))


def test_audit(gallery: Gallery, approved: Approved, tmp_path: Path) -> None:
    """Lines that no claim comes from, documents that are not there and copies that are others are told."""
    ledger = gallery.ledger
    (tmp_path / "copy.txt").write_text("one\n\nthree\n", "utf-8")
    approved(
        audit.coverage_text(ledger),
        *audit.coverage_problems(ledger),
        *audit.told_problems(ledger, ["chapters/01-market", "appendices/h-documents"]),
        *audit.copy_problems(ledger, tmp_path),
    )


def test_published(gallery: Gallery, approved: Approved) -> None:
    """The published ledger is these files, byte for byte."""
    files = exported(gallery.ledger, lambda text, claim: f"{claim}: {text}", {"title": "A", "version": "1"})
    told = []
    for each in files:
        told.append(f"=== {each.name} {each.media_type} {each.says}")
        told.append(each.content.decode() if "schema" not in each.name else "")
    approved(*told)


def test_faults(approved: Approved) -> None:
    """A ledger with faults of each kind tells each with its line, in words, with what to do."""
    ledger, problems = read_ledger(BOOKS / "faults/docs/evidence", CHOSEN)
    nameless = [problem for code in ("ar", "zh") for problem in check_names(ledger, CHOSEN.of(code))]
    approved(*problems, "names", *nameless)


def test_files_that_cannot_be_read(approved: Approved, tmp_path: Path) -> None:
    """A file that is no ledger's or cannot be read is told, and not what it might have held."""
    evidence = tmp_path / "docs/evidence"
    shutil.copytree(BOOKS / "faults/docs", tmp_path / "docs")
    shutil.copy(BOOKS / "faults/shapes/09-shapes.yaml", evidence / "claims")
    for name, text in BROKEN.items():
        (evidence / name).write_bytes(text)
    known = {*read_ledger(BOOKS / "faults/docs/evidence", CHOSEN)[1]}
    found = read_ledger(evidence, CHOSEN)[1]
    gone = [problem for problem in sorted(known) if problem not in found]
    approved(*(problem for problem in found if problem not in known), "no longer told", *gone)


def test_copies(approved: Approved, tmp_path: Path) -> None:
    """What does not stand in the lines of a copy, and a place that it never names, is told."""
    copies = tmp_path / "copies"
    copies.mkdir()
    evidence = tmp_path / "docs/evidence"
    shutil.copytree(BOOKS / "gallery/docs", tmp_path / "docs")
    text = (evidence / "sources.yaml").read_text("utf-8")
    for digit, lines in COPIES.items():
        copy = lines.replace("|", "\n")
        (copies / f"{digit}.txt").write_text(copy, "utf-8")
        text = text.replace(f'"{digit * 64}"', f'"{hashlib.sha256(copy.encode()).hexdigest()}"')
    (evidence / "sources.yaml").write_text(text, "utf-8")
    ledger = read_ledger(evidence, CHOSEN)[0]
    approved(
        *check_copies.place_problems(ledger, copies),
        *check_copies.quote_problems(ledger, copies),
        *check_copies.word_problems(ledger, copies),
        *audit.copy_problems(ledger, copies),
    )
