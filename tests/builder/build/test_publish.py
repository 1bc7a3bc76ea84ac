"""dist/ is always one whole set, the old or the new."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
from pathlib import Path

import pytest

from chronicle.build import publish
from chronicle.build.inventory import take_inventory
from chronicle.build.plan import choose
from tests.languages import CHOSEN


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Return a published set of two results."""
    new = publish.start_set(tmp_path / "build/sets")
    (new / "book-en.pdf").write_text("old pdf")
    (new / "web/en").mkdir(parents=True)
    (new / "web/en/index.html").write_text("old page")
    publish.publish(new, tmp_path / "dist")
    return tmp_path / "dist"


def test_first_set_is_published_with_its_checksums(dist: Path) -> None:
    """A set names every file that it holds, in the form that `sha256sum -c` reads."""
    done = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"], cwd=dist, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines() == ["book-en.pdf: OK", "web/en/index.html: OK"]


def test_a_result_takes_no_room_twice(dist: Path) -> None:
    """What goes from one set to the next is the same file, so that a full disk does not stop it."""
    new = publish.start_set(dist.parent / "build/sets")
    publish.place(dist / "web/en", new / "web/en")
    assert (new / "web/en/index.html").samefile(dist / "web/en/index.html")


@pytest.mark.parametrize(
    "code", [errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EACCES]
)
def test_where_a_file_cannot_have_two_names_it_is_copied(
    dist: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Another file system, or one without such names, costs a copy and no more."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "link", refuse)
    publish.place(dist / "book-en.pdf", dist.parent / "copy.pdf")
    assert "old pdf" == (dist.parent / "copy.pdf").read_text()


def test_a_full_disk_is_no_reason_to_copy(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room for a name there is none for a file: the error is told as it is."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "link", full)
    with pytest.raises(OSError, match="No space left"):
        publish.place(dist / "book-en.pdf", dist.parent / "copy.pdf")


def test_failure_while_publishing_leaves_the_old_set(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fills up while checksums are written, what was published stays as it was."""
    new = publish.start_set(dist.parent / "build/sets")
    (new / "book-en.pdf").write_text("new pdf")

    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        publish.publish(new, dist)
    monkeypatch.undo()
    assert "old pdf" == (dist / "book-en.pdf").read_text()
    assert take_inventory(dist, "book", choose(CHOSEN, (), ())).in_order


def test_what_is_set_aside_overwrites_nothing(dist: Path) -> None:
    """Further files of the same name get a number, and so does one beside a link to nowhere; all are kept."""
    aside = dist.parent / "aside"
    for text in ("first", "second", "third"):
        (dist / "mine.txt").write_text(text)
        moved = publish.set_aside(["mine.txt"], dist, aside)
    assert aside / "mine.txt.3" == moved["mine.txt"]
    assert {"first", "second", "third"} == {path.read_text() for path in aside.iterdir()}
    (dist / "link").symlink_to("nowhere")
    (aside / "link").symlink_to("elsewhere")
    assert {"link": aside / "link.2"} == publish.set_aside(["link"], dist, aside)
    assert Path("elsewhere") == (aside / "link").readlink()


def test_what_a_killed_build_left_is_in_no_set(tmp_path: Path) -> None:
    """A set begins empty."""
    (publish.start_set(tmp_path / "sets") / "half.pdf").write_text("half")
    assert [] == list(publish.start_set(tmp_path / "sets").iterdir())


def test_a_set_is_published_with_what_it_holds_and_nothing_else(dist: Path) -> None:
    """Files of folders within folders too; what was published before and is not in it is gone."""
    made = dist.parent / "made"
    (made / "deep/er").mkdir(parents=True)
    for name in ("a", "deep/b", "deep/er/c"):
        (made / name).write_text(name)
    new = publish.start_set(dist.parent / "build/sets")
    assert dist.parent / "build/sets/new" == new
    publish.place(made, new / "web/en")
    digests = {f"web/en/{name}": hashlib.sha256(name.encode()).hexdigest() for name in
               ("a", "deep/b", "deep/er/c")}  # fmt: skip
    assert digests == publish.publish(new, dist)
    lines = "".join(f"{digest}  {name}\n" for name, digest in digests.items())
    assert {*digests, "SHA256SUMS"} == {
        path.relative_to(dist).as_posix() for path in dist.rglob("*") if path.is_file()
    }
    assert lines == (dist / "SHA256SUMS").read_text("utf-8")
    assert not new.exists()
