"""The book's own table of wording can be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.check_catalogs import check_texts
from chronicle.catalogs.gate.allowed_names import Names, read_records
from chronicle.catalogs.gate.vetting import vet
from chronicle.catalogs.prose.matching import Forms
from chronicle.core.folders import Folders
from chronicle.languages.chosen import read_editions
from chronicle.ledger.loader import load_ledger
from tests.languages import EDITIONS
from tests.roots import ROOT

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition

EVIDENCE = ROOT / "docs/evidence"


def wording(column: str, edition: Edition) -> list[str]:
    rows = read_records(EVIDENCE / "terms.yaml", "wording")
    return [form for row in rows for form in (row.get(column) or {}).get(edition.code) or ()]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_each_kept_out_form_is_found(edition: Edition) -> None:
    """Every form of the table matches itself, whatever its script."""
    for form in wording("keep_out", edition):
        text = f"– {form.removesuffix('-')} –"
        assert [True] == [any(Forms([form], edition).spans(text))], form


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_what_the_narrator_says_is_not_kept_out(edition: Edition) -> None:
    """No row asks for a word that another row forbids."""
    forbidden = Forms(wording("keep_out", edition), edition)
    said = [form for form in wording("narrator", edition) if form[0] not in "(（"]
    assert [] == [(form, span.form) for form in said for span in forbidden.spans(form)]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_no_listed_name_is_a_variant(edition: Edition) -> None:
    """A spelling that the book does not use is no form that it lists."""
    names = Names.load(EVIDENCE, edition)
    rows = read_records(EVIDENCE / "terms.yaml", "variants")
    unused = {spelling for row in rows for spelling in row["spellings"].get(edition.code, ())}
    assert set() == unused & set(names.every)


def test_every_variant_is_of_a_name_that_there_is() -> None:
    """A variant names what it is a variant of; one row is for spelling at large."""
    known = {str(row["id"]) for kind in ("places", "actors", "sources") for row in _records(kind)}
    rows = read_records(EVIDENCE / "terms.yaml", "variants")
    assert {"arabic-spelling"} == {str(row["id"]) for row in rows} - known


def _records(kind: str) -> list[dict[str, object]]:
    return read_records(EVIDENCE / f"{kind}.yaml", kind)


def test_nothing_that_is_written_is_complained_of() -> None:
    """Chapters, ledger, the facts of the book and every catalog pass all rules of wording, and the gate."""
    folders = Folders(ROOT)
    editions = read_editions(folders)
    ledger = load_ledger(folders.evidence, editions)
    found = check_texts(ROOT, editions.written, ledger)
    for edition in editions.written:
        report = vet(ROOT, edition, release=True)
        found += [*report.broken, *report.refused]
    assert [] == [str(problem) for problem in found]
