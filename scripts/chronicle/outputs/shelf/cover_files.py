"""Draw the covers of the shelf: pictures that shops and catalogues take, one large and one small."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from chronicle.ledger.counts import find_count
from chronicle.outputs.epub.cover import paint_cover
from chronicle.outputs.shelf.volume import CARD, card_name, cover_name, thumbnail_name
from chronicle.sphinx_ext.isolation import isolate_text

if TYPE_CHECKING:
    from chronicle.outputs.shelf.volume import Volume

SMALL = (240, 360)
_QUALITY = 88


def cover_files(volume: Volume) -> dict[str, bytes]:
    """Return the cover of an edition as JPEG in two sizes and on a card, by their paths in dist/."""
    edition, slug = volume.edition, volume.facts.slug
    title, subtitle = (isolate_text(text, edition) for text in (volume.title, volume.subtitle))
    documents = find_count(volume.messages.ledger, "documents").number
    cover = paint_cover(edition, title, subtitle, documents)
    return {
        cover_name(slug, edition.code): _jpeg(cover),
        thumbnail_name(slug, edition.code): _jpeg(cover.resize(SMALL, Image.Resampling.LANCZOS)),
        card_name(slug, edition.code): _jpeg(_card(cover)),
    }


def _card(cover: Image.Image) -> Image.Image:
    """Return the cover on a field of its own ground, in the shape in which links are shown."""
    width, height = CARD
    card = Image.new("RGB", CARD, cover.getpixel((0, 0)))
    small = cover.resize((height * cover.width // cover.height, height), Image.Resampling.LANCZOS)
    card.paste(small, ((width - small.width) // 2, 0))
    return card


def _jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return buffer.getvalue()
