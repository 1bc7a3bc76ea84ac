"""List dist/: results of the book, results that are no longer part of it, and files of others."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chronicle.core.inputs import digest_of_file
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.shelf.volume import names_on_shelf
from chronicle.outputs.web.language_page import PAGE
from chronicle.outputs.web.parallel_pages import PARALLEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronicle.build.plan import Product

CHECKSUMS = "SHA256SUMS"
LANGUAGE_PAGE = f"web/{PAGE}"
_PARALLEL = f"web/{PARALLEL}/"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True)
class Inventory:
    """What stands in dist/ now; files by the path inside it, with their SHA-256."""

    slug: str
    results: Mapping[str, str]  # where a build of this book puts something
    left_over: Mapping[str, str]  # made by an earlier build, and no longer part of the book
    foreign: tuple[str, ...]  # what no build has put there
    listed: Mapping[str, str]  # what SHA256SUMS says; nothing where it is missing or damaged
    in_order: bool  # SHA256SUMS says exactly what is there

    def of(self, product: Product) -> dict[str, str]:
        """Return the files of one result."""
        return files_of(product, self.slug, self.results)

    def is_as_listed(self, product: Product) -> bool:
        """Return whether a result holds exactly what SHA256SUMS says of it."""
        there = self.of(product)
        return bool(there) and there == files_of(product, self.slug, self.listed)


def take_inventory(dist: Path, slug: str, products: Sequence[Product]) -> Inventory:
    """Return what is in dist/, sorted by what belongs to these results, whose file names begin with the slug.

    Raises ProblemsFound where dist/ is something else than a folder of its own.
    """
    _refuse_what_is_no_folder(dist)
    files, foreign = _read_folder(dist)
    said = _text(dist / CHECKSUMS) if files.pop(CHECKSUMS, None) else ""
    listed = _read(said)
    shelf = names_on_shelf(slug, dict.fromkeys(each.edition.code for each in products))
    results, left_over = {}, {}
    for name, digest in files.items():
        # Of names that others use too, such as index.html, SHA256SUMS alone can tell whose they are.
        common = name in shelf or (name.startswith("web/") and name != LANGUAGE_PAGE)
        unlisted = listed and name not in listed and common
        is_ours = (
            name in {LANGUAGE_PAGE, *shelf}
            or name.startswith(_PARALLEL)
            or any(files_of(each, slug, {name: digest}) for each in products)
        )
        if is_ours and not unlisted:
            results[name] = digest
        elif listed.get(name) == digest:
            left_over[name] = digest
        else:
            foreign.append(name)
    in_order = not foreign and said == checksums(results)
    return Inventory(slug, results, left_over, tuple(sorted(foreign)), listed, in_order)


def _read_folder(dist: Path) -> tuple[dict[str, str], list[str]]:
    """Return the plain files below a folder with their SHA-256, and the names of what is none."""
    files, odd = {}, []
    for path in _entries(dist):
        name = path.relative_to(dist).as_posix()
        if stat.S_ISREG(path.lstat().st_mode):
            files[name] = digest_of_file(path)
        else:
            odd.append(name)
    return files, odd


def _entries(dist: Path) -> Iterator[Path]:
    """Yield what stands in a folder and is no folder itself; a link to one and an empty one count."""
    for folder, folders, names in os.walk(dist, onerror=_raise) if dist.is_dir() else ():
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        empty = [name for name in folders if name not in links and not any((here / name).iterdir())]
        folders[:] = sorted({*folders} - {*links, *empty})
        yield from (here / name for name in sorted([*names, *links, *empty]))


def _raise(error: OSError) -> None:
    raise error


def _text(path: Path) -> str:
    """Return what SHA256SUMS says; nothing where it is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def files_of(product: Product, slug: str, files: Mapping[str, str]) -> dict[str, str]:
    """Return those of the files in dist/ that a result consists of."""
    place = product.path(slug).as_posix()
    names = {place, *(path.as_posix() for path in product.beside(slug))}
    return {
        name: digest
        for name, digest in files.items()
        if (name.startswith(f"{place}/") if product.format == "web" else name in names)
    }


def checksums(files: Mapping[str, str]) -> str:
    """Return the lines of SHA256SUMS, in the form that `sha256sum -c` reads."""
    return "".join(f"{files[name]}  {name}\n" for name in sorted(files))


def digest_of(files: Mapping[str, str]) -> str:
    """Return one digest of all files of a result; nothing where there are none."""
    lines = checksums(files).encode(errors="surrogateescape")
    return hashlib.sha256(lines).hexdigest() if files else ""


def _read(text: str) -> dict[str, str]:
    """Read SHA256SUMS; one line that is none makes the whole worthless."""
    found = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if not match:
            return {}
        found[match[2]] = match[1]
    return found


def _refuse_what_is_no_folder(dist: Path) -> None:
    if dist.is_symlink():
        target = dist.readlink()
        what = f"it is a link to {target}, and the builder puts a new folder in its place at each build."
        remedy = "Remove the link; let what needs the results look into dist/, or copy them from there."
    elif dist.exists() and not dist.is_dir():
        what = "it is no folder, and the builder puts its results into a folder of this name."
        remedy = "Move it elsewhere or give it another name."
    else:
        return
    raise ProblemsFound([Problem("dist", 0, "B023", what, remedy)])
