"""Which results a build is to make, and which of them are up to date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from chronicle.catalogs.files.paths import catalog_files, strangers
from chronicle.core.epoch import given_time
from chronicle.core.inputs import digest_of_file, digest_of_files, shared_files
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.toolchain import digest_of_builder, native_libraries
from chronicle.languages.meant_language import meant_language
from chronicle.languages.typefaces import all_typefaces, installed
from chronicle.oracles.results.light_epub import light_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions

Format = Literal["web", "epub", "pdf"]
FORMATS: tuple[Format, ...] = get_args(Format)
BUILDERS: dict[Format, str] = {"web": "html", "epub": "epub", "pdf": "pdf"}


@dataclass(frozen=True)
class Product:
    """One result of the book: an edition in a format."""

    edition: Edition
    format: Format

    @property
    def name(self) -> str:
        """Return how progress lines call it."""
        return f"{self.edition.code} {self.format}"

    def path(self, slug: str) -> Path:
        """Return where it stands in dist/, a file or, for the web, a folder."""
        if self.format == "web":
            return Path("web") / self.edition.code
        return Path(f"{slug}-{self.edition.code}.{self.format}")

    def beside(self, slug: str) -> tuple[Path, ...]:
        """Return what belongs to it besides, in dist/: to an EPUB, the one without typefaces."""
        return (light_of(self.path(slug)),) if self.format == "epub" else ()


def choose(editions: Editions, languages: Sequence[str], formats: Sequence[str]) -> tuple[Product, ...]:
    """Return the products of a book that these words ask for, all where there are none.

    Raises ProblemsFound for a word that is neither.
    """
    problems = [
        Problem(
            "command line",
            0,
            "B008",
            f"{word!r} is no {kind}; there are: {' '.join(known)}.",
            _meant(word, known),
        )
        for kind, words, known in (("language", languages, editions.codes), ("format", formats, FORMATS))
        for word in words
        if word not in known
    ]
    if problems:
        raise ProblemsFound(problems)
    return tuple(
        Product(edition, format_)
        for edition in editions.all
        for format_ in FORMATS
        if edition.code in (languages or editions.codes) and format_ in (formats or FORMATS)
    )


def _meant(word: str, known: Sequence[str]) -> str:
    """Return what to write instead of a language's name; empty where the book has no such language."""
    code = meant_language(word, known)
    return f"Write {code}." if code else ""


def fingerprints(folders: Folders, products: Iterable[Product], *, release: bool) -> dict[Product, str]:
    """Return, for each product, a digest of everything that it is made from.

    That is the text and the ledger, the edition's catalogs, the builder itself, the installed packages,
    the typefaces and the native libraries, the time that it is to carry, and whether it is a release.
    """
    surroundings = digest_of_builder(), native_libraries(), _typefaces(), given_time(folders.root)
    shared = hashlib.sha256(repr(surroundings).encode())
    shared.update(digest_of_files(folders.root, shared_files(folders)).encode())
    found = {}
    for product in products:
        digest = shared.copy()
        digest.update(digest_of_files(folders.root, catalog_files(folders.root, product.edition)).encode())
        if release:  # which no draft is like: it refuses a catalog that belongs to no document
            digest.update(repr(strangers(folders.root, product.edition)).encode())
        found[product] = digest.hexdigest()
    return found


def with_pages(prints: Mapping[Product, str], printed: Collection[str]) -> dict[Product, str]:
    """Return the digests, of an EPUB of these editions another: it names the pages of its PDF."""
    return {
        item: f"{digest} with pages" if item.format == "epub" and item.edition.code in printed else digest
        for item, digest in prints.items()
    }


def _typefaces() -> tuple[tuple[str, str], ...]:
    """Return name and digest of each font file that any output is set in; which are missing others say."""
    return tuple(sorted((path.name, digest_of_file(path)) for path in typeface_files()))


def typeface_files() -> set[Path]:
    """Return the files of the typefaces that any output is set in, as far as they are installed."""
    have = installed()
    return {file.path for face in all_typefaces() for file in have.get(face.family, ())}
