"""Catalogs, memory and glossary go out in the formats of other programs; XLIFF comes back as it was."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.catalogs.exchange.exchanged import exchanged
from chronicle.catalogs.exchange.glossary import GlossaryConcept, glossary_of, write_glossary_csv, write_tbx
from chronicle.catalogs.exchange.taking import Desk
from chronicle.catalogs.exchange.tmx import write_tmx
from chronicle.catalogs.exchange.xliff import read_xliff, write_xliff
from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.review_marks import marks_of, with_holding_marks
from chronicle.core.problems import ProblemsFound
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AR = edition_of("ar")
NS = "{urn:oasis:names:tc:xliff:document:1.2}"
PLURAL = "\n".join(f'msgstr[{number}] "صيغة {number}"' for number in range(6))
BODY = f"""# read by Layla
msgid "One & <two>."
msgstr "واحد & <اثنان>."

#, fuzzy
#| msgid "It was held."
msgid "It held."
msgstr "صمدت."

msgctxt "a-claim"
msgid "Same."
msgstr "هو."

msgctxt "another"
msgid "Same."
msgstr "هي."

msgid "{{n}} day"
msgid_plural "{{n}} days"
{PLURAL}

msgid "Open."
msgstr ""
"""


@pytest.fixture
def catalog(write_catalog: Callable[..., Path]) -> Path:
    path = write_catalog(BODY)
    path.write_text(with_holding_marks(path.read_text("utf-8"), "x.po"), "utf-8")
    return path


def test_xliff_comes_back_as_it_left(book: Path, catalog: Path) -> None:
    """Contexts, plurals, markup and reviews are known again, and no byte of the catalog changes."""
    before = catalog.read_bytes()
    returned = read_xliff(write_xliff(exchanged(book, AR), AR), AR, "x.xlf")
    finished = [
        entry for entry in read_catalog(catalog, book).entries if entry.is_translated and not entry.fuzzy
    ]
    assert [entry.forms for entry in finished] == [each.forms for each in returned]
    came = Desk(book, AR, "x.xlf").take(returned)
    assert (0, 0, []) == (came.translations, came.reviews, came.problems)
    assert before == catalog.read_bytes()


def test_what_was_changed_elsewhere_is_taken_in_its_context(book: Path, catalog: Path) -> None:
    """Of two messages that read alike one is corrected; one is confirmed, one approved."""
    root = etree.fromstring(write_xliff(exchanged(book, AR), AR))
    targets = {
        (unit.get("resname"), unit.findtext(f"{NS}source")): unit.find(f"{NS}target")
        for unit in root.iter(f"{NS}trans-unit")
    }
    targets["another", "Same."].text = "هي هي."
    targets[None, "It held."].set("state", "translated")
    targets["a-claim", "Same."].set("state", "final")
    came = Desk(book, AR, "x.xlf").take(read_xliff(etree.tostring(root), AR, "x.xlf"))
    assert (2, 1, []) == (came.translations, came.reviews, came.problems)
    entries = {each.key: each for each in read_catalog(catalog, book).entries}
    assert ("هي هي.",) == entries["another", "Same."].forms
    assert (False, None) == (entries[None, "It held."].fuzzy, entries[None, "It held."].previous)
    assert ["approved"] == [str(each.review) for each in marks_of(entries["a-claim", "Same."])]


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><xliff>&a;</xliff>",
        "<xliff/>".encode("utf-16"),
        b"<xliff>",
        b"<tmx/>",
        f'<xliff xmlns="{NS[1:-1]}"><file target-language="zh"/></xliff>'.encode(),
    ],
)
def test_what_is_no_xliff_of_the_edition_is_refused(content: bytes) -> None:
    """Entities, other encodings, broken files, other formats and other languages are told in words."""
    with pytest.raises(ProblemsFound) as found:
        read_xliff(content, AR, "x.xlf")
    assert ["T110"] == [each.code for each in found.value.problems]


@pytest.mark.usefixtures("catalog")
def test_the_memory_has_what_is_finished_and_what_was(book: Path) -> None:
    """Each pair stands once, with where it is from; what is not certain is left out."""
    memory = book / "locales/ar/memory.po"
    memory.write_text(
        'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgctxt "gone"\nmsgid "Old."\nmsgstr "قديم."\n', "utf-8"
    )
    root = etree.fromstring(write_tmx(book, AR))
    units = [(unit.findtext("prop"), *(seg.text for seg in unit.iter("seg"))) for unit in root.iter("tu")]
    assert ("gone", "Old.", "قديم.") in units
    assert ("chapters/01-city//another", "Same.", "هي.") in units
    assert "It held." not in {unit[-2] for unit in units}
    assert len(units) == len({unit[1:] for unit in units}) == 10


@pytest.mark.usefixtures("catalog")
def test_the_memory_has_every_plural_form_with_its_number(book: Path) -> None:
    """The form of one is beside the singular, each other beside the plural: a program offers them so."""
    units = etree.fromstring(write_tmx(book, AR)).iter("tu")
    numbered = [
        (unit.findtext("prop[@type='x-plural-form']"), *(seg.text for seg in unit.iter("seg")))
        for unit in units
        if len(unit.findall("prop")) > 1
    ]
    plural = [(str(form), "{n} days", f"صيغة {form}") for form in (0, 2, 3, 4, 5)]
    assert sorted([("1", "{n} day", "صيغة 1"), *plural]) == numbered


def test_programs_are_offered_the_word_to_write() -> None:
    """The first term of each language is no word that is kept out; without one, the table alone has them."""
    kept_out, written = "deprecatedTerm-admn-sts", "preferredTerm-admn-sts"
    terms = {"en": {"regime": kept_out, "the state": written}, "ar": {"النظام": kept_out, "الدولة": written}}
    never = {"en": {"heroic": kept_out}, "ar": {"بطول": kept_out}}
    one_sided = {"en": {"rampart": written}, "ar": {"متراس": kept_out}}
    concepts = [
        GlossaryConcept("a", "x", terms),
        GlossaryConcept("b", "y", never),
        GlossaryConcept("c", "z", one_sided),
    ]
    entries = etree.fromstring(write_tbx(concepts, AR)).findall(".//termEntry")
    assert ["a"] == [each.get("id") for each in entries]
    assert ["the state", "regime", "الدولة", "النظام"] == [each.text for each in entries[0].iter("term")]
    assert "heroic" not in write_tbx(concepts, AR).decode()
    assert ["النظام", "بطول", "متراس"] == [
        row["not to be written"]
        for row in csv.DictReader(StringIO(write_glossary_csv(concepts, AR).decode()))
    ]


def test_what_a_narrator_does_instead_is_no_term(book: Path) -> None:
    """A remark in brackets is left out, and the dash of a stem."""
    terms = book / "docs/evidence/terms.yaml"
    terms.write_text(
        "wording:\n  - {sense: a, group: g, keep_out: {en: [hero-], ar: [بطل-]},"
        " narrator: {en: [(nothing)], ar: [(لا شيء)]}}\n",
        "utf-8",
    )
    (concept,) = (
        each for each in glossary_of(load_ledger(book / "docs/evidence", CHOSEN), AR) if each.field == "a"
    )
    assert {"en": ["hero"], "ar": ["بطل"]} == {code: [*terms] for code, terms in concept.terms.items()}


def test_the_glossary_has_every_name_in_both_languages(book: Path) -> None:
    """The main form is to be written, further forms may be; and no cell of the table is a formula."""
    concepts = glossary_of(load_ledger(book / "docs/evidence", CHOSEN), AR)
    assert {"place-clock-square", "place-homs", "place-m5"} == {each.id for each in concepts}
    root = etree.fromstring(write_tbx(concepts, AR))
    homs = root.find(".//termEntry[@id='place-homs']")
    assert ["Homs", "حمص", "مدينة حمص"] == [each.text for each in homs.iter("term")]
    concepts.append(GlossaryConcept("x", "term", {"en": {"=1": "preferredTerm-admn-sts"}, "ar": {}}))
    rows = list(csv.DictReader(StringIO(write_glossary_csv(concepts, AR).decode())))
    assert ("حمص", "مدينة حمص") == (rows[1]["target"], rows[1]["further forms"])
    assert "'=1" == rows[-1]["source"]


@pytest.mark.usefixtures("catalog")
def test_each_text_says_its_language_and_each_unit_its_state(book: Path) -> None:
    """Programs look for the languages of a pair, keep its spaces, and show what is finished or approved."""
    lang, space = ("{http://www.w3.org/XML/1998/namespace}" + name for name in ("lang", "space"))
    root = etree.fromstring(write_xliff(exchanged(book, AR), AR))
    units = list(root.iter(f"{NS}trans-unit"))
    assert {"preserve"} == {unit.get(space) for unit in units}
    assert {"en-GB"} == {unit.find(f"{NS}source").get(lang) for unit in units}
    targets = [unit.find(f"{NS}target") for unit in units]
    assert {AR.tag} == {target.get(lang) for target in targets if target is not None}
    assert ["signed-off", "needs-review-translation", "translated", None] == [
        None if targets[at] is None else targets[at].get("state") for at in (0, 1, 2, -1)
    ]
    plural = root.find(f".//{NS}group[@restype='x-gettext-plurals']")
    assert ["{n} day", *["{n} days"] * 5] == [each.text for each in plural.iter(f"{NS}source")]
    assert [f"صيغة {number}" for number in range(6)] == [each.text for each in plural.iter(f"{NS}target")]
    memory = etree.fromstring(write_tmx(book, AR))
    assert ("en-GB", "paragraph", "po", "plaintext") == tuple(
        memory.find("header").get(name) for name in ("srclang", "segtype", "o-tmf", "datatype")
    )
    assert {("en-GB", AR.tag)} == {
        tuple(each.get(lang) for each in unit.iter("tuv")) for unit in memory.iter("tu")
    }


def test_a_pair_that_stands_twice_is_remembered_once(book: Path, write_catalog: Callable[..., Path]) -> None:
    """The same source with another translation is another pair; a message without a plural has no number."""
    write_catalog(
        'msgid "Same."\nmsgstr "هو."\n\nmsgctxt "b"\nmsgid "Same."\nmsgstr "هو."\n\n'
        'msgctxt "c"\nmsgid "Same."\nmsgstr "هي."\n'
    )
    root = etree.fromstring(write_tmx(book, AR))
    assert [("chapters/01-city", "هو."), ("chapters/01-city//c", "هي.")] == [
        (unit.findtext("prop"), unit.findtext("tuv[2]/seg")) for unit in root.iter("tu")
    ]
    assert None is root.find(".//prop[@type='x-plural-form']")


def test_a_file_says_its_languages_as_the_world_does(book: Path, write_catalog: Callable[..., Path]) -> None:
    """By their tags (BCP 47), which are not what catalogs or the book call them; it comes back by any."""
    write_catalog('msgid "Same."\nmsgstr "他。"\n', language="zh_CN")
    chinese = edition_of("zh")
    root = etree.fromstring(write_xliff(exchanged(book, chinese), chinese))
    (file,) = root.iter(f"{NS}file")
    assert ("en-GB", "zh-Hans") == (file.get("source-language"), file.get("target-language"))
    assert ("chapters/01-city.po", "po") == (file.get("original"), file.get("datatype"))
    for called in ("zh-Hans", "zh", "zh_CN"):
        file.set("target-language", called)
        assert [("他。",)] == [each.forms for each in read_xliff(etree.tostring(root), chinese, "x.xlf")]
