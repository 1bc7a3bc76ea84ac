"""The screens on which a book is read."""

from __future__ import annotations

from typing import NamedTuple


class Screen(NamedTuple):
    """A screen with its size in CSS pixels, and the size of the text in per cent."""

    name: str
    width: int
    height: int
    text: int

    @property
    def styles(self) -> str:
        """Return what a reader's own settings add to the book's style sheet."""
        return f"html {{ font-size: {self.text}%; }}"


PHONE = Screen("phone", 375, 667, 100)
LARGE_TEXT = Screen("phone, large text", 375, 667, 200)
TABLET = Screen("tablet", 768, 1024, 100)
SCREENS = (PHONE, LARGE_TEXT, TABLET)
