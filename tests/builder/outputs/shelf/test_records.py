"""The records that shops, libraries and reading apps take from the shelf."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from onixcheck import validate
from pymarc import parse_xml_to_array

from chronicle.outputs.shelf.marc_records import marc_records
from chronicle.outputs.shelf.onix_message import NAMESPACE, onix_message
from chronicle.outputs.shelf.opds_catalogue import opds_catalogue
from chronicle.outputs.shelf.volume import Access
from tests.builder.outputs.shelf.small_shelf import volumes

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.shelf.volume import Volume

SETTLED = {
    "publisher": "A press",
    "responsible": "A society",
    "licence": "CC BY-SA 4.0",
    "licence_address": "https://creativecommons.org/licenses/by-sa/4.0/",
    "release_date": "2026-03-04",
    "address": "https://example.org/book/",
    "other_titles": {"en": ["The mead"]},
    "accessibility": {
        "en": {"conforms_to": "EPUB Accessibility 1.1 - WCAG 2.1 Level AA", "certified_by": "A reader"}
    },
    "isbn": {"en": {"epub": "978-0-306-40615-7"}},
    "subjects": [
        {"scheme": "Thema", "code": "NHG", "words": "History"},
        {"scheme": "Thema", "code": "1FBS", "words": "Syria"},
        {"scheme": "BISAC", "code": "HIS026040", "words": "HISTORY"},
        {"words": "towns"},
    ],
    "contributors": [
        {"role": "trl", "name": "A. Person", "sort": "Person, A.", "editions": ["ar"], "agreed": True}
    ],
}


@pytest.fixture
def draft(tmp_path: Path) -> list[Volume]:
    """Return three editions of a draft."""
    return volumes(tmp_path / "draft")


@pytest.fixture
def settled(tmp_path: Path) -> list[Volume]:
    """Return three editions of a release in which every fact is given."""
    return volumes(tmp_path / "settled", draft=False, **SETTLED)


def texts(message: bytes, name: str) -> list[str]:
    """Return the texts of the elements of a message that have a name."""
    return [each.text or "" for each in etree.fromstring(message).iter(f"{{{NAMESPACE}}}{name}")]


@pytest.mark.parametrize("state", ["draft", "settled"])
def test_the_message_is_valid_against_its_schema(
    state: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Shops refuse a message that their schema does not know: with every fact, and with none."""
    path = tmp_path / "onix.xml"
    path.write_bytes(onix_message(request.getfixturevalue(state)))
    assert [] == [str(fault) for fault in validate(str(path))]
    path.write_bytes(path.read_bytes().replace(b"ProductComposition", b"Composition"))
    assert validate(str(path))


def test_a_product_for_each_file_each_related_to_the_others(settled: list[Volume]) -> None:
    """EPUB, light EPUB and PDF are products of their own, with form, size, language and identifier."""
    message = onix_message(settled)
    details = ["E107", "E201", "E101", "E200", "E101", "E200"]
    assert details * 3 == texts(message, "ProductFormDetail")
    assert ["eng"] * 3 + ["ara"] * 3 + ["chi"] * 3 == texts(message, "LanguageCode")
    assert ["06", "06", "11", "11"] * 9 == texts(message, "ProductRelationCode")
    assert "9780306406157" in texts(message, "IDValue")
    assert len(set(texts(message, "RecordReference"))) == 9
    assert ["93", "94", "10", "20"] == texts(message, "SubjectSchemeIdentifier")[:4]
    assert ["B06"] * 3 == [role for role in texts(message, "ContributorRole") if role != "A01"]


def test_an_epub_claims_the_accessibility_that_it_says_itself(draft: list[Volume]) -> None:
    """List 196: summary, contents and alternatives, and nothing that the EPUB does not say."""
    first = etree.fromstring(onix_message(draft)).findall(f"{{{NAMESPACE}}}Product")[1]
    codes = [each.text for each in first.iter(f"{{{NAMESPACE}}}ProductFormFeatureValue")]
    assert ["00", "11", "14"] == codes


def test_conformance_is_claimed_where_somebody_has_tested_it(settled: list[Volume]) -> None:
    """The EPUBs of the edition that was tested say so, with who has; no other file does."""
    message = onix_message(settled)
    said = "EPUB Accessibility 1.1 - WCAG 2.1 Level AA, A reader"
    assert [said] * 2 == [each for each in texts(message, "ProductFormFeatureDescription") if "WCAG" in each]
    assert 2 == texts(message, "ProductFormFeatureValue").count("04")


def test_a_draft_is_announced_and_names_nobody(draft: list[Volume]) -> None:
    """Neither publisher nor licence nor contributor is made up."""
    message = onix_message(draft)
    assert {"01"} == {*texts(message, "NotificationType")}
    for name in ("PublisherName", "EpubLicense", "Contributor", "SupplierName"):
        assert [] == texts(message, name)


