"""What the finished files of an edition say is looked at from every side."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.oracles.results.check_results import check_text
from tests.builder.oracles.results.test_register import ENTRY, ROW
from tests.builder.oracles.results.test_withheld_names import WITNESS
from tests.languages import CHOSEN, edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

TYPED = "`{code}`"
SLIPS = {
    "M078": "<p>In {place} now.</p>",
    "F027": f'<table class="figure-data"><tr>{"<td>A</td>" * 5}</tr></table>',
    "M130": f"{ENTRY}<table>{ROW}</table>",
}


def found(root: Path, body: str, *, release: bool = False) -> set[str]:
    """Return the codes of what is complained of, in a web edition with a page of this text."""
    book, web = root / "book", root / "web"
    shutil.copytree(BOOKS / "manuscript", book)
    with (book / "docs/chapters/02-second.md").open("a", encoding="utf-8") as chapter:
        chapter.write(f"\nWhat is typed as {TYPED}.\n")
    (web / "data").mkdir(parents=True)
    (web / "a.html").write_text(f"<meta charset='utf-8'>{body}", encoding="utf-8")
    witness = WITNESS | ({"via": "a-friend"} if body == "<p>E064</p>" else {})
    (web / "data/evidence.json").write_text(json.dumps({"sources": [witness]}), encoding="utf-8")
    return {each.code for each in check_text(Folders(book), CHOSEN, edition_of("en"), [web], release=release)}


@pytest.mark.parametrize("code", [*SLIPS, "E064"])
def test_every_kind_of_slip_is_looked_for(tmp_path: Path, code: str) -> None:
    """Markup, rows of figures, passages of the register, a witness: each in every build."""
    assert {code} == found(tmp_path, SLIPS.get(code, f"<p>{code}</p>"))


def test_a_release_is_held_against_the_manuscript(tmp_path: Path) -> None:
    """A draft may lack chapters, and what the manuscript types as code is shown so."""
    body = "<p>What is typed as {code}.</p>"
    assert set() == found(tmp_path / "draft", body)
    assert {"M079"} == found(tmp_path / "release", body, release=True)
