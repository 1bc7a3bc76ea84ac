"""The command as a user starts it: on full disks, without typefaces, without leave to write, and stopped."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from click.testing import CliRunner

from chronicle.cli import main
from tests.builder.test_cli import book, codes

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

__all__ = ["book"]  # the fixture


def chronicle(
    root: Path, *words: str, largest: int = 0, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command on a book; `largest` is how many bytes a file may get, as on a disk that is full."""

    def limit() -> None:
        if largest:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    command = [sys.executable, "-m", "chronicle", "--book", str(root), *words]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,  # seconds; nothing is measured
        env=os.environ | environment,
        preexec_fn=limit,  # noqa: PLW1509, RUF100
    )


def failed(done: subprocess.CompletedProcess[str]) -> str:
    """Return what a run says that has failed in plain words."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done.stderr


def test_a_full_disk_is_told_and_loses_nothing(book: Path) -> None:
    """Where nothing more can be written every command says so, and dist/ stays as it was."""
    (book / "dist").mkdir()
    (book / "dist/kept.txt").write_text("kept")
    for words in (("build", "--languages", "en", "--formats", "web"), ("catalogs",)):
        assert {"B004"} == codes(failed(chronicle(book, *words, largest=5000)))
    assert ["kept.txt"] == [path.name for path in (book / "dist").iterdir()]


def test_a_missing_typeface_is_told(book: Path, tmp_path: Path) -> None:
    """Print names the typefaces that the system lacks and the packages that have them."""
    (tmp_path / "none").mkdir()
    config = tmp_path / "fonts.conf"
    folder = f"<dir>{tmp_path}/none</dir><cachedir>{tmp_path}/none</cachedir>"
    config.write_text(f'<?xml version="1.0"?><fontconfig>{folder}</fontconfig>')
    done = chronicle(
        book,
        "build",
        "--languages",
        "zh",
        "--formats",
        "pdf",
        FONTCONFIG_FILE=str(config),
        PYTHONWARNINGS="ignore",
    )
    assert {"P001"} == codes(failed(done))
    assert "apt-get install" in done.stderr
    assert "fonts-noto-cjk" in done.stderr
    assert not (book / "dist").exists()


def test_a_build_that_was_started_deaf_can_be_stopped(book: Path) -> None:
    """Ctrl-C stops a build that a shell has started as a background job."""
    command = [sys.executable, "-m", "chronicle", "--book", str(book), "build", "--languages", "en"]
    with subprocess.Popen(
        command,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),  # noqa: PLW1509, RUF100
    ) as process:
        assert process.stdout is not None
        assert "en reading …\n" == process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        said = process.stdout.read()  # up to the end of the last process that could say anything
        assert 130 == process.wait()
    assert "Stopped; dist/ is as it was.\n" == said


def test_a_folder_that_cannot_be_written_can_be_checked(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may only read a book can ask how far it is; scratch work goes elsewhere and is removed."""
    monkeypatch.setattr("chronicle.cli.is_writable", lambda _folder: False)
    (book / "build").write_text("nothing can be written here")
    for command in ("status", "check"):
        done = CliRunner().invoke(main, ["--book", str(book), command])
        assert "B005" not in done.output
        assert "B009" not in done.output
    assert "CHRONICLE_SCRATCH" not in os.environ
    assert "nothing can be written here" == (book / "build").read_text()
