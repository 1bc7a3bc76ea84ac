"""A new book is a folder with an example in the languages that were asked for, or nothing at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from chronicle.book.written_facts import slug_of as slug_in
from chronicle.book.written_facts import words_of_book
from chronicle.cli import main
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.chosen import read_editions
from chronicle.languages.language_files import DATA, known_languages
from chronicle.ledger.check_names import check_names
from chronicle.ledger.loader import load_ledger
from chronicle.new.new_book import EXAMPLE, make_book, slug_of

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "The Bridge at Oldermead"


@pytest.mark.parametrize("codes", [["en", "fr", "fa"], ["fr", "en"], ["he"], list(known_languages([DATA]))])
def test_the_editions_are_those_that_were_asked_for(tmp_path: Path, codes: list[str]) -> None:
    """The first language is that of the book; each edition has an identifier and every name of the ledger."""
    folders = make_book(tmp_path / "book", TITLE, codes).folders
    editions = read_editions(folders)
    assert tuple(codes) == editions.codes
    assert codes[0] == editions.source.code
    found = re.findall(
        r'"([\w-]+)": "urn:uuid:([0-9a-f-]{36})"', (folders.docs / "conf.py").read_text("utf-8")
    )
    assert codes == [code for code, _identifier in found]
    assert len(codes) == len({identifier for _code, identifier in found})
    ledger = load_ledger(folders.evidence, editions)
    assert [] == [problem for each in editions.all for problem in check_names(ledger, each)]
    for record in (*ledger.places.values(), *ledger.actors.values(), *ledger.subjects.values()):
        assert set(codes) == set(record.names), record.id


def test_the_example_has_six_sources_of_different_kinds() -> None:
    """Texts, data, a recording, an image and an interview: an editor finds a pattern for each."""
    sources = yaml.safe_load((EXAMPLE / "docs/evidence/sources.yaml").read_text("utf-8"))["sources"]
    assert 6 == len({source["csl"]["type"] for source in sources})
    assert {None, "dataset", "recording", "image", "interview"} == {
        source.get("medium") for source in sources
    }


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        (TITLE, "the-bridge-at-oldermead"),
        ("L’été à Zürich: eaux hautes", "l-ete-a-zurich-eaux-hautes"),
        ("Наводнение", "navodnenie"),
        ("洪水", "hong-shui"),
        ("al-Qurʿān", "al-quran"),
        ("…", "book"),
        ("“What now?” (2)", "what-now-2"),
        ("– A river!", "a-river"),
        ("long " * 40, "-".join(["long"] * 12)),
    ],
)
def test_file_names_begin_with_the_title(tmp_path: Path, title: str, slug: str) -> None:
    """Whatever script a title is in, names of files have its letters in Latin."""
    assert slug == slug_of(title)
    folders = make_book(tmp_path / "book", title, ["en"]).folders
    assert slug == slug_in(folders.docs)


@pytest.mark.parametrize("title", ['Say "no"', "A \\ in it", "Braces {} and $dollars", "It’s"])
def test_a_title_with_any_sign(tmp_path: Path, title: str) -> None:
    """A title stands in conf.py as it was given."""
    folders = make_book(tmp_path / "book", title, ["en"]).folders
    assert title == words_of_book(folders.docs)["title"].text


@pytest.mark.parametrize(
    ("title", "languages", "code", "said"),
    [
        (TITLE, "en xx", "L003", "There are: ar en fa fr he ja ru zh zh-Hant. For another"),
        (TITLE, "en zh-Hat", "L003", "Did you mean “zh-Hant”"),
        (TITLE, "en fr en", "L003", "“en” stands twice"),
        (TITLE, " ", "L003", "no language is named"),
        (" ", "en", "M002", "needs a title"),
        ("Of {documents} and {others}", "en", "M002", "{others}"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_written(
    tmp_path: Path, title: str, languages: str, code: str, said: str
) -> None:
    """A slip of the command is named with what there is, and leaves no folder behind."""
    folder = tmp_path / "book"
    done = CliRunner().invoke(main, ["new", str(folder), "--title", title, "--languages", languages])
    assert 1 == done.exit_code
    assert f": {code}: " in done.output
    assert said in done.output
    assert not folder.exists()


def test_each_slip_is_told_with_what_to_write(tmp_path: Path) -> None:
    """Those of the title and those of the languages together, in one run."""
    with pytest.raises(ProblemsFound) as found:
        make_book(tmp_path / "book", "Of {others}", ["en", "qq", "en"])
    known = known_languages((DATA,))
    unknown, *_more = [each for each in found.value.problems if "qq" in each.message]
    assert unknown.remedy.startswith(f"There are: {' '.join(known)}. ")
    assert {
        Problem("--title", 0, "M002", "the field “title” holds {others}, which nothing fills in.",
                "Write {documents}, or the words themselves without curly brackets."),
        Problem("--languages", 0, "L003", "“en” stands twice.", "Name each language once."),
        Problem("--languages", 0, "L003", "there is no language “qq”.", unknown.remedy),
    } == {*found.value.problems}  # fmt: skip
    with pytest.raises(ProblemsFound) as found:
        make_book(tmp_path / "book", " ", [])
    told = {(each.message, each.remedy) for each in found.value.problems}
    assert {
        ("the book needs a title.", "Write it behind --title."),
        ("no language is named.", f"There are: {' '.join(known)}."),
    } <= told


@pytest.mark.parametrize("kind", ["file in it", "file", "hidden file in it"])
def test_nothing_of_anybodys_is_touched(tmp_path: Path, kind: str) -> None:
    """A folder in which something lies, and a file of that name, are refused and stay as they are."""
    folder = tmp_path / "book"
    kept = {"file": folder, "file in it": folder / "a.txt", "hidden file in it": folder / ".a"}[kind]
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("mine", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="B050"):
        make_book(folder, TITLE, ["en"])
    assert "mine" == kept.read_text("utf-8")
    assert [kept] == [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_link_to_nowhere_is_no_folder(tmp_path: Path) -> None:
    """What somebody else will put there is not met by a book."""
    (tmp_path / "book").symlink_to("nowhere")
    with pytest.raises(ProblemsFound, match="B050"):
        make_book(tmp_path / "book", TITLE, ["en"])


def test_a_new_book_can_be_worked_on_at_once(tmp_path: Path) -> None:
    """What builds leave is kept out of its repository, its settings can be read, the next command copied."""
    made = make_book(tmp_path / "a book", "洪水", ["zh", "en"])
    root = made.folders.root
    assert "build/" in (root / ".gitignore").read_text("utf-8")
    assert f"cd '{root}' && chronicle build" in str(made)
    settings = (root / "docs/conf.py").read_text("utf-8")
    for line in ('language = "zh_CN"', '"title": "洪水",', '    "zh": None,\n        "en": None,\n    },'):
        assert line in settings


def test_the_language_of_the_example_is_said(tmp_path: Path) -> None:
    """A book in another language than English is told that the example is in English, in its README too."""
    french, english = (make_book(tmp_path / code, TITLE, [code, "he"]) for code in ("fr", "en"))
    assert "The example is in English; the book is to be written in Français." in str(french)
    assert "in English;" not in str(english)
    assert "The text of the example is in English" in (tmp_path / "fr/README.md").read_text("utf-8")
    assert "The text of the example is in English" not in (tmp_path / "en/README.md").read_text("utf-8")


def test_the_page_goes_with_the_book(tmp_path: Path) -> None:
    """“Your own book”, to which remedies point, lies in every new book; the files that it names are there."""
    folder = make_book(tmp_path / "book", TITLE, ["en"]).folders.root
    page = (folder / "YOUR-OWN-BOOK.md").read_text("utf-8")
    assert page.startswith("# Your own book\n")
    named = re.findall(r"`((?:docs|copies)[\w/.-]*)`", page)
    assert 5 < len(named)
    assert [] == [
        name for name in named if not (folder / name).exists() and not name.startswith("docs/languages/")
    ]
