"""Weblate is told of the placeholders that a translation must have, and of no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.catalogs.files.flags import flagged
from chronicle.catalogs.files.merging import merge
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from tests.languages import edition_of
from tests.placeholders import catalog_text, entry

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = (
    "{value}`a.killed` and {value}`a.killed|bare` in {place}`homs`, {date}`a|year`, {title}`b`, "
    "{ref}`below <end>`.{claim}`a`"
)
FLAG = 'placeholders:"{killed}":"{killed|bare}":"{date|year}":"{note}"'


@pytest.mark.parametrize(
    ("message", "domain", "flags"),
    [
        (entry(SOURCE, ""), "chapters/x", [FLAG]),
        (entry(SOURCE, "", flags=("fuzzy",)), "chapters/x", ["fuzzy", FLAG]),
        (entry(SOURCE, "", flags=('placeholders:"{old}"', "no-wrap")), "chapters/x", ["no-wrap", FLAG]),
        (entry("In {place}`homs`.", "", flags=('placeholders:"{old}"',)), "chapters/x", []),
        (entry("Page {page} of {pages}", ""), "interface", ['placeholders:"{page}":"{pages}"']),
        (entry("{n} day", "", "", plural="{n} days"), "interface", []),
    ],
)
def test_a_flag_names_what_may_not_be_left_out(message: polib.POEntry, domain: str, flags: list[str]) -> None:
    """Names may be left out, display texts are translated, a plural form may lack its figure (U-GT-03)."""
    text = flagged(catalog_text(message), domain, "x.po")
    (found,) = polib.pofile(text)
    assert flags == found.flags
    assert bool(flags) is ("#," in text)  # what has no flag has no line for them


def test_flags_outlive_a_merge(tmp_path: Path) -> None:
    """GNU msgmerge drops flags that it does not know; they are set again, the same each time (U-GT-02)."""
    (tmp_path / "x.pot").write_bytes(template([Translatable(SOURCE)], (), Names({}), "x"))
    texts = []
    for _time in range(2):
        merge(tmp_path / "x.pot", tmp_path / "x.po", edition_of("ar"), "x.po", "x")
        texts.append((tmp_path / "x.po").read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert f"\n#, {FLAG}\n" in texts[0]
    assert "brace-format" not in texts[0]
