"""What the ledger says several times in the same words is translated once, and can be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.files.folding import folded_catalog, unfolded_catalog
from chronicle.catalogs.files.merging import finish, prepare
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.catalogs.memory.remembering import Memory
from chronicle.words.states import State
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.words.states import Key

ARABIC = edition_of("ar")
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n'


def message(context: str, msgid: str, form: str, *above: str) -> str:
    return "\n".join(["", *above, f'msgctxt "{context}"', f'msgid "{msgid}"', f'msgstr "{form}"', ""])


def catalog(*messages: str) -> str:
    return HEADER + "".join(messages)


def said(text: str) -> dict[Key, tuple[str, ...]]:
    return {entry.key: entry.forms for entry in parse_catalog(text, "x.po").entries}


ALIKE = catalog(
    message("a", "Only a headline.", "عنوان.", "#. what the passage says"),
    message("b", "Another.", "آخر.", "#. what the passage says"),
    message("c", "Only a headline.", "عنوان.", "#. where it stands"),
    message("d", "Only a headline.", "العنوان وحده.", "#. what the passage says"),
)


def test_what_reads_and_is_translated_alike_stands_once() -> None:
    """The comment says for what else it stands and what each is; another translation keeps its place."""
    text = folded_catalog(ALIKE, "evidence", "x.po")
    assert 3 == text.count("\nmsgctxt ")
    assert "#. what the passage says · where it stands\n#. also for c\nmsgctxt" in text
    assert "\n\n\n" not in text
    assert said(ALIKE) == said(text)


def test_folding_and_unfolding_lose_nothing() -> None:
    """Whatever is merged in between sees each message by itself; a second fold is the first."""
    text = folded_catalog(ALIKE, "evidence", "x.po")
    apart = unfolded_catalog(text, "x.po")
    assert 4 == apart.count("\nmsgctxt ")
    assert "also for" not in apart
    assert "#. what the passage says · where it stands\nmsgctxt" in apart  # its other comments stay
    assert said(ALIKE) == said(apart)
    assert apart == unfolded_catalog(apart, "x.po")
    assert text == folded_catalog(text, "chapters/01", "x.po")


def test_a_program_may_wrap_comments() -> None:
    """Each place has a line of its own, which fits any width; a name that is too long stands for itself."""
    long = "a-claim-" * 6
    several = [
        message(each, "Only a headline.", "عنوان.", "#. x") for each in ("a", long, *("b" * 45, "c" * 44))
    ]
    text = folded_catalog(catalog(*several), "evidence", "x.po")
    wrapped = str(polib.pofile(text, wrapwidth=60))
    assert 2 == text.count("\nmsgctxt ")
    assert said(text) == said(wrapped)


def test_a_new_message_that_is_said_already_is_not_asked_for() -> None:
    """It is finished with the other, to the letter the same."""
    empty = message("e", "Only a headline.", "", "#. what the passage says")
    assert ("عنوان.",) == said(folded_catalog(ALIKE + empty, "evidence", "x.po"))["e", "Only a headline."]


def test_a_translator_sets_one_apart() -> None:
    """A note on the message is enough: the other gets a place of its own, and keeps it."""
    text = folded_catalog(ALIKE, "evidence", "x.po").replace("#. what", "# apart: c\n#. what", 1)
    again = folded_catalog(unfolded_catalog(text, "x.po"), "evidence", "x.po")
    assert 4 == again.count("\nmsgctxt ")
    assert said(ALIKE) == said(again)
    assert "# apart: c" in again
    assert again == folded_catalog(unfolded_catalog(again, "x.po"), "evidence", "x.po")


@pytest.mark.parametrize(
    "other",
    [
        message("c", "On {date}.", "في {date}.", "#. x", "#. {date}: May · أيار = {date}`b`"),
        message("c", "On {date}.", "في {date}.", "#. x", "#. {date}: May · أيار = {date}`a`", "#, fuzzy"),
        message("c", "On {date}.", "في {date}.", "# Ask.", "#. x", "#. {date}: May · أيار = {date}`a`"),
        message("unit", "On {date}.", "في {date}.", "#. x", "#. {date}: May · أيار = {date}`a`"),
    ],
)
def test_what_differs_in_anything_stays_apart(other: str) -> None:
    """In what a placeholder means, in how sure a translation is, in what its translator notes."""
    text = catalog(
        message("a", "On {date}.", "في {date}.", "#. x", "#. {date}: May · أيار = {date}`a`"), other
    )
    assert text == folded_catalog(text, "evidence", "x.po")


def test_a_role_that_means_its_own_claim_is_not_shared() -> None:
    """The same words name another figure there."""
    both = [message(each, "{dead}.", "{dead}.", "#. x", "#. {dead}: 1 · 1 = {value}`.dead`") for each in "ab"]
    assert catalog(*both) == folded_catalog(catalog(*both), "evidence", "x.po")


def test_the_gate_prints_one_translation_for_all() -> None:
    """Each place of the ledger asks with its own context, and a fault is told once."""
    report = GateReport(ARABIC, release=True)
    text = folded_catalog(ALIKE.replace("عنوان.", "عنوان 3."), "evidence", "x.po")
    judged = judge(parse_catalog(text, "x.po"), "evidence", Names({}), report)
    assert ["a", "c", "b", "d"] == [entry.context for entry, _state in judged]
    assert State.REFUSED is report.states.of("evidence", "Only a headline.", "c")
    assert 1 == len([each for each in report.problems if each.code == "T024"])


def merged(folder: Path, memory: Memory, *messages: Translatable) -> str:
    (folder / "x.pot").write_bytes(template(messages, (), Names({}), "evidence"))
    prepared = prepare(folder / "x.pot", folder / "x.po", ARABIC, "x.po", "evidence", memory)
    finish(prepared, ARABIC, memory)
    return (folder / "x.po").read_text(encoding="utf-8")


def test_one_of_several_goes_its_own_way(tmp_path: Path) -> None:
    """When the first is renamed or reworded, the others keep what was translated for all."""
    text = "Only a headline tells of it, and not the article."
    memory = Memory()
    shared = merged(tmp_path, memory, *(Translatable(text, each, None, ("x",)) for each in "abc"))
    assert 1 == shared.count("\nmsgctxt ")
    (tmp_path / "x.po").write_text(
        shared.replace('msgstr ""\n', 'msgstr "عنوان."\n').replace(
            'msgid ""\nmsgstr "عنوان."', 'msgid ""\nmsgstr ""'
        ),
        encoding="utf-8",
    )
    reworded = Translatable(text.replace("article", "text"), "a", None, ("x",))
    after = merged(
        tmp_path, memory, reworded, *(Translatable(text, each, None, ("x",)) for each in ("b", "vigil"))
    )
    found = {entry.context: entry for entry in parse_catalog(after, "x.po").entries}
    assert {"a": True, "b": False, "vigil": False} == {each: found[each].fuzzy for each in found}
    assert {("عنوان.",)} == {entry.forms for entry in found.values()}
    assert 2 == after.count("\nmsgctxt ")
