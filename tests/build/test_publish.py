"""dist/ is always one whole set, the old or the new."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from chronicle.build import publish
from chronicle.problems import ProblemsFound


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Return a published set of two results."""
    new = publish.start_set(tmp_path / "build/sets", tmp_path / "dist")
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


def test_narrowed_build_keeps_the_other_results(dist: Path) -> None:
    """A new set starts from what is published, so that a narrowed build loses nothing."""
    new = publish.start_set(dist.parent / "build/sets", dist)
    source = dist.parent / "fresh.pdf"
    source.write_text("new pdf")
    publish.place(source, new / "book-en.pdf")
    publish.publish(new, dist)
    assert (dist / "book-en.pdf").read_text() == "new pdf"
    assert (dist / "web/en/index.html").read_text() == "old page"
    assert publish.is_whole(dist)


def test_replaced_folder_keeps_no_file_of_the_old_one(dist: Path) -> None:
    """A web edition is replaced as a whole: a page that is gone from the book is gone from dist/."""
    new = publish.start_set(dist.parent / "build/sets", dist)
    pages = dist.parent / "pages"
    pages.mkdir()
    (pages / "other.html").write_text("new page")
    publish.place(pages, new / "web/en")
    publish.publish(new, dist)
    assert sorted(path.name for path in (dist / "web/en").iterdir()) == ["other.html"]


@pytest.mark.parametrize("damage", ["changed", "removed", "added"])
def test_damage_is_seen(dist: Path, damage: str) -> None:
    """A result that somebody changed, removed or added makes the set incomplete, so that it is built anew."""
    if damage == "changed":
        (dist / "book-en.pdf").write_text("other")
    elif damage == "removed":
        (dist / "book-en.pdf").unlink()
    else:
        (dist / "stray.txt").write_text("x")
    assert not publish.is_whole(dist)


def test_failure_while_publishing_leaves_the_old_set(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fills up while checksums are written, what was published stays as it was (TRAPS 3g)."""
    new = publish.start_set(dist.parent / "build/sets", dist)
    (new / "book-en.pdf").write_text("new pdf")

    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        publish.publish(new, dist)
    monkeypatch.undo()
    assert (dist / "book-en.pdf").read_text() == "old pdf"
    assert publish.is_whole(dist)


def test_without_exchange_the_set_is_still_published(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that cannot swap two names gets two renames instead (TRAPS 3g)."""
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    new = publish.start_set(dist.parent / "build/sets", dist)
    (new / "book-en.pdf").write_text("new pdf")
    publish.publish(new, dist)
    assert (dist / "book-en.pdf").read_text() == "new pdf"
    assert publish.is_whole(dist)


def test_killed_build_leaves_the_old_set_and_frees_the_lock(dist: Path) -> None:
    """A build that is killed half-way leaves dist/ whole, and the next build can start."""
    script = textwrap.dedent(
        f"""
        import sys, time
        from pathlib import Path
        from chronicle.build import publish
        root = Path({str(dist.parent)!r})
        with publish.only_one(root / "build"):
            new = publish.start_set(root / "build/sets", root / "dist")
            (new / "book-en.pdf").write_text("half")
            print("working", flush=True)
            time.sleep(60)
        """
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "working\n"
        with pytest.raises(ProblemsFound) as found, publish.only_one(dist.parent / "build"):
            pass
        assert [problem.code for problem in found.value.problems] == ["B003"]
        process.send_signal(signal.SIGKILL)
        process.wait(10)
    assert (dist / "book-en.pdf").read_text() == "old pdf"
    assert publish.is_whole(dist)
    with publish.only_one(dist.parent / "build"):
        new = publish.start_set(dist.parent / "build/sets", dist)
        assert (new / "book-en.pdf").read_text() == "old pdf"
