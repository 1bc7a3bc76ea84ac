"""A page that draws nothing and remembers what it was asked to draw."""

from __future__ import annotations

from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from chronicle.figures.drawn import Rectangle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class RecordingPage:
    """A page on which a letter is ten points wide, a line twelve high, and signs stand eight apart."""

    width, leading, apart, row = 200.0, 12.0, 8.0, 12.0
    script = SimpleNamespace(spaced=True)

    def __init__(self) -> None:
        self.drawn: list[tuple[Any, ...]] = []
        self.spots: list[tuple[str, str]] = []

    def measure(self, text: str, **_look: Any) -> float:
        """Return how wide a text is."""
        return 10.0 * len(text)

    def is_lent(self, _text: str) -> bool:
        """Return that all is in the edition's language."""
        return False

    def text(self, x: float, y: float, text: str, **_look: Any) -> None:
        """Remember a text."""
        self.drawn.append(("text", text, x, y))

    def line(self, points: Sequence[tuple[float, float]], **look: Any) -> None:
        """Remember a line, and whether it is dotted."""
        self.drawn.append(("dotted" if look.get("dashes") else "line", *points))

    def area(self, low: float, high: float, *_place: float, opacity: float = 1.0, **_look: Any) -> None:
        """Remember a bar, pale or dark."""
        self.drawn.append(("dark" if opacity > 0.5 else "pale", round(low, 6), round(high, 6)))

    def fade(self, solid: float, gone: float, *_place: float, **_look: Any) -> None:
        """Remember an end that fades."""
        self.drawn.append(("fade", round(solid, 6), round(gone, 6)))

    def rails(self, low: float, high: float, *_place: float, **_look: Any) -> None:
        """Remember what runs on."""
        self.drawn.append(("rails", low, high))

    def hatch(self, low: float, high: float, *_place: float, **_look: Any) -> None:
        """Remember what is hatched."""
        self.drawn.append(("hatch", low, high))

    def sign(self, x: float, y: float, sign: str, *, face: str = "full", **_look: Any) -> Rectangle:
        """Remember a sign."""
        self.drawn.append((face, sign, x, y))
        return Rectangle(x - 2, y - 2, 4, 4)

    def spot(self, _box: Rectangle, claim: str, source: str, _words: str) -> None:
        """Remember of what a mark is."""
        self.spots.append((claim, source))

    @contextmanager
    def drawing(self, *_subject: Any) -> Iterator[None]:
        """Do nothing: what is drawn is told by itself."""
        yield

    def told(self, *kinds: str) -> list[tuple[Any, ...]]:
        """Return what was drawn of some kinds, without the kind where it is one."""
        found = [each for each in self.drawn if each[0] in kinds]
        return [each[1:] for each in found] if len(kinds) == 1 else found
