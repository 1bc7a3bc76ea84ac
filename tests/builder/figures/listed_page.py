"""A page of round numbers that lists what is drawn on it, a line for each stroke of the pen."""

from __future__ import annotations

from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from chronicle.figures.drawn import Rectangle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class ListedPage:
    """A page on which a letter is four points wide and a line ten high; nothing of a look is left out."""

    whole, width, leading, apart, row = 320.0, 300.0, 10.0, 7.0, 11.0
    script = SimpleNamespace(spaced=True, figures=SimpleNamespace(size=8.0))

    def __init__(self, *, is_touched: bool = False) -> None:
        self.is_touched = is_touched
        self.listed: list[str] = []

    def measure(self, text: str, *, bold: bool = False, scale: float = 1.0) -> float:
        """Return how wide a text is."""
        return (5.0 if bold else 4.0) * len(text) * scale

    def is_lent(self, _text: str) -> bool:
        """Return that all is in the edition's language."""
        return False

    def _list(self, what: str, *places: float, **look: Any) -> None:
        numbers = [f"{round(each, 2):g}" for each in places]
        given = [
            f"{name}={each:g}" if isinstance(each, float) else f"{name}={each}" for name, each in look.items()
        ]
        self.listed.append(" ".join([what, *numbers, *given]))

    def text(self, x: float, y: float, text: str, **look: Any) -> Rectangle:
        """List a text."""
        self._list(f"text “{text}”", x, y, **look)
        return Rectangle(x, y - 4, self.measure(text), 8)

    def text_at(self, left: float, y: float, text: str, side: str, **look: Any) -> Rectangle:
        """List a text at a physical place, from which it runs to a side."""
        self._list(f"text “{text}” at {side}", left, y, **look)
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[side]
        return Rectangle(left - share * self.measure(text), y - 4, self.measure(text), 8)

    def line(self, points: Sequence[tuple[float, float]], **look: Any) -> None:
        """List a line."""
        self._list("line", *(each for point in points for each in point), **look)

    def line_at(self, points: Sequence[tuple[float, float]], **look: Any) -> None:
        """List a line through physical places."""
        self._list("line at", *(each for point in points for each in point), **look)

    def shape_at(self, points: Sequence[tuple[float, float]], **look: Any) -> None:
        """List an area."""
        self._list("shape at", *(each for point in points for each in point), **look)

    def area(self, low: float, high: float, top: float, height: float, **look: Any) -> None:
        """List a piece of a bar."""
        self._list("area", low, high, top, height, **look)

    def fade(self, solid: float, gone: float, top: float, height: float, **look: Any) -> None:
        """List an end that fades."""
        self._list("fade", solid, gone, top, height, **look)

    def rails(self, low: float, high: float, top: float, height: float, **look: Any) -> None:
        """List what runs on."""
        self._list("rails", low, high, top, height, **look)

    def hatch(self, low: float, high: float, top: float, height: float, **look: Any) -> None:
        """List what is hatched."""
        self._list("hatch", low, high, top, height, **look)

    def sign(self, x: float, y: float, sign: str, **look: Any) -> Rectangle:
        """List a sign."""
        self._list(f"sign {sign}", x, y, **look)
        return Rectangle(x - 2, y - 2, 4, 4)

    def sign_at(self, left: float, y: float, sign: str, **look: Any) -> Rectangle:
        """List a sign at a physical place."""
        self._list(f"sign {sign} at", left, y, **look)
        return Rectangle(left - 2, y - 2, 4, 4)

    def spot(self, box: Rectangle, claim: str, source: str, words: str) -> None:
        """List of what a mark is."""
        self._list(f"spot of {claim} by {source}, “{words}”", box.x, box.y)

    @contextmanager
    def drawing(self, subject: Any, axis: Any) -> Iterator[None]:
        """List whose pieces are drawn, and on what axis."""
        named = "/".join(str(each) for each in subject if each not in (None, ""))
        self._list(f"for {named}", axis.low, axis.high, axis.start, axis.end)
        yield
        self.listed.append("end")
