"""The EPUB without typefaces is the same book."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.results.light_epub import _faults, check_light_epub, light_of

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE, PAGE, SHEET = "EPUB/package.opf", "EPUB/chapters/1.xhtml", "EPUB/styles/book.css"
FULL = {
    PACKAGE: b'<dc:identifier id="book-id">urn:a</dc:identifier>',
    PAGE: b"<p>text</p>",
    "EPUB/imprint.xhtml": b"fonts",
    SHEET: b"@font-face {}",
    "EPUB/fonts/book.otf": b"font",
}
LIGHT = {
    PACKAGE: b'<dc:identifier id="book-id">urn:b</dc:identifier>',
    PAGE: FULL[PAGE],
    "EPUB/imprint.xhtml": b"no fonts",
    SHEET: b"p {}",
}


def packed(path: Path, files: dict[str, bytes]) -> Path:
    """Write a container with these files."""
    with zipfile.ZipFile(path, "w") as container:
        for name, content in files.items():
            container.writestr(name, content)
    return path


def checked(folder: Path, light: dict[str, bytes]) -> list[str]:
    """Return what is said of such a file beside the full one."""
    full = packed(folder / "book-en.epub", FULL)
    packed(light_of(full), light)
    return [problem.message for problem in check_light_epub(full)]


def test_a_light_epub_without_typefaces_is_accepted(tmp_path: Path) -> None:
    """List of files, style sheet and imprint may differ, since they name typefaces."""
    assert [] == checked(tmp_path, LIGHT)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({PAGE: b"<p>tex</p>"}, f"{PAGE} differs from that of the full one."),
        ({"EPUB/fonts/book.otf": b"font"}, "EPUB/fonts/book.otf is a typeface."),
        ({"EPUB/more.xhtml": b""}, "EPUB/more.xhtml is not in the full one."),
        ({SHEET: b"@font-face {}"}, f"{SHEET} names a typeface that is not inside."),
        (
            {PACKAGE: FULL[PACKAGE]},
            "its identifier is that of the full one, and a reading system takes the one for the other.",
        ),
    ],
)
def test_what_makes_it_another_book_is_named(tmp_path: Path, change: dict[str, bytes], said: str) -> None:
    """A planted change of text, files, style or identifier is found, and nothing else."""
    assert [said] == checked(tmp_path, LIGHT | change)


def test_a_lost_file_is_named(tmp_path: Path) -> None:
    """What only the full one has is missing, unless it is a typeface; so is a light one that nobody made."""
    assert [f"{PAGE} is missing."] == checked(
        tmp_path, {name: content for name, content in LIGHT.items() if name != PAGE}
    )
    light_of(tmp_path / "book-en.epub").unlink()
    (problem,) = check_light_epub(tmp_path / "book-en.epub")
    assert ("book-en-light.epub", "it is not there.") == (problem.path, problem.message)


def test_the_identifier_is_repeated_for_older_readers() -> None:
    """Their contents carry each one's own, and differ in nothing else."""
    ncx = b'<meta name="dtb:uid" content="urn:%d"/><text>%s</text>'
    full = FULL | {"EPUB/toc.ncx": ncx % (1, b"One")}
    assert [] == list(_faults(full, LIGHT | {"EPUB/toc.ncx": ncx % (2, b"One")}))
    (said,) = _faults(full, LIGHT | {"EPUB/toc.ncx": ncx % (2, b"Two")})
    assert "EPUB/toc.ncx differs from that of the full one." == said
