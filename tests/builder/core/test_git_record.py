"""What git keeps of a book is read as it is, and nothing of the repository of something else."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from chronicle.core.git_record import ask_git, every_version


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


def commit(root: Path, **contents: str) -> None:
    for name, content in contents.items():
        (root / "texts" / f"{name}.po").write_text(content, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")


def test_every_version_of_a_file_is_read_newest_first(tmp_path: Path) -> None:
    """Also of one that has been taken out; names are those that a book in a folder of its own sees."""
    book = tmp_path / "book"
    (book / "texts").mkdir(parents=True)
    (book / "docs").mkdir()
    (book / "docs/conf.py").touch()
    git(tmp_path, "init", "-q")
    commit(book, a="one\n", é="\tzwei\n\n")
    commit(book, a="two")
    (book / "texts/a.po").unlink()
    commit(book)
    assert [("texts/a.po", b"two"), ("texts/a.po", b"one\n"), ("texts/é.po", b"\tzwei\n\n")] == list(
        every_version(book, "texts")
    )


def test_a_book_that_is_not_kept_has_no_versions(tmp_path: Path) -> None:
    """Where its configuration is no file of git's, its history is that of something else."""
    assert ([], None) == (list(every_version(tmp_path, "texts")), ask_git(tmp_path, "log"))
    git(tmp_path, "init", "-q")
    assert [] == list(every_version(tmp_path, "texts"))


def test_what_git_says_is_told_in_whatever_bytes(tmp_path: Path) -> None:
    """A name may be in the encoding of another system; the rest of what was asked is told."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "docs/conf.py").touch()
    (Path(os.fsdecode(os.fsencode(tmp_path / "texts") + "/für".encode("latin-1")))).touch()
    git(tmp_path, "init", "-q")
    commit(tmp_path, a="one")
    said = ask_git(tmp_path, "ls-files", "-z", "texts")
    assert said is not None
    assert ["texts/a.po", "texts/f\ufffdr"] == said.rstrip("\0").split("\0")
