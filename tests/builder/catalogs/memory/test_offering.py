"""An offer is marked, says where it is from, and never crosses the contexts of the ledger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.entries import Entry, Previous, parse_catalog
from chronicle.catalogs.files.merging import merge
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.catalogs.memory.offering import Offering
from chronicle.catalogs.memory.offers import Joints, Translated
from chronicle.catalogs.memory.remembering import Memory
from chronicle.words.states import State
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LEFT, GONE = "The army left the city in the night.", "The army had left the city by night."
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n'


def entry(msgid: str, form: str = "", context: str | None = None, *, fuzzy: bool = False) -> Entry:
    return Entry(1, context, msgid, None, (form,), fuzzy=fuzzy)


def offering(
    *in_use: Translated, memory: Memory | None = None, history: Iterable[Translated] = ()
) -> Offering:
    return Offering(in_use, memory or Memory(), lambda: history, Joints(" ", " "))


def filled(found: Offering, domain: str, wanted: Entry, text: str = HEADER) -> Entry | None:
    entries = parse_catalog(found.fill(domain, text, [wanted], "x.po"), "x.po").entries
    return next((each for each in entries if each.key == wanted.key), None)


def test_an_offer_says_where_it_is_from() -> None:
    """It is fuzzy, with the wording that it was made for; the catalog stands in the place of a context."""
    found = filled(offering(Translated("chapters/01", entry(LEFT, "غادر."))), "chapters/02", entry(GONE))
    assert found is not None
    assert (("غادر.",), True, Previous("chapters/01.po", LEFT), "chapters/01.po") == (
        found.forms,
        found.fuzzy,
        found.previous,
        found.origin,
    )


def test_what_has_a_translation_is_offered_nothing() -> None:
    """A message that stands empty keeps its translator's comment."""
    found = offering(Translated("chapters/01", entry(LEFT, "غادر.")))
    body = '# Ask the editors.\nmsgid "{}"\nmsgstr "{}"\n'
    done = f"{HEADER}\n{body.format(GONE, 'رحل.')}"
    assert done == found.fill("chapters/02", done, [entry(GONE)], "x.po")
    given = filled(found, "chapters/02", entry(GONE), f"{HEADER}\n{body.format(GONE, '')}")
    assert given is not None
    assert (("غادر.",), ("Ask the editors.",)) == (given.forms, given.noted)


def test_nothing_uncertain_is_offered() -> None:
    """What nobody has looked at is no translation to begin with."""
    found = offering(Translated("chapters/01", entry(LEFT, "غادر.", fuzzy=True)))
    assert filled(found, "chapters/02", entry(GONE)) is None


@pytest.mark.parametrize(
    ("domain", "context"),
    [("evidence", "other"), ("chapters/01", None), ("figures", "claim"), ("book", "claim")],
)
def test_a_sentence_of_the_ledger_is_offered_in_its_context_alone(domain: str, context: str | None) -> None:
    """Neither to another claim nor to a chapter: it would say of one thing what was said of another."""
    memory = Memory()
    memory.keep("evidence", [entry(LEFT, "غادر.", "claim")])
    found = offering(memory=memory)
    assert filled(found, domain, entry(GONE, context=context)) is None
    assert filled(found, "evidence", entry(GONE, context="claim")) is not None


def test_a_sentence_of_the_ledger_that_is_in_use_is_offered_to_no_other() -> None:
    """Two passages of a claim are alike, and each says its own."""
    used = Translated("evidence", entry(LEFT, "غادر.", "claim"))
    memory = Memory()
    memory.keep("evidence", [used.entry])
    assert filled(offering(used, memory=memory), "evidence", entry(GONE, context="claim")) is None


def test_history_is_looked_at_where_nothing_else_will_do() -> None:
    """What catalogs of earlier commits held is found; what is in use goes before it."""
    older = [Translated("chapters/09", entry(GONE, "رحل."))]
    found = filled(offering(history=older), "chapters/02", entry(GONE))
    assert found is not None
    assert "chapters/09.po" == found.origin
    same = filled(
        offering(Translated("chapters/01", entry(GONE, "غادر.")), history=older), "chapters/02", entry(GONE)
    )
    assert same is not None
    assert "chapters/01.po" == same.origin


@pytest.mark.parametrize(("was", "state"), [(LEFT, State.UNTRANSLATED), (GONE, State.FUZZY)])
def test_a_draft_prints_no_offer_for_other_words(was: str, state: State) -> None:
    """It was made for another message; only of the same words, moved, a page can show what they said."""
    body = f'#, fuzzy\n#| msgctxt "chapters/01.po"\n#| msgid "{was}"\nmsgid "{GONE}"\nmsgstr "رحل."\n'
    report = GateReport(edition_of("ar"), release=False)
    ((_entry, found),) = judge(parse_catalog(body, "x.po"), "chapters/02", Names({}), report)
    assert (state, ["T041"], []) == (found, [each.code for each in report.unfinished], report.refused)
    assert "offered from chapters/01.po" in report.unfinished[0].message


