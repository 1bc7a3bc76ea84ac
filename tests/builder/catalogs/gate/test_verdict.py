"""A verdict of the gate holds as long as nothing has changed that it goes by or that it wrote."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs import vet
from chronicle.catalogs.files import vetted
from chronicle.catalogs.files.paths import translators_folder, vetted_folder
from chronicle.catalogs.gate import verdict as verdicts
from chronicle.catalogs.gate.verdict import found_on_disk, inputs_of, verdict
from chronicle.core import writing
from chronicle.core.folders import Folders
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARABIC = edition_of("ar")
BODY = 'msgid "The city"\nmsgstr "المدينة"\n'
OTHER = 'msgid "The city"\nmsgstr "مدينة"\n'
CATALOG = "locales/ar/LC_MESSAGES/chapters/01-city.po"


@pytest.fixture
def judged(book: Path, write_catalog: Callable[..., Path]) -> Path:
    """Return a book with a catalog and a whole ledger's folder."""
    write_catalog(BODY)
    (book / "docs/evidence/claims").mkdir()
    (book / "docs/evidence/terms.yaml").write_text("with_digits: []\n", encoding="utf-8")
    return book


def passed(book: Path, *, release: bool = False) -> str:
    """Run the gate; return its verdict."""
    inputs = inputs_of(Folders(book), ARABIC, release=release)
    return verdict(inputs, vet(book, ARABIC, release=release).written)


def holds(book: Path, said: str, *, release: bool = False) -> bool:
    """Return whether a verdict is still true of what lies on the disk."""
    folders = Folders(book)
    return said == verdict(inputs_of(folders, ARABIC, release=release), found_on_disk(folders, ARABIC))


def append(name: str, text: str = "\n") -> Callable[[Path], None]:
    """Return a change that adds to a file, or makes it."""

    def change(book: Path) -> None:
        path = book / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(text.encode())

    return change


def test_a_verdict_holds_while_nothing_changes(judged: Path) -> None:
    """What the gate says that it wrote is what lies there, for a draft and for a release."""
    assert holds(judged, passed(judged))
    assert holds(judged, passed(judged, release=True), release=True)


@pytest.mark.parametrize(
    "change",
    [
        append(CATALOG),
        append("locales/ar/LC_MESSAGES/interface.po"),
        append("locales/ar/LC_MESSAGES/chapters/09-nowhere.po"),
        append("docs/chapters/01-city.md"),
        append("docs/chapters/02-more.md", "# More\n"),
        append("docs/conf.py", "x = 1\n"),
        append("docs/evidence/places.yaml"),
        append("docs/evidence/actors.yaml", "actors: []\n"),
        append("docs/evidence/sources.yaml", "sources: []\n"),
        append("docs/evidence/terms.yaml"),
        append("docs/evidence/claims/01.yaml", "claims: []\n"),
        append("docs/figures/time.yaml", "figures: []\n"),
        lambda book: (book / CATALOG).unlink(),
        lambda book: (book / "docs/evidence/terms.yaml").unlink(),
        lambda book: (book / "docs/figures").mkdir(),
        append("build/catalogs/ar/LC_MESSAGES/chapters/01-city.po"),
        append("build/catalogs/ar/LC_MESSAGES/chapters/01-city.mo"),
        append("build/catalogs/ar/LC_MESSAGES/chapters/09-nowhere.mo"),
        append("build/catalogs/ar/states.json"),
        lambda book: (vetted_folder(book, ARABIC) / "chapters/01-city.mo").unlink(),
        lambda book: Folders(book).states(ARABIC).unlink(),
    ],
)
def test_no_verdict_outlives_a_change(judged: Path, change: Callable[[Path], object]) -> None:
    """Catalogs, chapters, names, ledger, figures, conf.py and each file that the gate wrote bind it."""
    said = passed(judged)
    change(judged)
    assert not holds(judged, said)


def test_a_change_that_was_taken_back_ends_a_verdict(judged: Path) -> None:
    """The gate may have read what stood there between, though contents, size and time are as before."""
    path = judged / CATALOG
    content, about = path.read_bytes(), path.stat()
    inputs = inputs_of(Folders(judged), ARABIC, release=False)
    path.write_bytes(content.replace("المدينة".encode(), "المدائن".encode()))
    said = verdict(inputs, vet(judged, ARABIC, release=False).written)
    path.write_bytes(content)
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert path.stat().st_size == about.st_size
    assert path.stat().st_mtime_ns == about.st_mtime_ns
    assert not holds(judged, said)


def test_a_draft_and_a_release_have_verdicts_of_their_own(judged: Path) -> None:
    """What a draft lets pass a release may refuse."""
    assert not holds(judged, passed(judged), release=True)
    assert not holds(judged, passed(judged, release=True))


def test_an_edition_has_a_verdict_of_its_own(judged: Path) -> None:
    """The verdict on one language says nothing about another, nor about one that has other conventions."""
    folders = Folders(judged)
    assert inputs_of(folders, ARABIC, release=False) != inputs_of(folders, edition_of("zh"), release=False)


def test_another_builder_has_a_verdict_of_its_own(judged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that has changed, or a package that rules stand on, is asked again."""
    said = passed(judged)
    monkeypatch.setattr(verdicts, "digest_of_builder", lambda: "another builder")
    assert not holds(judged, said)


def test_what_others_wrote_meanwhile_is_no_part_of_a_verdict(judged: Path) -> None:
    """The verdict is on what the gate wrote itself, not on what lies there when it has ended."""
    inputs = inputs_of(Folders(judged), ARABIC, release=False)
    report = vet(judged, ARABIC, release=False)
    append("build/catalogs/ar/LC_MESSAGES/chapters/01-city.po")(judged)
    assert not holds(judged, verdict(inputs, report.written))


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_gate_that_was_killed_leaves_no_verdict_standing(
    judged: Path, write_catalog: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Stopped at any of its writes, it has ended the verdict of the gate before, though all is put back."""
    said = passed(judged)
    content = translators_folder(judged, ARABIC).joinpath("chapters/01-city.po").read_bytes()
    write_catalog(OTHER if at < 3 else BODY.replace("city", "town"))
    writes = 0

    def stop(path: Path, data: bytes) -> None:
        nonlocal writes
        writes += 1
        if writes == at:
            raise KeyboardInterrupt
        replace(path, data)

    replace = writing.replace
    with monkeypatch.context() as patch:
        patch.setattr(vetted, "replace", stop)
        patch.setattr(writing, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            vet(judged, ARABIC, release=False)
    (judged / CATALOG).write_bytes(content)
    assert not holds(judged, said)
    assert holds(judged, passed(judged))
