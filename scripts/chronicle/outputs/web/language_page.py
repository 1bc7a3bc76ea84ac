"""The page on which a reader chooses a language: it stands beside the web editions and leads to each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

from chronicle.outputs.html.shared_builder import templates
from chronicle.outputs.html.tree import text_of
from chronicle.outputs.web.links import POLICY

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition, Editions

PAGE = "index.html"
_PACKAGE = Path(__file__).parent


@dataclass(frozen=True)
class _Choice:
    """What the page says of one edition, in the words of that edition."""

    edition: Edition
    title: str
    subtitle: str
    description: str
    address: str  # the whole one, of a book that names where it stands


def write_language_page(folder: Path, editions: Editions) -> None:
    """Write the page into the folder of web editions, for those that are in it; none, no page.

    Titles and descriptions are read from the editions' own first pages, so that the page says nothing that
    they do not.
    """
    choices = [
        _choice(edition, folder) for edition in editions.all if (folder / edition.code / PAGE).is_file()
    ]
    if not choices:
        return
    page = (
        templates(_PACKAGE / "templates")
        .get_template("languages.html")
        .render(choices=choices, policy=POLICY)
    )
    (folder / PAGE).write_text(page, encoding="utf-8", newline="\n")


def _choice(edition: Edition, folder: Path) -> _Choice:
    root = html.parse(str(folder / edition.code / PAGE)).getroot()
    words = [
        text_of(element) for path in ("//h1", "//p[@class='subtitle']") for element in root.xpath(path)[:1]
    ]
    title, subtitle = [*words, "", ""][:2]
    description = str(root.xpath("string(//meta[@name='description']/@content)"))
    address = str(root.xpath("string(//link[@rel='canonical']/@href)"))
    return _Choice(edition, title, subtitle, description, address)
