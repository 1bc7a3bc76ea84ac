"""A result is up to date only while everything that it is made from is the same."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chronicle.build import plan
from chronicle.build.plan import choose, fingerprints, with_pages
from chronicle.core import toolchain
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.fontconfig import FontFile
from chronicle.languages.typefaces import all_typefaces
from tests.languages import CHOSEN
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Callable

BOOK = BOOKS / "manuscript"


TYPEFACES = cache(plan._typefaces)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Return a tiny book with one Arabic catalog; its typefaces, which no change touches, are read once."""
    monkeypatch.setattr(plan, "_typefaces", TYPEFACES)
    shutil.copytree(BOOK, tmp_path / "book")
    catalog = tmp_path / "book/locales/ar/LC_MESSAGES/chapters/02-second.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text('msgid ""\nmsgstr ""\n')
    return Folders(tmp_path / "book")


def changed(folders: Folders, change: Callable[[], object], *, release: bool = False) -> set[str]:
    """Return the results whose fingerprints a change gives another."""
    before = fingerprints(folders, choose(CHOSEN, (), ()), release=release)
    change()
    after = fingerprints(folders, choose(CHOSEN, (), ()), release=release)
    return {item.name for item in before if before[item] != after[item]}


def everything() -> set[str]:
    """Return the names of all results."""
    return {item.name for item in choose(CHOSEN, (), ())}


@pytest.mark.parametrize(
    "name",
    ["conf.py", "index.md", "chapters/02-second.md", "evidence/places.yaml", "evidence/claims/01-first.yaml"],
)
def test_a_source_that_all_share_counts_for_all(folders: Folders, name: str) -> None:
    """Text, ledger and configuration are in every result."""
    path = folders.docs / name
    assert everything() == changed(folders, lambda: path.write_text(path.read_text() + "\n"))


def test_a_catalog_counts_for_its_edition(folders: Folders) -> None:
    """A saved, added or deleted catalog makes the results of its language due, and no others."""
    ours = {item.name for item in choose(CHOSEN, ("ar",), ())}
    catalog = folders.locales / "ar/LC_MESSAGES/chapters/02-second.po"
    assert ours == changed(folders, lambda: catalog.write_text(catalog.read_text() + "\n# saved\n"))
    assert ours == changed(folders, lambda: shutil.copy(catalog, catalog.with_name("01-first.po")))
    assert ours == changed(folders, catalog.unlink)


def test_a_strange_catalog_counts_for_a_release(folders: Folders) -> None:
    """What a release refuses makes it due; a draft does not read it."""
    strange = folders.locales / "ar/LC_MESSAGES/gone.po"
    assert set() == changed(folders, lambda: strange.write_text("x"))
    strange.unlink()
    ours = {item.name for item in choose(CHOSEN, ("ar",), ())}
    assert ours == changed(folders, lambda: strange.write_text("x"), release=True)


def test_what_editors_and_desktops_leave_does_not_count(folders: Folders) -> None:
    """A stray file makes nothing due."""

    def leave() -> None:
        (folders.docs / "figures/readme").mkdir(parents=True)
        for path in (
            folders.docs / ".DS_Store",
            folders.docs / "chapters/02-second.md~",
            folders.docs / "figures/readme/en.png",
            folders.locales / "ar/LC_MESSAGES/chapters/02-second.po~",
        ):
            path.write_bytes(b"x")

    assert set() == changed(folders, leave)


