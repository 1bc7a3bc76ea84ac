"""The list of names has each name once, with its forms, the documents' own words and what there is to say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.appendices.names import names
from chronicle.book.blocks import Entries
from chronicle.ledger.model import GlossaryTerm, Name
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import tables

if TYPE_CHECKING:
    from pathlib import Path

GUARD = "[ar: الحرس]; [zh-Hans: 卫队]"


def word(text: str, gloss: str | None = None, entry: str = "guard", language: str = "ar") -> dict[str, Any]:
    """Return a document's own word."""
    found = {"word": text, "language": language, "line": 1, "entry": entry}
    return found | ({"gloss": gloss} if gloss else {})


def listed(
    folder: Path,
    *,
    language: str = "en",
    words: dict[int, list[dict[str, Any]]] | None = None,
    translated: dict[str, str] | None = None,
    **changed: list[dict[str, Any]],
) -> dict[str, str]:
    """Return what the list says of each name; `words` are those of each source."""
    whole = tables(**changed)
    for number, own in (words or {}).items():
        whole["sources"][number]["own_words"] = own
    kept = {name: rows for name, rows in whole.items() if name != "claims"}
    small = book(folder, language=language, translated=translated, **kept)
    (entries,) = names(small)
    assert isinstance(entries, Entries)
    return {shown(small, each.term): shown(small, each.lines[0]) for each in entries.items}


def town(**more: Any) -> list[dict[str, Any]]:
    """Return the places, with more on the town."""
    places = tables()["places"]
    return [places[0] | more, *places[1:]]


def test_a_name_stands_with_its_forms_and_with_nothing_that_says_nothing(tmp_path: Path) -> None:
    """What a place is, is left out; a note stays."""
    found = listed(tmp_path)
    assert ["the Guard", "M5", "Town"] == list(found)
    assert f"{GUARD}." == found["the Guard"]
    assert "[ar: الطريق M5]; [zh-Hans: M5公路]. A road." == found["M5"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({0: [word("الشرطة")]}, "Alpha: [ar: الشرطة]."),
        ({0: [word("الشرطة", "the police")]}, "Alpha: [ar: الشرطة] (‘the police’)."),
        ({0: [word("militia", "militia", language="en")]}, "Alpha: [en: militia]."),
        (
            {0: [word("الشرطة", "the police"), word("الجند", "soldiers")]},
            "Alpha: [ar: الشرطة] (‘the police’); [ar: الجند] (‘soldiers’).",
        ),
        (
            {0: [word("الشرطة", "the police")], 1: [word("الشرطة", "the police")]},
            "Alpha and Beta: [ar: الشرطة] (‘the police’).",
        ),
        (
            {0: [word("الشرطة", "the police")], 1: [word("الجند", "soldiers")]},
            "Alpha: [ar: الشرطة] (‘the police’). Beta: [ar: الجند] (‘soldiers’).",
        ),
        ({0: [word("الحرس")]}, ""),
        ({0: [word("الشرطة", entry="town")]}, ""),
    ],
)
def test_documents_are_heard_in_their_own_words(
    tmp_path: Path, words: dict[int, list[dict[str, Any]]], expected: str
) -> None:
    """Each document's word stands behind its name, once for those that share it; a listed form is none."""
    assert f"{GUARD}. {expected}".strip() == listed(tmp_path, words=words)["the Guard"]


def test_a_word_needs_no_meaning_in_its_own_language(tmp_path: Path) -> None:
    """Readers of Arabic are given an Arabic word as it stands, an English one with what it means."""
    words = {0: [word("الشرطة", "the police"), word("militia", "militia", language="en")]}
    found = listed(tmp_path, language="ar", words=words, translated={"militia": "ميليشيا"})
    assert "Alpha ع: [ar: الشرطة]; [en: militia] (‘ميليشيا’)." in found["الحرس"]


