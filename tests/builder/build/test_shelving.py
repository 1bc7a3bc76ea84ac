"""What stands beside the results names each file of a set once."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from chronicle.book.dataset import FOLDER
from chronicle.build import result_records, shelving
from chronicle.core.folders import Folders
from chronicle.outputs.shelf.volume import DATA, PAGES, StockFile, packed_name
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_files_of_an_edition_are_named_with_size_and_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Result by result; data that all editions share first; without pages neither packed files nor data."""
    monkeypatch.setattr(result_records, "count_pages", lambda product, _path: len(product.format))
    names = [
        "s-ar.pdf", "s-ar.epub", "s-ar-light.epub", "s-en.pdf", "web/ar/index.html", "web/ar/x/y.html",
        packed_name("s", PAGES), packed_name("s", DATA), f"web/ar/{FOLDER}/b.csv", f"web/ar/{FOLDER}/a.csv",
        f"web/en/{FOLDER}/c.json",
    ]  # fmt: skip
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")

    def file(kind: str, name: str, **more: int) -> StockFile:
        return StockFile(kind, name, len(name), hashlib.sha256(name.encode()).hexdigest(), **more)  # type: ignore[arg-type]

    pages = sum(len(name) for name in names if name.startswith("web/ar/"))
    of_files = [file("pdf", "s-ar.pdf", pages=3), file("epub", "s-ar.epub"), file("light", "s-ar-light.epub")]
    assert [
        *of_files,
        StockFile("web", "web/ar/index.html", pages),
        file("pages", packed_name("s", PAGES)),
        file("tables", packed_name("s", DATA)),
        *(file("data", name) for name in (names[-1], names[-2], names[-3])),
    ] == [*shelving._files(edition_of("ar"), "s", tmp_path)]
    assert [] == [*shelving._files(edition_of("zh"), "s", tmp_path)]
    assert [file("pdf", "s-en.pdf", pages=3)] == [
        each for each in shelving._files(edition_of("en"), "s", tmp_path) if each.kind == "pdf"
    ]


def test_what_is_packed_carries_the_time_of_the_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of its release where nothing else gives one; the data of all editions, the pages of all."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "docs").mkdir()
    conf = "chronicle_book = {'title': 'A', 'slug': 's', 'version': '1', 'release_date': '2026-01-02'}\n"
    (tmp_path / "docs/conf.py").write_text(conf, encoding="utf-8")
    asked: dict[str, object] = {}

    def packed(kind: str, held: bytes, *given: object) -> bytes:
        asked[kind] = given
        return held

    new = tmp_path / "new"
    new.mkdir()
    monkeypatch.setattr(shelving, "packed_pages", lambda *given: packed("pages", b"", *given))
    monkeypatch.setattr(shelving, "packed_data", lambda *given: packed("data", b"held", *given))
    shelving._pack(Folders(tmp_path), CHOSEN, new)
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    folders = [new / "web" / code / FOLDER for code in ("en", "ar", "zh")]
    assert {"pages": (new, "s", moment), "data": (folders, "s", moment)} == asked
    assert {packed_name("s", DATA): b"held"} == {path.name: path.read_bytes() for path in new.iterdir()}
