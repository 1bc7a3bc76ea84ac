"""Several files are replaced together or not at all."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from chronicle.core.writing import replace, write_all, write_if_changed


@pytest.fixture
def files(tmp_path: Path) -> dict[Path, bytes]:
    """Return new contents for three files, of which the last is not there yet."""
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
    return {tmp_path / name: b"new" for name in ("a", "b", "c")}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_are_written(tmp_path: Path, files: dict[Path, bytes]) -> None:
    """Nothing else is left in the folder."""
    write_all(files)
    assert {"a": b"new", "b": b"new", "c": b"new"} == held(tmp_path)


@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize("fault", [KeyboardInterrupt, OSError])
def test_an_interruption_leaves_the_old_state(
    tmp_path: Path,
    files: dict[Path, bytes],
    step: int,
    fault: type[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At whichever file it happens, all files hold what they held, and no new one is there."""
    steps = iter(range(3))
    really = Path.replace

    def replace(scratch: Path, path: Path) -> Path:
        if next(steps, -1) == step:
            raise fault
        return really(scratch, path)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(fault):
        write_all(files)
    assert {"a": b"old", "b": b"old"} == held(tmp_path)


def test_a_file_that_was_not_there_is_gone_again(
    tmp_path: Path, files: dict[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written anew before another file failed is taken away with it."""
    really = Path.replace

    def replace(scratch: Path, path: Path) -> Path:
        if path.name == "a":
            raise OSError(28, "No space left on device")
        return really(scratch, path)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OSError, match="No space"):
        write_all(dict(reversed(files.items())))
    assert {"a": b"old", "b": b"old"} == held(tmp_path)


def test_what_cannot_be_written_stops_before_the_first(tmp_path: Path, files: dict[Path, bytes]) -> None:
    """A folder in the place of a folder's parent is met before anything has changed."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="file"):
        write_all({**files, tmp_path / "file" / "d": b"new"})
    assert {"a": b"old", "b": b"old", "file": b""} == held(tmp_path)


def test_a_signal_waits_until_all_are_written(
    tmp_path: Path, files: dict[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C between two files takes effect after the last; so does what ends a process otherwise."""
    really = Path.replace

    def replace(scratch: Path, path: Path) -> Path:
        assert {signal.SIGTERM, signal.SIGHUP} <= signal.pthread_sigmask(signal.SIG_BLOCK, ())
        os.kill(os.getpid(), signal.SIGINT)
        return really(scratch, path)

    monkeypatch.setattr(Path, "replace", replace)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it
    try:
        with pytest.raises(KeyboardInterrupt):
            write_all(files)
    finally:
        signal.signal(signal.SIGINT, before)
    assert {"a": b"new", "b": b"new", "c": b"new"} == held(tmp_path)


def test_a_reader_meets_a_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the new content is complete, the old one has the name; what failed leaves nothing behind."""
    path = tmp_path / "folder" / "a"
    replace(path, b"old")

    def fail(_scratch: Path, _path: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        replace(path, b"new")
    assert {"a": b"old"} == held(path.parent)
    assert 0o644 == path.stat().st_mode & 0o777


def test_two_processes_write_beside_one_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has a scratch file of its own, so that neither sets the other's half in its place."""
    path = tmp_path / "a"
    really = Path.replace

    def meanwhile(scratch: Path, place: Path) -> Path:
        monkeypatch.setattr(Path, "replace", really)
        replace(path, b"other")
        return really(scratch, place)

    monkeypatch.setattr(Path, "replace", meanwhile)
    replace(path, b"new")
    assert {"a": b"new"} == held(tmp_path)


def test_what_cannot_be_finished_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file beside cannot be written to its end, it is taken away again."""

    def fail(_path: Path, _mode: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "chmod", fail)
    with pytest.raises(OSError, match="No space"):
        replace(tmp_path / "deep" / "folder" / "a", b"new")
    assert {} == held(tmp_path / "deep" / "folder")


def test_what_has_not_changed_is_left_alone(tmp_path: Path) -> None:
    """Its time stays, so that nothing is made anew for it; what is another gets written, and that is said."""
    path = tmp_path / "a"
    path.write_bytes(b"same")
    os.utime(path, (1, 1))
    assert [False, 1] == [write_if_changed(path, b"same"), path.stat().st_mtime]
    assert [True, b"new"] == [write_if_changed(path, b"new"), path.read_bytes()]
    assert write_if_changed(tmp_path / "b", b"")
