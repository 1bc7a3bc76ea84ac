"""How far a translation is shows in a table, with what keeps it from being further."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.catalogs.status import progress as progress_module
from chronicle.catalogs.status.open_passages import Passage
from chronicle.catalogs.status.progress import TranslationProgress, share, table_lines
from chronicle.catalogs.telling import Telling
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from chronicle.words.states import Review, State
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.languages.editions import Edition


def report(code: str, **domains: Iterable[State]) -> GateReport:
    """Return what the gate found of an edition's messages."""
    found = GateReport(edition_of(code), release=False)
    for domain, states in domains.items():
        for number, state in enumerate(states):
            found.states.note(domain, (None, str(number)), state)
    return found


def row(*numbers: int) -> dict[str, int]:
    """Return a row in which each message has one word."""
    columns = ("messages", "translated", "fuzzy", "untranslated", "refused", "read", "approved")
    return dict(zip(columns, numbers, strict=True)) | {"words": numbers[0], "done": numbers[1]}


def test_words_are_those_of_the_source() -> None:
    """A placeholder is one word, and per cent are never rounded up to all."""
    arabic = report("ar")
    done, left = "In {place}`homs` it began on {date}`a-claim@a-source`.", "It ended."
    arabic.states.note("one", (None, done), State.TRANSLATED)
    arabic.states.note("one", (None, left), State.FUZZY)
    counts = TranslationProgress((arabic,)).counts(arabic)["one"]
    assert (8, 6, "75 %") == (counts["words"], counts["done"], share(counts))
    assert ("99 %", "100 %") == (share({"words": 1000, "done": 999}), share({"words": 0, "done": 0}))


def test_messages_are_counted_by_catalog_and_state() -> None:
    """Each catalog has its row, and the last is their sum."""
    arabic = report(
        "ar", one=[State.TRANSLATED, State.FUZZY], evidence=[State.REFUSED, *[State.UNTRANSLATED] * 2]
    )
    arabic.states.note_review("one", (None, "0"), Review.READ)
    assert {
        "one": row(2, 1, 1, 0, 0, 1, 0),
        "evidence": row(3, 0, 0, 2, 1, 0, 0),
        "total": row(5, 1, 1, 2, 1, 1, 0),
    } == TranslationProgress((arabic,)).counts(arabic)


def test_a_message_that_stands_for_several_is_counted_once() -> None:
    """A translator meets it once; what is judged otherwise in another place is counted there."""
    arabic = GateReport(edition_of("ar"), release=False)
    text = (
        'msgid ""\nmsgstr "Language: ar\\n"\n\n# read\n#. what it is\n#. also for b\n#. also for c\n'
        'msgctxt "a"\nmsgid "article"\nmsgstr "مقال"\n'
    )
    judge(parse_catalog(text, "evidence.po"), "evidence", Names({}), arabic)
    assert 3 == len(arabic.states.domains["evidence"])
    assert row(1, 1, 0, 0, 0, 1, 0) == TranslationProgress((arabic,)).counts(arabic)["evidence"]


def test_each_edition_has_its_table() -> None:
    """Columns stand below their heads; missing and broken catalogs are named behind the sum."""
    arabic, chinese = report("ar", chapters=[State.TRANSLATED]), report("zh")
    arabic.unfinished += [
        Problem("b.po", 0, "T043", "there is no such catalog."),
        Problem("a.po", 0, "T043", "there is none."),
        Problem("c.po", 0, "T040", "it is empty."),
    ]
    arabic.broken.append(Problem("e.po", 1, "T001", "it cannot be read."))
    arabic.broken.append(Problem("d.po", 3, "T001", "it cannot be read."))
    first, second = str(TranslationProgress((arabic, chinese))).split("\n\n")
    head, columns, one, total, *below = first.split("\n")
    assert "ar · العربية" == head
    assert "catalog messages missing fuzzy refused read approved words done" == " ".join(columns.split())
    assert [["chapters", *"1000001", "100", "%"], ["total", *"1000001", "100", "%"]] == [
        one.split(),
        total.split(),
    ]
    assert 1 == len({len(line) for line in (columns, one, total)})
    assert ["a.po: there is none.", "b.po: there is no such catalog."] == below[:2]
    said = "\n".join(below[2:])
    assert said.startswith("d.po:3: T001: it cannot be read.")
    assert said.index("d.po") < said.index("e.po:1: T001")
    assert second.startswith("zh-Hans · ")


