"""Give a small book the register of differences, in which a release looks for the notes of the editors."""

from __future__ import annotations

import shutil
from pathlib import Path

_REGISTER = Path(__file__).parent / "books/everything/docs/appendices/b-differences.md"


def add_register(root: Path) -> None:
    """Add the appendix to the book and to its contents."""
    (root / "docs/appendices").mkdir()
    shutil.copy(_REGISTER, root / "docs/appendices")
    with (root / "docs/index.md").open("a", encoding="utf-8") as index:
        index.write(
            f"\n```{{toctree}}\n:caption: Appendices\n:part: appendices\n\nappendices/{_REGISTER.stem}\n```\n"
        )
