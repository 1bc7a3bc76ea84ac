"""A name that nobody promises is watched: that it is there, and that its source is the recorded one."""

from __future__ import annotations

from chronicle.core.fence import find, source_of


def test_comments_and_empty_lines_are_no_change() -> None:
    """Only code counts, wherever it stands."""

    def one() -> int:
        return 1

    def other() -> int:
        # A comment, and

        return 1

    assert source_of(one) == source_of(other).replace("other", "one")


def test_an_attribute_is_found_where_its_class_gives_it() -> None:
    """What every object of a class has from birth counts as there, annotated or not."""
    for name in ("_packages", "_releases"):
        assert find(f"{__name__}:Holder.{name}") is Holder


class Holder:
    """A class with attributes of its objects."""

    def __init__(self) -> None:
        self._packages = ()
        self._releases: dict[str, str] = {}
