"""A finished folder takes another's place in one step, or in two where the system cannot do it in one."""

from __future__ import annotations

import ctypes
import errno
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.build import swap

if TYPE_CHECKING:
    from pathlib import Path


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
    with pytest.raises(PermissionError):
        swap.replace_folder(new, place)
    assert (["new.txt"], ["place.txt"]) == (names(new), names(place))
