"""The EPUB editions, read by XPath and by EPUBCheck."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from lxml import etree

from chronicle.build.finished import validate_epubs
from tests.fonts import without_fonts
from tests.languages import EDITIONS
from tests.pages import build, build_elsewhere

from .conftest import files_in

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "epub": "http://www.idpf.org/2007/ops",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
CHAPTER = "EPUB/chapters/02-spring.xhtml"
Files = dict[str, dict[str, bytes]]


def find(content: bytes, path: str) -> list[str]:
    """Return what an XPath finds, as strings."""
    items: Any = etree.fromstring(content).xpath(path, namespaces=NAMES)
    return [item if isinstance(item, str) else "".join(item.itertext()) for item in items]


@pytest.mark.whole
def test_epubcheck_has_nothing_to_say(epubs: dict[str, Path]) -> None:
    """EPUBCheck reports no error and no warning (U-SPH-22); that of the book looks at every edition."""
    assert [] == validate_epubs([epubs["ar"]])


@each_edition
def test_spine_progresses_with_the_language(unpacked: Files, edition: Edition) -> None:
    """An Arabic reader turns pages the Arabic way (U-SPH-19)."""
    package = unpacked[edition.code]["EPUB/package.opf"]
    assert [edition.direction] == find(package, "//opf:spine/@page-progression-direction")


@each_edition
def test_every_document_names_language_and_direction(unpacked: Files, edition: Edition) -> None:
    """`lang`, `xml:lang` and `dir` on every content document, with BCP 47 tags (U-SPH-20, U-SPH-17)."""
    for name, content in unpacked[edition.code].items():
        if name.endswith(".xhtml"):
            found = find(content, "/h:html/@lang | /h:html/@xml:lang | /h:html/@dir")
            assert [edition.tag, edition.tag, edition.direction] == found, name


@each_edition
def test_passages_name_their_language_twice(unpacked: Files, edition: Edition) -> None:
    """Reading systems look at either attribute."""
    elements = etree.fromstring(unpacked[edition.code][CHAPTER]).iterfind(".//*[@lang]")
    pairs = [(element.get("lang"), element.get(f"{{{NAMES['xml']}}}lang")) for element in elements]
    assert pairs
    assert [pair for pair in pairs if pair[0] != pair[1]] == []


@each_edition
def test_package_says_what_the_book_is(unpacked: Files, edition: Edition) -> None:
    """Title, language and identifier are the edition's own; a publisher that is not named is left out."""
    package = unpacked[edition.code]["EPUB/package.opf"]
    assert [edition.tag] == find(package, "//dc:language")
    (identifier,) = find(package, "//dc:identifier")
    assert identifier.startswith("urn:uuid:")
    assert ["main", "subtitle"] == find(package, "//opf:meta[@property='title-type']")
    assert [] == find(package, "//dc:publisher | //dc:creator | //dc:rights | //*[.='']/opf:meta")


def test_identifiers_and_titles_differ_between_editions(unpacked: Files) -> None:
    """Three editions are three publications."""
    for path in ("//dc:identifier", "//dc:description"):
        found = {find(files["EPUB/package.opf"], path)[0] for files in unpacked.values()}
        assert len(EDITIONS) == len(found)


@each_edition
def test_package_says_who_can_read_it(unpacked: Files, edition: Edition) -> None:
    """The schema.org metadata that EPUB Accessibility asks for, and no claim that is not proved.

    Upstream: U-SPH-21.
    """
    package = unpacked[edition.code]["EPUB/package.opf"]
    found = set(find(package, "//opf:meta/@property"))
    expected = {"accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard"}
    assert {f"schema:{name}" for name in expected | {"accessibilitySummary"}} <= found
    assert "dcterms:conformsTo" not in found


@each_edition
def test_cover_is_marked_as_cover(unpacked: Files, edition: Edition) -> None:
    """Libraries show the picture that has `properties="cover-image"` (U-SPH-21)."""
    package = unpacked[edition.code]["EPUB/package.opf"]
    assert ["images/cover.png"] == find(package, "//opf:item[@properties='cover-image']/@href")
    assert b"\x89PNG" == unpacked[edition.code]["EPUB/images/cover.png"][:4]


@each_edition
def test_navigation_follows_the_book(unpacked: Files, edition: Edition) -> None:
    """The contents lead to every document, in the order of the spine, with a list of landmarks."""
    files = unpacked[edition.code]
    links = find(files["EPUB/nav.xhtml"], "//h:nav[@epub:type='toc']//h:a/@href")
    assert [
        "chapters/00-how-to-read.xhtml",
        "chapters/01-the-city.xhtml",
        "chapters/02-spring.xhtml",
        "appendices/a-chronology.xhtml",
        "imprint.xhtml",
    ] == [link for link in links if "#" not in link]
    marks = find(files["EPUB/nav.xhtml"], "//h:nav[@epub:type='landmarks']//h:a/@epub:type")
    assert ["cover", "halftitlepage", "titlepage", "toc", "bodymatter", "appendix", "colophon"] == marks


@each_edition
def test_documents_say_what_they_are(unpacked: Files, edition: Edition) -> None:
    """Reading systems and screen readers tell introduction, chapter and appendix apart."""
    files = unpacked[edition.code]
    names = ("chapters/00-how-to-read", "chapters/02-spring", "appendices/a-chronology")
    path = "//h:body/h:section[1]/@epub:type | //h:body/h:section[1]/@role"
    assert [
        ["introduction", "doc-introduction"],
        ["chapter", "doc-chapter"],
        ["appendix", "doc-appendix"],
    ] == [sorted(find(files[f"EPUB/{name}.xhtml"], path), key=lambda kind: "-" in kind) for name in names]


