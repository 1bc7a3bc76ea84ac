"""Typefaces."""

from __future__ import annotations

import hashlib

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.typefaces import installed
from chronicle.outputs.pdf.faces import Faces
from chronicle.outputs.pdf.print_typefaces import manifest, manifest_record, require_fonts

ALL = Faces(SCRIPTS).typefaces


def test_missing_fonts_are_one_problem_that_names_their_packages() -> None:
    """Whatever is missing is said once, before anything is laid out, with what to install."""
    have = [face.family for face in ALL if "CJK" not in face.family]
    with pytest.raises(ProblemsFound) as caught:
        require_fonts(ALL, have=have)
    assert 1 == len(caught.value.problems)
    problem = caught.value.problems[0]
    assert ("P001", "Install it: apt-get install fonts-noto-cjk") == (problem.code, problem.remedy)


def test_a_book_needs_the_fonts_of_its_scripts_alone() -> None:
    """An English and Russian book is printed where no Chinese font is installed."""
    require_fonts(Faces((SCRIPTS[0], SCRIPTS[5])).typefaces, have=["Gentium Plus"])


def test_manifest_gives_version_and_checksum_of_each_file() -> None:
    """The manifest names the very files, so that two builds can be told apart by their fonts."""
    (face,) = (face for face in ALL if face.family == "Gentium Plus")
    path = installed()["Gentium Plus"][0].path
    found = {file.file: file for file in manifest([face])}
    assert hashlib.sha256(path.read_bytes()).hexdigest() == found[path.name].sha256
    assert "6" in found[path.name].version


def test_the_manifest_is_plain_data() -> None:
    """Each file once, in the order of their names, with the families that were set from it."""
    files = manifest(face for face in ALL if "CJK" in face.family or face.family == "Amiri")
    assert sorted(each.file for each in files) == [each.file for each in files]
    assert len({each.file for each in files}) == len(files)
    assert max(len(each.families) for each in files) > 1  # one file holds those of four languages
    first = files[0]
    assert {
        "file": first.file, "families": first.families, "version": first.version, "sha256": first.sha256,
    } == manifest_record(files)[0]  # fmt: skip
