"""A name that nobody promises is watched: that it is there, and that its source is the recorded one."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from chronicle.core.fence import Fence, checksum, find, source_of
from chronicle.core.private_names import PrivateName, Use

if TYPE_CHECKING:
    from pathlib import Path


def test_comments_and_empty_lines_are_no_change() -> None:
    """Only code counts, wherever it stands."""

    def one() -> int:
        return 1

    def other() -> int:
        # A comment, and

        return 1

    assert source_of(one) == source_of(other).replace("other", "one")


def test_a_table_of_functions_has_the_sources_of_all() -> None:
    """What one of its functions does, and under which name, is what the table does."""

    def one() -> int:
        return 1

    def other() -> int:
        return 2

    tables: list[dict[str, object]] = [{"a": one}, {"a": other}, {"b": one}, {"a": one, "b": other}]
    assert len(tables) == len({source_of(table) for table in tables})
    assert source_of(one) in source_of(tables[0])


def test_an_attribute_is_found_where_its_class_gives_it() -> None:
    """What every object of a class has from birth counts as there, annotated or not."""
    for name in ("_packages", "_releases"):
        assert find(f"{__name__}:Holder.{name}") is Holder


@pytest.mark.parametrize(
    ("name", "error"),
    [("Holder.gone", AttributeError), ("gone", AttributeError), ("Holder.keep._packages", AttributeError)],
)
def test_a_name_that_is_gone_is_told(name: str, error: type[Exception]) -> None:
    """What only looks like an attribute of the class, or stands within a function, is not found."""
    with pytest.raises(error):
        find(f"{__name__}:{name}")
    with pytest.raises(ImportError):
        find(f"{__name__}_gone:Holder")


def test_what_has_become_of_a_name_is_told(tmp_path: Path) -> None:
    """A watched name with another source is told with the release that was known; others need be there."""
    watched = PrivateName(f"{__name__}:Holder", Use.REPLACED, "what", "why")
    asked = PrivateName(f"{__name__}:Holder.keep", Use.ASKED_FOR, "what", "why")
    gone = PrivateName(f"{__name__}:Holder.gone", Use.ASKED_FOR, "what", "why")
    fence = Fence(("pytest",), (watched, asked), tmp_path / "record.json", "pytest", "record")
    fence.write()
    assert [None, None] == [fence.fault_of(name) for name in (watched, asked)]
    assert fence.recorded().sources == {watched.name: checksum(Holder)}
    record = {"releases": {"pytest": version("pytest")}, "sources": {watched.name: checksum(Holder)}}
    assert f"{json.dumps(record, indent=1)}\n" == fence.path.read_text("utf-8")
    assert fence.fault_of(gone) == (
        f"{gone.name} is gone: see what there is instead (what; why), mend what uses it, "
        "run pytest, then record: record"
    )
    record = {"releases": {"tests": "7"}, "sources": {watched.name: "another"}}
    fence.path.write_text(json.dumps(record))
    assert fence.fault_of(asked) is None
    assert fence.fault_of(watched) == (
        f"{watched.name} has changed: compare it with that of tests 7 (why), run pytest, then record: record"
    )


def test_a_package_is_named_as_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module some_thing comes with the package some-thing; names are recorded in one order."""
    (tmp_path / "some_thing.py").write_text("class A:\n    pass\n\n\nclass B:\n    pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    one, other = (PrivateName(f"some_thing:{each}", Use.REPLACED, "what", "why") for each in "AB")
    fence = Fence(("pytest",), (other, one), tmp_path / "record.json", "pytest", "record")
    fence.write()
    assert [one.name, other.name] == list(fence.recorded().sources)
    fence.path.write_text(json.dumps({"releases": {"some-thing": "7"}, "sources": {}}))
    assert "compare it with that of some-thing 7 (why)" in (fence.fault_of(one) or "")


class Holder:
    """A class with attributes of its objects."""

    def __init__(self) -> None:
        self._packages = ()
        self._releases: dict[str, str] = {}

    def keep(self) -> None:
        """Keep nothing."""
