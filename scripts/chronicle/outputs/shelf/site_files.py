"""What a server has beside a book that says its address: a map of its pages, and one for lost readers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.html.shared_builder import templates
from chronicle.outputs.shelf.volume import NOT_FOUND, SITEMAP, page_name
from chronicle.sphinx_ext.isolation import isolate_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.outputs.shelf.volume import Volume

_TEMPLATES = Path(__file__).parent / "templates"
_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def site_files(volumes: Sequence[Volume], folder: Path) -> dict[str, bytes]:
    """Return the map and the page by their names; nothing for a book that has no address."""
    if not volumes[0].facts.address:
        return {}
    return {SITEMAP: _sitemap(volumes, folder), NOT_FOUND: _not_found(volumes).encode()}


def _sitemap(volumes: Sequence[Volume], folder: Path) -> bytes:
    """Return the addresses of all pages of the editions, each with the same page in the others."""
    address = volumes[0].facts.address or ""
    root = etree.fromstring(f'<urlset xmlns="{_MAP}" xmlns:xhtml="{_XHTML}"/>')
    codes = {volume.edition.code: volume.edition.tag for volume in volumes}
    for code in codes:
        pages = folder / "web" / code
        for path in sorted(pages.rglob("*.html")):
            name = path.relative_to(pages).as_posix()
            url = etree.SubElement(root, f"{{{_MAP}}}url")
            etree.SubElement(url, f"{{{_MAP}}}loc").text = f"{address}web/{code}/{name}"
            for other, tag in codes.items():
                if (folder / "web" / other / name).is_file():
                    said = {"rel": "alternate", "hreflang": tag, "href": f"{address}web/{other}/{name}"}
                    etree.SubElement(url, f"{{{_XHTML}}}link", said)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _not_found(volumes: Sequence[Volume]) -> str:
    """Return the page that a server shows for an address that leads nowhere, in all languages.

    It is shown at any depth, so that its links are whole addresses.
    """
    page = templates(_TEMPLATES).get_template("not_found.html")
    return page.render(
        volumes=volumes,
        edition=volumes[0].edition,
        address=volumes[0].facts.address,
        isolated=isolate_text,
        page_file=page_name,
        page_name=lambda code: f"{volumes[0].facts.address}{page_name(code)}",
    )
