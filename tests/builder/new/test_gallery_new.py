"""All that a new book holds, and all that adding languages to a book writes and says."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.new.added_language import add_languages
from chronicle.new.configured_editions import with_editions
from chronicle.new.new_book import make_book, slug_of
from tests.builder.catalogs.conftest import messages_read_here
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved

MADE = re.compile(r"urn:uuid:[0-9a-f-]{36}")  # at random
TITLES = ("L’été à Zürich: eaux hautes", "Наводнение", "霍姆斯", "الجسر", "?!", "word " * 20, "A--B__c 2012")
BOOK = """chronicle_book = {
    "identifiers": {"en": "urn:uuid:00000000-0000-4000-8000-000000000011"},
    "reviewers": {
        "en": None,
    },
}
"""
SETTINGS = (
    "",
    'language = "ar"\n',
    'chronicle_editions = ["en"]\n',
    'chronicle_editions = ["en", "fa", "fr"]\n' + BOOK,
    "chronicle_editions = (\n    'en',  # the first\n    'ar'\n)\n",
    "chronicle_editions = []\r\nx = 1\r\n",
    "EDITIONS = ['en']\nchronicle_editions = EDITIONS\n",
    BOOK,
    BOOK.replace("urn:uuid:0", "isbn:0"),
    'chronicle_book = {"identifiers": {}, "reviewers": {}}\n',
    "chronicle_editions = [each for each in 'ab']\n",
    "chronicle_editions = 'en'\n",
    "chronicle_editions = ['en', 'x' + y]\n",
    "chronicle_book = dict(identifiers={})\n",
    "chronicle_book = {'identifiers': dict()}\n",
    "chronicle_book = {'reviewers': {'en': who()}}\n",
)


@pytest.mark.parametrize("codes", [("en", "ar", "zh"), ("fr", "he")], ids="+".join)
def test_a_new_book(tmp_path: Path, approved: Approved, codes: tuple[str, ...]) -> None:
    """It has these files; what its settings, its README and its ledger say is in the languages asked for."""
    root = tmp_path / "a book"
    told = [str(make_book(root, 'The "Bridge" at $Oldermead', codes)).replace(str(tmp_path), "…")]
    for path in sorted(each for each in root.rglob("*") if each.is_file()):
        name = path.relative_to(root).as_posix()
        told.append(f"=== {name}")
        if name in {"docs/conf.py", "README.md", "docs/evidence/actors.yaml", "docs/evidence/subjects.yaml"}:
            told.append(MADE.sub("urn:uuid:…", path.read_text("utf-8")))
    approved(*told, *(f"{each!r}: {slug_of(each)}" for each in TITLES))


def test_what_is_no_book(tmp_path: Path, approved: Approved) -> None:
    """Each reason why a book cannot be made is told, all together, and nothing is written."""
    full, file, link = tmp_path / "full", tmp_path / "file", tmp_path / "link"
    full.mkdir()
    (full / "x").touch()
    file.touch()
    link.symlink_to(tmp_path / "nowhere")
    told: list[object] = []
    asked = (
        (full, " ", ()),
        (file, "A\nB", ("en", "en", "frr")),
        (link, "{documents} and **two**", ("xx", "zh-Hans", "fr")),
        (tmp_path / "new", "", ("en",)),
    )
    for folder, title, codes in asked:
        with pytest.raises(ProblemsFound) as found:
            make_book(folder, title, codes)
        told += [f"=== {title!r} {codes}"]
        told += [str(each).replace(str(tmp_path), "…") for each in found.value.problems]
    approved(*told, f"there: {sorted(path.name for path in tmp_path.iterdir())}")


def test_settings(approved: Approved) -> None:
    """Editions are added to what is written, each once and in order; what cannot be added to is told."""
    told: list[object] = []
    for conf in SETTINGS:
        told.append(f"=== {conf!r}")
        for source, codes in (("en", ("fr", "fa")), ("ar", ("ar", "en"))):
            try:
                told.append(with_editions(conf.encode(), source, codes).decode())
            except ProblemsFound as found:
                told += found.problems
    for wrong in (b"\xff = 1\n", b"x = (\n", "\ufeffchronicle_editions = ['en']\n".encode()):
        try:
            told.append(repr(with_editions(wrong, "en", ("fr",))))
        except ProblemsFound as found:
            told += found.problems
    approved(*told)


def test_added_languages(tmp_path: Path, approved: Approved) -> None:
    """What would change, what has changed and what comes next is said; the catalogs are there."""
    root = tmp_path / "book"
    shutil.copytree(BOOKS / "manuscript", root)
    folders, told = Folders(root), list[object]()
    own = folders.languages / "own/language.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("locale: de\n", "utf-8")
    for codes in ((), ("frr", "arabic", "zh-Hans"), ("xx",)):
        with pytest.raises(ProblemsFound) as found:
            add_languages(folders, codes, messages_read_here)
        told += [f"=== {codes}", *found.value.problems]
    for codes, write in (
        (("fa", "own"), False),
        (("ar", "zh"), False),
        (("fa", "own", "fa", "zh-Hant"), True),
    ):
        told += [f"=== {codes} {write}", str(add_languages(folders, codes, messages_read_here, write=write))]
    told.append((folders.docs / "conf.py").read_text("utf-8"))
    told += sorted(path.relative_to(root).as_posix() for path in folders.locales.glob("*/*/*.po"))
    approved(*told)
