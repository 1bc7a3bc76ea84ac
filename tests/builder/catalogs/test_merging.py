"""Merging is left to GNU msgmerge, and its failure is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files import merging
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.core.problems import ProblemsFound
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = edition_of("ar")


def write_template(folder: Path, *messages: Translatable) -> Path:
    path = folder / "x.pot"
    path.write_bytes(template(messages, (), Names({}), "x"))
    return path


def test_what_is_new_and_gone_is_told(tmp_path: Path) -> None:
    """The report names messages, so that a translator knows where to begin."""
    path = tmp_path / "x.po"
    first = merging.merge(write_template(tmp_path, Translatable("Alpha")), path, ARABIC, "x.po", "x")
    second = merging.merge(write_template(tmp_path, Translatable("Omega")), path, ARABIC, "x.po", "x")
    third = merging.merge(write_template(tmp_path, Translatable("Omega")), path, ARABIC, "x.po", "x")
    assert ("x.po: created; 1 new, 0 fuzzy, 0 gone", True) == (str(first), first.changed)
    assert (("Omega",), ("Alpha",), True) == (second.new, second.gone, second.changed)
    assert ("x.po: up to date; 0 new, 0 fuzzy, 0 gone", False) == (str(third), third.changed)


def test_a_translators_notes_are_kept(tmp_path: Path) -> None:
    """Comments of the translator's own survive every merge."""
    path = tmp_path / "x.po"
    merging.merge(write_template(tmp_path, Translatable("Alpha")), path, ARABIC, "x.po", "x")
    noted = path.read_text(encoding="utf-8").replace('msgid "Alpha"', '# Ask the editors.\nmsgid "Alpha"')
    path.write_text(noted, encoding="utf-8")
    merging.merge(
        write_template(tmp_path, Translatable("Alpha", comments=("1.1",))), path, ARABIC, "x.po", "x"
    )
    assert '# Ask the editors.\n#. 1.1\nmsgid "Alpha"' in path.read_text(encoding="utf-8")


def test_a_per_cent_sign_is_no_format(tmp_path: Path) -> None:
    """No catalog begins with flags that were guessed (U-BAB-02)."""
    path = tmp_path / "x.po"
    merging.merge(write_template(tmp_path, Translatable("15 % of it")), path, ARABIC, "x.po", "x")
    assert "python-format" not in path.read_text(encoding="utf-8")


def test_creating_a_catalog_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A plural of one form in Chinese is no reason for a warning, and has one form."""
    template_file = write_template(tmp_path, Translatable("a day", "unit", "days"))
    for edition, forms in ((edition_of("zh"), 1), (ARABIC, 6)):
        path = tmp_path / f"{edition.code}.po"
        merging.merge(template_file, path, edition, "x.po", "x")
        assert path.read_text(encoding="utf-8").count("msgstr[") == forms
    assert ("", "") == capfd.readouterr()


def test_a_missing_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without GNU gettext the message says so, and no catalog appears."""
    monkeypatch.setattr(merging, "which", lambda _name: None)
    with pytest.raises(ProblemsFound) as found:
        merging.merge(write_template(tmp_path, Translatable("Alpha")), tmp_path / "x.po", ARABIC, "x.po", "x")
    assert ["T051"] == [problem.code for problem in found.value.problems]
    assert not (tmp_path / "x.po").exists()


def test_a_template_of_the_same_messages_has_the_same_bytes(tmp_path: Path) -> None:
    """A template has no date."""
    first = write_template(tmp_path, Translatable("Alpha", "x", "Alphas", ("1.1",))).read_bytes()
    assert first == template([Translatable("Alpha", "x", "Alphas", ("1.1",))], (), Names({}), "x")
