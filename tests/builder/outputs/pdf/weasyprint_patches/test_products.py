"""Two places are multiplied as WeasyPrint multiplies them."""

from __future__ import annotations

import pytest
from weasyprint.matrix import Matrix  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches import products

PLAIN = Matrix.__matmul__
PRODUCT = products._matmul(PLAIN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Matrix(1.1, 0.3, -0.7, 2.9, 10.1, 0.2), Matrix(0.1, 3.3, 0.7, -1.9, 0.3, -5.5)),
        (Matrix(a=-1.0, d=-0.0), Matrix(a=-0.0, e=0.1)),
        (Matrix(matrix=[[1.5, 2.5, 1]]), Matrix(0.1, 3.3, 0.7, -1.9, 0.3, -5.5)),
    ],
)
def test_a_product_is_that_of_weasyprint(one: Matrix, other: Matrix) -> None:
    """Places, points and the sign of nothing come out digit by digit as without the patch.

    Upstream: U-WP-45.
    """
    product = PRODUCT(one, other)
    assert str(product) == str(PLAIN(one, other))
    assert isinstance(product, Matrix)


def test_what_does_not_match_is_refused() -> None:
    """A point is no place to stand in: WeasyPrint says so, and it is asked."""
    with pytest.raises(AssertionError):
        PRODUCT(Matrix(), Matrix(matrix=[[1, 2, 1]]))
