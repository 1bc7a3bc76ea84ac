"""Where the tests find the repository and the small books."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
BOOKS = ROOT / "tests" / "books"
