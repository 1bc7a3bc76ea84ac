"""An edition that is derived has what its translators wrote for another, through the same gate."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.catalogs import check_languages, progress, refresh, vet
from chronicle.catalogs.files.entries import Entry, parse_catalog
from chronicle.catalogs.files.paths import catalog_files
from chronicle.catalogs.gate.derived_messages import derived_entry, joined
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.languages.chosen import read_editions
from chronicle.words.states import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.languages.editions import Editions

CONF = 'language = "en"\nchronicle_editions = ["en", "zh", "zh-Hant"]\n'
BODY = """
msgid "One is told in `软件` and [here](https://example.org/软件)."
msgstr "“软件”见`软件`和[这里](https://example.org/软件)。"

msgid "A second is told."
msgstr ""

#, fuzzy
#| msgid "A third was told."
msgid "A third is told."
msgstr "第三件说了。"

msgid "A fourth is told."
msgstr "<b>第四件</b>"

msgid "A fifth is told."
msgstr "第五件发生在那里面。"
"""


@pytest.fixture
def editions(book: Path, write_catalog: Callable[..., Path]) -> Editions:
    """Return the editions of a book with one chapter, in Simplified Chinese alone."""
    (book / "docs/conf.py").write_text(CONF, "utf-8")
    (book / "docs/languages/zh-Hant").mkdir(parents=True)
    (book / "docs/languages/zh-Hant/exceptions.yaml").write_text(
        "exceptions:\n  - {from: 发生在, to: 出現於, because: a test}\n", "utf-8"
    )
    write_catalog(BODY, language="zh_CN")
    return read_editions(Folders(book))


def printed(book: Path) -> dict[str, str]:
    """Return what Sphinx would read of the chapter in Traditional Chinese."""
    path = book / "build/catalogs/zh_TW/LC_MESSAGES/chapters/01-city.po"
    return {entry.msgid.split()[1]: entry.msgstr for entry in polib.pofile(str(path))}


def states(book: Path, editions: Editions) -> list[str]:
    """Return the states of the chapter's messages."""
    table = json.loads(Folders(book).states(editions.of("zh-Hant")).read_text("utf-8"))
    return [row["state"] for row in table if row["domain"] == "chapters/01-city"]


def test_words_are_converted_and_markup_is_not(book: Path, editions: Editions) -> None:
    """Marks and names follow the edition; code, addresses and ids stay; states are carried over."""
    report = vet(book, editions.of("zh-Hant"), release=False)
    assert ["T011"] == [each.code for each in report.refused], report.refused
    assert {
        "is": "「軟體」見`软件`和[這裡](https://example.org/软件)。",
        "second": "",
        "third": "第三件說了。",
        "fourth": "",
        "fifth": "第五件出現於那裡面。",
    } == printed(book)
    assert sorted(["translated", "untranslated", "fuzzy", "refused", "translated"]) == sorted(
        states(book, editions)
    )
    assert not report.broken


def test_what_a_role_shows_is_converted_with_its_sentence(editions: Editions) -> None:
    """A form of a name follows the names of the edition; foreign words and the ids stay."""
    form = "“{place}`钟楼广场 <clock-square>`的{foreign}`软件 <zh>`”{note}`软件`"
    entry = derived_entry(Entry(1, None, "x", None, (form,), fuzzy=False), editions.of("zh-Hant"))
    assert ("「{place}`鐘樓廣場 <clock-square>`的{foreign}`软件 <zh>`」{note}`軟體`",) == entry.forms


def test_a_release_needs_the_other_edition(book: Path, editions: Editions) -> None:
    """What is unfinished there is unfinished here."""
    found = vet(book, editions.of("zh-Hant"), release=True).problems
    assert {"T040", "T041", "T011"} <= {each.code for each in found if "01-city" in each.path}


def test_a_catalog_of_its_own_has_the_last_word(
    book: Path, editions: Editions, write_catalog: Callable[..., Path]
) -> None:
    """What somebody has translated for the edition itself is printed; of the rest, what is derived."""
    own = 'msgid "A second is told."\nmsgstr "說了第二件。"\n\nmsgid "A third is told."\nmsgstr ""\n'
    write_catalog(own, language="zh_TW")
    vet(book, editions.of("zh-Hant"), release=False)
    assert ("說了第二件。", "第三件說了。") == (printed(book)["second"], printed(book)["third"])
    names = {path.parent.parent.parent.name for path in catalog_files(book, editions.of("zh-Hant"))}
    assert {"zh_CN", "zh_TW"} == names


