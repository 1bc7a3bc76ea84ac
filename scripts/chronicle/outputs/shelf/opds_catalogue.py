"""The catalogue of the shelf as OPDS 2.0, which reading apps open to take a book from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from chronicle.outputs.epub.cover import HEIGHT, WIDTH
from chronicle.outputs.shelf.cover_files import SMALL
from chronicle.outputs.shelf.volume import MEDIA_TYPES, OPDS, cover_name, page_name, thumbnail_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.outputs.shelf.volume import StockFile, Volume

OPDS_TYPE = "application/opds+json"
_ACQUIRE = "http://opds-spec.org/acquisition"


def opds_catalogue(volumes: Sequence[Volume]) -> bytes:
    """Return the catalogue as JSON: a publication for each edition with a file to take."""
    offered = [volume for volume in volumes if volume.of("epub", "light", "pdf")]
    catalogue = {
        "metadata": {
            "title": volumes[0].title,
            "modified": _time(volumes[0]),
            "numberOfItems": len(offered),
        },
        "links": [{"rel": "self", "href": OPDS, "type": OPDS_TYPE}],
        "publications": [_publication(volume) for volume in offered],
    }
    return f"{json.dumps(catalogue, ensure_ascii=False, indent=2)}\n".encode()


def _publication(volume: Volume) -> dict[str, Any]:
    slug, code = volume.facts.slug, volume.edition.code
    width, height = SMALL
    return {
        "metadata": _described(volume),
        "links": [
            *(_link(volume, file) for file in volume.of("epub", "light", "pdf")),
            {"rel": "alternate", "href": page_name(code), "type": "text/html"},
        ],
        "images": [
            {"href": cover_name(slug, code), "type": "image/jpeg", "width": WIDTH, "height": HEIGHT},
            {"href": thumbnail_name(slug, code), "type": "image/jpeg", "width": width, "height": height},
        ],
    }


def _described(volume: Volume) -> dict[str, Any]:
    facts, code = volume.facts, volume.edition.code
    said = {
        "@type": "http://schema.org/Book",
        "title": volume.title,
        "subtitle": volume.subtitle,
        "identifier": volume.identifier,
        "language": volume.edition.tag,
        "modified": _time(volume),
        "published": facts.release_date,
        "author": facts.responsible,
        "publisher": facts.publisher,
        "description": volume.description,
        "readingProgression": volume.edition.direction,
        "subject": [
            {"name": heading.words[code]} | ({"code": heading.code} if heading.code else {})
            for heading in facts.subjects or ()
        ],
    }
    return {name: value for name, value in said.items() if value}


def _link(volume: Volume, file: StockFile) -> dict[str, Any]:
    """Return the link to a file; only what has a licence is said to be open to all."""
    rel = f"{_ACQUIRE}/open-access" if volume.facts.licence and not volume.draft else _ACQUIRE
    return {"rel": rel, "href": file.name, "type": MEDIA_TYPES[file.kind], "size": file.size}


def _time(volume: Volume) -> str:
    return volume.made.strftime("%Y-%m-%dT%H:%M:%SZ")
