"""Build the small books under tests/books/pages."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import polib
from sphinx.cmd.build import build_main

from tests.languages import EDITIONS, edition_of

if TYPE_CHECKING:
    from collections.abc import Iterable

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
                (target / f"{source.stem}.mo").write_bytes(_compiled(source))
    return folder


@cache
def _compiled(catalog: Path) -> bytes:
    return bytes(polib.pofile(str(catalog)).to_binary())


def build(builder: str, code: str, out: Path, catalogs: Path, *settings: str) -> Path:
    """Build the small book of an edition with warnings as errors; return the folder of the result."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        failed = build_main(_words(builder, code, out, catalogs, *settings))
    assert not failed, said.getvalue()
    return out


def build_elsewhere(
    builder: str, codes: Iterable[str], out: Path, catalogs: Path, cwd: Path, **environment: str
) -> None:
    """Build editions, one after the other, in a process that has another environment."""
    script = "import sys\nfrom sphinx.cmd.build import build_main\n"
    script += "".join(
        f"assert not build_main({_words(builder, code, out / code, catalogs)!r})\n" for code in codes
    )
    # Coverage and pytest settings of this process are none of the other's business.
    inherited = {
        name: os.environ[name]
        for name in ("PATH", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "HOME", "LANG")
        if name in os.environ
    }
    paths = filter(None, [inherited.get("PYTHONPATH"), str(ROOT)])
    inherited["PYTHONPATH"] = os.pathsep.join(paths)  # the small book uses what tests share
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=cwd,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _words(builder: str, code: str, out: Path, catalogs: Path, *settings: str) -> list[str]:
    """Return what `sphinx-build` is told."""
    given = [part for setting in (f"small_catalogs={catalogs}", *settings) for part in ("-D", setting)]
    doctrees = out.parent / "doctrees" / f"{builder}-{code}"
    told = ["-q", "-W", "-b", builder, "-d", str(doctrees), *given]
    return [*told, str(BOOKS / edition_of(code).catalog), str(out)]
