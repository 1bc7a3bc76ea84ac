"""The catalogue of error codes is whole."""

from __future__ import annotations

import re
from pathlib import Path

import chronicle
from chronicle.core.codes import CODES

SOURCES = {path: path.read_text(encoding="utf-8") for path in Path(chronicle.__file__).parent.rglob("*.py")}


def test_every_code_has_a_sentence_and_a_hint() -> None:
    """A reader who looks a code up learns what it means and what to do."""
    assert [
        name for name, code in CODES.items() if not (code.sentence.endswith(".") and code.hint.endswith("."))
    ] == []


def test_remedies_point_to_what_every_book_has() -> None:
    """Whoever has the wheel alone has no pages of the repository; “Your own book” lies in each new book."""
    assert [] == [name for name, code in CODES.items() if "CONTRIBUTING" in code.hint]


def test_every_code_is_used_and_every_used_code_exists() -> None:
    """No code is a leftover, and no problem carries a code that nobody explains."""
    used = {
        code
        for path, text in SOURCES.items()
        if path.name != "codes.py"
        for code in re.findall(r"[\"']([EMTFPUWBL]\d{3})[\"']", text)
    }
    shell = set(re.findall(r"\b(B\d{3})\b", (Path(chronicle.__file__).parents[1] / "bootstrap").read_text()))
    assert sorted(set(CODES) ^ (used | shell)) == []
