"""Hide on web pages the links to what a set does not have: one that leads nowhere is worse than none.

The style sheet of each edition says so, so that no page is written again when another result joins a set.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.outputs.shelf.volume import file_name
from chronicle.outputs.web.links import ASSETS, WEB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.languages.editions import Edition, Editions

_SHEET = f"{ASSETS}/book.css"
_HIDDEN = "{display:none!important}"
# The rule stands last, on a line of its own, and begins with a name that no page has.
_RULE = re.compile(rf"\.absent,[^\n]*{re.escape(_HIDDEN)}\n\Z")


def sheets_without_dead_links(folder: Path, slug: str, editions: Editions) -> dict[Path, bytes]:
    """Return the style sheets of a set that must say something else of it than they do, with their texts."""
    web = folder / WEB
    sheets = {edition: web / edition.code / _SHEET for edition in editions.all}
    there = [edition for edition, sheet in sheets.items() if sheet.is_file()]
    changed = {}
    for edition in there:
        before = sheets[edition].read_text(encoding="utf-8")
        dead = ",".join([".absent", *_dead_links(folder, slug, edition, editions, there)])
        rule = "" if dead == ".absent" else f"{dead}{_HIDDEN}\n"
        after = _RULE.sub("", before) + rule
        if after != before:
            changed[sheets[edition]] = after.encode()
    return changed


def _dead_links(
    folder: Path, slug: str, edition: Edition, editions: Editions, there: list[Edition]
) -> Iterator[str]:
    """Yield selectors of the links of an edition's pages to files and editions that are not in the set."""
    for kind in ("pdf", "epub"):
        name = file_name(slug, edition.code, kind)
        if not (folder / name).is_file():
            yield f'.files a[href$="/{name}"]'
    if there == [edition]:
        yield from (".languages", ".beside")
    yield from (f'a[hreflang="{other.tag}"]' for other in editions.all if other not in there)
