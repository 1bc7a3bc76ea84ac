"""The sizes of paper that a book can be set for, and which of them docs/conf.py names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.core.coded_settings import CodedSetting
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SETTING = CodedSetting("chronicle_paper_size", "P047")


@dataclass(frozen=True)
class PaperSize:
    """A trimmed page with its margins, in millimetres; `scale` is how much larger than on A5 its type is.

    The outer margin is the wider one, for numbers of paragraphs hang in it.
    """

    name: str
    width: float
    height: float
    top: float
    foot: float
    inner: float
    outer: float
    scale: float = 1.0

    @property
    def measure(self) -> float:
        """Return the length of a line."""
        return self.width - self.inner - self.outer

    @property
    def text_height(self) -> float:
        """Return the height of the type area."""
        return self.height - self.top - self.foot


A5 = PaperSize("A5", 148.0, 210.0, top=21.0, foot=20.0, inner=17.0, outer=21.0)
# Larger pages have larger type, lest a line be too long to be read: 34 Han characters, some 70 Latin letters.
A4 = PaperSize("A4", 210.0, 297.0, top=30.0, foot=32.0, inner=33.0, outer=42.6, scale=1.15)
LETTER = PaperSize("Letter", 215.9, 279.4, top=28.0, foot=30.0, inner=35.5, outer=46.0, scale=1.15)

PAPER_SIZES: Mapping[str, PaperSize] = {each.name: each for each in (A5, A4, LETTER)}


def read_paper_size(docs: Path) -> PaperSize:
    """Return the paper that `chronicle_paper_size` in docs/conf.py names, A5 where it names none.

    Raises ProblemsFound where it names one that no page is designed for.
    """
    found = _SETTING.read(docs)
    if found is None:
        return A5
    given, line = found
    if not isinstance(given, str) or given not in PAPER_SIZES:
        said = f"“{given}”" if isinstance(given, str) else repr(given)
        raise ProblemsFound(
            [_SETTING.wrong(line, f"there is no paper {said}; there are: {', '.join(PAPER_SIZES)}.")]
        )
    return PAPER_SIZES[given]


def paper_of(width: float, height: float) -> PaperSize:
    """Return the paper of finished pages, given their size in millimetres; A5 where no paper is like them."""
    alike = (
        each for each in PAPER_SIZES.values() if max(abs(each.width - width), abs(each.height - height)) < 1
    )
    return next(alike, A5)
