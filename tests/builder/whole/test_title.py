"""A book with another title, subtitle and description is built with no change in the package."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
import pytest
from lxml import etree, html

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.oracles.results.leftovers import check_leftovers
from chronicle.oracles.results.parity import Parity
from tests.builder.catalogs.conftest import messages_read_here
from tests.builder.sphinx_ext.conftest import BOOKS, FULL, TinyBook
from tests.languages import EDITIONS, ENGLISH, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

# Whatever could be read as markup, HTML, a string of CSS, a placeholder or a field of a catalog.
TITLE = """“Water” & *Salt*, the **editor's** "book" <b>of</b> `code` \\u0026 [x](y) &amp; {X} 100%"""
WORDS = {
    "title": TITLE,
    "subtitle": "What {documents} & <i>their</i> 'authors' tell",
    "description": 'Of "salt" & <water>, by {documents}.',
    "how_made": "Written by <hand> & *by heart* from {documents}.",
}
TRANSLATED = {
    "ar": {
        "title": "«الماء» & *الملح*، <b>كتاب</b> `code` [x](y) &amp; {X} 100%",
        "subtitle": "ما ترويه {documents} & <i>أصحابها</i>",
        "description": "عن <الماء> & الملح، بحسب {documents}.",
        "how_made": "كُتب <باليد> & *من القلب* انطلاقاً من {documents}.",
    },
    "zh": {
        "title": "《水》& *盐*，<b>编者的</b>书 `code` [x](y) &amp; {X} 100%",
        "subtitle": "{documents}& <i>作者</i>所述",
        "description": "关于<水>&盐，据{documents}。",
        "how_made": "据{documents}<手>写& *默*写。",
    },
}
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))
DATA = "# Data\n\n```{appendix} data-files\n```\n\n```{appendix} data-fields\n```\n"


@dataclass(frozen=True)
class Finished:
    """The three outputs of one edition, and what they are to say."""

    book: TinyBook
    edition: Edition
    words: dict[str, str]
    web: Path
    epub: Path
    pdf: Path

    def package(self) -> etree._Element:
        """Return the package document of the EPUB."""
        with zipfile.ZipFile(self.epub) as container:
            name = next(name for name in container.namelist() if name.endswith(".opf"))
            return etree.fromstring(container.read(name))


def lay_out(root: Path, words: dict[str, str | None]) -> TinyBook:
    """Return the tiny book with these words, and a page that explains its data."""
    shutil.copytree(BOOKS / "manuscript", root)
    book = TinyBook(root)
    facts = FULL | {"release_date": None} | words
    (root / "docs/conf.py").write_text(
        f"extensions = ['chronicle']\nchronicle_book = {facts!r}\nchronicle_editions = ['en', 'ar', 'zh']\n",
        encoding="utf-8",
    )
    book.write("docs/appendices/l-data.md", DATA)
    contents = (root / "docs/index.md").read_text(encoding="utf-8")
    book.write("docs/index.md", f"{contents}\n```{{toctree}}\n:part: appendices\n\nappendices/l-data\n```\n")
    return book


def outputs(book: TinyBook, code: str) -> dict[str, Path]:
    """Build an edition in its three formats and return where they are."""
    out = {}
    for kind, builder in (("web", "html"), ("epub", "epub"), ("pdf", "pdf")):
        built = book.build(code, builder)
        assert "" == built.warnings
        folder = book.root / "out" / edition_of(code).catalog / builder
        out[kind] = folder if kind == "web" else folder / f"tiny-{code}.{kind}"
    return out


# The interface's words come with the language, whatever a book translates.
COUNTED = {"en": "two documents", "ar": "وثيقتان", "zh": "两份文献"}


