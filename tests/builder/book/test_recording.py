"""The numbers of a release are kept for ever, and those of no other are touched."""

from __future__ import annotations

import pytest

from chronicle.book.recording import with_release
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
