"""Read how a book departs from the design of print: a style sheet of its own, a logo, colours."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronicle.book.theme_colours import check_colours
from chronicle.core.coded_settings import CodedSetting
from chronicle.core.errors import CONF
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.utf8 import NotUtf8, read_utf8
from chronicle.pictures.clean import publish
from chronicle.pictures.cleaned import PictureFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from chronicle.pictures.cleaned import Published

_SETTING = CodedSetting("chronicle_theme", "P048")
_FILES = {"style": (".css",), "logo": (".svg", ".png", ".jpg", ".jpeg")}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Whatever makes WeasyPrint open another file; an escape could hide each of them.
_LOADS = re.compile(
    r"@import|@font-face|@namespace|(?<![\w-])(?:url|src|image|image-set)\s*\(|\\", re.IGNORECASE
)


@dataclass(frozen=True)
class PrintTheme:
    """What a book has of its own in print."""

    css: str = ""
    logo: Published | None = None
    colours: Mapping[str, str] = field(default_factory=dict)


PLAIN_THEME = PrintTheme()


def read_theme(docs: Path) -> PrintTheme:
    """Return the theme that `chronicle_theme` in docs/conf.py names; an empty one where it names none.

    Raises ProblemsFound with each file that is missing or would load another, and each colour that is hard
    to see.
    """
    given = _SETTING.table(docs)
    if given is None:
        return PLAIN_THEME
    problems: list[Problem] = []
    files: dict[str, Path] = {}
    colours: dict[str, str] = {}
    for name, value in given.items():
        line = given.lines[name]
        if name == "colours":
            problems += check_colours(value, line)
            colours = dict(value) if isinstance(value, dict) else {}
        elif name not in _FILES:
            problems.append(
                _SETTING.wrong(line, f"“{name}” is no part of a theme; there are: style logo colours.")
            )
        elif said := _slip(name, value, docs):
            problems.append(_SETTING.wrong(line, said, name))
        else:
            files[name] = docs / value
    css = ""
    if "style" in files:
        try:
            css = read_utf8(files["style"])
        except NotUtf8 as fault:
            problems.append(_SETTING.wrong(given.lines["style"], fault.why, "style"))
        path = f"docs/{files['style'].relative_to(docs).as_posix()}"
        problems += [
            Problem(path, line, "P049", f"“{words}” would load something.", subject=words)
            for line, words in loading(css)
        ]
    logo = None
    if "logo" in files:
        try:
            logo = publish(files["logo"])
        except PictureFault as fault:
            problems.append(Problem(CONF, given.lines["logo"], fault.code, fault.message, subject="logo"))
    if problems:
        raise ProblemsFound(problems)
    return PrintTheme(css, logo, colours)


def loading(css: str) -> Iterator[tuple[int, str]]:
    """Yield each place of a style sheet that would load something, with its line; remarks load nothing."""
    plain = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), css)
    for found in _LOADS.finditer(plain):
        yield plain.count("\n", 0, found.start()) + 1, found[0]


def _slip(name: str, value: object, docs: Path) -> str:
    """Return what is wrong with the name of a file; nothing where it is right."""
    endings = _FILES[name]
    if not isinstance(value, str) or not value.lower().endswith(endings):
        return f"“{name}” is {value!r}, no file that ends in {' or '.join(endings)}."
    path = docs / value
    if "://" in value or not path.resolve().is_relative_to(docs.resolve()):
        return f"{value} lies outside docs/."
    if not path.is_file():
        return f"there is no file {value} in docs/."
    return ""
