"""Whoever waits sees how far reading and writing are."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.sphinx_ext.course import PROGRESS, Course

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def events() -> dict[str, Callable[..., None]]:
    """Return what listens to each event of Sphinx, by its name."""
    return {}


@pytest.fixture
def told(events: dict[str, Callable[..., None]]) -> list[tuple[str, int]]:
    """Return what is told, while events come."""
    found: list[tuple[str, int]] = []
    app: Any = SimpleNamespace(connect=events.__setitem__)
    Course(app, lambda phase, percent: found.append((phase, percent)))
    return found


def test_each_document_that_is_read_or_written_is_a_share(
    events: dict[str, Callable[..., None]], told: list[tuple[str, int]]
) -> None:
    """Of reading those that are read anew, of writing all; one more than were counted is not told."""
    events["env-before-read-docs"](None, None, ["a", "b", "c"])
    for name in "abcd":
        events["source-read"](None, name, ["text"])
    events["write-started"](None, SimpleNamespace(format="html", env=SimpleNamespace(found_docs={"a", "b"})))
    for name in "ab":
        events["doctree-resolved"](None, None, name)
    reading, writing = "reading sources", "writing output"
    assert [(reading, 33), (reading, 66), (reading, 100), (writing, 50), (writing, 100)] == told


def test_a_builder_that_only_reads_writes_nothing(
    events: dict[str, Callable[..., None]], told: list[tuple[str, int]]
) -> None:
    """Its documents are resolved all the same; phases of a builder's own are told as they come."""
    events["write-started"](None, SimpleNamespace(format="", env=SimpleNamespace(found_docs={"a"})))
    events["doctree-resolved"](None, None, "a")
    assert [] == told
    events[PROGRESS](None, "painting", 40)
    assert [("painting", 40)] == told
