"""A small book with everything that a manuscript may hold, in English and in private alphabets."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from chronicle.build.plan import BUILDERS, choose
from chronicle.build.steps import READ, Step, run
from chronicle.core.folders import Folders
from tests.languages import CHOSEN, edition_of
from tests.pseudo import translate_all
from tests.roots import BOOKS
from tests.shared import made_once

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

SLUG = "tiny"
# The real book is compared in print in Chinese too, which takes long enough.
BUILT = ("en web", "en epub", "en pdf", "ar web", "ar epub", "ar pdf", "zh web", "zh epub")


@dataclass(frozen=True)
class Everything:
    """The book and its finished results."""

    folders: Folders

    def result(self, edition: Edition, kind: str) -> Path:
        """Return a finished result."""
        output = self.folders.output(edition, BUILDERS[kind])
        return output if kind == "web" else output / f"{SLUG}-{edition.code}.{kind}"


def lay_out_book(root: Path) -> Folders:
    """Write the book with everything, and its translations."""
    shutil.copytree(BOOKS / "manuscript", root)
    shutil.copytree(BOOKS / "everything", root, dirs_exist_ok=True)
    claims = root / "docs/evidence/claims/01-first.yaml"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(
        text.replace("  - id: march-held\n", "  - id: march-held\n    subjects: [marches]\n"),
        encoding="utf-8",
    )
    for code in ("ar", "zh"):
        translate_all(root, edition_of(code))
    return Folders(root)


def _build(folder: Path) -> None:
    """Build the book as a draft: what its sentences rest on is another test's concern."""
    folders = lay_out_book(folder / "book")
    problems = []
    for edition in CHOSEN.all:
        reading = run(Step(folders, edition, READ, release=False))
        problems += reading.problems
        for product in choose(CHOSEN, (edition.code,), ()):
            if product.name in BUILT:
                builder = BUILDERS[product.format]
                step = Step(folders, edition, builder, release=False, verdict=reading.verdict)
                problems += run(step).problems
    assert not problems, "\n".join(map(str, problems))


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Everything:
    """Return the book, built once for all."""
    return Everything(Folders(made_once(tmp_path_factory, "everything", _build) / "book"))
