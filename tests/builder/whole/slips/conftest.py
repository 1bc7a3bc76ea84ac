"""A small book with translations, to be spoilt."""

from __future__ import annotations

import shutil
from importlib import import_module
from typing import TYPE_CHECKING

import polib
import pytest

from tests.languages import edition_of
from tests.placeholders import entry
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

_BOOK = BOOKS / "manuscript"
# What every trial would otherwise load anew.
_LOADED = (
    "sphinx.application",
    "myst_parser",
    "chronicle.sphinx_ext.extension",
    "chronicle.catalogs",
    "chronicle.build.steps",
)
_CHAPTER = (
    "The first days at {place}`clock-square`",
    "A march was held in {place}`hama`.\nIt went on until {date}`square-cleared`.",
    "The square",
    "A list has no number, and mentions {place}`hama`.",
    "Nor has a quotation.",
    "What came after",
)
_LEDGER = (
    ("square-cleared", "{actor}`the-army` cleared {place}`clock-square`."),
    ("square-cleared", "It counts what others do not."),
    ("square-cleared", "killed in {place}`clock-square`"),
    ("march-held", "A march was held in {place}`hama`."),
)


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book without a fault: the small one, with a translation of some of its messages."""
    for name in _LOADED:
        import_module(name)
    root = tmp_path_factory.mktemp("whole") / "book"
    shutil.copytree(_BOOK, root)
    edition = edition_of("ar")
    folder = root / "locales" / edition.catalog / "LC_MESSAGES"
    (folder / "chapters").mkdir(parents=True)
    for name, messages in (
        ("chapters/01-first", [(None, msgid) for msgid in _CHAPTER]),
        ("evidence", list(_LEDGER)),
    ):
        catalog = polib.POFile(wrapwidth=79)
        catalog.metadata = {
            "Language": edition.catalog,
            "Content-Type": "text/plain; charset=UTF-8",
            "Plural-Forms": edition.plural_forms,
        }
        catalog.extend(entry(text, text, context=context) for context, text in messages)
        catalog.save(str(folder / f"{name}.po"))
    return root
