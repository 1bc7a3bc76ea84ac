"""Put a release together: one folder of a version, made of a book in which nothing is open or unsaved."""

from __future__ import annotations

import json
import os
import platform
import shlex
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chronicle.book.written_facts import facts_as_written, lines_of_facts
from chronicle.build import publish
from chronicle.build.bill_of_materials import bill_of_materials
from chronicle.build.building import Order, build
from chronicle.build.check_book import check_book
from chronicle.build.inventory import CHECKSUMS, checksums
from chronicle.build.plan import typeface_files
from chronicle.catalogs.files.paths import catalog_files
from chronicle.core.epoch import time_of_making
from chronicle.core.git_record import ask_git
from chronicle.core.inputs import digest_of_file, digest_of_files, shared_files
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.core.toolchain import native_libraries, packages
from chronicle.core.version import __version__
from chronicle.languages.chosen import read_editions

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from chronicle.book.facts import BookFacts
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Editions

RECORD, BILL = "release.json", "sbom.cdx.json"
_TAKEN = frozenset({".pdf", ".epub", ".zip"})


@dataclass(frozen=True)
class Signing:
    """How the checksums are signed: a command, with {file} where the name of their file belongs."""

    command: str

    @property
    def words(self) -> list[str]:
        """Return the command as its program is given it."""
        return [word.replace("{file}", CHECKSUMS) for word in shlex.split(self.command)]


def make_release(folders: Folders, console: Console, signing: Signing | None = None) -> Path:
    """Check the book, build it for publication and put the release together; return its folder.

    Raises ProblemsFound with whatever is open, red or not committed; no folder is made then.
    """
    editions = read_editions(folders)
    facts = facts_as_written(folders.docs, editions.codes)
    place = folders.release / facts.version
    if place.exists():
        said = f"version {facts.version} is there already, and whoever has it relies on its files."
        raise ProblemsFound([Problem(relative(place, folders.root), 0, "B061", said)])
    commit = committed(folders.root)
    if commit is None:
        console.print("The book is not kept in git: the record of the release names no commit.")
    lines = lines_of_facts(folders.docs)
    problems = [each for code in editions.codes for each in facts.missing_for_release(code, lines)]
    problems += check_book(folders, console)
    if problems:
        raise ProblemsFound(problems)
    build(Order(folders, release=True), console)
    new = publish.start_set(folders.build / "release")
    put_together(folders, editions, facts, new, commit=commit, signing=signing)
    place.parent.mkdir(parents=True, exist_ok=True)
    new.rename(place)
    return place


def committed(root: Path) -> str | None:
    """Return the last commit; None where the book is not kept in git.

    Raises ProblemsFound with each file that git does not have as it is.
    """
    changed = ask_git(root, "status", "--porcelain", "--", ".")
    if changed is None:
        return None
    if changed:
        said = "git does not have this file as it is."
        raise ProblemsFound(Problem(line[3:].strip('"'), 0, "B060", said) for line in changed.splitlines())
    return (ask_git(root, "rev-parse", "HEAD") or "").strip()


def put_together(
    folders: Folders,
    editions: Editions,
    facts: BookFacts,
    new: Path,
    *,
    commit: str | None,
    signing: Signing | None,
) -> None:
    """Fill a folder with dist/, versioned names, record, list of tools, checksums and their signature.

    Raises ProblemsFound where the signing command fails or leaves nothing behind.
    """
    publish.place(folders.dist, new)
    (new / CHECKSUMS).unlink()
    for path in sorted(new.iterdir()):
        if path.suffix in _TAKEN:
            # Two names of one file: what is passed on under either is the same, and takes no space here.
            publish.place(path, new / path.name.replace(facts.slug, f"{facts.slug}-{facts.version}", 1))
    fonts = {path.name: digest_of_file(path) for path in typeface_files()}
    record = _record(folders, editions, facts) | {"commit": commit, "typefaces": fonts}
    record["signed_with"] = signing.words[0] if signing else None
    (new / RECORD).write_text(f"{json.dumps(record, ensure_ascii=False, indent=2)}\n", encoding="utf-8")
    moment = time_of_making(facts.release_date, folders.root)
    (new / BILL).write_bytes(bill_of_materials(facts, moment, packages(), native_libraries(), fonts))
    files = [path for path in sorted(new.rglob("*")) if path.is_file()]
    sums = {path.relative_to(new).as_posix(): digest_of_file(path) for path in files}
    (new / CHECKSUMS).write_text(checksums(sums), encoding="utf-8")
    if signing:
        sign(new, signing)


def _record(folders: Folders, editions: Editions, facts: BookFacts) -> dict[str, Any]:
    """Return what a release says of itself."""
    sources = {
        edition.code: digest_of_files(
            folders.root, [*shared_files(folders), *catalog_files(folders.root, edition)]
        )
        for edition in editions.all
    }
    return {
        "book": facts.slug,
        "version": facts.version,
        "released": facts.release_date,
        "sources": sources,
        "builder": __version__,
        "python": platform.python_version(),
        "packages": dict(packages()),
        "libraries": dict(native_libraries()),
    }


def sign(folder: Path, signing: Signing) -> None:
    """Have the publisher's program sign the checksums; raise ProblemsFound where it leaves no signature."""
    before = {path.name for path in folder.iterdir()}
    try:
        done = subprocess.run(signing.words, cwd=folder, env=os.environ, check=False)  # noqa: S603
        failed = f"it ended with {done.returncode}." if done.returncode else ""
    except OSError as error:
        failed = f"{error.strerror or error}."
    signatures = {path.name for path in folder.iterdir()} - before
    if not failed and not any(name.startswith(f"{CHECKSUMS}.") for name in signatures):
        failed = f"it left no file whose name begins with {CHECKSUMS}."
    if failed:
        raise ProblemsFound([Problem("command line", 0, "B062", failed, subject=signing.command)])
