"""Build the small books under tests/books/pages, each build in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import polib

from tests.languages import EDITIONS, edition_of

ROOT = Path(__file__).parents[1]
BOOKS = Path(__file__).parent / "books" / "pages"
CODES = tuple(edition.code for edition in EDITIONS)


def make_catalogs(folder: Path) -> Path:
    """Compile the translations of interface and title, as the gate does for the real book."""
    for edition in EDITIONS:
        target = folder / edition.catalog / "LC_MESSAGES"
        for source in (*edition.interface, ROOT / "locales" / edition.catalog / "LC_MESSAGES" / "book.po"):
            if source.is_file():
                target.mkdir(parents=True, exist_ok=True)
                polib.pofile(str(source)).save_as_mofile(str(target / f"{source.stem}.mo"))
    return folder


def build(
    builder: str, code: str, out: Path, catalogs: Path, *settings: str, cwd: Path = ROOT, **environment: str
) -> Path:
    """Build the small book of an edition with warnings as errors; return the folder of the result."""
    done = run(builder, code, out, catalogs, *settings, cwd=cwd, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def run(
    builder: str, code: str, out: Path, catalogs: Path, *settings: str, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build the small book of an edition; return what became of it."""
    given = [part for setting in settings for part in ("-D", setting)]
    doctrees = out.parent / "doctrees" / f"{builder}-{code}"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", builder, "-d", str(doctrees)]
    command += ["-D", f"small_catalogs={catalogs}", *given, str(BOOKS / edition_of(code).catalog), str(out)]
    # Coverage and pytest settings of this process are none of the other's business.
    inherited = {
        name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME", "LANG") if name in os.environ
    }
    paths = filter(None, [inherited.get("PYTHONPATH"), str(ROOT)])
    inherited["PYTHONPATH"] = os.pathsep.join(paths)  # the small book uses what tests share
    return subprocess.run(
        command,
        cwd=cwd,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
