"""Make tiny books with catalogs."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sphinx.util.docutils import docutils_namespace

from chronicle.core.problems import ProblemsFound
from chronicle.sphinx_ext import chapter_messages
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.catalogs.files.templates import Found
    from chronicle.languages.editions import Edition


HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Last-Translator: Nobody Real <nobody@example.org>\\n"
"""
PLACES = """
places:
  - id: clock-square
    kind: square
    names:
      en: {main: Clock Square, forms: []}
      ar: {main: ساحة الساعة, forms: [لساحة الساعة]}
      zh: {main: 钟楼广场, forms: []}
  - id: homs
    kind: city
    names:
      en: {main: Homs, forms: []}
      ar: {main: حمص, first: مدينة حمص, forms: []}
      zh: {main: 霍姆斯, forms: []}
  - id: m5
    kind: road
    names:
      en: {main: M5, forms: []}
      ar: {main: الطريق الدولي M5, forms: []}
      zh: {main: M5高速公路, forms: []}
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a book with one chapter, three places and no catalogs."""
    (tmp_path / "docs/chapters").mkdir(parents=True)
    (tmp_path / "docs/evidence").mkdir()
    (tmp_path / "docs/conf.py").write_text("", encoding="utf-8")
    (tmp_path / "docs/chapters/01-city.md").write_text("# The city\n", encoding="utf-8")
    (tmp_path / "docs/evidence/places.yaml").write_text(PLACES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def write_catalog(book: Path) -> Callable[..., Path]:
    """Return a function that writes a catalog of the book."""

    def write(body: str, domain: str = "chapters/01-city", language: str = "ar") -> Path:
        path = book / "locales" / language / "LC_MESSAGES" / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{HEADER.format(language=language)}\n{body}", encoding="utf-8")
        return path

    return write


def messages_read_here(book: Path, source: Edition) -> dict[str, list[Found]]:
    """Return the messages of each document, read as `chapter_messages` does, but in this process."""
    with docutils_namespace():
        found, problems = chapter_messages._read(book, source.catalog)
    if problems:
        raise ProblemsFound(problems)
    return found


@pytest.fixture
def tiny_book(tmp_path: Path) -> Path:
    """Return a copy of a book with one chapter and a whole ledger."""
    root = tmp_path / "tiny"
    shutil.copytree(BOOKS / "catalogs", root)
    return root
