"""Compare an EPUB without typefaces with the full one: the same book, in the reader's own typefaces."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What may differ: the list of files, the style sheet that names typefaces, the imprint that gives a licence.
_MAY_DIFFER = re.compile(r"EPUB/(package\.opf|imprint\.xhtml|styles/[^/]+\.css)")
_TYPEFACE = re.compile(r"(?i)\.(otf|ttf|ttc|otc|woff2?)$")
# The contents for older readers repeat the identifier, which is each one's own.
_OWN = re.compile(rb'<meta name="dtb:uid" content="[^"]*"/>')
_IDENTIFIER = re.compile(rb"<dc:identifier[^>]*>([^<]+)<")


def light_of(epub: Path) -> Path:
    """Return the path of the EPUB without typefaces that stands beside a full one."""
    return epub.with_name(f"{epub.stem}-light{epub.suffix}")


def check_light_epub(epub: Path) -> list[Problem]:
    """Return what makes the EPUB without typefaces another book than the full one beside it."""
    light = light_of(epub)
    if not light.is_file():
        return [Problem(light.name, 0, "U030", "it is not there.")]
    return [Problem(light.name, 0, "U030", said) for said in _faults(_files(epub), _files(light))]


def _files(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as container:
        return {name: container.read(name) for name in container.namelist()}


def _faults(full: dict[str, bytes], light: dict[str, bytes]) -> Iterator[str]:
    for name in sorted(full.keys() - light.keys()):
        if not _TYPEFACE.search(name):
            yield f"{name} is missing."
    for name in sorted(light):
        if _TYPEFACE.search(name):
            yield f"{name} is a typeface."
        elif name not in full:
            yield f"{name} is not in the full one."
        elif _OWN.sub(b"", light[name]) != _OWN.sub(b"", full[name]) and not _MAY_DIFFER.fullmatch(name):
            yield f"{name} differs from that of the full one."
        if name.endswith(".css") and b"@font-face" in light[name]:
            yield f"{name} names a typeface that is not inside."
    mine, other = (_IDENTIFIER.search(files.get("EPUB/package.opf", b"")) for files in (light, full))
    if mine is None or other is None or mine[1] == other[1]:
        yield "its identifier is that of the full one, and a reading system takes the one for the other."