@each_edition
def test_notes_pop_up(unpacked: Files, edition: Edition) -> None:
    """A note is an aside that its reference names, leads back to the text, and holds the short note alone."""
    content = unpacked[edition.code][CHAPTER]
    references = find(content, "//h:a[@epub:type='noteref']/@href")
    assert [f"#n2-{number}" for number in range(1, 7)] == references
    assert [anchor[1:] for anchor in references] == find(content, "//h:aside[@epub:type='footnote']/@id")
    back = find(content, "//h:aside//h:a[@role='doc-backlink']/@href")
    assert [anchor[1:] for anchor in back] == find(content, "//h:a[@epub:type='noteref']/@id")
    assert [] == find(content, "//h:aside//h:details")


@each_edition
def test_note_number_cannot_join_a_number_before_it(unpacked: Files, edition: Edition) -> None:
    """In Arabic “300.¹” would turn into one number; the mark is isolated."""
    content = unpacked[edition.code][CHAPTER]
    assert ["ltr"] * 6 == find(content, "//h:a[@epub:type='noteref']/parent::h:bdi/@dir")


@each_edition
def test_nothing_is_remote_and_nothing_runs(unpacked: Files, edition: Edition) -> None:
    """The book loads nothing from elsewhere and has no script."""
    for name, content in unpacked[edition.code].items():
        if name.endswith(".xhtml"):
            assert [] == find(content, "//h:script | //@style"), name
            assert [] == [address for address in find(content, "//@src") if ":" in address], name
        if name.endswith(".css"):
            assert b"http" not in content


@pytest.mark.whole
def test_fonts_are_subsets_under_other_names(epubs: dict[str, Path]) -> None:
    """The licence reserves a font's name for the whole font; copyright and licence stay in the subset."""
    held = files_in(epubs["zh"])
    fonts = {name: data for name, data in held.items() if name.startswith("EPUB/fonts/")}
    assert {".otf", ".ttf"} == {name[-4:] for name in fonts}
    for name, data in fonts.items():
        font = TTFont(io.BytesIO(data))
        assert font["name"].getDebugName(1) in {"Book Latin", "Book Arabic", "Book Han"}, name
        assert font["name"].getDebugName(0), name
        assert "Open Font License" in font["name"].getDebugName(13), name


@pytest.mark.whole
def test_arabic_subset_still_joins_its_letters(epubs: dict[str, Path]) -> None:
    """Without its layout rules a subset would draw every Arabic letter alone."""
    font = TTFont(io.BytesIO(files_in(epubs["zh"])["EPUB/fonts/book-arabic-normal-normal.ttf"]))
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina"} <= features


def test_emphasis_is_not_slanted_in_arabic_and_chinese(unpacked: Files) -> None:
    """There is no slanted Arabic or Chinese face, neither real nor feigned (U-RS-03)."""
    for code in ("ar", "zh"):
        sheet = unpacked[code]["EPUB/styles/book.css"].decode()
        assert f":lang({code}) em {{ font-style: normal;" in sheet


@pytest.mark.whole
def test_same_input_gives_same_bytes(tmp_path: Path, catalogs: Path, epubs: dict[str, Path]) -> None:
    """Another folder, time zone, hash seed and order of editions change no byte (U-SPH-23).

    The Chinese edition has a face of each kind that fonts are cut down from: TrueType, joined letters, CFF.
    The others take the rest of their fonts from the cache of the first editions, for cutting takes long.
    """
    elsewhere, out = tmp_path / "elsewhere", tmp_path / "deep" / "out"
    elsewhere.mkdir()
    away = {"cwd": elsewhere, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711"}
    build_elsewhere("epub", ["zh"], out, catalogs, **away)
    cache = epubs["en"].parents[1] / "doctrees" / "fonts"
    shutil.copytree(cache, out / "doctrees" / "fonts", dirs_exist_ok=True)
    build_elsewhere("epub", ["ar", "en"], out, catalogs, **away)
    for code, path in epubs.items():
        assert path.read_bytes() == (out / code / path.name).read_bytes(), code


def test_a_draft_needs_no_identifier(tmp_path: Path, catalogs: Path) -> None:
    """A draft has one that no release has, the same each time; whoever publishes gives another."""
    found = []
    for name in ("one", "two"):
        with without_fonts():
            out = build("epub", "en", tmp_path / name / "out", catalogs, "small_nameless=1")
        with zipfile.ZipFile(next(out.glob("*.epub"))) as container:
            package = container.read("EPUB/package.opf").decode()
        found.append(re.findall(r"<dc:identifier[^>]*>([^<]+)<", package))
    assert found[0] == found[1]
    assert found[0][0].startswith("urn:uuid:")


def test_each_document_says_which_part_of_the_book_it_is_of(unpacked: Files) -> None:
    """The title page, which the contents do not name, stands in front; a chapter is of the body."""
    files = unpacked["en"]
    kinds = {
        name: find(files[f"EPUB/{name}"], "/h:html/h:body/@epub:type")
        for name in ("title.xhtml", "chapters/02-spring.xhtml")
    }
    assert {"title.xhtml": ["frontmatter"], "chapters/02-spring.xhtml": ["bodymatter"]} == kinds
