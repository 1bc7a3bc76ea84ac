"""A finished folder takes another's place in one step, or in two where the system cannot do it in one."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from chronicle.build import swap


class Kernel:
    """A C library whose renameat2 answers with an error."""

    def __init__(self, *_: object, **__: object) -> None:
        self.asked = 0

    def renameat2(self, *_: object) -> int:
        """Refuse."""
        self.asked += 1
        return -1


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Return a new folder, and one that is in its place."""
    for name in ("new", "place"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(name)
    return tmp_path / "new", tmp_path / "place"


def without(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Let the kernel answer renameat2 with this error."""
    monkeypatch.setattr(ctypes, "CDLL", Kernel)
    monkeypatch.setattr(ctypes, "get_errno", lambda: code)


def names(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_the_new_folder_takes_the_place(folders: tuple[Path, Path]) -> None:
    """The old folder is gone with all that was in it."""
    new, place = folders
    swap.replace_folder(new, place)
    assert (["place"], ["new.txt"]) == (names(place.parent), names(place))


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_file_system_that_cannot_swap_gets_two_renames(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Each way in which a kernel or a file system says that it cannot swap leads to the same result."""
    new, place = folders
    without(monkeypatch, code)
    assert not swap.exchange(new, place)
    swap.replace_folder(new, place)
    assert (["place"], ["new.txt"]) == (names(place.parent), names(place))


def test_a_system_without_the_call_gets_two_renames(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A C library that does not have renameat2 is none to stumble over."""
    new, place = folders
    library: Any = object()
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: library)
    swap.replace_folder(new, place)
    assert ["new.txt"] == names(place)


def test_another_error_is_told_and_nothing_is_lost(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the swap is forbidden, both folders stay as they were."""
    new, place = folders
    without(monkeypatch, errno.EACCES)
    with pytest.raises(PermissionError) as found:
        swap.replace_folder(new, place)
    assert str(place) == found.value.filename
    assert (["new.txt"], ["place.txt"]) == (names(new), names(place))


@pytest.mark.parametrize("can_swap", [True, False])
def test_the_old_folder_goes_when_the_new_one_stands(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, can_swap: bool
) -> None:
    """Nothing is removed before the new folder has the name, and then the old one alone."""
    new, place = folders
    if not can_swap:
        without(monkeypatch, errno.EINVAL)
    seen = []
    monkeypatch.setattr(shutil, "rmtree", lambda path, **_: seen.append((names(place), names(path))))
    swap.replace_folder(new, place)
    assert [(["new.txt"], ["place.txt"])] == seen


def test_what_fails_between_two_renames_loses_nothing(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the second rename fails, the old folder is kept under another name, and the new one as it was."""
    new, place = folders
    without(monkeypatch, errno.EINVAL)
    rename = Path.rename

    def once(path: Path, target: Path) -> Path:
        if path == new:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", once)
    with pytest.raises(OSError, match="No space left"):
        swap.replace_folder(new, place)
    assert (["new.txt"], ["place.txt"]) == (names(new), names(new.with_name("new.old")))


def test_the_first_folder_of_a_deep_place_is_moved_there(tmp_path: Path) -> None:
    """Where nothing stands yet, the folders above are made too."""
    (tmp_path / "new").mkdir()
    swap.replace_folder(tmp_path / "new", tmp_path / "build/en/web")
    assert (tmp_path / "build/en/web").is_dir()
    assert not (tmp_path / "new").exists()
