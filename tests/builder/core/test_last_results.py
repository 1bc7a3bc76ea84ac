"""What was made from a thing is kept as long as the thing is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.last_results import LastResults, digests

if TYPE_CHECKING:
    from pathlib import Path


def test_a_result_is_made_once_for_what_is_the_same() -> None:
    """The same thing is not worked out twice; another, or one that has changed, is."""
    made: list[str] = []
    results: LastResults[str] = LastResults(most=2)

    def make(said: str) -> str:
        made.append(said)
        return said

    for about, made_from in [("a", 1), ("b", 1), ("a", 1), ("a", 2), ("a", 1)]:
        said = f"{about} {made_from}"
        assert said == results.of(about, made_from, lambda said=said: make(said))  # type: ignore[misc]
    assert ["a 1", "b 1", "a 2", "a 1"] == made


def test_what_was_asked_for_longest_ago_is_let_go() -> None:
    """A process that works on for days does not keep all that it has ever made."""
    results: LastResults[str] = LastResults(most=2)
    for about in ("a", "b", "a", "c"):
        results.of(about, None, lambda about=about: f"first {about}")  # type: ignore[misc]
    assert ["first a", "first c", "then b"] == [
        results.of(each, None, lambda each=each: f"then {each}") for each in "acb"
    ]  # type: ignore[misc]


def test_a_failure_is_not_kept() -> None:
    """What could not be made is tried again."""
    results: LastResults[int] = LastResults(most=1)
    with pytest.raises(ZeroDivisionError):
        results.of("a", None, lambda: 1 // 0)
    assert 1 == results.of("a", None, lambda: 1)


@pytest.mark.parametrize("after", ["a", "b"])
def test_what_is_saved_while_a_result_is_made_is_read_again(tmp_path: Path, after: str) -> None:
    """A file that is replaced meanwhile, perhaps put back, leaves no result of what it held meanwhile."""
    path = tmp_path / "file"
    results: LastResults[str] = LastResults(most=2)
    saved = iter(["b", after])
    path.write_text("a", encoding="utf-8")

    def save(text: str) -> None:
        other = tmp_path / "other"
        other.write_text(text, encoding="utf-8")
        other.replace(path)

    def make() -> str:
        if text := next(saved, ""):
            save(text)  # before it is read
        read = path.read_text(encoding="utf-8")
        if text := next(saved, ""):
            save(text)  # and behind it
        return read

    made_from, result = results.of_files("it", lambda: [path], make)
    assert (after, digests([path])) == (result, made_from)
    assert (digests([path]), after) == results.of_files("it", lambda: [path], lambda: "made again")


def test_digests_tell_contents_and_what_is_there(tmp_path: Path) -> None:
    """A file that is changed, added or taken away changes the digests; one that is written again does not."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("a", encoding="utf-8")
    first = digests([one, other])
    one.write_text("a", encoding="utf-8")
    assert first == digests([one, other])
    other.write_text("a", encoding="utf-8")
    second = digests([one, other])
    one.write_text("b", encoding="utf-8")
    assert 3 == len({first, second, digests([one, other])})


@pytest.mark.parametrize("name", ["one", "other", "new"])
def test_any_of_several_files_makes_a_result_be_made_again(tmp_path: Path, name: str) -> None:
    """The first, the last, or one that comes meanwhile; five times at most, else it would never end."""
    files = [tmp_path / each for each in ("one", "other", "new")]
    for path in files[:2]:
        path.write_text("a", encoding="utf-8")
    results: LastResults[int] = LastResults(most=2)
    made: list[int] = []

    def make(times: int) -> int:
        made.append(1)
        if len(made) <= times:
            (tmp_path / name).write_text("a" * (len(made) + 1), encoding="utf-8")
        return len(made)

    assert 2 == results.of_files("it", lambda: files, lambda: make(1))[1]
    assert 2 == results.of_files("it", lambda: files, lambda: make(0))[1]
    made.clear()
    assert 5 == results.of_files("another", lambda: files, lambda: make(9))[1]
