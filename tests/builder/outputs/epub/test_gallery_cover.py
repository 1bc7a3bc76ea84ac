"""What is drawn on covers, and where: letters of one width stand for those of the faces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from PIL import ImageDraw

from chronicle.outputs.epub import cover
from tests.languages import edition_of

if TYPE_CHECKING:
    from chronicle.languages.scripts import Script
    from tests.approved import Approved

COVERS = {
    "en": (
        ("The hill", "What six documents tell", 6),
        (("A title of a book " * 9).strip(), ("Its subtitle " * 20).strip(), 45),
    ),
    "ar": (("التل", "ما ترويه ست وثائق", 2), ("عنوان طويل", "", 1)),
    "zh": (("山岗（2011—2024）", "六份文献所述，一一列出", 3), ("围" * 30 + "，" + "城" * 30, "记", 0)),
    "ja": (("とても長いひとつづきの題名ー" * 12, "副題", 12),),
}
DRAWN: list[str] = []


@dataclass(frozen=True)
class EvenLettering:
    """Letters that are all half as wide as they are high."""

    script: Script
    weight: str
    size: int

    def length(self, text: str) -> float:
        """Return how wide a line is."""
        return len(text) * self.size / 2

    def draw(self, _pen: Any, edge: float, baseline: int, text: str, colour: str, language: str) -> None:
        """Note what would be drawn."""
        said = f"{self.script.code} {self.weight} {self.size} {colour} {language}"
        DRAWN.append(f"{edge}, {baseline}: «{text}» {said}")


@pytest.mark.parametrize("code", COVERS)
def test_covers(monkeypatch: pytest.MonkeyPatch, approved: Approved, code: str) -> None:
    """Title, subtitle and lines of documents stand there, in this order, size, tone and language."""
    DRAWN.clear()
    monkeypatch.setattr(cover, "CoverLettering", EvenLettering)
    monkeypatch.setattr(
        ImageDraw.ImageDraw, "rectangle", lambda _pen, box, fill: DRAWN.append(f"line {box} {fill}")
    )
    for title, subtitle, documents in COVERS[code]:
        DRAWN.append(f"=== {documents}")
        image = cover.paint_cover(edition_of(code), title, subtitle, documents)
        DRAWN.append(f"{image.size} {image.mode} {image.getpixel((0, 0))}")
    approved(*DRAWN)
