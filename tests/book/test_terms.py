"""The book's own table of wording can be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.gate.allowed_names import Names, read_records
from chronicle.catalogs.prose.matching import Forms
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
