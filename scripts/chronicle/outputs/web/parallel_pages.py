"""Pages that show a chapter in two languages, paragraph by paragraph, each in its own direction.

They are made of the finished pages of the two editions, which come from one manuscript: block answers to
block. Notes, figures and tables stay on those pages, to which each number leads.
"""

from __future__ import annotations

import copy
import posixpath
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import html
from markupsafe import Markup

from chronicle.outputs.html.shared_builder import templates
from chronicle.outputs.html.tree import inner_html, text_of
from chronicle.outputs.web.links import ASSETS, POLICY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronicle.languages.editions import Edition, Editions

PARALLEL = "parallel"  # the folder beside those of the editions
_TEMPLATES = Path(__file__).parent / "templates"
# With more editions than these, each is set beside the one that the book is written in.
_MOST = 4
_LEFT_OUT = frozenset({"note-mark", "notes", "elsewhere", "number", "state"})
_ON_OWN_PAGE = frozenset({"figure", "details", "table", "aside", "label", "h1", "nav"})
_BOXES = frozenset({"notes", "drawing", "table-box", "kicker", "notes-toggle"})
_HEADINGS = frozenset({"h2", "h3", "h4"})


class Cell(NamedTuple):
    """A block of one edition."""

    key: str  # the same for the block that answers to it
    number: str  # of a paragraph; nothing for other blocks
    anchor: str
    tag: str  # of a heading; `div` for all others
    content: Markup
    lang: str | None  # of what is not translated
    dir: str | None


@dataclass(frozen=True)
class _Side:
    """A chapter in one edition."""

    edition: Edition
    name: str  # of its page, inside the edition
    page: str  # where it stands, from the page that shows both
    title: str
    description: str
    cells: tuple[Cell, ...]


def pairs(editions: Editions) -> list[tuple[Edition, Edition]]:
    """Return the editions that are set beside one another."""
    found = list(combinations(editions.all, 2))
    if len(editions.all) > _MOST:
        found = [pair for pair in found if editions.source in pair]
    return found


def pair_folder(one: Edition, other: Edition) -> str:
    """Return the folder of the pages of two editions, below that of all such pages."""
    return f"{one.code}-{other.code}"


def parallel_address(page: str, one: Edition, other: Edition, editions: Editions) -> str:
    """Return the relative address, from a page of an edition, of that which shows it beside another.

    Nothing is returned for editions that are not set beside one another.
    """
    for pair in pairs(editions):
        if {one.code, other.code} == {each.code for each in pair}:
            return "../" * (page.count("/") + 1) + f"{PARALLEL}/{pair_folder(*pair)}/{page}"
    return ""


def write_parallel_pages(web: Path, editions: Editions) -> None:
    """Write the pages of all pairs of editions that are in a folder of web editions."""
    for pair in pairs(editions):
        folder = web / PARALLEL / pair_folder(*pair)
        names = [name for name in _numbered(web / pair[0].code) if (web / pair[1].code / name).is_file()]
        shown = [[_side(web, edition, folder / name, name) for edition in pair] for name in names]
        for sides, before, after in zip(shown, [None, *shown], [*shown[1:], None], strict=False):
            _write(folder, sides, {"prev": before, "next": after})


def _write(folder: Path, sides: Sequence[_Side], around: Mapping[str, Sequence[_Side] | None]) -> None:
    """Write the page of one chapter in two editions."""
    place = folder / sides[0].name
    page = (
        templates(_TEMPLATES)
        .get_template("parallel.html")
        .render(
            sides=sides,
            rows=list(rows(sides[0].cells, sides[1].cells)),
            policy=POLICY,
            assets=_way(place, folder.parents[1] / sides[0].edition.code / ASSETS),
            around={relation: there for relation, there in around.items() if there},
            way=lambda there: _way(place, folder / there[0].name),
        )
    )
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(page, encoding="utf-8", newline="\n")


def rows(one: Sequence[Cell], other: Sequence[Cell]) -> Iterator[tuple[Cell | None, Cell | None]]:
    """Yield the blocks of two editions that answer to one another; None for what the other lacks."""
    matcher = SequenceMatcher(None, [cell.key for cell in one], [cell.key for cell in other], autojunk=False)
    for _kind, start, end, first, last in matcher.get_opcodes():
        yield from zip_longest(one[start:end], other[first:last])


def _numbered(folder: Path) -> list[str]:
    """Return the pages of an edition that have numbered paragraphs, in the order of their numbers."""
    pages = [path for path in sorted(folder.rglob("*.html")) if b'class="number"' in path.read_bytes()]
    return [path.relative_to(folder).as_posix() for path in pages]


def _side(web: Path, edition: Edition, shown: Path, name: str) -> _Side:
    own = web / edition.code / name
    root = html.parse(str(own)).getroot()
    text = root.find(".//div[@class='leaf']")
    title = " ".join(text_of(root.find(".//h1")).split())
    description = root.find("head/meta[@name='description']")
    cells = tuple(_cells(text, own, shown)) if text is not None else ()
    said = "" if description is None else description.get("content", "")
    return _Side(edition, name, _way(shown, own), title, said, cells)


def _cells(element: html.HtmlElement, own: Path, shown: Path) -> Iterator[Cell]:
    """Yield the blocks below an element in reading order."""
    for child in element.iterchildren("*"):
        if child.tag in _ON_OWN_PAGE or _classes(child) & _BOXES:
            continue
        if child.tag == "section" or "passage" in _classes(child):
            yield from _cells(child, own, shown)
        elif text_of(child).strip():
            yield _cell(child, own, shown)


def _classes(element: html.HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def _cell(block: html.HtmlElement, own: Path, shown: Path) -> Cell:
    number = block.find("a[@class='number']")
    anchor = (block.get("id") or "") if number is not None else ""
    plain = copy.deepcopy(block)
    for each in [each for each in plain.iter("*") if each.tag in _ON_OWN_PAGE or _LEFT_OUT & _classes(each)]:
        each.drop_tree()
    for each in plain.iter("*"):
        if "id" in each.attrib:
            del each.attrib["id"]
        if address := each.get("href"):
            target, mark, fragment = address.partition("#")
            each.set("href", _way(shown, own.parent / target if target else own) + mark + fragment)
    tag = block.tag if block.tag in _HEADINGS else "div"
    inner = (
        inner_html(plain)
        if block.tag in {*_HEADINGS, "p"}
        else html.tostring(plain, encoding="unicode", with_tail=False)
    )
    return Cell(
        key=anchor or block.tag,
        number=text_of(number) if number is not None else "",
        anchor=anchor,
        tag=tag,
        content=Markup(inner),  # noqa: S704 - it stands on the edition's own page as it is
        lang=block.get("lang"),
        dir=block.get("dir"),
    )


def _way(page: Path, target: Path) -> str:
    """Return the relative address of a file from a page."""
    return posixpath.relpath(posixpath.normpath(target.as_posix()), page.parent.as_posix())
