"""Which results a build is to make, and which of them are up to date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from chronicle.catalogs.files.paths import catalog_files, strangers
from chronicle.core.epoch import epoch
from chronicle.core.inputs import digest_of_file, digest_of_files, shared_files
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.toolchain import digest_of_builder, native_libraries
from chronicle.languages.typefaces import all_typefaces, installed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


def choose(editions: Editions, languages: Sequence[str], formats: Sequence[str]) -> tuple[Product, ...]:
    """Return the products of a book that these words ask for, all where there are none.

    Raises ProblemsFound for a word that is neither.
    """
    problems = [
        Problem("command line", 0, "B008", f"{word!r} is no {kind}; there are: {' '.join(known)}.")
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


def fingerprints(folders: Folders, products: Iterable[Product], *, release: bool) -> dict[Product, str]:
    """Return, for each product, a digest of everything that it is made from.

    That is the text and the ledger, the edition's catalogs, the builder itself, the installed packages,
    the typefaces and the native libraries, the time that it is to carry, and whether it is a release.
    """
    surroundings = digest_of_builder(), native_libraries(), _typefaces(), epoch()
    shared = hashlib.sha256(repr((release, *surroundings)).encode())
    shared.update(digest_of_files(folders.root, shared_files(folders)).encode())
    found = {}
    for product in products:
        digest = shared.copy()
        digest.update(product.name.encode())
        digest.update(digest_of_files(folders.root, catalog_files(folders.root, product.edition)).encode())
        if release:  # it refuses a catalog that belongs to no document
            digest.update(repr(strangers(folders.root, product.edition)).encode())
        found[product] = digest.hexdigest()
    return found


def _typefaces() -> tuple[tuple[str, str], ...]:
    """Return name and digest of each font file that any output is set in; which are missing others say."""
    have = installed()
    files = {file.path for face in all_typefaces() for file in have.get(face.family, ())}
    return tuple(sorted((path.name, digest_of_file(path)) for path in files))
