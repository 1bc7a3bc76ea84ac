"""A tiny book in a folder of its own, with translations as each test needs them."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polib
import pytest
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from tests.fonts import without_fonts
from tests.languages import edition_of
from tests.listed import with_documents
from tests.placeholders import entry
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# The words of the tiny book as its conf.py has them, and all that a release needs besides.
FULL = {
    "title": "A tiny book",
    "subtitle": "What {documents} tell",
    "description": "A book for tests, of {documents}.",
    "how_made": "It was made by hand from {documents}.",
    "slug": "tiny",
    "version": "1",
    "release_date": "2026-01-01",
    "identifiers": {"en": "urn:uuid:1", "ar": "urn:uuid:2", "zh": "urn:uuid:3"},
    "publisher": "P",
    "responsible": "R",
    "licence": "L",
    "contact": "C",
    "description_long": "A book for tests. It tells of {documents}.",
    "licence_address": "https://licence.invalid/l",
    "isbn": {},
    "contributors": [],
    "subjects": [],
    "covers": {"from": "2011"},
}


@dataclass
class TinyBook:
    """A copy of a tiny book."""

    root: Path

    def edit(self, name: str, before: str, after: str) -> None:
        """Change some text of a file."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def enlist(self, *docnames: str) -> None:
        """Add documents to the contents, chapters as chapters and appendices as such."""
        path = self.root / "docs/index.md"
        path.write_text(with_documents(path.read_text(encoding="utf-8"), *docnames), encoding="utf-8")

    def translate(
        self, language: str, docname: str, messages: Mapping[str, str], fuzzy: tuple[str, ...] = ()
    ) -> None:
        """Write a translator's catalog."""
        entries = [
            entry(msgid, msgstr, flags=("fuzzy",) if msgid in fuzzy else ())
            for msgid, msgstr in messages.items()
        ]
        self._save(language, docname, entries)

    def translate_words(
        self, language: str, words: Mapping[str, str], msgids: Mapping[str, Any] = FULL
    ) -> None:
        """Write the catalog of the book's own words, each under the name of its fact."""
        entries = [
            polib.POEntry(msgctxt=name, msgid=msgids[name], msgstr=said) for name, said in words.items()
        ]
        self._save(language, "book", entries)

    def translate_interface(self, language: str, words: Mapping[str, Mapping[str, str]]) -> None:
        """Write a catalog of the interface, with its words by context."""
        entries = [
            polib.POEntry(msgctxt=context, msgid=msgid, msgstr=said)
            for context, messages in words.items()
            for msgid, said in messages.items()
        ]
        self._save(language, "interface", entries)

    def _save(self, language: str, domain: str, entries: Iterable[polib.POEntry]) -> None:
        """Write a catalog."""
        edition = edition_of(language)
        catalog = polib.POFile(wrapwidth=0)
        catalog.metadata = {
            "Language": edition.catalog,
            "Content-Type": "text/plain; charset=UTF-8",
            "Plural-Forms": edition.plural_forms,
        }
        catalog.extend(entries)
        path = self.root / "locales" / edition.catalog / "LC_MESSAGES" / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog.save(str(path))

    def build(self, language: str = "en", builder: str = "dummy", **settings: object) -> Built:
        """Build one edition with Sphinx in this process."""
        return self.build_as(edition_of(language).catalog, builder, **settings)

    def build_as(self, language: str, builder: str = "dummy", **settings: object) -> Built:
        """Build the book with Sphinx's own name of the language; with write=False, read it alone.

        What is read alone has its doctrees, with the links of the builder, and no files.
        """
        status, warnings = io.StringIO(), io.StringIO()
        parallel = int(str(settings.pop("parallel", 0)))
        write = bool(settings.pop("write", True))
        with docutils_namespace(), without_fonts():
            app = Sphinx(
                self.root / "docs",
                self.root / "docs",
                self.root / "out" / language / builder,
                self.root / "doctrees" / language / ("gettext" if builder == "gettext" else ""),
                builder,
                confoverrides={"language": language, **settings},
                status=status,
                warning=warnings,
                parallel=parallel,
            )
            read: list[str] = []
            app.connect("env-before-read-docs", lambda _app, _env, names: read.extend(names))
            if not write:
                app.builder.write = app.builder.finish = _nothing  # type: ignore[method-assign]
            app.build()
        return Built(app, sorted(read), warnings.getvalue())


def _nothing(*_: object) -> None:
    """Stand for the writing of what is read alone."""


@dataclass
class Built:
    """What Sphinx made of it."""

    app: Sphinx
    read: list[str]  # the documents that this build read
    warnings: str

    def doctree(self, docname: str) -> nodes.document:
        """Return a document as the output rooms get it."""
        return self.app.env.get_and_resolve_doctree(docname, self.app.builder, tags=self.app.tags)

    def paragraph(self, docname: str, number: str) -> nodes.paragraph:
        """Return the paragraph with this number."""
        found = [
            node for node in self.doctree(docname).findall(nodes.paragraph) if node.get("number") == number
        ]
        assert len(found) == 1
        return found[0]


def tiny_book(root: Path) -> TinyBook:
    """Copy the manuscript's tiny book."""
    shutil.copytree(BOOKS / "manuscript", root)
    return TinyBook(root)


@pytest.fixture
def tiny(tmp_path: Path) -> TinyBook:
    """Return a fresh copy of the manuscript's tiny book."""
    return tiny_book(tmp_path / "book")
