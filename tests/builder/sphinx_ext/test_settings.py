"""A setting that names an address is named with its line, whatever encoding conf.py says it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.sphinx_ext.settings import loading_settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("cookie", "encoding"), [("", "utf-8"), ("# coding: latin-1\n", "latin-1")])
def test_the_line_of_an_address_is_found(tmp_path: Path, cookie: str, encoding: str) -> None:
    """Python lets a file say its encoding; it is read by the same rule."""
    address = "https://example.org/x.js"
    text = f'{cookie}# é\nhtml_js_files = ["{address}"]\n'
    (tmp_path / "conf.py").write_bytes(text.encode(encoding))
    found = loading_settings({"html_js_files": [address], "author": address}, tmp_path / "conf.py")
    assert [("M068", text.split("\n").index(f'html_js_files = ["{address}"]') + 1)] == [
        (problem.code, problem.line) for problem in found
    ]


def test_a_setting_without_a_file_has_no_line(tmp_path: Path) -> None:
    """A setting may come from the command line."""
    found = loading_settings({"html_logo": "//example.org/x.png"}, tmp_path / "conf.py")
    assert [0] == [problem.line for problem in found]
