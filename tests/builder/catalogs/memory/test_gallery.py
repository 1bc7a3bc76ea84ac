"""What becomes of all catalogs of a book with two of everything when its text is edited, and edited back."""

from __future__ import annotations

import difflib
import shutil
from typing import TYPE_CHECKING

import polib
import pytest
import yaml

from chronicle.catalogs import refresh
from chronicle.core.folders import Folders
from chronicle.sphinx_ext.chapter_messages import chapter_messages
from tests.gallery import SOURCE
from tests.languages import CHOSEN, edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.approved import Approved

EDITS = tuple(map(tuple, yaml.safe_load((BOOKS / "faults/edits.yaml").read_text("utf-8"))))


@pytest.mark.whole
def test_a_round_of_edits(tmp_path: Path, approved: Approved) -> None:
    """Each translation is kept, marked, offered or set aside; what is edited back comes back as it was."""
    root, edition = tmp_path / "book", edition_of("ar")
    shutil.copytree(SOURCE, root)
    told: list[str] = []
    for name, edits in (
        ("edited", EDITS),
        ("edited back", [(path, after, before) for path, before, after in reversed(EDITS)]),
    ):
        for path, before, after in edits:
            text = (root / path).read_text("utf-8")
            assert before in text, (path, before)
            (root / path).write_text(text.replace(before, after, 1), "utf-8")
        was = _catalogs(root)
        found = refresh(root, CHOSEN, [edition], chapter_messages)
        told += [f"=== {name}", *found.said, *_changes(was, _catalogs(root))]
    approved(*told)


def _catalogs(root: Path) -> dict[str, list[str]]:
    """Return the lines of all catalogs and memories, however a program has broken them."""
    folder = Folders(root).locales
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): str(polib.pofile(str(path), wrapwidth=0)).splitlines()
        for path in files
    }


def _changes(was: dict[str, list[str]], now: dict[str, list[str]]) -> Iterator[str]:
    """Yield how they differ, in all but the interface's, which are many and new."""
    for name in sorted(was.keys() | now.keys()):
        if not name.endswith("interface.po"):
            yield from difflib.unified_diff(
                was.get(name, []), now.get(name, []), name, name, lineterm="", n=0
            )