@pytest.mark.parametrize("value", ["0", "86400"])
def test_the_time_that_results_carry_counts(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """Another SOURCE_DATE_EPOCH is another book."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert everything() == changed(folders, lambda: monkeypatch.setenv("SOURCE_DATE_EPOCH", value))


def test_whether_it_is_a_release_counts(folders: Folders) -> None:
    """A draft is no release."""
    draft, release = (fingerprints(folders, choose(CHOSEN, (), ()), release=each) for each in (False, True))
    assert not {*draft.values()} & {*release.values()}


@pytest.mark.parametrize("what", ["digest_of_builder", "native_libraries", "_typefaces"])
def test_what_results_are_made_with_counts(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Another builder, another package, another library or another font makes everything due."""
    assert everything() == changed(folders, lambda: monkeypatch.setattr(plan, what, lambda: "other"))


def test_all_typefaces_of_all_outputs_count() -> None:
    """The faces of print, EPUB and figures are all looked at, in every script, each file by its content."""
    from chronicle.figures.fonts import font_files
    from chronicle.languages.scripts import SCRIPTS
    from chronicle.outputs.epub.epub_typefaces import faces_of, path_of
    from chronicle.outputs.pdf.print_typefaces import manifest

    found = plan._typefaces()
    names = {name for name, _digest in found}
    assert {path_of(face).name for script in SCRIPTS for face in faces_of(script)} <= names
    assert {Path(file).name for file in font_files()} <= names
    assert {file.file for file in manifest(all_typefaces())} <= names
    assert all(len(digest) == 64 for _name, digest in found)


def test_a_font_that_is_exchanged_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A font file of the same name and another content is another font."""
    (tmp_path / "font.ttf").write_bytes(b"one")
    have = {"Noto Serif Hebrew": (FontFile(tmp_path / "font.ttf", 0, 80, 0),)}
    monkeypatch.setattr(plan, "installed", lambda: have)
    before = plan._typefaces()
    (tmp_path / "font.ttf").write_bytes(b"two")
    assert before != plan._typefaces()


def test_an_installed_version_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package of another version makes another builder."""
    before = toolchain.digest_of_builder.__wrapped__()
    monkeypatch.setattr(toolchain, "packages", lambda: (("weasyprint", "0"),))
    assert before != toolchain.digest_of_builder.__wrapped__()


def test_an_epub_that_names_pages_is_another_than_one_that_does_not() -> None:
    """An EPUB that was built alone is made again once its PDF is there; nothing else is."""
    every = choose(CHOSEN, ("en", "ar"), ())
    prints = {item: item.name for item in every}
    changed = {item.name for item, digest in with_pages(prints, {"ar"}).items() if digest != prints[item]}
    assert {"ar epub"} == changed
    assert prints == with_pages(prints, ())


@pytest.mark.parametrize(("word", "remedy"), [("arabic", "Write ar."), ("zh_CN", "Write zh."), ("xx", "")])
def test_a_language_is_asked_for_by_its_code(word: str, remedy: str) -> None:
    """Whoever writes its name is told the code; what the book does not have has the remedy of all."""
    with pytest.raises(ProblemsFound) as found:
        choose(CHOSEN, (word,), ())
    assert [("B008", remedy)] == [(each.code, each.remedy) for each in found.value.problems]


@pytest.mark.parametrize(
    ("languages", "formats", "names"),
    [
        (
            (),
            (),
            ["en web", "en epub", "en pdf", "ar web", "ar epub", "ar pdf", "zh web", "zh epub", "zh pdf"],
        ),
        (("zh", "en"), (), ["en web", "en epub", "en pdf", "zh web", "zh epub", "zh pdf"]),
        ((), ("pdf", "web"), ["en web", "en pdf", "ar web", "ar pdf", "zh web", "zh pdf"]),
        (("ar",), ("epub",), ["ar epub"]),
    ],
)
def test_what_is_asked_for_is_chosen(
    languages: tuple[str, ...], formats: tuple[str, ...], names: list[str]
) -> None:
    """Editions in the order of the book, each in the same order of formats, however they are asked for."""
    assert names == [item.name for item in choose(CHOSEN, languages, formats)]


def test_each_word_that_is_neither_is_told() -> None:
    """Languages first, with what there is."""
    with pytest.raises(ProblemsFound) as found:
        choose(CHOSEN, ("en", "french"), ("pdf", "doc"))
    assert (
        Problem("command line", 0, "B008", "'doc' is no format; there are: web epub pdf."),
        Problem("command line", 0, "B008", "'french' is no language; there are: en ar zh."),
    ) == found.value.problems


def test_results_stand_where_readers_have_linked_to() -> None:
    """A folder for the web, a file for each other format, and beside an EPUB the one without typefaces."""
    assert {
        "zh web": ("web/zh", ()),
        "zh epub": ("small-zh.epub", ("small-zh-light.epub",)),
        "zh pdf": ("small-zh.pdf", ()),
    } == {
        item.name: (item.path("small").as_posix(), tuple(map(str, item.beside("small"))))
        for item in choose(CHOSEN, ("zh",), ())
    }
