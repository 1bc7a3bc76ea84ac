"""A book is made of what people write for it, and of nothing that lies beside."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.core.inputs import (
    chapter_files,
    digest_of_files,
    docname_of,
    ledger_files,
    pictures,
    require_plain_files,
    shared_files,
)
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


LINK = "it is a link to {}, and no plain file is there."


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return a book of one chapter with a picture, a figure with data, and much that is none of it."""
    docs = tmp_path / "docs"
    for name, text in {
        "conf.py": "cover = 'cover.png'\nhtml_css_files = ['own.css']\n",
        "index.md": "# T\n\n![x](map.png)\n\nThis will happen.\n",
        "map.png": "",
        "map.ar.png": "",
        "unmapped.png": "",
        "cover.png": "",
        "own.css": "",
        "other.css": "",
        "en.png": "",
        ".hidden.md": "",
        "#index.md#": "",
        "index.md~": "",
        "notes.txt": "",
        "STYLE.md": "# How this book is written\n",
        "parts/STYLE.md": "# A chapter on style\n",
        "evidence/places.yaml": "",
        "evidence/places.yaml.orig": "",
        "evidence/notes.md": "",
        "evidence/claims/deaths.yml": "",
        "evidence/.hidden.yaml": "",
        "languages/readme.md": "",
        "languages/eo/words.yaml": "",
        "languages/eo/words.po": "",
        "languages/eo/words.txt": "",
        "figures/maps.yaml": "base: levant.json",
        "figures/data/levant.json": "",
        "figures/data/COPYING": "",
        "figures/readme/shot.png": "",
    }.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Folders(tmp_path)


def names(folders: Folders) -> list[str]:
    """Return the names of the book's files."""
    return sorted(path.relative_to(folders.docs).as_posix() for path in shared_files(folders))


def test_only_files_of_the_book_are_counted(folders: Folders) -> None:
    """Backups, hidden files, screenshots, and pictures and style sheets that nothing names are left out."""
    assert names(folders) == [
        "conf.py", "cover.png", "evidence/claims/deaths.yml", "evidence/places.yaml",
        "figures/data/levant.json", "figures/maps.yaml", "index.md", "languages/eo/words.po",
        "languages/eo/words.yaml", "map.ar.png", "map.png", "own.css", "parts/STYLE.md",
    ]  # fmt: skip
    assert [folders.docs / "index.md", folders.docs / "parts/STYLE.md"] == chapter_files(folders)


@pytest.mark.parametrize("text", ["![x](a%20b.png)", "![x](<a b.png>)", "```{figure} a b.*\n```"])
def test_a_picture_is_known_however_it_is_written(folders: Folders, text: str) -> None:
    """Escapes and patterns name a picture too."""
    (folders.docs / "a b.png").write_bytes(b"")
    assert [folders.docs / "a b.png"] == pictures(folders, text)


@pytest.mark.parametrize("kind", ["svg", "png", "jpg", "jpeg", "gif", "webp", "pdf", "PNG"])
def test_every_kind_of_picture_is_one(folders: Folders, kind: str) -> None:
    """Each is known by its own name and by a pattern, and by a part of a longer name never."""
    path = folders.docs / f"own.{kind}"
    path.write_bytes(b"")
    for text in (f"![x](own.{kind})", "![x](own.*)", f"![x](parts/own.{kind})"):
        assert [path] == pictures(folders, text)
    for text in (f"![x](my-own.{kind})", f"![x](town.{kind})", "own."):
        assert [] == pictures(folders, text)


def test_the_digest_follows_content_and_name(folders: Folders, tmp_path: Path) -> None:
    """The fingerprint changes with a file's text and name, not with its age or the folder's place."""
    path = folders.docs / "index.md"
    first = digest_of_files(folders.root, [path])
    os.utime(path, (1, 1))
    assert first == digest_of_files(folders.root, [path])
    path.write_text("two")
    assert first != digest_of_files(folders.root, [path])
    assert digest_of_files(tmp_path, [path]) != digest_of_files(folders.docs, [path])
    both = [path, folders.docs / "conf.py"]
    assert digest_of_files(folders.root, both) == digest_of_files(folders.root, both[::-1])