@pytest.mark.parametrize(
    ("within", "whole", "expected"),
    [
        ("old-town", {"kind": "district", "names": "Castle"}, "In Castle."),
        ("old-town", {"kind": "country", "names": "Castle"}, ""),
        ("old-town", {"kind": "district", "names": "Great Town"}, ""),
    ],
)
def test_what_a_place_lies_in_is_said_where_it_helps(
    tmp_path: Path, within: str, whole: dict[str, str], expected: str
) -> None:
    """A country around it says nothing, nor does a place whose name is in its own."""
    code = {each: {"main": whole["names"]} for each in ("en", "ar", "zh")}
    around = {"id": "old-town", "kind": whole["kind"], "names": code}
    said = listed(tmp_path, places=[*town(within=within), around])["Town"]
    assert said.partition(". ")[2] == expected.removesuffix(".") + "." * bool(expected)


def test_what_may_be_the_same_is_named_by_both(tmp_path: Path) -> None:
    """A reader finds the doubt under either name."""
    found = listed(tmp_path, places=town(perhaps_same=["m5"]))
    assert "Perhaps the same: M5." in found["Town"]
    assert "Perhaps the same: Town." in found["M5"]


def test_a_country_and_its_state_are_one_entry(tmp_path: Path) -> None:
    """What is said of either stands under the one name, which both anchors lead to."""
    whole = tables(places=town(note="Where it lies."))
    guard = whole["actors"][0] | {"names": whole["places"][0]["names"], "note": "What it does."}
    kept = {name: rows for name, rows in whole.items() if name != "claims"}
    small = book(tmp_path, **(kept | {"actors": [guard]}))
    (entries,) = names(small)
    assert isinstance(entries, Entries)
    entry = next(each for each in entries.items if "name-place-town" in each.anchors)
    assert ("name-place-town", "name-actor-guard") == entry.anchors
    assert shown(small, entry.lines[0]).endswith("Where it lies. What it does.")


def test_words_of_the_glossary_stand_among_the_names(tmp_path: Path) -> None:
    """A term has its meaning, and its place in the order of the language."""
    march = {"en": Name("the march", index="march"), "ar": Name("المسيرة"), "zh": Name("游行")}
    term = GlossaryTerm("march", march, "Many people on foot.", None)
    small = book(tmp_path)
    small = replace(small, ledger=replace(small.ledger, glossary={"march": term}))
    (entries,) = names(small)
    assert isinstance(entries, Entries)
    found = {shown(small, each.term): shown(small, each.lines[0]) for each in entries.items}
    assert ["the Guard", "M5", "march", "Town"] == list(found)
    assert "[ar: المسيرة]; [zh-Hans: 游行]. Many people on foot." == found["march"]


def test_documents_are_heard_in_the_order_of_the_book(tmp_path: Path) -> None:
    """Not in that of the ledger; one word that two explain otherwise stands with each."""
    sources = tables()["sources"]
    sources = [sources[1] | {"order": 1}, sources[0] | {"order": 2}, sources[2]]
    own = {0: [word("الشرطة", "the police")], 1: [word("الشرطة", "guards")]}
    found = listed(tmp_path, words=own, sources=sources)["the Guard"]
    assert "Beta: [ar: الشرطة] (‘the police’). Alpha: [ar: الشرطة] (‘guards’)." in found
    turned = [sources[1], sources[0], sources[2]]
    assert found == listed(tmp_path / "b", words={0: own[1], 1: own[0]}, sources=turned)["the Guard"]


def test_a_name_in_quotation_marks_is_its_own_word(tmp_path: Path) -> None:
    """A document that has the same word without the marks says nothing more."""
    actors = tables()["actors"]
    actors[0]["names"]["ar"]["main"] = "“الحرس”"
    assert "Alpha" not in listed(tmp_path, actors=actors, words={0: [word("الحرس")]})["the Guard"]


def test_a_group_is_part_of_another_and_may_be_a_third(tmp_path: Path) -> None:
    """Of people it is said otherwise than of places, and each leads to its own name."""
    actors = tables()["actors"]
    more = [
        {"id": name, "kind": "force", "names": {code: {"main": main} for code in ("en", "ar", "zh")}}
        for name, main in (("army", "Army"), ("brigade", "Brigade"))
    ]
    actors = [actors[0] | {"within": "army", "perhaps_same": ["brigade"]}, *more]
    assert "Part of Army. Perhaps the same: Brigade." in listed(tmp_path, actors=actors)["the Guard"]
