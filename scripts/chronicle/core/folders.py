"""Where a book keeps its parts, seen from its top folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from chronicle.core.problems import Problem, ProblemsFound

LOCALES = "locales"  # below the folder of a book
SCRATCH = "CHRONICLE_SCRATCH"


class EditionNames(Protocol):
    """What the folders of an edition are named by."""

    @property
    def code(self) -> str:
        """Return its name in file names and addresses."""

    @property
    def catalog(self) -> str:
        """Return the name of its folder of catalogs."""


@dataclass(frozen=True)
class Folders:
    """The folders of one book; nothing here touches the disk."""

    root: Path
    scratch: Path | None = None  # for scratch work that no other may disturb

    @property
    def docs(self) -> Path:
        """Return the folder that an editor touches."""
        return self.root / "docs"

    @property
    def evidence(self) -> Path:
        """Return the ledger's folder."""
        return self.docs / "evidence"

    @property
    def figures(self) -> Path:
        """Return the folder that says what each figure shows."""
        return self.docs / "figures"

    @property
    def languages(self) -> Path:
        """Return the folder of the languages that the book adds, or changes data of."""
        return self.docs / "languages"

    @property
    def locales(self) -> Path:
        """Return the folder that a translator touches."""
        return self.root / LOCALES

    @property
    def build(self) -> Path:
        """Return the folder for scratch work: `build`, unless CHRONICLE_SCRATCH names another."""
        return self.scratch or Path(os.environ.get(SCRATCH) or self.root / "build")

    @property
    def catalogs(self) -> Path:
        """Return the folder of vetted catalogs, the only ones that Sphinx sees."""
        return self.build / "catalogs"

    @property
    def dist(self) -> Path:
        """Return the folder of published results."""
        return self.root / "dist"

    @property
    def aside(self) -> Path:
        """Return the folder for what a build finds in dist/ and did not make."""
        return self.root / "dist-set-aside"

    @property
    def release(self) -> Path:
        """Return the folder of finished releases, one folder a version."""
        return self.root / "release"

    @property
    def press(self) -> Path:
        """Return the folder of the files for those who print the book."""
        return self.root / "press"

    def doctrees(self, edition: EditionNames) -> Path:
        """Return the folder of an edition's read documents."""
        return self.build / "doctrees" / edition.code

    def states(self, edition: EditionNames) -> Path:
        """Return the table of what the gate found of an edition's messages."""
        return self.catalogs / edition.catalog / "states.json"

    def drawings(self, edition: EditionNames) -> Path:
        """Return the folder of an edition's drawn figures."""
        return self.build / "figures" / edition.code

    def output(self, edition: EditionNames, builder: str) -> Path:
        """Return the folder that one Sphinx builder writes an edition to."""
        return self.build / "outputs" / edition.code / builder

    def log(self, edition: EditionNames, step: str) -> Path:
        """Return the file that keeps what Sphinx said during one step."""
        return self.build / "logs" / f"{edition.code}-{step}.log"


def is_writable(folder: Path) -> bool:
    """Return whether files can be put into a folder, or the folder itself be made."""
    nearest = next(each for each in (folder, *folder.parents) if each.exists())
    return os.access(nearest, os.W_OK | os.X_OK)


def find_book(start: Path) -> Folders:
    """Return the book that this folder belongs to: the nearest one above with docs/conf.py.

    Raises ProblemsFound when there is none.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "docs" / "conf.py").is_file():
            return Folders(folder)
    raise ProblemsFound(
        [Problem(str(start), 0, "B002", "no book here: docs/conf.py was not found, nor above.")]
    )
