"""A cover is one picture in the sizes that shops, catalogues and messengers ask for."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from chronicle.outputs.shelf import cover_files as module
from chronicle.outputs.shelf.cover_files import cover_files
from chronicle.outputs.shelf.volume import DATA, PAGES, names_on_shelf, packed_name
from tests.builder.outputs.shelf.small_shelf import volumes

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_cover_stands_whole_on_each_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Large, small, and in the middle of a card of its own ground; each by the name that the shelf has."""
    asked: list[tuple[object, ...]] = []

    def painted(*given: object) -> Image.Image:
        asked.append(given)
        cover = Image.new("RGB", (400, 600), "#104050")
        ImageDraw.Draw(cover).rectangle((0, 590, 399, 599), fill="#f0f0f0")
        return cover

    monkeypatch.setattr(module, "paint_cover", painted)
    volume = volumes(tmp_path)[1]
    files = cover_files(volume)
    apart = ("\u2066Oldermead\u2069", "\u2066A chronicle\u2069")  # words of another direction
    assert [(volume.edition, *apart, 2)] == asked
    names = ["covers/small-ar.jpg", "covers/small-ar-small.jpg", "covers/small-ar-card.jpg"]
    assert names == list(files)
    assert set(names) <= names_on_shelf("small", ["en", "ar"])
    pictures = [Image.open(io.BytesIO(content)) for content in files.values()]
    assert [("JPEG", (400, 600)), ("JPEG", (240, 360)), ("JPEG", (1200, 630))] == [
        (each.format, each.size) for each in pictures
    ]
    assert [(True, [4, 3, 2])] * 3 == [
        ("progressive" in each.info, list(each.quantization[0][:3]))  # type: ignore[attr-defined]
        for each in pictures
    ]
    card = pictures[2].convert("L")
    bright = [x for x in range(1200) if card.getpixel((x, 627)) > 150]
    assert abs(min(bright) - 390) <= 2
    assert abs(max(bright) - 809) <= 2
    assert abs(card.getpixel((5, 5)) - card.getpixel((600, 5))) <= 2


def test_a_shelf_has_the_files_of_each_edition_and_of_all() -> None:
    """What stands in dist/ besides, nobody knows."""
    one, two = names_on_shelf("small", ["en"]), names_on_shelf("small", ["en", "ar"])
    own = {"ar.html", "corrections-ar.atom"} | {
        f"covers/small-ar{kind}.jpg" for kind in ("", "-small", "-card")
    }
    assert own == two - one
    assert {
        "index.html",
        packed_name("small", PAGES),
        packed_name("small", DATA),
        "onix.xml",
        "opds.json",
    } <= one
