"""One table of typefaces, and one way to their files."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from chronicle.languages import fontconfig
from chronicle.languages.fontconfig import FontFile
from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.typefaces import (
    CODE,
    all_typefaces,
    characters_of,
    find_font,
    installed,
    package_of,
)
from chronicle.outputs.epub.epub_typefaces import faces_of, font_of
from chronicle.sphinx_ext.faults import FaultsInBook
from tests.roots import ROOT


def test_all_typefaces_are_in_the_list_of_system_packages() -> None:
    """What the outputs name is what a fresh system installs."""
    listed = (ROOT / "scripts" / "system-packages.txt").read_text(encoding="utf-8")
    assert [] == [face.package for face in all_typefaces() if face.package not in listed]
    assert "fonts-noto-core" == package_of("Noto Serif Hebrew")
    assert CODE in all_typefaces()
    assert all(script.print.emphasis in (None, *script.print.typefaces) for script in SCRIPTS)


HAVE = {
    "A": (
        FontFile(Path("a-light"), 0, 50, 0),
        FontFile(Path("a-book"), 1, 100, 0),
        FontFile(Path("a-book-2"), 0, 100, 0),
        FontFile(Path("a-bold"), 0, 205, 0),
        FontFile(Path("a-italic"), 0, 80, 100),
    ),
    "B": (FontFile(Path("b"), 0, 80, 0),),
}


@pytest.mark.parametrize(
    ("family", "bold", "italic", "expected"),
    [
        ("A", False, False, "a-book"),
        ("A", True, False, "a-bold"),
        ("A", False, True, "a-italic"),
        ("B", True, False, "b"),
        ("B", False, True, None),
        ("C", False, False, None),
    ],
)
def test_the_nearest_weight_is_found(family: str, bold: bool, italic: bool, expected: str | None) -> None:
    """Some families call their regular face medium; of two alike it is always the same; none is slanted."""
    found = find_font(family, bold=bold, italic=italic, have=HAVE)
    assert expected == (found and found.path.name)


def test_each_face_of_the_system_is_the_one_of_its_name() -> None:
    """The place in a collection is that of the family: another region's forms would be printed otherwise."""
    from fontTools.ttLib import TTFont

    for face in all_typefaces():
        for file in installed()[face.family]:
            with TTFont(file.path, fontNumber=file.number, lazy=True) as font:
                names = {str(record) for record in font["name"].names if record.nameID in (1, 16)}
            assert face.family in names


def test_the_outputs_take_the_same_file_of_a_family() -> None:
    """Print, EPUB and figures are set in one version of a face."""
    for face in (face for script in SCRIPTS for face in faces_of(script)):
        assert font_of(face) in installed()[face.original]


def test_a_missing_font_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """The remedy can be typed as it stands, in the EPUB and in the figures."""
    from chronicle.core.problems import ProblemsFound
    from chronicle.figures import fonts
    from chronicle.outputs.epub import epub_typefaces as of_epub

    for module in (of_epub, fonts):
        monkeypatch.setattr(module, "find_font", lambda _family, **_wanted: None)
    with pytest.raises(FaultsInBook) as found:
        font_of.__wrapped__(faces_of(SCRIPTS[0])[0])
    assert ["Install the package fonts-sil-gentiumplus."] == [each.remedy for each in found.value.problems]
    with pytest.raises(ProblemsFound) as missing:
        fonts.font_files.__wrapped__()
    remedies = {each.remedy for each in missing.value.problems if each.code == "F020"}
    packages = ("fonts-sil-gentiumplus", "fonts-hosny-amiri", "fonts-noto-core", "fonts-noto-cjk")
    assert {f"Install it: apt-get install {package}" for package in packages} == remedies


def test_without_fontconfig_no_font_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without the library is told which fonts to install, with no traceback."""

    def fail(_name: str) -> None:
        raise OSError

    monkeypatch.setattr(fontconfig.ctypes, "CDLL", fail)
    monkeypatch.setattr(fontconfig, "_system", fontconfig._system.__wrapped__)
    assert {} == installed.__wrapped__()


@pytest.mark.parametrize("family", ["Amiri", "Noto Serif CJK JP"])
def test_a_family_has_the_characters_that_its_files_list(family: str) -> None:
    """What fontconfig says of a face, alone or in a collection, is what stands in its own table."""
    listed: set[int] = set()
    for file in installed()[family]:
        with TTFont(file.path, fontNumber=file.number, lazy=True) as font:
            listed.update(font.getBestCmap())
    assert len(listed) > 1000
    assert listed == characters_of(family)
