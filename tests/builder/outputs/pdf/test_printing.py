"""The same input gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.pdf import printing
from chronicle.outputs.pdf.faces import faces_for
from tests.languages import edition_of
from tests.roots import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_ROOT = ROOT
_PRINT = """
import hashlib, sys
from pathlib import Path
from tests.builder.outputs.pdf.conftest import print_small
from tests.roots import ROOT
print(hashlib.sha256(print_small("ar", Path(sys.argv[1])).data).hexdigest())
"""


@pytest.mark.whole
def test_same_bytes_elsewhere(tmp_path: Path) -> None:
    """Another folder, time zone and hash seed change no byte."""
    sums = set()
    for number, (zone, seed) in enumerate([("UTC", "1"), ("Asia/Shanghai", "4711")]):
        folder = tmp_path / f"elsewhere-{number}"
        folder.mkdir()
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": f"{_ROOT}{os.pathsep}{_ROOT / 'scripts'}",
        }
        done = subprocess.run(
            [sys.executable, "-c", _PRINT, str(folder)],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=True,
        )
        sums.add(done.stdout.strip())
    assert 1 == len(sums)
    assert len(hashlib.sha256().hexdigest()) == len(sums.pop())


def test_a_face_that_nobody_has_chosen_is_refused() -> None:
    """The system puts one in for a character that is missing, and says nothing."""
    english = edition_of("en")
    faces = faces_for("a", english)
    fonts = {name: SimpleNamespace(family=name) for name in ("Gentium Plus", "Stray", "Another")}
    document: Any = SimpleNamespace(fonts=fonts)
    with pytest.raises(ProblemsFound) as found:
        printing._refuse_other_fonts(document, faces, english)
    (problem,) = found.value.problems
    assert ("pdf:en", "P003", True) == (problem.path, problem.code, "in Another, Stray," in problem.message)
    del fonts["Stray"], fonts["Another"]
    printing._refuse_other_fonts(document, faces, english)
