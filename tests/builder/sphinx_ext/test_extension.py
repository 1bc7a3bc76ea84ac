"""A bare `sphinx-build` is set up as the whole builder is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from sphinx.cmd.build import main as sphinx_build

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext import extension
from tests.builder.sphinx_ext.conftest import BOOKS, FULL, TinyBook
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tiny(tmp_path: Path) -> TinyBook:
    """Return a fresh copy of the manuscript's tiny book."""
    root = tmp_path / "book"
    shutil.copytree(BOOKS / "manuscript", root)
    return TinyBook(root)


@pytest.mark.whole
def test_bare_sphinx_build(tiny):
    """`sphinx-build -D language=ar` passes the gate by itself and shows the translation."""
    tiny.translate("ar", "chapters/02-second", {"It ends.": "انتهى."})
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "text", "-D", "language=ar", "docs", "out"]
    result = subprocess.run(command, cwd=tiny.root, capture_output=True, text=True, check=False)
    assert (0, "") == (result.returncode, result.stderr)
    assert "انتهى." in (tiny.root / "out/chapters/02-second.txt").read_text(encoding="utf-8")


@pytest.mark.whole
@pytest.mark.parametrize(
    ("builder", "language", "result"),
    [
        ("html", "zh_CN", "index.html"),
        ("epub", "en", "tiny-en.epub"),
        ("epub", "ar", "tiny-ar.epub"),
        ("pdf", "ar", "tiny-ar.pdf"),
        ("pdf", "zh_CN", "tiny-zh.pdf"),
    ],
)
def test_outputs_are_builders_of_sphinx(tiny, capsys, builder, language, result):
    """`sphinx-build -b html|epub|pdf -D language=…` makes each output by itself, without a warning."""
    folders = [str(tiny.root / name) for name in ("docs", "out")]
    words = ["-q", "-W", "-b", builder, "-D", f"language={language}", *folders]
    assert (0, "") == (sphinx_build(words), capsys.readouterr().err)
    assert (tiny.root / "out" / result).stat().st_size > 1000


@pytest.mark.parametrize("setting", [{"myst_html_meta": {"a": "b"}}, {"myst_substitutions": {"a": "b"}}])
def test_settings_that_switch_translation_off_are_refused(tiny, setting):
    """Page metadata for all pages would switch off every translation without a word.

    Upstream: U-MYST-02, U-MYST-07.
    """
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en", **setting)
    assert ["M022"] == [problem.code for problem in found.value.problems]


def test_nothing_but_text_is_offered_to_translators(tiny):
    """Blocks of code, pictures and raw text break when they are translated, so they are not (U-MYST-04)."""
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


@pytest.mark.parametrize(("name", "told"), [("book", True), ("interface", True), ("books", False)])
def test_a_document_takes_no_other_catalogs_name(tiny, name, told):
    """A document docs/book.md would share book.po with the book's title."""
    tiny.write(f"docs/{name}.md", "# A\n\nText.\n")
    tiny.edit("docs/index.md", "chapters/02-second", f"chapters/02-second\n{name}")
    problems = ()
    try:
        tiny.build("en")
    except ProblemsFound as found:
        problems = found.problems
    assert told == ((f"docs/{name}.md", "M025") in {(each.path, each.code) for each in problems})


def test_sphinx_speaks_arabic(tiny):
    """A word that Sphinx has no Arabic for comes from the book's own words (U-SPH-09, U-SPH-10)."""
    formats = tiny.build("ar").app.config.numfig_format
    assert ("الشكل (%s)", "جدول %s") == (formats["figure"], formats["table"])


def test_an_unknown_language(tiny):
    """A language that the book does not have is named, without a traceback of ours."""
    with pytest.raises(ProblemsFound) as found:
        tiny.build_as("fr")
    assert ["L003"] == [problem.code for problem in found.value.problems]


@pytest.fixture
def gate(monkeypatch):
    """Count the runs of the gate."""
    runs = []
    vet = extension.vet

    def counted(*arguments, **words):
        report = vet(*arguments, **words)
        runs.append([problem.code for problem in report.notices])
        return report

    monkeypatch.setattr(extension, "vet", counted)
    return runs


def test_the_gate_runs_once_where_its_verdict_is_handed_on(tiny, gate):
    """A writer that is given the verdict of the reading runs no gate, and says again nothing it said."""
    tiny.translate("ar", "chapters/02-second", {"It ends.": "انتهى <b>.", "The second day": "اليوم الثاني"})
    first = tiny.build("ar")
    said = first.app.config.chronicle_verdict
    assert len(gate) == 1
    assert gate[0]
    written = tiny.build("ar", "html", chronicle_verdict=said, write=False)
    assert len(gate) == 1
    assert not written.read
    tiny.build("ar", "html", write=False)
    assert len(gate) == 2


