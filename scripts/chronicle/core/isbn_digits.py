"""Read an ISBN, and work out its last digit."""

from __future__ import annotations

_DIGITS = 13


def slip_of_isbn(value: object) -> str:
    """Return what is wrong with an ISBN; nothing where it is right."""
    digits = digits_of(value) if isinstance(value, str) else ""
    if len(digits) != _DIGITS or digits[:3] not in {"978", "979"}:
        return "an ISBN has thirteen digits and begins with 978 or 979."
    if check_digit(digits[:-1]) != digits[-1]:
        return f"its last digit would be {check_digit(digits[:-1])}; one of them is mistyped."
    return ""


def digits_of(isbn: str) -> str:
    """Return an ISBN without hyphens and spaces; nothing where it holds something else."""
    digits = isbn.replace("-", "").replace(" ", "")
    return digits if digits.isascii() and digits.isdigit() else ""


def check_digit(twelve: str) -> str:
    """Return the digit that follows twelve others, so that all, every other one threefold, make tens."""
    return str(-sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(twelve)) % 10)
