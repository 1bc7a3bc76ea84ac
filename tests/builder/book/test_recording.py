"""The numbers of a release are kept for ever, and those of no other are touched."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from chronicle.book import recording
from chronicle.book.recording import record_numbers, with_release
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.ledger.origin import Origin
from chronicle.ledger.releases import Numbers, Release

ONE = '  - version: "1"\n    chapters: {}\n    paragraphs:\n      old-name: "1.1"\n'
TWO = '  - version: "2"\n    chapters:\n      "2011": "1"\n    paragraphs: {}\n'
NOW = Numbers({"town": "1", "the-2-rivers": "2"}, {"first-shots": "1.1", "x": "1.2"})
RECORD = (
    "    chapters:\n"
    '      "town": "1"\n'
    '      the-2-rivers: "2"\n'
    "    paragraphs:\n"
    '      first-shots: "1.1"\n'
    '      "x": "1.2"\n'
)


def releases(*lines: int) -> tuple[Release, ...]:
    """Return releases 1, 2 … that stand at these lines of the file."""
    return tuple(Release(str(at), {}, {}, Origin("", line)) for at, line in enumerate(lines, start=1))


@pytest.mark.parametrize(
    ("before", "known", "version", "after"),
    [
        ("releases:\n", (), "1", f'releases:\n  - version: "1"\n{RECORD}'),
        ("# Why.\nreleases: [ ]\n", (), "1", f'# Why.\nreleases:\n  - version: "1"\n{RECORD}'),
        (f"releases:\n{ONE}", (2,), "2", f'releases:\n{ONE}  - version: "2"\n{RECORD}'),
        (f"releases:\n{ONE}{TWO}", (2, 6), "1", f'releases:\n  - version: "1"\n{RECORD}{TWO}'),
        (f"releases:\n{ONE}{TWO}", (2, 6), "2", f'releases:\n{ONE}  - version: "2"\n{RECORD}'),
    ],
)
def test_a_release_stands_in_its_place(before: str, known: tuple[int, ...], version: str, after: str) -> None:
    """A new one comes last; one that is recorded again takes its own place, and its neighbours stay."""
    assert after == with_release(before, releases(*known), version, NOW)


def test_a_release_without_numbers_is_still_one() -> None:
    """A book of front pages has a record that can be read."""
    assert with_release("releases:\n", (), "1", Numbers()) == (
        'releases:\n  - version: "1"\n    chapters: {}\n    paragraphs: {}\n'
    )


@pytest.mark.parametrize(
    ("version", "numbers", "again", "written"),
    [
        ("2", {"x": "1.2"}, False, True),
        ("1", {"first": "1.1"}, False, False),
        ("1", {"first": "1.1"}, True, False),
        ("1", {"x": "1.2"}, True, True),
        ("1", {"x": "1.2"}, False, None),
        ("1 beta", {}, False, None),
        ("", {}, False, None),
    ],
)
def test_what_is_recorded_is_replaced_only_when_that_is_asked_for(
    tmp_path, monkeypatch, version, numbers, again, written
):
    """A new version is added, the same numbers are left alone, and others of a known version are refused."""
    (tmp_path / "docs" / "evidence").mkdir(parents=True)
    (tmp_path / "docs" / "conf.py").touch()
    (tmp_path / "docs" / "index.md").write_text("# T\n\n```{toctree}\none\n```\n")
    (tmp_path / "docs" / "one.md").write_text("# One\n\n(first)=\nIt was so.\n")
    path = tmp_path / recording.NUMBERS
    before = f"releases:\n{ONE}"
    path.write_text(before)
    known = Release("1", {"one": "1"}, numbers, Origin("", 2))
    monkeypatch.setattr(recording, "read_editions", lambda _folders: None)
    monkeypatch.setattr(recording, "load_ledger", lambda *_given: SimpleNamespace(releases=(known,)))
    if written is None:
        with pytest.raises(ProblemsFound) as found:
            record_numbers(Folders(tmp_path), version, again=again)
        line = 2 if version == "1" else 0
        assert [("M114", line)] == [(each.code, each.line) for each in found.value.problems]
    else:
        assert written is record_numbers(Folders(tmp_path), version, again=again)
    assert (path.read_text() != before) is (written is True)
    assert path.read_text().count("version:") == (2 if version == "2" else 1)


def test_the_first_record_makes_its_file(tmp_path, monkeypatch):
    """A book that has never been released needs no file to begin with."""
    (tmp_path / "docs" / "evidence").mkdir(parents=True)
    (tmp_path / "docs" / "conf.py").touch()
    (tmp_path / "docs" / "index.md").write_text("# T\n\n```{toctree}\none\n```\n")
    (tmp_path / "docs" / "one.md").write_text("# One\n\n(first)=\nIt was so.\n")
    monkeypatch.setattr(recording, "read_editions", lambda _folders: None)
    monkeypatch.setattr(recording, "load_ledger", lambda *_given: SimpleNamespace(releases=()))
    assert record_numbers(Folders(tmp_path), "1")
    assert (tmp_path / recording.NUMBERS).read_text().startswith('releases:\n  - version: "1"\n')


def test_a_book_with_unnamed_paragraphs_is_not_recorded(tmp_path):
    """A number whose paragraph has no name could not be found again; the first record makes its file."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "conf.py").touch()
    (tmp_path / "docs" / "index.md").write_text("# T\n\n```{toctree}\none\n```\n")
    chapter = tmp_path / "docs" / "one.md"
    chapter.write_text("# One\n\nIt was so.\n")
    with pytest.raises(ProblemsFound) as found:
        record_numbers(Folders(tmp_path), "1")
    assert ["M110"] == [each.code for each in found.value.problems]