def test_one_language_is_told_in_its_own_words() -> None:
    """Whoever asks for one language is its translator, and reads what is missing and broken in it."""
    arabic = report("ar", chapters=[State.TRANSLATED])
    arabic.unfinished.append(Problem("b.po", 0, "T043", "there is no such catalog."))
    arabic.broken.append(Problem("d.po", 3, "T001", "it holds no message."))
    told = Telling.of(arabic.edition).for_output()
    *_table, missing, broken, remedy = str(TranslationProgress((arabic,))).split("\n")
    assert f"b.po: {told.text('there is no such catalog.')}" == missing
    assert told.line(arabic.broken[0]) == f"{broken}\n{remedy}"
    assert "no such catalog" not in missing


def test_a_table_fits_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts stay whole, and long names lose their middle; where there is room, nothing is lost."""
    name = "chapters/09-november-december-2024"
    rows = {name: row(1000, 900, 10, 80, 10, 500, 100), "total": row(23456, 9000, 10, 80, 10, 500, 100)}
    for columns, fits in ((40, 80), (80, 80), (120, 120)):
        monkeypatch.setenv("COLUMNS", str(columns))
        lines = table_lines(rows)
        assert {len(lines[0])} == {len(line) for line in lines}
        assert len(lines[0]) <= fits
        assert (columns == 120) == (name in lines[1])
        assert "chapters/0" in lines[1]
        assert "-2024" in lines[1]


def test_one_language_has_its_words_for_the_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal would turn a line of heads round: they stay as they are, and are explained below."""
    monkeypatch.setenv("COLUMNS", "80")
    said = str(TranslationProgress((report("ar", one=[State.TRANSLATED]),)))
    assert "\nmissing: غير مترجم\n" in said
    assert "missing: " not in str(TranslationProgress((report("ar"), report("zh"))))


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


def test_what_a_draft_marks_is_told_in_lines(tmp_path: Path) -> None:
    """What is refused first; three catalogs that are not there are named, of more their number."""
    arabic = edition_of("ar")
    (tmp_path / "docs").mkdir()
    names = ["a", "b", "c", "d"]
    for name in names[:2]:
        (tmp_path / f"docs/{name}.md").write_text("# A", encoding="utf-8")
    states = report(
        "ar",
        a=[State.FUZZY, State.REFUSED, State.UNTRANSLATED, State.UNTRANSLATED],
        b=[State.TRANSLATED, State.REFUSED, State.REFUSED],
    ).states
    place = Folders(tmp_path).states(arabic)
    place.parent.mkdir(parents=True)
    place.write_bytes(states.dump())
    counted = [
        "ar: translations refused: 3; make check LANGUAGES=ar says why.",
        "ar: not translated: 2.",
        "ar: translations of an earlier wording: 1.",
    ]
    assert (*counted, "ar: no catalog of book (make catalogs).") == progress_module.unfinished(
        tmp_path, arabic
    )
    for name in names[2:]:
        (tmp_path / f"docs/{name}.md").write_text("# A", encoding="utf-8")
    assert (*counted, "ar: no catalog of c, d, book (make catalogs).") == progress_module.unfinished(
        tmp_path, arabic
    )
    (tmp_path / "docs/e.md").write_text("# A", encoding="utf-8")
    (tmp_path / "docs/f.md").write_text("# A", encoding="utf-8")
    assert (
        "ar: no catalog of c, d, e and 2 more (make catalogs)."
        == (progress_module.unfinished(tmp_path, arabic)[-1])
    )
    assert () == progress_module.unfinished(tmp_path, edition_of("en"))


@pytest.mark.parametrize(("count", "more"), [(12, []), (13, ["… and 1 more changed passages"])])
def test_twelve_changed_passages_are_shown(count: int, more: list[str]) -> None:
    """Those with the same words before are none; of more than twelve their number is told."""
    passages = [
        Passage("a", "", "x.po", line, State.FUZZY, "It was new\n.", was, "", "", (), "")
        for line in range(count)
        for was in ("It was old.", "It was new\n.", "")
    ]
    shown = str(TranslationProgress((report("ar"), report("zh")), (tuple(passages), ()))).split("\n\n")[0]
    assert [f"x.po:{line}: It was [-old-][+new +]." for line in range(12)] + more == shown.split("\n")[3:]


@pytest.mark.parametrize(
    ("name", "width", "fitted"),
    [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abc…fg"), ("abcdefgh", 7, "abc…fgh"), ("abcd", 3, "a…d")],
)
def test_a_long_name_loses_its_middle(name: str, width: int, fitted: str) -> None:
    """It has as many letters as fit, and keeps its beginning rather than its end."""
    assert fitted == progress_module._fitted(name, width)
    assert len(fitted) <= width
