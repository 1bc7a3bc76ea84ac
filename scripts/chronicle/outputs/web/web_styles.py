"""The style sheet of a web edition, for the scripts that its pages are in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.figures.page_art import colour_rules
from chronicle.figures.style import PALETTE
from chronicle.languages.scripts import SCRIPTS, script_of
from chronicle.languages.scripts.choice import by_language, scripts_in
from chronicle.outputs.html.counting import counting_rules
from chronicle.outputs.html.narrow_tables import MOST_COLUMNS
from chronicle.outputs.html.shared_builder import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import jinja2

    from chronicle.languages.editions import Edition

_REMARK = re.compile(r"[ \t]*/\*.*?\*/|\n(?=\n)", re.DOTALL)  # for whoever changes the sheet, not for readers
_SPACES = re.compile(r"""(?P<text>"[^"]*")|\s*(?P<mark>[{};,])\s*|\s+""")
_TAG = re.compile(r'\blang="([A-Za-z0-9-]+)"')


def style_sheet(templates: jinja2.Environment, editions: Iterable[Edition], languages: Iterable[str]) -> str:
    """Return the style sheet of a book with these editions, whose pages have passages in these languages.

    Passages in a script that draws the letters of an edition's are set in that edition's faces.
    """
    editions = tuple(editions)
    tags = {*languages, *(edition.tag for edition in editions)}
    used = [script_of(edition.script) for edition in editions]
    for script in scripts_in("", used[0], tags):
        if all(script.drawn != other.drawn for other in used):
            used.append(script)
    others = [script for script in SCRIPTS[1:] if script in used]
    sheet = (
        plain(templates)
        .get_template("book.css")
        .render(
            scripts=others,
            languages=by_language(tags, used),
            families=_families,
            most_columns=MOST_COLUMNS,
            count=len(editions),
        )
    )
    colours = {name: f"var({variable})" for name, (_colour, variable) in PALETTE.items()}
    return _REMARK.sub("", sheet) + colour_rules(".art", colours) + "".join(map(counting_rules, editions))


def packed(sheet: str) -> str:
    """Return a style sheet without spaces and line breaks that say nothing."""
    said = _SPACES.sub(lambda found: found["text"] or found["mark"] or " ", sheet)
    return said.replace(";}", "}") + "\n"


def languages_of(folder: Path) -> set[str]:
    """Return the tags of the languages that finished pages in a folder, and passages in them, are in."""
    return {tag for page in folder.rglob("*.html") for tag in _TAG.findall(page.read_text(encoding="utf-8"))}


def _families(names: Sequence[str]) -> str:
    """Return families as a style sheet lists them."""
    return ", ".join(f'"{name}"' if " " in name else name for name in names)
