"""Multiply the places of what is painted, one within the other, without going through rows and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.matrix import Matrix  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable


def _matmul(original: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Return the product of two matrices, or of a point and a matrix."""

    def product(self: Any, other: Any) -> Any:
        if len(self) != len(other):
            return original(self, other)
        (a, b, c), (d, e, f), (g, h, i) = other
        # From zero on, as a sum begins: it makes of −0 a 0.
        return Matrix(
            matrix=[
                [0 + x * a + y * d + z * g, 0 + x * b + y * e + z * h, 0 + x * c + y * f + z * i]
                for x, y, z in self
            ]
        )

    return product


PATCHES = (Patch(Matrix, "__matmul__", _matmul),)
