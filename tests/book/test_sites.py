"""Each comma, stop and bracket of the book's translations would be missed if it were another script's.

Every single mark of every real message is exchanged in turn: no place is blind, beside roles or elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.stray_digits import prose
from chronicle.catalogs.prose.checked_texts import translated_texts
from chronicle.catalogs.prose.comparing import PLACE_OF_NOTE, ends, stops_before_notes, typed_names
from chronicle.catalogs.prose.typography import hazards
from chronicle.ledger.loader import load_ledger
from chronicle.text.grammar import read_message
from tests.languages import CHOSEN, edition_of
from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.catalogs.prose.checked_texts import CheckedText

BOOK = ROOT
LATIN = {"ar": dict(zip("،؛؟", ",;?", strict=True)), "zh": dict(zip("，。；：？（", ",.;:?(", strict=True))}
pytestmark = pytest.mark.book


@pytest.fixture(scope="module")
def texts() -> dict[str, list[CheckedText]]:
    """Return the translations of the real book that are more than a mark between two words."""
    ledger = load_ledger(BOOK / "docs/evidence", CHOSEN)
    return {
        code: [
            each for each in translated_texts(BOOK, edition_of(code), ledger) if re.search(r"\w", each.marked)
        ]
        for code in LATIN
    }


def places(texts: list[CheckedText], marks: str) -> Iterator[tuple[CheckedText, int]]:
    """Yield each place of one of these marks in the texts."""
    for text in texts:
        for at, character in enumerate(text.marked):
            if character in marks:
                yield text, at


@pytest.mark.parametrize("code", LATIN)
def test_a_mark_of_another_script_is_found_everywhere(texts: dict[str, list[CheckedText]], code: str) -> None:
    """A comma may follow a role, a note, a quotation or a Latin word, whose own stop may end it."""
    edition, sites, blind = edition_of(code), 0, []
    for text, at in places(texts[code], "".join(LATIN[code])):
        spoilt = text.marked[:at] + LATIN[code][text.marked[at]] + text.marked[at + 1 :]
        if re.fullmatch(r".*[A-Za-z]\d*\.", spoilt[: at + 1]) and at + 1 == len(spoilt):
            continue
        sites += 1
        if not any(start <= at <= end for _, start, end in hazards(spoilt, edition)):
            blind.append(spoilt[max(0, at - 20) : at + 20])
    assert sites > 1000
    assert [] == blind


@pytest.mark.parametrize("code", LATIN)
def test_a_lost_full_stop_is_found_before_every_note(texts: dict[str, list[CheckedText]], code: str) -> None:
    """The end of a message, and the middle of one before a note, are looked at alike."""
    sites, blind = 0, []
    for text, at in places(texts[code], ".。"):
        if text.source is None or text.marked[at + 1 : at + 2] not in ("", PLACE_OF_NOTE):
            continue
        sites += 1
        spoilt = text.marked[:at] + text.marked[at + 1 :]
        lost = ends(text.source_marked) and not ends(spoilt)
        if not lost and stops_before_notes(spoilt) >= stops_before_notes(text.source_marked):
            blind.append(spoilt[max(0, at - 20) : at + 20])
    assert sites > 1000
    assert [] == blind


@pytest.mark.parametrize("code", LATIN)
def test_a_name_in_letters_is_found_wherever_a_role_stood(
    texts: dict[str, list[CheckedText]], code: str
) -> None:
    """Every name of the book's paragraphs is typed in turn, in its main form and in each other."""
    edition = edition_of(code)
    names, english = (Names.load(BOOK / "docs/evidence", each) for each in (edition, edition_of("en")))
    sites, blind = 0, []
    for text in texts[code]:
        for role in {(role.name, role.target) for role in read_message(text.text).roles}:
            if text.plain or text.source is None or not names.forms(*role):
                continue
            if any(form in prose(text.source) for form in english.forms(*role)):
                continue  # the source has it in letters, too
            for form in names.forms(*role):
                spoilt = re.sub(rf"\{{{role[0]}\}}`(?:[^`<]*<)?{re.escape(role[1])}>?`", form, text.text)
                sites += 1
                if not any(typed_names(text.source, spoilt, names, english, edition)):
                    blind.append((role, form))
    assert sites > 1000
    assert [] == blind


def test_a_glued_number_is_found_wherever_a_space_stood(texts: dict[str, list[CheckedText]]) -> None:
    """Each space before what a role prints is left out in turn; only و ف ب ل ك may be written together."""
    sites, blind = 0, []
    for text in texts["ar"]:
        for match in re.finditer(r"(?<=\w) (?=\ufffc)", text.marked):
            spoilt = text.marked[: match.start()] + text.marked[match.end() :]
            word = re.findall(r"\S+$", text.marked[: match.start()])[0]
            sites += 1
            if not any(True for hazard, _, _ in hazards(spoilt, edition_of("ar")) if hazard.code == "T063"):
                blind.append(word)
    assert sites > 500
    assert set() == set(blind)
