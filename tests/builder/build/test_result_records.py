"""A damaged memory costs a rebuild, and nothing more."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.build.plan import choose
from chronicle.build.result_records import ResultRecord, count_pages, load, save, size_of
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from pathlib import Path

GOOD = ResultRecord("print", "digest", "2026-01-01T00:00:00+00:00", 1.5, 3)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """Records come back as they were."""
    save(tmp_path / "results.json", {"en pdf": GOOD})
    assert {"en pdf": GOOD} == load(tmp_path / "results.json")


@pytest.mark.parametrize(
    "content", [b"", b"[1]", b"3", b"null", b"\xff\xfe\0", b"{", b'{"en pdf": []}', b"[" * 100_000]
)
def test_a_damaged_file_has_no_records(tmp_path: Path, content: bytes) -> None:
    """Whatever the file holds, it is no error."""
    (tmp_path / "results.json").write_bytes(content)
    assert {} == load(tmp_path / "results.json")


@pytest.mark.parametrize("change", [{"pages": "three"}, {"digest": None}, {"more": 1}])
def test_a_record_that_is_none_is_left_out(tmp_path: Path, change: dict[str, object]) -> None:
    """A record with another field, or with a field of another kind, is forgotten; the others stay."""
    save(tmp_path / "results.json", {"en pdf": GOOD, "ar pdf": GOOD})
    stored = json.loads((tmp_path / "results.json").read_text())
    stored["ar pdf"] |= change
    (tmp_path / "results.json").write_text(json.dumps(stored))
    assert {"en pdf": GOOD} == load(tmp_path / "results.json")


def test_pages_are_counted_in_each_format(tmp_path: Path) -> None:
    """Pages of a PDF, documents of an EPUB, pages of a web edition; nothing else that is in them."""
    web, epub, pdf = (choose(CHOSEN, ("en",), (each,))[0] for each in ("web", "epub", "pdf"))
    with pikepdf.new() as made:
        for _number in range(3):
            made.add_blank_page()
        made.save(tmp_path / "a.pdf")
    with zipfile.ZipFile(tmp_path / "a.epub", "w") as container:
        for name in ("mimetype", "EPUB/a.xhtml", "EPUB/b.xhtml", "EPUB/book.css"):
            container.writestr(name, "x")
    (tmp_path / "web/chapters").mkdir(parents=True)
    for name in ("index.html", "chapters/a.html", "book.css", "chapters/b.html", "c.html"):
        (tmp_path / "web" / name).write_text("word")
    assert (3, 2, 4) == (
        count_pages(pdf, tmp_path / "a.pdf"),
        count_pages(epub, tmp_path / "a.epub"),
        count_pages(web, tmp_path / "web"),
    )
    assert (20, 4) == (size_of(tmp_path / "web"), size_of(tmp_path / "web/c.html"))


def test_records_are_written_in_order(tmp_path: Path) -> None:
    """The same records give the same file, whatever was made first."""
    save(tmp_path / "a.json", {"en pdf": GOOD, "ar pdf": GOOD})
    save(tmp_path / "b.json", {"ar pdf": GOOD, "en pdf": GOOD})
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_records_are_written_a_field_a_line(tmp_path: Path) -> None:
    """Sorted by name, with a line's end at the end."""
    save(tmp_path / "a.json", {"en pdf": GOOD})
    assert """{
 "en pdf": {
  "fingerprint": "print",
  "digest": "digest",
  "made": "2026-01-01T00:00:00+00:00",
  "seconds": 1.5,
  "pages": 3
 }
}
""" == (tmp_path / "a.json").read_text("utf-8")