@pytest.mark.parametrize(
    ("licence", "price"),
    [("https://creativecommons.org/licenses/by/4.0/", "01"), ("https://a.org/mine", "04")],
)
def test_a_release_is_to_be_had_from_its_publisher(settled: list[Volume], licence: str, price: str) -> None:
    """Shops take a product with a supply alone: free under an open licence, otherwise on asking."""
    message = onix_message(
        [replace(each, facts=replace(each.facts, licence_address=licence)) for each in settled]
    )
    assert ["A press"] * 9 == texts(message, "SupplierName")
    assert "https://example.org/book/small-en.pdf" == texts(message, "WebsiteLink")[0]
    assert {price} == {*texts(message, "UnpricedItemType")}


def test_a_reading_app_finds_files_and_pictures(draft: list[Volume], settled: list[Volume]) -> None:
    """Each edition has its three files, its cover in two sizes, its direction; only a licence opens it."""
    catalogue = json.loads(opds_catalogue(settled))
    arabic = catalogue["publications"][1]
    assert "rtl" == arabic["metadata"]["readingProgression"]
    assert ["small-ar.pdf", "small-ar.epub", "small-ar-light.epub", "ar.html"] == [
        link["href"] for link in arabic["links"]
    ]
    assert [(1600, 2400), (240, 360)] == [(each["width"], each["height"]) for each in arabic["images"]]
    for state, suffix in ((draft, ""), (settled, "/open-access")):
        link = json.loads(opds_catalogue(state))["publications"][0]["links"][0]
        assert f"http://opds-spec.org/acquisition{suffix}" == link["rel"]


def test_a_library_reads_its_records(settled: list[Volume]) -> None:
    """Title, language, original, licence, files: in the fields where MARC 21 has them."""
    english, arabic, _chinese = parse_xml_to_array(io.BytesIO(marc_records(settled)))
    title = english["245"]
    assert ["Oldermead :", "A chronicle /", "A society"] == [title[code] for code in "abc"]
    assert ["The mead"] == [field["a"] for field in english.get_fields("246")]
    assert 40 == len(english["008"].data)
    assert ["9780306406157"] == [field["a"] for field in english.get_fields("020")]
    assert ("ara", "eng") == (arabic["041"]["a"], arabic["041"]["h"])
    assert [settled[0].identifier] == [field["o"] for field in arabic.get_fields("765")]
    assert ["Person, A."] == [field["a"] for field in arabic.get_fields("700")]
    assert [] == english.get_fields("700")
    assert ["thema", "thema", "bisacsh"] == [field["2"] for field in arabic.get_fields("650")]
    assert ["small-en.pdf", "small-en.epub", "small-en-light.epub"] == [
        field["u"] for field in english.get_fields("856")
    ]


def told(message: bytes, product: int, part: str) -> list[str]:
    """Return the texts in one part of a product of a message, each with the name of its element."""
    root = etree.fromstring(message).findall(f"{{{NAMESPACE}}}Product")[product]
    (found,) = root.iterfind(f".//{{{NAMESPACE}}}{part}")
    leaves = (each for each in found.iter() if not len(each))
    return [f"{etree.QName(each).localname} {each.text}" for each in leaves]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("TitleElement", ["TitleElementLevel 01", "TitleText Oldermead", "Subtitle A chronicle"]),
        ("TextContent", ["TextType 02", "ContentAudience 00", "Text What one document says."]),
        ("ResourceVersion", ["ResourceForm 02", "ResourceLink covers/small-ar.jpg"]),
        ("PublishingDate", ["PublishingDateRole 01", "Date 20260304"]),
        ("EpubLicense", [
            "EpubLicenseName CC BY-SA 4.0", "EpubLicenseExpressionType 02",
            "EpubLicenseExpressionLink https://creativecommons.org/licenses/by-sa/4.0/",
        ]),
    ],
)  # fmt: skip
def test_shops_learn_what_the_book_says(settled: list[Volume], part: str, expected: list[str]) -> None:
    """Title, words about it, cover, day and licence, each in the place that the standard has for it."""
    assert expected == told(onix_message(settled), 3, part)


def test_responsible_and_contributors_stand_in_their_order(settled: list[Volume]) -> None:
    """Whoever answers for the book first, then those of the edition."""
    message = onix_message(settled)
    assert ["1"] * 3 + ["1", "2"] * 3 + ["1"] * 3 == texts(message, "SequenceNumber")
    assert ["A society"] * 9 == texts(message, "CorporateName")
    assert ["A. Person"] * 3 == texts(message, "PersonName")
    assert ["04"] * 9 == texts(message, "PublishingStatus")


def test_each_file_is_known_by_what_no_other_has(settled: list[Volume]) -> None:
    """The EPUB by the edition's own number, the others by one that follows from it; all with their sizes."""
    message = onix_message(settled)
    names = texts(message, "RecordReference")
    assert [volume.identifier for volume in settled] == names[1::3]
    root = etree.fromstring(message)
    for product, name in zip(root.findall(f"{{{NAMESPACE}}}Product"), names, strict=True):
        own = [each.findtext(f"{{{NAMESPACE}}}IDValue") for each in product if "Identifier" in each.tag]
        assert name == own[-1]
        related = {each.text for each in product.iterfind(f".//{{{NAMESPACE}}}RelatedProduct//*")}
        assert name not in related
        assert 4 == len(related & set(names))
    assert ["1650000", "640400", "300"] == [each for each in texts(message, "ExtentValue") if each != "120"][
        :3
    ]
    assert 3 == texts(message, "ExtentValue").count("120")


