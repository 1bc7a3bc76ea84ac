"""The file from which a page's script takes citations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.languages import EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
START = "window.bookCiting = "


@each_edition
def test_a_script_finds_each_form_with_places_to_fill_in(site: Path, edition: Edition) -> None:
    """A paragraph has a number in each form, and an address in those for pages that have one."""
    text = (site / edition.code / "assets/citing.js").read_text(encoding="utf-8")
    assert text.startswith(START)
    held = json.loads(text.removeprefix(START).rstrip(";\n"))
    forms = held["forms"]["paragraph"]
    assert ["GB/T 7714", "BibTeX", "CSL-JSON"] == [label for label, _ in forms["placed"][1:]]
    assert all("⟨place⟩" in form for kind in forms.values() for _, form in kind)
    assert all("⟨address⟩" in form for _, form in forms["placed"])
    assert not any("⟨address⟩" in form or "⟨seen⟩" in form for _, form in forms["plain"])
    assert "" == held["address"]


@each_edition
def test_whoever_has_no_script_finds_how_the_book_is_cited(site: Path, edition: Edition) -> None:
    """The page about the edition has all forms, written out."""
    page = (site / edition.code / "imprint.html").read_text(encoding="utf-8")
    assert "@book{homs-under-siege-" in page
    assert "[M]. " in page
