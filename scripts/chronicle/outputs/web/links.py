"""Addresses of pages in other editions."""

from __future__ import annotations


def other_edition(page: str, code: str) -> str:
    """Return the way from a page to the same page of another edition, whose folder stands beside ours."""
    return "../" * (page.count("/") + 1) + f"{code}/{page}"
