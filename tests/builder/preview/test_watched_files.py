"""What is saved says what has to be read again."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from watchfiles import DefaultFilter

from chronicle.core.folders import Folders
from chronicle.preview import watched_files
from chronicle.preview.watched_files import BookShape, _read, saved_documents, watched
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_text_and_translations_are_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What editors and translators write is watched, where it is there; the first look is not lost."""
    places: list[tuple[Path, ...]] = []

    def watch(*folders: Path, **settings: Any) -> Iterator[set[tuple[int, str]]]:
        places.append(folders)
        assert isinstance(settings.pop("watch_filter"), DefaultFilter)
        assert {"debounce": 300, "step": 20, "rust_timeout": 200, "yield_on_timeout": True} == settings
        yield from ({(1, "first")}, {(1, "second")})

    monkeypatch.setattr(watched_files, "watch", watch)
    (tmp_path / "docs").mkdir()
    assert ["first", "second"] == [path.name for saved in watched(Folders(tmp_path)) for path in saved]
    (tmp_path / "locales").mkdir()
    next(watched(Folders(tmp_path)))
    assert [(tmp_path / "docs",), (tmp_path / "docs", tmp_path / "locales")] == places


def test_what_the_system_does_not_tell_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is made later, and a change and a deletion of which no word comes, are seen in time."""
    catalog = tmp_path / "locales/ar/LC_MESSAGES/book.po"
    kept = tmp_path / "docs/kept.md"

    def watch(*_folders: Path, **_settings: Any) -> Iterator[set[tuple[int, str]]]:
        while True:
            yield set()

    monkeypatch.setattr(watched_files, "watch", watch)
    monkeypatch.setattr(watched_files, "_LOOK_AGAIN", 0)
    kept.parent.mkdir()
    kept.write_text("kept", encoding="utf-8")
    watching = watched(Folders(tmp_path))
    assert set() == next(watching)
    catalog.parent.mkdir(parents=True)
    for change in (
        lambda: catalog.write_text("one", encoding="utf-8"),
        lambda: catalog.write_text("another", encoding="utf-8"),
        catalog.unlink,
    ):
        change()
        assert ({catalog}, set()) == (next(watching), next(watching))


@pytest.mark.parametrize(("passed", "found"), [(0.9, False), (1.0, True)])
def test_files_are_looked_at_once_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, passed: float, found: bool
) -> None:
    """Not oftener while nothing happens; with any word of a change, at once."""
    now = [100.0]

    def watch(*_folders: Path, **_settings: Any) -> Iterator[set[tuple[int, str]]]:
        yield from (set(), set(), {(1, "told")})

    monkeypatch.setattr(watched_files, "watch", watch)
    monkeypatch.setattr(watched_files, "time", SimpleNamespace(monotonic=lambda: now[0]))
    (tmp_path / "docs").mkdir()
    saved = tmp_path / "docs/a.md"
    watching = watched(Folders(tmp_path))
    assert set() == next(watching)
    saved.write_text("a", encoding="utf-8")
    now[0] += passed
    assert ({saved} if found else set()) == next(watching)
    assert ({Path("told")} if found else {Path("told"), saved}) == next(watching)


def test_a_document_is_known_by_its_text_and_by_its_catalog(tmp_path: Path) -> None:
    """A saved chapter, or its catalog in this language, is shown first; other files are of no document."""
    folders = Folders(tmp_path)
    saved = [
        folders.docs / "chapters/01-first.md",
        folders.docs / "evidence/places.yaml",
        folders.locales / "ar/LC_MESSAGES/chapters/02-second.po",
        folders.locales / "zh_CN/LC_MESSAGES/chapters/03-third.po",
    ]
    assert {"chapters/01-first", "chapters/02-second"} == saved_documents(folders, edition_of("ar"), saved)


def test_only_what_a_book_consists_of_makes_all_be_read(tmp_path: Path) -> None:
    """A sentence does not change the shape of a book; its settings, contents, languages and documents do."""
    docs = tmp_path / "docs"
    (docs / "chapters").mkdir(parents=True)
    (docs / "languages/fr").mkdir(parents=True)
    shapes = [BookShape.of(Folders(tmp_path))]
    for name, text, other in [
        ("conf.py", "a = 1", True),
        ("index.md", "# A", True),
        ("chapters/01-first.md", "# A", True),
        ("chapters/01-first.md", "# B", False),
        ("languages/fr/language.yaml", "a: b", True),
        ("own.css", "p {}", True),
        ("picture.png", "", False),
    ]:
        (docs / name).write_text(text, encoding="utf-8")
        shapes.append(BookShape.of(Folders(tmp_path)))
        assert other == (shapes[-1] != shapes[-2]), name
    (docs / "chapters/01-first.md").unlink()
    assert BookShape.of(Folders(tmp_path)) != shapes[-1]


def test_a_file_that_cannot_be_read_now_is_passed_over(tmp_path: Path) -> None:
    """One that is being replaced, one that nobody may read, a folder in its place: the others are read."""
    for name in ("a", "c"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    paths = [tmp_path / name for name in ("a", "gone", "folder", "c")]
    assert [(tmp_path / "a", b"a"), (tmp_path / "c", b"c")] == list(_read(paths))
