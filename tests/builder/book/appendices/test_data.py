"""What explains the published ledger says which files there are, and what holds of all of them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.book.appendices.data import fields, files
from chronicle.book.blocks import Entries, Heading
from chronicle.book.dataset import data_files
from tests.builder.book.small_book import book, shown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, {"Version": "1"}),
        (
            {"release_date": "2026-03-04", "licence": "CC BY 4.0"},
            {"Version": "1", "Date of release": "2026-03-04", "Licence": "CC BY 4.0"},
        ),
    ],
)
def test_what_is_not_given_is_not_said(tmp_path: Path, changed: dict[str, str], said: dict[str, str]) -> None:
    """Neither date nor licence is made up."""
    small = book(tmp_path)
    small = replace(small, facts=replace(small.facts, version="1", **changed))
    about = files(small)[0]
    assert isinstance(about, Entries)
    assert said == {shown(small, each.term): shown(small, each.lines[0]) for each in about.items}


def test_each_file_has_its_size_and_fingerprint(tmp_path: Path) -> None:
    """Those of the very bytes that are published."""
    small = book(tmp_path)
    listed = files(small)[1]
    assert isinstance(listed, Entries)
    published = list(data_files(small))
    assert len(published) == len(listed.items) > 1
    for file, each in zip(published, listed.items, strict=True):
        size, fingerprint = (shown(small, line) for line in each.lines)
        assert f"{len(file.content)} bytes".replace(",", "") in size.replace(",", "").replace("\u202f", "")
        assert hashlib.sha256(file.content).hexdigest() in fingerprint


@pytest.mark.parametrize(("language", "tables"), [("en", 0), ("ar", 1)])
def test_the_texts_of_a_translation_have_a_table_of_their_own(
    tmp_path: Path, language: str, tables: int
) -> None:
    """The source has none, since it is what the others translate."""
    small = book(tmp_path, language=language)
    headings = [block for block in fields(small) if isinstance(block, Heading)]
    found = [each.anchor for each in headings if each.anchor.startswith("columns-texts")]
    assert tables == len(found)
    assert len({each.anchor for each in headings}) == len(headings)
