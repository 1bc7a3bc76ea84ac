"""The pages of the web edition, read as a browser would read them."""

from __future__ import annotations

import base64
import hashlib
import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from chronicle.outputs.web.links import other_edition
from tests.books.pages.small_book import IN_FULL
from tests.languages import EDITIONS
from tests.roots import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
CHAPTER = "chapters/02-spring.html"


def page(site: Path, edition: Edition, name: str = CHAPTER) -> html.HtmlElement:
    """Return the tree of a page."""
    return html.parse(str(site / edition.code / name)).getroot()


def pages(site: Path, edition: Edition) -> dict[str, html.HtmlElement]:
    """Return every page of an edition by its address."""
    folder = site / edition.code
    return {
        path.relative_to(folder).as_posix(): html.parse(str(path)).getroot()
        for path in folder.rglob("*.html")
    }


@each_edition
def test_every_page_names_its_language_and_direction(site: Path, edition: Edition) -> None:
    """`lang` is a BCP 47 tag, and `dir` is there in every language (U-SPH-16, U-SPH-17)."""
    expected = {(edition.tag, edition.direction)}
    assert expected == {(root.get("lang"), root.get("dir")) for root in pages(site, edition).values()}


@each_edition
def test_nothing_of_sphinx_is_left(site: Path, edition: Edition) -> None:
    """A reader gets pages, one style sheet, one icon, a script and a search: no sources, no inventory."""
    files = {path.relative_to(site / edition.code).as_posix() for path in (site / edition.code).rglob("*.*")}
    assert {
        "index.html",
        "imprint.html",
        "offline.js",
        "chapters/00-how-to-read.html",
        "chapters/01-the-city.html",
        CHAPTER,
        "appendices/a-chronology.html",
        "assets/book.css",
        "assets/book.js",
        "assets/citing.js",
        "assets/figures.js",
        "assets/filters.js",
        "assets/icon.svg",
        "assets/notes.js",
        "assets/open-search.js",
        "assets/search.js",
        "assets/search-index.js",
        "assets/search-rest.js",
        *(("assets/search-licence.txt",) if edition.stemmer else ()),
    } == files


