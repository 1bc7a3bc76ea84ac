"""The panel says what a message was, in the edition's words."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from chronicle.catalogs import vet
from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.explaining import MessageAccount, _account
from chronicle.catalogs.gate.judging import GateReport
from chronicle.core.codes import CODES
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from chronicle.preview.page_server import STATIC
from chronicle.preview.panel_words import account_of, differences, faults_of, state_words, words_of
from chronicle.words.states import State
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


def test_changed_words_are_marked() -> None:
    """What has gone and what is new is told apart from what has stayed."""
    shown = [("same", "A truce was "), ("gone", "agreed"), ("new", "broken"), ("same", ".")]
    found = differences("A truce was agreed.", "A truce was broken.")
    assert shown == [(each["kind"], each["text"]) for each in found]


def test_every_word_of_the_script_is_there_in_the_language_of_the_edition(tmp_path: Path) -> None:
    """What the script asks for by its English words, and the words of all states, are translated."""
    (tmp_path / "docs/evidence").mkdir(parents=True)
    for code in ("ar", "zh"):
        edition = edition_of(code)
        vet(tmp_path, edition, release=False)
        words = words_of(Folders(tmp_path), edition)
        script = (STATIC / "preview.js").read_text(encoding="utf-8")
        asked = {*re.findall(r'words\["([^"]+)"\]', script), *re.findall(r'part\("([^"]+)"', script)}
        asked |= {*re.findall(r'(?:faulty|reading|whole): "([^"]+)"', script), *map(state_words, State)}
        assert {"Reason", "Being brought up to date …", "The preview has ended."} <= asked | words.keys()
        assert asked <= words.keys()
        assert [] == [
            said
            for english, said in words.items()
            if re.search("[a-z]{4}", said.replace("{percent}", "")) or said == english
        ]


def test_an_account_tells_all_and_can_be_sent() -> None:
    """State, place, both wordings, placeholders and reasons with their remedies reach the page."""
    reason = Problem("locales/ar/x.po", 7, "T041", "its source has changed.")
    told = MessageAccount(
        State.FUZZY, "locales/ar/x.po", 7, "Now.", "الآن.", "Then.", (("killed", "3"),), (reason,)
    )
    assert {
        "state": "Translation of an earlier wording",
        "place": "locales/ar/x.po:7",
        "source": "Now.",
        "translation": "الآن.",
        "before": [
            {"kind": "gone", "text": "Then"},
            {"kind": "new", "text": "Now"},
            {"kind": "same", "text": "."},
        ],
        "placeholders": [["killed", "3"]],
        "reasons": [
            {
                "place": "locales/ar/x.po:7",
                "code": "T041",
                "message": "its source has changed.",
                "remedy": CODES["T041"].hint,
            }
        ],
    } == json.loads(json.dumps(account_of(told, edition_of("en"))))
    nowhere = MessageAccount(
        State.REFUSED, "x.po", 0, "Now.", reasons=(Problem("x.po", 0, "T043", "None.", "Do it."),)
    )
    account = account_of(nowhere, edition_of("en"))
    assert ("x.po", "Translation refused") == (account["place"], account["state"])
    assert [{"place": "x.po", "code": "T043", "message": "None.", "remedy": "Do it."}] == account["reasons"]
    assert [
        "Translated",
        "Translation of an earlier wording",
        "Not yet translated",
        "Translation refused",
    ] == [state_words(state) for state in (State.TRANSLATED, State.FUZZY, State.UNTRANSLATED, State.REFUSED)]
    assert [] == account_of(MessageAccount(State.TRANSLATED, "x.po", 1, "Now."), edition_of("en"))["before"]


def test_what_a_placeholder_prints_is_told_in_the_language_of_the_edition() -> None:
    """Names and dates are those of the edition; what is no text has its words, as “the mark of a note”."""
    written = Entry(
        3,
        None,
        "{homs} {date} {note}",
        None,
        ("x",),
        fuzzy=False,
        explained=(
            "{homs}: Homs · حمص (or {homs|لحمص}) = {place}`homs`",
            "{note}: the mark of a note = {claim}`a`",
        ),
    )
    told = _account(written, State.TRANSLATED, "x.po", GateReport(edition_of("ar"), release=False))
    assert (("homs", "حمص"), ("note", "the mark of a note")) == told.placeholders
    assert [("homs", "حمص"), ("note", "علامة حاشية")] == account_of(told, edition_of("ar"))["placeholders"]


def test_faults_are_told_in_the_language_of_the_edition() -> None:
    """A translator reads on the page what is wrong in their own language, in order, each fault once."""
    hint = CODES["T011"].hint
    fault, other = Problem("b.po", 2, "T011", hint), Problem("a.po", 1, "T011", hint)
    (first, second) = faults_of([fault, other, fault], edition_of("zh"))
    assert ["a.po:1", "b.po:2"] == [first["place"], second["place"]]
    assert not re.search("[a-z]{4}", first["message"] + first["remedy"])
    assert hint == faults_of([fault], edition_of("en"))[0]["remedy"]
