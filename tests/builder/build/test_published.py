"""Results are looked at that were made from the book as it is, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.build import published
from chronicle.build.finished import Seen
from chronicle.build.inventory import digest_of, take_inventory
from chronicle.build.plan import choose
from chronicle.build.publish import publish, start_set
from chronicle.build.result_records import ResultRecord, save
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from chronicle.build.plan import Product

WEB, EPUB, PDF = (choose(CHOSEN, ("en",), (kind,))[0] for kind in ("web", "epub", "pdf"))
EVERY = choose(CHOSEN, (), ())
# English has no page of its own, no page leads to the two files; catalogue, message, record are missing.
SHELF = ["W030"] * 3 + ["W031"] * 3


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Return a book with three results: from its draft, from its release, from an earlier text."""
    made = Folders(tmp_path)
    new = start_set(made.build / "sets")
    for item in (WEB, EPUB, PDF):
        path = new / item.path("tiny")
        path = path / "index.html" if item is WEB else path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(item.name)
    publish(new, made.dist)
    there = take_inventory(made.dist, "tiny", EVERY)
    prints = {WEB: "draft", EPUB: "release", PDF: "earlier"}
    records = {
        item.name: ResultRecord(said, digest_of(there.of(item)), "", 1.0, 1) for item, said in prints.items()
    }
    save(made.build / "results.json", records)

    def fingerprints(_folders: Folders, products: Iterable[Product], *, release: bool) -> dict[Product, str]:
        return dict.fromkeys(products, "release" if release else "draft")

    monkeypatch.setattr(published, "fingerprints", fingerprints)
    monkeypatch.setattr(published, "slug_of", lambda _docs: "tiny")
    return made


def names(folders: Folders) -> list[str]:
    """Return which results are said to be made from the book as it is."""
    return [item.name for item, path in published.made_from_this_book(folders, CHOSEN) if path.exists()]


def test_drafts_and_releases_of_the_text_count(folders: Folders) -> None:
    """What a build would not make again, as a draft or as a release, is the book's."""
    assert ["en web", "en epub"] == names(folders)


def test_an_epub_that_names_the_pages_of_its_pdf_counts(folders: Folders) -> None:
    """It is made from the same text as one that names none."""
    path = folders.build / "results.json"
    path.write_text(path.read_text().replace('"release"', '"release with pages"'))
    assert ["en web", "en epub"] == names(folders)


def test_what_was_changed_since_is_not_the_books(folders: Folders) -> None:
    """A file that is no longer as it was published is not taken for one that the builder made."""
    (folders.dist / EPUB.path("tiny")).write_text("other")
    assert ["en web"] == names(folders)
    (folders.dist / "web/en/more.html").write_text("x")
    assert ["en web"] == names(folders)  # a stranger's file is none of the pages


def test_a_result_without_a_record_is_not_the_books(folders: Folders) -> None:
    """Where nobody knows what a file was made from, it is not looked at."""
    (folders.build / "results.json").unlink()
    assert [] == names(folders)
    assert (0, Seen([], [])) == published.look_at_published(folders, CHOSEN)


def test_they_are_looked_at_as_before_a_release(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults of files come with those of the shelf, and of pages where it is known what they should hold."""
    asked = []

    def look(
        _folders: object, _editions: object, results: Sequence[tuple[Product, Path]], **words: bool
    ) -> Seen:
        asked.append(([item.name for item, _ in results], words))
        return Seen([Problem("a", 0, "B021", "x")], ["Java"])

    monkeypatch.setattr(published, "look_at", look)
    monkeypatch.setattr(published, "inspect", lambda *_: [Problem("b", 0, "P001", "x")])
    monkeypatch.setattr(published, "made_from_this_book", lambda *_: [(PDF, folders.dist / "tiny-en.pdf")])
    count, seen = published.look_at_published(folders, CHOSEN)
    assert ([(["en pdf"], {"release": True})], 1, ["Java"]) == (asked, count, seen.missing)
    assert ["B021", *SHELF] == [each.code for each in seen.problems]
    said = folders.output(PDF.edition, "pdf") / "tiny-en.expected.json"
    said.parent.mkdir(parents=True)
    said.write_text("{}")
    monkeypatch.setattr(published.Expected, "from_json", lambda text: text)
    assert ["B021", "P001", *SHELF] == [
        each.code for each in published.look_at_published(folders, CHOSEN)[1].problems
    ]
