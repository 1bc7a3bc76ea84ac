"""The published set of the real book, built once for all tests of it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.roots import ROOT
from tests.shared import made_once

if TYPE_CHECKING:
    from pathlib import Path


def chronicle(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command as an editor does."""
    command = [sys.executable, "-m", "chronicle", "--book", str(ROOT), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=3000)


def _build(_folder: Path) -> None:
    done = chronicle("build")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the book where it stands and return its published set."""
    made_once(tmp_path_factory, "book", _build)
    return ROOT / "dist"