@pytest.mark.parametrize(
    ("name", "make", "code", "said"),
    [
        ("pipe.md", os.mkfifo, "B027", "it is no plain file: a pipe, a device or a socket."),
        ("zero.md", lambda path: path.symlink_to("/dev/zero"), "B027", LINK.format("/dev/zero")),
        ("gone.md", lambda path: path.symlink_to("nowhere"), "B027", LINK.format("nowhere")),
        ("folder", lambda path: path.symlink_to("figures"), "B027", LINK.format("figures")),
        ("loop", lambda path: path.symlink_to("."), "B027", LINK.format(".")),
        (
            os.fsdecode(b"caf\xe9.md"),
            lambda path: path.write_text("x"),
            "B026",
            "the name is not written in UTF-8.",
        ),
    ],
)
def test_what_is_no_plain_file_is_refused(
    folders: Folders, name: str, make: Callable[[Path], object], code: str, said: str
) -> None:
    """A pipe, a device, a broken link, a circle and an unreadable name are told, and never opened."""
    make(folders.docs / name)
    with pytest.raises(ProblemsFound) as found:
        require_plain_files(folders)
    shown = os.fsencode(name).decode(errors="replace")
    assert (Problem(f"docs/{shown}", 0, code, said),) == found.value.problems
    str(found.value.problems[0]).encode()


def test_translations_are_plain_files_too(folders: Folders) -> None:
    """A pipe among the catalogs is told like one among the chapters."""
    (folders.locales / "ar").mkdir(parents=True)
    os.mkfifo(folders.locales / "ar" / "index.po")
    with pytest.raises(ProblemsFound, match="B027"):
        require_plain_files(folders)


def test_what_is_no_file_is_none_of_the_book(folders: Folders) -> None:
    """A pipe with the name of a chapter, a picture or a word list is never opened."""
    for name in ("pipe.md", "map.gif", "languages/eo/pipe.yaml", "evidence/claims/pipe.yaml"):
        os.mkfifo(folders.docs / name)
    (folders.evidence / "folder.yaml").mkdir()
    assert not [name for name in names(folders) if "pipe" in name or "folder" in name or ".gif" in name]


def test_files_come_in_one_order(folders: Folders) -> None:
    """What is made of them does not hang on the order in which a disk gives them."""
    assert ["claims/deaths.yml", "places.yaml", "../figures/data/levant.json", "../figures/maps.yaml"] == [
        os.path.relpath(path, folders.evidence) for path in ledger_files(folders)
    ]
    assert "parts/one" == docname_of(folders.docs / "parts/one.md", folders)


def test_a_link_to_a_plain_file_is_a_file(folders: Folders) -> None:
    """A chapter may lie elsewhere; what editors hide, and their schemas of the ledger, are not looked at."""
    (folders.docs / "linked.md").symlink_to("index.md")
    (folders.docs / ".#index.md").symlink_to("somebody@somewhere:1")
    (folders.evidence / "schema").symlink_to("somewhere")
    require_plain_files(folders)
    assert folders.docs / "linked.md" in chapter_files(folders)


def test_a_catalog_lies_in_the_book(tmp_path: Path) -> None:
    """A catalog may be a link to another of the book, and none to a file elsewhere."""
    locales = tmp_path / "book/locales/ar"
    locales.mkdir(parents=True)
    (tmp_path / "book/docs").mkdir()
    (tmp_path / "secret.po").write_text("secret", encoding="utf-8")
    (locales / "one.po").write_text("one", encoding="utf-8")
    (locales / "two.po").symlink_to("one.po")
    require_plain_files(Folders(tmp_path / "book"))
    (locales / "three.po").symlink_to(tmp_path / "secret.po")
    with pytest.raises(ProblemsFound) as found:
        require_plain_files(Folders(tmp_path / "book"))
    said = f"it is a link to {tmp_path}/secret.po, which is no part of the book."
    assert (Problem("locales/ar/three.po", 0, "B027", said),) == found.value.problems


def test_a_book_is_one_wherever_its_folder_is_linked(tmp_path: Path) -> None:
    """Its own catalogs are no ways out where an editor opens it by a link to its folder."""
    locales = tmp_path / "real/locales/ar"
    locales.mkdir(parents=True)
    (tmp_path / "real/docs").mkdir()
    (locales / "one.po").write_text("one", encoding="utf-8")
    (locales / "two.po").symlink_to(locales / "one.po")
    (tmp_path / "link").symlink_to("real")
    require_plain_files(Folders(tmp_path / "link"))
    (tmp_path / "real/other").mkdir()
    (tmp_path / "real-not/docs").mkdir(parents=True)
    (tmp_path / "real-not/x.po").write_text("x", encoding="utf-8")
    (locales / "three.po").symlink_to(tmp_path / "real-not/x.po")
    with pytest.raises(ProblemsFound) as found:
        require_plain_files(Folders(tmp_path / "link"))
    assert ["locales/ar/three.po"] == [each.path for each in found.value.problems]