@pytest.fixture(scope="module", params=[edition.code for edition in EDITIONS])
def finished(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """Return an edition of a book whose words hold all that could be taken for something else."""
    code = request.param
    book = lay_out(tmp_path_factory.mktemp(code) / "book", dict(WORDS))
    words = TRANSLATED.get(code, WORDS)
    if code != "en":
        book.translate_words(code, words, WORDS)
    built = outputs(book, code)
    said = {name: text.replace("{documents}", COUNTED[code]) for name, text in words.items()}
    return Finished(book, edition_of(code), said, **built)


def plain(text: str | None) -> str:
    """Return a text without the marks that the builder sets for its direction."""
    return (text or "").translate(_ISOLATES)


def only(element: etree._Element, path: str) -> etree._Element:
    """Return the one element of a path, whatever its namespace."""
    found = element.findall(path)
    assert 1 == len(found)
    return found[0]


def together(finished: Finished) -> str:
    """Return the title with the subtitle, as the language joins them."""
    between = "：" if finished.edition.code == "zh" else ": "
    return between.join((finished.words["title"], finished.words["subtitle"]))


def test_web_pages_show_the_words_as_they_are_written(finished: Finished) -> None:
    """The front page, the head of each page and the imprint print the words, and make no markup of them."""
    front = html.parse(str(finished.web / "index.html")).getroot()
    heading = only(front, ".//h1")
    assert (finished.words["title"], 0) == (plain(heading.text_content()), len(heading))
    assert finished.words["subtitle"] == plain(only(front, ".//p[@class='subtitle']").text_content())
    whole = together(finished)
    assert whole == plain(only(front, ".//title").text)
    chapter = html.parse(str(finished.web / "chapters/02-second.html")).getroot()
    assert finished.words["title"] in plain(only(chapter, ".//title").text)
    imprint = html.parse(str(finished.web / "imprint.html")).getroot()
    assert finished.words["how_made"] in plain(imprint.text_content())


def test_epub_and_its_metadata_show_the_words_as_they_are_written(finished: Finished) -> None:
    """Package, title page, cover and imprint of the EPUB have the words."""
    package = finished.package()
    names = [plain(each.text) for each in package.findall(".//{*}title")]
    assert [finished.words["title"], finished.words["subtitle"]] == names
    assert finished.words["description"] == plain(only(package, ".//{*}description").text)
    with zipfile.ZipFile(finished.epub) as container:
        pages = {
            name.rsplit("/", 1)[-1]: etree.fromstring(container.read(name))
            for name in container.namelist()
            if name.endswith(("title.xhtml", "cover.xhtml", "imprint.xhtml"))
        }
    assert finished.words["title"] == plain("".join(only(pages["title.xhtml"], ".//{*}h1").itertext()))
    cover = only(pages["cover.xhtml"], ".//{*}img").get("alt")
    assert together(finished) == plain(cover)
    assert finished.words["how_made"] in plain("".join(pages["imprint.xhtml"].itertext()))


def test_the_pdf_and_its_metadata_show_the_words_as_they_are_written(finished: Finished) -> None:
    """Document information and XMP have the title with the subtitle, bookmarks the title alone."""
    whole = together(finished)
    with pikepdf.open(finished.pdf) as pdf:
        assert whole == plain(str(pdf.docinfo["/Title"]))
        with pdf.open_metadata() as metadata:
            assert whole == plain(str(metadata["dc:title"]))
        with pdf.open_outline() as outline:
            assert finished.words["title"] in [plain(item.title) for item in outline.root]


def test_no_sign_of_a_title_is_taken_for_a_leftover(finished: Finished) -> None:
    """What the words hold on purpose is no markup that was forgotten; what they do not hold still is."""
    folders = Folders(finished.book.root)
    as_typed = Parity(folders, finished.edition).as_typed()
    for result in (finished.web, finished.epub, finished.pdf):
        assert [] == check_leftovers(result, as_typed)
    page = finished.web / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</body>", "<p>What {documents} say</p></body>"), encoding="utf-8")
    try:
        assert ["M078"] == [each.code for each in check_leftovers(finished.web, as_typed)]
    finally:
        page.write_text(text, encoding="utf-8")


def test_the_data_have_the_words_of_the_source(finished: Finished) -> None:
    """The published ledger names the book alike in each edition."""
    with pikepdf.open(finished.pdf) as pdf:
        said = json.loads(pdf.attachments["evidence.json"].get_file().read_bytes())
    facts = json.dumps(said, ensure_ascii=False)
    assert json.dumps(TITLE, ensure_ascii=False) in facts
    assert json.dumps(WORDS["subtitle"].replace("{documents}", "two documents")) in facts


def test_the_title_is_translated_in_one_place(finished: Finished) -> None:
    """The contents have their heading from the facts, and offer translators nothing but their captions."""
    said = [each.msgid for each in messages_read_here(finished.book.root, ENGLISH)["index"]]
    assert ["Chapters"] == said
    front = finished.book.build(finished.edition.code).app.env.titles["index"]
    assert finished.words["title"] == plain(front.astext())
    assert {"#text", "isolate"} >= {node.tagname for node in front.children}


@pytest.mark.parametrize("code", ["en", "ar"])
def test_what_is_empty_is_left_out_of_a_draft(tmp_path: Path, code: str) -> None:
    """A book of which nothing is settled but its title shows nothing in the place of the rest."""
    bare = lay_out(tmp_path / "book", {"subtitle": "", "description": None, "how_made": None})
    built = outputs(bare, code)
    front = html.parse(str(built["web"] / "index.html")).getroot()
    assert ("A tiny book", []) == (
        plain(only(front, ".//title").text),
        front.findall(".//p[@class='subtitle']"),
    )
    assert "How this book was made" not in (built["web"] / "imprint.html").read_text(encoding="utf-8")
    with zipfile.ZipFile(built["epub"]) as container:
        names = {name.rsplit("/", 1)[-1]: name for name in container.namelist()}
        package = etree.fromstring(container.read(names["package.opf"]))
        cover = etree.fromstring(container.read(names["cover.xhtml"]))
    assert (1, 0) == (len(package.findall(".//{*}title")), len(package.findall(".//{*}description")))
    assert "A tiny book" == plain(only(cover, ".//{*}img").get("alt"))


def release(book: TinyBook, code: str) -> set[tuple[str, int, str, str]]:
    """Return the faults of a release of the book's words: path, line, code and subject."""
    with pytest.raises(ProblemsFound) as found:
        book.build(code, chronicle_release=True)
    return {
        (each.path, each.line, each.code, each.subject)
        for each in found.value.problems
        if each.path.endswith(("conf.py", "book.po"))
    }


def test_a_release_names_the_words_that_no_catalog_has(tmp_path: Path) -> None:
    """What changed since the catalogs were made is told at its line in conf.py, the rest in the catalog."""
    book = lay_out(tmp_path / "book", {})
    words = {name: FULL[name] for name in (*WORDS, "description_long")}
    old = words | {"title": "An older title"}
    book.translate_words("ar", dict.fromkeys(("title", "subtitle"), "كلمات {documents}"), old)
    told = release(book, "ar")
    assert {
        ("docs/conf.py", 2, "M040", words["title"]),
        ("docs/conf.py", 2, "M040", words["description"]),
        ("docs/conf.py", 2, "M040", words["how_made"]),
        ("docs/conf.py", 2, "M040", words["description_long"]),
    } == {each for each in told if each[2] == "M040"}
    book.translate_words("ar", dict.fromkeys(words, ""), words)
    told = release(book, "ar")
    assert {("T040", words[name]) for name in words} == {each[2:] for each in told if each[2][0] == "T"}
    assert not {each for each in told if each[2] == "M040"}


def test_a_release_names_a_catalog_that_is_not_there(tmp_path: Path) -> None:
    """Without book.po a release says so once, and not of each word."""
    told = release(lay_out(tmp_path / "book", {}), "zh")
    assert {("locales/zh_CN/LC_MESSAGES/book.po", 0, "T043", "")} == {
        each for each in told if each[2] != "M001"
    }


def test_a_title_cannot_bring_markup_in(tmp_path: Path) -> None:
    """A translation with markup that its source lacks is refused, and the source stands in its place."""
    book = lay_out(tmp_path / "book", {})
    book.translate_words("zh", {"title": "一本<b>小</b>书"})
    front = book.build("zh").app.env.titles["index"]
    assert "A tiny book" == front.astext()
