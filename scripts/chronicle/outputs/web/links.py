"""Addresses of pages in other editions."""

from __future__ import annotations


def other_edition(page: str, code: str) -> str:
    """Return the relative address of the same page in another edition, whose folder is beside this one."""
    return "../" * (page.count("/") + 1) + f"{code}/{page}"
