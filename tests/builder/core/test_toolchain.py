"""The builder knows what it is made of."""

from __future__ import annotations

from importlib.metadata import version

from chronicle.core.toolchain import native_libraries, packages


def test_installed_versions_are_those_that_python_names() -> None:
    """What is read from the folders is what importlib.metadata says; what only tests need is left out."""
    found = dict(packages())
    assert {"sphinx", "weasyprint", "docutils", "fonttools", "pillow", "pikepdf", "lxml"} <= found.keys()
    assert "pytest" not in found
    assert {name: version(name) for name in found} == found


def test_native_libraries_are_named_with_their_versions() -> None:
    """What shapes and compresses text is known by its version."""
    found = dict(native_libraries())
    assert {"zlib", "icu", "pango-1.0", "harfbuzz", "fontconfig", "fribidi"} == found.keys()
    assert all(any(sign.isdigit() for sign in said) for said in found.values())
