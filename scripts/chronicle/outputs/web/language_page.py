"""The page on which a reader chooses a language: it stands beside the web editions and leads to each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

from chronicle.languages.editions import EDITIONS
from chronicle.outputs.html.builder import templates
from chronicle.outputs.html.tree import text_of

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition

PAGE = "index.html"
_ROOM = Path(__file__).parent


@dataclass(frozen=True)
class _Door:
    """What the page says of one edition, in the words of that edition."""

    edition: Edition
    title: str
    subtitle: str


def write_language_page(folder: Path) -> None:
    """Write the page into the folder of web editions, for those that are in it; none, no page.

    Titles are read from the editions' own first pages, so that the page says nothing that they do not.
    """
    doors = [_door(edition, folder) for edition in EDITIONS if (folder / edition.code / PAGE).is_file()]
    if not doors:
        return
    page = templates(_ROOM / "templates").get_template("languages.html").render(doors=doors)
    (folder / PAGE).write_text(page, encoding="utf-8", newline="\n")


def _door(edition: Edition, folder: Path) -> _Door:
    root = html.parse(str(folder / edition.code / PAGE)).getroot()
    words = [
        text_of(element) for path in ("//h1", "//p[@class='subtitle']") for element in root.xpath(path)[:1]
    ]
    title, subtitle = [*words, "", ""][:2]
    return _Door(edition, title, subtitle)
