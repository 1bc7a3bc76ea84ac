"""Write the contents and the printed pages as older readers know them (NCX)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.outputs.epub.metadata import bare
from chronicle.outputs.epub.resources import Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from chronicle.languages.editions import Edition

NCX = "toc.ncx"


@dataclass(frozen=True)
class NavigationPoint:
    """A place of the contents, with those below it."""

    title: str
    href: str
    headings: tuple[NavigationPoint, ...] = ()


def point(title: str, href: str, headings: Sequence[NavigationPoint] = ()) -> NavigationPoint:
    """Return a place, its title without marks of direction, which older readers draw as boxes."""
    return NavigationPoint(bare(title), href, tuple(headings))


def write_ncx(
    templates: Environment,
    edition: Edition,
    identifier: str,
    title: str,
    entries: Sequence[NavigationPoint],
    page_list: Sequence[tuple[str, str]],
) -> Resource:
    """Return the NCX of a publication; its identifier is that of the package."""
    numbers = {label: int(label) for label, _href in page_list if label.isdecimal()}
    written = templates.get_template(NCX).render(
        edition=edition,
        identifier=identifier,
        title=bare(title),
        entries=entries,
        page_list=page_list,
        numbers=numbers,
        highest=max(numbers.values(), default=0),
    )
    return Resource(NCX, "ncx", "application/x-dtbncx+xml", written.encode())
