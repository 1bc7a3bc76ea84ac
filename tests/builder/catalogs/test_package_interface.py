"""Tests of the translations of the interface that come with the package."""

import pytest

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, known_languages, read_language
from chronicle.words.interface import INTERFACE
from chronicle.words.states import State

_TRANSLATED = [code for code in known_languages([DATA]) if (DATA / code / "interface.po").is_file()]


@pytest.mark.parametrize("code", _TRANSLATED)
def test_the_gate_refuses_nothing_of_the_package(code):
    """A book takes the package's words over without a look: each is in its language and passes the gate."""
    source = make_edition("en", read_language("en", [DATA], DATA), None)
    edition = make_edition(code, read_language(code, [DATA], DATA), source)
    catalog = read_catalog(DATA / code / "interface.po", DATA)
    check_language(catalog, edition)
    report = GateReport(edition, release=False)
    judged = judge(catalog, "interface", Names({}), report)
    assert not report.refused
    assert catalog.header["Plural-Forms"] == edition.plural_forms
    assert {State.TRANSLATED} == {state for _entry, state in judged}
    assert {(each.context, each.msgid) for each in INTERFACE} <= {
        (entry.context, entry.msgid) for entry, _state in judged
    }
