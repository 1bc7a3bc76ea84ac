"""Typefaces."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from chronicle.press.fonts import TYPEFACES, Typeface, installed, manifest, require_fonts
from chronicle.problems import ProblemsFound


def test_missing_fonts_are_one_problem_that_names_their_packages() -> None:
    """Whatever is missing is said once, before anything is laid out, with what to install."""
    have = {face.family: (Path("x"),) for face in TYPEFACES if "CJK" not in face.family}
    with pytest.raises(ProblemsFound) as caught:
        require_fonts(have=have)
    assert 1 == len(caught.value.problems)
    problem = caught.value.problems[0]
    assert ("P001", "Install it: apt-get install fonts-noto-cjk") == (problem.code, problem.remedy)


def test_all_typefaces_are_in_the_list_of_system_packages() -> None:
    """What the style sheets name is what a fresh system installs."""
    listed = (Path(__file__).parents[2] / "scripts" / "system-packages.txt").read_text(encoding="utf-8")
    assert [] == [face.package for face in TYPEFACES if face.package not in listed]


def test_manifest_gives_version_and_checksum_of_each_file() -> None:
    """The manifest names the very files, so that two builds can be told apart by their fonts."""
    face = Typeface("Gentium Plus", "fonts-sil-gentiumplus")
    path = installed()["Gentium Plus"][0]
    found = {file.file: file for file in manifest([face])}
    assert hashlib.sha256(path.read_bytes()).hexdigest() == found[path.name].sha256
    assert "6" in found[path.name].version
