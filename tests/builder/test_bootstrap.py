"""The installer names exactly what is missing, and changes nothing where it cannot install."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.roots import ROOT

SCRIPTS = ROOT / "scripts"
# What every Linux has; no apt-get, no sudo, and nothing that the builder asks for but Python.
BASICS = ("sh", "dirname", "grep", "sort", "tr", "id", "touch")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Return a copy of the installer on a system that has the basics alone."""
    (tmp_path / "scripts").mkdir()
    for name in ("bootstrap", "system-packages.txt"):
        shutil.copy(SCRIPTS / name, tmp_path / "scripts" / name)
    (tmp_path / "bin").mkdir()
    for name in BASICS:
        found = shutil.which(name)
        assert found
        (tmp_path / "bin" / name).symlink_to(Path(found).resolve())
    # Not what the PATH names: that may be a script that asks for more.
    (tmp_path / "bin/python3").symlink_to(Path(sys.executable).resolve())
    return tmp_path


def bootstrap(root: Path, group: str) -> subprocess.CompletedProcess[str]:
    """Run the installer with nothing but the basics."""
    return subprocess.run(
        [str(root / "scripts" / "bootstrap"), group],
        env={"PATH": str(root / "bin"), "HOME": str(root)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def listed(*groups: str) -> list[tuple[str, str]]:
    """Return package and probe of each line of the list."""
    lines = (SCRIPTS / "system-packages.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(maxsplit=3) for line in lines if line.strip() and not line.startswith("#")]
    return [(row[1], row[2]) for row in rows if row[0] in groups]


@pytest.mark.whole
@pytest.mark.parametrize(("group", "groups"), [("book", ("book",)), ("test", ("book", "test"))])
def test_without_apt_each_missing_package_is_named(bare: Path, group: str, groups: tuple[str, ...]) -> None:
    """Where there is no apt-get, one message names every package that a probe did not find, and no other."""
    done = bootstrap(bare, group)
    assert done.returncode == 1
    assert done.stderr.startswith("B001: this system has no apt-get.")
    named = done.stderr.rsplit(": ", 1)[1].split()
    for package, probe in listed(*groups):
        # Programs and typefaces are looked for on the bare PATH; libraries where the system has them.
        if probe.startswith(("cmd:", "font:", "pc:")):
            assert package in named
    assert sorted(set(named)) == named
    assert {*named} <= {package for package, _probe in listed(*groups)}
    assert [] == [path.name for path in bare.iterdir() if path.name not in {"bin", "scripts"}]


@pytest.mark.whole
def test_whoever_checks_is_asked_for_no_typefaces(bare: Path) -> None:
    """All else is named as for a book, so that what was installed for one is there for the other."""
    named = [set(bootstrap(bare, group).stderr.rsplit(": ", 1)[1].split()) for group in ("check", "book")]
    typefaces = {package for package, probe in listed("book") if probe.startswith("font:")}
    assert named[1] - typefaces == named[0]
    assert typefaces <= named[1]


@pytest.mark.whole
def test_what_is_there_is_not_asked_for(bare: Path) -> None:
    """A program that the system has is not named."""
    for name in ("msgmerge", "g++"):
        (bare / "bin" / name).symlink_to("/bin/true")
    named = bootstrap(bare, "book").stderr.rsplit(": ", 1)[1].split()
    assert not {"gettext", "g++"} & {*named}
    assert "fontconfig" in named


def test_an_old_python_is_named(bare: Path) -> None:
    """Whoever has an older Python reads which one is needed."""
    (bare / "bin/python3").unlink()
    (bare / "bin/python3").write_text('#!/bin/sh\ncase "$2" in *platform*) echo 3.9.2;; *) exit 1;; esac\n')
    (bare / "bin/python3").chmod(0o755)
    done = bootstrap(bare, "book")
    assert (1, "B001: Python 3.9.2 is too old: 3.11 or later is needed.\n") == (done.returncode, done.stderr)


def test_a_system_without_python_is_told(bare: Path) -> None:
    """Without Python the message says what to install."""
    (bare / "bin/python3").unlink()
    done = bootstrap(bare, "book")
    assert done.returncode == 1
    assert done.stderr.startswith("B001: python3 is not installed.")


def test_another_word_is_refused(bare: Path) -> None:
    """The groups are named to whoever asks for another."""
    done = bootstrap(bare, "all")
    assert (2, "usage: scripts/bootstrap check|book|test\n") == (done.returncode, done.stderr)


def test_every_package_is_listed_once_with_a_probe() -> None:
    """The list can be read by a person and by the installer."""
    packages = [package for package, _probe in listed("book", "test")]
    assert sorted({*packages}) == sorted(packages)
    assert all(
        probe.partition(":")[0] in {"cmd", "lib", "py", "pc", "hdr", "font"}
        for _, probe in listed("book", "test")
    )


def test_make_help_lists_every_target() -> None:
    """`make help` and `make` alone say what there is, with the two ways to narrow a build."""
    makefile = (SCRIPTS.parent / "Makefile").read_text(encoding="utf-8")
    targets = next(line for line in makefile.splitlines() if line.startswith(".PHONY:")).split()[1:]
    for words in (["make", "help"], ["make"]):
        said = subprocess.run(words, cwd=SCRIPTS.parent, capture_output=True, text=True, check=True).stdout
        shown = [line.split()[1] for line in said.splitlines() if line.startswith("  make ")]
        assert sorted(shown) == sorted(targets)
        assert "LANGUAGES=" in said
        assert "FORMATS=" in said