@pytest.mark.parametrize("forged", ["0" * 64, "true", "en", "release"])
def test_no_forged_verdict_spares_the_gate(tiny, gate, forged):
    """A verdict that is made up, or that is true of another edition or of a release, is none."""
    tiny.translate("ar", "chapters/02-second", {"It ends.": "انتهى."})
    tiny.build("ar")
    true_elsewhere = {
        "en": lambda: tiny.build("en").app.config.chronicle_verdict,
        "release": lambda: tiny.build("ar").app.config.chronicle_verdict,
    }
    given = true_elsewhere[forged]() if forged in true_elsewhere else forged
    gate.clear()
    with suppress(ProblemsFound):  # the tiny book lacks what a release needs
        tiny.build("ar", "html", chronicle_verdict=given, chronicle_release=forged == "release")
    assert len(gate) == 1


def test_no_verdict_outlives_the_catalog_that_it_is_about(tiny, gate):
    """A translation that is saved between reading and writing is judged, and printed as judged."""
    tiny.translate("ar", "chapters/02-second", {"It ends.": "انتهى."})
    said = tiny.build("ar").app.config.chronicle_verdict
    tiny.translate("ar", "chapters/02-second", {"It ends.": "<script>x</script>"})
    page = tiny.build("ar", "html", chronicle_verdict=said)
    assert len(gate) == 2
    assert page.read == ["chapters/02-second"]
    assert "<script>x" not in (tiny.root / "out/ar/html/chapters/02-second.html").read_text(encoding="utf-8")


def test_a_vetted_catalog_that_was_meddled_with_is_mended(tiny, gate):
    """What lies in build/ and is not what the gate wrote is written again before anything is read from it."""
    tiny.translate("ar", "chapters/02-second", {"It ends.": "انتهى."})
    said = tiny.build("ar").app.config.chronicle_verdict
    for path in (tiny.root / "build/catalogs/ar/LC_MESSAGES/chapters").iterdir():
        content = path.read_bytes()
        path.write_bytes(content.replace("انتهى".encode(), "<b>ابد".encode()[: len("انتهى".encode())]))
        assert path.read_bytes() != content
        tiny.build("ar", "html", chronicle_verdict=said)
        assert path.read_bytes() == content
    assert len(gate) == 3


def test_a_place_that_the_ledger_lacks_is_told(tiny: TinyBook) -> None:
    """A book covers places of its ledger, so that their names come in each language."""
    covers = {"from": "2011", "places": ["nowhere-at-all"]}
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en", chronicle_book=FULL | {"covers": covers})
    assert [("docs/conf.py", "M002", "covers")] == [
        (each.path, each.code, each.subject) for each in found.value.problems
    ]


def test_what_a_draft_goes_on_in_spite_of_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A translation that is refused does not vanish in silence; a verdict that holds has said it before."""
    notice = Problem("locales/ar/a.po", 3, "T011", "it holds raw HTML.")
    said: list[str] = []
    report = SimpleNamespace(notices=[notice], problems=[], written={})
    for name, value in {
        "vet": lambda *_what, **_how: report,
        "inputs_of": lambda *_what, **_how: "inputs",
        "found_on_disk": lambda *_what: {},
        "verdict": lambda *_what: "verdict",
    }.items():
        monkeypatch.setattr(extension, name, value)
    monkeypatch.setattr(extension.logger, "info", lambda words, *given: said.append(words % given))
    folders: Any = SimpleNamespace(root=tmp_path)
    for held, heard in (("", [str(notice)]), ("verdict", [])):
        config: Any = SimpleNamespace(chronicle_release=False, chronicle_verdict=held)
        assert [] == extension._pass_gate(folders, edition_of("ar"), config, None, {})
        assert heard == said
        said.clear()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, []),
        ({"exclude_patterns": ["drafts", "*.txt"]}, []),
        ({"myst_html_meta": {"a": "b"}}, ["myst_html_meta is set."]),
        ({"suppress_warnings": ["x"], "myst_substitutions": {"a": 1}},
         ["myst_substitutions is set.", "suppress_warnings is set."]),
        ({"exclude_patterns": "drafts"}, ["exclude_patterns is no list of texts."]),
        ({"exclude_patterns": ["drafts", 1]}, ["exclude_patterns is no list of texts."]),
        ({"exclude_patterns": ["index*"]}, ["exclude_patterns leaves out the contents, index.md."]),
        ({"exclude_patterns": ["**"]}, ["exclude_patterns leaves out the contents, index.md."]),
    ],
)  # fmt: skip
def test_settings_that_a_book_cannot_have_are_told_together(settings, told):
    """Each by its name; of a list that cannot be read nothing is taken."""
    given = {"myst_html_meta": {}, "myst_substitutions": {}, "suppress_warnings": [], "exclude_patterns": []}
    config = SimpleNamespace(**given | settings)
    assert told == [each.message for each in extension._wrong_settings(config)]
    assert isinstance(config.exclude_patterns, list)
    assert all(isinstance(each, str) for each in config.exclude_patterns)


@pytest.mark.parametrize(
    ("given", "told"),
    [(None, 0), (["en", "ar"], 0), (("en", "ar"), 0), (["ar", "en"], 1), (["en"], 1), ([], 1)],
)
def test_the_editions_are_those_that_are_written(given, told):
    """In their order; what conf.py works out beside that reaches neither catalogs nor results."""
    config = SimpleNamespace(chronicle_editions=given)
    found = extension._other_editions(config, SimpleNamespace(codes=("en", "ar")))
    assert ["L005"] * told == [each.code for each in found]
