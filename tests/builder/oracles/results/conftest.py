"""A small book with everything that a manuscript may hold, in English and in private alphabets."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from chronicle.build.display import PlainDisplay
from chronicle.build.plan import BUILDERS, choose
from chronicle.build.pool import process_pool
from chronicle.build.runner import run_steps
from chronicle.core.folders import Folders
from tests.languages import CHOSEN, edition_of
from tests.pseudo import translate_all
from tests.roots import BOOKS

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


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Everything:
    """Return the book, built as a draft: what its sentences rest on is another test's concern."""
    folders = lay_out_book(tmp_path_factory.mktemp("everything") / "book")
    products = [item for item in choose(CHOSEN, (), ()) if item.name in BUILT]
    with process_pool() as (executor, reports):
        display = PlainDisplay(Console(file=io.StringIO()), len(products))
        outcomes = run_steps(
            folders, products, release=False, executor=executor, reports=reports, display=display
        )
    problems = [str(problem) for outcome in outcomes for problem in outcome.problems]
    assert not problems, "\n".join(problems)
    return Everything(folders)