def test_the_commands_say_that_there_is_nothing_to_translate(book: Path, editions: Editions) -> None:
    """No catalog is made and none is missed; the count of the messages is that of the other edition."""
    edition = editions.of("zh-Hant")
    said = str(refresh(book, editions, [edition], lambda _book, _source: {}))
    assert "nothing to translate" in said
    assert not (book / "locales/zh_TW").exists()
    shown = str(progress(book, [edition]))
    assert "nothing to translate" in shown
    assert "chapters/01-city: there is no" not in shown
    found = check_languages(book, editions, [edition])
    assert not [each for each in found if each.code in ("T043", "T071") and "01-city" in each.path]


def test_without_the_other_edition_somebody_has_to_translate(book: Path, editions: Editions) -> None:
    """A book in Traditional Chinese alone is translated as into any language."""
    assert editions.of("zh-Hant").derivation is not None
    (book / "docs/conf.py").write_text(CONF.replace('"zh", ', ""), "utf-8")
    assert read_editions(Folders(book)).of("zh-Hant").derivation is None


@pytest.mark.parametrize(
    "text", ["exceptions: [{from: a}]\n", "other: 1\n", "exceptions: [{from: '', to: b}]\n"]
)
def test_the_table_of_exceptions_is_checked(book: Path, editions: Editions, text: str) -> None:
    """A row without its other side is a fault, with its line."""
    assert editions
    (book / "docs/languages/zh-Hant/exceptions.yaml").write_text(text, "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_editions(Folders(book))
    assert {"L002"} == {each.code for each in found.value.problems}
    assert all(each.path.endswith("exceptions.yaml") for each in found.value.problems)


def test_a_catalog_of_the_other_edition_that_cannot_be_read_is_told(
    book: Path, editions: Editions, write_catalog: Callable[..., Path]
) -> None:
    """It is no catalog that is missing: nobody has to make one."""
    write_catalog(BODY, language="zh_CN").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    report = vet(book, editions.of("zh-Hant"), release=False)
    assert ["T001"] == [each.code for each in report.broken]
    assert [] == [each for each in report.unfinished if "01-city" in each.path]


def test_what_a_conversion_breaks_is_refused_with_the_line_of_its_origin(
    book: Path, editions: Editions, write_catalog: Callable[..., Path]
) -> None:
    """The exceptions of the edition may add what no message may hold."""
    (book / "docs/languages/zh-Hant/exceptions.yaml").write_text(
        "exceptions:\n  - {from: 发生, to: 發生3, because: a test}\n", "utf-8"
    )
    path = write_catalog('msgid "A fifth is told."\nmsgstr "第五件发生了。"\n', language="zh_CN")
    edition = read_editions(Folders(book)).of("zh-Hant")
    (problem,) = vet(book, edition, release=False).refused
    line = path.read_text("utf-8").splitlines().index('msgid "A fifth is told."') + 1
    assert ("locales/zh_CN/LC_MESSAGES/chapters/01-city.po", line, "T024") == (
        problem.path,
        problem.line,
        problem.code,
    )
    assert problem.message.startswith(f"in {edition.name}: ")
    assert ["refused"] == states(book, editions)


def test_what_translators_write_for_the_edition_goes_before_what_is_derived() -> None:
    """As far as it is current; what nothing is derived for is the edition's own, whatever its state."""

    def told(msgid: str, form: str) -> Entry:
        return parse_catalog(f'msgid "{msgid}"\nmsgstr "{form}"\n', "a.po").entries[0]

    derived = {each.key: (each, State.TRANSLATED) for each in (told("A", "a1"), told("B", "b1"))}
    own = [
        (told("A", "a2"), State.TRANSLATED),
        (told("B", "b2"), State.FUZZY),
        (told("C", "c2"), State.FUZZY),
        (told("D", ""), State.UNTRANSLATED),
    ]
    found = [(each.msgid, each.forms[0], state) for each, state in joined(derived, own)]
    assert [
        ("A", "a2", State.TRANSLATED),
        ("B", "b1", State.TRANSLATED),
        ("C", "c2", State.FUZZY),
        ("D", "", State.UNTRANSLATED),
    ] == found
