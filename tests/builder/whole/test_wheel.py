"""The wheel holds everything that a book needs, and builds one far from the repository."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from chronicle.new.new_book import EXAMPLE
from tests.roots import ROOT

PACKAGE = ROOT / "scripts"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the wheel's content, as pip would unpack it, and nothing else of the builder."""
    folder = tmp_path_factory.mktemp("wheel")
    words = ["--no-deps", "--no-build-isolation", "--no-index", "-q", "-w", str(folder), str(ROOT)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *words], check=True, timeout=600, cwd=folder)
    (wheel,) = folder.glob("chronicle-*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as container:
        container.extractall(site)
    return site


def test_the_wheel_has_every_file_of_the_package(installed: Path) -> None:
    """No template, style sheet, schema, language or page of the example is left behind."""

    def files(top: Path) -> set[str]:
        found = (path.relative_to(top) for path in (top / "chronicle").rglob("*") if path.is_file())
        return {path.as_posix() for path in found if "__pycache__" not in path.parts}

    assert files(PACKAGE) == files(installed)
    assert len(list(EXAMPLE.rglob("*.md"))) > 10


def test_the_wheel_builds_a_new_book(installed: Path, tmp_path: Path) -> None:
    """Installed elsewhere, the command makes a book and builds it."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    def run(*words: str) -> str:
        command = [sys.executable, "-m", *words]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=900, cwd=tmp_path, env=environment
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    where = subprocess.run(
        [sys.executable, "-c", "import chronicle; print(chronicle.__file__)"],
        capture_output=True, text=True, check=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert Path(where.stdout.strip()).is_relative_to(installed)
    run("chronicle", "new", "book", "--title", "A Title", "--languages", "en")
    run("chronicle", "--book", "book", "build", "--formats", "web")
    assert "A Title" in (tmp_path / "book/dist/web/en/index.html").read_text("utf-8")