@each_edition
def test_pages_obey_their_own_strict_policy(site: Path, edition: Edition) -> None:
    """Scripts and styles are files of the edition, none stands in a page, and opening it tells nobody."""
    for name, root in pages(site, edition).items():
        (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'self' file:" in policy.split("; "), name
        for data in root.xpath("//script[@type='application/ld+json']/text()"):
            assert base64.b64encode(hashlib.sha256(data.encode()).digest()).decode() in policy, name
        assert "unsafe" not in policy
        scripts = [each for each in root.iter("script") if each.get("type") != "application/ld+json"]
        assert all(each.get("src") and not each.text for each in scripts), name
        assert [] == root.xpath("//style | //@style | //iframe | //@*[starts-with(name(), 'on')]"), name
        addresses = root.xpath("//@src | //link/@href")
        assert [] == [address for address in addresses if ":" in address or address.startswith("//")], name


@each_edition
def test_headings_stand_where_programs_expect_them(site: Path, edition: Edition) -> None:
    """The one `h1` of a page stands in no article; each section begins with a heading; landmarks differ."""
    for name, root in pages(site, edition).items():
        assert root.xpath("count(//h1[not(ancestor::article)])") == 1, name
        assert [] == root.xpath("//section[not(.//*[self::h1 or self::h2 or self::h3 or self::h4])]"), name
        labels = root.xpath("//nav/@aria-label")
        assert sorted(set(labels)) == sorted(labels), name


@each_edition
def test_no_translation_leftovers_reach_the_page(site: Path, edition: Edition) -> None:
    """`translated="True"` is no attribute of HTML (U-SPH-05)."""
    assert "translated=" not in (site / edition.code / CHAPTER).read_text(encoding="utf-8")


@each_edition
def test_links_lead_somewhere_and_anchors_are_unique(site: Path, edition: Edition) -> None:
    """Each link of each page has a file and an anchor behind it, in the other editions too."""
    folder = site / edition.code
    anchors: dict[Path, list[str]] = {}
    for other in EDITIONS:
        for name, root in pages(site, other).items():
            ids = root.xpath("//@id")
            assert sorted(set(ids)) == sorted(ids), name
            anchors[site / other.code / name] = ids
    for name, root in pages(site, edition).items():
        for address in root.xpath("//@href[not(ancestor::nav[@class='files'] or parent::link[@title])]"):
            target, _, anchor = address.partition("#")
            path = ((folder / name).parent / target).resolve() if target else folder / name
            assert path.is_file(), f"{name}: {address}"
            if anchor:
                assert anchor in anchors[path], f"{name}: {address}"


@each_edition
def test_each_page_leads_to_the_files_of_its_edition(site: Path, edition: Edition) -> None:
    """Whoever reads a page takes PDF, EPUB or the pages by one click on its foot, whose words never change.

    They stand on the shelf above the web editions, which is filled when a set is put together.
    """
    shelf = site.parent.resolve()
    names = [
        *(f"homs-under-siege-{each}" for each in (f"{edition.code}.pdf", f"{edition.code}.epub", "web.zip"))
    ]
    names.append(f"{edition.code}.html")
    for name, root in pages(site, edition).items():
        links = root.xpath("//footer//nav[@class='files']/a")
        found = [((site / edition.code / name).parent / link.get("href")).resolve() for link in links]
        assert [shelf / each for each in names] == found, name
        assert all(link.text_content().strip() for link in links)


@each_edition
def test_language_switch_leads_to_the_same_chapter(site: Path, edition: Edition) -> None:
    """A reader who changes the language stays in the chapter."""
    root = page(site, edition)
    expected = {other.tag: f"../../{other.code}/{CHAPTER}" for other in EDITIONS}
    shown = {
        link.get("hreflang"): link.get("href") for link in root.xpath("//nav[@class='languages']//a[@href]")
    }
    del expected[edition.tag]
    assert expected == shown


def test_way_to_another_edition_starts_at_the_folder_of_editions() -> None:
    """Editions stand beside each other, however deep the page."""
    assert "../ar/index.html" == other_edition("index.html", "ar")
    assert "../../ar/chapters/x.html" == other_edition("chapters/x.html", "ar")


@each_edition
def test_paragraph_leads_to_itself_in_the_other_languages(site: Path, edition: Edition) -> None:
    """A reader who changes the language at a paragraph arrives at the same paragraph."""
    for number in page(site, edition).xpath("//a[@class='number']"):
        anchor = number.get("href")
        links = number.getnext().findall("a")
        assert [
            (other.tag, f"../../{other.code}/{CHAPTER}{anchor}") for other in EDITIONS if other != edition
        ] == [(link.get("lang"), link.get("href")) for link in links]
        assert ["elsewhere"] == number.getnext().xpath("@class")


@each_edition
def test_each_page_says_what_it_is_about(site: Path, edition: Edition) -> None:
    """A description is how the page begins, in its language; without an address nothing names one."""
    for name, root in pages(site, edition).items():
        (description,) = root.xpath("//meta[@name='description']/@content")
        assert [description] == root.xpath("//meta[@property='og:description']/@content"), name
        (data,) = root.xpath("//script[@type='application/ld+json']/text()")
        assert edition.tag == json.loads(data)["inLanguage"], name
        assert [] == root.xpath("//link[@rel='canonical' or @hreflang] | //meta[@property='og:image']"), name
    (opening,) = page(site, edition).xpath("//meta[@name='description']/@content")
    assert page(site, edition).xpath("string(//p[@id='p2-1'])").find(opening[:20]) > 0


@each_edition
def test_each_note_opens_into_all_that_is_said(site: Path, edition: Edition) -> None:
    """Behind a short note lies, closed and counted as data, what each document says in full."""
    root = page(site, edition)
    notes = root.xpath("//aside[@class='note']")
    assert 6 == len(notes)
    for note in notes:
        (closed,) = note.findall("details")
        assert (None, "data") == (closed.get("open"), closed.get("data-measure"))
        assert closed.find("summary").text_content().strip()
        assert [IN_FULL] == [line.text_content() for line in closed.iterfind("p")]


@each_edition
def test_page_has_its_landmarks_and_one_main_heading(site: Path, edition: Edition) -> None:
    """A screen reader finds header, main, contents and footer, and a single h1 a page."""
    for name, root in pages(site, edition).items():
        assert [1, 1, 1, 1] == [
            len(root.xpath(path))
            for path in ("//body/header", "//main[@id='text']", "//nav[@id='contents']", "//body/footer")
        ], name
        assert 1 == len(root.xpath("//h1")), name
        assert "#text" == root.xpath("//body/a[1]/@href")[0], name


@each_edition
def test_headings_skip_no_level(site: Path, edition: Edition) -> None:
    """Headings in the text go down a level at a time."""
    for name, root in pages(site, edition).items():
        levels = [
            int(heading.tag[1]) for heading in root.xpath("//main//*[self::h1 or self::h2 or self::h3]")
        ]
        jumps = [(one, two) for one, two in pairwise(levels) if two > one + 1]
        assert [] == jumps, name


@each_edition
def test_paragraph_numbers_are_anchors(site: Path, edition: Edition) -> None:
    """Paragraph 2.3 is cited by its number and linked as #p2-3, alike in all editions."""
    links = page(site, edition).xpath("//a[@class='number']")
    assert [f"2.{n}" for n in range(1, 7)] == [link.text_content() for link in links]
    assert [f"#p2-{n}" for n in range(1, 7)] == [link.get("href") for link in links]
    assert [f"p2-{n}" for n in range(1, 7)] == [link.getparent().get("id") for link in links]


@each_edition
def test_notes_stand_with_their_paragraph_and_lead_back(site: Path, edition: Edition) -> None:
    """A mark opens its note, the note leads back, and both are in one passage."""
    root = page(site, edition)
    marks = root.xpath("//a[@role='doc-noteref']")
    assert ["1", "2", "3", "4", "5", "6"] == [mark.text for mark in marks]
    for mark in marks:
        (note,) = root.xpath("//aside[@id=$name]", name=mark.get("href")[1:])
        assert note.xpath("ancestor::div[@class='passage'][1]") == mark.xpath(
            "ancestor::div[@class='passage'][1]"
        )
        assert f"#{mark.get('id')}" == note.find("a").get("href")


@each_edition
def test_note_number_cannot_join_a_number_before_it(site: Path, edition: Edition) -> None:
    """In Arabic “300.¹” would turn into one number; the mark is isolated."""
    marks = page(site, edition).xpath("//sup[@class='note-mark']")
    assert ["ltr"] * len(marks) == [mark.find("bdi").get("dir") for mark in marks]


def test_foreign_runs_are_isolated(site: Path) -> None:
    """Dates and foreign phrases are `<bdi>` with `dir`, languages with `lang`.

    Upstream: U-MYST-06, U-WP-01, U-WP-02.
    """
    runs = page(site, EDITIONS[1]).xpath("//main//p/bdi")
    found = {(run.text, run.get("dir"), run.get("lang")) for run in runs if run.getparent().tag == "p"}
    assert ("2011-04-18", "ltr", None) in found
    assert ("Last Homs residents leave ‘heart of the Syrian revolution’", "ltr", "en") in found


def test_values_leave_no_elements(site: Path) -> None:
    """Markup inside a run of text would break joined letters; values are plain text (U-WP-08)."""
    spans = "//main//p//span[not(@id) and not(@class='elsewhere')]"
    assert [] == page(site, EDITIONS[1]).xpath(spans)


@pytest.mark.parametrize("edition", EDITIONS[1:], ids=lambda edition: edition.code)
def test_text_that_is_not_current_is_marked(site: Path, edition: Edition) -> None:
    """A reader sees what stands in the source language or rests on an earlier wording."""
    root = page(site, edition)
    (untranslated,) = root.xpath("//p[@class='untranslated']")
    assert ("en-GB", "ltr") == (untranslated.get("lang"), untranslated.get("dir"))
    (label,) = untranslated.findall("strong[@class='state']")
    assert (edition.tag, edition.direction) == (label.get("lang"), label.get("dir"))
    assert 1 == len(root.xpath("//p[@class='stale']/strong[@class='state']"))


@each_edition
def test_tables_scroll_in_a_box_and_name_their_headings(site: Path, edition: Edition) -> None:
    """A wide table never widens the page; cells know their column and row."""
    root = page(site, edition)
    (box,) = root.xpath("//div[contains(@class, 'table-box')]")
    assert ("0", "group") == (box.get("tabindex"), box.get("role"))
    assert ["col"] * 3 + ["row"] * 2 == [cell.get("scope") for cell in box.iter("th")]


@each_edition
def test_reader_knows_where_they_are(site: Path, edition: Edition) -> None:
    """The bar, the contents and the links before and after agree."""
    root = page(site, edition)
    assert root.xpath("string(//span[@class='spot'])").endswith(root.xpath("string(//h1)"))
    assert 1 == len(root.xpath("//nav[@id='contents']//a[@aria-current='page']"))
    assert ["01-the-city.html"] == root.xpath("//nav[@class='around']/a[@class='before']/@href")
    assert ["../appendices/a-chronology.html"] == root.xpath("//nav[@class='around']/a[@class='after']/@href")


def test_letters_of_appendices_are_the_languages_own(site: Path) -> None:
    """An Arabic appendix has an Arabic letter (U-SPH-18)."""
    labels = {
        edition.code: page(site, edition, "index.html").xpath("//li[last()]//span[@class='label']")[-1].text
        for edition in EDITIONS
    }
    assert {"en": "A", "ar": "أ", "zh": "A"} == labels


def test_interface_is_translated(site: Path) -> None:
    """No English word of the interface is left on an Arabic or Chinese page (U-SPH-09, U-SPH-10)."""
    english = page(site, EDITIONS[0])
    said = "//nav[@class='around']//span/text() | //footer/p[position() > 2]//text() | //footer/nav//text()"
    words = {text.strip() for text in english.xpath(said)}
    for edition in EDITIONS[1:]:
        text = page(site, edition).text_content()
        assert [] == [word for word in words - {"PDF", "EPUB"} if word and word in text]


@each_edition
def test_a_page_that_is_found_by_itself_says_of_which_book_it_is(site: Path, edition: Edition) -> None:
    """Title and subtitle stand at the foot of each page, each in its language; only their own has no need."""
    title = page(site, edition, "index.html").find(".//header[@class='title']")
    said = [(each.text, each.get("lang"), each.get("dir")) for each in (title[0], title[1])]
    for name, root in pages(site, edition).items():
        lines = [(each.text, each.get("lang"), each.get("dir")) for each in root.findall(".//footer/p")[:2]]
        assert (name, lines == said) == (name, name != "index.html")


@each_edition
def test_imprint_of_a_draft_has_no_empty_fields(site: Path, edition: Edition) -> None:
    """What is not settled has no line; that nobody has reviewed the edition is a fact, and is said."""
    root = page(site, edition, "imprint.html")
    values = [value.text_content() for value in root.iter("dd")]
    assert (
        6 + bool(edition.stemmer) + len(root.xpath("//dd/pre")) == len(values) == len(list(root.iter("dt")))
    )
    assert [] == [value for value in values if value in ("", "None")]


def test_style_sheet_is_logical_and_local() -> None:
    """Physical sides would be wrong in one direction; nothing is fetched (U-SPH-25)."""
    sheet = (ROOT / "scripts/chronicle/outputs/web/templates/book.css").read_text(encoding="utf-8")
    forbidden = ("margin-left", "margin-right", "padding-left", "padding-right", "text-align: left")
    assert [] == [word for word in (*forbidden, "text-align: right", "url(", "@import") if word in sheet]


def test_icon_is_well_formed() -> None:
    """The icon is read by strict parsers."""
    path = ROOT / "scripts/chronicle/outputs/web/static/icon.svg"
    assert etree.QName(etree.parse(str(path)).getroot()).localname == "svg"
