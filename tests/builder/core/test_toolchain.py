"""The builder knows what it is made of."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING

from chronicle.core import toolchain
from chronicle.core.toolchain import digest_of_builder, native_libraries, packages

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_installed_versions_are_those_that_python_names() -> None:
    """What is read from the folders is what importlib.metadata says; what only tests need is left out."""
    found = dict(packages())
    assert {"sphinx", "weasyprint", "docutils", "fonttools", "pillow", "pikepdf", "lxml"} <= found.keys()
    assert "pytest" not in found
    assert {name: version(name) for name in found} == found


def test_what_is_needed_is_found_as_python_finds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two folders the first is used; a name has one spelling; what an extra asks for is not needed."""
    for folder, number in (("one", "1"), ("two", "2")):
        for name, needs in (
            ("chronicle", "Some.Thing>=1"),
            ("some_thing", "more; extra == 'test'\nRequires-Dist: chronicle"),
            ("more", ""),
        ):
            place = tmp_path / folder / f"{name}-{number}.dist-info"
            place.mkdir(parents=True)
            (place / "METADATA").write_text(f"Requires-Dist: {needs}\n" if needs else "")
    monkeypatch.setattr("sys.path", [str(tmp_path / "one"), str(tmp_path / "two")])
    assert (("chronicle", "1"), ("some-thing", "1")) == packages.__wrapped__()


def test_native_libraries_are_named_with_their_versions() -> None:
    """What shapes and compresses text is known by its version."""
    found = dict(native_libraries())
    assert {"zlib", "icu", "pango-1.0", "harfbuzz", "fontconfig", "fribidi"} == found.keys()
    assert all(re.fullmatch(r"(?:\(GNU FriBidi\) )?[0-9.]+", said) for said in found.values()), found


def test_what_is_not_installed_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without one of the libraries tells of the others."""
    libraries = {name: toolchain._library(name) for name in ("libharfbuzz.so.0", "libfribidi.so.0")}
    monkeypatch.setattr(toolchain, "_library", libraries.get)
    assert [name for name, _ in native_libraries()] == ["zlib", "icu", "harfbuzz", "fribidi"]


def test_every_file_of_the_builder_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its digest follows the name and content of each file, data too, and no litter of those who read it."""
    (tmp_path / "core").mkdir()
    monkeypatch.setattr(toolchain, "__file__", str(tmp_path / "core" / "toolchain.py"))
    path = tmp_path / "core" / "data.yaml"
    seen = []
    for content in ("one", "two"):
        path.write_text(content)
        seen.append(digest_of_builder.__wrapped__())
    for litter in (".hidden", "core/a.py~", "core/__pycache__/a.pyc", "core/.a.swp"):
        (tmp_path / litter).parent.mkdir(exist_ok=True)
        (tmp_path / litter).write_text("x")
    assert seen[-1] == digest_of_builder.__wrapped__()
    path.rename(tmp_path / "core" / "other.yaml")
    seen.append(digest_of_builder.__wrapped__())
    monkeypatch.setattr(toolchain, "packages", lambda: (("other", "1"),))
    seen.append(digest_of_builder.__wrapped__())
    monkeypatch.setattr("platform.python_version", lambda: "4.0")
    seen.append(digest_of_builder.__wrapped__())
    assert len(set(seen)) == 5


def test_a_library_that_is_not_there_is_none() -> None:
    """What the system does not have is left out, with no trace of an error."""
    assert toolchain._library("libnowhere.so.9") is None
