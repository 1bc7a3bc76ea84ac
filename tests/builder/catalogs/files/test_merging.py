"""Merging is left to GNU msgmerge, and its failure is told."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files import gettext_programs, merging
from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.files.vetted import header, working_header
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.core.problems import Problem, ProblemsFound
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


@pytest.mark.parametrize(
    "half", ['#| msgid_plural "days"', '#| msgctxt "unit"', '#| msgid_plural ""\n#| "days"']
)
def test_half_of_an_earlier_wording_stops_nobody(tmp_path: Path, half: str) -> None:
    """What an editor has left of it goes, and with it nothing else; gettext reads the catalog again."""
    path = tmp_path / "x.po"
    file = write_template(tmp_path, Translatable("a day", "unit", "days"), Translatable("Alpha"))
    merging.merge(file, path, edition_of("zh"), "x.po", "x")
    whole = path.read_text(encoding="utf-8").replace('msgstr[0] ""', 'msgstr[0] "天"')
    path.write_text(whole.replace('msgctxt "unit"', f'#, fuzzy\n{half}\nmsgctxt "unit"'), encoding="utf-8")
    merging.merge(file, path, edition_of("zh"), "x.po", "x")
    assert whole.replace('msgctxt "unit"', '#, fuzzy\nmsgctxt "unit"') == path.read_text(encoding="utf-8")


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
    monkeypatch.setattr(gettext_programs, "which", lambda _name: None)
    with pytest.raises(ProblemsFound) as found:
        merging.merge(write_template(tmp_path, Translatable("Alpha")), tmp_path / "x.po", ARABIC, "x.po", "x")
    reason = "GNU gettext's msgmerge, which merges catalogs, is not installed."
    assert (Problem("x.po", 0, "T051", reason),) == found.value.problems
    assert not (tmp_path / "x.po").exists()


def test_a_program_that_does_not_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No catalog appears, and it is said how long was waited."""

    def run(command: list[str], *, timeout: float, **_more: object) -> None:
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(gettext_programs.subprocess, "run", run)
    with pytest.raises(ProblemsFound) as found:
        merging.merge(write_template(tmp_path, Translatable("Alpha")), tmp_path / "x.po", ARABIC, "x.po", "x")
    reason = "msgmerge did not finish within 60 seconds; the catalog is as it was."
    assert (Problem("x.po", 0, "T051", reason),) == found.value.problems
    assert not (tmp_path / "x.po").exists()


def test_a_template_of_the_same_messages_has_the_same_bytes(tmp_path: Path) -> None:
    """A template has no date."""
    first = write_template(tmp_path, Translatable("Alpha", "x", "Alphas", ("1.1",))).read_bytes()
    assert first == template([Translatable("Alpha", "x", "Alphas", ("1.1",))], (), Names({}), "x")


HEADER = """# Of the translators.
#, fuzzy
msgid ""
msgstr ""
"Last-Translator: Somebody\\n"
"Language: {language}\\n"

msgid "Alpha"
msgstr "ألف"
"""


def test_a_header_that_is_right_is_left_alone() -> None:
    """Not a byte of a catalog changes whose header says what the language's table does."""
    once = merging.correct_header(HEADER.format(language="ar"), ARABIC, "x.po")
    assert once == merging.correct_header(once, ARABIC, "x.po")


def test_a_header_is_corrected_in_its_own_lines() -> None:
    """Language, charset and plural rule are set; what translators wrote above, in and below it stays."""
    text = merging.correct_header(HEADER.format(language="de"), ARABIC, "x.po")
    assert text.startswith('# Of the translators.\nmsgid ""\nmsgstr ""\n"Project-Id-Version: \\n"\n')
    assert 1 == text.count('"Last-Translator: Somebody\\n"\n') == text.count("Last-Translator")
    assert text.endswith('\n\nmsgid "Alpha"\nmsgstr "ألف"\n')
    found = parse_catalog(text, "x.po").header
    assert header(ARABIC).items() <= found.items()
    assert "Somebody" == found["Last-Translator"]
    assert "fuzzy" not in text


def test_a_catalog_without_a_header_gets_one() -> None:
    """What another system left out is written above the first message."""
    text = merging.correct_header('msgid "Alpha"\nmsgstr "ألف"\n', ARABIC, "x.po")
    catalog = parse_catalog(text, "x.po")
    assert working_header(ARABIC) == {**catalog.header}
    assert ["Alpha"] == [entry.msgid for entry in catalog.entries]


def test_gettext_has_nothing_to_say(tmp_path: Path) -> None:
    """`msgfmt -c` is silent about a new catalog, and about one whose header lacks what it asks for."""
    path, template_path = tmp_path / "x.po", write_template(tmp_path, Translatable("Alpha"))
    for _new_then_old in range(2):
        merging.merge(template_path, path, ARABIC, "x.po", "x")
        done = subprocess.run(
            ["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, check=True, text=True
        )
        assert "" == done.stderr
        assert {**working_header(ARABIC)} == parse_catalog(path.read_text("utf-8"), "x.po").header
        path.write_text(path.read_text("utf-8").replace('"Language-Team: \\n"\n', ""), "utf-8")


@pytest.mark.parametrize("is_gone_between", [False, True])
def test_a_message_that_counts_no_longer_keeps_its_forms(tmp_path: Path, is_gone_between: bool) -> None:
    """The first stays; the others stand in a comment, also where the message was away meanwhile."""
    path = tmp_path / "x.po"
    counting = write_template(tmp_path, Translatable("{n} page", context="x", plural="{n} pages"))
    merging.merge(counting, path, ARABIC, "x.po", "x")
    text = path.read_text(encoding="utf-8")
    for number in range(6):
        text = text.replace(f'msgstr[{number}] ""', f'msgstr[{number}] "form {number}"')
    path.write_text(text, encoding="utf-8")
    if is_gone_between:
        merging.merge(write_template(tmp_path, Translatable("Other")), path, ARABIC, "x.po", "x")
    plain = write_template(tmp_path, Translatable("{n} page", context="x"))
    for _ in range(2):
        assert merging.merge(plain, path, ARABIC, "x.po", "x").fuzzy == ("{n} page",)
        (entry,) = parse_catalog(path.read_text(encoding="utf-8"), "x.po").entries
        assert (("form 0",), True) == (entry.forms, entry.fuzzy)
        assert ("earlier forms: form 0 · form 1 · form 2 · form 3 · form 4 · form 5",) == entry.noted


def test_what_a_program_says_of_a_catalog_is_told_with_its_lines(tmp_path: Path) -> None:
    """Each line that it names is a fault, but not where it goes on; else all that it says is one."""
    start = tmp_path / "start.po"
    said = f"{start}:3: it is odd...\n{start}:5:7: so is this\n{start}:6: ...and more\nmsgmerge: found 2\n"
    assert [
        Problem("x.po", 3, "T051", "msgmerge says: it is odd."),
        Problem("x.po", 5, "T051", "msgmerge says: so is this."),
    ] == gettext_programs._said(said, "msgmerge", start, "x.po")
    assert [Problem("x.po", 0, "T051", "msgcat failed: no such file")] == (
        gettext_programs._said("no such\n  file\n", "msgcat", start, "x.po")
    )
