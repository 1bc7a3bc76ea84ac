"""The same input gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.pdf.about import moment
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


def test_the_time_is_the_release_date_unless_the_build_gives_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH wins; else the release date; a draft has a date that nobody takes for one."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert "2026-05-01T00:00:00Z" == moment("2026-05-01")
    assert "1980-01-01T00:00:00Z" == moment(None)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert "1970-01-02T00:00:00Z" == moment("2026-05-01")
