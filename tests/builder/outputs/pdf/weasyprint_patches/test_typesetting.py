"""What the parts of a book have in common is read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M 0 0 L 9 9"/></svg>'


def test_a_picture_is_read_once(tmp_path: Path) -> None:
    """However often a part is laid out, and in whichever part it stands, its file is opened once."""
    (tmp_path / "a.svg").write_text(DRAWING)
    asked: list[str] = []

    def find(address: str) -> Path:
        asked.append(address)
        return tmp_path / "a.svg"

    typesetter = Typesetter([], find)
    with patched():
        for _ in range(2):
            typesetter.lay_out('<img src="a.svg">', tmp_path.as_uri() + "/")
    assert asked == [(tmp_path / "a.svg").as_uri()]
