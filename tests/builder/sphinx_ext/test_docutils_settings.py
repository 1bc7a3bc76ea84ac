"""docutils' settings are built once a run, not for each small text, and nothing of a text stays in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import frontend
from docutils.parsers.rst import Parser
from myst_parser.mdit_to_docutils import base

from chronicle.sphinx_ext.docutils_settings import build_once

if TYPE_CHECKING:
    import pytest

    from tests.builder.sphinx_ext.conftest import TinyBook


def test_a_reading_builds_one_option_parser_a_document_at_most(
    tiny: TinyBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sphinx builds one for each document that it reads; no message, note or entry needs another.

    Upstream: U-DOC-01.
    """
    made: list[frontend.OptionParser] = []
    begin = frontend.OptionParser.__init__

    def counted(self: frontend.OptionParser, *arguments: object, **words: object) -> None:
        made.append(self)
        begin(self, *arguments, **words)  # type: ignore[arg-type]

    monkeypatch.setattr(frontend.OptionParser, "__init__", counted)
    built = tiny.build("en")
    assert len(made) <= len(built.read) + 1


def test_myst_still_asks_docutils_for_settings_under_the_name_that_is_replaced() -> None:
    """`myst_parser.mdit_to_docutils.base.make_document` takes them from `get_default_settings` there."""
    assert hasattr(base, "get_default_settings"), "MyST-Parser: base.get_default_settings is gone"
    assert "get_default_settings" in base.make_document.__code__.co_names, "make_document asks elsewhere"
    assert "make_document" in base.DocutilsRenderer.setup_render.__code__.co_names, (
        "setup_render makes no document any more: docutils_settings.py can go"
    )


def test_what_is_copied_is_what_docutils_builds_and_its_own() -> None:
    """One text's changes to its settings reach neither the next text nor docutils' defaults."""
    build_once()
    first, second = base.get_default_settings(Parser), base.get_default_settings(Parser)
    assert vars(first).keys() == vars(frontend.get_default_settings(Parser)).keys()
    assert not any(
        value is vars(second)[name] for name, value in vars(first).items() if isinstance(value, list)
    )
    first.tab_width = 77
    first.record_dependencies.add("a file")
    assert second.tab_width == frontend.get_default_settings(Parser).tab_width
    assert not second.record_dependencies.list
    assert not base.get_default_settings(Parser).record_dependencies.list
