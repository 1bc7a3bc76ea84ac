"""An ISBN is thirteen digits, of which the last follows from the others."""

from __future__ import annotations

import pytest

from chronicle.core.isbn_digits import check_digit, digits_of, slip_of_isbn


@pytest.mark.parametrize("isbn", ["978-0-306-40615-7", "9787111123453", "979-10-90636-07-1"])
def test_a_number_that_is_right_passes(isbn: str) -> None:
    """Hyphens and spaces count for nothing; every other last digit is told, with the right one."""
    assert "" == slip_of_isbn(isbn) == slip_of_isbn(isbn.replace("-", " "))
    last = isbn[-1]
    assert last == check_digit(digits_of(isbn)[:-1])
    for wrong in set("0123456789") - {last}:
        said = f"its last digit would be {last}; one of them is mistyped."
        assert said == slip_of_isbn(isbn[:-1] + wrong)


@pytest.mark.parametrize(
    "value", ["0-306-40615-2", "123-0-306-40615-7", "978-0-306-4061X-7", 9780306406157, ""]
)
def test_what_is_no_such_number_is_told(value: object) -> None:
    """Older numbers, numbers of other goods, letters and numbers without quotation marks are none."""
    assert "thirteen digits and begins with 978 or 979" in slip_of_isbn(value)
