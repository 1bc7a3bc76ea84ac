"""Call the programs of GNU gettext that merge and write catalogs, and tell their faults."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from shutil import which

from chronicle.core.problems import Problem, ProblemsFound

_SECONDS = 60
WIDTH = 79  # signs of a line of a catalog


def merged(text: str, template: Path, language: str, shown: str) -> str:
    """Return a catalog with the messages of a template, by msgmerge, which may not guess: see `earlier`."""
    switches = ["--previous", "--no-fuzzy-matching", "--no-location", f"--lang={language}"]
    return _run("msgmerge", ["--quiet", *switches], text, [template], shown)


def wrapped(text: str, shown: str) -> bytes:
    """Return a catalog with its lines as msgmerge would wrap them."""
    return _run("msgcat", [], text, [], shown).encode()


def _run(name: str, switches: list[str], text: str, more: list[Path], shown: str) -> str:
    """Run a program on a catalog and return what it writes."""
    program = which(name)
    if program is None:
        reason = f"GNU gettext's {name}, which merges catalogs, is not installed."
        raise ProblemsFound([Problem(shown, 0, "T051", reason)])
    with tempfile.TemporaryDirectory() as scratch:
        start = Path(scratch) / "start.po"
        start.write_text(text, encoding="utf-8")
        command = [program, *switches, "--force-po", f"--width={WIDTH}", "--output-file=-", str(start)]
        command += map(str, more)
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
        except subprocess.TimeoutExpired as error:
            reason = f"{name} did not finish within {_SECONDS} seconds; the catalog is as it was."
            raise ProblemsFound([Problem(shown, 0, "T051", reason)]) from error
        except subprocess.CalledProcessError as error:
            raise ProblemsFound(_said(error.stderr.decode(errors="replace"), name, start, shown)) from error
    return done.stdout.decode()


def _said(text: str, name: str, start: Path, shown: str) -> list[Problem]:
    """Return what a program says of a catalog, a problem for each line that it names."""
    found = []
    for line in text.splitlines():
        match = re.match(rf"{re.escape(str(start))}:(\d+):(?:\d+:)?\s*(.*?)\.*$", line)
        if match and not match[2].startswith("..."):
            found.append(Problem(shown, int(match[1]), "T051", f"{name} says: {match[2]}."))
    return found or [Problem(shown, 0, "T051", f"{name} failed: {' '.join(text.split())}")]
