from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.ledger.check_names import check_names, check_own_names
from chronicle.ledger.model import Ledger, Name, Origin, Place
from tests.languages import edition_of

from .small_ledger import claim, position, read, tables

_PLACE = Place(
    id="hama", names={"en": Name("Hama"), "ar": Name("حماة")}, kind="city", within=None, coordinates=None,
    coordinates_source=None, perhaps_same=(), note=None, origin=Origin("places.yaml", 3, {"names": 5}),
)  # fmt: skip


def test_missing_name_is_named_with_its_line():
    """What has no name in an edition is told with file, line and id."""
    ledger = Ledger(places={"hama": _PLACE})
    assert [] == list(check_names(ledger, edition_of("ar")))
    (problem,) = check_names(ledger, edition_of("zh"))
    assert ("places.yaml", 5, "E040", "hama") == (problem.path, problem.line, problem.code, problem.subject)


def test_each_record_has_a_name_in_the_language_of_the_ledger():
    """Whatever the editions are, a record has a name in the language that the ledger is written in."""
    nameless = replace(_PLACE, id="homs", names={"ar": Name("حمص")})
    (problem,) = check_own_names(Ledger(places={"hama": _PLACE, "homs": nameless}))
    assert ("E040", "homs", "It has no name in “en”.") == (problem.code, problem.subject, problem.message)


def test_the_forms_of_a_name():
    """Notes have the short form, the index its own; each form that is listed may stand in a text."""
    bare, rich = Name("Hama"), Name("Hama", short="H", forms=("Hamah",), first="Hama city", index="City, H")
    assert ("Hama", "Hama", ("Hama",)) == (bare.in_notes, bare.heading, bare.allowed)
    assert ("H", "City, H") == (rich.in_notes, rich.heading)
    assert ("Hama", "Hamah", "Hama city", "H") == rich.allowed


def test_every_missing_name_is_told():
    """Two things without a name are two faults."""
    ledger = Ledger(places={"hama": _PLACE, "homs": replace(_PLACE, id="homs")})
    assert 2 == len(list(check_names(ledger, edition_of("zh"))))


def _sections(folder, language, locator, **fields):
    """Return the faults in Arabic of a book with one passage, found so in a document of this language."""
    sources = tables()["sources"]
    sources[0]["csl"]["language"] = language
    sources[0] |= fields
    ledger, problems = read(folder, claim(positions=[position(locator=locator)]), sources=sources)
    assert [] == problems
    return [
        (each.code, each.subject) for each in check_names(ledger, edition_of("ar")) if each.code == "E052"
    ]


def test_a_section_has_a_name_that_readers_can_read(tmp_path):
    """A heading by which a passage is found is translated, unless its readers read that language."""
    section = {"part": "section", "name": "The attack"}
    fault = [("E052", "alpha")]
    assert fault == _sections(tmp_path / "none", "en", section)
    listed = [{"name": "The attack", "translations": {"ar": "الهجوم"}}]
    assert [] == _sections(tmp_path / "listed", "en", section, sections=listed)
    other = [{"name": "Attack", "translations": {"ar": "هجوم"}}, {"name": "The attack", "translations": {}}]
    assert fault == _sections(tmp_path / "other", "en", section, sections=other)
    assert [] == _sections(tmp_path / "arabic", "ar-SY", section)
    assert fault == _sections(tmp_path / "row", "en", {"part": "infobox", "row": "Strength"})
    assert [] == _sections(tmp_path / "nowhere", "en", {"part": "lead"})


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (Name("哈马"), ""),
        (Name("重复"), "E060"),
        (Name("“重复”"), "E060"),
        (Name("哈马", index="重复"), "E060"),
        (Name("重复", index="哈马"), ""),
        (Name("重复", reading="chóng"), ""),
        (Name("重复", reading="chong"), "E061"),
    ],
)
def test_a_name_that_is_sorted_by_sound_says_which(name, code):
    """A first character with two readings asks for one, in the edition that sorts by sound alone."""
    place = replace(_PLACE, names={**_PLACE.names, "ar": Name("重复"), "zh": name})
    ledger = Ledger(places={"hama": place})
    assert [] == list(check_names(ledger, edition_of("ar")))
    found = [(each.code, each.path, each.line) for each in check_names(ledger, edition_of("zh"))]
    assert ([(code, "places.yaml", 5)] if code else []) == found


def test_a_document_is_in_no_list_by_sound(tmp_path):
    """Documents stand in the order of the book: a name that can be read in several ways needs no reading."""
    sources = tables()["sources"]
    sources[0]["names"]["zh"] = {"main": "重庆报告"}
    ledger, problems = read(tmp_path, claim(), sources=sources)
    assert [] == problems
    assert [] == [each for each in check_names(ledger, edition_of("zh")) if each.code == "E060"]
