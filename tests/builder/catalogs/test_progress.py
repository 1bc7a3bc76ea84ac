"""How far a translation is shows in a table, with what keeps it from being further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files import progress as progress_module
from chronicle.catalogs.files.progress import TranslationProgress
from chronicle.catalogs.gate.judging import GateReport
from chronicle.core.problems import Problem
from chronicle.words.states import State
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest

    from chronicle.languages.editions import Edition


def report(code: str, **domains: Iterable[State]) -> GateReport:
    """Return what the gate found of an edition's messages."""
    found = GateReport(edition_of(code), release=False)
    for domain, states in domains.items():
        for number, state in enumerate(states):
            found.states.note(domain, (None, str(number)), state)
    return found


def test_messages_are_counted_by_catalog_and_state() -> None:
    """Each catalog has its row, and the last is their sum."""
    arabic = report(
        "ar", one=[State.TRANSLATED, State.FUZZY], evidence=[State.REFUSED, *[State.UNTRANSLATED] * 2]
    )
    assert {
        "one": {"messages": 2, "translated": 1, "fuzzy": 1, "untranslated": 0, "refused": 0},
        "evidence": {"messages": 3, "translated": 0, "fuzzy": 0, "untranslated": 2, "refused": 1},
        "total": {"messages": 5, "translated": 1, "fuzzy": 1, "untranslated": 2, "refused": 1},
    } == TranslationProgress((arabic,)).counts(arabic)


def test_each_edition_has_its_table() -> None:
    """Columns stand below their heads; missing and broken catalogs are named behind the sum."""
    arabic, chinese = report("ar", chapters=[State.TRANSLATED]), report("zh")
    arabic.unfinished += [
        Problem("b.po", 0, "T043", "there is no such catalog."),
        Problem("a.po", 0, "T043", "there is none."),
        Problem("c.po", 0, "T040", "it is empty."),
    ]
    arabic.broken.append(Problem("d.po", 3, "T001", "it cannot be read."))
    first, second = str(TranslationProgress((arabic, chinese))).split("\n\n")
    head, columns, one, total, *below = first.split("\n")
    assert "ar · العربية" == head
    assert ["catalog", "messages", "translated", "fuzzy", "untranslated", "refused"] == columns.split()
    assert [["chapters", "1", "1", "0", "0", "0"], ["total", "1", "1", "0", "0", "0"]] == [
        one.split(),
        total.split(),
    ]
    assert 1 == len({len(line) for line in (columns, one, total)})
    assert ["a.po: there is none.", "b.po: there is no such catalog."] == below[:2]
    assert below[2].startswith("d.po:3: T001: it cannot be read.")
    assert second.startswith("zh-Hans · ")


def test_a_book_in_one_language_has_nothing_to_translate() -> None:
    """It is said, and no empty table is shown."""
    assert "Nothing is translated" in str(TranslationProgress(()))


def test_only_translations_have_progress(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The language that the book is written in is not judged; the others are, as for a draft."""
    asked = []

    def vet(book: Path, edition: Edition, *, release: bool) -> GateReport:
        asked.append((book, edition.code, release))
        return report(edition.code)

    monkeypatch.setattr(progress_module, "vet", vet)
    shown = progress_module.progress(tmp_path, [edition_of(code) for code in ("ar", "en", "zh")])
    assert [(tmp_path, "ar", False), (tmp_path, "zh", False)] == asked
    assert ["ar", "zh"] == [each.edition.code for each in shown.reports]
