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


def fingerprint(folders: Folders, product: Product, *, release: bool) -> str:
    """Return a digest of everything that a product is made from.

    That is the text and the ledger, the edition's catalogs, the builder itself, the locked
    packages, the fonts and native libraries, and whether it is a release.
    """
    package = Path(chronicle.__file__).parent
    digest = hashlib.sha256(f"{product.name} {'release' if release else 'draft'}\n".encode())
    _add_files(digest, folders.docs, _files(folders.docs))
    catalogs = folders.locales / product.edition.catalog
    _add_files(digest, folders.locales, _files(catalogs))
    _add_files(digest, package, (path for path in _files(package) if "__pycache__" not in path.parts))
    lock = folders.root / "requirements.lock"
    _add_files(digest, folders.root, [lock] if lock.is_file() else [])
    from chronicle.press.fonts import manifest

    digest.update(repr(manifest(product.edition)).encode())
    return digest.hexdigest()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _add_files(digest: hashlib._Hash, root: Path, paths: Iterable[Path]) -> None:
    for path in paths:
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
