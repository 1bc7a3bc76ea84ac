"""A bare `sphinx-build` is set up as the whole builder is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chronicle.editions import EDITIONS
from chronicle.problems import ProblemsFound
from tests.manuscript.conftest import BOOKS, TinyBook


@pytest.fixture
def tiny(tmp_path: Path) -> TinyBook:
    """Return a fresh copy of the manuscript's tiny book."""
    root = tmp_path / "book"
    shutil.copytree(BOOKS / "manuscript", root)
    return TinyBook(root)


def test_bare_sphinx_build(tiny):
    """`sphinx-build -D language=ar` passes the gate by itself and shows the translation."""
    tiny.translate("ar", "chapters/02-second", {"It ends.": "انتهى."})
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "text", "-D", "language=ar", "docs", "out"]
    result = subprocess.run(command, cwd=tiny.root, capture_output=True, text=True, check=False)
    assert (0, "") == (result.returncode, result.stderr)
    assert "انتهى." in (tiny.root / "out/chapters/02-second.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
@pytest.mark.parametrize(
    ("builder", "result"),
    [("html", "index.html"), ("epub", "tiny-{code}.epub"), ("pdf", "tiny-{code}.pdf")],
    ids=["html", "epub", "pdf"],
)
def test_outputs_are_builders_of_sphinx(tiny, edition, builder, result):
    """`sphinx-build -b html|epub|pdf -D language=…` makes each output by itself, without a warning."""
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", builder, "-D", f"language={edition.catalog}"]
    done = subprocess.run(
        [*command, "docs", "out"], cwd=tiny.root, capture_output=True, text=True, check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
    assert (tiny.root / "out" / result.format(code=edition.code)).stat().st_size > 1000


@pytest.mark.parametrize("setting", [{"myst_html_meta": {"a": "b"}}, {"myst_substitutions": {"a": "b"}}])
def test_settings_that_switch_translation_off_are_refused(tiny, setting):
    """Page metadata for all pages would switch off every translation without a word (TRAPS 3, 14)."""
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en", **setting)
    assert ["M022"] == [problem.code for problem in found.value.problems]


def test_nothing_but_text_is_offered_to_translators(tiny):
    """Blocks of code, pictures and raw text break when they are translated, so they are not (TRAPS 5)."""
    assert (
        []
        == tiny.build("en", gettext_additional_targets=["image", "literal-block"]).app.config[
            "gettext_additional_targets"
        ]
    )


def test_a_release_with_an_empty_imprint(tiny):
    """A release stops at each field of the imprint that is open."""
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en", chronicle_release=True)
    assert {"M001"} == {problem.code for problem in found.value.problems}


def test_sphinx_speaks_arabic(tiny):
    """A word that Sphinx has no Arabic for comes from the book's own words (TRAPS 12, 18)."""
    interface = Path(__file__).parent.parent / "locales/ar/LC_MESSAGES/interface.po"
    target = tiny.root / "locales/ar/LC_MESSAGES"
    target.mkdir(parents=True)
    shutil.copy(interface, target)
    formats = tiny.build("ar").app.config.numfig_format
    assert ("الشكل (%s)", "جدول %s") == (formats["figure"], formats["table"])


def test_an_unknown_language(tiny):
    """A language that the book does not have is named, without a traceback of ours."""
    with pytest.raises(ProblemsFound) as found:
        tiny.build_as("fr")
    assert ["M002"] == [problem.code for problem in found.value.problems]