def test_the_record_of_an_edition_is_whole(settled: list[Volume], draft: list[Volume]) -> None:
    """What a cataloguer would write of it, field by field; of a draft nothing is made up."""
    _english, arabic, _chinese = parse_xml_to_array(io.BytesIO(marc_records(settled)))
    chinese = settled[2].identifier
    assert str(arabic).splitlines()[1:] == [
        f"=001  {settled[1].identifier}",
        "=005  20260304050607.0",
        r"=006  m\\\\\o\\d\\\\\\\\",
        r"=007  cr\|||||||||||",
        r"=008  260304s2026\\\\xx\a\\\\o\\\\||||\||ara\d",
        rf"=024  7\$a{settled[1].identifier}$2urn",
        r"=040  \\$beng$erda",
        r"=041  1\$aara$heng",
        "=245  00$aOldermead :$bA chronicle /$cA society",
        r"=250  \\$aالإصدار 1.2.0",
        r"=264  \1$bA press$c2026",
        r"=300  \\$a1 online resource (120 pages)",
        r"=336  \\$atext$btxt$2rdacontent",
        r"=337  \\$acomputer$bc$2rdamedia",
        r"=338  \\$aonline resource$bcr$2rdacarrier",
        r"=520  \\$aWhat one document says.",
        r"=532  8\$aAll of it can be read as text.",
        r"=540  \\$aCC BY-SA 4.0$uhttps://creativecommons.org/licenses/by-sa/4.0/",
        r"=650  \7$aHistory$2thema$0NHG",
        r"=650  \7$aSyria$2thema$01FBS",
        r"=650  \7$aHISTORY$2bisacsh$0HIS026040",
        r"=653  \\$atowns",
        r"=700  1\$aPerson, A.$4trl",
        rf"=765  0\$tOldermead$o{settled[0].identifier}",
        f"=775  08$tOldermead$o{chinese}$echi",
        r"=856  \0$usmall-ar.pdf$qapplication/pdf$s1650000 bytes",
        r"=856  \0$usmall-ar.epub$qapplication/epub+zip$s640400 bytes",
        r"=856  \0$usmall-ar-light.epub$qapplication/epub+zip$s300 bytes",
    ]
    bare = [replace(draft[0], facts=replace(draft[0].facts, subtitle=""), access=Access())]
    (record,) = parse_xml_to_array(io.BytesIO(marc_records(bare)))
    assert [("245", "00$aOldermead"), ("250", r"\\$aVersion 1.2.0 (Draft)")] == [
        (field.tag, str(field)[6:]) for field in record.get_fields("245", "250")
    ]
    assert [] == record.get_fields("264", "532", "540", "650", "700", "765", "767")
    assert "nuuuuuuuu" == record["008"].data[6:15]
    assert marc_records(draft).startswith(b"<?xml")


def test_a_publication_says_what_its_edition_is(settled: list[Volume], draft: list[Volume]) -> None:
    """With every fact that is given, its subjects with their codes; without a licence no file is open."""
    written = opds_catalogue(settled)
    about = json.loads(written)["publications"][1]["metadata"]
    assert about == {
        "@type": "http://schema.org/Book",
        "title": "Oldermead",
        "subtitle": "A chronicle",
        "identifier": settled[1].identifier,
        "language": "ar",
        "modified": "2026-03-04T05:06:07Z",
        "published": "2026-03-04",
        "author": "A society",
        "publisher": "A press",
        "description": "What one document says.",
        "readingProgression": "rtl",
        "subject": [
            {"name": "History", "code": "NHG"},
            {"name": "Syria", "code": "1FBS"},
            {"name": "HISTORY", "code": "HIS026040"},
            {"name": "towns"},
        ],
    }
    assert not {"published", "author", "publisher", "subject"} & set(
        json.loads(opds_catalogue(draft))["publications"][0]["metadata"]
    )
    licensed = [replace(each, draft=True) for each in settled]
    for state in (licensed, [replace(each, facts=replace(each.facts, licence=None)) for each in settled]):
        link = json.loads(opds_catalogue(state))["publications"][0]["links"][0]
        assert "http://opds-spec.org/acquisition" == link["rel"]


def test_an_edition_without_files_is_not_offered(settled: list[Volume]) -> None:
    """Its pages alone can be read, and a catalogue counts what can be taken."""
    pages = tuple(file for file in settled[0].files if file.kind == "web")
    catalogue = json.loads(opds_catalogue([replace(settled[0], files=pages), *settled[1:]]))
    assert (2, 2) == (catalogue["metadata"]["numberOfItems"], len(catalogue["publications"]))
