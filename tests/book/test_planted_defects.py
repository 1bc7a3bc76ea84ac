"""Every mechanical fault of a translator is named; what takes the sense is left to a second reader.

`planted_defects.yaml` holds both, in messages of this book; nearly a third of them was planted by somebody
who had read the book alone, and another third before the rules were read.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.rules import findings
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.catalogs.prose.run import Checker
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, EDITIONS
from tests.placeholders import catalog_text, entry
from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    import polib

DOMAIN = "chapters/x"
DATA = yaml.safe_load((Path(__file__).parent / "planted_defects.yaml").read_text(encoding="utf-8"))
UNREAD = ("semantic", "spelling")


class Defect(NamedTuple):
    """What a clean translation becomes, and the code that names it, or why none does."""

    message: str
    kind: str
    before: str
    after: str
    expected: str


UNSEEN = [Defect(*row) for row in DATA["unseen"]]
STRANGERS = [Defect(*row) for row in DATA["strangers"]]
DEFECTS = [*UNSEEN, *STRANGERS, *(Defect(*row) for row in DATA["seen"])]


def clean(name: str) -> polib.POEntry:
    """Return a message with its sound translation, as its translator sees it."""
    message = DATA["messages"][name]
    return entry(message["source"], message["clean"])


@pytest.fixture(scope="module")
def codes() -> Callable[[str, str], set[str]]:
    """Return a function that names what the gate and the checks find in a translation of a message."""
    evidence = ROOT / "docs/evidence"
    ledger, waivers = load_ledger(evidence, CHOSEN), Waivers.load(evidence)
    checkers = {edition.code: Checker(ROOT, edition, ledger, waivers) for edition in EDITIONS}
    editions = {edition.code: edition for edition in EDITIONS}
    names = {code: Names.load(evidence, edition) for code, edition in editions.items()}

    def find(name: str, text: str) -> set[str]:
        code = name.partition("-")[0]
        message = clean(name)
        message.msgstr = text
        (written,) = parse_catalog(catalog_text(message), "x.po").entries
        read, legend, unread = unfold(written, DOMAIN)
        found = {
            each.code for each in (*unread, *findings(read, DOMAIN, editions[code], names[code], legend))
        }
        if unread:
            return found
        checked = CheckedText(
            editions[code], "x.po", 1, read.forms[0], read.msgid, legend=legend, shown=written.msgid
        )
        return found | {each.code for each in checkers[code].check(checked)}

    return find


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: f"{defect.message}: {defect.kind}")
def test_what_goes_wrong_is_named(codes: Callable[[str, str], set[str]], defect: Defect) -> None:
    """A mechanical fault gets its code; one of sense gets none, or it would be listed as found."""
    sound = clean(defect.message).msgstr
    assert 1 == sound.count(defect.before)
    found = codes(defect.message, sound.replace(defect.before, defect.after))
    if defect.expected in UNREAD:
        assert set() == found
    else:
        assert defect.expected in found


@pytest.mark.parametrize("name", DATA["messages"])
def test_a_sound_translation_is_left_alone(codes: Callable[[str, str], set[str]], name: str) -> None:
    """No rule finds anything in the messages that the faults are planted in."""
    assert set() == codes(name, clean(name).msgstr)


def test_the_corpus_is_broad() -> None:
    """A hundred mechanical faults and more, of both languages; a third of all by one who knew no rule."""
    mechanical = [defect for defect in DEFECTS if defect.expected not in UNREAD]
    assert 100 <= len(mechanical)
    assert 3 * len([defect for defect in UNSEEN if defect in mechanical]) >= len(mechanical)
    assert 3 * len(STRANGERS) >= len(DEFECTS) - len(UNSEEN)
    assert all(40 <= count for count in Counter(each.message[:2] for each in mechanical).values())
    assert {"ar", "zh"} == {defect.message[:2] for defect in mechanical}
