"""Detect whether the gate's verdict is still valid, so that the gate runs once for each edition of a build.

A build reads an edition in one process and writes it in three others. The first runs the gate and hands its
verdict, one digest, to the others: in memory, never in a file, so that none can be left from another build.
It binds all that the gate goes by to all that it wrote; where either has changed since, the gate runs again.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from chronicle.catalogs.files.paths import catalog_files, domains, strangers, vetted_folder
from chronicle.catalogs.files.vetted import vetted_files
from chronicle.core.inputs import digest_of_files, shared_files
from chronicle.core.toolchain import digest_of_builder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition


def inputs_of(folders: Folders, edition: Edition, *, release: bool) -> str:
    """Return a digest of all that the gate may go by: text, ledger, catalogs, conf.py and the builder.

    It has to be taken before the gate reads them. The time at which each file was last changed belongs to
    it, since a file that is changed and changed back meanwhile was perhaps read in between.
    """
    root = folders.root
    files = sorted({*shared_files(folders), *catalog_files(root, edition)})
    looked = [_identity(path) for path in files]
    names = domains(root), strangers(root, edition)
    about = (edition, release, digest_of_builder(), names, looked, digest_of_files(root, files))
    return hashlib.sha256(repr(about).encode()).hexdigest()


def found_on_disk(folders: Folders, edition: Edition) -> dict[Path, bytes]:
    """Return what lies where the gate leaves its results, whoever has put it there."""
    files = [*vetted_files(vetted_folder(folders.root, edition)), folders.states(edition)]
    return {path: path.read_bytes() for path in files if path.is_file()}


def verdict(inputs: str, written: Mapping[Path, bytes]) -> str:
    """Return what stands for the gate having written these files for these inputs."""
    digest = hashlib.sha256(inputs.encode())
    for path, content in sorted(written.items()):
        digest.update(f"\n{path.as_posix()}\0{hashlib.sha256(content).hexdigest()}".encode())
    return digest.hexdigest()


def _identity(path: Path) -> tuple[int, ...]:
    """Return what changes with every change of a file, even one that is taken back."""
    about = path.stat()
    return (about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns)
