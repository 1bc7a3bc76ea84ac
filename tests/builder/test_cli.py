"""The command explains itself, and never answers a fault with a traceback."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from chronicle.cli import main
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

BOOK = BOOKS / "manuscript"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a tiny book."""
    root = tmp_path / "book"
    shutil.copytree(BOOK, root)
    return root


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


def codes(done: subprocess.CompletedProcess[str]) -> set[str]:
    """Return the codes of a failed run, and see that it failed in plain words."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return set(re.findall(r"^\S+: ([A-Z]\d{3})\b", done.stderr, re.MULTILINE))


def every_command(group: click.Group, *path: str) -> list[tuple[str, ...]]:
    """Return the words of each command and group."""
    found = [path]
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found += every_command(command, *path, name)
        else:
            found.append((*path, name))
    return found


@pytest.mark.parametrize("words", every_command(main), ids=" ".join)
@pytest.mark.parametrize("ask", ["-h", "--help"])
def test_every_command_has_help(words: tuple[str, ...], ask: str) -> None:
    """Each command says what it does and what each option means, outside of a book too."""
    command: click.Command = main
    for word in words:
        assert isinstance(command, click.Group)
        command = command.commands[word]
    done = CliRunner().invoke(main, [*words, ask])
    assert 0 == done.exit_code
    assert (command.help or "?").split("\n")[0] in " ".join(done.output.split())
    assert [] == [each.name for each in command.params if isinstance(each, click.Option) and not each.help]


def test_a_full_disk_is_told_and_loses_nothing(book: Path) -> None:
    """Where nothing more can be written every command says so, and dist/ stays as it was."""
    (book / "dist").mkdir()
    (book / "dist/kept.txt").write_text("kept")
    for words in (("build", "--languages", "en", "--formats", "web"), ("catalogs",)):
        assert {"B004"} == codes(chronicle(book, *words, largest=5000))
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
    assert {"P001"} == codes(done)
    assert "apt-get install" in done.stderr
    assert "fonts-noto-cjk" in done.stderr
    assert not (book / "dist").exists()


def test_faults_of_three_files_of_the_ledger_come_together(book: Path) -> None:
    """Five faults in three files of the ledger are one report, each with its file and line."""
    lines = []
    for name, before, after in (
        ("claims/01-first.yaml", "status: differing", "status: difering"),
        ("claims/01-first.yaml", "agent: none", "agent: nobody"),
        ("actors.yaml", "kind:", "kund:"),
        ("places.yaml", "kind:", "kiind:"),
    ):
        path = book / "docs/evidence" / name
        text = path.read_text(encoding="utf-8")
        lines.append(f"docs/evidence/{name}:{text[: text.index(before)].count(chr(10)) + 1}: ")
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
    done = chronicle(book, "catalogs")
    assert {"E002"} == codes(done)
    assert [] == [line for line in lines if line not in done.stderr]
    assert done.stderr.splitlines()[-1] == "6 problems found."


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("conf.py", b"a = (\n", "M002"),
        ("conf.py", b"1 / 0\n", "M002"),
        ("conf.py", b"extensions = ['chronicle']\nchronicle_book = 3\n", "M002"),
        ("chapters/02-second.md", b"\xff\xfe\x00", "M023"),
        ("index.md", None, "M024"),
    ],
)
def test_what_cannot_be_read_is_named(book: Path, name: str, content: bytes | None, code: str) -> None:
    """A configuration, a chapter or a contents that is broken has a message with its own code."""
    path = book / "docs" / name
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    done = chronicle(book, "catalogs")
    assert {code} == codes(done)
    assert f"docs/{name}" in done.stderr


def test_what_nobody_foresaw_goes_to_a_log(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown error is one line with the name of a log, and the log has the trace."""
    monkeypatch.setattr("chronicle.catalogs.progress", lambda *_: 1 / 0)
    done = CliRunner().invoke(main, ["--book", str(book), "status"])
    assert 1 == done.exit_code
    assert "build/logs/command.log: B009: ZeroDivisionError" in done.output
    assert "Traceback" not in done.output
    assert "Traceback" in (book / "build/logs/command.log").read_text(encoding="utf-8")


def test_a_port_that_is_taken_is_told(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When no address is free, the preview says which is in use, and how to choose another."""
    monkeypatch.setattr("chronicle.preview.live._TRIES", 1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = CliRunner().invoke(main, ["--book", str(book), "live", "--port", str(taken.getsockname()[1])])
    assert 1 == done.exit_code
    assert "B010" in done.output


@pytest.mark.parametrize(
    ("name", "words"), [("SOURCE_DATE_EPOCH", ("build",)), ("SOURCE_DATE_EPOCH", ("check",))]
)
def test_a_variable_that_is_no_time_is_told(book: Path, name: str, words: tuple[str, ...]) -> None:
    """A time that is none stops each command before anything is read."""
    assert {"B025"} == codes(chronicle(book, *words, **{name: "abc"}))


@pytest.mark.parametrize("command", ["build", "check", "catalogs", "status"])
def test_odd_files_stop_every_command_at_once(book: Path, command: str) -> None:
    """A pipe among the chapters is named by every command, and none waits for it."""
    os.mkfifo(book / "docs/chapters/03-pipe.md")
    done = chronicle(book, command)
    assert {"B027"} == codes(done)
    assert "docs/chapters/03-pipe.md" in done.stderr


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


def test_schemas_are_written_beside_the_ledger(book):
    """One command gives an editor's program the schemas of the ledger's files."""
    done = chronicle(book, "schemas")
    assert (0, "") == (done.returncode, done.stderr)
    assert (book / "docs/evidence/schema/claims.schema.json").is_file()
