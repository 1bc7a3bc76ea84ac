"""Which results a build is to make, and which of them are up to date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import chronicle
from chronicle.editions import EDITIONS, Edition
from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.folders import Folders

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


def choose(languages: Sequence[str], formats: Sequence[str]) -> tuple[Product, ...]:
    """Return the products that these words ask for, all where there are none.

    Raises ProblemsFound for a word that is neither.
    """
    by_code = {edition.code: edition for edition in EDITIONS}
    problems = [
        Problem("command line", 0, "B008", f"{word!r} is no {kind}; there are: {' '.join(known)}.")
        for kind, words, known in (("language", languages, tuple(by_code)), ("format", formats, FORMATS))
        for word in words
        if word not in known
    ]
    if problems:
        raise ProblemsFound(problems)
    return tuple(
        Product(edition, format_)
        for edition in EDITIONS
        for format_ in FORMATS
        if edition.code in (languages or by_code) and format_ in (formats or FORMATS)
    )


def fingerprints(folders: Folders, products: Iterable[Product], *, release: bool) -> dict[Product, str]:
    """Return, for each product, a digest of everything that it is made from.

    That is the text and the ledger, the edition's catalogs, the builder itself, the locked
    packages, the fonts and the native libraries, and whether it is a release.
    """
    shared = hashlib.sha256(b"release" if release else b"draft")
    package = Path(chronicle.__file__).parent
    _add_files(shared, folders.docs, _files(folders.docs))
    _add_files(shared, package, (path for path in _files(package) if "__pycache__" not in path.parts))
    lock = folders.root / "requirements.lock"
    _add_files(shared, folders.root, [lock] if lock.is_file() else [])
    shared.update(repr(_surroundings()).encode())
    found = {}
    for product in products:
        digest = shared.copy()
        digest.update(product.name.encode())
        _add_files(digest, folders.locales, _files(folders.locales / product.edition.catalog))
        found[product] = digest.hexdigest()
    return found


def _surroundings() -> tuple[object, ...]:
    """Name what lies outside the book and shapes it: font files, Pango and its kin."""
    from weasyprint.text.ffi import pango  # type: ignore[import-untyped]

    from chronicle.press.fonts import TYPEFACES, manifest

    return (pango.pango_version(), *manifest(TYPEFACES))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _add_files(digest: hashlib._Hash, root: Path, paths: Iterable[Path]) -> None:
    for path in paths:
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