def test_an_offer_stays_until_it_is_looked_at(tmp_path: Path) -> None:
    """A refresh takes out what other programs guess, not what it has offered itself."""
    body = f'#, fuzzy\n#| msgctxt "chapters/01.po"\n#| msgid "{LEFT}"\nmsgid "{GONE}"\nmsgstr "رحل."\n'
    (tmp_path / "x.po").write_text(f"{HEADER}\n{body}", encoding="utf-8")
    (tmp_path / "x.pot").write_text(f'msgid ""\nmsgstr ""\n\nmsgid "{GONE}"\nmsgstr ""\n', encoding="utf-8")
    merge(tmp_path / "x.pot", tmp_path / "x.po", edition_of("ar"), "x.po", "chapters/02")
    text = (tmp_path / "x.po").read_text(encoding="utf-8")
    (found,) = parse_catalog(text, "x.po").entries
    assert ("chapters/01.po", ("رحل.",)) == (found.origin, found.forms)
    shown = "changed: The army[+ had+] left the city [-in the-][+by+] night."
    assert shown in found.explained


def test_offers_are_written_where_messages_stand_empty_and_behind_the_others() -> None:
    """Each with its comments; what nothing is like stays as it is, and so do plurals and figures."""
    told = [Translated("chapters/01", entry(LEFT, "غادر."))]
    wanted = [
        replace(entry(GONE), explained=("1.1",)),
        replace(entry("The army left the city in a night."), explained=("1.2",)),
        entry("Bread was scarce."),
        replace(entry(LEFT), plural="The armies left the city in the night."),
        entry(LEFT, context="unit"),
    ]
    text = f'{HEADER}\n# Ask.\n#. 1.1\nmsgid "{GONE}"\nmsgstr ""\n\nmsgid "Bread was scarce."\nmsgstr ""\n'
    assert f"""{HEADER}
# Ask.
#. 1.1
#, fuzzy
#| msgctxt "chapters/01.po"
#| msgid "{LEFT}"
msgid "{GONE}"
msgstr "غادر."

msgid "Bread was scarce."
msgstr ""


#. 1.2
#, fuzzy
#| msgctxt "chapters/01.po"
#| msgid "{LEFT}"
msgid "The army left the city in a night."
msgstr "غادر."
""" == offering(*told).fill("chapters/02", text, wanted, "x.po")


@pytest.mark.parametrize("domain", ["interface", "book"])
def test_words_without_a_text_around_them_are_offered_nothing(domain: str) -> None:
    """Whatever a catalog of the book's own words or of the interface has said before."""
    memory = Memory()
    memory.keep(domain, [entry(LEFT, "غادر.", "c")])
    found = offering(Translated("chapters/01", entry(GONE, "غادر.")), memory=memory)
    assert HEADER == found.fill(domain, HEADER, [entry(GONE, context="c")], "x.po")


def test_what_is_remembered_of_chapters_is_offered_behind_what_is_in_use() -> None:
    """Of two that are as good the one in use; nothing of the ledger and no plural."""
    memory = Memory()
    memory.keep("chapters/08", [entry(GONE, "رحل.")])
    memory.keep("evidence", [entry(GONE, "لا.", "c")])
    memory.keep("chapters/07", [replace(entry(GONE, "لا."), plural="x", forms=("لا.", "لا."))])
    found = filled(offering(memory=memory), "chapters/02", entry(GONE))
    assert found is not None
    assert ("chapters/08.po", ("رحل.",)) == (found.origin, found.forms)
    used = Translated("chapters/01", entry(GONE, "غادر."))
    found = filled(offering(used, memory=memory), "chapters/02", entry(GONE))
    assert found is not None
    assert "chapters/01.po" == found.origin


@pytest.mark.parametrize(
    ("older", "origin"),
    [
        (GONE, "chapters/09.po"),
        ("An army was in that city one night.", "chapters/01.po"),
        ("Bread was scarce.", "chapters/01.po"),
    ],
)
def test_of_history_only_what_is_better_counts(older: str, origin: str) -> None:
    """What is less than nine tenths like a message asks further back, and gives way to what is more so."""
    used = Translated("chapters/01", entry(LEFT, "غادر."))
    found = filled(
        offering(used, history=[Translated("chapters/09", entry(older, "رحل."))]), "chapters/02", entry(GONE)
    )
    assert found is not None
    assert origin == found.origin


def test_nobody_looks_into_history_where_an_offer_is_good() -> None:
    """Reading all commits of a book takes its time."""

    def history() -> Iterable[Translated]:
        raise AssertionError

    used = Translated("chapters/01", entry(LEFT, "غادر."))
    found = Offering((used,), Memory(), history, Joints(" ", " "))
    assert filled(found, "chapters/02", entry("The army left the city in that night.")) is not None
